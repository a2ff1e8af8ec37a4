"""A run, its network, layer and moment travel in a link; a stranger's link breaks nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatescope.training.lab.plan import Lane
from gatescope.ui import choices, run_choices
from gatescope.ui.settings import Settings, parse_query
from tests.ui.trained_runs import MOMENTS, make_run, small_plan

LANES = (Lane("gru", 3), Lane("lstm", 2), Lane("gru", 2))


@pytest.fixture(scope="module")
def deep(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A run of three networks of two layers and two directions; what counts is not the last."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GATESCOPE_HOME", str(home))
        yield make_run(home, plan=small_plan("wave", LANES, 2, 2), best=40)


@given(st.data())
def test_every_legal_view_of_a_run_comes_back_from_its_link(
    deep: str, data: st.DataObject
) -> None:
    lane = data.draw(st.sampled_from(run_choices.lanes(deep)))
    view = Settings(
        network=deep,
        lane=lane,
        cell=run_choices.cell_of_lane(deep, lane),
        place=data.draw(st.sampled_from(run_choices.places(deep))),
        moment=data.draw(st.sampled_from((-1, 0, 10, 90))),
        source=data.draw(st.sampled_from(choices.sources(deep))),
        held=data.draw(st.integers(0, 9)),
    ).relevant()
    back, notes = parse_query(view.to_query())
    assert back == view
    assert [str(n) for n in notes if view.source != "upload"] == []


def test_the_moment_that_counts_is_the_end(deep: str) -> None:
    assert Settings.from_query({"network": deep, "moment": "40"}).moment == -1


def test_the_cell_of_a_run_is_that_of_its_lane(deep: str) -> None:
    view = Settings.from_query({"network": deep, "lane": "1", "cell": "rnn"})
    assert view.cell == "lstm"
    assert view.to_query() == {"network": deep, "lane": "1", "source": "heldout"}


def test_layers_have_the_names_that_pytorch_gives_them(deep: str) -> None:
    assert run_choices.places(deep) == ("l0", "l0_reverse", "", "l1_reverse")
    assert run_choices.place_of(deep, "l0_reverse") == (0, 1)
    assert run_choices.place_of(deep, "") == (1, 0)


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ({"lane": "3"}, "from 0 to 2"),
        ({"place": "l2"}, "l2"),
        ({"held": "10"}, "from 0 to 9"),
        ({"moment": "12"}, "step 10 is the nearest"),
        ({"source": "example"}, "cannot read"),
    ],
)
def test_what_a_run_does_not_have_is_named(
    deep: str, query: dict[str, str], named: str
) -> None:
    view, [note] = parse_query({"network": deep, **query})
    assert named in str(note)
    assert view == Settings.from_query(view.to_query())


def test_while_it_learns_no_moment_is_the_end(home: Path) -> None:
    name = make_run(home, ended=False)
    last = MOMENTS[-1]
    assert Settings.from_query({"network": name, "moment": str(last)}).moment == last
