"""Numbers as the viewer writes them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import numpy as np


def on_screen(value: float) -> str:
    """Four decimals of the float32 that travels, halves away from zero, with a true minus."""
    exact = Decimal(float(np.float32(value)))
    text = str(abs(exact).quantize(Decimal("0.0001"), ROUND_HALF_UP))
    return f"−{text}" if exact < 0 and float(text) else text
