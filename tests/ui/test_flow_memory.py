"""How long it remembers: words held to their numbers, and the section with bad input."""

from __future__ import annotations

import numpy as np
import pytest

from gatescope.analysis.growth import growth
from gatescope.analysis.half_life import half_lives
from gatescope.analysis.memory import Memory, memory_of
from gatescope.messages import true_minus
from gatescope.ui.flow_bound_words import bound_words, singular_words
from gatescope.ui.flow_exponent_words import exponent_words, settled_words
from gatescope.ui.flow_memory_tables import (
    bound_columns,
    half_life_columns,
    running_columns,
    singular_columns,
)
from gatescope.ui.flow_memory_words import half_life_words
from gatescope.ui.flow_numbers import factor
from gru_core import unroll, zero_params
from tests.gru_core.helpers import params_of, sequence, with_bias
from tests.ui.test_pages import run, texts


def told(norms: list[list[float]], target: int = 3) -> str:
    """What is said of the half-lives of some norms, oldest step first."""
    with np.errstate(divide="ignore"):
        return half_life_words({"gru": half_lives(np.log10(norms), target)}, str)


HALVING, LEVEL, GROWING = [0.125, 0.25, 0.5, 1.0], [1.0] * 4, [8.0, 4.0, 2.0, 1.0]
SUDDEN = [0.0, 0.0, 0.9, 1.0]
NOTHING = [0.0] * 4


@pytest.mark.parametrize(
    ("norms", "words"),
    [
        (
            [HALVING],
            "GRU: half of it is gone after 1.0 steps. Over the whole way it halves every"
            " 1.0 steps.",
        ),
        (
            [LEVEL],
            "GRU: more than half of it is still there 3.0 steps back, where the sequence"
            " begins: its half-life is longer. Over the whole way it neither fades nor grows.",
        ),
        (
            [GROWING],
            "GRU: more than half of it is still there 3.0 steps back, where the sequence"
            " begins: its half-life is longer. Over the whole way it grows: it doubles every"
            " 1.0 steps.",
        ),
        (
            [SUDDEN],
            "GRU: half of it is gone after 2.0 steps. Nothing of it arrives at the first step.",
        ),
        ([NOTHING], "GRU: there is no gradient to follow back."),
        (
            [HALVING, HALVING, LEVEL],
            "GRU: half of it is gone after 1.0 steps (median of 3"
            " networks). Over the whole way it halves every 1.0 steps. In 1 of 3 more than half"
            " arrives.",
        ),
        (
            [LEVEL, LEVEL, HALVING, NOTHING],
            "GRU: the half-life is longer than 3.0 steps (median of 3 networks). Over the"
            " whole way it neither fades nor grows. In 2 of 3 more than half arrives.",
        ),
        (
            [GROWING, HALVING],
            "GRU: the half-life is longer than 2.0 steps (median of 2 networks)."
            " Over the whole way it halves every 1.0 steps. In 1 of 2 more than half arrives."
            " In 1 of 2 it arrives larger than it left.",
        ),
        (
            [[1.0, 0.2, 0.3, 1.0], HALVING],
            "GRU: half of it is gone after 0.8 steps (median of 2 networks). Over the whole"
            " way it halves every 1.0 steps. In 1 of 2 more than half arrives. In 1 of 2 it"
            " rises above half again.",
        ),
        (
            [[4.0, 0.25, 1.0, 1.0], HALVING],
            "GRU: half of it is gone after 1.2 steps (median of 2 networks). Over the whole"
            " way it halves every 1.0 steps. In 1 of 2 more than half arrives. In 1 of 2 it"
            " arrives larger than it left. In 1 of 2 it rises above half again.",
        ),
    ],
)
def test_half_lives_are_told_as_they_are(norms: list[list[float]], words: str) -> None:
    assert told(norms) == words


def test_each_cell_has_a_paragraph() -> None:
    found = half_lives(np.log10([HALVING]), 3)
    words = half_life_words({"gru": found, "rnn": found}, str).split("\n\n")
    assert [paragraph.split(":")[0] for paragraph in words] == ["GRU", "plain RNN"]


