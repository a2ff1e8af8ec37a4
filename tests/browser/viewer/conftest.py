"""Pictures, a server of them, and a fresh visitor for each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from playwright.sync_api import Page

from gatescope.models.head import Head
from gatescope.models.model import run as run_model
from gatescope.viewer import Picture, picture_of
from gru_core import Network
from tests.browser.viewer.close_pictures import CLOSE_PICTURES
from tests.browser.viewer.parts import Open, visit
from tests.browser.viewer.what_if_pictures import WHAT_IFS
from tests.browser.viewer_page import PictureServer, serve_pictures
from tests.browser.windows import Windows
from tests.viewer.pictures import CELLS, numbers_case, picture, tokens_case


def many_answers() -> Picture:
    """A network with eleven classes of answers."""
    _, model, sequence = tokens_case("rnn")
    rng = np.random.default_rng(3)
    labels = tuple("ABCDEFGHIJK")
    head = Head(rng.normal(size=(11, 8)) * 3, rng.normal(size=11), "classes", labels)
    model = replace(model, head=head)
    return picture_of(run_model(model, sequence), model, sequence, str, id="many", start=(2, 3))


def reset_before() -> Picture:
    """A GRU whose reset gate acts on the state itself."""
    _, model, sequence = tokens_case("gru")
    params = model.network.layers[0][0]
    model = replace(model, network=Network(((replace(params, reset="before"),),)))
    shown = run_model(model, sequence)
    return picture_of(shown, model, sequence, str, id="before", start=(2, 3))


def one_strong_unit() -> Picture:
    """A long memory in which one unit of sixteen goes far beyond the others."""
    shown = picture("lstm", hidden=16, id="strong")
    c = shown.arrays["c"].copy()
    c /= np.abs(c).max()
    c[:, 4] *= 20 / np.abs(c[:, 4]).max()
    return replace(shown, arrays={**shown.arrays, "c": c})


TOLD = "Unit 4's update gate z opens; z falls where “z” is read, and the hidden state stays."


def chinese() -> Picture:
    """A picture whose quantities have Chinese names."""
    shown = picture(
        "gru", id="chinese", look="第 4 号单元的更新门 z 在此降低，隐藏状态保持不变。"
    )
    names = {"z": "更新门", "h": "隐藏状态"}
    quantities = tuple(replace(q, name=names.get(q.key, q.name)) for q in shown.quantities)
    return replace(shown, quantities=quantities)


PICTURES: dict[str, Callable[[], Picture]] = {
    **{cell: lambda cell=cell: picture(cell) for cell in CELLS},  # type: ignore[misc]
    "one": lambda: picture("gru", hidden=1, tokens=("a",), id="one", start=(0, 0)),
    "long": lambda: picture("gru", tokens=tuple("ab·c" * 75), id="long", start=(3, 1)),
    "numbers": lambda: picture_of(*numbers_case("gru"), str, id="numbers", start=(5, 2)),
    "before": lambda: reset_before(),
    **CLOSE_PICTURES,
    "strong": lambda: one_strong_unit(),
    "many": lambda: many_answers(),
    "reduced": lambda: picture_of(
        *numbers_case("gru", steps=12_001, hidden=2, columns=1),
        str,
        id="reduced",
        start=(6_003, 1),
    ),
    "sixty": lambda: picture("gru", hidden=60, id="sixty"),
    "sixty_long": lambda: picture("gru", hidden=60, tokens=tuple("ab·c" * 30), id="sixty_long"),
    "told": lambda: picture("gru", id="told", look=TOLD),
    "chinese": lambda: chinese(),
    **WHAT_IFS,
    "hostile": lambda: picture(
        "gru",
        tokens=("<img src=x onerror=boom()>", "&amp;", "{t}") * 3,
        id="hostile",
        title="<script>boom()</script>",
        notes=("<b>bold</b>",),
    ),
}


@pytest.fixture(scope="package")
def pictures() -> dict[str, Picture]:
    return {name: make() for name, make in PICTURES.items()}


@pytest.fixture(scope="package")
def server(pictures: dict[str, Picture]) -> Iterator[PictureServer]:
    with serve_pictures(pictures) as running:
        yield running


@pytest.fixture
def open_viewer(windows: Windows, server: PictureServer) -> Iterator[Open]:
    """Open a picture as a new visitor; an error in the browser fails the test."""

    def opened(
        name: str = "gru",
        query: str = "",
        size: tuple[int, int] = (1440, 1200),
        **options: object,
    ) -> Page:
        page = windows.open(viewport=size, **options)
        visit(page, f"{server.url}/{name}{query}")
        return page

    yield opened
    windows.leave()
