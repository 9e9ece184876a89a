"""The parts of a package that comments live in: the comments themselves, their relationship, their content type.

ISO/IEC 29500-1, 11.3.2 and 17.13.4; the parts that Word keeps beside them (threads, lasting ids) are in [MS-DOCX],
2.5.4 (commentsExtended, commentsIds, commentsExtensible).
"""

from __future__ import annotations

import itertools
import posixpath
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from lxml import etree

from docscan.word.nodes import W_STRICT
from docscan.word.package import Package, Relationship
from docscan.word.runs import drop

Element = etree._Element

_CT: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_PR: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_NO_RELATIONS: Final = f'<Relationships xmlns="{_PR.strip("{}")}"/>'
_COMMENTS_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_RELATION_STRICT: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
_RELATION_ID: Final = "docscanComments"  # tells a part that we added from one that was there

AS_WRITTEN: Final = "docscan"
"""An XML comment after the comments of a copy. Office programs keep none: with it, nobody has saved the copy since."""

_FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, 2.2


def xml_text(text: str) -> str:
    """`text` without the characters that XML forbids."""
    return _FORBIDDEN.sub("", text)


def serialise(root: Element) -> bytes:
    """A part as bytes, with whatever stands outside its root element."""
    return etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=True, standalone=True)


def is_signed(package: Package) -> bool:
    """Whether the file carries a digital signature (ISO/IEC 29500-2, 10)."""
    parts = (member.filename.casefold() for member in package.members)
    return bool(package.related("", "origin")) or any(part.startswith("_xmlsignatures/") for part in parts)


