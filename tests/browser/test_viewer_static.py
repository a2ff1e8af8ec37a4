"""The viewer by itself, in a page without Streamlit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from gatescope.viewer import Picture, picture_of
from tests.browser.conftest import watch
from tests.browser.viewer_page import PictureServer, serve_pictures
from tests.viewer.pictures import CELLS, numbers_case, picture

PICTURES: dict[str, Callable[[], Picture]] = {
    **{cell: lambda cell=cell: picture(cell) for cell in CELLS},  # type: ignore[misc]
    "one": lambda: picture("gru", hidden=1, tokens=("a",), id="one", start=(0, 0)),
    "long": lambda: picture("gru", tokens=tuple("ab·c" * 75), id="long", start=(3, 1)),
    "numbers": lambda: picture_of(*numbers_case("gru"), str, id="numbers", start=(5, 2)),
    "hostile": lambda: picture(
        "gru",
        tokens=("<img src=x onerror=boom()>", "&amp;", "{t}") * 3,
        id="hostile",
        title="<script>boom()</script>",
        notes=("<b>bold</b>",),
    ),
}

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def pictures() -> dict[str, Picture]:
    return {name: make() for name, make in PICTURES.items()}


@pytest.fixture(scope="module")
def server(pictures: dict[str, Picture]) -> Iterator[PictureServer]:
    with serve_pictures(pictures) as running:
        yield running


@pytest.fixture
def open_viewer(browser: Browser, server: PictureServer) -> Iterator[Open]:
    """Open a picture as a new visitor; an error in the browser fails the test."""
    errors: list[str] = []
    contexts = []

    def opened(
        name: str = "gru",
        query: str = "",
        size: tuple[int, int] = (1440, 1200),
        **options: object,
    ) -> Page:
        viewport = {"width": size[0], "height": size[1]}
        context = browser.new_context(viewport=viewport, **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        watch(page, errors)
        page.goto(f"{server.url}/{name}{query}")
        expect(page.locator("body")).to_have_attribute("data-ready", "true")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not errors, "\n".join(errors)


def viewer(page: Page) -> Locator:
    return page.get_by_test_id("gate-viewer")


def at_step(page: Page, t: int) -> None:
    expect(viewer(page)).to_have_attribute("data-step", str(t))


def at_unit(page: Page, unit: int) -> None:
    expect(viewer(page)).to_have_attribute("data-unit", str(unit))


def number(text: str) -> float:
    return float(text.replace("−", "-"))


def middle(
    page: Page, columns: int, column: int, test_id: str = "track-input"
) -> tuple[float, float]:
    """Page coordinates of a column, in the middle of a track's plot."""
    box = page.get_by_test_id(test_id).locator(".plot").first.bounding_box()
    assert box
    return box["x"] + (column + 0.5) * box["width"] / columns, box["y"] + box["height"] / 2


def row(page: Page, key: str, rank: int, units: int) -> float:
    """Page coordinate of a heatmap's row."""
    box = page.get_by_test_id(f"track-{key}").locator(".plot").bounding_box()
    assert box
    return box["y"] + (rank + 0.5) * box["height"] / units


def address(page: Page) -> dict[str, str]:
    return {key: values[0] for key, values in parse_qs(urlsplit(page.url).query).items()}


# --- where it opens, keys, playing ---------------------------------------------------------


def test_it_opens_on_the_place_that_the_picture_names(open_viewer: Open) -> None:
    page = open_viewer("gru")
    at_step(page, 2)
    at_unit(page, 3)
    expect(viewer(page)).to_have_attribute("data-steps", "24")
    expect(viewer(page)).to_have_attribute("data-playing", "false")
    expect(page.get_by_test_id("step-label")).to_have_text("Step 2 of 23")
    expect(page.get_by_test_id("readout-title")).to_have_text("Unit 3 at step 2, reading “C”")


def test_arrow_keys_move_one_step_shift_ten_and_home_and_end_to_the_ends(
    open_viewer: Open,
) -> None:
    page = open_viewer("gru")
    for key, step in [
        ("ArrowRight", 3), ("Shift+ArrowRight", 13), ("ArrowLeft", 12), ("Shift+ArrowLeft", 2),
        ("Shift+ArrowLeft", 0), ("ArrowLeft", 0), ("End", 23), ("ArrowRight", 23), ("Home", 0),
    ]:  # fmt: skip
        page.keyboard.press(key)
        at_step(page, step)


