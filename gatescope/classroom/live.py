"""One class as this process knows it: who is connected, and what they have been told."""

from __future__ import annotations

from gatescope.classroom import post
from gatescope.classroom.asking import Asked
from gatescope.classroom.classes import Marks
from gatescope.classroom.guests import Guest
from gatescope.classroom.look import Look
from gatescope.classroom.store import Room


class Live:
    """A class of which somebody is connected to this process.

    Parameters
    ----------
    code : str
        Of the class.

    Notes
    -----
    It is touched by the event loop alone, and nothing in it waits: whoever is put among the
    guests is told the state and each change after it, without a gap.
    """

    def __init__(self, code: str) -> None:
        self.code = code
        self.guests: set[Guest] = set()
        self.marks: Marks | None = None
        self.room: Room | None = None
        self.people_due = self.tally_due = False
        self.people_at = self.tally_at = self.moved_at = float("-inf")
        self._question = post.NO_QUESTION
        self._tallies: tuple[str, str | None] | None = None

    @property
    def asked(self) -> Asked | None:
        """The current question."""
        return self.room.asked if self.room else None

    @property
    def teachers(self) -> list[Guest]:
        """The teacher's windows here."""
        return [guest for guest in self.guests if guest.role == "teacher"]

    def presence(self) -> dict[int, bool]:
        """Say which students are here, and whether one of their windows follows."""
        found: dict[int, bool] = {}
        for guest in self.guests:
            if guest.role == "student":
                found[guest.member] = found.get(guest.member, False) or guest.following
        return found

    def take(self, look: Look) -> None:
        """Tell everyone what is new; nothing of it if something newer is known."""
        if self.marks is not None and sum(_counts(look.marks)) < sum(_counts(self.marks)):
            return
        if self.marks is None or self.marks.people != look.marks.people:
            self.people_due = True
        self.marks = look.marks
        if look.room is None:
            return
        before, self.room = self.room, look.room
        if before is None or before.version != look.room.version:
            self._tell_view(self.guests)
        if before is None or before.n != look.room.n:
            self._tell_place(self.guests)
        self._take_question(before.asked if before else None, look.room.asked)

    def welcome(self, guest: Guest) -> None:
        """Let somebody in and tell the whole state."""
        self.guests.add(guest)
        self._tell_view([guest])
        self._tell_place([guest])
        self._tell_question([guest])
        self._tell_tally([guest])
        self.people_due = True
        # nobody has summed up while no teacher was here
        self.tally_due = self.tally_due or guest.role == "teacher"

    def answered(self, member: int, question: int, value: object) -> None:
        """Remember an answer in all windows of who has given it."""
        for guest in self.guests:
            if guest.role == "student" and guest.member == member:
                guest.mine = question, value

    def take_tallies(self, asked: Asked, tallies: tuple[str, str | None]) -> None:
        """Tell what the answers to a question come to, unless it has gone on meanwhile."""
        now = self.asked
        if now and (_state(now), now.shown) == (_state(asked), asked.shown):
            self._tallies = tallies
            self._tell_tally(self.guests)

    def end(self) -> None:
        """Tell everyone that it is over."""
        for guest in self.guests:
            guest.box.tell("ended", post.ENDED)
            guest.box.close(1000)

    def _take_question(self, before: Asked | None, now: Asked | None) -> None:
        if _state(before) != _state(now):
            self._question = (
                post.question_text(now.id, now.question, revealed=now.revealed)
                if now
                else post.NO_QUESTION
            )
            self._tell_question(self.guests)
        if _state(before) != _state(now) or (before and before.shown) != (now and now.shown):
            self._tallies = None
        self.tally_due = self.tally_due or (now is not None and before != now)

    def _tell_view(self, guests: set[Guest] | list[Guest]) -> None:
        if self.room and self.room.view:
            told = post.view_text(self.room.version, self.room.view)
            for guest in guests:
                guest.box.tell("view", told)

    def _tell_place(self, guests: set[Guest] | list[Guest]) -> None:
        if self.room and self.room.n:
            told = post.text("place", n=self.room.n, place=dict(self.room.place))
            for guest in guests:
                if guest.role == "student":
                    guest.box.tell("place", told)

    def _tell_question(self, guests: set[Guest] | list[Guest]) -> None:
        asked = self.asked
        nobodys = post.with_mine(self._question, None) if asked else self._question
        for guest in guests:
            mine = guest.answer_to(asked.id) if asked else None
            told = nobodys if mine is None else post.with_mine(self._question, mine)
            guest.box.tell("question", told)

    def _tell_tally(self, guests: set[Guest] | list[Guest]) -> None:
        teacher, students = self._tallies or (None, None)
        for guest in guests:
            told = teacher if guest.role == "teacher" else students
            if told is not None:
                guest.box.tell("tally", told)


def _counts(marks: Marks) -> tuple[int, ...]:
    return marks.version, marks.n, marks.asked, marks.answers, marks.people


def _state(asked: Asked | None) -> tuple[int, bool] | None:
    return (asked.id, asked.revealed) if asked else None
