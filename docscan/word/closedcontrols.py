"""Content controls that hold a value or are locked, and the places outside them where markup is safe.

Property names are those of `w:sdtPr` (ISO/IEC 29500-1, 17.5.2.38) and its extensions by Word 2010 and 2013.
"""

from __future__ import annotations

from typing import Final

from lxml import etree

from docscan.word.runs import qualified

Element = etree._Element

# A control with one of these shows a value: what stands in it is written anew from the value.
_VALUE: Final = frozenset({
    "dataBinding", "text", "comboBox", "dropDownList", "date", "picture", "checkbox", "citation", "bibliography",
})  # fmt: skip
_NOT_FREE: Final = _VALUE | frozenset({
    "equation", "group", "docPartObj", "docPartList", "showingPlcHdr", "repeatingSection", "repeatingSectionItem",
})  # fmt: skip
_LOCKED: Final = frozenset({"contentLocked", "sdtContentLocked"})


def is_closed(control: Element) -> bool:
    """Whether no paragraph may be put into a control: it is bound, locked, or not made for free text."""
    return any(
        name in _NOT_FREE or (name == "lock" and item.get(qualified(control, "val")) in _LOCKED)
        for name, item in _properties(control)
    )


def value_control(element: Element) -> Element | None:
    """The outermost control around an element that shows a value; None outside such controls."""
    around = element.iterancestors(qualified(element, "sdt"))
    return next((c for c in reversed(list(around)) if any(name in _VALUE for name, _ in _properties(c))), None)


def paragraph_near(control: Element) -> Element | None:
    """The next paragraph after a control around paragraphs, else the last before it, outside all value controls."""
    tag = qualified(control, "p")
    inside = set(control.iter(tag))
    paragraphs = list(control.getroottree().iter(tag))
    numbers = [number for number, paragraph in enumerate(paragraphs) if paragraph in inside]
    if not numbers:
        return None
    candidates = paragraphs[numbers[-1] + 1 :] + paragraphs[: numbers[0]][::-1]
    free = (p for p in candidates if value_control(p) is None and next(p.iterancestors(tag), None) is None)
    return next(free, None)


def _properties(control: Element) -> list[tuple[str, Element]]:
    properties = control.find(qualified(control, "sdtPr"))
    return [] if properties is None else [(etree.QName(p).localname, p) for p in properties.iterchildren("*")]
