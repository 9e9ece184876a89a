"""What the draft says of itself: title, board, case number, date and officer.

Looked for in the headers, then in the first blocks of the body (with the tables there), then in the footers,
and last in the properties of the file. A value with its label ("Dnr", "Handläggare") goes before one that is
known by its shape alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from docscan.model import Block, BlockKind, Metadata
from docscan.word.boards import board_in, board_on_line, deciding_board
from docscan.word.headings import LONGEST_HEADING
from docscan.word.package import Package
from docscan.word.properties import Properties

_FIRST_PARAGRAPHS = 12
_FIRST_BLOCKS = 60
_LONGEST_LINE = 200

_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
_ISO_DATE = re.compile(r"\b(20\d\d)-(0[1-9]|1[0-2])-([0-2]\d|3[01])\b")
_LONG_DATE = re.compile(rf"\b([0-3]?\d)\s+({'|'.join(_MONTHS)})\s+(20\d\d)\b", re.IGNORECASE)
_OTHER_DATE = re.compile(
    r"sammanträd|möte|mall|version|revider|antag|gilt|gäll|född|"
    r"fr\.?\s?o\.?\s?m|från|till och med|t\.?o\.?m|senast|bilaga|[,;]$",
    re.IGNORECASE,
)
_DRAFT_LINE = re.compile(r"^(?:[\w ,.åäöÅÄÖ-]{0,60}\b)?(?:tjänsteskrivelse|tjänsteutlåtande)\b", re.IGNORECASE)
_LONGEST_DATE_LINE = 60

# BUN 2023/412, SN-P 2024-311, KS2024/0123, KS 2024/00123-2, 2021-SN-1187, 2024/123, RS 2024:77
_CASE = (
    r"(?:[A-ZÅÄÖ]{1,6}(?:-[A-ZÅÄÖ]{1,4})?[ -]?(?:19|20)\d{2}[/:–-]\s?\d{1,6}(?:-\d{1,4})?"
    r"|(?:19|20)\d{2}[-/][A-ZÅÄÖ]{1,6}(?:-[A-ZÅÄÖ]{1,4})?[-/]\d{1,6}"
    r"|[A-ZÅÄÖ]{2,6}[ -]?\d{2}[/:]\d{1,6}"
    r"|(?:19|20)\d{2}[/:]\d{1,6}(?:[-:]\d{1,4})?|(?:19|20)\d{2}-\d{5,6}|\d{1,6}/(?:20)?\d{2})"
)
_CASE_VALUE = re.compile(rf"(?<![\w/]){_CASE}(?![\w/])")
_CASE_SHAPE = re.compile(
    r"(?<![\w/-])(?:[A-ZÅÄÖ]{2,6}(?:-[A-ZÅÄÖ]{1,4})?[ -]?20\d{2}[/-]\d{2,6}(?:-\d{1,4})?"
    r"|20\d{2}-[A-ZÅÄÖ]{1,6}(?:-[A-ZÅÄÖ]{1,4})?-\d{2,6})(?![\w/-])"
)

_NAME = r"[A-ZÅÄÖ][a-zåäöéèüA-ZÅÄÖ-]+(?: (?:[a-z]{2,3} )?[A-ZÅÄÖ][a-zåäöéèüA-ZÅÄÖ-]*\.?){1,3}"
_WORK = r"[\w-]*(?:are|ist|chef|ör|ent|log|nom|strateg|tekniker|ansvarig|rektor|pedagog)"
_NAME_VALUE = re.compile(rf"^(?:{_WORK}(?: [A-ZÅÄÖ]{{2}})? )?({_NAME})")

_LABELS = {
    "case_number": (
        "dnr", "d.nr", "diarienr", "diarienummer", "diariebeteckning",
        "ärendenr", "ärendenummer", "ärendeid", "ärende-id", "beteckning", "vår beteckning", "ärende",
    ),
    "date": ("datum", "skrivelsedatum", "upprättad", "upprättad datum", "dokumentdatum", "tjänsteskrivelsens datum"),
    "officer": (
        "handläggare", "ansvarig handläggare", "utredare", "tjänsteperson", "ansvarig tjänsteperson", "tjänsteman",
        "nämndsekreterare", "föredragande", "kontaktperson", "upprättad av",
    ),
    "board": (
        "nämnd", "instans", "beslutsinstans", "beslutande", "beslutande organ", "beslutsorgan", "organ",
        "till", "mottagare", "adressat",
    ),
    "title": ("ärende", "ärenderubrik", "ärendemening", "rubrik", "titel", "ärendet gäller", "avser"),
}  # fmt: skip
_ALL_LABELS = frozenset(label for labels in _LABELS.values() for label in labels)
_LABELLED = {
    key: re.compile(
        rf"(?:^|[\s(])(?:{'|'.join(labels)})\s*[.:]+\s*(\S.*)$|^(?:{'|'.join(labels)})\s+(\S.*)$", re.IGNORECASE
    )
    for key, labels in _LABELS.items()
}

_KIND_OF_DRAFT = re.compile(
    r"^(?:tjänsteskrivelse|tjänsteutlåtande|beslutsunderlag|skrivelse|missiv|förslag)\b[\s:–-]*", re.IGNORECASE
)
_NO_TITLE = re.compile(
    r"^(?:\w+(?: \w+)? kommun|region(?:en)? \w+(?: \w+)?|\w+(?: \w+)? stad|"
    r"(?:[\w-]+,? ){0,3}[\w-]*förvaltning(?:en)?|[\w -]*kontoret|sida \d.*|"
    r"innehåll(?:sförteckning)?|datum|handläggare.*|dnr.*|diarienummer.*)$",
    re.IGNORECASE,
)
_ASKS_FOR_TITLE = re.compile(r"ärende|rubrik|ärenderubrik|ärendemening|titel|ärendet gäller|avser", re.IGNORECASE)
_SECTION = re.compile(
    r"^(?:förslag till (?:beslut|ställningstagande).*|beslutsförslag|[\w -]* förslag(?: till beslut)?|"
    r"sammanfattning.*|ärendet|ärendebeskrivning|beskrivning av ärendet|"
    r"bakgrund.*|inledning|beslutsunderlag|underlag)$",
    re.IGNORECASE,
)


class _Line(NamedTuple):
    """One line of the head of the draft, with the label that stands before it or above it (in small letters)."""

    label: str
    text: str
    small: str  # the text in small letters


def read_metadata(blocks: tuple[Block, ...], package: Package | None = None) -> Metadata:
    """The metadata of a draft; an empty string for what was not found. `date` is ISO 8601.

    `package` is where properties are looked for; None for text of other formats.
    """
    head = _head(blocks)
    lines = list(_lines(head))
    properties = _Properties(package)
    case_number = _case_number(lines) or properties.case_number()
    return Metadata(
        title=_title(head, lines) or properties.title(),
        board=_board(blocks, lines) or properties.board(),
        case_number=case_number,
        date=_date(lines) or _not_before(case_number, properties.date()),
        officer=_officer(lines) or properties.officer(),
    )


def _head(blocks: tuple[Block, ...]) -> list[Block]:
    """Headers, the first blocks of the body, footers."""
    first: list[Block] = []
    paragraphs = 0
    for block in blocks[:_FIRST_BLOCKS]:
        if block.kind in (BlockKind.HEADER, BlockKind.FOOTER):
            break
        paragraphs += block.cell is None
        if paragraphs > _FIRST_PARAGRAPHS:
            break
        first.append(block)
    apart: dict[BlockKind, list[Block]] = {BlockKind.HEADER: [], BlockKind.FOOTER: []}
    for block in reversed(blocks):
        if block.kind not in apart:
            break
        apart[block.kind].insert(0, block)
    return [*apart[BlockKind.HEADER], *first, *apart[BlockKind.FOOTER]]


def _lines(head: Iterable[Block]) -> Iterator[_Line]:
    label = ""
    for block in head:
        if block.template:
            continue
        question = block.cell.question if block.cell is not None else ""
        beside = (question or block.control).lower().rstrip(" .:")
        for line in re.split(r"[\n\t]", _written(block)):
            text = line.strip()
            if not text or len(text) > _LONGEST_LINE:
                label = ""
                continue
            small = text.lower()
            yield _Line(label or beside, text, small)
            bare = small.rstrip(" .:")
            label = bare if bare in _ALL_LABELS else ""


def _written(block: Block) -> str:
    """The text of a block without the template's words."""
    text = block.text
    for start, end in reversed(block.spans_template):
        text = text[:start] + text[end:]
    return text


