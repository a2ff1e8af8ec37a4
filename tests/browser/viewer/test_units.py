"""The table of all units: it sorts, it selects, it writes numbers as their columns say."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

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


def written(kind: str, value: float) -> str:
    """A number as its column says it, halves away from zero, with a true minus."""
    exact = Decimal(value)
    if np.isnan(value):
        return "–"
    if kind == "share":
        return f"{100 * exact.quantize(Decimal('0.001'), ROUND_HALF_UP):.1f}%".replace(".0", "")
    if np.isinf(value):
        return "∞" if value > 0 else "−∞"
    digits = {"steps": "1" if value >= 1000 else "0.1", "number": "0.001"}[kind]
    text = str(abs(exact).quantize(Decimal(digits), ROUND_HALF_UP))
    text = f"−{text}" if value < 0 and float(text) else text
    return f"{text} steps" if kind == "steps" else text


@pytest.mark.parametrize("name", ["gru", "scale-1e3"])
def test_numbers_are_written_as_their_column_says(
    open_viewer: Open, pictures: dict[str, Picture], name: str
) -> None:
    page = open_viewer(name)
    table = opened(page)
    metas = unpack(pack(pictures[name])).meta["units"]
    for unit in order(table):
        said = table.locator(f'tr[data-unit="{unit}"] td .number').all_inner_texts()
        values = [column(pictures, name, meta["key"])[unit] for meta in metas]
        assert said == [
            written(m["format"], float(v)) for m, v in zip(metas, values, strict=True)
        ]


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


def test_the_selected_unit_stands_below_the_first_fifty(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    first = np.array(
        column(pictures, "sixty", unpack(pack(pictures["sixty"])).meta["units"][0]["key"])
    )
    *most, last = np.argsort(-first, kind="stable")
    page = open_viewer("sixty", f"?sort=index&unit={last}")
    table = opened(page)
    assert order(table) == [*most[:50], last]
    move = "ArrowDown" if last < 59 else "ArrowUp"
    page.get_by_test_id("scrub").press(move)
    expect(table.locator("tr.selected")).not_to_have_attribute("data-unit", str(last))
    selected = int(page.get_by_test_id("gate-viewer").get_attribute("data-unit") or -1)
    assert selected in order(table)


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
