from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import datetime

from lxml import etree
from report_examples import AGENDA, BROKEN, EVERYTHING, HOSTILE, ONE, STOPPED, report

from docscan.outputs import texts, xlsx
from docscan.verdict import Report

CREATED = datetime(2025, 3, 14, 9, 30)
MAIN = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


class Book:
    """The workbook as it stands in the file."""

    def __init__(self, shown: Report) -> None:
        with zipfile.ZipFile(io.BytesIO(xlsx.render(shown, CREATED))) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.book = self._tree("xl/workbook.xml")
        self.sheets = [self._tree(f"xl/worksheets/sheet{number}.xml") for number in (1, 2)]
        shared = self._tree("xl/sharedStrings.xml").findall("m:si", MAIN)
        self.strings = [str(item.xpath("string()")) for item in shared]

    def _tree(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[name])

    def rows(self, sheet: int) -> list[list[str]]:
        return [
            [self._value(cell) for cell in row.findall("m:c", MAIN)]
            for row in self.sheets[sheet].findall("m:sheetData/m:row", MAIN)
        ]

    def _value(self, cell: etree._Element) -> str:
        value = cell.findtext("m:v", "", MAIN)
        return self.strings[int(value)] if cell.get("t") == "s" else value


def test_there_is_a_sheet_of_drafts_and_a_sheet_of_findings() -> None:
    names = [sheet.get("name") for sheet in Book(AGENDA).book.findall("m:sheets/m:sheet", MAIN)]
    assert names == ["Utkast", "Anmärkningar"]


def test_each_draft_has_one_row_most_urgent_first_and_unread_ones_too() -> None:
    heading, *rows = Book(AGENDA).rows(0)
    assert [row[1] for row in rows] == [texts.LEVELS[level] for level in ("unread", "stop", "hint", "ok")]
    assert rows[0][3] == BROKEN.error
    assert {len(row) for row in rows} == {len(heading)}


def test_each_finding_has_one_row() -> None:
    heading, *rows = Book(ONE).rows(1)
    assert [row[2] for row in rows] == ["STOPP", "Komplettera", "Tips"]
    assert rows[0][heading.index("Citat")] == "Barnets bästa har beaktats"
    assert rows[0][heading.index("Stycke")] == "22"


def test_the_heading_row_stays_in_sight_and_can_be_filtered() -> None:
    for sheet in Book(AGENDA).sheets:
        pane = sheet.find("m:sheetViews/m:sheetView/m:pane", MAIN)
        assert pane is not None and (pane.get("state"), pane.get("ySplit")) == ("frozen", "1")
        assert sheet.find("m:autoFilter", MAIN) is not None
        assert sheet.find("m:cols", MAIN) is not None


def test_no_text_becomes_a_formula_or_a_link() -> None:
    book = Book(report(HOSTILE))
    for sheet in book.sheets:
        assert not sheet.findall(".//m:f", MAIN)
        assert not sheet.findall(".//m:hyperlink", MAIN)
    assert HOSTILE.reason in book.strings
    assert HOSTILE.metadata.board in book.strings


def test_a_personal_identity_number_is_masked() -> None:
    assert not [name for name, part in Book(EVERYTHING).parts.items() if b"20140312" in part]


def test_a_report_without_drafts_gives_a_workbook_with_headings_only() -> None:
    assert [len(Book(report()).rows(sheet)) for sheet in (0, 1)] == [1, 1]


def test_the_same_report_gives_the_same_bytes() -> None:
    assert xlsx.render(EVERYTHING, CREATED) == xlsx.render(EVERYTHING, CREATED)


def test_the_sheets_look_as_agreed(golden: Callable[[str, str], None]) -> None:
    book = Book(report(STOPPED, BROKEN))
    golden("sheets.txt", "".join(" | ".join(row) + "\n" for sheet in (0, 1) for row in book.rows(sheet)))
