"""The commented copy of a draft: made from its report, and put beside it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from docscan.errors import WriteError
from docscan.model import Document
from docscan.outputs import comment_texts as words
from docscan.outputs import write
from docscan.outputs.comments import notes
from docscan.outputs.suggest import insertions
from docscan.verdict import DocumentReport, Severity
from docscan.word.comments import Annotated, annotate_counted, clean
from docscan.word.package import Package

SUFFIX: Final = ".granskad"
CLEAN_SUFFIX: Final = ".utan-kommentarer"

_KINDS: Final = (".docx", ".docm", ".dotx", ".dotm")
_AGAIN: Final = re.compile(rf"{re.escape(SUFFIX)}(?:-(\d+))?$")


class Copy(NamedTuple):
    """A copy that was written: where, and Swedish sentences on what the user should know of it."""

    path: Path
    notices: tuple[str, ...]


def annotate_file(
    data: bytes,
    report: DocumentReport,
    document: Document,
    *,
    clock: datetime,
    only: Collection[Severity] | None = None,
    suggest: bool = False,
    break_signature: bool = False,
) -> bytes:
    """The draft `data` with the comments of its report; `report` and `document` are of these very bytes.

    `clock` is the local time on the comments, `only` keeps findings of these severities, `suggest` adds tracked
    suggestions for what is missing. Raises UnreadableError, and WriteError for a signed file.
    """
    return _annotated(data, report, document, clock, only, suggest, break_signature).data


def annotate_path(
    path: Path,
    report: DocumentReport,
    document: Document,
    *,
    output: Path | None = None,
    clock: datetime | None = None,
    only: Collection[Severity] | None = None,
    suggest: bool = False,
    break_signature: bool = False,
) -> Copy:
    """Write the commented copy of the draft at `path` to `output` (a file or a folder), else beside the draft.

    `document` is of the file as it is, or of the file after `clean`: a draft that docscan has commented before is
    best read without docscan's own suggestions. `clock` defaults to now. Raises UnreadableError, and WriteError
    where the file has changed since it was read, is signed, or cannot be written.
    """
    data = _read(path)
    if _digest(data) != document.sha256:
        data = clean(data, break_signature=break_signature)
    if _digest(data) != document.sha256:
        raise WriteError(words.CHANGED.format(name=path.name))
    target = copy_path(path, output, data)
    result = _annotated(data, report, document, clock or datetime.now(), only, suggest, break_signature)
    write(target, result.data)
    notices = (
        (words.PROTECTED, document.protected),
        (words.SIGNATURE_BROKEN, document.signed),
        (words.NO_ROOM.format(number=result.left_out), bool(result.left_out)),
    )
    return Copy(target, tuple(text for text, applies in notices if applies))


def clean_path(path: Path, *, output: Path | None = None, break_signature: bool = False) -> Copy:
    """Write a copy without docscan's comments and suggestions. Raises as `annotate_path`."""
    data = _read(path)
    target = copy_path(path, output, data, CLEAN_SUFFIX)
    cleaned = clean(data, break_signature=break_signature)
    write(target, cleaned)
    return Copy(target, (words.NOTHING_TO_CLEAN.format(name=path.name),) if cleaned == data else ())


def copy_path(path: Path, output: Path | None, data: bytes, suffix: str = SUFFIX) -> Path:
    """Where the copy of `path` goes, with the extension of its kind; never the draft itself (WriteError).

    A draft that is itself such a copy (`namn.granskad.docx`) gives `namn.granskad-2.docx`.
    """
    extension = path.suffix if path.suffix.lower() in _KINDS else f".{Package.open(data).kind}"
    again = _AGAIN.search(path.stem)
    stem = path.stem[: again.start()] if again else path.stem
    number = f"-{int(again[1] or 1) + 1}" if again and suffix == SUFFIX else ""
    target = path.with_name(f"{stem}{suffix}{number}{extension}")
    if output is not None:
        target = output / target.name if output.is_dir() or not output.suffix else output
    if target == path or (target.exists() and target.samefile(path)):
        raise WriteError(words.SAME_FILE.format(name=path.name))
    return target


def _annotated(
    data: bytes,
    report: DocumentReport,
    document: Document,
    clock: datetime,
    only: Collection[Severity] | None,
    suggest: bool,
    break_signature: bool,
) -> Annotated:
    return annotate_counted(
        data,
        notes(report, document, only=only),
        clock=clock,
        insertions=insertions(report, document) if suggest else (),
        break_signature=break_signature,
    )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise WriteError(words.NOT_FOUND.format(name=path.name)) from error


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
