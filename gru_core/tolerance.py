r"""How far two correct programs may differ: derived, never picked.

Two programs that round differently drift apart. Higham and Mary (2019) bound the drift after n
rounded operations by :math:`\lambda \sqrt{n}\, \varepsilon` times the size of the values,
with a probability of at least :math:`1 - 2 e^{-\lambda^2 / 2}`. What a network itself does to a
small difference comes on top, and is measured: torch runs again with every input and weight
moved to a neighbouring float, and we may differ from it by a multiple of what it then differs
from itself. A network that forgets earns nothing by this, a chaotic one is not called wrong.

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

ELEMENTWISE_OPERATIONS = 10
"""Rounded operations of one unit in one step beside its sums: activations and the blend."""


@dataclass(frozen=True, slots=True)
class Operations:
    """Rounded operations on the longest path to a number.

    Parameters
    ----------
    forward, single_step, backward : int
        To a state of the last layer and step, to a state from the one before it, and to a
        gradient (there and back, then the sum over steps and rows).
    """

    forward: int
    single_step: int
    backward: int


def count_operations(network: Network, time_steps: int, batch_size: int) -> Operations:
    """Count T * (I + H + 10) for each layer.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> network = Network(((zero_params("gru", input_size=2, hidden_size=4),),))
    >>> count_operations(network, time_steps=3, batch_size=1)
    Operations(forward=48, single_step=16, backward=99)
    """
    steps = [
        layer[0].input_size + network.hidden_size + ELEMENTWISE_OPERATIONS
        for layer in network.layers
    ]
    forward = time_steps * sum(steps)
    return Operations(forward, max(steps), 2 * forward + time_steps * batch_size)


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
    factor: float = 1.0,
) -> float:
    r"""Return :math:`\lambda \sqrt{n}\, (\varepsilon\, s + m)` for one quantity.

    Parameters
    ----------
    reference : FloatArray
        The judge's numbers; s is the largest of them, at least 1, times `factor`.
    moved_by : float
        m, see `self_difference`: what one rounding of everything that was read leads to.
    operations : int
        n, see `count_operations`.
    confidence_factor : float
        λ, see `confidence`.
    factor : float
        What a rounding error is multiplied with, see `backward_factor`.

    Returns
    -------
    float
        NaN or Inf when the reference is; such a tolerance lets nothing pass.

    Examples
    --------
    >>> float(tolerance(np.ones(1), 0.0, 4, 2.0) / np.finfo(float).eps)
    4.0
    """
    epsilon = float(np.finfo(reference.dtype).eps)
    scale = max(1.0, float(np.abs(reference).max())) * factor
    return confidence_factor * float(np.sqrt(operations)) * (epsilon * scale + moved_by)


def backward_factor(network: Network, x: FloatArray) -> float:
    r"""Return what a gradient's rounding error may be multiplied with on its way.

    .. math:: \max(1, |x|) \prod_l \max(1, |W_l| \sqrt{G H})

    A slope such as z (1 - z) carries the rounding error of a gate, a number of size 1, even
    where it is itself almost 0 because the gate is shut. That error meets the weights of G
    gates with H units in each layer, and then the inputs.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> network = Network(((zero_params("gru", input_size=1, hidden_size=1),),))
    >>> backward_factor(network, np.array([[[-50.0]]]))
    50.0
    """
    factor = max(1.0, float(np.abs(x).max()))
    for layer in network.layers:
        gates = layer[0].gates()
        arrays = [array for params in layer for array in params.named_arrays().values()]
        largest = max(float(np.abs(array).max()) for array in arrays)
        factor *= max(1.0, largest * float(np.sqrt(len(gates) * network.hidden_size)))
    return factor
