"""Long key words with one letter wrong: "barnkonvetionen", "vårdnadshvaren".

Only words of LEAST letters or more are forgiven, for short words have too many honest neighbours, and only where the
first letter is right and nothing of the vocabulary fits the word as it stands. Each key word is filed under itself and
itself less one letter; two words one typing error apart meet there (deletion neighbourhoods).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

LEAST = 10  # letters


class Near:
    """Finds the wordings that a misspelt word was meant for."""

    def __init__(self) -> None:
        self._filed: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._lengths: set[int] = set()
        self._longest = 0

    def add(self, atom: str) -> None:
        """File a wording: a whole word, or the beginning of one ("barnkonvention*")."""
        core = atom.rstrip("*")
        if len(core) < LEAST or atom.startswith("*") or not core.isalpha():
            return
        for key in (core, *_shorter(core)):
            self._filed[key].append((core, atom))
        self._longest = max(self._longest, len(core))
        if atom.endswith("*"):
            self._lengths.add(len(core))

    def meant(self, form: str) -> list[str]:
        """The wordings that are one letter from a word, or from its beginning; empty for a short word."""
        if len(form) < LEAST or not form.isalpha():
            return []
        found: dict[str, None] = {}
        starts = {length + step for length in self._lengths for step in (-1, 0, 1) if length + step <= len(form)}
        if len(form) <= self._longest + 1:  # `_shorter` writes a word as often as it has letters: never a hopeless one
            starts.add(len(form))
        for length in starts:
            piece = form[:length]
            for key in (piece, *_shorter(piece)):
                for core, atom in self._filed.get(key, ()):
                    whole = atom.endswith("*") or length == len(form)
                    if whole and core[0] == form[0] and one_apart(core, piece):
                        found[atom] = None
        return list(found)


def _shorter(word: str) -> Iterator[str]:
    """The word less one letter, in every way but the first."""
    return (word[:index] + word[index + 1 :] for index in range(1, len(word)))


def one_apart(one: str, other: str) -> bool:
    """Whether one letter added, left out, changed, or swapped with its neighbour makes one word the other."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    left, right = one[start:], other[start:]
    if len(left) == len(right):
        return left[1:] == right[1:] or (left[:2] == right[1::-1] and left[2:] == right[2:])
    return left[1:] == right if len(left) > len(right) else left == right[1:]
