"""The fixed part of a template: page header, footer, and the fields at the top of the first page."""

from __future__ import annotations

from wordkit.draft import TEXT_WIDTH, Cell, Draft
from wordkit.inline import control, field, run
from wordkit.look import Layout
from wordkit.styles import fonts

ARMS_EMU = (500_000, 583_000)
WIDE = {"Postadress": 20, "E-post": 23, "Webbplats": 23}  # shares of the footer; the other fields have 15


def arms(draft: Draft) -> str:
    """The picture of the arms, in the flow of the text."""
    width, height = ARMS_EMU
    number = draft.new_id()
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name="Vapen" descr="{draft.look.name}, vapen"/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        '<pic:cNvPr id="0" name="vapen.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdArms"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def page_of(draft: Draft, page: int, look: str = "") -> str:
    """ "Sida 1 (3)", with Word's own fields."""
    total = field("NUMPAGES", str(draft.case.pages), look)
    return run("Sida ", look) + field("PAGE", str(page), look) + run(" (", look) + total + run(")", look)


def line(draft: Draft, content: str, style: str = "header", p: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{draft.style(style)}"/>{p}</w:pPr>{content}</w:p>'


def bare_table(
    widths: list[int], rows: list[list[tuple[str, str]]], looks: str = '<w:tblLayout w:type="fixed"/>'
) -> str:
    """A table with no rules of its own; each cell is (w:tcPr content, block content),
    `looks` further w:tblPr content."""
    columns = [TEXT_WIDTH * width // sum(widths) for width in widths]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    body = "".join(
        "<w:tr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>'
            for width, (properties, content) in zip(columns, row, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/>{looks}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def strong(draft: Draft, text: str, half_points: int, colour: str = "") -> str:
    shade = f'<w:color w:val="{colour}"/>' if colour else ""
    return run(text, f'{fonts(draft.look.heading_font)}<w:b/>{shade}<w:sz w:val="{half_points}"/>')


def first_header(draft: Draft) -> str:
    """Content of the header of page one."""
    look, case = draft.look, draft.case
    kind = strong(draft, look.kind, 22)
    if look.layout is Layout.COLUMNS:
        left = line(draft, arms(draft)) + line(draft, strong(draft, look.name, 20)) + line(draft, run(case.department))
        middle = line(draft, kind) + line(draft, "") + line(draft, run(f"Datum\n{case.date}"))
        right = line(draft, page_of(draft, 1)) + line(draft, "") + line(draft, run(f"Ärendenummer\n{case.number}"))
        return bare_table([44, 32, 24], [[("", left), ("", middle), ("", right)]]) + line(draft, "")
    if look.layout is Layout.GRID:
        left = line(draft, arms(draft) + run("   ") + strong(draft, look.name, 24, look.colour))
        right = line(draft, kind, p='<w:jc w:val="right"/>') + line(draft, page_of(draft, 1), p='<w:jc w:val="right"/>')
        return bare_table([62, 38], [[("", left), ('<w:vAlign w:val="bottom"/>', right)]]) + line(draft, "")
    if look.layout is Layout.BAND:
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{look.colour}"/>'
        shade += '<w:tcMar><w:top w:w="110" w:type="dxa"/><w:bottom w:w="110" w:type="dxa"/></w:tcMar>'
        shade += '<w:vAlign w:val="center"/>'
        left = line(draft, strong(draft, look.name, 26, "FFFFFF"))
        right = line(draft, strong(draft, look.kind, 20, "FFFFFF"), p='<w:jc w:val="right"/>')
        page = line(draft, page_of(draft, 1), p='<w:spacing w:before="60"/><w:jc w:val="right"/>')
        return bare_table([60, 40], [[(shade, left), (shade, right)]]) + page
    rule = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="4" w:color="808080"/></w:pBdr>'
    top = line(draft, strong(draft, look.name, 22) + run("\t\t") + page_of(draft, 1))
    middle = line(draft, run(f"{case.department}\t\tDnr {case.number}"))
    return top + middle + line(draft, kind + run(f"\t\t{case.date}"), p=rule)


def later_header(draft: Draft) -> str:
    """Content of the header of page two and on."""
    case = draft.case
    return line(draft, run(f"{draft.look.name}\t{case.number}\t") + page_of(draft, 2)) + line(draft, "")


def footer(draft: Draft) -> str:
    """Address fields in columns under a thin line."""
    label, value = '<w:b/><w:sz w:val="14"/>', '<w:sz w:val="14"/>'
    cells = [
        ("", line(draft, run(name, label) + run("\n" + text, value), "footer")) for name, text in draft.look.footer
    ]
    rule = '<w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="808080"/></w:tblBorders>'
    margins = '<w:left w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/>'
    rule += f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
    widths = [WIDE.get(name, 15) for name, _ in draft.look.footer]
    return bare_table(widths, [cells], rule) + line(draft, "", "footer")


def opening(draft: Draft) -> None:
    """The fields above the title, in the body: officer, receiver and, in two layouts, date and case number."""
    look, case = draft.look, draft.case
    name, title, telephone = case.officer
    title = title if title[:2].isupper() else title.lower()
    if look.layout is Layout.GRID:
        small = "{}\n\n**{}**"
        rows: list[list[str | Cell]] = [
            [
                small.format("Handläggare", f"{name}, {title}"),
                small.format("Datum", case.date),
                small.format("Diarienummer", case.number),
            ],
            [
                Cell(small.format("Förvaltning", case.department)),
                Cell(small.format("Mottagare", case.receiver), span=2),
            ],
        ]
        draft.table(rows, [46, 22, 32], header=False)
    elif look.layout is Layout.BAND:
        fields = (
            ("Diarienummer", "dnr", case.number),
            ("Datum", "datum", case.date),
            ("Nämnd", "namnd", case.receiver),
        )
        right = "".join(
            draft.paragraph(f"{label}: {{bind:{label}|{key}|{text}}}", "normal") for label, key, text in fields
        )
        left = "".join(draft.paragraph(text, "normal") for text in (case.department, f"{name}, {title}", telephone))
        draft.body.append(bare_table([52, 48], [[("", left), ("", right)]]))
        draft.metadata["titel"] = case.title
    else:
        lead = "Handläggare\n" if look.layout is Layout.COLUMNS else "Handläggare: "
        draft.body.append(draft.paragraph(f"{lead}{name}, {title}\nTelefon {telephone}", "normal"))
        draft.body.append(
            draft.paragraph(case.receiver, "normal", '<w:spacing w:before="240" w:after="120"/>', "<w:b/>")
        )
    heading = f'<w:p><w:pPr><w:pStyle w:val="{draft.style("title")}"/></w:pPr>'
    if look.layout is Layout.BAND:
        inner = control(draft, "Rubrik", run(case.title), extra=draft.bind("title", case.title))
    else:
        inner = run(case.title)
    draft.body.append(f"{heading}{inner}</w:p>")
