from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docscan.audit.statistics import Share, newcombe, wilson

shares = (
    st.integers(1, 500).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))).map(lambda pair: Share(*pair))
)


def test_wilsons_interval_is_that_of_the_literature() -> None:
    # Newcombe 1998 (Two-sided confidence intervals for the single proportion), table I, method 3
    interval = wilson(81, 263)
    assert interval.low == pytest.approx(0.2553, abs=5e-5)
    assert interval.high == pytest.approx(0.3662, abs=5e-5)


def test_newcombes_interval_is_that_of_the_literature() -> None:
    # Newcombe 1998 (Interval estimation for the difference), table II, 56/70 − 48/80, method 10
    change = newcombe(Share(48, 80), Share(56, 70))
    assert change is not None
    assert change.value == pytest.approx(0.2)
    assert (change.low, change.high) == pytest.approx((0.0524, 0.3339), abs=5e-5)


def test_nothing_out_of_nothing_has_no_interval_and_no_change() -> None:
    assert Share(0, 0).interval() is None
    assert newcombe(Share(0, 0), Share(3, 4)) is None


@given(shares, shares)
@settings(max_examples=60, deadline=None)
def test_a_change_lies_within_its_interval_and_turns_round_with_its_order(old: Share, new: Share) -> None:
    there, back = newcombe(old, new), newcombe(new, old)
    assert there is not None and back is not None
    assert -1 - 1e-9 <= there.low <= there.value + 1e-9 and there.value - 1e-9 <= there.high <= 1 + 1e-9
    assert (there.low, there.high) == pytest.approx((-back.high, -back.low))
