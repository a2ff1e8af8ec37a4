"""What is taken away shows the step and the unit that are on screen, however fast the click."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.explore_page import wait_badge, wait_step

VIEWER = "gate-viewer"


def scrubbed(page: Page) -> tuple[str, str, str]:
    """Move to another step, unit and order; give step, unit and the heading of the readout."""
    wait_badge(page, "pass")
    page.get_by_test_id("scrub").focus()
    # The step comes last: once it is drawn, the unit is too.
    for key in ("ArrowDown", "ArrowDown", "Home", "Shift+ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    wait_step(page, 11)
    viewer = page.get_by_test_id(VIEWER)
    step, unit = (str(viewer.get_attribute(f"data-{name}")) for name in ("step", "unit"))
    return step, unit, page.get_by_test_id("readout-title").inner_text()


def taken(page: Page, label: str, into: Path, *, fast: bool) -> Path:
    button = page.get_by_role("button", name=label)
    with page.expect_download(timeout=60_000) as waiting:
        if fast:
            # As a keyboard does it: nothing comes before the click.
            button.evaluate("button => button.click()")
        else:
            button.click()
    file = into / waiting.value.suggested_filename
    waiting.value.save_as(file)
    return file


@pytest.mark.parametrize("fast", [True, False])
def test_the_program_prints_what_is_on_screen(
    open_page: OpenPage, tmp_path: Path, fast: bool
) -> None:
    page = open_page("/explore?network=adding&t=3&unit=1")
    step, unit, title = scrubbed(page)
    shown = page.get_by_test_id("value-h").inner_text()
    program = taken(page, "Program (Python)", tmp_path, fast=fast)
    done = subprocess.run(
        [sys.executable, str(program)], capture_output=True, check=True, encoding="utf-8"
    )
    lines = done.stdout.splitlines()
    assert lines[0].startswith(f"Unit {unit} at step {step}, reading value ")
    assert lines[0].split("reading ")[1] in title
    (h,) = [line for line in lines if line.startswith("h ")]
    assert h.split()[-1] in shown


def test_the_program_follows_when_the_cursor_moves_on(
    open_page: OpenPage, tmp_path: Path
) -> None:
    page = open_page("/explore?network=adding&t=3&unit=1")
    scrubbed(page)
    taken(page, "Program (Python)", tmp_path, fast=True)
    page.get_by_test_id("scrub").focus()
    page.keyboard.press("ArrowRight")
    wait_step(page, 12)
    text = taken(page, "Program (Python)", tmp_path, fast=True).read_text("utf-8")
    assert "STEP, UNIT = 12, " in text


def test_the_web_page_opens_as_the_screen_was(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page("/explore?network=adding&t=3&unit=1,4&sort=index&depth=vectors&why=z")
    step, unit, _ = scrubbed(page)
    file = taken(page, "Web page", tmp_path, fast=True)
    page.goto(file.as_uri())
    viewer = page.get_by_test_id(VIEWER)
    expect(viewer).to_have_attribute("data-step", step)
    expect(viewer).to_have_attribute("data-unit", unit)
    expect(page.get_by_test_id("sort")).to_have_value("index")
    page.get_by_role("button", name="简体中文").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
    expect(viewer).to_have_attribute("data-step", step)
    page.goto(f"{file.as_uri()}?t=2")
    expect(viewer).to_have_attribute("data-step", "2")
    expect(viewer).to_have_attribute("data-unit", unit)
