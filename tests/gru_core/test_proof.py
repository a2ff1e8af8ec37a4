"""The proof measures what it says, in both precisions, and refuses every wrong cell."""

from dataclasses import replace

import numpy as np
import pytest

from gru_core import Clamp, Network, parity_report, unroll_network
from gru_core.mistakes import MISTAKES, obstacle, wrong_trace
from gru_core.parity_case import make_case
from gru_core.proof import prove
from gru_core.torch_judge import Judge
from tests.gru_core.helpers import network_of, sequence, starts

KINDS = ("gru", "gru-before", "rnn", "relu", "lstm")


@pytest.mark.parametrize("kind", KINDS)
def test_a_right_network_passes_in_both_precisions(kind):
    proof = prove(network_of(kind), sequence())
    assert proof.state == "passed"
    assert list(proof.precisions) == ["float32", "float64"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_verdicts_are_those_of_the_parity_report(kind):
    network = network_of(kind)
    wanted = parity_report(network, sequence())
    found = prove(network, sequence()).float64.report
    assert [str(check) for check in found.checks] == [str(check) for check in wanted.checks]


def test_every_check_belongs_to_exactly_one_quantity():
    precision = prove(network_of("lstm", layers=2, directions=2), sequence()).float32
    listed = [check for quantity in precision.quantities for check in quantity.checks]
    assert len(listed) == len(precision.report.checks)
    assert len({quantity.name for quantity in precision.quantities}) == len(
        precision.quantities
    )


def test_the_error_of_float32_is_against_torch_in_float64_reading_the_same_numbers():
    network, x = network_of("gru"), sequence()
    single = network.astype(np.float32)
    case = make_case(single, x)
    truth = Judge(single).whole(case.astype(np.dtype(float)))["layer 0 forward: z"]
    off = abs(unroll_network(single, x).traces[0][0].z.astype(float) - truth)
    found = prove(network, x).float32.of("layer 0 forward: z").ours
    assert found.worst == off.max()
    assert found.where == np.unravel_index(off.argmax(), off.shape)
    np.testing.assert_array_equal(found.growth, off.max(axis=(1, 2)))
    ulp = off / np.spacing(abs(truth).astype(np.float32))
    assert found.ulps == ulp.max()
    assert found.histogram.sum() == off.size
    assert found.histogram[:2].sum() == (ulp <= 0.5).sum()


def test_who_is_closer_counts_every_number_once():
    quantity = prove(network_of("gru"), sequence(30)).float32.of("layer 0 forward: h")
    closer = quantity.closer
    assert closer.ours + closer.equal + closer.torch == 30 * 2 * 4
    assert 0.0 < quantity.torch.worst < 1e-6
    assert sum(closer.share(side) for side in ("ours", "equal", "torch")) == pytest.approx(1.0)


def test_in_float64_torch_is_the_truth_and_nobody_is_closer():
    found = prove(network_of("gru"), sequence()).float64.of("h_n")
    assert found.torch is None
    assert found.closer is None


def test_padding_is_not_counted_as_equal_numbers():
    proof = prove(network_of("gru"), sequence(), lengths=[6, 3])
    assert proof.state == "passed"
    found = proof.float32.of("layer 0 forward: h")
    assert found.ours.histogram.sum() == 9 * 4
    assert sum(getattr(found.closer, side) for side in ("ours", "equal", "torch")) == 9 * 4


@pytest.mark.parametrize("kind", ["gru", "lstm"])
def test_start_states_two_layers_and_directions_are_proved(kind):
    network = network_of(kind, layers=2, directions=2)
    given = {
        name: np.stack([value] * 4) for name, value in starts(network.layers[0][0]).items()
    }
    proof = prove(network, sequence(), **given)
    assert proof.state == "passed"
    assert proof.float64.of("layer 1 backward: h").ours.growth.shape == (6,)


def test_the_very_trace_that_was_given_is_judged():
    network = network_of("gru")
    trace = unroll_network(network, sequence())
    inner = trace.traces[0][0]
    wrong = replace(inner, z=inner.z + 1e-6 * (np.arange(6) == 4)[:, None, None])
    proof = prove(network, sequence(), trace=replace(trace, traces=((wrong,),)))
    assert proof.state == "failed"
    assert proof.float64.of("layer 0 forward: z").first[0] == 4
    assert proof.float64.first.name == "layer 0 forward: z"
    # The other precision computes its own.
    assert proof.float32.report.passed


def test_a_network_beyond_float32_is_proved_in_float64_alone():
    proof = prove(network_of("gru"), sequence() * 1e39)
    assert proof.float32 is None
    assert list(proof.precisions) == ["float64"]


def test_a_state_that_leaves_the_numbers_fails_and_is_not_an_error():
    network = network_of("relu")
    params = network.layers[0][0]
    large = replace(params, h=replace(params.h, w_h=params.h.w_h * 1e4))
    proof = prove(Network(((large,),)), sequence(200))
    assert proof.state == "failed"
    found = proof.float64.of("layer 0 forward: h").ours
    assert found.worst == found.ulps == float("inf")
    assert found.histogram[-1] > 0


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("mistake", MISTAKES)
def test_every_mistake_that_can_be_made_is_refused_in_both_precisions(kind, mistake):
    network = network_of(kind)
    if obstacle(network, mistake):
        trace = wrong_trace(network, sequence(), [mistake])
        np.testing.assert_array_equal(trace.y, unroll_network(network, sequence()).y)
        return
    proof = prove(network, sequence(), mistakes=[mistake])
    for precision in proof.precisions.values():
        assert precision.report.failed
        assert precision.of("layer 0 forward: h").state == "failed"
        assert precision.first is not None


def test_which_mistakes_a_cell_allows():
    allowed = {
        kind: [m for m in MISTAKES if not obstacle(network_of(kind), m)] for kind in KINDS
    }
    assert allowed["gru"] == allowed["gru-before"] == list(MISTAKES)
    assert allowed["lstm"] == ["swap", "bias", "transpose"]
    assert allowed["rnn"] == allowed["relu"] == ["bias", "transpose"]
    one, bare = network_of("gru", hidden_size=1), network_of("gru", bias=False)
    assert obstacle(one, "transpose") == "one unit"
    assert obstacle(bare, "bias") == "no bias"
    with pytest.raises(ValueError, match="mistake: expected"):
        obstacle(one, "typo")
    with pytest.raises(ValueError, match="mistake: expected"):
        wrong_trace(one, sequence(), ["typo"])


def test_the_complement_is_the_equation_with_z_and_1_minus_z_exchanged():
    network, x = network_of("gru"), sequence()
    right, wrong = (
        unroll_network(network, x).traces[0][0],
        wrong_trace(network, x, ["complement"]).traces[0][0],
    )
    z, n, h_prev = wrong.z, wrong.n, wrong.h_prev
    np.testing.assert_allclose(wrong.h, z * n + (1.0 - z) * h_prev, atol=1e-15)
    for name in ("z", "a_z"):  # z itself is right
        np.testing.assert_allclose(getattr(wrong, name)[0], getattr(right, name)[0], atol=1e-15)


def test_a_held_gate_is_held_in_the_wrong_cell_too():
    network, x = network_of("gru"), sequence()
    held = {(0, 0): [Clamp("z", 1.0)]}
    wrong = wrong_trace(network, x, ["complement"], clamps=held)
    assert wrong.clamps == {(0, 0): (Clamp("z", 1.0),)}
    inner = wrong.traces[0][0]
    np.testing.assert_array_equal(inner.z, 1.0)
    np.testing.assert_array_equal(inner.h, inner.n)


def test_several_mistakes_are_made_together():
    network, x = network_of("gru"), sequence()
    both = wrong_trace(network, x, ["bias", "swap"]).y
    for one in ("bias", "swap"):
        assert (both != wrong_trace(network, x, [one]).y).any()
