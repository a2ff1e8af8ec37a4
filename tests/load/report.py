"""What a lecture has shown, in numbers."""

from __future__ import annotations

from collections import Counter
from math import isinf
from typing import Any

from tests.load.lecture import Room
from tests.load.numbers import delays, stats, tally_delays
from tests.load.student import answer_of


def told(room: Room) -> dict[str, Any]:
    """Put together what teacher and students have seen."""
    seen, people = room.crowd.seen, room.plan.students
    calm = {step: when for step, when in room.teacher.moved.items() if when < room.killed}
    report: dict[str, Any] = {
        "opening": {"page": stats(seen.opened), "class": stats(seen.joined)},
        "following": {
            "move": delays(calm, seen.moves, people),
            "picture": delays(room.published, seen.pictures, people),
        },
        "asking": [_question(room, number, asked) for number, asked in room.asked],
        "usage": room.usage,
        "bytes": {"pages": seen.page_bytes, "pictures": seen.picture_bytes},
        "wrong": [*room.wrong, *room.teacher.wrong, *dict.fromkeys(seen.wrong)],
    }
    if seen.ended != people:
        report["wrong"].append(f"only {seen.ended} of {people} were told of the end")
    if not isinf(room.killed):
        report["killed"] = _killed(room)
    return report


def _question(room: Room, number: int, asked: dict[str, Any]) -> dict[str, Any]:
    seen = room.crowd.seen
    mine = [(sent, taken) for which, sent, taken in seen.answers if which == number]
    counts = [(count, when) for which, count, when in room.teacher.counts if which == number]
    return {
        "kind": asked["kind"],
        "taken": stats(taken - sent for sent, taken in mine),
        "tally": stats(tally_delays([sent for sent, _ in mine], counts)),
        "reveal": delays({number: room.revealed[number]}, seen.reveals, room.plan.students),
        "right": _is_right(room, asked, room.teacher.tallies.get(number, {})),
    }


def _is_right(room: Room, asked: dict[str, Any], tally: dict[str, Any]) -> bool:
    if asked["kind"] != "choice":
        return tally.get("count") == room.plan.students
    texts = {"en": {"options": asked["options"]}}
    chosen = Counter(
        answer_of(student, {"kind": "choice", "texts": texts})
        for student in range(room.plan.students)
    )
    return tally.get("counts") == [chosen[place] for place in range(len(asked["options"]))]


def _killed(room: Room) -> dict[str, Any]:
    killed, seen = room.killed, room.crowd.seen
    lost = [outage for outage in seen.outages if outage[1] >= killed]
    moved = {step: when for step, when in room.teacher.moved.items() if when >= killed}
    last = {step: when for step, when in moved.items() if step == room.step}
    return {
        "lost": Counter(kind for kind, _, _ in lost),
        "back": {
            kind: stats(back - killed for which, _, back in lost if which == kind)
            for kind in ("class", "page")
        },
        "teacher_back": stats(
            back - killed for lost, back in room.teacher.outages if lost >= killed
        ),
        "moves_meanwhile": delays(moved, seen.moves),
        "move_after": delays(last, seen.moves, room.plan.students),
    }
