"""Content controls: their title, whether they show the template's words, and what they are bound to.

`w:sdt` stands at four levels (blocks, runs, rows, cells); its properties are the same at all of them
(ISO/IEC 29500-1, 17.5.2; the check box is Word's own, [MS-DOCX] 2.6.3.28).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from docscan.word.marks import first
from docscan.word.names import CUSTOM_XML, W14, is_on, w
from docscan.word.package import Package

_PROPERTIES, _CONTENT = w("sdtPr"), w("sdtContent")
_ALIAS, _TAG, _PLACEHOLDER, _BINDING, _VAL = w("alias"), w("tag"), w("showingPlcHdr"), w("dataBinding"), w("val")
_CHOICES = (w("dropDownList"), w("comboBox"))
_CHECKBOX, _CHECKED, _W14_VAL = f"{{{W14}}}checkbox", f"{{{W14}}}checked", f"{{{W14}}}val"
_XPATH, _PREFIXES, _STORE = w("xpath"), w("prefixMappings"), w("storeItemID")

# Only plain paths, as Word writes them, are followed: the file must not choose what we compute.
_STEP = r"/@?[\w.-]+(?::[\w.-]+)?(?:\[\d{1,4}\])?"
_PATH = re.compile(rf"(?:{_STEP}){{1,40}}")
_PREFIX = re.compile(r"""xmlns:([\w.-]+)\s*=\s*["']([^"']*)["']""")

_BUILT_IN_STORES = {
    "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}": "core-properties",
    "{6668398D-A668-4E3E-A5EB-62B293D839F1}": "extended-properties",
}


class Control(NamedTuple):
    """`checked` is None for anything but a check box; `binding` is the `w:dataBinding`, if any."""

    title: str = ""
    placeholder: bool = False
    checked: bool | None = None
    choice: bool = False
    binding: etree._Element | None = None
    content: etree._Element | None = None


def read_control(element: etree._Element) -> Control:
    """What the properties of a `w:sdt` say."""
    properties, content = first(element, _PROPERTIES), first(element, _CONTENT)
    if properties is None:
        return Control(content=content)
    title = tag = ""
    placeholder = choice = False
    checked: bool | None = None
    binding: etree._Element | None = None
    for child in properties:
        name = child.tag
        if name == _ALIAS:
            title = child.get(_VAL, "").strip()
        elif name == _TAG:
            tag = child.get(_VAL, "").strip()
        elif name == _PLACEHOLDER:
            placeholder = is_on(child.get(_VAL))
        elif name == _BINDING:
            binding = child
        elif name in _CHOICES:
            choice = True
        elif name == _CHECKBOX:
            state = first(child, _CHECKED)
            checked = state is not None and is_on(state.get(_W14_VAL))
    return Control(title or tag, placeholder, checked, choice, binding, content)


class BoundValues:
    """The custom XML of a package: what a bound control shows, whatever stands in the control itself."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._stores: dict[str, str] | None = None
        self._roots: dict[str, etree._Element] = {}

    def value(self, binding: etree._Element) -> str:
        """The text that the `w:dataBinding` points at; empty where there is none or the path is not a plain one."""
        path = binding.get(_XPATH, "")
        if not _PATH.fullmatch(path):
            return ""
        prefixes = dict(_PREFIX.findall(binding.get(_PREFIXES, "")))
        for root in self._candidates(binding.get(_STORE, "")):
            try:
                found = root.getroottree().xpath(path, namespaces=prefixes or None)
            except etree.XPathError:
                return ""
            if isinstance(found, list) and found:
                node = found[0]
                if isinstance(node, str):
                    text = str(node)
                else:
                    text = "".join(str(part) for part in node.itertext()) if isinstance(node, etree._Element) else ""
                if text.strip():
                    return text.strip()
        return ""

    def _candidates(self, store: str) -> list[etree._Element]:
        if self._stores is None:
            self._stores = self._find_stores()
        if store:
            names = [self._stores[store.upper()]] if store.upper() in self._stores else []
        else:
            names = list(self._stores.values())
        for name in names:
            if name not in self._roots:
                self._roots[name] = self._package.tree(name)
        return [self._roots[name] for name in names]

    def _find_stores(self) -> dict[str, str]:
        package = self._package
        stores = {}
        for key, type_ in _BUILT_IN_STORES.items():
            for name in package.related("", type_):
                stores[key] = name
        for name in package.related(package.main_part, "customXml"):
            for properties in package.related(name, "customXmlProps"):
                key = package.tree(properties).get(f"{{{CUSTOM_XML}}}itemID", "")
                stores[key.upper()] = name
        return stores
