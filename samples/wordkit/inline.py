"""Inline markup -> runs of WordprocessingML.

**bold**   {++inserted++}   {--deleted--}   [text](address)   ^[footnote]   {>>margin comment<<}
{hidden:text}            hidden text (w:vanish)
{w14:x} {w14:}           check box, content control of Word 2010 and later, ticked or not
{ff:x} {ff:}             check box, legacy form field
{sym:x} {sym:}           check box, a Wingdings sign
{ctl:Title|text}         content control
{plc:Title|prompt}       content control that still shows the template's prompt
{bind:Title|key|text}    content control bound to the draft's custom XML (key: an element name there)
{drop:Title|A;B;C|B}     drop-down list with one choice made
{field:CODE|result}      complex field
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol
from xml.sax.saxutils import escape, quoteattr

MARK = re.compile(
    r"\*\*(?P<bold>.+?)\*\*"
    r"|\{\+\+(?P<inserted>.+?)\+\+\}"
    r"|\{--(?P<deleted>.+?)--\}"
    r"|\{>>(?P<comment>.+?)<<\}"
    r"|\[(?P<link>[^\]]+)\]\((?P<address>[^)]+)\)"
    r"|\^\[(?P<note>[^\]]+)\]"
    r"|\{(?P<kind>\w+):(?P<value>[^{}]*)\}",
    re.DOTALL,
)
TICKED, EMPTY = "☒", "☐"
TIED = re.compile(
    r"(?<=§) (?=\d)|(?<=\d) (?=§|kap\b)|(?<=\b\d) (?=\d{3}\b)|(?<=\b\d\d) (?=\d{3}\b)|(?<=\b\d{3}) (?=\d{3}\b)"
)


class Host(Protocol):
    """What inline markup needs from the draft it stands in."""

    split_runs: bool

    def new_id(self) -> int: ...
    def style(self, name: str) -> str: ...
    def change(self) -> str: ...
    def add_note(self, text: str) -> int: ...
    def add_comment(self, text: str) -> int: ...
    def add_link(self, address: str) -> str: ...
    def bind(self, key: str, text: str) -> str: ...


def run(text: str, properties: str = "", tag: str = "t") -> str:
    """One run; a newline becomes a line break, a tab a tab."""
    if not text:
        return ""
    pieces = re.split(r"([\n\t])", text)
    inner = "".join(
        {"\n": "<w:br/>", "\t": "<w:tab/>"}.get(piece) or f'<w:{tag} xml:space="preserve">{escape(piece)}</w:{tag}>'
        for piece in pieces
        if piece
    )
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>"


def plain(host: Host, text: str, properties: str) -> str:
    """Text as Word leaves it after editing and spell checking: cut at odd places where the look says so."""
    if not host.split_runs or len(text) < 90:
        return run(text, properties)
    parts = [run(text[start : start + 67], properties) for start in range(0, len(text), 67)]
    parts[1] = f'<w:proofErr w:type="spellStart"/>{parts[1]}<w:proofErr w:type="spellEnd"/>'
    return "".join(parts)


def control(host: Host, title: str, content: str, kind: str = "<w:text/>", extra: str = "") -> str:
    """A content control around `content`; the order inside w:sdtPr is the schema's."""
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={quoteattr(title)}/><w:tag w:val={quoteattr(tag(title))}/>"
        f'<w:id w:val="{host.new_id()}"/>{extra}{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'
    )


def tag(title: str) -> str:
    return re.sub(r"\W+", "", title.title())[:40]


def prompt(host: Host, title: str, text: str, properties: str = "") -> str:
    style = f'<w:rStyle w:val="{host.style("placeholder")}"/>'
    extra = '<w:placeholder><w:docPart w:val="DefaultPlaceholder_-1854013440"/></w:placeholder><w:showingPlcHdr/>'
    return control(host, title, run(text, style + properties), extra=extra)


