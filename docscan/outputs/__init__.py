"""Reports as people and programs want them: `render` gives bytes, `write` puts them in a file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from docscan.outfile import replacing
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
    with replacing(path, originals) as beside:
        beside.write_bytes(data)
