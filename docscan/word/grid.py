"""Which cell of a table is a header, which a question, and which an answer.

The rules, in order:
- The header rows are those marked `w:tblHeader`. Where none is, the first row of two or more cells is the
  header if all its cells are bold, or if it has three or more cells that are all short labels without
  figures, or if a two-column table starts with a usual pair such as "Fråga" and "Svar".
- The question of a cell is the text of its row's first cell, if that reads as a label or a question: it
  has a word in it, and does not start with a figure that is no list number. Else it is the column's header.
- A row of one cell answers the row of one cell above it, if that is a short label.
- Header cells and first cells answer nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

_SHORT = 60
_LABEL_PAIRS = {
    "fråga", "frågor", "svar", "bedömning", "kommentar", "aspekt", "område", "perspektiv", "konsekvens", "konsekvenser",
    "kriterium", "ja/nej", "beskrivning", "motivering", "rubrik", "innehåll", "alternativ", "moment", "artikel", "steg",
    "princip", "underlag", "uppgift", "del", "åtgärd", "kostnad", "belopp", "effekt", "påverkan", "grupp", "målgrupp",
}  # fmt: skip
_FIGURE = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LIST_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=[^\W\d_])")
_MONTH = re.compile(r"^\d{1,2}\s+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)", re.IGNORECASE)


@dataclass(slots=True)
class Grid:
    """A table while it is read. Columns count in the grid, so that merged cells do not shift the others."""

    number: int
    header_rows: int
    row: int = -1
    column: int = 0
    row_question: str = ""  # the text of the row's first cell, if it can be one
    headers: dict[int, str] = field(default_factory=dict)
    labels: dict[int, str] = field(default_factory=dict)  # texts of the first column's vertical merges
    cells_in_row: int = 0
    single: str = ""  # the label of the one-cell row above

    def question(self, column: int) -> str:
        """What the cell in that column of the present row answers."""
        if self.cells_in_row == 1:
            return self.single
        if column == 0 or self.row < self.header_rows:
            return ""
        return self.row_question or self.headers.get(column, "")

    def begin(self, text: str) -> None:
        """Begin a row whose first cell has that text."""
        self.row_question = text if is_label(text) else ""

    def keep(self, column: int, span: int, text: str) -> None:
        """Remember the text of a cell that was read, for those to the right of it and below."""
        if column == 0:
            self.labels[column] = text
            self.begin(text)
        if self.row < self.header_rows:
            for covered in range(column, column + span):
                self.headers[covered] = f"{self.headers.get(covered, '')} {text}".strip()
        self.single = text if self.cells_in_row == 1 and is_single_label(text) else ""


def header_rows(marked: int, first: Sequence[str], bold: bool, rows: int) -> int:
    """How many rows are header rows.

    `marked` counts the leading rows with `w:tblHeader`; `first` holds the texts of the first row's cells,
    `bold` tells whether all of them are bold; `rows` counts the rows of the table.
    """
    if marked:
        return marked
    texts = [" ".join(text.split()) for text in first]
    if rows < 2 or len(texts) < 2 or not any(texts):
        return 0
    if any(text.endswith(("?", ":", ".")) or len(text) > _SHORT for text in texts):
        return 0
    if bold:
        return 1
    if len(texts) == 2:
        return int(all(text.lower().rstrip(":") in _LABEL_PAIRS for text in texts))
    return int(all(texts[1:]) and not any(_FIGURE.search(text) for text in texts))


def is_label(text: str) -> bool:
    """Whether a first cell can be what the others of its row answer."""
    if not _WORD.search(text) or _MONTH.match(text):
        return False
    return not text[:1].isdigit() or _LIST_NUMBER.match(text) is not None


def is_single_label(text: str) -> bool:
    """Whether a row of one cell is the label of the next one."""
    return 0 < len(text) <= 2 * _SHORT and not text.endswith((".", "!", ",", ";")) and is_label(text)
