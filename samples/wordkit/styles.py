"""styles.xml and numbering.xml of a look, with the style ids of a Swedish or an English Word."""

from __future__ import annotations

from wordkit.look import Look

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# Our name for a style -> (the name Word stores, id in a Swedish Word, id in an English Word).
STYLES = {
    "normal": ("Normal", "Normal", "Normal"),
    "title": ("Title", "Rubrik", "Title"),
    "heading 1": ("heading 1", "Rubrik1", "Heading1"),
    "heading 2": ("heading 2", "Rubrik2", "Heading2"),
    "heading 3": ("heading 3", "Rubrik3", "Heading3"),
    "body": ("Body Text", "Brdtext", "BodyText"),
    "bullet": ("List Bullet", "Punktlista", "ListBullet"),
    "number": ("List Number", "Numreradlista", "ListNumber"),
    "header": ("header", "Sidhuvud", "Header"),
    "footer": ("footer", "Sidfot", "Footer"),
    "grid": ("Table Grid", "Tabellrutnt", "TableGrid"),
    "table": ("Normal Table", "Normaltabell", "TableNormal"),
    "font": ("Default Paragraph Font", "Standardstycketeckensnitt", "DefaultParagraphFont"),
    "no list": ("No List", "Ingenlista", "NoList"),
    "placeholder": ("Placeholder Text", "Platshllartext", "PlaceholderText"),
    "link": ("Hyperlink", "Hyperlnk", "Hyperlink"),
    "note": ("footnote text", "Fotnotstext", "FootnoteText"),
    "note reference": ("footnote reference", "Fotnotsreferens", "FootnoteReference"),
    "comment": ("annotation text", "Kommentarer", "CommentText"),
    "help": ("Hjälptext mall", "Hjlptextmall", "Hjlptextmall"),
    "own heading 1": ("TS Rubrik 1", "TSRubrik1", "TSRubrik1"),
    "own heading 2": ("TS Rubrik 2", "TSRubrik2", "TSRubrik2"),
    "section line": ("Mellanrubrik skrivelse", "Mellanrubrikskrivelse", "Mellanrubrikskrivelse"),
}


def style_id(look: Look, name: str) -> str:
    return STYLES[name][1 if look.swedish_ids else 2]


def fonts(font: str) -> str:
    return f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'


def size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def styles_xml(look: Look) -> bytes:
    def style(
        name: str, p: str = "", r: str = "", based: str = "normal", after: str = "", kind: str = "paragraph"
    ) -> str:
        default = ' w:default="1"' if name in ("normal", "table", "font", "no list") else ""
        stored, custom = STYLES[name][0], ' w:customStyle="1"' if name in OWN else ""
        parent = f'<w:basedOn w:val="{style_id(look, based)}"/>' if based and not default else ""
        following = f'<w:next w:val="{style_id(look, after)}"/>' if after else ""
        return (
            f'<w:style w:type="{kind}"{default}{custom} w:styleId="{style_id(look, name)}"><w:name w:val="{stored}"/>'
            f"{parent}{following}{'<w:qFormat/>' if kind == 'paragraph' else ''}"
            f"{f'<w:pPr>{p}</w:pPr>' if p else ''}{f'<w:rPr>{r}</w:rPr>' if r else ''}"
            f"{TABLES.get(name, '')}</w:style>"
        )

    def heading(level: int, half_points: int, before: int) -> str:
        colour = f'<w:color w:val="{look.heading_colour}"/>'
        return style(
            f"heading {level}",
            f'<w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="60" w:line="240" w:lineRule="auto"/>'
            f'<w:outlineLvl w:val="{level - 1}"/>',
            f"{fonts(look.heading_font)}<w:b/><w:bCs/>{colour}{size(half_points)}",
            after="body",
        )

    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts(look.font)}{size(look.size)}"
        '<w:lang w:val="sv-SE" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )
    body = [
        style("normal"),
        style("font", kind="character"),
        style("table", kind="table"),
        style("no list", kind="numbering"),
        style("body", '<w:spacing w:after="140" w:line="271" w:lineRule="auto"/>'),
        style(
            "title",
            '<w:keepNext/><w:spacing w:before="240" w:after="200"/>',
            f'{fonts(look.heading_font)}<w:b/><w:bCs/><w:color w:val="{look.heading_colour}"/>{size(look.size + 10)}',
            after="body",
        ),
        heading(1, look.size + 5, 280),
        heading(2, look.size + 2, 220),
        heading(3, look.size, 180),
        style(
            "bullet",
            '<w:numPr><w:numId w:val="1"/></w:numPr>' + ITEM,
        ),
        style(
            "number",
            '<w:numPr><w:numId w:val="2"/></w:numPr>' + ITEM,
        ),
        style(
            "header",
            '<w:tabs><w:tab w:val="center" w:pos="4535"/><w:tab w:val="right" w:pos="9070"/></w:tabs>',
            size(18),
        ),
        style("footer", '<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>', size(15)),
        style("note", "", size(18)),
        style("note reference", "", '<w:vertAlign w:val="superscript"/>', based="font", kind="character"),
        style("comment", "", size(20)),
        style("placeholder", "", '<w:color w:val="666666"/>', based="font", kind="character"),
        style("link", "", '<w:color w:val="0563C1"/><w:u w:val="single"/>', based="font", kind="character"),
        style("grid", based="table", kind="table"),
        style("help", '<w:spacing w:after="80"/>', '<w:i/><w:vanish/><w:color w:val="2E74B5"/>', based="body"),
        style("own heading 1", "", "", based="heading 1", after="body"),
        style("own heading 2", "", "<w:i/>", based="heading 2", after="body"),
        style(
            "section line",
            '<w:keepNext/><w:spacing w:before="260" w:after="60"/><w:outlineLvl w:val="0"/>',
            f'{fonts(look.heading_font)}<w:b/><w:color w:val="{look.heading_colour}"/>{size(look.size + 2)}',
            after="body",
        ),
    ]
    return f"{HEADER}<w:styles {W}>{defaults}{''.join(body)}</w:styles>".encode()


ITEM = '<w:spacing w:after="140" w:line="271" w:lineRule="auto"/><w:contextualSpacing/>'
OWN = ("help", "own heading 1", "own heading 2", "section line")
BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
MARGINS = (
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>'
    '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>'
)
TABLES = {
    "grid": f"<w:tblPr><w:tblBorders>{BORDERS}</w:tblBorders>{MARGINS}</w:tblPr>",
    "table": '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr>",
}


def numbering_xml(restarts: int) -> bytes:
    """Bullets (num 1), numbers (num 2), and `restarts` further lists that begin again at 1 (num 3 …)."""

    def abstract(number: int, form: str, text: str, run: str) -> str:
        return (
            f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
            f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="425" w:hanging="357"/></w:pPr>{run}</w:lvl></w:abstractNum>'
        )

    symbol = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr>'
    lists = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    lists += "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num>"
        for number in range(3, 3 + restarts)
    )
    bullets, numbers = abstract(0, "bullet", "\uf0b7", symbol), abstract(1, "decimal", "%1.", "")
    return f"{HEADER}<w:numbering {W}>{bullets}{numbers}{lists}</w:numbering>".encode()
