"""Suggested text as tracked insertions, which the author accepts, edits or rejects in Word.

Tracked insertion of runs: `w:ins` (ISO/IEC 29500-1, 17.13.5.18); of a paragraph mark: `w:ins` in the mark's
properties (17.13.5.20).
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import datetime
from typing import Final

from lxml import etree

from docscan.word.closedcontrols import is_closed
from docscan.word.commentparts import xml_text
from docscan.word.runs import drop, qualified

Element = etree._Element

# What a suggestion takes over from the paragraph that it is to look like: the type, never its special marks.
_HEADING_LOOK: Final = ("rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "color", "sz", "szCs", "lang")
_TEXT_LOOK: Final = ("rFonts", "color", "sz", "szCs", "lang")
_NOT_COPIED: Final = ("rPr", "sectPr", "pPrChange", "framePr", "pageBreakBefore")
_OWN_PARAGRAPH: Final = frozenset({"pPr", "ins", "proofErr"})


def place_after(leaf: Element) -> Element | None:
    """The element after which paragraphs may be put: the paragraph of the text node, or what it must not be put into
    (a table, a text box, a locked or bound control). None when there is no such place: the node stands in no paragraph,
    or in one whose mark is deleted with no other after it."""
    place = None
    for ancestor in leaf.iterancestors():
        name = etree.QName(ancestor).localname
        if name == "p" or name == "tbl" or (name == "sdt" and place is not None and is_closed(ancestor)):
            place = ancestor
    while place is not None and _joins_next(place):
        following = next(place.itersiblings("*"), None)
        place = following if following is not None and following.tag == qualified(place, "p") else None
    return place


def paragraph(
    text: str, like: Element | None, *, heading: bool, ids: Iterator[int], author: str, clock: datetime, root: Element
) -> Element:
    """A paragraph that is a tracked insertion, in style and type as the paragraph `like`."""
    time = clock.replace(tzinfo=None, microsecond=0).isoformat()

    def change() -> Element:
        values = {"id": str(next(ids)), "author": author, "date": time}
        return etree.Element(qualified(root, "ins"), {qualified(root, key): value for key, value in values.items()})

    new = etree.Element(qualified(root, "p"))
    source = None if like is None else like.find(qualified(root, "pPr"))
    properties = etree.Element(qualified(root, "pPr")) if source is None else deepcopy(source)
    properties.tail = None
    for child in list(properties):
        if child.tag in {qualified(root, name) for name in _NOT_COPIED}:
            drop(child)
    mark = etree.SubElement(properties, qualified(root, "rPr"))
    mark.append(change())
    new.append(properties)
    inserted = change()
    run = etree.SubElement(inserted, qualified(root, "r"))
    look = _look(like, _HEADING_LOOK if heading else _TEXT_LOOK)
    if heading and like is None:
        look = etree.Element(qualified(root, "rPr"))
        etree.SubElement(look, qualified(root, "b"))
    if look is not None:
        run.append(look)
    node = etree.SubElement(run, qualified(root, "t"))
    node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    node.text = xml_text(text)
    new.append(inserted)
    return new


def remove_pending(root: Element, author: str) -> bool:
    """Take away every paragraph that this author suggested and nobody has accepted or written in.

    False if there was none.
    """
    found = False
    for element in list(dict.fromkeys((*_suggested(root, author), *_at_the_end(root, author)))):
        inside = {etree.QName(child).localname for child in element.iterchildren("*")}
        runs = element.iter(qualified(root, "r"))
        if inside <= _OWN_PARAGRAPH and all(_inserted_by(run, author) for run in runs):
            drop(element)
            found = True
    return found


def pending_texts(root: Element, author: str) -> set[str]:
    """The texts of the paragraphs that this author suggested and that are still there."""
    text = qualified(root, "t")
    return {"".join(node.text or "" for node in element.iter(text)) for element in _suggested(root, author)}


def _suggested(root: Element, author: str) -> Iterator[Element]:
    ins, mark, properties = (qualified(root, name) for name in ("ins", "rPr", "pPr"))
    for element in root.iter(ins):
        parent = element.getparent()
        if parent is None or parent.tag != mark or element.get(qualified(root, "author")) != author:
            continue
        holder = parent.getparent()
        if holder is not None and holder.tag == properties:
            found = holder.getparent()
            if found is not None:
                yield found


def _at_the_end(root: Element, author: str) -> Iterator[Element]:
    """The last paragraph of a text, if it holds something that this author inserted and another stands before it:
    LibreOffice writes no insertion of its mark."""
    tag = qualified(root, "p")
    tables = qualified(root, "tbl")
    for change in root.iter(qualified(root, "ins")):
        element = change.getparent()
        if element is None or element.tag != tag or next(element.itersiblings(tag, tables), None) is not None:
            continue
        if _inserted_by(change, author) and next(element.itersiblings(tag, preceding=True), None) is not None:
            yield element


def _inserted_by(run: Element, author: str) -> bool:
    """Whether a run, or the insertion itself, is one of this author's."""
    tag = qualified(run, "ins")
    change = run if run.tag == tag else next(run.iterancestors(tag), None)
    return change is not None and change.get(qualified(run, "author")) == author


def _look(like: Element | None, names: tuple[str, ...]) -> Element | None:
    """The type of the first run with text of a paragraph, as run properties."""
    if like is None:
        return None
    for run in like.iter(qualified(like, "r")):
        formatting = run.find(qualified(like, "rPr"))
        if run.find(qualified(like, "t")) is None:
            continue
        if formatting is None:
            return None
        kept = [child for child in formatting if child.tag in {qualified(like, name) for name in names}]
        look = etree.Element(formatting.tag)
        look.extend(deepcopy(kept))
        return look if len(look) else None
    return None


def _joins_next(place: Element) -> bool:
    """Whether the last paragraph mark of a paragraph or control is deleted, so that what follows is the rest of it."""
    tag = qualified(place, "p")
    if place.tag == qualified(place, "tbl"):
        return False
    outer = [item for item in place.iter(tag) if next(item.iterancestors(tag), None) is None]  # not in a text box
    path = "/".join(qualified(place, name) for name in ("pPr", "rPr", "del"))
    return bool(outer) and outer[-1].find(path) is not None
