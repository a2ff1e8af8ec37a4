"""The card of a shipped task: what its networks do, how they were made, how good they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from gatescope.inputs.sequence import Sequence
from gatescope.models.score import Course, FurtherSeed, Score
from gru_core import CellName

CELLS: tuple[CellName, ...] = get_args(CellName)


@dataclass(frozen=True, slots=True)
class Text:
    """A text in both languages of the screen.

    Examples
    --------
    >>> Text("wave", "波形").get("zh")
    '波形'
    """

    en: str
    zh: str

    def get(self, language: str) -> str:
        """Return the text in `language`, English where that is not Chinese."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement about a run that can be checked.

    Parameters
    ----------
    quantity : str
        A quantity of the cell ("z"), "output" for the answer, or "error" for the distance
        between answer and truth.
    unit : int
        The unit, or the class or value of the answer, from 0.
    steps : tuple of int
        At which steps, from 0.
    over : {"each", "mean"}
        Whether each of the steps is meant, or their mean.
    above, below : float or None
        The bound.
    """

    quantity: str
    unit: int
    steps: tuple[int, ...]
    over: Literal["each", "mean"] = "each"
    above: float | None = None
    below: float | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What to look for in one run: a sentence, its claims, and where the page should open.

    Parameters
    ----------
    text : Text
        One or two sentences; every number in them stands in a claim.
    claims : tuple of Claim
        What the sentence says, checkable.
    t, unit : int
        The step and the unit to start from, both counted from 0.
    """

    text: Text
    claims: tuple[Claim, ...]
    t: int
    unit: int


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """A sequence on which something can be seen.

    Parameters
    ----------
    id : str
        Short name, as in links.
    title : Text
        What the sequence is.
    sequence : Sequence
        With its true answers.
    seed : int or None
        The seed of the task's sampler, for sequences that were drawn and not written.
    look : Mapping of cell to Look
        What to look for, for each of the three networks.
    """

    id: str
    title: Text
    sequence: Sequence
    seed: int | None
    look: Mapping[str, Look]


@dataclass(frozen=True, slots=True, eq=False)
class Card:
    """Everything known about the three networks of a task.

    Parameters
    ----------
    task : str
        Name of the task.
    title, description, answers : Text
        Its name, what the task is, and what the network's answer means.
    baseline : Text
        What the score is held against.
    labels : tuple of str
        Names of the classes or values of the answer (catalogue keys).
    vocabulary, separator, columns
        What the networks read: tokens, or columns of numbers.
    hidden_size : int
        Number of units.
    command : str
        The command that makes the three networks again.
    seed : int
        The seed of their training, chosen among several (the recipe says how).
    recipe : Mapping of str to object
        Every choice of the training.
    scores : Mapping of cell to Score
        On held-out sequences.
    training_seconds : Mapping of cell to float
        How long the training took.
    further_seeds : tuple of FurtherSeed
        The same networks from other seeds: not every one of them learns.
    course : Course
        How the loss fell during the training.
    versions : Mapping of str to str
        Versions of the libraries.
    date : str
        When, as YYYY-MM-DD.
    examples : tuple of Example
        Three or more.
    """

    task: str
    title: Text
    description: Text
    answers: Text
    baseline: Text
    labels: tuple[str, ...]
    vocabulary: tuple[str, ...]
    separator: str
    columns: tuple[str, ...]
    hidden_size: int
    command: str
    seed: int
    recipe: Mapping[str, object]
    scores: Mapping[str, Score]
    training_seconds: Mapping[str, float]
    further_seeds: tuple[FurtherSeed, ...]
    course: Course
    versions: Mapping[str, str]
    date: str
    examples: tuple[Example, ...]
