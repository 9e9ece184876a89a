"""The remarks that drafts got most often, in all and by board, and the drafts that show each of them best."""

from __future__ import annotations

import sqlite3
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
    """A shortfall: its key (rule and value), its number of decisions and the ids of the first of them."""

    key: tuple[str, str]
    label: str
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
    advice: str
    severity: str


class _Count:
    """How many decisions, and the first of them; a decision counts once however often it is told."""

    __slots__ = ("count", "first", "last")

    def __init__(self) -> None:
        self.count, self.last = 0, -1
        self.first: list[int] = []

    def add(self, id: int) -> None:
        if id != self.last:
            self.count, self.last = self.count + 1, id
            if self.count <= KEPT:
                self.first.append(id)


def count(db: sqlite3.Connection, selection: Selection) -> Counted:
    """Count the remarks of all decisions, in one pass in the order that the store keeps them."""
    where, values = selection.where()
    cursor = db.cursor()
    cursor.row_factory = None
    notes = {id: (rule, message) for id, rule, message in cursor.execute("SELECT id, rule, message FROM notes")}
    rows = cursor.execute(
        "SELECT d.id, x.note_id, d.board, d.best_interest, d.views, d.tradeoffs, d.compensatory "
        "FROM findings x CROSS JOIN documents d ON d.id = x.document_id "
        f"WHERE d.role IN ('draft', 'matter') AND {where} ORDER BY x.document_id",
        values,
    )
    columns = {rule: 3 + place for place, rule in enumerate(_CRITERIA)}
    counts: dict[tuple[str, str, str], _Count] = {}
    labels: dict[str, str] = {}
    for row in rows:
        rule, message = notes[row[1]]
        column = columns.get(rule)
        key = (rule, row[column] or "" if column else "", row[2])
        found = counts.get(key)
        if found is None:
            found = counts[key] = _Count()
            labels.setdefault(rule, message)
        found.add(row[0])
    return Counted(_in_all(counts, labels), _by_board(counts, labels))


def _in_all(counts: Mapping[tuple[str, str, str], _Count], labels: Mapping[str, str]) -> list[Item]:
    found: dict[tuple[str, str], list[_Count]] = {}
    for (rule, value, _), own in counts.items():
        found.setdefault((rule, value), []).append(own)
    items = [
        Item(
            key,
            _label(key, labels),
            sum(own.count for own in parts),
            sorted(id for own in parts for id in own.first)[:KEPT],
        )
        for key, parts in found.items()
    ]
    return _most(items, SHOWN)


def _by_board(counts: Mapping[tuple[str, str, str], _Count], labels: Mapping[str, str]) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = {}
    for (rule, value, board), own in counts.items():
        found.setdefault(board, []).append(Item((rule, value), _label((rule, value), labels), own.count, own.first))
    return {board: _most(items, _BY_BOARD) for board, items in sorted(found.items())}


def _most(items: Iterable[Item], number: int) -> list[Item]:
    return sorted(items, key=lambda item: (-item.number, item.key))[:number]


def _label(key: tuple[str, str], labels: Mapping[str, str]) -> str:
    rule, value = key
    if criterion := _CRITERIA.get(rule):
        return f"{texts.NAMES[criterion]}: {texts.ANSWERS[criterion].get(value, value).lower()}"
    return report_texts.RULES.get(rule, labels[rule])


def examples(db: sqlite3.Connection, item: Item, selection: Selection) -> list[Shown]:
    """The drafts that show a shortfall best: urgent, about children directly, words to quote, few other remarks."""
    where, values = selection.where()
    rule, value = item.key
    rows = db.execute(
        "SELECT id, text, heading, paragraph, advice, severity FROM (SELECT d.id, x.text, x.heading, x.paragraph, "
        "n.advice, n.severity, d.affected, x.missing FROM notes n CROSS JOIN findings x ON x.note_id = n.id "
        f"JOIN documents d ON d.id = x.document_id WHERE n.rule = ? AND {_VALUE} = ? "
        f"AND d.role IN ('draft', 'matter') AND {where} LIMIT ?) "
        "ORDER BY CASE severity WHEN 'stop' THEN 0 WHEN 'complete' THEN 1 ELSE 2 END, affected != 'direct', missing, "
        "text IS NULL, (SELECT count(*) FROM findings o WHERE o.document_id = id), id",
        (rule, value, *values, _CANDIDATES),
    )
    found: dict[int, Shown] = {}
    for row in rows:
        heading = f"under rubriken ”{row['heading']}”" if row["heading"] else ""
        paragraph = f"stycke\u00a0{row['paragraph']}" if row["paragraph"] else ""
        place = ", ".join(filter(None, (heading, paragraph)))
        found.setdefault(row["id"], Shown(row["id"], row["text"] or "", place, row["advice"], row["severity"]))
        if len(found) == EXAMPLES:
            break
    return list(found.values())


def shown(number: Number, item: Item, drafts: Sequence[Shown], rows: Mapping[int, Row]) -> Shortfall:
    """A shortfall as reports show it."""
    first = drafts[0]
    return Shortfall(
        item.label,
        first.advice,
        texts.SEVERITIES[Severity(first.severity)],
        number,
        tuple(Example(rows[draft.id], draft.text, draft.place) for draft in drafts),
    )
