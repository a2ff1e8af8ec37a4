"""One weight of the what-if, by the form and from a row of the sum."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from gatescope.viewer import Picture
from tests.browser.viewer.asking import asked, form, sent, type_number
from tests.browser.viewer.parts import Open, at_step, middle, number


def test_one_weight_is_shown_and_changed(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("original-gru")
    form(page, "weight")
    closeup = pictures["original-gru"].attachments[0].arrays
    field = page.get_by_test_id("weight-number")
    for source, (row, column) in {"w_i.1": (3, 1), "w_h.7": (3, 7)}.items():
        page.get_by_test_id("weight-source").select_option(source)
        weight = closeup[f"{source[:3]}.z"][row, column]
        assert float(field.input_value()) == pytest.approx(weight, abs=5.1e-5)
    type_number(page, "weight", "0.3")
    asked(page, "w_h.z.3.7=0.3")


def test_the_form_opens_on_the_weight_of_what_is_read(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    form(page, "weight")
    source = page.get_by_test_id("weight-source")
    for column, token in ((2, "C"), (10, "A")):
        page.mouse.click(*middle(page, 24, column))
        at_step(page, column)
        expect(source.locator("option:checked")).to_have_text(f"input {token}")


def test_the_original_of_a_weight_stays_in_sight(
    open_viewer: Open, pictures: dict[str, Picture]
) -> None:
    page = open_viewer("original-gru")
    form(page, "weight")
    page.get_by_test_id("weight-source").select_option("w_h.7")
    weight = pictures["original-gru"].attachments[0].arrays["w_h.z"][3, 7]
    type_number(page, "weight", "0.3")
    asked(page, "w_h.z.3.7=0.3")
    told = page.get_by_test_id("weight-original").inner_text()
    assert number(told.removeprefix("originally ")) == pytest.approx(weight, abs=5.1e-5)


@pytest.mark.parametrize(("row", "field", "target"), [
    ("bias", "bias", "bias.r=0.5"), ("unit", "weight", "w_h.r.3."),
    ("input", "weight", "w_i.r.3."),
])  # fmt: skip
def test_a_row_of_the_sum_opens_the_form_on_its_weight(
    open_viewer: Open, row: str, field: str, target: str
) -> None:
    page = open_viewer("original-gru")
    page.get_by_test_id("why-tab-r").click()
    rows = page.locator(f'.why-item:has([data-testid="why-row"][data-kind="{row}"])')
    index = rows.first.get_by_test_id("why-row").get_attribute("data-index")
    # The rows of another gate may move under a pointer that is there already.
    expect(page.get_by_test_id("why-tab-r")).to_have_attribute("aria-pressed", "true")
    rows.first.hover()
    expect(rows.first.get_by_test_id("why-change")).to_be_visible()
    rows.first.get_by_test_id("why-change").click()
    expect(page.get_by_test_id(f"{field}-number")).to_be_focused()
    type_number(page, field, "0.5")
    page.wait_for_function("window.sent.length === 1")
    wanted = target if row == "bias" else f"{target}{index}=0.5"
    assert sent(page)[0]["text"].startswith(wanted)


def test_nothing_can_be_changed_at_a_row_where_there_is_no_what_if(open_viewer: Open) -> None:
    page = open_viewer("gru")
    expect(page.get_by_test_id("why-row").first).to_be_visible()
    expect(page.get_by_test_id("why-change")).to_have_count(0)
