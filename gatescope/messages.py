"""Sentences for people: a template and its values, so that each can be translated late."""

from __future__ import annotations

import math
import string
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from numbers import Integral, Real
from types import MappingProxyType


def mark(text: str) -> str:
    """Mark `text` for the translation catalogue and return it unchanged.

    Parameters
    ----------
    text : str
        English screen text; the page translates it when it is shown.

    Returns
    -------
    str
        The same text.

    Examples
    --------
    >>> mark("Update gate")
    'Update gate'
    """
    return text


def true_minus(number: str) -> str:
    """Write a number with the sign that the page has for below zero.

    Parameters
    ----------
    number : str
        As Python writes it.

    Returns
    -------
    str
        The same with minus signs in the place of hyphens.

    Examples
    --------
    >>> true_minus("-0.25"), true_minus(f"{2e-7:.0e}")
    ('−0.25', '2e−07')
    """
    return number.replace("-", "−")


class _Filler(string.Formatter):
    """Fills the places of a sentence; a number gets a true minus."""

    def format_field(self, value: object, format_spec: str) -> str:
        text = format(value, format_spec)
        return true_minus(text) if isinstance(value, Real) else text


_FILLER = _Filler()


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence for the screen, as an English template and the values that go into it.

    Parameters
    ----------
    template : str
        English text with ``{name}`` places; it is also the key in the translation catalogue.
    values : Mapping[str, object]
        What fills the places; a `Message` among them is translated as well.

    Examples
    --------
    >>> str(Message("Row {row} is empty.", {"row": 3}))
    'Row 3 is empty.'
    """

    template: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def translated(self, translate: Callable[[str], str]) -> str:
        """Fill the translated template."""
        values = {
            name: value.translated(translate) if isinstance(value, Message) else value
            for name, value in self.values.items()
        }
        return _FILLER.vformat(translate(self.template), (), values)

    def __str__(self) -> str:
        return _FILLER.vformat(self.template, (), self.values)

    def __reduce__(self) -> tuple[type[Message], tuple[str, dict[str, object]]]:
        # a view of a dict, which the values mostly are, cannot go to another process
        return Message, (self.template, dict(self.values))


def note(template: str, **values: object) -> Message:
    """Make a `Message`; the catalogue extracts the first argument.

    Examples
    --------
    >>> str(note("{n} steps", n=2))
    '2 steps'
    """
    return Message(template, MappingProxyType(values))


def message_entry(message: Message) -> dict[str, object]:
    """Write a message as values that JSON has.

    Examples
    --------
    >>> message_entry(note("Row {row} is empty.", row=3))
    {'template': 'Row {row} is empty.', 'values': {'row': 3}}
    """
    values = {name: _entry(value) for name, value in message.values.items()}
    return {"template": message.template, "values": values}


def read_message(entry: object) -> Message:
    """Read what `message_entry` wrote; anything else is a message that says just that.

    Examples
    --------
    >>> str(read_message({"template": "Row {row} is empty.", "values": {"row": 3}}))
    'Row 3 is empty.'
    >>> str(read_message("a {b"))
    'a {b'
    """
    match entry:
        case {"template": str(template), "values": {**values}}:
            known = {str(name): _value(value) for name, value in values.items()}
            return Message(template, MappingProxyType(known))
    return Message("{said}", MappingProxyType({"said": str(entry)}))


def _entry(value: object) -> object:
    if isinstance(value, Message):
        return message_entry(value)
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, Real) and math.isfinite(value):
        return float(value)
    return str(value)


def _value(value: object) -> object:
    return read_message(value) if isinstance(value, dict) else value


def sentences(told: Iterable[str], translate: Callable[[str], str]) -> str:
    """Put translated sentences one after the other, as far apart as the language has it.

    Examples
    --------
    >>> sentences(["It fades.", "", "Then it grows."], str)
    'It fades. Then it grows.'
    """
    return _between(translate(mark("{sentence} {next}"))).join(filter(None, told))


def enumerated(told: Iterable[str], translate: Callable[[str], str]) -> str:
    """Put translated words one after the other, with the language's own comma.

    Examples
    --------
    >>> enumerated(["GRU 64%", "LSTM 50%"], str)
    'GRU 64%, LSTM 50%'
    """
    return _between(translate(mark("{item}, {next}"))).join(told)


def _between(template: str) -> str:
    return template.format_map(dict.fromkeys(("sentence", "item", "next"), ""))


class InputError(ValueError):
    """Input that cannot be used: one sentence with what was expected, what came, what to do.

    Parameters
    ----------
    template : str
        English text with ``{name}`` places (a literal, so that the catalogue can extract it).
    **values : object
        What fills the places.

    Examples
    --------
    >>> str(InputError("Row {row} has no number.", row=4))
    'Row 4 has no number.'
    """

    def __init__(self, template: str, **values: object) -> None:
        self.message = Message(template, MappingProxyType(values))
        super().__init__(str(self.message))

    def __reduce__(self) -> tuple[Callable[[], InputError], tuple[()]]:
        return partial(type(self), self.message.template, **self.message.values), ()
