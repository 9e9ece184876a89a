"""The store of an audit: one SQLite file that its parent process alone writes.

The tables stand in `schema.sql` and are described for analysts in `STORE.md`. A file's rows are written in one
transaction with the rest of its batch, so that a run that is killed at any point leaves whole files only.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import datetime
from importlib import resources
from pathlib import Path
from types import TracebackType
from typing import Final, NamedTuple

from docscan.audit.cases import resolve_references
from docscan.audit.metadata import Metadata
from docscan.audit.records import FileResult, Input
from docscan.audit.writing import RunInfo, Writer, as_list, last_id
from docscan.errors import DocscanError

SCHEMA_VERSION: Final = 1
_APPLICATION: Final = 0x444F4353  # "DOCS"

_MESSAGES: Final = {
    "busy": "En annan körning skriver just nu i {name}. Vänta tills den är klar, eller ange en annan fil med --store.",
    "not_a_store": "{name} är inte ett lager från docscan audit. Ange en annan fil med --store.",
    "version": "{name} är gjord av en annan docscan-version och går inte att använda. Ange en annan fil med --store.",
    "missing": "Lagret {name} finns inte. Gör det med: docscan audit run MAPP --store {name}",
    "folder": "Mappen för {name} finns inte. Skapa den, eller ange en annan fil med --store.",
    "no_write": "Det går inte att skriva i {name}. Kontrollera att du får ändra filen och skriva i dess mapp, och att "
    "disken inte är full.",
    "no_read": "Det går inte att läsa {name}. Kontrollera att du får läsa filen och skriva i dess mapp, och att ingen "
    "körning pågår.",
}


class StoreError(DocscanError):
    """The store cannot be used: busy, of another kind or version, or not there."""


class Known(NamedTuple):
    """A file that the store holds a current result for."""

    size: int
    stamp: str
    sha256: str


def connect(path: Path) -> sqlite3.Connection:
    """A read-only connection to a store, rows by name (sqlite3.Row). Raises StoreError."""
    if not path.is_file():
        raise _error("missing", path)
    try:
        return _connected(path, "mode=ro")
    except sqlite3.OperationalError as error:
        # SQLite makes a file beside any store in WAL mode, and so cannot read one in a folder that it may not write in,
        # unless told that nobody changes the store. A WAL there holds part of the content and must not be passed by.
        wal = path.with_name(f"{path.name}-wal")
        if wal.exists() and wal.stat().st_size:
            raise _error("no_read", path) from error
    try:
        return _connected(path, "mode=ro&immutable=1")
    except sqlite3.OperationalError as error:
        raise _error("no_read", path) from error


def _connected(path: Path, how: str) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True)
    connection.row_factory = sqlite3.Row
    try:
        _check(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


class Store:
    """A store opened for one run. Use it as a context manager: closing releases the lock.

    Raises StoreError where another run holds it, and where the file is no store of this version.
    """

    def __init__(self, path: Path) -> None:
        if not path.parent.is_dir():
            raise _error("folder", path)
        self._path = path
        self._lock = _lock(path)
        try:
            self._db = _open(path)
        except BaseException:
            self._lock.close()
            raise
        self._info = RunInfo("", "", "", "", (), True)
        self._writer = Writer(self._db, 0, self._info, Metadata())
        self.run = 0

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the store, and let others in."""
        self._db.close()
        self._lock.close()

    def begin(self, info: RunInfo, metadata: Metadata, started: datetime) -> int:
        """Start a run and return its number; a run that was cut off is marked as interrupted.

        Where the rules for year, board, case type and case number have changed, they are applied to all that the store
        holds already.
        """
        self._info = info
        with self._writing() as db:
            last = db.execute("SELECT metadata_sha256 FROM runs ORDER BY id DESC LIMIT 1").fetchone()
            db.execute("UPDATE runs SET state = 'interrupted' WHERE state = 'running'")
            self.run = last_id(
                db.execute(
                    "INSERT INTO runs (started, state, docscan, pack, rules_version, rules_sha256, sources, "
                    "metadata_sha256, with_text) VALUES (?, 'running', ?, ?, ?, ?, ?, ?, ?)",
                    (
                        started.isoformat(timespec="seconds"),
                        info.docscan,
                        info.pack,
                        info.rules_version,
                        info.rules_sha256,
                        as_list(info.sources),
                        metadata.sha256,
                        info.with_text,
                    ),
                )
            )
            self._writer = Writer(db, self.run, info, metadata)
            if last is not None and last[0] != metadata.sha256:
                self._writer.describe_all()
        return self.run

    def known(self, retry: bool = False) -> dict[str, Known]:
        """The files with a current result, by path: judged by this docscan and these rules, with text kept as now.

        A file that could not be opened, or lacked a program to read it with, counts as not judged; with `retry`, so
        does every file that was not read.
        """
        rows = self._db.execute(
            "SELECT path, size, stamp, sha256 FROM files WHERE docscan = ? AND rules_sha256 = ? AND with_text = ? "
            "AND sha256 != '' AND code != 'program' AND NOT (? AND status = 'unread')",
            (self._info.docscan, self._info.rules_sha256, self._info.with_text, retry),
        )
        return {path: Known(size, stamp, sha256) for path, size, stamp, sha256 in rows}

    def seen(self, paths: Iterable[str]) -> None:
        """Note that files with a current result are still there, unchanged."""
        with self._writing() as db:
            db.executemany("UPDATE files SET seen_run = ? WHERE path = ?", ((self.run, path) for path in paths))

    def add(self, results: Iterable[FileResult]) -> list[Input]:
        """Keep the results of a batch, in one transaction; older results of the same files go.

        Gives back the inputs whose content was known but is no longer in the store: they have to be judged after all.
        """
        gone = []
        with self._writing():
            for result in results:
                if not result.known:
                    self._writer.add(result)
                elif not self._writer.add_known(result):
                    gone.append(result.input)
        return gone

    def end(self, state: str, ended: datetime) -> None:
        """Close the run: `done` or `interrupted`. The assessments that drafts refer to are looked up.

        Each file that was seen counts once: judged in this run, known from before, or not read, now or before.
        """
        with self._writing() as db:
            resolve_references(db)
            counts = db.execute(
                "SELECT count(*), count(*) FILTER (WHERE status != 'unread' AND judged_run = :run), "
                "count(*) FILTER (WHERE status != 'unread' AND judged_run != :run), "
                "count(*) FILTER (WHERE status = 'unread') FROM files WHERE seen_run = :run",
                {"run": self.run},
            ).fetchone()
            db.execute(
                "UPDATE runs SET state = ?, ended = ?, seen = ?, judged = ?, known = ?, unread = ? WHERE id = ?",
                (state, ended.isoformat(timespec="seconds"), *counts, self.run),
            )
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def referring_folders(self) -> list[str]:
        """Folders of drafts whose assessment is said to stand elsewhere and was not found among the files read."""
        with self._writing() as db:
            resolve_references(db)
        rows = self._db.execute(
            "SELECT DISTINCT f.folder FROM documents d JOIN files f ON f.id = d.file_id "
            "WHERE d.best_interest = 'referenced' AND d.role = 'draft' AND d.reference IS NULL AND f.seen_run = ? "
            "ORDER BY f.folder",
            (self.run,),
        )
        return [row[0] for row in rows]

    def counts(self) -> sqlite3.Row:
        """The counts of the run, after `end`: seen, judged, known, unread."""
        cursor = self._db.cursor()
        cursor.row_factory = sqlite3.Row
        row: sqlite3.Row = cursor.execute("SELECT * FROM runs WHERE id = ?", (self.run,)).fetchone()
        return row

    @contextlib.contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        try:
            self._db.execute("BEGIN IMMEDIATE")
            with self._db:
                yield self._db
        except sqlite3.OperationalError as error:
            raise _error("no_write", self._path) from error


