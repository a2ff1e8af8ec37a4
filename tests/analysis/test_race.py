"""The race draws torch's gradients, whatever the networks do to the numbers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from gatescope.analysis.question import Question, sent
from gatescope.analysis.race import Lane, Race, run_race
from gatescope.inputs.generators import generate
from gatescope.inputs.sequence import NumberSequence, Sequence
from gatescope.models.bundled import load_card
from gatescope.models.contestants import Contestant, Field, random_field, trained_field
from gatescope.models.encoders import NumberEncoder
from gatescope.models.knobs import Knobs
from gatescope.models.model import Model, run
from gru_core import Network, to_torch, unroll

READS_ONE = NumberEncoder(("x1",))
PLAIN = Knobs()


def raced(field: Field, sequence: Sequence, question: Question, clip: float = 0.0) -> Race:
    *_, (share, race) = run_race(field, sequence, question, clip=clip)
    assert share == 1.0
    return race


def noise(steps: int = 60) -> NumberSequence:
    return generate("noise", steps=steps)


def one(knobs: Knobs = PLAIN, count: int = 1, hidden: int = 6) -> Field:
    return random_field(knobs, READS_ONE, hidden, count=count)


def torch_norms(contestant: Contestant, sequence: Sequence, d_y: np.ndarray) -> np.ndarray:
    """log10 of the gradient's norm at each state, by autograd, one step of torch at a time."""
    model = contestant.model
    module = to_torch(model.network).double()
    x = torch.tensor(model.encoder.encode(sequence))
    zero = torch.zeros(1, 1, model.network.hidden_size, dtype=torch.float64)
    state: tuple[torch.Tensor, ...] = (zero, zero) if model.cell == "lstm" else (zero,)
    states, total = [], torch.zeros((), dtype=torch.float64)
    for t in range(len(x)):
        state = torch_step(module, x[t : t + 1], state)
        for part in state:
            part.retain_grad()
        states.append(state)
        total = total + (state[0][0] * torch.tensor(d_y[t])).sum()
    total.backward()  # type: ignore[no-untyped-call]
    norms = []
    for kept in states:
        parts = [np.zeros(1) if p.grad is None else p.grad.numpy().ravel() for p in kept]
        norms.append(np.linalg.norm(np.concatenate(parts)))
    with np.errstate(divide="ignore"):
        return np.log10(norms)


def torch_step(
    module: torch.nn.RNNBase, x: torch.Tensor, state: tuple[torch.Tensor, ...]
) -> tuple[torch.Tensor, ...]:
    """Advance by one step; an LSTM by its equation, for its h comes from a c that we watch."""
    if len(state) == 1:
        return (module(x, state[0])[1],)
    h, c = state
    into = x @ module.weight_ih_l0.T + module.bias_ih_l0
    gates = into + h @ module.weight_hh_l0.T + module.bias_hh_l0
    i, f, g, o = gates.chunk(4, dim=-1)
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()
    return o.sigmoid() * c.tanh(), c


@pytest.mark.parametrize("name", ["recall", "adding"])
@pytest.mark.parametrize("kind", ["loss", "output", "state"])
def test_every_line_of_trained_networks_is_torchs(name: str, kind: str) -> None:
    sequence = load_card(name).examples[0].sequence
    field = {cell: members[:1] for cell, members in trained_field(name).items()}
    question = Question(kind)  # type: ignore[arg-type]
    race = raced(field, sequence, question)
    for cell, (contestant,) in field.items():
        model = contestant.model
        d_y = sent(question, model, run(model, sequence), sequence.targets)
        judged = torch_norms(contestant, sequence, d_y)
        np.testing.assert_allclose(race[cell].log10_norm[0], judged, rtol=0, atol=1e-9)


def test_every_line_of_random_networks_is_torchs() -> None:
    field, sequence = one(Knobs(gain=1.7, b_z=1.0), count=2), noise(30)
    race = raced(field, sequence, Question("state", when="step", step=20))
    for cell, members in field.items():
        for row, contestant in zip(race[cell].log10_norm, members, strict=True):
            model = contestant.model
            question = Question("state", when="step", step=20)
            d_y = sent(question, model, run(model, sequence))
            judged = torch_norms(contestant, sequence, d_y)
            np.testing.assert_allclose(row, judged, rtol=0, atol=1e-9)


def test_a_line_goes_on_where_float64_has_long_given_up() -> None:
    race = raced(one(Knobs(gain=0.1)), noise(400), Question("state"))
    for lane in race.values():
        assert np.isfinite(lane.log10_norm).all()
    assert race["rnn"].log10_norm[0, 0] < -330


