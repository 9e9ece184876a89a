"""A Word file as units of reading, each with its role."""

from __future__ import annotations

from wordfile import p, read_body, run, table

from docscan.language.parsed import Parsed, parse
from docscan.language.sections import Role, SectionNames
from docscan.model import BlockKind

NAMES = SectionNames(
    {
        "decision": ["förslag till beslut"],
        "children": ["barn*perspektiv", "berörs barn*"],
        "checklist": ["checklista"],
        "background": ["ärendet"],
    }
)


def parsed(*body: str) -> Parsed:
    return parse(read_body("".join(body)), NAMES)


def heading(text: str, level: int = 1) -> str:
    return p(text, style="Rubrik1" if level == 1 else "Heading2")


def test_a_paragraph_takes_the_role_of_the_heading_above() -> None:
    units = parsed(heading("Ärendet"), p("Det var en gång."), heading("Barnperspektiv"), p("Barnen berörs.")).units
    assert [unit.role for unit in units] == [Role.BACKGROUND, Role.BACKGROUND, Role.CHILDREN, Role.CHILDREN]


def test_a_heading_that_says_nothing_leaves_the_role_to_the_one_above_it() -> None:
    units = parsed(heading("Barnperspektiv"), heading("Kvarnbacken", 2), p("Barnen berörs.")).units
    assert units[-1].role is Role.CHILDREN


def test_the_cells_of_a_row_are_one_unit_with_the_first_cell_as_label() -> None:
    unit, other = parsed(table(["Barnperspektiv", "Barnen får längre väg."], ["Ekonomi", "Ingen kostnad."])).units
    assert (unit.kind, unit.label, unit.role) == (BlockKind.CELL, "Barnperspektiv", Role.CHILDREN)
    assert [sentence.text for sentence in unit.sentences] == ["Barnperspektiv", "Barnen får längre väg."]
    assert other.role is Role.OTHER


def test_a_ticked_box_answers_its_question() -> None:
    (unit,) = parsed(p("Berörs barn av beslutet? ☐ Ja ☒ Nej")).units
    (answer,) = unit.answers
    assert (answer.question, answer.answer) == ("Berörs barn av beslutet?", "nej")


def test_boxes_that_nobody_ticked_are_template_text() -> None:
    (unit,) = parsed(p("Berörs barn av beslutet? ☐ Ja ☐ Nej")).units
    assert unit.answers == []
    assert unit.template


def test_a_written_yes_in_a_form_is_an_answer() -> None:
    rows = table(["Fråga", "Svar"], ["Berörs barn av beslutet?", "Nej, inga barn."], header=True)
    answers = [(answer.question, answer.answer) for unit in parsed(rows).units for answer in unit.answers]
    assert answers == [("Berörs barn av beslutet?", "nej")]


def test_a_comment_belongs_to_the_box_above_it() -> None:
    units = parsed(p("Berörs barn av beslutet? ☒ Ja ☐ Nej"), p("Kommentar: De får längre väg.")).units
    assert units[-1].label == "Berörs barn av beslutet?"
    assert units[-1].role is Role.CHILDREN


def test_the_title_is_found() -> None:
    found = parsed(p("Barn- och utbildningsnämnden"), heading("Skolskjuts i Norrby"), p("Text."))
    assert found.title is not None
    assert found.title.text == "Skolskjuts i Norrby"


def test_sentences_stand_where_they_say_in_their_block() -> None:
    found = parsed(p("Barnen berörs. De är 12."), table(["Fråga", "Svar här. Och här."]))
    for _, sentence in found.sentences():
        assert found.document.blocks[sentence.block].text[sentence.start : sentence.end] == sentence.text


def test_headers_and_footers_are_no_units() -> None:
    document = read_body(
        p("Text.") + '<w:sectPr><w:headerReference w:type="default" r:id="rH"/></w:sectPr>',
        links={"rH": ("header", "header1.xml")},
        parts={
            "word/header1.xml": '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            "<w:p><w:r><w:t>Sidhuvud</w:t></w:r></w:p></w:hdr>"
        },
    )
    assert [unit.text for unit in parse(document, NAMES).units] == ["Text."]


def test_each_of_very_many_questions_has_its_own_answer() -> None:
    many = 2_000
    lines = "<w:r><w:br/></w:r>".join(run(f"Fråga {n}: ☒ Ja ☐ Nej") for n in range(many))
    (unit,) = parsed(f"<w:p>{lines}</w:p>").units
    assert [answer.answer for answer in unit.answers] == ["ja"] * many
    assert len({answer.question for answer in unit.answers}) == many
    assert "Nej" not in unit.text
