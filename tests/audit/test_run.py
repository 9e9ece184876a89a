"""A run: every file a row, whatever happens to its worker, to the parent, or to both."""

from __future__ import annotations

import random
import signal
import time
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from audit_judges import NAME as JUDGE
from audit_judges import RELEASE
from audit_runs import HERE, content, folder_of, rows, start_run

from docscan.audit import guard, run
from docscan.audit.metadata import FolderPattern, Metadata
from docscan.audit.records import Batch, Input, Limits, Options, Task
from docscan.audit.store import Store, StoreError

QUICK = Options(limits=Limits(seconds=1.0, megabytes=300))


@pytest.fixture(autouse=True)
def _judges_can_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(HERE))


def test_a_file_that_kills_hangs_or_fills_its_worker_costs_its_own_row_only(tmp_path: Path) -> None:
    texts = [f"Ärende {n}" for n in range(30)]
    texts[4], texts[11], texts[17] = "KILL", "HANG", "MEMORY"
    source = folder_of(tmp_path / "år", texts)
    summary = run.run([str(source)], tmp_path / "a.sqlite", options=QUICK, workers=2, judge=JUDGE)
    unread = rows(
        tmp_path / "a.sqlite", "SELECT substr(path, -8), code FROM files WHERE status = 'unread' ORDER BY path"
    )
    assert unread == [("004.docx", "killed"), ("011.docx", "time"), ("017.docx", "memory")]
    assert rows(tmp_path / "a.sqlite", "SELECT count(*) FROM decision_list") == [(27,)]
    assert (summary.seen, summary.judged, summary.unread) == (30, 27, 3)


def test_a_worker_that_is_killed_from_outside_loses_nothing(tmp_path: Path) -> None:
    source = folder_of(tmp_path / "år", ["ONCE", "b", "c"])
    run.run([str(source)], tmp_path / "a.sqlite", options=QUICK, workers=1, judge=JUDGE)
    assert rows(tmp_path / "a.sqlite", "SELECT title FROM decision_list ORDER BY path") == [("ONCE",), ("b",), ("c",)]


@pytest.mark.parametrize("pool", ["threads", "processes"])
def test_a_batch_crosses_any_executor(tmp_path: Path, pool: str) -> None:
    source = folder_of(tmp_path, ["a", "KILL", "c"])
    tasks = tuple(Task(Input(str(path), str(path), 1, "")) for path in sorted(source.iterdir()))
    executor: Executor = (
        ThreadPoolExecutor(1) if pool == "threads" else ProcessPoolExecutor(1, mp_context=get_context("spawn"))
    )
    with executor:
        results = executor.submit(guard.run_batch, Batch(tasks, QUICK, JUDGE)).result()
    guard.close_all()
    assert [result.code for result in results] == ["", "killed", ""]


def test_a_run_that_is_killed_again_and_again_ends_with_each_file_once(tmp_path: Path) -> None:
    texts = [f"Ärende {n} SLOW" for n in range(149)]
    source = folder_of(tmp_path / "år", [*texts, "HELD"])  # no run can end before it is to
    store, journal = tmp_path / "a.sqlite", tmp_path / "journal"
    chance = random.Random(4)
    for _ in range(3):
        process, before = start_run(source, store, JUDGE, journal), _judged(journal)
        target = len(before) + chance.randrange(1, 45)
        while len(judged := _judged(journal)) < target and "149.docx" not in judged[len(before) :]:
            assert process.poll() is None, process.stderr and process.stderr.read()
            time.sleep(0.01)
        process.kill()
        process.wait()
    (source / f"149.docx{RELEASE}").touch()
    last = start_run(source, store, JUDGE, journal)
    assert last.wait() == 0, last.stderr and last.stderr.read()
    undisturbed = tmp_path / "b.sqlite"
    run.run([str(source)], undisturbed, workers=2, judge=JUDGE)
    assert content(store) == content(undisturbed)
    assert rows(store, "SELECT count(*), count(DISTINCT path) FROM files") == [(150, 150)]
    assert rows(store, "SELECT state FROM runs ORDER BY id") == [("interrupted",)] * 3 + [("done",)]
    in_hand = 2 * run.BATCH  # what two workers may have been at when the run was killed
    assert len(_judged(journal)) <= 150 + 3 * in_hand


