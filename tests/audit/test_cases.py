"""Case folders: which file is the draft, and where the assessment that it refers to stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from audit_runs import rows
from made_files import REFERRED, draft

from docscan.audit.cases import Role, appendix_numbers, is_assessment, role_of
from docscan.audit.run import run


@pytest.mark.parametrize(
    ("name", "title", "role"),
    [
        ("Tjänsteskrivelse nedläggning.docx", "Nedläggning", Role.DRAFT),
        ("nedläggning.docx", "Nedläggning av Björkskolan", Role.DRAFT),
        ("Bilaga 2 Karta.pdf", "", Role.APPENDIX),
        ("3. Bilaga - statistik.docx", "", Role.APPENDIX),
        ("Barnkonsekvensanalys_Björkskolan.docx", "", Role.APPENDIX),
        ("dokument17.docx", "Prövning av barnets bästa", Role.APPENDIX),
        ("Tjänsteskrivelse med barnkonsekvensanalys.docx", "", Role.DRAFT),
        ("Bilagor till avtal.docx", "Bilagor", Role.DRAFT),
    ],
)
def test_drafts_are_told_from_appendices_by_name_and_title(name: str, title: str, role: Role) -> None:
    assert role_of(f"/ärenden/{name}", title, 0) is role


def test_a_matter_of_minutes_is_a_matter_whatever_it_is_called() -> None:
    assert role_of("/2024/Bilaga 1.docx", "Bilaga", 3) is Role.MATTER


def test_an_assessment_is_known_by_name_or_title() -> None:
    assert is_assessment("/a/BKA Björkskolan.docx", "")
    assert is_assessment("/a/x.docx", "Barnkonsekvensanalys inför nedläggning")
    assert not is_assessment("/a/Tjänsteskrivelse barnets bästa.docx", "")


def test_appendix_numbers_are_read_in_their_forms() -> None:
    assert appendix_numbers(["Se bilaga 2 och bil. 3.", "Prövningen finns i Bilaga B", "bilagan"]) == ("2", "3", "B")


# An assessment in words; as an appendix it is known by its file's name.
ASSESSMENT = (Path(__file__).parents[2] / "samples" / "02-skola-flytt-val-provad.docx").read_bytes()


def _references(store: Path) -> list[tuple[object, ...]]:
    return rows(
        store,
        "SELECT title, best_interest, reference_value, substr(reference, -14), best_interest_with_reference "
        "FROM decision_list WHERE best_interest = 'referenced' ORDER BY title",
    )


def test_an_assessment_in_the_case_folder_resolves_the_reference(tmp_path: Path) -> None:
    folder = tmp_path / "BUN 2024-55"
    folder.mkdir()
    (folder / "Tjänsteskrivelse.docx").write_bytes(draft(text=REFERRED))
    (folder / "Bilaga 1 Karta.docx").write_bytes(draft("Karta", "Karta över upptagningsområdet.", "", "", kind=""))
    (folder / "Bilaga 2 BKA.docx").write_bytes(ASSESSMENT)
    run([str(tmp_path)], tmp_path / "a.sqlite")
    assert _references(tmp_path / "a.sqlite") == [
        ("Nedläggning av Björkskolan", "referenced", "documented", "aga 2 BKA.docx", "documented")
    ]
    assert rows(tmp_path / "a.sqlite", "SELECT count(*) FROM decision_list") == [(1,)]


def test_an_assessment_beside_a_single_file_is_found_and_read(tmp_path: Path) -> None:
    (tmp_path / "Tjänsteskrivelse.docx").write_bytes(draft(text=REFERRED))
    (tmp_path / "Bilagor").mkdir()
    (tmp_path / "Bilagor" / "Bilaga 2 BKA.docx").write_bytes(ASSESSMENT)
    (tmp_path / "annat.docx").write_bytes(draft("Annat"))
    run([str(tmp_path / "Tjänsteskrivelse.docx")], tmp_path / "a.sqlite")
    assert [row[2] for row in _references(tmp_path / "a.sqlite")] == ["documented"]
    assert rows(tmp_path / "a.sqlite", "SELECT count(*) FROM files") == [(2,)]


def test_in_a_folder_of_many_cases_the_case_number_has_to_agree(tmp_path: Path) -> None:
    (tmp_path / "ts1.docx").write_bytes(draft("Nedläggning av Askskolan", REFERRED, case_number="BUN 2024/55"))
    (tmp_path / "ts2.docx").write_bytes(draft("Nedläggning av Bokskolan", REFERRED, case_number="BUN 2025/146"))
    (tmp_path / "Bilaga 2 BKA.docx").write_bytes(ASSESSMENT)  # of case BUN 2025/146
    run([str(tmp_path)], tmp_path / "a.sqlite")
    assert [(row[0], row[2]) for row in _references(tmp_path / "a.sqlite")] == [
        ("Nedläggning av Askskolan", None),
        ("Nedläggning av Bokskolan", "documented"),
    ]
