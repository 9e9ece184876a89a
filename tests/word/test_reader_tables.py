"""Tables: cells in order, merged ones once, and the question that each answers."""

from __future__ import annotations

from wordfile import cell, p, read_body, run, table, texts

from docscan.model import BlockKind, Cell, Document

RESTART = '<w:vMerge w:val="restart"/>'
WIDE = '<w:gridSpan w:val="2"/>'


def cells(document: Document) -> dict[str, Cell]:
    return {block.text: block.cell for block in document.blocks if block.cell is not None}


def questions(document: Document) -> dict[str, str]:
    return {text: place.question for text, place in cells(document).items()}


def test_cells_are_numbered_by_table_row_and_column() -> None:
    document = read_body(table(["a", "b"], ["c", "d"]) + p("mellan") + table(["e"]))
    assert {text: place[:3] for text, place in cells(document).items()} == {
        "a": (0, 0, 0), "b": (0, 0, 1), "c": (0, 1, 0), "d": (0, 1, 1), "e": (1, 0, 0),
    }  # fmt: skip


def test_each_paragraph_of_a_cell_is_a_block() -> None:
    document = read_body(table(["Fråga ett", p("Svar.") + p("Mer svar.")]))
    assert [block.text for block in document.blocks if block.cell and block.cell.question == "Fråga ett"] == [
        "Svar.",
        "Mer svar.",
    ]


def test_a_form_table_pairs_question_and_answer() -> None:
    document = read_body(table(["Datum", "2024-03-05"], ["Berörs barn?", "Nej"]))
    assert questions(document) == {"Datum": "", "2024-03-05": "Datum", "Berörs barn?": "", "Nej": "Berörs barn?"}


def test_a_usual_pair_of_labels_is_a_header() -> None:
    document = read_body(table(["Fråga", "Svar"], ["Berörs barn?", "Nej"]))
    assert [place.header for place in cells(document).values()] == [True, True, False, False]


def test_a_marked_header_row_is_a_header() -> None:
    document = read_body(table(["Vad", "Hur"], ["Lekplats", "byggs om"], header=True))
    assert [place.header for place in cells(document).values()] == [True, True, False, False]


def test_a_bold_first_row_is_a_header() -> None:
    bold = [cell(p(run(text, "<w:b/>"))) for text in ("Vad", "Hur")]
    document = read_body(table(bold, ["Lekplats", "byggs om"]))
    assert [place.header for place in cells(document).values()] == [True, True, False, False]


def test_figures_answer_the_header_of_their_column_when_the_row_has_no_label() -> None:
    document = read_body(table(["År", "Elever", "Lärare"], ["2023", "412", "31"]))
    assert questions(document)["412"] == "Elever"


def test_a_row_with_a_label_is_answered_by_all_its_cells() -> None:
    document = read_body(table(["Fråga", "Ja/Nej", "Kommentar"], ["1. Berörs barn?", "Ja", "Elever i åk 4."]))
    assert questions(document)["Elever i åk 4."] == "1. Berörs barn?"


def test_a_cell_that_spans_columns_is_read_once_and_shifts_the_next() -> None:
    row = f"<w:tr>{cell('bred', WIDE)}{cell('smal')}</w:tr>"
    document = read_body(f"<w:tbl>{row}</w:tbl>")
    assert {text: place.column for text, place in cells(document).items()} == {"bred": 0, "smal": 2}


def test_a_cell_merged_downward_is_read_once_and_asks_for_all_its_rows() -> None:
    rows = (
        f"<w:tr>{cell('Barnets bästa', RESTART)}{cell('Första.')}</w:tr>"
        f"<w:tr>{cell('', '<w:vMerge/>')}{cell('Andra.')}</w:tr>"
    )
    document = read_body(f"<w:tbl>{rows}</w:tbl>")
    assert texts(document) == ["Barnets bästa", "Första.", "Andra."]
    assert questions(document)["Andra."] == "Barnets bästa"


def test_a_one_cell_row_answers_the_label_above_it() -> None:
    document = read_body(table(["Barnets bästa"], ["Eleverna får kortare väg till skolan."]))
    assert questions(document)["Eleverna får kortare väg till skolan."] == "Barnets bästa"


def test_nested_tables_are_read_where_they_stand() -> None:
    document = read_body(table(["före", table(["inre fråga", "inre svar"]) + p("efter")]))
    assert texts(document) == ["före", "inre fråga", "inre svar", "efter"]
    assert [block.cell.table for block in document.blocks if block.cell] == [0, 1, 1, 0]
    assert questions(document)["efter"] == "före"


def test_deleted_rows_and_cells_are_out_and_inserted_rows_are_new() -> None:
    change = 'w:id="1" w:author="A"'
    rows = (
        f"<w:tr><w:trPr><w:del {change}/></w:trPr>{cell('borta')}</w:tr>"
        f"<w:tr><w:trPr><w:ins {change}/></w:trPr>{cell('ny rad')}</w:tr>"
        f"<w:tr>{cell('kvar')}{cell('struken cell', f'<w:cellDel {change}/>')}</w:tr>"
    )
    document = read_body(f"<w:tbl>{rows}</w:tbl>")
    assert [(block.text, block.inserted) for block in document.blocks] == [("ny rad", True), ("kvar", False)]


def test_hidden_rows_are_out() -> None:
    assert texts(
        read_body(f"<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr>{cell('dold')}</w:tr><w:tr>{cell('syns')}</w:tr></w:tbl>")
    ) == ["syns"]


def test_a_heading_in_a_cell_is_a_heading() -> None:
    document = read_body(table([p("Barnets bästa", style="Rubrik1")]) + p("Text."))
    assert document.blocks[0].kind is BlockKind.HEADING
    assert document.blocks[1].trail == ("Barnets bästa",)


def test_bold_cells_are_no_headings() -> None:
    document = read_body(table([cell(p(run("Fråga", "<w:b/>"))), "Svar."]) + p("Text."))
    assert [block.kind for block in document.blocks] == [BlockKind.CELL, BlockKind.CELL, BlockKind.PARAGRAPH]
