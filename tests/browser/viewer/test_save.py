"""The present view as a file: true colours, text as text, nothing asked of a server."""

from __future__ import annotations

import struct
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from tests.browser.viewer.parts import CELL_COLOURS, Open, at_step, viewer

SVG = "{http://www.w3.org/2000/svg}"


def saved(page: Page, how: str) -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        page.get_by_test_id(f"save-{how}").click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def svg(page: Page) -> ElementTree.Element:
    return ElementTree.fromstring(saved(page, "svg")[1])


def part(picture: ElementTree.Element, name: str) -> ElementTree.Element:
    found = picture.find(f".//*[@data-part='{name}']")
    assert found is not None, name
    return found


def cells(picture: ElementTree.Element, key: str) -> list[str]:
    """Colours of a heatmap's rectangles, row by row."""
    group = part(picture, f"track-{key}").find(".//*[@class='cells']")
    assert group is not None
    return [rect.attrib["fill"] for rect in group.findall(f"{SVG}rect")]


def words(picture: ElementTree.Element) -> str:
    return " ".join("".join(text.itertext()) for text in picture.iter(f"{SVG}text"))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_rectangle_for_every_cell_in_its_colour(open_viewer: Open, theme: str) -> None:
    page = open_viewer("gru")
    page.evaluate("theme => document.body.className = theme", theme)
    expect(viewer(page)).to_have_attribute("data-theme", theme)
    picture = svg(page)
    for key in "zrnh":
        rects = cells(picture, key)
        assert len(rects) == 24 * 8
        shown = page.evaluate(CELL_COLOURS, [key, 24, 8])
        by_step = [rects[unit * 24 + t] for t in range(24) for unit in range(8)]
        for rect, colour in zip(by_step, shown, strict=True):
            saved_colour = [int(rect[k : k + 2], 16) for k in (1, 3, 5)]
            assert max(abs(a - b) for a, b in zip(saved_colour, colour, strict=True)) <= 2


def test_what_is_read_on_screen_is_text_in_the_file(open_viewer: Open) -> None:
    page = open_viewer("gru", "?t=10&unit=5")
    text = words(svg(page))
    for word in ("A title", "What to look for", "Step 10", "Update gate", "Unit 5 at step 10"):
        assert word in text
    value = page.get_by_test_id("value-z").inner_text()
    assert value in text
    assert "Present" not in text


def test_traces_cursor_and_diagram_are_drawn(open_viewer: Open) -> None:
    picture = svg(open_viewer("gru"))
    assert len(part(picture, "track-lines").findall(f".//{SVG}path")) >= 4
    assert len(part(picture, "track-output").findall(f".//{SVG}path")) >= 6
    assert part(picture, "scrub").findall(f".//{SVG}rect")
    assert len(part(picture, "diagram").findall(f".//{SVG}path")) > 10


DASHES = "stroke-dasharray"


def test_a_dashed_line_is_dashed_in_the_file_and_a_solid_one_is_not(open_viewer: Open) -> None:
    picture = svg(open_viewer("changed-gru", "?unit=3,5"))
    lines = [
        line.attrib.get(DASHES, "solid")
        for line in part(picture, "track-lines").findall(f".//{SVG}path")
        if line.attrib.get("fill") == "none" and "stroke-linejoin" in line.attrib
    ]
    # z and h of both units: first the originals, then the selected unit's, then the kept one's.
    assert [lines.count(dash) for dash in ("3 3", "6 3")] == [4, 2], lines
    assert lines.count("solid") >= 2


def test_a_wire_that_sets_nothing_is_dashed_in_the_file(open_viewer: Open) -> None:
    def dashed(name: str) -> int:
        shapes = part(svg(open_viewer(name)), "diagram").iter()
        return sum(shape.attrib.get(DASHES) == "3px, 3px" for shape in shapes)

    assert dashed("held-gru") == 2
    assert dashed("gru") == 0


@pytest.mark.parametrize("name", ["original-gru", "original-numbers", "lstm"])
def test_no_control_is_in_the_file(open_viewer: Open, name: str) -> None:
    picture = svg(open_viewer(name))
    found = {node.attrib.get("data-part", "") for node in picture.iter()}
    dead = ("slow-", "why-tab", "why-all", "why-detail", "depth-", "value-handle", "change-")
    assert not [part for part in found if part.startswith(dead)]
    text = words(picture).split()
    assert not {"Slow", "Vectors", "↑", "▷"} & set(text)


def test_hostile_text_is_text_in_the_file(open_viewer: Open) -> None:
    picture = svg(open_viewer("hostile"))
    assert "<script>boom()</script>" in words(picture)
    assert not picture.findall(".//script")
    assert not picture.findall(f".//{SVG}script")


def test_too_many_cells_become_a_picture(open_viewer: Open) -> None:
    picture = svg(open_viewer("sixty_long"))
    assert part(picture, "track-z").find(".//*[@class='cells']") is None
    image = part(picture, "track-z").find(f".//{SVG}image")
    assert image is not None
    assert image.attrib["href"].startswith("data:image/png;base64,")
    assert "pixelated" in image.attrib["style"]


def test_the_png_is_the_svg_at_twice_its_size(open_viewer: Open) -> None:
    page = open_viewer("gru")
    picture = svg(page)
    name, data = saved(page, "png")
    assert name == "a-title-gru-2.png"
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">II", data[16:24]) == (
        2 * int(picture.attrib["width"]),
        2 * int(picture.attrib["height"]),
    )


def test_saving_leaves_the_view_as_it_was(open_viewer: Open) -> None:
    page = open_viewer("gru", "?t=7")
    sent: list[str] = []
    before = page.evaluate(CELL_COLOURS, ["h", 24, 8])
    page.on("request", lambda request: sent.append(request.url))
    name, _ = saved(page, "svg")
    assert name == "a-title-gru-7.svg"
    at_step(page, 7)
    assert page.evaluate(CELL_COLOURS, ["h", 24, 8]) == before
    assert [url for url in sent if not url.startswith("blob:")] == []


@pytest.mark.parametrize("name", ["lstm", "rnn", "numbers", "one", "many"])
def test_every_kind_of_picture_can_be_saved(open_viewer: Open, name: str) -> None:
    page = open_viewer(name, size=(390, 844))
    assert "⟦" not in words(svg(page))


def test_bars_are_as_thick_in_the_file_as_on_screen(open_viewer: Open) -> None:
    page = open_viewer("gru")
    rows = page.locator(".why-row[data-kind]:visible")
    shown = page.locator(".why-bars").evaluate(
        "bars => parseFloat(getComputedStyle(bars).strokeWidth)"
    )
    drawings = [
        (float(group.attrib["transform"][7:-1].split()[3]), path)
        for group in part(svg(page), "why").iter(f"{SVG}g")
        if group.get("transform", "").startswith("matrix(")
        for path in group.findall(f"{SVG}path")
        if "H" in path.attrib["d"] and "V" not in path.attrib["d"]
    ]
    assert sum(path.attrib["d"].count("M") for _, path in drawings) == rows.count()
    for stretched, path in drawings:
        assert float(path.attrib["stroke-width"]) * stretched == pytest.approx(shown)
