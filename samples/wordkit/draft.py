"""A draft under construction: blocks in order, and what they need from the other parts of the package."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from wordkit import inline
from wordkit.look import Case, Headings, Look
from wordkit.styles import style_id

TEXT_WIDTH = 9070  # twentieths of a point between the margins
CORE_STORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"  # Word's own id for the core properties
METADATA = "urn:arende:metadata:1"


@dataclass(frozen=True)
class Cell:
    """One table cell. `down`: "restart" begins a vertical merge, "continue" goes on with it."""

    text: str = ""
    span: int = 1
    down: str = ""
    shade: str = ""
    control: str = ""


class Draft:
    """Collects body XML. Ids are counted, so the same calls always give the same file."""

    def __init__(self, look: Look, case: Case) -> None:
        self.look, self.case = look, case
        self.split_runs = look.split_runs
        self.body: list[str] = []
        self.notes: list[str] = []
        self.comments: list[tuple[str, str]] = []
        self.links: list[str] = []
        self.metadata: dict[str, str] = {}
        self.restarts = 0
        self.last_id = 0
        self.store = "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, look.name + case.number)).upper() + "}"

    # What inline markup asks for.

    def new_id(self) -> int:
        self.last_id += 1
        return self.last_id

    def style(self, name: str) -> str:
        return style_id(self.look, name)

    def change(self) -> str:
        """The attributes of a tracked change."""
        author = quoteattr(self.case.officer[0])
        return f'w:id="{self.new_id()}" w:author={author} w:date="{self.case.date}T09:12:00Z"'

    def add_note(self, text: str) -> int:
        self.notes.append(text)
        return len(self.notes)

    def add_comment(self, text: str) -> int:
        author, _, words = text.partition(": ")
        self.comments.append((author, words))
        return len(self.comments) - 1

    def add_link(self, address: str) -> str:
        self.links.append(address)
        return f"rIdLink{len(self.links)}"

    def bind(self, key: str, text: str) -> str:
        """w:dataBinding to the draft's custom XML, or to the document's title for the key "title"."""
        if key == "title":
            prefixes = (
                "xmlns:ns0='http://purl.org/dc/elements/1.1/' "
                "xmlns:ns1='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' "
            )
            path, store = "/ns1:coreProperties[1]/ns0:title[1]", CORE_STORE
        else:
            self.metadata[key] = text
            prefixes, path, store = f"xmlns:a='{METADATA}'", f"/a:arende[1]/a:{key}[1]", self.store
        return f'<w:dataBinding w:prefixMappings="{prefixes}" w:xpath="{path}" w:storeItemID="{store}"/>'

    # Blocks.

    def paragraph(self, text: str, style: str = "body", p: str = "", r: str = "") -> str:
        """One w:p from inline markup; `p` and `r` are further paragraph and run properties."""
        named = "" if style == "normal" else f'<w:pStyle w:val="{self.style(style)}"/>'
        properties = f"<w:pPr>{named}{p}</w:pPr>" if named or p else ""
        return f"<w:p>{properties}{inline.runs(self, text, r)}</w:p>"

    def heading_xml(self, text: str, level: int) -> str:
        if self.look.headings is Headings.BOLD:
            spacing = '<w:keepNext/><w:spacing w:before="240" w:after="40"/>'
            return self.paragraph(text, "normal", spacing, "<w:b/>")
        if self.look.headings is Headings.OWN:
            return self.paragraph(text, f"own heading {level}")
        if self.look.headings is Headings.OUTLINE and level == 1:
            return self.paragraph(text, "section line")
        return self.paragraph(text, f"heading {level}")

    def blocks(self, markup: str) -> str:
        """XML of text in light markup: "# " and "## " headings, "- " bullets, "1. " numbers, blank lines between."""
        found, numbered = [], False
        for chunk in re.split(r"\n\s*\n", markup.strip()):
            lines = [line.strip() for line in chunk.splitlines()]
            if lines[0].startswith("#"):
                marks, text = lines[0].split(" ", 1)
                found.append(self.heading_xml(text, len(marks)))
                numbered = False
                continue
            kind = "bullet" if lines[0].startswith("- ") else "number" if re.match(r"\d+\. ", lines[0]) else "body"
            if kind == "body":
                found.append(self.paragraph(" ".join(lines)))
                numbered = False
                continue
            if kind == "number" and not numbered:
                self.restarts += 1
            numbered = kind == "number"
            items: list[str] = []
            for line in lines:
                if re.match(r"- |\d+\. ", line):
                    items.append(line.split(" ", 1)[1])
                else:
                    items[-1] += " " + line
            own = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{2 + self.restarts}"/></w:numPr>' if numbered else ""
            found += [self.paragraph(item, kind, own) for item in items]
        return "".join(found)

    def text(self, markup: str) -> None:
        self.body.append(self.blocks(markup))

    def help(self, text: str) -> None:
        """A hidden instruction of the template, mark and all."""
        self.body.append(self.paragraph(text, "help", "<w:rPr><w:vanish/></w:rPr>"))

    def control(self, title: str, markup: str) -> None:
        """A block-level content control around blocks."""
        self.body.append(inline.control(self, title, self.blocks(markup), kind=""))

    def prompt(self, title: str, text: str) -> None:
        """A block-level content control that still shows the template's prompt."""
        style = f'<w:pStyle w:val="{self.style("body")}"/>'
        look = f'<w:rStyle w:val="{self.style("placeholder")}"/>'
        extra = '<w:placeholder><w:docPart w:val="DefaultPlaceholder_-1854013440"/></w:placeholder><w:showingPlcHdr/>'
        content = f"<w:p><w:pPr>{style}</w:pPr>{inline.run(text, look)}</w:p>"
        self.body.append(inline.control(self, title, content, kind="", extra=extra))

    def joined(self, first: str, second: str) -> None:
        """Two paragraphs whose mark between them is struck in a tracked change: they read as one."""
        mark = f"<w:rPr><w:del {self.change()}/></w:rPr>"
        self.body.append(self.paragraph(first, "body", mark) + self.paragraph(second))

    def moved(self, text: str, between: str) -> None:
        """A paragraph moved down past `between` with change tracking on."""
        change, name = self.change(), f'w:name="flytt{self.new_id()}"'
        source = (
            f"<w:moveFromRangeStart {self.change()} {name}/><w:moveFrom {change}>{inline.run(text)}</w:moveFrom>"
            f'<w:moveFromRangeEnd w:id="{self.last_id}"/>'
        )
        style = f'<w:pStyle w:val="{self.style("body")}"/>'
        mark = f"<w:rPr><w:moveFrom {self.change()}/></w:rPr>"
        self.body.append(f"<w:p><w:pPr>{style}{mark}</w:pPr>{source}</w:p>" + self.blocks(between))
        mark = f"<w:rPr><w:moveTo {self.change()}/></w:rPr>"
        target = f"<w:moveToRangeStart {self.change()} {name}/><w:moveTo {self.change()}>{inline.run(text)}</w:moveTo>"
        start = re.search(r'moveToRangeStart w:id="(\d+)"', target)
        assert start
        target += f'<w:moveToRangeEnd w:id="{start[1]}"/>'
        self.body.append(f"<w:p><w:pPr>{style}{mark}</w:pPr>{target}</w:p>")

    def table(
        self,
        rows: list[list[str | Cell]],
        widths: list[int],
        header: bool = True,
        style: str = "grid",
        row_control: str = "",
        small: bool = True,
    ) -> None:
        """A table; `widths` are shares of the text width. `row_control` puts each body row in a content control."""
        self.body.append(self.table_xml(rows, widths, header, style, row_control, small))
        self.body.append(
            '<w:p><w:pPr><w:spacing w:before="0" w:after="60"/><w:rPr><w:sz w:val="12"/></w:rPr></w:pPr></w:p>'
        )

    def table_xml(
        self,
        rows: list[list[str | Cell]],
        widths: list[int],
        header: bool = False,
        style: str = "grid",
        row_control: str = "",
        small: bool = True,
    ) -> str:
        columns = [TEXT_WIDTH * width // sum(widths) for width in widths]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
        size = f'<w:sz w:val="{self.look.size - 3}"/>' if small else ""
        made = []
        for number, row in enumerate(rows):
            top = header and number == 0
            cells, column = "", 0
            for item in row:
                cell = item if isinstance(item, Cell) else Cell(item)
                width = sum(columns[column : column + cell.span])
                column += cell.span
                cells += self.cell_xml(cell, width, top, size, together=number < len(rows) - 1)
            properties = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if top else ''}</w:trPr>"
            xml = f"<w:tr>{properties}{cells}</w:tr>"
            made.append(inline.control(self, row_control, xml, kind="") if row_control and not top else xml)
        properties = (
            f'<w:tblPr><w:tblStyle w:val="{self.style(style)}"/><w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="04A0" w:firstRow="{int(header)}" w:lastRow="0" '
            'w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>'
        )
        return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(made)}</w:tbl>"

    def cell_xml(self, cell: Cell, width: int, top: bool, size: str, together: bool) -> str:
        shade = cell.shade or ("E7E6E6" if top else "")
        properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
        if cell.span > 1:
            properties += f'<w:gridSpan w:val="{cell.span}"/>'
        if cell.down:
            properties += f'<w:vMerge w:val="{cell.down}"/>' if cell.down == "restart" else "<w:vMerge/>"
        if shade:
            properties += f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>'
        look = ("<w:b/>" if top else "") + size
        chunks = [" ".join(chunk.split()) for chunk in re.split(r"\n\s*\n", cell.text)]
        tight = f'{"<w:keepNext/>" if together else ""}<w:spacing w:after="40"/>'
        content = "".join(self.paragraph(chunk, "normal", tight, look) for chunk in chunks)
        xml = f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"
        return inline.control(self, cell.control, xml, kind="") if cell.control else xml

    def text_box(self, text: str, height: int = 62) -> None:
        """A ruled box the width of the text, stored twice as Word does: drawing and VML. `height` in points."""
        number = self.new_id()
        small = f'<w:sz w:val="{self.look.size - 2}"/>'
        content = "".join(
            self.paragraph(" ".join(chunk.split()), "normal", '<w:spacing w:after="40"/>', small)
            for chunk in re.split(r"\n\s*\n", text.strip())
        )
        content = f"<w:txbxContent>{content}</w:txbxContent>"
        width_emu, height_emu = TEXT_WIDTH * 635, height * 12700
        drawing = (
            '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{width_emu}" cy="{height_emu}"/>'
            f'<wp:docPr id="{number}" name="Textruta {number}"/><wp:cNvGraphicFramePr/>'
            '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
            f'<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width_emu}" cy="{height_emu}"/>'
            '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            '<a:solidFill><a:srgbClr val="F2F2F2"/></a:solidFill>'
            '<a:ln w="6350"><a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill></a:ln></wps:spPr>'
            f"<wps:txbx>{content}</wps:txbx>"
            '<wps:bodyPr lIns="91440" tIns="64008" rIns="91440" bIns="45720"/></wps:wsp></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing>"
        )
        vml = (
            f'<w:pict><v:shape id="Textruta_{number}" type="#_x0000_t202" fillcolor="#f2f2f2" '
            f'style="width:{TEXT_WIDTH // 20}pt;height:{height}pt"><v:textbox>{content}</v:textbox></v:shape></w:pict>'
        )
        self.body.append(
            '<w:p><w:pPr><w:spacing w:before="60" w:after="160"/></w:pPr><w:r><mc:AlternateContent>'
            f'<mc:Choice Requires="wps">{drawing}</mc:Choice><mc:Fallback>{vml}</mc:Fallback>'
            "</mc:AlternateContent></w:r></w:p>"
        )

    def signatures(self, *people: tuple[str, str]) -> None:
        """Names and titles of those who stand for the proposal, side by side, unruled."""
        row: list[str | Cell] = [Cell(f"{name}\n\n{title}") for name, title in people]
        self.body.append('<w:p><w:pPr><w:keepNext/><w:spacing w:before="360" w:after="0"/></w:pPr></w:p>')
        self.body.append(self.table_xml([row], [1] * max(len(row), 2), style="table", small=False))
        self.body.append('<w:p><w:pPr><w:spacing w:after="60"/></w:pPr></w:p>')
