"""The quantities of an experiment: what each is called, what it does, and where it matters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from gatescope.experiments.axis import Value
from gatescope.experiments.plan import FIELDS
from gatescope.messages import mark
from gatescope.ui.flow_knobs import KNOBS as RANDOM_NETWORKS
from gatescope.ui.lab_tasks import TITLES


@dataclass(frozen=True, slots=True)
class Knob:
    """How one field of a trial is shown.

    Parameters
    ----------
    label, says : str
        Above it, and below it in a line, in English.
    several : str
        So many values of it, in English with the place ``{count}``.
    tries : tuple of str, int or float
        What it is worth trying when it begins to vary.
    names : Mapping to str
        Of a choice, its values in English.
    """

    label: str
    says: str
    several: str
    tries: tuple[Value, ...] = ()
    names: Mapping[Any, str] = field(default_factory=dict)


_FLOW = RANDOM_NETWORKS

KNOBS: dict[str, Knob] = {
    "task": Knob(
        mark("Task"),
        mark("What the networks learn, from sequences that are drawn afresh for every step."),
        mark("{count:,} tasks"),
        names={name: TITLES[name] for name in FIELDS["task"].metadata["choices"]},
    ),
    "hidden": Knob(
        mark("Units (hidden size H)"),
        mark("How many numbers the state has."),
        mark("{count:,} hidden sizes"),
        (16, 32, 64),
    ),
    "length": Knob(
        mark("Length T, in steps"),
        mark("Of every sequence: so far back the gradient has to travel."),
        mark("{count:,} lengths"),
        (50, 100, 200, 400),
    ),
    "steps": Knob(
        mark("Steps of learning, at most"),
        mark("A network that has solved the task stops sooner."),
        mark("{count:,} limits of steps"),
        (500, 1_000, 2_000),
    ),
    "learning_rate": Knob(
        mark("Learning rate"),
        mark("Size of a step. Too small learns slowly, too large thrashes or diverges."),
        mark("{count:,} learning rates"),
        (0.001, 0.003, 0.01),
    ),
    "batch": Knob(
        mark("Batch size"),
        mark("Sequences a step: with more of them every step is calmer, and slower."),
        mark("{count:,} batch sizes"),
        (16, 32, 64),
    ),
    "gain": Knob(
        _FLOW["gain"].label, _FLOW["gain"].says, mark("{count:,} gains"), (0.5, 1.0, 2.0)
    ),
    "gain_kind": Knob(
        _FLOW["radius"].label,
        mark("The spectral radius is the size of the largest eigenvalue of these weights."),
        mark("{count:,} kinds of gain"),
        names={"factor": _FLOW["radius"].names[""], "radius": _FLOW["radius"].names["yes"]},
    ),
    "init": Knob(
        _FLOW["init"].label,
        mark("What the weights are drawn from (initialisation)."),
        mark("{count:,} initialisations"),
        names=_FLOW["init"].names,
    ),
    "b_z": Knob(
        mark("Keep bias b_z"),
        mark(
            "Added to the bias of the gate that keeps, the GRU’s z or the LSTM’s f (forget "
            "bias): above 0 it keeps for longer."
        ),
        mark("{count:,} keep biases"),
        (0.0, 2.0, 4.0),
    ),
    "t_max": Knob(
        _FLOW["t_max"].label,
        _FLOW["t_max"].says,
        mark("{count:,} values of T_max"),
        (0, 50, 200),
    ),
    "activation": Knob(
        _FLOW["activation"].label,
        mark("tanh bounds the state, ReLU lets it grow."),
        mark("{count:,} activations"),
        names=_FLOW["activation"].names,
    ),
    "reset": Knob(
        mark("The GRU’s reset gate r acts"),
        mark("On the product of weights and state, or on the state before it."),
        mark("{count:,} places of the reset gate"),
        names={
            "after": mark("after the product (PyTorch)"),
            "before": mark("before it (Cho et al. 2014)"),
        },
    ),
    "input": Knob(
        mark("The networks read"),
        mark("Noise has mean 0 and standard deviation 1."),
        mark("{count:,} kinds of input"),
        names={
            "normal": mark("normal noise"),
            "uniform": mark("even noise"),
            "signs": mark("noise of +1 and −1"),
            "pulse": mark("a single 1, at the first step"),
            "zero": mark("nothing"),
        },
    ),
    "inputs": Knob(
        mark("Inputs I"),
        mark("How many numbers are read at every step."),
        mark("{count:,} numbers of inputs"),
        (1, 4, 16),
    ),
    "input_scale": Knob(
        _FLOW["strength"].label,
        _FLOW["strength"].says,
        mark("{count:,} input strengths"),
        (0.5, 1.0, 2.0),
    ),
    "exponents": Knob(
        mark("Lyapunov exponents"),
        mark(
            "How many are measured, from the largest: above 0 two states that are close part, "
            "below 0 they meet."
        ),
        mark("{count:,} numbers of exponents"),
        (1, 2, 4),
    ),
    "spectrum": Knob(
        mark("Singular values"),
        mark(
            "Of the Jacobian from the first state to the last: how much of each direction "
            "gets there."
        ),
        mark("with and without singular values"),
        (0, 1),
        {0: mark("not measured"), 1: mark("measured")},
    ),
    "dtype": Knob(
        mark("Computed in"),
        mark("With 32 bits a number takes half the room and is rounded sooner."),
        mark("{count:,} precisions"),
        names={"float64": mark("64 bits"), "float32": mark("32 bits")},
    ),
    "clip": Knob(
        mark("Clip the gradient at norm"),
        mark("A longer gradient is shortened to this before every step; 0 never clips."),
        mark("{count:,} clip norms"),
        (0.0, 1.0),
    ),
    "threshold": Knob(
        mark("Solved at a score of"),
        mark(
            "Of classes at least this share of right answers, of values at most this mean "
            "squared error; 0 is the usual one, 0.95 or 0.02."
        ),
        mark("{count:,} thresholds"),
        (0.0, 0.5),
    ),
}
"""By field of `Trial`, in the order of the form; the cell has a place of its own there."""

FIRST = {
    "gradient": ("hidden", "length", "gain", "gain_kind", "init", "b_z"),
    "learn": ("task", "hidden", "length", "steps", "learning_rate", "batch"),
}
"""What the form shows at once; the others stand behind “More”."""

OF_CELLS = {
    "b_z": ("gru", "lstm"),
    "t_max": ("gru", "lstm"),
    "activation": ("rnn",),
    "reset": ("gru",),
}
"""What only some cells have."""
