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


def tolerance(
    reference: FloatArray,
    moved: Sequence[FloatArray],
    operations: tuple[int, int],
    confidence_factor: float,
    factor: float = 1.0,
) -> float:
    r"""Return :math:`\lambda (\sqrt{n}\, \varepsilon\, s + \sqrt{k}\, m)` for one quantity.

    Parameters
    ----------
    reference : FloatArray
        The judge's numbers; s is the largest of them, at least 1, times `factor`.
    moved : sequence of FloatArray
        The judge's numbers with every input and weight moved to a neighbouring float; m is the
        largest difference.
    operations : tuple of (int, int)
        n and k: rounded operations on the whole path and in one step, see `count_operations`.
        A step rounds k times where moving the weights stands for one.
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
    >>> allowed = tolerance(np.ones(1), [np.ones(1)], (4, 4), 2.0)
    >>> float(allowed / np.finfo(float).eps)
    4.0
    """
    epsilon = float(np.finfo(reference.dtype).eps)
    scale = max(1.0, float(np.abs(reference).max())) * factor
    conditioning = max(float(np.abs(values - reference).max()) for values in moved)
    path, step = (float(np.sqrt(count)) for count in operations)
    return confidence_factor * (path * epsilon * scale + step * conditioning)


def backward_factor(network: Network, x: FloatArray) -> float:
    """Return the largest number that a gradient's rounding error may be multiplied with, or 1.

    A slope such as z (1 - z) carries the rounding error of a gate, a number of size 1, even
    where it is itself almost 0 because the gate is shut; on its way into the gradients of w_i
    and x that error meets the inputs and the weights.

    Examples
    --------
    >>> from gru_core import zero_params
    >>> network = Network(((zero_params("gru", input_size=1, hidden_size=1),),))
    >>> backward_factor(network, np.array([[[-50.0]]]))
    50.0
    """
    weights = [
        array
        for layer in network.layers
        for params in layer
        for array in params.named_arrays().values()
    ]
    return max(1.0, *(float(np.abs(array).max()) for array in (x, *weights)))
