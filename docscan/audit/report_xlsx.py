"""AuditReport -> a workbook: the figures, each linked to its rows, and every decision of the store."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from docscan.audit import report_texts, rows, similar
from docscan.audit.report_data import AuditReport, Number, Row, Table
from docscan.audit.report_texts import LABELS, MORE, SECTIONS
from docscan.audit.store import connect
from docscan.audit.tally import Selection
from docscan.outputs import texts, view
from docscan.verdict import CRITERIA

MOST_ROWS: Final = 100_000
"""Decisions in the workbook at most; more are for `docscan audit export`."""
_CELL: Final = 32_767
_HEADINGS: Final = (
    *(LABELS[key] for key in ("decision", "case_number", "board", "case_type", "month")),
    texts.LABELS["verdict"],
    *(texts.NAMES[name] for name in CRITERIA),
    LABELS["file"],
    LABELS["paragraph"],
)
_WIDTHS: Final = (44, 16, 28, 20, 16, 26, *[24] * len(CRITERIA), 44, 12)
_ANSWERS: Final = 6  # the column of the first answer
_SHEETS: Final = {
    "figures": "Siffror",
    "rows": "Rader",
    "decisions": "Beslut",
    "unread": "Ej lästa",
    "copies": "Kopierade",
    "sample": "Stickprov",
}


def write(path: Path, report: AuditReport, store: Path, selection: Selection) -> None:
    """Write the workbook to `path`, row by row, so that a large store takes no more memory than a small one."""
    options = {"constant_memory": True, "tmpdir": str(path.parent), "strings_to_urls": False}
    db = connect(store)
    try:
        with xlsxwriter.Workbook(str(path), options) as workbook:
            workbook.set_properties(
                {
                    "title": report_texts.TITLE,
                    "author": "docscan",
                    "comments": report_texts.MEASURES,
                    "created": report.created,
                }
            )
            _Book(workbook, report, db, selection).write()
    finally:
        db.close()


def render(report: AuditReport, store: Path, selection: Selection) -> bytes:
    """The workbook as bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rapport.xlsx"
        write(path, report, store, selection)
        return path.read_bytes()


