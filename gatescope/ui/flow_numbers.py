"""Numbers of the Gradient flow page in words: factors, shares and steps."""

from __future__ import annotations

import numpy as np

from gatescope.messages import true_minus


def factor(log10: float) -> str:
    """Write a factor whose logarithm may be far beyond what a number holds.

    Examples
    --------
    >>> factor(-0.3), factor(-7.5), factor(2.0), factor(float("-inf"))
    ('0.50', '3.2 × 10⁻⁸', '1.0 × 10²', '0')
    """
    if log10 == -np.inf:
        return "0"
    if -1.0 <= log10 < 2.0:
        return f"{10.0**log10:.2f}"
    exponent = int(np.floor(log10 + HALF_DIGIT))
    return f"{10.0 ** (log10 - exponent):.1f} × 10{str(exponent).translate(SUPERSCRIPT)}"


HALF_DIGIT = -float(np.log10(0.995))
"""From here on one decimal rounds up to the next power of ten: 9.95 is written 1.0 × 10."""

SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def share_text(share: float) -> str:
    """Write a share in percent.

    Examples
    --------
    >>> share_text(0.639541), share_text(0.99954), share_text(0.9)
    ('64%', '99.95%', '90%')
    """
    return f"{100.0 * share:.4g}%" if share > 0.99 else f"{100.0 * share:.2g}%"


def number_text(value: float, digits: int = 3) -> str:
    """Write a number that may be far from 1 with so many digits that count.

    Examples
    --------
    >>> number_text(-0.0459), number_text(1.05e12), number_text(-1.65e-9)
    ('−0.0459', '1.05 × 10¹²', '−1.65 × 10⁻⁹')
    """
    head, _, exponent = f"{value:.{digits}g}".partition("e")
    power = f" × 10{str(int(exponent)).translate(SUPERSCRIPT)}" if exponent else ""
    return true_minus(head) + power


def steps_text(steps: float) -> str:
    """Write a number of steps that need not be whole.

    Examples
    --------
    >>> steps_text(0.034), steps_text(1.0), steps_text(123.4)
    ('0.034', '1.0', '123')
    """
    if steps < 0.1:
        return f"{steps:.2g}"
    return f"{steps:.1f}" if steps < 100.0 else f"{steps:,.0f}"


def size_words(log10: float) -> str:
    """Write a factor that is known by its logarithm.

    Examples
    --------
    >>> size_words(-0.3), size_words(1.0), size_words(2.5), size_words(-8.2), size_words(400.4)
    ('50%', '10×', '316×', '10⁻⁸', '10⁴⁰⁰')
    >>> size_words(float("-inf"))
    '0'
    """
    if log10 == -np.inf:
        return "0"
    if -2.0 <= log10 < 0.3:
        return f"{10.0**log10:.0%}"
    if 0.3 <= log10 < 3.0:
        times = 10.0**log10
        return f"{times:.0f}×" if times >= 9.5 else f"{times:.1f}×"
    return "10" + str(round(log10)).translate(SUPERSCRIPT)
