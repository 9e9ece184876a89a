"""The same run on a Dask cluster, whose scheduler and workers are processes started on their own."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from audit_judges import NAME as JUDGE
from audit_runs import HERE, content, folder_of, rows

from docscan.audit import run
from docscan.audit.records import Limits, Options
from docscan.errors import DocscanError

distributed = pytest.importorskip("distributed")
psutil = pytest.importorskip("psutil")
QUICK = Options(limits=Limits(seconds=2.0, megabytes=300))


class Cluster:
    """A scheduler and two workers."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._env = {**os.environ, "PYTHONPATH": str(HERE)}
        file = folder / "scheduler.json"
        self._processes = [self._start("scheduler", "--port", "0", "--no-dashboard", "--scheduler-file", str(file))]
        self.workers = [
            self._start("worker", "--scheduler-file", str(file), "--nthreads", "1", "--no-dashboard") for _ in range(2)
        ]
        with distributed.Client(scheduler_file=str(file), set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
            self.address = client.scheduler.address

    def _start(self, kind: str, *options: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", kind, *options]
        with (self._folder / "log").open("ab") as log:
            return subprocess.Popen(command, env=self._env, cwd=self._folder, stdout=log, stderr=log)

    def kill_a_worker(self) -> None:
        """Kill a worker for good: the process and the nanny that would start it again."""
        _kill(self.workers[0])

    def seconds(self) -> float:
        """Processor time of the scheduler, the workers and their nannies, without the processes that judge."""
        total = 0.0
        for popen in [*self.workers, *self._processes]:
            for process in (psutil.Process(popen.pid), *psutil.Process(popen.pid).children(recursive=True)):
                if "docscan.audit.guard" not in process.cmdline():
                    total += process.cpu_times().user + process.cpu_times().system
        return total

    def close(self) -> None:
        for process in [*self.workers, *self._processes]:
            _kill(process)


def _kill(popen: subprocess.Popen[bytes]) -> None:
    if popen.poll() is None:
        process = psutil.Process(popen.pid)
        for each in [process, *process.children(recursive=True)]:
            each.kill()
    popen.wait()


@pytest.fixture
def cluster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cluster]:
    monkeypatch.syspath_prepend(str(HERE))
    folder = tmp_path / "kluster"
    folder.mkdir()
    started = Cluster(folder)
    yield started
    started.close()


def test_a_cluster_gives_the_same_store_as_this_machine_even_with_hostile_files(
    tmp_path: Path, cluster: Cluster
) -> None:
    texts = [f"Ärende {n}" for n in range(140)]
    texts[4], texts[70], texts[71] = "KILL", "HANG", "MEMORY"
    source = folder_of(tmp_path / "år", texts)
    run.run([str(source)], tmp_path / "pool.sqlite", options=QUICK, workers=2, judge=JUDGE)
    run.run([str(source)], tmp_path / "kluster.sqlite", options=QUICK, cluster=cluster.address, judge=JUDGE)
    assert content(tmp_path / "kluster.sqlite") == content(tmp_path / "pool.sqlite")
    assert rows(tmp_path / "kluster.sqlite", "SELECT count(*) FROM unread_list") == [(3,)]


def test_a_cluster_worker_that_dies_in_the_middle_loses_nothing(tmp_path: Path, cluster: Cluster) -> None:
    source, store = folder_of(tmp_path / "år", [f"SLOW {n}" for n in range(260)]), tmp_path / "a.sqlite"
    begun = threading.Event()

    def kill_soon() -> None:
        begun.wait(60)
        time.sleep(0.3)
        cluster.kill_a_worker()

    killer = threading.Thread(target=kill_soon)
    killer.start()
    run.run(
        [str(source)],
        store,
        cluster=cluster.address,
        judge=JUDGE,
        progress=lambda done, total: done > 0 and begun.set(),
    )
    killer.join()
    assert rows(store, "SELECT count(DISTINCT path), sum(status = 'read') FROM files") == [(260, 260)]


def test_a_cluster_that_does_not_answer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "CONNECT", "1s")
    source = folder_of(tmp_path / "år", ["a"])
    with pytest.raises(DocscanError, match="Det gick inte att nå klustret på tcp://127"):
        run.run([str(source)], tmp_path / "a.sqlite", cluster="tcp://127.0.0.1:1", judge=JUDGE)
