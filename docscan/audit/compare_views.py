"""Comparison -> text for a terminal, an HTML page, a Word document."""

from __future__ import annotations

from collections.abc import Sequence

from docscan.audit import report_docx, report_texts
from docscan.audit.compare import Change, Comparison
from docscan.audit.page import page
from docscan.audit.report_texts import COMPARE, grouped, percent, points
from docscan.audit.statistics import Interval, Share
from docscan.outputs import wordfile


def text(comparison: Comparison) -> str:
    """The comparison as lines of text."""
    lines = [f"{COMPARE['title']}: {comparison.old} – {comparison.new}", "", *_warned(comparison)]
    for heading, changes in [(COMPARE["all"], comparison.changes), *comparison.boards]:
        lines += [heading, ""]
        for change in changes:
            lines += [f"  {change.label}", f"    {share(change.old)} → {share(change.new)}; {moved(change)}"]
        lines.append("")
    lines += [*_only_one(comparison), report_texts.MEASURES]
    return "\n".join(lines) + "\n"


def html(comparison: Comparison) -> str:
    """The comparison as a self-contained page."""
    return page("compare.html.j2", comparison=comparison, share=share, moved=moved, interval=interval)


def docx(comparison: Comparison) -> bytes:
    """The comparison as a Word document."""
    document = report_docx.new(COMPARE["title"], comparison.created)
    document.add_paragraph(f"{comparison.old} – {comparison.new}, {comparison.created:%Y-%m-%d}")
    report_docx.measures(document)
    for warning in comparison.warnings:
        document.add_paragraph(warning, style=wordfile.VERDICT)
    for heading, changes in [(COMPARE["all"], comparison.changes), *comparison.boards]:
        document.add_heading(heading, level=1)
        labels = [COMPARE[key] for key in ("share", "old", "new", "change", "interval", "reading")]
        table = report_docx.compact(document, labels, [4.7, 2.6, 2.6, 2.2, 2.3, 2.6])
        for change in changes:
            value = points(change.change.value) if change.change else "–"
            cells = [share(change.old), share(change.new), value, interval(change.change), change.reading]
            report_docx.fill(table, [change.label, *cells])
    for line in _only_one(comparison):
        document.add_paragraph(line)
    return wordfile.to_bytes(document)


def share(own: Share) -> str:
    """ "412 av 1 020 (40 %)"."""
    counted = f"{grouped(own.number)} av {grouped(own.of)}"
    return f"{counted} ({percent(own.number / own.of)})" if own.of else counted


def interval(own: Interval | None) -> str:
    """ "+1,2 till +4,8"."""
    return f"{points(own.low)} till {points(own.high)}" if own else "–"


def moved(change: Change) -> str:
    """The change in words."""
    if change.change is None:
        return change.reading
    return f"{points(change.change.value)} procentenheter ({interval(change.change)}). {change.reading}"


def _warned(comparison: Comparison) -> Sequence[str]:
    return [line for warning in comparison.warnings for line in (f"OBS: {warning}", "")]


def _only_one(comparison: Comparison) -> list[str]:
    return [COMPARE["only_one"].format(boards=", ".join(comparison.only_one))] if comparison.only_one else []
