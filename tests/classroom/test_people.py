"""Who is in a class."""

from __future__ import annotations

import pytest

from gatescope.classroom import people as module
from gatescope.classroom.people import AWAY, GONE, People
from gatescope.classroom.refused import Refused
from gatescope.classroom.store import Store
from tests.classroom.parts import CHOICE, Clock, question


def test_a_newcomer_follows_and_gets_a_token_of_ours(store: Store, code: str) -> None:
    ada = store.join(code, "a token of her own", " Ada\n")
    assert ada.name == "Ada"
    assert len(ada.token) >= 22  # 128 bits
    assert ada.token != "a token of her own"
    assert store.people(code) == People(1, 1, ("Ada",))


def test_who_comes_back_is_the_same(store: Store, code: str) -> None:
    ada = store.join(code, "", "Ada")
    assert store.join(code, ada.token, "") == ada
    assert store.member(code, ada.token) == ada
    assert store.join(code, ada.token, "Ada L.").id == ada.id
    assert store.people(code).names == ("Ada L.",)


def test_a_token_is_good_in_its_own_class_alone(store: Store, code: str) -> None:
    ada = store.join(code, "", "Ada")
    other = store.open_class().code
    assert store.member(other, ada.token) is None
    assert store.join(other, ada.token, "").id != ada.id


def test_a_member_of_another_class_is_not_touched(store: Store, code: str) -> None:
    ada = store.join(code, "", "Ada")
    other = store.open_class().code
    store.rename(other, ada.id, "Eve")
    store.left(other, ada.id)
    store.seen(other, {ada.id: False})
    assert store.people(code) == People(1, 1, ("Ada",))


def test_who_has_not_been_seen_for_a_while_is_away(
    store: Store, clock: Clock, code: str
) -> None:
    ada, bob = store.join(code, "", "Ada"), store.join(code, "", "Bob")
    clock.turn(AWAY - 1)
    store.seen(code, {bob.id: False})
    assert store.people(code) == People(2, 1, ("Ada", "Bob"))
    clock.turn(1)
    assert store.people(code) == People(1, 0, ("Bob",))
    store.join(code, ada.token, "")
    assert store.people(code) == People(2, 1, ("Ada", "Bob"))


def test_who_leaves_is_away_at_once(store: Store, code: str) -> None:
    ada = store.join(code, "", "Ada")
    store.left(code, ada.id)
    assert store.people(code) == People(0, 0, ())


def test_names_are_in_order_and_who_has_none_is_not_among_them(store: Store, code: str) -> None:
    for name in ("bob", "", "Ada", "\u202e"):
        store.join(code, "", name)
    assert store.people(code) == People(4, 4, ("Ada", "bob"))


def test_a_name_can_be_taken_back(store: Store, code: str) -> None:
    ada = store.join(code, "", "Ada")
    assert store.rename(code, ada.id, "  ") == ""
    assert store.people(code).names == ()


def test_a_full_class_lets_nobody_in_but_those_who_are(
    store: Store, clock: Clock, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_MEMBERS", 2)
    ada, bob = store.join(code, "", "Ada"), store.join(code, "", "Bob")
    with pytest.raises(Refused, match="full"):
        store.join(code, "", "Eve")
    assert store.join(code, ada.token, "") == ada
    clock.turn(GONE)
    store.seen(code, {ada.id: True})
    store.join(code, "", "Eve")  # in Bob's place, who has gone and had answered nothing
    assert store.member(code, bob.token) is None


def test_who_has_answered_keeps_his_place_in_a_full_class(
    store: Store, clock: Clock, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_MEMBERS", 1)
    ada = store.join(code, "", "Ada")
    store.answer(code, ada.id, store.ask(code, question(CHOICE)), 1)
    clock.turn(GONE)
    with pytest.raises(Refused, match="full"):
        store.join(code, "", "Eve")
