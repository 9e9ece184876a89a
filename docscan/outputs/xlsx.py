"""Report -> a workbook: one sheet with a row for each draft, one with a row for each finding."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

import xlsxwriter

from docscan.outputs import texts, view
from docscan.verdict import CRITERIA, DocumentReport, Finding, Report, Status

_CELL = 32_767  # characters that Excel takes in one cell
_DRAFT_WIDTHS = (28, 28, 42, 60, 28, 18, 12, 22, *[26] * len(CRITERIA), 14, 50)
_FINDING_WIDTHS = (28, 42, 16, 24, 60, 60, 60, 30, 10, 44, 24)


def render(report: Report, created: datetime) -> bytes:
    """The report as an .xlsx file; `created` is the time it says it was made. Same input, same bytes.

    Every cell is text or a number; nothing from a draft becomes a formula or a link.
    """
    report = view.shown(report)
    drafts = view.ordered(report.documents)
    names = view.names(drafts)
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as workbook:
        workbook.set_properties(
            {
                "title": texts.LABELS["report"],
                "author": "docscan",
                "comments": f"{view.versions(report)}. {texts.DISCLAIMER}",
                "created": created,
            }
        )
        _sheet(workbook, texts.LABELS["drafts"], _draft_headings(), _DRAFT_WIDTHS, [_draft(d, names) for d in drafts])
        rows = [_finding(draft, found, names) for draft in drafts for found in view.urgent_first(draft.findings)]
        _sheet(workbook, texts.LABELS["findings"], _finding_headings(), _FINDING_WIDTHS, rows)
    return data.getvalue()


Row = Sequence[str | int]


def _sheet(workbook: xlsxwriter.Workbook, name: str, headings: Row, widths: Sequence[int], rows: Sequence[Row]) -> None:
    heading = workbook.add_format(
        {"bold": True, "bottom": 1, "bg_color": "#EEF0F2", "text_wrap": True, "valign": "top"}
    )
    cell = workbook.add_format({"text_wrap": True, "valign": "top"})
    sheet = workbook.add_worksheet(name)
    for number, row in enumerate([headings, *rows]):
        for column, value in enumerate(row):
            style = cell if number else heading
            if isinstance(value, int):
                sheet.write_number(number, column, value, style)
            else:  # write_string, never write: "=1+1" stays text
                sheet.write_string(number, column, value[:_CELL], style)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(rows), 1), len(headings) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _draft_headings() -> Row:
    facts = (texts.METADATA[name] for name in ("board", "case_number", "date", "officer"))
    names = (texts.LABELS[name] for name in ("file", "verdict"))
    questions = (texts.NAMES[name] for name in CRITERIA)
    last = (texts.LABELS["findings"], texts.LABELS["warnings"])
    return [*names, texts.METADATA["title"], texts.LABELS["reason"], *facts, *questions, *last]


def _draft(draft: DocumentReport, names: dict[str, str]) -> Row:
    meta = draft.metadata
    answers = {verdict.criterion: view.answer(verdict) for verdict in draft.criteria}
    partly = [texts.LABELS["partly"]] if draft.status is Status.PARTLY else []
    return [
        names[draft.path],
        texts.LEVELS[draft.verdict],
        meta.title,
        view.reason(draft),
        meta.board,
        meta.case_number,
        meta.date,
        meta.officer,
        *(answers.get(name, "") for name in CRITERIA),
        len(draft.findings),
        "\n".join([*partly, *draft.warnings]),
    ]


def _finding_headings() -> Row:
    order = "file draft severity criterion finding advice quote heading paragraph source rule"
    return [texts.LABELS[name] for name in order.split()]


def _finding(draft: DocumentReport, finding: Finding, names: dict[str, str]) -> Row:
    place = finding.evidence
    return [
        names[draft.path],
        view.title(draft),
        texts.SEVERITIES[finding.severity],
        texts.NAMES.get(finding.criterion, ""),
        finding.message,
        finding.advice,
        place.text if place and not finding.missing else "",
        place.heading if place else "",
        place.paragraph if place else "",
        finding.source,
        finding.rule,
    ]
