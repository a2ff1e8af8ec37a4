"""Cards are complete in both languages, and wrong ones are named where they are wrong."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gatescope.inputs.sequence import NumberSequence, TokenSequence
from gatescope.inputs.tasks import TASKS
from gatescope.models.bundled import bundled_names, load_bundled, load_card
from gatescope.models.card import CELLS, Text
from gatescope.models.card_file import parse_card, read_card
from gatescope.models.reading import CardError
from gatescope.paths import asset

CHINESE = re.compile(r"[\u4e00-\u9fff]")


def texts_of(name: str) -> list[Text]:
    card = load_card(name)
    texts = [card.title, card.description, card.answers, card.baseline]
    for example in card.examples:
        texts += [example.title, *(look.text for look in example.look.values())]
    return texts


@pytest.mark.parametrize("name", bundled_names())
def test_a_card_is_complete_in_both_languages(name: str) -> None:
    for text in texts_of(name):
        assert text.en.strip()
        assert CHINESE.search(text.zh), text
        assert text.get("en") == text.en
        assert text.get("zh") == text.zh


@pytest.mark.parametrize("name", bundled_names())
def test_a_card_says_where_its_networks_come_from(name: str) -> None:
    card = load_card(name)
    assert card.task == name
    assert card.command == f"gatescope make-models --task {name}"
    assert card.recipe["seed"] == card.seed
    assert {"numpy", "torch", "safetensors", "python"} <= set(card.versions)
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", card.date)
    assert all(card.training_seconds[cell] > 0 for cell in CELLS)


@pytest.mark.parametrize("name", bundled_names())
def test_card_networks_and_task_speak_of_the_same_thing(name: str) -> None:
    card, task = load_card(name), TASKS[name]
    assert (card.vocabulary, card.columns) == (task.vocabulary, task.columns)
    assert (card.separator, card.labels) == (task.separator, task.labels)
    for cell in CELLS:
        model = load_bundled(name, cell)
        assert (model.name, model.cell, model.network.cell) == (name, cell, cell)
        assert model.network.hidden_size == card.hidden_size
        assert model.head is not None
        assert model.head.labels == task.labels
        assert model.encoder.names == (task.vocabulary or task.columns)
        assert model.network.dtype == np.float64


@pytest.mark.parametrize("name", bundled_names())
def test_examples_are_several_and_told_apart(name: str) -> None:
    examples = load_card(name).examples
    assert len(examples) >= 3
    assert len({example.id for example in examples}) == len(examples)
    assert len({example.title.en for example in examples}) == len(examples)


@pytest.mark.parametrize("name", bundled_names())
def test_drawn_examples_come_from_their_seed(name: str) -> None:
    drawn = [example for example in load_card(name).examples if example.seed is not None]
    assert drawn
    for example in drawn:
        assert example.seed is not None
        length = None if name == "sentiment" else len(example.sequence)
        again = TASKS[name].sample(example.seed, length)
        if isinstance(again, TokenSequence):
            assert isinstance(example.sequence, TokenSequence)
            assert again.tokens == example.sequence.tokens
        else:
            assert isinstance(example.sequence, NumberSequence)
            np.testing.assert_allclose(again.values, example.sequence.values, atol=5.1e-5)
        np.testing.assert_allclose(
            np.asarray(again.targets), np.asarray(example.sequence.targets), atol=5.1e-5
        )


def right() -> Any:
    return json.loads(asset("models", "recall", "card.json").read_text(encoding="utf-8"))


def changed(place: list[str | int], value: object) -> Any:
    """Give the card of recall with another value at one place, or with none."""
    document = copy.deepcopy(right())
    node = document
    for key in place[:-1]:
        node = node[key]
    if value is None:
        del node[place[-1]]
    else:
        node[place[-1]] = value
    return document


@pytest.mark.parametrize(
    ("place", "value", "says"),
    [
        (["title"], None, "card: expected an entry 'title'"),
        (["title", "zh"], "", "card.title.zh: expected some text, got ''"),
        (["seed"], "3", "card.seed: expected a whole number, got '3'"),
        (["seed"], -1, "card.seed: expected a whole number, got -1"),
        (["seed"], True, "card.seed: expected a whole number, got True"),
        (["scores", "lstm"], None, "card.scores: expected an entry 'lstm'"),
        (["scores", "rnn", "value"], "good", "card.scores.rnn.value: expected a number"),
        (["scores", "rnn", "metric"], "f1", "card.scores.rnn.metric: expected 'accuracy' or"),
        (["course"], None, "card: expected an entry 'course'"),
        (["course", "steps", 0], "0", "card.course.steps[0]: expected a whole number"),
        (["course", "steps", 8], None, "card.course: expected as many losses as steps"),
        (["course", "losses", "rnn", 3], "low", "card.course.losses.rnn[3]: expected a number"),
        (["further_seeds"], None, "card: expected an entry 'further_seeds'"),
        (
            ["further_seeds", 1, "seed"],
            -1,
            "card.further_seeds[1].seed: expected a whole number",
        ),
        (
            ["further_seeds", 0, "scores", "gru"],
            None,
            "card.further_seeds[0].scores: expected an entry 'gru'",
        ),
        (["examples"], {}, "card.examples: expected a list"),
        (["examples", 1, "sequence", "tokens", 0], 7, "card.examples[1].sequence.tokens[0]"),
        (["examples", 1, "sequence", "targets"], [[1.0]], "as many targets as steps"),
        (
            ["examples", 0, "look", "gru", "claims", 0, "unit"],
            1.5,
            "claims[0].unit: expected a",
        ),
        (["examples", 0, "look", "gru", "claims", 0], {}, "expected 'above' or 'below'"),
        (["examples", 0, "look"], [], "card.examples[0].look: expected an object"),
    ],
)
def test_a_wrong_card_is_named_at_its_place(
    place: list[str | int], value: object, says: str
) -> None:
    with pytest.raises(CardError) as caught:
        parse_card(changed(place, value))
    assert says in str(caught.value)


def test_the_card_that_the_wrong_ones_start_from_is_right() -> None:
    assert parse_card(right()).task == "recall"


@pytest.mark.parametrize("number", ["NaN", "Infinity"])
def test_a_card_with_a_number_that_is_none_is_refused(tmp_path: Path, number: str) -> None:
    document = changed(["scores", "rnn", "value"], "HERE")
    path = tmp_path / "card.json"
    path.write_text(json.dumps(document).replace('"HERE"', number), encoding="utf-8")
    with pytest.raises(CardError, match="a finite number"):
        read_card(path)


def test_a_card_that_is_no_json_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "card.json"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(CardError, match=r"card\.json: expected JSON"):
        read_card(path)
