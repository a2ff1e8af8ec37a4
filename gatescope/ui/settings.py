"""Everything that makes a view, and its way into the URL and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import get_args

from gatescope.i18n import LANGUAGES
from gatescope.inputs.quoting import shorten
from gatescope.messages import Message, note
from gatescope.ui import choices
from gru_core import CellName

LINK_LIMIT = 2_000
"""Longest typed text that goes into a link, in characters."""

VIEWER_KEYS = frozenset({"t", "unit", "sort", "scale", "zoom"})
"""Query parameters that the viewer in the browser owns; Python never touches them."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One view: which network reads which sequence, in which language.

    Parameters
    ----------
    network : str
        A bundled network's name, or ``random``.
    cell : {"gru", "rnn", "lstm"}
        Which of the three networks of that task.
    source : str
        Where the sequence comes from: ``example``, ``sample``, ``text``, ``numbers``,
        ``generator`` or ``upload``.
    example : str
        Which example of the network; empty for its first.
    seed, length : int
        Of a fresh sample; a length of 0 is the task's own.
    text, numbers : str
        What was typed.
    generator : str
        Name of a signal; `parameters` are its (name, value) pairs, sorted by name.
    hidden, weights : int
        Hidden size and seed of a random network.
    lang : str
        Screen language; empty follows the browser.

    Examples
    --------
    >>> Settings.from_query({"network": "wave", "cell": "lstm"}).to_query()
    {'network': 'wave', 'cell': 'lstm'}
    """

    network: str = "recall"
    cell: CellName = "gru"
    source: str = "example"
    example: str = ""
    seed: int = 1
    length: int = 0
    text: str = ""
    numbers: str = ""
    generator: str = "sine"
    parameters: tuple[tuple[str, float], ...] = ()
    hidden: int = 16
    weights: int = 1
    lang: str = ""

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> Settings:
        """Read a query string's parameters; what is mangled falls back to the default."""
        return parse_query(query)[0]

    def to_query(self) -> dict[str, str]:
        """Give the shortest query that brings this view back.

        Returns
        -------
        dict of str to str
            Only what differs from the default and matters for this view. Text longer than
            `LINK_LIMIT` and uploads are left out: see `linkable`.
        """
        relevant, default = self.relevant(), Settings()
        query: dict[str, str] = {}
        for item in fields(self):
            value = getattr(relevant, item.name)
            if value == getattr(default, item.name):
                continue
            if item.name == "parameters":
                query |= {
                    f"g.{name}": repr(number).removesuffix(".0") for name, number in value
                }
            elif item.name not in {"text", "numbers"} or len(value) <= LINK_LIMIT:
                query[item.name] = str(value)
        return query

    @property
    def linkable(self) -> bool:
        """Whether `to_query` brings back the whole view."""
        relevant = self.relevant()
        longest = max(len(relevant.text), len(relevant.numbers))
        return relevant.source != "upload" and longest <= LINK_LIMIT

    def relevant(self) -> Settings:
        """Set everything that does not matter for this view to its default."""
        default = Settings()
        used = {"network", "cell", "source", "lang", *choices.SOURCE_FIELDS[self.source]}
        if self.network == choices.RANDOM:
            used |= {"hidden", "weights"}
        dropped = {f.name: getattr(default, f.name) for f in fields(self) if f.name not in used}
        return replace(self, **dropped)


def parse_query(query: Mapping[str, str]) -> tuple[Settings, tuple[Message, ...]]:
    """Read a query string's parameters and say what could not be used.

    Parameters
    ----------
    query : Mapping[str, str]
        Parameter names and values, from anyone.

    Returns
    -------
    Settings
        Always legal.
    tuple of Message
        One note for each value that fell back, naming it.

    Examples
    --------
    >>> [str(n) for n in parse_query({"cell": "gur"})[1]]
    ['The link asks for cell “gur”, which does not exist; showing “gru”.']
    """
    reader = _Reader(query)
    network = reader.choice("network", choices.networks())
    cell: CellName = next(
        c for c in get_args(CellName) if c == reader.choice("cell", choices.CELLS)
    )
    sources = choices.sources(network)
    source = reader.choice("source", sources, default=sources[0])
    generator = reader.choice(
        "generator", tuple(choices.generators(network)) or ("sine",), "sine"
    )
    settings = Settings(
        network=network,
        cell=cell,
        source=source,
        example=reader.choice("example", ("", *choices.examples(network))),
        seed=reader.whole("seed", *choices.SEED_RANGE),
        length=reader.whole("length", *choices.length_range(network), also=0),
        text=reader.text("text"),
        numbers=reader.text("numbers"),
        generator=generator,
        parameters=reader.parameters(generator),
        hidden=reader.whole("hidden", *choices.HIDDEN_RANGE),
        weights=reader.whole("weights", *choices.SEED_RANGE),
        lang=reader.choice("lang", ("", *LANGUAGES)),
    )
    if source == "upload":
        reader.notes.append(
            note("An uploaded file cannot travel in a link: upload it again to see this view.")
        )
    reader.name_unknown()
    return settings.relevant(), tuple(reader.notes)


class _Reader:
    """Takes values out of a query one by one and collects notes on those it cannot use."""

    def __init__(self, query: Mapping[str, str]) -> None:
        self.query = query
        self.notes: list[Message] = []
        self.known: set[str] = set(VIEWER_KEYS)

    def _get(self, key: str) -> str | None:
        self.known.add(key)
        return self.query.get(key)

    def choice(self, key: str, legal: tuple[str, ...], default: str | None = None) -> str:
        fallback = getattr(Settings(), key) if default is None else default
        value = self._get(key)
        if value is None or value in legal:
            return str(fallback if value is None else value)
        self.notes.append(
            note(
                "The link asks for {key} “{value}”, which does not exist; showing “{used}”.",
                key=key,
                value=shorten(value),
                used=fallback,
            )
        )
        return str(fallback)

    def whole(self, key: str, low: int, high: int, also: int | None = None) -> int:
        fallback = int(getattr(Settings(), key))
        value = self._get(key)
        if value is None:
            return fallback
        number = _whole_number(value)
        if number is not None and (low <= number <= high or number == also):
            return number
        self.notes.append(_out_of_range(key, value, low, high, fallback))
        return fallback

    def text(self, key: str) -> str:
        value = self._get(key) or ""
        if len(value) <= LINK_LIMIT:
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

    def parameters(self, generator: str) -> tuple[tuple[str, float], ...]:
        found: dict[str, float] = {}
        for spec in choices.generator_parameters(generator):
            value = self._get(f"g.{spec.name}")
            if value is None:
                continue
            number = _real_number(value)
            if number is None or spec.legal(number) != number:
                self.notes.append(
                    _out_of_range(spec.name, value, spec.minimum, spec.maximum, spec.default)
                )
            elif number != spec.default:
                found[spec.name] = number
        return tuple(sorted(found.items()))

    def name_unknown(self) -> None:
        for key in sorted(set(self.query) - self.known):
            # Parameters of one generator are legal, and idle, while another one is chosen.
            if not key.startswith("g."):
                self.notes.append(
                    note(
                        "The link has an unknown part “{key}”; it is ignored.", key=shorten(key)
                    )
                )


def _out_of_range(key: str, value: str, low: float, high: float, used: float) -> Message:
    return note(
        "The link asks for {key} “{value}”; it must be a number from {low} to {high}, "
        "so {used} is used.",
        key=key,
        value=shorten(value),
        low=f"{low:g}",
        high=f"{high:g}",
        used=f"{used:g}",
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
