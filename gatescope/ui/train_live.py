"""The figures of a race while it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gatescope.ui.frame import Frame

if TYPE_CHECKING:
    from gatescope.training.lab.history import History
    from gatescope.training.lab.plan import Plan


def show_live(frame: Frame, plan: Plan, history: History) -> None:
    """Show losses, scores, gradients and gates of all networks so far."""
