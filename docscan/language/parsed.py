"""A draft as units of reading: sentences, gathered by paragraph, list item, note or table row, each with its role.

A unit is what a reader takes in at once: a paragraph, or a row of a form with its question and answer. Plain data
over `docscan.model`; no spaCy object, no rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, repeat
from typing import NamedTuple

from docscan.language.sections import Role, SectionNames
from docscan.language.sentences import sentence_spans
from docscan.language.words import Word, words
from docscan.model import Block, BlockKind, Document, made

LABEL_MAX = 90  # code points: a longer first cell is no question or label

_COMMENT = re.compile(
    r"\s*(kommentar|motivering|om ja|om nej|beskrivning|svar|ange hur|hur\?|varför)\b[^:.?]{0,40}[:.?–-]", re.I
)


class Sentence(NamedTuple):
    """One sentence: `block` is an index into `Document.blocks`, `start` and `end` are places in that block's text."""

    block: int
    start: int
    end: int
    text: str
    template: bool = False

    def words(self) -> list[Word]:
        """Its words, found out anew."""
        return words(self.text)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Place in the block's text of the words `first` to `last`."""
        found = self.words()
        return self.start + found[first].start, self.start + found[last].end


@dataclass(slots=True)
class Answer:
    """A question of a form with the answer ticked or written: "ja", "nej" or "" where it is neither."""

    question: str
    answer: str
    block: int
    unit: int


class Unit(NamedTuple):
    """A paragraph, heading, list item, note, text box or table row.

    `label` is what the unit answers to besides its heading: the title of its control, the first cell of its row, the
    question of a check box that it comments.
    """

    number: int
    kind: BlockKind
    role: Role
    heading: str
    label: str
    blocks: tuple[int, ...]
    sentences: list[Sentence]
    answers: Sequence[Answer] = ()
    template: bool = False

    @property
    def text(self) -> str:
        return " ".join(sentence.text for sentence in self.sentences)


@dataclass(slots=True)
class Parsed:
    """A draft ready to be judged. `title` is the unit of the title, None where there is none."""

    document: Document
    units: list[Unit]
    title: Unit | None

    def sentences(self) -> Iterator[tuple[Unit, Sentence]]:
        """All sentences with their units, in reading order."""
        return ((unit, sentence) for unit in self.units for sentence in unit.sentences)


def parse(document: Document, names: SectionNames) -> Parsed:
    """Units and sentences of a draft; `names` tells what each heading is for."""
    units: list[Unit] = []
    sentences = _sentences(document.blocks)
    for indexes in _groups(document.blocks):
        unit = _unit(len(units), document.blocks, sentences, indexes, names, units)
        if unit is not None:
            units.append(unit)
    return Parsed(document, units, _title(units, document.metadata.title))


def _groups(blocks: Sequence[Block]) -> Iterator[tuple[int, ...]]:
    """The indexes of the blocks that belong together: the cells of one row, else one block alone."""
    row: list[int] = []
    place = None
    in_cell, apart = BlockKind.CELL, (BlockKind.HEADER, BlockKind.FOOTER)
    for index, block in enumerate(blocks):
        kind, cell = block.kind, block.cell
        if kind in apart:
            continue
        here = (cell.table, cell.row) if kind is in_cell and cell else None
        if row and here != place:
            yield tuple(row)
            row = []
        place = here
        if here is None:
            yield (index,)
        else:
            row.append(index)
    if row:
        yield tuple(row)


def _unit(
    number: int,
    blocks: Sequence[Block],
    sentences_of: Sequence[list[Sentence]],
    indexes: tuple[int, ...],
    names: SectionNames,
    before: list[Unit],
) -> Unit | None:
    """The unit of the blocks with those indexes; None where no words stand in them."""
    first = blocks[indexes[0]]
    sentences, boxes = sentences_of[indexes[0]], first.boxes
    for index in indexes[1:]:
        sentences = sentences + sentences_of[index]
        boxes += blocks[index].boxes
    if not sentences:
        return None
    kind, label, heading = first.kind, first.control, first.heading
    answers: list[Answer] = []
    if kind is BlockKind.CELL and len(indexes) > 1 and len(first.map.text) <= LABEL_MAX:
        label = first.map.text
    if boxes or kind is BlockKind.CELL:
        answers = _answers(number, [(index, blocks[index]) for index in indexes], label)
        if len(boxes) > 1 and not any(box.checked for box in boxes):  # nobody has answered: the template speaks
            sentences = [sentence._replace(template=True) for sentence in sentences]
    if before and not answers and not label and kind is not BlockKind.HEADING:
        label = _asked_above(first, before[-1], names)
    role = _role(first, label, answers, names)
    template = sentences[0].template and all(sentence.template for sentence in sentences)
    return made(Unit, (number, kind, role, heading, label, indexes, sentences, answers, template))


