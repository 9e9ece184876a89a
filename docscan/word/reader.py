"""From the bytes of a Word file to a `model.Document`: the front door of docscan.word.

package -> stories (body, notes at their references, headers and footers) -> raw blocks
        -> headings, trails, check boxes -> Document
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from itertools import repeat

from docscan.model import Block, BlockKind, Document, made
from docscan.word.book import SCANNED_BELOW_CHARACTERS, Book, RawBlock
from docscan.word.elements import LEVELS
from docscan.word.headings import Headings
from docscan.word.labels import label_boxes
from docscan.word.marks import first
from docscan.word.metadata import read_metadata
from docscan.word.names import AUTHOR, R, is_on, w
from docscan.word.package import Package
from docscan.word.place import Place
from docscan.word.refusals import unreadable
from docscan.word.story import Story

_OWN = f'"{AUTHOR}"'.encode()  # the author of a suggestion, as it stands in the file
_SETTINGS_PROTECTION, _ENFORCEMENT = w("documentProtection"), w("enforcement")
_HEADERS = {w("headerReference"): BlockKind.HEADER, w("footerReference"): BlockKind.FOOTER}


def read(data: bytes) -> Document:
    """Read a Word draft.

    `data` is the whole file (.docx, .docm, .dotx, .dotm; Transitional or Strict). The same bytes always give
    the same document, and the anchors of its text hold for exactly these bytes.
    Raises UnreadableError, with one Swedish sentence on what to do, for anything that cannot be read.
    """
    package = Package.open(data)
    try:
        book = _read_stories(package)
    except RecursionError:
        raise unreadable("too_large", "innehållet är för djupt nästlat") from None
    blocks = finish(book.blocks)
    if book.pictures and sum(len(block.text) for block in blocks) < SCANNED_BELOW_CHARACTERS:
        book.leave("scanned")
    return Document(
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=blocks,
        metadata=read_metadata(blocks, package),
        warnings=book.warnings,
        unread=book.unread,
        protected=_is_protected(package),
        signed=_is_signed(package),
        lacks_text=book.lacks_text,
        annotated=_OWN in package.part(package.main_part),
    )


def _read_stories(package: Package) -> Book:
    book = Book(package)
    stories: dict[str, Story] = {}
    main = Story(book, package.main_part, LEVELS, stories)
    if main.root.tag != w("document"):
        raise package.not_word()
    body = first(main.root, w("body"))
    if body is None:
        raise unreadable("no_document")
    main.walk(body, LEVELS.blocks)
    main.close()
    links = package.relationships(package.main_part)
    done: set[str] = set()
    for section in book.sections:
        for reference in section:
            kind = _HEADERS.get(str(reference.tag))
            link = links.get(reference.get(f"{{{R}}}id", "")) if kind is not None else None
            if kind is not None and link is not None and link.target not in done and link.target in package:
                done.add(link.target)
                story = Story(book, link.target, LEVELS, stories)
                story.read(story.root, Place(kind=kind))
    return book


def finish(raw: list[RawBlock]) -> tuple[Block, ...]:
    """The raw blocks with headings, trails, check boxes and template marks settled (other formats use it too)."""
    if not raw:
        return ()
    kinds, levels, trails, looks = Headings(raw).settle()
    all_template = [block.is_template for block in raw]
    spans = [() if template else block.template for template, block in zip(all_template, raw, strict=True)]
    # column by column, which is several times as fast as block by block
    columns: dict[str, Iterable[object]] = dict(zip(RawBlock._fields, zip(*raw, strict=True), strict=True))
    columns |= {"number": range(len(raw)), "kind": kinds, "level": levels, "trail": trails, "looks": looks}
    columns |= {"boxes": label_boxes(raw), "template": all_template, "spans_template": spans}
    return tuple(map(made, repeat(Block), zip(*(columns[name] for name in Block._fields), strict=True)))


def _is_protected(package: Package) -> bool:
    """Whether the settings hold the document against editing (ISO/IEC 29500-1, 17.15.1.29)."""
    for name in package.related(package.main_part, "settings"):
        if b"documentProtection" not in package.part(name):
            continue
        for element in package.tree(name).iter(_SETTINGS_PROTECTION):
            enforcement = element.get(_ENFORCEMENT)
            if enforcement is not None and is_on(enforcement):
                return True
    return False


def _is_signed(package: Package) -> bool:
    """Whether the package carries a digital signature (ISO/IEC 29500-2, 12)."""
    if any(member.filename.lower().startswith("_xmlsignatures/") for member in package.members):
        return True
    return any(
        link.type == "origin" and "digital-signature" in link.target for link in package.relationships().values()
    )
