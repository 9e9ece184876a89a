"""Headings by style, by outline level and by look; trails; list items."""

from __future__ import annotations

import pytest
from wordfile import p, read_body, run, texts

from docscan.model import Block, BlockKind

BOLD = "<w:b/>"


def first(body: str) -> Block:
    return read_body(body + p("Brödtext som följer.")).blocks[0]


@pytest.mark.parametrize(
    ("style", "level"),
    [("Rubrik1", 1), ("Heading2", 2), ("Kommunrubrik", 2), ("Rubrik1TS", 1), ("Niva3", 3), ("Rubrik", 1)],
)
def test_a_heading_style_gives_the_level_in_either_language_and_through_based_on(style: str, level: int) -> None:
    block = first(p("Ärendet", style=style))
    assert (block.kind, block.level, block.looks) == (BlockKind.HEADING, level, False)


def test_an_outline_level_on_the_paragraph_makes_a_heading() -> None:
    assert first(p("Ärendet", properties='<w:outlineLvl w:val="1"/>')).level == 2


def test_outline_level_ten_is_body_text() -> None:
    assert first(p("Ärendet pågår.", properties='<w:outlineLvl w:val="9"/>')).kind is BlockKind.PARAGRAPH


def test_an_empty_heading_is_left_out() -> None:
    assert texts(read_body(p(style="Rubrik1") + p("Text."))) == ["Text."]


def test_a_style_id_that_is_not_there_is_plain_text() -> None:
    assert first(p("Text", style="Saknas")).kind is BlockKind.PARAGRAPH


def test_the_trail_holds_the_headings_above_from_the_outermost_in() -> None:
    document = read_body(
        p("A", style="Rubrik1") + p("B", style="Heading2") + p("text") + p("C", style="Rubrik1") + p("mer")
    )
    assert [block.trail for block in document.blocks] == [(), ("A",), ("A", "B"), (), ("C",)]


@pytest.mark.parametrize(
    "text", ["Förslag till beslut", "Barnets bästa", "Förslag till beslut:", "Berörs barn av beslutet?"]
)
def test_a_short_bold_line_is_a_heading_by_its_look(text: str) -> None:
    block = first(p(run(text, BOLD)))
    assert (block.kind, block.level, block.looks) == (BlockKind.HEADING, 1, True)


def test_bold_by_character_style_looks_like_a_heading() -> None:
    assert first(p(run("Barnets bästa", '<w:rStyle w:val="Stark"/>'))).looks


def test_a_heading_by_look_goes_below_the_last_real_one() -> None:
    document = read_body(p("Ärendet", style="Rubrik1") + p(run("Barnets bästa", BOLD)) + p("Text."))
    assert document.blocks[1].level == 2
    assert document.blocks[2].trail == ("Ärendet", "Barnets bästa")


@pytest.mark.parametrize(("text", "level"), [("3.1 Ekonomi", 2), ("2.1.4 Barnets bästa", 3)])
def test_a_section_number_looks_like_a_heading(text: str, level: int) -> None:
    assert (first(p(text)).kind, first(p(text)).level) == (BlockKind.HEADING, level)


def test_a_line_in_capitals_is_a_heading() -> None:
    assert first(p("FÖRSLAG TILL BESLUT")).looks


@pytest.mark.parametrize(
    "text",
    [
        "OBS!", "OBS", "Nämnden beslutar enligt förslaget.", "Datum: 5 mars 2024", "Socialnämnden",
        "Till kommunstyrelsen", "Kvarnsjö kommun", "Text som inte är slut,", "12",
        "En mening som bara är fet för att den är viktig men som är alldeles för lång för att vara rubrik i ett ärende",
    ],
)  # fmt: skip
def test_other_bold_lines_are_no_headings(text: str) -> None:
    assert first(p(run(text, BOLD))).kind is BlockKind.PARAGRAPH


def test_a_line_that_is_only_partly_bold_is_no_heading() -> None:
    assert first(p(run("Barnets", BOLD), " bästa")).kind is BlockKind.PARAGRAPH


def test_bold_turned_off_is_not_bold() -> None:
    assert first(p(run("Barnets bästa", '<w:b w:val="0"/>'))).kind is BlockKind.PARAGRAPH


def test_a_bold_last_line_heads_nothing() -> None:
    assert read_body(p("Text.") + p(run("Anna Ek", BOLD))).blocks[1].kind is BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    "text", ["1. Nämnden godkänner rapporten", "12 dagar efter beslutet", "5 mars 2024", "2024 Budget", "KS 2024/0123"]
)
def test_other_numbered_lines_are_no_headings(text: str) -> None:
    assert first(p(text)).kind is BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    ("body", "level"),
    [
        (p("punkt", properties='<w:numPr><w:ilvl w:val="2"/><w:numId w:val="3"/></w:numPr>'), 2),
        (p("punkt", style="Punktlista"), 0),
        (p("punkt", style="Numrerad"), 1),
    ],
)
def test_list_items_have_their_depth(body: str, level: int) -> None:
    assert (first(body).kind, first(body).level) == (BlockKind.LIST_ITEM, level)


def test_numbering_taken_away_leaves_a_paragraph() -> None:
    assert (
        first(p("punkt", style="Numrerad", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')).kind
        is BlockKind.PARAGRAPH
    )
