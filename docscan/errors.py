"""Errors as people meet them: what happened, to which file, what to do now.

Each error carries one Swedish sentence or two, and the exit code that it leads to. No error text
ever holds text from a draft.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of the `docscan` command."""

    OK = 0  # nothing to remark
    REMARKS = 1
    USAGE = 2  # usage or settings
    UNREAD = 3  # some file could not be read
    INTERRUPTED = 130


class DocscanError(Exception):
    """Base of all errors that docscan raises on purpose; `str(error)` is Swedish and fit to show."""

    exit_code = ExitCode.USAGE


class UnreadableError(DocscanError):
    """A file that could not be read as a Word draft. `code` is a stable name of the reason."""

    exit_code = ExitCode.UNREAD

    def __init__(self, message: str, code: str = "unreadable") -> None:
        super().__init__(message, code)
        self.message = message
        self.code = code

    def __str__(self) -> str:
        return self.message


class SettingsError(DocscanError):
    """docscan.toml or an option holds something that docscan cannot use."""


class PackError(DocscanError):
    """A rule pack has a mistake; the text gives file, line, column and the allowed values."""


class WriteError(DocscanError):
    """A result could not be written, or writing was refused (signed file, same name as the original)."""


def add_extra(name: str) -> str:
    """How a user adds one of docscan's extras: by its folder, for in the public index another package has its name."""
    return f'Lägg till det i docscans egen miljö, från mappen med docscan: pip install ".[{name}]"'
