"""Rows of decisions as reports list them, read from the store by id."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import Final

from docscan.audit import report_texts
from docscan.audit.report_data import Row
from docscan.outputs import texts
from docscan.verdict import CRITERIA, Level

_AT_ONCE: Final = 500
SELECT: Final = (
    "SELECT d.id, d.title, f.path, d.matter_label, d.board, d.year, d.month, d.case_type, d.case_number, d.affected, "
    "d.stated, d.best_interest, d.views, d.tradeoffs, d.compensatory, d.verdict, d.reference_value "
    "FROM documents d JOIN files f ON f.id = d.file_id"
)
"""What `row` needs; a condition may follow, with the tables as d and f."""
RESOLVED: Final = "Visas i bilagan"
"""The answer where the appendix that the draft refers to shows an assessment."""


def read(db: sqlite3.Connection, ids: Iterable[int], shared: str) -> dict[int, Row]:
    """The decisions with these ids. `shared` is the folder that all files share (see `shared_folder`)."""
    wanted = sorted(set(ids))
    return {
        row.id: row
        for start in range(0, len(wanted), _AT_ONCE)
        for row in _read(db, wanted[start : start + _AT_ONCE], shared)
    }


def _read(db: sqlite3.Connection, ids: Sequence[int], shared: str) -> Iterator[Row]:
    for found in db.execute(f"{SELECT} WHERE d.id IN ({', '.join('?' * len(ids))})", ids):
        yield row(found, shared)


def row(found: sqlite3.Row, shared: str) -> Row:
    """A line of the store in words."""
    answers = {name: answer(name, found[name]) for name in CRITERIA}
    if found["best_interest"] == "referenced" and found["reference_value"] == "documented":
        answers["best_interest"] = RESOLVED
    path = shown_path(found["path"], shared)
    return Row(
        id=found["id"],
        title=found["title"] or " ".join(filter(None, (PurePath(path).name, found["matter_label"]))),
        path=path,
        matter=found["matter_label"],
        board=found["board"] or report_texts.LABELS["no_board"],
        month=report_texts.month(found["year"], found["month"]),
        case_type=found["case_type"],
        case_number=found["case_number"],
        verdict=texts.LEVELS[Level(found["verdict"])],
        **answers,
    )


def answer(criterion: str, value: str | None) -> str:
    """A value in words; empty where there is none."""
    return texts.ANSWERS[criterion].get(value, value) if value else ""


def shared_folder(db: sqlite3.Connection) -> str:
    """The folder that the paths of all files start with, with a slash at its end; empty if there is none."""
    first, last = db.execute("SELECT min(folder), max(folder) FROM files").fetchone()
    if first is None:
        return ""
    parts = []
    for one, other in zip(first.split("/"), last.split("/"), strict=False):
        if one != other:
            break
        parts.append(one)
    return "/".join(parts) + "/" if parts else ""


def shown_path(path: str, shared: str) -> str:
    """What follows the shared folder."""
    return path.removeprefix(shared) or path
