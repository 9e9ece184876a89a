"""A small made year, read by the real judge: every file a row, broken ones with a reason, the same store each time."""

from __future__ import annotations

from pathlib import Path

import made_year
from audit_runs import content, rows

from docscan.audit.metadata import FolderPattern, Metadata
from docscan.audit.run import run

FILES = 80


def test_a_made_year_ends_with_a_row_for_each_file_however_it_is_run(tmp_path: Path) -> None:
    made_year.make(tmp_path / "år", FILES)
    metadata = Metadata(FolderPattern("{year}/{board}/{case_number}"))
    run([str(tmp_path / "år")], tmp_path / "a.sqlite", metadata=metadata, workers=1)
    run([str(tmp_path / "år")], tmp_path / "b.sqlite", metadata=metadata, workers=2)
    store = tmp_path / "a.sqlite"
    assert content(store) == content(tmp_path / "b.sqlite")
    assert rows(store, "SELECT count(*), count(DISTINCT path) FROM files") == [(FILES, FILES)]
    assert {board for (board,) in rows(store, "SELECT DISTINCT board FROM decision_list")} == set(made_year.BOARDS)
    assert rows(
        store, "SELECT count(*) FROM unread_list WHERE error = '' OR code IN ('internal', 'killed', 'time')"
    ) == [(0,)]


def test_every_kind_of_broken_file_is_unread_with_a_reason_of_its_own(tmp_path: Path) -> None:
    import random

    kinds = {}
    for seed in range(80):
        name, data = made_year.broken(random.Random(seed), "x.docx", made_year.packed("<x/>", []))
        kinds[data] = name
    for number, (data, name) in enumerate(kinds.items()):
        (tmp_path / f"{number}-{name}").write_bytes(data)
    run([str(tmp_path)], tmp_path / "a.sqlite", workers=1)
    found = rows(tmp_path / "a.sqlite", "SELECT status, code FROM files")
    assert len(found) == len(kinds) >= 9
    assert all(status == "unread" and code not in ("internal", "killed") for status, code in found)
