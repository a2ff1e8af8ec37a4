"""What every page has around it: title, menu, language, badge and notes."""

from __future__ import annotations

import html
from base64 import b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st
from streamlit.errors import StreamlitPageNotFoundError

from gatescope.i18n import LANGUAGES, Translate, language_of, translator
from gatescope.messages import Message, mark
from gatescope.paths import asset
from gatescope.ui import state, widgets
from gatescope.ui.class_publish import publish_page
from gatescope.ui.class_teach import offer_class, show_bar
from gatescope.ui.help import BOOKS, offer_help
from gatescope.ui.hiding import hiding_style, task_html
from gatescope.ui.lesson_turning import without_lesson
from gatescope.ui.parity_badge import await_check
from gatescope.ui.settings import Settings

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

    from gatescope.figures.path_style import Theme

PAGES: dict[str, str] = {
    "home": mark("Home"),
    "lessons": mark("Lessons"),
    "explore": mark("Explore"),
    "gradient_flow": mark("Gradient flow"),
    "train": mark("Train"),
    "experiments": mark("Experiments"),
    "formulations": mark("Formulations"),
    "parity": mark("Parity"),
    "your_model": mark("Your model"),
    "classroom": mark("Classroom"),
    **BOOKS,
}
"""All pages: file stem and name. Those of `BOOKS` stand below the menu."""


ABOUT = mark("GateScope shows what happens inside a GRU, checked against PyTorch.")

MORE = mark("and {count} more")


@dataclass(frozen=True, slots=True)
class Frame:
    """What a page gets from its first call.

    Parameters
    ----------
    settings : Settings
        From the link or the session.
    language : str
        Screen language in force.
    translate : Translate
        English screen text to that language.
    menu : DeltaGenerator
        The place of the menu; `finish` writes the settings into its links.
    watch : DeltaGenerator
        Nothing is seen there; from there `finish` waits for the check of what is on screen.
    """

    settings: Settings
    language: str
    translate: Translate
    menu: DeltaGenerator
    watch: DeltaGenerator


def frame(page: str) -> Frame:
    """Draw what stands around a page, so that each page is complete by itself.

    Streamlit runs a page's file without menu.py when someone opens its link first, so the page
    configuration, the style and the menu are drawn here and not there.

    Parameters
    ----------
    page : str
        The page's file stem, a key of `PAGES`.

    Returns
    -------
    Frame
        Settings and language.
    """
    settings = state.begin(page)
    language = settings.lang or language_of(st.context.locale)
    translate = translator(language)
    st.set_page_config(
        page_title=f"{translate(PAGES[page])} · GateScope",
        page_icon=str(asset("icon.svg")),
        layout="wide",
        # Without an entry of our own Streamlit hides the menu, and with it light and dark.
        menu_items={"About": translate(ABOUT)},
    )
    st.html(asset("style.css"))
    _teachers_part(settings, translate)
    with st.sidebar:
        st.html(
            f'<div class="gs-brand"><img src="{_icon()}" alt=""><span>GateScope</span></div>'
        )
        # Together, because the sidebar would leave room around what is never seen.
        with st.container(gap=None):
            menu, helping, watch = st.container(gap="xxsmall"), st.container(), st.container()
        with helping:
            offer_help(translate, language, page)
            offer_class(translate, page)
    frame_ = Frame(settings, language, translate, menu, watch)
    # On arrival at once, so that nobody waits for a way out while a picture is computed; later
    # the old links stay until `finish` writes the new ones in their place.
    if state.arrived():
        _menu(frame_)
    return frame_


_page_script = st.components.v2.component(
    "gatescope_page", js=asset("page.js").read_text(encoding="utf-8"), isolate_styles=False
)


def finish(frame_: Frame) -> None:
    """Draw the menu and the end of the sidebar, and write the view to the address bar."""
    if not state.arrived():
        _menu(frame_)
    with st.sidebar:
        st.divider()
        if not state.hides("language"):
            _language_switch(frame_)
        _page_script(key="gs.page-script")
    with frame_.watch:
        await_check()
    state.commit()
    unseen = publish_page(state.page(), lambda: _title(frame_))
    with frame_.watch:
        show_bar(frame_.translate, frame_.language, state.page())
    if unseen is not None:
        st.sidebar.error(plain(unseen.translated(frame_.translate)))


