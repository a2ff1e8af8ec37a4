"""A page in one file: scripts and data stand in it so that nothing breaks out of them."""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64encode

_EXPORT = re.compile(r"\bexport\s*\{\s*([\w$]+)\s+as\s+default\s*\}\s*;?\s*$")


def inlined(module: str, start: str) -> str:
    """Make a script of a module and of what is to be done with its default export.

    Parameters
    ----------
    module : str
        An ES module as esbuild writes it: its only export is the last statement.
    start : str
        A JavaScript function of one argument, which is given the export.

    Returns
    -------
    str
        What can stand between ``<script type="module">`` and ``</script>``.

    Raises
    ------
    ValueError
        If the module does not end with its default export.

    Examples
    --------
    >>> inlined("function a(){}export{a as default};", "(f) => f()")
    'function a(){};((f) => f())(a);'
    """
    code, count = _EXPORT.subn(
        lambda found: f";({start.strip().removesuffix(';')})({found[1]});", module
    )
    if count != 1:
        end = module[-60:]
        raise ValueError(f"module: expected `export{{… as default}};` at its end, got {end!r}")
    # In a string, a template or a pattern this is the same sign, and it ends nothing for HTML.
    return re.sub(r"<(?=/script|!--)", r"\\x3c", code, flags=re.IGNORECASE)


def json_block(value: object) -> str:
    r"""Write JSON that can stand in a script element, whatever its texts hold.

    Parameters
    ----------
    value : object
        What JSON can say.

    Returns
    -------
    str
        JSON without ``<``: neither ``</script>`` nor ``<!--`` can come up in it.

    Examples
    --------
    >>> print(json_block("</script>"))
    "\u003c/script>"
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def policy(script: str) -> str:
    """Write the content security policy of a page with one script and no network.

    Parameters
    ----------
    script : str
        The only script that may run, letter by letter.

    Returns
    -------
    str
        For a ``<meta>`` element. Pictures may come from the page itself: the icon, and a
        drawing on its way to a file.
    """
    digest = b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )
