"""Word forms as numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from docscan.language import vocabulary as module
from docscan.language.vocabulary import MOST, Known, Vocabulary, Words, numbered, vocabulary
from docscan.language.words import forms

TEXTS = st.lists(st.text(alphabet="abåÖİꙮ 1-.,:’–\n\0", max_size=60))


def told(words: Words) -> list[list[str]]:
    return [words.forms(text) for text in range(len(words.lengths))]


@settings(deadline=None, max_examples=200)
@given(TEXTS)
def test_many_texts_together_have_the_forms_that_each_has_alone(texts: list[str]) -> None:
    assert told(Vocabulary().read(texts)) == list(map(forms, texts))


@settings(deadline=None)
@given(TEXTS)
def test_what_was_read_before_changes_nothing(texts: list[str]) -> None:
    known = Vocabulary()
    known.read(["a b", *texts])
    assert told(known.read(texts)) == list(map(forms, texts))


@given(st.lists(st.lists(st.sampled_from(["barn", "elev", "väg"]))))
def test_forms_come_back_from_their_numbers(texts: list[list[str]]) -> None:
    words = numbered(texts)
    assert told(words) == texts
    assert words.text.tolist() == [number for number, text in enumerate(texts) for _ in text]


def test_texts_are_joined_by_group_and_left_out_where_they_have_none() -> None:
    words = numbered([["a", "b"], ["c"], [], ["d"], ["e"]])
    assert told(words.joined(np.array([0, 0, 1, -1, 2]), 4)) == [["a", "b", "c"], [], ["e"], []]


def test_each_form_is_looked_up_once() -> None:
    asked = list[str]()

    def find(form: str) -> int:
        asked.append(form)
        return len(form)

    known = Known(find)
    assert known.of(numbered([["barn", "elev"], ["barn"]])).tolist() == [4, 4, 4]
    assert known.of(numbered([["barn", "väg"]])).tolist() == [4, 3]
    assert sorted(asked) == ["barn", "elev", "väg"]


def test_a_new_vocabulary_begins_when_the_old_one_is_full_and_what_was_known_is_found_anew(monkeypatch) -> None:
    monkeypatch.setattr(module, "_current", Vocabulary())
    forgotten = list[bool]()
    known = Known(len, lambda: forgotten.append(True))

    def lengths(texts: Sequence[Sequence[str]]) -> list[int]:
        return known.of(numbered(texts)).tolist()

    first = vocabulary()
    assert lengths([["a", "bb"]]) == [1, 2]
    assert lengths([[f"{number:06}" for number in range(MOST)]]) == [6] * MOST
    assert vocabulary() is not first
    assert lengths([["ccc", "a"]]) == [3, 1]
    assert len(forgotten) == 2  # at its first vocabulary and at its second
