"""A Word file as a package: a zip that is opened with care, its parts read when asked for.

Everything that is checked here is checked before anything is unpacked. Nothing is ever written to disk.
Open Packaging Conventions: ISO/IEC 29500-2.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from docscan.errors import UnreadableError
from docscan.word import names
from docscan.word.refusals import check_signature, unreadable

MAX_MEMBERS = 5_000
MAX_TOTAL_BYTES = 500_000_000
"""Sum of all members, unpacked."""
MAX_PART_BYTES = 100_000_000
"""One part that docscan reads, unpacked (pictures are not read)."""
MAX_RATIO = 200
"""Unpacked size over the size of the file, looked at only from `RATIO_FROM_BYTES` on."""
RATIO_FROM_BYTES = 20_000_000
MAX_XML_DEPTH = 256
"""Held by libxml2, as is the ten million characters of one text node (`huge_tree` is never on)."""

KINDS = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": "docx",
    "application/vnd.ms-word.document.macroEnabled.main+xml": "docm",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml": "dotx",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml": "dotm",
}
USUAL_MAIN_PARTS = ("word/document.xml", "word/document2.xml")

_SIMPLE_TARGET = re.compile(r"(?:\w[\w-]*/)*\w[\w-]*\.\w+")
_LOCAL_HEADER = 30
_ENCRYPTED = 1
_OTHER_FORMATS = {
    "application/vnd.openxmlformats-officedocument.spreadsheetml": " utan en Excel-fil",
    "application/vnd.ms-excel": " utan en Excel-fil",
    "application/vnd.openxmlformats-officedocument.presentationml": " utan en PowerPoint-fil",
    "application/vnd.ms-powerpoint": " utan en PowerPoint-fil",
}

_RELATIONSHIP = f"{{{names.RELATIONSHIPS}}}Relationship"


class Relationship(NamedTuple):
    """A link from a part: `type` is the last word of its type ("footnotes"), `target` a part name or an address."""

    id: str
    type: str
    target: str
    external: bool


class Package:
    """An opened package. Make one with `Package.open`; it holds the bytes and reads parts from them."""

    def __init__(self, data: bytes, archive: zipfile.ZipFile) -> None:
        self.data = data
        self._archive = archive
        self._index = archive.NameToInfo
        self._loose: dict[str, str] | None = None
        self._relationships: dict[str, dict[str, Relationship]] = {}
        self._types: tuple[dict[str, str], dict[str, str]] | None = None
        self.main_part = self._find_main_part()

    @classmethod
    def open(cls, data: bytes) -> Package:
        """Open the bytes of a Word file.

        Raises UnreadableError, with a Swedish sentence and a code, for anything that is not one, is damaged
        or goes over the limits of this module.
        """
        check_signature(data)
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except Exception as error:  # zipfile lets struct and codec errors through on damaged directories
            raise unreadable("truncated") from error
        _check_limits(archive.infolist(), len(data))
        return cls(data, archive)

    @property
    def members(self) -> list[zipfile.ZipInfo]:
        """All members, in the order of the zip's directory."""
        return self._archive.infolist()

    @property
    def kind(self) -> str:
        """docx, docm, dotx or dotm; docx where the content type says nothing."""
        return KINDS.get(self.content_type(self.main_part), "docx")

    def __contains__(self, name: str) -> bool:
        return self._member(name) is not None

    def part(self, name: str) -> bytes:
        """The unpacked bytes of a part. Raises KeyError if there is none, UnreadableError if it is damaged."""
        member = self._member(name)
        if member is None:
            raise KeyError(name)
        info = self._index[member]
        if info.file_size > MAX_PART_BYTES:
            raise unreadable("too_large", f"delen {name} är över {MAX_PART_BYTES // 1_000_000} MB")
        plain = _inflate(self.data, info)
        if plain is not None:
            return plain
        try:
            return self._archive.read(member)
        except Exception as error:  # many kinds: zipfile lets those of zlib, struct, lzma and bz2 through
            if type(error) is RuntimeError:  # the member is encrypted, in the zip's own way
                raise unreadable("encrypted") from error
            raise unreadable("truncated", f" (delen {name})") from error

    def packed(self, name: str) -> bytes:
        """A part as it is packed in the file: the same bytes are the same part. Raises KeyError if there is none."""
        member = self._member(name)
        if member is None:
            raise KeyError(name)
        return _packed(self.data, self._index[member])

    def xml(self, name: str) -> etree._Element:
        """The root of a part, as it stands in the file. Raises as `part`, and UnreadableError for damaged XML."""
        return parse(self.part(name), name)

    def tree(self, name: str) -> etree._Element:
        """As `xml`, but for reading: Transitional names whatever the dialect, no comments or instructions."""
        return parse_transitional(self.part(name), name)

    def content_type(self, name: str) -> str:
        """The content type of a part; empty if none is told."""
        overrides, defaults = self._content_types()
        return overrides.get("/" + name.lower()) or defaults.get(name.rpartition(".")[2].lower(), "")

    def relationships(self, part: str = "") -> dict[str, Relationship]:
        """The relationships of a part by id ("" for the package's own). Targets that do not exist do no harm here."""
        if part not in self._relationships:
            self._relationships[part] = self._read_relationships(part)
        return self._relationships[part]

    def not_word(self) -> UnreadableError:
        """The error for a package whose main part is not a Word document."""
        kind = self.content_type(self.main_part)
        return unreadable(
            "not_word", next((what for start, what in _OTHER_FORMATS.items() if kind.startswith(start)), "")
        )

    def related(self, part: str, type_: str) -> list[str]:
        """Names of the existing parts that `part` links to by that type, in order."""
        links = self.relationships(part).values()
        return [link.target for link in links if link.type == type_ and not link.external and link.target in self]

    def _read_relationships(self, part: str) -> dict[str, Relationship]:
        folder, name = posixpath.split(part)
        source = posixpath.join(folder, "_rels", f"{name}.rels")
        if source not in self:
            return {}
        found = {}
        for element in self.xml(source).iter(_RELATIONSHIP):
            external = element.get("TargetMode") == "External"
            target = element.get("Target", "")
            if not external:
                target = _resolved(folder, target)
            key = element.get("Id", "")
            found[key] = Relationship(key, element.get("Type", "").rpartition("/")[2], target, external)
        return found

    def _member(self, name: str) -> str | None:
        """The name as the zip spells it: part names ignore case, and some writers use backslashes."""
        if name in self._index:
            return name
        if self._loose is None:
            self._loose = {_loosely(member): member for member in self._index}
        return self._loose.get(_loosely(name))

    def _content_types(self) -> tuple[dict[str, str], dict[str, str]]:
        if self._types is not None:
            return self._types
        overrides: dict[str, str] = {}
        defaults: dict[str, str] = {}
        if "[Content_Types].xml" in self:
            for element in self.xml("[Content_Types].xml"):
                kind = element.get("ContentType", "")
                if "PartName" in element.attrib:
                    overrides[element.get("PartName", "").lower()] = kind
                else:
                    defaults[element.get("Extension", "").lower()] = kind
        self._types = overrides, defaults
        return self._types

    def _find_main_part(self) -> str:
        for name in self.related("", "officeDocument"):
            return self._member(name) or name
        overrides, _ = self._content_types()
        for name in (*(name.lstrip("/") for name, kind in overrides.items() if kind in KINDS), *USUAL_MAIN_PARTS):
            if name in self:
                return self._member(name) or name
        if "mimetype" in self and self.part("mimetype").startswith(b"application/vnd.oasis.opendocument"):
            raise unreadable("not_word", " utan en OpenDocument-fil (LibreOffice)")
        if "[Content_Types].xml" not in self and "_rels/.rels" not in self:
            raise unreadable("not_word", " utan ett vanligt zip-arkiv")
        raise unreadable("no_document")


