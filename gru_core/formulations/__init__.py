"""Every definition of a GRU beside the others: shown, computed and converted.

``FORMULATIONS["chung"]`` gives one; its equations are written once, and its LaTeX, its line of
Python, its numbers and its gradients are made from them.
"""

from types import MappingProxyType

from gru_core.formulations.articles import (
    article_000,
    article_001,
    article_002,
    article_003,
    article_004,
)
from gru_core.formulations.conversion import (
    CannotConvertError,
    from_gru,
    rewrite,
    steps_between,
    to_gru,
)
from gru_core.formulations.formulation import Formulation
from gru_core.formulations.handed import Weight
from gru_core.formulations.libraries import keras, onnx, tf1, torch
from gru_core.formulations.papers import cho, chung, mgu, mingru
from gru_core.formulations.steps import Equation, FormulationRun

_ALL = (
    torch(),
    keras(after=True),
    keras(after=False),
    tf1(),
    onnx(after=False),
    onnx(after=True),
    cho(version=1),
    cho(version=3),
    chung(),
    mgu(),
    mingru(),
    article_000(),
    article_001(),
    article_002(second=False),
    article_002(second=True),
    article_003(),
    article_004(),
)

FORMULATIONS = MappingProxyType({formulation.name: formulation for formulation in _ALL})
"""All of them by name, PyTorch's first."""

__all__ = [
    "FORMULATIONS",
    "CannotConvertError",
    "Equation",
    "Formulation",
    "FormulationRun",
    "Weight",
    "from_gru",
    "rewrite",
    "steps_between",
    "to_gru",
]
