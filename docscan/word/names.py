"""Names of elements and attributes, as lxml spells them, and the one door where Strict becomes Transitional.

All of docscan.word reads the Transitional names (ISO/IEC 29500-4). A Strict part (ISO/IEC 29500-1) has the
same elements under other namespace names; they are exchanged in the bytes, before the parser sees them, so
the elements and their order, and with them the numbers of text nodes, stay the same.
"""

from __future__ import annotations

import re

from docscan.word.nodes import W_STRICT, W

AUTHOR = "docscan"  # of the comments and suggestions that docscan writes

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
OFFICE = "urn:schemas-microsoft-com:office:office"
V = "urn:schemas-microsoft-com:vml"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DC = "http://purl.org/dc/elements/1.1/"
DCTERMS = "http://purl.org/dc/terms/"
CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"

PREFIXES = {W: "w", W14: "w14", MC: "mc", A: "a", OFFICE: "o", V: "v", M: "m"}

_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAMES = {
    W_STRICT: W,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": R,
    "http://purl.oclc.org/ooxml/drawingml/main": A,
    "http://purl.oclc.org/ooxml/officeDocument/math": M,
    "http://purl.oclc.org/ooxml/officeDocument/customXml": CUSTOM_XML,
}
_DECLARATION = re.compile(rb"""(\sxmlns(?::[\w.-]+)?\s*=\s*)(["'])(http://purl\.oclc\.org/ooxml/[^"']*)\2""")


def w(name: str) -> str:
    """The tag or attribute `w:name`."""
    return f"{{{W}}}{name}"


def transitional(data: bytes) -> bytes:
    """The XML with the namespaces of Strict exchanged for those of Transitional; unknown ones are left."""
    if _STRICT not in data:
        return data

    def exchange(match: re.Match[bytes]) -> bytes:
        name = match[3].decode("ascii", "replace")
        return match[1] + match[2] + _STRICT_NAMES.get(name, name).encode("ascii", "replace") + match[2]

    return _DECLARATION.sub(exchange, data)


def short(tag: str) -> str:
    """A tag as people write it: `w:p`, or the bare name where the namespace is a stranger."""
    namespace, _, name = tag.rpartition("}")
    prefix = PREFIXES.get(namespace[1:], "")
    return f"{prefix}:{name}" if prefix else name


def is_on(value: str | None) -> bool:
    """Whether an on/off attribute is on: an absent one is (ISO/IEC 29500-1, 17.17.4)."""
    return value is None or value.lower() not in ("0", "false", "off")
