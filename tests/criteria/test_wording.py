"""What the wording of a text is made of, and that the shipped weights hear it."""

from __future__ import annotations

from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from docscan.criteria.weighing import Wordings, model
from docscan.criteria.wording import parts, written
from docscan.language.vocabulary import numbered, vocabulary
from docscan.language.words import forms


def test_words_count_by_their_beginning_and_in_pairs() -> None:
    assert parts(forms("Eleverna slipper avgiften 2024")) == [
        "elevern", "slipper", "avgifte", "#", "elevern slipper", "slipper avgifte", "avgifte #",
    ]  # fmt: skip


def test_a_part_is_told_as_it_is_written() -> None:
    found = forms("Hushållen slipper avgiften under 2024.")
    assert written("slipper avgifte", found) == "slipper avgiften"
    assert written("#", found) == "2024"


def test_a_text_of_unknown_words_has_no_signs_and_the_usual_shares() -> None:
    words = model().words
    assert words.words(["xyzzy"]) == {}
    assert words.heard(numbered([["xyzzy"]])).tolist() == words.heard(numbered([[]])).tolist()


@given(st.lists(st.sampled_from(["barn", "elever", "hyra", "väg", "2024"]), min_size=1))
def test_a_long_text_counts_no_more_than_a_short_one(text: list[str]) -> None:
    assert isclose(sum(count * count for count in model().words.words(text).values()), 1.0, rel_tol=1e-5)


@given(st.lists(st.lists(st.sampled_from(["barn", "elever", "slipper", "avgift", "xyzzy"])), min_size=1))
def test_signs_of_a_text_weigh_what_the_text_weighs(texts: list[list[str]]) -> None:
    words = model().words
    for heard, text in zip(words.heard(numbered(texts)).tolist(), texts, strict=True):
        shares = words.shares(words.words(text))
        assert all(isclose(share, shares[name], abs_tol=1e-5) for name, share in zip(words.names, heard, strict=True))


def test_weights_come_back_from_their_arrays() -> None:
    words = model().words
    again = Wordings.read(words.arrays("words"), "words")
    text = vocabulary().read(["Hushåll med försörjningsstöd slipper avgiften helt."])
    assert again.heard(text).tolist() == words.heard(text).tolist()
    assert (again.names, again.signs) == (words.names, words.signs)


def test_a_measure_in_words_that_no_rule_names_is_heard() -> None:
    words = model().words
    texts = ["Familjer med fritidskort går in utan avgift hela året.", "Avtalet löper på fyra år med option."]
    softens, dry = words.heard(vocabulary().read(texts))[:, words.names.index("compensatory:documented")]
    assert softens > 5 * dry
