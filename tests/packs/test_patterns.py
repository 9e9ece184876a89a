"""The pattern language: what a line means, and how a mistake in it is answered."""

from __future__ import annotations

import pytest

from docscan.packs.patterns import GAP, Element, PatternError, atoms, parse


def keys(sequence: tuple[Element, ...]) -> list[str]:
    """The words of a sequence as they are written, alternatives with a bar between."""
    return ["|".join(element.keys) for element in sequence]


def test_words_that_follow_on_each_other_become_one_sequence() -> None:
    (pattern,) = parse("barnets bästa")
    assert pattern.sequences == ((Element(("barnets",)), Element(("bästa",))),)


def test_dots_allow_other_words_between() -> None:
    (pattern,) = parse("barnets ... beaktats")
    assert pattern.sequences == ((Element(("barnets",)), Element(("beaktats",), GAP)),)


def test_a_number_after_the_dots_says_how_many_words() -> None:
    (pattern,) = parse("barnets ...2 beaktats")
    assert pattern.sequences[0][1].gap == 2


def test_the_single_sign_for_dots_means_the_same() -> None:
    assert parse("barnets …2 beaktats")[0].sequences == parse("barnets ...2 beaktats")[0].sequences


def sequences(line: str) -> set[tuple[str, ...]]:
    return {tuple(keys(pattern.sequences[0])) for pattern in parse(line)}


def test_alternatives_of_one_word_share_a_place_and_longer_ones_have_their_own() -> None:
    assert sequences("har (beaktats|prövats|vägts in)") == {("har", "beaktats|prövats"), ("har", "vägts", "in")}


def test_an_empty_alternative_makes_the_word_optional() -> None:
    assert sequences("(har|) beaktats") == {("har", "beaktats"), ("beaktats",)}


def test_plus_asks_for_both_in_any_order_and_double_plus_for_the_same_paragraph() -> None:
    (pattern,) = parse("{child} + {effect} ++ {judge}")
    assert [keys(sequence) for sequence in pattern.sequences] == [["{child}"], ["{effect}"]]
    assert [keys(sequence) for sequence in pattern.elsewhere] == [["{judge}"]]


def test_none_of_the_alternatives_after_an_exclamation_mark_may_stand_there() -> None:
    (pattern,) = parse("skolskjuts + !(avtal|upphandling)")
    assert {key for sequence in pattern.absent for element in sequence for key in element.keys} == {
        "avtal",
        "upphandling",
    }


def test_words_are_cut_as_in_a_text() -> None:
    assert atoms("Barn- och ungdoms*") == ("barn", "och", "ungdoms*")
    assert atoms("årskurs F–3") == ("årskurs", "f", "3")
    assert atoms("9 § LSS") == ("9", "lss")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("(barn|elev", "kontrollera parenteser"),
        ("{Barn}", "kontrollera parenteser och klamrar"),
        ("barn +", "saknar ord"),
        ("+ barn", "saknar ord"),
        ("", "saknar ord"),
        ("...", "saknar ord"),
        ("! barn", "minst ett led som ska finnas"),
        ("barn !elev", "! ska stå först"),
        ("*", "stjärnan"),
        ("bull*skydd", "stjärnan"),
        ("(barn|§)", "inget ord"),
        ("(|)", "saknar ord"),
        ("(har|)", "ett val är tomt"),
        ("... barn", "mellan två ord"),
        ("barn ... + elev", "mellan två ord"),
    ],
)
def test_a_mistake_is_told_in_swedish(line: str, says: str) -> None:
    with pytest.raises(PatternError, match=says.replace("(", r"\(")):
        parse(line)
