"""HDF5 files to named arrays, read in a process beside this one."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from math import prod
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError
from gatescope.models.checkpoints.extras import need
from gatescope.models.checkpoints.limits import Budget, check_count

MAGIC = b"\x89HDF\r\n\x1a\n"
PROGRAM = (sys.executable, "-P", str(Path(__file__).with_name("hdf5_child.py")))
SECONDS = 30.0


@dataclass(frozen=True, slots=True, eq=False)
class Hdf5:
    """What an HDF5 file holds.

    Parameters
    ----------
    arrays : dict of str to NDArray
        Its numbers, by path without a leading slash.
    attributes : mapping of str to mapping
        By path ("" for the root) those of ``model_config``, ``layer_names``, ``weight_names``
        and ``name`` that are there.
    """

    arrays: dict[str, NDArray[Any]]
    attributes: Mapping[str, Mapping[str, Any]]


def read_hdf5(data: bytes, budget: Budget) -> Hdf5:
    """Read the numbers of an HDF5 file.

    Parameters
    ----------
    data : bytes
        The file.
    budget : Budget
        The bytes that it may take.

    Returns
    -------
    Hdf5
        Its arrays and the texts that Keras writes beside them.

    Raises
    ------
    InputError
        If h5py is not installed, the file is damaged or too large, or leads out of itself: soft
        and external links, external storage and virtual data sets are not followed.

    Notes
    -----
    The HDF5 library crashes on some damaged files and hangs on others. It therefore reads in a
    process of its own, with bounded memory and time (`hdf5_child`): the app outlives it.
    """
    if find_spec("h5py") is None:
        need("h5py")
    try:
        found = ask_process(data, budget.left)
        length = int.from_bytes(found[:8], "little")
        header = json.loads(found[8 : 8 + length])
    except (subprocess.TimeoutExpired, OSError, ValueError) as error:
        raise _refusal("damaged", "the HDF5 library gave up on it") from error
    if "refused" in header:
        raise _refusal(*header["refused"])
    check_count(len(header["arrays"]))
    arrays: dict[str, NDArray[Any]] = {}
    place = 8 + length
    for name, dtype, shape in header["arrays"]:
        kind, count = np.dtype(dtype), prod(shape)
        budget.take(name, count * kind.itemsize)
        flat = np.frombuffer(found, kind, count, place)
        arrays[name] = flat.reshape(shape)
        place += count * kind.itemsize
    return Hdf5(arrays, header["attributes"])


def ask_process(data: bytes, limit: int) -> bytes:
    """Have the program read a file; nothing comes back where it crashed."""
    done = subprocess.run(
        [*PROGRAM, str(limit)], input=data, capture_output=True, timeout=SECONDS
    )
    return done.stdout


def _refusal(why: str, part: str) -> InputError:
    part = shorten(part, 80)
    if why in ("link", "external"):
        return InputError(
            "Expected an HDF5 file that is complete in itself, but “{part}” leads elsewhere; "
            "save the weights with Keras, into one file.",
            part=part,
        )
    if why == "packed":
        return InputError(
            "Expected weights as Keras saves them, but “{part}” is compressed or in pieces; "
            "save the weights with Keras.",
            part=part,
        )
    if why in ("large", "many"):
        return InputError(
            "Expected an HDF5 file of moderate size, but “{part}” goes beyond what is read; "
            "save the weights of the recurrent part only.",
            part=part,
        )
    return InputError(
        "Expected a whole HDF5 file, but this one is cut or damaged ({part}); save or download "
        "it again.",
        part=part,
    )
