"""What makes a view of the Formulations page, and its way into the link and back."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from gru_core import FORMULATIONS

if TYPE_CHECKING:
    from gatescope.ui.query_reader import QueryReader

PREFIX = "form."
"""Of this page's parameters in a link: ``form.section=who``."""

SECTIONS = ("compare", "who", "equations", "articles", "traps", "convert")
"""Everything that the page can show; see `gatescope.ui.formulations_sections`."""

FEWEST, MOST = 2, 6
"""How many formulations are compared at once: more lines than these nobody tells apart."""

UNITS = (-1, 1_023)


@dataclass(frozen=True, slots=True)
class FormulationSettings:
    """Which formulations are compared, and how one looks at them. Everything is legal.

    Parameters
    ----------
    section : str
        Which part of the page is open, of `SECTIONS`.
    pick : str
        From `FEWEST` to `MOST` names of `gru_core.FORMULATIONS`, with commas; the others are
        compared with the first.
    unit : int
        Whose states are drawn; -1 for the unit that differs most.

    Examples
    --------
    >>> FormulationSettings(section="who").to_query()
    {'form.section': 'who'}
    """

    section: str = "compare"
    pick: str = "torch,onnx_before,article_004"
    unit: int = -1

    @property
    def names(self) -> tuple[str, ...]:
        """The formulations that are compared."""
        return tuple(self.pick.split(","))

    def to_query(self) -> dict[str, str]:
        """Give what differs from the default as parameters of a link."""
        changed = ((f, getattr(self, f.name)) for f in fields(self))
        return {PREFIX + f.name: str(value) for f, value in changed if value != f.default}

    def relevant(self) -> FormulationSettings:
        """Set what does not matter for this view to its default."""
        unit = self.unit if self.section == "compare" else -1
        return FormulationSettings(self.section, self.pick, unit)


def read_form(reader: QueryReader) -> FormulationSettings:
    """Take this page's part of a link; what is mangled falls back, with a note.

    Parameters
    ----------
    reader : QueryReader
        Of the whole link.

    Returns
    -------
    FormulationSettings
        Always legal.
    """
    return FormulationSettings(
        section=reader.choice(f"{PREFIX}section", SECTIONS),
        pick=reader.several(f"{PREFIX}pick", tuple(FORMULATIONS), FEWEST, MOST),
        unit=reader.whole(f"{PREFIX}unit", *UNITS),
    ).relevant()


def form_defaults() -> dict[str, object]:
    """Give the default of each parameter of a link."""
    return {PREFIX + f.name: f.default for f in fields(FormulationSettings)}
