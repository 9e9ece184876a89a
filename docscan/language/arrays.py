"""Numbers by the thousand, handled together: lists end to end, and numbers each once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
_ROOM = 1_024  # numbers that an array has room for at first


class Lists:
    """Lists of numbers, numbered from 0 and laid end to end, so that many can be looked up in one step."""

    def __init__(self, lists: Iterable[Sequence[int]] = ()) -> None:
        self._starts = np.zeros(_ROOM, np.int64)
        self._all = np.zeros(_ROOM, np.int64)
        self.clear()
        for one in lists:
            self.append(one)

    def clear(self) -> None:
        self._count = self._end = 0

    def append(self, one: Sequence[int]) -> int:
        """The number of the new list."""
        self._starts = _with_room(self._starts, self._count + 2)
        self._all = _with_room(self._all, self._end + len(one))
        self._all[self._end : self._end + len(one)] = one
        self._count, self._end = self._count + 1, self._end + len(one)
        self._starts[self._count] = self._end
        return self._count - 1

    def of(self, numbers: Ints) -> tuple[Ints, Ints]:
        """All items of the lists `numbers`, end to end; and for each item, at which place in `numbers` its list is."""
        starts = self._starts[numbers]
        many = self._starts[numbers + 1] - starts
        places = np.arange(len(numbers)).repeat(many)
        ends = many.cumsum()
        return self._all[np.arange(len(places)) + (starts - ends + many)[places]], places


def gathered(pairs: Iterable[tuple[int, int]], size: int) -> Lists:
    """The second numbers of pairs, in lists by the first, which are below `size`."""
    lists: list[list[int]] = [[] for _ in range(size)]
    for number, item in pairs:
        lists[number].append(item)
    return Lists(lists)


def once(numbers: Ints) -> Ints:
    """The numbers in order, each once (`numpy.unique` goes a longer way)."""
    ordered = numbers.copy()
    ordered.sort()
    return ordered[first_ones(ordered)]


def first_ones(ordered: Ints) -> NDArray[np.bool_]:
    """For numbers in order, which of them are the first of their kind."""
    first = np.empty(len(ordered), bool)
    first[:1] = True
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return first


def _with_room(array: Ints, least: int) -> Ints:
    """The array, or one twice as long with the same beginning."""
    return array if least <= len(array) else np.concatenate([array, np.zeros(max(least, len(array)), np.int64)])
