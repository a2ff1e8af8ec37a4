"""A link as a QR code, for the cameras of a class."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code as one path of a picture.

    Parameters
    ----------
    size : int
        Modules along each side, without the white margin of four that belongs around it.
    path : str
        The dark modules as SVG writes them, one unit each.
    """

    size: int
    path: str


def qr_code(link: str) -> Code:
    """Write a link as a QR code that is read from the last row.

    Parameters
    ----------
    link : str
        The address.

    Returns
    -------
    Code
        Of a size that the length of the link asks for: 25 modules up to 26 signs, 29 up to 42.

    Examples
    --------
    >>> qr_code("http://10.0.0.5/classroom").size
    25
    """
    # Late: only who opens a class pays for it.
    import segno

    rows = segno.make(link, error="m", micro=False, boost_error=False).matrix
    return Code(len(rows), "".join(_row(y, row) for y, row in enumerate(rows)))


def _row(y: int, row: bytearray) -> str:
    """Draw the dark runs of one row.

    Examples
    --------
    >>> _row(2, bytearray([1, 1, 0, 1]))
    'M0 2h2v1h-2zM3 2h1v1h-1z'
    """
    parts, x = [], 0
    for dark, run in groupby(row):
        width = len(list(run))
        if dark:
            parts.append(f"M{x} {y}h{width}v1h-{width}z")
        x += width
    return "".join(parts)
