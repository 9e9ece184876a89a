"""Where the walk is, and the paragraph that is open: what a story knows while it reads."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from lxml import etree

from docscan.model import BlockKind, Cell, Piece, SourceKind, TextMap
from docscan.word.styles import PLAIN, Style


class Place(NamedTuple):
    """Where the walk is, as far as the blocks made there are concerned."""

    kind: BlockKind = BlockKind.PARAGRAPH
    host: int | None = None
    cell: Cell | None = None
    column_header: str = ""
    control: str = ""
    inserted: bool = False
    choice: bool = False


Form: TypeAlias = tuple[Style, int, int]
"""What style and properties make of a paragraph: its style, heading level (0 for none), list level (-1 for none)."""
_PLAIN: Form = (PLAIN, 0, -1)


class Paragraph:
    """A paragraph while it is read; it goes on into the next one if its mark is deleted."""

    inserted = 0  # characters that were inserted
    notes: tuple[tuple[str, str], ...] = ()
    text_boxes: tuple[etree._Element, ...] = ()
    titles: tuple[tuple[str, int, int], ...] = ()  # inline controls: title, pieces from, to
    choices: tuple[tuple[int, int], ...] = ()  # chosen list entries: pieces from, to

    def __init__(self, form: Form = _PLAIN, *elements: etree._Element) -> None:
        self.form = form
        self.elements = elements
        self.pieces: list[Piece] = []

    def is_blank(self) -> bool:
        return not any(piece[0].strip() for piece in self.pieces)


def fills(pieces: list[Piece], start: int, end: int) -> bool:
    """Whether all the text of a paragraph stands in `pieces[start:end]`."""
    return not any(piece[0].strip() for piece in (*pieces[:start], *pieces[end:]))


def template_spans(mapped: TextMap) -> tuple[tuple[int, int], ...]:
    """The stretches of a text that are the template's words."""
    spans: list[tuple[int, int]] = []
    for segment in mapped.segments:
        if segment.kind is SourceKind.TEMPLATE and segment.start < segment.end:
            if spans and spans[-1][1] == segment.start:
                spans[-1] = (spans[-1][0], segment.end)
            else:
                spans.append((segment.start, segment.end))
    return tuple(spans)
