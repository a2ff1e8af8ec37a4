"""Whose an address is."""

from __future__ import annotations

import ipaddress

LONGEST = 64


def network_of(address: str) -> str:
    """Give what of an address is its owner's: of IPv6 half of it, within which all are free.

    Parameters
    ----------
    address : str
        As the connection has it.

    Examples
    --------
    >>> network_of("192.0.2.7"), network_of("2001:db8::7"), network_of("::ffff:192.0.2.7")
    ('192.0.2.7', '2001:db8::', '192.0.2.7')
    """
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address[:LONGEST]
    if isinstance(found, ipaddress.IPv4Address):
        return str(found)
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    return str(ipaddress.ip_network((int(found), 64), strict=False).network_address)


def is_public(network: str) -> bool:
    """Tell whether a network can tell one visitor from another.

    Parameters
    ----------
    network : str
        From `network_of`.

    Returns
    -------
    bool
        False for this machine itself: there sits the developer, or a proxy that does not say
        for whom it asks.

    Examples
    --------
    >>> is_public("192.0.2.7"), is_public("127.0.0.1"), is_public("")
    (True, False, False)
    """
    try:
        return not ipaddress.ip_address(network).is_loopback
    except ValueError:
        return False
