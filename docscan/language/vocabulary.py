"""Word forms as numbers: a draft's words are looked up once, and all that is known of a word is then an array away.

A vocabulary numbers the forms that it meets and forgets none. After some thousand forms a new one takes its place, so
that memory stays flat; who remembers something by numbers (`Known`) begins anew with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, repeat
from threading import RLock

import numpy as np

from docscan.language.arrays import Ints, Lists
from docscan.language.words import forms, is_parted

MOST = 20_000  # word forms in one vocabulary, but for those of the last draft
_LETTER = "ꙮ"  # one that no Swedish draft has, between two texts
_APART = f" {_LETTER} "
_lock = RLock()  # held while something new is learnt


class Vocabulary:
    """Word forms by number, in the order in which they were met."""

    def __init__(self) -> None:
        self.forms: list[str] = []
        self._numbers: dict[str, int] = {}
        self._tokens: dict[str, int] = {}  # what stands between two spaces, by number
        self._words_of = Lists()  # the numbers of the words of each token

    def read(self, texts: Sequence[str]) -> Words:
        """The words of some texts, found together.

        What stands between two spaces is cut into words once: drafts use the same ones over and over.
        """
        joined = _APART.join(texts)
        if joined.count(_LETTER) != len(texts) - 1 or is_parted(joined):
            return self.numbered([forms(text) for text in texts])
        tokens = joined.split()
        numbers = np.fromiter(map(self._tokens.get, tokens, repeat(-1)), np.int64, len(tokens))
        for place in (numbers < 0).nonzero()[0].tolist():
            numbers[place] = self._token(tokens[place])
        found, _ = self._words_of.of(numbers)
        apart = found == self._number(_LETTER)
        ends = np.append(apart.nonzero()[0], len(found))
        return Words(self, found[~apart], np.diff(ends, prepend=-1) - 1)

    def numbered(self, texts: Sequence[Sequence[str]]) -> Words:
        """The words of texts that are given by their word forms."""
        numbers = map(self._number, chain.from_iterable(texts))
        return Words(self, np.fromiter(numbers, np.int64), np.fromiter(map(len, texts), np.int64, len(texts)))

    def _token(self, token: str) -> int:
        with _lock:
            if token not in self._tokens:
                self._tokens[token] = self._words_of.append([self._number(form) for form in forms(token)])
            return self._tokens[token]

    def _number(self, form: str) -> int:
        known = self._numbers.get(form)
        if known is None:
            with _lock:
                known = self._numbers.setdefault(form, len(self.forms))
                if known == len(self.forms):
                    self.forms.append(form)
        return known


@dataclass(frozen=True)
class Words:
    """The words of some texts: their numbers in a vocabulary, end to end, and how many words each text has."""

    vocabulary: Vocabulary
    numbers: Ints
    lengths: Ints

    @cached_property
    def text(self) -> Ints:
        """For each word the text that it stands in; texts count from 0."""
        return np.arange(len(self.lengths)).repeat(self.lengths)

    def joined(self, groups: Ints, number: int) -> Words:
        """Texts joined to longer ones: text n goes to `groups[n]`, of `number`, or nowhere where that is negative.

        The groups are in order.
        """
        chosen = groups >= 0
        lengths = np.bincount(groups[chosen], self.lengths[chosen], minlength=number).astype(np.int64)
        return Words(self.vocabulary, self.numbers[chosen.repeat(self.lengths)], lengths)

    def forms(self, text: int) -> list[str]:
        """The word forms of one text."""
        start = int(self.lengths[:text].sum())
        return [self.vocabulary.forms[number] for number in self.numbers[start : start + self.lengths[text]].tolist()]


class Known:
    """A number, 0 or more, for each word form, found out once by `find`; `forget` is told when all are forgotten."""

    def __init__(self, find: Callable[[str], int], forget: Callable[[], None] = lambda: None) -> None:
        self._find, self._forget = find, forget
        self._vocabulary = Vocabulary()
        self._known = np.zeros(0, np.int64)

    def of(self, words: Words) -> Ints:
        """The numbers found for words, in order."""
        if words.vocabulary is not self._vocabulary or len(words.vocabulary.forms) > len(self._known):
            self._make_room(words.vocabulary)
        found = self._known[words.numbers]
        unknown = words.numbers[found < 0]
        if len(unknown):
            with _lock:
                for number in np.unique(unknown).tolist():
                    self._known[number] = self._find(words.vocabulary.forms[number])
            found = self._known[words.numbers]
        return found

    def _make_room(self, vocabulary: Vocabulary) -> None:
        with _lock:
            if vocabulary is not self._vocabulary:
                self._vocabulary, self._known = vocabulary, np.zeros(0, np.int64)
                self._forget()
            more = np.full(len(vocabulary.forms), -1, np.int64)  # twice what is needed
            self._known = np.concatenate([self._known, more])


_current = Vocabulary()


def vocabulary() -> Vocabulary:
    """The vocabulary of the process, to be asked for once a draft."""
    global _current
    if len(_current.forms) > MOST:
        _current = Vocabulary()
    return _current


def numbered(texts: Iterable[Sequence[str]]) -> Words:
    """The words of texts given by their word forms, in the vocabulary of the process."""
    return vocabulary().numbered(list(texts))