def _lock(path: Path) -> sqlite3.Connection:
    """Hold the store: an exclusive lock on an empty database beside it, which ends with this process."""
    lock = _writable(path.with_name(f"{path.name}-lock"), path, timeout=0)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        lock.close()
        busy = "locked" in str(error)
        raise _error("busy" if busy else "no_write", path) from error
    return lock


def _writable(file: Path, store: Path, timeout: float) -> sqlite3.Connection:
    """A connection to one of the store's files, which is made if it is not there."""
    try:
        return sqlite3.connect(file, isolation_level=None, timeout=timeout)
    except sqlite3.OperationalError as error:
        raise _error("no_write", store) from error


def _open(path: Path) -> sqlite3.Connection:
    db = _writable(path, path, timeout=60)
    try:
        if path.stat().st_size == 0:
            _create(db)
        _check(db, path)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("PRAGMA foreign_keys = ON")
    except sqlite3.OperationalError as error:
        db.close()
        raise _error("no_write", path) from error
    except BaseException:
        db.close()
        raise
    return db


def _create(db: sqlite3.Connection) -> None:
    """All tables in one transaction: a store is whole or empty."""
    schema = resources.files(__package__).joinpath("schema.sql").read_text(encoding="utf-8")
    db.executescript(
        f"BEGIN; {schema} PRAGMA application_id = {_APPLICATION}; PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;"
    )


def _check(db: sqlite3.Connection, path: Path) -> None:
    """Whether the file is a store of this version. An OperationalError is left to the caller: it tells of the place."""
    try:
        application = db.execute("PRAGMA application_id").fetchone()[0]
        version = db.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        raise _error("not_a_store", path) from error
    if application != _APPLICATION:
        raise _error("not_a_store", path)
    if version != SCHEMA_VERSION:
        raise _error("version", path)


def _error(key: str, path: Path) -> StoreError:
    return StoreError(_MESSAGES[key].format(name=path.name))
