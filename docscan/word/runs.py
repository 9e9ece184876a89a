"""Cutting runs so that a marker can stand at an exact place in the text, and mending the cuts again.

A run (`w:r`, ISO/IEC 29500-1, 17.3.2.25) is cut into two runs with the same formatting. The second one carries a
revision identifier of ours (`w:rsidR`, 17.3.2.25), an attribute that the schema has and that Word otherwise
uses only to compare documents: so a cut can be told from two runs that always were two, and `mend` gives
back the XML as it was, with no foreign markup in the file in between.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from lxml import etree

Element = etree._Element

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
# The last digit says whether the cut went through a text node, and which xml:space that node had.
_MARK: Final = "00D0C5C"
_BETWEEN, _NO_SPACE, _PRESERVE, _DEFAULT = "0", "1", "2", "3"
_SPACES: Final = {_NO_SPACE: None, _PRESERVE: "preserve", _DEFAULT: "default"}
_KINDS: Final = {value: digit for digit, value in _SPACES.items()}

_REVISIONS: Final = (
    "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tcPrChange",
    "trPrChange", "tblGridChange", "tblPrExChange", "numberingChange", "cellIns", "cellDel", "cellMerge",
    "bookmarkStart", "moveFromRangeStart", "moveToRangeStart",
)  # fmt: skip


def qualified(element: Element, name: str) -> str:
    """`name` in the namespace of `element`, so that a Strict file gets Strict markup."""
    return f"{{{etree.QName(element).namespace}}}{name}"


def drop(element: Element) -> None:
    """Take `element` out of its parent, but leave the white space that follows it where it is."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
        element.tail = None
    parent.remove(element)


def host_run(leaf: Element) -> Element | None:
    """The outermost run around a text node: for text in a text box, the run that holds the box."""
    run = None
    for ancestor in leaf.iterancestors():
        if ancestor.tag == qualified(leaf, "r"):
            run = ancestor
    return run


def free_ids(root: Element) -> Iterator[int]:
    """Numbers that no tracked change or bookmark of the part has yet, upwards."""
    identifier = qualified(root, "id")
    used = [element.get(identifier) or "" for element in root.iter(*(qualified(root, name) for name in _REVISIONS))]
    number = max((int(value) for value in used if value.lstrip("-").isdigit()), default=0)
    while True:
        number += 1
        yield number


class Cutter:
    """Cuts runs at places in text nodes, and knows afterwards where each stretch of a node has gone.

    A place is a text node and an offset in code points of its own text. Nodes that are not text (tabs,
    breaks, signs), or that stand deeper in their run (text boxes, ruby), are never cut: there the place is
    that of the whole run.
    """

    def __init__(self, root: Element) -> None:
        self._pieces: dict[Element, list[tuple[int, Element]]] = {}
        self._spaces: dict[Element, str] = {}
        self._ids = free_ids(root)

    def run_from(self, leaf: Element, offset: int) -> Element | None:
        """The run whose content begins at the place; None when the node stands in no run."""
        run = host_run(leaf)
        if run is None or leaf.getparent() is not run:
            return run
        index, piece, local = self._find(leaf, offset)
        if _can_cut(piece) and 0 < local < len(piece.text or ""):
            return self._cut_text(leaf, index, local)
        return self._cut_before(piece)

    def run_to(self, leaf: Element, offset: int) -> Element | None:
        """The run whose content ends at the place; None when the node stands in no run."""
        run = host_run(leaf)
        if run is None or leaf.getparent() is not run:
            return None if run is None else _end_of_field(leaf, run)
        index, piece, local = self._find(leaf, max(offset - 1, 0))
        local += min(offset, 1)
        if _can_cut(piece) and 0 < local < len(piece.text or ""):
            self._cut_text(leaf, index, local)
        else:
            following = piece.getnext()
            if following is not None:
                self._cut_before(following)
        return piece.getparent()

    def _find(self, leaf: Element, offset: int) -> tuple[int, Element, int]:
        pieces = self._pieces.setdefault(leaf, [(0, leaf)])
        index = max(i for i, (start, _) in enumerate(pieces) if start <= offset)
        start, piece = pieces[index]
        return index, piece, offset - start

    def _cut_text(self, leaf: Element, index: int, local: int) -> Element:
        """Cut a stretch of text in two; gives the run of the second half."""
        start, first = self._pieces[leaf][index]
        kind = self._spaces.setdefault(leaf, _KINDS.get(first.get(_SPACE), _PRESERVE))
        text = first.text or ""
        second = deepcopy(first)
        first.text, second.text = text[:local], text[local:]
        first.tail = None
        first.addnext(second)
        for half, edge in ((first, first.text[-1:]), (second, second.text[:1])):
            if edge.isspace():
                half.set(_SPACE, "preserve")
        self._pieces[leaf].insert(index + 1, (start + local, second))
        return self._cut(second, kind)

    def _cut_before(self, child: Element) -> Element | None:
        """The run that begins with `child`: its own run, cut where something stands before it there."""
        run = child.getparent()
        before = child.getprevious()
        if run is None or before is None or before.tag == qualified(run, "rPr"):
            return run
        return self._cut(child, _BETWEEN)

    def _cut(self, child: Element, kind: str) -> Element:
        run = child.getparent()
        assert run is not None
        new = etree.Element(run.tag)
        for name, value in run.attrib.items():
            new.set(name, value)
        new.set(qualified(run, "rsidR"), _MARK + kind)
        formatting = run.find(qualified(run, "rPr"))
        if formatting is not None:
            new.append(self._copy(formatting))
        for moved in [child, *child.itersiblings()]:
            new.append(moved)
        run.addnext(new)
        return new

    def _copy(self, formatting: Element) -> Element:
        """A copy of run properties in which tracked changes have ids of their own."""
        copy = deepcopy(formatting)
        copy.tail = None
        identifier = qualified(formatting, "id")
        for element in copy.iter():
            if element.get(identifier) is not None:
                element.set(identifier, str(next(self._ids)))
        return copy


