"""Results to rows: what stands in the store for a file, its documents, and all that hangs on them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final, NamedTuple

from docscan.audit.cases import Role, is_assessment, role_of
from docscan.audit.metadata import Described, Metadata
from docscan.audit.records import FileResult, FindingRow, Record
from docscan.verdict import CRITERIA, Level, Status


class RunInfo(NamedTuple):
    """What a run works with; results are used again only where docscan, rules and text option agree."""

    docscan: str
    pack: str
    rules_version: str
    rules_sha256: str
    sources: tuple[str, ...]
    with_text: bool


class Writer:
    """Writes the results of one run, inside the transactions of whoever calls."""

    def __init__(self, db: sqlite3.Connection, run: int, info: RunInfo, metadata: Metadata) -> None:
        self._db = db
        self._run = run
        self._info = info
        self._metadata = metadata
        self._notes: dict[tuple[Any, ...], int] = {}

    def add(self, result: FileResult) -> None:
        """The rows of a file that was judged or found unreadable; older rows of the same path go."""
        info = self._info
        file = self._add_file(
            result,
            (
                info.docscan,
                info.rules_sha256,
                info.with_text,
                result.status.value,
                result.code,
                result.error,
                as_list(result.warnings),
                self._run,
            ),
        )
        if not result.records:
            self._add_document(file, result.input.path, _unread(result.error))
        for record in result.records:
            self._add_document(file, result.input.path, record)

    def _add_file(self, result: FileResult, judged: tuple[Any, ...]) -> int:
        path = result.input.path
        self._db.execute("DELETE FROM files WHERE path = ?", (path,))
        return last_id(
            self._db.execute(
                "INSERT INTO files (path, folder, kind, size, stamp, sha256, docscan, rules_sha256, with_text, status, "
                "code, error, warnings, judged_run, seen_run) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    path,
                    path.rpartition("/")[0],
                    result.kind,
                    result.input.size,
                    result.input.stamp,
                    result.sha256,
                    *judged,
                    self._run,
                ),
            )
        )

    def _add_document(self, file: int, path: str, record: Record) -> None:
        described = self._metadata.describe(path, record.board, record.date, record.case_number)
        role = Role.UNREAD if record.status is Status.UNREAD else role_of(path, record.title, record.matter)
        values = {verdict.criterion: verdict.value for verdict in record.verdicts}
        document = last_id(
            self._db.execute(
                f"INSERT INTO documents ({_DOCUMENT_COLUMNS}) VALUES ({_marks(_DOCUMENT_COLUMNS)})",
                (
                    file,
                    record.matter,
                    record.label,
                    role.value,
                    record.status.value,
                    record.verdict,
                    record.reason,
                    record.title,
                    *_described(described),
                    record.board,
                    record.date,
                    record.case_number,
                    record.pack,
                    record.child_facing,
                    *(values.get(criterion) for criterion in CRITERIA),
                    is_assessment(path, record.title),
                    as_list(record.groups),
                    as_list(record.refers_to),
                    record.copy_words,
                    record.copy_signature,
                ),
            )
        )
        self._db.executemany(
            "INSERT INTO verdicts VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (document, *verdict[:4], as_list(verdict.rules_for), as_list(verdict.rules_against))
                for verdict in record.verdicts
            ),
        )
        self._db.executemany(
            "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (document, row.criterion, number, *row[1:-1], as_list(row.rules))
                for number, row in enumerate(record.evidence)
            ),
        )
        self._db.executemany(
            "INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (document, number, self._note(row), *row[_NOTE_COLUMNS:])
                for number, row in enumerate(record.findings, start=1)
            ),
        )

    def _note(self, row: FindingRow) -> int:
        """The number of what a finding says; what is said often stands once in the store."""
        said = row[:_NOTE_COLUMNS]
        if said not in self._notes:
            if len(self._notes) >= _MOST_NOTES:
                self._notes.clear()
            self._db.execute("INSERT OR IGNORE INTO notes VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)", said)
            same = " AND ".join(f"{name} = ?" for name in FindingRow._fields[:_NOTE_COLUMNS])
            self._notes[said] = self._db.execute(f"SELECT id FROM notes WHERE {same}", said).fetchone()[0]
        return self._notes[said]

    def add_known(self, result: FileResult) -> bool:
        """The content was judged before: under this path (only the stamp is new) or under another (rows are copied).

        False where its rows are gone by now, since the file that had them has changed.
        """
        info = self._info
        same = (result.sha256, info.docscan, info.rules_sha256, info.with_text)
        where = "sha256 = ? AND docscan = ? AND rules_sha256 = ? AND with_text = ?"
        if self._db.execute(
            f"UPDATE files SET stamp = ?, seen_run = ? WHERE path = ? AND {where}",
            (result.input.stamp, self._run, result.input.path, *same),
        ).rowcount:
            return True
        found = self._db.execute(
            "SELECT id, kind, docscan, rules_sha256, with_text, status, code, error, warnings, judged_run FROM files "
            f"WHERE size = ? AND {where}",
            (result.input.size, *same),
        ).fetchone()
        if found is None:
            return False
        source, kind, *judged = found
        file = self._add_file(replace(result, kind=kind), tuple(judged))
        for (document,) in self._db.execute(
            "SELECT id FROM documents WHERE file_id = ? ORDER BY matter", (source,)
        ).fetchall():
            self._describe(self._copy(document, file), result.input.path)
        return True

    def _copy(self, document: int, file: int) -> int:
        """A copy of a document's rows, for another file."""
        columns = _DOCUMENT_COLUMNS.removeprefix("file_id, ")
        new = last_id(
            self._db.execute(
                f"INSERT INTO documents (file_id, {columns}) SELECT ?, {columns} FROM documents WHERE id = ?",
                (file, document),
            )
        )
        for table in ("verdicts", "evidence", "findings"):
            names = [row[1] for row in self._db.execute(f"PRAGMA table_info({table})") if row[1] != "document_id"]
            columns = ", ".join(names)
            self._db.execute(
                f"INSERT INTO {table} (document_id, {columns}) SELECT ?, {columns} FROM {table} WHERE document_id = ?",
                (new, document),
            )
        return new

    def describe_all(self) -> None:
        """Year, board, case type and case number of all that the store holds, by the rules of this run."""
        rows = self._db.execute("SELECT d.id, f.path FROM documents d JOIN files f ON f.id = d.file_id").fetchall()
        for document, path in rows:
            self._describe(document, path)

    def _describe(self, document: int, path: str) -> None:
        """Year, board, case type, case number and role of a document, from its own data and where it stands."""
        board, date, case_number, title, matter, role = self._db.execute(
            "SELECT draft_board, draft_date, draft_case_number, title, matter, role FROM documents WHERE id = ?",
            (document,),
        ).fetchone()
        described = self._metadata.describe(path, board, date, case_number)
        role = role if role == Role.UNREAD.value else role_of(path, title, matter).value
        self._db.execute(
            "UPDATE documents SET board = ?, year = ?, month = ?, case_type = ?, case_number = ?, case_key = ?, "
            "origin = ?, role = ?, assessment = ? WHERE id = ?",
            (*_described(described), role, is_assessment(path, title), document),
        )


