"""What a draft is to docscan: blocks of text, each with a map back to the file.

Standard library only, frozen, picklable: no lxml object, no spaCy object. The reader (`docscan.word`)
makes these; everything else reads them. Positions in text count code points of `Block.text`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple, TypeAlias, TypeVar

_Members = TypeVar("_Members", bound=type[Enum])


def direct(members: _Members) -> _Members:
    """The enumeration with its members as plain attributes, as they are from Python 3.12 on.

    Python 3.11 looks a member up anew each time that it is named; a draft names some thousands.
    """
    for member in members:
        type.__setattr__(members, member.name, member)
    return members


made = tuple.__new__
"""Makes a NamedTuple of the values of all its fields, in half the time that it takes to call its class."""


class Anchor(NamedTuple):
    """A stretch of one text node in one part of the package, valid for one SHA-256 of the file.

    `node` is the number of the text node in the part (see `docscan.word.nodes`), `start` and `end`
    count code points of the node's own text, before any normalising.
    """

    part: str
    node: int
    start: int
    end: int


@direct
class SourceKind(StrEnum):
    """Where a stretch of a block's text came from."""

    TEXT = "text"
    TAB = "tab"
    BREAK = "break"
    SYMBOL = "symbol"
    CHECKBOX = "checkbox"
    FIELD = "field"
    NOTE_REFERENCE = "note_reference"
    HIDDEN = "hidden"
    TEMPLATE = "template"
    JOIN = "join"  # a space or newline of ours, between two paragraphs that read as one


class Segment(NamedTuple):
    """`text[start:end]` came from node `node` of the block's part, its source from `offset` on.

    `offsets` is None where text and source run in step (the usual case); else it holds, for each
    code point of the stretch and for its end, the offset in the source node.
    `node` is -1 where there is nothing in the file to point at.
    """

    start: int
    end: int
    kind: SourceKind
    node: int
    offset: int
    offsets: tuple[int, ...] | None = None

    def source(self, position: int) -> int:
        """The offset in the source node of a position in the text (`start` to `end`)."""
        if self.offsets is None:
            return self.offset + (position - self.start)
        return self.offsets[position - self.start]


_END = attrgetter("end")

Piece: TypeAlias = tuple[str, int, SourceKind]
"""What a text node puts into the text, the node's number (-1 for none), and its kind. Empty for a note's reference."""


class TextMap(NamedTuple):
    """Normalised text (NFC, single spaces, no soft hyphens) and the source of each stretch of it.

    Most texts are what their nodes say, word for word: then `pieces` are those, end to end. Of a text that had to be
    changed, `changed` has the segments.
    """

    text: str
    part: str
    pieces: tuple[Piece, ...] = ()
    changed: tuple[Segment, ...] = ()

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The stretches of the text with their sources, in order."""
        if self.changed:
            return self.changed
        ends = accumulate(len(piece[0]) for piece in self.pieces)
        return tuple(
            Segment(end - len(text), end, kind, node, 0)
            for end, (text, node, kind) in zip(ends, self.pieces, strict=True)
        )

    def segment_at(self, position: int) -> Segment | None:
        """The segment that holds the code point at `position`, or None outside the text."""
        segments = self.segments
        index = bisect_right(segments, position, key=lambda segment: segment.start) - 1
        if index >= 0 and segments[index].start <= position < segments[index].end:
            return segments[index]
        return None

    def anchors(self, start: int, end: int) -> tuple[Anchor, ...]:
        """The stretches of the file behind `text[start:end]`, in order; empty if none is in the file."""
        found = []
        if not self.changed:
            at = 0
            for text, node, _ in self.pieces:
                low, high = max(start - at, 0), min(end - at, len(text))
                if low < high and node >= 0:
                    found.append(Anchor(self.part, node, low, high))
                at += len(text)
                if at >= end:
                    break
        for index in range(bisect_right(self.changed, start, key=_END), len(self.changed)):
            segment = self.changed[index]
            if segment.start >= end:
                break
            low, high = max(start, segment.start), min(end, segment.end)
            if low < high and segment.node >= 0:
                found.append(Anchor(self.part, segment.node, segment.source(low), segment.source(high)))
        return tuple(found)


@direct
class BlockKind(StrEnum):
    """What kind of place a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    CELL = "cell"
    NOTE = "note"
    TEXTBOX = "textbox"
    HEADER = "header"
    FOOTER = "footer"


class CheckBox(NamedTuple):
    """One box or drop-down choice: its option ("Ja"), the question it answers, and its place in the text."""

    checked: bool
    option: str
    question: str
    start: int
    end: int


class Cell(NamedTuple):
    """Place of a table cell: numbers count from 0; `table` numbers the tables of the document.

    `question` is what the cell answers: the text of the first cell of its row, or of the column's
    header where the row has no question of its own; empty for header and question cells themselves.
    """

    table: int
    row: int
    column: int
    header: bool
    question: str


class Block(NamedTuple):
    """One heading, paragraph, list item, cell, note or text box, as a reader sees it.

    `number` counts the blocks of the document from 0 in reading order. `heading` is the nearest
    heading above, `trail` all headings above from the outermost in. `control` is the title of the
    content control around the block. `template` marks placeholder text of the template that the
    author has not replaced; `spans_template` lists such stretches where only part of the block is.
    `host` is the number of the block that a note or text box belongs to.
    """

    number: int
    kind: BlockKind
    map: TextMap
    level: int = 0  # 1–9 for headings, depth from 0 for list items
    style: str = ""
    trail: tuple[str, ...] = ()
    control: str = ""
    cell: Cell | None = None
    boxes: tuple[CheckBox, ...] = ()
    template: bool = False
    spans_template: tuple[tuple[int, int], ...] = ()
    inserted: bool = False
    host: int | None = None
    looks: bool = False  # a heading by its look (bold, numbered), not by its style

    @property
    def text(self) -> str:
        return self.map.text

    @property
    def part(self) -> str:
        return self.map.part

    @property
    def heading(self) -> str:
        return self.trail[-1] if self.trail else ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the draft says of itself; empty where nothing was found. `date` is ISO (2024-03-05)."""

    title: str = ""
    board: str = ""
    case_number: str = ""
    date: str = ""
    officer: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A draft that was read.

    `warnings` are Swedish sentences on what was seen but not understood; `unread` are Swedish
    sentences on content that was not read (embedded objects, scanned pages): where there is any,
    the draft is read only in part; `lacks_text` tells that running text is among it. `protected` and
    `signed` matter to whoever writes into a copy. `annotated` tells that docscan's own comments or
    suggestions may be in it.
    """

    sha256: str
    blocks: tuple[Block, ...]
    metadata: Metadata = field(default_factory=Metadata)
    warnings: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    protected: bool = False
    signed: bool = False
    annotated: bool = False
    lacks_text: bool = False

    def body(self) -> Iterator[Block]:
        """The blocks that can carry evidence: all but headers and footers."""
        return (block for block in self.blocks if block.kind not in (BlockKind.HEADER, BlockKind.FOOTER))