class CommentParts:
    """The comment parts of one package; `changed` holds what has to be written.

    `namespace` is the main part's own, Transitional or Strict.
    """

    def __init__(self, package: Package, namespace: str) -> None:
        self._package = package
        self._folder, main = posixpath.split(package.main_part)
        self._w = f"{{{namespace}}}"
        self._strict = namespace == W_STRICT
        self._rels_name = self._spelt(posixpath.join(self._folder, "_rels", f"{main}.rels"))
        self._relation = self._related("comments")
        self._name = self._spelt(self._relation.target) if self._relation else self._free_name()
        self._exists = self._name in package
        self._root = (
            package.xml(self._name) if self._exists else etree.Element(f"{self._w}comments", nsmap={"w": namespace})
        )
        self.changed: dict[str, bytes | None] = {}

    def ids(self) -> list[int]:
        """The ids of all comments that are there."""
        found = (comment.get(f"{self._w}id") or "" for comment in self._root.iter(f"{self._w}comment"))
        return [int(value) for value in found if value.lstrip("-").isdigit()]

    def remove(self, author: str, initials: str) -> set[str]:
        """Take out every comment of this author with these initials; gives their ids.

        Replies by others stay, as comments of their own.
        """
        own = [
            comment
            for comment in self._root.iter(f"{self._w}comment")
            if (comment.get(f"{self._w}author"), comment.get(f"{self._w}initials")) == (author, initials)
        ]
        if not own:
            return set()
        threads = {paragraph.get(f"{_W14}paraId") for comment in own for paragraph in comment.iter(f"{self._w}p")}
        for comment in own:
            drop(comment)
        for mark in list(self._root.itersiblings(etree.Comment)):
            if mark.text == AS_WRITTEN:
                etree.Element("nowhere").append(mark)
        self._write_comments()
        self._forget_threads({thread for thread in threads if thread})
        return {comment.get(f"{self._w}id") or "" for comment in own}

    def add(self, number: int, paragraphs: Sequence[str], author: str, initials: str, clock: datetime) -> None:
        """Add one comment. Word takes `w:date` for local time (17.13.4.2), so a zone of `clock` is left out."""
        w = self._w
        time = clock.replace(tzinfo=None, microsecond=0).isoformat()
        attributes = {"id": str(number), "author": author, "date": time, "initials": initials}
        comment = etree.SubElement(self._root, f"{w}comment", {f"{w}{key}": value for key, value in attributes.items()})
        lines = [line for paragraph in paragraphs for line in re.split(r"\r\n|[\r\n]", xml_text(paragraph))]
        for position, line in enumerate(lines):
            paragraph = etree.SubElement(comment, f"{w}p")
            properties = etree.SubElement(paragraph, f"{w}pPr")
            etree.SubElement(properties, f"{w}spacing", {f"{w}before": "0", f"{w}after": "60"})
            if position == 0:
                etree.SubElement(etree.SubElement(paragraph, f"{w}r"), f"{w}annotationRef")
            run = etree.SubElement(paragraph, f"{w}r")
            formatting = etree.SubElement(run, f"{w}rPr")
            for size in ("sz", "szCs"):
                etree.SubElement(formatting, f"{w}{size}", {f"{w}val": "20"})
            text = etree.SubElement(run, f"{w}t")
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            text.text = line

    def finish(self) -> None:
        """Put the comments that were added among `changed`, with the relationship and content type they need."""
        self._root.addnext(etree.Comment(AS_WRITTEN))
        self._write_comments()
        if self._relation is None:
            new = self._rels_name not in self._package
            rels = etree.fromstring(_NO_RELATIONS) if new else self._package.xml(self._rels_name)
            type_ = _RELATION_STRICT if self._strict else _RELATION
            target = posixpath.basename(self._name)
            etree.SubElement(rels, f"{_PR}Relationship", {"Id": _RELATION_ID, "Type": type_, "Target": target})
            self.changed[self._rels_name] = serialise(rels)
        if self._package.content_type(self._name) != _COMMENTS_TYPE:
            name, types = self._content_types()
            etree.SubElement(types, f"{_CT}Override", {"PartName": f"/{self._name}", "ContentType": _COMMENTS_TYPE})
            self.changed[name] = serialise(types)

    def discard_if_empty(self) -> None:
        """Take away the part that we once added, with its relationship and content type, if nothing is left in it."""
        if self._relation is None or self._relation.id != _RELATION_ID or len(self._root):
            return
        rels = self._package.xml(self._rels_name)
        for relation in list(rels):
            if relation.get("Id") == _RELATION_ID:
                drop(relation)
        name, types = self._content_types()
        for item in list(types):
            if item.get("PartName") == f"/{self._name}":
                drop(item)
        self.changed |= {
            self._name: None,
            self._rels_name: serialise(rels) if len(rels) else None,
            name: serialise(types),
        }

    def _write_comments(self) -> None:
        self.changed[self._name] = serialise(self._root)

    def _forget_threads(self, threads: set[str]) -> None:
        """Take the threads of removed comments out of the parts where Word keeps them."""
        self._edit("commentsExtended", "paraId", threads, unlink="paraIdParent")
        lasting = self._edit("commentsIds", "paraId", threads, give="durableId")
        self._edit("commentsExtensible", "durableId", lasting)

    def _edit(self, kind: str, key: str, values: set[str], *, unlink: str = "", give: str = "") -> set[str]:
        """Drop the entries of a part whose `key` is among `values`; gives what they have under `give`."""
        relation = self._related(kind)
        name = self._spelt(relation.target) if relation else ""
        if not values or name not in self._package:
            return set()
        root = self._package.xml(name)
        given: set[str] = set()
        for entry in list(root.iterchildren("*")):
            attributes = {etree.QName(attribute).localname: attribute for attribute in map(str, entry.attrib)}
            local = {short: entry.get(attribute) or "" for short, attribute in attributes.items()}
            if local.get(key) in values:
                given.add(local.get(give, ""))
                drop(entry)
            elif local.get(unlink) in values:
                del entry.attrib[attributes[unlink]]
        self.changed[name] = serialise(root)
        return given - {""}

    def _related(self, kind: str) -> Relationship | None:
        links = self._package.relationships(self._package.main_part).values()
        return next((link for link in links if link.type == kind and not link.external), None)

    def _content_types(self) -> tuple[str, Element]:
        name = self._spelt("[Content_Types].xml")
        return name, self._package.xml(name)

    def _spelt(self, name: str) -> str:
        """A part's name as the zip spells it: part names ignore case (ISO/IEC 29500-2, 6.2.2.3)."""
        names = [member.filename for member in self._package.members]
        same = (member for member in names if member.replace("\\", "/").casefold() == name.casefold())
        return name if name in names else next(same, name)

    def _free_name(self) -> str:
        names = (posixpath.join(self._folder, f"comments{number or ''}.xml") for number in itertools.count())
        return next(name for name in names if name not in self._package)
