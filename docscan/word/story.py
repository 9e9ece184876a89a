"""One part of the document (body, notes, a header) walked from top to bottom into raw blocks.

The heart is `walk`: each element goes to its handler in the table of `docscan.word.elements`, and what is not known
gives a warning. Facts about the elements: ISO/IEC 29500-1, chapter 17.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import NamedTuple, TypeAlias

from lxml import etree

from docscan.model import BlockKind, Piece, SourceKind, made
from docscan.word import names
from docscan.word.book import Book, RawBlock
from docscan.word.fields import Fields, has_unfinished_field
from docscan.word.grid import Grid
from docscan.word.headings import ends_like_heading
from docscan.word.marks import branch, head, is_bold, list_depth
from docscan.word.names import w
from docscan.word.nodes import text_nodes
from docscan.word.package import is_utf16, parse_transitional
from docscan.word.place import Form, Paragraph, Place, fills, template_spans
from docscan.word.styles import outline_level
from docscan.word.text import has_simple_letters, spans_of, text_map

Handler: TypeAlias = "Callable[[Story, etree._Element], None]"
Around: TypeAlias = "Callable[[Story, etree._Element, dict[str, Handler]], None]"

_R, _T, _PPR, _RPR = w("r"), w("t"), w("pPr"), w("rPr")
_PSTYLE, _NUM_PR, _OUTLINE, _SECT_PR = w("pStyle"), w("numPr"), w("outlineLvl"), w("sectPr")
_VAL, _ID, _TYPE = w("val"), w("id"), w("type")
_DELETIONS = frozenset((w("del"), w("moveFrom")))
_VANISH = w("vanish")
_SIGNS = (w("sym"), w("checkBox"), f"{{{names.W14}}}checkbox")
_RARE = (*_SIGNS, *_DELETIONS, _VANISH)  # looked for once, so that most parts are read with fewer questions


class Levels(NamedTuple):
    """Which handler reads which element at each level; who reads what may stand anywhere; what is ignored."""

    blocks: dict[str, Handler]
    rows: dict[str, Handler]
    cells: dict[str, Handler]
    runs: dict[str, Handler]
    anywhere: dict[str, Around]
    ignored: frozenset[str]


# What `Story.read` keeps while it reads something that stands apart.
_STATE = ("place", "paragraph", "pieces", "fields", "template", "inserting", "grid")


class Story:
    """The walk over one part. `stories` holds those of the other parts, by name, for the notes."""

    def __init__(self, book: Book, part: str, levels: Levels, stories: dict[str, Story]) -> None:
        data = book.package.part(part)
        self.book = book
        self.part = part
        self.levels = levels
        self.stories = stories
        self.root = parse_transitional(data, part)
        self.numbers = dict(zip(text_nodes(self.root), count()))
        # in a part of notes these by id, the first where several have the same; None for those that are read
        self.unread: dict[str | None, etree._Element | None] = {one.get(_ID): one for one in reversed(self.root)}
        # known by being in a set: lxml makes the name of an element anew each time that it meets it
        self.runs, self.texts = frozenset(self.root.iter(_R)), frozenset(self.root.iter(_T))
        self.blocks = book.blocks
        odd = is_utf16(data)
        self.unfinished = (odd or b"fldChar" in data) and has_unfinished_field(self.root)
        rare = {element.tag for element in self.root.iter(*_RARE)}
        self.simple = not odd and rare.isdisjoint(_SIGNS) and has_simple_letters(data)
        styles = book.styles
        self.looks_at_runs = (
            odd
            or _VANISH in rare
            or b"Wingdings" in data
            or styles[""].hidden
            or any(f'"{key}"'.encode() in data for key in styles.hiding | styles.placeholders)
        )
        self.unformatted: Form = (styles[""], styles[""].heading, styles[""].list_level)
        self.deletes = not rare.isdisjoint(_DELETIONS)
        self.has_template = False
        self.font = ""
        self.enter(Place())

    # -- the walk

    def walk(self, parent: etree._Element, own: dict[str, Handler]) -> None:
        """Hand each child to its handler in `own`, else to the one for all levels."""
        for child in parent:
            tag = child.tag
            handler = own.get(tag)
            if handler is not None:
                handler(self, child)
            elif tag not in self.levels.ignored:
                around = self.levels.anywhere.get(tag)
                if around is not None:
                    around(self, child, own)
                else:
                    self.book.warn_unknown(child)

    def alternate(self, element: etree._Element, own: dict[str, Handler]) -> None:
        """`mc:AlternateContent`: one of its branches."""
        self.walk(branch(element), own)

    def plain(self, paragraph: etree._Element) -> list[Piece] | None:
        """The pieces of a paragraph of nothing but runs of plain text, as most are; None for any other.

        `walk` would do the same, in several times as long.
        """
        numbers, kind, ignored, runs, texts = self.numbers, self.kind, self.levels.ignored, self.runs, self.texts
        pieces: list[Piece] = []
        for child in paragraph:
            if child in runs:
                for leaf in child:
                    if leaf in texts:
                        text = leaf.text
                        if text:
                            pieces.append((text, numbers[leaf], kind))
                    elif leaf.tag not in ignored:
                        return None
            elif child.tag not in ignored:
                return None
        return pieces

    def read(self, parent: etree._Element, place: Place) -> None:
        """Read the blocks under an element that stands apart from the text around it: a note, a box, a header."""
        saved = {name: getattr(self, name) for name in _STATE}
        self.enter(place)
        self.walk(parent, self.levels.blocks)
        self.close()
        for name, value in saved.items():
            setattr(self, name, value)
        self.set_kind()

    def enter(self, place: Place) -> None:
        """Begin a text of its own: no paragraph, field, control or table is open."""
        self.place = place
        self.paragraph: Paragraph | None = None
        self.pieces: list[Piece] = []
        self.fields = Fields()
        self.template = 0
        self.inserting = 0
        self.grid: Grid | None = None
        self.set_kind()

    # -- blocks

    def read_paragraph(self, element: etree._Element) -> None:
        """`w:p`. Its text is gathered, and made a block unless its mark is deleted."""
        paragraph = self.paragraph
        if paragraph is None:
            pieces = self.plain(element) if not self.looks_at_runs and not self.fields.code else None
            form, mark_deleted = self.properties(element)
            if pieces is not None and not mark_deleted:
                block = self.block(pieces, form, (element,))
                if block is not None:
                    self.blocks.append(block)
                return
            self.paragraph = Paragraph(form, element)
            self.pieces = self.paragraph.pieces
        else:
            form, mark_deleted = self.properties(element)
            paragraph.elements += (element,)
            if paragraph.is_blank():
                paragraph.form = form
            else:
                self.pieces.append((" ", -1, SourceKind.JOIN))
        self.walk(element, self.levels.runs)
        if not mark_deleted:
            self.close()

    def properties(self, element: etree._Element) -> tuple[Form, bool]:
        """What a paragraph's properties say; whether its mark is deleted, so that the next one goes on."""
        properties = head(element, _PPR)
        if properties is None:
            return self.unformatted, False
        mark_deleted = False
        style_key, heading, list_level = "", -1, -2
        for child in properties:
            tag = child.tag
            if tag == _PSTYLE:
                style_key = child.get(_VAL, "")
            elif tag == _NUM_PR:
                list_level = list_depth(child)
            elif tag == _OUTLINE:
                heading = outline_level(child)
            elif tag == _RPR and self.deletes:
                mark_deleted = any(mark.tag in _DELETIONS for mark in child)
            elif tag == _SECT_PR:
                self.book.sections.append(child)
        style = self.book.styles[style_key]
        level = style.list_level if list_level == -2 else list_level
        return (style, style.heading or max(heading, 0), level), mark_deleted

    def close(self) -> None:
        """Make a block of the open paragraph, if there is one with text, and read what hangs on it."""
        paragraph = self.paragraph
        if paragraph is None:
            return
        self.paragraph = None
        self.pieces = []
        if self.fields.code and self.unfinished:
            self.fields.end_codes()
            self.set_kind()
            self.book.warn("field")
        self.add(paragraph)
        if paragraph.notes or paragraph.text_boxes:
            host = len(self.blocks) - 1 if self.blocks else None
            for kind, key in paragraph.notes:
                self.note(kind, key, host)
            for box in paragraph.text_boxes:
                self.read(box, Place(kind=self.kind_of_box(), host=host, control=self.place.control))

    def add(self, paragraph: Paragraph) -> None:
        """Make a block of a paragraph, if there is text in it."""
        pieces = paragraph.pieces
        block = self.block(pieces, paragraph.form, paragraph.elements)
        if block is None:
            return
        if paragraph.titles and not block.control:
            control = next((title for title, start, end in paragraph.titles if fills(pieces, start, end)), "")
            block = block._replace(control=control)
        if paragraph.choices:
            chosen = spans_of(pieces, self.part, list(paragraph.choices))
            block = block._replace(choices=(*block.choices, *chosen))
        if paragraph.inserted and not block.inserted:
            every = sum(len(piece[0].strip()) for piece in pieces)
            block = block._replace(inserted=paragraph.inserted >= every)
        self.blocks.append(block)

    def kind_of_box(self) -> BlockKind:
        return self.place.kind if self.place.kind in (BlockKind.HEADER, BlockKind.FOOTER) else BlockKind.TEXTBOX

    def block(self, pieces: list[Piece], form: Form, elements: tuple[etree._Element, ...]) -> RawBlock | None:
        """A paragraph of those pieces as a block at the present place; None where it has no text of its own."""
        style, heading, list_level = form
        if not pieces or style.contents:
            return None
        mapped = text_map(pieces, self.part, self.simple)
        text = mapped.text
        if not text:
            return None
        kind, host, cell, column_header, control, inserted, choice = self.place
        level = 0
        bold = False
        if kind is BlockKind.PARAGRAPH or kind is BlockKind.CELL:
            if heading:
                kind, level = BlockKind.HEADING, heading
            elif kind is BlockKind.PARAGRAPH:
                if list_level >= 0:
                    kind, level = BlockKind.LIST_ITEM, list_level
                elif ends_like_heading(text):
                    bold = is_bold(elements, style, self.book.styles)
        choices = ((0, len(text)),) if choice else ()
        template = template_spans(mapped) if self.has_template else ()
        return made(
            RawBlock,
            (kind, mapped, style.name, level, control, cell, column_header, inserted, host, bold, choices, template),
        )

    def note(self, kind: str, key: str, host: int | None) -> None:
        """Read a footnote or endnote after the block that refers to it first: once, for notes may refer to notes."""
        for part in self.book.package.related(self.book.package.main_part, kind):
            story = self.stories.get(part)
            if story is None:
                story = self.stories[part] = Story(self.book, part, self.levels, self.stories)
            if key in story.unread:
                element, story.unread[key] = story.unread[key], None
                if element is not None and element.get(_TYPE, "normal") == "normal":
                    story.read(element, Place(kind=BlockKind.NOTE, host=host))
                return
        self.book.warn("note")

    def section(self, element: etree._Element) -> None:
        self.book.sections.append(element)

    # -- runs

    def put(self, text: str, element: etree._Element | None, kind: SourceKind) -> None:
        """Add what an element shows, unless we are in a field's code."""
        if not self.fields.code:
            self.pieces.append((text, self.numbers.get(element, -1) if element is not None else -1, kind))

    def set_kind(self) -> None:
        if self.template:
            self.has_template = True
            self.kind = SourceKind.TEMPLATE
        else:
            self.kind = SourceKind.FIELD if self.fields.inside else SourceKind.TEXT

    def field_mark(self, kind: str | None) -> None:
        self.fields.mark(kind)
        self.set_kind()
