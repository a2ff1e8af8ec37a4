"""The words around a lesson's text; the browser fills their places."""

from __future__ import annotations

from gatescope.i18n import Translate
from gatescope.messages import mark

NOT_YET = mark("This lesson is not translated yet; here it is in English.")

TEXTS: dict[str, str] = {
    "shelf": mark("Lessons"),
    "shelf_says": mark(
        "Predict first, then see: each lesson asks what you expect, and then shows what a real"
        " network does."
    ),
    "progress": mark("{done} of {count} lessons done"),
    "minutes": mark("about {minutes} minutes"),
    "done": mark("Done"),
    "go_on": mark("Go on at step {step} of {count}"),
    "begin": mark("Begin"),
    "again": mark("Read again"),
    "all": mark("All lessons"),
    "steps": mark("Steps of this lesson"),
    "step_of": mark("Step {step} of {count}"),
    "step_named": mark("Step {step}: {title}"),
    "end_named": mark("The end: what you predicted"),
    "back": mark("Back"),
    "next": mark("Next"),
    "finish": mark("Finish"),
    "reset": mark("Reset the figure"),
    "predict": mark("Your prediction"),
    "check": mark("Check"),
    "skip": mark("Skip the guess"),
    "ask_class": mark("Ask the class"),
    "veil": mark("Your prediction first. Then the figure opens."),
    "veil_answers": mark("Your prediction first. Then the answers show."),
    "number_name": mark("Your number"),
    "curve_name": mark("Your curve"),
    "curve_how": mark("Draw with the mouse or a finger."),
    "curve_keys": mark("With keys: ← → along, ↑ ↓ up and down."),
    "curve_more": mark("Go on: at least half of the steps, please."),
    "moment_more": mark("Go on: at least half of the moments, please."),
    "curve_value": mark("step {t}: {value}"),
    "moment_value": mark("moment {t}: {value}"),
    "axis_step": mark("step"),
    "axis_moment": mark("moment of the training"),
    "guess": mark("your guess"),
    "truth": mark("the truth"),
    "right": mark("Right, as you predicted: {truth}."),
    "wrong": mark("Not quite. You chose “{guess}”; the answer is “{truth}”."),
    "skipped": mark("The answer: {truth}."),
    "skipped_curve": mark("The true curve is drawn above."),
    "number_gap": mark("You guessed {guess}; it is {truth}. The gap is {gap}: {how}."),
    "curve_gap": mark("On average your curve is {gap} away from the true one: {how}."),
    "curve_said": mark("Your curve: {how}."),
    "gap_none": mark("no gap to speak of"),
    "gap_small": mark("close"),
    "gap_some": mark("some way off"),
    "gap_large": mark("far off, so here is something to learn"),
    "task": mark("Try it"),
    "task_open": mark("The lesson notices when you have done it."),
    "task_keys": mark("With keys: Tab leads into the figure, Esc back to here."),
    "task_done": mark("Done"),
    "to_text": mark("Back to the text"),
    "done_to_text": mark("Done, back to the text"),
    "end": mark("What you predicted, and what is true"),
    "end_says": mark("It stays in this browser alone. Nobody else sees it."),
    "end_none": mark("This lesson asks for no predictions."),
    "open": mark("not answered"),
    "was_skipped": mark("skipped"),
    "you": mark("You: {guess}"),
    "true": mark("True: {truth}"),
    "away": mark("Your curve and the true one: {gap} apart on average"),
    "next_lesson": mark("Next lesson: {title}"),
    "print": mark("Print"),
    "print_answer": mark("Your answer:"),
    "print_truth": mark("What is true:"),
}
"""Every text that the component asks for, by its key."""


def lesson_texts(translate: Translate) -> dict[str, str]:
    """Give the words around a lesson in one language.

    Examples
    --------
    >>> lesson_texts(str.upper)["check"]
    'CHECK'
    """
    return {key: translate(text) for key, text in TEXTS.items()}
