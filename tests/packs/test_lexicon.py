"""A vocabulary found in many texts at once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from docscan.language.vocabulary import MOST, numbered
from docscan.packs.found import Spans
from docscan.packs.lexicon import Lexicon

CONCEPTS = {
    "child": (["barn", "elev*", "barn och unga", "*åringar", "unga"], ["vuxna barn", "unga vuxna"]),
    "best": (["barnets bästa", "bästa för barn"], []),
    "sum": (["# kronor"], []),
}
LEXICON = Lexicon(CONCEPTS, ["bästa", "*skol*"])
WORDS = [
    "barn",
    "barnets",
    "bästa",
    "för",
    "och",
    "unga",
    "vuxna",
    "eleverna",
    "sexåringar",
    "7",
    "kronor",
    "förskolan",
]
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=8), max_size=6)


def keys(*forms: str) -> set[str]:
    return set(Spans(LEXICON.find(numbered([forms])), 0))


def test_a_text_of_no_words_holds_nothing() -> None:
    assert keys() == set()
    assert LEXICON.find(numbered([])).texts == 0


def test_a_phrase_is_found_where_all_its_words_follow_on_each_other() -> None:
    assert "{best}" in keys("barnets", "bästa")
    assert "{best}" not in keys("barnets", "allra", "bästa")
    assert "{best}" not in keys("bästa", "för")


def test_a_phrase_does_not_reach_from_one_text_into_the_next() -> None:
    found = LEXICON.find(numbered([["barnets"], ["bästa"]]))
    assert not any("{best}" in Spans(found, text) for text in (0, 1))


def test_a_figure_stands_for_any_other() -> None:
    assert "{sum}" in keys("7", "kronor")
    assert "{sum}" in keys("12,5", "kronor")


def test_a_key_is_counted_at_each_of_its_places_but_not_where_it_is_disarmed() -> None:
    found = LEXICON.find(numbered([["vuxna", "barn", "och", "barn"], ["unga"], ["eleverna", "sexåringar"]]))
    assert found.count("{child}").tolist() == [1, 1, 2]
    assert found.count("{unknown}").tolist() == [0, 0, 0]


@settings(deadline=None)
@given(TEXTS)
def test_texts_together_hold_what_each_holds_alone(texts: list[list[str]]) -> None:
    found = LEXICON.find(numbered(texts))
    assert [set(Spans(found, number)) for number in range(len(texts))] == [keys(*text) for text in texts]
    assert all(key in Spans(found, number) for number in range(len(texts)) for key in Spans(found, number))


def test_words_that_were_forgotten_are_found_again() -> None:
    lexicon = Lexicon(CONCEPTS, [])
    lexicon.find(numbered([[f"ord{number}x" for number in range(MOST + 1)]]))
    assert "{best}" in Spans(lexicon.find(numbered([["barnets", "bästa"]])), 0)
