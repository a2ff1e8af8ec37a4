"""Your model in the browser: drop a file, pick a layer, type a text, scrub."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from playwright.sync_api import Page, expect
from torch import nn

from gatescope.models.bundled import load_bundled
from tests.browser.conftest import READY, OpenPage
from tests.browser.explore_page import (
    VIEWER,
    choose,
    show_sidebar,
    steps,
    wait_badge,
    wait_step,
)
from tests.browser.test_accessible import violations


class Speller(nn.Module):
    """Reads letters, and says at every step which one may come next."""

    def __init__(self) -> None:
        super().__init__()
        self.embedding = nn.Embedding(26, 4)
        self.rnn = nn.GRU(4, 6, num_layers=2)
        self.head = nn.Linear(6, 26)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint, its vocabulary, and a file that is none."""
    folder = tmp_path_factory.mktemp("own")
    torch.manual_seed(0)
    torch.save(Speller().state_dict(), folder / "speller.pt")
    (folder / "letters.txt").write_text("\n".join("abcdefghijklmnopqrstuvwxyz"))
    (folder / "notes.pt").write_text("no weights at all")
    return folder


def drop(page: Page, path: Path, where: str = "stMain") -> None:
    place = page.get_by_test_id(where)
    place.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(path)


def test_a_checkpoint_is_dropped_and_its_text_scrubbed(
    open_page: OpenPage, files: Path
) -> None:
    page = open_page("/your_model")
    expect(page.get_by_text("torch.save")).to_be_visible()
    drop(page, files / "speller.pt")
    expect(page.locator(VIEWER)).to_be_visible(timeout=60_000)
    expect(page.get_by_role("cell", name="PyTorch, reset after")).to_be_visible()
    drop(page, files / "letters.txt", "stSidebarUserContent")
    sidebar = page.get_by_test_id("stSidebarUserContent")
    expect(sidebar.get_by_text("abcdefghijklmnopqrstuvwxyz", exact=True)).to_be_visible(
        timeout=60_000
    )
    choose(page, "Look at", "layer l0")
    expect(page.get_by_test_id("viewer-title")).to_have_text("speller · rnn · layer l0")
    text = page.get_by_label("Text", exact=True)
    text.fill("gatescope")
    text.press("Control+Enter")
    expect(page.locator(VIEWER)).to_have_attribute("data-steps", "9", timeout=60_000)
    page.get_by_test_id("scrub").focus()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    wait_step(page, 1)
    expect(page.get_by_test_id("readout-title")).to_contain_text("reading “a”")
    wait_badge(page, "pass")
    assert violations(page) == []

    drop(page, files / "notes.pt")
    expect(page.get_by_text("“notes.pt” is none of these")).to_be_visible(timeout=60_000)
    assert steps(page) == 9

    page.get_by_role("link", name="Gradient flow").click()
    expect(page.get_by_text("Your network runs alone")).to_be_visible(timeout=60_000)
    page.go_back()
    expect(page.locator(VIEWER)).to_be_visible(timeout=60_000)
    assert steps(page) == 9


def test_on_a_phone_nothing_is_wider_than_the_screen(open_page: OpenPage, files: Path) -> None:
    page = open_page("/your_model", viewport=(390, 844), theme="dark", touch=True)
    drop(page, files / "speller.pt")
    expect(page.locator(VIEWER)).to_be_visible(timeout=60_000)
    wait_badge(page, "pass")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(page) == []
    show_sidebar(page)
    expect(page.get_by_label("Text", exact=True)).to_be_visible()


def test_the_network_on_screen_is_saved_for_pytorch(open_page: OpenPage) -> None:
    page = open_page("/explore?network=wave&cell=lstm&whatif=bias.i%3D0.5")
    wait_badge(page, "pass")
    page.get_by_text("The network as a file of weights").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="PyTorch state dict").click()
    saved = torch.load(download.value.path(), weights_only=True)
    assert download.value.suggested_filename == "wave-lstm.pt"
    params = load_bundled("wave", "lstm").network.layers[0][0]
    rows = saved["rnn.bias_ih_l0"][:8] + saved["rnn.bias_hh_l0"][:8]
    np.testing.assert_allclose(rows, params.i.b_i + params.i.b_h + 0.5, atol=1e-12)


def test_a_new_tab_has_no_network_of_its_own(open_page: OpenPage) -> None:
    page = open_page("/explore?network=own")
    page.wait_for_selector(READY, timeout=60_000)
    expect(page.get_by_text("cannot travel in a link")).to_be_visible()
    wait_badge(page, "pass")
