"""Files that are whole or as they were: written beside their place, then moved into it."""

from __future__ import annotations

import contextlib
import re
import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from docscan.errors import WriteError

DRAFT: Final = "{path} är ett av utkasten och skrivs inte över. Ange ett annat namn för resultatet."
STORE: Final = "{path} är ett lager från docscan audit och skrivs inte över. Ange ett annat namn för resultatet."
FOREIGN: Final = (
    "{path} finns redan och är inte skriven av docscan, eller har ändrats sedan dess, och skrivs inte över. "
    "Ange ett annat namn för resultatet."
)
_NO_WRITE: Final = (
    "Resultatet kunde inte sparas som {path}. "
    "Kontrollera att mappen finns, att du får skriva i den och att filen inte är öppen i ett annat program."
)

_DRAFTS: Final = frozenset((".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".rtf", ".odt", ".pdf"))
# What docscan writes into a Word file, and Word and others write anew: who saved last, and an XML comment.
_OURS: Final = re.compile(rb"<cp:lastModifiedBy>docscan</|<!--docscan-->")
_WHERE: Final = re.compile(r"docProps/core\.xml|.*/comments\d*\.xml", re.IGNORECASE)


def is_ours(path: Path) -> bool:
    """Whether a Word file is one that docscan has written and nobody has saved since."""
    try:
        with zipfile.ZipFile(path) as archive:
            return any(_OURS.search(archive.read(name)) for name in archive.namelist() if _WHERE.fullmatch(name))
    except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError):
        return False


@contextlib.contextmanager
def replacing(path: Path, kept: Iterable[Path] = (), refusal: str = DRAFT) -> Iterator[Path]:
    """A path beside `path` to write to; when all went well the file is moved to `path`, else nothing is left behind.

    A link stays one, and what is no file (a pipe, the null device) is written to, never replaced. Raises WriteError
    with the sentence `refusal` where `path` is one of the files `kept`, where it is a document of somebody else's, and
    where it cannot be written to.
    """
    if any(_same(path, one) for one in kept):
        raise WriteError(refusal.format(path=path))
    if path.suffix.lower() in _DRAFTS and path.is_file() and path.stat().st_size and not is_ours(path):
        raise WriteError(FOREIGN.format(path=path))
    try:
        special = path.exists() and not path.is_file()
        place = path if special else path.resolve()
        with tempfile.TemporaryDirectory(dir=None if special else place.parent, prefix=".docscan-") as folder:
            beside = Path(folder) / path.name
            yield beside
            if special:
                with beside.open("rb") as written, path.open("wb") as out:
                    shutil.copyfileobj(written, out)
            else:
                if place.exists():
                    shutil.copymode(place, beside)
                beside.replace(place)
    except OSError as error:
        raise WriteError(_NO_WRITE.format(path=path)) from error


def _same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False  # one of them does not exist
