"""How to read the race: what the axis, the lines, the band and the limits mean."""

from __future__ import annotations

from gatescope.analysis.race import Race
from gatescope.figures.race import MOST_STEPS
from gatescope.i18n import Translate
from gatescope.messages import mark, sentences, true_minus


def race_caption(race: Race, clip: float, translate: Translate) -> str:
    """Explain the picture.

    Parameters
    ----------
    race : dict of cell to Lane
        What is drawn.
    clip : float
        Threshold of clipping; 0 for none.
    translate : Translate
        English screen text to the page's language.

    Returns
    -------
    str
        What the axis, the lines, the band and the limits mean.
    """
    words = [HOW_TO_READ]
    if any(len(lane.finite) > 1 for lane in race.values()):
        words.append(SEVERAL)
    words.append(LIMIT_WORDS)
    if clip > 0.0:
        words.append(CLIP_WORDS)
    if any(lane.log10_norm.shape[1] > MOST_STEPS for lane in race.values()):
        words.append(THINNED)
    told = [translate(word) for word in words]
    filled = sentences(told, translate).replace("{clip}", true_minus(f"{clip:g}"))
    return filled.replace("{most}", f"{MOST_STEPS:,}")


HOW_TO_READ = mark(
    "Each line says how much the asked number would move if the state at a step were moved a"
    " little. Read it from the dotted upright line, where the question is asked, to the left,"
    " into the past. The scale counts powers of ten: 0 is 1, −3 is a thousandth, −6 a"
    " millionth. A level line is a memory that keeps; one that falls to the left is a gradient"
    " that vanishes. The LSTM's state is h and c together."
)
SEVERAL = mark(
    "Several networks of each cell ran, which differ in their random seed alone: thin lines"
    " are single networks, the thick line is the median, the band holds the middle half."
)
LIMIT_WORDS = mark(
    "Rounding: beside a number of size 1, a computer's 32-bit numbers (float32) do not notice"
    " anything below 10⁻⁷; what a step below that line has to say is lost when the steps are"
    " added up."
)
CLIP_WORDS = mark(
    "Clipping: where the gradient of all weights is longer than {clip}, all of it is"
    " multiplied by the same number. A line moves down as it is; clipping lifts nothing."
)
THINNED = mark(
    "The picture shows about {most} of the steps, evenly spread; the table has all of them."
)
