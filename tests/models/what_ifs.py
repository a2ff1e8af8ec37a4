"""Every legal edit, for the tests of properties."""

from __future__ import annotations

from hypothesis import strategies as st

from gatescope.models.edit_text import DIGITS
from gatescope.models.edits import (
    BiasShift,
    Edit,
    HeldGate,
    InputEdit,
    Scale,
    WeightEdit,
)
from gatescope.models.what_if import WhatIf
from gatescope.models.what_if_reader import (
    INPUT_RANGE,
    SCALE_RANGE,
    SHIFT_RANGE,
    WEIGHT_GATES,
    WEIGHT_RANGE,
)
from gru_core.clamps import RANGES

INDEX = st.integers(0, 5_000)
UNITS = st.none() | st.sets(INDEX, min_size=1, max_size=4).map(lambda u: tuple(sorted(u)))
GATES = st.sampled_from(WEIGHT_GATES)
TOKENS = st.text(min_size=1, max_size=8)


def numbers(ends: tuple[float, float]) -> st.SearchStrategy[float]:
    return st.floats(*ends).map(lambda value: round(value, DIGITS) + 0.0)


@st.composite
def clamps(draw: st.DrawFn) -> HeldGate:
    gate = draw(st.sampled_from(list(RANGES)))
    first = draw(st.none() | INDEX)
    last = None if first is None else first + draw(st.integers(0, 100))
    return HeldGate(gate, draw(numbers(RANGES[gate])), draw(UNITS), first, last)


EDITS: st.SearchStrategy[Edit] = st.one_of(
    clamps(),
    st.builds(BiasShift, GATES, numbers(SHIFT_RANGE), UNITS),
    st.builds(Scale, numbers(SCALE_RANGE), st.none() | GATES),
    st.builds(
        WeightEdit, st.sampled_from(["w_h", "w_i"]), GATES, INDEX, INDEX, numbers(WEIGHT_RANGE)
    ),
    st.builds(InputEdit, INDEX, st.none(), TOKENS),
    st.builds(InputEdit, INDEX, INDEX, numbers(INPUT_RANGE)),
)

WHAT_IFS = st.lists(EDITS, max_size=12, unique_by=lambda edit: edit.target).map(
    lambda edits: WhatIf(tuple(edits))
)
