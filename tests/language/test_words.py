"""Words and their places in a text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from docscan.language.words import forms, words

TEXTS = st.text(alphabet="abåÖİꙮ 1-.,:’–\n\0", max_size=60)


def test_a_word_keeps_its_inner_marks() -> None:
    assert forms("E-tjänsten kostar 1,5 mnkr enligt A:s föräldrar (4–6).") == [
        *("e-tjänsten", "kostar", "1,5", "mnkr", "enligt", "a:s", "föräldrar", "4", "6"),
    ]


def test_a_word_broken_over_a_line_is_one_word() -> None:
    assert forms("en barnkon-\nsekvensanalys") == ["en", "barnkonsekvensanalys"]


def test_a_word_parted_by_a_scanner_is_one_word() -> None:
    assert forms("regler för skol- skjuts") == ["regler", "för", "skolskjuts"]


def test_a_hanging_hyphen_before_och_parts_two_words() -> None:
    assert forms("barn- och ungdomsnämnden, kost- eller städavtal") == [
        *("barn", "och", "ungdomsnämnden", "kost", "eller", "städavtal"),
    ]


def test_a_joined_word_spans_both_its_halves() -> None:
    (word,) = words("skol- skjuts")
    assert (word.start, word.end) == (0, 12)


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_the_forms_alone_are_those_of_the_words(text: str) -> None:
    assert forms(text) == [word.form for word in words(text)]


@settings(deadline=None, max_examples=100)
@given(st.text(alphabet="abåÖ 1-.,:’–\n", max_size=60))
def test_words_stand_in_order_and_start_and_end_where_they_say(text: str) -> None:
    last = 0
    for start, end, form in words(text):
        assert last <= start < end <= len(text)
        assert text[start].lower() == form[0]
        assert text[end - 1].lower() == form[-1]
        last = end


def test_a_chain_of_hyphens_is_not_one_word_without_end() -> None:
    found = forms("barn- " * 5_000 + "barn")
    assert max(map(len, found)) < 110
    assert "".join(found) == "barn" * 5_001
