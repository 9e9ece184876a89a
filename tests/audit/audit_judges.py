"""Judges for tests of the machinery: quick ones, and what hostile files do to the process that reads them."""

from __future__ import annotations

import hashlib
import os
import re
import signal
import time
from pathlib import Path

from docscan.audit import files
from docscan.audit.records import FileResult, Options, Record, Task
from docscan.verdict import Status

NAME = f"{__name__}:judge"
RELEASE = ".released"
"""A file of this ending beside one that says HELD lets it be judged."""


def judge(task: Task, data: bytes | None, options: Options) -> FileResult:
    """A record whose title is the file's text, after doing what it says (KILL, HANG, MEMORY, SLOW, ONCE, HELD)."""
    content = data if data is not None else files.read(task.input.address)
    digest = hashlib.sha256(content).hexdigest()
    if digest in task.known:
        return FileResult(task.input, digest, known=True)
    _note(task)
    text = content.decode()
    if "KILL" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "ONCE" in text and _first_time(task):
        os.kill(os.getpid(), signal.SIGKILL)
    if "HANG" in text:
        re.match(r"(a+)+$", "a" * 60 + "b")  # hangs in C and holds the GIL
    if "MEMORY" in text:
        held = []
        while True:
            held.append(bytearray(50_000_000))
    if "SLOW" in text:
        time.sleep(0.03)
    if "HELD" in text:
        _wait_until_released(task)
    record = Record(0, "", Status.READ, "ok", "", text, "Testnämnden", "2024-05-06", "TN 2024/1", "base", False)
    return FileResult(task.input, digest, "word", Status.READ, records=(record,))


def _note(task: Task) -> None:
    """A line in the journal that the test keeps, if it keeps one."""
    if journal := os.environ.get("AUDIT_TEST_JOURNAL"):
        with Path(journal).open("a", encoding="utf-8") as file:
            file.write(f"{task.input.path}\n")


def _first_time(task: Task) -> bool:
    mark = Path(task.input.address + ".mark")
    first = not mark.exists()
    mark.touch()
    return first


def _wait_until_released(task: Task) -> None:
    """Until the test says so, or is long gone."""
    for _ in range(1_000):
        if Path(task.input.address + RELEASE).exists():
            return
        time.sleep(0.03)
