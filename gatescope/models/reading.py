"""Careful reading of JSON: every wrong value is named with its place."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


class CardError(ValueError):
    """A file that is not what it should be: the place, what was expected, what came."""


@dataclass(frozen=True, slots=True)
class Node:
    """One value inside a JSON document, which knows where it stands.

    Parameters
    ----------
    value : object
        What `json.loads` gave.
    place : str
        The way to it, for example ``card.examples[2].id``.

    Examples
    --------
    >>> Node({"seed": "x"}, "card")["seed"].whole()
    Traceback (most recent call last):
    gatescope.models.reading.CardError: card.seed: expected a whole number, got 'x'
    """

    value: Any
    place: str

    def fail(self, expected: str) -> CardError:
        """Make the error that says what should stand here."""
        return CardError(f"{self.place}: expected {expected}, got {repr(self.value)[:60]}")

    def __getitem__(self, key: str) -> Node:
        entries = self.entries()
        if key not in entries:
            raise CardError(f"{self.place}: expected an entry {key!r}, got {sorted(entries)}")
        return entries[key]

    def get(self, key: str) -> Node | None:
        """Return an entry that may be missing or null."""
        node = self.entries().get(key)
        return None if node is None or node.value is None else node

    def entries(self) -> dict[str, Node]:
        """Return the entries of an object."""
        if not isinstance(self.value, dict):
            raise self.fail("an object")
        return {key: Node(value, f"{self.place}.{key}") for key, value in self.value.items()}

    def __iter__(self) -> Iterator[Node]:
        if not isinstance(self.value, list):
            raise self.fail("a list")
        return (Node(value, f"{self.place}[{i}]") for i, value in enumerate(self.value))

    def text(self) -> str:
        """Return a string that is not empty."""
        if not isinstance(self.value, str) or not self.value.strip():
            raise self.fail("some text")
        return self.value

    def token(self) -> str:
        """Return a string that is not empty; a space is a token like any other."""
        if not isinstance(self.value, str) or not self.value:
            raise self.fail("a token")
        return self.value

    def number(self) -> float:
        """Return a finite number."""
        if isinstance(self.value, bool) or not isinstance(self.value, int | float):
            raise self.fail("a number")
        if not math.isfinite(self.value):
            raise self.fail("a finite number")
        return float(self.value)

    def whole(self) -> int:
        """Return a whole number from 0."""
        if isinstance(self.value, bool) or not isinstance(self.value, int) or self.value < 0:
            raise self.fail("a whole number")
        return self.value

    def one_of(self, choices: tuple[str, ...]) -> str:
        """Return a string that is one of `choices`."""
        if self.value not in choices:
            raise self.fail(" or ".join(repr(choice) for choice in choices))
        return str(self.value)