def _labelled(lines: list[_Line], key: str) -> Iterator[str]:
    """What stands beside a label of that kind, in order."""
    labels = _LABELS[key]
    all_lines = "\n".join([line.small for line in lines])
    present = [label for label in labels if label in all_lines]
    for line in lines:
        if line.label in labels:
            yield line.text
        if present and any(label in line.small for label in present):
            match = _LABELLED[key].search(line.text)
            if match:
                yield match[1] or match[2]


def _case_number(lines: list[_Line]) -> str:
    for value in _labelled(lines, "case_number"):
        match = _CASE_VALUE.search(value)
        if match:
            return match[0].strip()
    for line in lines:
        match = _CASE_SHAPE.search(line.text)
        if match:
            return match[0]
    return ""


def _date(lines: list[_Line]) -> str:
    for value in _labelled(lines, "date"):
        found = iso_date(value)
        if found:
            return found
    for line in lines:
        if "tjänste" in line.small and _DRAFT_LINE.match(line.text):
            found = iso_date(line.text)
            if found:
                return found
    for line in lines:
        if not line.label and len(line.text) <= _LONGEST_DATE_LINE and not _OTHER_DATE.search(line.text):
            found = iso_date(line.text)
            if found:
                return found
    return ""


def _not_before(case_number: str, found: str) -> str:
    """The date, unless it is older than the case: then it is that of the template."""
    year = re.search(r"20\d\d", case_number)
    return "" if year and found[:4] < year[0] else found


