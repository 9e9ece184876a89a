"""What the draft says of itself: title, board, case number, date and officer.

Looked for in the headers, then in the first blocks of the body (with the tables there), then in the footers,
and last in the properties of the file. A value with its label ("Dnr", "Handläggare") goes before one that is
known by its shape alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docscan.model import Block, BlockKind, Metadata
from docscan.word.boards import board_in, board_on_line, deciding_board
from docscan.word.headings import LONGEST_HEADING
from docscan.word.package import Package
from docscan.word.particulars import CASE_SHAPE, CASE_VALUE, LABELS, Line, head_of, iso_date, lines_of
from docscan.word.properties import Properties

_OTHER_DATE = re.compile(
    r"sammanträd|möte|mall|version|revider|antag|gilt|gäll|född|"
    r"fr\.?\s?o\.?\s?m|från|till och med|t\.?o\.?m|senast|bilaga|[,;]$",
    re.IGNORECASE,
)
_DRAFT_LINE = re.compile(r"^(?:[\w ,.åäöÅÄÖ-]{0,60}\b)?(?:tjänsteskrivelse|tjänsteutlåtande)\b", re.IGNORECASE)
_LONGEST_DATE_LINE = 60

_NAME = r"[A-ZÅÄÖ][a-zåäöéèüA-ZÅÄÖ-]+(?: (?:[a-z]{2,3} )?(?:[A-ZÅÄÖ]\.|[A-ZÅÄÖ][a-zåäöéèüA-ZÅÄÖ-]*)){1,3}"
_WORK = r"[\w-]*(?:are|ist|chef|ör|ent|log|nom|strateg|tekniker|ansvarig|rektor|pedagog|arkitekt|ontroller)"
_NAME_VALUE = re.compile(rf"^(?:{_WORK}(?: [A-ZÅÄÖ]{{2}})? )?({_NAME})")
_AT_WORK = re.compile(rf"(?:\w+ )?{_WORK}:? ({_NAME})")  # by the work alone, where all particulars stand on one line
_YEAR = re.compile(r"\b20\d\d\b")

_LABELLED = {
    key: re.compile(
        rf"(?:^|[\s(])(?:{'|'.join(labels)})\s*[.:]+\s*(\S.*)$|^(?:{'|'.join(labels)})\s+(\S.*)$", re.IGNORECASE
    )
    for key, labels in LABELS.items()
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


def read_metadata(blocks: tuple[Block, ...], package: Package | None = None) -> Metadata:
    """The metadata of a draft; an empty string for what was not found. `date` is ISO 8601.

    `package` is where properties are looked for; None for text of other formats.
    """
    head = head_of(blocks)
    lines = list(lines_of(head))
    properties = _Properties(package)
    case_number = _case_number(lines) or properties.case_number()
    return Metadata(
        title=_title(head, lines) or properties.title(),
        board=_board(blocks, lines) or properties.board(),
        case_number=case_number,
        date=_date(lines) or _plausible(properties.date(), case_number, blocks),
        officer=_officer(lines) or properties.officer(),
    )


def _labelled(lines: list[Line], key: str) -> Iterator[str]:
    """What stands beside a label of that kind, in order."""
    labels = LABELS[key]
    all_lines = "\n".join([line.small for line in lines])
    present = [label for label in labels if label in all_lines]
    for line in lines:
        if line.label in labels:
            yield line.text
        if present and any(label in line.small for label in present):
            match = _LABELLED[key].search(line.text)
            if match:
                yield match[1] or match[2]


def _case_number(lines: list[Line]) -> str:
    for value in _labelled(lines, "case_number"):
        match = CASE_VALUE.search(value)
        if match:
            return match[0].strip()
    for line in lines:
        match = CASE_SHAPE.search(line.text)
        if match:
            return match[0]
    return ""


def _date(lines: list[Line]) -> str:
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


def _plausible(found: str, case_number: str, blocks: tuple[Block, ...]) -> str:
    """The date, unless it is older than the case or than most of the years named: then it is that of the template."""
    year = found[:4]
    if not year or year < "".join(_YEAR.findall(case_number)[:1]):
        return ""
    named = [name for block in blocks for name in _YEAR.findall(block.map.text)]
    return "" if 2 * sum(name > year for name in named) > len(named) else found


def _officer(lines: list[Line]) -> str:
    for value in _labelled(lines, "officer"):
        match = _NAME_VALUE.match(value)
        if match:
            return match[1].rstrip(".")
    return next((match[1] for line in lines if line.among and (match := _AT_WORK.fullmatch(line.text))), "")


def _board(blocks: tuple[Block, ...], lines: list[Line]) -> str:
    for value in _labelled(lines, "board"):
        found = board_in(value)
        if found:
            return found
    for line in lines:
        found = board_on_line(line.text)
        if found:
            return found
    return deciding_board([block.map.text for block in blocks])


def _title(head: list[Block], lines: list[Line]) -> str:
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
            if rest and not _NO_TITLE.match(text) and not board_on_line(text) and not CASE_VALUE.fullmatch(rest):
                return rest if rest[:1].isupper() else text
    for value in _labelled(lines, "title"):
        if not CASE_VALUE.match(value) and len(value.split()) > 1:
            return value
    return ""


class _Properties:
    """What the properties of the file say, as a last resort."""

    def __init__(self, package: Package | None) -> None:
        self._properties = Properties(package)

    def _custom(self, key: str) -> str:
        for name, value in self._properties.custom.items():
            if name.lower().rstrip(" .:") in LABELS[key] and value:
                return value
        return ""

    def title(self) -> str:
        return self._custom("title") or self._properties.title

    def board(self) -> str:
        named = (board_in(value) for value in (self._custom("board"), self._properties.title, self._properties.subject))
        return next(filter(None, named), "")

    def case_number(self) -> str:
        match = CASE_VALUE.search(self._custom("case_number"))
        if match is None:
            match = CASE_SHAPE.search(f"{self._properties.title} {self._properties.subject}")
        return match[0] if match else ""

    def date(self) -> str:
        return iso_date(self._custom("date")) or iso_date(self._properties.changed)

    def officer(self) -> str:
        for value in (self._custom("officer"), self._properties.creator):
            match = re.fullmatch(_NAME, value)
            if match:
                return match[0]
        return ""
