"""Where the app's files lie: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path


def root() -> Path:
    """Return the folder that holds app.py, pages, assets and .streamlit.

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
    """Return the script that Streamlit runs.

    Examples
    --------
    >>> app_script().name
    'app.py'
    """
    return root() / "app.py"
