"""Screen languages: English is the source text, others come from gettext catalogues."""

from __future__ import annotations

import gettext
from collections.abc import Callable
from functools import cache

from gatescope.paths import asset

Translate = Callable[[str], str]

LANGUAGES: dict[str, str] = {"en": "English", "zh": "简体中文"}
"""Language codes as they stand in a link, and each language's own name for itself."""

DOMAIN = "gatescope"


def language_of(locale: str | None) -> str:
    """Choose the screen language for a browser's locale.

    Parameters
    ----------
    locale : str or None
        What the browser reports, for example ``zh-CN``.

    Returns
    -------
    str
        A key of `LANGUAGES`; English where the locale is unknown.

    Examples
    --------
    >>> language_of("zh-CN"), language_of("fr-FR"), language_of(None)
    ('zh', 'en', 'en')
    """
    code = (locale or "").replace("_", "-").split("-")[0].lower()
    return code if code in LANGUAGES else "en"


@cache
def translator(language: str) -> Translate:
    """Give the function that translates English screen text into `language`.

    Parameters
    ----------
    language : str
        A key of `LANGUAGES`.

    Returns
    -------
    Callable[[str], str]
        From English text to the text to show.

    Raises
    ------
    KeyError
        If `language` is not one of `LANGUAGES`.

    Examples
    --------
    >>> translator("en")("Update gate")
    'Update gate'
    >>> translator("zh")("Update gate")
    '更新门'
    """
    if language not in LANGUAGES:
        raise KeyError(f"language: expected one of {', '.join(LANGUAGES)}, got {language!r}")
    if language == "en":
        return gettext.NullTranslations().gettext
    return gettext.translation(DOMAIN, asset("text"), [language]).gettext
