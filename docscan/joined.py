"""Texts one after another: what is rare is looked for in all of them at once, and most drafts have none of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate, chain, repeat
from typing import AnyStr

_APART = "\n" * 4  # more signs between two texts than anything that is looked for has inside it


class Joined:
    """Some texts, and `text`, all of them in one."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self.text = _APART.join(texts)

    @cached_property
    def plain(self) -> bytes:
        """A byte for each code point of `text`: Latin-1, with ASCII letters in lower case. Bytes are searched fast."""
        return self.text.encode("latin-1", "replace").lower()

    def index(self, place: int) -> int:
        """The index of the text that holds a place of `text` or `plain`."""
        return bisect_right(self._starts, place) - 1

    def holding(self, cues: Iterable[str]) -> list[int]:
        """The indexes of the texts that hold any of some cues."""
        return self._holding(self.text, cues)

    def holding_plain(self, cues: Iterable[bytes]) -> list[int]:
        """The same for cues that are written as `plain` is."""
        return self._holding(self.plain, cues)

    def _holding(self, text: AnyStr, cues: Iterable[AnyStr]) -> list[int]:
        found = set()
        for cue in cues:
            place = text.find(cue)
            while place >= 0:
                index = self.index(place)
                found.add(index)
                place = text.find(cue, self._starts[index + 1])
        return sorted(found)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each text begins, and where one more would."""
        lengths = chain.from_iterable(zip(map(len, self.texts), repeat(len(_APART))))
        return list(accumulate(lengths, initial=0))[::2]
