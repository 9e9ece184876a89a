"""What tests of audit runs share: folders of small files, runs in a process of their own, and a store's content."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from docscan.audit.store import connect

HERE = Path(__file__).parent

_RUN = """
import sys
from pathlib import Path
from docscan.audit.records import Limits, Options
from docscan.audit.run import run
summary = run([sys.argv[1]], Path(sys.argv[2]), workers=2, judge=sys.argv[3])
sys.exit(130 if summary.interrupted else 0)
"""


def folder_of(folder: Path, texts: Iterable[str]) -> Path:
    """A folder with a file for each text."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(texts):
        (folder / f"{number:03d}.docx").write_text(text, encoding="utf-8")
    return folder


def start_run(source: Path, store: Path, judge: str, journal: Path | None = None) -> subprocess.Popen[bytes]:
    """A run in a process of its own, as a user starts it."""
    return subprocess.Popen(
        [sys.executable, "-c", _RUN, str(source), str(store), judge],
        env={**os.environ, "PYTHONPATH": str(HERE), "AUDIT_TEST_JOURNAL": str(journal or "")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def rows(store: Path, query: str, *values: object) -> list[tuple[Any, ...]]:
    """The answer to a query."""
    connection = connect(store)
    try:
        return [tuple(row) for row in connection.execute(query, values)]
    finally:
        connection.close()


def content(store: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All that a store holds but numbers of rows and runs, and times."""
    files = rows(store, "SELECT path, kind, size, sha256, status, code, error, warnings FROM files ORDER BY path")
    found = {"files": files}
    for view in ("decision_list", "unread_list", "partly_list", "finding_list", "evidence_list"):
        columns = [name for _, name, *_ in rows(store, f"PRAGMA table_info({view})") if name != "document_id"]
        names = ", ".join(columns)
        found[view] = sorted(rows(store, f"SELECT {names} FROM {view}"), key=repr)
    return found
