"""A run: list the files, judge those that the store does not know, keep every result. Starts and stops the workers.

The parent alone owns the store and the progress; batches of plain data cross to the workers of an executor and back.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Executor, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from docscan.audit import cases, files, guard
from docscan.audit.metadata import Metadata
from docscan.audit.records import Batch, FileResult, Input, Options, Task
from docscan.audit.store import Known, Store
from docscan.audit.writing import RunInfo
from docscan.check import rules_info
from docscan.errors import DocscanError, add_extra
from docscan.version import __version__

JUDGE: Final = "docscan.audit.judge:judge"
BATCH: Final = 16
CLUSTER_BATCH: Final = 64
"""A task on a cluster costs some milliseconds, so more files go with each."""
CONNECT: Final = "10s"
"""How long a cluster may take to answer."""
_AHEAD: Final = 3
"""Batches handed out for each worker: one at work and two waiting."""
_FILES_A_WORKER: Final = 60
"""Fewer files are not worth the start of one more process."""
_LOST: Final = "Granskningen av filen avbröts: arbetsprocessen försvann. Granska filen för hand."
_MESSAGES: Final = {
    "executor": "Arbetsprocesserna svarar inte längre ({kind}). Det som är klart finns kvar; kör samma kommando igen.",
    "cluster_extra": f"Att köra på ett kluster kräver ett tillägg. {add_extra('cluster')}",
    "no_workers": "Klustret på {address} har inga arbetare. Starta några och försök igen.",
    "versions": "Klustrets arbetare har en annan version av docscan eller av reglerna än den här datorn. Gör dem lika.",
    "cluster": "Det gick inte att nå klustret på {address}. Kontrollera adressen och att schemaläggaren är igång.",
}


class EngineError(DocscanError):
    """The workers cannot be reached."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What became of a run: how many files were seen, and of these judged now, known from before, and not read."""

    seen: int
    judged: int
    known: int
    unread: int
    interrupted: bool = False


@dataclass(slots=True)
class Engine:
    """An executor, how many batches it can work on at a time, and how many files go in one."""

    executor: Executor
    workers: int
    batch: int


Progress = Callable[[int, int], None]
"""Told after each batch: files done in this run, and files in all."""


def run(
    sources: Sequence[str],
    store: Path,
    *,
    options: Options | None = None,
    metadata: Metadata | None = None,
    workers: int | None = None,
    cluster: str | None = None,
    retry: bool = False,
    progress: Progress | None = None,
    judge: str = JUDGE,
) -> Summary:
    """Audit the sources into the store.

    Processes on this machine do the work (`workers`: how many, by default as many as there are processors), or a Dask
    cluster (`cluster`: the address of its scheduler), whose workers must reach the same files. `retry` judges again
    what was not read before. On Ctrl-C what is done is kept and the summary says `interrupted`.
    Raises DocscanError: a source, the store, the rules or the workers cannot be used.
    """
    options = options or Options()
    inputs = files.find(sources)
    rules = rules_info(options.pack)
    pack = rules.pack if options.pack else ""  # without one each draft's own board chooses
    info = RunInfo(__version__, pack, rules.version, rules.sha256, tuple(sources), options.with_text)
    with Store(store) as kept:
        kept.begin(info, metadata or Metadata(), datetime.now())
        work = _Work(kept, options, judge, retry, progress or (lambda done, total: None))
        engines = _engines(workers, cluster, options.pack)
        state = "interrupted"
        try:
            work.judge(inputs, engines)
            work.judge(_referred(kept, inputs), engines)
            state = "done"
        except KeyboardInterrupt:
            pass
        finally:
            kept.end(state, datetime.now())
        counts = kept.counts()
        return Summary(counts["seen"], counts["judged"], counts["known"], counts["unread"], state == "interrupted")


def _referred(store: Store, inputs: Sequence[Input]) -> list[Input]:
    """Assessments in the case folders of drafts that refer to one, where the sources did not take them along."""
    known = {item.path for item in inputs}
    found = {
        item.path: item
        for folder in store.referring_folders()
        for item in files.near(folder)
        if item.path not in known and cases.role_of(item.path, "", 0) is cases.Role.APPENDIX
    }
    return [found[path] for path in sorted(found)]


EngineFactory = Callable[[int], contextlib.AbstractContextManager[Engine]]


