"""From words to hits: which concepts and rules of a pack stand where.

A text is looked through once. Each word form is classified once and remembered, phrases and patterns are tried
only where a word of theirs stands, and spaCy's token patterns only on sentences with an open door. Everything that
leaves is plain data.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from docscan.packs.patterns import Element, Pattern, parse
from docscan.packs.patterns import atoms as wording_atoms
from docscan.packs.typos import Near

_TELLING = 7  # a word that fits a shorter wording only (barn*) may still be a misspelt key word
_KNOWN_MAX = 10_000  # word forms remembered by each pack; then all are forgotten, so that memory stays flat
_FIGURES_MAX = 1_000

_KEYS = itemgetter(0)

Span = tuple[int, int]  # first and last word, both included


class Hit(NamedTuple):
    """A rule or concept at words `first` to `last` of a sentence."""

    name: str
    first: int
    last: int


class Phrase(NamedTuple):
    """A wording of several words, looked for where its rarest one stands: `atoms[door]`."""

    name: str
    door: int
    atoms: tuple[str, ...]


class Fits(NamedTuple):
    """What a word form fits: single wordings and concepts (`keys`), and phrases that it may be part of."""

    keys: tuple[str, ...]
    phrases: tuple[Phrase, ...]
    wordings: frozenset[str]


class Spans(dict[str, list[Span] | None]):
    """Which word forms and `{concepts}` stand in a sentence; where, as word spans, is found out when asked (`at`)."""

    __slots__ = ("_fitting",)

    def __init__(self, fitting: Sequence[Fits]) -> None:
        super().__init__(dict.fromkeys(chain.from_iterable(map(_KEYS, fitting))))
        self._fitting = fitting

    def at(self, key: str) -> list[Span]:
        """The places of a word form or concept, in order; empty where it does not stand in the sentence."""
        found = self.get(key)
        if found is None:
            if key not in self:
                return []
            found = [(index, index) for index, fits in enumerate(self._fitting) if key in fits.keys]
            self[key] = found
        return found


class Lexicon:
    """All word forms and phrases of a vocabulary, ready to be found in sentences.

    `concepts` maps a name to its wordings and to the longer wordings that disarm them; `literals` are the single
    words that patterns name themselves.
    """

    def __init__(self, concepts: Mapping[str, tuple[Iterable[str], Iterable[str]]], literals: Iterable[str]) -> None:
        self._exact: dict[str, list[str]] = defaultdict(list)
        self._prefix: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._suffix: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._infix: list[tuple[str, str]] = []
        self._near = Near()
        self._phrases: dict[str, list[Phrase]] = defaultdict(list)
        self._single: dict[str, list[str]] = defaultdict(list)
        self._guards = frozenset(f"!{name}" for name, (_, unless) in concepts.items() if unless)
        seen: set[str] = set()
        for name, (forms, unless) in concepts.items():
            for form in forms:
                self._add(f"{{{name}}}", form, seen)
            for form in unless:
                self._add(f"!{name}", form, seen)
        for literal in literals:
            self._atom(literal, seen)
        self._known: dict[str, Fits] = {}
        self._figures: dict[str, Fits] = {}  # apart, for they are ever new and would push the words out

    def _add(self, name: str, form: str, seen: set[str]) -> None:
        atoms = wording_atoms(form)
        for atom in atoms:
            self._atom(atom, seen)
        if len(atoms) == 1:
            self._single[atoms[0]].append(name)
        else:
            door = max(range(len(atoms)), key=lambda index: (len(atoms[index].strip("*")), -index))
            self._phrases[atoms[door]].append(Phrase(name, door, atoms))

    def _atom(self, atom: str, seen: set[str]) -> None:
        if atom in seen:
            return
        seen.add(atom)
        self._near.add(atom)
        core = atom.strip("*")
        if atom.startswith("*") and atom.endswith("*"):
            self._infix.append((core, atom))
        elif atom.endswith("*"):
            self._prefix[core[:3]].append((core, atom))
        elif atom.startswith("*"):
            self._suffix[core[-3:]].append((core, atom))
        else:
            self._exact[core].append(atom)

    def _classify(self, form: str) -> Fits:
        """The wordings (with `*`) that a word form fits, and what may stand where it stands; remembered."""
        found = list(self._exact.get(form, ()))
        if form[0].isdigit():
            found.append("#")
        for length in (1, 2, 3):
            found += [atom for core, atom in self._prefix.get(form[:length], ()) if form.startswith(core)]
            found += [atom for core, atom in self._suffix.get(form[-length:], ()) if form.endswith(core)]
        found += [atom for core, atom in self._infix if core in form]
        if all(len(atom) < _TELLING for atom in found):
            found += self._near.meant(form)
        names = [name for atom in found for name in self._single.get(atom, ())]
        phrases = [phrase for atom in found for phrase in self._phrases.get(atom, ())]
        fits = Fits(tuple(dict.fromkeys((*found, *names))), tuple(dict.fromkeys(phrases)), frozenset(found))
        known, most = (self._figures, _FIGURES_MAX) if form[-1].isdigit() else (self._known, _KNOWN_MAX)
        if len(known) >= most:
            known.clear()
        known[form] = fits
        return fits

    def spans(self, forms: Sequence[str]) -> Spans:
        """What stands in a sentence of these word forms."""
        known = self._known
        figures = self._figures
        fitting = [known.get(form) or figures.get(form) or self._classify(form) for form in forms]
        spans = Spans(fitting)
        for index, fits in enumerate(fitting):
            for name, door, atoms in fits.phrases:
                start = index - door
                if start < 0 or start + len(atoms) > len(fitting):
                    continue
                for step, atom in enumerate(atoms, start=start):
                    if atom not in fitting[step].wordings:
                        break
                else:
                    spans[name] = sorted({*spans.at(name), (start, start + len(atoms) - 1)})
        for guard in self._guards & spans.keys():
            name = f"{{{guard[1:]}}}"
            left = [span for span in spans.at(name) if not any(covers(over, span) for over in spans.at(guard))]
            if left:
                spans[name] = left
            else:
                spans.pop(name, None)
        return spans


def covers(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


class PatternSet:
    """Named patterns, found through their doors: `names` maps a rule to its pattern lines."""

    def __init__(self, lines: Mapping[str, Iterable[str]]) -> None:
        self.patterns = [(name, pattern) for name, texts in lines.items() for text in texts for pattern in parse(text)]
        self._doors: dict[str, list[tuple[str, Pattern]]] = defaultdict(list)
        for name, pattern in self.patterns:
            for key in _door(pattern):
                self._doors[key].append((name, pattern))

    @property
    def literals(self) -> set[str]:
        """The word forms that the patterns name themselves."""
        return {
            key
            for _, pattern in self.patterns
            for element in pattern.elements()
            for key in element.keys
            if not key.startswith("{")
        }

    def find(self, spans: Spans, around: Sequence[Spans] = ()) -> list[Hit]:
        """The patterns that match a sentence, given by its `spans`; `around`: the paragraph's other sentences."""
        hits: dict[Hit, None] = {}
        doors = self._doors
        for key in spans:
            for name, pattern in doors.get(key, ()):
                found = match(pattern, spans, around)
                if found is not None:
                    hits[Hit(name, *found)] = None
        return list(hits)


