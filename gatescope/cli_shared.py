"""What several commands do alike."""

from __future__ import annotations

from pathlib import Path

from gatescope.messages import InputError

PAUSED = 130
"""Exit status of what was interrupted, as shells have it for Ctrl-C."""


def write_example(text: str, path: Path | None, what_next: str) -> int:
    r"""Write a plan to begin with; what is there already is left alone.

    Parameters
    ----------
    text : str
        The plan.
    path : Path or None
        Where to; None for the screen.
    what_next : str
        What is said of the file, before its name.

    Returns
    -------
    int
        0.

    Raises
    ------
    InputError
        If there is such a file.

    Examples
    --------
    >>> write_example("seeds = 3\n", None, "")
    seeds = 3
    0
    """
    if path is None:
        print(text, end="")
        return 0
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise InputError(
            "There is a file “{path}” already; name another.", path=str(path)
        ) from error
    print(f"Written to {path}; {what_next} {path}")
    return 0
