"""Stores made for tests of reports: invented decisions, written by the real store."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from docscan.audit.copies import PERMUTATIONS, signature
from docscan.audit.metadata import Described, Metadata
from docscan.audit.records import EvidenceRow, FileResult, FindingRow, Input, Record, VerdictRow
from docscan.audit.store import RunInfo, Store
from docscan.verdict import CRITERIA, Status

STARTED = datetime(2025, 1, 20, 9, 0)
SOURCE = "X:/nämnder/2024"
_OUTCOMES = {"documented": "ok", "not_applicable": "not_applicable"}

# name, pack, child-facing, kinds of matter
BOARDS = (
    ("Barn- och utbildningsnämnden", "skola", True, ("Skolskjuts", "Skolstruktur", "Förskola")),
    ("Socialnämnden", "socialtjanst-barn", True, ("Placering", "Ekonomiskt bistånd", "LSS-insats")),
    ("Kultur- och fritidsnämnden", "kultur-fritid", True, ("Föreningsbidrag", "Öppettider")),
    ("Samhällsbyggnadsnämnden", "plan-trafik", False, ("Detaljplan", "Trafik", "Markanvisning")),
    ("Kommunstyrelsen", "kommunledning", False, ("Budget", "Taxor och avgifter", "Policy")),
    ("Överförmyndarnämnden", "overformyndare", False, ("God man",)),
)
CLAIM = "Barnets bästa har beaktats i ärendet."
COPIED = (
    "Beslutet bedöms vara förenligt med barnets bästa. Verksamheten tar alltid hänsyn till barns behov av trygghet och "
    "stimulans och arbetar för att alla barn ska få goda förutsättningar att utvecklas i sin egen takt."
)
SHOWN = (
    "Eleverna i årskurs {year} får {minutes} minuter längre väg till Björkskolan. För {name}, {age} år, bedöms bytet "
    "vara "
    "till fördel eftersom den nya skolan ligger nära hemmet på Ekbacken {age}.",
    "Två av barnen, {age} och {year} år, delar rum och sover dåligt. En egen säng åt vart och ett bedöms vara det "
    "bästa.",
    "Lekplatsen vid Ängsgatan används av ungefär {minutes} barn varje dag. Att den stängs under {year} månader bedöms "
    "vara "
    "till nackdel för de yngsta.",
)
HEARD = "Elevrådet hördes den 12 mars 2024. Eleverna berättade att de är oroliga för vägen över Storgatan."
_ADVICE = "Beskriv gärna vad förslaget innebär för just de här barnen."


def record(**values: Any) -> Record:
    """A decision with the verdicts given (by criterion; others as for a matter that concerns no child)."""
    answers = {"affected": "none", "stated": "silent", **dict.fromkeys(CRITERIA[2:], "not_applicable")}
    answers |= {name: str(values.pop(name)) for name in CRITERIA if name in values}
    verdicts = tuple(
        VerdictRow(name, value, _OUTCOMES.get(value, "remark"), "", (), ()) for name, value in answers.items()
    )
    plain: dict[str, object] = {
        "matter": 0,
        "label": "",
        "status": Status.READ,
        "verdict": "ok",
        "reason": "",
        "title": "Ett ärende",
        "board": "Kommunstyrelsen",
        "date": "2024-03-05",
        "case_number": "",
        "pack": "kommunledning",
        "child_facing": False,
        "verdicts": verdicts,
    }
    return Record(**{**plain, **values})


def evidence(
    criterion: str, text: str, context: str = "", heading: str = "Bedömning", paragraph: int = 7
) -> EvidenceRow:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return EvidenceRow(
        criterion, text, digest, context or text, 0, heading, paragraph, "word/document.xml", 0, len(text), ()
    )


def finding(rule: str, severity: str, criterion: str, message: str, text: str | None = "") -> FindingRow:
    return FindingRow(
        rule,
        severity,
        criterion,
        message,
        _ADVICE,
        "Barnkonventionen artikel 3",
        "",
        not text,
        text,
        "",
        "Bedömning",
        7,
        "",
        0,
        0,
    )


def read(name: str, *records: Record, folder: str = SOURCE) -> FileResult:
    item = Input(f"{folder}/{name}", f"{folder}/{name}", 1000, "1")
    return FileResult(item, hashlib.sha256(name.encode()).hexdigest(), "docx", Status.READ, records=records)


def unread(name: str, code: str = "encrypted", error: str = "Filen är krypterad och kan inte läsas.") -> FileResult:
    item = Input(f"{SOURCE}/{name}", f"{SOURCE}/{name}", 1000, "1")
    return FileResult(item, hashlib.sha256(name.encode()).hexdigest(), "docx", Status.UNREAD, code, error)


class _CaseTypes(Metadata):
    """Metadata whose case types come from the made file names ("Skolskjuts 0017.docx")."""

    def describe(self, path: str, board: str, date: str, case_number: str) -> Described:
        own = super().describe(path, board, date, case_number)
        kind = path.rpartition("/")[2].rpartition(" ")[0]
        return replace(own, case_type=kind) if kind else own


def store(
    path: Path,
    files: Iterable[FileResult],
    docscan: str = "1.0.0",
    rules: str = "a" * 64,
    with_text: bool = True,
    pack: str = "",
) -> Path:
    """A store at `path` that holds the files' results, of one finished run."""
    with Store(path) as made:
        made.begin(RunInfo(docscan, pack, "1.0", rules, (SOURCE,), with_text), _CaseTypes(), STARTED)
        made.add(files)
        made.end("done", STARTED)
    return path


