"""Small questions to the XML that several readers ask: is it bold, how deep is the list, which branch counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from docscan.word import names
from docscan.word.names import is_on, w
from docscan.word.nodes import text_nodes
from docscan.word.styles import Style, Styles

_R, _T, _RPR, _RSTYLE, _BOLD, _VAL = w("r"), w("t"), w("rPr"), w("rStyle"), w("b"), w("val")
_NUM_ID, _ILVL, _TXBX = w("numId"), w("ilvl"), w("txbxContent")
_ALTERNATE, _CHOICE, _FALLBACK = (f"{{{names.MC}}}{name}" for name in ("AlternateContent", "Choice", "Fallback"))


def first(element: etree._Element, tag: str) -> etree._Element | None:
    """The first child with that tag (`find` would go the long way of paths)."""
    for child in element:
        if child.tag == tag:
            return child
    return None


def head(element: etree._Element, tag: str) -> etree._Element | None:
    """The first child, if it has that tag: where properties stand, by the schema."""
    if len(element):
        child = element[0]
        if child.tag == tag:
            return child
    return None


def branch(element: etree._Element) -> etree._Element:
    """The branch of `mc:AlternateContent` to read: the first choice that holds text, else the fallback that does."""
    branches = [*element.iterchildren(_CHOICE), *element.iterchildren(_FALLBACK)]
    for candidate in branches:
        if next(text_nodes(candidate), None) is not None:
            return candidate
    return branches[0] if branches else element


def shapes(element: etree._Element) -> Iterator[etree._Element]:
    """What a drawing holds, each text box once, and its inside left to the reading of the box."""
    for child in element:
        if child.tag == _ALTERNATE:
            yield from shapes(branch(child))
        elif child.tag == _TXBX:
            yield child
        else:
            yield child
            yield from shapes(child)


def direct_bold(element: etree._Element) -> bool:
    """Whether all runs with text under an element are made bold where they stand."""
    return all(mark for says, mark, _ in map(_weight, element.iter(_R)) if says)


def is_bold(elements: Iterable[etree._Element], style: Style, styles: Styles) -> bool:
    """Whether all text of a paragraph is bold: by its own mark, its character style or the paragraph's style."""
    for element in elements:
        for run in element.iter(_R):
            says, mark, named = _weight(run)
            if mark is None:
                mark = style.bold or (named != "" and styles[named].bold)
            if says and not mark:
                return False
    return True


def _weight(run: etree._Element) -> tuple[bool, bool | None, str]:
    """Whether a run has text, what it says itself on being bold (None for nothing), and its character style."""
    says, mark, named = False, None, ""
    for child in run:
        tag = child.tag
        if tag == _T:
            says = says or bool((child.text or "").strip())
        elif tag == _RPR:
            for own in child:
                tag = own.tag
                if tag == _BOLD:
                    mark = is_on(own.get(_VAL))
                elif tag == _RSTYLE:
                    named = own.get(_VAL, "")
    return says, mark, named


def list_depth(numbering: etree._Element) -> int:
    """The list level of a `w:numPr`, from 0; -1 where numbering is taken away, -2 where it tells only a level."""
    num_id, level = first(numbering, _NUM_ID), first(numbering, _ILVL)
    if num_id is None:
        return -2
    if num_id.get(_VAL) == "0":
        return -1
    return number(level) if level is not None else 0


def number(element: etree._Element) -> int:
    """The `w:val` of an element as a number; 0 for what is none."""
    try:
        return max(int(element.get(_VAL, "")), 0)
    except ValueError:
        return 0
