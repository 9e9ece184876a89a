"""Word comments at exact words: `annotate` puts them into a copy of a file, `clean` takes them out again.

A comment is three marks in the text, where its range starts, where it ends and the reference, and an entry in
the comments part (ISO/IEC 29500-1, 17.13.4). Word takes ranges only in the main part and outside text boxes
([MS-OI29500], 2.1.315): a comment on words in a note stands at the note's reference, one on words in a text box at
the box, one on a header or footer at its fallback. Every part that has nothing to do with comments is copied
byte for byte.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple

from lxml import etree

from docscan.errors import WriteError
from docscan.model import Anchor
from docscan.word import insertions as suggestions
from docscan.word.closedcontrols import paragraph_near, value_control
from docscan.word.commentparts import CommentParts, is_signed, serialise
from docscan.word.names import AUTHOR
from docscan.word.nodes import text_nodes
from docscan.word.package import Package
from docscan.word.runs import Cutter, drop, free_ids, mend, qualified
from docscan.word.zipcopy import rewrite

Element = etree._Element

INITIALS: Final = "ds"
MAX_ID: Final = 2**31 - 1  # the largest number of a comment
MAX_RANGES: Final = 32_767  # Word refuses a file with more comment ranges

_NOTES: Final = ("footnote", "endnote")
_MARKS: Final = ("commentRangeStart", "commentRangeEnd", "commentReference")
_SIGNED: Final = (
    "Filen är digitalt signerad. Signaturen skulle sluta gälla om docscan skrev i den. Ta bort signaturen i Word och "
    "försök igen, eller välj --break-signature om signaturen får brytas i kopian."
)


@dataclass(frozen=True, slots=True)
class Note:
    """One comment: the words it is about and its paragraphs.

    The range goes from the first anchor to the last. `fallback` is where the comment goes when the anchors lead
    nowhere in the running text; after that comes the first paragraph.
    """

    anchors: tuple[Anchor, ...]
    paragraphs: tuple[str, ...]
    fallback: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Insertion:
    """Suggested text: a heading and lines, put in as tracked changes after the paragraph of the last of `after`.

    `heading_like` and `lines_like` point at text whose style and type the heading and the lines take over.
    """

    after: tuple[Anchor, ...]
    heading: str
    lines: tuple[str, ...]
    heading_like: tuple[Anchor, ...] = ()
    lines_like: tuple[Anchor, ...] = ()


class Annotated(NamedTuple):
    """The commented copy, and how many of the comments found no room (`MAX_RANGES`)."""

    data: bytes
    left_out: int


class _Place(NamedTuple):
    """A stretch of a text node of the main part."""

    leaf: Element
    start: int
    end: int


def annotate(
    data: bytes,
    notes: Sequence[Note],
    *,
    clock: datetime,
    author: str = AUTHOR,
    initials: str = INITIALS,
    insertions: Sequence[Insertion] = (),
    break_signature: bool = False,
) -> bytes:
    """A copy of the Word file `data` with these comments; those that this author had there before are gone.

    Anchors are valid for `data` as it stands. `clock` is the local time written on the comments. The same input
    gives the same bytes. Raises UnreadableError for what is no Word file, WriteError for a signed one unless
    `break_signature`.
    """
    return annotate_counted(
        data,
        notes,
        clock=clock,
        author=author,
        initials=initials,
        insertions=insertions,
        break_signature=break_signature,
    ).data


def annotate_counted(
    data: bytes,
    notes: Sequence[Note],
    *,
    clock: datetime,
    author: str = AUTHOR,
    initials: str = INITIALS,
    insertions: Sequence[Insertion] = (),
    break_signature: bool = False,
) -> Annotated:
    """As `annotate`, and tells how many comments found no room."""
    file = _File(data, author, initials, break_signature)
    file.remove_own()
    left_out = file.comment(notes, clock)
    file.suggest(insertions, clock)
    return Annotated(file.written(), left_out)


def clean(data: bytes, *, author: str = AUTHOR, initials: str = INITIALS, break_signature: bool = False) -> bytes:
    """The file without this author's comments and suggestions, runs joined again as they were before.

    Suggestions that were accepted or written in stay: they are the author's text by then. A file that has none
    comes back as it is. Raises as `annotate`.
    """
    file = _File(data, author, initials, break_signature=True)
    if not file.remove_own():
        return data
    if file.signed and not break_signature:
        raise WriteError(_SIGNED)
    return file.written()


class _File:
    """One Word file being written to: the tree of its main part, its text nodes by number, its comment parts."""

    def __init__(self, data: bytes, author: str, initials: str, break_signature: bool) -> None:
        self._data = data
        self._author, self._initials = author, initials
        self._package = Package.open(data)
        self.signed = is_signed(self._package)
        if self.signed and not break_signature:
            raise WriteError(_SIGNED)
        self._root = self._package.xml(self._package.main_part)
        self._nodes = list(text_nodes(self._root))
        self._parts = CommentParts(self._package, etree.QName(self._root).namespace or "")
        self._moved: dict[Element, tuple[Element, int]] = {}
        self._references: dict[str, list[Element | None]] = {}
        self._placed: set[Element] = set()

    def remove_own(self) -> bool:
        """Take out our comments and pending suggestions and join the runs cut for them; False if there were none."""
        own = self._parts.remove(self._author, self._initials)
        identifier, run_tag, formatting = self._tags("id", "r", "rPr")
        for mark in list(self._root.iter(*self._tags(*_MARKS))):
            if mark.get(identifier) not in own:
                continue
            run = mark.getparent()
            drop(mark)
            if run is not None and run.tag == run_tag and all(child.tag == formatting for child in run):
                drop(run)
        removed = suggestions.remove_pending(self._root, self._author)
        self._moved = mend(self._root)
        return bool(own or removed or self._moved)

    def comment(self, notes: Sequence[Note], clock: datetime) -> int:
        """Add the comments, as many as there is room for; gives the number of those left out."""
        room = max(MAX_RANGES - sum(1 for _ in self._root.iter(*self._tags(_MARKS[0]))), 0)
        taken = set(self._ids())
        first = max(taken, default=-1) + 1
        # after those that are there, as Word does, unless that leads beyond the largest number
        numbers = itertools.count(first if first + len(notes) <= MAX_ID else 0)
        cutter = Cutter(self._root)
        for note in notes[:room]:
            number = next(number for number in numbers if number not in taken)
            self._mark(number, self._stretches(note), cutter)
            self._parts.add(number, note.paragraphs, self._author, self._initials, clock)
        if notes[:room]:
            self._parts.finish()
        return len(notes[room:])

    def suggest(self, insertions: Sequence[Insertion], clock: datetime) -> None:
        """Add the suggestions that are not there already."""
        there = suggestions.pending_texts(self._root, self._author)
        ids = free_ids(self._root)
        last: dict[Element, Element] = {}  # suggestions for the same place stand in their order
        for item in insertions:
            leaf = self._leaf(item.after)
            place = suggestions.place_after(leaf) if leaf is not None else None
            if place is None or item.heading in there:
                continue
            for position, text in enumerate((item.heading, *item.lines)):
                like = self._paragraph(item.lines_like if position else item.heading_like)
                new = suggestions.paragraph(
                    text, like, heading=not position, ids=ids, author=self._author, clock=clock, root=self._root
                )
                last.get(place, place).addnext(new)
                last[place] = new

    def written(self) -> bytes:
        """The file as it is now."""
        self._parts.discard_if_empty()
        return rewrite(self._data, {self._package.main_part: serialise(self._root), **self._parts.changed})

    def _tags(self, *names: str) -> list[str]:
        return [qualified(self._root, name) for name in names]

    def _ids(self) -> Iterator[int]:
        """Every comment id in use, in the comments part or in the text."""
        yield from self._parts.ids()
        (identifier,) = self._tags("id")
        for mark in self._root.iter(*self._tags(*_MARKS)):
            value = mark.get(identifier) or ""
            if value.lstrip("-").isdigit():
                yield int(value)

    def _stretches(self, note: Note) -> list[_Place]:
        """The stretches of the main part that a comment is about; those of its fallback if it has none there."""
        for anchors in (note.anchors, note.fallback):
            places = [place for place in map(self._place, anchors) if place is not None]
            if places:
                return places
        return []

    def _place(self, anchor: Anchor) -> _Place | None:
        """The stretch of the main part that stands for an anchor in any part; None if it is gone or nowhere."""
        if anchor.part == self._package.main_part:
            leaf, shift = self._nodes[anchor.node], 0
            if leaf in self._moved:
                leaf, shift = self._moved[leaf]
            gone = leaf.getroottree().getroot() is not self._root
            return None if gone else _Place(leaf, anchor.start + shift, anchor.end + shift)
        references = self._note_references(anchor.part)
        reference = references[anchor.node] if anchor.node < len(references) else None
        return None if reference is None else _Place(reference, 0, 1)

    def _note_references(self, part: str) -> list[Element | None]:
        """For each text node of a part with notes, the reference to its note in the main part."""
        if part not in self._references:
            kinds = {
                name: kind for kind in _NOTES for name in self._package.related(self._package.main_part, f"{kind}s")
            }
            kind = kinds.get(part)
            self._references[part] = self._read_references(part, kind) if kind else []
        return self._references[part]

    def _read_references(self, part: str, kind: str) -> list[Element | None]:
        identifier, reference, note = self._tags("id", f"{kind}Reference", kind)
        found = {leaf.get(identifier): leaf for leaf in self._root.iter(reference)}
        notes = (next(leaf.iterancestors(note), None) for leaf in text_nodes(self._package.xml(part)))
        return [None if item is None else found.get(item.get(identifier)) for item in notes]

    def _mark(self, number: int, places: Sequence[_Place], cutter: Cutter) -> None:
        """Put the three marks of a comment into the text: around the runs of its words, each beside its own run."""
        (identifier,) = self._tags("id")
        start, end, reference = (etree.Element(tag, {identifier: str(number)}) for tag in self._tags(*_MARKS))
        run_tag, formatting, value, *sizes = self._tags("r", "rPr", "val", "sz", "szCs")
        run = etree.Element(run_tag)
        look = etree.SubElement(run, formatting)
        for size in sizes:
            etree.SubElement(look, size, {value: "16"})  # as in Word's own style for references to comments
        run.append(reference)
        first = cutter.run_from(places[0].leaf, places[0].start) if places else None
        last = cutter.run_to(places[-1].leaf, places[-1].end) if places else None
        if first is None or last is None:
            for paragraph in itertools.islice(self._root.iter(*self._tags("p")), 1):
                paragraph.extend((start, end, run))
            return
        first.addprevious(start)
        self._put_after(last, end)
        self._put_reference(end, run)

    def _put_reference(self, end: Element, run: Element) -> None:
        """Put the reference after the end of its range, but never into a control that shows a value.

        Word and LibreOffice write such a control anew from its value, and the text before a reference is lost.
        """
        control = value_control(end)
        if control is None:
            self._put_after(end, run)
        elif next(control.iterancestors(*self._tags("p")), None) is not None:
            self._put_after(control, run)
        else:
            paragraph = paragraph_near(control)
            properties = None if paragraph is None else paragraph.find(qualified(self._root, "pPr"))
            if paragraph is None:
                self._put_after(end, run)
            elif properties is not None:
                self._put_after(properties, run)
            elif len(paragraph) and paragraph[0] in self._placed:
                self._put_after(paragraph[0], run)
            else:
                paragraph.insert(0, run)
                self._placed.add(run)

    def _put_after(self, element: Element, new: Element) -> None:
        """Put a mark after an element and the marks that already stand there, so that comments keep their order."""
        while (following := element.getnext()) is not None and following in self._placed:
            element = following
        element.addnext(new)
        self._placed.add(new)

    def _leaf(self, anchors: Sequence[Anchor]) -> Element | None:
        place = self._place(anchors[-1]) if anchors else None
        return place.leaf if place else None

    def _paragraph(self, anchors: Sequence[Anchor]) -> Element | None:
        leaf = self._leaf(anchors)
        return None if leaf is None else next(leaf.iterancestors(*self._tags("p")), None)
