"""What an audit report says, as plain data: every renderer (HTML, Word, Excel) shows the same.

A `Number` names the `RowSet` that lists the first decisions behind it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from docscan.audit.statistics import Interval


class Number(NamedTuple):
    """A count, and the id of the rows behind it (empty where the count is 0)."""

    value: int
    rows: str = ""


class Line(NamedTuple):
    label: str
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Counts in lines and columns; `first` is the heading of the labels."""

    id: str
    first: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


class Head(NamedTuple):
    """A head figure: its number, what it is called, and the number and short name of what it is a part of."""

    number: Number
    label: str
    of: Number | None
    of_label: str


@dataclass(frozen=True, slots=True)
class Row:
    """A decision as reports list it; answers in words. `path` is what follows the folder that all files share."""

    id: int
    title: str
    path: str
    matter: str
    board: str
    month: str
    case_type: str
    case_number: str
    affected: str
    stated: str
    best_interest: str
    views: str
    tradeoffs: str
    compensatory: str
    verdict: str


class RowSet(NamedTuple):
    """The first rows behind a number, and how many there are in all."""

    id: str
    title: str
    total: int
    rows: tuple[Row, ...]


class Example(NamedTuple):
    """A draft that shows a shortfall: the words where it stands, masked (empty where none are kept), and the place."""

    row: Row
    text: str
    place: str


class Shortfall(NamedTuple):
    """A remark that many drafts got, with those that show it best."""

    label: str
    advice: str
    severity: str
    number: Number
    examples: tuple[Example, ...]


class BoardShortfalls(NamedTuple):
    """A board's most frequent shortfalls."""

    board: str
    lines: tuple[Line, ...]


class Passage(NamedTuple):
    """The assessment of one decision; `parts` are runs of words, each with whether the first passage has them too."""

    row: Row
    parts: tuple[tuple[str, bool], ...]


class Copies(NamedTuple):
    """Decisions in different cases with nearly the same assessment; `passages` are the first of them, side by side."""

    number: int
    likeness: float
    passages: tuple[Passage, ...]


class UnreadFile(NamedTuple):
    path: str
    error: str


class Unread(NamedTuple):
    """Files not read for one reason: how many, and the first of them."""

    reason: str
    number: int
    files: tuple[UnreadFile, ...]


class Agreement(NamedTuple):
    """How often docscan's answers agree with people's on test drafts: shares from 0 to 1, `n` drafts."""

    criterion: str
    accuracy: float
    macro_f1: float
    n: int


@dataclass(frozen=True, slots=True)
class Sample:
    """Decisions drawn at random out of `of`, and what the audit's error would be for some counts of right answers."""

    seed: int
    of: int
    rows: tuple[Row, ...] = ()
    outcomes: tuple[tuple[int, Interval], ...] = ()


@dataclass(frozen=True, slots=True)
class AuditReport:
    """All that a report shows. Tables are in the order of the report; `rows` are by id."""

    store: str
    created: datetime
    about: tuple[str, ...]
    warnings: tuple[str, ...]
    head: tuple[Head, ...]
    kinds: Table
    said: Table
    said_by_board: Table
    contradictions: Number
    contradiction_rows: tuple[Row, ...]
    boards: Table
    facing: Table
    case_types: Table
    months: Table
    shortfalls: tuple[Shortfall, ...]
    board_shortfalls: tuple[BoardShortfalls, ...]
    groups: Table
    never_heard: tuple[str, ...]
    copies: tuple[Copies, ...]
    copies_left: int
    unread: tuple[Unread, ...]
    unread_total: int
    partly: Number
    partly_files: tuple[UnreadFile, ...]
    agreement: tuple[Agreement, ...]
    sample: Sample
    rows: dict[str, RowSet] = field(default_factory=dict)
