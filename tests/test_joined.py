"""Texts one after another: what is found in all of them at once is what each of them holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from docscan.joined import Joined

_LETTERS = "abAÅåé (.–”☒\n"
_TEXTS = st.lists(st.text(_LETTERS, max_size=12), max_size=6)
_CUES = st.lists(st.text("aA .–”", min_size=1, max_size=3), max_size=3)


@given(_TEXTS, _CUES)
def test_a_text_holds_a_cue_among_others_as_it_does_alone(texts: list[str], cues: list[str]) -> None:
    wanted = [number for number, text in enumerate(texts) if any(cue in text for cue in cues)]
    assert Joined(texts).holding(cues) == wanted


@given(_TEXTS, st.lists(st.text("aå(.", min_size=1, max_size=3), max_size=3))
def test_the_plain_texts_are_searched_without_regard_to_capitals(texts: list[str], cues: list[str]) -> None:
    plain = [text.encode("latin-1", "replace").lower() for text in texts]
    wanted = [number for number, text in enumerate(plain) if any(cue.encode("latin-1") in text for cue in cues)]
    assert Joined(texts).holding_plain([cue.encode("latin-1") for cue in cues]) == wanted


@given(_TEXTS)
def test_each_place_belongs_to_the_text_that_stands_there(texts: list[str]) -> None:
    joined = Joined(texts)
    for number, text in enumerate(texts):
        for cue in set(text.replace("\n", "")):
            assert number in joined.holding([cue])
    assert len(joined.plain) == len(joined.text)
