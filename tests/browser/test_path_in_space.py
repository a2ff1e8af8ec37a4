"""The path in three dimensions: a click goes to a step, a drag turns the picture."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import READY, OpenPage
from tests.browser.explore_page import VIEWER, wait_badge

PLACE = """() => {
    const plot = document.querySelector(".js-plotly-plot");
    const scene = plot._fullLayout.scene._scene;
    const dots = plot._fullData.find((trace) => trace.marker && trace.x.length > 10);
    const t = 2;
    const at = [dots.x[t], dots.y[t], dots.z[t]].map((value, k) => value * scene.dataScale[k]);
    const { projection, view, model } = scene.glplot.cameraParams;
    const times = (m, [x, y, z, w]) => [0, 1, 2, 3].map((r) =>
        m[r] * x + m[4 + r] * y + m[8 + r] * z + m[12 + r] * w);
    const clip = times(projection, times(view, times(model, [...at, 1])));
    const box = scene.container.getBoundingClientRect();
    return [box.left + box.width * (1 + clip[0] / clip[3]) / 2,
        box.top + box.height * (1 - clip[1] / clip[3]) / 2, dots.customdata[t]];
}"""
"""Where on the screen a dot is, and its step."""

FRAMES = """() => new Promise((done) => {
    let left = 3;
    const next = () => left-- ? requestAnimationFrame(next) : done();
    next();
})"""
"""Until a scene that draws itself in every frame has done so with what the pointer does now."""


@pytest.fixture
def in_space(open_page: OpenPage) -> Page:
    """The state of a network in space, drawn."""
    page = open_page("/explore?network=recall&t=20&path=3d")
    wait_badge(page, "pass")
    page.wait_for_function(
        """() => document.querySelector(".js-plotly-plot")
            ?._fullLayout?.scene?._scene?.glplot?.cameraParams""",
        timeout=60_000,
    )
    page.wait_for_selector(READY, timeout=60_000)
    # In one go: the figure may be drawn anew between finding it and scrolling to it.
    page.evaluate(
        "document.querySelector('.js-plotly-plot').scrollIntoView({ block: 'center' })"
    )
    return page


def at_dot(page: Page) -> tuple[float, float, int]:
    """Put the pointer on a dot and wait until Plotly names its step."""
    x, y, step = page.evaluate(PLACE)
    page.mouse.move(x - 3, y)
    page.mouse.move(x, y, steps=3)
    expect(page.locator(".js-plotly-plot")).to_contain_text(f"step {step}, reading")
    return x, y, step


def test_a_click_on_a_dot_in_space_moves_the_cursor_there(in_space: Page) -> None:
    _, _, step = at_dot(in_space)
    in_space.mouse.down()
    in_space.evaluate(FRAMES)
    in_space.mouse.up()
    expect(in_space.locator(VIEWER)).to_have_attribute("data-step", str(step))


def test_a_drag_that_begins_on_a_dot_turns_the_picture_and_no_more(in_space: Page) -> None:
    x, y, _ = at_dot(in_space)
    eye = (
        "document.querySelector('.js-plotly-plot')"
        "?._fullLayout?.scene?._scene?.getCamera().eye.x"
    )
    # A figure that is exchanged is away for a moment.
    before = in_space.wait_for_function(eye).json_value()
    in_space.mouse.down()
    in_space.mouse.move(x + 120, y + 20, steps=6)
    in_space.mouse.up()
    in_space.wait_for_function(f"before => ({eye} ?? before) !== before", arg=before)
    expect(in_space.locator(VIEWER)).to_have_attribute("data-step", "20")
