"""What the renderers share: the report made safe to show, put in order, and its places in words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from enum import Enum
from pathlib import PurePath
from typing import Any, NamedTuple, TypeVar, cast

from docscan.masking import mask
from docscan.outputs import texts
from docscan.verdict import DocumentReport, Evidence, Finding, Level, Outcome, Report, Severity, Status, Verdict

QUOTES = 3  # evidence shown in full for each criterion; the places of the rest are listed

_CONTEXT = 220  # code points of a sentence shown on each side of the marked words
_HEADING = 80  # code points of a heading shown
_WORDS = 600  # code points of marked words shown
# What neither XML nor a terminal can show: control characters, lone surrogates, non-characters.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_AS_IT_IS = frozenset({"sha256", "anchors"})
_READING_ORDER = tuple(Level)
_URGENCY = tuple(Severity)

T = TypeVar("T")


class Quote(NamedTuple):
    """Words of the draft in their sentence; only `words` are the evidence."""

    before: str
    words: str
    after: str


def shown(value: T) -> T:
    """The same report (or what else is to be shown) with personal identity numbers masked and unshowable characters
    replaced in every text.

    All lengths stay, so positions hold. The keys of a dictionary are names of ours and stay as they are.
    """
    result: Any = value
    if isinstance(value, str) and not isinstance(value, Enum):
        result = _UNSHOWABLE.sub("\ufffd", mask(value))
    elif isinstance(value, tuple):
        parts = [shown(item) for item in value]
        result = value._make(parts) if hasattr(value, "_make") else tuple(parts)
    elif isinstance(value, dict):
        result = {key: shown(item) for key, item in value.items()}
    elif is_dataclass(value) and not isinstance(value, type):
        changed = {item.name: shown(getattr(value, item.name)) for item in fields(value) if item.name not in _AS_IT_IS}
        result = replace(value, **changed)
    return cast(T, result)


def ordered(documents: Sequence[DocumentReport]) -> list[DocumentReport]:
    """The drafts, most urgent first, those that could not be read before all others; else by name."""
    return sorted(documents, key=lambda document: (_READING_ORDER.index(document.verdict), document.path))


def urgent_first(findings: Sequence[Finding]) -> list[Finding]:
    """The findings, most urgent first; equally urgent ones stay in their order."""
    return sorted(findings, key=lambda finding: _URGENCY.index(finding.severity))


def file_name(document: DocumentReport) -> str:
    """The name of the file, without its folders."""
    return PurePath(document.path.replace("\\", "/")).name or document.path


def names(documents: Sequence[DocumentReport]) -> dict[str, str]:
    """What to call each file, by its path: what follows the folder that all of them share."""
    parents = {PurePath(document.path).parent for document in documents}
    shared = next((folder for folder in _with_parents(parents) if all(p.is_relative_to(folder) for p in parents)), None)
    return {
        document.path: str(PurePath(document.path).relative_to(shared)) if shared else document.path
        for document in documents
    }


def _with_parents(folders: set[PurePath]) -> list[PurePath]:
    first = min(folders, default=PurePath())
    return [first, *first.parents]


def title(document: DocumentReport) -> str:
    """What to call the draft: its own title, else the name of its file."""
    return document.metadata.title or file_name(document)


def metadata(document: DocumentReport, titled: bool = False) -> list[tuple[str, str]]:
    """What the draft says of itself, as (label, value); nothing for what was not found.

    `titled`: the title stands above already and is left out.
    """
    names = [name for name in texts.METADATA if not (titled and name == "title")]
    pairs = [(texts.METADATA[name], getattr(document.metadata, name)) for name in names]
    return [(label, value) for label, value in pairs if value]


def answer(verdict: Verdict) -> str:
    """The value of a verdict in words."""
    if _not_asked(verdict):
        return texts.NOT_ASKED
    return texts.ANSWERS[verdict.criterion][verdict.value]


def tone(verdict: Verdict) -> Outcome:
    """How an answer is to look: what is not there is never shown as a credit."""
    absent = _not_asked(verdict) or (verdict.outcome is Outcome.OK and verdict.value == "silent")
    return Outcome.NOT_APPLICABLE if absent else verdict.outcome


def _not_asked(verdict: Verdict) -> bool:
    return verdict.outcome is Outcome.OK and verdict.value == "missing"


def reason(document: DocumentReport) -> str:
    """Why the draft got its verdict, in one sentence."""
    return document.error if document.status is Status.UNREAD else document.reason


def place(evidence: Evidence) -> str:
    """Where words stand: heading and number of the paragraph."""
    paragraph = f"stycke\u00a0{evidence.paragraph}"
    return f"under rubriken ”{evidence.heading}”, {paragraph}" if evidence.heading else paragraph


def home(evidence: Evidence) -> str:
    """Where something missing belongs: the heading that its place is, else as `place`."""
    if not evidence.text:
        return place(evidence)
    return texts.HOME.format(heading=_shorten_end(evidence.text), paragraph=f"stycke\u00a0{evidence.paragraph}")


def capitalized(text: str) -> str:
    """The text with a capital first letter; the rest as it is."""
    return text[:1].upper() + text[1:]


def quote(evidence: Evidence) -> Quote:
    """The words of the evidence within their sentence, long ones shortened with an ellipsis."""
    low = evidence.start - evidence.context_start
    high = low + len(evidence.text)
    if not evidence.text or not 0 <= low < high <= len(evidence.context):
        return Quote("", _shorten_middle(evidence.text), "")
    before, after = evidence.context[:low], evidence.context[high:]
    if len(before) > _CONTEXT:
        before = "… " + before[-_CONTEXT:].split(" ", 1)[-1]
    if len(after) > _CONTEXT:
        after = after[:_CONTEXT].rsplit(" ", 1)[0] + " …"
    return Quote(before, _shorten_middle(evidence.text), after)


def _shorten_end(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _HEADING else words[:_HEADING].rsplit(" ", 1)[0] + " …"


def _shorten_middle(words: str) -> str:
    if len(words) <= _WORDS:
        return words
    half = _WORDS // 2
    return words[:half].rsplit(" ", 1)[0] + " […] " + words[-half:].split(" ", 1)[-1]


class Sides(NamedTuple):
    """The criteria of a draft sorted for its summary."""

    present: list[Verdict]
    review: list[Verdict]
    missing: list[Verdict]


def sides(document: DocumentReport) -> Sides:
    """What is in the draft, what a person has to judge, and what cannot be read in it."""
    asked = [verdict for verdict in document.criteria if verdict.criterion != "affected"]
    return Sides(
        present=[verdict for verdict in asked if tone(verdict) is Outcome.OK],
        review=[verdict for verdict in document.criteria if verdict.outcome is Outcome.REVIEW],
        missing=[verdict for verdict in asked if verdict.outcome is Outcome.REMARK],
    )


def findings_of(document: DocumentReport, criterion: str) -> list[tuple[int, Finding]]:
    """The findings on one criterion, or (empty name) those that belong to no criterion; most urgent first.

    Each with its number, from 1, among all findings of the draft in that order.
    """
    asked = {verdict.criterion for verdict in document.criteria}
    return [
        (number, finding)
        for number, finding in enumerate(urgent_first(document.findings), start=1)
        if (finding.criterion if finding.criterion in asked else "") == criterion
    ]


def counts(documents: Sequence[DocumentReport]) -> str:
    """How many drafts got which verdict, in one sentence."""
    number = Counter(document.verdict for document in documents)
    parts = [f"{number[level]} {texts.COUNTS[level]}" for level in texts.LEVELS if number[level]]
    return f"{len(documents)} utkast: {', '.join(parts)}." if parts else "Inga utkast."


def versions(report: Report, created: datetime | None = None) -> str:
    """Which docscan and which rules made the report, and on what day."""
    rules = report.rules
    day = f"Gjord {created:%Y-%m-%d} med " if created else ""
    return f"{day}docscan {report.docscan}, regler {rules.pack} {rules.version} (kontrollsumma {rules.sha256[:12]})"
