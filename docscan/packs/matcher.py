"""From what stands where to hits: which patterns of a pack match which sentences.

A pattern is tried only in sentences that hold its door, the element that is likely to be rarest, and there only if all
its other elements stand too; that much is told for all sentences at once. Order and gaps are then looked at in the few
that are left. Everything that leaves is plain data.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from docscan.language.arrays import Ints, gathered, once
from docscan.model import made
from docscan.packs.found import Found
from docscan.packs.lexicon import Lexicon
from docscan.packs.patterns import Element, Pattern, parse

Span = tuple[int, int]  # first and last word, both included
Named = list[tuple[str, Pattern]]
_Sequence = tuple[tuple[int, int], ...]  # the element of each step, and how many words may stand before it
_Places = dict[int, list[Span]]  # by text times number of elements plus element


class Hit(NamedTuple):
    """A rule or concept at words `first` to `last` of a sentence."""

    name: str
    first: int
    last: int


def named(lines: Mapping[str, Iterable[str]]) -> Named:
    """The patterns of the lines of each name. Raises PatternError."""
    return [(name, pattern) for name, texts in lines.items() for text in texts for pattern in parse(text)]


def literals(patterns: Named) -> set[str]:
    """The word forms that patterns name themselves."""
    return {
        key
        for _, pattern in patterns
        for element in pattern.elements()
        for key in element.keys
        if not key.startswith("{")
    }


class _Steps(NamedTuple):
    """A `Pattern` by the numbers of its elements."""

    door: int
    sequences: tuple[_Sequence, ...]
    elsewhere: tuple[_Sequence, ...]
    absent: tuple[_Sequence, ...]

    @property
    def is_word(self) -> bool:
        """Whether the door is all that there is."""
        return not (self.elsewhere or self.absent) and [len(one) for one in self.sequences] == [1]


class PatternSet:
    """Named patterns over the keys of a lexicon."""

    def __init__(self, patterns: Named, lexicon: Lexicon) -> None:
        elements: dict[tuple[str, ...], int] = {}

        def number(element: Element) -> int:
            return elements.setdefault(element.keys, len(elements))

        def numbered(part: Iterable[Sequence[Element]]) -> tuple[_Sequence, ...]:
            return tuple(tuple((number(element), element.gap) for element in sequence) for sequence in part)

        self._names = [name for name, _ in patterns]
        self._steps = [
            _Steps(number(_door(one)), numbered(one.sequences), numbered(one.elsewhere), numbered(one.absent))
            for _, one in patterns
        ]
        self._words = [one.is_word for one in self._steps]
        self._elements = len(elements)
        self._opens = gathered(((one.door, pattern) for pattern, one in enumerate(self._steps)), len(elements))
        keys = [(lexicon.number[key], one) for own, one in elements.items() for key in own if key in lexicon.number]
        self._stands_for = gathered(keys, len(lexicon.keys))
        doors = {one.door for one in self._steps}
        self.doors = frozenset(key for key, one in keys if one in doors)
        """The keys without any of which none of the patterns matches."""
        self._here = self._rows(one.sequences for one in self._steps)
        self._all = self._rows((*one.sequences, *one.elsewhere, *one.absent) for one in self._steps)

    def _rows(self, parts: Iterable[Iterable[_Sequence]]) -> Ints:
        """The elements of a part of each pattern, a row each, filled up with the door."""
        rows = [list({element: None for sequence in part for element, _ in sequence}) for part in parts]
        longest = max(map(len, rows), default=0)
        filled = [[*row, *[one.door] * (longest - len(row))] for row, one in zip(rows, self._steps, strict=True)]
        return np.array(filled, np.int64).reshape(len(rows), longest)

    def find(self, found: Found, texts: NDArray[np.bool_], paragraphs: Ints) -> list[tuple[int, Hit]]:
        """The first pattern of each name that matches each of the chosen `texts`, in order of texts, then of patterns.

        `texts` says for each text of `found` whether it is looked at; `paragraphs` numbers the paragraphs that they
        are the sentences of, in order, from 0 without gaps.
        """
        elements, rows = self._stands_for.of(found.key)
        if not len(elements):
            return []
        tried, patterns = self._hopeful(found.text[rows], elements, texts)
        if not len(tried):
            return []
        places = self._places(found, elements, rows, paragraphs, paragraphs[tried], patterns)
        starts = (paragraphs.searchsorted(np.arange(found.texts + 1)) * self._elements).tolist()
        hits: list[tuple[int, Hit]] = []
        stands: dict[tuple[int, _Sequence], bool] = {}
        last = (-1, "")
        for text, paragraph, pattern in zip(tried.tolist(), paragraphs[tried].tolist(), patterns.tolist(), strict=True):
            here = (text, self._names[pattern])
            if here == last:
                continue
            steps = self._steps[pattern]
            if self._words[pattern]:
                span: Span | None = places[text * self._elements + steps.door][0]
            else:
                others = range(starts[paragraph], starts[paragraph + 1], self._elements)
                span = _match(steps, places, text * self._elements, others, stands)
            if span is not None:
                last = here
                hits.append((text, made(Hit, (here[1], *span))))
        return hits

    def _hopeful(self, text: Ints, elements: Ints, texts: NDArray[np.bool_]) -> tuple[Ints, Ints]:
        """Texts, and patterns whose elements of one sentence all stand there: each pair once, in order.

        `elements[n]` stands somewhere in `text[n]`.
        """
        here = np.zeros((len(texts), self._elements), bool)
        here[text, elements] = True
        patterns, places = self._opens.of(elements)
        text = text[places]
        left = texts[text]
        for column in self._here.T:
            left &= here[text, column[patterns]]
        codes = once(text[left] * len(self._steps) + patterns[left])
        text, patterns = np.divmod(codes, max(len(self._steps), 1))
        return text, patterns

    def _places(
        self, found: Found, elements: Ints, rows: Ints, paragraphs: Ints, tried: Ints, patterns: Ints
    ) -> _Places:
        """Where the elements of `patterns` stand in the paragraphs `tried`, in order; see `_Places`."""
        wanted = np.zeros((found.texts, self._elements), bool)
        for column in self._all.T:
            wanted[tried, column[patterns]] = True
        chosen = wanted[paragraphs[found.text[rows]], elements]
        elements, rows = elements[chosen], rows[chosen]
        codes = found.text[rows] * self._elements + elements
        order = np.lexsort((found.last[rows], found.first[rows], codes))
        places: _Places = {}
        columns = (codes, found.first[rows], found.last[rows])
        for code, first, last in zip(*(column[order].tolist() for column in columns), strict=True):
            if code in places:
                places[code].append((first, last))
            else:
                places[code] = [(first, last)]
        return places


def _door(pattern: Pattern) -> Element:
    """The element that is likely to be rarest: literals before concepts, few and long ones before many and short."""
    elements = (element for sequence in pattern.sequences for element in sequence)
    return max(
        elements,
        key=lambda element: (
            -sum(key.startswith("{") for key in element.keys),
            -len(element.keys),
            min(len(key) for key in element.keys),
        ),
    )


def _match(
    steps: _Steps, places: _Places, text: int, paragraph: range, stands: dict[tuple[int, _Sequence], bool]
) -> Span | None:
    """The words that a pattern covers in a sentence (first to last of all its sequences), or None.

    `text` and the texts of its `paragraph` are given as the codes of their first elements; see `_Places`. `stands`
    remembers what stands anywhere in a paragraph: all its sentences may ask.
    """
    first, last = 1 << 30, -1
    for sequence in steps.sequences:
        span = _sequence(sequence, places, text)
        if span is None:
            return None
        first = first if first < span[0] else span[0]
        last = last if last > span[1] else span[1]
    for sequence in steps.absent:
        if _sequence(sequence, places, text) is not None:
            return None
    for sequence in steps.elsewhere:
        asked = (paragraph.start, sequence)
        if asked not in stands:
            stands[asked] = any(_sequence(sequence, places, other) is not None for other in paragraph)
        if not stands[asked]:
            return None
    return first, last


def _sequence(sequence: _Sequence, places: _Places, text: int) -> Span | None:
    """The first place where the steps of a sequence follow on each other within their gaps."""
    for start in places.get(text + sequence[0][0], ()):
        end = _rest(sequence, 1, start[1], places, text) if len(sequence) > 1 else start[1]
        if end is not None:
            return start[0], end
    return None


def _rest(sequence: _Sequence, step: int, last: int, places: _Places, text: int) -> int | None:
    if step == len(sequence):
        return last
    element, gap = sequence[step]
    there = places.get(text + element, ())
    for index in range(bisect_left(there, (last + 1,)), len(there)):  # they are in order
        first, end = there[index]
        if first > last + 1 + gap:
            break
        reached = _rest(sequence, step + 1, end, places, text)
        if reached is not None:
            return reached
    return None
