"""A draft as its author has it: without the comments and suggestions that docscan itself has put into the file."""

from __future__ import annotations

from dataclasses import replace

from docscan.model import Document
from docscan.word.comments import clean
from docscan.word.reader import read


def read_draft(data: bytes) -> Document:
    """Read a Word draft as `docscan.word.reader.read` does, suggestions of docscan's that nobody has taken up left out.

    Where there are any, the document, its hash and its anchors are those of the file after `clean`. Raises
    UnreadableError.
    """
    document = read(data)
    return replace(read(clean(data, break_signature=True)), annotated=True) if document.annotated else document
