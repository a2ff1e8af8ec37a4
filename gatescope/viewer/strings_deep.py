"""Words for a layer that reads the states of other layers instead of the sequence."""

from __future__ import annotations

from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.models.model import Model
from gatescope.models.one_layer import LayerEncoder

DEEP = {
    "why_token": mark("layer below"),
    "why_say_token": mark("the state of the layer below"),
    "why_token_factors": mark("{count} units of the layer below; together: {value}"),
}
"""In the place of what the close-up says of a token."""


def strings_of_a_deep_layer(model: Model, translate: Translate) -> dict[str, str]:
    """Give the strings of the viewer that are others where there are layers below.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> strings_of_a_deep_layer(load_bundled("recall", "gru"), str)
    {}
    """
    encoder = model.encoder
    if not isinstance(encoder, LayerEncoder) or encoder.below is None:
        return {}
    return {key: translate(text) for key, text in DEEP.items()}
