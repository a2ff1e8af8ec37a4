"""One picture as a file that opens from disk: the viewer, the numbers and both languages."""

from __future__ import annotations

import html
import json
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from gatescope.i18n import LANGUAGES, Translate, translator
from gatescope.messages import mark, note, true_minus
from gatescope.paths import asset
from gatescope.viewer.closeup import closeup
from gatescope.viewer.inline import inlined, json_block, policy
from gatescope.viewer.judges import judge_name
from gatescope.viewer.pack import pack, split
from gatescope.viewer.picture import most_steps, step_arrays
from gatescope.viewer.resolution import shown_steps
from gatescope.viewer.tracks import Picture

if TYPE_CHECKING:
    from gatescope.models.model import Model, Run
    from gru_core.parity_checks import ParityReport

CELLS = {"gru": "GRU", "rnn": "RNN", "lstm": "LSTM"}

MOST_PAGE_NUMBERS = 3_750_000
"""So many are 20 MB of text, which a browser opens and a mail may still carry."""


def page_numbers(run: Run, model: Model, *, edited: bool = False) -> int:
    """Count what a page would hold, to tell beforehand whether it becomes too large.

    Parameters
    ----------
    run : Run
        What is shown.
    model : Model
        The network that ran.
    edited : bool
        Whether the original stands beside it.

    Returns
    -------
    int
        Numbers of the shown steps, and of the weights where they are sent.

    Examples
    --------
    >>> from gatescope.models.bundled import load_bundled
    >>> from gatescope.models.model import run
    >>> model = load_bundled("wave", "rnn")
    >>> found = run(model, model.card.examples[0].sequence)
    >>> found.trace.y.shape, page_numbers(found, model)
    ((80, 1, 8), 2168)
    """
    params, trace = model.network.layers[0][0], run.trace.traces[0][0]
    arrays = step_arrays(trace)
    steps, _ = shown_steps(trace.time_steps, 0, most_steps(trace.hidden_size))
    tracks = len(arrays) * trace.hidden_size + (
        0 if run.output is None else run.output.shape[1]
    )
    sent = closeup(params, trace, (), steps).arrays.values()
    return len(steps) * tracks * (2 if edited else 1) + sum(array.size for array in sent)


def page(
    pictures: Mapping[str, Picture],
    checked: ParityReport | None = None,
    opens: str = "en",
    view: Mapping[str, str] | None = None,
) -> str:
    """Write a picture as one HTML file without any reference to another.

    Parameters
    ----------
    pictures : Mapping of str to Picture
        The same picture by language; its numbers are written once.
    checked : ParityReport or None
        What torch said about the numbers; None where it was not asked.
    opens : str
        The language that the file opens in, a key of `pictures`.
    view : Mapping of str to str or None
        Step, unit and the like that it opens at, as a link asks the viewer for them; what is
        left out is as in a new picture.

    Returns
    -------
    str
        The file. Nothing in it can be changed but what is looked at: a what-if stands in it
        as it was, beside its original, and is not computed anew.

    Examples
    --------
    >>> import numpy as np
    >>> from gatescope.figures.quantities import QUANTITIES
    >>> from gatescope.viewer import TokenInput
    >>> ones = np.ones((2, 1))
    >>> picture = Picture("p", "rnn", QUANTITIES["rnn"], {"h": ones, "h_prev": ones},
    ...                   TokenInput(("a", "b"), "Input"), {}, np.arange(2), 2)
    >>> "not checked" in page({"en": picture})
    True
    """
    texts, numbers = {}, b""
    for language, picture in pictures.items():
        text, numbers = split(pack(picture))
        meta = json.loads(text) | ({"opens": dict(view)} if view else {})
        what_if = meta.pop("whatif", None)
        if what_if and what_if["edits"]:
            meta["whatif"] = {**what_if, "fixed": True}
        words = _words(picture, checked, translator(language))
        texts[language] = {"meta": meta, "page": words}
    script = _script()
    first = texts[opens]["page"]
    return _template().substitute(
        lang=opens,
        title=html.escape(first["title"]),
        policy=html.escape(policy(script)),
        icon=b64encode(asset("icon.svg").read_bytes()).decode(),
        state=_state(checked),
        languages="".join(
            f'<button type="button" lang="{code}" data-language-is="{code}">{LANGUAGES[code]}'
            "</button>"
            for code in texts
        ),
        noscript=" ".join(html.escape(words["page"]["script"]) for words in texts.values()),
        texts=json_block(texts),
        numbers=b64encode(numbers).decode(),
        script=script,
    )


@cache
def _template() -> Template:
    return Template(Path(__file__).with_name("export_page.html").read_text(encoding="utf-8"))


@cache
def _script() -> str:
    start = Path(__file__).with_name("export_page.js").read_text(encoding="utf-8")
    return inlined(asset("viewer", "viewer.js").read_text(encoding="utf-8"), start)


def _state(checked: ParityReport | None) -> str:
    if checked is None or not (checked.failed or checked.passed):
        return "unchecked"
    return "fail" if checked.failed else "pass"


def _words(
    picture: Picture, checked: ParityReport | None, translate: Translate
) -> dict[str, str]:
    """Give the texts around the viewer in one language."""
    title = picture.title or translate(mark("The gates of a network at every step"))
    badge, verdict = _verdict(checked, translate)
    return {
        "title": f"{title} · GateScope",
        "badge": badge,
        "checked": verdict,
        "theme": translate(mark("Light or dark")),
        "light": translate(mark("Light")),
        "dark": translate(mark("Dark")),
        "language": translate(mark("Language")),
        "script": translate(mark("This file shows its picture with JavaScript; switch it on.")),
        "made": note(
            "Written by GateScope{version}: {cell}, {units:,} units, {steps:,} steps.",
            version=_version(),
            cell=CELLS[picture.cell],
            units=picture.arrays["h"].shape[1],
            steps=picture.total_steps,
        ).translated(translate),
        "use": translate(
            mark(
                "This file is complete: it opens from disk and needs no network."
                " Drag over the picture or use the arrow keys to move through the steps."
            )
        ),
    }


def _verdict(checked: ParityReport | None, translate: Translate) -> tuple[str, str]:
    """Say on the badge, and in a sentence, whether torch agrees."""
    if checked is None:
        sentence = mark("The numbers were not checked against PyTorch when this was exported.")
        return f"○ {translate(mark('Not checked'))}", translate(sentence)
    templates = {
        "pass": (
            mark("✓ Equals {judge} · worst error {worst}"),
            mark("Checked against {judge} when exported: worst error {worst}."),
        ),
        "fail": (
            mark("✗ Differs from {judge} · worst error {worst}"),
            mark("Checked against {judge} when exported, and it differs: worst error {worst}."),
        ),
        "unchecked": (
            mark("○ Cannot be checked: rounding decides every digit"),
            mark(
                "{judge} cannot tell: rounding decides every digit of this network's numbers."
            ),
        ),
    }
    decided = [check.worst for check in checked.failed or checked.checks if check.decided]
    worst = max(decided, default=0.0)  # a check that decided nothing has no error to speak of
    badge, sentence = (
        translate(text).format(
            judge=judge_name(checked.judge, translate), worst=true_minus(f"{worst:.1e}")
        )
        for text in templates[_state(checked)]
    )
    return badge, sentence


def _version() -> str:
    try:
        return f" {version('gatescope')}"
    except PackageNotFoundError:
        return ""
