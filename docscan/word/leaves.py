"""What stands in a run beside plain text: breaks, symbols, notes, drawings, fields. One function an element.

Each takes the story that is being read and the element (ISO/IEC 29500-1, 17.3.3 and 17.16).
"""

from __future__ import annotations

from lxml import etree

from docscan.model import SourceKind
from docscan.word import names
from docscan.word.marks import head, number, shapes
from docscan.word.names import is_on, w
from docscan.word.story import Story
from docscan.word.text import CHECKED, UNCHECKED
from docscan.word.text import symbol as sign_of

_VAL, _ID, _TXBX, _CONTROL = w("val"), w("id"), w("txbxContent"), w("control")
_PICTURES = (f"{{{names.A}}}blip", f"{{{names.V}}}imagedata")
_RPR, _RSTYLE, _VANISH, _FONTS, _ASCII = w("rPr"), w("rStyle"), w("vanish"), w("rFonts"), w("ascii")
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"


def run(story: Story, element: etree._Element) -> None:
    """`w:r`, unless it is hidden."""
    hidden, placeholder, story.font = look(story, element) if story.looks_at_runs else (False, False, "")
    if hidden:
        return
    story.template += placeholder
    story.set_kind()
    story.walk(element, story.levels.runs)
    story.template -= placeholder
    story.set_kind()


def look(story: Story, element: etree._Element) -> tuple[bool, bool, str]:
    """Whether a run is hidden, whether it is placeholder text, and its font if that is a symbol font."""
    styles = story.book.styles
    paragraph = story.paragraph
    hidden = paragraph is not None and paragraph.form[0].hidden
    placeholder = False
    font = ""
    properties = head(element, _RPR)
    if properties is not None:
        direct: bool | None = None
        for child in properties:
            tag = child.tag
            if tag == _VANISH:
                direct = is_on(child.get(_VAL))
            elif tag == _RSTYLE:
                style = styles[child.get(_VAL, "")]
                hidden = hidden or style.hidden
                placeholder = style.placeholder
            elif tag == _FONTS and child.get(_ASCII, "").startswith("Wingdings"):
                font = child.get(_ASCII, "")
        if direct is not None:
            hidden = direct
    return hidden, placeholder, font


def text(story: Story, element: etree._Element) -> None:
    """`w:t`; in a symbol font its letters are signs."""
    text = element.text
    if text and story.font:
        text = "".join([sign if sign.isspace() else sign_of(story.font, f"{ord(sign):X}") for sign in text])
        story.simple = False
    if text:
        story.put(text, element, story.kind)


def tab(story: Story, element: etree._Element) -> None:
    story.put("\t", element, SourceKind.TAB)


def line_break(story: Story, element: etree._Element) -> None:
    story.put("\n", element, SourceKind.BREAK)


def hyphen(story: Story, element: etree._Element) -> None:
    story.put("-", element, story.kind)


def symbol(story: Story, element: etree._Element) -> None:
    sign = sign_of(element.get(w("font"), ""), element.get(w("char"), ""))
    story.put(sign, element, SourceKind.SYMBOL)


def footnote(story: Story, element: etree._Element) -> None:
    note_reference(story, "footnotes", element)


def endnote(story: Story, element: etree._Element) -> None:
    note_reference(story, "endnotes", element)


def note_reference(story: Story, kind: str, element: etree._Element) -> None:
    if not story.fields.code and story.paragraph is not None:
        story.put("", element, SourceKind.NOTE_REFERENCE)
        story.paragraph.notes += ((kind, element.get(_ID, "")),)


def ruby(story: Story, element: etree._Element) -> None:
    """Of `w:ruby` only the base: the text above it says the same."""
    for base in element.iterchildren(w("rubyBase")):
        story.walk(base, story.levels.runs)


def drawing(story: Story, element: etree._Element) -> None:
    """`w:drawing`, `w:pict`, `w:object`: text boxes wait until the paragraph is done; the rest is counted."""
    for shape in shapes(element):
        tag = shape.tag
        if tag == _TXBX:
            if not story.fields.code and story.paragraph is not None:
                story.paragraph.text_boxes += (shape,)
        elif tag in _PICTURES:
            story.book.pictures += 1
        elif tag.startswith(_CHART):
            story.book.warn("chart")
        elif tag.startswith(_DIAGRAM):
            story.book.leave("diagram")
        elif tag.endswith("}OLEObject"):
            if shape.get("ProgID", "").startswith("Equation"):
                story.book.warn("formula")
            else:
                story.book.leave("object")
        elif tag == _CONTROL:
            story.book.leave("activex")


def formula(story: Story, element: etree._Element) -> None:
    story.book.warn("formula")


def chunk(story: Story, element: etree._Element) -> None:
    story.book.leave("chunk")


def subdocument(story: Story, element: etree._Element) -> None:
    story.book.leave("subdocument")


def field_character(story: Story, element: etree._Element) -> None:
    """`w:fldChar`. Only the text between separate and end is shown, and fields nest."""
    kind = element.get(w("fldCharType"))
    if kind == "begin":
        data = element.find(w("ffData"))
        if data is not None:
            form_field(story, data)
    story.field_mark(kind)


def form_field(story: Story, data: etree._Element) -> None:
    """The box or list of an old form field (17.16.8 and 17.16.9)."""
    box, choices = data.find(w("checkBox")), data.find(w("ddList"))
    if box is not None:
        state = box.find(w("checked"))
        if state is None:
            state = box.find(w("default"))
        checked = state is not None and is_on(state.get(_VAL))
        story.put(CHECKED if checked else UNCHECKED, box, SourceKind.CHECKBOX)
    elif choices is not None and story.paragraph is not None:
        entries = [entry.get(_VAL, "") for entry in choices.iterchildren(w("listEntry"))]
        chosen = choices.find(w("result"))
        if chosen is None:
            chosen = choices.find(w("default"))
        index = number(chosen) if chosen is not None else 0
        if index < len(entries) and entries[index]:
            story.paragraph.choices += ((len(story.pieces), len(story.pieces) + 1),)
            story.put(entries[index], None, SourceKind.FIELD)


def simple_field(story: Story, element: etree._Element) -> None:
    story.fields.simple += 1
    story.set_kind()
    story.walk(element, story.levels.runs)
    story.fields.simple -= 1
    story.set_kind()
