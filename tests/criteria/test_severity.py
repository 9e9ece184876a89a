"""The table of how urgent a shortfall is, row by row."""

from __future__ import annotations

import pytest

from docscan.criteria import severity
from docscan.verdict import VALUES, Severity

STOP, COMPLETE, HINT = Severity.STOP, Severity.COMPLETE, Severity.HINT


@pytest.mark.parametrize(
    ("affected", "stated", "value", "level"),
    [
        ("direct", "affected", "missing", STOP),
        ("direct", "affected", "claimed", STOP),
        ("direct", "silent", "missing", STOP),
        ("direct", "silent", "claimed", STOP),
        ("direct", "not_affected", "missing", STOP),
        ("direct", "affected", "referenced", COMPLETE),
        ("direct", "silent", "referenced", COMPLETE),
        ("direct", "affected", "documented", None),
        ("indirect", "not_affected", "missing", COMPLETE),
        ("indirect", "not_affected", "claimed", COMPLETE),
        ("indirect", "silent", "missing", COMPLETE),
        ("indirect", "affected", "missing", COMPLETE),
        ("indirect", "affected", "claimed", HINT),
        ("indirect", "silent", "claimed", HINT),
        ("indirect", "affected", "referenced", HINT),
        ("indirect", "affected", "documented", None),
        ("none", "affected", "not_applicable", None),
    ],
)
def test_the_best_interest(affected: str, stated: str, value: str, level: Severity | None) -> None:
    assert severity.best_interest(affected, stated, value) == level


@pytest.mark.parametrize(
    ("affected", "best", "level"),
    [
        *(("direct", best, STOP) for best in ("missing", "claimed", "referenced", "documented")),
        ("indirect", "missing", COMPLETE),
        ("indirect", "claimed", COMPLETE),
        ("indirect", "documented", HINT),
        ("none", "not_applicable", None),
    ],
)
def test_a_denial_that_the_matter_contradicts(affected: str, best: str, level: Severity | None) -> None:
    assert severity.contradiction(affected, best) == level


@pytest.mark.parametrize(
    ("affected", "value", "single", "level"),
    [
        ("direct", "missing", True, STOP),
        ("direct", "missing", False, COMPLETE),
        ("direct", "claimed", True, COMPLETE),
        ("direct", "proxy", True, COMPLETE),
        ("indirect", "missing", True, HINT),
        ("indirect", "proxy", False, HINT),
        ("direct", "documented", True, None),
        ("direct", "reasoned_absence", True, None),
    ],
)
def test_the_views(affected: str, value: str, single: bool, level: Severity | None) -> None:
    assert severity.views(affected, value, single) == level


@pytest.mark.parametrize(
    ("affected", "value", "takes", "level"),
    [
        ("direct", "missing", True, COMPLETE),
        ("indirect", "missing", True, HINT),
        ("direct", "missing", False, None),
        ("direct", "claimed", False, HINT),
        ("direct", "documented", True, None),
    ],
)
def test_the_tradeoffs(affected: str, value: str, takes: bool, level: Severity | None) -> None:
    assert severity.tradeoffs(affected, value, takes) == level


@pytest.mark.parametrize(
    ("value", "takes", "level"), [("missing", True, HINT), ("missing", False, None), ("documented", True, None)]
)
def test_the_softening_measures(value: str, takes: bool, level: Severity | None) -> None:
    assert severity.compensatory(value, takes) == level


@pytest.mark.parametrize("affected", ["direct", "indirect"])
@pytest.mark.parametrize("stated", VALUES["stated"])
def test_nothing_documented_is_ever_a_shortfall(affected: str, stated: str) -> None:
    assert severity.best_interest(affected, stated, "documented") is None
    assert severity.views(affected, "documented", True) is None
    assert severity.tradeoffs(affected, "documented", True) is None
    assert severity.compensatory("documented", True) is None
