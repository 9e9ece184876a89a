"""From the pieces of a block to its TextMap: normalised text, and the source of every stretch of it.

A piece is what one text node put into the block. Most blocks need no change at all, and are told by a few
checks that run in C; the others are rewritten as a list of edits (a run of white space becomes one, a soft
hyphen goes, a decomposed letter is composed, `[x]` becomes a box), and the segments follow from the edits.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from docscan.model import Piece, Segment, SourceKind, TextMap, made

CHECKED = "☒"
UNCHECKED = "☐"

# Signs that are boxes wherever they stand, and signs that are boxes only before an answer such as "Ja".
_CHECKED_SIGNS = "☑☒🗹🗷🗵⮽✅"
_UNCHECKED_SIGNS = "☐🗌"
_CHECKED_BEFORE_ANSWER = "■◼⬛●◉✓✔✗✘⊠"
_UNCHECKED_BEFORE_ANSWER = "□▢◻⬜○◯❏❐❑❒"
ANSWERS = (
    r"(?:ja|nej|delvis|vet (?:ej|inte)|oklart|"
    r"(?:ej|inte|icke) (?:aktuellt?|relevant|tillämplig(?:t)?|tillämpbart|bedömt)|ej|"
    r"stämmer|berörs(?: (?:ej|inte))?|positiv|negativ|neutral|ingen påverkan)"
)
_BEFORE_ANSWER = re.compile(
    rf"(?:([{_CHECKED_BEFORE_ANSWER}])|[{_UNCHECKED_BEFORE_ANSWER}])(?=\s*{ANSWERS}\b)", re.IGNORECASE
)

_DROPPED = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0e\ufe0f\u202a\u202b\u202c\u202d\u202e"
_SYMBOLS = {
    0xF0A8: UNCHECKED, 0xF06F: UNCHECKED, 0xF070: UNCHECKED, 0xF071: UNCHECKED, 0xF072: UNCHECKED, 0xF0A3: UNCHECKED,
    0xF0FE: CHECKED, 0xF0FD: CHECKED, 0xF078: CHECKED, 0xF052: CHECKED, 0xF053: CHECKED, 0xF054: CHECKED,
    0xF0FC: "✓", 0xF0FB: "✗", 0xF0E0: "→", 0xF0DF: "←", 0xF0E8: "→", 0xF0B0: "°", 0xF0B1: "±", 0xF0B3: "≥", 0xF02D: "-",
}  # fmt: skip

# Code points that become another single one, so that positions are not touched. White space of all kinds
# inside a text node is a plain space; only the elements for break and tab make newlines and tabs.
_SAME_LENGTH = {
    **{ord(sign): CHECKED for sign in _CHECKED_SIGNS},
    **{ord(sign): UNCHECKED for sign in _UNCHECKED_SIGNS},
    **dict.fromkeys((*range(9, 14), *range(28, 32), 133, 160, 5760, *range(8192, 8203), 8239, 8287, 12288), " "),
    **dict.fromkeys((8232, 8233), "\n"),
    **dict.fromkeys((8208, 8209), "-"),
    **dict.fromkeys(range(61440, 61696), "•"),
    **_SYMBOLS,
}  # fmt: skip

_EDIT = re.compile(
    rf"(?P<box>(?<!\S)(?:\[\s?(?P<square>[xX]?)\s?\]|\((?:\s|\s?(?P<round>[xX])\s?)\))(?!\S))"
    rf"|[\s{_DROPPED}]{{2,}}|\A\s|\s\Z|[{_DROPPED}]"
)
_ROUND_BOX = re.compile(r"\([xX ]")
# a letter with its marks, so many as any script needs (Unicode Standard Annex 15, 13: stream-safe text): Python puts
# marks in order one by one
_CLUSTER = re.compile(r"\S[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a]{0,30}")
_SIGN = re.compile(
    f"[{CHECKED}{UNCHECKED}{_CHECKED_SIGNS}{_UNCHECKED_SIGNS}{_CHECKED_BEFORE_ANSWER}{_UNCHECKED_BEFORE_ANSWER}]"
)
_BOX = re.compile(f"[{CHECKED}{UNCHECKED}]")


_LOWER_BYTES = bytes(range(0xC4))
_OWN = itemgetter(0)  # the text of a piece


class _Edit(NamedTuple):
    """`raw[start:end]` becomes `text`, whose source is `raw[keep:until]`."""

    start: int
    end: int
    text: str
    keep: int
    until: int


def symbol(font: str, char: str) -> str:
    """What a `w:sym` shows: a box, a sign we know, or a bullet; `char` is its hexadecimal code."""
    try:
        code = int(char, 16)
    except ValueError:
        return "•"
    if code < 0x100 and font.lower().startswith(("wingdings", "webdings", "symbol")):
        code += 0xF000
    if font == "Symbol" and code in (0xF0A8, 0xF06F, 0xF070, 0xF071, 0xF072, 0xF078, 0xF052, 0xF053, 0xF054, 0xF0A3):
        return "•"
    if 0xF000 <= code < 0xF100:
        return _SYMBOLS.get(code, "•")
    return chr(code) if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else "•"


def text_map(pieces: list[Piece], part: str, simple: bool = False) -> TextMap:
    """The TextMap of a block. `simple` may be True where all letters of the part are (`has_simple_letters`)."""
    text = pieces[0][0] if len(pieces) == 1 else "".join(map(_OWN, pieces))
    if (
        # of simple letters, none of which needs an edit; `isprintable` is false for odd spaces and invisible signs
        text.isprintable()
        and "  " not in text
        and text == text.strip()
        and "[" not in text
        and ("(" not in text or _ROUND_BOX.search(text) is None)
        and (simple or _has_simple_letters(text))
        and "\u2010" not in text
        and "\u2011" not in text
    ):
        return made(TextMap, (text, part, tuple(pieces), ()))
    return _changed(pieces, part)


def has_simple_letters(data: bytes) -> bool:
    """Whether a part in UTF-8 has no letters or signs but those of Western Europe: nothing to compose, and no boxes
    unless elements make them.

    True for most drafts, and then two checks of every block can be left out. Lead bytes tell: C2 and C3 are
    U+0080 to U+00FF, and E2 80 the dashes and quotation marks. "#" is part of references to signs.
    """
    leads = data.translate(None, _LOWER_BYTES)
    return leads.count(b"\xe2") == len(leads) == data.count(b"\xe2\x80") and b"#" not in data


def _has_simple_letters(text: str) -> bool:
    """The same of a text: Latin-1 has no signs and nothing to compose, and Python tells it at once."""
    return len(text.encode("latin-1", "ignore")) == len(text) or (
        _SIGN.search(text) is None and unicodedata.is_normalized("NFC", text)
    )


def spans_of(pieces: list[Piece], part: str, ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches of the text that come from `pieces[start:end]`, for each range that left something there."""
    found = []
    whole = text_map(pieces, part).text
    for start, end in ranges:
        before = text_map([*pieces[:start], (".", -1, SourceKind.JOIN)], part).text[:-1]
        chosen = text_map(pieces[start:end], part).text
        place = whole.find(chosen, min(len(before), len(whole))) if chosen else -1
        if place >= 0:
            found.append((place, place + len(chosen)))
    return found


