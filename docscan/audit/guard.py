"""A worker behind a guard: one process that judges files, and a guard that outlives whatever a file does to it.

The guard runs in a thread of any executor: on this machine, or in a worker of a cluster. It hands the files of a batch
to its process one by one over a pipe. A process that dies or takes too long is replaced; the file that it had is tried
once more, alone in a fresh process, and if that one dies too, the file gets a row that says so.

    executor -> run_batch -> Guard -> process (this module as a program) -> judge
"""

from __future__ import annotations

import contextlib
import faulthandler
import hashlib
import os
import pickle
import pkgutil
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import IO, Any, Final

from docscan.audit import files
from docscan.audit.records import Batch, FileResult, Input, Judge, Limits, Options, Task
from docscan.errors import DocscanError, UnreadableError
from docscan.verdict import Status

FILES_A_PROCESS: Final = 5_000
"""After so many files a process is replaced, so that no leak can grow."""
_GRACE: Final = 5.0
"""Seconds after the time limit before the guard ends a process that has not ended itself."""
_IDLE: Final = 300.0
"""Seconds that a process waits for work before it ends."""
_START: Final = 120.0
"""Seconds that a process may take to start."""

_MESSAGES: Final = {
    "start": (
        "Arbetsprocessen som granskar filerna gick inte att starta. Kontrollera installationen med: docscan --version"
    ),
    "time": "Granskningen av filen tog längre tid än {seconds:.0f} sekunder och avbröts. Granska filen för hand.",
    "memory": "Granskningen av filen krävde mer än {megabytes} MB minne och avbröts. Granska filen för hand.",
    "killed": "Granskningen av filen avbröts av ett fel två gånger i rad. Granska filen för hand.",
}


class Lost(Exception):
    """The process is gone, or took too long (`late`)."""

    def __init__(self, late: bool = False) -> None:
        super().__init__(late)
        self.late = late


_local = threading.local()
_guards: set[Guard] = set()


def run_batch(batch: Batch) -> list[FileResult]:
    """Judge the files of a batch, in order: one result for each, whatever happens. For any executor.

    Raises Lost when `kill_all` was called meanwhile.
    """
    guard: Guard | None = getattr(_local, "guard", None)
    if guard is None or guard.closed:
        guard = _local.guard = Guard()
    return [guard.judge(task, batch.options, batch.judge) for task in batch.tasks]


def kill_all() -> None:
    """Kill all processes of this one's guards, in the middle of a file if need be; from any thread."""
    for guard in list(_guards):
        guard.kill()


def close_all() -> None:
    """End all processes of this one's guards and remove their temporary files, once no thread uses them."""
    for guard in list(_guards):
        guard.close()


class Guard:
    """Judges files in a process of its own, replaced when it dies. For one thread."""

    def __init__(self) -> None:
        self.closed = False
        self._process: _Process | None = None
        _guards.add(self)

    def kill(self) -> None:
        """Kill the process and take no more files."""
        self.closed = True
        if self._process is not None:
            self._process.kill()

    def close(self) -> None:
        """End the process and take no more files."""
        self.closed = True
        _guards.discard(self)
        if self._process is not None:
            self._process.end()

    def judge(self, task: Task, options: Options, judge: str) -> FileResult:
        """The result for one file. Raises Lost once the guard is closed."""
        data = None
        if files.is_remote(task.input.address):
            try:
                data = files.read(task.input.address)
            except UnreadableError as error:
                return FileResult(task.input, code=error.code, error=str(error))
            task = Task(task.input._replace(size=len(data)), task.known)  # services do not always tell the size
        for attempt in (1, 2):
            if self.closed:
                raise Lost
            try:
                return self._ready(judge, options, fresh=attempt > 1).ask(task, data)
            except Lost as lost:
                if lost.late and not self.closed:
                    return _given_up(task.input, data, "time", options.limits)
        if self.closed:
            raise Lost
        return _given_up(task.input, data, "killed", options.limits)

    def _ready(self, judge: str, options: Options, *, fresh: bool) -> _Process:
        """A process that is up and suits; raises DocscanError where none can be started."""
        process = self._process
        if process is not None and (fresh or not process.suits(judge, options)):
            process.end()
            process = None
        if process is None:
            process = self._process = _Process(judge, options)
        return process


