"""Check boxes of every make: state, option, question, and their place in the text."""

from __future__ import annotations

import pytest
from wordfile import only, p, read_body, run, table

from docscan.model import Anchor, Document, SourceKind


def w14(state: str, sign: str, font: str = "MS Gothic") -> str:
    return (
        f"<w:sdt><w:sdtPr><w14:checkbox>{state}</w14:checkbox></w:sdtPr>"
        f"<w:sdtContent>{run(sign) if not sign.startswith('<') else sign}</w:sdtContent></w:sdt>"
    )


def form_field(data: str, instruction: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Kryss1"/>{data}</w:ffData></w:fldChar></w:r>'
        f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def legacy(inner: str) -> str:
    return form_field(f"<w:checkBox><w:sizeAuto/>{inner}</w:checkBox>", "FORMCHECKBOX")


def listed(content: str, properties: str = "<w:dropDownList/>") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def answers(document: Document) -> list[tuple[bool, str, str]]:
    return [(box.checked, box.option, box.question) for block in document.blocks for box in block.boxes]


QUESTION = "Berörs barn av beslutet?"
YES_NO = [(False, "Ja", QUESTION), (True, "Nej", QUESTION)]


@pytest.mark.parametrize(
    ("state", "checked"),
    [
        ("", False),
        ("<w14:checked/>", True),
        ('<w14:checked w14:val="1"/>', True),
        ('<w14:checked w14:val="true"/>', True),
        ('<w14:checked w14:val="on"/>', True),
        ('<w14:checked w14:val="0"/>', False),
        ('<w14:checked w14:val="false"/>', False),
        ('<w14:checked w14:val="off"/>', False),
    ],
)
def test_the_state_of_a_check_box_control_decides_whatever_sign_it_shows(state: str, checked: bool) -> None:
    block = only(read_body(p(w14(state, "X"), " Ja")))
    assert block.text == ("☒ Ja" if checked else "☐ Ja")
    assert answers(read_body(p(w14(state, "X"), " Ja"))) == [(checked, "Ja", "")]


def test_a_check_box_control_may_show_a_symbol() -> None:
    block = only(read_body(p(w14("<w14:checked/>", '<w:r><w:sym w:font="Wingdings 2" w:char="F050"/></w:r>'), " Ja")))
    assert (block.text, block.boxes[0].checked) == ("☒ Ja", True)


def test_words_inside_a_check_box_control_are_kept() -> None:
    assert only(read_body(p(w14("<w14:checked/>", "☒ Barn berörs")))).text == "☒ Barn berörs"


@pytest.mark.parametrize(
    ("inner", "checked"),
    [
        ('<w:default w:val="0"/>', False),
        ('<w:default w:val="1"/>', True),
        ('<w:default w:val="0"/><w:checked/>', True),
        ('<w:default w:val="1"/><w:checked w:val="0"/>', False),
    ],
)
def test_old_form_fields_have_their_state_in_the_field(inner: str, checked: bool) -> None:
    assert answers(read_body(p(legacy(inner), " Ja"))) == [(checked, "Ja", "")]


@pytest.mark.parametrize(
    ("char", "checked"),
    [("F0A8", False), ("F06F", False), ("F0FE", True), ("F0FD", True), ("F078", True), ("F052", True)],
)
def test_wingdings_symbols_are_boxes(char: str, checked: bool) -> None:
    assert answers(read_body(p(f'<w:r><w:sym w:font="Wingdings" w:char="{char}"/></w:r>', " Ja"))) == [
        (checked, "Ja", "")
    ]


def test_wingdings_letters_are_boxes() -> None:
    body = p(
        run("þ", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'),
        " Ja ",
        run("¨", '<w:rFonts w:ascii="Wingdings"/>'),
        " Nej",
    )
    assert answers(read_body(body)) == [(True, "Ja", ""), (False, "Nej", "")]


@pytest.mark.parametrize(
    ("empty", "ticked"),
    [
        ("☐", "☒"),
        ("☐", "☑"),
        ("[ ]", "[x]"),
        ("[]", "[X]"),
        ("( )", "(x)"),
        ("□", "■"),
        ("○", "●"),
        ("\uf0a8", "\uf0fe"),
    ],
)
def test_signs_in_the_text_are_boxes(empty: str, ticked: str) -> None:
    document = read_body(p(f"{QUESTION} {empty} Ja {ticked} Nej"))
    assert answers(document) == YES_NO
    block = only(document)
    assert block.text == f"{QUESTION} ☐ Ja ☒ Nej"
    place = block.boxes[1]
    (anchor,) = block.map.anchors(place.start, place.end)
    source = f"{QUESTION} {empty} Ja {ticked} Nej"
    assert source[anchor.start : anchor.end] == ticked


def test_a_box_of_brackets_split_over_runs_is_one_box() -> None:
    assert answers(read_body(p("[", "x", "] Ja"))) == [(True, "Ja", "")]


@pytest.mark.parametrize("text", ["funktionen f(x) växer", "§ 3 (1) gäller", "■ Punkt ett", "se [1] och [2]"])
def test_other_brackets_and_bullets_are_no_boxes(text: str) -> None:
    block = only(read_body(p(text)))
    assert (block.boxes, block.text) == ((), text)


def test_options_may_stand_before_their_boxes() -> None:
    assert answers(read_body(p(f"{QUESTION} Ja ☐ Nej ☒"))) == YES_NO


def test_options_on_lines_of_their_own_answer_the_line_before() -> None:
    assert answers(read_body(p(QUESTION, "<w:r><w:br/></w:r>", "☐ Ja", "<w:r><w:br/></w:r>", "☒ Nej"))) == YES_NO


def test_options_in_paragraphs_of_their_own_answer_the_paragraph_before() -> None:
    assert answers(read_body(p(QUESTION) + p("☐ Ja") + p("☒ Nej"))) == YES_NO


def test_options_answer_the_heading_before() -> None:
    assert answers(read_body(p(QUESTION, style="Rubrik1") + p("☐ Ja ☒ Nej"))) == YES_NO


def test_options_in_a_cell_answer_the_question_of_the_row() -> None:
    assert answers(read_body(table([QUESTION, "☐ Ja ☒ Nej"]))) == YES_NO


def test_boxes_alone_in_cells_take_their_option_from_the_column() -> None:
    assert answers(read_body(table(["Fråga", "Ja", "Nej"], [QUESTION, "☐", "☒"]))) == YES_NO


def test_an_x_in_a_cell_is_a_ticked_box() -> None:
    assert answers(read_body(table(["Fråga", "Ja", "Nej"], [QUESTION, "", "X"]))) == [(True, "Nej", QUESTION)]


def test_a_long_option_that_begins_with_an_answer_is_the_answer() -> None:
    assert (
        answers(read_body(p(f"{QUESTION} ☐ Ja ☒ Nej. Ärendet rör bara inköp av kontorsmaterial till förvaltningen.")))
        == YES_NO
    )


def test_an_answer_with_its_shade_is_kept_whole() -> None:
    assert [option for _, option, _ in answers(read_body(p("☒ Ja, direkt ☐ Ja, indirekt ☐ Ej aktuellt")))] == [
        "Ja, direkt", "Ja, indirekt", "Ej aktuellt",
    ]  # fmt: skip


def test_a_statement_beside_a_box_is_its_option() -> None:
    assert answers(read_body(p("☒ Barnets bästa har beaktats i ärendet"))) == [
        (True, "Barnets bästa har beaktats i ärendet", "")
    ]


def test_a_statement_does_not_answer_the_question_of_the_line_before() -> None:
    assert answers(read_body(p(f"{QUESTION} ☐ Ja ☒ Nej") + p("☒ Ekonomin är granskad")))[-1] == (
        True,
        "Ekonomin är granskad",
        "",
    )


@pytest.mark.parametrize("kind", ["dropDownList", "comboBox"])
@pytest.mark.parametrize("answer", ["Nej", "Ej aktuellt"])
def test_a_chosen_answer_in_a_list_is_a_ticked_box(kind: str, answer: str) -> None:
    document = read_body(p(f"{QUESTION} ", listed(run(answer), f"<w:{kind}/>")))
    assert answers(document) == [(True, answer, QUESTION)]
    box = only(document).boxes[0]
    assert only(document).text[box.start : box.end] == answer


def test_a_list_control_around_a_paragraph_in_a_cell_is_a_box() -> None:
    assert answers(read_body(table([QUESTION, listed(p("Nej"))]))) == [(True, "Nej", QUESTION)]


def test_a_list_that_shows_its_placeholder_is_no_box() -> None:
    shown = listed(run("Ja eller nej"), "<w:dropDownList/><w:showingPlcHdr/>")
    assert answers(read_body(p(f"{QUESTION} ", shown))) == []


def test_other_choices_are_text_alone() -> None:
    document = read_body(p("Till ", listed(run("Kulturnämnden"))))
    assert (only(document).text, answers(document)) == ("Till Kulturnämnden", [])


def test_an_old_form_list_shows_its_chosen_entry() -> None:
    data = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Ja"/><w:listEntry w:val="Nej"/></w:ddList>'
    document = read_body(p(f"{QUESTION} ", form_field(data, "FORMDROPDOWN")))
    assert answers(document) == [(True, "Nej", QUESTION)]
    assert only(document).text == f"{QUESTION} Nej"


def test_a_deleted_box_is_gone() -> None:
    gone = f'<w:del w:id="1" w:author="A">{legacy("<w:checked/>")}</w:del>'
    assert answers(read_body(p(gone, "Text"))) == []


def test_every_one_of_very_many_boxes_in_a_paragraph_is_a_stretch_of_its_own() -> None:
    block = only(read_body(p("☐ " * 5_000 + "Ja")))
    assert len(block.boxes) == 5_000
    assert sum(segment.kind is SourceKind.CHECKBOX for segment in block.map.segments) == 5_000
    last = block.boxes[-1]
    assert block.map.anchors(last.start, last.end) == (Anchor(block.part, 0, 9_998, 9_999),)