def _engines(workers: int | None, cluster: str | None, pack: str | None) -> EngineFactory:
    """What makes an engine for a number of files."""
    if cluster:
        return lambda number: _cluster(cluster, pack)
    return lambda number: _processes(workers or min(os.cpu_count() or 1, 1 + number // _FILES_A_WORKER))


@contextlib.contextmanager
def _processes(workers: int) -> Iterator[Engine]:
    """One thread a worker, each the guard of a process."""
    executor = ThreadPoolExecutor(workers, thread_name_prefix="docscan")
    try:
        yield Engine(executor, workers, BATCH)
    except BaseException:
        guard.kill_all()
        raise
    finally:
        executor.shutdown(cancel_futures=True)
        guard.close_all()


@contextlib.contextmanager
def _cluster(address: str, pack: str | None) -> Iterator[Engine]:
    """The workers of a Dask cluster that runs already."""
    try:
        from distributed import Client
    except ImportError:
        raise EngineError(_MESSAGES["cluster_extra"]) from None
    try:
        client: Any = Client(address, timeout=CONNECT, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise EngineError(_MESSAGES["cluster"].format(address=address)) from error
    try:
        threads = sum(client.nthreads().values())
        if not threads:
            raise EngineError(_MESSAGES["no_workers"].format(address=address))
        if set(client.run(_installed, pack).values()) != {_installed(pack)}:
            raise EngineError(_MESSAGES["versions"])
        yield Engine(client.get_executor(pure=False), threads, CLUSTER_BATCH)
    finally:
        client.close()


def _installed(pack: str | None) -> tuple[str, str]:
    """Version of docscan and checksum of the rules, here or on a worker."""
    return __version__, rules_info(pack).sha256


class _Work:
    """The judging of inputs, with what it shares: the store, the options, how far it has come."""

    def __init__(self, store: Store, options: Options, judge: str, retry: bool, progress: Progress) -> None:
        self._store = store
        self._options = options
        self._judge = judge
        self._known = store.known(retry)
        self._by_size: dict[int, list[str]] = {}
        for item in self._known.values():
            self._by_size.setdefault(item.size, []).append(item.sha256)
        self._progress = progress
        self._done = self._total = 0

    def judge(self, inputs: Sequence[Input], engines: EngineFactory) -> None:
        """Judge the inputs that are not known; those that are known and unchanged are only noted."""
        self._total += len(inputs)
        unchanged = [item.path for item in inputs if self._is_unchanged(item)]
        self._store.seen(unchanged)
        self._step(len(unchanged))
        skip = set(unchanged)
        tasks = [
            Task(item, tuple(dict.fromkeys(self._by_size.get(item.size, ()))))
            for item in inputs
            if item.path not in skip
        ]
        if tasks:
            with engines(len(tasks)) as engine:
                self._judge_on(engine, tasks)

    def _is_unchanged(self, item: Input) -> bool:
        known: Known | None = self._known.get(item.path)
        return known is not None and bool(item.stamp) and (known.size, known.stamp) == (item.size, item.stamp)

    def _judge_on(self, engine: Engine, tasks: list[Task]) -> None:
        pending: dict[Future[list[FileResult]], Batch] = {}
        try:
            for batch in _batches(tasks, engine, self._options, self._judge):
                self._submit(engine, batch, pending)
                while len(pending) >= engine.workers * _AHEAD:
                    self._take(engine, pending)
            while pending:
                self._take(engine, pending)
        except KeyboardInterrupt:
            for future in pending:
                future.cancel()
            self._keep(future for future in pending if future.done())
            raise

    def _submit(self, engine: Engine, batch: Batch, pending: dict[Future[list[FileResult]], Batch]) -> None:
        try:
            pending[engine.executor.submit(guard.run_batch, batch)] = batch
        except Exception as error:  # each executor has errors of its own
            raise EngineError(_MESSAGES["executor"].format(kind=type(error).__name__)) from error

    def _take(self, engine: Engine, pending: dict[Future[list[FileResult]], Batch]) -> None:
        """Keep what is done; the files of a batch that was lost with its worker are tried one by one."""
        done, _ = wait(pending, return_when=FIRST_COMPLETED)
        for future in done:
            batch = pending.pop(future)
            error = None if future.cancelled() else future.exception()
            if error is None and not future.cancelled():
                again = self._add(future.result())
                if again:
                    tasks = tuple(Task(item) for item in again)
                    self._submit(engine, batch._replace(tasks=tasks), pending)
            elif isinstance(error, DocscanError):
                raise error
            elif len(batch.tasks) > 1:
                for task in batch.tasks:
                    self._submit(engine, batch._replace(tasks=(task,)), pending)
            else:
                self._add([FileResult(batch.tasks[0].input, code="killed", error=_LOST)])

    def _keep(self, futures: Iterable[Future[list[FileResult]]]) -> None:
        for future in futures:
            with contextlib.suppress(CancelledError, guard.Lost):
                self._add(future.result())

    def _add(self, results: list[FileResult]) -> list[Input]:
        again = self._store.add(results)
        self._step(len(results) - len(again))
        return again

    def _step(self, number: int) -> None:
        self._done += number
        self._progress(self._done, self._total)


def _batches(tasks: list[Task], engine: Engine, options: Options, judge: str) -> Iterator[Batch]:
    """The tasks in batches; smaller ones where there are few, so that all workers have something to do."""
    size = max(1, min(engine.batch, len(tasks) // (engine.workers * 2)))
    for start in range(0, len(tasks), size):
        yield Batch(tuple(tasks[start : start + size]), options, judge)
