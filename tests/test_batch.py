"""What only several drafts together can show."""

from __future__ import annotations

from dataclasses import replace

from wordfile import p, read_body

from docscan.batch import compared, passages
from docscan.model import Document, Metadata
from docscan.verdict import DocumentReport, Evidence, Level, Outcome, Status, Verdict

COPIED = "Förvaltningen har vägt in barnens behov av trygghet och stabilitet och bedömer att förslaget är godtagbart."
OWN = "De 84 eleverna i Norrby får tre kilometer längre skolväg, och elevrådet har sagt att bussen oroar de yngsta."


def draft(*lines: str, case: str, quoted: int = 1) -> tuple[DocumentReport, Document]:
    """A draft with a report that quotes paragraph `quoted` as evidence."""
    document = read_body("".join(p(line) for line in lines))
    block = document.blocks[quoted - 1]
    evidence = Evidence(block.text, "", quoted, block.part, 0, len(block.text))
    verdict = Verdict("best_interest", "documented", Outcome.OK, evidence=(evidence,))
    report = DocumentReport(
        f"{case}.docx", "", Status.READ, Level.OK, criteria=(verdict,), metadata=Metadata(case_number=case)
    )
    return report, document


def compare(*drafts: tuple[DocumentReport, Document]) -> list[list[str]]:
    reports = compared([report for report, _ in drafts], [passages(document) for _, document in drafts])
    return [[finding.rule for finding in report.findings] for report in reports]


def test_the_same_evidence_in_two_cases_is_told_in_both() -> None:
    assert compare(draft(COPIED, case="A 1"), draft(COPIED, case="A 2")) == [["INDIV"], ["INDIV"]]


def test_two_drafts_of_the_same_case_may_say_the_same() -> None:
    assert compare(draft(COPIED, case="A 1"), draft(COPIED, case="A 1")) == [[], []]


def test_only_passages_that_are_quoted_count() -> None:
    assert compare(draft(OWN, COPIED, case="A 1"), draft(COPIED, case="A 2")) == [[], ["INDIV"]]


def test_short_passages_are_alike_by_chance() -> None:
    assert compare(
        draft("Barnets bästa har prövats.", case="A 1"), draft("Barnets bästa har prövats.", case="A 2")
    ) == [
        *([], []),
    ]


def test_case_and_marks_make_no_difference() -> None:
    other = COPIED.upper().replace(".", " !")
    assert compare(draft(COPIED, case="A 1"), draft(other, case="A 2")) == [["INDIV"], ["INDIV"]]


def test_a_draft_without_other_findings_becomes_a_hint() -> None:
    (report, document), other = draft(COPIED, case="A 1"), draft(COPIED, case="A 2")
    found, _ = compared([report, other[0]], [passages(document), passages(other[1])])
    assert found.verdict is Level.HINT
    assert found.reason == found.findings[0].message


def test_a_draft_with_other_findings_keeps_its_verdict_and_reason() -> None:
    (report, document), other = draft(COPIED, case="A 1"), draft(COPIED, case="A 2")
    (finding,) = compared([report, other[0]], [passages(document), passages(other[1])])[0].findings
    report = replace(report, verdict=Level.STOP, reason="Annat.", findings=(replace(finding, rule="BIA"),))
    found, _ = compared([report, other[0]], [passages(document), passages(other[1])])
    assert (found.verdict, found.reason) == (Level.STOP, "Annat.")
    assert [item.rule for item in found.findings] == ["BIA", "INDIV"]


def test_a_file_that_could_not_be_read_is_left_as_it_is() -> None:
    unread = DocumentReport("x.docx", "", Status.UNREAD, Level.UNREAD, "Filen är tom.")
    assert compared([unread, draft(COPIED, case="A 1")[0]], [passages(None), {}])[0] == unread
