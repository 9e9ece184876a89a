"""Which files a user means."""

from __future__ import annotations

import os
import tempfile
import unicodedata
from pathlib import Path

import pytest

from docscan.paths import MissingError, find


def touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def names(*paths: Path) -> list[str]:
    return [path.name for path in find(paths)]


def test_folders_are_searched_downward_for_word_files_in_order_of_name(tmp_path: Path) -> None:
    touch(tmp_path, "b.docx", "A.DOCM", "c/d.dotx", "e.dotm", "f.pdf", "g.txt")
    assert names(tmp_path) == ["A.DOCM", "b.docx", "d.dotx", "e.dotm"]


def test_old_word_files_in_a_folder_are_not_passed_by(tmp_path: Path) -> None:
    touch(tmp_path, "gammal.doc")
    assert names(tmp_path) == ["gammal.doc"]


def test_a_folder_that_may_not_be_looked_into_is_told_as_a_file_is() -> None:
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        touch(Path(place), "a.docx", "stängd/b.docx")
        closed = Path(place) / "stängd"
        closed.chmod(0)
        user = os.geteuid()
        if user == 0:
            os.seteuid(65534)  # for the superuser no folder is closed
        try:
            found = names(Path(place))
        finally:
            os.seteuid(user)
            closed.chmod(0o755)
    assert found == ["a.docx", "stängd"]


def test_copies_in_a_folder_below_their_draft_are_passed_by_too(tmp_path: Path) -> None:
    touch(tmp_path, "a.docx", "granskade/a.granskad.docx", "granskade/b.granskad.docx", "annat/c.docx")
    assert names(tmp_path) == ["a.docx", "c.docx", "b.granskad.docx"]
    assert names(tmp_path / "granskade") == ["a.granskad.docx", "b.granskad.docx"]


def test_lock_files_are_passed_by(tmp_path: Path) -> None:
    touch(tmp_path, "a.docx", "~$a.docx")
    assert names(tmp_path) == ["a.docx"]


def test_copies_of_docscans_own_are_passed_by_beside_their_draft_only(tmp_path: Path) -> None:
    touch(tmp_path, "a.docx", "a.granskad.docx", "a.granskad-2.docx", "a.utan-kommentarer.docx", "b.granskad.docx")
    assert names(tmp_path) == ["a.docx", "b.granskad.docx"]


def test_a_named_copy_is_meant(tmp_path: Path) -> None:
    touch(tmp_path, "a.docx", "a.granskad.docx")
    assert names(tmp_path / "a.granskad.docx") == ["a.granskad.docx"]


@pytest.mark.parametrize(("kept", "asked"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_name_is_found_however_it_is_composed(tmp_path: Path, kept: str, asked: str) -> None:
    name = "Förskola på Åsen/Tjänsteskrivelse.docx"
    touch(tmp_path, unicodedata.normalize(kept, name))
    (found,) = find([tmp_path / unicodedata.normalize(asked, name)])
    assert found.is_file()


def test_a_path_of_mixed_composition_is_found(tmp_path: Path) -> None:
    touch(tmp_path, unicodedata.normalize("NFD", "Åsen") + "/" + unicodedata.normalize("NFC", "Öster.docx"))
    (found,) = find([tmp_path / unicodedata.normalize("NFC", "Åsen") / unicodedata.normalize("NFD", "Öster.docx")])
    assert found.is_file()


def test_each_file_is_read_once(tmp_path: Path) -> None:
    touch(tmp_path, "a.docx")
    assert names(tmp_path, tmp_path / "a.docx", tmp_path / ".." / tmp_path.name / "a.docx") == ["a.docx"]


def test_a_path_that_is_not_there_is_told_in_swedish(tmp_path: Path) -> None:
    with pytest.raises(MissingError, match=r"borta\.docx finns inte"):
        find([tmp_path / "borta.docx"])


def test_a_file_of_any_kind_can_be_named(tmp_path: Path) -> None:
    touch(tmp_path, "f.pdf")
    assert names(tmp_path / "f.pdf") == ["f.pdf"]
