"""The decisions of a store rolled up: how many have the same profile, and the first few of each.

One pass over the table `documents`; every count of a report is then a sum over profiles, and every list of rows starts
from the same profiles, so that a number and its rows cannot disagree.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeVar

KEPT: Final = 25
"""Rows kept for each profile, and shown at most for each number."""


class Selection(NamedTuple):
    """Which decisions a report is about: those of a year, or (None) all."""

    year: int | None = None

    def where(self, table: str = "d") -> tuple[str, tuple[int, ...]]:
        """The condition in SQL on `documents` (under the name `table`), and its values."""
        return ("1", ()) if self.year is None else (f"{table}.year = ?", (self.year,))


ALL: Final = Selection()


class Profile(NamedTuple):
    """What decisions are counted by; empty text or None: not known. `groups`: keys of `docscan.audit.groups.NAMES`."""

    board: str
    year: int | None
    month: int | None
    case_type: str
    child_facing: bool
    verdict: str
    partly: bool
    affected: str
    stated: str
    best_interest: str
    views: str
    tradeoffs: str
    compensatory: str
    reference_value: str | None
    groups: tuple[str, ...]

    @property
    def concerns(self) -> bool:
        """Whether children are affected, directly or indirectly, by what can be read."""
        return self.affected in ("direct", "indirect")

    @property
    def assessed(self) -> bool:
        """Whether an assessment can be read, in the draft or in the appendix that it refers to."""
        return self.best_interest == "documented" or (
            self.best_interest == "referenced" and self.reference_value == "documented"
        )


Test = Callable[[Profile], bool]
Key = TypeVar("Key")


@dataclass(slots=True)
class Group:
    """The decisions of one profile: how many, and the ids of the first of them."""

    count: int
    first: list[int]


class Tally:
    """The profiles of a store, with the number of decisions of each."""

    def __init__(self, groups: dict[Profile, Group]) -> None:
        self._groups = groups

    def count(self, *tests: Test) -> int:
        """How many decisions pass all the tests."""
        return sum(group.count for _, group in self._passing(tests))

    def first(self, *tests: Test, most: int = KEPT) -> list[int]:
        """The ids of the first decisions that pass all the tests, at most `most` (up to KEPT)."""
        return sorted(id for _, group in self._passing(tests) for id in group.first)[:most]

    def within(self, *tests: Test) -> Tally:
        """Only the decisions that pass all the tests."""
        return Tally(dict(self._passing(tests)))

    def by(self, key: Callable[[Profile], Iterable[Key]]) -> dict[Key, Tally]:
        """The decisions by each key that their profile gives, those with most decisions first."""
        parts: dict[Key, dict[Profile, Group]] = {}
        for profile, group in self._groups.items():
            for name in key(profile):
                parts.setdefault(name, {})[profile] = group
        tallies = {name: Tally(part) for name, part in parts.items()}
        return dict(sorted(tallies.items(), key=lambda item: (-item[1].count(), str(item[0]))))

    def _passing(self, tests: tuple[Test, ...]) -> Iterator[tuple[Profile, Group]]:
        return ((p, group) for p, group in self._groups.items() if all(test(p) for test in tests))


def tally(db: sqlite3.Connection, selection: Selection = ALL) -> Tally:
    """Roll up the decisions (drafts and matters that were read) of a store."""
    where, values = selection.where()
    cursor = db.cursor()
    cursor.row_factory = None
    rows = cursor.execute(
        "SELECT d.id, d.board, d.year, d.month, d.case_type, d.child_facing, d.verdict, d.status = 'partly', "
        "d.affected, d.stated, d.best_interest, d.views, d.tradeoffs, d.compensatory, d.reference_value, "
        f"d.child_groups FROM documents d WHERE d.role IN ('draft', 'matter') AND {where} ORDER BY d.id",
        values,
    )
    found: dict[tuple[object, ...], Group] = {}
    for id, *profile in rows:
        group = found.get(key := tuple(profile))
        if group is None:
            found[key] = Group(1, [id])
        else:
            group.count += 1
            if group.count <= KEPT:
                group.first.append(id)
    return Tally({_profile(key): group for key, group in found.items()})


def _profile(row: tuple[Any, ...]) -> Profile:
    *values, groups = row
    profile = Profile._make([*values, tuple(json.loads(groups))])
    return profile._replace(child_facing=bool(profile.child_facing), partly=bool(profile.partly))
