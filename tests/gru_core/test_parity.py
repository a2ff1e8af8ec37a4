from dataclasses import FrozenInstanceError, replace

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from torch import nn

from gru_core import (
    Network,
    ShapeError,
    from_torch,
    parity_report,
    to_torch,
    unroll,
    unroll_network,
)
from gru_core.parity_checks import SINGLE_STEP, check
from gru_core.tolerance import confidence
from tests.gru_core.helpers import CELLS, cases, network_of, params_of, sequence


@settings(max_examples=60, deadline=None)
@given(cases())
def test_torch_agrees_forward_and_backward_on_every_shape(case):
    network, x = case.pop("network"), case.pop("x")
    report = parity_report(network, x, **case)
    assert not report.failed, str(report)
    assert report.worst.ratio < 1.0
    # Where a hundredfold input shuts the gates, some gradients are made of rounding alone.
    assert report.passed or abs(x).max() > 10.0, str(report)


@settings(max_examples=20, deadline=None)
@given(cases())
def test_a_torch_module_judges_itself(case):
    network, x = case.pop("network"), case.pop("x")
    report = parity_report(to_torch(network), x, **case)
    assert not report.failed, str(report)


@settings(max_examples=20, deadline=None)
@given(cases(kinds=("gru-before",)))
def test_a_gru_that_resets_before_is_judged_by_a_loop_and_says_so(case):
    network, x = case.pop("network"), case.pop("x")
    report = parity_report(network, x, **case)
    assert not report.failed, str(report)
    assert "loop" in report.judge
    assert report.judge in str(report)


@pytest.mark.parametrize("scale", [20.0, 400.0])
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("kind", CELLS[:3] + CELLS[4:])
def test_saturated_weights_agree(kind, dtype, scale):
    network = network_of(kind, layers=2, directions=2)
    layers = tuple(tuple(p.map(lambda a: a * scale) for p in layer) for layer in network.layers)
    report = parity_report(Network(layers).astype(dtype), sequence())
    assert not report.failed, str(report)
    # No undecided gradient is a pass; the forward pass and the states' gradients are decided.
    assert all(name.startswith("gradient of") for name in report.undecided)
    assert not any(name.endswith((": h", ": c")) for name in report.undecided)
    assert report.passed or scale == 400.0 or dtype == np.float32


@pytest.mark.parametrize(
    "module", [nn.GRUCell(3, 4), nn.LSTMCell(3, 4), nn.RNNCell(3, 4, nonlinearity="relu")]
)
def test_single_cells_agree(module):
    report = parity_report(module.double(), sequence())
    assert report.passed, str(report)


@pytest.mark.filterwarnings("ignore:dropout option:UserWarning")
def test_a_module_is_judged_as_it_stands():
    module = nn.GRU(3, 4, num_layers=2, batch_first=True, dropout=0.9).train().double()
    before = {name: value.clone() for name, value in module.state_dict().items()}
    report = parity_report(module, sequence(), lengths=[6, 2])
    assert report.passed, str(report)
    assert module.training
    assert all(torch.equal(before[n], v) for n, v in module.state_dict().items())
    assert all(parameter.grad is None for parameter in module.parameters())


@pytest.mark.parametrize("kind", CELLS)
def test_every_quantity_has_a_check(kind):
    network = network_of(kind, layers=2, directions=2)
    report = parity_report(network, sequence(), lengths=[6, 2])
    names = {c.name for c in report.checks}
    assert len(names) == len(report.checks)
    gates = {"gru": "rzn", "rnn": "h", "lstm": "ifgo"}[network.cell]
    states = ("h", "c") if kind == "lstm" else ("h",)
    ends = ["y", "h_n", "gradient of x", "gradient of h0"]
    ends += ["c_n", "gradient of c0"] if kind == "lstm" else []
    expected = {name + end for name in ends for end in ("", SINGLE_STEP)}
    for place in [f"layer {n} {d}" for n in (0, 1) for d in ("forward", "backward")]:
        quantities = [*gates, *states, *(f"a_{gate}" for gate in gates)]
        quantities += ["rec_n"] if network.cell == "gru" else []
        expected |= {f"{place}: {q}" for q in quantities}
        expected |= {f"{place}: {q}, each step alone" for q in quantities}
        arrays = ("w_i", "w_h", "b_i", "b_h")
        weights = {f"gradient of {place}: {g}.{a}" for g in gates for a in arrays}
        expected |= weights | {f"{name}{SINGLE_STEP}" for name in weights}
        inner = ("x", *states, "log10_norm")
        expected |= {f"gradient of {place}: {name}{SINGLE_STEP}" for name in inner}
        copied = [f"{s}{end}" for s in states for end in ("0", "_n", "_prev")]
        expected |= {f"{place}: {name}" for name in ("x", *copied)}
    assert names == expected


