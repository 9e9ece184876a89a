"""Report -> a checklist in Swedish on the terminal: one draft in full, several in one line each."""

from __future__ import annotations

import io
from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from docscan.outputs import texts, view
from docscan.verdict import DocumentReport, Evidence, Finding, Outcome, Report, Status, Verdict

_STYLES = {"stop": "bold red", "complete": "bold yellow", "hint": "bold cyan", "ok": "bold green", "unread": "bold red"}
_MARKS = {Outcome.OK: "+", Outcome.REMARK: "!", Outcome.REVIEW: "?", Outcome.NOT_APPLICABLE: "-"}
_OUTCOME_STYLES = {
    Outcome.OK: "bold green",
    Outcome.REMARK: "bold yellow",
    Outcome.REVIEW: "bold cyan",
    Outcome.NOT_APPLICABLE: "",
}


def render(report: Report, console: Console) -> None:
    """Print the report on `console`: in full for one draft, as an overview for several."""
    report = view.shown(report)
    if len(report.documents) == 1:
        _document(report.documents[0], console)
    else:
        _overview(report.documents, console)
    console.print()
    _say(console, f"{view.versions(report)}.", style="dim")
    _say(console, texts.DISCLAIMER, style="dim")


def render_text(report: Report, width: int = 100) -> str:
    """The same as plain text, `width` characters wide."""
    console = Console(file=io.StringIO(), width=width, color_system=None, force_terminal=False, legacy_windows=False)
    with console.capture() as capture:
        render(report, console)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


def _say(console: Console, text: str | Text, indent: int = 0, style: str = "") -> None:
    console.print(Padding(Text(text, style) if isinstance(text, str) else text, (0, 0, 0, indent), expand=False))


def _heading(console: Console, text: str) -> None:
    console.print()
    _say(console, text, style="bold")


def _labelled(console: Console, label: str, text: str, indent: int) -> None:
    if text:
        _say(console, Text.assemble((f"{label}: ", "bold"), text), indent)


# One draft


def _document(document: DocumentReport, console: Console) -> None:
    _say(console, texts.LEVELS[document.verdict], style=_STYLES[document.verdict])
    if view.reason(document):
        _say(console, view.reason(document))
    console.print()
    table = Table.grid(padding=(0, 2))
    for label, value in [(texts.LABELS["file"], document.path), *view.metadata(document)]:
        table.add_row(Text(label, "bold"), Text(value, overflow="fold"))
    console.print(table)
    if document.status is Status.UNREAD:
        return
    _heading(console, texts.LABELS["checklist"])
    for verdict in document.criteria:
        _criterion(verdict, console)
    _heading(console, f"{texts.LABELS['findings']} ({len(document.findings)})")
    for index, finding in enumerate(view.urgent_first(document.findings)):
        if index:
            console.print()
        _finding(finding, console)
    if not document.findings:
        _say(console, texts.LABELS["no_findings"])
    _warnings(document, console)


def _criterion(verdict: Verdict, console: Console) -> None:
    tone = view.tone(verdict)
    style = _OUTCOME_STYLES[tone]
    question = Table.grid(padding=(0, 1))
    question.add_row(Text(_MARKS[tone], style), Text(texts.QUESTIONS[verdict.criterion]))
    answer = view.answer(verdict)
    if verdict.outcome is Outcome.REVIEW:
        answer = f"{answer} – {texts.OUTCOMES[verdict.outcome].lower()}"
    question.add_row("", Text(answer, style or "bold"))
    console.print(question)
    for evidence in verdict.evidence[: view.QUOTES]:
        _quote(evidence, console)
    rest = verdict.evidence[view.QUOTES :]
    _labelled(console, texts.LABELS["more_places"], "; ".join(map(view.place, rest)), 4)
    _labelled(console, texts.LABELS["cause"], verdict.cause, 2)


def _quote(evidence: Evidence, console: Console) -> None:
    if evidence.text:
        _say(console, Text.assemble("”", view.quote(evidence).words, "” – ", (view.place(evidence), "dim")), 4)


def _finding(finding: Finding, console: Console) -> None:
    label = texts.SEVERITIES[finding.severity]
    _say(console, Text.assemble((label, _STYLES[finding.severity]), f"  {finding.message}"))
    if finding.evidence and finding.missing:
        _labelled(console, texts.LABELS["place_missing"], view.home(finding.evidence), 2)
    elif finding.evidence:
        _quote(finding.evidence, console)
    _labelled(console, texts.LABELS["more_places"], "; ".join(map(view.place, finding.related)), 2)
    _labelled(console, texts.LABELS["why"], finding.why, 2)
    _labelled(console, texts.LABELS["advice"], finding.advice, 2)
    _labelled(console, texts.LABELS["source"], finding.source, 2)
    _labelled(console, texts.LABELS["rule"], finding.rule, 2)


def _warnings(document: DocumentReport, console: Console) -> None:
    partly = document.status is Status.PARTLY
    if not document.warnings and not partly:
        return
    _heading(console, texts.LABELS["warnings"])
    if partly:
        _say(console, texts.LABELS["partly"])
    for warning in document.warnings:
        _say(console, f"- {warning}")


# Several drafts

_COLUMNS = 110  # a terminal narrower than this has no room for three columns


def _overview(documents: Iterable[DocumentReport], console: Console) -> None:
    drafts = view.ordered(list(documents))
    read = [draft for draft in drafts if draft.status is not Status.UNREAD]
    unread = [draft for draft in drafts if draft.status is Status.UNREAD]
    names = view.names(drafts)
    _rows(read, names, console)
    if read:
        console.print()
    _say(console, view.counts(drafts), style="bold")
    if unread:
        _heading(console, texts.LABELS["unread_files"])
        _rows(unread, names, console)


def _rows(drafts: list[DocumentReport], names: dict[str, str], console: Console) -> None:
    """One line each; on a terminal in columns or, where it is narrow, the reason below; elsewhere one unbroken line,
    fit for grep."""
    if console.is_terminal and console.width < _COLUMNS:
        for draft in drafts:
            level = (texts.LEVELS_SHORT[draft.verdict], _STYLES[draft.verdict])
            _say(console, Text.assemble(level, f"  {names[draft.path]}"))
            _say(console, view.reason(draft), 4)
        return
    if console.is_terminal:
        table = Table.grid(padding=(0, 2))
        for draft in drafts:
            table.add_row(
                Text(texts.LEVELS_SHORT[draft.verdict], _STYLES[draft.verdict]),
                Text(names[draft.path], overflow="fold"),
                Text(view.reason(draft)),
            )
        console.print(table)
        return
    width = max((len(texts.LEVELS_SHORT[draft.verdict]) for draft in drafts), default=0)
    for draft in drafts:
        line = f"{texts.LEVELS_SHORT[draft.verdict]:{width}}  {names[draft.path]}  {view.reason(draft)}"
        console.print(Text(" ".join(line.splitlines())), soft_wrap=True)
