"""What the controls of a what-if ask for, and the answer."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page


def sent(page: Page) -> list[dict[str, Any]]:
    asked: list[dict[str, Any]] = page.evaluate("window.sent")
    return asked


def asked(page: Page, text: str) -> None:
    """Wait until the last thing asked for is this, and not merely in passing."""
    expect_last = "([text]) => { const last = window.sent.at(-1);"
    expect_last += " return last && last.text === text && !last.live; }"
    page.wait_for_function(expect_last, arg=[text])
    assert sent(page)[-1] == {"name": "edit", "text": text, "live": False}


def answer(page: Page, name: str) -> None:
    page.evaluate("name => window.show(name)", name)


def form(page: Page, kind: str) -> None:
    page.get_by_test_id("what-if-toggle").click()
    page.get_by_test_id(f"whatif-kind-{kind}").click()


def type_number(page: Page, field: str, value: str) -> None:
    page.get_by_test_id(f"{field}-number").fill(value)
    page.keyboard.press("Enter")
