"""What lessons 1 to 5 say in words is true of the networks that ship."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from gatescope.inputs.sequence import FloatArray
from gatescope.lessons.numbers import Number, numbers_of
from gatescope.lessons.seen import Seen, seen
from gatescope.lessons.shelf import lesson, lesson_slugs

NEGATIONS = {"not", "never", "不", "并不", "一点也不"}
DEGREES = {"very", "really", "so"}

BOUNDS: dict[int, dict[str, tuple[float, float]]] = {
    1: {
        "rnn_score": (0.2, 0.35),
        "gru_score": (0.95, 1.0),
        "rnn_answer": (0.0, 0.5),
        "gru_answer": (0.95, 1.0),
        "rnn_lost": (4.0, 99.0),
        "gru_lost": (-1.0, 1.0),
    },
    2: {
        "z_before": (0.6, 0.9),
        "z_letter": (0.0, 0.15),
        "z_low": (0.99, 1.0),
        "a_letter": (-99.0, -2.0),
        "a_blank": (4.0, 99.0),
        "z_loose": (0.0, 0.5),
        "z_first_d": (0.0, 0.25),
        "z_first_a": (0.0, 0.25),
        "z_second_a": (0.95, 1.0),
        "z_third_b": (0.95, 1.0),
        "answer_open": (0.95, 1.0),
        "answer_shut": (0.0, 0.05),
        "wrong_shut": (0.95, 1.0),
    },
    3: {
        "score": (0.99, 1.0),
        "symbol": (-9.0, -1.0),
        "memory": (2.0, 9.0),
        "n_close": (-1.0, -0.9),
        "n_full": (0.9, 1.0),
        "n_later": (-1.0, -0.9),
        "r_close_most": (0.0, 0.1),
        "r_x_least": (0.4, 1.0),
        "n_close_spread": (0.0, 0.05),
        "n_x_spread": (1.0, 2.0),
        "n_stuck": (0.7, 1.0),
        "without": (0.0, 0.35),
        "right_silent": (0, 11),
    },
    4: {
        "z_mix": (0.4, 0.6),
        "frozen_change": (0.0, 0.0),
        "frozen_answer": (0.95, 1.0),
        "left_nine": (0.3, 0.4),
        "time_short": (2.0, 20.0),
        "time_long": (1_000.0, 1e9),
        "plain": (0.15, 0.35),
        "gated": (0.95, 1.0),
        "zero_says_d": (0.9, 1.0),
        "plain_says_a": (0.9, 1.0),
        "keep_share": (0.85, 1.0),
        "candidate_share": (0.0, 0.1),
    },
    5: {
        "score": (0.95, 1.0),
        "negative": (0.95, 1.0),
        "midway": (0.9, 1.0),
        "very_positive": (0.95, 1.0),
        "h_was": (-1.0, -0.7),
        "h_not": (0.9, 1.0),
        "h_very": (-1.0, -0.7),
        "z_not": (0.0, 0.05),
        "z_very": (0.95, 1.0),
        "z_very_alone": (0.0, 0.3),
        "h_over": (0.9, 1.0),
        "h_lost": (-1.0, -0.8),
        "but_negative": (0.95, 1.0),
        "lost_positive": (0.95, 1.0),
        "and_neutral": (0.95, 1.0),
        "h_great": (-1.0, -0.9),
        "h_but": (0.5, 1.0),
        "z_but": (0.0, 0.15),
        "z_and": (0.3, 1.0),
        "h_and": (-0.9, -0.1),
        "zh_negative": (0.95, 1.0),
        "zh_h_not": (0.9, 1.0),
        "zh_h_very": (-1.0, -0.8),
        "zh_positive": (0.95, 1.0),
    },
}
"""Between what each number has to lie so that the words around it are true."""


def numbers(number: int) -> dict[str, Number]:
    slug = next(slug for slug in lesson_slugs() if int(slug[:2]) == number)
    return numbers_of(lesson(slug, "en"))


def gru(network: str, example: str, whatif: str = "") -> Seen:
    return seen(network=network, cell="gru", example=example, whatif=whatif)


def at(what: Seen, token: str) -> np.ndarray[Any, np.dtype[np.bool_]]:
    return np.array([read == token for read in tokens(what)])


def tokens(what: Seen) -> tuple[str, ...]:
    return tuple(getattr(what.sequence, "tokens", ()))


def likeliest(what: Seen) -> FloatArray:
    return what.of("output").argmax(axis=1)


@pytest.mark.parametrize("number", sorted(BOUNDS))
def test_the_words_around_a_number_are_true(number: int) -> None:
    found = numbers(number)
    wrong = {
        name: found[name].value
        for name, (low, high) in BOUNDS[number].items()
        if not low <= found[name].value <= high
    }
    assert wrong == {}


def test_1_the_plain_state_moves_on_and_the_gated_one_stays() -> None:
    plain = np.array(numbers(1)["rnn_state"].series)
    gated = np.array(numbers(1)["gru_state"].series)
    assert abs(plain[38] - plain[3]) > 0.3
    assert np.abs(gated[4:39] - gated[3]).max() < 0.02
    assert (gru("recall", "wait").of("z")[4:39, 1] > 0.99).all()


def test_2_three_units_keep_and_their_names_are_told() -> None:
    for z in gru("recall", "wait").of("z")[4:39]:
        assert np.flatnonzero(z > 0.9).tolist() == [0, 1, 4]
    h = gru("recall", "wait").of("h")[:, 6]
    assert abs(h[38] - h[3]) > 0.3


def test_2_a_second_letter_leaves_hardly_a_trace() -> None:
    h = gru("recall", "distraction").of("h")[:, 2]
    assert abs(h[14] - h[13]) < 0.02


@pytest.mark.parametrize("letter", "ABCD")
def test_2_and_4_some_answers_do_not_depend_on_the_letter(letter: str) -> None:
    shut = gru("recall", "wait", f"z=1@t3;x.3={letter}")
    assert (shut.of("h")[3] == shut.of("h")[2]).all()
    assert likeliest(shut)[39] == 1
    bare = gru("recall", "wait", f"z=0;r=1;x.3={letter}").of("output")[39]
    assert bare[0] > 0.9


def test_3_a_unit_starts_afresh_at_every_closing_bracket() -> None:
    what = gru("brackets", "nested")
    close, x = at(what, ")"), at(what, "x")
    r, stuck = what.of("r"), gru("brackets", "nested", "r=1@u3")
    assert close.sum() == 5
    assert (r[close, 3] < 0.1).all()
    assert (stuck.of("n")[close, 3] > 0.7).all()
    assert (r[x, 4] < 0.25).all()
    assert (r[~x, 4] > 0.5).all()


def test_3_the_network_counts_until_its_unit_is_stuck() -> None:
    what, stuck = gru("brackets", "nested"), gru("brackets", "nested", "r=1@u3")
    truth = what.sequence.targets
    assert truth is not None
    assert (likeliest(what) == truth[:, 0]).all()
    assert likeliest(what)[4:6].tolist() == [2, 1]
    right = likeliest(stuck) == truth[:, 0]
    assert right[:16].all()
    assert not right[16:].any()


def test_3_without_reset_gates_the_last_symbols_decide() -> None:
    # The same two symbols, the same answer, wherever they stand.
    what = gru("brackets", "nested", "r=0")
    told: dict[tuple[str, str], set[int]] = {}
    for t, pair in enumerate(zip(tokens(what)[1:], tokens(what)[:-1], strict=True), 1):
        told.setdefault(pair, set()).add(int(likeliest(what)[t]))
    assert sum(len(answers) == 1 for answers in told.values()) >= len(told) - 1


def test_4_a_frozen_row_would_have_changed() -> None:
    h = gru("recall", "wait").of("h")[:, 2]
    assert abs(h[38] - h[3]) > 0.2
    held = gru("recall", "wait", "z=1@t4-38").of("h")
    assert (held[4:39] == held[3]).all()


def test_5_several_units_turn_at_not() -> None:
    h = gru("sentiment", "not").of("h")
    assert (np.abs(h[3] - h[2]) > 0.5).sum() >= 4


def test_5_in_many_sentences_one_unit_holds_the_not() -> None:
    negated, held, let_go = [], [], []
    for seed in range(100):
        what = seen(network="sentiment", cell="gru", seed=seed, length=16)
        h, z, read = what.of("h")[:, 3], what.of("z")[:, 3], tokens(what)
        for t in range(1, len(read)):
            if read[t] in NEGATIONS:
                negated.append(h[t])
            elif read[t] in DEGREES:
                (held if read[t - 1] in NEGATIONS else let_go).append(z[t])
    assert min(len(negated), len(held), len(let_go)) > 10
    assert min(negated) > 0.8
    assert min(held) > 0.95
    assert max(let_go) < 0.5


def test_5_only_what_stands_after_but_counts() -> None:
    assert likeliest(gru("sentiment", "but", "x.3=terrible"))[-1] == 0
    assert likeliest(gru("sentiment", "but", "x.8=so"))[-1] == 2
    assert likeliest(gru("sentiment", "but", "x.8=so;x.3=terrible"))[-1] == 2
