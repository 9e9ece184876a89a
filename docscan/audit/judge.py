"""One file to one result, in a worker: read -> split minutes into matters -> check each -> plain rows.

Whatever a file holds, it gets a result; the reason for an unread one is a Swedish sentence without words from the file.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Final

from docscan import check
from docscan.audit import files, formats
from docscan.audit.cases import appendix_numbers, is_assessment
from docscan.audit.copies import signature
from docscan.audit.groups import named
from docscan.audit.matters import Matter, split
from docscan.audit.records import EvidenceRow, FileResult, FindingRow, Options, Record, Task, VerdictRow
from docscan.check import check_document, weigh
from docscan.collector import uncollected
from docscan.errors import UnreadableError
from docscan.masking import mask
from docscan.model import Document
from docscan.packs.loader import load
from docscan.verdict import DocumentReport, Evidence, Finding, Outcome, Status, Verdict

_INTERNAL: Final = "docscan kunde inte granska filen på grund av ett fel i docscan ({kind}). Granska den för hand."
_ASSESSES: Final = Verdict("affected", "direct", Outcome.OK, "Bilagan är en prövning av barnets bästa.")
"""What holds of an appendix that is an assessment: it names no decision, but what it is about affects children."""
_COPIED_CRITERIA: Final = ("best_interest", "views", "tradeoffs", "compensatory")


@uncollected
def judge(task: Task, data: bytes | None, options: Options) -> FileResult:
    """The result for one file. `data` is None where the file is to be read here."""
    item = task.input
    try:
        if data is None:
            data = files.read(item.address)
    except UnreadableError as error:
        return FileResult(item, code=error.code, error=str(error))
    digest = hashlib.sha256(data).hexdigest()
    if digest in task.known:
        return FileResult(item, digest, known=True)
    kind = ""
    try:
        kind = formats.kind_of(data)
        document = formats.read(data, kind)
        matters = split(document, item.path)
        records = tuple(_record(matter, item.path, options) for matter in matters)
    except UnreadableError as error:
        return FileResult(item, digest, kind, Status.UNREAD, error.code, str(error))
    except MemoryError:
        raise
    except Exception as error:  # a fault of ours must not stop a year's run; the row tells of it
        return FileResult(item, digest, kind, Status.UNREAD, "internal", _INTERNAL.format(kind=type(error).__name__))
    status = Status.PARTLY if document.unread else Status.READ
    warnings = tuple(mask(text) for text in (*document.unread, *document.warnings))
    return FileResult(item, digest, kind, status, "", "", warnings, records)


def _record(matter: Matter, path: str, options: Options) -> Record:
    report = check_document(matter.document, path, options.pack)
    metadata = report.metadata
    if matter.number == 0 and is_assessment(path, metadata.title):
        report = replace(report, criteria=tuple(check.judge(weigh(matter.document, options.pack), _ASSESSES).values()))
    board = load(report.pack).board
    quoted = [evidence for verdict in report.criteria for evidence in verdict.evidence]
    words, copied = signature(_passages(report, matter.document))
    return Record(
        matter=matter.number,
        label=matter.label,
        status=report.status,
        verdict=report.verdict.value,
        reason=mask(report.reason),
        title=mask(metadata.title),
        board=metadata.board,
        date=metadata.date,
        case_number=metadata.case_number,
        pack=report.pack,
        child_facing=board is not None and board.child_facing,
        verdicts=tuple(_verdict(verdict) for verdict in report.criteria),
        evidence=tuple(
            _evidence(verdict.criterion, evidence, matter.first, options.with_text)
            for verdict in report.criteria
            for evidence in verdict.evidence
        ),
        findings=tuple(_finding(finding, matter.first, options.with_text) for finding in report.findings),
        groups=named(matter.document),
        refers_to=appendix_numbers(evidence.context or evidence.text for evidence in quoted),
        copy_words=words,
        copy_signature=copied,
    )


def _passages(report: DocumentReport, document: Document) -> list[str]:
    """The paragraphs that the assessment stands in, in reading order."""
    numbers = {evidence.paragraph - 1 for name in _COPIED_CRITERIA for evidence in report.criterion(name).evidence}
    return [block.text for block in document.blocks if block.number in numbers]


def _verdict(verdict: Verdict) -> VerdictRow:
    return VerdictRow(
        verdict.criterion,
        verdict.value,
        verdict.outcome.value,
        mask(verdict.cause),
        verdict.rules_for,
        verdict.rules_against,
    )


def _evidence(criterion: str, evidence: Evidence, first: int, with_text: bool) -> EvidenceRow:
    return EvidenceRow(
        criterion,
        evidence.text if with_text else None,
        hashlib.sha256(evidence.text.encode("utf-8", "surrogatepass")).hexdigest(),
        evidence.context if with_text else None,
        evidence.context_start,
        mask(evidence.heading) if with_text else "",
        evidence.paragraph + first,
        evidence.part,
        evidence.start,
        evidence.end,
        evidence.rules,
    )


def _finding(finding: Finding, first: int, with_text: bool) -> FindingRow:
    said = (
        finding.rule,
        finding.severity.value,
        finding.criterion,
        mask(finding.message),
        finding.advice,
        finding.source,
        finding.why,
        finding.missing,
    )
    place = finding.evidence
    if place is None:
        return FindingRow(*said, None, "", "", 0, "", 0, 0)
    row = _evidence("", place, first, with_text)
    return FindingRow(*said, row.text, row.text_sha256, row.heading, row.paragraph, row.part, row.start, row.end)
