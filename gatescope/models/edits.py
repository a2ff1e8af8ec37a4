"""The single edits of a what-if: what is held, shifted, scaled or replaced."""

from __future__ import annotations

from dataclasses import dataclass

from gatescope.models.edit_text import number_text, token_text, units_text


@dataclass(frozen=True, slots=True)
class HeldGate:
    """A gate held at one value.

    Parameters
    ----------
    gate : str
        A gate or candidate, a key of `gru_core.clamps.RANGES`.
    value : float
        What it is held at.
    units : tuple of int or None
        Which units, rising; None for all.
    first, last : int or None
        From which step to which step, both included; None for all steps.

    Examples
    --------
    >>> HeldGate("z", 0.0, (4, 7), 10, 20).text
    'z=0@u4+7,t10-20'
    """

    gate: str
    value: float
    units: tuple[int, ...] | None = None
    first: int | None = None
    last: int | None = None

    @property
    def target(self) -> tuple[object, ...]:
        """What is changed; of two edits with one target the later counts."""
        return ("clamp", self.gate, self.units, self.first, self.last)

    @property
    def text(self) -> str:
        """The edit as it stands in a link."""
        steps = ""
        if self.first is not None:
            steps = f"t{self.first}" + ("" if self.last == self.first else f"-{self.last}")
        where = ",".join(part for part in (units_text(self.units), steps) if part)
        return f"{self.gate}={number_text(self.value)}" + (f"@{where}" if where else "")


@dataclass(frozen=True, slots=True)
class BiasShift:
    """A number added to the input bias of a gate.

    Parameters
    ----------
    gate : str
        Whose bias ``b_i``.
    shift : float
        What is added.
    units : tuple of int or None
        Which units, rising; None for all.

    Examples
    --------
    >>> BiasShift("z", 1.5, (4,)).text
    'bias.z=1.5@u4'
    """

    gate: str
    shift: float
    units: tuple[int, ...] | None = None

    @property
    def target(self) -> tuple[object, ...]:
        """What is changed."""
        return ("bias", self.gate, self.units)

    @property
    def text(self) -> str:
        """The edit as it stands in a link."""
        where = "" if self.units is None else f"@{units_text(self.units)}"
        return f"bias.{self.gate}={number_text(self.shift)}{where}"


@dataclass(frozen=True, slots=True)
class Scale:
    """Recurrent weights made larger or smaller.

    Parameters
    ----------
    factor : float
        What every weight of ``w_h`` is multiplied by.
    gate : str or None
        Whose weights; None for those of all gates.

    Examples
    --------
    >>> Scale(1.5).text, Scale(0.0, "n").text
    ('scale=1.5', 'scale.n=0')
    """

    factor: float
    gate: str | None = None

    @property
    def target(self) -> tuple[object, ...]:
        """What is changed."""
        return ("scale", self.gate)

    @property
    def text(self) -> str:
        """The edit as it stands in a link."""
        gate = "" if self.gate is None else f".{self.gate}"
        return f"scale{gate}={number_text(self.factor)}"


@dataclass(frozen=True, slots=True)
class WeightEdit:
    """One weight replaced.

    Parameters
    ----------
    array : {"w_h", "w_i"}
        Recurrent or input weights.
    gate : str
        Of which gate.
    unit, column : int
        Row and column.
    value : float
        The new weight, also where the weights are scaled.

    Examples
    --------
    >>> WeightEdit("w_h", "z", 4, 7, 0.3).text
    'w_h.z.4.7=0.3'
    """

    array: str
    gate: str
    unit: int
    column: int
    value: float

    @property
    def target(self) -> tuple[object, ...]:
        """What is changed."""
        return (self.array, self.gate, self.unit, self.column)

    @property
    def text(self) -> str:
        """The edit as it stands in a link."""
        return f"{self.array}.{self.gate}.{self.unit}.{self.column}={number_text(self.value)}"


@dataclass(frozen=True, slots=True)
class InputEdit:
    """What the network reads at one step replaced.

    Parameters
    ----------
    step : int
        The step.
    column : int or None
        Which number of that step; None where a token is read.
    value : str or float
        The new token or the new number.

    Examples
    --------
    >>> InputEdit(12, None, "B").text, InputEdit(12, 0, 0.7).text
    ('x.12=B', 'x.12.0=0.7')
    """

    step: int
    column: int | None
    value: str | float

    @property
    def target(self) -> tuple[object, ...]:
        """What is changed."""
        return ("x", self.step, self.column)

    @property
    def text(self) -> str:
        """The edit as it stands in a link."""
        if isinstance(self.value, str):
            return f"x.{self.step}={token_text(self.value)}"
        return f"x.{self.step}.{self.column}={number_text(self.value)}"


Edit = HeldGate | BiasShift | Scale | WeightEdit | InputEdit
