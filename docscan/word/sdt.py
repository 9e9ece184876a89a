"""What a content control does to the text in it, at the level of runs and at those of blocks, rows and cells."""

from __future__ import annotations

from lxml import etree

from docscan.model import SourceKind
from docscan.word.controls import Control, read_control
from docscan.word.names import w
from docscan.word.place import Paragraph
from docscan.word.story import Handler, Story
from docscan.word.text import CHECKED, UNCHECKED

_T, _SYM, _FONT, _CHAR = w("t"), w("sym"), w("font"), w("char")

_LONGEST_SIGN = 3


def control(story: Story, element: etree._Element, own: dict[str, Handler]) -> None:
    """`w:sdt` at any level: transparent, but its title, placeholder, state and binding count."""
    control = read_control(element)
    if control.content is None:
        return
    if control.checked is not None:
        settle_box(story, control.content, control.checked)
    story.template += control.placeholder
    story.set_kind()
    if own is story.levels.runs:
        run_control(story, control, control.content)
    else:
        block_control(story, control, control.content, own)
    story.template -= control.placeholder
    story.set_kind()


def run_control(story: Story, control: Control, content: etree._Element) -> None:
    pieces, before = story.pieces, len(story.pieces)
    story.walk(content, story.levels.runs)
    if control.checked is not None and len(pieces) == before:
        pieces.append((CHECKED if control.checked else UNCHECKED, -1, SourceKind.CHECKBOX))
    if control.binding is not None and (control.placeholder or not any(piece[0].strip() for piece in pieces[before:])):
        value = story.book.bound.value(control.binding)
        if value:
            story.book.warn("bound", control.title)
            story.simple = False
            pieces[before:] = [(value, -1, SourceKind.FIELD)]
    if story.paragraph is not None:
        if control.title:
            story.paragraph.titles += ((control.title, before, len(pieces)),)
        if control.choice and not control.placeholder:
            story.paragraph.choices += ((before, len(pieces)),)


def block_control(story: Story, control: Control, content: etree._Element, own: dict[str, Handler]) -> None:
    saved = story.place
    before = len(story.blocks)
    story.place = saved._replace(
        control=control.title or saved.control, choice=saved.choice or (control.choice and not control.placeholder)
    )
    story.walk(content, own)
    if control.binding is not None and own is story.levels.blocks:
        story.close()
        if all(block.is_template for block in story.blocks[before:]):
            value = story.book.bound.value(control.binding)
            if value:
                story.book.warn("bound", control.title)
                story.simple = False
                del story.blocks[before:]
                story.paragraph = Paragraph()
                story.paragraph.pieces.append((value, -1, SourceKind.FIELD))
                story.close()
    story.place = saved


def settle_box(story: Story, content: etree._Element, checked: bool) -> None:
    """Make the sign in a check box control say what its state says, whatever the template draws there.

    A control that holds more than a sign is left as it is: words are never lost for a box.
    """
    leaves = list(content.iter(_T, _SYM))
    if not leaves or len("".join([leaf.text or "" for leaf in leaves]).strip()) > _LONGEST_SIGN:
        return
    for leaf in leaves[1:]:
        if leaf.tag == _T:
            leaf.text = ""
    if leaves[0].tag == _T:
        leaves[0].text = CHECKED if checked else UNCHECKED
    else:
        leaves[0].set(_FONT, "Wingdings")
        leaves[0].set(_CHAR, "F0FE" if checked else "F0A8")
    story.simple = False
