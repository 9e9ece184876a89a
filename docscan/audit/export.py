"""The rows of a store as a file for other programs: CSV, Excel, Parquet or JSON lines. Row by row, of any size.

CSV and Excel are opened by people, and show paths and names as reports do. Parquet and JSON lines are read by programs
and hold exactly what the store holds, so that a path leads to its file.
"""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, TypeAlias

from docscan.audit.figures import FIGURES
from docscan.audit.store import connect
from docscan.audit.tally import ALL, Profile, Selection
from docscan.errors import DocscanError, add_extra
from docscan.outputs import view

TABLES: Final = {
    "decisions": "decision_list",
    "findings": "finding_list",
    "evidence": "evidence_list",
    "unread": "unread_list",
}
"""What can be exported, and the view of the store that holds it."""
_BATCH: Final = 5_000
_SHEET_ROWS: Final = 1_048_575
_CELL: Final = 32_767
_NUMBERS: Final = frozenset({"document_id", "matter", "year", "month", "child_facing", "missing", "paragraph"})
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_AS_IT_IS: Final = frozenset({"rules_sha256"})  # digits in a checksum may look like a personal identity number
_MESSAGES: Final = {
    "rows": "Ett kalkylblad rymmer {most} rader, och det här är fler. Välj csv, parquet eller jsonl, eller ett år med "
    "--year.",
    "parquet": f"Parquet kräver ett tillägg. {add_extra('audit')}",
}

Batches: TypeAlias = Iterator[list[tuple[Any, ...]]]


def export(
    store: Path, table: str, form: str, path: Path, selection: Selection = ALL, board: str = "", figure: str = ""
) -> int:
    """Write a table (a key of `TABLES`) to `path` in one of `FORMATS`; the number of rows.

    `board` keeps one board's rows; `figure` (a key of `docscan.audit.figures.FIGURES`, for decisions) those that a
    report counts in that figure. Raises StoreError, and DocscanError where the format cannot hold the rows.
    """
    db = connect(store)
    try:
        where, values = selection.where("v")
        conditions = [where, *(["v.board = ?"] if board else [])]
        cursor = db.execute(
            f"SELECT * FROM {TABLES[table]} v WHERE {' AND '.join(conditions)}", (*values, *([board] if board else []))
        )
        cursor.row_factory = None
        columns = [column[0] for column in cursor.description]
        return _WRITERS[form](path, columns, _batches(cursor, columns, figure))
    finally:
        db.close()


def _batches(cursor: sqlite3.Cursor, columns: list[str], figure: str) -> Batches:
    while batch := cursor.fetchmany(_BATCH):
        yield [row for row in batch if _counts(dict(zip(columns, row, strict=True)), figure)] if figure else batch


def _counts(row: dict[str, Any], figure: str) -> bool:
    """Whether a row of `decision_list` counts in a figure."""
    groups = tuple(json.loads(row["child_groups"]))
    own = {**row, "groups": groups, "partly": row["status"] == "partly", "child_facing": bool(row["child_facing"])}
    return FIGURES[figure].test(Profile(**{name: own[name] for name in Profile._fields}))


def _csv(path: Path, columns: list[str], batches: Batches) -> int:
    """Semicolons and a byte order mark, as Excel in Sweden expects; a text that would be a formula gets a ' first."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(columns)
        for batch in batches:
            writer.writerows([_harmless(value) for value in _shown(columns, row)] for row in batch)
            count += len(batch)
    return count


def _shown(columns: list[str], row: tuple[Any, ...]) -> list[Any]:
    return [value if name in _AS_IT_IS else view.shown(value) for name, value in zip(columns, row, strict=True)]


def _harmless(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _jsonl(path: Path, columns: list[str], batches: Batches) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for batch in batches:
            for row in batch:
                file.write(json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False) + "\n")
            count += len(batch)
    return count


def _xlsx(path: Path, columns: list[str], batches: Batches) -> int:
    import xlsxwriter

    count = 0
    options = {"constant_memory": True, "tmpdir": str(path.parent), "strings_to_urls": False}
    with xlsxwriter.Workbook(str(path), options) as workbook:
        sheet = workbook.add_worksheet("docscan")
        heading = workbook.add_format({"bold": True, "bottom": 1, "bg_color": "#EEF0F2"})
        for column, name in enumerate(columns):
            sheet.write_string(0, column, name, heading)
        for batch in batches:
            if count + len(batch) > _SHEET_ROWS:
                raise DocscanError(_MESSAGES["rows"].format(most=_SHEET_ROWS))
            for number, row in enumerate(batch, count + 1):
                for column, value in enumerate(_shown(columns, row)):
                    if isinstance(value, int):
                        sheet.write_number(number, column, value)
                    elif value is not None:  # write_string, never write: "=1+1" stays text
                        sheet.write_string(number, column, value[:_CELL])
            count += len(batch)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(count, 1), len(columns) - 1)
    return count


def _parquet(path: Path, columns: list[str], batches: Batches) -> int:
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        raise DocscanError(_MESSAGES["parquet"]) from None
    schema = pa.schema([(name, pa.int64() if name in _NUMBERS else pa.string()) for name in columns])
    count = 0
    with parquet.ParquetWriter(path, schema) as writer:
        for batch in batches:
            arrays = list(zip(*batch, strict=True)) or [()] * len(columns)
            writer.write_table(pa.table(dict(zip(columns, arrays, strict=True)), schema=schema))
            count += len(batch)
    return count


_WRITERS: Final[dict[str, Callable[[Path, list[str], Batches], int]]] = {
    "csv": _csv,
    "xlsx": _xlsx,
    "parquet": _parquet,
    "jsonl": _jsonl,
}
FORMATS: Final = tuple(_WRITERS)
