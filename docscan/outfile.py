"""Files that are whole or as they were: written beside their place, then moved into it."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from docscan.errors import WriteError

DRAFT: Final = "{path} är ett av utkasten och skrivs inte över. Ange ett annat namn för resultatet."
STORE: Final = "{path} är ett lager från docscan audit och skrivs inte över. Ange ett annat namn för resultatet."
_NO_WRITE: Final = (
    "Resultatet kunde inte sparas som {path}. "
    "Kontrollera att mappen finns, att du får skriva i den och att filen inte är öppen i ett annat program."
)


@contextlib.contextmanager
def replacing(path: Path, kept: Iterable[Path] = (), refusal: str = DRAFT) -> Iterator[Path]:
    """A path beside `path` to write to; when all went well the file is moved to `path`, else nothing is left behind.

    A link stays one, and what is no file (a pipe, the null device) is written to, never replaced. Raises WriteError
    with the sentence `refusal` where `path` is one of the files `kept`, and where it cannot be written to.
    """
    if any(_same(path, one) for one in kept):
        raise WriteError(refusal.format(path=path))
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
