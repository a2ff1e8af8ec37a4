import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from torch import nn

import gru_core
from gru_core import from_torch, packed_from_params, to_torch
from tests.gru_core.helpers import cases, network_of, params_of

IMPORT = "import sys, gru_core, gru_core.parity; print('torch' in sys.modules)"
USE = "import sys, gru_core; gru_core.from_torch; print('torch' in sys.modules)"


@pytest.mark.parametrize(("program", "loaded"), [(IMPORT, "False"), (USE, "True")])
def test_torch_is_imported_only_when_it_is_asked_for(program, loaded):
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == loaded


def test_what_the_package_does_not_have_is_an_attribute_error():
    with pytest.raises(AttributeError, match="module 'gru_core' has no attribute 'nothing'"):
        _ = gru_core.nothing


def test_everything_the_package_exports_exists():
    assert all(hasattr(gru_core, name) for name in gru_core.__all__)


@settings(max_examples=40, deadline=None)
@given(cases())
def test_to_torch_and_back_changes_no_digit(case):
    network = case["network"]
    again = from_torch(to_torch(network))
    assert (again.dtype, again.num_layers) == (network.dtype, network.num_layers)
    for layer, same in zip(network.layers, again.layers, strict=True):
        for params, other in zip(layer, same, strict=True):
            assert params.bias is other.bias
            assert getattr(params, "activation", None) == getattr(other, "activation", None)
            for name, array in params.named_arrays().items():
                np.testing.assert_array_equal(other.named_arrays()[name], array)


@pytest.mark.parametrize("kind", [nn.GRU, nn.LSTM, nn.RNN])
def test_from_torch_and_back_changes_no_digit(kind):
    module = kind(3, 4, num_layers=2, bidirectional=True, batch_first=True)
    again = to_torch(from_torch(module)).state_dict()
    assert list(again) == list(module.state_dict())
    assert all(torch.equal(again[name], value) for name, value in module.state_dict().items())


@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize(
    ("kind", "options"),
    [
        (nn.GRUCell, {}),
        (nn.LSTMCell, {}),
        (nn.RNNCell, {}),
        (nn.RNNCell, {"nonlinearity": "relu"}),
    ],
)
def test_a_single_cell_becomes_a_network_of_one_layer(kind, options, bias):
    cell = kind(3, 4, bias=bias, **options)
    network = from_torch(cell)
    packed = packed_from_params(network.layers[0][0])
    np.testing.assert_array_equal(packed.w_ih, cell.weight_ih.detach().numpy())
    np.testing.assert_array_equal(packed.w_hh, cell.weight_hh.detach().numpy())
    assert (packed.b_ih is None) == (not bias)
    assert getattr(network.layers[0][0], "activation", "tanh") == options.get(
        "nonlinearity", "tanh"
    )


def test_half_precision_becomes_float32():
    module = nn.GRU(3, 4, dtype=torch.bfloat16)
    network = from_torch(module)
    assert network.dtype == np.float32
    w_ih = packed_from_params(network.layers[0][0]).w_ih
    np.testing.assert_array_equal(w_ih, module.weight_ih_l0.detach().float().numpy())


def test_weights_are_copied():
    module = nn.GRU(3, 4)
    network = from_torch(module)
    with torch.no_grad():
        module.weight_ih_l0.zero_()
    assert network.layers[0][0].z.w_i.any()
    assert to_torch(network).weight_ih_l0.any()


@pytest.mark.parametrize(
    "module", [nn.Linear(2, 2), nn.Transformer, nn.Sequential(nn.GRU(1, 1))]
)
def test_other_modules_are_refused(module):
    with pytest.raises(TypeError, match=r"module: expected one of nn\.GRU, .*, got"):
        from_torch(module)


def test_an_lstm_with_projection_is_refused():
    sentence = "module: expected an LSTM without projection, got proj_size=2"
    with pytest.raises(ValueError, match=sentence):
        from_torch(nn.LSTM(3, 4, proj_size=2))


def test_a_gru_that_resets_before_has_no_torch_module():
    with pytest.raises(ValueError, match="torch has no GRU with"):
        to_torch(network_of("gru-before"))


def test_layers_with_different_activations_make_no_network():
    layers = ((params_of("rnn"),), (params_of("relu", input_size=4),))
    with pytest.raises(ValueError, match="layer 1: expected activation='tanh' as in layer 0"):
        gru_core.Network(layers)
    layers = ((params_of("gru"),), (params_of("gru-before", input_size=4),))
    with pytest.raises(ValueError, match="layer 1: expected reset='after' as in layer 0"):
        gru_core.Network(layers)


def test_layers_with_and_without_biases_become_zeros():
    with_bias, without = (
        params_of("gru", input_size=4),
        params_of("gru", input_size=4, bias=False),
    )
    module = to_torch(gru_core.Network(((with_bias,), (without,))))
    assert module.bias_ih_l0.any()
    assert not module.bias_ih_l1.any()


def test_replace_makes_a_network_that_torch_runs():
    params = params_of("gru")
    frozen = replace(params, z=params.z.map(lambda a: a * 0 + 3))
    assert (to_torch(gru_core.Network(((frozen,),))).weight_ih_l0[4:8] == 3).all()