def boxes(text: str) -> list[tuple[int, bool]]:
    """Position and state of every check box in a normalised text."""
    return [(match.start(), match[0] == CHECKED) for match in _BOX.finditer(text)]


def _changed(pieces: list[Piece], part: str) -> TextMap:
    raw = "".join(
        [
            text if kind is SourceKind.BREAK or kind is SourceKind.TAB else text.translate(_SAME_LENGTH)
            for text, _, kind in pieces
        ]
    )
    raw = _BEFORE_ANSWER.sub(lambda match: CHECKED if match[1] else UNCHECKED, raw)
    edits = _edits(raw)
    if not edits:
        return TextMap(raw, part, changed=tuple(_in_step(pieces, [place for place, _ in boxes(raw)])))
    out: list[str] = []
    positions: list[int] = []  # for each code point of the text, where in `raw` it comes from
    ends: dict[int, int] = {}  # index of a code point -> end of its source, where that is not one on
    at = 0
    for edit in edits:
        out += (raw[at : edit.start], edit.text)
        positions += range(at, edit.start)
        if edit.text:
            positions += [edit.keep] * len(edit.text)
            ends[len(positions) - 1] = edit.until
        at = edit.end
    out.append(raw[at:])
    positions += range(at, len(raw))
    text = "".join(out)
    return TextMap(text, part, changed=tuple(_segments(pieces, positions, ends, [place for place, _ in boxes(text)])))


