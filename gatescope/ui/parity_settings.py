"""What makes a view of the Parity page, and its way into the link and back."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from gatescope.ui.link_part import between, one_of, part_defaults, part_query, read_part
from gru_core.mistakes import MISTAKES

if TYPE_CHECKING:
    from gatescope.ui.query_reader import QueryReader

PREFIX = "p."
"""Of this page's parameters in a link: ``p.broken=swap``."""

SEPARATOR = "-"
BROKEN = tuple(
    SEPARATOR.join(made) for n in range(len(MISTAKES) + 1) for made in combinations(MISTAKES, n)
)
"""Every set of mistakes, as it stands in a link."""

QUANTITIES = (
    "h", "c", "r", "z", "n", "i", "f", "g", "o", "a_r", "a_z", "a_n", "rec_n", "a_i", "a_f",
    "a_g", "a_o", "a_h", "x",
)  # fmt: skip
"""What the figures can be of: what a step computes, and the gradient of x."""

ORDERS = ("", "verdict", "error", "ulp", "used")
COUNTS = ("1000", "100")


@dataclass(frozen=True, slots=True)
class ParitySettings:
    """What is looked at on the Parity page.

    Parameters
    ----------
    broken : str
        Mistakes made on purpose, of `MISTAKES` in their order, such as ``swap-bias``.
    quantity : str
        Which quantity the figures are of; one that the cell has not stands for h.
    order : str
        What the table is sorted by: ``""`` as computed, ``verdict``, the largest ``error``,
        ``ulp``, or the share of the allowed error that is ``used``.
    cases : str
        How many random networks are judged.
    seed : int
        Seed of the first of them.

    Examples
    --------
    >>> ParitySettings(broken="swap", seed=7).to_query()
    {'p.broken': 'swap', 'p.seed': '7'}
    """

    broken: str = one_of("", BROKEN)
    quantity: str = one_of("h", QUANTITIES)
    order: str = one_of("", ORDERS)
    cases: str = one_of(COUNTS[0], COUNTS)
    seed: int = between(0, 0, 999_999)

    def to_query(self) -> dict[str, str]:
        """Give what differs from the default as parameters of a link."""
        return part_query(self, PREFIX)

    @property
    def mistakes(self) -> tuple[str, ...]:
        """The mistakes one by one.

        Examples
        --------
        >>> ParitySettings(broken="swap-bias").mistakes
        ('swap', 'bias')
        """
        return tuple(self.broken.split(SEPARATOR)) if self.broken else ()


def read_parity(reader: QueryReader) -> ParitySettings:
    """Take this page's part of a link; what is mangled falls back, with a note."""
    return ParitySettings(**read_part(ParitySettings, PREFIX, reader))


def defaults() -> dict[str, object]:
    """Give the default of each parameter of a link."""
    return part_defaults(ParitySettings, PREFIX)
