"""Tracked changes: what was inserted or moved in is read, what was deleted or moved out is not (17.13.5).

Each takes the story that is being read, the element, and the handlers of the level that it stands at.
"""

from __future__ import annotations

from lxml import etree

from docscan.word.names import w
from docscan.word.story import Handler, Story

_DEL, _INS, _MOVE_FROM, _MOVE_TO = w("del"), w("ins"), w("moveFrom"), w("moveTo")
_FLD_CHAR, _FLD_TYPE = w("fldChar"), w("fldCharType")


def insertion(story: Story, element: etree._Element, own: dict[str, Handler]) -> None:
    """`w:ins`, `w:moveTo`: read as text, and counted, so that a block that is all new can say so."""
    if own is not story.levels.runs:
        saved = story.place
        story.place = saved._replace(inserted=True)
        story.walk(element, own)
        story.place = saved
        return
    before = len(story.pieces)
    story.inserting += 1
    story.walk(element, own)
    story.inserting -= 1
    if not story.inserting and story.paragraph is not None:
        story.paragraph.inserted += sum(len(piece[0].strip()) for piece in story.pieces[before:])


def deletion(story: Story, element: etree._Element, own: dict[str, Handler]) -> None:
    """`w:del`, `w:moveFrom`: passed over, but for an insertion inside: the innermost decides."""
    for child in element.iter(_FLD_CHAR, _INS, _MOVE_TO):
        if child.tag == _FLD_CHAR:
            story.field_mark(child.get(_FLD_TYPE))
        elif next(child.iterancestors(_INS, _MOVE_TO, _DEL, _MOVE_FROM), None) is element:
            insertion(story, child, own)
