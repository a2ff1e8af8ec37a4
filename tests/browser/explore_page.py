"""What a visitor of a page of the app does and waits for."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, TimeoutError, expect

VIEWER = '[data-testid="gate-viewer"]'
BADGE = '[data-testid="parity-badge"]'
SIZES = [(1440, 900), (390, 844)]


def step(page: Page) -> int:
    return int(page.locator(VIEWER).get_attribute("data-step") or "-1")


def wait_step(page: Page, t: int) -> None:
    expect(page.locator(VIEWER)).to_have_attribute("data-step", str(t))


def steps(page: Page) -> int:
    return int(page.locator(VIEWER).get_attribute("data-steps") or "-1")


def wait_badge(page: Page, state: str) -> None:
    expect(page.locator(BADGE)).to_have_attribute("data-state", state, timeout=90_000)


def show_sidebar(page: Page) -> None:
    """On a phone the sidebar starts closed."""
    button = page.get_by_test_id("stExpandSidebarButton")
    if button.is_visible():
        button.click()
    # It slides in, and a list that opens meanwhile closes again.
    page.wait_for_function(
        """() => document.querySelector('[data-testid="stSidebar"]')
            .getBoundingClientRect().left === 0"""
    )


def track(page: Page, key: str) -> Locator:
    """The band of one quantity."""
    return page.locator(VIEWER).get_by_test_id(f"track-{key}")


def choose(page: Page, label: str, name: str) -> None:
    """Choose from a list, as a person does: open it again where it has closed."""
    option = page.get_by_role("option", name=name)
    for _ in range(5):
        page.get_by_label(label, exact=True).click()
        try:
            option.click(timeout=5_000)
        except TimeoutError:
            page.keyboard.press("Escape")
        else:
            return
    raise AssertionError(f"{name} could not be chosen")


def hide_sidebar(page: Page) -> None:
    width = page.viewport_size
    if width and width["width"] < 700:
        page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
