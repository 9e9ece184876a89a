"""Report -> a Word document: the checklist of one draft, or of a whole agenda with an overview first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import RGBColor
from docx.text.paragraph import Paragraph

from docscan.outputs import texts, view, wordfile
from docscan.verdict import DocumentReport, Evidence, Finding, Outcome, Report, Status, Verdict

_COLORS = {
    "stop": RGBColor(0x8F, 0x1D, 0x1D),
    "complete": RGBColor(0x6B, 0x45, 0x00),
    "hint": RGBColor(0x0B, 0x4A, 0x6F),
    "ok": RGBColor(0x1C, 0x5A, 0x2A),
    "unread": RGBColor(0x3F, 0x44, 0x4A),
    "remark": RGBColor(0x6B, 0x45, 0x00),
    "review": RGBColor(0x0B, 0x4A, 0x6F),
    "not_applicable": RGBColor(0x3F, 0x44, 0x4A),
}


def render(report: Report, created: datetime) -> bytes:
    """The report as a .docx file; `created` is the time it says it was made. Same input, same bytes."""
    report = view.shown(report)
    drafts = view.ordered(report.documents)
    names = view.names(drafts)
    title = texts.LABELS["report"]
    if len(drafts) == 1:
        title = f"{title}: {view.title(drafts[0])}"
    document = wordfile.new(title, created)
    document.add_paragraph(texts.LABELS["report"], style="Title")
    document.add_paragraph(view.versions(report, created))
    if len(drafts) != 1:
        _overview(document, drafts, names)
    for number, draft in enumerate(drafts):
        _draft(document, draft, names[draft.path], number, new_page=len(drafts) > 1)
    document.add_heading(texts.LABELS["limits"], level=2 if len(drafts) == 1 else 1)
    document.add_paragraph(texts.DISCLAIMER)
    return wordfile.to_bytes(document)


def _overview(document: Document, drafts: Sequence[DocumentReport], names: dict[str, str]) -> None:
    document.add_heading(texts.LABELS["overview"], level=1)
    document.add_paragraph(view.counts(drafts))
    if not drafts:
        return
    labels = [texts.LABELS[name] for name in ("verdict", "draft", "reason")]
    table = wordfile.table(document, labels, [3.6, 6.0, 6.4])
    for number, draft in enumerate(drafts):
        verdict, name, reason = (cell.paragraphs[0] for cell in wordfile.row(table).cells)
        _colored(verdict, texts.LEVELS[draft.verdict], draft.verdict.value)
        wordfile.link(name, view.title(draft), _bookmark(number))
        if draft.metadata.title:
            name.add_run(f"\n{names[draft.path]}")
        reason.add_run(view.reason(draft))


def _bookmark(number: int) -> str:
    return f"utkast_{number + 1}"


def _draft(document: Document, draft: DocumentReport, name: str, number: int, new_page: bool) -> None:
    heading = document.add_heading(view.title(draft), level=1)
    heading.paragraph_format.page_break_before = new_page
    wordfile.bookmark(heading, _bookmark(number), number)
    verdict = document.add_paragraph(style=wordfile.VERDICT)
    _colored(verdict, texts.LEVELS[draft.verdict], draft.verdict.value)
    if view.reason(draft):
        verdict.add_run(f"\n{view.reason(draft)}")
    for label, value in [(texts.LABELS["file"], name), *view.metadata(draft, titled=True)]:
        fact = document.add_paragraph(style=wordfile.FACT)
        fact.add_run(label).bold = True
        fact.add_run(f"\t{value}")
    if draft.status is Status.UNREAD:
        document.add_paragraph(texts.LABELS["unread"])
        return
    _summary(document, draft)
    _warnings(document, draft)
    document.add_heading(texts.LABELS["checklist"], level=2)
    for answered in draft.criteria:
        _criterion(document, draft, answered)
    others = view.findings_of(draft, "")
    if others:
        document.add_heading(texts.LABELS["other_findings"], level=2)
    for _, finding in others:
        _finding(document, finding, ())


def _summary(document: Document, draft: DocumentReport) -> None:
    document.add_heading(texts.LABELS["summary"], level=2)
    for verdict in draft.criteria:
        if verdict.criterion == "affected":
            _labelled(document.add_paragraph(), texts.QUESTIONS["affected"], f"{view.answer(verdict)}.")
    sides = view.sides(draft)
    if any(sides):
        _side(document, texts.LABELS["present"], sides.present, texts.LABELS["nothing_present"])
    if sides.missing or (sides.present and not sides.review):
        _side(document, texts.LABELS["missing"], sides.missing, texts.LABELS["nothing_missing"])
    if sides.review:
        _side(document, texts.LABELS["review"], sides.review, "")
    if not draft.findings:
        document.add_paragraph(texts.LABELS["no_findings"])
        return
    document.add_paragraph(texts.LABELS["urgent"], style=wordfile.LEAD)
    labels = [texts.LABELS[name] for name in ("severity", "finding", "place")]
    table = wordfile.table(document, labels, [2.9, 8.0, 5.1])
    for finding in view.urgent_first(draft.findings):
        severity, message, place = (cell.paragraphs[0] for cell in wordfile.row(table).cells)
        _colored(severity, texts.SEVERITIES[finding.severity], finding.severity.value)
        message.add_run(finding.message)
        place.add_run(view.capitalized(_where(finding)))


def _side(document: Document, heading: str, verdicts: Sequence[Verdict], empty: str) -> None:
    document.add_paragraph(heading, style=wordfile.LEAD)
    for verdict in verdicts:
        bullet = document.add_paragraph(style="List Bullet")
        _labelled(bullet, f"{texts.NAMES[verdict.criterion]}:", view.answer(verdict))
    if not verdicts:
        document.add_paragraph(empty)


def _warnings(document: Document, draft: DocumentReport) -> None:
    partly = draft.status is Status.PARTLY
    if not draft.warnings and not partly:
        return
    document.add_heading(texts.LABELS["warnings"], level=2)
    if partly:
        document.add_paragraph(texts.LABELS["partly"])
    for warning in draft.warnings:
        document.add_paragraph(warning, style="List Bullet")


def _criterion(document: Document, draft: DocumentReport, verdict: Verdict) -> None:
    document.add_heading(texts.QUESTIONS[verdict.criterion], level=3)
    answer = document.add_paragraph()
    _colored(answer, view.answer(verdict), view.tone(verdict).value)
    if verdict.outcome is Outcome.REVIEW:
        answer.add_run(f" – {texts.OUTCOMES[verdict.outcome].lower()}")
    answer.paragraph_format.keep_with_next = bool(verdict.evidence or verdict.cause)
    for evidence in verdict.evidence:
        _quote(document, evidence)
    if verdict.cause:
        _labelled(document.add_paragraph(), f"{texts.LABELS['cause']}:", verdict.cause)
    for _, finding in view.findings_of(draft, verdict.criterion):
        _finding(document, finding, verdict.evidence)


def _quote(document: Document, evidence: Evidence) -> None:
    if not evidence.text:
        return
    quote = view.quote(evidence)
    paragraph = document.add_paragraph(style="Quote")
    paragraph.add_run(f"”{quote.before}")
    paragraph.add_run(quote.words).font.highlight_color = WD_COLOR_INDEX.YELLOW
    paragraph.add_run(f"{quote.after}”")
    document.add_paragraph(view.capitalized(view.place(evidence)), style=wordfile.PLACE)


def _finding(document: Document, finding: Finding, shown: Sequence[Evidence]) -> None:
    evidence = finding.evidence
    if evidence and not finding.missing and evidence not in shown:
        _quote(document, evidence)
    rows = [
        (texts.LABELS["place_missing"], _where(finding) if finding.missing else ""),
        (texts.LABELS["more_places"], "; ".join(map(view.place, finding.related))),
        (texts.LABELS["why"], finding.why),
        (texts.LABELS["advice"], finding.advice),
        (texts.LABELS["source"], finding.source),
        (texts.LABELS["rule"], finding.rule),
    ]
    first = document.add_paragraph(style=wordfile.FINDING)
    _colored(first, texts.SEVERITIES[finding.severity], finding.severity.value)
    first.add_run(f"  {finding.message}").bold = True
    paragraphs = [first]
    for label, text in rows:
        if text:
            paragraphs.append(document.add_paragraph(style=wordfile.FINDING))
            _labelled(paragraphs[-1], f"{label}:", text)
    for paragraph in paragraphs[:-1]:
        paragraph.paragraph_format.keep_with_next = True


def _where(finding: Finding) -> str:
    if finding.evidence is None:
        return ""
    return view.home(finding.evidence) if finding.missing else view.place(finding.evidence)


def _labelled(paragraph: Paragraph, label: str, text: str) -> None:
    paragraph.add_run(label).bold = True
    paragraph.add_run(f" {text}")


def _colored(paragraph: Paragraph, text: str, name: str) -> None:
    run = paragraph.add_run(text)
    run.bold, run.font.color.rgb = True, _COLORS[name]