def _asked_above(block: Block, previous: Unit, names: SectionNames) -> str:
    """What a comment line answers to: the question of the box above it, or what the unit above answers to."""
    asked = previous.answers[-1].question if previous.answers else ""
    if asked and (_COMMENT.match(block.text) or names.role(block.heading) is Role.CHECKLIST):
        return asked
    if previous.label and previous.heading == block.heading and _COMMENT.match(block.text):
        return previous.label
    return ""


def _sentences(blocks: Sequence[Block]) -> list[list[Sentence]]:
    """The sentences of each block; all are made together, column by column."""
    texts = [block.map.text for block in blocks]
    spans = list(map(sentence_spans, texts))
    for index, block in enumerate(blocks):
        if block.boxes:
            texts[index] = _chosen(block)
    many = list(map(len, spans))
    starts, ends = zip(*chain.from_iterable(spans), strict=True) if any(many) else ((), ())
    owner = chain.from_iterable(map(repeat, range(len(blocks)), many))
    said = map(str.__getitem__, chain.from_iterable(map(repeat, texts, many)), map(slice, starts, ends))
    template = chain.from_iterable(map(repeat, [block.template for block in blocks], many))
    every = list(map(made, repeat(Sentence), zip(owner, starts, ends, said, template, strict=True)))
    bounds = list(accumulate(many, initial=0))
    found = list(map(every.__getitem__, map(slice, bounds, bounds[1:])))
    for index, block in enumerate(blocks):
        for low, high in block.spans_template:
            found[index] = [
                one._replace(template=one.template or (low < one.end and one.start < high)) for one in found[index]
            ]
    return found


def _chosen(block: Block) -> str:
    """The text of a block with the options that nobody ticked blanked out: "☒ Ja ☐ Nej" does not say no."""
    text = block.text
    if not any(box.checked for box in block.boxes):
        return text
    left, done = list[str](), 0
    for box, after in zip(block.boxes, (*block.boxes[1:], None), strict=True):
        if not box.checked and text.startswith(box.option, box.end + 1):
            end = after.start if after else box.end + 1 + len(box.option)
            left += (text[done : box.start], " " * (end - box.start))
            done = end
    return "".join((*left, text[done:]))


_YES = re.compile(r"\W*ja\b", re.I)
_NO = re.compile(r"\W*nej\b", re.I)


def _answers(number: int, blocks: list[tuple[int, Block]], label: str) -> list[Answer]:
    """Questions answered in the unit, by boxes or by a form's cells."""
    found = []
    for index, block in blocks:
        if block.boxes:
            options: dict[str, list[str]] = {}  # those that are ticked, by question
            for box in block.boxes:
                options.setdefault(box.question, []).extend([box.option] * box.checked)
            for question, chosen in options.items():
                if len(chosen) == 1:
                    found.append(Answer(question or label or block.heading, _yes_no(chosen[0]), index, number))
        elif block.kind is BlockKind.CELL and block.cell and block.cell.question:
            answer = _yes_no(block.map.text)
            if answer in ("ja", "nej"):
                found.append(Answer(block.cell.question, answer, index, number))
    return found


def _yes_no(text: str) -> str:
    return "ja" if _YES.match(text) else "nej" if _NO.match(text) else text.strip().lower()[:40]


def _role(block: Block, label: str, answers: list[Answer], names: SectionNames) -> Role:
    """The role of a unit: what its own label says, else the nearest heading that says anything."""
    if block.kind is BlockKind.HEADING:
        return names.role(block.text)
    if label or answers:
        for text in (label, *(answer.question for answer in answers)):
            role = names.role(text) if text else Role.OTHER
            if role is not Role.OTHER:
                return role
    return names.role_under(block.trail)


def _title(units: list[Unit], title: str) -> Unit | None:
    for unit in units[:12]:
        if title and title in unit.text:
            return unit
    return next((unit for unit in units if unit.kind is BlockKind.HEADING and unit.role is not Role.TITLE), None)
