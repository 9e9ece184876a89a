"""Reports on real Word files, made by hand: what the checker would say of them, for the tests of commented copies."""

from __future__ import annotations

from dataclasses import replace

from docscan.model import Document
from docscan.verdict import DocumentReport, Evidence, Finding, Level, Outcome, Severity, Status, Verdict

BK = "Barnkonventionen artikel 3; Barnombudsmannen, Pröva barnets bästa"

# The usual styles under the ids of a Swedish Word, as content of word/styles.xml.
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
    for key, name in (("Rubrik", "Title"), ("Rubrik1", "heading 1"), ("Rubrik2", "heading 2"))
)


def place(document: Document, words: str) -> Evidence:
    """The evidence for the first place where these words stand."""
    block = next(block for block in document.blocks if words in block.text)
    start = block.text.index(words)
    end = start + len(words)
    return Evidence(
        words, block.heading, block.number + 1, block.part, start, end, anchors=block.map.anchors(start, end)
    )


def report(document: Document, *findings: Finding, title: str = "", **verdicts: Verdict) -> DocumentReport:
    """A report with these findings; `verdicts` replace those of a draft that documents nothing but names children."""
    values = {
        "affected": Verdict("affected", "direct", Outcome.OK),
        "stated": Verdict("stated", "affected", Outcome.OK),
        "best_interest": Verdict("best_interest", "claimed", Outcome.REMARK),
        "views": Verdict("views", "missing", Outcome.REMARK),
        "tradeoffs": Verdict("tradeoffs", "missing", Outcome.REMARK),
        "compensatory": Verdict("compensatory", "missing", Outcome.REVIEW, "Det är oklart om kötiden är en åtgärd."),
    } | verdicts
    return DocumentReport(
        path="utkast.docx",
        sha256=document.sha256,
        status=Status.READ,
        verdict=Level.STOP,
        criteria=tuple(values.values()),
        findings=findings,
        reason="Barn berörs direkt, men det framgår inte hur deras bästa har bedömts.",
        pack="skola",
        title_place=place(document, title) if title else None,
    )


CLAIM = Finding(
    rule="best_interest.claimed",
    severity=Severity.STOP,
    message="Här står att barnets bästa har beaktats, men inte hur.",
    advice="Lägg gärna till två–tre meningar om vad förslaget innebär för de barn som berörs.",
    source=BK,
    criterion="best_interest",
    why="Den som beslutar behöver kunna se vad bedömningen bygger på.",
)
VIEWS = Finding(
    rule="views.missing",
    severity=Severity.COMPLETE,
    message="Det framgår inte av underlaget om barnen har fått säga sin mening.",
    advice="Skriv gärna hur de har tillfrågats och vad de framförde, eller varför de inte har hörts.",
    source="Barnkonventionen artikel 12",
    criterion="views",
    missing=True,
)
TRADEOFFS = Finding(
    rule="tradeoffs.missing",
    severity=Severity.COMPLETE,
    message="Det framgår inte av underlaget hur barnens intresse har vägts mot andra intressen.",
    advice="Beskriv gärna vilket intresse som har vägt tyngre och varför.",
    source=BK,
    criterion="tradeoffs",
    missing=True,
)
HINT = Finding(
    rule="GROUPS",
    severity=Severity.HINT,
    message="Det framgår inte om någon grupp av barn berörs mer än andra.",
    advice="Nämn gärna om någon grupp berörs på ett annat sätt.",
    source="Barnkonventionen artikel 2",
)


def at(finding: Finding, document: Document, words: str) -> Finding:
    """The finding, placed at these words."""
    return replace(finding, evidence=place(document, words))
