"""The diagram of the cell, and what passes its wires."""

from __future__ import annotations

import numpy as np
from playwright.sync_api import Locator, Page

from gatescope.viewer import Picture
from tests.viewer.pictures import CELLS

STEP = 2


UNIT = 3


NETWORKS = (*CELLS, "before")


def diagram(page: Page) -> Locator:
    return page.get_by_test_id("diagram")


def passing(picture: Picture, step: int, unit: int) -> dict[str, tuple[float, float]]:
    """What passes each wire, and the size at which it is drawn at full width."""
    attached = {k: v for part in picture.attachments for k, v in part.arrays.items()}
    a = {key: float(array[step, unit]) for key, array in picture.arrays.items()}
    found: dict[str, tuple[float, float]] = {}
    for gate in {"gru": "zr", "lstm": "figo", "rnn": "h"}[picture.cell]:
        for name, weights, biases, source in (
            ("in", "w_i", ("b_i", "b_h"), attached["x"]),
            ("past", "w_h", (), picture.arrays["h_prev"]),
        ):
            sums = attached[f"{weights}.{gate}"] @ source[step]
            for bias in biases:
                sums = sums + attached[f"{bias}.{gate}"][0]
            found[f"{name}.{gate}"] = (float(sums[unit]), 5)
    match picture.cell:
        case "gru":
            past = a["rec_n"] if picture.reset == "before" else a["r"] * a["rec_n"]
            let = a["r"] * a["h_prev"] if picture.reset == "before" else past
            found |= {
                "old": (a["h_prev"], 1), "z": (a["z"], 1), "kept": (a["z"] * a["h_prev"], 1),
                "1-z": (1 - a["z"], 1), "n": (a["n"], 1), "r": (a["r"], 1), "h": (a["h"], 1),
                "written": ((1 - a["z"]) * a["n"], 1), "in.n": (a["a_n"] - past, 5),
                "a_n": (a["a_n"], 5), "rec_n": (a["rec_n"], 5),
                "reset": (let, 1 if picture.reset == "before" else 5),
            }  # fmt: skip
        case "lstm":
            found |= {key: (a[key], 1) for key in "figoh"}
            found["tanh_c"] = (float(np.tanh(a["c"])), 1)
        case _:
            found |= {"a_h": (a["a_h"], 5), "h": (a["h"], 1)}
    return found
