"""Minutes and meeting packs, split at their paragraphs into one document a matter.

    lines that may open a matter ("§ 14", "BUN § 14 Dnr …", "14 § Ansökan …", "Ärende 7")
        -> the chain of rising numbers that has most text and decisions behind it
        -> a document for each, with a title and a case number of its own

A table of contents has the same numbers with nothing behind them, a reference ("KF § 112/2023", "§ 12 i kommunallagen")
does not fit the chain or does not look like a title, so neither becomes a matter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from docscan.audit.metadata import find_case_number
from docscan.model import Block, BlockKind, Document, Metadata
from docscan.word.particulars import iso_date

_LONGEST_TITLE: Final = 250
_FIRST_BLOCKS: Final = 40
_HEAD_BLOCKS: Final = 6
"""Blocks after the opening line where title and case number are looked for."""

_ORGAN: Final = r"(?:[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,5}(?:[ -]?(?:AU|au|BU|bu|PU|pu))?[ /]{0,3})?"
_NO_RANGE: Final = r"(?!\d|\s?[–-]\s?\d)"
_OPENINGS: Final = (
    re.compile(
        rf"^{_ORGAN}(?:§|Paragraf|PARAGRAF)\s*(?P<number>\d{{1,4}})(?:[/:](?:20)?\d\d)?{_NO_RANGE}(?P<rest>.*)$"
    ),
    re.compile(r"^(?P<number>\d{1,4})\s*§(?!§)(?P<rest>.*)$"),
    re.compile(r"^(?:Ärende|ÄRENDE)(?:\s+nr\.?)?\s*(?P<number>\d{1,3})(?![\d/])(?P<rest>.*)$"),
)
_CASE_LABEL: Final = re.compile(
    r"\(?\b(?:dnr|d\.nr|diarienr|diarienummer|diariebeteckning|ärendenr|ärendenummer|ärende-?id)\b[.:]?", re.IGNORECASE
)
_NO_TITLE: Final = re.compile(
    r"^(?:forts|fortsättning|[,;)]|(?:den )?\d{1,2} (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)"
    r"|(?:19|20)\d\d-\d\d-\d\d|(?:KL|LSS|SoL|SOL|LVU|LVM|FB|PBL|OSL|FL|MBL|MB|TF|RF|HSL|LOU|AL|KomL|SkolL)\b"
    r"|[\w-]*(?:lagen|balken|förordningen|stadgan|reglementet)\b)",
    re.IGNORECASE,
)
_CONTENTS_LINE: Final = re.compile(r"(?:\.{3,}|…|\t| )\s*\d{1,3}$")
_DECIDES: Final = re.compile(r"beslut|lägger .{0,60}till handlingarna|godkänn|utse[rs]|välj", re.IGNORECASE)
_SECTION: Final = re.compile(
    r"^(?:[\wåäö -]{0,60}s? )?(?:beslut\w*|förslag(?: till beslut)?|yrkande\w*|sammanfattning\b.*|bakgrund|"
    r"ärende(?:t|beskrivning)|proposition\w*|beslutsgång|beslutsunderlag|reservation\w*|jäv|paragraf-?id.*|delges|"
    r"skickas till|expedieras.*)\s*:?$",
    re.IGNORECASE,
)
_MINUTES: Final = re.compile(
    r"^(?:[\wåäö-]+ ){0,3}(?:sammanträdes|nämnds|utskotts)?protokoll(?:sutdrag)?\b|^(?:utdrag ur |delar av )?protokoll|"
    r"^(?:kallelse|föredragningslista|dagordning|ärendelista|(?:sammanträdes|mötes|nämnd)handlingar)\b",
    re.IGNORECASE,
)
_MINUTES_FILE: Final = re.compile(r"protokoll|kallelse|handlingar|föredragningslista|dagordning", re.IGNORECASE)
_DRAFT: Final = re.compile(r"^(?:[\wåäö-]+ ){0,3}(?:tjänsteskrivelse|tjänsteutlåtande)\b", re.IGNORECASE)
_MEETING_DATE: Final = re.compile(r"sammanträde|datum|\btid\b|möte|protokoll", re.IGNORECASE)
_BOARD_MEETS: Final = re.compile(
    r"((?:[A-ZÅÄÖa-zåäö]+-,? )*(?:och )?[A-ZÅÄÖa-zåäö]+(?:nämnden|styrelsen|fullmäktige))s (?:extra )?sammanträde\b"
)
_CLOSING: Final = re.compile(
    r"^(?:underskrifter?|justering|justerare|justeras|vid protokollet|sammanträdet avslutas|bevis om anslag|"
    r"anslag/?bevis|"
    r"anslagsbevis|tillkännagivande av justering)\b",
    re.IGNORECASE,
)
_APART: Final = (BlockKind.HEADER, BlockKind.FOOTER, BlockKind.NOTE, BlockKind.TEXTBOX)


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter as a document of its own.

    `number` is 0 for a draft that is not split and counts from 1 otherwise; `label` is what the minutes call it
    ("§ 14"). `first` is the number of its first block in the file: add it to a block's number to find the place.
    """

    number: int
    label: str
    document: Document
    first: int = 0


