from __future__ import annotations

from pathlib import Path

from made_store import COPIED, read, record, store

from docscan.audit.copies import signature
from docscan.audit.records import FileResult
from docscan.audit.similar import alike
from docscan.audit.store import connect

OTHER = (
    "Flickan är åtta år och har gått i samma klass i tre år. Att byta skola mitt i terminen bedöms vara till nackdel "
    "för "
    "henne, eftersom hon har svårt att knyta nya kontakter och behöver lugn och ro i klassrummet."
)


def draft(name: str, text: str, case: str) -> FileResult:
    words, signed = signature([text])
    return read(name, record(case_number=case, copy_words=words, copy_signature=signed))


def found(path: Path, *files: FileResult) -> list[tuple[tuple[int, ...], float]]:
    db = connect(store(path / "audit.sqlite", files))
    try:
        return [tuple(group) for group in alike(db)]
    finally:
        db.close()


def test_the_same_assessment_in_two_cases_is_one_group(tmp_path: Path) -> None:
    files = [
        draft("a 1.docx", COPIED, "2024/1"),
        draft("b 2.docx", OTHER, "2024/2"),
        draft("c 3.docx", COPIED, "2024/3"),
    ]
    assert found(tmp_path, *files) == [((1, 3), 1.0)]


def test_a_copy_with_other_numbers_and_one_changed_word_is_found(tmp_path: Path) -> None:
    changed = COPIED.replace("egen takt", "egna takt")
    [(ids, likeness)] = found(tmp_path, draft("a 1.docx", COPIED, "2024/1"), draft("b 2.docx", changed, "2024/2"))
    assert ids == (1, 2)
    assert 0.8 <= likeness < 1


def test_two_drafts_of_one_case_are_no_copies(tmp_path: Path) -> None:
    assert found(tmp_path, draft("a 1.docx", COPIED, "2024/1"), draft("b 2.docx", COPIED, "2024/1")) == []


def test_different_assessments_stand_apart(tmp_path: Path) -> None:
    assert found(tmp_path, draft("a 1.docx", COPIED, "2024/1"), draft("b 2.docx", OTHER, "2024/2")) == []