def check_box(host: Host, ticked: bool, properties: str) -> str:
    state = (
        f'<w14:checkbox><w14:checked w14:val="{int(ticked)}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
    )
    font = '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/>'
    return control(host, "Kryssruta", run(TICKED if ticked else EMPTY, font + properties), kind=state)


def form_box(host: Host, ticked: bool) -> str:
    name = f"Kryss{host.new_id()}"
    data = (
        f'<w:ffData><w:name w:val="{name}"/><w:enabled/><w:calcOnExit w:val="0"/><w:checkBox><w:sizeAuto/>'
        f'<w:default w:val="0"/>{"<w:checked/>" if ticked else ""}</w:checkBox></w:ffData>'
    )
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
        '<w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def field(code: str, result: str, properties: str = "") -> str:
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return (
        f'<w:r>{look}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{look}<w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>'
        f'<w:r>{look}<w:fldChar w:fldCharType="separate"/></w:r>{run(result, properties)}'
        f'<w:r>{look}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def drop_down(host: Host, title: str, options: str, choice: str, properties: str) -> str:
    entries = "".join(f"<w:listItem w:displayText={quoteattr(o)} w:value={quoteattr(o)}/>" for o in options.split(";"))
    return control(host, title, run(choice, properties), kind=f"<w:dropDownList>{entries}</w:dropDownList>")


def special(host: Host, kind: str, value: str, properties: str) -> str:
    """The `{kind:value}` forms."""
    parts = value.split("|")
    makers: dict[str, Callable[[], str]] = {
        "hidden": lambda: run(value, "<w:vanish/>"),
        "w14": lambda: check_box(host, value == "x", properties),
        "ff": lambda: form_box(host, value == "x"),
        "sym": lambda: f'<w:r><w:sym w:font="Wingdings" w:char="{"F0FE" if value == "x" else "F0A8"}"/></w:r>',
        "ctl": lambda: control(host, parts[0], run(parts[1], properties)),
        "plc": lambda: prompt(host, parts[0], parts[1]),
        "bind": lambda: control(host, parts[0], run(parts[2], properties), extra=host.bind(parts[1], parts[2])),
        "drop": lambda: drop_down(host, parts[0], parts[1], parts[2], properties),
        "field": lambda: field(parts[0], parts[1], properties),
    }
    return makers[kind]()


def runs(host: Host, text: str, properties: str = "") -> str:
    """All the runs of one paragraph. `properties` is the w:rPr content that plain text gets."""
    text = TIED.sub("\u00a0", text)
    found, last = [], 0
    for match in MARK.finditer(text):
        found.append(plain(host, text[last : match.start()], properties))
        last = match.end()
        group = match.groupdict()
        if group["bold"]:
            found.append(run(group["bold"], "<w:b/>" + properties))
        elif group["inserted"]:
            found.append(f"<w:ins {host.change()}>{run(group['inserted'], properties)}</w:ins>")
        elif group["deleted"]:
            found.append(f"<w:del {host.change()}>{run(group['deleted'], properties, 'delText')}</w:del>")
        elif group["comment"]:
            number = host.add_comment(group["comment"])
            found.append(
                f'<w:commentRangeStart w:id="{number}"/><w:commentRangeEnd w:id="{number}"/>'
                f'<w:r><w:commentReference w:id="{number}"/></w:r>'
            )
        elif group["link"]:
            style = f'<w:rStyle w:val="{host.style("link")}"/>' + properties
            target = host.add_link(group["address"])
            found.append(f'<w:hyperlink r:id="{target}" w:history="1">{run(group["link"], style)}</w:hyperlink>')
        elif group["note"]:
            style = f'<w:rStyle w:val="{host.style("note reference")}"/>'
            number = host.add_note(group["note"])
            found.append(f'<w:r><w:rPr>{style}</w:rPr><w:footnoteReference w:id="{number}"/></w:r>')
        else:
            found.append(special(host, group["kind"], group["value"], properties))
    found.append(plain(host, text[last:], properties))
    return "".join(found)
