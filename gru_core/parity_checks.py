"""The verdict: one check a quantity, and the report that holds them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from gru_core._arrays import FloatArray

SINGLE_STEP = ", each step alone"

AXES = {
    "steps": ("t", "batch row", "unit"),
    "ends": ("layer and direction", "batch row", "unit"),
    "x": ("t", "batch row", "input"),
    "w_i": ("unit", "input"),
    "w_h": ("unit", "from unit"),
    "b_i": ("unit",),
    "b_h": ("unit",),
    "log10_norm": ("t", "batch row"),
}


UNDECIDED = 0.1
"""A tolerance of a tenth of the quantity's size leaves not one significant digit to compare."""

State = Literal["passed", "failed", "undecided"]


@dataclass(frozen=True, slots=True)
class ParityCheck:
    """One quantity of the core beside torch's.

    Parameters
    ----------
    name : str
        Such as ``layer 0 forward: z`` or ``gradient of layer 0 forward: z.w_h``.
    worst : float
        Largest absolute difference; Inf when either side is not finite or shapes differ.
    where : tuple of int
        Where that is, one index an axis.
    axes : tuple of str
        What the axes are, such as ``("t", "batch row", "unit")``.
    tolerance : float
        How large it may be.
    scale : float
        The largest of torch's numbers; at least 1 for what is of size 1 by its nature.
    state : {"passed", "failed", "undecided"}
        Undecided when the tolerance reaches a tenth of the scale: torch then differs from
        itself so much, as soon as what it reads is moved by one rounding, that no digit can be
        compared. A chaotic network does this over its whole length; ``each step alone`` decides
        there.

    Examples
    --------
    >>> print(check("h_n", np.array([[[0.5]]]), np.array([[[0.25]]]), 1e-12))
    h_n: worst 2.5e-01 at layer and direction 0, batch row 0, unit 0, tolerance 1.0e-12: FAIL
    """

    name: str
    worst: float
    where: tuple[int, ...]
    axes: tuple[str, ...]
    tolerance: float
    scale: float
    state: State

    @property
    def passed(self) -> bool:
        """True when the worst difference is within a tolerance that can tell."""
        return self.state == "passed"

    @property
    def decided(self) -> bool:
        """False when nothing can be told."""
        return self.state != "undecided"

    @property
    def quantity(self) -> str:
        """What is judged, whether over the whole sequence or at each step alone."""
        return self.name.removesuffix(SINGLE_STEP)

    @property
    def ratio(self) -> float:
        """The worst error in units of the tolerance; 0 if undecided, Inf if not comparable."""
        if not self.decided or self.worst == 0.0:
            return 0.0
        usable = np.isfinite(self.worst) and np.isfinite(self.tolerance) and self.tolerance > 0
        return self.worst / self.tolerance if usable else float("inf")

    @property
    def place(self) -> str:
        """Say in words where the worst error is."""
        return ", ".join(f"{a} {i}" for a, i in zip(self.axes, self.where, strict=True))

    @property
    def verdict(self) -> str:
        """Return pass, FAIL, or undecided."""
        return {"passed": "pass", "failed": "FAIL", "undecided": "undecided"}[self.state]

    def __str__(self) -> str:
        return (
            f"{self.name}: worst {self.worst:.1e} at {self.place}, "
            f"tolerance {self.tolerance:.1e}: {self.verdict}"
        )


