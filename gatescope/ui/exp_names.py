"""The tables of the axes and the values of an experiment: names and explanations."""

from __future__ import annotations

from dataclasses import dataclass

from gatescope.messages import mark


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
            " half of it is never gone, it is the number of steps there are: the true one is"
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
