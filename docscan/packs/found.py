"""What stands where in a draft, as arrays of numbers: so it can be asked of one sentence, and of all at once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from docscan.language.arrays import Ints, first_ones


@dataclass(frozen=True)
class Found:
    """What stands in some texts: key `key[n]` at words `first[n]` to `last[n]` of text `text[n]`, sorted so.

    Texts and the words of each count from 0. `names` has the keys by number, `number` the numbers by key; `texts` says
    how many texts were looked through.
    """

    names: Sequence[str]
    number: Mapping[str, int]
    texts: int
    text: Ints
    key: Ints
    first: Ints
    last: Ints

    @cached_property
    def pairs(self) -> tuple[Ints, Ints]:
        """Texts and keys, each pair once, in order."""
        first = first_ones(self.text * len(self.names) + self.key)
        return self.text[first], self.key[first]

    def part(self, low: int, high: int) -> Found:
        """What stands in the texts `low` to `high` (not included), which count from 0 anew."""
        rows = slice(*self.text.searchsorted((low, high)).tolist())
        columns = (self.text[rows] - low, self.key[rows], self.first[rows], self.last[rows])
        return Found(self.names, self.number, high - low, *columns)

    def count(self, key: str) -> Ints:
        """How often a key stands in each text."""
        return np.bincount(self.text[self.key == self.number.get(key, -1)], minlength=self.texts)

    def has(self, text: int, key: str) -> bool:
        """Whether a key stands in a text."""
        number = self.number.get(key)
        if number is None:
            return False
        code = text * len(self.names) + number
        place = bisect_left(self._codes, code)
        return place < len(self._codes) and self._codes[place] == code

    def keys(self, text: int) -> list[int]:
        """The numbers of the keys that stand in a text, in order."""
        texts, keys = self.pairs
        low, high = np.searchsorted(texts, (text, text + 1)).tolist()
        found: list[int] = keys[low:high].tolist()
        return found

    @cached_property
    def _codes(self) -> list[int]:
        """Texts and keys as one number each, in order: few are asked for, and a set would take longer to make."""
        text, key = self.pairs
        codes: list[int] = (text * len(self.names) + key).tolist()
        return codes


@dataclass(frozen=True, slots=True)
class Spans:
    """The keys that stand in one of the texts of `found`."""

    found: Found
    text: int

    def __contains__(self, key: str) -> bool:
        return self.found.has(self.text, key)

    def __iter__(self) -> Iterator[str]:
        return (self.found.names[key] for key in self.numbers())

    def numbers(self) -> list[int]:
        """The numbers of the keys, in order."""
        return self.found.keys(self.text)
