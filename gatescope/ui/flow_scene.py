"""What the Gradient flow page shows: who runs, on what, asked what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gatescope.analysis.question import Question
from gatescope.inputs.sequence import FloatArray, Sequence
from gatescope.messages import Message
from gatescope.models.contestants import Contestant, Field
from gatescope.models.model import Model, Run
from gatescope.ui.moments import moment_of
from gatescope.ui.settings import Settings
from gru_core import CellName, Params, Trace


@dataclass(frozen=True, slots=True, eq=False)
class Lead:
    """The one network of a cell that is looked into: the first of its seeds.

    Parameters
    ----------
    contestant : Contestant
        Its model and its seed.
    run : Run
        What it did on the sequence.
    d_h : FloatArray of shape (T, 1, H)
        What the question sends into each state directly, as `gru_core.bptt` takes it.
    """

    contestant: Contestant
    run: Run
    d_h: FloatArray

    @property
    def model(self) -> Model:
        """The network with its encoder and head."""
        return self.contestant.model

    @property
    def params(self) -> Params:
        """Weights of its one layer."""
        return self.model.network.layers[0][0]

    @property
    def trace(self) -> Trace:
        """Every gate and state at every step, with B = 1."""
        return self.run.trace.traces[0][0]


@dataclass(frozen=True, slots=True, eq=False)
class FlowScene:
    """What every section of the page gets.

    Parameters
    ----------
    key : str
        Equal keys are equal numbers: the key of ``st.cache_resource`` for what is computed of
        all cells; of the one that is looked into, together with its name.
    settings : Settings
        What was asked for; ``settings.flow`` is the page's own part.
    sequence : Sequence
        What all networks read.
    readings : tuple of str
        The same in a word or two for each of the T steps.
    question : Question
        Whose gradient is sent back.
    target : int
        The step that is asked about; of several the last.
    field : Mapping of cell to tuple of Contestant
        All networks, for what runs over seeds. They have not run yet.
    leads : Mapping of cell to Lead
        The first network of each cell, run, for what looks into one.
    notes : tuple of Message
        What was done to the input or is not as it was asked for, to be shown.
    course : str
        As `key`, whatever the moment of the training: for what is computed of all moments.
    """

    key: str
    settings: Settings
    sequence: Sequence
    readings: tuple[str, ...]
    question: Question
    target: int
    field: Field
    leads: Mapping[CellName, Lead]
    notes: tuple[Message, ...] = ()
    course: str = ""

    @property
    def lead(self) -> Lead:
        """The network that is looked into, of the cell that is chosen in the sidebar."""
        return self.leads[self.settings.cell]

    @property
    def file_word(self) -> str:
        """The network, and the moment of its training, as in the name of a file."""
        network, moment = self.settings.network, moment_of(self.settings)
        return network if moment is None else f"{network}-after-step-{moment.step}"

    @property
    def x(self) -> FloatArray:
        """The encoded input, of shape (T, 1, I)."""
        return self.lead.run.x

    @property
    def time_steps(self) -> int:
        """T."""
        return len(self.sequence)
