"""One quantity, one light: in labels, values, traces, tooltip and prose; a click opens it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from gatescope.figures.quantities import QUANTITIES
from gatescope.viewer import Picture
from tests.browser.viewer.parts import Open, address, middle, row, viewer


def lit(page: Page, key: str) -> Locator:
    return page.locator(f'.lit[data-q="{key}"]')


def unlit(page: Page, key: str) -> Locator:
    return page.locator(f'[data-q="{key}"]:not(.lit)')


@pytest.mark.parametrize("cell", list(QUANTITIES))
def test_pointing_at_a_label_lights_its_quantity_everywhere(
    open_viewer: Open, cell: str
) -> None:
    page = open_viewer(cell)
    for quantity in QUANTITIES[cell]:
        page.get_by_test_id(f"track-{quantity.key}").locator(".label .name").hover()
        expect(viewer(page)).to_have_attribute("data-lit", quantity.key)
        expect(unlit(page, quantity.key)).to_have_count(0)
        assert lit(page, quantity.key).count() >= 2
        assert page.locator(f'.lit:not([data-q="{quantity.key}"])').count() == 0


def test_the_light_goes_out_when_the_pointer_leaves(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.get_by_test_id("track-r").locator(".label .name").hover()
    expect(viewer(page)).to_have_attribute("data-lit", "r")
    page.get_by_test_id("step-label").hover()
    expect(viewer(page)).not_to_have_attribute("data-lit", "r")
    expect(page.locator(".lit")).to_have_count(0)


def test_pointing_into_a_heatmap_lights_its_quantity(open_viewer: Open) -> None:
    page = open_viewer("gru")
    x, _ = middle(page, 24, 7)
    page.mouse.move(x, row(page, "n", 2, 8))
    expect(viewer(page)).to_have_attribute("data-lit", "n")
    expect(page.get_by_test_id("tooltip").locator("b")).to_have_attribute("data-of", "n")


def test_the_light_moves_nothing(open_viewer: Open) -> None:
    page = open_viewer("gru")
    boxes = """() => [...document.getElementById("host").shadowRoot.querySelectorAll(
        ".viewer *:not(.tooltip, .tooltip *, .hover-box)")].map((e) => {
        const { x, y, width, height } = e.getBoundingClientRect();
        return [x, y, width, height];
    })"""
    before = page.evaluate(boxes)
    page.get_by_test_id("track-z").locator(".label .name").hover()
    expect(viewer(page)).to_have_attribute("data-lit", "z")
    assert page.evaluate(boxes) == before


def test_a_quantity_drawn_anew_is_lit_as_before(open_viewer: Open) -> None:
    page = open_viewer("gru")
    x, _ = middle(page, 24, 7)
    page.mouse.move(x, row(page, "z", 2, 8))
    expect(viewer(page)).to_have_attribute("data-lit", "z")
    page.get_by_test_id("scale").evaluate(
        "s => { s.value = 'unit'; s.dispatchEvent(new Event('change')); }"
    )
    expect(page.locator(".ends").first).to_contain_text("own max")
    expect(unlit(page, "z")).to_have_count(0)


def test_a_click_on_a_name_opens_its_quantity(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.get_by_test_id("track-n").locator(".label .name").click()
    page.wait_for_function("location.search.includes('why=n')")


def test_a_name_opens_by_keyboard_and_is_lit_by_focus(open_viewer: Open) -> None:
    page = open_viewer("gru")
    symbol = page.get_by_test_id("track-r").get_by_role("button")
    for _ in range(30):
        page.keyboard.press("Tab")
        if symbol.evaluate("e => e.matches(':focus-visible')"):
            break
    expect(symbol).to_be_focused()
    expect(viewer(page)).to_have_attribute("data-lit", "r")
    page.keyboard.press("Enter")
    page.wait_for_function("location.search.includes('why=r')")


def test_a_toggle_of_the_traces_draws_and_opens_nothing(open_viewer: Open) -> None:
    page = open_viewer("gru")
    page.locator(".toggle[data-q='n']").click()
    expect(page.locator(".toggle[data-q='n']")).to_have_attribute("aria-pressed", "true")
    assert "why" not in address(page)


def test_opening_a_quantity_brings_its_explanation_into_view(open_viewer: Open) -> None:
    page = open_viewer("gru", size=(390, 844), reduced_motion="reduce")
    readout = page.get_by_test_id("readout")
    assert readout.evaluate("e => e.getBoundingClientRect().top > innerHeight")
    page.get_by_test_id("track-z").locator(".label .name").click()
    page.wait_for_function(
        """() => {
            const root = document.getElementById("host").shadowRoot;
            const part = root.querySelector('[data-testid="why"], [data-testid="readout"]');
            return part.getBoundingClientRect().top < innerHeight;
        }"""
    )


def test_the_prose_names_quantities_in_their_colours(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("told")
    look = page.get_by_test_id("viewer-look")
    terms = look.locator("[data-q]")
    assert terms.all_inner_texts() == ["update gate z", "z", "hidden state"]
    keys = [term.get_attribute("data-q") for term in terms.all()]
    assert keys == ["z", "z", "h"]
    expect(look).to_have_text(pictures["told"].look)
    terms.last.hover()
    expect(page.get_by_test_id("track-h")).to_have_class("track track-h lit")
    colour = terms.first.evaluate("e => getComputedStyle(e).color")
    ink = QUANTITIES["gru"][0].light
    assert colour == f"rgb{tuple(int(ink[k : k + 2], 16) for k in (1, 3, 5))}"


def test_the_prose_knows_chinese_names(open_viewer: Open) -> None:
    page = open_viewer("chinese")
    terms = page.get_by_test_id("viewer-look").locator("[data-q]")
    assert terms.all_inner_texts() == ["更新门 z", "隐藏状态"]
