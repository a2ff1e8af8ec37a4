"""How much a sequence may hold: one place for every limit on what comes from outside."""

from __future__ import annotations

MAX_STEPS = 100_000
"""Time steps T; every picture stays linear in them."""

MAX_COLUMNS = 1_024
"""Numbers a time step."""

MAX_UPLOAD_BYTES = 20 * 1024 * 1024
"""Size of an uploaded file, 20 MB as Streamlit counts them."""

MAX_TEXT_CHARACTERS = 1_000_000
"""Typed or pasted text; also the longest line of a file."""

MAX_MAGNITUDE = 1e30
"""Largest absolute value: float32 ends at 3e38, and a product sums a thousand of these."""

SHOWN_CHARACTERS = 40
"""How much of a stranger's text is repeated in a sentence."""
