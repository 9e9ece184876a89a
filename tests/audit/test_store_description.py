"""STORE.md tells analysts of all that is in a store."""

from __future__ import annotations

import re
import sqlite3
from importlib import resources

import pytest

DESCRIPTION = resources.files("docscan.audit").joinpath("STORE.md").read_text(encoding="utf-8")
SCHEMA = resources.files("docscan.audit").joinpath("schema.sql").read_text(encoding="utf-8")


@pytest.fixture
def store() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.executescript(SCHEMA)
    return connection


def test_every_table_and_view_is_described(store: sqlite3.Connection) -> None:
    names = [name for (name,) in store.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
    assert [name for name in names if f"**{name}**" not in DESCRIPTION and f"`{name}`" not in DESCRIPTION] == []


def test_every_column_of_documents_is_described(store: sqlite3.Connection) -> None:
    columns = [row[1] for row in store.execute("PRAGMA table_info(documents)")]
    table = DESCRIPTION.partition("**documents**")[2].partition("**verdicts**")[0]
    answers = {"id", "stated", "best_interest", "views", "tradeoffs"}  # "`affected` … `compensatory`"
    assert [name for name in columns if f"`{name}`" not in table and name not in answers] == []


def test_the_examples_run(store: sqlite3.Connection) -> None:
    (example,) = re.findall(r"```sql\n(.*?)```", DESCRIPTION, re.DOTALL)
    for statement in filter(str.strip, example.split(";")):
        store.execute(statement)


def test_views_cannot_be_written_to(store: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError):
        store.execute("UPDATE decision_list SET board = 'x'")
