"""Progress of a run on a terminal: how far, how fast, how long there is left. Nothing anywhere else."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

_READING: Final = "Granskar"
_RATE: Final = "{rate:.0f} filer/s"
_COUNT: Final = "{done} av {total} filer"


class TerminalProgress:
    """A progress line on standard error while the context is open, if that is a terminal; call it with the counts."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()
        columns = (TextColumn("{task.description}"), BarColumn(), _Count(), _Rate(), TimeRemainingColumn(compact=True))
        self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._progress.add_task(_READING, total=None)

    def __enter__(self) -> TerminalProgress:
        if self._shown:
            self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._shown:
            self._progress.stop()

    def __call__(self, done: int, total: int) -> None:
        self._progress.update(self._task, completed=done, total=total)


class _Count(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(_COUNT.format(done=_spaced(task.completed), total=_spaced(task.total or 0)))


class _Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(_RATE.format(rate=task.finished_speed or task.speed or 0))


def _spaced(number: float) -> str:
    return f"{number:,.0f}".replace(",", " ")