def iso_date(text: str) -> str:
    """The first date in a text, as 2024-03-05; empty if there is none."""
    if "20" not in text:
        return ""
    found = []
    for match in _ISO_DATE.finditer(text):
        found.append((match.start(), int(match[1]), int(match[2]), int(match[3])))
    for match in _LONG_DATE.finditer(text):
        found.append((match.start(), int(match[3]), _MONTHS.index(match[2].lower()) + 1, int(match[1])))
    for _, year, month, day in sorted(found):
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            continue
    return ""


def _officer(lines: list[_Line]) -> str:
    for value in _labelled(lines, "officer"):
        match = _NAME_VALUE.match(value)
        if match:
            return match[1].rstrip(".")
    return ""


def _board(blocks: tuple[Block, ...], lines: list[_Line]) -> str:
    for value in _labelled(lines, "board"):
        found = board_in(value)
        if found:
            return found
    for line in lines:
        found = board_on_line(line.text)
        if found:
            return found
    return deciding_board([block.map.text for block in blocks])


def _title(head: list[Block], lines: list[_Line]) -> str:
    for number, block in enumerate(head, start=1):
        if block.kind is BlockKind.HEADING:
            text = " ".join(block.text.split())
            if _ASKS_FOR_TITLE.fullmatch(text):  # the template's field, the title in the line below
                given = " ".join(head[number].text.split()) if number < len(head) else ""
                if len(given.split()) > 1 and len(given) <= LONGEST_HEADING and not given.endswith("."):
                    return given
                continue
            rest = _KIND_OF_DRAFT.sub("", text, count=1)
            if _SECTION.match(text):
                break
            if rest and not _NO_TITLE.match(text) and not board_on_line(text) and not _CASE_VALUE.fullmatch(rest):
                return rest if rest[:1].isupper() else text
    for value in _labelled(lines, "title"):
        if not _CASE_VALUE.match(value) and len(value.split()) > 1:
            return value
    return ""


class _Properties:
    """What the properties of the file say, as a last resort."""

    def __init__(self, package: Package | None) -> None:
        self._properties = Properties(package)

    def _custom(self, key: str) -> str:
        for name, value in self._properties.custom.items():
            if name.lower().rstrip(" .:") in _LABELS[key] and value:
                return value
        return ""

    def title(self) -> str:
        return self._custom("title") or self._properties.title

    def board(self) -> str:
        named = (board_in(value) for value in (self._custom("board"), self._properties.title, self._properties.subject))
        return next(filter(None, named), "")

    def case_number(self) -> str:
        match = _CASE_VALUE.search(self._custom("case_number"))
        if match is None:
            match = _CASE_SHAPE.search(f"{self._properties.title} {self._properties.subject}")
        return match[0] if match else ""

    def date(self) -> str:
        return iso_date(self._custom("date")) or iso_date(self._properties.changed)

    def officer(self) -> str:
        for value in (self._custom("officer"), self._properties.creator):
            match = re.fullmatch(_NAME, value)
            if match:
                return match[0]
        return ""
