"""Headings: those that only look like one, and the trail of headings above each block.

A line without a heading style reads as a heading if it stands outside tables, is short, has no full stop (but
that of an initial, "familjen R.") and
- is bold all through, or
- has a section number in front ("3.1 Ekonomi"), or
- is in capitals;
and if something follows it. What is only shouted ("OBS!"), filled in ("Datum: 5 mars"), or names who the draft is for
("Socialnämnden") does not. The first bold line of all may be the title even with a colon in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docscan.model import BlockKind
from docscan.word.book import RawBlock
from docscan.word.text import CHECKED, UNCHECKED

LONGEST_HEADING = 120
"""Characters of the longest line that may be a heading by its look."""
_NOT_AT_ITS_END = ".,;!"
_MOST_WORDS = 16
_SECTION_NUMBER = re.compile(r"^(\d{1,2}(?:\.\d{1,2})+)\.?\s+[A-ZÅÄÖ]|^(\d{1,2})\s+[A-ZÅÄÖ]")
_MONTHS = re.compile(
    r"\b(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b", re.IGNORECASE
)
_FILLED_IN = re.compile(r":\s+\S")
_RECEIVERS = ("nämnden", "utskottet", "styrelsen", "fullmäktige", "beredningen", "kommun", "regionen")
_RECEIVER = re.compile(rf"^(?:till\s+)?[\w,\s-]*(?:{'|'.join(_RECEIVERS[:-1])}|(?<!^)regionen)$", re.IGNORECASE)
_SAYS_MORE = re.compile(r"\b(?:med|för|om|av|mellan|på|från)\b")  # a receiver's name is no matter
_INITIAL_LAST = re.compile(r"(?<!\w)[A-ZÅÄÖ]\.$")
_LABEL = re.compile(
    r"^(?:datum|dnr|diarien\w*|ärendenummer|ärende-?nr|handläggare|till|från|telefon|e-post|sida|version|beslut\w*|"
    r"mottagare|nämnd|förvaltning|enhet|status|referens|besök\w*|postadress|webbplats|kontakt\w*)\b[^:]{0,20}:",
    re.IGNORECASE,
)
_TITLE_WORDS = 3  # the fewest words of a title that its look alone tells
_SHOUTS = re.compile(r"^(?:obs|viktigt|nb|not[ae]?)\b[!:]?$", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]")


class Headings:
    """Kinds, levels and trails of a document's blocks, decided in one pass."""

    def __init__(self, blocks: Sequence[RawBlock]) -> None:
        self._blocks = blocks
        self._open: list[tuple[int, str]] = []
        self._last_real = 0

    def settle(self) -> tuple[list[BlockKind], list[int], list[tuple[str, ...]], list[bool]]:
        """Of each block: kind, level, the headings above from the outermost in, whether it only looks like one."""
        kinds, levels = [block.kind for block in self._blocks], [block.level for block in self._blocks]
        trails: list[tuple[str, ...]] = []
        looks = [False] * len(kinds)
        trail: tuple[str, ...] = ()
        paragraph, heading = BlockKind.PARAGRAPH, BlockKind.HEADING
        for index, block in enumerate(self._blocks):
            kind = block.kind
            if kind is paragraph:
                text = block.map.text
                if len(text) <= LONGEST_HEADING and (block.bold or text[:1].isdigit() or text.isupper()):
                    level_by_look = self._level_by_look(index)
                    if level_by_look:
                        kind, kinds[index], levels[index], looks[index] = heading, heading, level_by_look, True
            elif kind is heading:
                self._last_real = block.level
            if kind is heading:
                while self._open and self._open[-1][0] >= levels[index]:
                    self._open.pop()
                above = tuple([text for _, text in self._open])
                trails.append(above)
                self._open.append((levels[index], block.map.text))
                trail = (*above, block.map.text)
            else:
                trails.append(() if kind in _NO_TRAIL else trail)
        return kinds, levels, trails, looks

    def _level_by_look(self, index: int) -> int:
        """The level of a block that is bold, or begins with a figure, or is in capitals; 0 if it is no heading."""
        block = self._blocks[index]
        text = block.map.text
        if not looks_like_heading(text):
            return 1 if block.bold and not self._open and _looks_like_title(text) else 0
        following = next((other for other in self._blocks[index + 1 :] if other.kind not in _APART), None)
        if following is None or following.kind in (BlockKind.HEADER, BlockKind.FOOTER):
            return 0
        number = _SECTION_NUMBER.match(text)
        if number and not _MONTHS.search(text):
            if number[1]:
                return min(number[1].count(".") + 1, 9)
            if block.bold or (
                len(text.split()) <= 5 and following.map.text.endswith(".") and not following.map.text[:1].isdigit()
            ):
                return 1
            return 0
        if block.bold or _is_shouted_line(text):
            return min(self._last_real + 1, 9)
        return 0


_APART = (BlockKind.NOTE, BlockKind.TEXTBOX)
_NO_TRAIL = (BlockKind.HEADER, BlockKind.FOOTER)


def ends_like_heading(text: str) -> bool:
    """Whether a line is short enough for a heading and ends as one: no stop, or an initial ("familjen R.")."""
    return len(text) <= LONGEST_HEADING and (
        text[-1] not in _NOT_AT_ITS_END or (text[-2:-1].isupper() and _INITIAL_LAST.search(text) is not None)
    )


def looks_like_heading(text: str) -> bool:
    """Whether a line could be a heading by its words alone."""
    return (
        ends_like_heading(text)
        and len(text.split()) <= _MOST_WORDS
        and "\t" not in text
        and "\n" not in text
        and CHECKED not in text
        and UNCHECKED not in text
        and _LETTERS.search(text) is not None
        and not _FILLED_IN.search(text)
        and not _SHOUTS.match(text)
        and (not _names_receiver(text) or _SAYS_MORE.search(text) is not None)
    )


def _names_receiver(text: str) -> bool:
    return text.lower().endswith(_RECEIVERS) and _RECEIVER.match(text) is not None


def _looks_like_title(text: str) -> bool:
    """Whether the first bold line of all is the title, though it has a colon ("Svar på motion: fler lekplatser")."""
    return (
        looks_like_heading(text.replace(": ", " ")) and len(text.split()) >= _TITLE_WORDS and _LABEL.match(text) is None
    )


def _is_shouted_line(text: str) -> bool:
    return (
        len(text) <= 60
        and text.isupper()
        and sum(letter.isalpha() for letter in text) >= 5
        and not any(sign.isdigit() for sign in text)
        and any(len(word) >= 5 for word in text.split())
    )
