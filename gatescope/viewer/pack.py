"""A picture as bytes: what Streamlit sends to the browser without touching it."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gatescope.figures.quantities import ANSWERS, SIGNED_ENDS
from gatescope.viewer.tracks import FloatArray, NumberInput, Picture

VERSION = 2


def pack(picture: Picture) -> bytes:
    r"""Pack a picture.

    The bytes are a little-endian uint32 with the length of the JSON text, the text in UTF-8,
    zeros up to the next multiple of four, and the arrays as little-endian float32.

    Parameters
    ----------
    picture : Picture
        What to show.

    Returns
    -------
    bytes
        One value for the component's ``data``.

    Raises
    ------
    ValueError
        If the text would hold NaN or Infinity, which JSON has no words for.

    Notes
    -----
    Values are rounded to float32, about seven significant digits; the browser shows no more.

    Examples
    --------
    >>> from gatescope.figures.quantities import QUANTITIES
    >>> from gatescope.viewer import Picture, TokenInput
    >>> ones = np.ones((2, 1))
    >>> picture = Picture("p", "rnn", QUANTITIES["rnn"], {"h": ones, "h_prev": ones},
    ...                   TokenInput(("a", "b"), "Input"), {}, np.arange(2), 2)
    >>> unpack(pack(picture)).arrays["h"].tolist()
    [[1.0], [1.0]]
    """
    places, blocks = _lay_out(_arrays(picture))
    text = json.dumps(
        {**_meta(picture), "arrays": places},
        ensure_ascii=False,
        allow_nan=False,
        separators=(",", ":"),
    ).encode()
    padding = b"\0" * (-(4 + len(text)) % 4)
    return b"".join([struct.pack("<I", len(text)), text, padding, *blocks])


@dataclass(frozen=True, slots=True, eq=False)
class Packed:
    """What `unpack` reads back.

    Parameters
    ----------
    meta : Mapping
        The JSON text.
    arrays : Mapping of str to FloatArray
        The arrays by name, in float32.
    """

    meta: Mapping[str, Any]
    arrays: Mapping[str, NDArray[np.float32]]


def unpack(data: bytes) -> Packed:
    """Read packed bytes again, as the browser does.

    Parameters
    ----------
    data : bytes
        From `pack`.

    Returns
    -------
    Packed
        Text and arrays.
    """
    (length,) = struct.unpack_from("<I", data)
    meta = json.loads(data[4 : 4 + length])
    floats = np.frombuffer(data, "<f4", offset=4 + length + -(4 + length) % 4)
    arrays = {}
    for key, place in meta["arrays"].items():
        rows, columns = place["shape"]
        block = floats[place["offset"] : place["offset"] + rows * columns]
        arrays[key] = block.reshape(rows, columns)
    return Packed(meta, MappingProxyType(arrays))


def split(data: bytes) -> tuple[str, bytes]:
    """Part packed bytes into the text and the numbers.

    Parameters
    ----------
    data : bytes
        From `pack`.

    Returns
    -------
    text : str
        The meta as JSON, in the picture's language.
    numbers : bytes
        The arrays, the same in every language.
    """
    (length,) = struct.unpack_from("<I", data)
    return data[4 : 4 + length].decode(), data[4 + length + -(4 + length) % 4 :]


def _arrays(picture: Picture) -> dict[str, FloatArray]:
    arrays = dict(picture.arrays)
    if isinstance(picture.inputs, NumberInput):
        arrays["input"] = picture.inputs.values
    if picture.outputs is not None:
        arrays["output"] = picture.outputs.values
        if picture.outputs.truth is not None:
            arrays["truth"] = picture.outputs.truth
    for attachment in picture.attachments:
        arrays.update(attachment.arrays)
    return arrays


def _lay_out(arrays: Mapping[str, FloatArray]) -> tuple[dict[str, object], list[bytes]]:
    places: dict[str, object] = {}
    blocks, offset = [], 0
    for key, array in arrays.items():
        places[key] = {"offset": offset, "shape": list(array.shape)}
        blocks.append(np.ascontiguousarray(array, "<f4").tobytes())
        offset += array.size
    return places, blocks


def _meta(picture: Picture) -> dict[str, object]:
    whole = len(picture.steps) == picture.total_steps
    t, unit = picture.start
    return {
        "version": VERSION,
        "id": picture.id,
        "cell": picture.cell,
        "activation": picture.activation,
        "reset": picture.reset,
        "title": picture.title,
        "look": picture.look,
        "notes": list(picture.notes),
        "steps": picture.total_steps,
        "stride": picture.stride,
        "columns": None if whole else picture.steps.tolist(),
        "hidden": int(picture.arrays["h"].shape[1]),
        "start": {"t": t, "unit": unit},
        "quantities": [asdict(q) | {"ends": SIGNED_ENDS} for q in picture.quantities],
        "orders": [
            {
                "key": order.key,
                "name": order.name,
                "units": None if order.units is None else order.units.tolist(),
            }
            for order in picture.orders
        ],
        "input": _input_meta(picture),
        "output": _output_meta(picture),
        "strings": dict(picture.strings),
        **{key: value for part in picture.attachments for key, value in part.meta.items()},
    }


def _input_meta(picture: Picture) -> dict[str, object]:
    track = picture.inputs
    if isinstance(track, NumberInput):
        own: dict[str, object] = {"kind": "numbers", "names": list(track.names)}
    else:
        own = {"kind": "tokens", "tokens": list(track.tokens)}
    return {**own, "name": track.name, "hint": track.hint, "ends": SIGNED_ENDS}


def _output_meta(picture: Picture) -> dict[str, object] | None:
    track = picture.outputs
    if track is None:
        return None
    return {
        "kind": track.kind,
        "colours": ANSWERS,
        "labels": list(track.labels),
        "name": track.name,
        "hint": track.hint,
    }
