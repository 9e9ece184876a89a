"""Which files a user means: files as named, folders searched downward for Word files."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from docscan.errors import DocscanError, ExitCode

WORD = frozenset({".docx", ".docm", ".dotx", ".dotm"})
OLD_WORD = frozenset({".doc", ".dot"})  # cannot be read, but a draft in it should not be passed by in silence
LOCK = "~$"  # Word's lock files beside an open document

_COPY = re.compile(r"\.(granskad|utan-kommentarer)(-\d+)?$")  # the names that docscan.annotate gives its copies


class MissingError(DocscanError):
    """A path that is not there."""

    exit_code = ExitCode.USAGE


def find(paths: Iterable[Path]) -> list[Path]:
    """The files to read, each once: named files as they are, folders searched downward in order of name.

    In folders, lock files and docscan's own copies of drafts there are passed by. A name with å, ä or ö is found
    however it is composed (NFC or NFD). Raises MissingError for a path that is not there or may not be looked at.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        there = existing(path)
        for file in _folder(there) if there.is_dir() else [there]:
            found.setdefault(file.resolve(), file)
    return list(found.values())


def existing(path: Path) -> Path:
    """The path as the file system spells it. Raises MissingError."""
    at = Path(path.anchor)
    for name in path.parts[1:] if path.anchor else path.parts:
        try:
            at = at / name if (at / name).exists() else _alike(at, name)
        except (OSError, StopIteration):
            raise MissingError(f"{path} finns inte eller går inte att öppna. Kontrollera stavning och mapp.") from None
    return at


def _alike(folder: Path, name: str) -> Path:
    wanted = unicodedata.normalize("NFC", name)
    return next(item for item in folder.iterdir() if unicodedata.normalize("NFC", item.name) == wanted)


def _folder(folder: Path) -> Iterator[Path]:
    """The Word files in a folder, and each folder below that may not be looked into: it is told as a file is."""
    closed: list[str] = []
    places = os.walk(folder, onerror=lambda error: closed.append(error.filename))
    inside = [Path(place, name) for place, _, names in places for name in names]
    wanted = [*(path for path in inside if _wanted(path) and not _has_draft(path, folder)), *map(Path, closed)]
    return iter(sorted(wanted, key=lambda path: unicodedata.normalize("NFC", str(path)).lower()))


def _wanted(path: Path) -> bool:
    kind = path.suffix.lower()
    named = kind in WORD or kind in OLD_WORD
    return named and not path.name.startswith(LOCK) and path.is_file()


def _has_draft(path: Path, top: Path) -> bool:
    """Whether the file is a copy of docscan's whose draft stands in the same folder, or in one above it up to `top`."""
    draft = _COPY.sub("", path.stem)
    if draft == path.stem:
        return False
    above = [folder for folder in path.parents if folder == top or top in folder.parents]
    return any((folder / f"{draft}{kind}").exists() for folder in above for kind in WORD)
