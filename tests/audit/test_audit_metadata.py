"""Year, board, case type and case number: from the register, the folders, the draft, in that order."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docscan.audit.metadata import FolderPattern, Metadata, case_key, clean_board, find_case_number, read_register
from docscan.errors import SettingsError


@pytest.mark.parametrize(
    ("number", "key"),
    [
        ("BUN 2024/55", "BUN2024/55"),
        ("bun2024_055", "BUN2024/55"),
        ("BUN 2024/00055-3", "BUN2024/55"),
        ("2021-SN-1187", "SN2021/1187"),
        ("2024/123", "2024/123"),
        ("HSN 2025-0016", "HSN2025/16"),
        ("Dnr saknas", ""),
        ("", ""),
    ],
)
def test_case_numbers_are_compared_however_they_are_written(number: str, key: str) -> None:
    assert case_key(number) == key


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(["BUN", "SN-P", "KS", "ÄN"]), st.integers(2000, 2039), st.integers(1, 99_999))
def test_a_case_number_is_found_in_a_line_and_has_one_key(letters: str, year: int, number: int) -> None:
    written = f"{letters} {year}/{number}"
    assert find_case_number(f"Ansökan, {written} om bidrag") == written
    assert case_key(written) == case_key(f"{letters}{year}-{number:06d}".lower())


@pytest.mark.parametrize("text", ["läsåret 2023/24x", "den 2024-05-06", "åren 2023–2025", "telefon 08-123 45 67"])
def test_what_is_no_case_number_is_left(text: str) -> None:
    assert find_case_number(text) == ""


def test_folder_names_give_what_the_pattern_says() -> None:
    pattern = FolderPattern("{year}/{board}/{case_number} *")
    path = "/arkiv/2019/2024/Socialnämnden/SN 2024-311 Familjehem/Bilagor/x.docx"
    assert pattern.match(path) == {"year": "2024", "board": "Socialnämnden", "case_number": "SN 2024-311"}
    assert pattern.match("/arkiv/övrigt/x.docx") == {}


@pytest.mark.parametrize(
    ("pattern", "words"),
    [("år/nämnd", "det har inget fält"), ("{nämnd}", "fältet nämnd finns inte"), ("{year}/{year}", "två gånger")],
)
def test_a_pattern_that_cannot_be_used_is_told(pattern: str, words: str) -> None:
    with pytest.raises(SettingsError, match=words):
        FolderPattern(pattern)


def _register(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "ärenden.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_a_register_of_the_case_system_is_read_in_its_usual_forms(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    text = "Diarienummer;Nämnd;Ärendetyp;Beslutsdatum\nSN 2024/311;Socialnämnden;Familjehem;2024-05-06\n"
    register, source = read_register(_register(tmp_path, text.replace(";", delimiter), encoding))
    found = Metadata(None, register, source).describe("/a/x.docx", "Nämnden", "2023-01-02", "SN2024-0311")
    assert (found.board, found.year, found.month, found.case_type) == ("Socialnämnden", 2024, 5, "Familjehem")
    assert found.origin == {"board": "csv", "year": "csv", "month": "csv", "case_type": "csv", "case_number": "csv"}


def test_columns_of_other_names_are_mapped(tmp_path: Path) -> None:
    path = _register(tmp_path, "Ref;Fil;Process\nx;Beslut 7.docx;Bygglov\n")
    register, _ = read_register(path, {"path": "Fil", "case_type": "process"})
    assert Metadata(None, register).describe("/a/beslut 7.docx", "", "", "").case_type == "Bygglov"


@pytest.mark.parametrize(
    ("text", "columns", "words"),
    [
        ("", {}, "är tom"),
        ("Ref;Typ\n1;2\n", {}, "Kolumnerna är: Ref, Typ"),
        ("Dnr\n1\n", {"board": "Nämnd"}, "Kolumnen ”Nämnd” finns inte"),
    ],
)
def test_a_register_that_cannot_be_used_is_told(tmp_path: Path, text: str, columns: dict[str, str], words: str) -> None:
    with pytest.raises(SettingsError, match=words):
        read_register(_register(tmp_path, text), columns)


def test_what_people_recorded_goes_before_what_the_draft_says(tmp_path: Path) -> None:
    register, _ = read_register(_register(tmp_path, "Dnr;Ärendetyp\nSN 2024/311;Familjehem\n"))
    metadata = Metadata(FolderPattern("{year}/{board}"), register)
    found = metadata.describe("/2024/SOCIALNÄMNDEN/x.docx", "Kommunstyrelsen", "2023-12-20", "SN 2024/311")
    assert (found.board, found.year, found.month, found.case_number) == ("Socialnämnden", 2024, None, "SN 2024/311")
    assert found.origin["board"] == "folder" and found.origin["case_type"] == "csv"


def test_the_month_of_the_draft_counts_where_its_year_is_that_of_the_folder() -> None:
    metadata = Metadata(FolderPattern("{year}/{board}"))
    assert metadata.describe("/2024/Socialnämnden/x.docx", "", "2024-03-05", "").month == 3
    assert metadata.describe("/2024/Socialnämnden/x.docx", "", "2023-12-20", "").month is None


def test_a_boards_name_is_grouped_however_it_is_written() -> None:
    assert clean_board("  BARN- OCH UTBILDNINGSNÄMNDEN ") == clean_board("barn- och  utbildningsnämnden")
