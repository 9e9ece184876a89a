"""What only several drafts together can show: the same paragraph in more than one case (INDIV)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from hashlib import blake2b

from docscan.model import BlockKind, Document
from docscan.packs.loader import BASE, load
from docscan.reasons import concluded
from docscan.verdict import DocumentReport, Finding, Severity

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


def compared(
    reports: Sequence[DocumentReport], texts: Sequence[Passages], pack: str | None = None
) -> list[DocumentReport]:
    """The reports, each with a finding where a passage that it quotes as evidence stands in another case too.

    `pack` is the one that all were judged by; None for each its own.
    Drafts with the same case number are the same case. Only passages that carry a verdict count: a shared
    description of the law is no fault.
    """
    cases: dict[bytes, set[str]] = defaultdict(set)
    for report, own in zip(reports, texts, strict=True):
        for digest in own.values():
            cases[digest].add(report.metadata.case_number or report.path)
    shared = {digest for digest, names in cases.items() if len(names) > 1}
    return [_with(report, own, shared, pack) for report, own in zip(reports, texts, strict=True)]


def _with(report: DocumentReport, own: Passages, shared: set[bytes], pack: str | None) -> DocumentReport:
    evidence = {item.paragraph: item for verdict in reversed(report.criteria) for item in reversed(verdict.evidence)}
    copied = [evidence[paragraph] for paragraph in sorted(evidence) if own.get(paragraph) in shared]
    if not copied:
        return report
    rules = load(pack or report.pack or BASE)
    texts = rules.criteria["advisory"].answers["INDIV"]
    finding = Finding(
        rule="INDIV",
        severity=rules.board.severity.get("INDIV", Severity.HINT) if rules.board else Severity.HINT,
        message=texts.message,
        advice=rules.board.advice.get("INDIV", texts.advice) if rules.board else texts.advice,
        source=texts.source,
        why=texts.why,
        evidence=copied[0],
        related=tuple(copied[1:]),
    )
    return concluded(report, (*report.findings, finding))
