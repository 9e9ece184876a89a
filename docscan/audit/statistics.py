"""Shares with their uncertainty: Wilson's interval for one, Newcombe's for the difference of two.

A year's decisions are looked upon as drawn from what such decisions are like: the interval tells how much a share may
move by chance alone. E. B. Wilson, JASA 22 (1927); R. G. Newcombe, Statistics in Medicine 17 (1998), method 10.
"""

from __future__ import annotations

from math import sqrt
from typing import Final, NamedTuple

LEVEL: Final = 0.95
"""The confidence of all intervals."""


class Interval(NamedTuple):
    """A value with its lower and upper limit; shares are from 0 to 1."""

    value: float
    low: float
    high: float


class Share(NamedTuple):
    """`number` out of `of`; both whole numbers of at least 0."""

    number: int
    of: int

    def interval(self) -> Interval | None:
        """Wilson's interval for the share; None out of nothing."""
        return wilson(self.number, self.of) if self.of else None


def wilson(count: int, of: int) -> Interval:
    """Wilson's score interval for `count` out of `of` (at least 1). Raises ValueError where `count` is not within."""
    from scipy.stats import binomtest

    limits = binomtest(count, of).proportion_ci(LEVEL, method="wilson")
    return Interval(count / of, float(limits.low), float(limits.high))


def newcombe(old: Share, new: Share) -> Interval | None:
    """The change from `old` to `new` (−1 to 1) with Newcombe's interval; None where either is out of nothing."""
    before, after = old.interval(), new.interval()
    if before is None or after is None:
        return None
    change = after.value - before.value
    low = change - sqrt((after.value - after.low) ** 2 + (before.high - before.value) ** 2)
    high = change + sqrt((after.high - after.value) ** 2 + (before.value - before.low) ** 2)
    return Interval(change, low, high)
