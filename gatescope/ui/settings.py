"""Everything that makes a view, and its way into the URL and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import get_args

from gatescope.i18n import LANGUAGES
from gatescope.messages import Message, note
from gatescope.ui import choices, run_choices
from gatescope.ui.exp_settings import ExperimentSettings, exp_defaults, read_experiments
from gatescope.ui.flow_settings import FlowSettings, defaults, read_flow
from gatescope.ui.formulations_settings import FormulationSettings, form_defaults, read_form
from gatescope.ui.hiding import read_hide, read_task
from gatescope.ui.lesson_settings import LessonSettings, lesson_defaults, read_lesson
from gatescope.ui.own import OWN, present
from gatescope.ui.parity_settings import ParitySettings, read_parity
from gatescope.ui.parity_settings import defaults as parity_defaults
from gatescope.ui.query_reader import LINK_LIMIT, QueryReader
from gatescope.ui.run_link import NO_RUN, read_lane, read_moment
from gatescope.ui.train_settings import PREFIX as TRAIN_PREFIX
from gatescope.ui.train_settings import TrainSettings, read_train, train_defaults
from gatescope.ui.trained import can_be_shown, is_run
from gru_core import CellName

LONG = ("text", "numbers", "whatif")
"""Settings that may be longer than a link carries."""

PARTS = ("flow", "form", "parity", "train", "exp", "lesson")
"""Settings of one page each, which write themselves."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One view: which network reads which sequence, in which language.

    Parameters
    ----------
    network : str
        A bundled network's name, ``random``, ``own`` for the one that was brought along, or
        ``run-`` and the id of a run of the training lab on this server.
    cell : {"gru", "rnn", "lstm"}
        Which of the three networks of that task; of a run, the cell of `lane`.
    lane : int
        Which network of a run's race, from 0.
    place : str
        Which layer of a run is looked at, in which direction, as `run_choices.places` names
        it; empty for the last one, forwards.
    moment : int
        After which step of its training the network is looked at; -1 for its end.
    source : str
        Where the sequence comes from: ``heldout``, ``example``, ``sample``, ``text``,
        ``numbers``, ``generator``, ``upload`` or ``recorded``.
    held : int
        Which of a run's held-out sequences, from 0.
    example : str
        Which example of the network; empty for its first.
    seed, length : int
        Of a fresh sample; a length of 0 is the task's own.
    text, numbers : str or None
        What was typed; None for the network's own beginning.
    generator : str
        Name of a signal; `parameters` are its (name, value) pairs, sorted by name.
    hidden, weights : int
        Hidden size and seed of a random network.
    whatif : str
        Edits of the network and the sequence, canonical: see `gatescope.models.what_if.WhatIf`.
    path : str
        How the state's path is seen: ``2d``, ``3d`` or ``plane``; empty while it is closed.
    pathcolour : str
        What colours its dots: ``time`` or ``token``.
    pathunits : str
        The two units of the plane, such as ``4,7``; empty follows the selected unit.
    flow : FlowSettings
        What the page on the gradient's flow shows.
    form : FormulationSettings
        What the page on formulations shows.
    parity : ParitySettings
        What the page on the comparison with PyTorch shows.
    train : TrainSettings
        What the page of the training lab trains and shows.
    exp : ExperimentSettings
        Which experiment its page is about, and what is shown of it.
    lesson : LessonSettings
        Which lesson is open, and at which of its steps.
    hide : str
        What a teacher's link hides, as `gatescope.ui.hiding.hidden` writes it.
    task : str
        What it asks for.
    lang : str
        Screen language; empty follows the browser.

    Examples
    --------
    >>> Settings.from_query({"network": "wave", "cell": "lstm"}).to_query()
    {'network': 'wave', 'cell': 'lstm'}
    """

    network: str = "recall"
    cell: CellName = "gru"
    lane: int = 0
    place: str = ""
    moment: int = -1
    source: str = "example"
    held: int = 0
    example: str = ""
    seed: int = 1
    length: int = 0
    text: str | None = None
    numbers: str | None = None
    generator: str = "sine"
    parameters: tuple[tuple[str, float], ...] = ()
    hidden: int = 16
    weights: int = 1
    whatif: str = ""
    path: str = ""
    pathcolour: str = "time"
    pathunits: str = ""
    flow: FlowSettings = field(default_factory=FlowSettings)
    form: FormulationSettings = field(default_factory=FormulationSettings)
    parity: ParitySettings = field(default_factory=ParitySettings)
    train: TrainSettings = field(default_factory=TrainSettings)
    exp: ExperimentSettings = field(default_factory=ExperimentSettings)
    lesson: LessonSettings = field(default_factory=LessonSettings)
    hide: str = ""
    task: str = ""
    lang: str = ""

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> Settings:
        """Read a query string's parameters; what is mangled falls back to the default."""
        return parse_query(query)[0]

    def to_query(self) -> dict[str, str]:
        """Give the shortest query that brings this view back.

        Returns
        -------
        dict of str to str
            Only what differs from the default and matters for this view. Text longer than
            `LINK_LIMIT` and uploads are left out: see `linkable`.
        """
        relevant, default = self.relevant(), Settings()
        query: dict[str, str] = {}
        for item in fields(self):
            value = getattr(relevant, item.name)
            # The cell of a run is that of its lane.
            idle = item.name == "cell" and is_run(relevant.network)
            if idle or value == getattr(default, item.name):
                continue
            if item.name in PARTS:
                query |= value.to_query()
            elif item.name == "parameters":
                query |= {
                    f"g.{name}": repr(number).removesuffix(".0") for name, number in value
                }
            elif item.name not in LONG or len(value) <= LINK_LIMIT:
                query[item.name] = str(value)
        return query

    @property
    def linkable(self) -> bool:
        """Whether `to_query` brings back the whole view; of an own plan see `exp.linkable`."""
        relevant = self.relevant()
        longest = max(len(getattr(relevant, name) or "") for name in LONG)
        own = relevant.network == OWN or relevant.source == "upload"
        return not own and longest <= LINK_LIMIT

    def relevant(self) -> Settings:
        """Set everything that does not matter for this view to its default."""
        default = Settings()
        used = {
            "network",
            "cell",
            "source",
            "whatif",
            "path",
            "parity",
            "lesson",
            "hide",
            "task",
            "lang",
            *choices.PATH_FIELDS[self.path],
            *choices.SOURCE_FIELDS[self.source],
        }
        random = self.network == choices.RANDOM
        if random:
            used |= {"hidden", "weights"}
        if is_run(self.network):
            used |= {"lane", "place", "moment"}
        elif choices.is_bundled(self.network):
            used |= {"moment"}
        dropped = {f.name: getattr(default, f.name) for f in fields(self) if f.name not in used}
        pages = {
            "flow": self.flow.relevant(random=random),
            "form": self.form.relevant(),
            "train": self.train.relevant(),
            "exp": self.exp.relevant(),
        }
        return replace(self, **{**dropped, **pages})


