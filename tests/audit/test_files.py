"""What becomes an input and what does not."""

from __future__ import annotations

import unicodedata
import zipfile
from pathlib import Path

import pytest

from docscan.audit.files import SourceError, find, read, wanted


def _names(*sources: str) -> list[str]:
    return [item.path.rpartition("/")[2] for item in find(sources)]


def test_a_folder_is_searched_downward_for_files_that_can_hold_drafts(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    for name in ("1.docx", "a/2.PDF", "a/b/3.odt", "a/4.xlsx", "5.txt", "6.doc"):
        (tmp_path / name).write_bytes(b"x")
    assert _names(str(tmp_path)) == ["1.docx", "6.doc", "2.PDF", "3.odt"]


@pytest.mark.parametrize(
    "name", ["~$lås.docx", ".dold.docx", ".~lock.a.docx#", "a.granskad.docx", "a.granskad-2.docx", "a.jpg"]
)
def test_lock_files_hidden_files_and_docscans_own_copies_are_skipped(name: str) -> None:
    assert not wanted(name)


def test_a_file_named_on_its_own_is_an_input_whatever_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"x")
    assert _names(str(tmp_path / "a.jpg")) == ["a.jpg"]


def test_a_pattern_gives_what_it_matches(tmp_path: Path) -> None:
    for name in ("TS 1.docx", "TS 2.docx", "Bilaga.docx"):
        (tmp_path / name).write_bytes(b"x")
    assert _names(str(tmp_path / "TS*.docx")) == ["TS 1.docx", "TS 2.docx"]


def test_sources_that_overlap_give_each_file_once(tmp_path: Path) -> None:
    (tmp_path / "1.docx").write_bytes(b"x")
    assert _names(str(tmp_path), str(tmp_path / "1.docx"), str(tmp_path / "*")) == ["1.docx"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_names_with_swedish_letters_are_found_however_they_are_composed(tmp_path: Path, form: str) -> None:
    (tmp_path / unicodedata.normalize("NFD", "Ärende å.docx")).write_bytes(b"x")
    (found,) = find([str(tmp_path / unicodedata.normalize(form, "Ärende å.docx"))])
    assert read(found.address) == b"x"


def test_a_source_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="saknas finns inte"):
        find([str(tmp_path / "saknas")])


def test_a_zip_file_is_read_from_inside(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "år.zip", "w") as archive:
        archive.writestr("BUN/ärende 1.docx", b"ett")
        archive.writestr("BUN/bild.png", b"x")
    (item,) = find([str(tmp_path / "år.zip")])
    assert item.address.startswith("zip://BUN/ärende 1.docx::")
    assert read(item.address) == b"ett"


def test_an_address_of_a_storage_service_is_listed_and_read() -> None:
    import fsspec

    system = fsspec.filesystem("memory")
    system.pipe("/audit-test/2024/ett.docx", b"ett")
    system.pipe("/audit-test/2024/~$ett.docx", b"x")
    system.pipe("/audit-test/2024/två.pdf", b"tre")
    items = find(["memory://audit-test"])
    assert [(item.path, item.size) for item in items] == [
        ("memory:///audit-test/2024/ett.docx", 3),
        ("memory:///audit-test/2024/två.pdf", 3),
    ]
    assert read(items[1].address) == b"tre"
    assert items[0].stamp


def test_an_address_of_an_unknown_kind_is_told_with_what_to_do() -> None:
    with pytest.raises(SourceError) as told:
        find(["foo://a/b"])
    assert str(told.value) == (
        "Adressen foo://a/b går inte att använda. Kontrollera hur den är skriven, särskilt början, eller kopiera "
        "filerna till en mapp och ange mappen i stället."
    )


def test_an_address_whose_driver_is_not_installed_is_told_with_the_drivers_name() -> None:
    import fsspec

    english = "Install it with pip"
    fsspec.register_implementation("saknas", "en_modul_som_saknas.System", clobber=True, errtxt=english)
    with pytest.raises(SourceError) as told:
        find(["saknas://a/b"])
    assert "Adressen saknas://a/b kräver ett tillägg" in str(told.value)
    assert "(en_modul_som_saknas). Be den som sköter docscan att installera det" in str(told.value)
    assert english not in str(told.value)
