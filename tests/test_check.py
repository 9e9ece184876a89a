"""The pipeline as a whole, on bytes and files."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from madedrafts import draft_bytes
from wordfile import p, package

from docscan import check
from docscan.annotate import annotate_path
from docscan.errors import PackError
from docscan.verdict import CRITERIA, Level, Outcome, Severity, Status

LINES = (
    "# Ärendet",
    "Norrby skola har 84 elever i årskurs 4–6. Förslaget är att eleverna från hösten går i Söderskolan.",
    "# Barnkonsekvensanalys",
    "Barnets bästa har beaktats i beredningen av ärendet.",
)
TITLE = "Avveckling av Norrby skola"


def test_a_draft_gets_six_verdicts_and_its_metadata() -> None:
    data = draft_bytes(*LINES, title=TITLE)
    report, document = check.check_bytes(data, "utkast.docx")
    assert document is not None
    assert tuple(verdict.criterion for verdict in report.criteria) == CRITERIA
    assert report.metadata.title == TITLE
    assert report.metadata.board == "Barn- och utbildningsnämnden"
    assert report.metadata.date == "2025-09-12"
    assert report.sha256 == hashlib.sha256(data).hexdigest()
    assert report.status is Status.READ


def test_the_verdict_is_that_of_the_most_urgent_finding_and_says_why() -> None:
    report, _ = check.check_bytes(draft_bytes(*LINES, title=TITLE), "utkast.docx")
    assert report.findings[0].severity is Severity.STOP
    assert report.verdict is Level.STOP
    assert report.reason == report.findings[0].message


def test_the_pack_is_chosen_by_the_board() -> None:
    for board, pack in {
        "Barn- och utbildningsnämnden": "skola",
        "Kultur- och fritidsnämnden": "kultur-fritid",
        "Den påhittade nämnden": "base",
    }.items():
        report, _ = check.check_bytes(draft_bytes(*LINES, title="Ärende", board=board), "utkast.docx")
        assert report.pack == pack


def test_a_named_pack_goes_before_the_board() -> None:
    report, _ = check.check_bytes(draft_bytes(*LINES, title=TITLE), "utkast.docx", "lss")
    assert report.pack == "lss"


def test_an_unknown_pack_is_an_error() -> None:
    with pytest.raises(PackError, match="finns inte"):
        check.check_bytes(draft_bytes(*LINES), "utkast.docx", "finns-inte")


def test_a_file_that_is_not_word_is_unread_with_a_reason() -> None:
    report, document = check.check_bytes(b"%PDF-1.7", "utkast.docx")
    assert document is None
    assert (report.status, report.verdict, report.criteria) == (Status.UNREAD, Level.UNREAD, ())
    assert "PDF" in report.error
    assert report.reason == report.error


def test_a_file_that_is_gone_is_unread(tmp_path: Path) -> None:
    report, _ = check.check_file(tmp_path / "borta.docx")
    assert report.status is Status.UNREAD
    assert "kunde inte öppnas" in report.error


def test_a_fault_in_docscan_hides_no_other_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.docx", "b.docx"):
        (tmp_path / name).write_bytes(draft_bytes(*LINES, title=TITLE))
    real = check.read_draft

    def stumble_once(data: bytes) -> object:
        monkeypatch.setattr(check, "read_draft", real)
        raise ZeroDivisionError("hemlig text ur utkastet")

    monkeypatch.setattr(check, "read_draft", stumble_once)
    first, second = check.check_files([tmp_path / "a.docx", tmp_path / "b.docx"]).documents
    assert first.status is Status.UNREAD
    assert "ZeroDivisionError" in first.error
    assert "hemlig" not in first.error
    assert second.status is Status.READ


def test_a_file_read_only_in_part_never_passes_as_fine() -> None:
    chunk = '<w:altChunk r:id="rA"/>'
    data = package(
        p("Sammanträdestider för nämnden under våren och hösten, med plats och klockslag för varje möte.") + chunk,
        links={"rA": ("aFChunk", "afchunk.mht")},
        parts={"word/afchunk.mht": "x"},
    )
    report, _ = check.check_bytes(data, "utkast.docx")
    assert report.status is Status.PARTLY
    assert report.verdict is not Level.OK
    assert report.warnings


def test_what_may_stand_in_the_part_that_was_not_read_is_not_called_missing() -> None:
    chunk = '<w:altChunk r:id="rA"/>'
    body = p(TITLE, style="Rubrik1") + "".join(p(line) for line in LINES if not line.startswith("#"))
    links = {"rA": ("aFChunk", "chunk.html")}
    whole, _ = check.check_bytes(package(body), "a.docx")
    partly, _ = check.check_bytes(package(body + chunk, links=links, parts={"word/chunk.html": "<p>x</p>"}), "a.docx")
    assert whole.verdict is Level.STOP
    assert partly.verdict is Level.HINT
    assert partly.criterion("views").value == "missing"
    assert partly.criterion("views").outcome is Outcome.REVIEW


def test_several_drafts_are_compared(tmp_path: Path) -> None:
    same = (
        "Förvaltningen har vägt in elevernas behov av trygghet och bedömer att förslaget är bäst för eleverna i skolan."
    )
    for name, number in (("a.docx", "17"), ("b.docx", "18")):
        data = draft_bytes(*LINES[:3], same, title=TITLE)
        if number == "18":
            other = p("Barn- och utbildningsnämnden") + p("Dnr BUN 2025/18") + p(TITLE, style="Rubrik1")
            data = package(other + p(LINES[1]) + p(LINES[2][2:], style="Rubrik1") + p(same))
        (tmp_path / name).write_bytes(data)
    report = check.check_files([tmp_path / "a.docx", tmp_path / "b.docx"])
    assert all("INDIV" in {finding.rule for finding in document.findings} for document in report.documents)


def test_a_commented_copy_is_judged_as_its_draft(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(draft_bytes(*LINES, title=TITLE))
    report, document = check.check_file(path)
    assert document is not None
    copy = annotate_path(path, report, document, suggest=True).path
    again, _ = check.check_file(copy)
    assert [verdict.value for verdict in again.criteria] == [verdict.value for verdict in report.criteria]
    assert [finding.rule for finding in again.findings] == [finding.rule for finding in report.findings]
    assert again.sha256 == hashlib.sha256(copy.read_bytes()).hexdigest()


def test_a_report_tells_which_rules_judged() -> None:
    every, one, other = check.rules_info(), check.rules_info("skola"), check.rules_info("lss")
    assert (every.pack, one.pack) == ("base", "skola")
    assert len({every.sha256, one.sha256, other.sha256}) == 3
    assert check.rules_info() == every


@pytest.mark.parametrize(
    ("unit", "times"),
    [
        ("barn", 10_000),
        ("_", 50_000),
        (".", 50_000),
        ("☐", 3_000),
        ("1. ", 10_000),
        ("120315-1234. ", 2_000),
        ("A född 2014 ", 1_500),
        ("barnets bästa bedöms ", 2_000),
        ("Barnets bästa har beaktats. ", 1_500),
    ],
)
def test_a_paragraph_of_one_thing_over_and_over_is_checked_as_any_other(unit: str, times: int) -> None:
    text = unit * times
    report, document = check.check_bytes(draft_bytes(*LINES, text, title=TITLE), "utkast.docx")
    assert report.status is Status.READ
    assert document is not None
    assert document.blocks[-1].text == text.strip()
    assert len(report.criteria) == len(CRITERIA)
