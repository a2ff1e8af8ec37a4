r"""How far two correct programs may differ: derived, never picked.

Two programs that round differently drift apart. Higham and Mary (2019) bound the drift after n
rounded operations by :math:`\lambda \sqrt{n}\, \varepsilon` times the size of the values,
with a probability of at least :math:`1 - 2 e^{-\lambda^2 / 2}`. What a network itself does to a
small difference comes on top, and is measured: torch runs again with every input and weight
moved to a neighbouring float, and we may differ from it by a multiple of what it then differs
from itself. A network that forgets earns nothing by this, a chaotic one is not called wrong.
A float32 run is compared with torch in float64, where torch's own rounding is not in the way;
what torch's float32 then differs from its float64 counts as a difference from itself.

References
----------
Higham and Mary 2019, A new approach to probabilistic rounding error analysis, SIAM J. Sci.
Comput. 41 (5).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gru_core._arrays import FloatArray
from gru_core.network import Network

FAILURE_PROBABILITY = 1e-6
"""How often a correct program may be called wrong, over all numbers of one report together."""

MOVED_RUNS = 2
"""How often torch runs with moved numbers: one run may by chance move where nothing grows."""

ELEMENTWISE_OPERATIONS = 10
"""Rounded operations of one unit in one step beside its sums: activations and the blend."""


@dataclass(frozen=True, slots=True)
class Operations:
    """Rounded operations on the longest path to a number.

    Parameters
    ----------
    forward, single_step, backward, single_back : int
        To a state of the last layer and step, to a state from the one before it, to a gradient
        (there and back, then the sum over steps and rows), and to one from the step behind it.
    """

    forward: int
    single_step: int
    backward: int
    single_back: int


def count_operations(network: Network, time_steps: int, batch_size: int) -> Operations:
    """Count T * (I + H + 10) for each layer.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> network = Network(((zero_params("gru", input_size=2, hidden_size=4),),))
    >>> count_operations(network, time_steps=3, batch_size=1)
    Operations(forward=48, single_step=16, backward=99, single_back=35)
    """
    steps = [
        layer[0].input_size + network.hidden_size + ELEMENTWISE_OPERATIONS
        for layer in network.layers
    ]
    forward = time_steps * sum(steps)
    summed = time_steps * batch_size
    return Operations(forward, max(steps), 2 * forward + summed, 2 * max(steps) + summed)


def confidence(numbers: int) -> float:
    r"""Return :math:`\lambda` such that all `numbers` comparisons hold together.

    .. math:: 2\, N e^{-\lambda^2 / 2} = p

    Examples
    --------
    >>> round(confidence(1000), 1)
    6.5
    """
    return float(np.sqrt(2.0 * np.log(2.0 * max(numbers, 1) / FAILURE_PROBABILITY)))


def self_difference(reference: FloatArray, moved: Sequence[FloatArray]) -> float:
    """Return how far the judge is from itself after moving what it read by one rounding.

    Examples
    --------
    >>> self_difference(np.zeros(2), [np.array([0.0, 0.5]), np.zeros(2)])
    0.5
    """
    with np.errstate(invalid="ignore", over="ignore"):
        return max(float(np.abs(values - reference).max()) for values in moved)


def tolerance(
    reference: FloatArray,
    moved_by: float,
    operations: int,
    confidence_factor: float,
    floor: float = 1.0,
    conditioning: float = 1.0,
    underflow: float = 0.0,
) -> float:
    r"""Return :math:`\lambda \sqrt{n}\, (\varepsilon\, k s + u + m)` for one quantity.

    Parameters
    ----------
    reference : FloatArray
        The judge's numbers; s is the largest of them, at least `floor`.
    moved_by : float
        m, see `self_difference`: what one rounding of everything that was read leads to.
    operations : int
        n, see `count_operations`.
    confidence_factor : float
        λ, see `confidence`.
    floor : float
        1 for what is of size 1 by its nature, such as a gate; 0 for a gradient, which is
        compared with its own size however small that is.
    conditioning : float
        k, how often its own rounding a number contains: more than once where it is made of
        slopes, which change by what their sums were rounded by.
    underflow : float
        u, what is lost where a factor leaves the range of the dtype at its lower end.

    Returns
    -------
    float
        NaN or Inf when the reference is; such a tolerance lets nothing pass.

    Examples
    --------
    >>> float(tolerance(np.ones(1), 0.0, 4, 2.0) / np.finfo(float).eps)
    4.0
    """
    info = np.finfo(reference.dtype)
    scale = max(floor, float(np.abs(reference).max()))
    # Below the smallest number of the dtype nothing is left to round to.
    rounding = float(info.eps) * conditioning * scale
    lost = underflow + float(info.smallest_subnormal)
    return confidence_factor * float(np.sqrt(operations)) * (rounding + lost + moved_by)
