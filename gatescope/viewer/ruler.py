"""What the colours of a picture are measured by, where it stands beside another one."""

from __future__ import annotations

import numpy as np

from gatescope.viewer.picture import step_arrays
from gatescope.viewer.tracks import Attachment, FloatArray, IntArray
from gru_core import Trace

INSIDE = 0.9
"""This share of the sizes lies within the fixed range of what has no natural ends."""


def ruler_part(trace: Trace, steps: IntArray) -> Attachment:
    """Let a picture have the colours of another run, so that the two can be compared.

    Parameters
    ----------
    trace : Trace
        Of the other run, by whose values the ends of the colours are chosen.
    steps : IntArray of shape (T,)
        The shown steps.

    Returns
    -------
    Attachment
        Arrays ``ruler.h`` and so on (3, H): the least and the largest value of each unit, and
        the size that nine in ten values of all units do not exceed.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("recall", "gru")
    >>> seen = run(model, model.card.examples[0].sequence)
    >>> ruler_part(seen.trace.traces[0][0], np.arange(40)).arrays["ruler.z"].shape
    (3, 8)
    """
    arrays = step_arrays(trace)
    return Attachment({}, {f"ruler.{key}": _ruler(arrays[key][steps]) for key in arrays})


def _ruler(values: FloatArray) -> FloatArray:
    sizes = np.abs(values[np.isfinite(values)])
    usual = np.quantile(sizes, INSIDE, method="inverted_cdf") if sizes.size else 0.0
    least, most = np.fmin.reduce(values), np.fmax.reduce(values)
    return np.stack([least, most, np.full_like(least, usual)])