def _judged(journal: Path) -> list[str]:
    """The names of the files that were begun, in order."""
    return [Path(line).name for line in journal.read_text(encoding="utf-8").splitlines()] if journal.exists() else []


def test_what_is_unchanged_is_not_judged_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, store, journal = folder_of(tmp_path / "år", ["a", "b"]), tmp_path / "a.sqlite", tmp_path / "journal"
    monkeypatch.setenv("AUDIT_TEST_JOURNAL", str(journal))
    run.run([str(source)], store, judge=JUDGE)
    (source / "000.docx").write_text("ny text", encoding="utf-8")
    summary = run.run([str(source)], store, judge=JUDGE)
    assert (summary.judged, summary.known) == (1, 1)
    assert [Path(line).name for line in journal.read_text(encoding="utf-8").split()] == [
        "000.docx",
        "001.docx",
        "000.docx",
    ]
    assert rows(store, "SELECT title FROM decision_list ORDER BY path") == [("ny text",), ("b",)]


def test_content_that_was_moved_keeps_its_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, store, journal = folder_of(tmp_path / "år", ["a", "b"]), tmp_path / "a.sqlite", tmp_path / "journal"
    run.run([str(source)], store, judge=JUDGE)
    monkeypatch.setenv("AUDIT_TEST_JOURNAL", str(journal))
    source.rename(tmp_path / "arkiv")
    run.run([str(tmp_path / "arkiv")], store, judge=JUDGE)
    assert not journal.exists()
    assert rows(store, "SELECT title FROM decision_list WHERE path LIKE '%/arkiv/%' ORDER BY path") == [("a",), ("b",)]


def test_content_that_was_known_by_a_file_that_has_changed_is_judged_after_all(tmp_path: Path) -> None:
    source, store = folder_of(tmp_path / "år", ["aaa"]), tmp_path / "a.sqlite"
    run.run([str(source)], store, judge=JUDGE)
    (source / "000.docx").write_text("bbb", encoding="utf-8")
    (source / "001.docx").write_text("aaa", encoding="utf-8")
    run.run([str(source)], store, judge=JUDGE)
    assert rows(store, "SELECT title FROM decision_list ORDER BY path") == [("bbb",), ("aaa",)]


def test_new_metadata_is_applied_to_what_is_known(tmp_path: Path) -> None:
    source, store = folder_of(tmp_path / "2019" / "Socialnämnden", ["a"]), tmp_path / "a.sqlite"
    run.run([str(source)], store, judge=JUDGE)
    assert rows(store, "SELECT board, year FROM decision_list") == [("Testnämnden", 2024)]
    metadata = Metadata(FolderPattern("{year}/{board}"))
    assert run.run([str(source)], store, judge=JUDGE, metadata=metadata).judged == 0
    assert rows(store, "SELECT board, year FROM decision_list") == [("Socialnämnden", 2019)]


def test_a_file_that_is_no_store_is_left_alone(tmp_path: Path) -> None:
    source, other = folder_of(tmp_path / "år", ["a"]), tmp_path / "annat.sqlite"
    other.write_bytes(b"nagot helt annat " * 100)
    with pytest.raises(StoreError, match="är inte ett lager"):
        run.run([str(source)], other, judge=JUDGE)
    assert other.read_bytes() == b"nagot helt annat " * 100


def test_results_of_other_rules_are_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, store = folder_of(tmp_path / "år", ["a", "b"]), tmp_path / "a.sqlite"
    run.run([str(source)], store, judge=JUDGE)
    real = run.rules_info
    monkeypatch.setattr(run, "rules_info", lambda pack: real(pack).__class__("", "2", "0" * 64))
    assert run.run([str(source)], store, judge=JUDGE).judged == 2


