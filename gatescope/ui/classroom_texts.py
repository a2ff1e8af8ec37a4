"""The words of a class in the browser; the browser fills their places."""

from __future__ import annotations

from gatescope.i18n import Translate
from gatescope.messages import mark

SHARED: dict[str, str] = {
    "why_code": mark(
        "There is no class with this code. Compare it with the teacher's screen; a class ends"
        " after a day."
    ),
    "why_secret": mark("Only the teacher of this class can do that."),
    "why_wait": mark("Too many tries in a short time. It goes on by itself in a moment."),
    "why_full": mark("This class is full. Look on with a neighbour."),
    "why_message": mark("The class did not understand that. Reload the page and try again."),
    "why_late": mark("Too late: the answer has been shown."),
    "why_value": mark("This answer does not fit the question. Change it and send it again."),
    "why_question": mark("This question is over."),
    "why_ended": mark("The teacher has ended the class."),
    "chart_right": mark("right"),
    "chart_mine": mark("your answer"),
    "chart_truth": mark("the truth"),
    "chart_middle": mark("the middle of the class"),
    "chart_half": mark("half of the class"),
    "chart_one": mark("one line for each answer"),
    "chart_histogram": mark("Answers between {low} and {high}, by how often they came"),
    "chart_curves": mark("Curves between {low} and {high}:"),
}
"""What students and teachers are told alike, by its key: why not, and what a chart shows."""


def translated(texts: dict[str, str], translate: Translate) -> dict[str, str]:
    """Give words for the browser in one language, with those that everybody needs.

    Parameters
    ----------
    texts : dict of str to str
        English screen text by its key.
    translate : Translate
        English screen text to the page's language.

    Returns
    -------
    dict of str to str
        Those of `SHARED` as well.

    Examples
    --------
    >>> words = translated({"join": "Join"}, str.upper)
    >>> words["join"], words["chart_right"]
    ('JOIN', 'RIGHT')
    """
    return {key: translate(text) for key, text in (SHARED | texts).items()}