def test_up_and_down_walk_through_the_units_in_sorted_order(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("gru", "?sort=memory")
    (order,) = [o.units for o in pictures["gru"].orders if o.key == "memory"]
    assert order is not None
    for _ in order:
        page.keyboard.press("ArrowUp")
    at_unit(page, int(order[0]))
    for unit in order[1:]:
        page.keyboard.press("ArrowDown")
        at_unit(page, int(unit))
    page.keyboard.press("ArrowDown")
    at_unit(page, int(order[-1]))


@pytest.mark.parametrize("markup", [
    "<input id=typing>", "<textarea id=typing></textarea>",
    "<div id=typing contenteditable>x</div>", "<select id=typing><option>a<option>b</select>",
])  # fmt: skip
@pytest.mark.parametrize("shadow", [False, True])
def test_keys_are_ignored_while_someone_types(
    open_viewer: Open, markup: str, shadow: bool
) -> None:
    page = open_viewer("gru")
    page.evaluate(
        """([markup, shadow]) => {
            const box = document.createElement("div");
            document.body.prepend(box);
            const root = shadow ? box.attachShadow({ mode: "open" }) : box;
            root.innerHTML = markup;
        }""",
        [markup, shadow],
    )
    page.locator("#typing").focus()
    for key in ("ArrowRight", "End", " ", "ArrowDown"):
        page.keyboard.press(key)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("ArrowRight")
    at_step(page, 3)
    at_unit(page, 3)
    expect(viewer(page)).to_have_attribute("data-playing", "false")


def test_keys_of_another_control_on_the_page_are_left_alone(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.evaluate(
        "document.body.insertAdjacentHTML('afterbegin', '<button id=other>x</button>')"
    )
    page.locator("#other").focus()
    page.keyboard.press("ArrowRight")
    page.get_by_test_id("scrub").focus()
    page.keyboard.press("ArrowRight")
    at_step(page, 3)


def test_space_plays_to_the_end_without_looping_and_then_from_the_start(
    open_viewer: Open,
) -> None:
    page = open_viewer("gru")
    page.get_by_test_id("speed").select_option("16")
    page.get_by_test_id("scrub").focus()
    page.keyboard.press("Space")
    expect(viewer(page)).to_have_attribute("data-playing", "true")
    expect(viewer(page)).to_have_attribute("data-playing", "false")
    at_step(page, 23)
    page.get_by_test_id("speed").select_option("0.25")
    page.get_by_test_id("play").click()
    at_step(page, 0)
    expect(viewer(page)).to_have_attribute("data-playing", "true")
    page.get_by_test_id("play").click()
    expect(viewer(page)).to_have_attribute("data-playing", "false")


def test_a_step_by_hand_stops_playing(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.get_by_test_id("speed").select_option("0.25")
    page.get_by_test_id("scrub").focus()
    page.keyboard.press("Space")
    expect(viewer(page)).to_have_attribute("data-playing", "true")
    page.keyboard.press("End")
    expect(viewer(page)).to_have_attribute("data-playing", "false")
    at_step(page, 23)


# --- pointer -------------------------------------------------------------------------------


def test_a_drag_moves_the_cursor_also_outside_of_the_tracks(open_viewer: Open) -> None:
    page = open_viewer("gru")
    x, y = middle(page, 24, 5)
    page.mouse.move(x, y)
    page.mouse.down()
    at_step(page, 5)
    for column in (9, 17, 12):
        page.mouse.move(middle(page, 24, column)[0], y - 300)
        at_step(page, column)
    page.mouse.move(5, y)
    at_step(page, 0)
    page.mouse.up()
    page.mouse.move(*middle(page, 24, 20))
    at_step(page, 0)


def test_a_drag_over_a_heatmap_keeps_the_unit_and_a_click_selects_it(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("gru", "?sort=index")
    y = row(page, "r", 6, 8)
    page.mouse.move(middle(page, 24, 4)[0], y)
    page.mouse.down()
    page.mouse.move(middle(page, 24, 8)[0], y)
    page.mouse.up()
    at_step(page, 8)
    at_unit(page, 3)
    page.mouse.click(middle(page, 24, 10)[0], y)
    at_step(page, 10)
    at_unit(page, 6)


def test_sorting_changes_which_unit_a_row_shows(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("gru")
    for order in pictures["gru"].orders:
        page.get_by_test_id("sort").select_option(order.key)
        page.mouse.click(middle(page, 24, 10)[0], row(page, "z", 2, 8))
        at_unit(page, 2 if order.units is None else int(order.units[2]))


def test_shift_click_adds_a_unit_to_the_traces_and_its_chip_removes_it(
    open_viewer: Open,
) -> None:
    page = open_viewer("gru", "?sort=index")
    page.keyboard.down("Shift")
    page.mouse.click(middle(page, 24, 10)[0], row(page, "z", 5, 8))
    page.keyboard.up("Shift")
    at_unit(page, 3)
    labels = page.get_by_test_id("track-lines").locator(".end")
    expect(labels).to_have_text(["z 3", "z 5", "h 3", "h 5"])
    page.get_by_role("button", name="Remove unit 5 from the traces").click()
    expect(labels).to_have_text(["z", "h"])


def test_the_tooltip_shows_the_value_of_the_array_to_seven_digits(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("gru", "?sort=index")
    for key, column, unit in [("z", 3, 1), ("n", 11, 6), ("h", 23, 7)]:
        page.mouse.move(middle(page, 24, column)[0], row(page, key, unit, 8))
        tooltip = page.get_by_test_id("tooltip")
        expect(tooltip).to_contain_text(f"unit {unit}")
        expect(tooltip).to_contain_text(f"step {column}, reading")
        shown = number(tooltip.locator("b").inner_text())
        value = np.float32(pictures["gru"].arrays[key][column, unit])
        assert np.float32(shown) == pytest.approx(value, rel=1e-6)
    page.mouse.move(2, 2)
    expect(page.get_by_test_id("tooltip")).to_be_hidden()


def test_control_and_wheel_zoom_about_the_pointer_and_the_window_follows_the_cursor(
    open_viewer: Open,
) -> None:
    page = open_viewer("long")
    page.mouse.move(*middle(page, 300, 200))
    page.keyboard.down("Control")
    for _ in range(6):
        page.mouse.wheel(0, -60)
    page.keyboard.up("Control")
    expect(page.get_by_test_id("overview")).to_be_visible()
    page.keyboard.press("End")
    at_step(page, 299)
    cursor = page.locator(".cursor").bounding_box()
    plot = page.get_by_test_id("scrub").bounding_box()
    assert cursor
    assert plot
    assert plot["x"] <= cursor["x"] <= plot["x"] + plot["width"]
    page.get_by_test_id("zoom-all").click()
    expect(page.get_by_test_id("overview")).to_be_hidden()


def test_a_finger_scrubs_sideways_and_a_tap_selects(open_viewer: Open) -> None:
    page = open_viewer("gru", "?sort=index", size=(390, 844), has_touch=True, is_mobile=True)
    x, _ = middle(page, 24, 12)
    y = row(page, "z", 5, 8)
    page.touchscreen.tap(x, y)
    at_step(page, 12)
    at_unit(page, 5)
    session = page.context.new_cdp_session(page)
    y = row(page, "z", 1, 8)
    points = [middle(page, 24, column)[0] for column in (12, 14, 18, 20)]
    session.send(
        "Input.dispatchTouchEvent",
        {"type": "touchStart", "touchPoints": [{"x": points[0], "y": y}]},
    )
    for at in points[1:]:
        session.send(
            "Input.dispatchTouchEvent",
            {"type": "touchMove", "touchPoints": [{"x": at, "y": y}]},
        )
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    at_step(page, 20)
    at_unit(page, 5)


# --- numbers -------------------------------------------------------------------------------


@pytest.mark.parametrize("cell", CELLS)
def test_the_readout_equals_the_arrays(
    open_viewer: Open, pictures: dict[str, Picture], cell: str
) -> None:
    page = open_viewer(cell)
    arrays = pictures[cell].arrays
    for key, t in [("ArrowRight", 3), ("End", 23), ("Home", 0)]:
        page.keyboard.press(key)
        at_step(page, t)
        for name, array in arrays.items():
            shown = page.get_by_test_id(f"value-{name}").inner_text()
            assert number(shown) == pytest.approx(array[t, 3], abs=5.1e-5), name


@pytest.mark.parametrize("cell", ["gru", "lstm"])
def test_the_equation_is_written_with_the_numbers_of_the_readout(
    open_viewer: Open, pictures: dict[str, Picture], cell: str
) -> None:
    page = open_viewer(cell)
    page.keyboard.press("ArrowRight")
    at_step(page, 3)
    lines = page.get_by_test_id("readout").locator("math.in-numbers").all_text_contents()
    written = "".join(lines).replace("−", "-").replace("\u2062", "")
    found = [float(v) for v in re.findall(r"\(?(-?\d\.\d{4})\)?", written)]
    a = {key: float(array[3, 3]) for key, array in pictures[cell].arrays.items()}
    names = {
        "gru": ["h", "z", "n", "z", "h_prev"],
        "lstm": ["c", "f", "c_prev", "i", "g", "h", "o", "c"],
    }[cell]
    # "1 − 0.8" has the minus of the equation in front of the number.
    assert np.abs(found) == pytest.approx([abs(a[name]) for name in names], abs=5.1e-5)


def test_the_answer_at_the_cursor_equals_the_output(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("gru")
    outputs = pictures["gru"].outputs
    assert outputs
    page.keyboard.press("End")
    expect(page.get_by_test_id("truth-now")).to_have_text("Truth: C")
    for k in range(3):
        shown = number(page.get_by_test_id(f"answer-{k}").inner_text())
        assert shown == pytest.approx(outputs.values[23, k], abs=5.1e-5)
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_test_id("truth-now")).to_have_text(
        "No answer is asked for at this step."
    )


CELL_COLOURS = """([key, columns, units]) => {
    const root = document.getElementById("host").shadowRoot;
    const canvas = root.querySelector(`[data-testid="track-${key}"] canvas`);
    const context = canvas.getContext("2d");
    const colours = [];
    for (let t = 0; t < columns; t++) for (let u = 0; u < units; u++) {
        const x = Math.floor((t + 0.5) * canvas.width / columns);
        const y = Math.floor((u + 0.5) * canvas.height / units);
        const [r, g, b] = context.getImageData(x, y, 1, 1).data;
        colours.push([r, g, b]);
    }
    return colours;
}"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_gate_is_drawn_the_further_from_the_page_the_larger_it_is(
    open_viewer: Open, pictures: dict[str, Picture], theme: str
) -> None:
    page = open_viewer("gru", "?sort=index&scale=quantity")
    page.evaluate("theme => document.body.className = theme", theme)
    expect(viewer(page)).to_have_attribute("data-theme", theme)
    colours = np.array(page.evaluate(CELL_COLOURS, ["z", 24, 8]), float)
    background = {"light": [255, 255, 255], "dark": [14, 17, 23]}[theme]
    distance = np.abs(colours - background).sum(axis=1)
    z = pictures["gru"].arrays["z"].ravel()
    by_value = distance[np.argsort(z)]
    assert (np.diff(by_value) >= -4).all()  # equal but for the rounding of colours
    assert by_value[-1] - by_value[0] > 150


def test_a_signed_quantity_is_blue_above_zero_and_orange_below(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("gru", "?sort=index")
    colours = np.array(page.evaluate(CELL_COLOURS, ["n", 24, 8]), float)
    n = pictures["gru"].arrays["n"].ravel()
    warm = colours[:, 0] - colours[:, 2]
    assert (warm[n > 0.1] < 0).all()
    assert (warm[n < -0.1] > 0).all()


def test_colours_by_unit_use_the_whole_range_in_every_row(open_viewer: Open) -> None:
    page = open_viewer("gru", "?sort=index")
    page.get_by_test_id("scale").select_option("unit")
    expect(page.get_by_test_id("track-z")).to_contain_text("own max")
    colours = np.array(page.evaluate(CELL_COLOURS, ["z", 24, 8]), float).sum(axis=2 - 1)
    rows = colours.reshape(24, 8)
    assert np.ptp(rows.min(axis=0)) < 12
    assert np.ptp(rows.max(axis=0)) < 12


# --- the address ---------------------------------------------------------------------------


def test_the_address_sets_the_view(open_viewer: Open) -> None:
    page = open_viewer("long", "?t=130&unit=5,2&sort=similarity&scale=unit&zoom=4&network=x")
    at_step(page, 130)
    at_unit(page, 5)
    expect(page.get_by_test_id("sort")).to_have_value("similarity")
    expect(page.get_by_test_id("scale")).to_have_value("unit")
    expect(page.get_by_test_id("overview")).to_be_visible()
    expect(page.get_by_role("button", name="Remove unit 2 from the traces")).to_be_visible()
    expect(page.get_by_test_id("viewer-note")).to_have_count(0)


def test_the_view_is_written_to_the_address_and_other_parameters_stay(
    open_viewer: Open,
) -> None:
    page = open_viewer("gru", "?text=a%20b+c&t=9&lang=en#place")
    page.keyboard.press("ArrowRight")
    page.get_by_test_id("scale").select_option("unit")
    page.wait_for_url("**/gru?text=a%20b+c&lang=en&t=10&scale=unit#place")
    page.get_by_test_id("scrub").focus()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.get_by_test_id("scale").select_option("fixed")
    page.wait_for_url("**/gru?text=a%20b+c&lang=en#place")


@pytest.mark.parametrize(("query", "name"), [
    ("t=24", "t"), ("t=-1", "t"), ("t=1e3", "t"), ("t=", "t"),
    ("t=%3Cscript%3Ealert(1)%3C/script%3E", "t"),
    ("unit=8", "unit"), ("unit=a", "unit"), ("unit=1,99", "unit"), ("sort=size", "sort"),
    ("scale=log", "scale"), ("zoom=0", "zoom"), ("zoom=Infinity", "zoom"), ("zoom=NaN", "zoom"),
])  # fmt: skip
def test_a_mangled_value_falls_back_with_a_note(
    open_viewer: Open, query: str, name: str
) -> None:
    page = open_viewer("gru", f"?{query}")
    at_step(page, 2)
    at_unit(page, 3)
    expect(page.get_by_test_id("viewer-note")).to_have_count(1)
    expect(page.get_by_test_id("viewer-note")).to_contain_text(
        f"The address asks for {name} = “"
    )


def test_the_back_button_brings_back_the_step(open_viewer: Open) -> None:
    page = open_viewer("gru", "?t=4")
    page.evaluate("history.pushState(null, '', '?t=15')")
    page.evaluate("history.pushState(null, '', '?t=16')")
    page.go_back()
    at_step(page, 15)
    page.go_back()
    at_step(page, 4)


# --- called again, mounted again -----------------------------------------------------------


def test_new_data_of_the_same_picture_keeps_step_unit_and_focus(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.get_by_test_id("sort").focus()
    page.keyboard.press("Escape")
    page.get_by_test_id("scrub").focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowDown")
    at_step(page, 23)
    unit = viewer(page).get_attribute("data-unit")
    page.evaluate("show('gru')")
    expect(viewer(page)).to_have_count(1)
    at_step(page, 23)
    at_unit(page, int(unit or -1))
    assert (
        page.evaluate("document.getElementById('host').shadowRoot.activeElement.dataset.testid")
        == "scrub"
    )


def test_another_picture_opens_on_its_own_place_and_the_first_is_remembered(
    open_viewer: Open,
) -> None:
    page = open_viewer("gru", "?t=9&unit=1")
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**t=10**")
    page.evaluate("show('long')")
    at_step(page, 3)
    at_unit(page, 1)
    page.wait_for_function("!location.search.includes('t=')")
    page.evaluate("show('gru')")
    at_step(page, 10)
    page.wait_for_function("location.search.includes('t=10')")


def test_a_link_holds_for_the_picture_that_follows_before_anyone_acts(
    open_viewer: Open,
) -> None:
    page = open_viewer("gru", "?t=20&unit=6")
    page.evaluate("show('lstm')")
    expect(page.get_by_test_id("track-f")).to_be_visible()
    at_step(page, 20)
    at_unit(page, 6)


def test_the_view_survives_a_page_switch(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.get_by_test_id("scrub").focus()
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("ArrowRight")
    at_step(page, 13)
    page.evaluate("history.replaceState(null, '', location.pathname)")
    page.evaluate("remount('gru')")
    at_step(page, 13)
    page.wait_for_function("location.search.includes('t=13')")


def test_parameters_that_somebody_dropped_are_written_again(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.keyboard.press("End")
    page.wait_for_function("location.search.includes('t=23')")
    page.evaluate("history.replaceState(null, '', '?cell=gru')")
    page.evaluate("show('gru')")
    page.wait_for_function("location.search === '?cell=gru&t=23'")


# --- nothing leaves, nothing breaks --------------------------------------------------------


def test_scrubbing_asks_the_server_for_nothing(
    open_viewer: Open, server: PictureServer
) -> None:
    page = open_viewer("gru")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    before = len(server.requests)
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.mouse.move(*middle(page, 24, 3))
    page.mouse.down()
    for column in range(4, 20):
        page.mouse.move(*middle(page, 24, column))
    page.mouse.up()
    at_step(page, 19)
    page.wait_for_function("location.search.includes('t=19')")
    assert not sent
    assert len(server.requests) == before


def test_a_changed_theme_repaints_the_pictures(open_viewer: Open) -> None:
    page = open_viewer("gru")
    expect(viewer(page)).to_have_attribute("data-theme", "light")
    light = page.evaluate(CELL_COLOURS, ["z", 24, 8])
    page.evaluate("document.body.className = 'dark'")
    expect(viewer(page)).to_have_attribute("data-theme", "dark")
    assert page.evaluate(CELL_COLOURS, ["z", 24, 8]) != light
    at_step(page, 2)


def test_hostile_text_is_shown_as_text(open_viewer: Open) -> None:
    page = open_viewer("hostile")
    page.evaluate("() => { window.boom = () => { window.boomed = true; }; }")
    expect(page.get_by_test_id("viewer-title")).to_have_text("<script>boom()</script>")
    expect(page.get_by_test_id("viewer-note")).to_have_text("<b>bold</b>")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_test_id("readout-title")).to_have_text(
        "Unit 3 at step 3, reading “<img src=x onerror=boom()>”"
    )
    assert page.evaluate("window.boomed") is None


@pytest.mark.parametrize("name", sorted(PICTURES))
@pytest.mark.parametrize("size", [(1440, 900), (390, 844)])
def test_every_picture_fits_the_screen_and_lacks_no_text(
    open_viewer: Open, name: str, size: tuple[int, int]
) -> None:
    page = open_viewer(name, size=size)
    at_step(page, {"one": 0, "long": 3, "numbers": 5}.get(name, 2))
    text = viewer(page).inner_text()
    assert "⟦" not in text
    assert "{" not in text.replace("{t}", "" if name == "hostile" else "{t}")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_values_are_told_to_screen_readers(open_viewer: Open) -> None:
    page = open_viewer("gru")
    slider = page.get_by_role("slider")
    expect(slider).to_have_attribute("aria-valuemax", "23")
    page.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuenow", "3")
    expect(slider).to_have_attribute("aria-valuetext", "step 3, reading “·”")
    expect(page.get_by_test_id("live")).to_contain_text(
        "Unit 3 at step 3, reading “·”, Update gate"
    )


@pytest.mark.parametrize("name", ["gru", "lstm", "numbers"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_in_the_viewer_is_out_of_reach(
    open_viewer: Open, name: str, theme: str
) -> None:
    page = open_viewer(name)
    page.evaluate("theme => document.body.className = theme", theme)
    expect(viewer(page)).to_have_attribute("data-theme", theme)
    rules = {"region", "page-has-heading-one"}  # of the page around, not of the viewer
    found = Axe().run(page, "#host").response["violations"]
    assert [(rule["id"], rule["nodes"]) for rule in found if rule["id"] not in rules] == []


def test_unmounting_leaves_nothing_behind(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.evaluate("end()")
    expect(viewer(page)).to_have_count(0)
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.getElementById('host').shadowRoot.childElementCount") == 0
