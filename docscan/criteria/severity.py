"""How urgent a shortfall is: the table of criteria.md, section 1.1, as data, and what raises it."""

from __future__ import annotations

from docscan.verdict import Severity

STOP, COMPLETE, HINT = Severity.STOP, Severity.COMPLETE, Severity.HINT

# affected, stated (or "*"), best_interest -> severity of the best-interest finding; absent: nothing to say
BEST_INTEREST: dict[tuple[str, str, str], Severity] = {
    ("direct", "*", "missing"): STOP,
    ("direct", "*", "claimed"): STOP,
    ("direct", "*", "referenced"): COMPLETE,
    ("indirect", "not_affected", "missing"): COMPLETE,
    ("indirect", "not_affected", "claimed"): COMPLETE,
    ("indirect", "silent", "missing"): COMPLETE,
    ("indirect", "affected", "missing"): COMPLETE,
    ("indirect", "silent", "claimed"): HINT,
    ("indirect", "affected", "claimed"): HINT,
    ("indirect", "*", "referenced"): HINT,
}

# affected, best_interest -> severity of a denial that the matter contradicts
CONTRADICTION: dict[tuple[str, str], Severity] = {
    ("direct", "*"): STOP,
    ("indirect", "missing"): COMPLETE,
    ("indirect", "claimed"): COMPLETE,
    ("indirect", "*"): HINT,
}

# affected, views -> severity; a single child or a named group raises "missing" to stop
VIEWS: dict[tuple[str, str], Severity] = {
    ("direct", "missing"): COMPLETE,
    ("direct", "claimed"): COMPLETE,
    ("direct", "proxy"): COMPLETE,
    ("indirect", "missing"): HINT,
    ("indirect", "claimed"): HINT,
    ("indirect", "proxy"): HINT,
}


def best_interest(affected: str, stated: str, value: str) -> Severity | None:
    """Severity of what the best-interest assessment lacks; None where it lacks nothing."""
    return BEST_INTEREST.get((affected, stated, value)) or BEST_INTEREST.get((affected, "*", value))


def contradiction(affected: str, best: str) -> Severity | None:
    """Severity of saying that children are not affected; None where that is true."""
    return CONTRADICTION.get((affected, best)) or CONTRADICTION.get((affected, "*"))


def views(affected: str, value: str, individual: bool) -> Severity | None:
    """Severity of what the views lack; `individual`: a single child or named children."""
    if individual and affected == "direct" and value == "missing":
        return STOP
    return VIEWS.get((affected, value))


def tradeoffs(affected: str, value: str, takes_away: bool) -> Severity | None:
    """Severity of a balance not shown; `takes_away`: the proposal closes, cuts, refuses or moves something."""
    if value == "missing" and takes_away:
        return COMPLETE if affected == "direct" else HINT
    return HINT if value == "claimed" else None


def compensatory(value: str, takes_away: bool) -> Severity | None:
    """Severity of no softening measure: asked for only where something is taken from the children."""
    return HINT if value == "missing" and takes_away else None
