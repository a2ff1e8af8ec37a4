"""What the axes and the values of an experiment are called, in plain words."""

from __future__ import annotations

from typing import Any

from gatescope.i18n import Translate
from gatescope.inputs.quoting import shorten
from gatescope.messages import mark, note, true_minus
from gatescope.ui.exp_names import AXES, CHOICES, SHARE, SHARE_SAYS, VALUES


def axis_name(axis: str, say: Translate) -> str:
    """Name an axis.

    Examples
    --------
    >>> axis_name("gain", str), axis_name("unheard_of", str)
    ('recurrent gain', 'unheard_of')
    """
    return say(AXES[axis].name) if axis in AXES else strange(axis)


def axis_says(axis: str, say: Translate) -> str:
    """Say in a sentence what an axis is; empty where nobody knows.

    Examples
    --------
    >>> axis_says("length", str)
    'Length T: how many steps a sequence has.'
    """
    if axis not in AXES:
        return ""
    words = note("{axis}: {says}", axis=axis_name(axis, say), says=say(AXES[axis].says))
    told = words.translated(say)
    return told[:1].upper() + told[1:]


def strange(text: str) -> str:
    """Write a stranger's word so that no figure takes a part of it for markup.

    Examples
    --------
    >>> strange("<b>")
    '‹b›'
    """
    return shorten(text, 40).translate({ord("<"): "‹", ord(">"): "›", ord("&"): "＆"})


def value_name(value: str, say: Translate) -> str:
    """Name what is measured.

    Examples
    --------
    >>> value_name("exponent", str), value_name("share_keep", str)
    ('largest growth exponent λ', 'share of the keep path')
    """
    if value in VALUES:
        return say(VALUES[value].name)
    if value.startswith(SHARE):
        return note("share of the {path}", path=path_name(value, say)).translated(say)
    return strange(value)


def value_says(value: str, say: Translate) -> str:
    """Say in a sentence what is measured.

    Examples
    --------
    >>> value_says("solved", str)
    '1 where the task was solved, else 0.'
    """
    if value in VALUES:
        return say(VALUES[value].says)
    return say(SHARE_SAYS) if value.startswith(SHARE) else ""


def path_name(value: str, say: Translate) -> str:
    """Name the path of a gradient whose share is measured."""
    from gatescope.figures.gradient_paths import GRADIENT_PATHS

    key = value.removeprefix(SHARE)
    found = (path for paths in GRADIENT_PATHS.values() for path in paths if path.key == key)
    path = next(found, None)
    return say(path.name) if path else strange(key)


def is_log(value: str) -> bool:
    """Say whether a value is drawn along powers of ten."""
    return value in VALUES and VALUES[value].log


def setting(axis: str, value: Any, say: Translate) -> str:
    """Write a value of an axis by itself.

    Examples
    --------
    >>> setting("cell", "rnn", str), setting("gain", 0.5, str), setting("b_z", -2.0, str)
    ('plain RNN', '0.5', '−2')
    """
    if axis == "cell":
        from gatescope.figures.cells import CELL_STYLES

        return say(CELL_STYLES[value].name) if value in CELL_STYLES else strange(value)
    if axis == "task":
        from gatescope.ui.lab_tasks import TITLES

        return say(TITLES[value]) if value in TITLES else strange(value)
    if isinstance(value, str):
        return say(CHOICES[value]) if value in CHOICES else strange(value)
    return true_minus(f"{value:,}" if isinstance(value, int) else f"{value:.4g}")


def named_setting(axis: str, value: Any, say: Translate) -> str:
    """Write a value of an axis with what it is, where the value alone would not tell.

    Examples
    --------
    >>> named_setting("cell", "gru", str), named_setting("length", 50, str)
    ('GRU', 'T = 50')
    >>> named_setting("init", "identity", str)
    'initial weights: identity'
    """
    told = setting(axis, value, say)
    if axis in ALONE:
        return told
    if isinstance(value, str):
        words = note("{axis}: {value}", axis=axis_name(axis, say), value=told)
        return words.translated(say)
    return note("{axis} = {value}", axis=symbol(axis, say), value=told).translated(say)


ALONE = ("cell", "task", "activation")
"""Axes whose values say what they are."""

SYMBOLS = {
    "hidden": "H", "length": "T", "b_z": "b_z", "t_max": "T_max", "inputs": "I",
    "gain": mark("gain"),
}  # fmt: skip


def symbol(axis: str, say: Translate) -> str:
    """Name an axis in as few letters as there are."""
    return say(SYMBOLS[axis]) if axis in SYMBOLS else axis_name(axis, say)
