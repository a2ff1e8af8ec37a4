"""PyTorch's files (.pt, .pth) to named arrays: tensors only, and no code."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError
from gatescope.models.checkpoints.limits import Budget, check_count, check_text
from gatescope.models.checkpoints.pickle_scan import check_pickle
from gatescope.models.checkpoints.zip_guard import read_entries

# Under these names a training script keeps what else it needs to go on.
PASSED_OVER = ("optim", "sched", "scaler", "ema_")
DEPTH = 4


def read_torch(data: bytes, budget: Budget) -> dict[str, NDArray[Any]]:
    """Read the tensors of a file that ``torch.save`` wrote.

    Parameters
    ----------
    data : bytes
        The file: a state dict, or a dictionary with one inside ("state_dict", "model", …).
    budget : Budget
        The bytes that it may take.

    Returns
    -------
    dict of str to NDArray
        The tensors by name; names inside nested dictionaries are joined with dots, and what
        ``DataParallel`` and ``torch.compile`` put before every name is taken off.

    Raises
    ------
    InputError
        If it would run code, is damaged, too large, or holds no tensors.

    Notes
    -----
    The zip is unpacked within bounds, its pickle is read as a list of instructions
    (`check_pickle`), and a zip of nothing but those entries goes to
    ``torch.load(weights_only=True)``, so that torch's reader meets nothing else.
    """
    plain = _repacked(read_entries(data, _belongs, budget))
    import torch

    try:
        content = torch.load(io.BytesIO(plain), map_location="cpu", weights_only=True)
    except Exception as error:  # RuntimeError, UnpicklingError, KeyError, OverflowError, …
        raise InputError(
            "Expected a file that torch.save wrote, but PyTorch cannot read it "
            "({problem}); save model.state_dict() again.",
            problem=shorten(str(error), 80),
        ) from error
    found = dict(_tensors(_unwrapped(content)))
    check_count(len(found))
    return _without_wrappers({name: _array(name, t, budget) for name, t in found.items()})


def _belongs(name: str) -> bool:
    _, _, rest = name.partition("/")
    if rest == "constants.pkl":
        raise InputError(
            "Expected a state dict, but this is a TorchScript program; load it with "
            "torch.jit.load and save its state_dict() with torch.save."
        )
    return rest in ("data.pkl", "version", "byteorder") or rest.startswith("data/")


def _repacked(entries: Mapping[str, bytes]) -> bytes:
    """Put the entries into a plain zip, after a look at the pickle among them."""
    by_name = {name.partition("/")[2]: content for name, content in entries.items()}
    if by_name.get("byteorder", b"little") != b"little":
        raise InputError(
            "Expected numbers in little-endian order, but the file has the other; save it "
            "again on a little-endian machine."
        )
    check_text("data.pkl", by_name["data.pkl"])
    check_pickle(by_name["data.pkl"])
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in by_name.items():
            archive.writestr(f"archive/{name}", content)
    return file.getvalue()


def _unwrapped(content: object) -> object:
    """Go into a dictionary that holds one other, no tensor: {"state_dict": …, "epoch": 3}."""
    import torch

    for _ in range(DEPTH):
        if not isinstance(content, Mapping) or any(map(torch.is_tensor, content.values())):
            break
        inside = list(_dictionaries(content).values())
        if len(inside) != 1:
            break
        content = inside[0]
    return content


def _dictionaries(content: Mapping[Any, Any]) -> dict[str, Mapping[Any, Any]]:
    """Give the dictionaries inside one, but for those of optimisers and the like."""
    return {
        str(key): value
        for key, value in content.items()
        if isinstance(value, Mapping)
        and not any(word in str(key).lower() for word in PASSED_OVER)
    }


def _tensors(content: object) -> Iterator[tuple[str, Any]]:
    """Walk dictionaries for tensors, their names joined with dots."""
    import torch

    if not isinstance(content, Mapping):
        raise InputError(
            "Expected a dictionary of tensors, but the file holds {kind}; save "
            "model.state_dict() with torch.save.",
            kind=shorten(type(content).__name__),
        )
    seen: set[int] = set()  # a small file can hold one dictionary in a million places
    waiting: list[tuple[str, Mapping[Any, Any]]] = [("", content)]
    while waiting:
        path, inside = waiting.pop(0)
        if id(inside) in seen:
            continue
        seen.add(id(inside))
        for key, value in inside.items():
            if isinstance(value, torch.Tensor):
                yield f"{path}{key}", value
        if path.count(".") < DEPTH:
            own = _dictionaries(inside).items()
            waiting.extend((f"{path}{name}.", value) for name, value in own)


def _array(name: str, tensor: Any, budget: Budget) -> NDArray[Any]:
    """Copy a tensor out; one that was expanded from a single number counts at full size."""
    import torch

    if tensor.layout != torch.strided or tensor.is_quantized or tensor.device.type != "cpu":
        return np.empty(0, dtype=object)  # nothing that a layer could be made of
    budget.take(name, tensor.numel() * max(tensor.element_size(), 4))
    tensor = tensor.detach()
    if tensor.dtype in (torch.bfloat16, torch.float16):
        tensor = tensor.float()
    array: NDArray[Any] = tensor.resolve_conj().resolve_neg().numpy().copy()
    return array


def _without_wrappers(arrays: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    for wrapper in ("module.", "_orig_mod."):
        if arrays and all(name.startswith(wrapper) for name in arrays):
            arrays = {name.removeprefix(wrapper): array for name, array in arrays.items()}
    return arrays