def test_a_network_without_biases_has_no_gradients_for_them():
    report = parity_report(network_of("gru", bias=False), sequence())
    assert not any(c.name.endswith(("b_i", "b_h")) for c in report.checks)


def test_the_report_says_who_judged_and_how_strictly():
    report = parity_report(network_of("lstm", dtype=np.float32), sequence())
    assert report.judge == "torch.nn.LSTM"
    assert report.dtype == "float32"
    assert report.versions["torch"] == str(torch.__version__)
    assert report.versions["numpy"] == np.__version__
    assert report.tolerance == report.worst.tolerance
    text = str(report)
    assert text.startswith("Parity passed: ")
    assert all(c.name in text for c in report.checks)
    assert "eps = 1.2e-07" in text
    with pytest.raises(FrozenInstanceError):
        report.judge = "me"


def test_the_tolerance_follows_length_and_dtype():
    def tolerance_of(time_steps, dtype):
        network = network_of("gru", dtype=dtype)
        checks = parity_report(network, sequence(time_steps)).checks
        return next(c.tolerance for c in checks if c.name == "h_n")

    assert tolerance_of(400, np.float64) > 4 * tolerance_of(4, np.float64)
    ratio = tolerance_of(20, np.float32) / tolerance_of(20, np.float64)
    assert 1e7 < ratio < 1e10
    assert tolerance_of(200, np.float64) < 1e-11


def test_more_numbers_need_more_confidence():
    assert confidence(10) < confidence(10_000)


def test_the_worst_place_is_named():
    network = network_of("gru", layers=2)
    trace = unroll_network(network, sequence())
    z = trace.traces[1][0].z.copy()
    z[3, 1, 2] += 0.5
    upper = (replace(trace.traces[1][0], z=z),)
    report = parity_report(
        network, sequence(), trace=replace(trace, traces=(trace.traces[0], upper))
    )
    failed = {c.name: c for c in report.checks if not c.passed}
    assert list(failed) == ["layer 1 forward: z", "layer 1 forward: z, each step alone"]
    wrong = failed["layer 1 forward: z"]
    assert wrong.where == (3, 1, 2)
    assert wrong.place == "t 3, batch row 1, unit 2"
    assert wrong.worst == pytest.approx(0.5)
    assert report.worst.name.startswith("layer 1 forward: z")
    assert not report.passed
    assert "FAILED in 2 of" in str(report)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("name", ["r", "z", "n", "h", "a_z", "rec_n"])
def test_nan_and_inf_in_a_trace_never_pass(name, bad):
    network = network_of("gru")
    trace = unroll_network(network, sequence())
    array = getattr(trace.traces[0][0], name).copy()
    array[2, 0, 1] = bad
    doctored = replace(trace, traces=((replace(trace.traces[0][0], **{name: array}),),))
    report = parity_report(network, sequence(), trace=doctored)
    assert not report.passed
    assert f"layer 0 forward: {name}" in {c.name for c in report.checks if not c.passed}
    assert report.worst.worst == np.inf


def test_nan_on_both_sides_never_passes():
    x = sequence()
    x[2, 0, 1] = np.nan
    assert not parity_report(network_of("gru"), x).passed
    both = np.full((1, 1, 1), np.nan)
    assert not check("y", both, both, 1.0).passed
    assert not check("y", np.zeros((1, 1, 1)), np.zeros((1, 1, 1)), np.nan).passed
    assert not check("y", np.zeros((1, 1, 1)), np.zeros((1, 1, 1)), np.inf).passed


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_an_overflow_never_passes():
    network = network_of("relu")
    huge = Network(((network.layers[0][0].map(lambda a: abs(a) * 1e200),),))
    assert not parity_report(huge, abs(sequence())).passed


def test_a_missing_or_misshapen_quantity_fails():
    assert not check("y", None, np.zeros((1, 1, 1)), 1.0).passed
    assert not check("y", np.zeros((2, 1, 1)), np.zeros((1, 1, 1)), 1.0).passed


