"""One file to one result: what is read, split, judged and kept, and what is said of a file that cannot be read."""

from __future__ import annotations

import hashlib

import pytest
from made_files import draft
from minutes_made import all_minutes

from docscan.audit import judge as judge_module
from docscan.audit.judge import judge
from docscan.audit.records import FileResult, Input, Options, Task
from docscan.verdict import CRITERIA, Status


def _judged(data: bytes, name: str = "fil.docx", options: Options | None = None) -> FileResult:
    return judge(Task(Input(name, f"/mapp/{name}", len(data), "")), data, options or Options())


def test_a_draft_gives_one_record_with_six_verdicts() -> None:
    result = _judged(draft())
    assert (result.status, result.kind, len(result.records)) == (Status.READ, "word", 1)
    record = result.records[0]
    assert (record.title, record.board) == ("Nedläggning av Björkskolan", "Barn- och utbildningsnämnden")
    assert (record.case_number, record.date) == ("BUN 2024/55", "2024-03-05")
    assert tuple(verdict.criterion for verdict in record.verdicts) == CRITERIA
    assert record.child_facing


def test_minutes_give_a_record_for_each_matter_with_places_in_the_whole_file() -> None:
    made = all_minutes()[0]
    result = _judged(made.data, made.name)
    assert [(record.matter, record.label) for record in result.records] == [
        (number, label) for number, (label, _, _) in enumerate(made.matters, start=1)
    ]
    last_places = [max((row.paragraph for row in record.evidence), default=0) for record in result.records]
    found = [place for place in last_places if place]
    assert found == sorted(found) and found[-1] > 40


def test_without_text_only_places_and_checksums_are_kept() -> None:
    with_text, without = _judged(draft()).records[0], _judged(draft(), options=Options(with_text=False)).records[0]
    assert with_text.evidence and with_text.evidence[0].text
    for kept, bare in zip(with_text.evidence, without.evidence, strict=True):
        assert (bare.text, bare.context, bare.heading) == (None, None, "")
        assert bare.text_sha256 == hashlib.sha256((kept.text or "").encode()).hexdigest()
        assert (bare.paragraph, bare.start, bare.end) == (kept.paragraph, kept.start, kept.end)


def test_personal_identity_numbers_are_masked_in_titles_and_quotes() -> None:
    data = draft(title="Ansökan för 20140312-1230", text="Barnet 20140312-1230 har hörts och vill bo kvar hos mormor.")
    record = _judged(data).records[0]
    assert record.title == "Ansökan för ********-****"
    assert "1230" not in repr(record)


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"", "empty", "Filen är tom"),
        (b"hej", "not_word", "inte ett Word-dokument"),
        (draft()[:2000], "truncated", "skadad eller ofullständig"),
        (b"%PDF-1.7\n%nothing", "damaged", "PDF-filen är skadad"),
    ],
)
def test_a_file_that_cannot_be_read_gives_the_reason(data: bytes, code: str, words: str) -> None:
    result = _judged(data)
    assert (result.status, result.code, result.records) == (Status.UNREAD, code, ())
    assert words in result.error


def test_a_fault_in_the_check_costs_that_file_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("hemlig text")

    monkeypatch.setattr(judge_module, "check_document", fail)
    result = _judged(draft())
    assert (result.status, result.code) == (Status.UNREAD, "internal")
    assert "ZeroDivisionError" in result.error and "hemlig" not in result.error


def test_content_that_is_known_is_not_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judge_module, "check_document", None)
    data = draft()
    digest = hashlib.sha256(data).hexdigest()
    result = judge(Task(Input("a", "a", len(data), ""), (digest,)), data, Options())
    assert result.known and result.sha256 == digest


def test_a_copied_assessment_has_the_same_signature_under_another_case_number() -> None:
    one, other = (
        _judged(draft()).records[0],
        _judged(draft(case_number="BUN 2024/99", title="Nedläggning av Granskolan")).records[0],
    )
    assert one.copy_signature is not None
    assert one.copy_signature == other.copy_signature