def _title(frame_: Frame) -> str:
    # Late: the lessons' Markdown is read by those alone who open one.
    from gatescope.lessons.shelf import lesson, lesson_slugs

    slug = state.current().lesson.lesson
    if slug in lesson_slugs():
        return lesson(slug, frame_.language).title
    return frame_.translate(PAGES[state.page()])


def theme() -> Theme:
    """Give the page's theme, for figures."""
    return "dark" if st.context.theme.type == "dark" else "light"


def show_notes(messages: tuple[Message, ...], translate: Translate) -> None:
    """Show notes in one quiet box, many behind the first; text of users is never markup."""
    shown = () if state.hides("notes") else messages
    lines = [message.translated(translate) for message in shown]
    if len(lines) == 1:
        st.info(plain(lines[0]), icon=":material/info:")
    elif lines:
        st.html(notes_html(lines, translate))


def notes_html(lines: list[str], translate: Translate) -> str:
    """Write several notes as one line that opens.

    Parameters
    ----------
    lines : list of str
        At least two sentences.
    translate : Translate
        English screen text to the page's language.

    Returns
    -------
    str
        HTML in which every sentence is escaped.

    Examples
    --------
    >>> box = notes_html(["<b>", "two", "three"], str)
    >>> "&lt;b&gt; <u>and 2 more</u></summary><p>two</p><p>three</p>" in box
    True
    """
    first, *others = map(html.escape, lines)
    more = translate(MORE).format(count=len(others))
    rest = "".join(f"<p>{line}</p>" for line in others)
    head = f"<summary>{first} <u>{html.escape(more)}</u></summary>"
    return f'<details class="gs-notes" data-testid="notes">{head}{rest}</details>'


ADDRESSES = {"://": ":\u2060//", "www.": "www\u2060.", "@": "@\u2060"}
"""What makes Markdown take a text for an address, and the same with a joint without width."""


def plain(text: str) -> str:
    r"""Escape everything that Markdown or HTML would act on.

    Parameters
    ----------
    text : str
        Text that may hold what a stranger typed.

    Returns
    -------
    str
        Markdown that shows exactly `text`.

    Examples
    --------
    >>> print(plain("<b>*x*</b>"))
    \<b\>\*x\*\</b\>
    """
    # an address becomes a link, whatever is escaped, unless it falls apart
    for whole, apart in ADDRESSES.items():
        text = text.replace(whole, apart)
    return "".join("\\" + sign if sign in "\\`*_{}[]<>()#+-.!|$~:^=" else sign for sign in text)


def _teachers_part(settings: Settings, translate: Translate) -> None:
    """Hide what a link hides and show the task that it sets."""
    style = hiding_style(settings.hide)
    if style:
        st.html(style)
    if settings.task:
        st.html(task_html(settings.task, translate(mark("Task, from the link"))))


def _menu(frame_: Frame) -> None:
    if state.hides("menu"):
        return
    query = without_lesson(state.current()).to_query()
    with frame_.menu:
        for page, name in PAGES.items():
            if page == "home":
                _home_link(frame_.translate(name), query)
            elif page not in BOOKS:
                label = frame_.translate(name)
                st.page_link(f"pages/{page}.py", label=label, query_params=query)


def _home_link(label: str, query: dict[str, str]) -> None:
    # Home is at "/". Until someone has opened that, Streamlit knows it as menu.py, and a link
    # to pages/home.py would lead to /home, which ceases to exist once someone has.
    try:
        st.page_link("menu.py", label=label, query_params=query)
    except StreamlitPageNotFoundError:
        st.page_link("pages/home.py", label=label, query_params=query)


def _language_switch(frame_: Frame) -> None:
    chosen = st.segmented_control(
        frame_.translate(mark("Language")),
        tuple(LANGUAGES),
        format_func=lambda code: LANGUAGES[code],
        key=widgets.widget_key("lang", frame_.language),
        required=True,
        label_visibility="collapsed",
    )
    if chosen and chosen != frame_.language:
        state.change(lang=chosen)
        state.commit()
        st.rerun()


def _icon() -> str:
    # As a picture: st.html drops inline SVG.
    return f"data:image/svg+xml;base64,{b64encode(asset('icon.svg').read_bytes()).decode()}"
