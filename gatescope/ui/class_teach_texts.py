"""The words of the bar from which a class is led; the browser fills their places."""

from __future__ import annotations

from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.ui.classroom_texts import translated

TEXTS: dict[str, str] = {
    "class": mark("Class {code}"),
    "close": mark("Close"),
    "people": mark("{here} here · {following} follow"),
    "joining": mark("Connecting …"),
    "lost": mark("The line to the class is broken; it comes back by itself …"),
    "not_sent": mark("Not sent: the line to the class is broken. Please try again."),
    "bar_code": mark("Code & QR"),
    "bar_ask": mark("Ask"),
    "bar_answers": mark("Answers {count} / {of}"),
    "bar_end": mark("End"),
    "join": mark("Join the class"),
    "join_at": mark("Scan, or open"),
    "join_code": mark("and type the code"),
    "qr": mark("QR code of the link to the class"),
    "here_count": mark("Here: {here}"),
    "people_title": mark("Who is here"),
    "people_rest": mark(
        "Without a name: {count}. Only this screen shows names; a projector shows them to all."
    ),
    "people_none": mark("Nobody has given a name. Students here: {count}."),
    "ask": mark("Ask the class"),
    "ask_kind": mark("Kind of answer"),
    "kind_choice": mark("Choice"),
    "kind_number": mark("Number"),
    "kind_curve": mark("Curve"),
    "kind_step": mark("Time step"),
    "ask_text": mark("The question"),
    "ask_options": mark("Answers to choose from"),
    "ask_option": mark("Answer {k}"),
    "ask_more": mark("Another answer"),
    "ask_about": mark("About the figure on this page"),
    "ask_nothing": mark("nothing in it"),
    "ask_start": mark("From step"),
    "ask_end": mark("To step"),
    "ask_low": mark("Lowest value"),
    "ask_high": mark("Highest value"),
    "ask_unit": mark("What is counted (may stay empty)"),
    "ask_given": mark("The true answer comes from the figure"),
    "ask_truth": mark("The true answer, hidden while you type (may stay empty)"),
    "ask_right": mark("Number of the right answer, hidden while you type (may stay empty)"),
    "ask_hide": mark("Hide the figure until the truth is revealed"),
    "veiled": mark("Hidden until the truth is revealed."),
    "ask_go": mark("Ask now"),
    "suggest_number": mark("{name}, unit {unit}: what is its value at step {t}?"),
    "suggest_curve": mark(
        "{name}, unit {unit}: draw it from step {start} to step {end}, as you expect it."
    ),
    "suggest_step": mark("{name}, unit {unit}: at which step does it change most?"),
    "missing_text": mark("Please write the question."),
    "missing_options": mark("Please write at least two answers to choose from."),
    "missing_right": mark("The right answer is named by its number in the list above."),
    "missing_range": mark("The lowest value has to be below the highest; both are numbers."),
    "missing_steps": mark(
        "The first step has to come before the last; both are whole numbers."
    ),
    "missing_truth": mark("The true answer has to be a number of the range that can be given."),
    "answers": mark("Answers of the class"),
    "count": mark("have answered"),
    "act_show": mark("Show the answers"),
    "act_hide": mark("Hide the answers"),
    "act_reveal": mark("Reveal the truth"),
    "act_done": mark("Done"),
    "act_next": mark("Next question"),
    "score_right": mark("Right: {share}%"),
    "score_gap": mark("Half of the class is at most {gap} away from the truth."),
    "end_title": mark("End the class?"),
    "end_says": mark(
        "Students no longer follow, and all answers are removed. This cannot be taken back."
    ),
    "end_go": mark("End the class"),
    "end_stay": mark("Go on"),
    "why_code": mark("This class is over."),
    "why_ended": mark("This class is over."),
    "why_secret": mark("This browser no longer leads the class."),
    "why_question": mark("The class cannot use this question; please check what you typed."),
}
"""Texts of the bar by their key, beside those that students are told as well."""


def teach_texts(translate: Translate) -> dict[str, str]:
    """Give the words of the bar in one language.

    Examples
    --------
    >>> teach_texts(str.upper)["bar_ask"]
    'ASK'
    """
    return translated(TEXTS, translate)
