"""A recording from bytes that may come from a stranger: everything is checked, nothing runs."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import numpy as np
from safetensors import SafetensorError, deserialize

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError, Message
from gatescope.models.model_arrays import arrays_of, assemble
from gatescope.models.reading import CardError, Node
from gatescope.models.recorder.agreement import EPSILONS
from gatescope.models.recorder.packing import (
    FORMAT,
    HEADER,
    VERSION,
    Array,
    check_total,
)
from gatescope.models.recorder.recorded import KINDS, Recorded
from gatescope.models.recorder.shapes import ARRAYS
from gatescope.models.recorder.sizes import check_finite, check_sizes, check_units
from gru_core import Network

MAX_HEADER_BYTES = 1_000_000
"""The header names the arrays, and JSON costs many times its size to read."""

MAX_NAME = 200
MAX_SENTENCE = 600
DTYPES = {"F32": "<f4", "F64": "<f8", "I64": "<i8"}

Unpacked = tuple[dict[str, tuple[Recorded, ...]], dict[str, Message], dict[str, str]]


def unpack(data: bytes) -> Unpacked:
    """Read what `pack` wrote.

    Parameters
    ----------
    data : bytes
        The whole file, from anyone.

    Returns
    -------
    tuple of dict of str to tuple of Recorded, dict of str to Message, dict of str to str
        Calls, refusals and further names, as they were given to `pack`.

    Raises
    ------
    InputError
        For anything else: one sentence with what was expected, what came and what to do.

    Notes
    -----
    At most `MAX_HEADER_BYTES` of JSON are parsed, arrays are copied as they lie, and nothing is
    allocated on the word of the header. A trace of what was read, computed when it is looked
    at, holds at most `MAX_STATES` numbers a quantity.
    """
    check_bytes(data)
    try:
        return _contents(data)
    except InputError:
        raise
    except (SafetensorError, LookupError, ValueError, TypeError, RecursionError) as problem:
        raise _damaged(str(problem)) from problem


def _contents(data: bytes) -> Unpacked:
    header = Node(_description(data), "header")
    if header["format"].value != FORMAT:
        raise header["format"].fail(repr(FORMAT))
    _check_version(header["version"].whole())
    arrays = _arrays(data)
    networks = [
        _network(k, node, arrays.get(f"network.{k}", {}))
        for k, node in enumerate(header["networks"])
    ]
    several: dict[str, list[Recorded]] = {}
    for k, node in enumerate(header["calls"]):
        own = several.setdefault(_name(node["name"]), [])
        own.append(_call(len(own), node, networks, arrays.get(f"call.{k}", {})))
    calls = {name: tuple(own) for name, own in several.items()}
    refused = {
        _name(Node(name, node.place)): _sentence(node)
        for name, node in header["refused"].entries().items()
    }
    aliases = {
        _name(Node(name, node.place)): node.one_of(tuple(calls))
        for name, node in header["aliases"].entries().items()
    }
    if shadows := set(aliases) & set(calls):
        raise header["aliases"].fail(f"further names, not {shadows}")
    return calls, refused, aliases


def is_recording(data: bytes) -> bool:
    """Tell whether bytes say of themselves that they are a recording, damaged or not."""
    size = int.from_bytes(data[:8], "little")
    if size > min(len(data) - 8, MAX_HEADER_BYTES):
        return False
    try:
        return bool(Node(_description(data), "header")["format"].value == FORMAT)
    except (LookupError, ValueError, TypeError, RecursionError):
        return False


def check_bytes(data: bytes) -> None:
    """Refuse what is empty, too large, or has more of a header than any recording."""
    check_total(len(data))
    size = int.from_bytes(data[:8], "little")
    if len(data) < 8 or size > len(data) - 8:
        raise _damaged("it does not begin as a safetensors file does, or its end is missing")
    if size > MAX_HEADER_BYTES:
        raise InputError(
            "Expected a recording with a header of at most {limit:,} bytes, but {size:,} came; "
            "record fewer calls or keep fewer modules.",
            limit=MAX_HEADER_BYTES,
            size=size,
        )


def _damaged(problem: str) -> InputError:
    return InputError(
        "Expected a recording that rec.save wrote, but this file is another one or damaged "
        "({problem}); save it again.",
        problem=shorten(problem, 160),
    )


def _description(data: bytes) -> Any:
    """Parse the description in the header."""
    size = int.from_bytes(data[:8], "little")
    told = Node(json.loads(data[8 : 8 + size]), "header")
    return json.loads(told["__metadata__"][HEADER].text())


def _check_version(version: int) -> None:
    if version != VERSION:
        raise InputError(
            "Expected a recording of version {known}, but version {came} came; open it with "
            "the GateScope that it was saved with, or a later one.",
            known=VERSION,
            came=shorten(str(version)) if version < 10**18 else "10^18…",
        )


def _arrays(data: bytes) -> dict[str, dict[str, Array]]:
    """Read every array, by owner; a SafetensorError where the file is not what it says."""
    arrays: dict[str, dict[str, Array]] = {}
    for name, entry in deserialize(data):  # type: ignore[no-untyped-call]
        if entry["dtype"] not in DTYPES:
            raise InputError(
                "Expected arrays of float32, float64 or int64 in a recording, but {name} is of "
                "dtype {dtype}; save it again with rec.save.",
                name=f"“{shorten(name)}”",
                dtype=shorten(str(entry["dtype"])),
            )
        flat = np.frombuffer(bytes(entry["data"]), DTYPES[entry["dtype"]])
        array = flat.reshape(entry["shape"])
        check_finite(name, array)
        owner, _, key = name.partition("/")
        arrays.setdefault(owner, {})[key] = array
    return arrays


def _network(number: int, node: Node, arrays: dict[str, Array]) -> Network:
    try:
        model = assemble(node, arrays, f"network {number}", None)
    except KeyError as missing:
        raise CardError(f"network {number}: expected an array {missing}") from missing
    network = model.network
    if strange := set(arrays) ^ set(arrays_of(replace(model, h0=None, c0=None))):
        # More or fewer: a bias that is missing would be read as zero.
        raise CardError(f"network {number}: expected the arrays described, not {strange}")
    check_units(network)
    return network


def _call(
    number: int, node: Node, networks: list[Network], arrays: dict[str, Array]
) -> Recorded:
    name, place = node["name"].text(), node["network"].whole()
    if place >= len(networks):
        raise node["network"].fail(f"one of {len(networks)} networks")
    if missing := {"x", "y", "h_n"} - set(arrays):
        raise CardError(f"{node.place}: expected arrays x, y and h_n, not without {missing}")
    if strange := set(arrays) - set(ARRAYS):
        raise CardError(f"{node.place}: expected no arrays besides {ARRAYS}, got {strange}")
    network = networks[place]
    check_sizes(name, network, arrays["x"].shape)
    kind = node["kind"].one_of(tuple(KINDS))
    if kind.endswith("Cell") and network.num_layers * network.num_directions > 1:
        raise node["kind"].fail("a module with several layers or directions")
    floats = {key: arrays.get(key) for key in ARRAYS if key != "lengths"}
    for key, array in floats.items():
        if array is not None and array.dtype != network.dtype:
            raise CardError(f"{key}: expected dtype {network.dtype}, got {array.dtype}")
    return Recorded(
        name=name,
        call=number,
        kind=kind,
        precision=node["precision"].one_of(tuple(EPSILONS)),
        network=network,
        lengths=arrays.get("lengths"),
        x=arrays["x"],
        h0=arrays.get("h0"),
        c0=arrays.get("c0"),
        y=arrays["y"],
        h_n=arrays["h_n"],
        c_n=arrays.get("c_n"),
    )


def _name(node: Node) -> str:
    name = node.text()
    if len(name) > MAX_NAME or not name.isprintable():
        raise node.fail(f"a module name of at most {MAX_NAME} printable characters")
    return name


def _sentence(node: Node) -> Message:
    # A value, not a template: places in a stranger's text are not filled.
    return Message("{sentence}", {"sentence": shorten(node.text(), MAX_SENTENCE)})
