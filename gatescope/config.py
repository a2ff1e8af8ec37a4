"""What the command line adds to the settings in .streamlit/config.toml."""

from __future__ import annotations

import ipaddress
import socket
import tomllib
from typing import Any

from gatescope.paths import root


def settings() -> dict[str, Any]:
    """Read .streamlit/config.toml as nested tables.

    Returns
    -------
    dict
        Sections of Streamlit's settings by name.

    Examples
    --------
    >>> settings()["runner"]["postScriptGC"]
    False
    """
    return tomllib.loads((root() / ".streamlit" / "config.toml").read_text("utf-8"))


def server_flags(
    *,
    port: int | None = None,
    address: str | None = None,
    allow_hosts: tuple[str, ...] = (),
    browser: bool = True,
) -> list[str]:
    """Turn the command's options into flags for ``streamlit run``.

    Parameters
    ----------
    port : int or None
        Where to listen; None leaves it to Streamlit.
    address : str or None
        Address to listen on; None keeps the one of the settings, this machine only.
    allow_hosts : tuple of str
        Names under which browsers may reach the app, besides `address` and those of the
        settings.
    browser : bool
        Whether to open a browser window.

    Returns
    -------
    list of str
        Only what differs from the settings.

    Raises
    ------
    ValueError
        If `address` is not one of this machine's, or is all of them and `allow_hosts` is empty:
        nothing says then which names are this machine's own.

    Examples
    --------
    >>> server_flags(port=8600, browser=False)
    ['--server.port=8600', '--server.headless=true']
    """
    flags = [] if port is None else [f"--server.port={port}"]
    if address is not None:
        _check(address)
        flags.append(f"--server.address={address}")
    hosts = _allowed(address, allow_hosts)
    if hosts != tuple(settings()["server"]["allowedHosts"]):
        flags += [f"--server.allowedHosts={host}" for host in hosts]
    if not browser:
        flags.append("--server.headless=true")
    return flags


def _check(address: str) -> None:
    try:
        family, kind, _, _, place = socket.getaddrinfo(address, 0, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            probe.bind(place)
    except OSError as error:
        raise ValueError(
            f"--address {address}: expected an address of this machine, for example 127.0.0.1"
            f" ({error.strerror})."
        ) from error


def _allowed(address: str | None, allow_hosts: tuple[str, ...]) -> tuple[str, ...]:
    everywhere = address is not None and _is_unspecified(address)
    if everywhere and not allow_hosts:
        raise ValueError(
            f"--address {address} opens the app on every network of this machine: say which"
            " names browsers will use, for example --allow-host 192.168.1.20, or"
            " --allow-host '*' for any."
        )
    own = () if address is None or everywhere else (address,)
    return tuple(dict.fromkeys((*settings()["server"]["allowedHosts"], *own, *allow_hosts)))


def _is_unspecified(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_unspecified
    except ValueError:
        return False  # a host name; Streamlit resolves it
