"""Numbers of a lesson about conventions: one network under other equations."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

import numpy as np

from gatescope.analysis.formulation_compare import JUDGE, Compared, compare
from gatescope.analysis.formulation_rewritten import rewritten
from gatescope.analysis.formulation_traps import RECIPE, traps
from gatescope.inputs.sequence import FloatArray
from gatescope.lessons.seen import Seen, seen
from gru_core import FORMULATIONS, GRUParams

ARTICLE = "article_"


@lru_cache(maxsize=8)
def _compared(network: str, example: str) -> tuple[Seen, Compared]:
    what = seen(network=network, cell="gru", example=example)
    params = what.model.network.layers[0][0]
    if not isinstance(params, GRUParams):
        raise TypeError(f"params: expected GRUParams, got {type(params).__name__}")
    return what, compare(params, np.asarray(what.run.x).reshape(len(what.run.x), 1, -1))


def _trap(*, network: str, name: str, example: str = "") -> float:
    """Give what one trap does, a field of `gatescope.analysis.formulation_traps.Traps`."""
    return float(getattr(traps(_compared(network, example)[1]), name))


def _recipe() -> float:
    """Give the bias with which the traps are set: one that is meant to make a gate remember."""
    return RECIPE


def _apart(*, network: str, formulation: str, example: str = "") -> float:
    """Give the largest difference of the states from PyTorch's, on equal weights."""
    return _compared(network, example)[1].largest(JUDGE, formulation)


def _apart_decades(*, network: str, formulation: str, example: str = "") -> float:
    """Give the whole power of ten that this difference stays below."""
    apart = _apart(network=network, formulation=formulation, example=example)
    return float(np.ceil(np.log10(max(apart, np.finfo(float).tiny))))


def _answers_changed(*, network: str, formulation: str, example: str = "") -> float:
    """Count the steps at which the weights give another answer under another formulation."""
    what, compared = _compared(network, example)
    if what.model.head is None:
        raise ValueError("the network has no answer")
    one, other = (
        what.model.head.apply(compared.states(name)).argmax(axis=-1)
        for name in (JUDGE, formulation)
    )
    return float((one != other).sum())


def _articles(*, network: str, part: str, example: str = "") -> float:
    """Count articles' equations: all, equal to PyTorch's as they are, or after rewriting."""
    compared = _compared(network, example)[1]
    names = [name for name in FORMULATIONS if name.startswith(ARTICLE)]
    counts = {
        "all": len(names),
        "equal": sum(compared.equal(JUDGE, name) for name in names),
        "rewritable": sum(not rewritten(compared, name, JUDGE).reason for name in names),
    }
    return float(counts[part])


def _formulations() -> float:
    """Count the formulations that can be compared."""
    return float(len(FORMULATIONS))


CONVENTIONS: Mapping[str, Callable[..., float | FloatArray]] = {
    "trap": _trap,
    "recipe": _recipe,
    "apart": _apart,
    "apart_decades": _apart_decades,
    "answers_changed": _answers_changed,
    "articles": _articles,
    "formulations": _formulations,
}
