"""Files that are whole or not there: written beside their place, then moved into it."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from docscan.errors import WriteError

_MESSAGES: Final = {
    "store": "{name} är ett lager från docscan audit och skrivs inte över. Ange ett annat namn för resultatet.",
    "no_write": "Resultatet kunde inte sparas som {name}. Kontrollera att mappen finns, att du får skriva i den och "
    "att filen inte är öppen i ett annat program.",
}


@contextlib.contextmanager
def replacing(path: Path, stores: Iterable[Path]) -> Iterator[Path]:
    """A path beside `path` to write to; when all went well the file is moved to `path`, else nothing is left behind.

    Raises WriteError where `path` is one of the stores or cannot be written to.
    """
    if any(_same(path, store) for store in stores):
        raise WriteError(_MESSAGES["store"].format(name=path.name))
    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".docscan-") as folder:
            beside = Path(folder) / path.name
            yield beside
            beside.replace(path)
    except OSError as error:
        raise WriteError(_MESSAGES["no_write"].format(name=path.name)) from error


def _same(path: Path, store: Path) -> bool:
    try:
        return path.samefile(store)
    except OSError:
        return False  # not there yet
