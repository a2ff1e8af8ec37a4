"""One question at a time: asked, answered, shown, revealed, closed."""

from __future__ import annotations

import pytest

from gatescope.classroom.refused import Refused
from gatescope.classroom.store import Store
from tests.classroom.parts import CHOICE, CURVE, NUMBER, question


@pytest.fixture
def ada(store: Store, code: str) -> int:
    return store.join(code, "", "Ada").id


@pytest.fixture
def asked(store: Store, code: str) -> int:
    return store.ask(code, question(CHOICE))


def test_a_question_is_hidden_until_it_is_shown_and_open_until_it_is_revealed(
    store: Store, code: str, asked: int
) -> None:
    def state() -> tuple[bool, bool]:
        found = store.room(code).asked
        assert found is not None
        assert (found.id, found.question) == (asked, question(CHOICE))
        return found.shown, found.revealed

    assert state() == (False, False)
    store.show(code, asked, True)
    assert state() == (True, False)
    store.show(code, asked, False)
    assert state() == (False, False)
    store.reveal(code, asked)
    assert state() == (False, True)
    store.close(code, asked)
    assert store.room(code).asked is None


def test_an_answer_counts_once_and_the_last_one_stands(
    store: Store, code: str, ada: int, asked: int
) -> None:
    bob = store.join(code, "", "").id
    assert store.mine(code, ada, asked) is None
    firsts = [store.answer(code, *answer) for answer in
              ((ada, asked, 0), (bob, asked, 1), (ada, asked, 1))]  # fmt: skip
    assert firsts == [True, True, False]
    assert store.answers(code, asked) == [1, 1]
    assert (store.mine(code, ada, asked), store.mine(code, bob, asked)) == (1, 1)
    found = store.room(code).asked
    assert found is not None
    assert found.count == 2


def test_a_curve_comes_back_as_it_was_drawn(store: Store, code: str, ada: int) -> None:
    asked = store.ask(code, question(CURVE))
    store.answer(code, ada, asked, [0, None, 0.25])
    assert store.answers(code, asked) == [[0.0, None, 0.25]]


def test_after_the_truth_is_told_nobody_answers(
    store: Store, code: str, ada: int, asked: int
) -> None:
    store.answer(code, ada, asked, 0)
    store.reveal(code, asked)
    with pytest.raises(Refused, match="late"):
        store.answer(code, ada, asked, 1)
    assert store.answers(code, asked) == [0]


def test_what_is_no_answer_leaves_the_former_one(
    store: Store, code: str, ada: int, asked: int
) -> None:
    store.answer(code, ada, asked, 0)
    for wrong in (2, "1", None, True, [1], {"value": 1}, 10**400):
        with pytest.raises(Refused, match="value"):
            store.answer(code, ada, asked, wrong)
    assert store.answers(code, asked) == [0]


def test_a_new_question_takes_the_place_of_the_old_with_its_answers(
    store: Store, code: str, ada: int, asked: int
) -> None:
    store.answer(code, ada, asked, 0)
    later = store.ask(code, question(NUMBER))
    assert later > asked
    assert store.answers(code, asked) == []
    with pytest.raises(Refused, match="question"):
        store.answer(code, ada, asked, 0)


def test_no_question_has_the_number_of_a_former_one(store: Store, code: str) -> None:
    numbers = []
    for _ in range(3):
        numbers.append(store.ask(code, question(CHOICE)))
        store.close(code, numbers[-1])
    assert len(set(numbers)) == 3


def test_who_is_no_member_does_not_answer(store: Store, code: str, asked: int) -> None:
    stranger = store.join(store.open_class().code, "", "").id
    for member in (stranger, 10**6):
        with pytest.raises(Refused, match="code"):
            store.answer(code, member, asked, 0)
    assert store.answers(code, asked) == []


def test_a_question_of_another_class_is_out_of_reach(
    store: Store, code: str, ada: int, asked: int
) -> None:
    store.answer(code, ada, asked, 0)
    other = store.open_class().code
    eve = store.join(other, "", "Eve").id
    for act in (
        lambda: store.answer(other, eve, asked, 0),
        lambda: store.show(other, asked, True),
        lambda: store.reveal(other, asked),
        lambda: store.close(other, asked),
    ):
        with pytest.raises(Refused, match="question"):
            act()
    assert store.answers(other, asked) == []
    assert store.mine(other, ada, asked) is None
    assert store.answers(code, asked) == [0]


def test_a_number_that_no_database_holds_is_no_question(
    store: Store, code: str, ada: int
) -> None:
    for number in (0, -1, 2**63 - 1, 2**63, 10**400, 1.0, True, "1", None, [], {}):
        with pytest.raises(Refused, match="question"):
            store.answer(code, ada, number, 0)
