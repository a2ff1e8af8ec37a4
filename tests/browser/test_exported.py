"""The exported file, opened from disk in a browser without a network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, Request, expect

import gatescope
from gatescope.i18n import LANGUAGES, translator
from gatescope.inputs.sequence import TokenSequence
from gatescope.models.check_run import check_run
from gatescope.models.model import run
from gatescope.models.random import random_token_model
from gatescope.ui.drawing import draw
from gatescope.ui.editing import edited_scene
from gatescope.ui.scene import Scene, build_scene, scene_key
from gatescope.ui.settings import Settings
from gatescope.viewer.exported import page as page_of
from tests.browser.close_numbers import check_numbers
from tests.browser.conftest import OpenPage
from tests.browser.explore_page import wait_badge
from tests.browser.test_close_numbers import Case, first_example, positions
from tests.browser.windows import Windows
from tests.viewer.test_export_html import HOSTILE

OpenFile = Callable[..., Page]
CASES = [("recall", "gru"), ("recall", "lstm"), ("recall", "rnn"), ("wave", "gru")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("exported")


@pytest.fixture(scope="module")
def recall(folder: Path) -> Path:
    """The file of the first picture."""
    return export(folder, "recall", "gru")


def export(folder: Path, name: str, cell: str) -> Path:
    shown, model, sequence = first_example(name, cell)
    file = folder / f"{name} {cell}.html"
    checked = check_run(model, shown)
    return gatescope.export_html(
        shown, file, model, reads=sequence, title=f"{name}, {cell}", checked=checked
    )


@pytest.fixture
def open_file(windows: Windows) -> Iterator[OpenFile]:
    """Open a file from disk with the network off; anything asked of it fails the test."""
    wrong: list[str] = []
    pages = []

    def asked(request: Request) -> None:
        if not request.url.startswith(("file:", "data:", "blob:")):
            wrong.append(f"asked for {request.url}")

    def opened(
        file: Path,
        query: str = "",
        size: tuple[int, int] = (1440, 900),
        theme: Literal["light", "dark"] = "light",
        frame: bool = False,
    ) -> Page:
        page = windows.open(viewport=size, theme=theme, offline=True)
        pages.append(page)
        page.on("request", asked)
        page.goto(file.as_uri() + query)
        if not frame:
            expect(page.get_by_test_id("gate-viewer")).to_be_visible()
        return page

    yield opened
    for page in pages:
        page.remove_listener("request", asked)
    windows.leave()
    assert wrong == []


@pytest.mark.parametrize(("name", "cell"), CASES)
def test_its_numbers_are_those_of_the_core(
    open_file: OpenFile, folder: Path, name: str, cell: str
) -> None:
    case: Case = first_example(name, cell)
    page = open_file(export(folder, name, cell))
    check_numbers(page, case[0], case[1], positions(case, seed=1))


def test_it_is_scrubbed_by_keys_and_by_hand(open_file: OpenFile, recall: Path) -> None:
    page = open_file(recall)
    viewer = page.get_by_test_id("gate-viewer")
    page.keyboard.press("Home")
    expect(viewer).to_have_attribute("data-step", "0")
    page.keyboard.press("Shift+ArrowRight")
    expect(viewer).to_have_attribute("data-step", "10")
    page.keyboard.press("End")
    expect(viewer).to_have_attribute("data-step", "39")
    box = page.get_by_test_id("track-input").locator(".plot").bounding_box()
    assert box
    page.mouse.click(box["x"] + 5.5 * box["width"] / 40, box["y"] + box["height"] / 2)
    expect(viewer).to_have_attribute("data-step", "5")


def test_it_opens_where_the_address_says_and_stays_silent_about_moving(
    open_file: OpenFile, recall: Path
) -> None:
    page = open_file(recall, "?t=7&unit=2&lang=zh")
    viewer = page.get_by_test_id("gate-viewer")
    expect(viewer).to_have_attribute("data-step", "7")
    expect(viewer).to_have_attribute("data-unit", "2")
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
    page.keyboard.press("ArrowRight")
    expect(viewer).to_have_attribute("data-step", "8")


def test_the_language_is_switched_and_the_place_stays(
    open_file: OpenFile, recall: Path
) -> None:
    page = open_file(recall)
    viewer = page.get_by_test_id("gate-viewer")
    page.keyboard.press("End")
    expect(viewer).to_have_attribute("data-step", "39")
    page.get_by_role("button", name="简体中文").click()
    expect(page.get_by_test_id("track-z")).to_contain_text("更新门")
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
    expect(viewer).to_have_attribute("data-step", "39")
    page.get_by_role("button", name="English").click()
    expect(page.get_by_test_id("track-z")).to_contain_text("Update gate")


def test_it_follows_the_systems_light_until_somebody_chooses(
    open_file: OpenFile, recall: Path
) -> None:
    page = open_file(recall, theme="dark")
    viewer = page.get_by_test_id("gate-viewer")
    expect(viewer).to_have_attribute("data-theme", "dark")
    page.emulate_media(color_scheme="light")
    expect(viewer).to_have_attribute("data-theme", "light")
    page.get_by_role("button", name="Dark").click()
    expect(viewer).to_have_attribute("data-theme", "dark")
    page.emulate_media(color_scheme="dark")
    page.get_by_role("button", name="Light").click()
    expect(viewer).to_have_attribute("data-theme", "light")


@pytest.mark.parametrize(("theme", "language"), [("light", "zh"), ("dark", "en")])
def test_on_a_phone_nothing_is_wider_than_the_screen(
    open_file: OpenFile, recall: Path, theme: Literal["light", "dark"], language: str
) -> None:
    page = open_file(recall, f"?lang={language}", size=(390, 844), theme=theme)
    expect(page.get_by_test_id("gate-viewer")).to_have_attribute("data-layout", "narrow")
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_it_says_that_torch_agreed_and_offers_no_what_if(
    open_file: OpenFile, recall: Path
) -> None:
    page = open_file(recall)
    expect(page.get_by_test_id("parity-badge")).to_have_attribute("data-state", "pass")
    expect(page.get_by_test_id("exported-note")).to_contain_text(
        "Checked against torch.nn.GRU when exported: worst error"
    )
    expect(page.get_by_test_id("what-if-toggle")).to_be_hidden()


def test_a_picture_of_it_can_be_saved(open_file: OpenFile, recall: Path) -> None:
    page = open_file(recall)
    for ending in ("svg", "png"):
        with page.expect_download() as waiting:
            page.get_by_test_id(f"save-{ending}").click()
        assert waiting.value.suggested_filename.endswith(f".{ending}")
        assert waiting.value.path().stat().st_size > 1_000


@pytest.fixture(scope="module")
def edited(folder: Path) -> tuple[Path, Scene]:
    """The file of a what-if: a gate held, and another token at step 14."""
    view = Settings(example="distraction")
    base = build_scene(view, scene_key(view))
    scene = edited_scene(base, lambda text: text, "z=0.5@t10-20;x.14=C")
    pictures = {code: draw(scene, translator(code), code, editable=True) for code in LANGUAGES}
    file = folder / "edited.html"
    file.write_text(page_of(pictures), "utf-8")
    return file, scene


def test_a_what_if_shows_the_cores_numbers_of_the_edited_network(
    open_file: OpenFile, edited: tuple[Path, Scene]
) -> None:
    file, scene = edited
    page = open_file(file)
    check_numbers(page, scene.run, scene.model, [(5, 1), (14, 3), (20, 0), (25, 7)])


def test_a_what_if_is_told_compared_and_not_changed(
    open_file: OpenFile, edited: tuple[Path, Scene]
) -> None:
    page = open_file(edited[0])
    told = page.get_by_test_id("what-if-edit")
    expect(told).to_have_text([
        "Update gate z held at 0.5, steps 10–20", "Step 14 reads “C” instead of “A”",
    ])  # fmt: skip
    for gone in ("what-if-toggle", "whatif-undo", "whatif-reset", "change-input"):
        expect(page.get_by_test_id(gone).locator("visible=true")).to_have_count(0)
    expect(told.get_by_role("button")).to_have_count(0)
    page.get_by_test_id("whatif-difference").click()
    expect(page.get_by_test_id("whatif-difference")).to_have_attribute("aria-pressed", "true")


def test_what_was_read_stays_text(open_file: OpenFile, folder: Path) -> None:
    tokens = (HOSTILE, "<img src=x onerror=boom()>", "{{t}}")
    model = random_token_model("gru", tokens, 4, 1)
    sequence = TokenSequence(tokens)
    file = gatescope.export_html(
        run(model, sequence), folder / "hostile.html", model, reads=sequence, title=HOSTILE
    )
    page = open_file(file, "?t=0")
    expect(page.get_by_test_id("viewer-title")).to_have_text(HOSTILE)
    expect(page.get_by_test_id("readout-title")).to_contain_text(HOSTILE)
    assert page.locator("script").count() == 3


def test_a_script_that_is_not_the_files_own_does_not_run(
    browser: Browser, recall: Path, folder: Path
) -> None:
    text = recall.read_text("utf-8")
    file = folder / "injected.html"
    file.write_text(text.replace("</body>", "<script>window.ran = 1</script></body>"), "utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    expect(page.get_by_test_id("gate-viewer")).to_be_visible()
    assert page.evaluate("window.ran") is None
    page.close()


def test_a_notebook_shows_it_in_a_frame(open_file: OpenFile, folder: Path) -> None:
    shown, model, sequence = first_example("wave", "gru")
    frame = gatescope.show(shown, model, reads=sequence)._repr_html_()
    file = folder / "notebook.html"
    file.write_text(f'<!doctype html><meta charset="utf-8">{frame}', "utf-8")
    viewer = open_file(file, frame=True).frame_locator("iframe").get_by_test_id("gate-viewer")
    expect(viewer).to_have_attribute("data-steps", "80")


def test_the_page_of_the_app_gives_the_file_that_is_on_screen(
    open_page: OpenPage, open_file: OpenFile, folder: Path
) -> None:
    page = open_page("/explore?network=wave&cell=lstm&example=slower&lang=zh")
    wait_badge(page, "pass")
    with page.expect_download() as waiting:
        page.get_by_test_id("stDownloadButton").nth(0).get_by_role("button").click()
    assert waiting.value.suggested_filename == "wave-lstm-slower.html"
    waiting.value.save_as(folder / "taken.html")
    taken = open_file(folder / "taken.html")
    expect(taken.locator("html")).to_have_attribute("lang", "zh-CN")
    expect(taken.get_by_test_id("parity-badge")).to_have_attribute("data-state", "pass")
    title = page.get_by_test_id("viewer-title").inner_text()
    expect(taken.get_by_test_id("viewer-title")).to_have_text(title)


@pytest.mark.parametrize(("label", "name"), [
    ("Table (CSV)", "recall-gru-wait.csv"), ("Arrays (NPZ)", "recall-gru-wait.npz"),
    ("Program (Python)", "recall-gru-wait.py"),
])  # fmt: skip
def test_the_other_files_come_with_a_click(open_page: OpenPage, label: str, name: str) -> None:
    page = open_page("/explore")
    wait_badge(page, "pass")
    with page.expect_download() as waiting:
        page.get_by_role("button", name=label).click()
    assert waiting.value.suggested_filename == name
    assert waiting.value.path().stat().st_size > 1_000
