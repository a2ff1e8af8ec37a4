"""A plan: everything that makes a training, as plain values that can be written down."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, get_args

from gatescope.inputs.tasks import LAB_TASKS
from gatescope.messages import InputError
from gatescope.training.lab.plan_checks import check_part, check_value
from gru_core import CellName

CELLS: tuple[CellName, ...] = get_args(CellName)
OPTIMIZERS = ("adam", "sgd", "rmsprop")
TEXT, TABLE = "text", "table"
OWN_DATA = (TEXT, TABLE)
"""Tasks whose sequences come from a CSV file: texts with a label, or columns of numbers."""

TASK_NAMES = (*LAB_TASKS, *OWN_DATA)
TOKENS = ("words", "characters")
MOST_LANES = 6


def _number(default: float, low: float, high: float) -> Any:
    return field(default=default, metadata={"range": (low, high)})


def _one_of(default: str, legal: tuple[str, ...]) -> Any:
    return field(default=default, metadata={"choices": legal})


@dataclass(frozen=True, slots=True)
class DataPlan:
    """Which sequences are learnt.

    Parameters
    ----------
    task : str
        One of `LAB_TASKS`, or ``text`` or ``table`` for a CSV file.
    sequences : int
        Sequences that are drawn for training and validation together; of a file all are used.
    length : int
        Steps of a drawn sequence; of a text the most tokens that are read; of a table the
        steps of one window.
    validation : float
        Share of the sequences that the training only looks at, to see how it goes.
    held_out : int
        Sequences for the score at the end, drawn besides; of a file a share as large as the
        validation's is set aside.
    file : str
        Name of the CSV file.
    text, label : str
        Columns of a file of texts.
    tokens : {"words", "characters"}
        What a text is cut into.
    most_tokens : int
        Different tokens that are kept, the most frequent of the training's; the others are
        read as one, "⟨unknown⟩".
    columns : tuple of str
        Columns of a table that are read.
    target : str
        The column whose next value is forecast.
    """

    task: str = _one_of("adding", TASK_NAMES)
    sequences: int = _number(4_000, 2, 50_000)
    length: int = _number(50, 2, 1_000)
    validation: float = _number(0.1, 0.01, 0.5)
    held_out: int = _number(1_000, 10, 5_000)
    file: str = ""
    text: str = ""
    label: str = ""
    tokens: str = _one_of("words", TOKENS)
    most_tokens: int = _number(2_000, 2, 10_000)
    columns: tuple[str, ...] = ()
    target: str = ""


@dataclass(frozen=True, slots=True)
class NetworkPlan:
    """What all networks of a race have in common.

    Parameters
    ----------
    layers : int
        L, each reading the states of the one below.
    directions : int
        D: 1 reads forwards; 2 also from the end, with weights of its own.
    embedding : int
        Width of the vector that is learnt for each token; 0 for one-hot vectors. Networks that
        read numbers have none.
    """

    layers: int = _number(1, 1, 4)
    directions: int = _number(1, 1, 2)
    embedding: int = _number(0, 0, 256)


@dataclass(frozen=True, slots=True)
class Lane:
    """One network of a race: what it has to itself.

    Parameters
    ----------
    cell : {"gru", "rnn", "lstm"}
        Its cell.
    units : int
        H.
    dropout : float
        Share of the states that is set to zero at random while training, between layers and
        before the answer.
    l2 : float
        Pull of every weight towards zero: the optimizer adds ``l2`` times the weight to its
        gradient.
    """

    cell: CellName = _one_of("gru", CELLS)  # noqa: RUF009
    units: int = _number(16, 1, 256)
    dropout: float = _number(0.0, 0.0, 0.9)
    l2: float = _number(0.0, 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class TrainingPlan:
    """How the networks learn, all on the same batches.

    Parameters
    ----------
    optimizer : {"adam", "sgd", "rmsprop"}
        PyTorch's, with its own defaults but for what stands here.
    learning_rate : float
        Size of a step.
    momentum : float
        Of SGD; the others do not use it.
    clip : float
        Largest norm of the gradient; 0 leaves it as it is.
    batch : int
        Sequences a step.
    epochs : int
        How often every sequence is seen.
    patience : int
        Epochs without a better validation loss after which a network stops, and goes back to
        its best; 0 never stops early.
    """

    optimizer: str = _one_of("adam", OPTIMIZERS)
    learning_rate: float = _number(0.01, 1e-6, 10.0)
    momentum: float = _number(0.9, 0.0, 0.999)
    clip: float = _number(1.0, 0.0, 1_000.0)
    batch: int = _number(64, 1, 1_024)
    epochs: int = _number(10, 1, 500)
    patience: int = _number(0, 0, 100)


@dataclass(frozen=True, slots=True)
class Plan:
    """A training that anyone can repeat: data, networks, how they learn, and the seed.

    Parameters
    ----------
    data : DataPlan
        Which sequences.
    network : NetworkPlan
        What the networks have in common.
    lanes : tuple of Lane
        The networks that race, at most `MOST_LANES`.
    training : TrainingPlan
        How they learn.
    seed : int
        Data, first weights, order of the batches and dropout follow from it.

    Raises
    ------
    InputError
        If a value is not legal; the key and its range are named.

    Examples
    --------
    >>> Plan(seed=-1)
    Traceback (most recent call last):
    gatescope.messages.InputError: seed: expected a whole number from 0 to 999999, got -1.
    """

    data: DataPlan = DataPlan()
    network: NetworkPlan = NetworkPlan()
    lanes: tuple[Lane, ...] = (Lane(),)
    training: TrainingPlan = TrainingPlan()
    seed: int = _number(0, 0, 999_999)

    def __post_init__(self) -> None:
        for part in ("data", "network", "training"):
            check_part(getattr(self, part), f"{part}.")
        check_value("seed", self.seed, self.__dataclass_fields__["seed"])
        if not 1 <= len(self.lanes) <= MOST_LANES:
            raise InputError(
                "lanes: expected 1 to {most} networks, got {count}.",
                most=MOST_LANES,
                count=len(self.lanes),
            )
        for place, lane in enumerate(self.lanes, start=1):
            check_part(lane, f"lanes {place}: ")


def legal_range(part: type, name: str) -> tuple[float, float]:
    """Give the smallest and the largest legal value of a number in a plan.

    Examples
    --------
    >>> legal_range(TrainingPlan, "epochs")
    (1, 500)
    """
    low, high = part.__dataclass_fields__[name].metadata["range"]  # type: ignore[attr-defined]
    return low, high
