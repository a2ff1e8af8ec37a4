"""Each formulation: what is shown is what is computed, and its gradient is the right one."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from gru_core import (
    FORMULATIONS,
    FloatArray,
    Formulation,
    GRUParams,
    ShapeError,
    random_params,
    unroll,
)
from gru_core.formulations.expressions import Symbol, symbols_in, tanh
from gru_core.formulations.writing import code_of, latex_of

NAMES = tuple(FORMULATIONS)
T, B, I, H = 9, 2, 3, 4


def params(seed: int = 0, **options: Any) -> GRUParams:
    drawn = random_params("gru", input_size=I, hidden_size=H, seed=seed, **options)
    assert isinstance(drawn, GRUParams)
    return drawn.map(lambda array: 2.0 * array)


def inputs() -> tuple[FloatArray, FloatArray]:
    draw = np.random.default_rng(7)
    return draw.normal(size=(T, B, I)), draw.normal(size=(B, H))


@pytest.mark.parametrize("name", NAMES)
def test_the_program_that_is_shown_gives_every_digit(name: str) -> None:
    formulation, (x, h0) = FORMULATIONS[name], inputs()
    own = formulation.hand(params())
    space: dict[str, Any] = {}
    exec(formulation.program, space)
    states = [h0, *(np.zeros((B, H)) for _ in formulation.states[1:])]
    shown = []
    for x_t in x:
        given = space["step"](x_t, *states, **own)
        states = list(given) if len(formulation.states) > 1 else [given]
        shown.append(states[0])
    np.testing.assert_array_equal(formulation.run(own, x, h0).h, shown)


@pytest.mark.parametrize("name", NAMES)
def test_the_latex_has_every_letter_and_a_line_for_each_equation(name: str) -> None:
    formulation = FORMULATIONS[name]
    lines = formulation.latex.splitlines()[1:-1]
    assert len(lines) == len(formulation.equations)
    for line, equation in zip(lines, formulation.equations, strict=True):
        head, body = line.split(" &= ")
        assert head == equation.symbol.latex
        place = 0
        # From left to right: the order in which the letters stand is that of the tree.
        for symbol in symbols_in(equation.expr):
            place = body.index(symbol.latex, place) + len(symbol.latex)


@pytest.mark.parametrize("name", NAMES)
def test_every_weight_stands_in_an_equation_and_every_letter_is_given(name: str) -> None:
    formulation = FORMULATIONS[name]
    known = {"x", *(f"{state}_prev" for state in formulation.states)}
    known |= {weight.symbol.name for weight in formulation.weights}
    used = set()
    for equation in formulation.equations:
        letters = {symbol.name for symbol in symbols_in(equation.expr)}
        assert letters <= known
        used |= letters
        known.add(equation.symbol.name)
    assert {weight.symbol.name for weight in formulation.weights} <= used


def test_parentheses_stand_where_the_order_of_operations_needs_them() -> None:
    a, b, c, W = (Symbol(name, name) for name in ("a", "b", "c", "W"))
    for tree in (a + (b + c), a * (b + c), a * (b * c), (1 - a) * b, W @ (a * b), a * (W @ b)):
        assert code_of(tree).count("(") == latex_of(tree).count("(") == 1, code_of(tree)
    for tree in (a + b + c, a + b * c, W @ a + b, 1 - tanh(a)):
        assert latex_of(tree).replace(r"\left(", "").count("(") == 0


@pytest.mark.parametrize("name", ["torch", "keras_after", "onnx_after"])
def test_what_is_pytorchs_gru_equals_the_core_and_torch(name: str) -> None:
    shared, (x, h0) = params(), inputs()
    formulation = FORMULATIONS[name]
    states = formulation.run(formulation.hand(shared), x, h0)
    trace = unroll(shared, x, h0)
    assert np.abs(states.h - trace.h).max() <= 1e-14
    by_role = {e.role: states.values[e.symbol.name] for e in formulation.equations}
    for role in ("r", "z", "n"):
        assert np.abs(by_role[role] - getattr(trace, role)).max() <= 1e-14
    module = torch.nn.GRU(I, H, dtype=torch.float64)
    with torch.no_grad():
        for part in ("w_i", "w_h", "b_i", "b_h"):
            kind = {"w": "weight", "b": "bias"}[part[0]]
            block = np.concatenate([getattr(g, part) for g in shared.gates().values()])
            getattr(module, f"{kind}_{part[2]}h_l0").copy_(torch.from_numpy(block))
        wanted = module(torch.from_numpy(x), torch.from_numpy(h0)[None])[0].numpy()
    assert np.abs(states.h - wanted).max() <= 1e-14


@pytest.mark.parametrize("name", ["keras_before", "tf1", "onnx_before"])
def test_what_resets_before_the_product_equals_the_cores_other_gru(name: str) -> None:
    shared, (x, h0) = params(reset="before"), inputs()
    formulation = FORMULATIONS[name]
    states = formulation.run(formulation.hand(shared), x, h0).h
    assert np.abs(states - unroll(shared, x, h0).h).max() <= 1e-14


def test_chung_is_chos_third_version_with_z_turned_round() -> None:
    shared, (x, h0) = params(bias=False), inputs()
    chung, cho = FORMULATIONS["chung"], FORMULATIONS["cho_v3"]
    own = cho.hand(shared)
    turned = own | {"W_z": -own["W_z"], "U_z": -own["U_z"]}
    assert np.abs(chung.run(turned, x, h0).h - cho.run(own, x, h0).h).max() <= 1e-14
    assert np.abs(chung.run(own, x, h0).h - cho.run(own, x, h0).h).max() > 0.1


def test_with_one_unit_and_no_b_hn_it_does_not_matter_where_the_reset_acts() -> None:
    drawn = random_params("gru", input_size=1, hidden_size=1, seed=3, bias=False)
    assert isinstance(drawn, GRUParams)
    x = np.random.default_rng(0).normal(size=(20, 1, 1))
    states = [FORMULATIONS[k].run(FORMULATIONS[k].hand(drawn), x).h for k in ("torch", "tf1")]
    assert np.abs(states[0] - states[1]).max() <= 1e-15


def test_what_is_computed_and_never_used_is_found_in_the_tree() -> None:
    unused = {name: FORMULATIONS[name].unused for name in NAMES if FORMULATIONS[name].unused}
    assert unused == {
        "article_000": ("i",),
        "article_002": ("o",),
        "article_002b": ("o",),
        "article_003": ("i",),
    }


@pytest.mark.parametrize("name", ["article_000", "article_002", "article_002b", "article_003"])
def test_the_weights_of_what_is_never_used_change_no_state(name: str) -> None:
    formulation, (x, h0) = FORMULATIONS[name], inputs()
    own = formulation.hand(params())
    (letter,) = formulation.unused
    (equation,) = (e for e in formulation.equations if e.symbol.name == letter)
    touched = {s.name for s in symbols_in(equation.expr)} & set(own)
    changed = {k: v + 1.0 if k in touched else v for k, v in own.items()}
    seen, other = formulation.run(own, x, h0), formulation.run(changed, x, h0)
    np.testing.assert_array_equal(seen.h, other.h)
    assert np.abs(seen.values[letter] - other.values[letter]).max() > 0.1


class TorchNames:
    """What the shown code calls NumPy, done by torch."""

    tanh = staticmethod(torch.tanh)


@pytest.mark.parametrize("name", NAMES)
def test_the_gradients_size_is_autograds(name: str) -> None:
    formulation, (x, h0) = FORMULATIONS[name], inputs()
    own = formulation.hand(params())
    space: dict[str, Any] = {
        "np": TorchNames,
        "sigmoid": torch.sigmoid,
        "join": lambda first, second: torch.cat([first, second], dim=-1),
        **{key: torch.from_numpy(np.array(value)) for key, value in own.items()},
    }
    wanted = autograd_norms(formulation, space, x, h0)
    found = formulation.gradient_norms(own, x, h0)
    assert found.shape == (T, B)
    assert np.abs(found - wanted).max() <= 1e-10


def autograd_norms(
    formulation: Formulation, space: dict[str, Any], x: FloatArray, h0: FloatArray
) -> FloatArray:
    """Autograd's answer, a step at a time: h and c of one step are told apart by new leaves."""
    rows = [h0, *(np.zeros((B, H)) for _ in formulation.states[1:])]
    steps = []
    for x_t in torch.from_numpy(x):
        leaves = [torch.from_numpy(np.array(row)).requires_grad_() for row in rows]
        before = dict(zip((f"{s}_prev" for s in formulation.states), leaves, strict=True))
        local = space | {"x": x_t} | before
        exec(formulation.code, local)
        ends = [local[s] for s in formulation.states]
        steps.append((leaves, ends))
        rows = [end.detach().numpy() for end in ends]
    d = [torch.ones(B, H, dtype=torch.float64), *(torch.zeros(B, H) for _ in rows[1:])]
    norms = []
    for leaves, ends in reversed(steps):
        squares = torch.stack([part.square().sum(dim=-1) for part in d])
        norms.append(0.5 * torch.log10(squares.sum(dim=0)).numpy())
        found = torch.autograd.grad(ends, leaves, d, allow_unused=True)
        d = [torch.zeros(B, H) if g is None else g for g in found]
    return np.array(norms[::-1])


def test_a_gradient_smaller_than_any_float_still_has_a_size() -> None:
    formulation = FORMULATIONS["article_001"]
    own = formulation.hand(params().map(lambda array: 0.1 * array))
    norms = formulation.gradient_norms(own, np.zeros((800, 1, I)))
    assert np.isfinite(norms).all()
    assert norms[0, 0] < -400
    # Far from both ends every step takes away as much.
    assert np.ptp(np.diff(norms[100:400, 0])) < 1e-9


def test_a_missing_weight_and_a_wrong_shape_are_named() -> None:
    formulation, (x, _) = FORMULATIONS["mgu"], inputs()
    own = formulation.hand(params())
    with pytest.raises(KeyError, match="b_hn"):
        formulation.run({k: v for k, v in own.items() if k != "b_hn"}, x)
    with pytest.raises(ShapeError, match=rf"x: expected shape \(T, B, I={I}\)"):
        formulation.run(own, x[..., 1:])
    with pytest.raises(ShapeError, match="h0"):
        formulation.run(own, x, np.zeros((B, H + 1)))
