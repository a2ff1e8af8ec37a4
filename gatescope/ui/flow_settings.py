"""What makes a view of the Gradient flow page, and its way into the link and back."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from gatescope.models.knobs import Knobs
from gatescope.ui.link_part import between as _between
from gatescope.ui.link_part import one_of as _one_of
from gatescope.ui.link_part import part_defaults, part_query, read_part
from gru_core.distributions import DRAWS

if TYPE_CHECKING:
    from gatescope.ui.query_reader import QueryReader

PREFIX = "f."
"""Of this page's parameters in a link: ``f.section=why``."""

SECTIONS = ("race", "why", "reach", "memory", "training")
"""Everything that the page can show; `gatescope.ui.flow_sections` holds what is there."""

QUESTIONS = ("margin", "output", "loss", "unit", "state")
MATCHES = ("hidden", "parameters", "gain")
MOST_SEEDS = 50


@dataclass(frozen=True, slots=True)
class FlowSettings:
    """What is asked of the gradient, and of which networks. Everything is legal in any view.

    A field is a choice of words or a number of a range, and declares which: `read` and
    `to_query` know no field by name, so a section adds its own settings here in one line.

    Parameters
    ----------
    section : str
        Which part of the page is open, of `SECTIONS`.
    question : str
        Gradient of what, of `QUESTIONS`; empty for the network's usual one.
    index : int
        Which answer or unit is asked about.
    when : str
        ``""`` for the last step that asks for an answer, ``step`` for `step`, ``all``.
    step : int
        The step that is asked about; beyond the sequence it is the last one.
    seeds : int
        How many networks of each cell run, where they are random.
    match : str
        What is equal between the cells, of `MATCHES`, where they are random.
    clip : float
        The length to which the gradient of all weights is clipped; 0 for not at all.
    init, gain, radius, b_z, t_max, activation, strength
        Knobs of random networks, see `gatescope.models.knobs.Knobs`. With ``radius`` "yes" the
        gain is the spectral radius; `strength` is the input's; a `t_max` below 2 is none.
    unit : int
        Whose gates stand beside their mean, under the shares; -1 for the unit through which
        most of the gradient passes.
    norms : str
        ``yes`` to draw the norms of the paths as well.
    source, target : int
        The chosen cell of the map of who reaches whom; -1 for the first step and for the step
        that is asked about.
    direction : int
        Which singular vector of that span is drawn.

    Examples
    --------
    >>> FlowSettings(section="why", clip=1.0).to_query()
    {'f.section': 'why', 'f.clip': '1'}
    """

    section: str = _one_of("race", SECTIONS)
    question: str = _one_of("", ("", *QUESTIONS))
    index: int = _between(0, 0, 1_023)
    when: str = _one_of("", ("", "step", "all"))
    step: int = _between(0, 0, 99_999)
    seeds: int = _between(10, 1, MOST_SEEDS)
    match: str = _one_of("hidden", MATCHES)
    clip: float = _between(0.0, 0.0, 1e9)
    init: str = _one_of("torch", tuple(DRAWS))
    gain: float = _between(1.0, 0.0, 1e6)
    radius: str = _one_of("", ("", "yes"))
    b_z: float = _between(0.0, -20.0, 20.0)
    t_max: int = _between(0, 0, 10_000)
    activation: str = _one_of("tanh", ("tanh", "relu"))
    strength: float = _between(1.0, 0.0, 1e6)
    unit: int = _between(-1, -1, 1_023)
    norms: str = _one_of("", ("", "yes"))
    source: int = _between(-1, -1, 99_999)
    target: int = _between(-1, -1, 99_999)
    direction: int = _between(0, 0, 2_047)

    def to_query(self) -> dict[str, str]:
        """Give what differs from the default as parameters of a link."""
        return part_query(self, PREFIX)

    @property
    def knobs(self) -> Knobs:
        """The knobs of random networks."""
        values = {name: getattr(self, name) for name in ("init", "gain", "b_z", "activation")}
        return Knobs(
            **values,
            gain_kind="radius" if self.radius else "factor",
            t_max=self.t_max if self.t_max >= 2 else 0,
            input_scale=self.strength,
        )

    def relevant(self, *, random: bool) -> FlowSettings:
        """Set what does not matter for this view to its default.

        Parameters
        ----------
        random : bool
            Whether the networks are random ones, which alone have knobs.

        Returns
        -------
        FlowSettings
            Two views that look the same have the same.
        """
        idle = {name for name in RANDOM_ONLY if not random}
        for section, names in OF_SECTION.items():
            idle |= set(names) if section != self.section else set()
        idle |= {"step"} if self.when != "step" else set()
        # Under this rule the gain is a radius anyway.
        idle |= {"radius"} if self.match == "gain" else set()
        idle |= {"index"} if self.question not in ("output", "unit") else set()
        usual: dict[str, Any] = {f.name: f.default for f in fields(self) if f.name in idle}
        return replace(self, **usual)


KNOBS = ("init", "gain", "radius", "b_z", "t_max", "activation", "strength")
OF_SECTION = {"why": ("unit", "norms"), "reach": ("source", "target", "direction")}
"""Settings that matter in one section only."""

RANDOM_ONLY = ("seeds", "match", *KNOBS)
"""Settings that shipped networks do not have."""


def limits(name: str) -> tuple[float, float]:
    """Give the range of a number.

    Examples
    --------
    >>> limits("seeds")
    (1, 50)
    """
    low, high = FlowSettings.__dataclass_fields__[name].metadata["range"]
    return low, high


def legal(name: str) -> tuple[str, ...]:
    """Give what a choice may be.

    Examples
    --------
    >>> legal("when")
    ('', 'step', 'all')
    """
    return tuple(FlowSettings.__dataclass_fields__[name].metadata["choices"])


def read_flow(reader: QueryReader, *, random: bool) -> FlowSettings:
    """Take this page's part of a link; what is mangled falls back, with a note.

    Parameters
    ----------
    reader : QueryReader
        Of the whole link.
    random : bool
        Whether the link's network is a random one.

    Returns
    -------
    FlowSettings
        Always legal.
    """
    values = read_part(FlowSettings, PREFIX, reader)
    return FlowSettings(**values).relevant(random=random)


def defaults() -> dict[str, object]:
    """Give the default of each parameter of a link."""
    return part_defaults(FlowSettings, PREFIX)
