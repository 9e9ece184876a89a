"""What stands where in a draft, as arrays of numbers: so it can be asked of one sentence, and of all at once."""

from __future__ import annotations

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
        there = self._there.get(text)
        if there is None:
            there = self._there[text] = frozenset(self.keys(text))
        return self.number.get(key, -1) in there

    def keys(self, text: int) -> list[int]:
        """The numbers of the keys that stand in a text, in order."""
        found: list[int] = self.pairs[1][self._starts[text] : self._starts[text + 1]].tolist()
        return found

    @cached_property
    def _starts(self) -> list[int]:
        """Where the keys of each text begin in `pairs`, and where the last ones end."""
        starts: list[int] = self.pairs[0].searchsorted(np.arange(self.texts + 1)).tolist()
        return starts

    @cached_property
    def _there(self) -> dict[int, frozenset[int]]:
        """The keys of the texts that were asked for: few are."""
        return {}


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
