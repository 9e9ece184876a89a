"""`docscan audit run` as a user meets it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from audit_runs import rows
from made_files import draft
from minutes_made import all_minutes

RUN = "from docscan.cli import main; main()"


def _docscan(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", RUN, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", env={**os.environ})


def _year(folder: Path) -> Path:
    year = folder / "2019" / "Socialnämnden" / "BUN 2024-55"
    year.mkdir(parents=True)
    (year / "Tjänsteskrivelse.docx").write_bytes(draft())
    (folder / "2019" / "Socialnämnden" / "protokoll.docx").write_bytes(all_minutes()[0].data)
    return folder / "2019"


def test_a_folder_becomes_a_store_and_the_user_is_told(tmp_path: Path) -> None:
    _year(tmp_path)
    done = _docscan("audit", "run", "2019", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert "2 filer i urvalet, 2 granskade nu, 0 kända sedan tidigare, 0 kunde inte läsas" in done.stderr
    assert rows(tmp_path / "audit.sqlite", "SELECT role, count(*) FROM decision_list GROUP BY role") == [
        ("draft", 1),
        ("matter", 10),
    ]


def test_a_file_that_cannot_be_read_gives_exit_code_3_and_a_row_with_the_reason(tmp_path: Path) -> None:
    (_year(tmp_path) / "trasig.docx").write_bytes(b"PK trasig")
    done = _docscan("audit", "run", "2019", folder=tmp_path)
    assert done.returncode == 3
    assert "3 filer i urvalet, 2 granskade nu, 0 kända sedan tidigare, 1 kunde inte läsas" in done.stderr
    (row,) = rows(tmp_path / "audit.sqlite", "SELECT path, error FROM unread_list")
    assert row[0].endswith("trasig.docx") and "skadad" in row[1]


def test_settings_register_and_no_text_reach_the_store(tmp_path: Path) -> None:
    _year(tmp_path)
    (tmp_path / "docscan.toml").write_text('[audit]\nfolder_pattern = "{year}/{board}"\n', encoding="utf-8")
    (tmp_path / "ut.csv").write_text("Diarienummer;Ärendetyp\nBUN 2024/55;Skolnedläggning\n", encoding="utf-8")
    store = tmp_path / "s.sqlite"
    done = _docscan("audit", "run", "2019", "--store", "s.sqlite", "--metadata", "ut.csv", "--no-text", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert rows(store, "SELECT board, year, case_type FROM decision_list WHERE role = 'draft'") == [
        ("Socialnämnden", 2019, "Skolnedläggning")
    ]
    assert rows(store, "SELECT count(*), count(text), count(context) FROM evidence")[0][1:] == (0, 0)


def test_a_mistake_is_one_sentence_and_exit_code_2(tmp_path: Path) -> None:
    done = _docscan("audit", "run", "saknas", folder=tmp_path)
    assert (done.returncode, done.stderr) == (2, "saknas finns inte. Kontrollera sökvägen.\n")
    assert not (tmp_path / "audit.sqlite").exists()


def test_a_faulty_pack_is_told_before_anything_is_read(tmp_path: Path) -> None:
    _year(tmp_path)
    done = _docscan("audit", "run", "2019", "--pack", "finns-inte", folder=tmp_path)
    assert done.returncode == 2 and "finns-inte" in done.stderr and "Traceback" not in done.stderr
