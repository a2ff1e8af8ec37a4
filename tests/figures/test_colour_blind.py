"""The colours of quantities and signs stay apart for eyes without one kind of cone."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from numpy.typing import NDArray

from gatescope.figures.quantities import QUANTITIES, SIGNED_ENDS

# Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
EYES = {
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
}
TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
WHITE = np.array([0.95047, 1.0, 1.08883])

NOTICEABLE = 15.0
"""CIE 1976 colour difference; about 2 can just be told apart side by side."""
CLEAR = 60.0
"""What the two signs keep: nobody should have to look twice."""


def lab(colour: str, eye: str) -> NDArray[np.float64]:
    """CIELAB of a colour as an eye sees it."""
    encoded = np.array([int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)])
    linear = np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)
    seen = np.clip(np.array(EYES[eye]) @ linear, 0, 1)
    ratio = TO_XYZ @ seen / WHITE
    f = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def distance(one: str, other: str, eye: str) -> float:
    return float(np.linalg.norm(lab(one, eye) - lab(other, eye)))


@pytest.mark.parametrize("eye", list(EYES))
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_two_signs_are_far_apart(eye: str, theme: str) -> None:
    assert distance(*SIGNED_ENDS[theme], eye) >= CLEAR


@pytest.mark.parametrize("eye", list(EYES))
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("cell", list(QUANTITIES))
def test_the_negative_end_is_no_quantitys_colour(cell: str, theme: str, eye: str) -> None:
    negative, _ = SIGNED_ENDS[theme]
    for quantity in QUANTITIES[cell]:
        assert distance(negative, getattr(quantity, theme), eye) >= NOTICEABLE, quantity.key


@pytest.mark.parametrize("eye", list(EYES))
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("cell", list(QUANTITIES))
def test_no_two_quantities_of_a_cell_look_alike(cell: str, theme: str, eye: str) -> None:
    for one, other in itertools.combinations(QUANTITIES[cell], 2):
        apart = distance(getattr(one, theme), getattr(other, theme), eye)
        assert apart >= NOTICEABLE, (one.key, other.key)
