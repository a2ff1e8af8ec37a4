"""A network as a PyTorch state dict, and as safetensors with the same names."""

from __future__ import annotations

import io
import json

from safetensors.numpy import save

from gatescope.messages import InputError
from gatescope.models.model import Model
from gatescope.models.model_arrays import arrays_of, describe
from gatescope.models.model_file import HEADER
from gru_core import GRUParams


def torch_bytes(model: Model, bare: bool) -> bytes:
    """Write a state dict as ``torch.save`` does.

    Parameters
    ----------
    model : Model
        The network.
    bare : bool
        True for the names of an `nn.GRU` by itself (``weight_ih_l0``), False for those of a
        module that has it as ``rnn``, beside ``embedding`` and ``head``.

    Returns
    -------
    bytes
        A .pt file.

    Raises
    ------
    InputError
        If it is a GRU that resets before the product, which PyTorch does not have.
    """
    first = model.network.layers[0][0]
    if isinstance(first, GRUParams) and first.reset == "before":
        raise InputError(
            "Expected a GRU that resets after the product, but this one resets before it, "
            "which PyTorch does not have; export it to Keras, ONNX or safetensors."
        )
    import torch

    tensors = {
        name.removeprefix("rnn.") if bare else name: torch.from_numpy(array.copy(order="C"))
        for name, array in arrays_of(model).items()
    }
    file = io.BytesIO()
    torch.save(tensors, file)
    return file.getvalue()


def safetensors_bytes(model: Model, bare: bool) -> bytes:
    """Write the file of this project, whose arrays have PyTorch's names.

    Parameters
    ----------
    model : Model
        The network, of any kind.
    bare : bool
        Without meaning here: the header tells what is what.

    Returns
    -------
    bytes
        A .safetensors file.

    Examples
    --------
    >>> from gatescope.models.random import random_model
    >>> safetensors_bytes(random_model("gru", 1, 2, seed=0), False)[8:24]
    b'{"__metadata__":'
    """
    contents = {name: array.copy(order="C") for name, array in arrays_of(model).items()}
    header = json.dumps(describe(model), ensure_ascii=False, sort_keys=True)
    return save(contents, {HEADER: header})