@dataclass(frozen=True, slots=True)
class ParityReport:
    """Everything the core computed for one run, beside its judge.

    Parameters
    ----------
    checks : tuple of ParityCheck
        One for each quantity.
    judge : str
        Who judged: a torch module, or a loop in torch where there is none.
    dtype : str
        What both sides computed in.
    versions : Mapping of str to str
        Versions of torch, numpy and python.
    confidence_factor : float
        λ of `gru_core.tolerance`.
    failure_probability : float
        How often a correct program would be called wrong.
    """

    checks: tuple[ParityCheck, ...]
    judge: str
    dtype: str
    versions: Mapping[str, str]
    confidence_factor: float
    failure_probability: float

    @property
    def passed(self) -> bool:
        """True when no check failed and every quantity has one that could have."""
        return bool(self.checks) and not self.failed and not self.undecided

    @property
    def failed(self) -> tuple[ParityCheck, ...]:
        """The checks that found a difference."""
        return tuple(check for check in self.checks if check.state == "failed")

    @property
    def undecided(self) -> tuple[str, ...]:
        """The quantities that no check can tell anything about."""
        decided = {check.quantity for check in self.checks if check.decided}
        names = dict.fromkeys(check.quantity for check in self.checks)
        return tuple(name for name in names if name not in decided)

    @property
    def worst(self) -> ParityCheck:
        """The check that came closest to failing, or failed most."""
        return max(self.checks, key=lambda check: (check.state == "failed", check.ratio))

    @property
    def tolerance(self) -> float:
        """The tolerance of the worst check."""
        return self.worst.tolerance

    def __str__(self) -> str:
        versions = ", ".join(f"{name} {version}" for name, version in self.versions.items())
        eps = float(np.finfo(self.dtype).eps)
        verdict = f"FAILED in {len(self.failed)} of {len(self.checks)}"
        if not self.failed:
            open_ones = ", ".join(self.undecided)
            verdict = "passed" if self.passed else f"UNDECIDED for {open_ones}"
        head = (
            f"Parity {verdict}: {len(self.checks)} checks against {self.judge}, "
            f"{self.dtype} ({versions})\n"
            f"Tolerance: lambda sqrt(n) (eps scale + conditioning), eps = {eps:.1e}, "
            f"lambda = {self.confidence_factor:.1f}: a correct program fails with probability "
            f"below {self.failure_probability:.0e}"
        )
        width = max(len(check.name) for check in self.checks)
        rows = [
            f"{c.name:<{width}}  {c.worst:8.1e} of {c.tolerance:8.1e}  "
            f"{c.verdict}  at {c.place}"
            for c in self.checks
        ]
        return "\n".join([head, *rows])


def check(
    name: str,
    observed: FloatArray | None,
    reference: FloatArray,
    tolerance: float,
    moved_by: float = 0.0,
    floor: float = 1.0,
) -> ParityCheck:
    """Compare one quantity; what is missing, misshapen, NaN or Inf fails.

    Parameters
    ----------
    name : str
        The name of the check.
    observed, reference : FloatArray
        The core's numbers and torch's.
    tolerance : float
        From `gru_core.tolerance.tolerance`.
    moved_by : float
        How far torch is from itself.
    floor : float
        The least size that the numbers are compared with, as in the tolerance.

    Returns
    -------
    ParityCheck
        The verdict.
    """
    scale = max(floor, float(np.abs(np.nan_to_num(reference)).max()))
    if observed is None or observed.shape != reference.shape:
        where, worst = (0,) * reference.ndim, float("inf")
    else:
        with np.errstate(invalid="ignore", over="ignore"):
            error = np.abs(observed - reference)
        error = np.where(np.isfinite(error), error, np.inf)
        where = tuple(int(i) for i in np.unravel_index(int(error.argmax()), error.shape))
        worst = float(error[where])
    state: State = "failed"
    if np.isfinite(worst) and np.isfinite(tolerance):
        # A zero that nothing moves decides: what is no rounding of it is wrong.
        rounded = 0.0 < worst <= np.finfo(reference.dtype).tiny
        nothing = scale == moved_by == 0.0 and not rounded
        decided = nothing or max(tolerance, moved_by) <= UNDECIDED * scale
        state = "undecided" if not decided else "passed" if worst <= tolerance else "failed"
    return ParityCheck(name, worst, where, _axes(name, reference.ndim), tolerance, scale, state)


def _axes(name: str, dimensions: int) -> tuple[str, ...]:
    key = re.split(r"\.|: | of ", name.removesuffix(SINGLE_STEP))[-1]
    kind = "ends" if key in ("h_n", "c_n", "h0", "c0") else key if key in AXES else "steps"
    # The end of one direction's trace has no axis for layers.
    return AXES[kind][-dimensions:]
