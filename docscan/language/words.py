"""Words and their places, without spaCy: the fast first look over a whole text.

A word is a run of letters and digits, with inner hyphens, colons and points kept ("e-tjänst", "A:s",
"1,5"). A word broken over a line ("barnkon-\\nsekvens"), or by a scanner's hyphen and space before a lower-case
letter ("skol- skjuts"), is read as one; "barn- och ungdomsnämnden" is not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple


class Word(NamedTuple):
    """One word: place in the text (code points) and its form in lower case."""

    start: int
    end: int
    form: str


_WORD = re.compile(r"\w++(?:[-‑:.,’'/]\w++)*")  # no part of a word is ever given back: a third quicker so
_LONE = frozenset({"och", "eller", "samt", "respektive", "till", "som"})
_PARTED = re.compile(rf"-\s+(?!(?:{'|'.join(sorted(_LONE))})\b)\w", re.IGNORECASE)  # begins with one sign: fast
_BREAK = re.compile(r"[-‑]\s+$")
_LETTER = "ꙮ"  # one that no Swedish draft has, between two texts
_APART = f" {_LETTER} "
_MOST = 50_000  # tokens remembered
_cut: dict[str, list[str]] = {}  # what stands between two spaces to the forms of its words


def forms(text: str) -> list[str]:
    """The forms of all words of `text`, in order: those of `words`, at a third of the cost."""
    if _is_parted(text):
        return [word.form for word in words(text)]
    return [word.lower() for word in _WORD.findall(text)]


def forms_of(texts: Sequence[str]) -> list[list[str]]:
    """`forms` of many texts, found together.

    What stands between two spaces is cut into words once and remembered: drafts use the same words over and over.
    """
    joined = _APART.join(texts)
    if joined.count(_LETTER) != len(texts) - 1 or _is_parted(joined):
        return [forms(text) for text in texts]
    if len(_cut) > _MOST:
        _cut.clear()
    tokens = joined.split()
    cut = list(map(_cut.get, tokens))
    if None in cut:
        for token in {token for token, own in zip(tokens, cut, strict=True) if own is None}:
            _cut[token] = forms(token)
        cut = list(map(_cut.get, tokens))
    found = list(chain.from_iterable(filter(None, cut)))
    many, start = [], 0
    for _ in range(len(texts) - 1):
        end = found.index(_LETTER, start)
        many.append(found[start:end])
        start = end + 1
    return [*many, found[start:]]


def words(text: str) -> list[Word]:
    """All words of `text` in order."""
    found = [Word(match.start(), match.end(), match.group().lower()) for match in _WORD.finditer(text)]
    return _joined(text, found) if _is_parted(text) else found


def _is_parted(text: str) -> bool:
    """Whether a word may be parted by a hyphen and white space."""
    return _PARTED.search(text.replace("‑", "-")) is not None


def _joined(text: str, found: list[Word]) -> list[Word]:
    """Join the two halves of words that a line break or a scanner has parted."""
    joined: list[Word] = []
    for word in found:
        if joined:
            last = joined[-1]
            gap = text[last.end : word.start]
            parted = _BREAK.fullmatch(gap) and word.form not in _LONE and len(last.form) > 2
            if parted and text[word.start].islower() and last.form.isalpha():
                joined[-1] = Word(last.start, word.end, last.form + word.form)
                continue
        joined.append(word)
    return joined
