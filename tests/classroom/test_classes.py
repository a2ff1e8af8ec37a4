"""Classes: opened, led, shown something, ended, swept."""

from __future__ import annotations

import pytest

from gatescope.classroom import classes as module
from gatescope.classroom.classes import IDLE, LIFE
from gatescope.classroom.codes import clean_code
from gatescope.classroom.refused import Refused
from gatescope.classroom.store import Store
from gatescope.classroom.view import View
from gatescope.messages import InputError
from tests.classroom.parts import CHOICE, Clock, question

DIGEST = "0" * 64
VIEW = View("explore", "net=recall&step=3", "Explore", {"en": DIGEST}, "", 0)
EVERYTHING = ("classes", "views", "members", "questions", "answers", "blobs")


def rows(store: Store) -> dict[str, int]:
    return {table: store.read(f"SELECT count(*) FROM {table}")[0][0] for table in EVERYTHING}


def fill(store: Store, code: str) -> None:
    store.put_blob(code, DIGEST, b"picture")
    store.publish(code, VIEW)
    member = store.join(code, "", "Ada")
    store.answer(code, member.id, store.ask(code, question(CHOICE)), 1)


def test_who_opened_a_class_leads_it_and_nobody_else(store: Store) -> None:
    one, other = store.open_class(), store.open_class()
    assert clean_code(one.code) == one.code
    assert store.leads(one.code, one.secret)
    for secret in (other.secret, "", one.secret[:-1], one.secret.lower()):
        assert not store.leads(one.code, secret)
    assert not store.leads("K7QM3XPD", one.secret)


def test_no_secret_stands_in_the_file(store: Store) -> None:
    opened = store.open_class()
    token = store.join(opened.code, "", "Ada").token
    store.release()
    held = b"".join(path.read_bytes() for path in store.path.parent.iterdir())
    assert opened.code.encode() in held
    assert opened.secret.encode() not in held
    assert opened.secret not in repr(opened)  # which a log may show
    assert token.encode() not in held


def test_a_newcomer_learns_where_the_class_is(store: Store, code: str) -> None:
    empty = store.room(code)
    assert (empty.version, empty.view, empty.n, empty.place) == (0, None, 0, {})
    assert empty.asked is None
    store.publish(code, VIEW)
    store.place(code, {"t": "3"})
    store.place(code, {"t": "4", "unit": "2", "present": "1"})
    room = store.room(code)
    assert (room.version, room.view, room.n) == (1, VIEW, 2)
    assert room.place == {"t": "4", "unit": "2"}  # how large it is shown is for each window


def test_a_view_counts_once_however_often_it_is_shown(store: Store, code: str) -> None:
    other = View("proof")
    assert [store.publish(code, view) for view in (VIEW, VIEW, other, VIEW)] == [1, 1, 2, 3]


@pytest.mark.parametrize(
    "wrong",
    [
        {"page": "../x"},
        {"page": "explore", "query": "x" * 16_001},
        {"page": "explore", "title": "x" * 201},
        {"page": "explore", "title": "\ud800"},
        {"page": "explore", "blobs": {"en": "x"}},
        {"page": "explore", "blobs": {"<b>": DIGEST}},
        {"page": "explore", "lesson": "x y"},
        {"page": "explore", "step": -1},
    ],
)
def test_a_view_is_bounded(wrong: dict[str, object]) -> None:
    with pytest.raises(InputError, match="to be"):
        View(**wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong", [None, [], "t=1", {"t": 1}, {"unit": "1," * 60}, {"sort": None}, {"t": "\ud800"}]
)
def test_a_mangled_place_moves_nothing(store: Store, code: str, wrong: object) -> None:
    store.place(code, {"t": "3"})
    with pytest.raises(InputError):
        store.place(code, wrong)
    assert (store.room(code).n, store.room(code).place) == (1, {"t": "3"})


def test_marks_say_what_has_changed(store: Store, code: str) -> None:
    def changed(before: module.Marks | None) -> set[str]:
        after = store.marks(code)
        assert before is not None
        assert after is not None
        names = ("version", "n", "asked", "answers", "people")
        return {name for name in names if getattr(before, name) != getattr(after, name)}

    steps = {
        "version": lambda: store.publish(code, VIEW),
        "n": lambda: store.place(code, {"t": "3"}),
        "people": lambda: store.join(code, "", ""),
        "asked": lambda: store.ask(code, question(CHOICE)),
        "answers": lambda: store.answer(code, 1, 1, 0),
    }
    for name, act in steps.items():
        before = store.marks(code)
        act()
        assert changed(before) == {name}
    for turn in (store.reveal, store.close):
        before = store.marks(code)
        turn(code, 1)
        assert changed(before) == {"asked"}


