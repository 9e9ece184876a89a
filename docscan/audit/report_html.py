"""AuditReport -> one self-contained HTML page."""

from __future__ import annotations

from docscan.audit import report_texts
from docscan.audit.page import page
from docscan.audit.plots import plots
from docscan.audit.report_data import AuditReport


def render(report: AuditReport) -> str:
    """The report as a page: each number leads to the first decisions behind it, further down in the same file."""
    sections = [name for name in report_texts.SECTIONS if name != "board_shortfalls" or report.board_shortfalls]
    return page("audit.html.j2", report=report, plots=plots(report), sections=sections)