@pytest.mark.parametrize(
    ("exponents", "words"),
    [
        (
            [np.log(0.5), -9.0],
            "keeps 50% at each step, so half of it is gone after 1.0 steps",
        ),
        ([np.log(0.5), np.log(0.25)], "at least 90% at each step: 0 of 2."),
        ([0.0001, -0.05, -1.0], "almost as it is from one step to the next"),
        ([0.0001, -0.05, -1.0], "at least 90% at each step: 2 of 3."),
        ([np.log(2.0), 0.0], "doubles every 1.0 steps. If that goes on while the state stays"),
        ([-0.5, -np.inf], "some step wipes out, and that are not drawn: 1."),
        ([-np.inf, -np.inf], "Some step wipes out every difference"),
        ([np.nan, np.nan], "left the range of numbers"),
        ([np.inf, 0.0], "left the range of numbers"),
        ([-750.0], "keeps 0% at each step"),
    ],
)
def test_exponents_are_told_as_they_are(exponents: list[float], words: str) -> None:
    assert words in exponent_words(np.array(exponents), str)


@pytest.mark.parametrize(
    ("largest", "words"),
    [
        ([-9.0, -3.0, -1.0, -2.0, -1.5, -1.4, -1.2, -1.0], "the estimate still moved by 0.2."),
        ([-1.0], "no more than a first guess"),
        ([-1.0, -np.inf, -np.inf], ""),
        ([np.nan] * 8, ""),
    ],
)
def test_the_words_say_how_much_an_exponent_still_moved(
    largest: list[float], words: str
) -> None:
    said = settled_words(np.array(largest)[:, None], str)
    assert words in said
    assert bool(said) == bool(words)


def looked_at(kind: str = "gru", *, scale: float = 1.0, steps: int = 6) -> Memory:
    params = params_of(kind).map(lambda array: array * scale)
    return memory_of(params, unroll(params, sequence(steps, 1)), steps - 1)


def test_singular_values_are_told_from_the_farthest_state() -> None:
    found = looked_at()
    spectrum = 10.0 ** found.log10_spectrum[0]
    words, best = singular_words(found, str), factor(np.log10(spectrum[0]))
    assert f"From 5 steps back the best remembered direction arrives {best} times" in words
    assert f"half their size or more: {(spectrum >= 0.5).sum()} of 4." in words
    exponent = np.log(spectrum[0]) / 5
    assert f"a growth exponent of {true_minus(f'{exponent:.3g}')};" in words


def test_a_bound_that_is_met_is_not_called_too_large() -> None:
    params = zero_params("gru", input_size=3, hidden_size=4)
    words = bound_words(memory_of(params, unroll(params, sequence(5, 1)), 4), "gru", str)
    assert "So this bound gives nothing away." in words
    assert "too large" not in words


def test_a_network_that_copies_keeps_every_direction() -> None:
    params = with_bias(zero_params("gru", input_size=3, hidden_size=4), "z", 60.0)
    found = memory_of(params, unroll(params, sequence(5, 1)), 4)
    assert "arrives 1.00 times as large." in singular_words(found, str)
    assert "or more: 4 of 4." in singular_words(found, str)


def test_looseness_is_the_ratio_of_the_bound_to_what_happens() -> None:
    found = looked_at("lstm")
    loose = found.gates / found.norm
    words = bound_words(found, "lstm", str)
    assert f"between {loose.min():.3g} and {loose.max():.3g} times too large" in words
    assert "Neither bound is broken at any of 5 steps." in words
    assert f"this bound allows {factor(np.log10(found.gates.prod()))} times" in words
    assert f"what happens is {factor(found.log10_spectrum[0, 0])}." in words


@pytest.mark.parametrize(
    ("kind", "scale", "words"),
    [
        ("rnn", 0.1, "The weights alone prove that it forgets"),
        ("rnn", 9.0, "too much to prove that it forgets"),
        ("gru", 0.1, "prove nothing; a GRU's never do"),
        ("lstm", 0.1, "The weights alone bound nothing"),
    ],
)
def test_the_words_say_what_the_weights_prove(kind: str, scale: float, words: str) -> None:
    found = looked_at(kind, scale=scale)
    assert words in bound_words(found, kind, str)
    assert ("prove that it forgets: no" in bound_words(found, kind, str)) == (
        found.weights < 1.0
    )


