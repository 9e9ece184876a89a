"""Finding words, lists and patterns in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from docscan.language.vocabulary import vocabulary
from docscan.packs.lexicon import Lexicon
from docscan.packs.matcher import Hit, PatternSet, literals, named

CONCEPTS = {
    "child": (["barn", "elever", "barn- och unga", "sexåring*"], ["vuxna barn", "barn av sin tid"]),
    "effect": (["innebär", "leder till"], []),
}


def hits(
    patterns: str | Iterable[str], *sentences: str, concepts: Mapping[str, tuple[list[str], list[str]]] = CONCEPTS
) -> list[Hit]:
    """The hits in the first sentence; the others are its paragraph."""
    lines = [patterns] if isinstance(patterns, str) else list(patterns)
    patterns = named({"rule": lines})
    lexicon = Lexicon(concepts, literals(patterns))
    found = lexicon.find(vocabulary().read(sentences))
    first = np.arange(len(sentences)) == 0
    return [hit for _, hit in PatternSet(patterns, lexicon).find(found, first, np.zeros(len(sentences), np.int64))]


def test_case_does_not_matter() -> None:
    assert hits("skolskjuts", "SKOLSKJUTS för alla")


def test_a_hit_tells_its_first_and_last_word() -> None:
    assert hits("avslås ... kostnaden", "Ansökan avslås med hänsyn till kostnaden i år") == [Hit("rule", 1, 5)]


def test_a_star_stands_for_letters_at_its_own_end_only() -> None:
    assert hits("skol*", "Skolgården rustas")
    assert not hits("skol*", "Förskolan rustas")
    assert hits("*skolan", "Förskolan rustas")
    assert not hits("*skolan", "Skolans tak")
    assert hits("*skol*", "Förskolans tak")


def test_a_word_is_not_found_inside_another_word() -> None:
    assert not hits("barn", "Barnmorskan kommer")


def test_a_gap_takes_no_more_words_than_it_says() -> None:
    assert hits("barn ...2 skola", "barn i kommunens skola")
    assert not hits("barn ...2 skola", "barn i kommunens andra skola")


def test_words_without_dots_must_stand_side_by_side() -> None:
    assert not hits("barnets bästa", "barnets allra bästa")


def test_order_matters_in_a_sequence_and_not_over_a_plus() -> None:
    assert not hits("barn ... skola", "skola för barn")
    assert hits("barn + skola", "skola för barn")


def test_an_absent_word_disarms_the_pattern() -> None:
    assert hits("{child} + !inte", "Elever berörs")
    assert not hits("{child} + !inte", "Elever berörs inte")


def test_any_of_the_absent_alternatives_disarms_the_pattern() -> None:
    assert not hits("skolskjuts + !(avtal|upphandling)", "Upphandling av skolskjuts")
    assert not hits("skolskjuts + !(avtal|upphandling)", "Avtal om skolskjuts")


def test_a_longer_wording_disarms_a_shorter_one_of_its_list() -> None:
    assert hits("{child}", "Familjens barn berörs")
    assert not hits("{child}", "Hans vuxna barn bor kvar")


def test_a_disarmed_word_leaves_the_list_s_other_words() -> None:
    assert hits("{child}", "Hans vuxna barn arbetar med elever") == [Hit("rule", 5, 5)]


def test_a_wording_with_a_hyphen_before_a_space_is_found() -> None:
    assert hits("{child} vid kommunen", "för barn- och unga vid kommunen") == [Hit("rule", 1, 5)]


def test_the_other_sentences_of_the_paragraph_answer_a_double_plus() -> None:
    assert hits("elever ++ {effect}", "Elever byter skola.", "Det innebär längre resa.")
    assert not hits("elever ++ {effect}", "Elever byter skola.", "Taket läcker.")


def test_the_sentence_itself_may_answer_a_double_plus() -> None:
    assert hits("elever ++ {effect}", "Det innebär att elever byter skola.")


def test_a_number_sign_stands_for_any_number() -> None:
    assert hits("# elever", "Skolan har 43 elever.")
    assert not hits("# elever", "Skolan har många elever.")


def test_a_longer_alternative_is_found_as_well_as_a_short_one() -> None:
    assert hits("skolan (stängs|läggs ned)", "Skolan läggs ned")
    assert hits("skolan (stängs|läggs ned)", "Skolan stängs")
    assert not hits("skolan (stängs|läggs ned)", "Skolan läggs")


def test_a_word_that_a_line_break_has_parted_is_found() -> None:
    assert hits("skolskjuts*", "Regler för skol-\nskjutsar")


LETTERS = st.text("abdeghklmnoprstuvåäö", min_size=2, max_size=8)


@settings(deadline=None, max_examples=150)
@given(
    phrase=st.lists(LETTERS, min_size=1, max_size=4),
    before=st.lists(LETTERS, max_size=6),
    after=st.lists(LETTERS, max_size=6),
)
def test_a_literal_phrase_is_found_wherever_it_stands(phrase: list[str], before: list[str], after: list[str]) -> None:
    sentence = " ".join([*before, *phrase, *after]).capitalize() + "."
    assert hits(" ".join(phrase), sentence)
    assert hits("{phrase}", sentence, concepts={"phrase": ([" ".join(phrase)], [])})


@settings(deadline=None, max_examples=150)
@given(stem=LETTERS, ending=LETTERS, around=st.lists(LETTERS, max_size=5))
def test_a_word_with_a_star_finds_what_a_regular_expression_finds(stem: str, ending: str, around: list[str]) -> None:
    sentence = " ".join([*around, stem + ending, *around])
    for wording, expression in ((f"{stem}*", rf"\b{stem}\w*"), (f"*{ending}", rf"\w*{ending}\b"), (f"*{stem}*", stem)):
        assert bool(hits(wording, sentence)) is bool(re.search(expression, sentence))


@settings(deadline=None, max_examples=100)
@given(st.lists(LETTERS, min_size=2, max_size=12), st.integers(0, 6))
def test_a_gap_is_found_exactly_when_it_is_wide_enough(sentence: list[str], gap: int) -> None:
    first, last = "xbörjan", "xslut"
    found = hits(f"{first} ...{gap} {last}", " ".join([first, *sentence, last]))
    assert bool(found) is (len(sentence) <= gap)


def test_what_stands_nowhere_in_a_long_paragraph_is_looked_for_once() -> None:
    sentences = ["Barn"] * 20_000
    patterns = named({"rule": ["{child} ++ skolskjuts"]})
    lexicon = Lexicon(CONCEPTS, literals(patterns))
    found = lexicon.find(vocabulary().read([*sentences, "Skola skolskjuts"]))
    texts, paragraphs = np.ones(len(sentences) + 1, bool), np.zeros(len(sentences) + 1, np.int64)
    assert len(PatternSet(patterns, lexicon).find(found, texts, paragraphs)) == len(sentences)
    paragraphs[-1] = 1
    assert PatternSet(patterns, lexicon).find(found, texts, paragraphs) == []


def test_the_steps_of_a_pattern_are_found_among_very_many_of_their_words() -> None:
    text = "avslås " * 10_000 + "kostnaden " * 10_000
    assert hits("avslås ...2 kostnaden", text) == [Hit("rule", 9_997, 10_000)]


def test_each_of_very_many_longer_wordings_disarms_its_own_words() -> None:
    assert hits("{child}", "vuxna barn " * 10_000) == []
    assert hits("{child}", "vuxna barn " * 10_000 + "barn " + "vuxna barn " * 10_000) == [Hit("rule", 20_000, 20_000)]
