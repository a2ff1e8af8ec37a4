"""Lines that carry a PyTorch GRU elsewhere, to be copied; a test runs each of them."""

from __future__ import annotations

REORDER = '''\
import numpy as np


def zrn(packed):
    """Turn PyTorch's blocks r, z, n round to z, r, n."""
    r, z, n = np.split(packed.detach().numpy(), 3)
    return np.concatenate([z, r, n])
'''
"""Both ways begin with it."""

TO_KERAS = """\
layer = keras.layers.GRU(gru.hidden_size, reset_after=True, return_sequences=True)
layer.build((None, None, gru.input_size))
layer.set_weights([
    zrn(gru.weight_ih_l0).T,
    zrn(gru.weight_hh_l0).T,
    np.stack([zrn(gru.bias_ih_l0), zrn(gru.bias_hh_l0)]),
])
"""
"""From ``gru``, a `torch.nn.GRU` of one layer."""

TO_ONNX = """\
W = zrn(gru.weight_ih_l0)[None]
R = zrn(gru.weight_hh_l0)[None]
B = np.concatenate([zrn(gru.bias_ih_l0), zrn(gru.bias_hh_l0)])[None]
node = onnx.helper.make_node(
    "GRU", ["X", "W", "R", "B"], ["Y", "Y_h"],
    hidden_size=gru.hidden_size,
    linear_before_reset=1,  # without this line it is another GRU
)
"""
"""From ``gru`` to the node and the arrays that it reads."""

TO_WRITE = """\
W_z, U_z, b_z = -W_z, -U_z, -b_z  # 1 - sigmoid(a) == sigmoid(-a)
"""
"""Between a gate that keeps and one that writes."""
