"""Plans of experiments written down as TOML."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields

from gatescope.experiments.axis import Value
from gatescope.experiments.axis_file import axis_text
from gatescope.experiments.plan import About, Plan, whole

ABOUT = tuple(item.name for item in fields(About))


def plan_toml(plan: Plan) -> str:
    """Write a plan.

    Examples
    --------
    >>> from gatescope.experiments.axis import Spread
    >>> from gatescope.experiments.plan_file import parse_plan
    >>> plan = Plan(seeds=(3, 5), axes={"gain": Spread(0.1, 10.0, 3, log=True)})
    >>> print(plan_toml(plan))
    kind = "gradient"
    seeds = [3, 5]
    <BLANKLINE>
    [axes]
    gain = {from = 0.1, to = 10.0, count = 3, log = true}
    <BLANKLINE>
    >>> parse_plan(plan_toml(plan)) == plan
    True
    """
    about = ((name, getattr(plan.about, name)) for name in ABOUT)
    lines = [f"{name} = {_value(text)}" for name, text in about if text]
    lines += [f"kind = {_value(plan.kind)}", f"seeds = {_seeds_text(plan.seeds)}"]
    if plan.constants:
        lines += ["", "[constants]"]
        lines += [f"{name} = {_value(value)}" for name, value in plan.constants.items()]
    if plan.axes:
        lines += ["", "[axes]"]
        texts = {n: axis_text(axis, _value, whole(n)) for n, axis in plan.axes.items()}
        lines += [f"{name} = {text}" for name, text in texts.items()]
    return "\n".join(lines) + "\n"


def _seeds_text(seeds: Sequence[int]) -> str:
    if isinstance(seeds, range) and seeds.start == 0 and seeds.step == 1:
        return str(len(seeds))
    return f"[{', '.join(map(str, seeds))}]"


def _value(value: Value) -> str:
    if isinstance(value, str):
        # TOML's basic strings take JSON's escapes, but for the surrogates ASCII would need.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return repr(value)
