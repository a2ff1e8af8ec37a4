"""Things that are expensive to make and never change, as many of them as fit."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Shelf(Generic[T]):
    """Keeps what was made, and lets go of what nobody has asked for longest.

    Parameters
    ----------
    most : int
        How much may stand on it, in the measure that `get` is given.

    Examples
    --------
    >>> shelf = Shelf(most=3)
    >>> [shelf.get(key, key.upper, len) for key in ("ab", "cd")]
    ['AB', 'CD']
    >>> len(shelf)
    1
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self._things: OrderedDict[Hashable, tuple[T, int]] = OrderedDict()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._things)

    def get(self, key: Hashable, make: Callable[[], T], size: Callable[[T], int]) -> T:
        """Give a thing, made at most once while it stands here.

        Parameters
        ----------
        key : hashable
            Equal keys are equal things.
        make, size : Callable
            Make it, and say how large it is.

        Returns
        -------
        T
            What `make` gave; whatever it raises is raised, and nothing is kept.
        """
        with self._lock:
            if key in self._things:
                self._things.move_to_end(key)
                return self._things[key][0]
        # Two sessions may make the same: better than one that waits for the other's disk.
        made = make()
        with self._lock:
            self._things[key] = (made, size(made))
            while sum(size for _, size in self._things.values()) > self.most:
                if len(self._things) == 1:
                    break
                self._things.popitem(last=False)
        return made