def parse(data: bytes, name: str) -> etree._Element:
    """Parse a part, refusing DOCTYPE; `name` is for the error (UnreadableError)."""
    return _parse(data, name, _WHOLE)


def parse_transitional(data: bytes, name: str) -> etree._Element:
    """As `parse`, with Strict names exchanged, and without comments and processing instructions."""
    if is_utf16(data):
        data = etree.tostring(_parse(data, name, _WITHOUT_COMMENTS), encoding="utf-8")
    return _parse(names.transitional(data), name, _WITHOUT_COMMENTS)


def is_utf16(data: bytes) -> bool:
    """Whether a part is encoded in UTF-16, the one encoding beside UTF-8 that a package may use."""
    return data.startswith((b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<"))


def _parser(*, keep_comments: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=not keep_comments,
        remove_pis=not keep_comments,
    )


_WHOLE = _parser(keep_comments=True)
_WITHOUT_COMMENTS = _parser(keep_comments=False)


# What may stand before a DOCTYPE or the root (XML 1.0, 2.8)
_PROLOG = re.compile(rb"(?:[^<]++|<\?.*?\?>|<!--.*?-->)*+", re.DOTALL)


def _parse(data: bytes, name: str, parser: etree.XMLParser) -> etree._Element:
    prolog = _PROLOG.match(data)
    if prolog is not None and data.startswith(b"<!DOCTYPE", prolog.end()):
        raise unreadable("doctype", name)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        text = str(error).lower()
        if "depth" in text or "huge" in text or "too long" in text:
            raise unreadable("too_large", f"delen {name} är för djupt nästlad eller har för långa texter") from None
        raise unreadable("damaged_xml", name) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise unreadable("doctype", name)
    return root


def _resolved(folder: str, target: str) -> str:
    """The part name that a target means, seen from a folder."""
    if _SIMPLE_TARGET.fullmatch(target):
        return f"{folder}/{target}" if folder else target
    target = unquote(target.replace("\\", "/").partition("#")[0])
    return posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")


def _packed(data: bytes, member: zipfile.ZipInfo) -> bytes:
    """The packed bytes of a member; empty where its header is not where the directory says."""
    start = member.header_offset
    header = data[start : start + _LOCAL_HEADER]
    if len(header) < _LOCAL_HEADER or header[:4] != b"PK\3\4":
        return b""
    start += _LOCAL_HEADER + int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    return data[start : start + member.compress_size]


def _inflate(data: bytes, member: zipfile.ZipInfo) -> bytes | None:
    """The usual member unpacked without the layers of zipfile, which would double the time of a small draft.

    None for whatever is not usual or not whole; zipfile then reads it or says what is wrong.
    """
    if member.compress_type != zipfile.ZIP_DEFLATED or member.flag_bits & _ENCRYPTED:
        return None
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        plain = unpacker.decompress(_packed(data, member), member.file_size + 1)
    except zlib.error:
        return None
    return plain if len(plain) == member.file_size and zlib.crc32(plain) == member.CRC else None


def _loosely(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()


def _check_limits(members: list[zipfile.ZipInfo], size: int) -> None:
    if len(members) > MAX_MEMBERS:
        raise unreadable("too_large", f"fler än {MAX_MEMBERS} delar")
    total = sum(member.file_size for member in members)
    if total > MAX_TOTAL_BYTES:
        raise unreadable("too_large", f"över {MAX_TOTAL_BYTES // 1_000_000} MB uppackad")
    if total > RATIO_FROM_BYTES and total > MAX_RATIO * size:
        raise unreadable("too_large", f"den växer mer än {MAX_RATIO} gånger när den packas upp")
