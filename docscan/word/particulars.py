"""The head of a draft line by line, each with its label, and the shapes of what stands there: dates and case numbers.

Templates put the label before the value ("Dnr KS 2024/1"), above it, in the cell beside it or in the cell above; and
some write all on one line ("Tekniska kontoret. 2024-03-05. TN 2024/7. Planarkitekt Anna Ek").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from docscan.model import Block, BlockKind

_FIRST_PARAGRAPHS = 12
_FIRST_BLOCKS = 60
_LONGEST_LINE = 200
_MOST_WORDS = 8  # in one of several particulars on a line

LABELS = {
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
_ALL_LABELS = frozenset(label for labels in LABELS.values() for label in labels)

_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
_ISO_DATE = re.compile(r"\b(20\d\d)-(0[1-9]|1[0-2])-([0-2]\d|3[01])\b")
_LONG_DATE = re.compile(rf"\b([0-3]?\d)\s+({'|'.join(_MONTHS)})\s+(20\d\d)\b", re.IGNORECASE)

# BUN 2023/412, SN-P 2024-311, KS2024/0123, KS 2024/00123-2, 2021-SN-1187, 2024/123, RS 2024:77,
# KFN/2025:188, SN 2024.233, TSN.2025.88
_CASE = (
    r"(?:[A-ZÅÄÖ]{1,6}(?:-[A-ZÅÄÖ]{1,4})?[ /.-]?(?:19|20)\d{2}[/:.–-]\s?\d{1,6}(?:-\d{1,4})?"
    r"|(?:19|20)\d{2}[-/][A-ZÅÄÖ]{1,6}(?:-[A-ZÅÄÖ]{1,4})?[-/]\d{1,6}"
    r"|[A-ZÅÄÖ]{2,6}[ -]?\d{2}[/:]\d{1,6}"
    r"|(?:19|20)\d{2}[/:]\d{1,6}(?:[-:]\d{1,4})?|(?:19|20)\d{2}-\d{5,6}|\d{1,6}/(?:20)?\d{2})"
)
CASE_VALUE = re.compile(rf"(?<![\w/]){_CASE}(?![\w/])")
"""A case number beside its label."""
CASE_SHAPE = re.compile(
    r"(?<![\w/-])(?:[A-ZÅÄÖ]{2,6}(?:-[A-ZÅÄÖ]{1,4})?(?:[ -]?20\d{2}[/.-]|/20\d{2}[:/-])\d{2,6}(?:-\d{1,4})?"
    r"|[A-ZÅÄÖ]{1,6} 20\d{2}[:-]0\d{2,5}|[A-ZÅÄÖ]{2,6} \d{2}/0\d{2,5}"
    r"|20\d{2}-[A-ZÅÄÖ]{1,6}(?:-[A-ZÅÄÖ]{1,4})?-\d{2,6})(?![\w/-]|\.\d)"
)
"""A case number that is known without one. After a colon it begins with 0: statutes do not ("SFS 2018:1197")."""

# One of several particulars on a line: a date, after nothing but names and offices, or a case number
_OFFICE = (
    r"\w*(?:förvaltning|kontor|kommun|region|stad|nämnd|styrelse|utskott|enhet|avdelning|skrivelse|utlåtande|datum)\w*"
)
_A_DATE = re.compile(
    rf"(?:(?:{_OFFICE}|till|den|och|för|i|[A-ZÅÄÖ][\w-]*)-?,?:? ){{0,7}}(?:{_ISO_DATE.pattern}|{_LONG_DATE.pattern})"
)
_A_CASE = re.compile(rf"(?:[\w-]+[.:]?:? )?(?:{CASE_VALUE.pattern})")
_BETWEEN = re.compile(r"[,;|·•]\s+|\.\s+|\s+[|·•–—]\s+|\.$")


class Line(NamedTuple):
    """One line of the head, with the label that stands before it or above it (in small letters).

    `among` tells that it stood with other particulars on one line of the draft.
    """

    label: str
    text: str
    small: str  # the text in small letters
    among: bool = False


def head_of(blocks: tuple[Block, ...]) -> list[Block]:
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


def lines_of(head: Iterable[Block]) -> Iterator[Line]:
    """The lines of the head in order; several particulars on a line are a line each."""
    label = ""
    above: dict[tuple[int, int, int], str] = {}  # table, row and column of a cell -> the label in the cell above it
    for block in head:
        if block.template:
            continue
        cell = block.cell
        beside = ((cell.question if cell is not None else "") or block.control).lower().rstrip(" .:")
        if cell is not None and (cell.table, cell.row, cell.column) in above:
            label = above[cell.table, cell.row, cell.column]
        for line in re.split(r"[\n\t]", _written(block)):
            text = line.strip()
            if not text or len(text) > _LONGEST_LINE:
                label = ""
                continue
            small = text.lower()
            bare = small.rstrip(" .:")
            if bare in _ALL_LABELS:
                label = bare
                if cell is not None:
                    above[cell.table, cell.row + 1, cell.column] = bare
                yield Line(beside, text, small)
                continue
            parts = [] if label or block.kind is BlockKind.HEADING else _parts(text)
            if parts:
                yield from (Line(beside, part, part.lower(), among=True) for part in parts)
            else:
                yield Line(label or beside, text, small)
            label = ""


def _parts(text: str) -> list[str]:
    """The particulars of a line that holds several, a date or a case number among them; else nothing."""
    parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
    if len(parts) < 2 or any(len(part.split()) > _MOST_WORDS for part in parts):
        return []
    return parts if any(_A_DATE.fullmatch(part) or _A_CASE.fullmatch(part) for part in parts) else []


def _written(block: Block) -> str:
    """The text of a block without the template's words."""
    text = block.text
    for start, end in reversed(block.spans_template):
        text = text[:start] + text[end:]
    return text


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
