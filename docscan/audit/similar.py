"""Assessments with nearly the same words in different cases.

The signatures are made when the drafts are read (`docscan.audit.copies`, MinHash by datasketch). Here they are cut into
bands: texts that share a band are candidates, and those whose signatures agree well enough stand in one group
(locality-sensitive hashing; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3). All signatures are
compared at once with numpy, since an index of Python objects takes minutes for a million texts.
"""

from __future__ import annotations

import sqlite3
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from docscan.audit.copies import PERMUTATIONS
from docscan.audit.tally import ALL, Selection

LIKENESS: Final = 0.8
"""Share of runs of words in common from which two assessments count as alike."""
_BAND: Final = 4
"""Hash values in a band: texts that share 0.8 of their runs share at least one of 16 bands with a chance of 0.9998."""


class Alike(NamedTuple):
    """Decisions (ids, in order) whose assessments are alike, and the smallest likeness (0 to 1) to the first."""

    ids: tuple[int, ...]
    likeness: float


def alike(db: sqlite3.Connection, selection: Selection = ALL) -> list[Alike]:
    """The groups of decisions in different cases whose assessments are alike, the largest first."""
    where, values = selection.where()
    cursor = db.cursor()
    cursor.row_factory = None
    rows = cursor.execute(
        "SELECT d.id, CASE WHEN d.case_key = '' THEN f.sha256 || '#' || d.matter ELSE d.case_key END, d.copy_signature "
        "FROM documents d JOIN files f ON f.id = d.file_id "
        f"WHERE d.copy_signature IS NOT NULL AND d.role IN ('draft', 'matter') AND {where} ORDER BY d.id",
        values,
    ).fetchall()
    rows = [row for row in rows if len(row[2]) == PERMUTATIONS * 4]
    if len(rows) < 2:
        return []
    signatures = np.frombuffer(b"".join(row[2] for row in rows), dtype="<u4").reshape(len(rows), PERMUTATIONS)
    found = []
    for members in _grouped(signatures):
        cases = {rows[member][1]: member for member in reversed(members)}  # one decision a case: the first
        if len(cases) > 1:
            kept = sorted(cases.values())
            likeness = min(_likeness(signatures[kept[0]], signatures[kept[1:]]))
            found.append(Alike(tuple(rows[member][0] for member in kept), float(likeness)))
    return sorted(found, key=lambda group: (-len(group.ids), group.ids))


def _likeness(one: NDArray[np.uint32], others: NDArray[np.uint32]) -> NDArray[np.float64]:
    """The share of hash values in common estimates the share of runs in common."""
    result: NDArray[np.float64] = (others == one).mean(axis=1)
    return result


class _Groups:
    """Rows joined pair by pair into groups (disjoint sets, by the lowest row)."""

    def __init__(self) -> None:
        self._parents: dict[int, int] = {}

    def leader(self, row: int) -> int:
        """The lowest row of the group that `row` is in."""
        while (parent := self._parents.get(row, row)) != row:
            self._parents[row] = self._parents.get(parent, parent)
            row = parent
        return row

    def join(self, one: int, other: int) -> None:
        """Make one group of the groups of both rows."""
        first, second = sorted((self.leader(one), self.leader(other)))
        self._parents.setdefault(first, first)
        self._parents[second] = first

    def members(self) -> list[list[int]]:
        """The groups, each in order of rows."""
        found: dict[int, list[int]] = {}
        for row in sorted(self._parents):
            found.setdefault(self.leader(row), []).append(row)
        return list(found.values())


def _grouped(signatures: NDArray[np.uint32]) -> list[list[int]]:
    """The rows that are alike, group by group; in each band they are compared with the first text that shares it."""
    groups = _Groups()
    for start in range(0, PERMUTATIONS, _BAND):
        band = np.ascontiguousarray(signatures[:, start : start + _BAND]).view("<u8")
        keys = band[:, 0] * np.uint64(0x9E3779B97F4A7C15) ^ band[:, 1]
        order = np.argsort(keys, kind="stable")
        starts = np.flatnonzero(np.r_[True, np.diff(keys[order]) != 0])
        lengths = np.diff(np.r_[starts, len(order)])
        for first, length in zip(starts[lengths > 1].tolist(), lengths[lengths > 1].tolist(), strict=True):
            bucket = order[first : first + length]
            close = bucket[1:][_likeness(signatures[bucket[0]], signatures[bucket[1:]]) >= LIKENESS]
            for other in close.tolist():
                groups.join(int(bucket[0]), other)
    return groups.members()