class _Process:
    """The process and its two pipes; a folder for its temporary files goes when it goes."""

    def __init__(self, judge: str, options: Options) -> None:
        self._work = (judge, options)
        self._asked = 0
        self._ended = False
        self._folder = tempfile.TemporaryDirectory(prefix="docscan-", ignore_cleanup_errors=True)
        self._popen = subprocess.Popen(
            [sys.executable, "-P", "-m", "docscan.audit.guard", self._folder.name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "TMPDIR": self._folder.name, "TEMP": self._folder.name, "PYTHONPATH": _python_path()},
            start_new_session=True,  # Ctrl-C in the terminal is the parent's to answer
        )
        try:
            self._exchange(self._work, _START)
        except Lost:
            raise DocscanError(_MESSAGES["start"]) from None

    def suits(self, judge: str, options: Options) -> bool:
        """Whether the process does this work, is alive, and is not worn."""
        return self._work == (judge, options) and self._asked < FILES_A_PROCESS and self._popen.poll() is None

    def ask(self, task: Task, data: bytes | None) -> FileResult:
        """Have a file judged. Raises Lost."""
        self._asked += 1
        result: FileResult = self._exchange((task, data), self._work[1].limits.seconds)
        if result.code == "memory":
            self.end()  # what is left of its memory may be in pieces
        return result

    def kill(self) -> None:
        """Kill the process and all that it started; from any thread."""
        if self._ended:
            return
        try:
            if hasattr(os, "killpg"):
                os.killpg(self._popen.pid, signal.SIGKILL)
            else:
                self._popen.kill()
        except ProcessLookupError:
            pass

    def end(self) -> None:
        """Kill the process and remove its temporary files."""
        self.kill()
        self._ended = True
        self._popen.wait()
        for pipe in (self._popen.stdin, self._popen.stdout):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()
        self._folder.cleanup()

    def _exchange(self, message: object, seconds: float) -> Any:
        """Send a message and take the answer. Raises Lost."""
        started = time.monotonic()
        timer = threading.Timer(seconds + _GRACE, self.kill)
        timer.daemon = True
        timer.start()
        assert self._popen.stdin is not None and self._popen.stdout is not None
        try:
            pickle.dump(message, self._popen.stdin, pickle.HIGHEST_PROTOCOL)
            self._popen.stdin.flush()
            return pickle.load(self._popen.stdout)
        except (EOFError, OSError, ValueError, pickle.UnpicklingError) as error:
            self.end()
            raise Lost(late=time.monotonic() - started >= seconds) from error
        finally:
            timer.cancel()


def _given_up(item: Input, data: bytes | None, code: str, limits: Limits) -> FileResult:
    """The row of a file that no process came through."""
    try:
        content = data if data is not None else files.read(item.address)
    except UnreadableError as error:
        return FileResult(item, code=error.code, error=str(error))
    text = _MESSAGES[code].format(seconds=limits.seconds, megabytes=limits.megabytes)
    return FileResult(item, hashlib.sha256(content).hexdigest(), "", Status.UNREAD, code, text)


def _python_path() -> str:
    """Where modules come from here, so that a function that crosses by name is found there."""
    return os.pathsep.join(path for path in sys.path if path)


def main() -> None:
    """The process: judge what comes in on standard input, answer on standard output, end when the guard does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, answers = _private_pipes()
    try:
        with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
            _serve(requests, answers, nowhere)
    except (EOFError, BrokenPipeError):
        shutil.rmtree(sys.argv[1], ignore_errors=True)  # the guard may be gone without having done so
        os._exit(0)  # what waits to be written has no reader


def _serve(requests: IO[bytes], answers: IO[bytes], nowhere: IO[str]) -> None:
    name, options = pickle.load(requests)
    judge: Judge = pkgutil.resolve_name(name)
    _limit_memory(options.limits)
    _answer(answers, None)
    while True:
        # The C thread of faulthandler ends a process that hangs in C code, holds the GIL or has lost its guard.
        faulthandler.dump_traceback_later(_IDLE, exit=True, file=nowhere)
        task, data = pickle.load(requests)
        faulthandler.dump_traceback_later(options.limits.seconds, exit=True, file=nowhere)
        try:
            result = judge(task, data, options)
        except MemoryError:
            result = _given_up(task.input, data, "memory", options.limits)
        _answer(answers, result)


def _private_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Standard input and output for this module alone: whatever else is printed goes nowhere."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    return requests, answers


def _answer(answers: IO[bytes], value: object) -> None:
    pickle.dump(value, answers, pickle.HIGHEST_PROTOCOL)
    answers.flush()


def _limit_memory(limits: Limits) -> None:
    """Limit what the process may take above what it has now; only Linux can tell and hold it."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + limits.megabytes * 1_000_000
        resource.setrlimit(resource.RLIMIT_AS, (most, resource.getrlimit(resource.RLIMIT_AS)[1]))
    except (ImportError, OSError, ValueError):
        return


if __name__ == "__main__":
    main()
