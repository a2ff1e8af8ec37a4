"""What a training changed in the gradient's way back, as a few numbers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gatescope.analysis.training_flow import TrainingFlow
from gatescope.inputs.sequence import FloatArray


@dataclass(frozen=True, slots=True)
class Change:
    """The way from a question back to the first step, before and after the training.

    Parameters
    ----------
    source, target : int
        The first step, and the one that is asked about.
    before, after : float
        log10 of the factor by which the gradient changed between them; -inf where nothing of
        it arrived.
    step_before, step_after : float
        The median factor of a single step back.
    largest : tuple of int or None
        The two neighbouring snapshots between which the way changed most, as indices; None
        where it never changed.
    """

    source: int
    target: int
    before: float
    after: float
    step_before: float
    step_after: float
    largest: tuple[int, int] | None


def training_change(flow: TrainingFlow) -> Change | None:
    r"""Compare the way back at the first and at the last snapshot.

    .. math::
        w_k = \log_{10} \lVert g_{0} \rVert - \log_{10} \lVert g_{t} \rVert

    with g the gradient at snapshot k and t the step that is asked about. How large the
    gradient is at t itself, and so how wrong the answer is, leaves w.

    Parameters
    ----------
    flow : TrainingFlow
        K snapshots, T steps.

    Returns
    -------
    Change or None
        None where there is no single way: the question looks at several steps, at none, or at
        the first one only, or a gradient is not a number.

    Examples
    --------
    >>> rows = np.array([[-4.0, -2.0, 0.0], [-3.0, -2.0, -1.0], [-1.1, -1.0, -1.0]])
    >>> flow = TrainingFlow(np.array([0, 1, 9]), rows, np.ones(3), np.array([0, 0, 1], bool))
    >>> change = training_change(flow)
    >>> change.before, round(change.after, 2), round(change.step_before, 2), change.largest
    (-4.0, -0.1, 0.01, (0, 1))
    """
    asked = np.flatnonzero(flow.asked)
    if len(asked) != 1 or asked[0] == 0:
        return None
    target = int(asked[0])
    norms = flow.log10_norm[:, : target + 1]
    if (
        not np.isfinite(norms[:, target]).all()
        or np.isnan(norms).any()
        or norms.max() == np.inf
    ):
        return None
    way = norms[:, 0] - norms[:, target]
    return Change(
        source=0,
        target=target,
        before=float(way[0]),
        after=float(way[-1]),
        step_before=_typical(norms[0]),
        step_after=_typical(norms[-1]),
        largest=_largest(way),
    )


def _typical(norms: FloatArray) -> float:
    """Give the median factor of a step back, 0 where most of them let nothing pass."""
    reached = np.isfinite(norms[1:])
    factors = np.zeros(len(norms) - 1)
    factors[reached] = 10.0 ** (norms[:-1][reached] - norms[1:][reached])
    return float(np.median(factors))


def _largest(way: FloatArray) -> tuple[int, int] | None:
    # Nothing arriving counts as less than any number, and stays comparable.
    floor = float(way[np.isfinite(way)].min(initial=0.0)) - 1e3
    jumps = np.abs(np.diff(np.maximum(way, floor)))
    if not jumps.any():
        return None
    k = int(jumps.argmax())
    return k, k + 1