def _door(pattern: Pattern) -> tuple[str, ...]:
    """The element that is likely to be rarest: literals before concepts, few and long ones before many and short."""
    elements = (element for sequence in pattern.sequences for element in sequence)
    return max(
        elements,
        key=lambda element: (
            -sum(key.startswith("{") for key in element.keys),
            -len(element.keys),
            min(len(key) for key in element.keys),
        ),
    ).keys


def match(pattern: Pattern, spans: Spans, around: Sequence[Spans] = ()) -> Span | None:
    """The words that a pattern covers in a sentence (first to last of all its sequences), or None."""
    first, last = 1 << 30, -1
    for sequence in pattern.sequences:
        found = _sequence(sequence, spans)
        if found is None:
            return None
        first, last = min(first, found[0]), max(last, found[1])
    if any(_sequence(sequence, spans) is not None for sequence in pattern.absent):
        return None
    if any(all(_sequence(sequence, other) is None for other in (spans, *around)) for sequence in pattern.elsewhere):
        return None
    return first, last


def _sequence(sequence: Sequence[Element], spans: Spans) -> Span | None:
    """The first place where the steps of a sequence follow on each other within their gaps."""
    there = spans.keys()
    for element in sequence:
        if there.isdisjoint(element.keys):
            return None
    for key in sequence[0].keys:
        for start in spans.at(key):
            end = _rest(sequence, 1, start[1], spans)
            if end is not None:
                return start[0], end
    return None


def _rest(sequence: Sequence[Element], step: int, last: int, spans: Spans) -> int | None:
    if step == len(sequence):
        return last
    element = sequence[step]
    for key in element.keys:
        for first, end in spans.at(key):
            if last < first <= last + 1 + element.gap:
                found = _rest(sequence, step + 1, end, spans)
                if found is not None:
                    return found
    return None
