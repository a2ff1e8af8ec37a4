"""From times to what is reported of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

Stats = dict[str, float | int]


def stats(seconds: Iterable[float]) -> Stats:
    """Give how many there are, their median, 95th percentile and the largest, in milliseconds."""
    ordered = sorted(seconds)
    if not ordered:
        return {"n": 0}
    places = {"p50": 0.5, "p95": 0.95, "max": 1.0}
    last = len(ordered) - 1
    return {"n": len(ordered)} | {
        name: round(1000 * ordered[round(place * last)], 1) for name, place in places.items()
    }


def delays(done: Mapping[int, float], seen: Iterable[tuple[int, float]]) -> list[float]:
    """Give how long after each deed it was seen, once for each who saw it."""
    return [when - done[what] for what, when in seen if what in done]


def tally_delays(
    sent: Sequence[float], counts: Sequence[tuple[int, float]], most: int
) -> list[float]:
    """Give how long each answer took until the teacher's count included it.

    The n-th answer sent is there as soon as the count is n: whichever they are, so many had been
    sent before.
    """
    found = []
    reached = iter(sorted(counts, key=lambda told: told[1]))
    count, when = 0, 0.0
    for place, moment in enumerate(sorted(sent)[:most], 1):
        while count < place:
            told = next(reached, None)
            if told is None:
                return found
            count, when = max(count, told[0]), told[1]
        found.append(max(when - moment, 0.0))
    return found


def outages(
    found: Iterable[tuple[str, float, float]], since: float
) -> dict[str, tuple[list[float], list[float]]]:
    """Give of each kind how long connections were away, and how long after `since` they came back."""
    kinds: dict[str, tuple[list[float], list[float]]] = defaultdict(lambda: ([], []))
    for kind, lost, back in found:
        if lost >= since:
            kinds[kind][0].append(back - lost)
            kinds[kind][1].append(back - since)
    return dict(kinds)
