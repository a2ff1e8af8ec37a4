"""What-ifs are put in, named, undone, done again and taken away."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.viewer.asking import answer, asked, form, sent, type_number
from tests.browser.viewer.parts import Open

HISTORY = "window.__gatescopeViewer.edits"


def test_an_example_is_put_in_and_taken_out(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    form(page, "presets")
    preset = page.get_by_test_id("preset-tanh_rnn")
    preset.click()
    asked(page, "z=0;r=1")
    expect(preset).to_have_attribute("aria-pressed", "true")
    preset.click()
    asked(page, "")


def test_edits_in_effect_are_named_and_each_can_be_removed(open_viewer: Open) -> None:
    page = open_viewer("changed-gru")
    chip = page.get_by_test_id("what-if-edit")
    expect(chip).to_contain_text("x at step 2 = “B”")
    chip.get_by_role("button").click()
    asked(page, "")


def test_a_later_edit_of_the_same_target_takes_the_place_of_the_earlier(
    open_viewer: Open,
) -> None:
    page = open_viewer("changed-gru")
    form(page, "input")
    page.locator('[data-k="read-A"]').click()
    asked(page, "x.2=A")
    page.get_by_test_id("whatif-kind-scale").click()
    type_number(page, "scale", "2")
    asked(page, "x.2=A;scale=2")


def test_undo_and_redo_walk_through_what_was_asked(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    form(page, "input")
    page.locator('[data-k="read-B"]').click()
    asked(page, "x.2=B")
    answer(page, "changed-gru")
    expect(page.get_by_test_id("what-if-edit")).to_have_count(1)
    page.get_by_test_id("scrub").press("Control+z")
    asked(page, "")
    answer(page, "original-gru")
    expect(page.get_by_test_id("what-if-edit")).to_have_count(0)
    expect(page.get_by_test_id("whatif-undo")).to_be_disabled()
    page.get_by_test_id("scrub").press("Control+Shift+z")
    asked(page, "x.2=B")
    page.get_by_test_id("whatif-undo").click()
    asked(page, "")


def test_two_hundred_steps_can_be_undone_and_the_oldest_is_forgotten(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    before = [f"z=0@t{t}" for t in range(200)]
    page.evaluate(f"before => {HISTORY}.get('whatif-gru').past.push(...before)", before)
    form(page, "input")
    page.locator('[data-k="read-B"]').click()
    asked(page, "x.2=B")
    past = page.evaluate(f"() => {HISTORY}.get('whatif-gru').past")
    assert past == [*before[1:], ""]


def test_what_can_be_undone_is_kept_of_the_last_sixty_pictures(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    others = [[f"p{k}", {"past": [], "future": []}] for k in range(59)]
    page.evaluate(f"others => others.forEach((own) => {HISTORY}.set(...own))", others)
    answer(page, "original-lstm")
    answer(page, "original-gru")
    kept = page.evaluate(f"() => [...{HISTORY}.keys()]")
    assert kept[-2:] == ["whatif-lstm", "whatif-gru"]
    assert len(kept) == 60


@pytest.mark.parametrize("name", ["most-edits", "longest"])
def test_no_more_is_asked_for_than_a_link_takes(open_viewer: Open, name: str) -> None:
    page = open_viewer(name)
    form(page, "input")
    page.locator('[data-k="read-B"]').click()
    assert sent(page) == []
    expect(page.get_by_test_id("whatif-undo")).to_be_disabled()


def test_a_reset_is_one_click_and_can_be_undone(open_viewer: Open) -> None:
    page = open_viewer("changed-gru")
    page.get_by_test_id("whatif-reset").click()
    asked(page, "")
    answer(page, "original-gru")
    page.get_by_test_id("whatif-undo").click()
    asked(page, "x.2=B")


def test_changes_that_meet_say_which_wins(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    form(page, "hold")
    told = page.get_by_test_id("what-if-told")
    type_number(page, "hold", "0.5")
    page.get_by_test_id("hold-gate-n").click()
    type_number(page, "hold", "0.5")
    expect(told).to_have_text("")
    page.get_by_test_id("hold-units-all").click()
    type_number(page, "hold", "1")
    asked(page, "z=0.5@u3;n=0.5@u3;n=1")
    expect(told).to_have_text("Where two changes meet, the later one wins.")


def test_a_change_too_many_is_not_made_and_that_is_said(open_viewer: Open) -> None:
    page = open_viewer("most-edits")
    form(page, "hold")
    type_number(page, "hold", "0.5")
    expect(page.get_by_test_id("what-if-told")).to_contain_text("Not added: at most 64")
    assert sent(page) == []
