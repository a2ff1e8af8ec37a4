"""What the close-up must say, computed with NumPy from the arrays of a picture."""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np
from playwright.sync_api import Page

from gatescope.viewer import Picture, pack, unpack
from tests.browser.viewer.parts import number

Contributions = dict[tuple[str, int], float]

SUMS = {"gru": ("z", "r", "n"), "lstm": ("f", "i", "g", "o"), "rnn": ("h",)}
"""Quantities that are a function of a sum."""

BLENDS = {"gru": ("h",), "lstm": ("c", "h"), "rnn": ()}


def arrays_of(picture: Picture) -> dict[str, np.ndarray]:
    """The arrays as the browser gets them, in float64."""
    return {key: array.astype(float) for key, array in unpack(pack(picture)).arrays.items()}


def cell_of(name: str) -> str:
    """Cell of a named picture."""
    return {"lstm": "lstm", "rnn": "rnn", "relu": "rnn"}.get(name, "gru")


def sigmoid(a: float) -> float:
    return float(1 / (1 + np.exp(-a)))


def contributions(
    arrays: Mapping[str, np.ndarray], gate: str, t: int, unit: int, reset: str | None
) -> Contributions:
    """What a unit's sum is made of; `reset` says where a candidate's reset gate acts."""
    a = arrays
    r = a["r"][t] if reset else np.ones_like(a["h_prev"][t])
    past = a[f"w_h.{gate}"][unit] * a["h_prev"][t] * (r[unit] if reset == "after" else r)
    bias = a[f"b_i.{gate}"][0, unit]
    bias += a[f"b_h.{gate}"][0, unit] * (r[unit] if reset == "after" else 1)
    source = a[f"w_i.{gate}"][unit] * a["x"][t]
    return {
        ("bias", -1): float(bias),
        **{("input", k): float(v) for k, v in enumerate(source)},
        **{("unit", k): float(v) for k, v in enumerate(past)},
    }


def shown_rows(page: Page) -> list[tuple[str, int, float]]:
    """Kind, index and number of each row that is on screen."""
    rows = page.get_by_test_id("why-row").locator("visible=true")
    found = rows.evaluate_all(
        "rows => rows.map(row => [row.dataset.kind, row.dataset.index,"
        " row.querySelector('[data-testid=why-number]').textContent])"
    )
    return [(kind, int(index), number(text)) for kind, index, text in found]


def shown(page: Page, test_id: str) -> float:
    """The first number of an element."""
    text = (page.get_by_test_id(test_id).text_content() or "").replace("−", "-")
    match = re.search(r"[-+]?\d+\.\d+", text)
    assert match, text
    return float(match[0])