class _Opening(NamedTuple):
    """A line that may open a matter: which block, which number, what follows it, how well it stands."""

    block: int
    number: int
    label: str
    rest: str
    weight: float


def split(document: Document, path: str = "") -> list[Matter]:
    """The matters of minutes or a meeting pack, in order; the document itself where it is neither."""
    chain = max((_chain(_openings(document.blocks, shape)) for shape in _OPENINGS), key=_weight)
    if not _is_minutes(document, path, chain):
        return [Matter(0, "", document)]
    ends = [opening.block for opening in chain[1:]] + [_end(document.blocks, chain[-1].block)]
    meeting = replace(document.metadata, board=_board(document), date=_meeting_date(document), officer="")
    return [
        Matter(number, opening.label, _part(document, opening, end, meeting), opening.block)
        for number, (opening, end) in enumerate(zip(chain, ends, strict=True), start=1)
    ]


def _openings(blocks: Sequence[Block], shape: re.Pattern[str]) -> list[_Opening]:
    """All lines of that shape which read as a title, each with its weight."""
    found: list[tuple[int, int, str, str]] = []
    for block in blocks:
        if block.kind in _APART:
            continue
        line, _, more = block.text.partition("\n")
        match = shape.match(line)
        if match is None or not _is_title(match["rest"]):
            continue
        number = int(match["number"])
        if found and found[-1][1] == number:
            continue  # the same paragraph goes on overleaf
        found.append((block.number, number, line[: match.start("rest")].strip(), f"{match['rest']}\n{more}"))
    ends = [block for block, *_ in found[1:]] + [len(blocks)] * bool(found)
    return [
        _Opening(block, number, label, rest, _stands(blocks, block, end, rest))
        for (block, number, label, rest), end in zip(found, ends, strict=True)
    ]


def _is_title(rest: str) -> bool:
    rest = rest.strip(" .:–-\t")
    if not rest:
        return True
    return (
        len(rest) <= _LONGEST_TITLE
        and not rest[0].islower()
        and not _NO_TITLE.match(rest)
        and not (rest.endswith(".") and len(rest.split()) > 12)
    )


def _stands(blocks: Sequence[Block], start: int, end: int, rest: str) -> float:
    """How well an opening stands: what is behind it, whether something is decided there, whether it is a heading."""
    behind = [block.text for block in blocks[start + 1 : end] if block.kind not in _APART]
    weight = 0.5 + min(sum(map(len, behind)), 400) / 400
    weight += any(_DECIDES.search(text) for text in behind)
    weight += blocks[start].kind is BlockKind.HEADING
    weight -= blocks[start].kind is BlockKind.LIST_ITEM
    weight -= 0.5 * (_CONTENTS_LINE.search(rest.strip()) is not None)
    return weight


def _chain(openings: list[_Opening]) -> list[_Opening]:
    """The rising chain of most weight; a step of more than one number has its price."""
    best: list[float] = []
    before: list[int] = []
    for index, opening in enumerate(openings):
        total, link = 0.0, -1
        for earlier in range(index):
            gap = opening.number - openings[earlier].number
            if gap > 0 and best[earlier] - _price(gap) > total:
                total, link = best[earlier] - _price(gap), earlier
        best.append(total + opening.weight)
        before.append(link)
    chain: list[_Opening] = []
    index = max(range(len(best)), key=best.__getitem__, default=-1)
    while index >= 0:
        chain.append(openings[index])
        index = before[index]
    return chain[::-1]


