"""What crosses between the audit's parent and its workers: plain, frozen, picklable data and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from docscan.verdict import Status


class Input(NamedTuple):
    """A file to read.

    `address` opens it (a local path or an fsspec address), `path` names it in the store (text that any database can
    hold), `size` counts bytes, `stamp` tells whether the file may have changed (time of change or the like; empty if
    the place tells none).
    """

    address: str
    path: str
    size: int
    stamp: str


class Task(NamedTuple):
    """An input to judge. `known` are SHA-256 sums of files of the same size whose results the store has already."""

    input: Input
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost: `seconds` of time, and `megabytes` of memory above what an idle worker takes."""

    seconds: float = 120.0
    megabytes: int = 2_000


class VerdictRow(NamedTuple):
    criterion: str
    value: str
    outcome: str
    cause: str
    rules_for: tuple[str, ...]
    rules_against: tuple[str, ...]


class EvidenceRow(NamedTuple):
    """Quoted words, masked; `text` and `context` are None where the store keeps no text."""

    criterion: str
    text: str | None
    text_sha256: str
    context: str | None
    context_start: int
    heading: str
    paragraph: int
    part: str
    start: int
    end: int
    rules: tuple[str, ...]


class FindingRow(NamedTuple):
    """A finding: what is said (rule … why), and where (an empty place has paragraph 0)."""

    rule: str
    severity: str
    criterion: str
    message: str
    advice: str
    source: str
    why: str
    missing: bool
    text: str | None
    text_sha256: str
    heading: str
    paragraph: int
    part: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Record:
    """One decision (or appendix) that was judged.

    `matter` is 0 for a draft and counts from 1 in minutes; `label` is what the minutes call it ("§ 14"). `groups` are
    the groups of children that it names (keys of `docscan.audit.groups.NAMES`). `refers_to` are the numbers of the
    appendices that its assessment is said to stand in. `copy_signature` is a MinHash over the
    `copy_words` words of its assessment, to find copied ones.
    """

    matter: int
    label: str
    status: Status
    verdict: str
    reason: str
    title: str
    board: str
    date: str
    case_number: str
    pack: str
    child_facing: bool
    verdicts: tuple[VerdictRow, ...] = ()
    evidence: tuple[EvidenceRow, ...] = ()
    findings: tuple[FindingRow, ...] = ()
    groups: tuple[str, ...] = ()
    refers_to: tuple[str, ...] = ()
    copy_words: int = 0
    copy_signature: bytes | None = None


@dataclass(frozen=True, slots=True)
class FileResult:
    """What became of one input: records, or the reason (`code`, and `error` in Swedish) why it was not read.

    `known` is true where the content was judged before and only its SHA-256 is told.
    """

    input: Input
    sha256: str = ""
    kind: str = ""
    status: Status = Status.UNREAD
    code: str = ""
    error: str = ""
    warnings: tuple[str, ...] = ()
    records: tuple[Record, ...] = field(default=())
    known: bool = False


@dataclass(frozen=True, slots=True)
class Options:
    """What workers need to know: the pack (None: chosen by each draft's board), whether text is kept, the limits."""

    pack: str | None = None
    with_text: bool = True
    limits: Limits = Limits()


Judge: TypeAlias = Callable[[Task, bytes | None, Options], FileResult]
"""Judges one file in a worker. The bytes are None where the worker is to read the file itself."""


class Batch(NamedTuple):
    """Tasks that cross to a worker together, and the judge by name ("module:function")."""

    tasks: tuple[Task, ...]
    options: Options
    judge: str
