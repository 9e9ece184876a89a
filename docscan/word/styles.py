"""What a paragraph's style says: heading level, list level, bold, hidden (ISO/IEC 29500-1, 17.7).

A style is followed along `w:basedOn`; the nearest answer wins. Swedish and English Word give the same style
different ids (Rubrik1, Heading1), and templates make styles of their own ("Rubrik 1 TS"), so id and name are
both looked at, and the outline level last.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from docscan.word.names import is_on, w
from docscan.word.package import Package

_NUMBERED_HEADING = re.compile(r"(?:heading|rubrik|överskrift)[ _-]*([1-9])(?!\d)", re.IGNORECASE)
_TITLES = {"title", "rubrik", "huvudrubrik", "dokumentrubrik", "ärenderubrik", "dokumenttitel", "titel"}
_SUBTITLES = {"subtitle", "underrubrik", "mellanrubrik"}
_LIST_STYLE = re.compile(
    r"^(?:list bullet|list number|list paragraph|liststycke|punktlista|numrerad lista|lista)\b", re.IGNORECASE
)
_CONTENTS = re.compile(r"^(?:toc|innehåll|table of figures|figurförteckning)[ _]?\d*$", re.IGNORECASE)
_PLACEHOLDER = {"placeholder text", "platshållartext"}
_LAST_DIGIT = re.compile(r"([1-9])$")

_STYLE, _ID, _TYPE, _VAL, _DEFAULT = w("style"), w("styleId"), w("type"), w("val"), w("default")
_NAME, _BASED_ON, _PPR, _RPR = w("name"), w("basedOn"), w("pPr"), w("rPr")
_OUTLINE, _NUM_PR, _NUM_ID, _ILVL = w("outlineLvl"), w("numPr"), w("numId"), w("ilvl")
_VANISH, _BOLD = w("vanish"), w("b")


@dataclass(frozen=True, slots=True)
class Style:
    """What follows from one style. None or -1: the style says nothing."""

    name: str = ""
    heading: int = 0  # 1–9, 0 for no heading
    list_level: int = -1
    bold: bool = False
    hidden: bool = False
    contents: bool = False  # a line of a table of contents
    placeholder: bool = False


PLAIN = Style()


class Styles(dict[str, Style]):
    """The styles of a document by id: "" is the default paragraph style, and an id that does not exist PLAIN.

    Each is read when it is first asked for.
    """

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._default = ""
        for element in root.iterchildren(_STYLE) if root is not None else ():
            key = element.get(_ID, "")
            self._elements[key] = element
            if element.get(_TYPE) == "paragraph" and element.get(_DEFAULT) and is_on(element.get(_DEFAULT)):
                self._default = key
        hides = any(True for element in self._elements.values() for _ in element.iter(_VANISH))
        self.hiding = frozenset(key for key in self._elements if self[key].hidden) if hides else frozenset()
        """Ids of the styles that hide their text."""
        self.placeholders = frozenset(
            key for key, element in self._elements.items() if _name(element).lower() in _PLACEHOLDER
        )
        """Ids of the character styles that mark placeholder text."""

    def __missing__(self, key: str) -> Style:
        style = self[key] = self._read(key or self._default)
        return style

    def _read(self, key: str) -> Style:
        chain = []
        seen: set[str] = set()
        while key in self._elements and key not in seen:
            seen.add(key)
            element = self._elements[key]
            chain.append((key, element))
            base = element.find(_BASED_ON)
            key = base.get(_VAL, "") if base is not None else ""
        if not chain:
            return PLAIN
        heading: int | None = None
        bold: bool | None = None
        hidden: bool | None = None
        list_level: int | None = None
        level_of_list = 0
        contents = False
        for key, element in chain:
            name = _name(element)
            contents = contents or bool(_CONTENTS.match(name))
            properties, marks = element.find(_PPR), element.find(_RPR)
            if heading is None and element.get(_TYPE, "paragraph") == "paragraph":
                heading = heading_level(key, name)
                outline = properties.find(_OUTLINE) if properties is not None else None
                if heading is None and outline is not None:
                    heading = outline_level(outline)
            if marks is not None:
                bold = _on(marks.find(_BOLD)) if bold is None else bold
                hidden = _on(marks.find(_VANISH)) if hidden is None else hidden
            numbering = properties.find(_NUM_PR) if properties is not None else None
            if list_level is None and numbering is not None:
                ilvl, num_id = numbering.find(_ILVL), numbering.find(_NUM_ID)
                level_of_list = _number(ilvl) if ilvl is not None else level_of_list
                if num_id is not None:
                    list_level = level_of_list if num_id.get(_VAL) != "0" else -1
            if list_level is None and _LIST_STYLE.match(name):
                digit = _LAST_DIGIT.search(name)
                list_level = int(digit[1]) - 1 if digit else 0
        key, element = chain[0]
        return Style(
            name=_name(element),
            heading=0 if contents else heading or 0,
            list_level=-1 if list_level is None else list_level,
            bold=bool(bold),
            hidden=bool(hidden),
            contents=contents,
            placeholder=_name(element).lower() in _PLACEHOLDER,
        )


_KEPT = 16
_kept: dict[bytes, Styles] = {}


def read_styles(package: Package, name: str) -> Styles:
    """The styles of a styles part. Drafts from one template have the same part, so the latest ones are kept."""
    key = package.packed(name)
    styles = _kept.get(key)
    if styles is None:
        styles = Styles(package.tree(name))
        while len(_kept) >= _KEPT:
            _kept.pop(next(iter(_kept)), None)
        _kept[key] = styles
    return styles


def heading_level(key: str, name: str) -> int | None:
    """The level that a style's id or name tells, or None."""
    for word in (name, key):
        match = _NUMBERED_HEADING.search(word)
        if match:
            return int(match[1])
    if name.lower() in _TITLES:
        return 1
    return 2 if name.lower() in _SUBTITLES else None


def outline_level(element: etree._Element) -> int:
    """The heading level of a `w:outlineLvl`: 1–9, or 0 for body text."""
    level = _number(element, 9)
    return level + 1 if 0 <= level <= 8 else 0


def _name(element: etree._Element) -> str:
    name = element.find(_NAME)
    return name.get(_VAL, "") if name is not None else ""


def _on(element: etree._Element | None) -> bool | None:
    return None if element is None else is_on(element.get(_VAL))


def _number(element: etree._Element, default: int = 0) -> int:
    try:
        return int(element.get(_VAL, ""))
    except ValueError:
        return default
