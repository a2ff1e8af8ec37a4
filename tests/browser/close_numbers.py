"""Whether every number of the viewer, as text on screen, is the core's to the last digit shown.

For any page that holds a viewer: the app, an exported file, the viewer alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Any

import numpy as np
from playwright.sync_api import Page

from gatescope.models.model import Model, Run
from gatescope.viewer.picture import step_arrays
from tests.browser.viewer.explained import BLENDS, SUMS, Contributions, contributions
from tests.viewer.on_screen import on_screen

Arrays = Mapping[str, np.ndarray]

HALF = 5e-5 + 2e-6
"""Half of the last decimal, and what float32 loses on the way where the viewer multiplies."""

COLLECT = """async (root, [t, unit, units, keys]) => {
    const one = (id) => root.querySelector(`[data-testid="${id}"]`);
    const all = (prefix) => [...root.querySelectorAll(`[data-testid^="${prefix}"]`)]
        .filter((node) => !node.closest("[hidden]"));
    const texts = (prefix) => Object.fromEntries(all(prefix)
        .map((node) => [node.dataset.testid.slice(prefix.length), node.textContent]));
    // The viewer has asked for this frame before, so it has drawn when our turn comes.
    const painted = () => new Promise((done) => requestAnimationFrame(done));
    const press = (key, shiftKey = false) => one("scrub").dispatchEvent(
        new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, composed: true }));

    press("Home");
    for (let k = 0; k < Math.floor(t / 10); k++) press("ArrowRight", true);
    for (let k = 0; k < t % 10; k++) press("ArrowRight");
    await painted();
    const way = unit > Number(root.dataset.unit) ? "ArrowDown" : "ArrowUp";
    for (let k = Math.abs(unit - Number(root.dataset.unit)); k > 0; k--) press(way);
    await painted();

    const found = {
        at: [Number(root.dataset.step), Number(root.dataset.unit)],
        values: texts("value-"), equations: texts("eq-"), answers: texts("answer-"),
        why: {}, tooltips: {},
    };
    const steps = Number(root.dataset.steps);
    for (const key of keys) {
        one(`why-tab-${key}`)?.click();
        await painted();
        found.why[key] = {
            result: one("why-result").textContent,
            sum: one("why-sum").textContent,
            bound: Number(one("why-rounding").dataset.bound),
            rows: all("why-row").map((row) => [row.dataset.kind, Number(row.dataset.index),
                row.querySelector('[data-testid="why-number"]').textContent]),
        };
        const box = one(`track-${key}`).querySelector(".plot").getBoundingClientRect();
        one("scrub").dispatchEvent(new PointerEvent("pointermove", {
            clientX: box.left + (t + 0.5) * box.width / steps,
            clientY: box.top + (unit + 0.5) * box.height / units,
            pointerType: "mouse", bubbles: true, composed: true,
        }));
        found.tooltips[key] = [...one("tooltip").children].map((line) => line.textContent);
    }
    return found;
}"""
"""Go to a step and a unit by keys, open every quantity there, point at it, and read it all."""


def check_numbers(
    page: Page, run: Run, model: Model, positions: Iterable[tuple[int, int]]
) -> None:
    """Assert readout, equations, waterfall, answers and tooltips at each (step, unit).

    The page shows the run with all of its steps; its units are put in the order of their
    numbers, and it is moved by keys.
    """
    trace, params = run.trace.traces[0][0], model.network.layers[0][0]
    arrays = {**step_arrays(trace), "x": trace.x[:, 0]}
    for name, gate in params.gates().items():
        arrays |= {f"w_i.{name}": gate.w_i, f"w_h.{name}": gate.w_h}
        arrays |= {f"b_i.{name}": gate.b_i[None], f"b_h.{name}": gate.b_h[None]}
    reset = getattr(params, "reset", None)
    keys = [*SUMS[model.cell], *BLENDS[model.cell]]
    root = page.get_by_test_id("gate-viewer")
    page.get_by_test_id("sort").select_option("index")
    for t, unit in positions:
        found = root.evaluate(COLLECT, [t, unit, trace.hidden_size, keys])
        assert found["at"] == [t, unit]
        at = f"step {t}, unit {unit}"
        check_readout(found["values"], arrays, t, unit, at)
        check_answers(found["answers"], run, t, at)
        for key in SUMS[model.cell]:
            acts = reset if key == "n" else None
            parts = contributions(arrays, key, t, unit, acts)
            check_sum(found, key, arrays, parts, t, unit, f"{at}, {key}")
        for key in BLENDS[model.cell]:
            check_blend(found, key, arrays, t, unit, f"{at}, {key}")
        for key in keys:
            said = found["tooltips"][key]
            assert exact(arrays[key][t, unit]) in said, (at, key, said)


def check_readout(texts: Mapping[str, str], arrays: Arrays, t: int, unit: int, at: str) -> None:
    """The diagram: its boxes carry the selected unit's numbers."""
    keys = [key for key in texts if key in arrays and key != "x"]
    assert len(keys) >= 2, texts
    shown = {key: texts[key] for key in keys}
    assert shown == {key: on_screen(arrays[key][t, unit]) for key in keys}, at


