"""The gradient kind on a device: what `gatescope.experiments.gradient` measures, in torch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor

from gatescope.experiments.device import TORCH, device_error, gone, missing_device, too_large
from gatescope.experiments.drawing import asked_of, directions, inputs_of, network
from gatescope.experiments.measured import Measured, values_of
from gatescope.experiments.torch_flow import gradient_flow, log10_spectrum, lyapunov_exponents
from gatescope.experiments.torch_paths import paths_of
from gatescope.experiments.torch_run import Run, run_all
from gatescope.experiments.trial import Trial, Values
from gatescope.models.knobs import KEEP_GATES

ARRAYS = {"gru": 20, "rnn": 8, "lstm": 27}
"""So many arrays (T, H) of a network are held at once, as measured, and a few more."""

SHARE = 0.7
"""Of the device's free memory, what is counted on."""

MAIN_MEMORY = 1 << 30
"""Bytes of the machine's memory that networks and inputs may take on their way to a device, and
that is counted on where a device has no memory of its own."""


def measure_on(trials: Sequence[Trial], device: torch.device) -> tuple[Values, ...]:
    """Measure random networks of one shape together on a device.

    Parameters
    ----------
    trials : sequence of Trial
        Of the gradient kind and of one shape.
    device : torch.device
        Where it is done, in parts that its memory has room for.

    Returns
    -------
    tuple of dict
        What `gatescope.experiments.gradient.measure` gives for the same trials, within
        rounding: networks and inputs are drawn from the same streams. A network in chaos makes
        large differences of small ones, these too.

    Raises
    ------
    InputError
        If not even one network has room.
    DeviceError
        If the device computes no longer.

    Examples
    --------
    >>> trial = Trial(init="identity", gain=0.0, input="zero", length=3)
    >>> found, = measure_on([trial], torch.device("cpu"))
    >>> found["lags"], round(found["half_life"], 9), found["keep_gate"]
    ((0, 1, 2), 1.0, 0.5)
    """
    try:
        found = _in_parts(trials, device)
        torch.cuda.empty_cache()  # for other processes; does nothing where there is no GPU
    except RuntimeError as error:
        if _works(device):
            raise
        raise gone(str(device), error) from error
    return tuple(found)


def _in_parts(trials: Sequence[Trial], device: torch.device) -> list[Values]:
    """Measure as many at a time as there is room for."""
    found: list[Values] = []
    size = together_on(trials[0], device)
    while len(found) < len(trials):
        some = trials[len(found) : len(found) + size]
        try:
            found += _measure(some, device)
            continue
        except torch.OutOfMemoryError:
            size = len(some) // 2
        # here, as what was computed lives as long as the error
        if not size:
            raise too_large(str(device))
        torch.cuda.empty_cache()
    return found


def _works(device: torch.device) -> bool:
    """Say whether a device still computes: after some errors it never does again."""
    try:
        return bool(torch.ones(1, device=device).item() == 1.0)
    except RuntimeError:
        return False


def on_device(name: str) -> torch.device:
    """Give torch's device of this name.

    Parameters
    ----------
    name : str
        As `gatescope.experiments.device.check_name` allows, but "cpu".

    Raises
    ------
    DeviceError
        If it is not there.

    Examples
    --------
    >>> on_device("torch")
    device(type='cpu')
    """
    problem = missing_device(name)
    if problem is not None:
        raise device_error(problem)
    return torch.device("cpu" if name == TORCH else name)


def together_on(trial: Trial, device: torch.device) -> int:
    """How many trials of this shape a device is given at once.

    Examples
    --------
    >>> together_on(Trial(hidden=32, length=200), torch.device("cpu"))
    610
    """
    free = MAIN_MEMORY
    if device.type == "cuda":
        free = torch.cuda.mem_get_info(device)[0]
        # what torch holds for this process and does not use
        free += torch.cuda.memory_reserved(device) - torch.cuda.memory_allocated(device)
    gates = {"gru": 3, "rnn": 1, "lstm": 4}[trial.cell]
    states = trial.hidden * (2 if trial.cell == "lstm" else 1)
    here = gates * trial.hidden**2 + (trial.inputs + 16) * trial.length
    there = ARRAYS[trial.cell] * trial.length * trial.hidden + 4 * here
    there += 4 * states * trial.exponents + trial.spectrum * (2 * gates + 4) * states**2
    return max(1, min(int(SHARE * free) // (8 * there), MAIN_MEMORY // (8 * here)))


def _measure(trials: Sequence[Trial], device: torch.device) -> list[Values]:
    networks = [network(trial) for trial in trials]
    x = np.stack([inputs_of(trial) for trial in trials], axis=1)
    asked = np.stack([asked_of(trial) for trial in trials]).astype(networks[0].dtype)
    with torch.inference_mode():
        run = run_all(networks, x, device)
        return values_of(_found(trials[0], run, torch.from_numpy(asked).to(device)))


def _found(trial: Trial, run: Run, asked: Tensor) -> Measured:
    paths = paths_of(run, torch.float64)
    flow = gradient_flow(paths, asked.double(), trial.length)
    states = trial.hidden * len(paths.sources)
    start = torch.from_numpy(directions(states, trial.exponents)).to(asked.device)
    exponents = lyapunov_exponents(paths, start, trial.length)
    spectrum = log10_spectrum(paths, trial.length) if trial.spectrum else None
    del paths
    norms = flow.log10_norm
    if asked.dtype == torch.float32:
        norms = _narrow_norms(run, asked, norms)
    gate = KEEP_GATES[run.first.cell]
    kept = None if gate is None else torch.sigmoid(run.arrays[f"a_{gate}"]).double()
    return Measured(
        cell=run.first.cell,
        fine=_array(run.arrays["h"][-1].isfinite().all(dim=1)),
        log10_norm=_array(norms),
        shares=_array(flow.shares),
        exponents=_array(exponents),
        keep_gate=None if kept is None else _array(kept.mean(dim=(0, 2))),
        log10_spectrum=None if spectrum is None else _array(spectrum),
    )


def _narrow_norms(run: Run, asked: Tensor, wide: Tensor) -> Tensor:
    """Take norms in float32, but where a gradient that had arrived is lost in it."""
    norms = gradient_flow(paths_of(run, torch.float32), asked, len(wide)).log10_norm
    gone = norms.isneginf()
    # from the last step back: whether something has arrived, at this step or a later one
    arrived = (~gone).flip(0).cumsum(dim=0).flip(0) > 0
    lost = (arrived & gone).any(dim=0)
    return torch.where(lost, wide, norms.double()).float()


def _array(tensor: Tensor) -> Any:
    return tensor.cpu().numpy()
