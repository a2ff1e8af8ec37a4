"""What the viewer in the browser gets: a picture of a run, packed as bytes."""

from gatescope.viewer.pack import Packed, pack, unpack
from gatescope.viewer.picture import picture_of
from gatescope.viewer.tracks import (
    Attachment,
    InputTrack,
    NumberInput,
    Order,
    OutputTrack,
    Picture,
    TokenInput,
)
from gatescope.viewer.what_if import what_if_part

__all__ = [
    "Attachment",
    "InputTrack",
    "NumberInput",
    "Order",
    "OutputTrack",
    "Packed",
    "Picture",
    "TokenInput",
    "pack",
    "picture_of",
    "unpack",
    "what_if_part",
]
