from __future__ import annotations

import pytest

from docscan.audit.groups import NAMES, named
from docscan.model import Block, BlockKind, Document, TextMap


def document(*texts: str, template: bool = False) -> Document:
    maps = [TextMap(text, "word/document.xml", ()) for text in texts]
    return Document("", tuple(Block(n, BlockKind.PARAGRAPH, own, template=template) for n, own in enumerate(maps)))


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Beslutet rör ensamkommande barn.", "flight"),
        ("Insatsen ges enligt LSS.", "disability"),
        ("Eleven går i anpassad grundskola.", "disability"),
        ("Barnen har upplevt våld i hemmet och bor i skyddat boende.", "violence"),
        ("Pojken är placerad i familjehem.", "placed"),
        ("Familjen har försörjningsstöd.", "poverty"),
    ],
)
def test_a_group_is_named_by_its_words(text: str, group: str) -> None:
    assert group in named(document(text))


@pytest.mark.parametrize("text", ["Barnen går i skolan.", "Klassen läser romaner.", "Kommunens lsspolicy"])
def test_other_words_name_no_group(text: str) -> None:
    assert named(document(text)) == ()


def test_template_text_names_no_group() -> None:
    assert named(document("Tänk på barn på flykt.", template=True)) == ()


def test_groups_come_in_one_order_however_the_text_has_them() -> None:
    found = named(document("Våldsutsatta barn och barn på flykt."))
    assert found == tuple(name for name in NAMES if name in ("violence", "flight"))
