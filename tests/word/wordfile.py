"""A Word file from a few lines of body XML: what the reader's tests feed it."""

from __future__ import annotations

import io
import zipfile

from docscan.model import Block, Document
from docscan.word.reader import read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

STYLES = f"""<w:styles xmlns:w="{W}">
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Kommunrubrik"><w:name w:val="Avsnitt"/><w:basedOn w:val="Heading2"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik1TS"><w:name w:val="Rubrik 1 TS"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Niva3"><w:name w:val="Nivå"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Innehll1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Punktlista"><w:name w:val="List Bullet"/></w:style>
<w:style w:type="paragraph" w:styleId="Numrerad"><w:name w:val="Beslutspunkt"/>
  <w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Hjalptext"><w:name w:val="Hjälptext"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Dold"><w:name w:val="Dold"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Stark"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Platshllartext"><w:name w:val="Placeholder Text"/></w:style>
</w:styles>"""


def run(text: str, properties: str = "") -> str:
    """A `w:r` with one `w:t`."""
    properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*content: str, style: str = "", properties: str = "") -> str:
    """A `w:p`; what does not look like XML becomes a run."""
    inner = "".join(part if part.startswith("<") else run(part) for part in content)
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{style}{properties}</w:pPr>{inner}</w:p>" if style or properties else f"<w:p>{inner}</w:p>"


def table(*rows: list[str], header: bool = False) -> str:
    """A table of texts or of ready cell content; `header` marks the first row `w:tblHeader`."""
    xml = ""
    for number, row in enumerate(rows):
        marked = "<w:trPr><w:tblHeader/></w:trPr>" if header and number == 0 else ""
        xml += "<w:tr>" + marked + "".join(cell(text) for text in row) + "</w:tr>"
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{xml}</w:tbl>"


def cell(content: str, properties: str = "") -> str:
    """A `w:tc`; a plain text becomes a paragraph, and an XML that is a cell already stays one."""
    if content.startswith("<w:tc>"):
        return content
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content if content.startswith('<') else p(content)}</w:tc>"


def package(
    body: str,
    *,
    parts: dict[str, str | bytes] | None = None,
    links: dict[str, tuple[str, str]] | None = None,
    styles: str = STYLES,
    main_type: str = MAIN_TYPE,
    root: str = "",
) -> bytes:
    """A whole Word file. `links` gives the main part's relationships: id -> (last word of the type, target)."""
    links = {"rStyles": ("styles", "styles.xml"), **(links or {})}
    relationships = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>' for key, (kind, target) in links.items()
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    relation = "http://schemas.openxmlformats.org/package/2006/relationships"
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>',
        "_rels/.rels": f'{head}<Relationships xmlns="{relation}">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{relation}/metadata/core-properties" Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{OFFICE}/custom-properties" Target="docProps/custom.xml"/></Relationships>',
        "word/document.xml": f"{head}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>{root}",
        "word/styles.xml": head + styles,
        "word/_rels/document.xml.rels": f'{head}<Relationships xmlns="{relation}">{relationships}</Relationships>',
        **(parts or {}),
    }
    return zipped(members)


def zipped(members: dict[str, str | bytes]) -> bytes:
    """A zip of these members, in this order."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def notes(kind: str, *texts: str) -> str:
    """A footnotes or endnotes part with separators, as Word writes it; notes are numbered from 1."""
    name = kind.removesuffix("s")
    inner = f'<w:{name} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{name}>'
    for number, text in enumerate(texts, start=1):
        mark = f"<w:r><w:{name}Ref/></w:r>"
        inner += f'<w:{name} w:id="{number}">{p(mark, run(" " + text))}</w:{name}>'
    return f"<w:{kind} {NAMESPACES}>{inner}</w:{kind}>"


def read_body(body: str, **options: object) -> Document:
    """Read a file of this body; options as for `package`."""
    return read(package(body, **options))


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def only(document: Document) -> Block:
    (block,) = document.blocks
    return block
