"""Experiments worth starting with: edits that turn a cell into something one knows."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from gatescope.messages import mark


@dataclass(frozen=True, slots=True)
class Preset:
    """A what-if with a name.

    Parameters
    ----------
    key : str
        Short name.
    text : str
        The what-if in its canonical form.
    name, explanation : str
        A few words, and one sentence that holds exactly (catalogue keys).
    """

    key: str
    text: str
    name: str
    explanation: str


NO_FEEDBACK = mark("Cut the recurrent weights")

PRESETS = MappingProxyType[str, tuple[Preset, ...]](
    {
        "gru": (
            Preset(
                "rnn", "z=0;r=1", mark("Make it a plain RNN"),
                mark(
                    "With z at 0 and r at 1 the state is the candidate, and nothing holds back"
                    " the past in it: this is a plain tanh RNN."
                ),
            ),
            Preset(
                "freeze", "z=1", mark("Freeze the state"),
                mark("With z at 1 every step copies the state, so it stays at its start, 0."),
            ),
            Preset(
                "forget", "r=0", mark("Candidate without a past"),
                mark("With r at 0 the candidate is made from the input and constants alone."),
            ),
            Preset(
                "overwrite", "z=0", mark("Rewrite at every step"),
                mark("With z at 0 the state is replaced by the candidate at every step."),
            ),
            Preset(
                "cut", "scale=0", NO_FEEDBACK,
                mark(
                    "With recurrent weights of 0 no unit sees another; the past only stays"
                    " where z keeps it."
                ),
            ),
        ),
        "lstm": (
            Preset(
                "freeze", "f=1;i=0", mark("Freeze the cell state"),
                mark("With f at 1 and i at 0 the cell state is copied: it stays at 0."),
            ),
            Preset(
                "forget", "f=0", mark("Forget at once"),
                mark(
                    "With f at 0 nothing of the old cell state stays: the only way"
                    " into the next step is the hidden state."
                ),
            ),
            Preset(
                "keep", "f=1", mark("Never forget"),
                mark("With f at 1 the cell state adds up everything that was let in."),
            ),
            Preset(
                "open", "o=1", mark("Show the whole cell"),
                mark("With o at 1 the hidden state is tanh of the cell state."),
            ),
            Preset(
                "rnn", "f=0;i=1;o=1", mark("Almost a plain RNN"),
                mark(
                    "With f at 0, i and o at 1 the hidden state is tanh of the candidate:"
                    " a plain RNN with a second tanh."
                ),
            ),
        ),
        "rnn": (
            Preset(
                "cut", "scale=0", mark("No memory"),
                mark("With recurrent weights of 0 each state depends on its own input alone."),
            ),
            Preset(
                "weaker", "scale=0.5", mark("Half the recurrence"),
                mark("Every recurrent weight is halved: less of the old state is fed back."),
            ),
            Preset(
                "stronger", "scale=2", mark("Twice the recurrence"),
                mark("Every recurrent weight is doubled: more of the old state is fed back."),
            ),
        ),
    }
)  # fmt: skip
"""For each cell; `name` and `explanation` are catalogue keys."""


def preset_named(text: str, cell: str) -> Preset | None:
    """Find the preset that a what-if is, in whatever order its edits stand.

    Parameters
    ----------
    text : str
        The what-if.
    cell : str
        The cell that it edits.

    Returns
    -------
    Preset or None
        None where it is none of them, or more.

    Examples
    --------
    >>> preset_named("r=1;z=0", "gru").key, preset_named("z=0.5", "gru") is None
    ('rnn', True)
    """
    edits = sorted(text.split(";"))
    return next((p for p in PRESETS[cell] if sorted(p.text.split(";")) == edits), None)
