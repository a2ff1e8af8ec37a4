"""Libraries that not everybody has: imported late, and missed in one sentence."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from gatescope.messages import InputError


def need(module: str) -> Any:
    """Import a library that a format needs.

    Parameters
    ----------
    module : str
        Its name.

    Returns
    -------
    module
        The library.

    Raises
    ------
    InputError
        If it is not installed; the sentence has the command that installs it.

    Examples
    --------
    >>> need("no_such_library.part")
    Traceback (most recent call last):
    gatescope.messages.InputError: Expected no_such_library to be installed for this format, \
but it is not; run: pip install no_such_library
    """
    library = module.partition(".")[0]
    try:
        return import_module(module)
    except ImportError as error:
        raise InputError(
            "Expected {library} to be installed for this format, but it is not; run: {command}",
            library=library,
            command=f"pip install {library}",
        ) from error
