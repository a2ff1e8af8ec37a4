"""Devices on which trials are computed: what they are called, and whether they are there."""

from __future__ import annotations

import platform
import re
import warnings

from gatescope.inputs.quoting import shorten
from gatescope.messages import InputError, Message, note

PROCESSORS = "cpu"
"""The machine's processors, on which NumPy computes."""

TORCH = "torch"
"""The same processors, on which torch computes as it would on a GPU: for comparison."""


class DeviceError(InputError):
    """A device that is not there, or no longer: no trial's fault, and the end of a run."""


def device_error(problem: Message) -> DeviceError:
    """Make an error of what is wrong with a device.

    Examples
    --------
    >>> str(device_error(note("It is {state}.", state="gone")))
    'It is gone.'
    """
    return DeviceError("{problem}", problem=problem)


def is_gpu(device: str) -> bool:
    """Say whether this is the name of a GPU.

    Examples
    --------
    >>> is_gpu("cuda:1"), is_gpu("cpu")
    (True, False)
    """
    return re.fullmatch(r"cuda(:\d{1,3})?", device) is not None


def check_name(device: str) -> None:
    """Refuse what cannot be the name of a device.

    Examples
    --------
    >>> check_name("gpu")
    Traceback (most recent call last):
    gatescope.experiments.device.DeviceError: Expected as device cpu, torch, cuda or a numbered
        one such as cuda:1, got “gpu”.
    """
    if device == "mps":
        told = note(
            "Expected a device that computes in float64, as trials do, but mps, the GPU of an "
            "Apple computer, has only float32; leave --device out."
        )
        raise device_error(told)
    if device not in (PROCESSORS, TORCH) and not is_gpu(device):
        told = note(
            "Expected as device cpu, torch, cuda or a numbered one such as cuda:1, got "
            "“{device}”.",
            device=shorten(device, 40),
        )
        raise device_error(told)


def missing_device(device: str) -> Message | None:
    """Say why a device cannot be used in this process; None if it can.

    Examples
    --------
    >>> missing_device("cpu") is missing_device("torch") is None
    True
    """
    if not is_gpu(device):
        return None
    import torch  # late: most experiments need no torch

    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        there = torch.cuda.is_available()
        count = torch.cuda.device_count() if there else 0
    if not there:
        return _no_gpu(device, [str(warning.message) for warning in warned])
    if int(device.partition(":")[2] or 0) >= count:
        return note(
            "Expected a GPU with a number below {count}, as PyTorch finds so many, got "
            "{device}; they are counted from 0.",
            count=count,
            device=device,
        )
    return None


def _no_gpu(device: str, warned: list[str]) -> Message:
    import torch

    if torch.version.cuda is None and torch.version.hip is None:
        return note(
            "Expected a PyTorch that can use a GPU for the device {device}, but the installed "
            "one, {version}, was built without CUDA; install one from pytorch.org, or leave "
            "--device out.",
            device=device,
            version=torch.__version__,
        )
    if warned:
        return note(
            "Expected a GPU for the device {device}, but PyTorch cannot use one; it says: "
            "{said}",
            device=device,
            said=shorten(" ".join(warned[0].split()), 200),
        )
    return note(
        "Expected a GPU for the device {device}, but PyTorch finds none on this machine; look "
        "whether nvidia-smi lists one, or leave --device out.",
        device=device,
    )


def described(device: str) -> str:
    """Check a device, and say what it is.

    Parameters
    ----------
    device : str
        Its name.

    Returns
    -------
    str
        The name, and of a GPU its maker's name.

    Raises
    ------
    DeviceError
        If it cannot be used here.

    Examples
    --------
    >>> described("cpu")
    'cpu'
    """
    check_name(device)
    problem = missing_device(device)
    if problem is not None:
        raise device_error(problem)
    if not is_gpu(device):
        return device
    import torch

    try:
        return f"{device} ({torch.cuda.get_device_name(device)})"
    except RuntimeError as error:
        raise gone(device, error) from error


def gone(device: str, error: Exception) -> DeviceError:
    """Say that a device has failed in the midst of its work."""
    told = note(
        "The device {device} of {machine} has stopped computing ({said}); what was stored is "
        "kept, so run the same command again.",
        device=device,
        machine=platform.node(),
        said=shorten(" ".join(str(error).split()), 200),
    )
    return device_error(told)


def too_large(device: str) -> InputError:
    """Say that a network has no room on a device."""
    return InputError(
        "The memory of the device {device} has no room for this trial; run the command again "
        "with --retry and without --device.",
        device=device,
    )
