"""The table from element to reader, level by level; what may stand anywhere; what is ignored on purpose.

An element of WordprocessingML that stands in none of these gives a warning in the report.
"""

from __future__ import annotations

from typing import TypeVar

from docscan.word import changes, leaves, names, sdt, tables
from docscan.word.names import w
from docscan.word.story import Around, Handler, Levels, Story

_Reads = TypeVar("_Reads")

_MATH: dict[str, Handler] = {f"{{{names.M}}}{name}": leaves.formula for name in ("oMath", "oMathPara")}

_RUNS: dict[str, Handler] = {
    "r": leaves.run,
    "t": leaves.text,
    "tab": leaves.tab,
    "ptab": leaves.tab,
    "br": leaves.line_break,
    "cr": leaves.line_break,
    "noBreakHyphen": leaves.hyphen,
    "sym": leaves.symbol,
    "footnoteReference": leaves.footnote,
    "endnoteReference": leaves.endnote,
    "ruby": leaves.ruby,
    "drawing": leaves.drawing,
    "pict": leaves.drawing,
    "object": leaves.drawing,
    "fldChar": leaves.field_character,
    "fldSimple": leaves.simple_field,
    "subDoc": leaves.subdocument,
}
_BLOCKS: dict[str, Handler] = {
    "p": Story.read_paragraph,
    "tbl": tables.table,
    "sectPr": Story.section,
    "altChunk": leaves.chunk,
    "subDoc": leaves.subdocument,
}

_ANYWHERE: dict[str, Around] = {
    "sdt": sdt.control,
    "ins": changes.insertion,
    "moveTo": changes.insertion,
    "del": changes.deletion,
    "moveFrom": changes.deletion,
    **dict.fromkeys(("hyperlink", "smartTag", "customXml", "dir", "bdo"), Story.walk),  # transparent
}

_IGNORED = """
    pPr rPr sectPr tblPr tblGrid tblPrEx trPr tcPr sdtPr sdtEndPr smartTagPr customXmlPr
    bookmarkStart bookmarkEnd proofErr permStart permEnd
    commentRangeStart commentRangeEnd commentReference annotationRef
    footnoteRef endnoteRef separator continuationSeparator
    moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd
    customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd
    customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd
    lastRenderedPageBreak softHyphen instrText delInstrText delText fldData contentPart background
    pgNum dayShort monthShort yearShort dayLong monthLong yearLong
"""


def _named(handlers: dict[str, _Reads]) -> dict[str, _Reads]:
    return {w(name): handler for name, handler in handlers.items()}


LEVELS = Levels(
    blocks=_named(_BLOCKS) | _MATH,
    rows=_named({"tr": tables.row}),
    cells=_named({"tc": tables.cell}),
    runs=_named(_RUNS) | _MATH,
    anywhere=_named(_ANYWHERE) | {f"{{{names.MC}}}AlternateContent": Story.alternate},
    ignored=frozenset(map(w, _IGNORED.split())),
)
