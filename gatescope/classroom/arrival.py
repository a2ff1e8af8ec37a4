"""Who comes in: by a code that was given out, or with the secret of who leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from gatescope.classroom.codes import clean_code
from gatescope.classroom.incoming import text_in
from gatescope.classroom.look import Look, look
from gatescope.classroom.refused import Refused
from gatescope.classroom.store import Store


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody who may come in.

    Parameters
    ----------
    code : str
        Of the class.
    role : {"student", "teacher"}
        What they are there.
    look : Look
        The class as it is now.
    member : int
        Number of a student; 0 for a teacher.
    token, name : str
        By which a student's browser is known, and a nickname.
    mine : tuple of (int, object) or None
        The current question, and what the student has answered.
    """

    code: str
    role: Literal["student", "teacher"]
    look: Look
    member: int = 0
    token: str = ""
    name: str = ""
    mine: tuple[int, object] | None = None


def code_in(message: dict[str, Any]) -> str:
    """Take the code of a class as people write it.

    Raises
    ------
    Refused
        If it cannot be one.

    Examples
    --------
    >>> code_in({"code": "k7qm-3xpd"})
    'K7QM3XPD'
    """
    code = clean_code(text_in(message, "code"))
    if code is None:
        raise Refused("code")
    return code


def joined(
    store: Store, code: str, message: dict[str, Any], address: str, *, trusted: bool
) -> Arrival:
    """Let a student into a class.

    Parameters
    ----------
    store : Store
        Where classes are kept.
    code : str
        Of the class.
    message : dict
        What the student's browser said.
    address : str
        Where it is.
    trusted : bool
        Whether somebody from there is in this class: then its code is no secret there, and who
        tries others from the same address keeps nobody out.

    Raises
    ------
    Refused
        "code", "ended", "full", or "wait" where too many wrong codes came from.
    """
    token, name = text_in(message, "member"), text_in(message, "name")
    if not trusted and store.barred(address) and not _known(store, code, token, address):
        raise Refused("wait")
    try:
        member = store.join(code, token, name)
    except Refused as refused:
        if refused.why == "code":
            store.failed(address, code)
        raise
    found = _looked(store, code)
    asked = found.room.asked if found.room else None
    mine = store.mine(code, member.id, asked.id) if asked else None
    return Arrival(
        code,
        "student",
        found,
        member.id,
        member.token,
        member.name,
        (asked.id, mine) if asked and mine is not None else None,
    )


def _known(store: Store, code: str, token: str, address: str) -> bool:
    return store.at_home(code, address) or store.member(code, token) is not None


def leading(store: Store, code: str, message: dict[str, Any], address: str) -> Arrival:
    """Let in who leads a class.

    Raises
    ------
    Refused
        "code", "ended", "secret", or "wait" where too many wrong codes came from.
    """
    if store.leads(code, text_in(message, "secret")):
        return Arrival(code, "teacher", _looked(store, code))
    if store.barred(address):
        raise Refused("wait")
    store.failed(address, code)
    if store.ended(code):
        raise Refused("ended")
    raise Refused("secret" if store.exists(code) else "code")


def _looked(store: Store, code: str) -> Look:
    found = look(store, code, None)
    if found is None:
        raise Refused("ended")
    return found
