"""What stands beside the body: notes, text boxes, headers and footers, and what cannot be read."""

from __future__ import annotations

import pytest
from wordfile import NAMESPACES, cell, notes, p, package, read_body, run, table, texts

from docscan.model import BlockKind, SourceKind
from docscan.word.reader import read

MC = "mc:AlternateContent"
FOOTNOTES = {"rF": ("footnotes", "footnotes.xml"), "rE": ("endnotes", "endnotes.xml")}


def reference(kind: str, number: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def modern(*paragraphs: str) -> str:
    return (
        "<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>"
        f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def vml(*paragraphs: str) -> str:
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"


def either(choice: str, fallback: str) -> str:
    return f'<{MC}><mc:Choice Requires="wps">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback></{MC}>'


def both(*paragraphs: str) -> str:
    return either(modern(*paragraphs), vml(*paragraphs))


def test_notes_follow_the_block_that_refers_to_them() -> None:
    document = read_body(
        p("Barn berörs.", reference("footnote", 2), " Elever", reference("endnote", 1), " också.") + p("Nästa."),
        links=FOOTNOTES,
        parts={
            "word/footnotes.xml": notes("footnotes", "Annan not.", "Se bilaga 1."),
            "word/endnotes.xml": notes("endnotes", "Slutnot."),
        },
    )
    assert texts(document) == ["Barn berörs. Elever också.", "Se bilaga 1.", "Slutnot.", "Nästa."]
    assert [(block.kind, block.host, block.part) for block in document.blocks[1:3]] == [
        (BlockKind.NOTE, 0, "word/footnotes.xml"), (BlockKind.NOTE, 0, "word/endnotes.xml"),
    ]  # fmt: skip


def test_the_reference_of_a_note_is_in_the_map_and_not_in_the_text() -> None:
    document = read_body(
        p("Barn.", reference("footnote", 1)), links=FOOTNOTES, parts={"word/footnotes.xml": notes("footnotes", "Not.")}
    )
    host = document.blocks[0]
    assert [(s.start, s.end, s.node) for s in host.map.segments if s.kind is SourceKind.NOTE_REFERENCE] == [(5, 5, 1)]


def test_a_reference_to_a_note_that_is_not_there_warns() -> None:
    document = read_body(
        p("Barn.", reference("footnote", 9)), links=FOOTNOTES, parts={"word/footnotes.xml": notes("footnotes", "Not.")}
    )
    assert texts(document) == ["Barn."] and len(document.warnings) == 1


def test_a_note_in_a_cell_follows_the_cell() -> None:
    document = read_body(
        table([cell(p("Fråga", reference("footnote", 1))), "Svar"]),
        links=FOOTNOTES,
        parts={"word/footnotes.xml": notes("footnotes", "Not.")},
    )
    assert texts(document) == ["Fråga", "Not.", "Svar"]
    assert document.blocks[2].cell is not None and document.blocks[2].cell.question == "Fråga"


@pytest.mark.parametrize("make", [modern, vml, both])
def test_a_text_box_is_read_once_after_its_host(make) -> None:
    document = read_body(p("Före. ", f"<w:r>{make(p('I rutan.'), p('Mer.'))}</w:r>", "Efter.") + p("Nästa."))
    assert texts(document) == ["Före. Efter.", "I rutan.", "Mer.", "Nästa."]
    assert [(block.kind, block.host) for block in document.blocks[1:3]] == [(BlockKind.TEXTBOX, 0)] * 2


def test_a_text_box_in_an_empty_paragraph_belongs_to_the_block_before() -> None:
    document = read_body(p("Före.") + p(f"<w:r>{both(p('I rutan.'))}</w:r>"))
    assert [(block.text, block.host) for block in document.blocks] == [("Före.", None), ("I rutan.", 0)]


def test_the_fallback_is_read_when_the_choice_holds_no_text() -> None:
    body = p(f"<w:r>{either('<w:drawing/>', vml(p('Gammal ruta.')))}</w:r>")
    assert texts(read_body(body)) == ["Gammal ruta."]


def test_a_text_box_inside_a_text_box_is_read_once() -> None:
    inner = p("Yttre.", f"<w:r>{both(p('Inre.'))}</w:r>")
    assert texts(read_body(p("Värd.", f"<w:r>{both(inner)}</w:r>"))) == ["Värd.", "Yttre.", "Inre."]


def test_a_text_box_in_a_deletion_is_gone() -> None:
    assert texts(read_body(p("Kvar.", f'<w:del w:id="1"><w:r>{both(p("Borta."))}</w:r></w:del>'))) == ["Kvar."]


def test_alternate_content_around_runs_and_blocks_is_read_once() -> None:
    inside = f"<w:r>{either('<w:t> och mer</w:t>', '<w:t> fel</w:t>')}</w:r>"
    body = p(either(run("nytt"), run("gammalt")), inside) + either(p("Ett."), p("Två."))
    assert texts(read_body(body)) == ["nytt och mer", "Ett."]


DIAGRAM = '<d:relIds xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>'


def section(*references: str) -> str:
    return f"<w:sectPr>{''.join(references)}</w:sectPr>"


def test_headers_and_footers_come_last_and_are_no_evidence() -> None:
    document = read_body(
        p("Text.")
        + section('<w:headerReference w:type="default" r:id="rH"/>', '<w:footerReference w:type="default" r:id="rB"/>'),
        links={"rH": ("header", "header1.xml"), "rB": ("footer", "footer1.xml")},
        parts={
            "word/header1.xml": f"<w:hdr {NAMESPACES}>{table(['Socialnämnden', 'Dnr SN 2024/1'])}</w:hdr>",
            "word/footer1.xml": f"<w:ftr {NAMESPACES}>{p('Box 1')}</w:ftr>",
        },
    )
    kinds = [block.kind for block in document.blocks]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.HEADER, BlockKind.HEADER, BlockKind.FOOTER]
    assert [block.text for block in document.body()] == ["Text."]


def test_a_header_that_no_section_uses_is_not_read() -> None:
    document = read_body(
        p("Text."),
        links={"rH": ("header", "header1.xml")},
        parts={"word/header1.xml": f"<w:hdr {NAMESPACES}>{p('Gammalt')}</w:hdr>"},
    )
    assert texts(document) == ["Text."]


def test_dangling_relationships_are_harmless() -> None:
    document = read_body(
        p("Text.")
        + section('<w:headerReference w:type="default" r:id="rH"/>', '<w:headerReference w:type="even" r:id="rX"/>'),
        links={"rH": ("header", "NULL"), "rN": ("footnotes", "borta.xml"), "rT": ("customXml", "../x/y.xml")},
    )
    assert texts(document) == ["Text."]


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ('<w:altChunk r:id="r1"/>', "altChunk"),
        (p('<w:subDoc r:id="r1"/>'), "deldokument"),
        (p('<w:r><w:object><v:shape/><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'), "inbäddat objekt"),
        (p('<w:r><w:object><w:control w:name="CheckBox1"/></w:object></w:r>'), "ActiveX"),
        (p(f"<w:r><w:drawing><a:graphic>{DIAGRAM}</a:graphic></w:drawing></w:r>"), "SmartArt"),
        (p('<w:r><w:drawing><a:graphic><a:blip r:embed="r1"/></a:graphic></w:drawing></w:r>'), "bilder"),
    ],
)  # fmt: skip
def test_what_is_not_read_is_told(body: str, word: str) -> None:
    (sentence,) = read_body(p("Text.") + body).unread
    assert word in sentence