_DOCUMENT_COLUMNS: Final = (
    "file_id, matter, matter_label, role, status, verdict, reason, title, board, year, month, case_type, case_number, "
    "case_key, origin, draft_board, draft_date, draft_case_number, pack, child_facing, affected, stated, "
    "best_interest, views, tradeoffs, compensatory, assessment, child_groups, refers_to, copy_words, copy_signature"
)
_NOTE_COLUMNS: Final = 7  # rule … why: what FindingRow has before the place
_MOST_NOTES: Final = 20_000


def _unread(error: str) -> Record:
    return Record(0, "", Status.UNREAD, Level.UNREAD.value, error, "", "", "", "", "", False)


def _described(described: Described) -> tuple[Any, ...]:
    return (
        described.board,
        described.year,
        described.month,
        described.case_type,
        described.case_number,
        described.case_key,
        json.dumps(described.origin, ensure_ascii=False, sort_keys=True),
    )


def as_list(items: Iterable[str]) -> str:
    """A list as the store keeps it (JSON)."""
    return json.dumps(list(items), ensure_ascii=False)


def _marks(columns: str) -> str:
    return ", ".join("?" * len(columns.split(",")))


def last_id(cursor: sqlite3.Cursor) -> int:
    """The number of the row just made."""
    assert cursor.lastrowid is not None
    return cursor.lastrowid
