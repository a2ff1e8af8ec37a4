"""Lines to copy: how a user of PyTorch, Keras or ONNX saves a file that opens here."""

from __future__ import annotations

from dataclasses import dataclass

from gatescope.messages import mark

TORCH = """\
import torch

torch.save(model.state_dict(), "model.pt")
"""

SAFETENSORS = """\
from safetensors.torch import save_file

save_file(model.state_dict(), "model.safetensors")
"""

KERAS = """\
model.save("model.keras")
"""

ONNX_FROM_TORCH = """\
import torch

# tokens: an example input of the model, such as torch.zeros(20, 1, dtype=torch.long)
torch.onnx.export(model.eval(), (tokens,), "model.onnx", dynamo=False)
"""

NOTEBOOK = """\
import gatescope

found = gatescope.load_checkpoint("model.pt")
for layer in found.layers:
    print(layer.name, layer.cell, layer.input_size, layer.hidden_size, layer.parameter_count)
network = found.model(0)
"""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A few lines of Python.

    Parameters
    ----------
    key : str
        Its name in code.
    title : str
        Its name on screen, marked for translation.
    code : str
        The lines; they stand for a user's ``model``.
    told : str
        What to know about the file, marked for translation.
    """

    key: str
    title: str
    code: str
    told: str


SNIPPETS = (
    Snippet(
        "torch",
        mark("PyTorch"),
        TORCH,
        mark(
            "Save the state dict, not the module: a pickled module could run code and is "
            "refused."
        ),
    ),
    Snippet(
        "safetensors",
        mark("PyTorch, as safetensors"),
        SAFETENSORS,
        mark("The same names and numbers, in a format that cannot hold code."),
    ),
    Snippet(
        "keras",
        mark("Keras"),
        KERAS,
        mark(
            "Save the whole model: weights alone (.weights.h5) open too, but do not say which "
            "activations they were trained with."
        ),
    ),
    Snippet(
        "onnx",
        mark("ONNX, from PyTorch"),
        ONNX_FROM_TORCH,
        mark(
            "The GRU, LSTM and RNN nodes are read; a graph that runs its cell in a loop is not."
        ),
    ),
    Snippet(
        "notebook",
        mark("In a notebook"),
        NOTEBOOK,
        mark("The same layers as on this page, as objects."),
    ),
)
"""In the order in which a page shows them."""
