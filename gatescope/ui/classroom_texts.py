"""The words of a class in the browser; the browser fills their places."""

from __future__ import annotations

from gatescope.i18n import Translate
from gatescope.messages import mark
from gatescope.ui.lesson_texts import TEXTS as LESSON

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

PREDICTION = (
    *("number_name", "curve_name", "curve_how", "curve_keys", "curve_more", "curve_value"),
    *("moment_value", "axis_step", "axis_moment", "was_skipped", "right", "wrong", "skipped"),
    *("skipped_curve", "number_gap", "curve_gap", "curve_said"),
    *("gap_none", "gap_small", "gap_some", "gap_large"),
)
"""What a prediction of a lesson says in a class as well."""

STUDENT: dict[str, str] = {
    "door_title": mark("Join a class"),
    "door_says": mark(
        "The teacher's screen shows a code of eight letters and digits. Type it here; you need"
        " no account."
    ),
    "join_title": mark("Join class {code}"),
    "join_says": mark(
        "You see what the teacher shows, step by step, and can look around on your own at any"
        " time. You need no account."
    ),
    "code": mark("Code of the class"),
    "code_wrong": mark(
        "A code has eight letters and digits, without 0, 1, I, L and O, such as K7QM-3XPD; you"
        " have typed {count}. Compare it with the teacher's screen."
    ),
    "join": mark("Join"),
    "other_code": mark("Another code"),
    "private": mark(
        "The teacher sees how many follow, and the names that people give themselves. Nobody"
        " sees who answered what."
    ),
    "teaching": mark(
        "You teach? On any page or lesson, choose “Open a class” in the bar at the side."
    ),
    "class": mark("Class {code}"),
    "open_page": mark("Open this page"),
    "give_name": mark("Your name"),
    "change_name": mark("Your name: {name}. Change it"),
    "name": mark("A name that the teacher sees; it may be a nickname"),
    "name_says": mark("Up to 24 characters. Your answers do not carry it."),
    "save": mark("Save"),
    "leave": mark("Leave"),
    "no_view": mark(
        "You are in. As soon as the teacher shows something, it appears here by itself."
    ),
    "veil": mark("Your prediction first. The teacher opens the picture."),
    "veil_answers": mark("Your prediction first. Then the teacher shows the answers."),
    "page_says": mark(
        "The teacher is on this page. It cannot be followed from here; the link opens it in a"
        " window of your own, and this one waits for the next picture."
    ),
    "picture_failed": mark(
        "This picture could not be shown here. Reload the page; the class goes on meanwhile."
    ),
    "dock": mark("How you follow"),
    "back": mark("Back to the teacher"),
    "state_joining": mark("Joining …"),
    "state_waiting": mark("You are in. Waiting for the teacher."),
    "state_following": mark("Following the teacher"),
    "state_alone": mark("Looking around on your own"),
    "state_gone": mark("On your own. The teacher has gone on to: {title}"),
    "state_lost": mark("The connection is gone. Trying again …"),
    "state_ended": mark("The teacher has ended the class."),
    "question": mark("Question"),
    "answer_is": mark("The answer"),
    "send": mark("Send"),
    "send_again": mark("Change my answer"),
    "sending": mark("Sending …"),
    "kept": mark("Kept here. It is sent as soon as the connection is back."),
    "taken": mark("Sent. You can change it until the answer is shown."),
    "close": mark("Close"),
    "step_here": mark("Take step {t}, where I am"),
    "asked_now": mark("The teacher asks: {question}"),
    "revealed_now": mark("The answer is shown: {question}"),
    "question_over": mark("The question is over."),
    "class_says": mark("The class: {count} of {of} have answered"),
} | {key: LESSON[key] for key in PREDICTION}
"""Every text that a student's page asks for besides, by its key."""


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