def year(number: int, seed: int = 1, better: float = 0.0) -> Iterator[FileResult]:
    """`number` files of a made year: boards, months, kinds of matter; two of a hundred cannot be read.

    `better` (0 to 1) raises the share of decisions where an assessment and the children's views are shown.
    """
    chance = random.Random(seed)
    hashes = np.random.default_rng(seed)
    for n in range(number):
        board, pack, facing, kinds = chance.choices(BOARDS, (30, 30, 12, 14, 10, 4))[0]
        kind = chance.choice(kinds)
        name = f"{kind} {n:06}.docx"
        if chance.random() < 0.02:
            yield chance.choice(
                [
                    unread(name),
                    unread(name, "damaged", "Filen är skadad och kan inte läsas. Öppna den i Word och spara om den."),
                    unread(name, "time", "Granskningen av filen tog längre tid än 120 sekunder och avbröts."),
                ]
            )
            continue
        yield read(name, _decision(n, kind, board, pack, facing, chance, hashes, better))


def _decision(
    n: int,
    kind: str,
    board: str,
    pack: str,
    facing: bool,
    chance: random.Random,
    hashes: np.random.Generator,
    better: float,
) -> Record:
    affected = chance.choices(
        ("direct", "indirect", "none", "unclear"), (55, 20, 20, 5) if facing else (10, 35, 50, 5)
    )[0]
    common = {
        "title": f"{kind}: förslag till beslut nr {n}",
        "board": board,
        "pack": pack,
        "child_facing": facing,
        "date": f"2024-{chance.choice((1, 2, 2, 3, 3, 4, 5, 5, 6, 8, 9, 9, 10, 11, 11, 12)):02}-05",
        "case_number": f"2024/{n:05}",
        "affected": affected,
    }
    if affected not in ("direct", "indirect"):
        return record(**common)
    shown = chance.random() < (0.4 if facing else 0.2) + better * 0.3
    best = "documented" if shown else chance.choices(("claimed", "missing", "referenced"), (55, 40, 5))[0]
    heard = (
        "documented"
        if chance.random() < 0.15 + better * 0.2
        else chance.choice(("missing", "missing", "claimed", "proxy", "reasoned_absence"))
    )
    copied = best == "claimed" and chance.random() < 0.04
    numbers = {"year": chance.randint(1, 9), "age": chance.randint(3, 16), "minutes": chance.randint(5, 40)}
    text = chance.choice(SHOWN).format(name=chance.choice(("Alva", "Noor", "Elias")), **numbers)
    said = {"documented": text, "claimed": COPIED if copied else CLAIM}.get(best)
    quotes = [evidence("best_interest", said)] if said else []
    quotes += [evidence("views", HEARD, heading="Barnens åsikter", paragraph=9)] if heard == "documented" else []
    words, signed = signature([said]) if copied and said else (40, _random_signature(hashes))
    groups = tuple(
        name for name, odds in (("disability", 0.12), ("flight", 0.05), ("violence", 0.04)) if chance.random() < odds
    )
    if "violence" in groups and heard == "documented":
        heard = "missing"
    stated = chance.choices(("affected", "silent", "not_affected"), (50, 40, 10))[0]
    findings = []
    if best in ("claimed", "missing"):
        severity = "stop" if affected == "direct" else "complete"
        message = (
            "Barnets bästa nämns, men det framgår inte hur."
            if best == "claimed"
            else "Det framgår inte vad som är bäst."
        )
        findings.append(finding("BIA", severity, "best_interest", message, said))
    if heard != "documented":
        findings.append(finding("VIEWS", "complete", "views", "Det framgår inte vad barnen själva tycker."))
    if stated == "not_affected":
        findings.append(
            finding("AFF-CONTRA", "stop", "stated", "Texten säger att barn inte berörs.", "Barn berörs inte.")
        )
    if chance.random() < 0.1:
        findings.append(finding("LEFT", "complete", "", "Malltext står kvar.", "[Skriv här]"))
    verdict = min((f.severity for f in findings), key=("stop", "complete", "hint").index, default="ok")
    return record(
        **common,
        stated=stated,
        best_interest=best,
        views=heard,
        tradeoffs=chance.choice(("documented", "claimed", "missing")),
        compensatory=chance.choice(("documented", "missing")),
        verdict=verdict,
        evidence=tuple(quotes),
        findings=tuple(findings),
        groups=groups,
        copy_words=words,
        copy_signature=signed,
    )


def _random_signature(hashes: np.random.Generator) -> bytes:
    return hashes.integers(0, 2**32, PERMUTATIONS, dtype=np.uint32).astype("<u4").tobytes()
