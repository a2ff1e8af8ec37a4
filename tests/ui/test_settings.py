"""A view can be sent to a friend, and a hostile link cannot break a page."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gatescope.i18n import LANGUAGES
from gatescope.training.lab.plan import TASK_NAMES
from gatescope.ui import choices, run_choices
from gatescope.ui.exp_settings import NAME, OWN_PLAN, ExperimentSettings, canonical
from gatescope.ui.flow_settings import FlowSettings
from gatescope.ui.formulations_settings import FEWEST, MOST, SECTIONS, FormulationSettings
from gatescope.ui.lesson_settings import LessonSettings
from gatescope.ui.parity_settings import ParitySettings
from gatescope.ui.query_reader import LINK_LIMIT
from gatescope.ui.settings import Settings, parse_query
from gatescope.ui.train_settings import RUN, TrainSettings, first_settings, limits
from gru_core import FORMULATIONS
from tests.experiments.test_plan_file import plans
from tests.models.what_ifs import WHAT_IFS

UNIT = st.integers(0, 1_023)


@st.composite
def legal_part(draw: st.DrawFn, kind: Any) -> Any:
    def value(name: str, default: object, metadata: Any) -> object:
        if "choices" in metadata:
            return draw(st.sampled_from(metadata["choices"]))
        low, high = metadata["range"]
        whole = isinstance(default, int)
        return draw(st.integers(low, high) if whole else st.floats(low, high))

    return kind(**{f.name: value(f.name, f.default, f.metadata) for f in fields(kind)})


PICKS = st.lists(
    st.sampled_from(tuple(FORMULATIONS)), min_size=FEWEST, max_size=MOST, unique=True
)
FORMS = st.builds(
    FormulationSettings,
    section=st.sampled_from(SECTIONS),
    pick=PICKS.map(",".join),
    unit=st.integers(-1, 1_023),
)


@st.composite
def train_settings(draw: st.DrawFn) -> TrainSettings:
    task = draw(st.sampled_from(TASK_NAMES))
    values: dict[str, object] = {}
    for item in fields(TrainSettings):
        if "choices" in item.metadata:
            values[item.name] = draw(st.sampled_from(item.metadata["choices"]))
        elif "range" in item.metadata:
            low, high = limits(task, item.name)
            whole = isinstance(item.default, int)
            ends = st.integers(int(low), int(high)) if whole else st.floats(low, high)
            # often as the task begins, so that short links are drawn too
            values[item.name] = draw(st.just(getattr(first_settings(task), item.name)) | ends)
    run = draw(st.just("") | st.from_regex(RUN, fullmatch=True))
    return TrainSettings(**{**values, "task": task, "run": run})  # type: ignore[arg-type]


NAMES = st.just("") | st.from_regex(NAME, fullmatch=True)
LINKABLE_PLANS = plans().map(canonical).filter(lambda text: len(text) <= LINK_LIMIT)


@st.composite
def experiment_settings(draw: st.DrawFn) -> ExperimentSettings:
    legal = ExperimentSettings.__dataclass_fields__
    plan = draw(st.sampled_from(legal["plan"].metadata["choices"]))
    return ExperimentSettings(
        plan=plan,
        text=draw(LINKABLE_PLANS) if plan == OWN_PLAN else "",
        origin=draw(st.sampled_from(legal["origin"].metadata["choices"])),
        look=draw(st.sampled_from(legal["look"].metadata["choices"])),
        **{name: draw(NAMES) for name in ("store", "figure", "value", "by", "lines")},
    )


@st.composite
def legal_settings(draw: st.DrawFn) -> Settings:
    network = draw(st.sampled_from(choices.networks()))
    generator = draw(st.sampled_from(choices.generators(network) or ("sine",)))
    parameters = {
        spec.name: draw(
            st.integers(int(spec.minimum), int(spec.maximum))
            if spec.kind == "integer"
            else st.floats(spec.minimum, spec.maximum)
        )
        for spec in choices.generator_parameters(generator)
        if draw(st.booleans())
    }
    defaults = {s.name: s.default for s in choices.generator_parameters(generator)}
    return Settings(
        network=network,
        cell=draw(st.sampled_from(choices.CELLS)),
        moment=draw(st.sampled_from((-1, *run_choices.moments(network)[:-1]))),
        source=draw(st.sampled_from(choices.sources(network))),
        example=draw(st.sampled_from(("", *choices.examples(network)))),
        seed=draw(st.integers(*choices.SEED_RANGE)),
        length=draw(st.just(0) | st.integers(*choices.length_range(network))),
        text=draw(st.none() | st.text(max_size=LINK_LIMIT)),
        numbers=draw(st.none() | st.text(max_size=60)),
        generator=generator,
        parameters=tuple(
            sorted((k, float(v)) for k, v in parameters.items() if v != defaults[k])
        ),
        hidden=draw(st.integers(*choices.HIDDEN_RANGE)),
        weights=draw(st.integers(*choices.SEED_RANGE)),
        whatif=draw(WHAT_IFS).text,
        path=draw(st.sampled_from(tuple(choices.PATH_FIELDS))),
        pathcolour=draw(st.sampled_from(choices.PATH_COLOURS)),
        pathunits=draw(st.just("") | st.builds("{},{}".format, UNIT, UNIT)),
        flow=draw(legal_part(FlowSettings)),
        form=draw(FORMS),
        parity=draw(legal_part(ParitySettings)),
        lesson=draw(legal_part(LessonSettings)),
        train=draw(train_settings()),
        exp=draw(experiment_settings()),
        lang=draw(st.sampled_from(("", *LANGUAGES))),
    ).relevant()


@given(legal_settings())
@settings(deadline=None)
def test_every_legal_view_comes_back_from_its_link(view: Settings) -> None:
    assert Settings.from_query(view.to_query()) == view


@given(legal_settings())
@settings(deadline=None, max_examples=30)
def test_a_good_link_brings_no_note(view: Settings) -> None:
    notes = parse_query(view.to_query())[1]
    assert [str(n) for n in notes if view.source != "upload"] == []


KEYS = [
    "network",
    "cell",
    "source",
    "example",
    "seed",
    "length",
    "text",
    "numbers",
    "generator",
]
KEYS += [
    "whatif",
    "hidden",
    "weights",
    "path",
    "pathcolour",
    "pathunits",
    "moment",
    "lane",
    "place",
    "held",
    "f.section",
    "f.question",
    "f.step",
    "f.clip",
    "p.broken",
    "p.seed",
    "l.task",
    "l.length",
    "l.run",
    "e.plan",
    "e.text",
    "e.origin",
    "e.figure",
    "form.section",
    "form.pick",
    "form.unit",
    "lang",
    "g.period",
    "t",
    "unit",
    "sort",
    "scale",
    "zoom",
    "evil",
]


@given(st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=20), st.text(max_size=60)))
@settings(deadline=None)
def test_any_link_gives_legal_settings_and_sentences(query: dict[str, str]) -> None:
    view, notes = parse_query(query)
    assert Settings.from_query(view.to_query()) == view
    assert view.source in choices.sources(view.network)
    for message in notes:
        assert str(message).endswith((".", "!"))


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ({"network": "nosuch"}, "nosuch"),
        ({"cell": "GRU "}, "GRU"),
        ({"network": "random", "hidden": "5000"}, "5000"),
        ({"source": "sample", "seed": "-3"}, "-3"),
        ({"source": "sample", "seed": "1e9"}, "1e9"),
        ({"network": "random", "source": "generator", "g.period": "nan"}, "nan"),
        ({"lang": "xx"}, "xx"),
        ({"whatif": "z=7"}, "z=7"),
        ({"whatif": "z=1;q=0"}, "q=0"),
        ({"path": "4d"}, "4d"),
        ({"f.section": "how"}, "how"),
        ({"f.clip": "-1"}, "-1"),
        ({"p.broken": "bias-swap"}, "bias-swap"),
        ({"p.seed": "-1"}, "-1"),
        ({"l.task": "sorting"}, "sorting"),
        ({"l.task": "copy", "l.length": "3"}, "3"),
        ({"l.dropout": "1.5"}, "1.5"),
        ({"l.cells": "rnn-gru"}, "rnn-gru"),
        ({"l.run": "../../etc"}, "../../etc"),
        ({"e.plan": "nosuch"}, "nosuch"),
        ({"e.plan": "own"}, "TOML"),
        ({"e.plan": "own", "e.text": "gain = 1"}, "gain"),
        ({"e.plan": "own", "e.text": "x = " + "[" * 1_900}, "TOML"),
        ({"e.plan": "own", "e.text": "#" * (LINK_LIMIT + 1)}, f"{LINK_LIMIT:,}"),
        ({"e.plan": "own", "e.text": "seeds = 1", "e.origin": "own"}, "own"),
        ({"e.store": "../../etc"}, "../../etc"),
        ({"f.question": "loss", "f.when": "step", "f.step": "1.5"}, "1.5"),
        ({"form.section": "why"}, "why"),
        ({"form.pick": "torch"}, "torch"),
        ({"form.pick": "torch,torch"}, "torch,torch"),
        ({"form.pick": "torch,gru"}, "gru"),
        ({"form.pick": ""}, ""),
        ({"form.unit": "1024"}, "1024"),
        ({"path": "plane", "pathunits": "1;2"}, "1;2"),
        ({"moment": "-7"}, "-7"),
        ({"moment": "half"}, "half"),
        ({"moment": "101"}, "101"),
        ({"lane": "6"}, "6"),
        ({"place": "l0"}, "l0"),
        ({"held": "1"}, "1"),
        ({"network": "run-0123456789abcdef"}, "was deleted"),
        ({"<script>": "1"}, "<script>"),
    ],
)
def test_a_mangled_value_is_named_and_replaced(query: dict[str, str], named: str) -> None:
    view, notes = parse_query(query)
    assert len(notes) == 1
    assert named.strip() in str(notes[0])
    assert view == Settings.from_query(view.to_query())


def test_the_default_view_has_an_empty_link() -> None:
    assert Settings().to_query() == {}


def test_each_part_of_a_link_is_known() -> None:
    parts = ["t", "unit", "sort", "scale", "zoom"]
    assert parse_query(dict.fromkeys(parts, "1"))[1] == ()


def test_text_longer_than_a_link_carries_is_cut_and_named() -> None:
    view, notes = parse_query({"source": "text", "text": "A" * (LINK_LIMIT + 1)})
    assert view.text == "A" * LINK_LIMIT
    assert str(LINK_LIMIT + 1) in str(notes[0])


def test_typed_emptiness_is_not_the_beginning() -> None:
    assert Settings(source="text", text="").to_query() == {"source": "text", "text": ""}
    assert Settings(source="text").to_query() == {"source": "text"}


def test_what_a_network_cannot_read_is_named() -> None:
    view, notes = parse_query({"network": "recall", "source": "upload"})
    assert view.source == "example"
    assert len(notes) == 1
    assert "cannot read" in str(notes[0])


def test_a_link_to_an_upload_says_what_to_do() -> None:
    notes = parse_query({"network": "wave", "source": "upload"})[1]
    assert "upload it again" in str(notes[0])


def test_an_upload_and_a_long_text_do_not_fit_a_link() -> None:
    assert not Settings(network="wave", source="upload").linkable
    assert not Settings(source="text", text="A" * (LINK_LIMIT + 1)).linkable
    assert Settings(source="text", text="A" * LINK_LIMIT).linkable
    assert not Settings(network="wave", source="numbers", numbers="1 " * LINK_LIMIT).linkable
    assert "text" in Settings(source="text", text="A" * LINK_LIMIT).to_query()
    assert "text" not in Settings(source="text", text="A" * (LINK_LIMIT + 1)).to_query()


def test_a_range_in_a_note_is_written_as_people_write_numbers() -> None:
    _, notes = parse_query({"network": "random", "f.gain": "-1"})
    assert "from 0 to 1,000,000" in " ".join(n.translated(str) for n in notes)
