"""The result of a check: plain, frozen and serialisable. Outputs and the audit store read only this.

Values are those of the corpus guide. `Report.to_json()` gives the dictionary that the JSON contract
(`docscan schema`) describes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from docscan.model import Anchor, Metadata

SCHEMA_VERSION = "1"

CRITERIA = ("affected", "stated", "best_interest", "views", "tradeoffs", "compensatory")

VALUES: dict[str, tuple[str, ...]] = {
    "affected": ("direct", "indirect", "none", "unclear"),
    "stated": ("affected", "not_affected", "silent"),
    "best_interest": ("documented", "referenced", "claimed", "missing", "not_applicable"),
    "views": ("documented", "reasoned_absence", "proxy", "claimed", "missing", "not_applicable"),
    "tradeoffs": ("documented", "claimed", "missing", "not_applicable"),
    "compensatory": ("documented", "missing", "not_applicable"),
}


class Outcome(StrEnum):
    """What a value means for the author. `REVIEW`: the signals conflict or are weak; a person decides."""

    OK = "ok"
    REMARK = "remark"
    REVIEW = "review"
    NOT_APPLICABLE = "not_applicable"


class Severity(StrEnum):
    """How urgent a finding is, most urgent first (criteria.md, 1.1)."""

    STOP = "stop"
    COMPLETE = "complete"
    HINT = "hint"


class Level(StrEnum):
    """The verdict on a whole draft, most urgent first."""

    UNREAD = "unread"
    STOP = "stop"
    COMPLETE = "complete"
    HINT = "hint"
    OK = "ok"


class Status(StrEnum):
    """Whether the file could be read."""

    READ = "read"
    PARTLY = "partly"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Quoted words and where they stand. `paragraph` counts blocks from 1 in reading order, `start` and
    `end` count code points of that block's text; `text` is masked (personal identity numbers) and so may
    differ in characters, never in length. `context` is the sentence around the words, masked too."""

    text: str
    heading: str
    paragraph: int
    part: str
    start: int
    end: int
    rules: tuple[str, ...] = ()
    context: str = ""
    context_start: int = 0  # where `context` begins in the block's text
    anchors: tuple[Anchor, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "text": self.text,
            "heading": self.heading,
            "paragraph": self.paragraph,
            "part": self.part,
            "start": self.start,
            "end": self.end,
            "rules": list(self.rules),
        }


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to one criterion. `cause` is a Swedish sentence on why the value is what it is;
    `rules_for` and `rules_against` name the rules that spoke for the value and for another one."""

    criterion: str
    value: str
    outcome: Outcome
    cause: str = ""
    evidence: tuple[Evidence, ...] = ()
    rules_for: tuple[str, ...] = ()
    rules_against: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "value": self.value,
            "outcome": self.outcome.value,
            "cause": self.cause,
            "evidence": [item.to_json() for item in self.evidence],
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to tell the author, in Swedish. `message` says what can be read, `advice` what to write.

    `evidence` is where it stands: the faulty words, or (`missing` true) the heading or title where what is
    missing belongs. `related` lists further places of the same fault: one comment a fault, not one a hit.
    """

    rule: str
    severity: Severity
    message: str
    advice: str
    source: str
    criterion: str = ""
    why: str = ""
    evidence: Evidence | None = None
    missing: bool = False
    related: tuple[Evidence, ...] = ()

    def to_json(self) -> dict[str, Any]:
        place = self.evidence
        return {
            "rule": self.rule,
            "severity": self.severity.value,
            "message": self.message,
            "advice": self.advice,
            "source": self.source,
            "text": place.text if place else "",
            "heading": place.heading if place else "",
            "paragraph": place.paragraph if place else 0,
        }


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """The result for one file. Unread files have `error` (one Swedish sentence) and no criteria."""

    path: str
    sha256: str
    status: Status
    verdict: Level
    error: str = ""
    warnings: tuple[str, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    criteria: tuple[Verdict, ...] = ()
    findings: tuple[Finding, ...] = ()
    reason: str = ""  # the verdict in one Swedish sentence
    pack: str = ""
    title_place: Evidence | None = None  # where a comment on the whole draft belongs

    def criterion(self, name: str) -> Verdict:
        """The verdict on one criterion. Raises KeyError for an unread file or an unknown name."""
        for verdict in self.criteria:
            if verdict.criterion == name:
                return verdict
        raise KeyError(name)

    def to_json(self) -> dict[str, Any]:
        meta = self.metadata
        return {
            "path": self.path,
            "sha256": self.sha256,
            "status": self.status.value,
            "error": self.error,
            "warnings": list(self.warnings),
            "metadata": {
                "title": meta.title,
                "board": meta.board,
                "case_number": meta.case_number,
                "date": meta.date,
                "officer": meta.officer,
            },
            "verdict": self.verdict.value,
            "criteria": {verdict.criterion: verdict.to_json() for verdict in self.criteria},
            "findings": [finding.to_json() for finding in self.findings],
        }


@dataclass(frozen=True, slots=True)
class RulesInfo:
    """Which rules judged: name and version of the pack, SHA-256 over all its files."""

    pack: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Report:
    """The result of one run over any number of files."""

    docscan: str
    rules: RulesInfo
    documents: tuple[DocumentReport, ...]

    def to_json(self) -> dict[str, Any]:
        return {
            "schema_version": SCHEMA_VERSION,
            "docscan": self.docscan,
            "rules": {"pack": self.rules.pack, "version": self.rules.version, "sha256": self.rules.sha256},
            "documents": [document.to_json() for document in self.documents],
        }
