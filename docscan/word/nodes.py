"""The numbering of text nodes that reader and comment writer share.

A text node is an element that puts something into the text: `w:t`, a tab, a break, a symbol and so on,
deleted or not, in either dialect (Transitional, Strict). They are numbered from 0 in document order
over the whole part, so the same bytes always give the same numbers (ISO/IEC 29500-1, 17.3.3).
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"

LEAVES = (
    "t", "delText", "tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "sym",
    "footnoteReference", "endnoteReference", "checkBox",
)  # fmt: skip

_TAGS = tuple(f"{{{namespace}}}{name}" for namespace in (W, W_STRICT) for name in LEAVES)


def text_nodes(root: etree._Element) -> Iterator[etree._Element]:
    """All text nodes under `root` in document order; the n-th is node number n of an Anchor."""
    return root.iter(*_TAGS)
