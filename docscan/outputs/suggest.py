"""From a report to suggested text: for what is missing, a heading and the questions to answer, where it belongs."""

from __future__ import annotations

import re

from docscan.model import Anchor, Block, BlockKind, Document
from docscan.outputs import comment_texts as words
from docscan.outputs.comments import block_anchors, block_of
from docscan.verdict import DocumentReport, Finding
from docscan.word.comments import Insertion

_OF_CHILDREN = re.compile(r"barn|elev|unga\b|ungdom", re.IGNORECASE)
# Sections that end a draft: a new section belongs before them.
_CLOSING = re.compile(
    r"\W*(besluts?underlag|bilag(a|or)|handlingar|beslut(et)? (skickas|expedieras|meddelas|ska skickas)|expedier|"
    r"skickas till|sändlista|kopia till|delges|överklag|hur man överklagar|underskrift)",
    re.IGNORECASE,
)
_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CELL, BlockKind.HEADING)
_LONG = 60  # code points from which on a paragraph passes for running text


def insertions(report: DocumentReport, document: Document) -> list[Insertion]:
    """What to suggest for the criteria that the draft does not answer; nothing where nothing is missing.

    Where the draft has a heading on children, each criterion gets a section of its own at the end of that part;
    else one new section is suggested for them all, before the parts that end a draft.
    """
    missing = {finding.criterion: finding for finding in reversed(report.findings) if finding.missing}
    wanted = [(name, missing[name]) for name in words.SECTIONS if name in missing]
    if not wanted:
        return []
    places = _places(wanted, report, document)
    there = next((block for block in places if _OF_CHILDREN.search(block.text)), None)
    if there is not None:
        after, like = _end_of_section(there, document), _like_below(there, document)
        return [_insertion(document, after, like, *words.SECTIONS[name]) for name, _ in wanted]
    questions = tuple(question for name, _ in wanted for question in words.SECTIONS[name].questions)
    after_new, like_new = _new_section(places[0] if places else None, report, document)
    return [_insertion(document, after_new, like_new, words.SUGGESTED_HEADING, questions)]


def _insertion(
    document: Document, after: Block | None, like: Block | None, heading: str, questions: tuple[str, ...]
) -> Insertion:
    return Insertion(
        after=block_anchors(after) if after else (),
        heading=heading,
        lines=tuple(words.QUESTION.format(question=question) for question in questions),
        heading_like=block_anchors(like) if like else (),
        lines_like=_running_text(document),
    )


def _places(wanted: list[tuple[str, Finding]], report: DocumentReport, document: Document) -> list[Block]:
    """The headings under which something is missing; the draft's title is none of them."""
    title = report.title_place.paragraph if report.title_place else 0
    blocks = (block_of(finding.evidence, document) for _, finding in wanted)
    return [b for b in blocks if b is not None and b.kind is BlockKind.HEADING and b.number + 1 != title]


def _new_section(place: Block | None, report: DocumentReport, document: Document) -> tuple[Block | None, Block | None]:
    """After which block a new section belongs, and the heading that it is to look like."""
    if place is not None:
        return _end_of_section(place, document), place
    title = report.title_place.paragraph if report.title_place else 0
    blocks = _placeable(document)
    headings = [block for block in blocks if block.kind is BlockKind.HEADING and block.number + 1 != title]
    closing = next((block for block in headings if _CLOSING.match(block.text)), None)
    like = closing or (headings[-1] if headings else None)
    if closing is None and like is not None:
        return _end_of_section(like, document), like
    before = [block for block in blocks if closing is None or block.number < closing.number]
    return (before[-1] if before else None), like


def _end_of_section(heading: Block, document: Document) -> Block:
    """The last block under a heading and its subheadings; a table that ends the whole draft holds the signatures."""
    last = written = heading
    for block in _placeable(document):
        if block.number <= heading.number:
            continue
        if block.kind is BlockKind.HEADING and block.level <= heading.level:
            return last
        last = block
        written = block if block.kind is not BlockKind.CELL else written
    return last if written is heading else written


def _like_below(heading: Block, document: Document) -> Block:
    """A heading one level below, if the draft has such; else the heading itself."""
    below = (b for b in _placeable(document) if b.kind is BlockKind.HEADING and b.level == heading.level + 1)
    return next((block for block in below if not block.looks or heading.looks), heading)


def _placeable(document: Document) -> list[Block]:
    """The blocks of the running text that have words in the file."""
    return [block for block in document.blocks if block.kind in _RUNNING and block_anchors(block)]


def _running_text(document: Document) -> tuple[Anchor, ...]:
    """A paragraph that shows how the draft sets running text."""
    plain = [b for b in _placeable(document) if b.kind is BlockKind.PARAGRAPH and not b.template and b.host is None]
    block = next((b for b in plain if b.trail and len(b.text) >= _LONG), plain[0] if plain else None)
    return block_anchors(block) if block else ()