def test_a_class_that_has_ended_keeps_nothing_and_takes_nothing(
    store: Store, code: str
) -> None:
    other = store.open_class()
    fill(store, code)
    store.end(code)
    assert rows(store) == dict.fromkeys(EVERYTHING, 0) | {"classes": 2}
    assert (store.exists(code), store.ended(code), store.marks(code)) == (False, True, None)
    for act in (
        lambda: store.room(code),
        lambda: store.place(code, {}),
        lambda: store.publish(code, VIEW),
        lambda: store.join(code, "", ""),
        lambda: store.ask(code, question(CHOICE)),
        lambda: store.seen(code, {}),
        lambda: store.put_blob(code, DIGEST, b""),
        lambda: store.end(code),
    ):
        with pytest.raises(Refused, match="ended"):
            act()
    assert (store.exists(other.code), store.ended(other.code)) == (True, False)


def test_who_led_a_class_that_has_ended_leads_it_no_more(store: Store) -> None:
    opened = store.open_class()
    store.end(opened.code)
    assert not store.leads(opened.code, opened.secret)


def test_a_class_that_never_was_is_told_from_one_that_has_ended(store: Store) -> None:
    assert not store.ended("K7QM3XPD")
    with pytest.raises(Refused, match="code"):
        store.room("K7QM3XPD")


def test_after_a_day_without_a_sign_of_life_a_class_goes_with_all_its_rows(
    store: Store, clock: Clock, code: str
) -> None:
    fill(store, code)
    clock.turn(LIFE - 1)
    assert store.sweep() == 0
    clock.turn(1)
    assert store.sweep() == 1
    assert rows(store) == dict.fromkeys(EVERYTHING, 0)


def test_each_sign_of_life_keeps_a_class_for_another_day(
    store: Store, clock: Clock, code: str
) -> None:
    member = store.join(code, "", "")
    asked = store.ask(code, question(CHOICE))
    for act in (
        lambda: store.place(code, {}),
        lambda: store.publish(code, VIEW),
        lambda: store.seen(code, {}),
        lambda: store.join(code, member.token, ""),
        lambda: store.answer(code, member.id, asked, 1),
        lambda: store.reveal(code, asked),
    ):
        clock.turn(LIFE - 1)
        act()
    store.sweep()
    assert store.exists(code)


def test_to_look_at_a_class_is_no_sign_of_life(store: Store, clock: Clock, code: str) -> None:
    clock.turn(LIFE)
    store.room(code)
    store.marks(code)
    store.leads(code, "")
    store.open_class()  # which sweeps
    assert not store.exists(code)


def test_a_file_gives_room_back_that_old_classes_took(
    store: Store, clock: Clock, code: str
) -> None:
    store.put_blob(code, DIGEST, bytes(4_000_000))
    ((before,),) = store.read("PRAGMA page_count")
    clock.turn(LIFE)
    store.sweep()
    ((after,),) = store.read("PRAGMA page_count")
    assert after < before / 10


def test_a_full_server_takes_no_class_while_all_are_in_use(
    store: Store, clock: Clock, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_CLASSES", 2)
    other = store.open_class().code
    clock.turn(IDLE - 1)
    with pytest.raises(Refused, match="full"):
        store.open_class()
    store.place(code, {})
    clock.turn(IDLE)
    third = store.open_class().code  # in the place of the one that was left alone longest
    assert [store.exists(one) for one in (code, other, third)] == [True, False, True]


def test_a_class_that_has_ended_takes_no_place(
    store: Store, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_CLASSES", 1)
    store.end(code)
    assert store.exists(store.open_class().code)


def test_one_address_does_not_fill_the_server(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_OF_ONE", 2)
    for _ in range(2):
        store.end(store.open_class("2001:db8::1").code)
    with pytest.raises(Refused, match="wait"):
        store.open_class("2001:db8::2")
    for address in ("192.0.2.7", *["127.0.0.1"] * 3, *[""] * 3):
        assert store.open_class(address)
