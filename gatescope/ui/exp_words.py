"""What the axes and the values of an experiment are called, in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from gatescope.i18n import Translate
from gatescope.inputs.quoting import shorten
from gatescope.messages import mark, note, true_minus


@dataclass(frozen=True, slots=True)
class Words:
    """How an axis or a value is called.

    Parameters
    ----------
    name : str
        Beside a figure's axis (a catalogue key).
    says : str
        What it is, for somebody who meets it for the first time (a catalogue key).
    log : bool
        Whether it is drawn along powers of ten.
    """

    name: str
    says: str
    log: bool = False


AXES: dict[str, Words] = {
    "cell": Words(mark("cell"), mark("which recurrent cell the network is made of.")),
    "hidden": Words(mark("units H"), mark("how many numbers the state has.")),
    "length": Words(mark("length T"), mark("how many steps a sequence has.")),
    "gain": Words(
        mark("recurrent gain"), mark("how strongly the state feeds back into itself.")
    ),
    "gain_kind": Words(
        mark("meaning of the gain"),
        mark("whether the gain multiplies the weights, or is their spectral radius."),
    ),
    "init": Words(mark("initial weights"), mark("what the weights are drawn from.")),
    "b_z": Words(
        mark("keep bias b_z"),
        mark("added to the gate that keeps: z of the GRU, the forget gate of the LSTM."),
    ),
    "t_max": Words(
        mark("longest memory T_max"),
        mark("of chrono initialisation, in steps; 0 is without it."),
    ),
    "activation": Words(mark("activation"), mark("what squeezes the RNN's state.")),
    "reset": Words(
        mark("reset gate"), mark("whether the GRU's reset acts after the product or before.")
    ),
    "inputs": Words(mark("inputs I"), mark("how many numbers are read at each step.")),
    "input": Words(mark("input"), mark("what is read.")),
    "input_scale": Words(
        mark("input strength"), mark("what the weights from the input are multiplied by.")
    ),
    "exponents": Words(mark("exponents"), mark("how many growth exponents are measured.")),
    "spectrum": Words(mark("spectrum"), mark("whether singular values are measured.")),
    "dtype": Words(mark("number format"), mark("with how many digits the computer counts.")),
    "task": Words(mark("task"), mark("what the network learns.")),
    "steps": Words(mark("steps of learning"), mark("so many at most.")),
    "batch": Words(mark("batch"), mark("sequences in each step of learning.")),
    "learning_rate": Words(
        mark("learning rate"), mark("size of a step of learning."), log=True
    ),
    "clip": Words(mark("gradient clipping"), mark("longer gradients are shortened to this.")),
    "threshold": Words(mark("threshold"), mark("the score at which a task counts as solved.")),
    "seed": Words(mark("seed"), mark("where the random numbers begin.")),
}
"""The axes that a plan may have, by field of `gatescope.experiments.trial.Trial`."""

VALUES: dict[str, Words] = {
    "half_life": Words(
        mark("half-life in steps"),
        mark(
            "After so many steps back half of the gradient is gone for the first time. Where"
            " half of it is never gone, it is the length of the sequence: the true one is"
            " longer."
        ),
        log=True,
    ),
    "half_life_mean": Words(
        mark("mean half-life in steps"),
        mark(
            "In so many steps the gradient halves, on average over the whole way back; infinite"
            " where it does not shrink."
        ),
        log=True,
    ),
    "rate": Words(
        mark("change per step back, in powers of ten"),
        mark(
            "By so many powers of ten the gradient changes for each step back; below 0 it"
            " fades."
        ),
    ),
    "exponent": Words(
        mark("largest growth exponent λ"),
        mark(
            "How a small difference grows from one step to the next (Lyapunov exponent): by the"
            " factor e to the λ. Below 0 it fades, above 0 it grows."
        ),
    ),
    "keep_gate": Words(
        mark("mean of the gate that keeps"),
        mark("z of the GRU or the forget gate of the LSTM, on average over units and steps."),
    ),
    "halved": Words(
        mark("share that halves"),
        mark("1 where half of the gradient is gone somewhere, else 0."),
    ),
    "overflowed": Words(
        mark("share that overflows"),
        mark("1 where the states left the range of numbers, so that nothing else is known."),
    ),
    "score": Words(
        mark("final score"),
        mark("On sequences never seen: share of right answers, or mean squared error."),
    ),
    "solved": Words(mark("share solved"), mark("1 where the task was solved, else 0.")),
    "solved_at": Words(
        mark("steps until solved"),
        mark("Of those that solved the task: at which step of learning they did."),
        log=True,
    ),
    "diverged": Words(
        mark("share that runs away"),
        mark("1 where the loss left the range of numbers, else 0."),
    ),
    "seconds": Words(mark("seconds of a trial"), mark("What computing it took."), log=True),
}
"""What is measured, by name in the store; shares of paths come on top."""

SHARE = "share_"
SHARE_SAYS = mark("Part of the gradient that takes this way back through a step, on average.")

CHOICES: dict[str, str] = {
    "tanh": mark("tanh"), "relu": mark("ReLU"),
    "torch": mark("PyTorch's"), "glorot_orthogonal": mark("Glorot, orthogonal"),
    "identity": mark("identity"), "gaussian": mark("Gaussian"),
    "factor": mark("factor"), "radius": mark("spectral radius"),
    "after": mark("after the product"), "before": mark("before the product"),
    "normal": mark("normal numbers"), "uniform": mark("uniform numbers"),
    "signs": mark("plus and minus 1"), "pulse": mark("one pulse"), "zero": mark("nothing"),
}  # fmt: skip
"""Values that are words, of axes other than cell and task."""


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
