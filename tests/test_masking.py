from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docscan import masking
from docscan.joined import Joined
from docscan.masking import find, find_each, mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Pojken (20140312-1234) bor hos sin mor.", "Pojken (********-****) bor hos sin mor."),
        ("140312-1234", "******-****"),
        ("140312+1234", "******+****"),
        ("201403121234", "************"),
        ("1403121234", "**********"),
        ("20140312 1234", "******** ****"),
        ("20140312\u00a01234", "********\u00a0****"),
        ("20140312 - 1234", "******** - ****"),
        ("20140312–1234", "********–****"),
        ("20140312\u20111234", "********\u2011****"),
        ("2014-03-12-1234", "****-**-**-****"),
        ("14 03 12-1234", "** ** **-****"),
        ("20140372-1234", "********-****"),  # samordningsnummer: day + 60
        ("20140312-XXXX", "********-XXXX"),
        ("född 2014-03-12 1234", "född ****-**-** ****"),
        ("personnummer: 140312/1234", "personnummer: ******/****"),
        ("2014/03/12-1234", "****/**/**-****"),
        ("20240229-1234", "********-****"),  # a leap year
        ("20140312-1234/20160514-2345", "********-****/********-****"),
    ],
)
def test_a_personal_identity_number_is_hidden_however_it_is_written(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "556677-8899",  # organisation numbers: 20 or more in the month's place
        "212000-1234",
        "16212000-1234",
        "BUN 2024/00123",
        "dnr 2024-03-12",
        "2024-03-12 1030",
        "att gälla 2025-01-01–2027-12-31",  # periods
        "2025-01-01-2027-12-31",
        "2024-09-01 – 2025-08-31",
        "25-01-01–27-12-31",
        "2025-01-01–2027-12",
        "2025-01-01–2027",
        "2024.01.01-2025.12.31",
        "dnr 140312/1234",  # nothing tells it from a case number
        "070-123 45 67",
        "0701231234",  # mobile phone: no check digit fits
        "08-123 456 78",
        "Kvarnen 1:23",
        "20140230-1234",  # no such day
        "20141312-1234",  # no such month
        "artikel 3.1, 12 och 31",
        "1 234 567 kronor",
        "123456789012345",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert mask(text) == text


def test_ten_digits_that_look_like_a_phone_are_hidden_when_the_check_digit_fits() -> None:
    hidden = [digit for digit in range(10) if mask(f"070123123{digit}") == "*" * 10]
    assert hidden == [5]


def test_the_place_of_each_number_is_found() -> None:
    assert find("A 140312-1234, B 20160514-2345") == [(2, 13), (17, 30)]


_BORN = st.dates(date(1900, 1, 1), date(2029, 12, 31))
_DASH = st.sampled_from(["-", "+", "–", "\u2011", " ", "\u00a0", " - ", ""])


@settings(deadline=None, max_examples=200)
@given(
    before=st.text(st.characters(blacklist_categories=["Nd", "Cs"]), max_size=20),
    after=st.text(st.characters(blacklist_categories=["Nd", "Cs"]), max_size=20),
    born=_BORN,
    dash=_DASH,
    last=st.integers(0, 9999),
    coordination=st.booleans(),
)
def test_no_digit_of_a_number_is_left_whatever_stands_around_it(
    before: str, after: str, born: date, dash: str, last: int, coordination: bool
) -> None:
    day = born.day + 60 * coordination
    text = f"{before}{born:%Y%m}{day:02}{dash}{last:04}{after}"
    masked = mask(text)
    assert len(masked) == len(text)
    assert not any(character in "0123456789" for character in masked)


@settings(deadline=None, max_examples=200)
@given(st.text(st.sampled_from("0123456789-–+ X*ab\u00a0/."), max_size=40))
def test_masking_keeps_the_length_and_changes_only_digits_and_only_once(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert all(new == old or (new == "*" and old in "0123456789") for new, old in zip(masked, text, strict=True))
    assert mask(masked) == masked


@settings(deadline=None, max_examples=300)
@given(st.from_regex(masking._NUMBER))
def test_no_number_is_passed_by_because_it_does_not_look_like_one(text: str) -> None:
    assert find(text) == [match.span() for match in masking._NUMBER.finditer(text) if masking._is_person(match)]


@settings(deadline=None, max_examples=200)
@given(st.lists(st.text(st.sampled_from("0123456789-–+ X*ab\n"), max_size=20) | st.just("140312-1234")))
def test_many_texts_together_have_the_numbers_that_each_has_alone(texts: list[str]) -> None:
    assert find_each(Joined(texts)) == {index: found for index, text in enumerate(texts) if (found := find(text))}


def test_each_of_very_many_numbers_is_hidden() -> None:
    text = "120315-1234 " * 5_000
    assert mask(text) == "******-**** " * 5_000
