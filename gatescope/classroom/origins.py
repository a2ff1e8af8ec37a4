"""Who may speak to a class's addresses: browsers that show a page of this server."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit


def host_allowed(host: str | None, allowed: Iterable[str]) -> bool:
    """Tell whether a request names this server by a name that the settings know.

    A page elsewhere that makes its own name lead here (DNS rebinding) names another.

    Parameters
    ----------
    host : str or None
        The request's Host, with or without a port.
    allowed : iterable of str
        Names as ``server.allowedHosts`` has them; none allows every name, ``*`` as well, and
        ``*.example.org`` all names under it.

    Examples
    --------
    >>> host_allowed("localhost:8501", ["localhost"])
    True
    >>> host_allowed("evil.example", ["localhost"])
    False
    """
    patterns = [name.strip().lower().rstrip(".") for name in allowed]
    if not patterns:
        return True
    name = _name(f"//{host}") if host else None
    return name is not None and any(_matches(name, pattern) for pattern in patterns)


def origin_allowed(origin: str | None, host: str | None, allowed: Iterable[str]) -> bool:
    """Tell whether the page that opens a connection is this server's own.

    Parameters
    ----------
    origin : str or None
        The request's Origin. Browsers always send it; a program that is none may leave it out.
    host : str or None
        The request's Host.
    allowed : iterable of str
        Names as ``server.allowedHosts`` has them; here none allows only `host` itself.

    Examples
    --------
    >>> origin_allowed("https://gru.example", "gru.example", [])
    True
    >>> origin_allowed("https://evil.example", "gru.example", ["gru.example"])
    False
    """
    if origin is None:
        return True
    name = _name(origin)
    if name is None or not origin.lower().startswith(("http://", "https://")):
        return False
    if host and urlsplit(origin).netloc.lower() == host.lower():
        return True
    names = list(allowed)
    return bool(names) and host_allowed(urlsplit(origin).netloc, names)


def _name(url: str) -> str | None:
    try:
        parts = urlsplit(url)
        _ = parts.port  # a port that is no number is no address
    except ValueError:
        return None
    if parts.username is not None or parts.path or parts.query or parts.fragment:
        return None
    return parts.hostname.lower().rstrip(".") if parts.hostname else None


def _matches(name: str, pattern: str) -> bool:
    if pattern.startswith("*."):
        return name.endswith(pattern[1:])
    return pattern in ("*", name)
