import tracemalloc

from hypothesis import given, settings
from hypothesis import strategies as st

from docscan.language.vocabulary import numbered
from docscan.language.words import words
from docscan.packs.compiled import compiled
from docscan.packs.found import Spans
from docscan.packs.lexicon import Lexicon
from docscan.packs.typos import Near, one_apart


def stands(form: str, *wordings: str) -> bool:
    return "{word}" in Spans(Lexicon({"word": (wordings, ())}, ()).find(numbered([[form]])), 0)


def test_a_long_key_word_is_found_with_a_letter_left_out():
    assert stands("barnkonvetionen", "barnkonvention*")


def test_a_long_key_word_is_found_with_two_letters_swapped():
    assert stands("vårdnadshavrae", "vårdnadshavare")


def test_a_short_word_is_never_forgiven():
    assert not stands("darnet", "barnet")


def test_a_word_that_begins_otherwise_is_another_word():
    assert not stands("larnkonventionen", "barnkonvention*")


def test_two_wrong_letters_are_too_many():
    assert not stands("barnkonvetinen", "barnkonventionen")


def test_a_word_that_fits_as_it_stands_is_not_looked_for_elsewhere():
    lexicon = Lexicon({"one": (["föräldramöte"], ()), "other": (["föräldramöten"], ())}, ())
    assert "{other}" not in Spans(lexicon.find(numbered([["föräldramöte"]])), 0)


def test_a_rule_hits_a_misspelt_claim():
    reading = compiled().read_text("Barnkonvetionen har beaktats i ärendet.").readings[0]
    assert "BIA-CLAIMED-CONSIDERED" in {hit.name for hit in reading.hits}


@settings(deadline=None, max_examples=150)
@given(st.text("abcdeåäö", min_size=10, max_size=18), st.data())
def test_any_one_error_after_the_first_letter_is_forgiven(word: str, data: st.DataObject):
    place = data.draw(st.integers(1, len(word) - 1))
    wrong = word[:place] + data.draw(st.sampled_from(["", "x", "x" + word[place]])) + word[place + 1 :]
    assert one_apart(word, wrong)
    assert len(wrong) < 10 or stands(wrong, word)


def test_words_keep_their_places_when_misspelt():
    text = "Enligt barnkonvetionen gäller"
    assert [text[word.start : word.end] for word in words(text)] == text.split()


def test_a_word_longer_than_any_wording_is_not_written_out_letter_by_letter():
    near = Near()
    near.add("barnkonvention*")
    near.add("vårdnadshavare")
    tracemalloc.start()
    found = near.meant("barn" * 5_000), near.meant("barnkonvetion" + "en" * 5_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found == ([], ["barnkonvention*"])
    assert peak < 1_000_000  # the word less one letter, in every way, is 400 million letters


def test_a_whole_word_may_be_one_letter_longer_than_the_longest_wording():
    assert stands("vårdnadshavarre", "vårdnadshavare")
    assert not stands("vårdnadshavarrre", "vårdnadshavare")
