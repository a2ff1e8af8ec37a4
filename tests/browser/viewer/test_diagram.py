"""The cell as a diagram: true numbers, and wires as wide as what passes."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from gatescope.viewer import Picture
from tests.browser.viewer.cell_diagram import NETWORKS, STEP, UNIT, diagram, passing
from tests.browser.viewer.parts import Open, address, at_step, number, viewer


def widths(page: Page) -> dict[str, float]:
    """Width of every wire that something of the selected unit passes."""
    pairs = (
        diagram(page)
        .locator("[data-wire]:not(.trunk)")
        .evaluate_all(
            "wires => wires.map((wire) => [wire.dataset.wire,"
            " Number(wire.querySelector('.line').getAttribute('stroke-width'))])"
        )
    )
    return dict(pairs)


@pytest.mark.parametrize("name", NETWORKS)
def test_a_wire_is_the_wider_the_more_passes(
    open_viewer: Open, pictures: dict[str, Picture], name: str
) -> None:
    page = open_viewer(name)
    shown = widths(page)
    for wire, (value, full) in passing(pictures[name], STEP, UNIT).items():
        width = 1.2 + 6.8 * min(1.0, abs(value) / full)
        assert shown.pop(wire) == pytest.approx(width, abs=0.006), wire
    # What is left are the wires of the cell state, which has a range of its own.
    assert set(shown) == ({"old", "kept", "added", "c"} if name == "lstm" else set())


def test_the_cell_states_wires_are_in_proportion(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("lstm")
    a = {key: float(array[STEP, UNIT]) for key, array in pictures["lstm"].arrays.items()}
    values = {
        "old": a["c_prev"], "kept": a["f"] * a["c_prev"], "added": a["i"] * a["g"], "c": a["c"],
    }  # fmt: skip
    shown = widths(page)
    sizes = [(shown[wire] - 1.2) / abs(value) for wire, value in values.items()]
    assert sizes == pytest.approx([sizes[0]] * 4, rel=0.2)
    assert sorted(values, key=lambda wire: abs(values[wire])) == sorted(
        values, key=lambda wire: shown[wire]
    )


def test_a_sign_has_its_colour(open_viewer: Open, pictures: dict[str, Picture]) -> None:
    page = open_viewer("gru")
    for unit in range(8):
        page.evaluate("unit => history.replaceState(null, '', `?unit=${unit}&t=5`)", unit)
        page.evaluate("show('gru')")
        expect(viewer(page)).to_have_attribute("data-unit", str(unit))
        at_step(page, 5)
        negative = pictures["gru"].arrays["n"][5, unit] < 0
        kind = diagram(page).locator("[data-wire=n]").get_attribute("class") or ""
        assert ("minus" in kind.split()) == negative


@pytest.mark.parametrize("name", NETWORKS)
def test_every_part_says_what_it_is_and_its_number(open_viewer: Open, name: str) -> None:
    page = open_viewer(name)
    parts = diagram(page).locator("[data-box], [data-wire], [data-op]")
    for part in parts.all():
        expect(part).to_have_attribute("aria-label", re.compile(r"\w{3}"))
        expect(part).to_have_attribute("data-q", re.compile(r"^\w+$"))
    kept = diagram(page).locator("[data-wire=h]")
    shown = page.get_by_test_id("value-h").inner_text()
    expect(kept).to_have_attribute("aria-label", re.compile(f"= {shown}[.]"))


def test_pointing_at_a_wire_says_the_exact_number(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("gru")
    diagram(page).locator("[data-wire=kept] .grip").hover(force=True)
    tooltip = page.get_by_test_id("diagram-tooltip")
    expect(tooltip).to_contain_text("What is kept of the old state")
    a = pictures["gru"].arrays
    kept = float(a["z"][STEP, UNIT]) * float(a["h_prev"][STEP, UNIT])
    said = tooltip.locator("b").inner_text()
    assert said.startswith("z · h′ = ")
    assert number(said.removeprefix("z · h′ = ")) == pytest.approx(kept, rel=1e-5)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_box_opens_its_quantity_by_keyboard_and_is_marked(
    open_viewer: Open, key: str
) -> None:
    page = open_viewer("gru")
    box = diagram(page).locator("[data-box=r]")
    expect(diagram(page).locator(".open")).to_have_attribute("data-box", "z")
    box.focus()
    page.keyboard.press(key)
    page.wait_for_function("location.search.includes('why=r')")
    expect(diagram(page).locator(".open")).to_have_attribute("data-box", "r")
    expect(box).to_have_attribute("aria-current", "true")
    expect(box).to_be_focused()
    expect(viewer(page)).to_have_attribute("data-playing", "false")


@pytest.mark.parametrize(
    ("name", "quantities"), [("gru", "zrnh"), ("lstm", "figoch"), ("rnn", "h")]
)
def test_every_quantity_can_be_reached_with_the_tab_key(
    open_viewer: Open, name: str, quantities: str
) -> None:
    page = open_viewer(name)
    boxes = diagram(page).locator("button.box")
    assert {box.get_attribute("data-q") for box in boxes.all()} == set(quantities)


def test_with_a_what_if_the_original_stands_beside_the_number(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("changed-gru")
    picture = pictures["changed-gru"]
    ghost = picture.attachments[-1].arrays["ghost.z"]
    column, unit = (
        int(viewer(page).get_attribute(f"data-{k}") or -1) for k in ("step", "unit")
    )
    assert abs(ghost[column, unit] - picture.arrays["z"][column, unit]) > 1e-4
    name = diagram(page).locator("[data-box=z] .name")
    expect(name).to_have_text(f"was {ghost[column, unit]:.4f}")
    page.keyboard.press("Home")
    at_step(page, 0)
    assert ghost[0, unit] == pytest.approx(picture.arrays["z"][0, unit])
    expect(name).to_have_text("Update gate")


def test_a_held_gate_is_locked_and_its_wires_set_nothing(open_viewer: Open) -> None:
    page = open_viewer("held-gru")
    box = diagram(page).locator("[data-box=z]")
    expect(box.locator(".fn")).to_have_text("held")
    expect(box.locator(".lock")).to_be_visible()
    expect(box).to_have_attribute("aria-label", re.compile("held"))
    expect(diagram(page).locator("[data-box=r] .fn")).to_have_text("σ")
    idle = diagram(page).locator(".wire.idle")
    assert {wire.get_attribute("data-wire") for wire in idle.all()} == {"past.z", "in.z"}


def test_a_gate_is_locked_only_where_it_is_held(open_viewer: Open) -> None:
    page = open_viewer("held-later")
    box = diagram(page).locator("[data-box=z]")
    expect(box.locator(".fn")).to_have_text("σ")
    page.keyboard.press("ArrowRight")
    at_step(page, 3)
    expect(box.locator(".fn")).to_have_text("held")
    page.keyboard.press("ArrowLeft")
    at_step(page, 2)
    expect(box.locator(".fn")).to_have_text("σ")
    expect(diagram(page).locator(".wire.idle")).to_have_count(0)


@pytest.mark.parametrize("name", ["gru", "lstm", "held-lstm"])
@pytest.mark.parametrize("width", [1440, 390])
def test_no_mark_covers_a_box(open_viewer: Open, name: str, width: int) -> None:
    page = open_viewer(name, size=(width, 1200))
    boxes = [box.bounding_box() for box in diagram(page).locator("[data-box]").all()]
    for mark in diagram(page).locator(".fn").all():
        own = mark.bounding_box()
        assert own
        for box in boxes:
            assert box
            across = min(own["x"] + own["width"], box["x"] + box["width"]) - max(
                own["x"], box["x"]
            )
            down = min(own["y"] + own["height"], box["y"] + box["height"]) - max(
                own["y"], box["y"]
            )
            assert min(across, down) <= 1, mark.inner_text()


def test_what_is_said_of_a_part_leaves_the_figure_in_sight(open_viewer: Open) -> None:
    page = open_viewer("gru")
    figure = diagram(page).locator(".cell").bounding_box()
    for part in diagram(page).locator("[data-box]").all():
        part.hover()
        said = page.get_by_test_id("diagram-tooltip")
        expect(said).to_be_visible()
        card = said.bounding_box()
        assert figure
        assert card
        assert card["y"] >= figure["y"] + figure["height"]


def test_the_only_input_is_called_by_its_name(open_viewer: Open) -> None:
    page = open_viewer("reduced")
    expect(diagram(page).locator("[data-box=x] .name")).to_have_text("column 0")
    expect(page.get_by_test_id("track-input").locator(".name")).to_have_text("column 0")


def test_in_the_view_of_differences_the_panel_says_whose_numbers_it_has(
    open_viewer: Open,
) -> None:
    page = open_viewer("changed-gru", "?view=difference")
    expect(page.get_by_test_id("readout-difference")).to_contain_text("the what-if")
    page.get_by_test_id("whatif-new").click()
    expect(page.get_by_test_id("readout-difference")).to_be_hidden()


def test_the_figure_fits_a_phone(open_viewer: Open) -> None:
    page = open_viewer("lstm", size=(390, 844))
    outer = diagram(page).bounding_box()
    assert outer
    for box in diagram(page).locator("[data-box]").all():
        inner = box.bounding_box()
        assert inner
        assert inner["x"] >= outer["x"] - 1
        assert inner["x"] + inner["width"] <= outer["x"] + outer["width"] + 1
    for value in diagram(page).locator(".number").all():
        assert value.evaluate("e => e.scrollWidth <= e.clientWidth + 1")
    assert "why" not in address(page)


@pytest.mark.parametrize("name", ["gru", "wide"])
@pytest.mark.parametrize("sort", ["index", "memory"])
def test_a_strip_marks_the_selected_unit_at_its_rank(
    open_viewer: Open, pictures: dict[str, Picture], name: str, sort: str
) -> None:
    page = open_viewer(name, f"?sort={sort}&unit=5")
    picture = pictures[name]
    (order,) = [o.units for o in picture.orders if o.key == sort]
    units = picture.arrays["h"].shape[1]
    unit = 5
    for step in ("ArrowUp", "ArrowUp", "ArrowDown"):
        page.get_by_test_id("scrub").press(step)
        expect(viewer(page)).not_to_have_attribute("data-unit", str(unit))
        unit = int(viewer(page).get_attribute("data-unit") or -1)
        rank = unit if order is None else list(order).index(unit)
        for key in ("z", "h"):
            box = diagram(page).locator(f"[data-box={key}]")
            strip, mark = (box.locator(p).bounding_box() for p in (".strip canvas", ".strip i"))
            assert strip
            assert mark
            middle_of_mark = mark["x"] + mark["width"] / 2 - strip["x"]
            share = (rank + 0.5) / units
            assert middle_of_mark == pytest.approx(share * strip["width"], abs=0.6), (key, unit)
