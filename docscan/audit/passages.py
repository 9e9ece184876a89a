"""The passages that an assessment stands in, as the store keeps them, and several of them side by side."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final

from docscan.audit.report_data import Passage, Row

SIDE_BY_SIDE: Final = 3
_CRITERIA: Final = ("best_interest", "views", "tradeoffs", "compensatory")
_LONGEST: Final = 1_200
_WORD: Final = re.compile(r"\S+\s*")


def side_by_side(db: sqlite3.Connection, ids: Sequence[int], rows: Mapping[int, Row]) -> tuple[Passage, ...]:
    """The first decisions' passages; in each, words that the first one has too are told from its own.

    Empty parts where the store keeps no text.
    """
    found = [(rows[id], _WORD.findall(passage(db, id))) for id in ids[:SIDE_BY_SIDE]]
    first = found[0][1]
    return tuple(Passage(row, _parts(first, words)) for row, words in found)


def passage(db: sqlite3.Connection, id: int) -> str:
    """The sentences of a decision's assessment in reading order, each once; empty where the store keeps no text."""
    marks = ", ".join("?" * len(_CRITERIA))
    found = db.execute(
        f"SELECT coalesce(nullif(context, ''), text) FROM evidence WHERE document_id = ? AND criterion IN ({marks}) "
        "AND text IS NOT NULL ORDER BY paragraph, context_start, start",
        (id, *_CRITERIA),
    )
    text = " ".join(dict.fromkeys(row[0].strip() for row in found))
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _parts(first: list[str], words: list[str]) -> tuple[tuple[str, bool], ...]:
    bare = [word.strip() for word in words]
    same = [False] * len(words)
    for block in SequenceMatcher(None, [word.strip() for word in first], bare, autojunk=False).get_matching_blocks():
        same[block.b : block.b + block.size] = [True] * block.size
    return tuple(
        ("".join(word for word, _ in part), common)
        for common, part in groupby(zip(words, same, strict=True), key=lambda pair: pair[1])
    )
