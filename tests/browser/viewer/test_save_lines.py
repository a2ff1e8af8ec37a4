"""A word that is left out of the saved picture leaves no gap in its line."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.viewer.parts import Open
from tests.browser.viewer.test_save import saved

RIGHT_ENDS = """([source, ...words]) => {
    const box = document.createElement("div");
    box.innerHTML = source;
    document.body.append(box);
    const texts = [...box.querySelectorAll("text")];
    const ends = words.map((one) =>
        texts.find((text) => text.textContent === one).getBoundingClientRect().right);
    box.remove();
    return ends;
}"""


def test_the_words_beside_the_invitation_end_where_the_name_ends(open_viewer: Open) -> None:
    page = open_viewer("original-gru")
    invitation = page.get_by_test_id("change-input")
    expect(invitation).to_be_visible()
    picture = saved(page, "svg")[1].decode()
    name, hint = page.evaluate(RIGHT_ENDS, [picture, "Input", "what is read"])
    assert abs(name - hint) < 2
    expect(invitation).to_be_visible()
