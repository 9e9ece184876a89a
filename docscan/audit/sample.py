"""A random list of decisions to check by hand, and what the check can tell."""

from __future__ import annotations

import random
import sqlite3
from typing import Final

from docscan.audit.statistics import Interval, wilson
from docscan.audit.tally import Selection

SAMPLE: Final = 100
"""Decisions drawn, unless told otherwise: with 90 right of 100, the true share lies between 83 and 94 per cent."""
_RIGHT: Final = (1.0, 0.95, 0.9, 0.8)


def draw(db: sqlite3.Connection, selection: Selection, size: int, seed: int) -> tuple[int, list[int]]:
    """The number of decisions read, and the ids of `size` of them (or all), each as likely as any other."""
    where, values = selection.where()
    cursor = db.cursor()
    cursor.row_factory = None
    ids = [
        row[0]
        for row in cursor.execute(
            f"SELECT d.id FROM documents d WHERE d.role IN ('draft', 'matter') AND {where} ORDER BY d.id", values
        )
    ]
    return len(ids), sorted(random.Random(seed).sample(ids, min(size, len(ids))))


def outcomes(size: int) -> tuple[tuple[int, Interval], ...]:
    """For some counts of right answers out of `size`, what share is right with 95 per cent confidence (Wilson)."""
    counts = dict.fromkeys(round(size * share) for share in _RIGHT) if size else {}
    return tuple((count, wilson(count, size)) for count in counts)
