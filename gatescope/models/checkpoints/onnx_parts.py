"""What an ONNX file is made of, looked through before anything in it is used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError

MAX_PARTS = 200_000
_VARINT, _EIGHT, _MESSAGE, _FOUR = 0, 1, 2, 5


def check_parts(data: bytes, descriptor: Any) -> None:
    """Refuse a file of more parts than a network has.

    Parameters
    ----------
    data : bytes
        The file: 20 MB of empty nodes would become gigabytes of objects.
    descriptor : Descriptor
        What protobuf knows of the outermost message.

    Raises
    ------
    InputError
        If there are more than ``MAX_PARTS``, or the file is damaged.

    Notes
    -----
    Protobuf writes each field as a key (its number and one of a few kinds) and a value; a value
    of the third kind has its length before it, and what lies inside is another message if the
    descriptor says so. Arrays are stepped over, so this takes as long as the graph is large.
    """
    parts = 0
    waiting = [(0, len(data), descriptor)]
    while waiting:
        place, end, kind = waiting.pop()
        while place < end:
            parts += 1
            if parts > MAX_PARTS:
                raise InputError(
                    "Expected at most {limit:,} parts in an ONNX file, but there are more; "
                    "export the recurrent part of the network alone.",
                    limit=MAX_PARTS,
                )
            try:
                key, place = _varint(data, place)
                start, place = _value(data, place, key & 7)
                if place > end:
                    raise IndexError("a value goes on behind its end")
            except IndexError as error:
                raise damaged(str(error)) from error
            field = kind.fields_by_number.get(key >> 3)
            if key & 7 == _MESSAGE and field is not None and field.message_type is not None:
                waiting.append((start, place, field.message_type))


def damaged(problem: str) -> InputError:
    """Make the sentence about a file that is no ONNX, or no more."""
    return InputError(
        "Expected a whole ONNX file, but this one is cut or damaged ({problem}); export the "
        "network again.",
        problem=shorten(problem, 80),
    )


def _value(data: bytes, place: int, kind: int) -> tuple[int, int]:
    """Give where a value begins and ends."""
    if kind == _VARINT:
        return place, _varint(data, place)[1]
    if kind == _MESSAGE:
        length, place = _varint(data, place)
        return place, place + length
    if kind in (_EIGHT, _FOUR):
        return place, place + (8 if kind == _EIGHT else 4)
    raise IndexError("no kind of value that ONNX has")


def _varint(data: bytes, place: int) -> tuple[int, int]:
    """Read a number of seven bits a byte, the lowest first; give it and where it ends."""
    number = shift = 0
    while shift < 70:
        byte = data[place]
        number |= (byte & 127) << shift
        place, shift = place + 1, shift + 7
        if byte < 128:
            return number, place
    raise IndexError("no number ends here")


def refuse_external(onnx: Any, model: Any) -> None:
    """Refuse a file some of whose numbers lie in other files; none of these is opened.

    Parameters
    ----------
    onnx : module
        The library.
    model : ModelProto
        The file, parsed.

    Raises
    ------
    InputError
        If there is such an array anywhere, inside loops and functions too; it is named.
    """
    external = onnx.TensorProto.EXTERNAL
    for message in _messages(model):
        if isinstance(message, onnx.TensorProto) and (
            message.data_location == external or len(message.external_data)
        ):
            raise InputError(
                "Expected an ONNX file that is complete in itself, but “{name}” lies in "
                "another file; save it again with save_as_external_data=False.",
                name=shorten(as_text(message.name)),
            )


def _messages(message: Any) -> Iterator[Any]:
    """Walk everything in a file, graphs inside loops and functions included."""
    yield message
    for field, value in message.ListFields():
        if field.message_type is not None:
            for inside in value if hasattr(value, "__len__") else (value,):
                yield from _messages(inside)


def as_text(value: object) -> str:
    """Give a text of the file, which may be no valid UTF-8."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
