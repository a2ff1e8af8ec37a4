"""The badge says what torch says: it can turn red, and claims no check that did not run."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace

import numpy as np

from gatescope.i18n import translator
from gatescope.ui.parity_badge import badge_html
from gatescope.ui.scene import Scene, build_scene, scene_key
from gatescope.ui.settings import Settings
from gatescope.ui.stage import check
from gru_core.parity_checks import ParityReport

ENGLISH = translator("en")


def scene(**settings: str) -> Scene:
    view = Settings.from_query(settings)
    return build_scene(view, scene_key(view))


def done(report: ParityReport) -> Future[ParityReport]:
    future: Future[ParityReport] = Future()
    future.set_result(report)
    return future


def test_badge_is_green_for_what_the_core_computed() -> None:
    html = badge_html(done(check(scene())), ENGLISH)
    assert 'data-state="pass"' in html
    assert "torch.nn.GRU" in html
    assert 'data-state="fail"' not in html


def test_badge_turns_red_when_one_number_on_screen_is_wrong() -> None:
    shown = scene()
    trace = shown.run.trace.traces[0][0]
    z = trace.z.copy()
    z[3, 0, 1] += 1e-9
    layers = ((replace(trace, z=z),),)
    doctored = replace(
        shown, run=replace(shown.run, trace=replace(shown.run.trace, traces=layers))
    )
    html = badge_html(done(check(doctored)), ENGLISH)
    assert '<details class="gs-badge" data-testid="parity-badge" data-state="fail">' in html
    assert "step 3, unit 1" in html


def test_badge_turns_red_when_the_answer_on_screen_is_wrong() -> None:
    shown = scene()
    assert shown.run.output is not None
    output = shown.run.output.copy()
    output[-1] = output[-1][::-1]
    doctored = replace(shown, run=replace(shown.run, output=output))
    assert not check(doctored).passed


def test_badge_turns_red_for_nan() -> None:
    shown = scene()
    assert shown.run.output is not None
    output = np.full_like(shown.run.output, np.nan)
    assert not check(replace(shown, run=replace(shown.run, output=output))).passed


def test_badge_does_not_claim_what_rounding_decides() -> None:
    report = check(scene())
    silent = replace(report, checks=tuple(replace(c, state="undecided") for c in report.checks))
    html = badge_html(done(silent), ENGLISH)
    assert (
        '<details class="gs-badge" data-testid="parity-badge" data-state="unchecked">' in html
    )
    assert "cannot tell" in html


def test_badge_says_not_checked_while_torch_has_not_run() -> None:
    assert 'data-state="unchecked"' in badge_html(None, ENGLISH)


def test_badge_says_not_checked_when_torch_could_not_run() -> None:
    future: Future[ParityReport] = Future()
    future.set_exception(RuntimeError("no torch here"))
    html = badge_html(future, ENGLISH)
    assert 'data-state="unchecked"' in html
    assert "no torch here" not in html


def test_the_badge_speaks_chinese() -> None:
    html = badge_html(done(check(scene())), translator("zh"))
    assert "一致" in html
    assert "Worst error" not in html
