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
from docscan.outfile import is_ours
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
_NUMBER: Final = re.compile(r"-(\d+)$")
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
    kept: Collection[Path] = (),
) -> Copy:
    """Write the commented copy of the draft at `path` to `output` (a file or a folder), else beside the draft.

    A copy that somebody has worked in since stays, as do the files `kept`: then the name gets a number.

    `document` is of the file as it is, or of the file after `clean`: a draft that docscan has commented before is
    best read without docscan's own suggestions. `clock` defaults to now. Raises UnreadableError, and WriteError
    where the file has changed since it was read, is signed, or cannot be written.
    """
    data = _read(path)
    if _digest(data) != document.sha256:
        data = clean(data, break_signature=break_signature)
    if _digest(data) != document.sha256:
        raise WriteError(words.CHANGED.format(name=path.name))
    result = _annotated(data, report, document, clock or datetime.now(), only, suggest, break_signature)
    wanted = copy_path(path, output, data)
    target = _put(result.data, wanted, output, kept)
    notices = (
        (words.KEPT.format(name=wanted.name), target != wanted),
        (words.PROTECTED, document.protected),
        (words.SIGNATURE_BROKEN, document.signed),
        (words.NO_ROOM.format(number=result.left_out), bool(result.left_out)),
    )
    return Copy(target, tuple(text for text, applies in notices if applies))


def clean_path(
    path: Path, *, output: Path | None = None, break_signature: bool = False, kept: Collection[Path] = ()
) -> Copy:
    """Write a copy without docscan's comments and suggestions; `kept` and errors as `annotate_path`."""
    data = _read(path)
    cleaned = clean(data, break_signature=break_signature)
    wanted = copy_path(path, output, data, CLEAN_SUFFIX)
    target = _put(cleaned, wanted, output, kept)
    notices = (
        (words.KEPT.format(name=wanted.name), target != wanted),
        (words.NOTHING_TO_CLEAN.format(name=path.name), cleaned == data),
    )
    return Copy(target, tuple(text for text, applies in notices if applies))


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
        target = output if is_copy_file(output) else output / target.name
    if target == path or (_exists(target) and target.samefile(path)):
        raise WriteError(words.SAME_FILE.format(name=path.name))
    return target


def is_copy_file(output: Path) -> bool:
    """Whether what was given for a copy is a file, not a folder."""
    return output.suffix.lower() in _KINDS and not output.is_dir()


def _put(data: bytes, target: Path, output: Path | None, kept: Collection[Path]) -> Path:
    """Write a copy, and tell where: a name of our own choice gets a number where the file there is to stay."""
    first, number = target, 1
    while output != target and (target in kept or (_exists(target) and not _may_go(target, data))):
        number += 1
        target = _numbered(first, number)
    write(target, data)
    return target


def _may_go(target: Path, data: bytes) -> bool:
    """Whether nothing is lost where `data` is written over a file: it is the same, or as docscan wrote it."""
    return is_ours(target) or target.read_bytes() == data


def _numbered(path: Path, number: int) -> Path:
    """The path with the next number but `number` - 2: x.granskad-3 after x.granskad-2."""
    again = _NUMBER.search(path.stem)
    stem = path.stem[: again.start()] if again else path.stem
    return path.with_name(f"{stem}-{int(again[1]) + number - 1 if again else number}{path.suffix}")


def _exists(path: Path) -> bool:
    """Whether there is something at a path. Raises WriteError where the system takes no such path."""
    try:
        return path.exists()
    except OSError:  # the name is too long
        raise WriteError(words.NO_SUCH_NAME.format(name=path.name)) from None


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
