"""Draft -> the bytes of a .docx: parts, relationships, content types, fixed dates; Strict on request."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

from lxml import etree

from wordkit import frame, inline
from wordkit.draft import METADATA, Draft
from wordkit.logo import png
from wordkit.styles import HEADER, W, numbering_xml, styles_xml

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = " ".join(
    (
        W,
        f'xmlns:r="{OFFICE}"',
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
        'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
        'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
        'xmlns:v="urn:schemas-microsoft-com:vml"',
        'mc:Ignorable="w14"',
    )
)
MOMENT = (2024, 1, 1, 0, 0, 0)  # the date of every member, so that a new run gives the same bytes

# The Transitional names that a Strict file spells otherwise.
STRICT = (
    (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ),
    ("http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/"),
    (
        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
        "http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
    ),
    (
        "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        "http://purl.oclc.org/ooxml/officeDocument/customProperties",
    ),
    (f"{OFFICE}/extended-properties", "http://purl.oclc.org/ooxml/officeDocument/relationships/extendedProperties"),
    (f"{OFFICE}/custom-properties", "http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/"),
)
TURNED = re.compile(r"<w:(tblBorders|tblCellMar|tcBorders|tcMar)>.*?</w:\1>", re.DOTALL)


def root(tag: str, content: str, attributes: str = "") -> bytes:
    return f"{HEADER}<w:{tag} {NAMESPACES}{attributes}>{content}</w:{tag}>".encode()


def relationships(entries: list[tuple[str, str, str]]) -> bytes:
    """A .rels part from (id, last part of the type or the whole type, target)."""
    rows = "".join(
        f'<Relationship Id="{name}" Type="{kind if "://" in kind else f"{OFFICE}/{kind}"}" Target="{escape(target)}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if kind == 'hyperlink' else ''}/>"
        for name, kind, target in entries
    )
    return f'{HEADER}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'.encode()


def settings() -> bytes:
    return root(
        "settings",
        '<w:zoom w:percent="100"/><w:proofState w:spelling="clean" w:grammar="clean"/><w:defaultTabStop w:val="1304"/>'
        '<w:hyphenationZone w:val="425"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="sv-SE"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>',
    )


def footnotes(draft: Draft) -> bytes:
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'
        for kind, number, mark in (
            ("separator", -1, "separator"),
            ("continuationSeparator", 0, "continuationSeparator"),
        )
    )
    mark = f'<w:r><w:rPr><w:rStyle w:val="{draft.style("note reference")}"/></w:rPr><w:footnoteRef/></w:r>'
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="{draft.style("note")}"/></w:pPr>'
        f"{mark}{inline.run(' ' + text)}</w:p></w:footnote>"
        for number, text in enumerate(draft.notes, start=1)
    )
    return root("footnotes", separators + notes)


def comments(draft: Draft) -> bytes:
    return root(
        "comments",
        "".join(
            f'<w:comment w:id="{number}" w:author="{escape(author)}" w:initials="{author[0]}" '
            f'w:date="{draft.case.date}T13:40:00Z"><w:p><w:pPr><w:pStyle w:val="{draft.style("comment")}"/></w:pPr>'
            f"<w:r><w:annotationRef/></w:r>{inline.run(text)}</w:p></w:comment>"
            for number, (author, text) in enumerate(draft.comments)
        ),
    )


def core_properties(draft: Draft) -> bytes:
    case = draft.case
    moment = f"{case.date}T08:00:00Z"
    return (
        f'{HEADER}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(case.title)}</dc:title><dc:creator>{escape(case.officer[0])}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified><dc:language>sv-SE</dc:language>'
        "</cp:coreProperties>"
    ).encode()


def custom_properties(draft: Draft) -> bytes:
    values = (("Diarienummer", draft.case.number), ("Nämnd", draft.case.receiver), ("Datum", draft.case.date))
    rows = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(values, start=2)
    )
    return (
        f'{HEADER}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        f'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{rows}</Properties>'
    ).encode()


def custom_xml(draft: Draft) -> tuple[bytes, bytes]:
    """The case data that bound controls show, and the part that gives it its id."""
    rows = "".join(f"<{key}>{escape(value)}</{key}>" for key, value in draft.metadata.items())
    data = f'{HEADER}<arende xmlns="{METADATA}">{rows}</arende>'
    props = (
        f'{HEADER}<ds:datastoreItem ds:itemID="{draft.store}" '
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{METADATA}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    return data.encode(), props.encode()


def document(draft: Draft, strict: bool) -> bytes:
    section = (
        '<w:sectPr><w:headerReference w:type="first" r:id="rIdHeader1"/>'
        '<w:headerReference w:type="default" r:id="rIdHeader2"/>'
        '<w:footerReference w:type="first" r:id="rIdFooter1"/><w:footerReference w:type="default" r:id="rIdFooter2"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1758" w:right="1418" w:bottom="1418" w:left="1418" '
        'w:header="680" w:footer="510" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )
    conformance = ' w:conformance="strict"' if strict else ""
    return root("document", f"<w:body>{''.join(draft.body)}{section}</w:body>", conformance)


def to_strict(xml: bytes) -> bytes:
    """Transitional XML of ours in Strict spelling: other namespaces, start and end for left and right, no VML."""
    text = xml.decode()
    for old, new in STRICT:
        text = text.replace(old, new)
    text = re.sub(r"<mc:Fallback>.*?</mc:Fallback>", "", text, flags=re.DOTALL)
    text = text.replace(' xmlns:v="urn:schemas-microsoft-com:vml"', "")
    text = TURNED.sub(lambda m: m[0].replace("<w:left ", "<w:start ").replace("<w:right ", "<w:end "), text)
    text = text.replace("<w:ind w:left=", "<w:ind w:start=").replace('<w:tblLook w:val="04A0" ', "<w:tblLook ")
    text = re.sub(r'(<w:(?:jc|lvlJc) w:val=)"right"', r'\1"end"', text)
    return re.sub(r'(<w:(?:jc|lvlJc) w:val=)"left"', r'\1"start"', text).encode()


def build(draft: Draft, strict: bool = False) -> bytes:
    """The whole package. Every XML part is parsed once, so a slip in the kit never reaches a file."""
    arms = [("rIdArms", "image", "media/vapen.png")]
    parts: dict[str, bytes] = {
        "word/document.xml": document(draft, strict),
        "word/styles.xml": styles_xml(draft.look),
        "word/settings.xml": settings(),
        "word/numbering.xml": numbering_xml(draft.restarts),
        "word/header1.xml": root("hdr", frame.first_header(draft)),
        "word/header2.xml": root("hdr", frame.later_header(draft)),
        "word/footer1.xml": root("ftr", frame.footer(draft)),
        "word/footer2.xml": root("ftr", frame.line(draft, "", "footer")),
        "docProps/core.xml": core_properties(draft),
        "docProps/custom.xml": custom_properties(draft),
    }
    links = [("rIdStyles", "styles", "styles.xml"), ("rIdSettings", "settings", "settings.xml")]
    links += [("rIdNumbering", "numbering", "numbering.xml")]
    links += [(f"rIdHeader{n}", "header", f"header{n}.xml") for n in (1, 2)]
    links += [(f"rIdFooter{n}", "footer", f"footer{n}.xml") for n in (1, 2)]
    links += [(f"rIdLink{n}", "hyperlink", address) for n, address in enumerate(draft.links, start=1)]
    parts["word/footnotes.xml"] = footnotes(draft)
    links.append(("rIdFootnotes", "footnotes", "footnotes.xml"))
    if draft.comments:
        parts["word/comments.xml"] = comments(draft)
        links.append(("rIdComments", "comments", "comments.xml"))
    if draft.metadata:
        parts["customXml/item1.xml"], parts["customXml/itemProps1.xml"] = custom_xml(draft)
        parts["customXml/_rels/item1.xml.rels"] = relationships([("rId1", "customXmlProps", "itemProps1.xml")])
        links.append(("rIdData", "customXml", "../customXml/item1.xml"))
    parts["word/_rels/document.xml.rels"] = relationships(links)
    parts["word/_rels/header1.xml.rels"] = relationships(arms)
    parts["_rels/.rels"] = relationships(
        [
            ("rId1", "officeDocument", "word/document.xml"),
            ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", "custom-properties", "docProps/custom.xml"),
        ]
    )
    if strict:
        parts = {name: to_strict(blob) for name, blob in parts.items()}
    for blob in parts.values():
        etree.fromstring(blob)
    parts["word/media/vapen.png"] = png(*draft.look.arms)
    return pack({"[Content_Types].xml": content_types(parts), **parts})


def content_types(parts: dict[str, bytes]) -> bytes:
    kinds = {
        "word/document.xml": f"{WORD}.document.main+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        "customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    }
    for name in parts:
        if match := re.fullmatch(r"word/([a-z]+)\d?\.xml", name):
            kinds.setdefault(name, f"{WORD}.{match[1]}+xml")
    rows = "".join(f'<Override PartName="/{name}" ContentType="{kinds[name]}"/>' for name in parts if name in kinds)
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    )
    return f'{HEADER}<Types xmlns="{PACKAGE}/content-types">{defaults}{rows}</Types>'.encode()


def pack(parts: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, blob in parts.items():
            info = zipfile.ZipInfo(name, MOMENT)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            archive.writestr(info, blob)
    return target.getvalue()
