"""Reports as people and programs want them: `render` gives bytes, `write` puts them in a file."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from docscan.errors import WriteError
from docscan.verdict import Report

FORMATS = ("text", "json", "html", "docx", "xlsx")


def render(report: Report, format: str, *, created: datetime | None = None, width: int = 100) -> bytes:
    """The report in one of `FORMATS`; text formats are UTF-8.

    `created` is the time that stands in html, docx and xlsx (default: now), `width` the line length of
    `text`. Each renderer is loaded when it is first used. Raises ValueError for an unknown format.
    """
    if format == "text":
        from docscan.outputs import terminal

        return terminal.render_text(report, width).encode()
    if format == "json":
        from docscan.outputs import json

        return json.render(report).encode()
    if format == "html":
        from docscan.outputs import html

        return html.render(report, created or datetime.now()).encode()
    if format == "docx":
        from docscan.outputs import checklist

        return checklist.render(report, created or datetime.now())
    if format == "xlsx":
        from docscan.outputs import xlsx

        return xlsx.render(report, created or datetime.now())
    raise ValueError(f"unknown format: {format}")


def write(path: Path, data: bytes, originals: Iterable[Path] = ()) -> None:
    """Put `data` in the file at `path`: all of it, or the file stays as it was.

    `originals` are the drafts that were read; none of them is ever overwritten. Raises WriteError when `path` is one
    of them, when the folder does not exist or when it cannot be written to.
    """
    if any(_same(path, original) for original in originals):
        raise WriteError(f"{path} är ett av utkasten och skrivs inte över. Ange ett annat namn för resultatet.")
    beside: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".docscan-", delete=False) as file:
            beside = Path(file.name)
            file.write(data)
        beside.chmod(_mode(path))
        beside.replace(path)
    except OSError as error:
        raise WriteError(
            f"Resultatet kunde inte sparas som {path}. "
            "Kontrollera att mappen finns, att du får skriva i den och att filen inte är öppen i ett annat program."
        ) from error
    finally:
        if beside:
            with contextlib.suppress(OSError):
                beside.unlink()  # gone already, unless something went wrong


def _same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False  # one of them does not exist


def _mode(path: Path) -> int:
    """The permissions that the file has, or that a new file would get (temporary files are private)."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
