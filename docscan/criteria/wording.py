"""How a text is worded: what no rule names ("slipper avgiften helt") still sounds like something read before.

Words count by their first letters and figures as one, singly and in pairs, each part of a text once. In
`docscan.criteria.weighing` a part that is rare in drafts counts for more, and a long text no more than a short one
(inverse document frequency, unit length).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

STEM = 7  # letters: "kommunens" and "kommunen" are one
FIGURE = "#"


def parts(forms: Sequence[str]) -> list[str]:
    """The parts of a text given by its word forms: each word's beginning, and each pair that follows on another."""
    words = list(map(stem, forms))
    return words + list(map(" ".join, pairwise(words)))


def written(part: str, forms: Sequence[str]) -> str:
    """A part of a text as it is written there, the first time."""
    words, length = list(map(stem, forms)), part.count(" ") + 1
    start = next(n for n in range(len(words)) if " ".join(words[n : n + length]) == part)
    return " ".join(forms[start : start + length])


def stem(form: str) -> str:
    """The beginning of a word form, as it counts."""
    return FIGURE if form[0].isdigit() else form[:STEM]