def mend(root: Element) -> dict[Element, tuple[Element, int]]:
    """Put together again all runs under `root` that a Cutter cut, as far as they still belong together.

    Gives, for each text node that was swallowed, the node that now holds its text, and the offset there.
    """
    moved: dict[Element, tuple[Element, int]] = {}
    run_tag, rsid, formatting = (qualified(root, name) for name in ("r", "rsidR", "rPr"))
    for run in list(root.iter(run_tag)):
        mark = run.get(rsid, "")
        first = run.getprevious()
        if not mark.startswith(_MARK) or len(mark) != len(_MARK) + 1 or first is None or first.tag != run_tag:
            continue
        if _look(first.find(formatting)) != _look(run.find(formatting)):
            continue
        children = [child for child in run if child.tag != formatting]
        kind = mark[-1]
        if kind in _SPACES and children and len(first) and first[-1].tag == children[0].tag:
            text, rest = first[-1], children.pop(0)
            moved[rest] = (text, len(text.text or ""))
            text.text, text.tail = (text.text or "") + (rest.text or ""), rest.tail
            text.attrib.pop(_SPACE, "")
            space = _SPACES[kind]
            if space is not None:
                text.set(_SPACE, space)
        for child in children:
            first.append(child)
        drop(run)
    return moved


def _can_cut(leaf: Element) -> bool:
    return etree.QName(leaf).localname in ("t", "delText") and len(leaf) == 0


def _look(formatting: Element | None) -> bytes:
    """Run properties to compare: two halves of one run differ in ids of tracked changes only."""
    if formatting is None:
        return b""
    copy = deepcopy(formatting)
    copy.tail = None
    for element in copy.iter():
        element.attrib.pop(qualified(formatting, "id"), "")
    return etree.tostring(copy, method="c14n")


def _end_of_field(leaf: Element, run: Element) -> Element:
    """The run that closes the field which begins with `leaf`, a form field's box: no marker may stand in its code."""
    if etree.QName(leaf).localname != "checkBox":
        return run
    depth = 0
    paragraph = next(run.iterancestors(qualified(run, "p")), run)
    begun = False
    for mark in paragraph.iter(qualified(run, "fldChar")):
        begun = begun or mark is next(leaf.iterancestors(mark.tag), None)
        if not begun:
            continue
        kind = mark.get(qualified(run, "fldCharType"))
        depth += {"begin": 1, "end": -1}.get(kind or "", 0)
        if depth == 0:
            closing = host_run(mark)
            return run if closing is None else closing
    return run
