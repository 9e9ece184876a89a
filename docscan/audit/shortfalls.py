"""The remarks that drafts got most often, in all and by board, and the drafts that show each of them best."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from docscan.audit import report_texts
from docscan.audit.report_data import Example, Number, Row, Shortfall
from docscan.audit.tally import KEPT, Selection
from docscan.outputs import texts
from docscan.verdict import Severity

SHOWN: Final = 15
EXAMPLES: Final = 3
_BY_BOARD: Final = 3
_CANDIDATES: Final = 400
_CRITERIA: Final = {"BIA": "best_interest", "VIEWS": "views", "TRADE": "tradeoffs", "COMP": "compensatory"}
"""Remarks on a whole criterion: each answer to it is a shortfall of its own."""
_CASES: Final = " ".join(f"WHEN '{rule}' THEN d.{column}" for rule, column in _CRITERIA.items())
_VALUE: Final = f"coalesce(CASE n.rule {_CASES} END, '')"


class Item(NamedTuple):
    """A shortfall: its key (rule and value), the advice given most often, its decisions and the ids of the first."""

    key: tuple[str, str]
    label: str
    advice: str
    number: int
    ids: list[int]


class Counted(NamedTuple):
    """The most frequent shortfalls in all, and of each board (boards with most remarks first)."""

    items: list[Item]
    by_board: dict[str, list[Item]]


class Shown(NamedTuple):
    """A draft that shows a shortfall."""

    id: int
    text: str
    place: str
    severity: str


class _Note(NamedTuple):
    rule: str
    message: str
    advice: str


class _Count:
    """How many decisions got a remark, the first of them, and how often in which words.

    A decision counts once, however often it is told.
    """

    __slots__ = ("first", "last", "notes", "number")

    def __init__(self) -> None:
        self.number, self.last = 0, -1
        self.first: list[int] = []
        self.notes: dict[int, int] = {}

    def add(self, id: int, note: int) -> None:
        self.notes[note] = self.notes.get(note, 0) + 1
        if id != self.last:
            self.number, self.last = self.number + 1, id
            if self.number <= KEPT:
                self.first.append(id)


def count(db: sqlite3.Connection, selection: Selection) -> Counted:
    """Count the remarks of all decisions, in one pass in the order that the store keeps them."""
    where, values = selection.where()
    cursor = db.cursor()
    cursor.row_factory = None
    notes = {id: _Note(*said) for id, *said in cursor.execute("SELECT id, rule, message, advice FROM notes")}
    rows = cursor.execute(
        "SELECT d.id, x.note_id, d.board, d.best_interest, d.views, d.tradeoffs, d.compensatory "
        "FROM findings x CROSS JOIN documents d ON d.id = x.document_id "
        f"WHERE d.role IN ('draft', 'matter') AND {where} ORDER BY x.document_id",
        values,
    )
    columns = {rule: 3 + place for place, rule in enumerate(_CRITERIA)}
    counts: dict[tuple[str, str, str], _Count] = {}
    for row in rows:
        rule = notes[row[1]].rule
        column = columns.get(rule)
        key = (rule, row[column] or "" if column else "", row[2])
        found = counts.get(key)
        if found is None:
            found = counts[key] = _Count()
        found.add(row[0], row[1])
    in_all: dict[tuple[str, str], list[_Count]] = {}
    by_board: dict[str, list[Item]] = {}
    for (rule, value, board), own in counts.items():
        in_all.setdefault((rule, value), []).append(own)
        by_board.setdefault(board, []).append(_item((rule, value), [own], notes))
    return Counted(
        _most((_item(key, parts, notes) for key, parts in in_all.items()), SHOWN),
        {board: _most(items, _BY_BOARD) for board, items in sorted(by_board.items())},
    )


def _item(key: tuple[str, str], parts: Sequence[_Count], notes: Mapping[int, _Note]) -> Item:
    said: Counter[int] = Counter()
    for own in parts:
        said.update(own.notes)
    usual = notes[said.most_common(1)[0][0]]
    ids = sorted(id for own in parts for id in own.first)[:KEPT]
    return Item(key, _label(key, usual.message), usual.advice, sum(own.number for own in parts), ids)


def _most(items: Iterable[Item], number: int) -> list[Item]:
    return sorted(items, key=lambda item: (-item.number, item.key))[:number]


def _label(key: tuple[str, str], message: str) -> str:
    rule, value = key
    if criterion := _CRITERIA.get(rule):
        return f"{texts.NAMES[criterion]}: {texts.ANSWERS[criterion].get(value, value).lower()}"
    return report_texts.RULES.get(rule, message)


def examples(db: sqlite3.Connection, item: Item, selection: Selection) -> list[Shown]:
    """The drafts that show a shortfall best: urgent, about children directly, words to quote, few other remarks.

    Drafts with the same title count as one where there are others to show.
    """
    where, values = selection.where()
    rule, value = item.key
    rows = db.execute(
        "SELECT id, title, text, heading, paragraph, missing, severity FROM (SELECT d.id, d.title, x.text, x.heading, "
        "x.paragraph, x.missing, n.severity, d.affected FROM notes n CROSS JOIN findings x ON x.note_id = n.id "
        f"JOIN documents d ON d.id = x.document_id WHERE n.rule = ? AND {_VALUE} = ? "
        f"AND d.role IN ('draft', 'matter') AND {where} LIMIT ?) "
        "ORDER BY CASE severity WHEN 'stop' THEN 0 WHEN 'complete' THEN 1 ELSE 2 END, affected != 'direct', missing, "
        "text IS NULL, (SELECT count(*) FROM findings o WHERE o.document_id = id), id",
        (rule, value, *values, _CANDIDATES),
    ).fetchall()
    found: dict[int, Shown] = {}
    again: dict[int, Shown] = {}
    titles: set[str] = set()
    for row in rows:
        kept = again if row["title"] in titles else found
        titles.add(row["title"])
        kept.setdefault(row["id"], _shown(row))
    return list({**found, **again}.values())[:EXAMPLES]


def _shown(row: sqlite3.Row) -> Shown:
    """Where something is missing, the words are those of the heading where it belongs, and are not quoted."""
    heading = f"under rubriken ”{row['heading']}”" if row["heading"] else ""
    paragraph = f"stycke\u00a0{row['paragraph']}" if row["paragraph"] else ""
    place = ", ".join(filter(None, (heading, paragraph)))
    if row["missing"]:
        return Shown(
            row["id"], "", report_texts.LABELS["belongs"].format(place=place) if place else "", row["severity"]
        )
    return Shown(row["id"], row["text"] or "", place, row["severity"])


def shown(number: Number, item: Item, drafts: Sequence[Shown], rows: Mapping[int, Row]) -> Shortfall:
    """A shortfall as reports show it."""
    return Shortfall(
        item.label,
        item.advice,
        texts.SEVERITIES[Severity(drafts[0].severity)],
        number,
        tuple(Example(rows[draft.id], draft.text, draft.place) for draft in drafts),
    )
