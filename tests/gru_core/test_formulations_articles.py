"""The articles' equations before a judge of their own: written by hand, unit by unit."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from gru_core import FORMULATIONS, FloatArray, GRUParams, random_params

T, I, H = 12, 2, 3
Row = FloatArray
Step = Callable[[dict[str, FloatArray], Row, Row, Row], tuple[Row, Row]]


def s(a: FloatArray) -> FloatArray:
    return 1.0 / (1.0 + np.exp(-a))


def dot(W: FloatArray, v: FloatArray) -> FloatArray:
    return np.array([sum(W[i, j] * v[j] for j in range(len(v))) for i in range(len(W))])


def step_000(w: dict[str, FloatArray], x: Row, h: Row, c: Row) -> tuple[Row, Row]:
    f = s(dot(w["W_fx"], x) + dot(w["W_fh"], h) + w["b_f"])
    o = s(dot(w["W_ox"], x) + dot(w["W_oh"], h) + w["b_o"])
    new = np.tanh(dot(w["W_cx"], x) + w["b_c"] + dot(w["W_ch"], h) * f)
    return (1 - o) * h + o * new, c


def step_001(w: dict[str, FloatArray], x: Row, h: Row, c: Row) -> tuple[Row, Row]:
    first = s(dot(w["W_1"], x) + dot(w["U_1"], h) + w["b_1"])
    second = s(dot(w["W_2"], x) + dot(w["U_2"], h) + w["b_2"])
    return first * second, c


def gates_002(w: dict[str, FloatArray], x: Row, h: Row) -> tuple[Row, Row]:
    hx = np.array([*h, *x])
    return s(dot(w["W_r"], hx) + w["b_r"]), s(dot(w["W_z"], hx) + w["b_z"])


def step_002(w: dict[str, FloatArray], x: Row, h: Row, c: Row) -> tuple[Row, Row]:
    r, z = gates_002(w, x, h)
    inner = np.tanh(dot(w["W_c"], c * r) + w["b_c"])
    new = np.tanh(dot(w["W_h"], r * h + z * inner) + w["b_h"])
    return new, (1 - z) * c + r * new


def step_002b(w: dict[str, FloatArray], x: Row, h: Row, c: Row) -> tuple[Row, Row]:
    r, z = gates_002(w, x, h)
    inner = np.tanh(dot(w["W_c"], c * r) + w["b_c"])
    new = (1 - z) * np.tanh(dot(w["W_h"], r * h + z * inner) + w["b_h"])
    return new, (1 - z) * c + r * new


def step_003(w: dict[str, FloatArray], x: Row, h: Row, c: Row) -> tuple[Row, Row]:
    f = s(dot(w["W_if"], x) + dot(w["W_hf"], h) + w["b_f"])
    new = np.tanh(dot(w["W_it"], x) + dot(w["W_ht"], h) + w["b_h"])
    return f * h + (1 - f) * new, c


def step_004(w: dict[str, FloatArray], x: Row, h: Row, c: Row) -> tuple[Row, Row]:
    hx = np.array([*h, *x])
    z, r = s(dot(w["W_z"], hx)), s(dot(w["W_r"], hx))
    new = np.tanh(dot(w["W"], np.array([*(r * h), *x])))
    return (1 - z) * h + z * new, c


STEPS: dict[str, Step] = {
    "article_000": step_000,
    "article_001": step_001,
    "article_002": step_002,
    "article_002b": step_002b,
    "article_003": step_003,
    "article_004": step_004,
}


def test_every_article_has_a_judge() -> None:
    assert set(STEPS) == {name for name in FORMULATIONS if name.startswith("article")}


@pytest.mark.parametrize("name", list(STEPS))
def test_an_article_is_computed_as_it_is_printed(name: str) -> None:
    formulation = FORMULATIONS[name]
    shared = random_params("gru", input_size=I, hidden_size=H, seed=5)
    assert isinstance(shared, GRUParams)
    draw = np.random.default_rng(1)
    own = {
        key: value + draw.normal(size=value.shape)
        for key, value in formulation.hand(shared).items()
    }
    x, h, c = draw.normal(size=(T, 1, I)), draw.normal(size=H), np.zeros(H)
    found = formulation.run(own, x, h[None]).h
    for t in range(T):
        h, c = STEPS[name](own, x[t, 0], h, c)
        assert np.abs(found[t, 0] - h).max() <= 1e-14


def test_article_001_never_goes_below_zero_and_article_002_sees_x_only_through_its_gates() -> (
    None
):
    shared = random_params("gru", input_size=I, hidden_size=H, seed=5)
    assert isinstance(shared, GRUParams)
    x = np.random.default_rng(1).normal(size=(T, 1, I))
    first = FORMULATIONS["article_001"]
    h = first.run(first.hand(shared), x).h
    assert ((h > 0.0) & (h < 1.0)).all()
    second = FORMULATIONS["article_002"]
    own = second.hand(shared)
    deaf = own | {k: np.hstack([own[k][:, :H], np.zeros((H, I))]) for k in ("W_r", "W_z")}
    assert np.ptp(second.run(deaf, x).h - second.run(deaf, 0 * x).h) == 0.0
