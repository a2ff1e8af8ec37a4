"""The calls that other programs rely on, argument by argument."""

import inspect

import pytest

import gru_core

# "*" stands before what can only be named.
SURFACE = {
    "random_params": "cell * input_size hidden_size seed init",
    "zero_params": "cell * input_size hidden_size",
    "params_from_packed": "cell w_ih w_hh b_ih b_hh * order reset activation",
    "step": "params x h_prev c_prev",
    "unroll": "params x h0 c0 * lengths reverse dtype clamps",
    "bptt": "params trace d_h",
    "unroll_network": "network x h0 lengths * c0 dtype clamps",
    "parity_report": "module_or_network x h0 lengths * c0 trace clamps",
    "from_torch": "module",
    "to_torch": "network",
    "finite_difference": "f x",
}


@pytest.mark.parametrize("name", SURFACE)
def test_a_public_call_takes_its_arguments_in_the_written_order(name):
    parameters = inspect.signature(getattr(gru_core, name)).parameters.values()
    split = SURFACE[name].partition("*")
    positional = [p.name for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD]
    named = [p.name for p in parameters if p.kind is p.KEYWORD_ONLY]
    assert positional == split[0].split()
    assert named[: len(split[2].split())] == split[2].split()


def test_what_may_be_left_out_has_its_written_default():
    def defaults(call):
        parameters = inspect.signature(call).parameters.values()
        return {p.name: p.default for p in parameters if p.default is not p.empty}

    assert defaults(gru_core.random_params)["init"] == "torch"
    packed = defaults(gru_core.params_from_packed)
    assert (packed["order"], packed["reset"], packed["activation"]) == (
        "torch",
        "after",
        "tanh",
    )
    assert defaults(gru_core.unroll)["reverse"] is False
    for call in (gru_core.unroll, gru_core.unroll_network, gru_core.parity_report):
        assert defaults(call)["h0"] is None
        assert defaults(call)["lengths"] is None
