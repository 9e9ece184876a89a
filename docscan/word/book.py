"""What one reading gathers: raw blocks in order, warnings, what was not read, and the notes to look up."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from docscan.model import BlockKind, Cell, TextMap
from docscan.word.controls import BoundValues
from docscan.word.names import short, w
from docscan.word.package import Package
from docscan.word.styles import Styles, read_styles

WARNINGS = {
    "unknown": "Elementet {name} är okänt för docscan; det som står där är inte läst.",
    "formula": "Dokumentet innehåller formler; de är inte lästa.",
    "chart": "Dokumentet innehåller diagram; text i diagrammen är inte läst.",
    "bound": "Fältet ”{name}” visar ett värde som bara finns i dokumentets egenskaper; det är läst därifrån.",
    "note": "En not som texten hänvisar till finns inte i filen.",
    "field": "Ett fält i dokumentet är inte avslutat; dess text är läst så långt det går.",
}
UNREAD = {
    "chunk": (
        "Dokumentet innehåller en infogad fil (altChunk) som inte är läst. "
        "Öppna dokumentet i Word, spara det och granska det på nytt."
    ),
    "subdocument": "Dokumentet hänvisar till ett deldokument som inte är läst. Granska deldokumentet för sig.",
    "object": (
        "Dokumentet innehåller ett inbäddat objekt (till exempel ett kalkylblad eller en bifogad fil) som inte är läst."
    ),
    "activex": "Dokumentet innehåller formulärkontroller (ActiveX) som inte är lästa.",
    "diagram": "Dokumentet innehåller SmartArt vars text inte är läst.",
    "scanned": "Dokumentet består nästan bara av bilder, till exempel inskannade sidor. Text i bilder är inte läst.",
}
_RUNNING_TEXT = ("chunk", "subdocument", "scanned")  # of these: what may hold the draft's own sentences
SCANNED_BELOW_CHARACTERS = 200
"""A document with pictures and less text than this counts as scanned."""

_ID, _TYPE = w("id"), w("type")


class RawBlock(NamedTuple):
    """A block before headings, trails and check boxes are settled; `choices` are chosen list entries in the text."""

    kind: BlockKind
    map: TextMap
    style: str = ""
    level: int = 0
    control: str = ""
    cell: Cell | None = None
    column_header: str = ""
    inserted: bool = False
    host: int | None = None
    bold: bool = False
    choices: tuple[tuple[int, int], ...] = ()
    template: tuple[tuple[int, int], ...] = ()  # stretches of the template's words

    @property
    def is_template(self) -> bool:
        """Whether all that the block says is the template's words."""
        if not self.template:
            return False
        text, at = self.map.text, 0
        for start, end in self.template:
            if text[at:start].strip():
                return False
            at = end
        return not text[at:].strip()


class Book:
    """The state of one reading, shared by the walks over the parts."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.blocks: list[RawBlock] = []
        self.styles = self._read_styles()
        self.bound = BoundValues(package)
        self.sections: list[etree._Element] = []
        self.pictures = 0
        self._tables = 0
        self._warnings: dict[str, None] = {}
        self._unread: dict[str, None] = {}

    def next_table(self) -> int:
        """The number of the next table, from 0."""
        self._tables += 1
        return self._tables - 1

    def warn(self, key: str, name: str = "") -> None:
        """Remember a warning of `WARNINGS`, once."""
        self._warnings[WARNINGS[key].format(name=name)] = None

    def warn_unknown(self, element: etree._Element) -> None:
        """Remember that an element is not known."""
        self.warn("unknown", short(str(element.tag)))

    def leave(self, key: str) -> None:
        """Remember something of `UNREAD`, once."""
        self._unread[UNREAD[key]] = None

    @property
    def lacks_text(self) -> bool:
        """Whether some of the running text was not read."""
        return any(UNREAD[key] in self._unread for key in _RUNNING_TEXT)

    @property
    def warnings(self) -> tuple[str, ...]:
        return tuple(self._warnings)

    @property
    def unread(self) -> tuple[str, ...]:
        return tuple(self._unread)

    def _read_styles(self) -> Styles:
        for name in self.package.related(self.package.main_part, "styles"):
            return read_styles(self.package, name)
        return Styles(None)
