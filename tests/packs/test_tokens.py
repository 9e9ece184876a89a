"""spaCy token patterns, tried only where they may match."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from docscan.language.parsed import Sentence
from docscan.language.vocabulary import vocabulary
from docscan.packs.lexicon import Lexicon
from docscan.packs.matcher import Hit
from docscan.packs.tokens import TokenRules

BORN = [{"LOWER": "född"}, {"LOWER": "år", "OP": "?"}, {"TEXT": {"REGEX": "^20[0-9]{2}$"}}]
LEXICON = Lexicon({"door:BORN": (["född"], [])}, [])


def hits(rules: TokenRules, text: str) -> list[tuple[int, Hit]]:
    found = LEXICON.find(vocabulary().read([text]))
    return rules.find([Sentence(0, 0, len(text), text)], found, np.ones(1, bool))


def rules(*lines: list[dict[str, Any]]) -> TokenRules:
    return TokenRules({"BORN": lines})


@pytest.mark.parametrize(("text", "last"), [("Pojken är född 2014.", 3), ("Pojken är född år 2014.", 4)])
def test_a_pattern_of_tokens_is_found_at_its_words(text: str, last: int) -> None:
    assert hits(rules(BORN), text) == [(0, Hit("BORN", 2, last))]


@pytest.mark.parametrize("text", ["Pojken är född i Umeå.", "Hon är född 1981.", "Skolan byggdes 2014."])
def test_spacy_is_not_asked_where_a_door_or_an_expression_is_missing(text: str) -> None:
    asked = rules(BORN)
    assert hits(asked, text) == []
    assert "_spacy" not in vars(asked)


@pytest.mark.parametrize("expression", [r"^\b2014\b$", "^(?<!x)2014$", "2014", "^201[^5]$"])
def test_an_expression_that_looks_around_itself_is_left_to_spacy(expression: str) -> None:
    line = [{"LOWER": "född"}, {"TEXT": {"REGEX": expression}}]
    assert hits(rules(line), "Hon är född 2014.") == [(0, Hit("BORN", 2, 3))]


def test_what_a_pattern_can_do_without_is_not_waited_for() -> None:
    line = [{"LOWER": "född"}, {"TEXT": {"REGEX": "^[A-Z]$"}, "OP": "?"}]
    assert hits(rules(line), "hon är född här") == [(0, Hit("BORN", 2, 2))]


def test_one_pattern_of_several_is_enough() -> None:
    assert hits(rules(BORN, [{"LOWER": "född"}]), "Hon är född här.") == [(0, Hit("BORN", 2, 2))]


def test_a_row_of_signs_without_end_is_kept_from_spacy() -> None:
    text = "(" * 20_000 + " född 2014 " + "barn/" * 20_000
    assert hits(rules(BORN), text) == [(0, Hit("BORN", 0, 1))]


def test_a_row_of_signs_does_not_join_what_stands_around_it() -> None:
    assert hits(rules(BORN), f"född {'-' * 200} 2014") == []


def test_each_of_very_many_matches_has_its_own_words() -> None:
    found = hits(rules(BORN), "född 2014 " * 2_000)
    assert [(hit.first, hit.last) for _, hit in found] == [(2 * n, 2 * n + 1) for n in range(2_000)]
