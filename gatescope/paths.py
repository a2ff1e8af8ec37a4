"""Where files lie: the app's beside or inside the package, what it keeps in the user's home."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from gatescope.messages import InputError


def root() -> Path:
    """Return the folder that holds app.py, menu.py, pages, assets and .streamlit.

    Returns
    -------
    Path
        The package's own folder in an installed wheel, the folder above it in a checkout.

    Examples
    --------
    >>> (root() / "assets").is_dir()
    True
    """
    package = Path(__file__).resolve().parent
    return package if (package / "app.py").is_file() else package.parent


def asset(*parts: str) -> Path:
    """Return the path of a file or folder under assets.

    Parameters
    ----------
    *parts : str
        Names below ``assets``; none for the folder itself.

    Returns
    -------
    Path
        An absolute path; whether something is there is for the caller to find out.

    Examples
    --------
    >>> asset("models", "recall").parts[-3:]
    ('assets', 'models', 'recall')
    """
    return root().joinpath("assets", *parts)


def app_script() -> Path:
    """Return the script that starts the server; the pages' own is menu.py beside it.

    Examples
    --------
    >>> app_script().name
    'app.py'
    """
    return root() / "app.py"


def data_home() -> Path:
    """Return the folder where trainings are kept; it need not exist yet.

    Returns
    -------
    Path
        What GATESCOPE_HOME names, else a folder of the user's where the system has such data.

    Raises
    ------
    InputError
        If nothing is named and the user has no home.

    Examples
    --------
    >>> data_home().is_absolute()
    True
    """
    named = os.environ.get("GATESCOPE_HOME")
    try:
        return Path(named).expanduser().absolute() if named else _users_data() / "gatescope"
    except RuntimeError as error:  # a user without a home
        raise InputError(
            "Trainings cannot be kept: this server's user has no home; whoever runs the server "
            "can name a folder in GATESCOPE_HOME."
        ) from error


def identity(path: Path) -> tuple[int, int]:
    """Give what a file is by itself: another one under the same name has another.

    Parameters
    ----------
    path : Path
        Of a file, or of nothing.

    Returns
    -------
    tuple of int
        Of device and file; both 0 where there is none.

    Examples
    --------
    >>> identity(app_script()) == identity(root() / "app.py"), identity(Path("no such file"))
    (True, (0, 0))
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        return 0, 0
    return found.st_dev, found.st_ino


def _users_data() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    named = Path(os.environ.get("XDG_DATA_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".local" / "share"
