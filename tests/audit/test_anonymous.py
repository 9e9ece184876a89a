from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docscan.audit.anonymous import anonymous, ordinary

NAMES = ("Alva", "Noor", "Lindqvist", "Björkskolan", "Storgatan", "Östersund", "Kai")


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("För Alva, 8 år, är bytet bra.", "För [namn], 8 år, är bytet bra."),
        ("Alva Lindqvist trivs på Björkskolan.", "[namn] trivs på [namn]."),
        ("Familjen bor på Storgatan 4 B i Östersund.", "Familjen bor på [namn] i [namn]."),
        ("Barnet hördes den 12 mars 2024.", "Barnet hördes den [datum]."),
        ("Samtal 2024-03-12 med E.L. i årskurs 3.", "[namn] [datum] med [namn] i årskurs 3."),
        ("Det är bäst för A. att bo kvar.", "Det är bäst för [namn] att bo kvar."),
        ("Enligt LSS och barnkonventionen är A 9 år.", "Enligt LSS och barnkonventionen är [namn] 9 år."),
        ("Ring 0920-123 45 67 eller skriv till mor@exempel.se.", "[namn] [nummer] eller skriv till [nummer]."),
        ("Ärendet BUN 2024/113 gäller två barn, 4 och 14 år.", "[namn] [nummer] gäller två barn, 4 och 14 år."),
    ],
)
def test_what_identifies_goes_and_ages_stay(text: str, masked: str) -> None:
    assert anonymous(text) == masked


def test_the_first_word_of_a_sentence_stays_where_it_is_an_ordinary_word_elsewhere() -> None:
    known = ordinary(["Vi ringde ett samtal."])
    assert anonymous("Samtal har hållits.", known) == "Samtal har hållits."
    assert anonymous("Samtal har hållits.") == "[namn] har hållits."


def test_a_personal_identity_number_is_masked() -> None:
    assert "0312" not in anonymous("Barnet, 20140312-2382, går i skolan.")


@given(st.lists(st.sampled_from(["och", "barnet", "bor", "i", "7", "år", ".", ",", *NAMES]), max_size=12))
@settings(max_examples=80, deadline=None)
def test_no_name_is_left_wherever_it_stands(words: list[str]) -> None:
    masked = anonymous(" ".join(words))
    assert not any(name in masked for name in NAMES)
