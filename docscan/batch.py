"""What only several drafts together can show: the same paragraph in more than one case (INDIV)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b

from docscan.model import BlockKind, Document
from docscan.packs.loader import load
from docscan.verdict import DocumentReport, Finding, Level, Severity

LEAST = 80  # code points: shorter passages are alike by chance

Passages = Mapping[int, bytes]  # paragraph (as in Evidence) to a digest of its words


def passages(document: Document | None) -> Passages:
    """The paragraphs of a draft that are long enough to be compared; none of one that could not be read."""
    blocks = document.body() if document else ()
    return {
        block.number + 1: blake2b(re.sub(r"\W+", " ", block.text.lower()).strip().encode(), digest_size=16).digest()
        for block in blocks
        if len(block.text) >= LEAST and block.kind is not BlockKind.HEADING and not block.template
    }


def compared(reports: Sequence[DocumentReport], texts: Sequence[Passages]) -> list[DocumentReport]:
    """The reports, each with a finding where a passage that it quotes as evidence stands in another case too.

    Drafts with the same case number are the same case. Only passages that carry a verdict count: a shared
    description of the law is no fault.
    """
    cases: dict[bytes, set[str]] = defaultdict(set)
    for report, own in zip(reports, texts, strict=True):
        for digest in own.values():
            cases[digest].add(report.metadata.case_number or report.path)
    shared = {digest for digest, names in cases.items() if len(names) > 1}
    return [_with(report, own, shared) for report, own in zip(reports, texts, strict=True)]


def _with(report: DocumentReport, own: Passages, shared: set[bytes]) -> DocumentReport:
    evidence = {item.paragraph: item for verdict in reversed(report.criteria) for item in reversed(verdict.evidence)}
    copied = [evidence[paragraph] for paragraph in sorted(evidence) if own.get(paragraph) in shared]
    if not copied:
        return report
    texts = load("base").criteria["advisory"].answers["INDIV"]
    finding = Finding(
        rule="INDIV",
        severity=Severity.HINT,
        message=texts.message,
        advice=texts.advice,
        source=texts.source,
        why=texts.why,
        evidence=copied[0],
        related=tuple(copied[1:]),
    )
    only = not report.findings
    return replace(
        report,
        findings=(*report.findings, finding),
        verdict=Level.HINT if only else report.verdict,
        reason=finding.message if only else report.reason,
    )
