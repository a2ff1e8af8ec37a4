"""One formulation's network rewritten for another one, run, and compared."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gatescope.analysis.formulation_compare import Compared
from gru_core import FORMULATIONS
from gru_core.formulations import CannotConvertError, rewrite, steps_between


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What becomes of one formulation's network under another one.

    Parameters
    ----------
    source, target : str
        Whose network, and who shall compute it.
    as_it_is : float
        Largest difference on equal weights.
    reason : str
        Why no weights give the same numbers, of `gru_core.formulations.obstacles.REASONS`;
        empty where some do.
    steps : tuple of str
        What makes these weights of the equal ones; empty where nothing has to be done.
    error : float or None
        Largest difference with these weights.
    """

    source: str
    target: str
    as_it_is: float
    reason: str = ""
    steps: tuple[str, ...] = ()
    error: float | None = None


def rewritten(seen: Compared, source: str, target: str) -> Rewritten:
    """Rewrite one formulation's network for another one, run it, and compare.

    Parameters
    ----------
    seen : Compared
        Both on equal weights.
    source, target : str
        Whose network, and who shall compute it.

    Returns
    -------
    Rewritten
        Its error is measured here, not promised.

    Examples
    --------
    >>> from gatescope.analysis.formulation_compare import compare
    >>> from gru_core import random_params
    >>> params = random_params("gru", input_size=1, hidden_size=3, seed=0)
    >>> seen = compare(params, np.ones((5, 1, 1)))
    >>> rewritten(seen, "cho_v3", "article_004").steps
    ('join', 'negate z')
    >>> rewritten(seen, "torch", "onnx_before").reason
    'reset'
    """
    one, other = FORMULATIONS[source], FORMULATIONS[target]
    as_it_is = seen.largest(source, target)
    try:
        weights = rewrite(one, other, one.hand(seen.params))
    except CannotConvertError as error:
        return Rewritten(source, target, as_it_is, error.reason)
    states = other.run(weights, seen.x).h[:, 0]
    error_ = float(np.abs(states - seen.states(source)).max())
    return Rewritten(source, target, as_it_is, steps=steps_between(one, other), error=error_)
