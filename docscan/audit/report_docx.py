"""AuditReport -> a Word document: the same figures, with the plots as pictures that have alternative text."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph

from docscan.audit import report_texts
from docscan.audit.plots import Plot, plots
from docscan.audit.report_data import AuditReport, Copies, Row, Table
from docscan.audit.report_texts import INTROS, LABELS, MORE, NOTHING, SECTIONS, grouped, percent
from docscan.outputs import texts, wordfile

_MARGIN = 2.0  # centimetres
_WIDTH = 17.0  # centimetres between the margins
_FIRST = 3.8
_SMALL = 8.0


def render(report: AuditReport) -> bytes:
    """The report as a .docx file. The rows behind the figures are in the HTML page and the workbook."""
    document = new(report_texts.TITLE, report.created)
    document.add_paragraph(f"{report.store}, {report.created:%Y-%m-%d}")
    measures(document)
    for warning in report.warnings:
        document.add_paragraph(warning, style=wordfile.VERDICT)
    pictures = {plot.section: plot for plot in plots(report)}
    _head(document, report)
    _start(document, "said")
    _picture(document, pictures.get("said"))
    numbers(document, report.said)
    _picture(document, pictures.get("boards"))
    numbers(document, report.said_by_board)
    _contradictions(document, report)
    for section, table in (
        ("boards", report.boards),
        ("facing", report.facing),
        ("case_types", report.case_types),
        ("months", report.months),
    ):
        _start(document, section)
        _picture(document, pictures.get(section) if section == "months" else None)
        numbers(document, table)
    _shortfalls(document, report)
    _groups(document, report)
    _copies(document, report)
    _unread(document, report)
    _quality(document, report)
    document.add_heading(SECTIONS["about"], level=1)
    for line in report.about:
        document.add_paragraph(line, style="List Bullet")
    document.add_paragraph(texts.DISCLAIMER)
    return wordfile.to_bytes(document)


def new(title: str, created: datetime) -> Document:
    """An empty report with its title."""
    document = wordfile.new(title, created)
    document.sections[0].left_margin = document.sections[0].right_margin = Cm(_MARGIN)
    document.add_paragraph(title, style="Title")
    return document


def measures(document: Document) -> None:
    """The sentence on what docscan measures, first in everything that counts."""
    document.add_paragraph(report_texts.MEASURES, style=wordfile.VERDICT)


def numbers(document: Document, table: Table) -> None:
    """A table of counts."""
    if not table.lines:
        return
    width = min((_WIDTH - _FIRST) / len(table.columns), 3.0)
    made = compact(document, [table.first, *table.columns], [_FIRST, *[width] * len(table.columns)])
    for line in table.lines:
        fill(made, [line.label, *(grouped(number.value) for number in line.numbers)], right_from=1)
    for cell in made.rows[0].cells[1:]:
        cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


def compact(document: Document, headings: Sequence[str], widths: Sequence[float]) -> WordTable:
    """A table in small print with narrow margins in its cells; `widths` in centimetres."""
    made = wordfile.table(document, list(headings), list(widths))
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "60")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties = made._tbl.tblPr
    look = properties.find(qn("w:tblLook"))
    if look is None:
        properties.append(margins)
    else:  # the schema wants the margins before it
        look.addprevious(margins)
    for cell in made.rows[0].cells:
        cell.paragraphs[0].runs[0].font.size = Pt(_SMALL)
    return made


def fill(table: WordTable, values: Sequence[str], right_from: int | None = None, size: float = _SMALL) -> None:
    """A row of the table; cells from number `right_from` on are set to the right. `size` in points."""
    for place, (cell, value) in enumerate(zip(wordfile.row(table).cells, values, strict=True)):
        paragraph = cell.paragraphs[0]
        paragraph.add_run(value).font.size = Pt(size)
        if right_from is not None and place >= right_from:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _start(document: Document, section: str) -> None:
    document.add_heading(SECTIONS[section], level=1)
    if section in INTROS:
        document.add_paragraph(INTROS[section]).paragraph_format.keep_with_next = True


def _head(document: Document, report: AuditReport) -> None:
    document.add_heading(SECTIONS["head"], level=1)
    made = wordfile.table(document, [LABELS["number"], LABELS["counted"], LABELS["of"]], [2.6, 11.8, 2.6])
    for head in report.head:
        cells = wordfile.row(made).cells
        run = cells[0].paragraphs[0].add_run(grouped(head.number.value))
        run.bold, run.font.size = True, Pt(16)
        cells[1].paragraphs[0].add_run(head.label)
        cells[2].paragraphs[0].add_run(grouped(head.of.value) if head.of else "")
    document.add_paragraph()
    numbers(document, report.kinds)


def _picture(document: Document, plot: Plot | None) -> None:
    if plot is None:
        return
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    shape = paragraph.add_run().add_picture(io.BytesIO(plot.png), width=Cm(_WIDTH))
    properties = shape._inline.docPr
    properties.set("title", plot.title)
    properties.set("descr", plot.description)
    document.add_paragraph(f"{plot.title}.", style=wordfile.PLACE)


def name(row: Row) -> str:
    """What to call a decision: its title and case number."""
    return f"{row.title} ({row.case_number})" if row.case_number else row.title


def where(row: Row) -> str:
    """The file of a decision, and the paragraph of minutes that it is."""
    return f"{row.path}, {row.matter}" if row.matter else row.path


def _contradictions(document: Document, report: AuditReport) -> None:
    _start(document, "contradictions")
    if not report.contradiction_rows:
        document.add_paragraph(NOTHING["contradictions"])
        return
    document.add_paragraph(f"{LABELS['number']}: {grouped(report.contradictions.value)}.")
    _decisions(document, report.contradiction_rows[:10])


def _decisions(document: Document, rows: Sequence[Row], extra: str = "") -> None:
    labels = [LABELS["decision"], LABELS["board"], LABELS["affected"], LABELS["best_interest"], LABELS["views"]]
    widths = [5.4, 4.0, 1.8, 2.9, 2.9]
    if extra:
        labels, widths = [*labels, extra], [4.6, 3.9, 1.7, 2.6, 2.6, 1.6]
    made = compact(document, labels, widths)
    for row in rows:
        values = [f"{name(row)}\n{where(row)}", row.board, row.affected, row.best_interest, row.views]
        fill(made, [*values, ""] if extra else values)


def _shortfalls(document: Document, report: AuditReport) -> None:
    _start(document, "shortfalls")
    if not report.shortfalls:
        document.add_paragraph(NOTHING["shortfalls"])
    for shortfall in report.shortfalls:
        document.add_heading(f"{shortfall.label}: {grouped(shortfall.number.value)}", level=2)
        if shortfall.advice:
            _labelled(document.add_paragraph(), LABELS["advice"], shortfall.advice)
        document.add_paragraph(LABELS["examples"], style=wordfile.LEAD)
        for example in shortfall.examples:
            bullet = document.add_paragraph(style="List Bullet")
            bullet.add_run(f"{name(example.row)}, {example.row.board}")
            if example.text:
                bullet.add_run(f": ”{example.text}”")
            bullet.add_run(f"\n{', '.join(filter(None, (where(example.row), example.place)))}").font.size = Pt(_SMALL)
    if report.board_shortfalls:
        document.add_heading(SECTIONS["board_shortfalls"], level=1)
        made = compact(document, [LABELS["board"], LABELS["rule"], LABELS["number"]], [5.0, 9.0, 2.0])
        for board in report.board_shortfalls:
            for place, line in enumerate(board.lines):
                fill(made, ["" if place else board.board, line.label, grouped(line.numbers[0].value)], right_from=2)


def _groups(document: Document, report: AuditReport) -> None:
    _start(document, "groups")
    if report.groups.lines:
        numbers(document, report.groups)
    else:
        document.add_paragraph(NOTHING["groups"])
    if report.never_heard:
        document.add_heading(LABELS["never_heard"], level=2)
        document.add_paragraph(INTROS["never_heard"])
        for label in report.never_heard:
            document.add_paragraph(label, style="List Bullet")


def _copies(document: Document, report: AuditReport) -> None:
    _start(document, "copies")
    if not report.copies:
        document.add_paragraph(NOTHING["copies"])
    for group in report.copies:
        _copied(document, group)
    if report.copies_left:
        document.add_paragraph(MORE["copies"].format(n=report.copies_left))


def _copied(document: Document, group: Copies) -> None:
    document.add_heading(report_texts.copies(group), level=2)
    shown = group.passages
    made = compact(document, [name(passage.row) for passage in shown], [_WIDTH / len(shown)] * len(shown))
    fill(made, [f"{passage.row.board}\n{where(passage.row)}" for passage in shown])
    if not any(passage.parts for passage in shown):
        return
    for place, (cell, passage) in enumerate(zip(wordfile.row(made).cells, shown, strict=True)):
        for text, same in passage.parts:
            run = cell.paragraphs[0].add_run(text)
            run.font.size = Pt(_SMALL)
            if place and not same:
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _unread(document: Document, report: AuditReport) -> None:
    _start(document, "unread")
    if not report.unread:
        document.add_paragraph(NOTHING["unread"])
    else:
        made = compact(document, [LABELS["reason"], LABELS["files"]], [13.0, 3.0])
        for reason in report.unread:
            fill(made, [reason.reason, grouped(reason.number)], right_from=1)
        document.add_paragraph(MORE["unread"], style=wordfile.PLACE)
    if report.partly.value:
        document.add_paragraph(f"{LABELS['partly']}: {grouped(report.partly.value)}.")


def _quality(document: Document, report: AuditReport) -> None:
    _start(document, "quality")
    if report.agreement:
        labels = [LABELS[key] for key in ("criterion", "accuracy", "macro_f1", "texts")]
        made = compact(document, labels, [7.0, 3.0, 3.0, 3.0])
        for line in report.agreement:
            values = [percent(line.accuracy), f"{line.macro_f1:.2f}".replace(".", ","), grouped(line.n)]
            fill(made, [texts.NAMES[line.criterion], *values], right_from=1)
    else:
        document.add_paragraph(NOTHING["quality"])
    sample = report.sample
    _start(document, "sample")
    if not sample.rows:
        return
    document.add_paragraph(MORE["sample"].format(n=len(sample.rows), of=grouped(sample.of), seed=sample.seed))
    made = compact(document, [LABELS["right"].format(n=len(sample.rows)), LABELS["interval"]], [6.0, 10.0])
    for count, interval in sample.outcomes:
        fill(made, [grouped(count), f"{percent(interval.low)} och {percent(interval.high)}"])
    document.add_paragraph()
    _decisions(document, sample.rows, extra=LABELS["correct"])


def _labelled(paragraph: Paragraph, label: str, text: str) -> None:
    paragraph.add_run(f"{label}:").bold = True
    paragraph.add_run(f" {text}")
