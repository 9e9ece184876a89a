"""How the time of a report grows with the store: python tests/audit/bench_report.py [decisions …]

Fills stores of 10,000, 100,000 and 1,000,000 decisions (each with verdicts, evidence and findings) by copying a made
store of 10,000, and prints the seconds that gathering the figures and writing each format take. Not run by pytest.
"""

from __future__ import annotations

import resource
import sqlite3
import sys
import tempfile
import time
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import made_store
import numpy as np

from docscan.audit import report_docx, report_html, report_xlsx
from docscan.audit.copies import PERMUTATIONS
from docscan.audit.gather import gather
from docscan.audit.tally import ALL

UNIT = 10_000
TABLES = ("verdicts", "evidence", "findings")


def main(sizes: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        unit = made_store.store(Path(folder) / "unit.sqlite", made_store.year(UNIT))
        print(f"{'beslut':>10} {'rader':>11} {'MB':>7} {'siffror s':>10} {'html s':>7} {'docx s':>7} {'xlsx s':>7}")
        for size in sizes:
            store = Path(folder) / f"{size}.sqlite"
            rows = filled(unit, store, size)
            measure(store, size, rows)
            store.unlink()
    print(f"minne som mest: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def filled(unit: Path, store: Path, size: int) -> int:
    """Make a store of `size` files: the unit's, again and again under new names; the number of rows in all."""
    store.write_bytes(unit.read_bytes())
    db = sqlite3.connect(store)
    db.execute("PRAGMA synchronous = OFF")
    hashes = np.random.default_rng(5)
    names = {
        table: [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
        for table in ("files", "documents", *TABLES)
    }
    files = ", ".join(names["files"][2:])
    documents = ", ".join(names["documents"][2:])
    for copy in range(1, size // UNIT):
        step = copy * UNIT
        with db:
            db.execute(
                f"INSERT INTO files (id, path, {files}) SELECT id + ?, path || ?, {files} FROM files WHERE id <= ?",
                (step, f".{copy}", UNIT),
            )
            db.execute(
                f"INSERT INTO documents (id, file_id, {documents}) SELECT id + ?, file_id + ?, {documents} FROM "
                f"documents WHERE id <= ?",
                (step, step, UNIT),
            )
            for table in TABLES:
                rest = ", ".join(names[table][1:])
                db.execute(
                    f"INSERT INTO {table} (document_id, {rest}) SELECT document_id + ?, {rest} FROM {table} WHERE "
                    f"document_id <= ?",
                    (step, UNIT),
                )
            db.execute(
                "UPDATE documents SET case_key = case_key || ? WHERE id > ? AND case_key != ''", (f".{copy}", step)
            )
            signed = [
                row[0] for row in db.execute("SELECT id FROM documents WHERE id > ? AND copy_words = 40", (step,))
            ]
            fresh = hashes.integers(0, 2**32, (len(signed), PERMUTATIONS), dtype=np.uint32).astype("<u4")
            db.executemany(
                "UPDATE documents SET copy_signature = ? WHERE id = ?",
                ((row.tobytes(), id) for row, id in zip(fresh, signed, strict=True)),
            )
    rows = sum(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in names)
    db.close()
    return int(rows)


def measure(store: Path, size: int, rows: int) -> None:
    times = [time.perf_counter()]
    report = gather(store, datetime.now())
    times.append(time.perf_counter())
    report_html.render(report)
    times.append(time.perf_counter())
    report_docx.render(report)
    times.append(time.perf_counter())
    report_xlsx.render(report, store, ALL)
    times.append(time.perf_counter())
    took = [after - before for before, after in pairwise(times)]
    megabytes = store.stat().st_size / 1e6
    print(
        f"{size:>10} {rows:>11} {megabytes:>7.0f} {took[0]:>10.1f} {took[1]:>7.1f} {took[2]:>7.1f} {took[3]:>7.1f}",
        flush=True,
    )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10_000, 100_000, 1_000_000])
