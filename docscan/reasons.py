"""From the findings of a draft to its verdict, and the reason for it in one Swedish sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from docscan.verdict import DocumentReport, Finding, Level, Severity, Status

NOTHING = {
    "none": "Det framgår inte att beslutet berör barn.",
    "unclear": "Texten räcker inte för att avgöra om barn berörs.",
    "": "Underlaget redovisar det som efterfrågas.",
}
PARTLY = " Filen kunde bara läsas delvis."


def concluded(report: DocumentReport, findings: Iterable[Finding]) -> DocumentReport:
    """The report on a file that was read with those findings, most urgent first, and the verdict that follows.

    A file that was read only in part is never "ok".
    """
    order = list(Severity)
    found = tuple(sorted(findings, key=lambda finding: order.index(finding.severity)))
    partly = report.status is Status.PARTLY
    if found:
        level, text = Level(found[0].severity.value), found[0].message
    else:
        level = Level.HINT if partly else Level.OK
        text = NOTHING.get(report.criterion("affected").value, NOTHING[""])
    return replace(report, findings=found, verdict=level, reason=text + PARTLY if partly else text)