class _Book:
    def __init__(
        self, workbook: xlsxwriter.Workbook, report: AuditReport, db: sqlite3.Connection, selection: Selection
    ) -> None:
        self._book, self._report, self._db, self._selection = workbook, report, db, selection
        wrapped = {"text_wrap": True, "valign": "top"}
        self._heading = workbook.add_format({**wrapped, "bold": True, "bottom": 1, "bg_color": "#EEF0F2"})
        self._title = workbook.add_format({"bold": True, "font_size": 13})
        self._cell = workbook.add_format(wrapped)
        self._plain = workbook.add_format({"valign": "top"})
        self._number = workbook.add_format({"valign": "top", "num_format": "#,##0"})
        self._link = workbook.add_format({"font_color": "#0B4F8A", "underline": 1, "num_format": "#,##0"})
        self._share = workbook.add_format({"num_format": "0 %"})

    def write(self) -> None:
        """All sheets, in order: the figures first."""
        places = self._places()
        self._figures(places)
        self._rows()
        self._decisions()
        self._unread()
        self._copies()
        self._sample()

    def _sheet(self, key: str, widths: Sequence[int], landscape: bool = True) -> Any:
        sheet = self._book.add_worksheet(_SHEETS[key])
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        if landscape:
            sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        return sheet

    def _line(self, sheet: Any, row: int, values: Iterable[str | int], style: Any = None) -> None:
        for column, value in enumerate(values):
            if isinstance(value, int):
                sheet.write_number(row, column, value, style or self._number)
            elif value:  # write_string, never write: "=1+1" stays text
                sheet.write_string(row, column, view.shown(value)[:_CELL], style or self._cell)
            else:
                sheet.write_blank(row, column, None, style or self._cell)

    def _places(self) -> dict[str, int]:
        """The row of the sheet Rader where each set of rows begins."""
        places, row = {}, 0
        for own in self._report.rows.values():
            places[own.id] = row
            row += len(own.rows) + 3
        return places

    def _figures(self, places: dict[str, int]) -> None:
        sheet = self._sheet("figures", (46, *[16] * 7))
        report = self._report
        sheet.write_string(0, 0, report_texts.TITLE, self._title)
        sheet.write_string(1, 0, report_texts.MEASURES, self._plain)
        row = 3
        for head in report.head:
            sheet.write_string(row, 0, head.label, self._cell)
            self._linked(sheet, row, 1, head.number, places)
            if head.of:
                sheet.write_string(row, 2, f"av {report_texts.grouped(head.of.value)}", self._plain)
            row += 1
        named: tuple[tuple[str, Table], ...] = (
            (SECTIONS["head"], report.kinds),
            (SECTIONS["said"], report.said),
            (SECTIONS["said"], report.said_by_board),
            (SECTIONS["boards"], report.boards),
            (SECTIONS["facing"], report.facing),
            (SECTIONS["case_types"], report.case_types),
            (SECTIONS["months"], report.months),
            (SECTIONS["groups"], report.groups),
        )
        for title, table in named:
            row = self._table(sheet, row + 1, title, table, places)
        shortfalls = [(item.label, item.number) for item in report.shortfalls]
        boards = [
            (f"{own.board}: {line.label}", line.numbers[0]) for own in report.board_shortfalls for line in own.lines
        ]
        for title, pairs in ((SECTIONS["shortfalls"], shortfalls), (SECTIONS["board_shortfalls"], boards)):
            sheet.write_string(row + 1, 0, title, self._title)
            row += 2
            for label, number in pairs:
                sheet.write_string(row, 0, label, self._cell)
                self._linked(sheet, row, 1, number, places)
                row += 1
        sheet.write_string(row + 1, 0, SECTIONS["about"], self._title)
        for place, line in enumerate((*report.about, *report.warnings, texts.DISCLAIMER)):
            sheet.write_string(row + 2 + place, 0, line, self._plain)

    def _table(self, sheet: Any, row: int, title: str, table: Table, places: dict[str, int]) -> int:
        """Write a table from `row` on; the row after it."""
        if not table.lines:
            return row
        sheet.write_string(row, 0, title, self._title)
        self._line(sheet, row + 1, [table.first, *table.columns], self._heading)
        for line_row, line in enumerate(table.lines, row + 2):
            sheet.write_string(line_row, 0, line.label, self._cell)
            for column, number in enumerate(line.numbers, 1):
                self._linked(sheet, line_row, column, number, places)
        return row + 2 + len(table.lines)

    def _linked(self, sheet: Any, row: int, column: int, number: Number, places: dict[str, int]) -> None:
        """A number; where there are rows behind it, it leads to them."""
        if number.rows:
            target = f"internal:'{_SHEETS['rows']}'!A{places[number.rows] + 1}"
            sheet.write_url(row, column, target, self._link, "")
        sheet.write_number(row, column, number.value, self._link if number.rows else self._number)

    def _rows(self) -> None:
        sheet = self._sheet("rows", _WIDTHS)
        row = 0
        for own in self._report.rows.values():
            shown = MORE["rows"].format(shown=len(own.rows), total=report_texts.grouped(own.total))
            sheet.write_string(row, 0, f"{own.title}. {shown}", self._title)
            self._line(sheet, row + 1, _HEADINGS, self._heading)
            for place, item in enumerate(own.rows, row + 2):
                self._line(sheet, place, _values(item))
            row += len(own.rows) + 3

    def _decisions(self) -> None:
        sheet = self._sheet("decisions", _WIDTHS)
        self._line(sheet, 0, _HEADINGS, self._heading)
        where, values = self._selection.where()
        shared = rows.shared_folder(self._db)
        found = self._db.execute(
            f"{rows.SELECT} WHERE d.role IN ('draft', 'matter') AND {where} ORDER BY d.id LIMIT ?", (*values, MOST_ROWS)
        )
        row = 0
        for row, item in enumerate(found, 1):
            self._line(sheet, row, _values(rows.row(item, shared)), self._plain)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(row, 1), len(_HEADINGS) - 1)
        total = self._report.head[0].number.value
        if total > row:
            sheet.write_string(
                row + 2, 0, MORE["decisions"].format(shown=report_texts.grouped(row), total=report_texts.grouped(total))
            )

    def _unread(self) -> None:
        sheet = self._sheet("unread", (60, 70))
        self._line(sheet, 0, [LABELS["file"], LABELS["reason"]], self._heading)
        where, values = self._selection.where()
        shared = rows.shared_folder(self._db)
        found = self._db.execute(
            "SELECT f.path, f.error FROM documents d JOIN files f ON f.id = d.file_id WHERE d.role = 'unread' "
            f"AND ({where} OR d.year IS NULL) ORDER BY f.path LIMIT ?",
            (*values, MOST_ROWS),
        )
        for row, (path, error) in enumerate(found, 1):
            self._line(sheet, row, [rows.shown_path(path, shared), error])
        sheet.freeze_panes(1, 0)

    def _copies(self) -> None:
        sheet = self._sheet("copies", (10, 10, *_WIDTHS))
        self._line(sheet, 0, [LABELS["group_number"], LABELS["likeness"], *_HEADINGS], self._heading)
        groups = similar.alike(self._db, self._selection)
        read = rows.read(self._db, (id for group in groups for id in group.ids), rows.shared_folder(self._db))
        row = 1
        for number, group in enumerate(groups, 1):
            for id in group.ids:
                self._line(sheet, row, [number, report_texts.percent(group.likeness), *_values(read[id])])
                row += 1
        sheet.freeze_panes(1, 0)

    def _sample(self) -> None:
        """The sample, with a cell after each answer for yes or no; Wilson's interval follows what is filled in."""
        sheet = self._sheet("sample", (44, 44, *[22, 10] * len(CRITERIA)))
        report = self._report.sample
        last = len(report.rows) + 6
        sheet.write_string(0, 0, SECTIONS["sample"], self._title)
        labels = (LABELS["checked"], LABELS["were_right"], LABELS["low"], LABELS["high"])
        for row, label in enumerate(labels, 1):
            sheet.write_string(row, 1, label, self._cell)
            for place in range(len(CRITERIA)):
                column = 3 + 2 * place
                name = xl_col_to_name(column)
                answers = f"{name}7:{name}{last}"
                n, right = f"{name}2", f"{name}3"
                middle = f"({right}+1.92073)/({n}+3.84146)"
                half = f"1.95996*SQRT({right}*({n}-{right})/{n}+0.96036)/({n}+3.84146)"
                formula = (
                    f'=COUNTIF({answers},"ja")+COUNTIF({answers},"nej")',
                    f'=COUNTIF({answers},"ja")',
                    f'=IF({n}=0,"",MAX(0,{middle}-{half}))',
                    f'=IF({n}=0,"",MIN(1,{middle}+{half}))',
                )[row - 1]
                sheet.write_formula(
                    row, column, formula, self._share if row > 2 else self._number, 0 if row < 3 else ""
                )
        headings = [heading for name in CRITERIA for heading in (texts.NAMES[name], LABELS["correct"])]
        self._line(sheet, 5, [LABELS["decision"], LABELS["file"], *headings], self._heading)
        for row, item in enumerate(report.rows, 6):
            answers_given = [value for name in CRITERIA for value in (getattr(item, name), "")]
            self._line(sheet, row, [item.title, item.path, *answers_given])
        for place in range(len(CRITERIA)):
            column = 3 + 2 * place
            sheet.data_validation(6, column, max(last - 1, 6), column, {"validate": "list", "source": ["ja", "nej"]})
        sheet.freeze_panes(6, 1)


def _values(row: Row) -> list[str | int]:
    answers = [getattr(row, name) for name in CRITERIA]
    return [
        row.title,
        row.case_number,
        row.board,
        row.case_type,
        row.month,
        row.verdict,
        *answers,
        row.path,
        row.matter,
    ]
