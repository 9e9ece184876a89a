"""Lists of numbers laid end to end."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from docscan.language.arrays import Lists, gathered, once

NUMBERS = st.lists(st.integers(0, 5_000))


@given(st.lists(st.lists(st.integers(0, 9)), min_size=1), st.data())
def test_the_lists_come_back_in_the_order_asked_for(lists: list[list[int]], data: st.DataObject) -> None:
    asked = data.draw(st.lists(st.integers(0, len(lists) - 1)))
    items, places = Lists(lists).of(np.array(asked, np.int64))
    assert items.tolist() == [item for number in asked for item in lists[number]]
    assert places.tolist() == [place for place, number in enumerate(asked) for _ in lists[number]]


def test_more_than_there_is_room_for_at_first_is_kept() -> None:
    lists = Lists([number] * 3 for number in range(2_000))
    assert lists.of(np.array([0, 1_999]))[0].tolist() == [0, 0, 0, 1_999, 1_999, 1_999]


def test_lists_can_be_emptied_and_filled_again() -> None:
    lists = Lists([[1, 2], [3]])
    lists.clear()
    lists.append([7])
    assert lists.of(np.array([0, 0]))[0].tolist() == [7, 7]


def test_pairs_are_gathered_by_their_first_number() -> None:
    assert gathered([(2, 5), (0, 6), (2, 7)], 3).of(np.arange(3))[0].tolist() == [6, 5, 7]


@given(NUMBERS)
def test_each_number_is_there_once_and_in_order(numbers: list[int]) -> None:
    assert once(np.array(numbers, np.int64)).tolist() == sorted(set(numbers))
