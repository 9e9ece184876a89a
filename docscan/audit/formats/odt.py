"""OpenDocument text (.odt) as blocks: what LibreOffice writes (OpenDocument 1.3, part 3)."""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final

from lxml import etree

from docscan.errors import UnreadableError
from docscan.model import BlockKind, Cell, Document, Piece, SourceKind
from docscan.word.book import RawBlock
from docscan.word.metadata import read_metadata
from docscan.word.package import MAX_PART_BYTES, parse
from docscan.word.reader import finish
from docscan.word.text import text_map

_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW: Final = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO: Final = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"

_CONTENT: Final = "content.xml"
_STYLES: Final = "styles.xml"
_TRANSPARENT: Final = frozenset(
    f"{_TEXT}{name}" for name in ("section", "list", "index-body", "table-of-content", "numbered-paragraph")
) | {f"{_DRAW}frame", f"{_DRAW}text-box", f"{_TABLE}table-header-rows", f"{_TABLE}table-rows"}
_SKIPPED: Final = frozenset(
    {f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}note-citation", f"{_TEXT}ruby-text"}
)

_MESSAGES: Final = {
    "damaged": "OpenDocument-filen är skadad och kan inte läsas. Öppna den i LibreOffice och spara en ny kopia.",
    "encrypted": "OpenDocument-filen är skyddad med lösenord. Spara en kopia utan skydd och försök igen.",
    "too_large": "OpenDocument-filen är större än vad docscan läser. Dela upp den och försök igen.",
}


def read(data: bytes) -> Document:
    """Read an OpenDocument text. Raises UnreadableError."""
    content, styles = _parts(data)
    reader = _Reader(content, styles)
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise UnreadableError(_MESSAGES["damaged"], "no_document")
    reader.walk(body, BlockKind.PARAGRAPH)
    if styles is not None:
        for name, kind in (("header", BlockKind.HEADER), ("footer", BlockKind.FOOTER)):
            for element in styles.iter(f"{_STYLE}{name}"):
                reader.part = _STYLES
                reader.walk(element, kind)
    blocks = finish(reader.blocks)
    return Document(hashlib.sha256(data).hexdigest(), blocks, read_metadata(blocks))


def _parts(data: bytes) -> tuple[etree._Element, etree._Element | None]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if "META-INF/manifest.xml" in names and b"encryption-data" in _member(archive, "META-INF/manifest.xml"):
                raise UnreadableError(_MESSAGES["encrypted"], "encrypted")
            content = parse(_member(archive, _CONTENT), _CONTENT)
            return content, parse(_member(archive, _STYLES), _STYLES) if _STYLES in names else None
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError, ValueError, RuntimeError) as error:
        raise UnreadableError(_MESSAGES["damaged"], "truncated") from error


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > MAX_PART_BYTES:
        raise UnreadableError(_MESSAGES["too_large"], "too_large")
    return archive.read(name)


class _Reader:
    """Walks the elements and gathers blocks in reading order."""

    def __init__(self, content: etree._Element, styles: etree._Element | None) -> None:
        self.blocks: list[RawBlock] = []
        self.part = _CONTENT
        self._tables = 0
        roots = [root for root in (styles, content) if root is not None]
        self._bold = {
            style.get(f"{_STYLE}name", "")
            for root in roots
            for style in root.iter(f"{_STYLE}style")
            if any(item.get(f"{_FO}font-weight") == "bold" for item in style.iter(f"{_STYLE}text-properties"))
        }

    def walk(self, parent: etree._Element, kind: BlockKind, level: int = 0, cell: Cell | None = None) -> None:
        """The blocks inside an element."""
        for element in parent:
            tag = element.tag
            if tag == f"{_TEXT}h":
                level_ = int(element.get(f"{_TEXT}outline-level", "1"))
                self._block(element, BlockKind.HEADING if kind is BlockKind.PARAGRAPH else kind, level_, cell)
            elif tag == f"{_TEXT}p":
                self._block(element, kind, level, cell)
            elif tag in (f"{_TEXT}list-item", f"{_TEXT}list-header"):
                inner = BlockKind.LIST_ITEM if kind is BlockKind.PARAGRAPH else kind
                depth = level + 1 if kind is BlockKind.LIST_ITEM else level
                self.walk(element, inner, depth, cell)
            elif tag == f"{_TABLE}table":
                self._table(element, kind)
            elif tag in _TRANSPARENT:
                self.walk(element, kind, level, cell)

    def _table(self, table: etree._Element, kind: BlockKind) -> None:
        number, self._tables = self._tables, self._tables + 1
        header = next(table.iter(f"{_TABLE}table-header-rows"), None)
        for row_number, row in enumerate(table.iter(f"{_TABLE}table-row")):
            question = ""
            is_header = header is not None and row.getparent() is header
            for column, element in enumerate(row.iterchildren(f"{_TABLE}table-cell")):
                cell = Cell(number, row_number, column, is_header, "" if is_header else question)
                before = len(self.blocks)
                self.walk(element, BlockKind.CELL if kind is BlockKind.PARAGRAPH else kind, 0, cell)
                if column == 0:
                    question = " ".join(block.map.text for block in self.blocks[before:])

    def _block(self, element: etree._Element, kind: BlockKind, level: int, cell: Cell | None) -> None:
        after: list[tuple[etree._Element, BlockKind]] = []
        pieces = list(self._pieces(element, after))
        mapped = text_map(pieces, self.part)
        if mapped.text:
            style = element.get(f"{_TEXT}style-name", "")
            bold = style in self._bold or self._is_all_bold(element)
            self.blocks.append(RawBlock(kind, mapped, style=style, level=level, cell=cell, bold=bold))
        host = len(self.blocks) - 1 if self.blocks else None
        for inner, inner_kind in after:
            before = len(self.blocks)
            self.walk(inner, inner_kind)
            self.blocks[before:] = [block._replace(host=host) for block in self.blocks[before:]]

    def _pieces(self, element: etree._Element, after: list[tuple[etree._Element, BlockKind]]) -> Iterator[Piece]:
        """The text of a paragraph; notes and text boxes in it are left to be read after it."""
        yield (element.text or "", -1, SourceKind.TEXT)
        for child in element:
            tag = child.tag
            if tag == f"{_TEXT}s":
                yield (" " * min(int(child.get(f"{_TEXT}c", "1")), 100), -1, SourceKind.TEXT)
            elif tag == f"{_TEXT}tab":
                yield ("\t", -1, SourceKind.TAB)
            elif tag in (f"{_TEXT}line-break", f"{_TEXT}soft-page-break"):
                yield ("\n", -1, SourceKind.BREAK)
            elif tag == f"{_TEXT}note":
                after.extend((body, BlockKind.NOTE) for body in child.iterchildren(f"{_TEXT}note-body"))
            elif tag == f"{_DRAW}frame":
                after.append((child, BlockKind.TEXTBOX))
            elif isinstance(tag, str) and tag not in _SKIPPED:
                yield from self._pieces(child, after)
            yield (child.tail or "", -1, SourceKind.TEXT)

    def _is_all_bold(self, element: etree._Element) -> bool:
        spans = element.findall(f"{_TEXT}span")
        outside = (element.text or "") + "".join(child.tail or "" for child in element)
        return (
            bool(spans) and not outside.strip() and all(span.get(f"{_TEXT}style-name") in self._bold for span in spans)
        )