def check_answers(texts: Mapping[str, str], run: Run, t: int, at: str) -> None:
    """What the network says."""
    if run.output is None:
        return
    shown = {key: text for key, text in texts.items() if key.isdigit()}
    want = {str(k): on_screen(value) for k, value in enumerate(run.output[t])}
    assert shown == want, at


def check_sum(
    found: Mapping[str, Any], key: str, arrays: Arrays, parts: Contributions,
    t: int, unit: int, at: str,
) -> None:  # fmt: skip
    """A gate or a candidate: its equation, and its sum opened into what it is made of."""
    equation, why = places(found["equations"], key), found["why"][key]
    total, result = on_screen(arrays[f"a_{key}"][t, unit]), on_screen(arrays[key][t, unit])
    if "held" in equation:
        assert equation["held"] == result, at
    else:
        assert equation["a"] == total, at
        assert equation["result"] == result, at
        check_parts(equation, key, arrays, parts, t, unit, at)
    assert plain(why["sum"]) == total, at
    assert plain(why["result"]) == result, at
    left = dict(parts)
    for kind, index, text in why["rows"]:
        if kind == "rest":
            continue
        one = [(kind, index)] if index >= 0 or kind == "bias" else inputs(parts)
        assert abs(number(text) - sum(left.pop(place) for place in one)) <= HALF, (at, kind)
    rest = [number(text) for kind, _, text in why["rows"] if kind == "rest"]
    assert abs(sum(rest) - sum(left.values())) <= HALF, at
    added = sum(number(text) for *_, text in why["rows"])
    assert abs(added - number(total)) <= why["bound"] + 1e-9, at


def check_parts(
    equation: Mapping[str, str], key: str, arrays: Arrays, parts: Contributions,
    t: int, unit: int, at: str,
) -> None:  # fmt: skip
    """What stands in a sum's place: bias, input and past, or the candidate's own form."""
    source = sum(parts[place] for place in inputs(parts))
    past = sum(value for (kind, _), value in parts.items() if kind == "unit")
    want = {"bias": parts["bias", -1], "input": source, "past": past}
    if key == "n":
        # r acts on what comes from the past, its bias included.
        rec, reset = arrays["rec_n"][t, unit], "r" in equation
        factor = arrays["r"][t, unit] if reset else 1.0
        want = {"input": arrays["a_n"][t, unit] - factor * rec, "past": rec}
        if reset:
            assert equation["r"] == on_screen(arrays["r"][t, unit]), at
    for name, value in want.items():
        assert abs(number(equation[name]) - value) <= HALF, (at, name)


def check_blend(
    found: Mapping[str, Any], key: str, arrays: Arrays, t: int, unit: int, at: str
) -> None:
    """A state: the letters of its equation, and its terms."""
    like = arrays["h"].shape
    v = {name: array[t, unit] for name, array in arrays.items() if array.shape == like}
    equation, why = places(found["equations"], key), found["why"][key]
    result = on_screen(v[key])
    assert equation.pop("result") == plain(why["result"]) == result, at
    assert equation, at
    for name, text in equation.items():
        assert text == on_screen(v[name.removesuffix("2")]), (at, name)
    if "z" in v:
        terms = [v["z"] * v["h_prev"], (1 - v["z"]) * v["n"]]
    elif key == "c":
        terms = [v["f"] * v["c_prev"], v["i"] * v["g"]]
    else:
        terms = [v["o"], np.tanh(v["c"])]
    for (*_, text), value in zip(why["rows"], terms, strict=True):
        assert abs(number(text) - value) <= HALF, at
    assert plain(why["sum"]) == result, at


def places(equations: Mapping[str, str], key: str) -> dict[str, str]:
    """The numbers of one equation by their place."""
    return {
        name.removeprefix(f"{key}-"): plain(text)
        for name, text in equations.items()
        if name.startswith(f"{key}-")
    }


def inputs(parts: Contributions) -> list[tuple[str, int]]:
    return [place for place in parts if place[0] == "input"]


def plain(text: str) -> str:
    """A number without brackets and without the operator before it."""
    return text.strip("()+ \u2062")


def number(text: str) -> float:
    return float(plain(text).replace("−", "-"))


def exact(value: float) -> str:
    """Seven significant digits of the float32 that travels, as JavaScript writes them."""
    number = Decimal(float(np.float32(value)))
    if not number:
        return "0.000000"
    rounded = Context(prec=7, rounding=ROUND_HALF_UP).plus(number)
    power = rounded.adjusted()
    if -7 < power < 7:
        text = f"{rounded:.{6 - power}f}"
    else:
        text = f"{rounded.scaleb(-power):.6f}e{power:+d}"
    return text.replace("-", "−", 1) if text.startswith("-") else text
