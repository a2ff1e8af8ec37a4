"""The one table of made signals, from which a form, a link and a sequence are built."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gatescope.inputs.parameters import Parameter, parameters_of, validated
from gatescope.inputs.quoting import quoted, shorten
from gatescope.inputs.sequence import NumberSequence
from gatescope.inputs.signals import Impulse, Noise, Signal, Sine, Step, TwoPulses
from gatescope.messages import InputError, Message, note


@dataclass(frozen=True, slots=True)
class Generator:
    """One row of ``GENERATORS``.

    Parameters
    ----------
    signal : type of Signal
        A dataclass of the signal's parameters.

    Examples
    --------
    >>> [parameter.name for parameter in GENERATORS["noise"].parameters]
    ['steps', 'scale', 'seed']
    """

    signal: type[Any]

    @property
    def label(self) -> str:
        """English screen name (a catalogue key)."""
        return str(self.signal.label)

    @property
    def hint(self) -> str:
        """What one sees with it, in a few words (a catalogue key)."""
        return str(self.signal.hint)

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """What can be set, in the order of the form."""
        return parameters_of(self.signal)


GENERATORS: dict[str, Generator] = {
    "impulse": Generator(Impulse),
    "step": Generator(Step),
    "sine": Generator(Sine),
    "noise": Generator(Noise),
    "two_pulses": Generator(TwoPulses),
}


def validate(name: str, values: Mapping[str, object]) -> tuple[Signal, tuple[Message, ...]]:
    """Make a legal signal out of what a form or a link says.

    Parameters
    ----------
    name : str
        A key of ``GENERATORS``.
    values : Mapping of str to object
        Numbers or their text, by parameter; others are ignored, missing ones take the default.

    Returns
    -------
    signal : Signal
        Every parameter is inside its range.
    notes : tuple of Message
        One for each value that was not used as it came, and for what lies behind the end.

    Raises
    ------
    InputError
        If there is no such generator.

    Examples
    --------
    >>> impulse, notes = validate("impulse", {"steps": "20", "at": "30"})
    >>> impulse.steps, impulse.at, str(notes[0])
    (20, 19, '“at” is 30, but the last step is 19, so 19 is used.')
    """
    if name not in GENERATORS:
        raise InputError(
            "Expected the name of a signal, but there is none called “{name}”; use one "
            "of {names}.",
            name=shorten(name),
            names=quoted(GENERATORS, limit=len(GENERATORS)),
        )
    parameters = GENERATORS[name].parameters
    legal, notes = validated(parameters, values)
    last = int(legal["steps"]) - 1
    for place in (p.name for p in parameters if p.place and legal[p.name] > last):
        notes.append(
            note(
                "“{name}” is {value:g}, but the last step is {last}, so {last} is used.",
                name=place,
                value=legal[place],
                last=last,
            )
        )
        legal[place] = last
    if "gap" in legal and legal["first"] + legal["gap"] > last:
        notes.append(note("The second pulse lies behind the last step and is not seen."))
    signal: Signal = GENERATORS[name].signal(**legal)
    return signal, tuple(notes)


def generate(name: str, *, names: Sequence[str] = ("x1",), **values: float) -> NumberSequence:
    """Make the sequence of a generator.

    Parameters
    ----------
    name : str
        A key of ``GENERATORS``.
    names : Sequence of str
        Names of the I columns. Noise fills all of them; every other signal is in the first
        and leaves the others at zero, so that one sees what one input does.
    **values : float
        Parameters; what is not legal is brought into range, and a note says so.

    Returns
    -------
    NumberSequence
        Values of shape (T, I); the same for the same arguments, everywhere.

    Raises
    ------
    InputError
        If there is no such generator.

    Examples
    --------
    >>> generate("step", steps=4, at=2).values.ravel().tolist()
    [0.0, 0.0, 1.0, 1.0]
    """
    signal, notes = validate(name, values)
    numbers = signal.values(columns=len(names))
    numbers.flags.writeable = False
    return NumberSequence(numbers, tuple(names), notes=notes)
