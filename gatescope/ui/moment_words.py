"""What is said of a moment of a training."""

from __future__ import annotations

import math
from collections.abc import Iterator

from gatescope.i18n import Translate
from gatescope.messages import Message, mark, note, true_minus
from gatescope.ui.moments import Course

TEXTS = {
    "open": mark("See how it learnt"),
    "hide": mark("Hide"),
    "end": mark("To the end"),
    "play": mark("Play the training"),
    "pause": mark("Stop"),
    "name": mark("Moment of the training"),
}


def strip_texts(course: Course, translate: Translate) -> dict[str, str]:
    """Give the words of the strip that do not change with the moment."""
    texts = {name: translate(text) for name, text in TEXTS.items()}
    log = note("loss on sequences it did not learn from, on a logarithmic scale")
    plain = note("loss on sequences it did not learn from")
    return texts | {
        "first": note("step {step:,}", step=course.steps[0]).translated(translate),
        "last": note("step {step:,}", step=course.steps[-1]).translated(translate),
        "curve": (log if course.kind == "values" else plain).translated(translate),
    }


def label(course: Course, step: int) -> Message:
    """Name a moment, as a person would.

    Examples
    --------
    >>> course = Course((0, 300, 900), (1.5, 0.4, 0.012), 900, 900, 150, "classes")
    >>> str(label(course, 300))
    'Training: step 300 of 900 (epoch 2)'
    """
    if not course.per_epoch:
        return note("Training: step {step:,} of {total:,}", step=step, total=course.total)
    return note(
        "Training: step {step:,} of {total:,} (epoch {epoch})",
        step=step,
        total=course.total,
        epoch=epochs(course, step),
    )


def epochs(course: Course, step: int) -> str:
    """Write how often every sequence was seen by then."""
    return f"{round(step / course.per_epoch, 1):g}"


def spoken(course: Course, step: int, translate: Translate) -> str:
    """Name a moment for who hears the page.

    Examples
    --------
    >>> course = Course((0, 300, 900), (1.5, 0.4, 0.012), 900, 900, 150, "classes")
    >>> spoken(course, 300, str)
    'step 300, epoch 2, loss 0.4'
    """
    return (
        translate(mark("{item}, {next}"))
        .format(item="", next="")
        .join(part.translated(translate) for part in _parts(course, step))
    )


def _parts(course: Course, step: int) -> Iterator[Message]:
    yield note("step {step:,}", step=step)
    if course.per_epoch:
        yield note("epoch {epoch}", epoch=epochs(course, step))
    if not math.isnan(course.loss(step)):
        yield note("loss {loss}", loss=number(course.loss(step)))


def number(loss: float) -> str:
    """Write a loss with two digits that count."""
    return true_minus(f"{loss:.2g}")


def compared(course: Course, step: int) -> Message | None:
    """Say in a sentence how the network fares at a moment, and how in the end.

    Parameters
    ----------
    course : Course
        Of its training.
    step : int
        The moment.

    Returns
    -------
    Message or None
        None where the loss of one of them is not known.

    Examples
    --------
    >>> course = Course((0, 300, 900), (1.5, 0.4, 0.012), 900, 900, 150, "classes")
    >>> str(compared(course, 300))
    'Loss 0.4; at the end it is 0.012.'
    >>> str(compared(course, 0))
    'At step 0 the weights are random: loss 1.5; at the end it is 0.012.'
    """
    now, end = course.loss(step), course.loss(course.end)
    if math.isnan(now) or math.isnan(end):
        return note("At step 0 the weights are random.") if step == 0 else None
    told = {"loss": number(now), "end": number(end)}
    if step == course.end:
        return note("Loss {loss}: the weights that count. Go back to see how it began.", **told)
    if step == 0:
        return note(
            "At step 0 the weights are random: loss {loss}; at the end it is {end}.", **told
        )
    if step > course.end:
        return note("Loss {loss}; the weights that count, from before, have {end}.", **told)
    return note("Loss {loss}; at the end it is {end}.", **told)
