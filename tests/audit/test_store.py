"""Stores in places where little is allowed.

Permissions do not bind a superuser, as whom tests may run. What stands in the way here is therefore a link to nowhere
or a folder, with the name of the file that SQLite would make: it is refused just as in a folder that is read-only.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from made_store import STARTED, read, record, store

from docscan.audit.gather import gather
from docscan.audit.store import Store, StoreError


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return store(tmp_path / "a.sqlite", [read("a 1.docx", record())])


def test_a_finished_store_is_read_where_nothing_can_be_made_beside_it(kept: Path) -> None:
    (kept.parent / "a.sqlite-shm").symlink_to(kept.parent / "ingenstans" / "fil")
    assert gather(kept, STARTED).head[0].number.value == 1


def test_a_store_with_changes_beside_it_that_cannot_be_read_is_not_said_to_be_no_store(kept: Path) -> None:
    (kept.parent / "a.sqlite-shm").symlink_to(kept.parent / "ingenstans" / "fil")
    (kept.parent / "a.sqlite-wal").write_bytes(b"x")
    with pytest.raises(StoreError, match=r"^Det går inte att läsa a\.sqlite\. Kontrollera att du får läsa filen"):
        gather(kept, STARTED)


@pytest.mark.parametrize("place", ["a.sqlite", "a.sqlite-lock"])
def test_a_store_that_cannot_be_written_is_told_with_what_to_do(tmp_path: Path, place: str) -> None:
    (tmp_path / place).mkdir()
    with pytest.raises(StoreError, match=r"^Det går inte att skriva i a\.sqlite\. Kontrollera att du får"):
        Store(tmp_path / "a.sqlite")
