"""The pictures of a class."""

from __future__ import annotations

import pytest

from gatescope.classroom import blobs as module
from gatescope.classroom.store import Store
from gatescope.classroom.view import View
from gatescope.messages import InputError

ONE, TWO, THREE, FOUR = (f"{number:064x}" for number in range(4))


def test_a_picture_is_fetched_as_it_was_put(store: Store, code: str) -> None:
    store.put_blob(code, ONE, b"\x1f\x8b\0")
    assert store.blob(code, ONE) == b"\x1f\x8b\0"
    assert store.has_blob(code, ONE)


def test_a_picture_is_for_its_own_class(store: Store, code: str) -> None:
    store.put_blob(code, ONE, b"picture")
    other = store.open_class().code
    assert store.blob(other, ONE) is None
    assert not store.has_blob(other, ONE)


def test_a_picture_put_twice_is_kept_once(store: Store, code: str) -> None:
    for _ in range(2):
        store.put_blob(code, ONE, b"picture")
    assert store.read("SELECT count(*) FROM blobs") == [(1,)]


def held(store: Store, code: str) -> list[bool]:
    return [store.has_blob(code, digest) for digest in (ONE, TWO, THREE, FOUR)]


def test_a_class_keeps_the_pictures_that_it_used_last(
    store: Store, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "OF_CLASS", 20)
    for digest in (ONE, TWO):
        store.put_blob(code, digest, bytes(10))
    store.publish(code, View("explore", blobs={"en": ONE}))  # shown again
    store.put_blob(code, THREE, bytes(10))
    assert held(store, code) == [True, False, True, False]


def test_all_classes_together_keep_so_much(
    store: Store, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "OF_ALL", 20)
    other = store.open_class().code
    store.put_blob(code, ONE, bytes(10))
    store.put_blob(other, TWO, bytes(10))
    store.put_blob(other, THREE, bytes(10))
    assert held(store, code) == [False] * 4
    assert held(store, other) == [False, True, True, False]


def test_a_picture_that_is_too_large_is_told_and_takes_no_others_place(
    store: Store, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LARGEST", 2_000_000)
    store.put_blob(code, ONE, b"picture")
    with pytest.raises(InputError, match="at most 2 MB for a class, but it takes 3"):
        store.put_blob(code, TWO, bytes(3_000_000))
    assert held(store, code) == [True, False, False, False]
