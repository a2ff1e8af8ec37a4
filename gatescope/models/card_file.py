"""Cards from their files, every entry checked."""

from __future__ import annotations

import json
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

import numpy as np

from gatescope.inputs.sequence import FloatArray, NumberSequence, Sequence, TokenSequence
from gatescope.models.card import CELLS, Card, Claim, Example, Look, Text
from gatescope.models.reading import CardError, Node
from gatescope.models.score import Course, FurtherSeed, Score


def read_card(path: Path) -> Card:
    """Read a card from its file.

    Parameters
    ----------
    path : Path
        A ``card.json``.

    Returns
    -------
    Card
        With everything checked.

    Raises
    ------
    CardError
        If the file is not JSON or an entry is missing or wrong; the place is named.

    Examples
    --------
    >>> from gatescope.paths import asset
    >>> read_card(asset("models", "wave", "card.json")).columns
    ('value',)
    """
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise CardError(f"{path.name}: expected JSON, got {error}") from error
    return parse_card(document)


def parse_card(document: Any) -> Card:
    """Check a JSON document and make a `Card` of it.

    Parameters
    ----------
    document : object
        What `json.loads` gave.

    Returns
    -------
    Card
        The same as typed values.

    Raises
    ------
    CardError
        If an entry is missing or wrong; the place is named.

    Examples
    --------
    >>> parse_card({})
    Traceback (most recent call last):
    gatescope.models.reading.CardError: card: expected an entry 'task', got []
    """
    node = Node(document, "card")
    tokens = node.get("vocabulary")
    columns = node.get("columns")
    separator = node.get("separator")
    return Card(
        task=node["task"].text(),
        title=_text(node["title"]),
        description=_text(node["description"]),
        answers=_text(node["answers"]),
        baseline=_text(node["baseline"]),
        labels=_texts(node["labels"]),
        vocabulary=tuple(item.token() for item in tokens) if tokens else (),
        separator=str(separator.value) if separator else "",
        columns=_texts(columns) if columns else (),
        hidden_size=node["hidden_size"].whole(),
        command=node["command"].text(),
        seed=node["seed"].whole(),
        recipe=MappingProxyType({k: v.value for k, v in node["recipe"].entries().items()}),
        scores=_scores(node["scores"]),
        training_seconds=MappingProxyType(
            {k: v.number() for k, v in _cells(node["training_seconds"]).items()}
        ),
        further_seeds=tuple(_further_seed(item) for item in node["further_seeds"]),
        course=_course(node["course"]),
        versions=MappingProxyType({k: v.text() for k, v in node["versions"].entries().items()}),
        date=node["date"].text(),
        examples=tuple(_example(item) for item in node["examples"]),
    )


def _cells(node: Node) -> dict[str, Node]:
    return {cell: node[cell] for cell in CELLS}


def _text(node: Node) -> Text:
    return Text(node["en"].text(), node["zh"].text())


def _texts(node: Node) -> tuple[str, ...]:
    return tuple(item.text() for item in node)


def _score(node: Node) -> Score:
    metric: Literal["accuracy", "mse"] = "mse"
    if node["metric"].one_of(("accuracy", "mse")) == "accuracy":
        metric = "accuracy"
    return Score(
        metric=metric,
        value=node["value"].number(),
        low=node["low"].number(),
        high=node["high"].number(),
        baseline=node["baseline"].number(),
        sequences=node["sequences"].whole(),
        length=node["length"].whole(),
        seed=node["seed"].whole(),
    )


def _scores(node: Node) -> MappingProxyType[str, Score]:
    return MappingProxyType({cell: _score(value) for cell, value in _cells(node).items()})


def _further_seed(node: Node) -> FurtherSeed:
    return FurtherSeed(node["seed"].whole(), _scores(node["scores"]))


def _course(node: Node) -> Course:
    steps = tuple(item.whole() for item in node["steps"])
    losses = {
        cell: tuple(item.number() for item in values)
        for cell, values in _cells(node["losses"]).items()
    }
    if any(len(values) != len(steps) for values in losses.values()):
        raise node.fail("as many losses as steps")
    return Course(steps, MappingProxyType(losses))


def _claim(node: Node) -> Claim:
    over = node.get("over")
    above, below = node.get("above"), node.get("below")
    if above is None and below is None:
        raise node.fail("'above' or 'below'")
    return Claim(
        quantity=node["quantity"].text(),
        unit=node["unit"].whole(),
        steps=tuple(item.whole() for item in node["steps"]),
        over="mean" if over and over.one_of(("each", "mean")) == "mean" else "each",
        above=above.number() if above else None,
        below=below.number() if below else None,
    )


def _look(node: Node) -> Look:
    claims = tuple(_claim(item) for item in node["claims"])
    return Look(_text(node["text"]), claims, node["t"].whole(), node["unit"].whole())


def _array(node: Node) -> FloatArray:
    """Read rows of numbers; null is NaN."""
    rows = [[np.nan if v.value is None else v.number() for v in row] for row in node]
    if not rows or len({len(row) for row in rows}) != 1:
        raise node.fail("rows of one length")
    return np.array(rows)


def _sequence(node: Node) -> Sequence:
    targets = _array(node["targets"])
    tokens = node.get("tokens")
    sequence: Sequence
    if tokens is not None:
        sequence = TokenSequence(_texts(tokens), targets)
    else:
        sequence = NumberSequence(_array(node["values"]), _texts(node["names"]), targets)
    if len(sequence) != len(targets):
        raise node.fail("as many targets as steps")
    return sequence


def _example(node: Node) -> Example:
    seed = node.get("seed")
    return Example(
        id=node["id"].text(),
        title=_text(node["title"]),
        sequence=_sequence(node["sequence"]),
        seed=seed.whole() if seed else None,
        look=MappingProxyType({k: _look(v) for k, v in _cells(node["look"]).items()}),
    )
