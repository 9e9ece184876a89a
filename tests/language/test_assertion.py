"""How a sentence says what it says."""

from __future__ import annotations

import pytest

from docscan.language.assertion import MARKS, is_instruction, is_placeholder
from docscan.packs.compiled import compiled


def marks(text: str) -> frozenset[str]:
    (reading,) = compiled().read_text(text).readings
    return reading.marks


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Barnen berörs inte av beslutet.", "negated"),
        ("Elevernas synpunkter kommer att inhämtas under hösten.", "future"),
        ("Om skolan läggs ned skulle barnen få längre väg.", "conditional"),
        ("Enligt 1 kap. 10 § skollagen ska barnets bästa vara utgångspunkt.", "law"),
        ("Rektor uppger att eleverna trivs.", "reported"),
    ],
)
def test_a_sentence_gets_the_mark_of_how_it_speaks(text: str, mark: str) -> None:
    assert mark in marks(text)
    assert mark in MARKS


def test_a_plain_statement_gets_no_mark() -> None:
    assert marks("Eleverna får längre skolväg.") == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "Klicka eller tryck här för att ange text.",
        "[Beskriv hur barn påverkas]",
        "Datum ÅÅÅÅ-MM-DD",
        "Ärendet gäller XXX i kommunen.",
        "Välj ett objekt.",
    ],
)
def test_placeholders_are_certain(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text", ["Beskriv hur barn påverkas av beslutet.", "Här anges barnens synpunkter.", "Fyll i om barn berörs."]
)
def test_help_texts_of_templates_are_instructions(text: str) -> None:
    assert is_instruction(text)
    assert not is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "Förvaltningen beskriver hur barnen påverkas.",
        "Här bor 40 barn.",
        "Artikel [12] nämns.",
        "Skriv att barnen berörs, sade rektor.",
    ],
)
def test_what_authors_write_is_no_instruction(text: str) -> None:
    assert not is_instruction(text)


@pytest.mark.parametrize(("text", "certain"), [("X" * 50_000, True), ("x" * 50_000 + "y", False), ("Uxxx.", True)])
def test_a_row_of_crosses_is_a_placeholder_where_it_ends_a_word(text: str, certain: bool) -> None:
    assert is_placeholder(text) is certain
