"""The Strict dialect reads as Transitional does, with the same numbers of text nodes."""

from __future__ import annotations

import io
import zipfile

from wordfile import p, package, run, table, texts, zipped

from docscan.model import BlockKind
from docscan.word.nodes import text_nodes
from docscan.word.package import Package
from docscan.word.reader import read

EXCHANGES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/": "http://purl.oclc.org/ooxml/officeDocument/",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "http://purl.oclc.org/ooxml/drawingml/main",
}


def strict(data: bytes) -> bytes:
    content: dict[str, str | bytes] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode()
            for old, new in EXCHANGES.items():
                text = text.replace(old, new)
            content[name] = text
    return zipped(content)


BODY = (
    p("Ärendet", style="Rubrik1")
    + p(
        "Barn ",
        f'<w:ins w:id="1" w:author="A">{run("berörs")}</w:ins>',
        '<w:del w:id="2" w:author="A"><w:r><w:delText>inte</w:delText></w:r></w:del>',
        ".",
    )
    + table(["Berörs barn?", "☒ Nej"])
)


def test_a_strict_file_reads_like_a_transitional_one() -> None:
    there, here = read(strict(package(BODY))), read(package(BODY))
    assert there.blocks == here.blocks
    assert there.blocks[0].kind is BlockKind.HEADING
    assert texts(there) == ["Ärendet", "Barn berörs.", "Berörs barn?", "☒ Nej"]


def test_anchors_of_a_strict_file_hold_in_the_raw_part() -> None:
    data = strict(package(BODY))
    block = read(data).blocks[1]
    nodes = list(text_nodes(Package.open(data).xml("word/document.xml")))
    words = "".join(
        (nodes[anchor.node].text or "")[anchor.start : anchor.end] for anchor in block.map.anchors(0, len(block.text))
    )
    assert words == "Barn berörs."
    assert nodes[0].tag.startswith("{http://purl.oclc.org/ooxml/")
