"""For every shipped network: what is read on screen is what the core computed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from gatescope.inputs.sequence import NumberSequence, Sequence
from gatescope.models.bundled import bundled_names, load_bundled
from gatescope.models.model import Model, Run, run
from gatescope.viewer import picture_of
from tests.browser.close_numbers import check_numbers
from tests.browser.conftest import OpenPage
from tests.browser.viewer_page import PictureServer, serve_pictures
from tests.browser.windows import Windows

SHIPPED = [(name, cell) for name in bundled_names() for cell in ("gru", "rnn", "lstm")]
Case = tuple[Run, Model, Sequence]


def first_example(name: str, cell: str) -> Case:
    """A shipped network that has read its first example."""
    model = load_bundled(name, cell)  # type: ignore[arg-type]
    assert model.card
    sequence = model.card.examples[0].sequence
    return run(model, sequence), model, sequence


def positions(case: Case, count: int = 10, seed: int = 0) -> list[tuple[int, int]]:
    """Steps and units, drawn at random, the same ones each time."""
    steps, _, units = case[0].trace.traces[0][0].h.shape
    rng = np.random.default_rng(seed)
    return [(int(rng.integers(steps)), int(rng.integers(units))) for _ in range(count)]


@pytest.fixture(scope="module")
def cases() -> dict[str, Case]:
    return {f"{name}-{cell}": first_example(name, cell) for name, cell in SHIPPED}


@pytest.fixture(scope="module")
def pictures(cases: dict[str, Case]) -> Iterator[PictureServer]:
    shown = {name: picture_of(*case, str, id=name) for name, case in cases.items()}
    with serve_pictures(shown) as running:
        yield running


@pytest.fixture
def open_picture(windows: Windows, pictures: PictureServer) -> Iterator[Callable[[str], Page]]:
    """Open a picture in a low window, of which little is drawn; errors there fail the test."""

    def opened(name: str) -> Page:
        page = windows.open(viewport=(1440, 300))
        page.goto(f"{pictures.url}/{name}")
        expect(page.locator("body")).to_have_attribute("data-ready", "true")
        return page

    yield opened
    windows.leave()


@pytest.mark.parametrize(("name", "cell"), SHIPPED)
def test_ten_places_of_every_shipped_network_show_the_cores_numbers(
    open_picture: Callable[[str], Page], cases: dict[str, Case], name: str, cell: str
) -> None:
    case = cases[f"{name}-{cell}"]
    check_numbers(open_picture(f"{name}-{cell}"), case[0], case[1], positions(case))


@pytest.mark.parametrize("cell", ["gru", "lstm", "rnn"])
def test_numbers_of_another_run_are_noticed(
    open_picture: Callable[[str], Page], cases: dict[str, Case], cell: str
) -> None:
    _, model, sequence = cases[f"wave-{cell}"]
    assert isinstance(sequence, NumberSequence)
    # The last digit on screen differs somewhere, and nothing else does.
    other = run(model, replace(sequence, values=sequence.values + 1e-4))
    page = open_picture(f"wave-{cell}")
    with pytest.raises(AssertionError):
        check_numbers(page, other, model, positions((other, model, sequence), 5))


def test_the_page_shows_the_cores_numbers_as_well(open_page: OpenPage) -> None:
    case = first_example("recall", "gru")
    page = open_page("/explore?network=recall&cell=gru")
    check_numbers(page, case[0], case[1], positions(case, 3))
