"""Content controls: transparent at all levels, their titles, placeholders, bindings."""

from __future__ import annotations

from wordfile import OFFICE, cell, only, p, read_body, run, table, texts

from docscan.model import BlockKind, SourceKind

STORE = "{11111111-2222-3333-4444-555555555555}"


def control(content: str, title: str = "", properties: str = "") -> str:
    alias = f'<w:alias w:val="{title}"/>' if title else ""
    return f"<w:sdt><w:sdtPr>{alias}{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def bound_parts(value: str) -> dict[str, object]:
    relation = "http://schemas.openxmlformats.org/package/2006/relationships"
    return {
        "links": {"rX": ("customXml", "../customXml/item1.xml")},
        "parts": {
            "customXml/item1.xml": f'<doc xmlns="urn:mall"><namnd>{value}</namnd></doc>',
            "customXml/itemProps1.xml": f'<ds:datastoreItem ds:itemID="{STORE}" '
            'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
            "customXml/_rels/item1.xml.rels": f'<Relationships xmlns="{relation}"><Relationship Id="r" '
            f'Type="{OFFICE}/customXmlProps" Target="itemProps1.xml"/></Relationships>',
        },
    }


BINDING = (
    f'<w:dataBinding w:prefixMappings="xmlns:n=\'urn:mall\'" w:xpath="/n:doc[1]/n:namnd[1]" w:storeItemID="{STORE}"/>'
)


def test_controls_around_blocks_give_their_title() -> None:
    document = read_body(control(p("Ett.") + p("Två."), "Barnets bästa"))
    assert [(block.text, block.control) for block in document.blocks] == [
        ("Ett.", "Barnets bästa"),
        ("Två.", "Barnets bästa"),
    ]


def test_the_tag_stands_in_for_a_missing_title() -> None:
    assert only(read_body(control(p("Ett."), properties='<w:tag w:val="barn"/>'))).control == "barn"


def test_a_control_around_all_of_a_paragraph_gives_its_title_and_one_around_a_part_does_not() -> None:
    document = read_body(p(control(run("Hela."), "Bedömning")) + p("Del: ", control(run("svar"), "Bedömning")))
    assert [(block.text, block.control) for block in document.blocks] == [("Hela.", "Bedömning"), ("Del: svar", "")]


def test_controls_around_rows_and_cells_are_transparent() -> None:
    row = f"<w:tr>{cell('Berörs barn?')}{control(cell('Nej'), 'Svar')}</w:tr>"
    document = read_body(f"<w:tbl>{control(row, 'Rad')}</w:tbl>")
    assert texts(document) == ["Berörs barn?", "Nej"]
    assert [block.control for block in document.blocks] == ["Rad", "Svar"]
    assert document.blocks[1].cell is not None and document.blocks[1].cell.question == "Berörs barn?"


def test_controls_nest_and_the_innermost_title_counts() -> None:
    document = read_body(control(control(control(p("Text."), "Inre")), "Yttre"))
    assert [(block.text, block.control) for block in document.blocks] == [("Text.", "Inre")]


def test_placeholder_text_is_the_templates() -> None:
    block = only(read_body(control(p("Klicka här för att ange text."), "Barn", "<w:showingPlcHdr/>")))
    assert block.template
    assert block.map.segments[0].kind is SourceKind.TEMPLATE


def test_a_placeholder_within_a_paragraph_is_marked_where_it_stands() -> None:
    block = only(read_body(p("Datum: ", control(run("Välj datum"), properties="<w:showingPlcHdr/>"))))
    assert (block.template, block.spans_template) == (False, ((7, 17),))


def test_a_placeholder_flag_that_is_off_is_off() -> None:
    assert not only(read_body(control(p("Text."), properties='<w:showingPlcHdr w:val="0"/>'))).template


def test_placeholder_style_outside_a_control_is_the_templates_too() -> None:
    assert only(read_body(p(run("Skriv här", '<w:rStyle w:val="Platshllartext"/>')))).template


def test_the_list_of_a_drop_down_is_not_text() -> None:
    entries = '<w:dropDownList><w:listItem w:value="Ja"/><w:listItem w:value="Nej"/></w:dropDownList>'
    assert only(read_body(p("Berörs barn? ", control(run("Nej"), properties=entries)))).text == "Berörs barn? Nej"


def test_an_empty_bound_control_shows_the_value_it_is_bound_to() -> None:
    document = read_body(p("Till ", control("", "Nämnd", BINDING)), **bound_parts("Socialnämnden"))
    block = only(document)
    assert block.text == "Till Socialnämnden"
    assert block.map.anchors(5, 18) == ()
    assert any("Nämnd" in warning for warning in document.warnings)


def test_a_bound_value_is_composed_like_any_text() -> None:
    for body in (p(control("", "Nämnd", BINDING)), control(p(""), "Nämnd", BINDING)):
        assert texts(read_body(body, **bound_parts("Ra\u030adet"))) == ["R\u00e5det"]


def test_a_bound_control_that_shows_its_placeholder_shows_the_value_instead() -> None:
    document = read_body(
        control(p("Klicka här."), "Nämnd", BINDING + "<w:showingPlcHdr/>"), **bound_parts("Socialnämnden")
    )
    assert texts(document) == ["Socialnämnden"]


def test_a_bound_control_with_text_is_read_as_it_stands() -> None:
    document = read_body(p(control(run("Kulturnämnden"), "Nämnd", BINDING)), **bound_parts("Socialnämnden"))
    assert (texts(document), document.warnings) == (["Kulturnämnden"], ())


def test_a_binding_to_nothing_is_harmless() -> None:
    assert texts(read_body(p("Till ", control("", "Nämnd", BINDING)))) == ["Till"]


def test_a_binding_may_not_run_expressions() -> None:
    evil = BINDING.replace("/n:doc[1]/n:namnd[1]", "//*[contains(., &quot;S&quot;)]")
    assert texts(read_body(p("Till ", control("", "Nämnd", evil)), **bound_parts("Socialnämnden"))) == ["Till"]


def test_an_empty_bound_control_in_a_cell_answers_its_question() -> None:
    body = f"<w:tbl><w:tr>{cell('Nämnd')}{cell(control(p(), 'Nämnd', BINDING))}</w:tr></w:tbl>"
    document = read_body(body, **bound_parts("Socialnämnden"))
    last = document.blocks[-1]
    assert (last.text, last.kind) == ("Socialnämnden", BlockKind.CELL)
    assert last.cell is not None and last.cell.question == "Nämnd"


def test_a_control_in_a_table_cell_keeps_the_cell() -> None:
    document = read_body(table(["Berörs barn?", control(p("Nej."), "Svar")]))
    assert [block.kind for block in document.blocks] == [BlockKind.CELL, BlockKind.CELL]
