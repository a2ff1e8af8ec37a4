"""What a look into a network in training finds, against torch's autograd and hand cases."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from gatescope.inputs.sequence import FloatArray
from gatescope.models.encoders import NumberEncoder, TokenEncoder
from gatescope.models.head import Head
from gatescope.models.model import Model
from gatescope.training.lab import probe as module
from gatescope.training.lab.history import Check, GateState
from gatescope.training.lab.log_reader import read_history
from gatescope.training.lab.probe import gate_states, lag_norms, lag_step, probe
from gru_core import Network, random_params, unroll_network, zero_params
from gru_core.torch_bridge import to_torch
from gru_core.torch_cells import gru_after, lstm, rnn_tanh

CELLS = ("gru", "rnn", "lstm")
T, B, I, H, C = 7, 5, 2, 3, 4
LENGTHS = np.array([7, 4, 6, 7, 2])


def network(cell: str, layers: int = 1, directions: int = 1, inputs: int = I) -> Network:
    return Network(
        tuple(
            tuple(
                random_params(
                    cell,
                    input_size=inputs if number == 0 else directions * H,
                    hidden_size=H,
                    seed=10 * number + d,
                )
                for d in range(directions)
            )
            for number in range(layers)
        )
    )


def model_of(cell: str, kind: str = "classes", layers: int = 1, directions: int = 1) -> Model:
    rng = np.random.default_rng(0)
    labels = tuple("abcd"[: C if kind == "classes" else 2])
    w = rng.normal(size=(len(labels), directions * H))
    head = Head(w, rng.normal(size=len(labels)), kind, labels)
    return Model("m", cell, network(cell, layers, directions), NumberEncoder(("u", "v")), head)


def drawn(kind: str = "classes") -> tuple[FloatArray, FloatArray, NDArray[np.int64]]:
    rng = np.random.default_rng(1)
    wide = 1 if kind == "classes" else 2
    answers = rng.integers(0, C, (T, B, wide)) if wide == 1 else rng.normal(size=(T, B, wide))
    asked = (rng.random((T, B, 1)) < 0.5) & (np.arange(T)[:, None] < LENGTHS)[..., None]
    asked[1] = True
    return rng.normal(size=(T, B, I)), np.where(asked, answers, np.nan), LENGTHS


def torch_norm_rows(model: Model, data: tuple, whole: bool) -> list[FloatArray]:
    """Give for each sequence, alone and cut to its length, log10 of the gradient by lag."""
    x, targets, lengths = data
    weights = to_torch(model.network).double().parameters()
    blocks = [part.detach() for part in weights]
    step = {"gru": gru_after, "rnn": rnn_tanh, "lstm": lstm}[model.cell]
    rows = []
    for b, end in enumerate(lengths):
        states = []
        carry = (torch.zeros(1, H).double().requires_grad_(), torch.zeros(1, H).double())
        for t in range(end):
            out = step(torch.from_numpy(x[t, b : b + 1]), *carry, blocks)
            carry = (out["h"], out.get("c"))
            # c does what it does through h as well: the two are one state
            states.append([part for part in carry if part is not None])
            for part in states[-1]:
                part.retain_grad()
        h = torch.cat([state[0] for state in states])
        answers = h @ torch.tensor(model.head.w).T + torch.tensor(model.head.b)
        true = torch.from_numpy(targets[:end, b])
        asked = torch.isfinite(true).all(dim=1).nonzero()[:, 0]
        chosen = asked if whole else asked[-1:]
        if model.head.kind == "classes":
            target = true[chosen, 0].long()
            loss = torch.nn.functional.cross_entropy(answers[chosen], target)
        else:
            loss = torch.nn.functional.mse_loss(answers[chosen], true[chosen])
        loss.backward()
        last = int(asked[-1])
        grads = [torch.cat([p.grad for p in states[t]], 1) for t in range(last, -1, -1)]
        rows.append(np.array([float(torch.log10(g.norm())) for g in grads]))
    return rows


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("kind", ["classes", "values"])
@pytest.mark.parametrize("cell", CELLS)
def test_lag_norms_are_those_of_torch(cell: str, kind: str, whole: bool) -> None:
    model, data = model_of(cell, kind), drawn(kind)
    rows = torch_norm_rows(model, data, whole)
    x, targets, lengths = data
    for b, row in enumerate(rows):
        one = lag_norms(model, x[:, b : b + 1], targets[:, b : b + 1], lengths[b : b + 1],
                        whole=whole)  # fmt: skip
        np.testing.assert_allclose(one, row, atol=1e-9)


def test_of_several_sequences_the_lower_median_counts_as_far_as_half_of_them_go() -> None:
    model, (x, targets, lengths) = model_of("gru"), drawn()
    alone = [
        lag_norms(model, x[:, b : b + 1], targets[:, b : b + 1], lengths[b : b + 1])
        for b in range(B)
    ]
    together = lag_norms(model, x, targets, lengths)
    assert len(together) == sorted(map(len, alone))[B // 2]
    for lag, value in enumerate(together):
        there = sorted(one[lag] for one in alone if len(one) > lag)
        assert value == pytest.approx(there[(len(there) - 1) // 2], abs=1e-12)


@pytest.mark.parametrize(("layers", "directions"), [(2, 1), (1, 2), (2, 2)])
def test_of_a_stack_the_last_layer_that_reads_forwards_counts(
    layers: int, directions: int
) -> None:
    model = model_of("gru", layers=layers, directions=directions)
    x, targets, lengths = (part[:, :1] if part.ndim > 1 else part[:1] for part in drawn())
    below = Network(model.network.layers[:-1]) if layers > 1 else None
    read = unroll_network(below, x, lengths=lengths).y if below else x
    forward = Network(((model.network.layers[-1][0],),))
    y = unroll_network(model.network, x, lengths=lengths).y
    last = int(np.flatnonzero(np.isfinite(targets[:, 0, 0]))[-1])
    states = [unroll_network(forward, read[: last + 1]).y[t, 0] for t in range(last + 1)]

    def loss(t: int, state: FloatArray) -> float:
        end = state
        if t < last:
            end = unroll_network(forward, read[t + 1 : last + 1], state[None, None]).y[-1, 0]
        answer = model.head.apply(np.concatenate([end, y[last, 0, H:]]))
        return -float(np.log(answer[int(targets[last, 0, 0])]))

    expected = []
    for t in range(last, -1, -1):
        slopes = [
            (loss(t, states[t] + step) - loss(t, states[t] - step)) / 2e-5
            for step in 1e-5 * np.eye(H)
        ]
        expected.append(np.log10(np.linalg.norm(slopes)))
    np.testing.assert_allclose(lag_norms(model, x, targets, lengths), expected, atol=1e-6)


def test_a_gradient_below_the_smallest_number_still_has_a_logarithm() -> None:
    layer = (zero_params("gru", input_size=1, hidden_size=1),)
    head = Head(np.ones((1, 1)), np.zeros(1), "values", ("sum",))
    model = Model("zero", "gru", Network((layer,)), NumberEncoder(("x",)), head)
    targets = np.full((2_000, 1, 1), np.nan)
    targets[-1] = 0.5
    lags = lag_norms(model, np.zeros((2_000, 1, 1)), targets, np.array([2_000]))
    assert lags[-1] == pytest.approx(-np.log10(2) * lag_step(2_000) * (len(lags) - 1))
    assert lags[-1] < -500


def test_long_sequences_are_thinned_to_every_kth_lag(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    model, data = model_of("lstm"), drawn()
    every = lag_norms(model, *data)
    monkeypatch.setattr(module, "MOST_LAGS", 3)
    seen = probe(model, *data)
    assert (seen.lag_step, seen.lags) == (3, every[::3])
    assert len(seen.lags) <= 3


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("directions", [1, 2])
def test_gates_count_valid_steps_of_all_units_and_directions(
    cell: str, directions: int
) -> None:
    model, (x, targets, lengths) = model_of(cell, layers=2, directions=directions), drawn()
    found = gate_states(model, x, lengths)
    assert list(found) == {"gru": ["z", "r"], "rnn": [], "lstm": ["f", "i", "o"]}[cell]
    for gate, (mean, low, high) in found.items():
        values = []
        for b, end in enumerate(lengths):
            alone = unroll_network(model.network, x[:end, b : b + 1]).traces[-1]
            values += [getattr(one, gate).ravel() for one in alone]
        every = np.concatenate(values)
        assert mean == pytest.approx(every.mean())
        assert low == pytest.approx((every < 0.1).mean())
        assert high == pytest.approx((every > 0.9).mean())
    assert probe(model, x, targets, lengths).gates == found


@pytest.mark.parametrize("embedded", [False, True])
def test_tokens_come_as_indices(embedded: bool) -> None:
    rows = np.random.default_rng(0).normal(size=(4, I)) if embedded else None
    encoder = TokenEncoder(tuple("abcd"), rows)
    wide = I if embedded else 4
    head = Head(np.ones((2, H)), np.zeros(2), "classes", ("no", "yes"))
    model = Model("m", "gru", network("gru", inputs=wide), encoder, head)
    tokens = np.array([[0, 1], [3, 2], [1, 1]])
    vectors = (np.eye(4) if rows is None else rows)[tokens]
    lengths = np.array([3, 2])
    assert gate_states(model, tokens, lengths) == gate_states(model, vectors, lengths)


def test_nothing_asked_gives_no_lags() -> None:
    model, (x, targets, lengths) = model_of("gru"), drawn()
    assert lag_norms(model, x, np.full_like(targets, np.nan), lengths) == []


def test_a_sequence_that_asks_nothing_does_not_count() -> None:
    model, (x, targets, lengths) = model_of("gru"), drawn()
    silent = targets.copy()
    silent[:, 1:] = np.nan
    one = lag_norms(model, x[:, :1], targets[:, :1], lengths[:1])
    assert lag_norms(model, x, silent, lengths) == pytest.approx(one)


@pytest.mark.parametrize("cell", CELLS)
def test_a_network_out_of_the_range_of_numbers_gives_nan_and_no_error(cell: str) -> None:
    model, (x, targets, lengths) = model_of(cell), drawn()
    broken = Model(
        "m", cell, model.network, model.encoder,
        Head(np.full((C, H), np.nan), model.head.b, "classes", tuple("abcd")),
    )  # fmt: skip
    assert np.isnan(lag_norms(broken, x, targets, lengths)).all()
    assert gate_states(model, np.full_like(x, np.nan), lengths) is not None


def test_float32_gives_the_same_numbers() -> None:
    model, data = model_of("lstm"), drawn()
    small = Model("m", "lstm", model.network.astype(np.float32), model.encoder, model.head)
    assert lag_norms(small, *data) == pytest.approx(lag_norms(model, *data), abs=1e-4)


def test_the_log_keeps_every_how_manieth_lag() -> None:
    entry = (
        '{"what": "check", "lane": 0, "step": 0, "train_loss": 1, "train_score": 1, "loss": 1,'
        ' "score": null, "gates": {"z": [0.5, 0, 0.1]}, "lags": [-1.0, null]'
    )
    start = '{"what": "start", "total": 9, "per_epoch": 3, "parameters": [5]}'
    (old,) = read_history([start, entry + "}"]).lanes[0].checks
    (new,) = read_history([start, entry + ', "lag_step": 5}']).lanes[0].checks
    assert (old.lag_step, new.lag_step) == (1, 5)
    assert new.gates["z"] == GateState(0.5, 0, 0.1)
    assert isinstance(new, Check)
