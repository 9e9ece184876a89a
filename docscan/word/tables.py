"""Tables: rows and cells as they stand in the file, so that a merged cell is read once (ISO/IEC 29500-1, 17.4)."""

from __future__ import annotations

from lxml import etree

from docscan.model import BlockKind, Cell, made
from docscan.word import grid as grids
from docscan.word.marks import direct_bold, first, head, number
from docscan.word.names import is_on, w
from docscan.word.place import Place
from docscan.word.story import Story

_T, _TR, _TC, _SDT, _VAL, _TR_PR, _TC_PR = w("t"), w("tr"), w("tc"), w("sdt"), w("val"), w("trPr"), w("tcPr")
_DEL, _INS, _HIDDEN, _TBL_HEADER, _GRID_BEFORE = w("del"), w("ins"), w("hidden"), w("tblHeader"), w("gridBefore")
_GRID_SPAN, _V_MERGE, _CELL_DEL, _CELL_INS = w("gridSpan"), w("vMerge"), w("cellDel"), w("cellIns")


def table(story: Story, element: etree._Element) -> None:
    """`w:tbl`, which may stand in a cell of another table."""
    story.close()
    saved = story.grid
    story.grid = grids.Grid(story.book.next_table(), header_rows(element))
    story.walk(element, story.levels.rows)
    story.grid = saved


def row(story: Story, element: etree._Element) -> None:
    """`w:tr`, unless it is deleted or hidden."""
    grid = story.grid
    assert grid is not None
    column, inserted = 0, False
    properties = first(element, _TR_PR)
    if properties is not None:
        for child in properties:
            tag = child.tag
            if tag == _DEL or (tag == _HIDDEN and is_on(child.get(_VAL))):
                return
            if tag == _INS:
                inserted = True
            elif tag == _GRID_BEFORE:
                column = number(child)
    grid.row += 1
    grid.column = column
    grid.row_question = ""
    grid.cells_in_row = sum([child.tag == _TC or child.tag == _SDT for child in element])
    saved = story.place
    if inserted:
        story.place = saved._replace(inserted=True)
    story.walk(element, story.levels.cells)
    story.place = saved


def cell(story: Story, element: etree._Element) -> None:
    """`w:tc`, unless it goes on a vertical merge from above or is deleted."""
    grid = story.grid
    assert grid is not None
    column, span, continued, new = grid.column, 1, False, False
    properties = head(element, _TC_PR)
    if properties is not None:
        for child in properties:
            tag = child.tag
            if tag == _GRID_SPAN:
                span = max(number(child), 1)
            elif tag == _V_MERGE:
                continued = child.get(_VAL) != "restart"
            elif tag == _CELL_DEL:
                return
            elif tag == _CELL_INS:
                new = True
    grid.column = column + span
    if continued:
        if column == 0:
            grid.begin(grid.labels.get(column, ""))
        return
    is_header = grid.row < grid.header_rows
    here = made(Cell, (grid.number, grid.row, column, is_header, grid.question(column)))
    saved = story.place
    kind, host, _, _, control, inserted, choice = saved
    if kind is BlockKind.PARAGRAPH:
        kind = BlockKind.CELL
    column_header = "" if is_header else grid.headers.get(column, "")
    story.place = made(Place, (kind, host, here, column_header, control, inserted or new, choice))
    before = len(story.blocks)
    story.walk(element, story.levels.blocks)
    story.close()
    story.place = saved
    grid.keep(column, span, " ".join([block.map.text for block in story.blocks[before:] if block.cell is here]))


def header_rows(table: etree._Element) -> int:
    """How many leading rows of a table are headers."""
    rows = [row for row in table if row.tag == _TR]
    marked = 0
    for row in rows:
        properties = first(row, _TR_PR)
        mark = first(properties, _TBL_HEADER) if properties is not None else None
        if mark is None or not is_on(mark.get(_VAL)):
            break
        marked += 1
    if marked or not rows:
        return marked
    cells = _cells(rows[0])
    texts = ["".join([text.text or "" for text in cell.iter(_T)]) for cell in cells]
    bold = bool(cells) and all(map(direct_bold, cells))
    if bold and len(rows) > 1:
        bold = not all(map(direct_bold, _cells(rows[1])))
    return grids.header_rows(marked, texts, bold, len(rows))


def _cells(row: etree._Element) -> list[etree._Element]:
    return [cell for cell in row if cell.tag == _TC]
