"""Small Word files made of XML that a test can show in full, and what is needed to look into the result."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

from docscan.model import Anchor, Block, BlockKind, Document
from docscan.word.nodes import W_STRICT, W, text_nodes

NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="w14"'
)
MAIN = "word/document.xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# A text box, twice as Word writes it: `BOX.format(paragraphs)`.
BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline><a:graphic><a:graphicData uri='x'>"
    "<wps:wsp><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline>"
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id='s'><v:textbox><w:txbxContent>{0}</w:txbxContent>"
    "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MAIN_TYPE = f"{_TYPE}.document.main+xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def word_file(
    body: str, *, parts: Mapping[str, str] | None = None, strict: bool = False, relations: str = "", types: str = ""
) -> bytes:
    """A Word file with this body. `parts` are more parts of the folder word/, each with its relationship by name."""
    parts = dict(parts or {})
    files = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{MAIN}" ContentType="{_MAIN_TYPE}"/>'
        + "".join(f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{name}+xml"/>' for name in parts)
        + f"{types}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="{MAIN}"/></Relationships>',
        MAIN: f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
    }
    if parts or relations:
        files["word/_rels/document.xml.rels"] = (
            f'<Relationships xmlns="{_PACKAGE}/relationships">'
            + "".join(f'<Relationship Id="r_{n}" Type="{OFFICE}/{n}" Target="{n}.xml"/>' for n in parts)
            + f"{relations}</Relationships>"
        )
    for name, content in parts.items():
        root = {"header1": "hdr", "footer1": "ftr"}.get(name, name)
        files[f"word/{name}.xml"] = f"<w:{root} {NAMESPACES}>{content}</w:{root}>"
    files["word/media/logga.bin"] = "bild" * 50
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            if strict:
                content = content.replace(W, W_STRICT).replace(
                    OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"
                )
            archive.writestr(zipfile.ZipInfo(name, (2024, 3, 5, 9, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def r(text: str, properties: str = "") -> str:
    """A run of text."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*content: str, style: str = "") -> str:
    """A paragraph of runs."""
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}{''.join(content)}</w:p>"


def members(data: bytes) -> dict[str, bytes]:
    """All members of a file by name, in order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def document_xml(data: bytes) -> str:
    """The main part as text."""
    return members(data)[MAIN].decode()


def canonical(xml: bytes) -> bytes:
    """The XML in canonical form, for comparison."""
    return etree.tostring(etree.fromstring(xml), method="c14n")


def same(one: bytes, other: bytes) -> bool:
    """Whether two files have the same members in the same order: XML canonically equal, the rest byte for byte."""
    first, second = members(one), members(other)
    return list(first) == list(second) and all(
        canonical(content) == canonical(second[name]) if name.endswith((".xml", ".rels")) else content == second[name]
        for name, content in first.items()
    )


def find(document: Document, words: str) -> tuple[Anchor, ...]:
    """Where words stand: the anchors of their only place in the document."""
    (block,) = (block for block in document.blocks if words in block.text)
    start = block.text.index(words)
    return block.map.anchors(start, start + len(words))


def comments(data: bytes) -> dict[str, list[str]]:
    """The comments by id, each a list of its paragraphs."""
    root = etree.fromstring(members(data)["word/comments.xml"])
    namespace = etree.QName(root).namespace
    return {
        comment.get(f"{{{namespace}}}id", ""): [
            "".join(node.text or "" for node in paragraph.iter(f"{{{namespace}}}t"))
            for paragraph in comment.iter(f"{{{namespace}}}p")
        ]
        for comment in root
    }


def marked_nodes(data: bytes, number: str) -> set[int]:
    """The numbers of the text nodes between the start and the end of a comment's range."""
    root = etree.fromstring(members(data)[MAIN])
    namespace = f"{{{etree.QName(root).namespace}}}"
    numbers = {node: index for index, node in enumerate(text_nodes(root))}
    inside, found = False, set()
    for element in root.iter():
        if element.get(f"{namespace}id") == number and element.tag == f"{namespace}commentRangeStart":
            inside = True
        elif element.get(f"{namespace}id") == number and element.tag == f"{namespace}commentRangeEnd":
            inside = False
        elif inside and element in numbers:
            found.add(numbers[element])
    return found


def text_of(block: Block, nodes: set[int]) -> str:
    """What these text nodes of the main part give to the text of a block."""
    return "".join(block.text[s.start : s.end] for s in block.map.segments if block.part == MAIN and s.node in nodes)


def marked(data: bytes, document: Document, number: str) -> str:
    """The words inside a comment's range, as the reader reads the commented file (`document`).

    A text box that hangs in the range is not part of its words.
    """
    nodes = marked_nodes(data, number)
    blocks = (block for block in document.blocks if block.kind is not BlockKind.TEXTBOX)
    return "".join(text_of(block, nodes) for block in blocks)
