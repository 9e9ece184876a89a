"""The figures of an audit: what each counts, out of what, and what it is called. Every table takes its columns here."""

from __future__ import annotations

from typing import Final, NamedTuple

from docscan.audit.tally import Profile, Test


class Figure(NamedTuple):
    """A figure. `of` is the key of the figure that it is a part of (empty: it stands alone)."""

    key: str
    short: str
    label: str
    of: str
    test: Test


def _concerned(criterion: str, *values: str) -> Test:
    """Whether children are affected and the criterion has one of the values."""
    return lambda profile: profile.concerns and getattr(profile, criterion) in values


def _assessed(profile: Profile) -> bool:
    return profile.concerns and profile.assessed


def _referenced(profile: Profile) -> bool:
    return profile.concerns and profile.best_interest == "referenced" and not profile.assessed


_ALL: Final = (
    Figure("read", "Beslut", "Beslut som har lästs", "", lambda profile: True),
    Figure("affected", "Berör barn", "Beslut som berör barn", "read", lambda profile: profile.concerns),
    Figure(
        "direct", "Direkt", "Beslut som berör barn direkt", "affected", lambda profile: profile.affected == "direct"
    ),
    Figure(
        "indirect",
        "Indirekt",
        "Beslut som berör barn indirekt",
        "affected",
        lambda profile: profile.affected == "indirect",
    ),
    Figure(
        "unclear",
        "Oklart",
        "Beslut där det inte går att avgöra om barn berörs",
        "read",
        lambda p: p.affected == "unclear",
    ),
    Figure(
        "assessed", "Bedömning visas", "Beslut där en bedömning av barnets bästa går att läsa", "affected", _assessed
    ),
    Figure(
        "claimed",
        "Bara påstås",
        "Beslut där barnets bästa påstås men inte visas",
        "affected",
        _concerned("best_interest", "claimed"),
    ),
    Figure(
        "referenced",
        "Hänvisas, ej funnen",
        "Beslut som hänvisar till en bedömning som inte har hittats",
        "affected",
        _referenced,
    ),
    Figure(
        "missing",
        "Framgår inte",
        "Beslut där ingen bedömning av barnets bästa framgår",
        "affected",
        _concerned("best_interest", "missing"),
    ),
    Figure(
        "heard",
        "Barn hörda",
        "Beslut där det framgår vad barnen själva tycker",
        "affected",
        _concerned("views", "documented"),
    ),
    Figure(
        "reasoned",
        "Ej hörda, skäl anges",
        "Beslut där barnen inte har hörts och skälet anges",
        "affected",
        _concerned("views", "reasoned_absence"),
    ),
    Figure(
        "proxy", "Bara andra talar", "Beslut där bara andra talar för barnen", "affected", _concerned("views", "proxy")
    ),
    Figure(
        "views_claimed",
        "Bara påstås",
        "Beslut där det påstås att barnen hörts",
        "affected",
        _concerned("views", "claimed"),
    ),
    Figure(
        "unheard",
        "Framgår inte",
        "Beslut där det inte framgår vad barnen tycker",
        "affected",
        _concerned("views", "missing"),
    ),
    Figure(
        "contradiction",
        "Motsägelse",
        "Beslut som säger att barn inte berörs, fast texten visar att de gör det",
        "affected",
        _concerned("stated", "not_affected"),
    ),
    Figure(
        "trade_shown",
        "Avvägning visas",
        "Beslut där avvägningen mot andra intressen går att läsa",
        "affected",
        _concerned("tradeoffs", "documented"),
    ),
)
FIGURES: Final = {figure.key: figure for figure in _ALL}
HEAD: Final = ("read", "affected", "assessed", "heard")
BREAKDOWN: Final = ("read", "affected", "assessed", "claimed", "missing", "heard", "contradiction")
GROUP: Final = ("read", "affected", "assessed", "heard", "reasoned", "proxy", "unheard")
COMPARED: Final = (
    "affected",
    "assessed",
    "claimed",
    "missing",
    "heard",
    "reasoned",
    "proxy",
    "unheard",
    "contradiction",
)
