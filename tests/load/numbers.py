"""From times to what is reported of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

Stats = dict[str, float]


def stats(seconds: Iterable[float]) -> Stats:
    """Give how many there are, and median, 95th percentile and largest in milliseconds."""
    ordered = sorted(seconds)
    if not ordered:
        return {"n": 0}
    places = {"p50": 0.5, "p95": 0.95, "max": 1.0}
    last = len(ordered) - 1
    return {"n": len(ordered)} | {
        name: round(1000 * ordered[round(place * last)], 1) for name, place in places.items()
    }


def delays(
    done: Mapping[int, float], seen: Iterable[tuple[int, float]], people: int = 0
) -> Stats:
    """Tell how long after each deed it was seen, once for each who saw it.

    With `people`, also how often it was ``missing``: each of them should have seen each.
    """
    found = [when - done[what] for what, when in seen if what in done]
    return stats(found) | ({"missing": people * len(done) - len(found)} if people else {})


def tally_delays(sent: Iterable[float], counts: Sequence[tuple[int, float]]) -> list[float]:
    """Give how long each answer took until the teacher's count included it.

    The n-th answer sent is there as soon as the count is n: whichever they are, so many had
    been sent before.
    """
    ordered = sorted(sent)
    found: list[float] = []
    for count, when in counts:
        found += [max(when - moment, 0.0) for moment in ordered[len(found) : count]]
    return found
