"""The commented copy is put beside the draft; the draft itself is never touched."""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import Path

import pytest
from drafts import CLAIM, VIEWS, at, report
from made import comments, p, r, same, word_file

from docscan.annotate import Copy, annotate_file, annotate_path, clean_path, copy_path
from docscan.errors import WriteError
from docscan.word.comments import clean
from docscan.word.reader import read

CLOCK = datetime(2024, 3, 5, 14, 30)
SETTINGS = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
DRAFT = word_file(p(r("Ny skola i Näs"), style="Title") + p(r("Barnets bästa har beaktats.")) + p(r("Slut.")))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "Ärende 12.docx"
    file.write_bytes(DRAFT)
    return file


def annotated(path: Path, **options: object) -> Copy:
    document = read(path.read_bytes())
    result = report(document, at(CLAIM, document, "Barnets bästa"), at(VIEWS, document, "Ny skola"), title="Ny skola")
    return annotate_path(path, result, document, clock=CLOCK, **options)


def test_the_copy_stands_beside_the_draft_under_a_name_of_its_own(path: Path) -> None:
    assert annotated(path).path == path.with_name("Ärende 12.granskad.docx")
    assert path.read_bytes() == DRAFT
    assert sorted(file.name for file in path.parent.iterdir()) == ["Ärende 12.docx", "Ärende 12.granskad.docx"]


@pytest.mark.parametrize("kind", [".docm", ".dotx", ".DOCX"])
def test_the_copy_keeps_the_extension(path: Path, kind: str) -> None:
    assert copy_path(path.with_suffix(kind), None, DRAFT).name == f"Ärende 12.granskad{kind}"


def test_a_copy_of_a_copy_is_numbered(path: Path) -> None:
    first = annotated(path).path
    assert copy_path(first, None, DRAFT).name == "Ärende 12.granskad-2.docx"
    assert copy_path(Path("x.granskad-2.docx"), None, DRAFT).name == "x.granskad-3.docx"


def test_a_folder_takes_the_copy(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ut"
    folder.mkdir()
    assert annotated(path, output=folder).path == folder / "Ärende 12.granskad.docx"


def test_the_draft_itself_is_never_written_over(path: Path) -> None:
    with pytest.raises(WriteError, match=r"skriva över Ärende 12\.docx"):
        annotated(path, output=path)
    assert path.read_bytes() == DRAFT


def test_a_draft_that_changed_since_it_was_read_is_refused(path: Path) -> None:
    document = read(DRAFT)
    path.write_bytes(word_file(p(r("Annat"))))
    with pytest.raises(WriteError, match="har ändrats"):
        annotate_path(path, report(document), document, clock=CLOCK)


def test_a_commented_copy_can_be_read_without_our_suggestions_and_commented_anew(path: Path) -> None:
    first = annotated(path, suggest=True).path
    document = read(clean(first.read_bytes()))
    again = annotate_path(first, report(document), document, clock=CLOCK)
    assert len(comments(again.path.read_bytes())) == 1
    assert same(clean(again.path.read_bytes()), DRAFT)


def test_clean_writes_a_copy_without_our_comments(path: Path) -> None:
    copy = clean_path(annotated(path, suggest=True).path)
    assert copy.path.name == "Ärende 12.utan-kommentarer.docx"
    assert same(copy.path.read_bytes(), DRAFT)
    assert copy.notices == ()


def test_a_protected_draft_is_commented_and_the_user_is_told(path: Path) -> None:
    path.write_bytes(word_file(p(r("Ny skola. Barnets bästa har beaktats.")), parts={"settings": SETTINGS}))
    copy = annotated(path)
    assert copy.path.exists()
    assert any("skyddat mot ändringar" in notice for notice in copy.notices)


def test_a_missing_file_is_answered_in_swedish(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match=r"borta\.docx kunde inte öppnas"):
        clean_path(tmp_path / "borta.docx")


def test_bytes_in_give_bytes_out() -> None:
    document = read(DRAFT)
    assert document.sha256 == hashlib.sha256(DRAFT).hexdigest()
    result = annotate_file(DRAFT, report(document), document, clock=CLOCK)
    assert len(comments(result)) == 1
