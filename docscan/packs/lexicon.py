"""A vocabulary ready to be found in all sentences of a draft at once.

A word form is classified once and remembered. What stands in the draft is then found with a handful of steps over
arrays of numbers, none of them in Python for each word. A key is a word form of the vocabulary ("skol*", "#" for
figures), a concept in braces ("{child}"), or a wording that disarms one ("!child").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from docscan.language.arrays import Ints, Lists, once
from docscan.language.vocabulary import Known, Words
from docscan.packs.found import Found
from docscan.packs.patterns import atoms as wording_atoms
from docscan.packs.typos import Near

_TELLING = 7  # a word that fits a shorter wording only (barn*) may still be a misspelt key word


class Phrase(NamedTuple):
    """A wording of several words for a key, looked for where its rarest one stands: `atoms[door]`."""

    key: int
    door: int
    atoms: tuple[int, ...]


class Lexicon:
    """All word forms and phrases of a vocabulary, ready to be found in texts.

    `concepts` maps a name to its wordings and to the longer wordings that disarm them; `literals` are the single
    words that patterns name themselves. `keys` has the keys by number, `number` the numbers by key.
    """

    def __init__(self, concepts: Mapping[str, tuple[Iterable[str], Iterable[str]]], literals: Iterable[str]) -> None:
        self.keys: list[str] = []
        self.number: dict[str, int] = {}
        self._exact: dict[str, list[int]] = defaultdict(list)
        self._prefix: dict[str, list[tuple[str, int]]] = defaultdict(list)
        self._suffix: dict[str, list[tuple[str, int]]] = defaultdict(list)
        self._infix: list[tuple[str, int]] = []
        self._near = Near()
        self._single: dict[int, list[int]] = defaultdict(list)
        self._doors: dict[int, list[int]] = defaultdict(list)
        self._figure = self._key("#")
        phrases: list[Phrase] = []
        for name, (forms, unless) in concepts.items():
            for key, wordings in ((f"{{{name}}}", forms), (f"!{name}", unless)):
                for wording in wordings:
                    self._add(self._key(key), wording, phrases)
        for literal in sorted(literals):  # whatever they come in: sums over keys are to be the same in every process
            self._atom(literal)
        # for each key the concept that it disarms, -1 for none
        concept = (f"{{{key[1:]}}}" if key[0] == "!" else "" for key in self.keys)
        self._disarms = np.array([self.number.get(name, -1) for name in concept], np.int64)
        self._set_out(phrases)
        self._classes = Known(self._classify, self._forget)
        self._keys_of, self._phrases_of = Lists(), Lists()

    def find(self, words: Words) -> Found:
        """What stands in some texts, given by their words: each key at each place once.

        Where a longer wording disarms a concept ("vuxna barn"), the places inside it are left out.
        """
        classes, lengths, text_of = self._classes.of(words), words.lengths, words.text
        ends = lengths.cumsum()
        keys, places = self._keys_of.of(classes)
        first, phrase = self._phrases(classes, places * len(self.keys) + keys, ends[text_of])
        key = np.concatenate([keys, self._phrase_keys[phrase]])
        first, more = np.concatenate([places, first]), np.concatenate([places * 0, self._lengths[phrase] - 1])
        # text, key, first and last as one number, to sort them by and to have each once
        text = text_of[first]
        first = first - (ends - lengths)[text]
        size, most, widest = len(self.keys), int(lengths.max(initial=1)), int(self._lengths.max(initial=1))
        start, more = np.divmod(once(((text * size + key) * most + first) * widest + more), widest)
        code, first = np.divmod(start, most)
        text, key = np.divmod(code, size)
        last = first + more
        left = np.ones(len(key), bool)
        longer = (self._disarms[key] >= 0).nonzero()[0]
        wanted = (text[longer] * size + self._disarms[key[longer]]) * most
        low, high = start.searchsorted(wanted + first[longer]), start.searchsorted(wanted + last[longer], "right")
        some = low < high
        for until, *own in zip(last[longer[some]].tolist(), low[some].tolist(), high[some].tolist(), strict=True):
            left[slice(*own)] &= last[slice(*own)] > until
        return Found(self.keys, self.number, len(lengths), text[left], key[left], first[left], last[left])

    # -- making

    def _key(self, name: str) -> int:
        number = self.number.setdefault(name, len(self.keys))
        if number == len(self.keys):
            self.keys.append(name)
        return number

    def _add(self, key: int, wording: str, phrases: list[Phrase]) -> None:
        words = wording_atoms(wording)
        atoms = tuple(map(self._atom, words))
        if len(atoms) == 1:
            self._single[atoms[0]].append(key)
        else:
            door = max(range(len(words)), key=lambda index: (len(words[index].strip("*")), -index))
            self._doors[atoms[door]].append(len(phrases))
            phrases.append(Phrase(key, door, atoms))

    def _atom(self, atom: str) -> int:
        if atom in self.number:
            return self.number[atom]
        number = self._key(atom)
        self._near.add(atom)
        core = atom.strip("*")
        if atom.startswith("*") and atom.endswith("*"):
            self._infix.append((core, number))
        elif atom.endswith("*"):
            self._prefix[core[:3]].append((core, number))
        elif atom.startswith("*"):
            self._suffix[core[-3:]].append((core, number))
        else:
            self._exact[core].append(number)
        return number

    def _set_out(self, phrases: Sequence[Phrase]) -> None:
        """The phrases as arrays, one row each: what must stand beside the door, filled up with the door itself."""
        most = max((len(phrase.atoms) for phrase in phrases), default=1) - 1
        steps = [[step for step in range(len(phrase.atoms)) if step != phrase.door] for phrase in phrases]
        steps = [[*row, *[phrase.door] * (most - len(row))] for row, phrase in zip(steps, phrases, strict=True)]
        atoms = [[phrase.atoms[step] for step in row] for row, phrase in zip(steps, phrases, strict=True)]
        self._atoms = np.array(atoms, np.int64).reshape(len(phrases), most)
        self._steps = np.array(steps, np.int64).reshape(len(phrases), most)
        self._phrase_keys = np.array([phrase.key for phrase in phrases], np.int64)
        self._door_steps = np.array([phrase.door for phrase in phrases], np.int64)
        self._lengths = np.array([len(phrase.atoms) for phrase in phrases], np.int64)

    # -- finding

    def _forget(self) -> None:
        self._keys_of.clear()
        self._phrases_of.clear()

    def _classify(self, form: str) -> int:
        """The number of a word form: of the lists of the keys that it fits and of the phrases with a door there."""
        found = list(self._exact.get(form, ()))
        if form[0].isdigit():
            found.append(self._figure)
        for length in (1, 2, 3):
            found += [number for core, number in self._prefix.get(form[:length], ()) if form.startswith(core)]
            found += [number for core, number in self._suffix.get(form[-length:], ()) if form.endswith(core)]
        found += [number for core, number in self._infix if core in form]
        if all(len(self.keys[number]) < _TELLING for number in found):
            found += [self.number[atom] for atom in self._near.meant(form)]
        keys = {*found, *(key for number in found for key in self._single.get(number, ()))}
        self._phrases_of.append(sorted({phrase for number in found for phrase in self._doors.get(number, ())}))
        return self._keys_of.append(sorted(keys))

    def _phrases(self, words: Ints, standing: Ints, ends: Ints) -> tuple[Ints, Ints]:
        """First words and numbers of the phrases that stand somewhere among `words` (their numbers).

        `standing` has word times number of keys plus key, in order, for all keys of single words; `ends` says for
        each word where its text ends.
        """
        phrase, places = self._phrases_of.of(words)
        first = places - self._door_steps[phrase]
        inside = (first >= 0) & (first + self._lengths[phrase] <= len(words))
        first, phrase, places = first[inside], phrase[inside], places[inside]
        inside = (ends[first] == ends[places]) & (first + self._lengths[phrase] <= ends[places])
        first, phrase = first[inside], phrase[inside]
        for step in range(self._atoms.shape[1]):
            if (self._lengths[phrase] <= step + 1).all():
                break
            wanted = (first + self._steps[phrase, step]) * len(self.keys) + self._atoms[phrase, step]
            there = standing[np.minimum(standing.searchsorted(wanted), len(standing) - 1)] == wanted
            first, phrase = first[there], phrase[there]
        return first, phrase
