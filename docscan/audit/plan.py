"""AuditReport -> a draft of an action plan in Word: what the report shows, ready for people to set aims and activities.

The three steps are those of Barnombudsmannens Barnrättsresa: kartlägg, handlingsplan, följ upp.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from docx.enum.section import WD_ORIENT
from docx.shared import Cm

from docscan.audit import report_docx
from docscan.audit.figures import HEAD
from docscan.audit.plan_texts import PLAN, PLAN_AREAS
from docscan.audit.report_data import AuditReport, Table
from docscan.audit.report_texts import SECTIONS, grouped
from docscan.outputs import wordfile

AREAS: Final = 8
_SIZE: Final = 9.5
_WIDTHS: Final = (4.0, 5.6, 4.6, 5.4, 2.9, 3.2)


class Area(NamedTuple):
    """A line of the plan: what it is about, the present state with figures, and first proposals to work on."""

    name: str
    state: str
    aim: str
    activity: str


def render(report: AuditReport) -> bytes:
    """The plan as a .docx file. Aims and activities are proposals; who is responsible and when is left to people."""
    document = report_docx.new(PLAN["title"], report.created)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    document.add_paragraph(PLAN["draft"].format(store=report.store, day=f"{report.created:%Y-%m-%d}"))
    report_docx.measures(document)
    for step in ("map", "plan", "follow"):
        document.add_heading(PLAN[step], level=1)
        document.add_paragraph(PLAN[f"{step}_text"])
        if step == "map":
            for head in report.head:
                of = f" (av {grouped(head.of.value)})" if head.of else ""
                document.add_paragraph(f"{head.label}: {grouped(head.number.value)}{of}", style="List Bullet")
        if step == "plan":
            labels = [PLAN[key] for key in ("area", "state", "aim", "activity", "responsible", "when")]
            table = report_docx.compact(document, labels, _WIDTHS)
            for area in areas(report):
                report_docx.fill(table, [area.name, area.state, area.aim, area.activity, "", ""], size=_SIZE)
            for _ in range(2):
                report_docx.fill(table, ["\n", "", "", "", "", ""])
    document.add_heading(SECTIONS["about"], level=1)
    for line in report.about:
        document.add_paragraph(line, style="List Bullet")
    return wordfile.to_bytes(document)


def areas(report: AuditReport) -> list[Area]:
    """The areas that the figures speak for, most urgent first: at most `AREAS`, those with nothing to mend left out."""
    return list(_areas(report))[:AREAS]


def _areas(report: AuditReport) -> Iterator[Area]:
    affected = report.head[HEAD.index("affected")].number.value
    boards = report.boards
    if report.contradictions.value:
        yield _area("contradiction", report.contradictions.value, affected, _most(boards, "Motsägelse"))
    said = {line.label: dict(zip(report.said.columns, line.numbers, strict=True)) for line in report.said.lines}
    for key, criterion, column in _SAID:
        number = said.get(criterion, {}).get(column)
        if number and number.value:
            where = _most(boards, column) if criterion == "Barnets bästa" else ""
            yield _area(key, number.value, affected, where)
    if report.never_heard:
        words = PLAN_AREAS["never_heard"]
        yield Area(words.name, words.state.format(groups="; ".join(report.never_heard[:6])), words.aim, words.activity)
    if report.copies:
        words = PLAN_AREAS["copies"]
        cases = sum(group.number for group in report.copies)
        yield Area(words.name, words.state.format(number=grouped(cases)), words.aim, words.activity)


_SAID: Final = (
    ("claimed", "Barnets bästa", "Bara påstås"),
    ("missing", "Barnets bästa", "Framgår inte"),
    ("unheard", "Barnens åsikter", "Framgår inte"),
    ("proxy", "Barnens åsikter", "Bara andra talar"),
    ("tradeoffs", "Avvägningar", "Framgår inte"),
)
"""Areas that the table of what is said and shown speaks for: line and column."""


def _area(key: str, number: int, of: int, where: str) -> Area:
    words = PLAN_AREAS[key]
    state = words.state.format(number=grouped(number), of=grouped(of))
    return Area(words.name, f"{state} {where}".strip(), words.aim, words.activity)


def _most(table: Table, column: str) -> str:
    """Where there are most, as a sentence. Counts alone: nobody is ranked by shares."""
    place = table.columns.index(column)
    line = max(table.lines, key=lambda line: line.numbers[place].value, default=None)
    if line is None or not line.numbers[place].value or len(table.lines) < 2:
        return ""
    return PLAN["most"].format(board=line.label, number=grouped(line.numbers[place].value))