def test_unread_files_are_tried_again_when_asked(tmp_path: Path) -> None:
    source, store = folder_of(tmp_path / "år", ["a", "KILL"]), tmp_path / "a.sqlite"
    for retry in (False, False, True):
        run.run([str(source)], store, options=QUICK, judge=JUDGE, retry=retry)
    assert rows(store, "SELECT status, judged_run FROM files ORDER BY path") == [("read", 1), ("unread", 3)]


def test_each_file_counts_once_as_judged_known_or_unread(tmp_path: Path) -> None:
    source, store = folder_of(tmp_path / "år", ["a", "KILL", "c"]), tmp_path / "a.sqlite"
    assert run.run([str(source)], store, options=QUICK, judge=JUDGE) == run.Summary(3, judged=2, known=0, unread=1)
    assert run.run([str(source)], store, options=QUICK, judge=JUDGE) == run.Summary(3, judged=0, known=2, unread=1)


def test_a_process_that_has_done_its_share_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "FILES_A_PROCESS", 3)
    source = folder_of(tmp_path / "år", [f"Ärende {n}" for n in range(8)])
    assert run.run([str(source)], tmp_path / "a.sqlite", workers=1, judge=JUDGE).unread == 0
    assert rows(tmp_path / "a.sqlite", "SELECT count(*) FROM decision_list") == [(8,)]


def test_a_run_that_is_killed_leaves_no_temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, journal, temporary = folder_of(tmp_path / "år", ["SLOW"] * 90), tmp_path / "journal", tmp_path / "temp"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    process = start_run(source, tmp_path / "a.sqlite", JUDGE, journal)
    while len(_judged(journal)) < 10 and process.poll() is None:
        time.sleep(0.01)
    assert list(temporary.iterdir())
    process.kill()
    process.wait()
    for _ in range(200):
        if not list(temporary.iterdir()):
            break
        time.sleep(0.05)
    assert not list(temporary.iterdir())


def test_files_of_a_storage_service_are_read_for_the_workers(tmp_path: Path) -> None:
    fsspec = pytest.importorskip("fsspec")
    fsspec.filesystem("memory").pipe("/audit-run/ett.docx", b"ett")
    assert run.run(["memory://audit-run"], tmp_path / "a.sqlite", judge=JUDGE).judged == 1
    assert rows(tmp_path / "a.sqlite", "SELECT path, title FROM decision_list") == [
        ("memory:///audit-run/ett.docx", "ett")
    ]
    assert run.run(["memory://audit-run"], tmp_path / "a.sqlite", judge=JUDGE).known == 1


def test_two_runs_on_one_store_at_once_are_refused(tmp_path: Path) -> None:
    source, store = folder_of(tmp_path / "år", ["a"]), tmp_path / "a.sqlite"
    with Store(store), pytest.raises(StoreError, match=r"En annan körning skriver just nu i a\.sqlite"):
        run.run([str(source)], store, judge=JUDGE)
    assert run.run([str(source)], store, judge=JUDGE).judged == 1


def test_ctrl_c_keeps_what_is_done(tmp_path: Path) -> None:
    source, store, journal = (
        folder_of(tmp_path / "år", [*["SLOW"] * 149, "HELD"]),
        tmp_path / "a.sqlite",
        tmp_path / "journal",
    )
    process = start_run(source, store, JUDGE, journal)
    while len(_judged(journal)) < 60 and process.poll() is None:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    assert process.wait() == 130, process.stderr and process.stderr.read()
    kept = rows(store, "SELECT count(*) FROM files")[0][0]
    assert 0 < kept < 150
    assert rows(store, "SELECT state FROM runs") == [("interrupted",)]


def test_progress_tells_files_done_and_in_all(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    source = folder_of(tmp_path / "år", ["a"] * 5)
    run.run([str(source)], tmp_path / "a.sqlite", judge=JUDGE, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (5, 5)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
