"""All classes of which somebody is connected to this process, and what keeps them abreast."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable

from gatescope.classroom.arrival import Arrival
from gatescope.classroom.desk import Desk
from gatescope.classroom.guests import Doors, Guest
from gatescope.classroom.limits import ANSWERS, JOINS, Limiter
from gatescope.classroom.live import Live
from gatescope.classroom.look import Look, look, news, people, summed
from gatescope.classroom.refused import Refused
from gatescope.classroom.store import Store
from gatescope.messages import InputError

TICK = 0.1
"""Seconds after which other processes are listened to: the greatest delay between them."""

MOVES = 0.08
"""Seconds between two places that are told: hundreds of browsers are told each."""

PEOPLE = 1.0
TALLY = 0.5
"""Seconds between two counts of people, and between two sums of answers."""

PRESENCE = 5.0
"""Seconds between two notes of who is here."""

SWEEP = 600.0
REST = 1.0
"""Seconds of quiet after the file of classes could not be used."""


class Hub:
    """The classes of this process.

    Parameters
    ----------
    store : callable
        Gives where classes are kept; called in a thread.
    clock : callable
        Gives seconds that only grow.

    Notes
    -----
    Whatever is written here or by another process is noticed by the store's counters, read
    once, and written once for all connections. Nothing runs while nobody is connected.
    """

    def __init__(
        self, store: Callable[[], Store], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.desk = Desk(store)
        self.doors = Doors()
        self.answering = Limiter(*ANSWERS)
        self.joining = Limiter(*JOINS)
        self.lives: dict[str, Live] = {}
        self._clock = clock
        self._gone: set[tuple[str, int]] = set()
        self._work: asyncio.Task[None] | None = None
        self._version: int | None = None
        self._presence_at = self._swept_at = float("-inf")

    def enter(self, guest: Guest, arrival: Arrival) -> None:
        """Let somebody in who has arrived, and tell the state of the class."""
        live = self.lives.setdefault(arrival.code, Live(arrival.code))
        guest.code, guest.role, guest.member = arrival.code, arrival.role, arrival.member
        guest.mine = arrival.mine
        self._gone.discard((arrival.code, arrival.member))
        live.take(arrival.look)
        live.welcome(guest)
        if self._work is None or self._work.done():
            self._work = asyncio.create_task(self._keep_abreast(), name="classes")

    def leave(self, guest: Guest) -> None:
        """Forget a connection that is closed."""
        live = self.lives.get(guest.code)
        if live is None:
            return
        live.guests.discard(guest)
        live.people_due = True
        if guest.member and guest.member not in live.presence():
            self._gone.add((live.code, guest.member))
        if not live.guests:
            del self.lives[live.code]

    def of_class(self, guest: Guest) -> Live | None:
        """Give the class that somebody has entered."""
        return self.lives.get(guest.code)

    def trusts(self, address: str, code: str) -> bool:
        """Tell whether somebody from an address is in a class."""
        live = self.lives.get(code)
        return live is not None and any(guest.address == address for guest in live.guests)

    async def refresh(self, live: Live) -> None:
        """Read what is new in a class, and tell it."""
        self._take(live, await self.desk.run(look, live.code, live.marks))

    async def moved(self, live: Live) -> None:
        """Tell where the cursor is now: at once, or if it moves fast, with the next round."""
        if self._clock() - live.moved_at >= MOVES:
            live.moved_at = self._clock()
            await self.refresh(live)

    async def count(self, live: Live) -> None:
        """Tell what the answers come to, if anything about them has changed."""
        asked, live.tally_due, live.tally_at = live.asked, False, self._clock()
        if asked is not None and (live.teachers or asked.revealed):
            live.take_tallies(asked, await self.desk.run(summed, live.code, asked))

    async def note_presence(self) -> None:
        """Note who has left, and from time to time who is here; old classes go now and then."""
        gone, self._gone = self._gone, set()
        for code, member in gone:
            await self._noted(Store.left, code, member)
            if code in self.lives and member in self.lives[code].presence():
                self._presence_at = float("-inf")  # who reloads his page is back by now
        if self._clock() - self._presence_at < PRESENCE:
            return
        self._presence_at = self._clock()
        for live in list(self.lives.values()):
            await self._noted(Store.seen, live.code, live.presence())
            live.people_due = True
        if self._clock() - self._swept_at >= SWEEP:
            self._swept_at = self._clock()
            await self.desk.run(Store.sweep)

    def _take(self, live: Live, found: Look | None) -> None:
        if found is not None:
            live.take(found)
        elif self.lives.get(live.code) is live:
            live.end()
            del self.lives[live.code]

    async def _keep_abreast(self) -> None:
        while self.lives or self._gone:
            await asyncio.sleep(TICK)
            try:
                await self._round()
            except (Refused, InputError):  # the store has said why in the server's log
                await asyncio.sleep(REST)
            except Exception:
                # one bad round must not end every class of this process; the next one may go
                logging.getLogger(__name__).exception(
                    "Classes are not kept abreast for a moment."
                )
                await asyncio.sleep(REST)

    async def _round(self) -> None:
        await self.note_presence()
        known = {code: live.marks for code, live in self.lives.items()}
        self._version, looks = await self.desk.run(news, self._version, known)
        for code, found in looks.items():
            if code in self.lives:
                self._take(self.lives[code], found)
        for live in list(self.lives.values()):
            if live.tally_due and self._clock() - live.tally_at >= TALLY:
                await self.count(live)
            if live.people_due and self._clock() - live.people_at >= PEOPLE:
                await self._tell_people(live)

    async def _tell_people(self, live: Live) -> None:
        live.people_due, live.people_at = False, self._clock()
        if live.teachers:
            told = await self.desk.run(people, live.code)
            for guest in live.teachers:
                guest.box.tell("people", told)

    async def _noted(self, act: Callable[..., None], code: str, what: object) -> None:
        try:
            await self.desk.run(act, code, what)
        except Refused as refused:
            if refused.why == "wait":
                raise  # else the class has ended meanwhile, which `refresh` tells
