"""Files of other kinds than Word's, read as the same blocks: PDF text, OpenDocument, and old Word and RTF files.

The kind is told by the content; what a file is called does not matter.
"""

from __future__ import annotations

from docscan.model import Document
from docscan.word.draft import read_draft

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"


def kind_of(data: bytes) -> str:
    """`pdf`, `odt`, `doc`, `rtf`, or `word` for all else (the Word reader tells what is wrong with it)."""
    head = data[:1024].lstrip()
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(b"PK") and _ODT in data[:200]:
        return "odt"
    if data.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") not in data:
        return "doc"
    return "word"


def read(data: bytes, kind: str) -> Document:
    """The document in a file of that kind. Raises UnreadableError."""
    if kind == "pdf":
        from docscan.audit.formats.pdf import read as read_pdf

        return read_pdf(data)
    if kind == "odt":
        from docscan.audit.formats.odt import read as read_odt

        return read_odt(data)
    if kind in ("doc", "rtf"):
        from docscan.audit.formats.office import read as read_office

        return read_office(data, kind)
    return read_draft(data)
