"""Values out of a link: each checked, and named where it cannot be used."""

from __future__ import annotations

import re
from collections.abc import Mapping

from gatescope.inputs.parameters import Parameter
from gatescope.inputs.quoting import shorten
from gatescope.messages import Message, note, true_minus
from gatescope.models.what_if import read_what_if
from gatescope.ui import choices

PAIR = re.compile(r"(0|[1-9][0-9]{0,3}),(0|[1-9][0-9]{0,3})")

LINK_LIMIT = 2_000
"""Longest typed text that goes into a link, in characters."""

VIEWER_KEYS = frozenset(
    {"t", "unit", "sort", "scale", "zoom", "why", "depth", "view", "present"}
)
"""Query parameters that the viewer in the browser owns; Python never touches them."""

PAGE_KEYS = frozenset({"class"})
"""Those that the browser reads of a page, whatever is set there: which class one is in."""

BROWSER_KEYS = VIEWER_KEYS | PAGE_KEYS
"""All that Python leaves to the browser."""


class QueryReader:
    """Takes values out of a query one by one and collects notes on those it cannot use.

    Parameters
    ----------
    query : Mapping of str to str
        Parameter names and values, from anyone.
    defaults : Mapping of str to object
        What stands for a value that is missing or mangled.
    """

    def __init__(self, query: Mapping[str, str], defaults: Mapping[str, object]) -> None:
        self.query = query
        self.defaults = defaults
        self.notes: list[Message] = []
        self.known: set[str] = set(BROWSER_KEYS)

    def _get(self, key: str) -> str | None:
        self.known.add(key)
        return self.query.get(key)

    def choice(self, key: str, legal: tuple[str, ...], default: str | None = None) -> str:
        """Take one of the legal values."""
        fallback = self.defaults[key] if default is None else default
        value = self._get(key)
        if value is None or value in legal:
            return str(fallback if value is None else value)
        self.notes.append(
            note(
                "The link asks for {key} “{value}”, which does not exist; "
                "the usual one is shown.",
                key=key,
                value=shorten(value),
            )
        )
        return str(fallback)

    def source(self, legal: tuple[str, ...]) -> str:
        """Take a source of sequences that the network can read."""
        value = self._get("source")
        if value in choices.SOURCES and value not in legal:
            self.notes.append(
                note(
                    "The link feeds this network with “{value}”, which it cannot read; "
                    "it takes {legal}.",
                    value=value,
                    legal=", ".join(f"“{name}”" for name in legal),
                )
            )
            return legal[0]
        return self.choice("source", legal, default=legal[0])

    def whole(self, key: str, low: int, high: int, also: int | None = None) -> int:
        """Take a whole number from a range, or one number besides."""
        fallback = int(str(self.defaults[key]))
        value = self._get(key)
        if value is None:
            return fallback
        number = _whole_number(value)
        if number is not None and (low <= number <= high or number == also):
            return number
        self.notes.append(_out_of_range(key, value, low, high))
        return fallback

    def real(self, key: str, low: float, high: float) -> float:
        """Take a number from a range."""
        fallback = float(str(self.defaults[key]))
        value = self._get(key)
        if value is None:
            return fallback
        number = _real_number(value)
        if number is not None and low <= number <= high:
            return number
        self.notes.append(_out_of_range(key, value, low, high))
        return fallback

    def matching(self, key: str, pattern: re.Pattern[str]) -> str:
        """Take a value that is written as it should be; empty if there is none."""
        value = self._get(key)
        if value is None or pattern.fullmatch(value):
            return value or ""
        return self.choice(key, ())

    def pair(self, key: str) -> str:
        """Take two whole numbers, such as ``4,7``."""
        return self.matching(key, PAIR)

    def several(self, key: str, legal: tuple[str, ...], fewest: int, most: int) -> str:
        """Take some of the legal values, such as ``torch,onnx_after``, each once."""
        value = self._get(key)
        names = [] if value is None else value.split(",")
        fits = fewest <= len(names) <= most and len(set(names)) == len(names)
        if value is not None and fits and set(names) <= set(legal):
            return value
        return self.choice(key, ())

    def text(self, key: str) -> str | None:
        """Take text, cut where it is longer than a link carries; None if there is none."""
        value = self._get(key)
        if value is None or len(value) <= LINK_LIMIT:
            return value
        self.notes.append(
            note(
                "The link's {key} has {count} characters; only the first {limit} are used.",
                key=key,
                count=len(value),
                limit=LINK_LIMIT,
            )
        )
        return value[:LINK_LIMIT]

    def what_if(self, key: str) -> str:
        """Take what can be read of a what-if, in its canonical form."""
        what_if, notes = read_what_if(self._get(key) or "")
        self.notes.extend(notes)
        return what_if.text

    def parameters(self, specs: tuple[Parameter, ...]) -> tuple[tuple[str, float], ...]:
        """Take the parameters of a signal that differ from their defaults."""
        found: dict[str, float] = {}
        for spec in specs:
            value = self._get(f"g.{spec.name}")
            if value is None:
                continue
            number = _real_number(value)
            if number is None or spec.legal(number) != number:
                self.notes.append(_out_of_range(spec.name, value, spec.minimum, spec.maximum))
            elif number != spec.default:
                found[spec.name] = number
        return tuple(sorted(found.items()))

    def name_unknown(self) -> None:
        """Note every parameter that nobody has asked for."""
        for key in sorted(set(self.query) - self.known):
            # Parameters of one generator are legal, and idle, while another one is chosen.
            if not key.startswith("g."):
                self.notes.append(
                    note(
                        "The link has an unknown part “{key}”; it is ignored.", key=shorten(key)
                    )
                )


def _out_of_range(key: str, value: str, low: float, high: float) -> Message:
    return note(
        "The link asks for {key} “{value}”; it must be a number from {low} to {high}, "
        "so the usual one is used.",
        key=key,
        value=shorten(value),
        low=true_minus(f"{low:,.12g}"),
        high=true_minus(f"{high:,.12g}"),
    )


def _whole_number(value: str) -> int | None:
    # int() would also take "1_0", "٣" and a leading plus: a link has one form for a number.
    plain = value.isascii() and value.lstrip("-").isdigit() and len(value) <= 12
    return int(value) if plain else None


def _real_number(value: str) -> float | None:
    try:
        number = float(value) if value.isascii() and len(value) <= 32 else float("nan")
    except ValueError:
        return None
    return number if abs(number) < float("inf") else None
