"""What an opened file holds, as tables."""

from __future__ import annotations

from collections.abc import Sequence

from gatescope.i18n import Translate
from gatescope.inputs.quoting import shorten
from gatescope.messages import mark
from gatescope.models.checkpoints.found import Convention, FoundLayer
from gatescope.models.recorder.recording import Recording
from gatescope.ui.html_table import table_html

LIBRARIES = {"torch": "PyTorch", "keras": "Keras", "onnx": "ONNX"}
RESETS = {
    "after": mark("reset after the product"),
    "before": mark("reset before the product"),
}
BIASES = {"two": mark("two biases"), "one": mark("one bias"), "none": mark("no bias")}


def layers_table(layers: Sequence[FoundLayer], translate: Translate) -> str:
    """Write the recurrent layers of a file.

    Returns
    -------
    str
        HTML, every name in it escaped; on a phone each layer is a card.

    Examples
    --------
    >>> from gatescope.models.checkpoints.load import load_checkpoint
    >>> from gatescope.paths import asset
    >>> found = load_checkpoint(asset("models", "wave", "lstm.safetensors"))
    >>> '<td data-head="Written as">PyTorch, two biases</td>' in layers_table(found.layers, str)
    True
    """
    head = (
        mark("Layer"), mark("Cell"), mark("Inputs"), mark("Units"), mark("Layers"),
        mark("Parameters"), mark("Written as"),
    )  # fmt: skip
    rows = [
        (
            shorten(layer.name),
            layer.cell.upper(),
            f"{layer.input_size:,}",
            f"{layer.hidden_size:,}",
            _count(layer, translate),
            f"{layer.parameter_count:,}",
            convention_words(layer.convention, layer.cell, translate),
        )
        for layer in layers
    ]
    caption = translate(mark("The recurrent layers in the file"))
    return table_html([translate(name) for name in head], rows, caption=caption)


def _count(layer: FoundLayer, translate: Translate) -> str:
    if layer.num_directions == 1:
        return str(layer.num_layers)
    return translate(mark("{count}, in both directions")).format(count=layer.num_layers)


def convention_words(convention: Convention, cell: str, translate: Translate) -> str:
    """Say how a library writes a layer down."""
    told = [LIBRARIES[convention.order]]
    if convention.reset is not None:
        told.append(translate(RESETS[convention.reset]))
    if cell == "rnn":
        told.append(convention.activation)
    told.append(translate(BIASES[convention.biases]))
    if convention.backwards:
        told.append(translate(mark("reads from the end")))
    return translate(mark("{item}, {next}")).format(item="", next="").join(told)


def calls_table(recording: Recording, translate: Translate) -> str:
    """Write the recorded modules and what their last call read; HTML, names escaped."""
    head = (
        mark("Module"), mark("Cell"), mark("Calls"), mark("Steps"), mark("Rows"),
        mark("Inputs"), mark("Units"), mark("Computed in"),
    )  # fmt: skip
    rows = []
    for name in recording.names:
        last = recording[name]
        steps, batch, width = last.x.shape
        rows.append(
            (
                shorten(name),
                last.kind,
                f"{len(recording.calls(name)):,}",
                f"{steps:,}",
                f"{batch:,}",
                f"{width:,}",
                f"{last.network.hidden_size:,}",
                last.precision,
            )
        )
    caption = translate(mark("The modules that were recorded"))
    return table_html([translate(name) for name in head], rows, caption=caption)