def test_pictures_in_a_draft_with_text_are_nothing_to_tell() -> None:
    picture = p('<w:r><w:drawing><a:graphic><a:blip r:embed="r1"/></a:graphic></w:drawing></w:r>')
    assert read_body(picture + p("Ett längre stycke med text. " * 10)).unread == ()


@pytest.mark.parametrize(("settings", "protected"), [
    ('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>', True),
    ('<w:documentProtection w:edit="forms" w:enforcement="0"/>', False),
    ('<w:documentProtection w:edit="forms"/>', False),
    ("", False),
])  # fmt: skip
def test_protection_counts_when_it_is_enforced(settings: str, protected: bool) -> None:
    document = read_body(
        p("Text."),
        links={"rS": ("settings", "settings.xml")},
        parts={"word/settings.xml": f"<w:settings {NAMESPACES}>{settings}</w:settings>"},
    )
    assert document.protected is protected


def test_a_signature_is_seen() -> None:
    assert read_body(p("Text."), parts={"_xmlsignatures/origin.sigs": b""}).signed
    assert not read_body(p("Text.")).signed


def test_the_document_knows_the_hash_of_its_bytes() -> None:
    import hashlib

    data = package(p("Text."))
    assert read(data).sha256 == hashlib.sha256(data).hexdigest()


def test_a_document_pickles() -> None:
    import pickle

    document = read_body(p("Text.") + table(["☐ Ja"]))
    assert pickle.loads(pickle.dumps(document)) == document


def test_a_picture_in_two_branches_is_one_picture_and_no_warning() -> None:
    blip = '<w:drawing><a:graphic><a:blip r:embed="r1"/></a:graphic></w:drawing>'
    document = read_body(p(f"<w:r>{either(blip, '<w:pict><v:shape/></w:pict>')}</w:r>"))
    assert (document.warnings, len(document.unread)) == ((), 1)


def test_each_of_very_many_notes_follows_its_reference() -> None:
    many = range(1, 2_001)
    document = read_body(
        "".join(p(f"Text {n}", reference("footnote", n)) for n in many),
        links=FOOTNOTES,
        parts={"word/footnotes.xml": notes("footnotes", *(f"Not {n}" for n in many))},
    )
    assert texts(document) == [text for n in many for text in (f"Text {n}", f"Not {n}")]


def test_a_note_is_read_once_where_it_is_first_referred_to() -> None:
    document = read_body(
        p("Barn.", reference("footnote", 1)) + p("Elever.", reference("footnote", 1)),
        links=FOOTNOTES,
        parts={"word/footnotes.xml": notes("footnotes", "Not.")},
    )
    assert texts(document) == ["Barn.", "Not.", "Elever."]
    assert not document.warnings


def test_notes_that_refer_to_notes_come_to_an_end() -> None:
    def note(number: int, *others: int) -> str:
        content = p(f"Not {number}", *(reference("footnote", other) for other in others))
        return f'<w:footnote w:id="{number}">{content}</w:footnote>'

    chain = "".join(note(number, number + 1, number + 1) for number in range(1, 40)) + note(40, 40)
    document = read_body(
        p("Barn.", reference("footnote", 1)),
        links=FOOTNOTES,
        parts={"word/footnotes.xml": f"<w:footnotes {NAMESPACES}>{chain}</w:footnotes>"},
    )
    assert texts(document) == ["Barn.", *(f"Not {number}" for number in range(1, 41))]
