"""The network on screen as a file: what is written, and what cannot be."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from gatescope.inputs.number_text import column_names
from gatescope.models.bundled import load_bundled
from gatescope.models.checkpoints.export import EXPORTS, ExportFormat, exported
from gatescope.models.checkpoints.load import load_checkpoint
from gatescope.models.encoders import NumberEncoder
from gatescope.models.model import Model
from gatescope.models.one_layer import one_layer
from gatescope.ui.take_weights import LONE, LONE_START, START, beside, written
from gru_core import Network, random_params
from tests.ui.test_your_model import opened


def stack() -> Model:
    params = [
        random_params("gru", input_size=size, hidden_size=3, seed=size) for size in (2, 3)
    ]
    network = Network(tuple((p,) for p in params))
    return Model("own", "gru", network, NumberEncoder(column_names(2)), h0=np.ones((2, 1, 3)))


@pytest.mark.parametrize("kind", list(EXPORTS))
def test_a_layer_of_a_stack_is_written_alone(kind: ExportFormat) -> None:
    model = one_layer(stack(), 1, 0)
    data = exported(written(model), kind)
    [layer] = load_checkpoint(data, f"it{EXPORTS[kind].ending}").layers
    [[params]], [[found]] = model.network.layers, layer.network.layers
    np.testing.assert_array_equal(found.n.w_i, params.n.w_i)
    np.testing.assert_array_equal(found.z.w_h, params.z.w_h)


def test_a_whole_network_is_written_with_all_that_it_has() -> None:
    model = load_bundled("recall", "gru")
    assert written(model) is model


def test_where_it_starts_is_in_our_own_file_and_the_others_say_that_it_is_not() -> None:
    model = replace(one_layer(stack(), 1, 0), encoder=NumberEncoder(column_names(3)))
    again = load_checkpoint(exported(written(model), "safetensors"), "it.safetensors").saved
    assert again is not None
    assert again.h0 is not None
    np.testing.assert_array_equal(again.h0, model.h0)
    assert beside(model) == (START,)
    assert beside(replace(model, h0=None)) == ()


def test_a_layer_of_a_stack_says_what_stays_behind() -> None:
    model = one_layer(stack(), 1, 0)
    assert beside(model) == (LONE, LONE_START)
    assert beside(replace(model, h0=None)) == (LONE,)


def test_a_format_that_has_no_such_network_says_so_and_cannot_be_pressed() -> None:
    params = random_params("gru", input_size=1, hidden_size=2, seed=0)
    network = Network(((replace(params, reset="before"),),))
    model = Model("own", "gru", network, NumberEncoder(("x",)))
    held = {"gs.weights": True}
    test = opened("own.safetensors", exported(model, "safetensors"), "explore", **held)
    assert not test.exception
    buttons = {b.proto.label: b.proto.disabled for b in test.get("download_button")}
    assert buttons["PyTorch state dict"]
    assert not buttons["ONNX graph"]
    assert any("PyTorch has no GRU" in caption.value for caption in test.caption)
