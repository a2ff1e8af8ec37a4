"""Under which address students reach this app, and what to do where they cannot."""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

import streamlit as st

from gatescope.messages import Message, note


def join_link(here: str, shown_code: str, host: str = "") -> str:
    """Give the link under which students join.

    Parameters
    ----------
    here : str
        The address of any page of the app, as the teacher's browser has it.
    shown_code : str
        The class, as it is shown.
    host : str
        Another name of this machine, where students cannot use the teacher's.

    Examples
    --------
    >>> join_link("https://gru.example.org/app/explore", "K7QM-3XPD")
    'https://gru.example.org/app/classroom?class=K7QM-3XPD'
    >>> join_link("http://localhost:8501/", "K7QM-3XPD", "10.0.0.5")
    'http://10.0.0.5:8501/classroom?class=K7QM-3XPD'
    """
    parts = urlsplit(here)
    place = parts.netloc
    if host:
        place = host + (f":{parts.port}" if parts.port else "")
    folder = parts.path.rpartition("/")[0]
    return f"{parts.scheme}://{place}{folder}/classroom?class={shown_code}"


def is_this_machine(here: str) -> bool:
    """Tell whether an address means the machine that it is typed on.

    Examples
    --------
    >>> is_this_machine("http://127.0.0.1:8501/"), is_this_machine("http://[::1]/")
    (True, True)
    >>> is_this_machine("http://localhost/"), is_this_machine("http://10.0.0.5/")
    (True, False)
    """
    name = urlsplit(here).hostname or ""
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return name == "localhost" or name.endswith(".localhost")


def reach(here: str) -> tuple[str, Message | None]:
    """Give the name of this machine to put into the link, and what to do before it works.

    Parameters
    ----------
    here : str
        The address of the page in the teacher's browser.

    Returns
    -------
    str
        Empty where the teacher's own address will do.
    Message or None
        One sentence where students cannot reach the app as it runs now.
    """
    if not is_this_machine(here):
        return "", None
    address = network_address()
    if listens_alone(st.get_option("server.address")):
        return "", note(
            "Students cannot reach it yet: it runs for this computer alone. Stop it and start"
            " it again with: gatescope --address {address} (open the page under this address,"
            " then go on with the class).",
            address=address or "ADDRESS",
        )
    return address, None


def listens_alone(address: object) -> bool:
    """Tell whether a server with this ``server.address`` answers its own machine only.

    Examples
    --------
    >>> listens_alone("127.0.0.1"), listens_alone("0.0.0.0"), listens_alone(None)
    (True, False, False)
    """
    return bool(address) and is_this_machine(f"http://{address}/")


def network_address() -> str:
    """Give this machine's address in its network; empty where it is in none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Nothing is sent: the system only says from where it would go.
            probe.connect(("192.0.2.1", 9))
            found = str(probe.getsockname()[0])
        except OSError:
            return ""
    return "" if found.startswith(("127.", "0.")) else found
