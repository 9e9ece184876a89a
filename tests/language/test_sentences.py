"""Where Swedish sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docscan.language.sentences import sentence_spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


def test_marks_before_a_capital_end_sentences() -> None:
    assert sentences("Barnen berörs. Hur då? Så här! Se vidare … Slut") == [
        *("Barnen berörs.", "Hur då?", "Så här!", "Se vidare …", "Slut"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Enligt 3 kap. 2 § skollagen gäller 1 kap. 10 § och art. 12.",
        "Frågan har beretts med bl.a. Åsskolan, t.ex. Anna och dvs. Bo.",
        "Beslutet gäller fr.o.m. den 1 maj t.o.m. den 3 juni kl. 13.00.",
        "Se bil. 3, prop. 2017/18:186 och dnr. KS 2024/1.",
        "Ärendet har handlagts av K. G. Persson.",
        "Barnen är m.m. och m.fl. som det heter.",
        "Mötet hölls den 3 dec. 2024.",
    ],
)
def test_abbreviations_and_law_references_end_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Biblioteket lånar ut böcker m.m.", "Barnen lånar flest."),
        ("Hon skjutsas i bil.", "Familjen bor i Ekby."),
        ("Det kostar 300 tkr.", "Förvaltningen avslår."),
        ("Han går i årskurs 4.", "Skolan ligger nära."),
        ("”Vi vill bo kvar.”", "Så sade barnen."),
        ("Beslutet står fast (se ovan).", "Det gäller nu."),
    ],
)
def test_an_abbreviation_that_is_a_word_or_comes_last_can_end_a_sentence(first: str, second: str) -> None:
    assert sentences(f"{first} {second}") == [first, second]


def test_list_numbers_are_no_sentences() -> None:
    assert sentences("1. Nämnden avslår. 2. Paragrafen justeras.") == ["1. Nämnden avslår.", "2. Paragrafen justeras."]


def test_a_line_break_always_ends_a_sentence() -> None:
    assert sentences("Barn och unga\nbl.a.\nelever") == ["Barn och unga", "bl.a.", "elever"]


def test_a_lower_case_word_goes_on_with_the_sentence() -> None:
    assert sentences("De sade ”nej!” och gick.") == ["De sade ”nej!” och gick."]


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="aB1.!? \n”m§:", max_size=60))
def test_every_letter_of_a_text_stands_in_exactly_one_sentence(text: str) -> None:
    spans = sentence_spans(text)
    assert all(low < high <= after for (low, high), (after, _) in zip(spans, [*spans, (len(text), 0)][1:], strict=True))
    inside = "".join(text[start:end] for start, end in spans)
    assert "".join(inside.split()) == "".join(text.split())


@pytest.mark.parametrize("mark", [".", "!", "…", ".)"])
def test_a_line_of_marks_for_a_pen_is_one_sentence(mark: str) -> None:
    line = "Namn " + mark * 50_000 + "x"
    assert sentence_spans(line) == [(0, len(line))]


def test_a_mark_among_others_ends_a_sentence_once() -> None:
    assert sentences("Va?!. Jaså... Hm.) Nej.). (Jo). Slut") == ["Va?!.", "Jaså...", "Hm.)", "Nej.).", "(Jo).", "Slut"]


def test_a_paragraph_of_list_numbers_is_read_to_its_end() -> None:
    text = "Nämnden beslutar. " + "1. Att bygga. " * 5_000
    assert len(sentence_spans(text)) == 5_001
