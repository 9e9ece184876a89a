"""What only several drafts together can show."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from wordfile import p, read_body

from docscan.batch import compared, passages
from docscan.model import Document, Metadata
from docscan.reasons import PARTLY
from docscan.verdict import DocumentReport, Evidence, Level, Outcome, Severity, Status, Verdict

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
    more = replace(finding, rule="BIA", severity=Severity.STOP, message="Annat.")
    report = replace(report, verdict=Level.STOP, reason="Annat.", findings=(more,))
    found, _ = compared([report, other[0]], [passages(document), passages(other[1])])
    assert (found.verdict, found.reason) == (Level.STOP, "Annat.")
    assert [item.rule for item in found.findings] == ["BIA", "INDIV"]


def test_a_draft_that_was_read_in_part_still_says_so() -> None:
    (report, document), other = draft(COPIED, case="A 1"), draft(COPIED, case="A 2")
    report = replace(report, status=Status.PARTLY, verdict=Level.HINT)
    found, _ = compared([report, other[0]], [passages(document), passages(other[1])])
    assert found.reason == found.findings[0].message + PARTLY


def test_a_board_tells_how_urgent_it_is_and_what_to_write(tmp_path: Path) -> None:
    pack = tmp_path / "egen.yaml"
    pack.write_text(
        "pack: egen\ntitle: Egen\nversion: '1'\nabout: Om egna ärenden.\nboards: [egen nämnd]\n"
        "severity: {INDIV: complete}\nadvice: {INDIV: Skriv om barnet.}\n",
        encoding="utf-8",
    )
    (report, document), other = draft(COPIED, case="A 1"), draft(COPIED, case="A 2")
    found, _ = compared([report, other[0]], [passages(document), passages(other[1])], str(pack))
    assert (found.verdict, found.findings[0].advice) == (Level.COMPLETE, "Skriv om barnet.")


def test_a_file_that_could_not_be_read_is_left_as_it_is() -> None:
    unread = DocumentReport("x.docx", "", Status.UNREAD, Level.UNREAD, "Filen är tom.")
    assert compared([unread, draft(COPIED, case="A 1")[0]], [passages(None), {}])[0] == unread
