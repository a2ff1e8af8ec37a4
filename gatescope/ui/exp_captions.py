"""What the figures of an experiment show, in plain words."""

from __future__ import annotations

from dataclasses import dataclass

from gatescope.messages import mark


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The words of a figure that do not depend on its numbers; all are catalogue keys.

    Parameters
    ----------
    title : str
        Above it.
    across, upwards : str
        At its axes; empty where these depend on what is chosen.
    caption : str
        For somebody in the first year.
    alt : str
        For those who cannot see it.
    hover : str
        With the places of `gatescope.figures.result_panels.panels_figure`.
    """

    title: str
    across: str
    upwards: str
    caption: str
    alt: str
    hover: str


SERIES_WORDS: dict[str, FigureWords] = {
    "lags": FigureWords(
        mark("How far back does the gradient reach?"),
        mark("steps back"),
        mark("log10 of the gradient's norm"),
        mark(
            "How large the gradient of the last state still is so many steps back, as a power"
            " of ten: at 0 it is 1, at −10 one ten-billionth. A straight line that falls means"
            " that every step back takes the same share away: the gradient vanishes. One that"
            " rises means that it explodes. Below the dashed lines the computer's two formats"
            " of numbers, float32 and float64, lose digits and soon hold nothing but 0."
        ),
        mark(
            "Median and quartiles of the gradient's norm over the steps back, in small panels"
        ),
        mark(
            "{name}<br>{x} steps back: 10^{value}<br>quartiles {low} and {high}, {trials}"
            " trials"
        ),
    ),
    "curves": FigureWords(
        mark("How do they learn?"),
        mark("steps of learning"),
        mark("score"),
        mark(
            "The score on sequences that were not learnt from, while learning goes on: a mean"
            " squared error, which should fall, or a share of right answers, which should rise."
            " A network stops where it has solved the task, or where its numbers run away, and"
            " counts with its last score from there on. The dashed lines are where the task"
            " counts as solved, and what an answer reaches that does not look at the sequence."
        ),
        mark("Median and quartiles of the score over the steps of learning, in small panels"),
        mark("{name}<br>step {x}: {value}<br>quartiles {low} and {high}, {trials} trials"),
    ),
    "exponents": FigureWords(
        mark("In how many directions does it remember?"),
        mark("number of the direction"),
        mark("growth exponent λ per step"),
        mark(
            "A small change of the state grows or fades by the factor e to the λ with every"
            " step: there is a growth exponent (Lyapunov exponent) for each independent"
            " direction, the largest first. At 0, the dashed line, a direction is kept; below"
            " it is forgotten, above it the network is chaotic."
        ),
        mark("Growth exponents by their number, median and quartiles, in small panels"),
        mark(
            "{name}<br>direction {x}: λ = {value}<br>quartiles {low} and {high}, {trials}"
            " trials"
        ),
    ),
    "singular": FigureWords(
        mark("How much of the first state arrives at the last?"),
        mark("number of the direction"),
        mark("log10 of the singular value"),
        mark(
            "The first state is changed a little, in every independent direction: each number"
            " is the factor, as a power of ten, by which one direction arrives at the last"
            " state (a singular value of the Jacobian over the whole sequence), the strongest"
            " first. Where the line falls steeply only few directions carry a memory that far."
            " Lines end where they are 15 powers of ten below the strongest: from there on it"
            " is rounding."
        ),
        mark("Singular values by their number, median and quartiles, in small panels"),
        mark(
            "{name}<br>direction {x}: 10^{value}<br>quartiles {low} and {high}, {trials} trials"
        ),
    ),
}

VALUES_TITLE = mark("{value} along {axis}")
ONE_TITLE = mark("{value} of all trials")
VALUES_ALT = mark("Medians with quartile bands along an axis of the experiment")
HOVER = mark("{name}<br>{x}: {value}<br>quartiles {low} and {high}, {trials} trials")
INFINITE = mark("A triangle at the edge stands for a median that is infinite.")
PREDICTED = mark("Dashed is what the equation predicts, without any run.")
PARTED = mark("Values that were drawn at random are put together in parts of equal width.")

MAP_TITLE = mark("{value} over {x} and {y}")
MAP_CAPTION = mark(
    "Each cell is the median over the networks with these two settings. ∞ stands for an"
    " infinite median; a cell without colour has no result (yet, or because its values cannot"
    " stand together)."
)
MAP_LOG = mark("The colours go by powers of ten.")
MAP_ALT = mark("Map of coloured cells over two axes of the experiment")
MAP_HOVER = mark("{x_name} {x}<br>{y_name} {y}<br>median {value}, {trials} trials")

SOLVED_TITLE = mark("Who solves the task?")
SOLVED_AXIS = mark("share that solves the task")
SOLVED_CAPTION = mark(
    "A dot is the share of networks that solved the task. The bar is the range in which the"
    " true share lies with a confidence of 95% (Wilson's interval): few trials say little, so"
    " it is long. Dots of one place stand a little apart so that none hides another."
)
SOLVED_ALT = mark("Share of solved trials along an axis, with an interval at each dot")
SOLVED_HOVER = mark("{name}<br>{solved} of {trials} solved<br>true share: {low} to {high}")

SHARES_TITLE = mark("Which way does the gradient take?")
SHARES_AXIS = mark("share of the gradient")
SHARES_CAPTION = mark(
    "Going back through a step, a gradient can take several ways at once: straight through what"
    " is kept, or through a gate or the candidate. Bars are the means over networks and steps;"
    " in each column they add up to 100%. A share below zero works against the others."
)
SHARES_ALT = mark("Stacked shares of the gradient's paths along an axis of the experiment")
