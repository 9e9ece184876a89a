"""How an audit performs, as ratios that hold on any machine. Not a test: run it by hand.

python tests/audit/bench_audit.py throughput [NUMBER]   two processes against one, Dask against processes
python tests/audit/bench_audit.py endurance [NUMBER]    killed three times and resumed; memory over time
python tests/audit/bench_audit.py cluster [NUMBER]      the same year on a cluster, one worker killed in the middle

A last argument FOLDER keeps the made year and the store of `endurance` there and takes them from there the next time.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import made_year
import psutil
from audit_runs import content, rows, start_run

from docscan.audit.run import JUDGE, run

SPINS = 2_000  # rounds of work for some seconds, when the machine's own gain is measured


def throughput(folder: Path, year: Path, number: int) -> None:
    """Files a second and processor time a file, with one and two processes, and on a cluster of two workers."""
    from test_cluster import Cluster

    gains = [machine_gain()]
    one, one_cost = _rate(lambda: run([str(year)], folder / "1.sqlite", workers=1), number)
    gains.append(machine_gain())
    two, two_cost = _rate(lambda: run([str(year)], folder / "2.sqlite", workers=2), number)
    gains.append(machine_gain())
    cluster = Cluster(folder)
    try:
        dask, _ = _rate(lambda: run([str(year)], folder / "dask.sqlite", cluster=cluster.address), number)
        cluster_cost = cluster.seconds() / number
    finally:
        cluster.close()
    again, _ = _rate(lambda: run([str(year)], folder / "2.sqlite"), number)
    print(f"filer/s: en process {one:.0f}, två {two:.0f}, Dask med två arbetare {dask:.0f}, oförändrat år {again:.0f}")
    print(f"två mot en: {two / one:.2f}; Dask mot processer: {dask / two:.2f}")
    print("två mot en av maskinen, för arbete utan filer och minne att dela: " + ", ".join(f"{g:.2f}" for g in gains))
    print(f"processortid per fil, två mot en: {sum(two_cost) / sum(one_cost):.2f}")
    print(f"förälderns andel av den: {two_cost[0] / sum(two_cost):.1%}; klustrets utöver arbetet: {cluster_cost:.4f} s")
    print(f"lika innehåll: {content(folder / 'dask.sqlite') == content(folder / '2.sqlite')}")


def machine_gain() -> float:
    """What two processes get done against one, of work that shares nothing: the most that an audit can gain here."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        list(pool.map(_busy, (1, 1)))  # both have started
        times = []
        for tasks in ((SPINS,), (SPINS, SPINS)):
            begun = time.perf_counter()
            list(pool.map(_busy, tasks))
            times.append(time.perf_counter() - begun)
    return 2 * times[0] / times[1]


def _busy(spins: int) -> int:
    return sum(len(str(number)) for _ in range(spins) for number in range(10_000))


def endurance(folder: Path, year: Path, number: int) -> None:
    """A run killed three times at random, then resumed to its end; memory of parent and workers on the way."""
    store, chance = year.with_suffix(".sqlite"), random.Random(7)
    for old in store.parent.glob(f"{store.name}*"):
        old.unlink()
    for _ in range(3):
        process = start_run(year, store, JUDGE)
        target = _files(store) + chance.randrange(number // 20, number // 4)
        while _files(store) < target and process.poll() is None:
            time.sleep(0.2)
        process.kill()
        process.wait()
        print(f"dödad vid {_files(store)} filer", flush=True)
    process = start_run(year, store, JUDGE)
    samples: list[tuple[int, float, float]] = []
    while process.poll() is None:
        parent, children = _memory(process.pid)
        samples.append((_files(store), parent, children))
        time.sleep(1)
    print(
        f"slutkod {process.returncode}, {_files(store)} rader, {len(set(rows(store, 'SELECT path FROM files')))} filer"
    )
    print(rows(store, "SELECT status, code, count(*) FROM files GROUP BY 1, 2"))
    print(f"granskade av varje körning: {rows(store, 'SELECT judged_run, count(*) FROM files GROUP BY 1')}")
    for done, parent, children in samples[5 :: max(1, len(samples) // 8)]:
        print(f"{done} filer: förälder {parent:.0f} MB, arbetare {children:.0f} MB")


def cluster(folder: Path, year: Path, number: int) -> None:
    """On a cluster of two workers of which one is killed in the middle; compared with the store of `endurance`."""
    from test_cluster import Cluster

    started, store = Cluster(folder), folder / "dask.sqlite"
    half = threading.Event()
    killer = threading.Thread(target=lambda: (half.wait(), started.kill_a_worker()))
    killer.start()
    try:
        run(
            [str(year)],
            store,
            cluster=started.address,
            progress=lambda done, total: done > total / 2 and half.set(),
        )
    finally:
        half.set()
        killer.join()
        started.close()
    summary = run([str(year)], year.with_suffix(".sqlite"))
    print(f"i lagret att jämföra med: {summary.known} granskade tidigare, {summary.judged} nu")
    print(f"lika innehåll trots en död arbetare: {content(store) == content(year.with_suffix('.sqlite'))}")


def _rate(work: Callable[[], object], number: int) -> tuple[float, tuple[float, float]]:
    """Files a second, and seconds of processor time a file: in this process, and in those that it started and ended."""
    before, begun = os.times(), time.perf_counter()
    work()
    seconds, after = time.perf_counter() - begun, os.times()
    own = after.user + after.system - before.user - before.system
    others = after.children_user + after.children_system - before.children_user - before.children_system
    return number / seconds, (own / number, others / number)


def _files(store: Path) -> int:
    try:
        return int(rows(store, "SELECT count(*) FROM files")[0][0])
    except Exception:  # not made yet
        return 0


def _memory(pid: int) -> tuple[float, float]:
    """Memory of the run's parent and the largest of its workers, in MB."""
    try:
        parent = psutil.Process(pid)
        children = [child.memory_info().rss for child in parent.children(recursive=True)]
        return parent.memory_info().rss / 1e6, max(children, default=0) / 1e6
    except psutil.Error:
        return 0.0, 0.0


if __name__ == "__main__":
    what, number = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 2_000
    with tempfile.TemporaryDirectory() as name:
        year = Path(sys.argv[3] if len(sys.argv) > 3 else name, f"år-{number}")
        if not year.is_dir():
            made_year.make(year, number)
        {"throughput": throughput, "endurance": endurance, "cluster": cluster}[what](Path(name), year, number)
