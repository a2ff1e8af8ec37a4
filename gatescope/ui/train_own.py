"""A CSV file of one's own as the data of the Train page."""

from __future__ import annotations

from gatescope.ui.frame import Frame


def show_own_data(frame: Frame) -> None:
    """Show the uploader, and what is read of the file."""