def test_a_trace_of_another_length_is_refused():
    network = network_of("gru")
    with pytest.raises(ShapeError, match=r"trace: expected shape \(T=6, .*\), got \(5, "):
        parity_report(network, sequence(6), trace=unroll_network(network, sequence(5)))


def test_a_trace_in_another_dtype_is_judged_in_that_dtype():
    network = network_of("gru")
    trace = unroll_network(network, sequence(), dtype=np.float32)
    report = parity_report(network, sequence(), trace=trace)
    assert report.passed, str(report)
    assert report.dtype == "float32"


def test_a_chaotic_network_is_not_called_wrong_for_rounding():
    params = params_of("gru", hidden_size=64, input_size=2).map(lambda a: a * 8.0)
    report = parity_report(Network(((params,),)), sequence(400, 1, 2))
    assert report.passed, str(report)
    by_name = {c.name: c for c in report.checks}
    chaotic = by_name["layer 0 forward: h"]
    assert not chaotic.decided
    assert not chaotic.passed
    assert "undecided" in str(report)
    alone = by_name["layer 0 forward: h, each step alone"]
    assert alone.passed
    assert alone.tolerance < 1e-11
    assert not by_name["gradient of x"].decided
    assert by_name["gradient of x, each step alone"].passed


@pytest.fixture(scope="module")
def chaotic():
    """A network that is chaotic, and what it has read."""
    params = params_of("gru", hidden_size=64, input_size=2).map(lambda a: a * 8.0)
    network, x = Network(((params,),)), sequence(400, 1, 2)
    return network, x, unroll_network(network, x)


@pytest.mark.parametrize("name", ["h", "z", "r", "n", "a_n"])
def test_one_wrong_number_in_a_chaotic_network_is_still_found(name, chaotic):
    network, x, trace = chaotic
    array = getattr(trace.traces[0][0], name).copy()
    array[300, 0, 5] += 1e-6
    wrong = replace(trace.traces[0][0], **{name: array})
    report = parity_report(network, x, trace=replace(trace, traces=((wrong,),)))
    failed = {c.name for c in report.checks if not c.passed}
    assert f"layer 0 forward: {name}, each step alone" in failed


def test_start_states_are_judged_too():
    network = network_of("lstm", layers=2, directions=2)
    start = np.random.default_rng(0).uniform(-1, 1, (2, 4, 2, 4))
    assert parity_report(network, sequence(), start[0], [6, 1], c0=start[1]).passed
    trace = unroll_network(network, sequence(), lengths=[6, 1])
    assert not parity_report(
        network, sequence(), start[0], [6, 1], c0=start[1], trace=trace
    ).passed


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({"x": np.zeros((5, 2, 9))}, r"x: expected shape \(T, B, I=3\), got \(5, 2, 9\)"),
        ({"h0": np.zeros((2, 4))}, r"h0: expected shape \(L\*D=1, B=2, H=4\), got \(2, 4\)"),
        ({"c0": np.zeros((1, 2, 4))}, "c0: expected None, a gru has no cell state c"),
        ({"lengths": [9, 9]}, "lengths: expected B=2 whole numbers"),
    ],
)
def test_what_does_not_fit_is_named(arguments, sentence):
    with pytest.raises(ShapeError, match=sentence):
        parity_report(network_of("gru"), **{"x": sequence(), **arguments})


def test_parameters_alone_are_no_network():
    with pytest.raises(TypeError, match=r"a torch module or a Network, got GRUParams; Network"):
        parity_report(params_of("gru"), sequence())
    with pytest.raises(TypeError, match=r"module: expected one of nn\.GRU, .* got Linear"):
        parity_report(nn.Linear(3, 4), sequence())


def test_the_core_is_compared_with_the_module_given_not_with_a_copy_of_itself():
    """A bridge that swaps two gates both ways would agree with itself."""
    module = nn.GRU(3, 4).double()
    network = from_torch(module)
    params = network.layers[0][0]
    swapped = Network(((replace(params, r=params.z, z=params.r),),))
    trace = unroll_network(swapped, sequence())
    assert not parity_report(module, sequence(), trace=trace).passed
    np.testing.assert_allclose(
        unroll(params, sequence()).h, module(torch.tensor(sequence()))[0].detach(), atol=1e-12
    )
