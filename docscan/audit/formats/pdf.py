"""The text of a PDF as blocks (pypdfium2, extra `[pdf]`). Scanned pages are reported, not read.

A PDF has lines with places and letters with sizes, but no paragraphs. Lines become a paragraph where they stand close
together, look alike and fill the width; a larger or bold short line reads as a heading; what comes again at the top or
bottom of most pages is a header or footer.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Any, Final, NamedTuple

from docscan.errors import UnreadableError, add_extra
from docscan.model import Block, BlockKind, Document, SourceKind
from docscan.word.book import RawBlock
from docscan.word.metadata import read_metadata
from docscan.word.reader import finish
from docscan.word.text import text_map

MAX_PAGES: Final = 2_000
_SCANNED_BELOW: Final = 20  # characters on a page with pictures
_LARGER: Final = 1.12  # times the size of the body text: a heading
_BOLD: Final = 600  # font weight
_GAP: Final = 1.6  # times the usual distance between lines: a new paragraph
_TIGHT: Final = 0.9  # times a word's width: with more room than that, the word would have stood on the line above
_MARGIN: Final = 0.12  # of the page's height, where headers and footers stand
_LONGEST_HEADING: Final = 160

_MESSAGES: Final = {
    "program": f"Filen är en PDF. Att läsa PDF kräver ett tillägg. {add_extra('pdf')}",
    "encrypted": "PDF-filen är skyddad med lösenord och kan inte läsas. Spara en kopia utan skydd och försök igen.",
    "damaged": "PDF-filen är skadad och kan inte läsas. Hämta den på nytt.",
    "too_large": f"PDF-filen har mer än {MAX_PAGES} sidor och läses inte. Dela upp den och försök igen.",
    "scanned": "PDF-filen består av inskannade sidor utan text. Tolka den med OCR, eller använd originalet.",
    "pages": "Inskannade sidor är inte lästa: {pages}.",
}
_STARTS: Final = re.compile(r"^(?:[•·▪‣–-]\s|\d{1,2}[.)]\s|[a-h]\)\s|§+\s?\d|\d{1,4} §\s)")
_HEADING: Final = re.compile(
    r"^(?:Beslut(?:sunderlag|et skickas till)?|Förslag till beslut|Sammanfattning(?: av ärendet)?|Ärendet"
    r"|Ärendebeskrivning|Bakgrund|Yrkanden?|Reservationer?|Bedömning|Ekonomiska konsekvenser)\s*:?$"
)
_BULLET: Final = re.compile(r"^[•·▪‣]\s+|^[–-]\s+(?=[A-ZÅÄÖa-zåäö])")
_DIGITS: Final = re.compile(r"\d+")


class _Line(NamedTuple):
    """A line of a page: text, size of its letters in points, and its place in shares of the page (0 = left, top)."""

    text: str
    size: float
    bold: bool
    left: float
    right: float
    top: float
    bottom: float
    page: int


def read(data: bytes) -> Document:
    """Read the text of a PDF. Raises UnreadableError."""
    try:
        import pypdfium2
    except ImportError:
        raise UnreadableError(_MESSAGES["program"], "program") from None
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = "encrypted" if "assword" in str(error) or "ecurity" in str(error) else "damaged"
        raise UnreadableError(_MESSAGES[code], code) from error
    try:
        if len(pdf) > MAX_PAGES:
            raise UnreadableError(_MESSAGES["too_large"], "too_large")
        lines: list[_Line] = []
        scanned: list[int] = []
        for number in range(len(pdf)):
            found, pictures = _page(pypdfium2, pdf, number)
            if pictures and sum(len(line.text) for line in found) < _SCANNED_BELOW:
                scanned.append(number + 1)
            lines += found
        pages = len(pdf)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(_MESSAGES["damaged"], "damaged") from error
    finally:
        pdf.close()
    if not lines:
        raise UnreadableError(_MESSAGES["scanned" if scanned else "damaged"], "scanned" if scanned else "damaged")
    blocks = _blocks(lines, pages)
    unread = (_MESSAGES["pages"].format(pages=", ".join(map(str, scanned))),) if scanned else ()
    digest = hashlib.sha256(data).hexdigest()
    return Document(digest, blocks, read_metadata(blocks), unread=unread, lacks_text=bool(unread))


def _page(pypdfium2: Any, pdf: Any, number: int) -> tuple[list[_Line], bool]:
    """The lines of a page, and whether there are pictures on it."""
    raw = pypdfium2.raw
    page = pdf[number]
    width, height = page.get_size()
    text = page.get_textpage()
    codes = [raw.FPDFText_GetUnicode(text.raw, index) for index in range(text.count_chars())]
    lines = []
    for start, end in _runs(codes):
        words = "".join(chr(code) for code in codes[start:end] if code not in (0, 2, 0xFFFE))
        if not words.strip():
            continue
        shown = [index for index in range(start, end) if codes[index] > 32]
        first, last = shown[0], shown[-1]
        left, low, _, high = text.get_charbox(first, loose=True)
        _, _, right, _ = text.get_charbox(last, loose=True)
        weights = [raw.FPDFText_GetFontWeight(text.raw, index) for index in (first, shown[len(shown) // 2], last)]
        broken = codes[end - 1] in (2, 0xFFFE) or (end < len(codes) and codes[end] in (2, 0xFFFE))
        lines.append(
            _Line(
                words.strip() + ("\u00ad" if broken else ""),
                raw.FPDFText_GetFontSize(text.raw, first) or high - low,
                min(weights) >= _BOLD,
                left / width,
                right / width,
                1 - high / height,
                1 - low / height,
                number,
            )
        )
    pictures = any(item.type == raw.FPDF_PAGEOBJ_IMAGE for item in page.get_objects(max_depth=2))
    text.close()
    page.close()
    return lines, pictures


def _runs(codes: Sequence[int]) -> Iterator[tuple[int, int]]:
    start = 0
    for index, code in enumerate(codes):
        if code in (10, 13):
            if start < index:
                yield start, index
            start = index + 1
    if start < len(codes):
        yield start, len(codes)


def _blocks(lines: list[_Line], pages: int) -> tuple[Block, ...]:
    body, apart = _without_margins(lines, pages)
    sizes = Counter(round(line.size, 1) for line in body for _ in range(len(line.text)))
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    larger = sorted({round(line.size, 1) for line in body if line.size >= usual * _LARGER}, reverse=True)
    raw = []
    for group in _paragraphs(body):
        first = group[0]
        text = _joined(group)
        part = f"sida {first.page + 1}"
        bullet = _BULLET.match(text)
        if bullet:
            raw.append(_raw(BlockKind.LIST_ITEM, text[bullet.end() :], part))
        elif first.size >= usual * _LARGER and len(text) <= _LONGEST_HEADING:
            level = min(larger.index(round(first.size, 1)) + 1, 6)
            raw.append(_raw(BlockKind.HEADING, text, part, level=level))
        else:
            raw.append(_raw(BlockKind.PARAGRAPH, text, part, bold=all(line.bold for line in group)))
    raw += [_raw(kind, text, "sida 1") for kind, text in apart]
    return finish([block for block in raw if block.map.text])


def _raw(kind: BlockKind, text: str, part: str, level: int = 0, bold: bool = False) -> RawBlock:
    return RawBlock(kind, text_map([(text, -1, SourceKind.TEXT)], part), level=level, bold=bold)


def _without_margins(lines: list[_Line], pages: int) -> tuple[list[_Line], list[tuple[BlockKind, str]]]:
    """The lines of the body, and the texts of headers and footers, each once."""

    def key(line: _Line) -> tuple[bool, str]:
        return line.top < 0.5, _DIGITS.sub("#", line.text)

    edge = [line for line in lines if line.bottom < _MARGIN or line.top > 1 - _MARGIN]
    seen = Counter(key for _, key in {(line.page, key(line)) for line in edge})
    repeated = {name for name, count in seen.items() if pages > 1 and count >= max(2, pages / 2)}
    marginal = {line for line in edge if key(line) in repeated}
    apart: dict[tuple[bool, str], tuple[BlockKind, str]] = {}
    for line in edge:
        if line in marginal:
            kind = BlockKind.HEADER if line.top < 0.5 else BlockKind.FOOTER
            apart.setdefault(key(line), (kind, line.text.rstrip("\u00ad")))
    return [line for line in lines if line not in marginal], sorted(apart.values(), reverse=True)


def _paragraphs(lines: list[_Line]) -> Iterator[list[_Line]]:
    """Lines that belong together."""
    steps = [low.top - high.top for high, low in pairwise(lines) if 0 < low.top - high.top < 0.05]
    usual_step = median(steps) if steps else 0.02
    edge = sorted(line.right for line in lines)[int(len(lines) * 0.98)] if lines else 1.0
    group: list[_Line] = []
    for line in lines:
        if group and not _goes_on(group[-1], line, usual_step, edge):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _goes_on(above: _Line, line: _Line, usual_step: float, edge: float) -> bool:
    if abs(above.size - line.size) > 0.3 or above.bold != line.bold or _STARTS.match(line.text):
        return False
    if _HEADING.match(line.text):
        return False
    if above.page != line.page:
        return above.text[-1:] not in ".!?:" and line.text[:1].islower()
    step = line.top - above.top
    if step > usual_step * _GAP or step < 0:
        return False
    first_word = len(line.text.split(" ", 1)[0]) + 1
    letter = (above.right - above.left) / len(above.text)
    return above.text.endswith("\u00ad") or above.right + first_word * letter * _TIGHT > edge


def _joined(lines: list[_Line]) -> str:
    """One text of several lines, words that were broken at a line's end made whole."""
    text = ""
    for line in lines:
        if text.endswith("\u00ad"):
            text = text[:-1].removesuffix("-") + line.text
        elif text.endswith("–") and text[-2:-1].isdigit() and line.text[:1].isdigit():
            text += line.text
        elif text.endswith("-") and line.text[:1].islower() and not line.text.startswith(("och ", "eller ", "samt ")):
            text = text[:-1] + line.text
        else:
            text = f"{text} {line.text}" if text else line.text
    return text.rstrip("\u00ad")