def parse_query(query: Mapping[str, str]) -> tuple[Settings, tuple[Message, ...]]:
    """Read a query string's parameters and say what could not be used.

    Parameters
    ----------
    query : Mapping[str, str]
        Parameter names and values, from anyone.

    Returns
    -------
    Settings
        Always legal.
    tuple of Message
        One note for each value that fell back, naming it.

    Examples
    --------
    >>> [str(n) for n in parse_query({"cell": "gur"})[1]]
    ['The link asks for cell “gur”, which does not exist; the usual one is shown.']
    """
    legal = asdict(Settings()) | defaults() | form_defaults() | parity_defaults()
    legal |= exp_defaults() | lesson_defaults()
    legal |= train_defaults(query.get(f"{TRAIN_PREFIX}task"))
    reader = QueryReader(query, legal)
    network = _network(reader)
    cell: CellName = next(
        c for c in get_args(CellName) if c == reader.choice("cell", choices.CELLS)
    )
    lane = read_lane(reader, network)
    if network == OWN:
        cell = present().model.network.cell
    elif is_run(network):
        cell = run_choices.cell_of_lane(network, lane)
    sources = choices.sources(network)
    source = reader.source(sources)
    generator = reader.choice(
        "generator", tuple(choices.generators(network)) or ("sine",), "sine"
    )
    settings = Settings(
        network=network,
        cell=cell,
        lane=lane,
        place=reader.choice("place", run_choices.places(network)),
        moment=read_moment(reader, network, lane),
        source=source,
        held=reader.whole("held", 0, max(0, run_choices.held_out_count(network) - 1)),
        example=reader.choice("example", ("", *choices.examples(network))),
        seed=reader.whole("seed", *choices.SEED_RANGE),
        length=reader.whole("length", *choices.length_range(network), also=0),
        text=reader.text("text"),
        numbers=reader.text("numbers"),
        generator=generator,
        parameters=reader.parameters(choices.generator_parameters(generator)),
        hidden=reader.whole("hidden", *choices.HIDDEN_RANGE),
        weights=reader.whole("weights", *choices.SEED_RANGE),
        whatif=reader.what_if("whatif"),
        path=reader.choice("path", tuple(choices.PATH_FIELDS)),
        pathcolour=reader.choice("pathcolour", choices.PATH_COLOURS),
        pathunits=reader.pair("pathunits"),
        flow=read_flow(reader, random=network == choices.RANDOM),
        form=read_form(reader),
        parity=read_parity(reader),
        train=read_train(reader),
        exp=read_experiments(reader),
        lesson=read_lesson(reader),
        hide=read_hide(reader),
        task=read_task(reader),
        lang=reader.choice("lang", ("", *LANGUAGES)),
    )
    if source == "upload":
        reader.notes.append(
            note("An uploaded file cannot travel in a link: upload it again to see this view.")
        )
    reader.name_unknown()
    return settings.relevant(), tuple(reader.notes)


def _network(reader: QueryReader) -> str:
    legal = choices.networks()
    asked = reader.query.get("network", "")
    if is_run(asked):
        reader.known.add("network")
        if can_be_shown(asked):
            return asked
        reader.notes.append(NO_RUN)
        return Settings().network
    if reader.query.get("network") == OWN and OWN not in legal:
        reader.known.add("network")
        reader.notes.append(
            note(
                "A network of your own cannot travel in a link: open its file again on the"
                " page “Your model”; until then the usual network is shown."
            )
        )
        return Settings().network
    return reader.choice("network", legal)
