"""THE pipeline, on one page: read -> parse -> match -> weigh -> judge -> report.

    read     Word file to blocks of text, each with a map back to the file       docscan.word
    parse    blocks to sentences, gathered in units with a role                   docscan.language
    match    concepts and rules of the board's pack in each sentence             docscan.packs
    weigh    how strongly the signs speak for each value of each criterion       docscan.criteria.weighing
    judge    six verdicts with evidence, and what to tell the author             docscan.criteria

From first to last nothing here knows of screens, folders or many files together.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from docscan.batch import compared, passages
from docscan.collector import uncollected
from docscan.criteria import affected, best_interest, compensatory, stated, tradeoffs, views, weighing
from docscan.criteria.features import Case
from docscan.criteria.findings import asked_for, findings
from docscan.criteria.judging import Judged
from docscan.criteria.matter import title
from docscan.criteria.partly import doubted, softened
from docscan.errors import DocscanError, UnreadableError
from docscan.language.parsed import parse
from docscan.model import Document
from docscan.packs.compiled import compiled
from docscan.packs.loader import BASE, choose, load, shipped
from docscan.reasons import concluded
from docscan.verdict import DocumentReport, Level, Report, RulesInfo, Status, Verdict
from docscan.version import __version__
from docscan.word.draft import read_draft

NOT_OPENED = "Filen kunde inte öppnas. Kontrollera att den finns och att du får läsa den."
STUMBLED = (
    "docscan kunde inte granska filen ({error}). Det är ett fel i docscan, inte i utkastet; "
    "berätta gärna för den som sköter docscan."
)


def check_files(paths: Iterable[Path], pack: str | None = None) -> Report:
    """Check any number of files, in order, and compare them. Raises PackError for a faulty pack."""
    rules = rules_info(pack)
    reports, texts = [], []
    for path in paths:
        report, document = check_file(path, pack)
        reports.append(report)
        texts.append(passages(document))
    return Report(__version__, rules, tuple(compared(reports, texts, pack)))


def check_file(path: Path, pack: str | None = None) -> tuple[DocumentReport, Document | None]:
    """Check the file at `path`; see `check_bytes`."""
    try:
        data = path.read_bytes()
    except OSError:
        return _unread(str(path), None, NOT_OPENED), None
    return check_bytes(data, str(path), pack)


def draft(path: Path) -> Document:
    """The draft at `path` as `check_file` reads it. Raises UnreadableError."""
    try:
        data = path.read_bytes()
    except OSError:
        raise UnreadableError(NOT_OPENED) from None
    return read_draft(data)


@uncollected
def check_bytes(data: bytes, path: str, pack: str | None = None) -> tuple[DocumentReport, Document | None]:
    """Check one file's bytes. `path` only names it. A file that cannot be read gives an unread report and None.

    `pack` is a pack's name or file; None chooses by the draft's own board. Raises PackError for a faulty pack.
    """
    try:
        document = read_draft(data)
        report = check_document(document, path, pack)
        return replace(report, sha256=_digest(data)) if document.annotated else report, document
    except UnreadableError as error:
        return _unread(path, data, str(error)), None
    except DocscanError:
        raise
    except Exception as error:  # one draft that docscan stumbles on must not hide the others
        return _unread(path, data, STUMBLED.format(error=type(error).__name__)), None


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _unread(path: str, data: bytes | None, message: str) -> DocumentReport:
    digest = "" if data is None else _digest(data)
    return DocumentReport(path, digest, Status.UNREAD, Level.UNREAD, message, reason=message)


def check_document(document: Document, path: str, pack: str | None = None) -> DocumentReport:
    """Check a draft that has been read."""
    return report_of(weigh(document, pack), path)


def report_of(judged: Judged, path: str) -> DocumentReport:
    """The report on a draft that has been weighed."""
    document = judged.case.parsed.document
    verdicts = judge(judged)
    found = findings(judged, verdicts)
    if document.lacks_text:
        verdicts, found = doubted(verdicts), softened(found)
    report = DocumentReport(
        path=path,
        sha256=document.sha256,
        status=Status.PARTLY if document.unread else Status.READ,
        verdict=Level.OK,
        warnings=(*document.unread, *document.warnings),
        metadata=document.metadata,
        criteria=asked_for(verdicts, found),
        pack=judged.case.pack.pack.name,
        title_place=title(judged),
    )
    return concluded(report, found)


def weigh(document: Document, pack: str | None = None) -> Judged:
    """Parse, match and weigh a draft: all that is known of it before it is judged."""
    rules = compiled(pack or choose(document.metadata.board, document.metadata.title))
    parsed = parse(document, rules.names)
    case = Case(parsed, rules.match(parsed), rules)
    model = weighing.model()
    return Judged(case, model.weigh(case), model)


def judge(judged: Judged, concerns: Verdict | None = None) -> dict[str, Verdict]:
    """The six verdicts, in order; `concerns` is that on `affected` where it is known (a separate assessment)."""
    concerns = concerns or affected.judge(judged)
    return {
        "affected": concerns,
        "stated": stated.judge(judged, concerns),
        "best_interest": best_interest.judge(judged, concerns),
        "views": views.judge(judged, concerns),
        "tradeoffs": tradeoffs.judge(judged, concerns),
        "compensatory": compensatory.judge(judged, concerns),
    }


def rules_info(pack: str | None = None) -> RulesInfo:
    """Name and version of the rules that judge, and a digest over all that an answer depends on. Raises PackError.

    Without a pack each draft's own board chooses one, so that all shipped packs count.
    """
    chosen = load(pack or BASE)
    total = hashlib.sha256(weighing.weights_file())
    for name in [pack] if pack else [BASE, *shipped()]:
        total.update(load(name).sha256.encode())
    return RulesInfo(chosen.name, chosen.version, total.hexdigest())
