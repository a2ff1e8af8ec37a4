"""A program of its own that reads one HDF5 file: ``python hdf5_child.py LIMIT < in > out``.

The HDF5 library ends the process, or never returns, on some files whose bytes were changed. So
it runs beside the app, in a process with little memory and time; what it found goes to standard
output: the length of a JSON header (8 bytes), the header, the arrays one after the other.
This file imports nothing of the project: it starts in a quarter of a second.
"""

from __future__ import annotations

import json
import sys
from typing import Any

MAX_OBJECTS, MAX_DEPTH = 8_192, 16
MAX_TEXT = 4_000_000
MEMORY = 256 << 20
SECONDS = 5


class RefusedError(Exception):
    """Why a file is not read: a word for the reason, and the name of the part."""


def limit_process(expanded: int) -> None:
    """Take the right to more memory and time than a usual file needs."""
    try:
        import resource
    except ImportError:  # not on Windows, where the parent's patience is the only limit
        return
    if sys.platform == "linux":  # where one can ask how much is in use already
        with open("/proc/self/statm") as file:
            used = int(file.read().split()[0]) * resource.getpagesize()
        memory = used + MEMORY + 4 * expanded
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def check_link(h5py: Any, group: Any, key: str, path: str) -> None:
    """Refuse a link that may lead out of the file, or into another part of it."""
    link = group.get(key, getlink=True)
    if not isinstance(link, h5py.HardLink):
        raise RefusedError("link", path)


def check_dataset(h5py: Any, data: Any, path: str, left: int) -> int:
    """Refuse numbers that lie elsewhere, are packed, or too many; give their size."""
    plan = data.id.get_create_plist()
    if plan.get_layout() == h5py.h5d.VIRTUAL or plan.get_external_count():
        raise RefusedError("external", path)
    if plan.get_layout() not in (h5py.h5d.CONTIGUOUS, h5py.h5d.COMPACT):
        raise RefusedError("packed", path)
    if data.dtype.kind not in "fiubc":
        return 0
    size = int(data.size or 0) * int(data.dtype.itemsize)
    if size > left:
        raise RefusedError("large", path)
    return size


def texts(attributes: Any, names: tuple[str, ...]) -> dict[str, Any]:
    """Read the attributes that Keras writes: a text, or a list of names."""
    found: dict[str, Any] = {}
    for name in names:
        if name not in attributes:
            continue
        value = attributes[name]
        rows = value.tolist() if hasattr(value, "tolist") else value
        rows = rows if isinstance(rows, list) else [rows]
        plain = [row.decode("utf-8") if isinstance(row, bytes) else str(row) for row in rows]
        if sum(map(len, plain)) > MAX_TEXT:
            raise RefusedError("large", name)
        found[name] = plain if name.endswith("_names") else "".join(plain)
    return found


def read(h5py: Any, content: bytes, limit: int) -> tuple[dict[str, Any], list[Any]]:
    """Walk a file breadth first along hard links only; give a header and the arrays."""
    header: dict[str, Any] = {"arrays": [], "attributes": {}}
    arrays: list[Any] = []
    with h5py.File(h5py.h5f.open_file_image(content), "r") as file:
        groups, seen = [("", file)], 0
        while groups:
            path, group = groups.pop(0)
            wanted = ("model_config", "layer_names", "weight_names", "name")
            if attributes := texts(group.attrs, wanted):
                header["attributes"][path] = attributes
            for key in group:
                seen += 1
                place = f"{path}/{key}".lstrip("/")
                if seen > MAX_OBJECTS or place.count("/") > MAX_DEPTH:
                    raise RefusedError("many", place)
                check_link(h5py, group, key, place)
                part = group[key]
                if isinstance(part, h5py.Group):
                    groups.append((place, part))
                elif isinstance(part, h5py.Dataset):
                    size = check_dataset(h5py, part, place, limit)
                    limit -= size
                    if size:
                        array = part[()]
                        order = array.dtype.newbyteorder("<")
                        header["arrays"].append([place, order.str, list(array.shape)])
                        arrays.append(array.astype(order))
    return header, arrays


def answer(content: bytes, limit: int) -> bytes:
    """Give header and arrays, or the reason why there are none, as they go to the output."""
    arrays: list[Any] = []
    try:
        import h5py

        header, arrays = read(h5py, content, limit)
    except RefusedError as error:
        header = {"refused": list(error.args)}
    except BaseException as error:  # whatever a broken file leads the library to
        header = {"refused": ["damaged", f"{type(error).__name__}: {error}"]}
    text = json.dumps(header).encode()
    parts = [len(text).to_bytes(8, "little"), text, *(array.tobytes() for array in arrays)]
    return b"".join(parts)


def main() -> None:
    """Read standard input, write standard output."""
    import h5py  # noqa: F401 - before the limits: what it needs is not the file's doing

    limit = int(sys.argv[1])
    content = sys.stdin.buffer.read()
    limit_process(limit)
    sys.stdout.buffer.write(answer(content, limit))


if __name__ == "__main__":
    main()