def _edits(raw: str) -> list[_Edit]:
    edits = []
    for match in _EDIT.finditer(raw):
        start, end = match.span()
        if match["box"] is not None:
            edits.append(_Edit(start, end, CHECKED if match["square"] or match["round"] else UNCHECKED, start, end))
            continue
        run = match[0]
        if start == 0 or end == len(raw):
            edits.append(_Edit(start, end, "", start, start))
        else:
            one = "\n" if "\n" in run else "\t" if "\t" in run else " " if " " in run else ""
            keep = start + run.index(one)
            edits.append(_Edit(start, end, one, keep, keep + 1))
    if not unicodedata.is_normalized("NFC", raw):
        taken = {place for edit in edits for place in range(edit.start, edit.end)}
        for match in _CLUSTER.finditer(raw):
            composed = unicodedata.normalize("NFC", match[0])
            if composed != match[0] and match.start() not in taken:
                start, end = match.span()
                if match[0].endswith(composed[1:]):  # marks that found no letter to join stay as they are
                    composed, end = composed[0], end - len(composed) + 1
                edits.append(_Edit(start, end, composed, start, end))
        edits.sort()
    return edits


def _in_step(pieces: list[Piece], cuts: list[int]) -> list[Segment]:
    """The segments of a text that came through unchanged; a box inside a piece is a segment of its own."""
    segments = []
    start = 0
    for content, node, kind in pieces:
        end = start + len(content)
        here = cuts[bisect_left(cuts, start) : bisect_left(cuts, end)]
        borders = [start, *(border for cut in here for border in (cut, cut + 1)), end]
        there = frozenset(here)
        for low, high in pairwise(borders) if content else [(start, end)]:
            if low < high or not content:
                segments.append(
                    Segment(low, high, SourceKind.CHECKBOX if low in there and content else kind, node, low - start)
                )
        start = end
    return segments


def _segments(pieces: list[Piece], positions: list[int], ends: dict[int, int], cuts: list[int]) -> list[Segment]:
    """One segment a piece that left something in the text; a box inside a piece is a segment of its own."""
    segments = []
    raw_start = 0
    for content, node, kind in pieces:
        raw_end = raw_start + len(content)
        low, high = bisect_left(positions, raw_start), bisect_left(positions, raw_end)
        if not content:
            segments.append(Segment(low, low, kind, node, 0))
        here = cuts[bisect_left(cuts, low) : bisect_left(cuts, high)]
        borders = [low, *(border for cut in here for border in (cut, cut + 1)), high]
        there = frozenset(here)
        for start, end in pairwise(borders):
            if start < end:
                box = start in there and end == start + 1
                source = [place - raw_start for place in positions[start:end]]
                last = min(ends.get(end - 1, positions[end - 1] + 1), raw_end) - raw_start
                in_step = last == source[0] + len(source) and source == list(range(source[0], last))
                segments.append(
                    Segment(
                        start,
                        end,
                        SourceKind.CHECKBOX if box else kind,
                        node,
                        source[0],
                        None if in_step else (*source, last),
                    )
                )
        raw_start = raw_end
    return segments