def test_a_bound_that_is_broken_would_not_be_praised() -> None:
    from dataclasses import replace

    found = looked_at()
    assert "broken" not in bound_words(replace(found, gates=found.norm * 0.9), "gru", str)


@pytest.mark.parametrize("kind", ["gru", "rnn", "lstm"])
def test_without_a_past_or_without_numbers_there_is_one_sentence(kind: str) -> None:
    for found, words in (
        (looked_at(kind, steps=1), "there is no past to remember"),
        (looked_at(kind, scale=np.nan), "left the range of numbers"),
    ):
        assert words in singular_words(found, str)
        assert words in bound_words(found, kind, str)


def test_a_past_that_is_wiped_out_is_told() -> None:
    params = zero_params("rnn", input_size=3, hidden_size=4)
    found = memory_of(params, unroll(params, sequence(5, 1)), 4)
    assert singular_words(found, str) == "From 4 steps back nothing arrives at all."
    assert bound_words(found, "rnn", str).endswith("Neither bound is broken at any of 4 steps.")


def test_tables_have_a_row_for_each_thing_that_is_drawn() -> None:
    lives = half_lives(np.log10([HALVING, LEVEL]), 3)
    lengths = {
        2: half_life_columns({"gru": lives}, {"gru": (1, 2)}),
        5: bound_columns(looked_at()),
        6: singular_columns(looked_at()),
        9: running_columns(np.zeros((9, 2))),
    }
    for rows, columns in lengths.items():
        assert {len(list(column)) for column in columns.values()} == {rows}


def charts(test) -> list[str]:
    return [e.proto.spec for e in test.main if e.type == "plotly_chart"]


LINKS = [
    {},
    {"cell": "rnn"},
    {"cell": "lstm", "network": "adding"},
    {"network": "recall", "source": "text", "text": "......"},
    {"network": "random", "hidden": "1", "f__seeds": "2"},
    {"network": "random", "cell": "lstm", "hidden": "40", "f__seeds": "3"},
    {"f__question": "loss", "f__when": "all", "network": "wave"},
]
DEGENERATE = [
    ({"network": "recall", "source": "text", "text": "A"}, 0, "no past to remember"),
    ({"f__when": "step", "f__step": "0"}, 2, "no past to remember"),
    ({"network": "random", "f__gain": "0", "hidden": "4", "cell": "rnn"}, 3, "nothing arrives"),
    (
        {"network": "random", "f__gain": "1e6", "hidden": "4", "cell": "rnn"},
        3,
        "nothing arrives",
    ),
    ({"network": "random", "hidden": "301", "f__seeds": "1"}, 1, "up to 300 numbers"),
]


@pytest.mark.parametrize("link", LINKS)
def test_the_section_is_whole_for_every_network_and_sequence(link: dict[str, str]) -> None:
    test = run("gradient_flow", f__section="memory", **link)
    assert not test.exception
    assert len(charts(test)) == 5
    assert not any("nan" in text.lower() for text in texts(test.markdown) + texts(test.caption))


@pytest.mark.parametrize(("link", "pictures", "words"), DEGENERATE)
def test_where_there_is_nothing_to_draw_one_sentence_says_so(
    link: dict[str, str], pictures: int, words: str
) -> None:
    test = run("gradient_flow", f__section="memory", **link)
    assert not test.exception
    assert len(charts(test)) == pictures
    assert sum(words in text for text in texts(test.info)) == 1


@pytest.mark.parametrize("scale", ["1e6", "0"])
def test_extreme_weights_have_pictures_and_words(scale: str) -> None:
    for kind in ("gru", "rnn", "lstm"):
        params = params_of(kind).map(lambda array: array * float(scale))
        trace = unroll(params, sequence(9, 1))
        found, spectrum = memory_of(params, trace, 8), growth(params, trace)
        said = [
            singular_words(found, str),
            bound_words(found, kind, str),
            exponent_words(spectrum.exponents[0], str),
            settled_words(spectrum.running[:, 0], str),
        ]
        assert not any("nan" in words for words in said)