def test_clipping_moves_a_line_as_a_whole() -> None:
    knobs = Knobs(init="gaussian", gain=3.0, input_scale=0.1)
    lane = raced(one(knobs, hidden=16), noise(), Question("state"), clip=1.0)["rnn"]
    moved = lane.quantile(0.5, clipped=True) - lane.quantile(0.5)
    np.testing.assert_allclose(moved, lane.log10_clip[0], rtol=0, atol=1e-12)
    assert lane.log10_clip[0] < -1.0


def test_clipping_shortens_the_gradient_of_all_weights_to_the_threshold() -> None:
    knobs = Knobs(init="gaussian", gain=2.0)
    field, sequence, clip = one(knobs), noise(20), 1e-3
    race = raced(field, sequence, Question("unit"), clip=clip)
    for cell, (contestant,) in field.items():
        module = to_torch(contestant.model.network).double()
        x = torch.tensor(contestant.model.encoder.encode(sequence))
        module(x)[0][-1, 0, 0].backward()
        norm = float(torch.nn.utils.clip_grad_norm_(module.parameters(), clip))
        assert 10 ** race[cell].log10_clip[0] == pytest.approx(clip / norm, rel=1e-4)


def test_a_short_gradient_is_not_clipped() -> None:
    race = raced(one(), noise(), Question("state"), clip=1e6)
    assert all((lane.log10_clip == 0.0).all() for lane in race.values())


def test_the_band_has_as_many_networks_above_as_below() -> None:
    rows = np.arange(10.0)[:, None]
    lane = Lane("gru", tuple(range(10)), rows, np.zeros(10))
    low, middle, high = (lane.quantile(q)[0] for q in (0.25, 0.5, 0.75))
    assert (low, middle, high) == (2.0, 4.0, 7.0)


def test_networks_without_numbers_do_not_touch_the_others() -> None:
    rows = np.array([[np.nan, 0.0], [-1.0, -2.0], [np.inf, 0.0]])
    lane = Lane("gru", (0, 1, 2), rows, np.zeros(3))
    assert lane.quantile(0.5).tolist() == [-1.0, -2.0]


def test_it_tells_how_far_it_is() -> None:
    shares = [share for share, _ in run_race(one(count=3), noise(5), Question("state"))]
    assert len(shares) == 9
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def spoilt(field: Field) -> Field:
    """The same networks with one weight that is not a number."""
    broken = {}
    for cell, (contestant,) in field.items():
        params = contestant.model.network.layers[0][0]
        name, gate = next(iter(params.gates().items()))
        w_h = gate.w_h.copy()
        w_h[0, 0] = np.nan
        changed = replace(params, **{name: replace(gate, w_h=w_h)})  # type: ignore[arg-type]
        model = Model("random", cell, Network(((changed,),)), READS_ONE)
        broken[cell] = (replace(contestant, model=model),)
    return broken


DEGENERATE = {
    "one step": (one(), noise(1)),
    "constant": (one(), NumberSequence(np.full((40, 1), 0.5), ("x1",))),
    "saturated": (one(Knobs(b_z=-20.0, gain=1e6)), noise()),
    "open": (one(Knobs(b_z=20.0)), noise()),
    "weights of a million": (one(Knobs(gain=1e6, input_scale=1e6)), noise(200)),
    "linear explosion": (
        one(Knobs(init="identity", gain=1e6, activation="relu")),
        NumberSequence(np.ones((200, 1)), ("x1",)),
    ),
    "no feedback": (one(Knobs(gain=0.0)), noise()),
    "not a number": (spoilt(one()), noise()),
}


@pytest.mark.parametrize("clip", [0.0, 1.0])
@pytest.mark.parametrize("name", list(DEGENERATE))
def test_degenerate_input_gives_lines_or_nothing_and_no_warning(name: str, clip: float) -> None:
    field, sequence = DEGENERATE[name]
    for lane in raced(field, sequence, Question("state"), clip).values():
        assert lane.log10_norm.shape == (1, len(sequence))
        assert lane.quantile(0.5, clipped=True).shape == (len(sequence),)


def test_a_network_that_left_the_numbers_has_no_line() -> None:
    field, sequence = DEGENERATE["not a number"]
    for lane in raced(field, sequence, Question("state")).values():
        assert len(lane.finite) == 0


def test_a_trace_is_what_the_race_ran_on() -> None:
    field, sequence = one(), noise(10)
    (contestant,) = field["gru"]
    params = contestant.model.network.layers[0][0]
    h = unroll(params, contestant.model.encoder.encode(sequence)).h
    np.testing.assert_array_equal(run(contestant.model, sequence).trace.y, h)
