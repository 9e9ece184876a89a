"""What both pages of an explanation share: the text cut where rules begin and end, reasons sorted by side."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from docscan.explanation import Fired, Passage, Reason, Told, Weighing
from docscan.outputs import explain_texts, texts


class Piece(NamedTuple):
    """A stretch of a sentence, and the rules that cover it."""

    text: str
    fired: tuple[Fired, ...]


def pieces(sentence: Told) -> list[Piece]:
    """The sentence in pieces, cut wherever a rule begins or ends."""
    edges = sorted({0, len(sentence.text), *(edge for hit in sentence.fired for edge in (hit.start, hit.end))})
    return [
        Piece(sentence.text[low:high], tuple(hit for hit in sentence.fired if hit.start <= low and high <= hit.end))
        for low, high in pairwise(edges)
    ]


def name(criterion: str) -> str:
    """What a criterion is called."""
    return texts.NAMES.get(criterion) or explain_texts.CRITERION[criterion]


def value(criterion: str, value: str) -> str:
    """A value in words."""
    return texts.ANSWERS[criterion][value]


def percent(share: float) -> str:
    """A share as Swedish writes it: "92 %"."""
    return f"{share * 100:.0f}\u00a0%"


def weight(reason: Reason) -> str:
    """A weight with its sign: "+1,2", "−0,4"."""
    return f"{'+' if reason.weight > 0 else '−'}{abs(reason.weight):.1f}".replace(".", ",")


def sides(weighing: Weighing) -> list[tuple[str, list[Reason]]]:
    """The signs for and against, each under its heading."""
    sorted_out = [
        (explain_texts.FOR, [reason for reason in weighing.reasons if reason.weight > 0]),
        (explain_texts.AGAINST, [reason for reason in weighing.reasons if reason.weight < 0]),
    ]
    return [(heading, reasons) for heading, reasons in sorted_out if reasons]


def place(passage: Passage) -> str:
    """Where a passage stands."""
    label = f", ”{passage.label}”" if passage.label else ""
    return f"Stycke\u00a0{passage.paragraph}, {passage.role}{label}"


def marks(sentence: Told) -> str:
    """How a sentence speaks, in words."""
    return ", ".join(explain_texts.MARKS[mark] for mark in sentence.marks)
