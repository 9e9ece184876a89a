"""The commented copy is put beside the draft; the draft itself is never touched."""

from __future__ import annotations

import hashlib
import io
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from drafts import CLAIM, VIEWS, at, report
from made import comments, p, r, same, word_file

from docscan.annotate import Copy, annotate_file, annotate_path, clean_path, copy_path
from docscan.errors import WriteError
from docscan.word.comments import clean
from docscan.word.reader import read
from docscan.word.zipcopy import rewrite

CLOCK = datetime(2024, 3, 5, 14, 30)
SETTINGS = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
OTHERS = '<w:comment w:id="0" w:author="Anna"><w:p><w:r><w:t>Bra!</w:t></w:r></w:p></w:comment>'
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


def saved_by_word(path: Path) -> None:
    """Save a copy as an office program does: XML comments are gone."""
    data = path.read_bytes()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        comments = archive.read("word/comments.xml")
    path.write_bytes(rewrite(data, {"word/comments.xml": comments.replace(b"<!--docscan-->", b"")}))


def test_a_copy_that_nobody_has_worked_in_is_written_anew(path: Path) -> None:
    assert annotated(path).path == annotated(path, suggest=True).path


def test_a_copy_with_comments_by_others_is_written_anew_too(path: Path) -> None:
    path.write_bytes(
        word_file(p(r("Ny skola i Näs")) + p(r("Barnets bästa har beaktats.")), parts={"comments": OTHERS})
    )
    assert annotated(path).path == annotated(path, suggest=True).path
    assert comments(annotated(path).path.read_bytes())["0"] == ["Bra!"]


def test_a_copy_that_somebody_has_saved_since_is_kept(path: Path) -> None:
    first = annotated(path).path
    saved_by_word(first)
    worked_in = first.read_bytes()
    second = annotated(path)
    assert second.path.name == "Ärende 12.granskad-2.docx"
    assert "fanns redan och är kvar" in second.notices[0]
    assert first.read_bytes() == worked_in


def test_a_file_named_for_the_copy_is_kept_if_it_is_somebody_elses(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "annat utkast.docx"
    other.write_bytes(DRAFT)
    with pytest.raises(WriteError, match="skrivs inte över"):
        annotated(path, output=other)
    assert other.read_bytes() == DRAFT


def test_copies_of_one_run_do_not_take_each_others_names(path: Path) -> None:
    copy = annotated(path).path
    first = clean_path(copy)
    second = clean_path(annotated(copy).path, kept=[first.path])
    assert [first.path.name, second.path.name] == [
        "Ärende 12.utan-kommentarer.docx",
        "Ärende 12.utan-kommentarer-2.docx",
    ]


def test_a_folder_may_have_a_dot_in_its_name(path: Path, tmp_path: Path) -> None:
    assert copy_path(path, tmp_path / "ut.2025", DRAFT) == tmp_path / "ut.2025" / "Ärende 12.granskad.docx"


def test_a_name_that_is_too_long_is_answered_in_swedish(tmp_path: Path) -> None:
    path = tmp_path / f"{'x' * 245}.docx"
    path.write_bytes(DRAFT)
    with pytest.raises(WriteError, match="namnet är för långt"):
        annotated(path)
