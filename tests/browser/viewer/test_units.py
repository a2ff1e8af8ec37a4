"""The table of all units: it sorts, it selects, it writes numbers as their columns say."""

from __future__ import annotations

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect

from gatescope.viewer import Picture, pack
from gatescope.viewer.pack import unpack
from tests.browser.viewer.parts import Open, at_step, at_unit


def opened(page: Page) -> Locator:
    table = page.get_by_test_id("units")
    table.locator("> summary").click()
    expect(table.locator("table")).to_be_visible()
    return table


def order(table: Locator) -> list[int]:
    return [int(text) for text in table.locator("tbody th").all_inner_texts()]


def column(pictures: dict[str, Picture], name: str, key: str) -> list[float]:
    return list(unpack(pack(pictures[name])).arrays[f"unit.{key}"][0])


def test_it_is_closed_and_opens_at_a_click(open_viewer: Open) -> None:
    page = open_viewer("gru")
    expect(page.get_by_test_id("units").locator("table")).to_have_count(0)
    table = opened(page)
    assert sorted(order(table)) == list(range(8))


def test_every_column_sorts_both_ways(open_viewer: Open, pictures: dict[str, Picture]) -> None:
    page = open_viewer("gru")
    table = opened(page)
    columns = unpack(pack(pictures["gru"])).meta["units"]
    for k, meta in enumerate(columns):
        values = np.array(column(pictures, "gru", meta["key"]))
        head = table.locator("thead th").nth(k + 1)
        for _ in range(2):
            head.get_by_role("button").click()
            way = head.get_attribute("aria-sort")
            seen = values[order(table)]
            known = seen[~np.isnan(seen)]
            with np.errstate(invalid="ignore"):
                rises = known[1:] >= known[:-1]
                falls = known[1:] <= known[:-1]
            assert (rises if way == "ascending" else falls).all(), meta["key"]
        assert table.locator("[aria-sort]").count() == 1


def test_numbers_are_written_as_their_column_says(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("gru")
    table = opened(page)
    metas = unpack(pack(pictures["gru"])).meta["units"]
    row = table.locator('tr[data-unit="3"]')
    for k, meta in enumerate(metas):
        value = float(column(pictures, "gru", meta["key"])[3])
        said = row.locator("td .number").nth(k).inner_text()
        number = float(said.replace("−", "-").removesuffix(" %").removesuffix(" steps"))
        if meta["format"] == "share":
            assert said.endswith(" %")
            number /= 100
        assert said.endswith(" steps") == (meta["format"] == "steps")
        rounding = {"share": 6e-4, "steps": 0.051, "number": 6e-4}[meta["format"]]
        assert number == pytest.approx(value, abs=rounding)


def test_a_click_on_a_row_selects_its_unit(open_viewer: Open) -> None:
    page = open_viewer("gru")
    table = opened(page)
    table.locator('tr[data-unit="5"] td').first.click()
    at_unit(page, 5)
    expect(table.locator("tr.selected")).to_have_attribute("data-unit", "5")
    page.keyboard.press("ArrowDown")
    expect(table.locator("tr.selected")).not_to_have_attribute("data-unit", "5")


def test_a_unit_is_selected_by_keyboard(open_viewer: Open) -> None:
    page = open_viewer("gru")
    table = opened(page)
    button = table.get_by_role("button", name="unit 6")
    button.focus()
    page.keyboard.press(" ")
    at_unit(page, 6)
    expect(button).to_have_attribute("aria-pressed", "true")
    at_step(page, 2)


def test_many_units_are_shown_when_asked_for(open_viewer: Open) -> None:
    page = open_viewer("sixty")
    table = opened(page)
    shown = order(table)
    assert 50 <= len(shown) <= 51
    assert 3 in shown
    table.get_by_role("button", name="Show all 60 units").click()
    expect(table.locator("tbody tr")).to_have_count(60)
    at_unit(page, 3)


def test_every_column_is_explained(open_viewer: Open, pictures: dict[str, Picture]) -> None:
    page = open_viewer("lstm")
    table = opened(page)
    for meta in unpack(pack(pictures["lstm"])).meta["units"]:
        head = table.get_by_role("button", name=meta["name"], exact=True)
        expect(head).to_have_attribute("title", meta["explanation"])
        expect(table.locator(".meanings")).to_contain_text(meta["explanation"])


def test_a_phone_scrolls_the_table_and_not_the_page(open_viewer: Open) -> None:
    page = open_viewer("lstm", size=(390, 844))
    table = opened(page)
    scroller = table.locator(".units-scroll")
    assert scroller.evaluate("e => e.scrollWidth > e.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    name = table.locator("tbody th").first
    before = name.bounding_box()
    scroller.evaluate("e => { e.scrollLeft = 300; }")
    after = name.bounding_box()
    assert before
    assert after
    assert before["x"] == after["x"]
