"""The look of a Word report: an empty document with its styles, small parts that python-docx lacks, fixed bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from lxml import etree

FINDING = "docscan anmärkning"
PLACE = "docscan plats"
VERDICT = "docscan omdöme"
FACT = "docscan uppgift"
CELL = "docscan cell"
LEAD = "docscan ingress"

_FONT = "Arial"
_INK = RGBColor(0x1D, 0x21, 0x25)
_SOFT = RGBColor(0x4F, 0x56, 0x5D)
# name: size, space before, space after (points)
_HEADINGS = {"Title": (22, 0, 4), "Heading 1": (18, 10, 6), "Heading 2": (14, 16, 4), "Heading 3": (11.5, 12, 2)}


def new(title: str, created: datetime) -> Document:
    """An empty A4 document in Swedish, with the styles of a report and a page number in its footer."""
    document = docx.Document()
    _drop_thumbnail(document)
    core = document.core_properties
    core.title, core.author, core.last_modified_by, core.comments = title, "docscan", "docscan", ""
    core.language, core.created, core.modified, core.revision = "sv-SE", created, created, 1
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.2)
    _styles(document)
    _page_number(section.footer.paragraphs[0])
    return document


def to_bytes(document: Document) -> bytes:
    """The file; the same document gives the same bytes (all members carry the earliest date that zip knows)."""
    packed, result = io.BytesIO(), io.BytesIO()
    document.save(packed)
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(name))
    return result.getvalue()


def table(document: Document, headings: list[str], widths: list[float]) -> Table:
    """A table with a header row that Word repeats on each page; `widths` in centimetres."""
    made: Table = document.add_table(rows=1, cols=len(headings), style="Table Grid")
    made.autofit = False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Cm(width)
    row = made.rows[0]
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell, heading, width in zip(row.cells, headings, widths, strict=True):
        cell.width = Cm(width)
        cell.paragraphs[0].style = CELL
        cell.paragraphs[0].add_run(heading).bold = True
        cell._tc.get_or_add_tcPr().append(_shading("EEF0F2"))
        cell.paragraphs[0].paragraph_format.keep_with_next = True
    return made


def row(made: Table) -> _Row:
    """A new row that is never split over two pages."""
    added: _Row = made.add_row()
    added._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for cell, column in zip(added.cells, made.columns, strict=True):
        cell.width = column.width
        cell.paragraphs[0].style = CELL
    return added


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Make the whole paragraph a target for `link`; `number` is unique in the document."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    properties = paragraph._p.get_or_add_pPr()
    properties.addnext(start)
    paragraph._p.append(end)


def link(paragraph: Paragraph, text: str, target: str) -> None:
    """Add `text` that leads to the bookmark `target`."""
    run = paragraph.add_run(text)
    run.font.color.rgb, run.font.underline = RGBColor(0x0B, 0x4F, 0x8A), True
    element = OxmlElement("w:hyperlink")
    element.set(qn("w:anchor"), target)
    element.set(qn("w:history"), "1")
    run._r.addprevious(element)
    element.append(run._r)


def _styles(document: Document) -> None:
    styles = document.styles
    language = styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}")
    language.set(qn("w:val"), "sv-SE")
    language.set(qn("w:eastAsia"), "sv-SE")
    normal = styles["Normal"]
    _font(normal, 11, False, _INK)
    _spacing(normal, 0, 6)
    normal.paragraph_format.line_spacing = 1.1
    for name, (size, before, after) in _HEADINGS.items():
        _font(styles[name], size, True, _INK)
        _spacing(styles[name], before, after)
        styles[name].paragraph_format.keep_with_next = True
    for border in styles["Title"].element.iter(qn("w:pBdr")):
        border.getparent().remove(border)
    quote = styles["Quote"]
    _font(quote, 11, False, _INK)
    quote.font.italic = False
    _spacing(quote, 2, 0)
    quote.paragraph_format.left_indent = Cm(0.6)
    quote.paragraph_format.keep_with_next = True
    bullet = styles["List Bullet"]
    _spacing(bullet, 0, 2)
    place = _added(document, PLACE)
    place.font.size, place.font.color.rgb = Pt(9.5), _SOFT
    place.paragraph_format.left_indent = Cm(0.6)
    fact = _added(document, FACT)
    _spacing(fact, 0, 1)
    fact.paragraph_format.left_indent, fact.paragraph_format.first_line_indent = Cm(3.4), Cm(-3.4)
    fact.paragraph_format.tab_stops.add_tab_stop(Cm(3.4))
    _spacing(_added(document, CELL), 2, 2)
    lead = _added(document, LEAD)
    lead.font.bold = True
    _spacing(lead, 8, 3)
    lead.paragraph_format.keep_with_next = True
    for name, line, after in ((FINDING, "8A9199", 3), (VERDICT, "4F565D", 8)):
        boxed = _added(document, name)
        # First, for the schema wants borders and shading before spacing and indent.
        boxed.element.get_or_add_pPr().extend([_left_border(line), _shading("F5F6F8")])
        _spacing(boxed, 0, after)
        boxed.paragraph_format.left_indent = Cm(0.4)
    for borders in styles["Table Grid"].element.iter(qn("w:tblBorders")):
        for border in borders:
            border.set(qn("w:color"), "C9CED3")


def _added(document: Document, name: str) -> ParagraphStyle:
    style: ParagraphStyle = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    return style


def _font(style: ParagraphStyle, size: float, bold: bool, color: RGBColor) -> None:
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()  # theme fonts would win over named ones
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{name}"), _FONT)
    style.font.size, style.font.bold, style.font.color.rgb = Pt(size), bold, color


def _spacing(style: ParagraphStyle, before: float, after: float) -> None:
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _shading(fill: str) -> etree._Element:
    element = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        element.set(qn(f"w:{name}"), value)
    return element


def _left_border(color: str) -> etree._Element:
    borders, left = OxmlElement("w:pBdr"), OxmlElement("w:left")
    for name, value in (("val", "single"), ("sz", "24"), ("space", "8"), ("color", color)):
        left.set(qn(f"w:{name}"), value)
    borders.append(left)
    return borders


def _page_number(paragraph: Paragraph) -> None:
    for before, code in (("Sida ", "PAGE"), (" av ", "NUMPAGES")):
        paragraph.add_run(before)
        field, shown = OxmlElement("w:fldSimple"), OxmlElement("w:r")
        field.set(qn("w:instr"), code)
        number = OxmlElement("w:t")
        number.text = "1"
        shown.append(number)
        field.append(shown)
        paragraph._p.append(field)


def _drop_thumbnail(document: Document) -> None:
    """The picture of the first page that comes with python-docx's template shows another document."""
    relationships = document.part.package.rels
    for key in [key for key, rel in relationships.items() if rel.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relationships[key]
