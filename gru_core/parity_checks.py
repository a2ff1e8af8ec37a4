"""The verdict: one check a quantity, and the report that holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from gru_core._arrays import FloatArray

AXES = {
    "steps": ("t", "batch row", "unit"),
    "ends": ("layer and direction", "batch row", "unit"),
    "x": ("t", "batch row", "input"),
    "w_i": ("unit", "input"),
    "w_h": ("unit", "from unit"),
    "b_i": ("unit",),
    "b_h": ("unit",),
}


UNDECIDED = 0.01
"""A judge that differs from itself by this part of its largest number decides nothing."""


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
        The largest of torch's numbers, at least 1.
    decisive : bool
        False when torch differs from itself by a hundredth of its values as soon as what it
        reads is moved by one rounding: a chaotic network proves nothing over its whole length,
        and the check passes undecided. `each step alone` decides then.
    passed : bool
        Whether the worst difference is within the tolerance, or nothing can be decided.

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
    decisive: bool
    passed: bool

    @property
    def ratio(self) -> float:
        """The worst error in units of the tolerance; 0 if undecided, Inf if not comparable."""
        if self.passed and not self.decisive:
            return 0.0
        usable = np.isfinite(self.worst) and np.isfinite(self.tolerance) and self.tolerance > 0
        return self.worst / self.tolerance if usable else float("inf")

    @property
    def place(self) -> str:
        """Say in words where the worst error is."""
        return ", ".join(f"{a} {i}" for a, i in zip(self.axes, self.where, strict=True))

    @property
    def verdict(self) -> str:
        """Return pass, FAIL, or that rounding alone explains any difference."""
        if not self.passed:
            return "FAIL"
        return "pass" if self.decisive else "pass (undecided: chaotic)"

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
        """True when every check passed, and there was one."""
        return bool(self.checks) and all(check.passed for check in self.checks)

    @property
    def worst(self) -> ParityCheck:
        """The check that came closest to failing, or failed most."""
        return max(self.checks, key=lambda check: (not check.passed, check.ratio))

    @property
    def tolerance(self) -> float:
        """The tolerance of the worst check."""
        return self.worst.tolerance

    def __str__(self) -> str:
        versions = ", ".join(f"{name} {version}" for name, version in self.versions.items())
        eps = float(np.finfo(self.dtype).eps)
        failed = sum(not check.passed for check in self.checks)
        verdict = "passed" if self.passed else f"FAILED in {failed} of {len(self.checks)}"
        head = (
            f"Parity {verdict}: {len(self.checks)} quantities against {self.judge}, "
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
) -> ParityCheck:
    """Compare one quantity; what is missing, misshapen, NaN or Inf fails."""
    key = name.rsplit(".", 1)[-1] if "." in name else name.rsplit(" of ", 1)[-1]
    kind = "ends" if key in ("h_n", "c_n", "h0", "c0") else key if key in AXES else "steps"
    scale = max(1.0, float(np.abs(np.nan_to_num(reference)).max()))
    if observed is None or observed.shape != reference.shape:
        where, worst = (0,) * reference.ndim, float("inf")
    else:
        with np.errstate(invalid="ignore", over="ignore"):
            error = np.abs(observed - reference)
        error = np.where(np.isfinite(error), error, np.inf)
        where = tuple(int(i) for i in np.unravel_index(int(error.argmax()), error.shape))
        worst = float(error[where])
    decisive = moved_by < UNDECIDED * scale
    comparable = bool(np.isfinite(worst) and np.isfinite(tolerance))
    passed = comparable and (worst <= tolerance or not decisive)
    return ParityCheck(name, worst, where, AXES[kind], tolerance, scale, decisive, passed)
