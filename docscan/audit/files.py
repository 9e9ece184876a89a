"""What to read and what to skip: folders, patterns and fsspec addresses become inputs.

Skipped are lock files (`~$…`, `.~lock…`), hidden files, files of other kinds, and docscan's own commented copies.
A file that is named on its own is always an input, so that the user learns why it was not read.
"""

from __future__ import annotations

import glob
import os
import posixpath
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from docscan.audit.records import Input
from docscan.errors import DocscanError, UnreadableError, add_extra

ENDINGS: Final = (".docx", ".docm", ".dotx", ".dotm", ".pdf", ".odt", ".doc", ".rtf")
LARGEST_FILE: Final = 200_000_000
"""Bytes; a larger file is not read."""
_OWN_COPY: Final = (".granskad", ".utan-kommentarer")

_MESSAGES: Final = {
    "nothing": "{source} finns inte. Kontrollera sökvägen.",
    "cloud": "{source} är en adress som kräver tillägget för molnlagring. " + add_extra("cloud"),
    "driver": "Adressen {source} kräver ett tillägg som inte är installerat ({name}). Be den som sköter docscan att "
    "installera det, eller kopiera filerna till en mapp och ange mappen i stället.",
    "address": "Adressen {source} går inte att använda. Kontrollera hur den är skriven, särskilt början, eller kopiera "
    "filerna till en mapp och ange mappen i stället.",
    "no_answer": "Det gick inte att nå {source}. Kontrollera adressen, nätet och dina behörigheter.",
    "open": "Filen kunde inte öppnas. Kontrollera att den finns kvar och att du får läsa den.",
    "large": f"Filen är större än {LARGEST_FILE // 1_000_000} MB och läses inte. Dela upp den och försök igen.",
}


class SourceError(DocscanError):
    """A source that cannot be listed."""


def find(sources: Iterable[str]) -> list[Input]:
    """All inputs of the sources, each file once, in the order of their paths.

    A source is a folder, a file, a pattern with `*`, a zip file or an fsspec address (`s3://…`, `memory://…`).
    Raises SourceError for a source that is not there.
    """
    found: dict[str, Input] = {}
    for source in sources:
        for item in _remote(source) if is_remote(source) else _local(source):
            found.setdefault(item.path, item)
    return [found[path] for path in sorted(found)]


def near(folder: str) -> list[Input]:
    """The files to read in a folder of the store (`folder` of files) and below it; none where it cannot be listed."""
    try:
        return find([folder])
    except DocscanError:
        return []


def is_remote(address: str) -> bool:
    """Whether an address is read through fsspec, and so by whoever runs a worker rather than by the worker."""
    return "://" in address


def read(address: str) -> bytes:
    """The bytes of an input. Raises UnreadableError."""
    try:
        if not is_remote(address):
            if Path(address).stat().st_size > LARGEST_FILE:
                raise UnreadableError(_MESSAGES["large"], "too_large")
            return Path(address).read_bytes()
        import fsspec

        with fsspec.open(address, "rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except UnreadableError:
        raise
    except Exception as error:  # the drivers of storage services raise errors of all kinds
        raise UnreadableError(_MESSAGES["open"], "open") from error
    if len(data) > LARGEST_FILE:
        raise UnreadableError(_MESSAGES["large"], "too_large")
    return bytes(data)


def wanted(name: str) -> bool:
    """Whether a file in a folder is read, by its name."""
    stem, ending = posixpath.splitext(unicodedata.normalize("NFC", name))
    if name.startswith((".", "~$")) or ending.lower() not in ENDINGS:
        return False
    return not posixpath.splitext(stem)[1].startswith(_OWN_COPY) or not stem


def _local(source: str) -> Iterator[Input]:
    path = _existing(source)
    if path is None:
        matches = sorted(map(str, _matches(source))) if glob.has_magic(source) else []
        if not matches:
            raise SourceError(_MESSAGES["nothing"].format(source=source))
        for match in matches:
            if Path(match).is_dir():
                yield from _walk(Path(match))
            elif wanted(Path(match).name):
                yield from _file(Path(match))
    elif path.is_dir():
        yield from _walk(path)
    elif path.suffix.lower() == ".zip":
        yield from _remote(f"zip://::{path.absolute()}")
    else:
        yield from _file(path)


def _matches(pattern: str) -> Iterator[Path]:
    """The files and folders that a pattern stands for; its fixed part may be absolute."""
    path = Path(pattern)
    anchor = Path(path.anchor)
    return anchor.glob(str(path.relative_to(anchor)))


def _existing(source: str) -> Path | None:
    """The path as the disk spells it: names with å, ä and ö come composed or decomposed."""
    for form in (source, *(unicodedata.normalize(form, source) for form in ("NFC", "NFD"))):
        if os.path.lexists(form):
            return Path(form)
    return None


def _walk(folder: Path) -> Iterator[Input]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if wanted(name):
                yield from _file(Path(parent, name))


def _file(path: Path) -> Iterator[Input]:
    path = path.absolute()
    try:
        about = path.stat()
        size, stamp = about.st_size, str(about.st_mtime_ns)
    except OSError:
        size, stamp = 0, ""
    yield Input(str(path), _storable(path.as_posix()), size, stamp)


def _storable(path: str) -> str:
    """A path as text for any database: bytes that are no letters become escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _remote(source: str) -> Iterator[Input]:
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise SourceError(_MESSAGES["cloud"].format(source=source)) from None
    try:
        system, root = url_to_fs(source)
    except ImportError as error:
        raise SourceError(_MESSAGES["driver"].format(source=source, name=_module(error))) from None
    except ValueError:
        raise SourceError(_MESSAGES["address"].format(source=source)) from None
    except Exception as error:  # the drivers of storage services raise errors of all kinds
        raise SourceError(_MESSAGES["no_answer"].format(source=source)) from error
    try:
        names = _listed(system, root)
    except Exception as error:
        raise SourceError(_MESSAGES["no_answer"].format(source=source)) from error
    if not names:
        raise SourceError(_MESSAGES["nothing"].format(source=source))
    chain = source.partition("::")[2]
    for name, about in sorted(names.items()):
        if about.get("type") != "directory" and (name == root or wanted(posixpath.basename(name))):
            address = system.unstrip_protocol(name) + (f"::{chain}" if chain else "")
            yield Input(address, _storable(address), int(about.get("size") or 0), _stamp(about))


def _module(error: ImportError) -> str:
    """The module that is missing; fsspec's own error has it as its cause, and says the rest in English."""
    cause = error.__cause__ if isinstance(error.__cause__, ImportError) else error
    return cause.name or "fsspec"


def _listed(system: Any, root: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = (
        system.glob(root, detail=True) if glob.has_magic(root) else system.find(root, detail=True)
    )
    return found


def _stamp(about: dict[str, Any]) -> str:
    """What tells whether a remote file has changed; the names differ from one service to the next."""
    for name in ("ETag", "etag", "LastModified", "last_modified", "mtime", "modified", "date_time", "CRC", "created"):
        if about.get(name):
            return str(about[name])
    return ""
