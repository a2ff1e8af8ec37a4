"""The card of a run in words: on the page, and as a file that people read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from gatescope.i18n import Translate
from gatescope.inputs.quoting import shorten
from gatescope.messages import mark, note
from gatescope.training.lab.card import LaneCard, RunCard
from gatescope.training.lab.plan import OWN_DATA, TEXT, Plan
from gatescope.ui.lab_tasks import TITLES
from gatescope.ui.train_knobs import KNOBS, OF_TASK
from gatescope.ui.train_measure import Measure
from gatescope.ui.train_run_words import duration
from gatescope.ui.train_scores import HEADS
from gatescope.ui.train_words import lane_names

MISSING = "–"
STAGES = {
    "training": mark("still learning"),
    "done": mark("trained to the end"),
    "early": mark("stopped early"),
    "diverged": mark("diverged"),
}
LEARNING = ("optimizer", "learning_rate", "momentum", "clip", "batch", "epochs", "patience")


def heads_of(measure: Measure) -> tuple[str, ...]:
    """Give the heads of the table of networks, in English."""
    score = HEADS[measure.metric][-1]
    return (
        mark("Network"),
        mark("Numbers learnt"),
        mark("How it ended"),
        score,
        mark("interval (95%)"),
        mark("Without a network"),
    )


def card_rows(card: RunCard, translate: Translate) -> list[tuple[str, str]]:
    """Give what a card says as names and values, but for its networks.

    Parameters
    ----------
    card : RunCard
        Of a run.
    translate : callable
        From English screen text to the page's language.

    Returns
    -------
    list of tuple of str
        Plain text, to be escaped; what was never written down is left out.
    """
    plan, task = card.plan, card.plan.data.task
    learn, watch, held_out = card.sizes
    data = note(
        "{learn:,} sequences to learn from, {watch:,} to watch, {held_out:,} held out",
        learn=learn,
        watch=watch,
        held_out=held_out,
    ).translated(translate)
    rows = [
        (translate(mark("Name")), card.title),
        (translate(mark("Task")), translate(TITLES[task])),
        (translate(mark("File")), shorten(plan.data.file) if task in OWN_DATA else ""),
        (translate(mark("Trained on")), data),
        (translate(mark("Data")), _told(plan.data, _of_data(task), task, translate)),
        (translate(mark("Networks")), _told(plan.network, _network(plan), task, translate)),
        (translate(mark("Learning")), _told(plan.training, _learning(card), task, translate)),
        (translate(KNOBS["seed"].label), str(plan.seed)),
        (translate(mark("Begun")), card.date),
        (translate(mark("Trained for")), duration(card.seconds).translated(translate)),
        (translate(mark("Trained with")), " · ".join(f"{k} {v}" for k, v in _versions(card))),
        (translate(mark("Run")), card.run),
    ]
    return [(name, value) for name, value in rows if value]


def lane_rows(card: RunCard, measure: Measure, translate: Translate) -> list[tuple[str, ...]]:
    """Give a row for each network, under `heads_of`."""
    names = lane_names(card.plan, translate)
    return [
        _lane(one, name, measure, translate)
        for one, name in zip(card.lanes, names, strict=True)
    ]


def card_markdown(card: RunCard, measure: Measure, translate: Translate) -> bytes:
    """Write a card as a file that people read; names of strangers stay plain text."""
    title = card.title or translate(TITLES[card.plan.data.task])
    lines = [f"# {_plain(title)}", ""]
    lines += [
        f"- **{_plain(name)}**: {_plain(value)}" for name, value in card_rows(card, translate)
    ]
    heads = tuple(map(translate, heads_of(measure)))
    rows = [heads, *lane_rows(card, measure, translate)]
    written = ["| " + " | ".join(map(_plain, row)) + " |" for row in rows]
    lines += ["", written[0], "|---" * len(heads) + "|", *written[1:], ""]
    return "\n".join(lines).encode()


def _plain(text: str) -> str:
    """Keep a text from being markup, and on its line."""
    return re.sub(r"([\\`*_{}\[\]<>#|])", r"\\\1", " ".join(text.split()))


def _lane(one: LaneCard, name: str, measure: Measure, translate: Translate) -> tuple[str, ...]:
    ended = translate(STAGES[one.stage])
    if one.epoch is not None:
        ended = note("{ended}, epoch {epoch:.3g}", ended=ended, epoch=one.epoch).translated(
            translate
        )
    score = (MISSING,) * 3
    if one.score is not None:
        around = measure.spread(one.score) or MISSING
        score = (measure(one.score.value), around, measure(one.score.baseline))
    return (name, f"{one.parameters:,}", ended, *score)


def _network(plan: Plan) -> tuple[str, ...]:
    return ("layers", "directions", *(("embedding",) if plan.network.embedding else ()))


def _of_data(task: str) -> tuple[str, ...]:
    return ("length", *(("tokens", "most_tokens") if task == TEXT else ()))


def _learning(card: RunCard) -> tuple[str, ...]:
    training = card.plan.training
    idle = {
        "momentum": training.optimizer != "sgd",
        "clip": not training.clip,
        "patience": not training.patience,
    }
    return tuple(name for name in LEARNING if not idle.get(name))


def _told(part: Any, names: Sequence[str], task: str, translate: Translate) -> str:
    """Write settings as the page names them."""
    known = {item.name for item in fields(part)}
    told = []
    for name in names:
        if name not in known:
            continue
        value = getattr(part, name)
        knob = OF_TASK.get((name, task), KNOBS[name])
        written = translate(knob.names[value]) if value in knob.names else _number(value)
        told.append(
            note("{name}: {value}", name=translate(knob.label), value=written).translated(
                translate
            )
        )
    return " · ".join(told)


def _number(value: float | str) -> str:
    return f"{value:g}" if isinstance(value, float) else f"{value:,}"


def _versions(card: RunCard) -> list[tuple[str, str]]:
    return list(card.versions.items())