def _price(gap: int) -> float:
    return 0.0 if gap == 1 else 1.0 + 0.2 * min(gap, 10)


def _weight(chain: list[_Opening]) -> float:
    return sum(opening.weight for opening in chain)


def _is_minutes(document: Document, path: str, chain: list[_Opening]) -> bool:
    if not chain:
        return False
    named = bool(_MINUTES_FILE.search(path.rpartition("/")[2]))
    for block in document.blocks:
        if block.number >= min(_FIRST_BLOCKS, chain[0].block) and block.kind not in (
            BlockKind.HEADER,
            BlockKind.FOOTER,
        ):
            continue
        if block.kind is BlockKind.LIST_ITEM:
            continue
        if _DRAFT.match(block.text):
            return False
        named = named or bool(_MINUTES.match(block.text))
    return named or (len(chain) >= 3 and _weight(chain) >= 2 * len(chain))


def _end(blocks: Sequence[Block], start: int) -> int:
    """Where the last matter ends: at the signatures, else at the end of the text."""
    for block in blocks[start + 1 :]:
        if block.kind in (BlockKind.HEADER, BlockKind.FOOTER) or _CLOSING.match(block.text):
            return block.number
    return len(blocks)


def _meeting_date(document: Document) -> str:
    before = ""
    for block in document.blocks:
        if block.number >= _FIRST_BLOCKS and block.kind is not BlockKind.HEADER:
            continue
        around = f"{before} {block.cell.question if block.cell else ''} {block.text}"
        found = iso_date(block.text)
        if found and _MEETING_DATE.search(around):
            return found
        before = block.text
    return document.metadata.date


def _board(document: Document) -> str:
    for block in document.blocks[:_FIRST_BLOCKS]:
        match = _BOARD_MEETS.search(block.text)
        if match is not None:
            return match[1][0].upper() + match[1][1:]
    return document.metadata.board


def _part(document: Document, opening: _Opening, end: int, meeting: Metadata) -> Document:
    """The blocks of one matter as a document, numbered from 0, under their own headings only."""
    first = opening.block
    above = document.blocks[first].trail
    blocks = tuple(
        block._replace(
            number=block.number - first,
            trail=block.trail[len(above) :] if block.trail[: len(above)] == above else block.trail,
            host=block.host - first if block.host is not None and block.host >= first else None,
        )
        for block in document.blocks[first:end]
    )
    title, case_number = _title_and_case(opening, blocks)
    metadata = replace(meeting, title=title, case_number=case_number)
    return Document(document.sha256, blocks, metadata)


def _title_and_case(opening: _Opening, blocks: Sequence[Block]) -> tuple[str, str]:
    """Title and case number from the opening line and the few blocks below it."""
    lines = [*opening.rest.split("\n")]
    for block in blocks[1 : 1 + _HEAD_BLOCKS]:
        if _SECTION.match(block.text):
            break
        lines += block.text.split("\n")
    title = case_number = ""
    for line in lines:
        rest, number = _without_case(line)
        case_number = case_number or number
        rest = rest.strip(" .:–-\t,")
        if rest and not title and not _SECTION.match(rest) and len(rest) <= _LONGEST_TITLE and not iso_date(rest):
            title = rest
    return title, case_number


def _without_case(line: str) -> tuple[str, str]:
    """The line without its case number, and the number; one without a label has to stand first, last or alone."""
    label = _CASE_LABEL.search(line)
    if label is not None:
        number = find_case_number(line[label.end() :])
        after = line[label.end() :].replace(number, "", 1)
        return line[: label.start()] + (after.replace(")", "", 1) if label[0].startswith("(") else after), number
    number = find_case_number(line)
    alone = number == line.strip(" .()")
    at_the_edge = number[:1].isalpha() and (line.strip().startswith(number) or line.strip().endswith(number))
    return (line.replace(number, "", 1), number) if alone or at_the_edge else (line, "")
