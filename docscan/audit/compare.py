"""Two audits side by side: the change of each share, and how much of it chance could explain."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from docscan.audit import report_texts
from docscan.audit.figures import COMPARED, FIGURES
from docscan.audit.statistics import Interval, Share, newcombe
from docscan.audit.store import connect
from docscan.audit.tally import ALL, Selection, Tally, tally
from docscan.outputs import view

_BY_BOARD: Final = ("assessed", "claimed", "heard")
_SUFFIX: Final = "-med-dagens-regler"


class Change(NamedTuple):
    """A share in both audits and its change (−1 to 1), with its interval; None where either is out of nothing."""

    label: str
    old: Share
    new: Share
    change: Interval | None

    @property
    def reading(self) -> str:
        """What the change means, in Swedish."""
        if self.change is None:
            return report_texts.COMPARE["none"]
        if self.change.low <= 0 <= self.change.high:
            return report_texts.COMPARE["chance"]
        return report_texts.COMPARE["more" if self.change.value > 0 else "less"]


class Judges(NamedTuple):
    """What judged the files of a store: versions of docscan and checksums of rules; and how the last run was asked for.

    `options` are those of `docscan audit run` that judge the same files in the same way.
    """

    docscan: tuple[str, ...]
    rules: tuple[str, ...]
    sources: tuple[str, ...]
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Changes in all and board by board. `differ`: docscan or the rules are not the same in both."""

    old: str
    new: str
    created: datetime
    changes: tuple[Change, ...]
    boards: tuple[tuple[str, tuple[Change, ...]], ...]
    only_one: tuple[str, ...]
    differ: bool
    warnings: tuple[str, ...]


def compare(
    old: Path, new: Path, created: datetime, old_selection: Selection = ALL, new_selection: Selection = ALL
) -> Comparison:
    """Compare the stores at `old` and `new`, or two years of one store, fit to show. Raises StoreError."""
    before, judged_before = _read(old, old_selection)
    after, judged_after = _read(new, new_selection)
    boards_before = before.by(lambda p: (p.board,))
    boards_after = after.by(lambda p: (p.board,))
    both = [board for board in boards_after if board and board in boards_before]
    differ = judged_before[:2] != judged_after[:2]
    found = Comparison(
        old=_name(old, old_selection),
        new=_name(new, new_selection),
        created=created,
        changes=tuple(_change(key, before, after) for key in COMPARED),
        boards=tuple(
            (board, tuple(_change(key, boards_before[board], boards_after[board]) for key in _BY_BOARD))
            for board in both
        ),
        only_one=tuple(sorted(name for name in {*boards_before} ^ {*boards_after} if name)),
        differ=differ,
        warnings=_warnings(differ, judged_before, judged_after, old),
    )
    return view.shown(found)


def today(store: Path) -> tuple[tuple[str, ...], tuple[str, ...], Path]:
    """The sources and options of a store's last run, and a new store beside it for judging them with today's rules."""
    _, judges = _read(store, ALL)
    return judges.sources, judges.options, store.with_name(f"{store.stem}{_SUFFIX}{store.suffix}")


def _read(path: Path, selection: Selection) -> tuple[Tally, Judges]:
    db = connect(path)
    try:
        return tally(db, selection), _judges(db)
    finally:
        db.close()


def _judges(db: sqlite3.Connection) -> Judges:
    rows = db.execute(
        "SELECT DISTINCT docscan, rules_sha256 FROM files WHERE status != 'unread' ORDER BY 1, 2"
    ).fetchall()
    last = db.execute("SELECT sources, pack, with_text FROM runs ORDER BY id DESC LIMIT 1").fetchone()
    docscan, rules = (tuple(dict.fromkeys(row[column] for row in rows)) for column in (0, 1))
    if not last:
        return Judges(docscan, rules, (), ())
    options = (*(("--pack", last[1]) if last[1] else ()), *(() if last[2] else ("--no-text",)))
    return Judges(docscan, rules, tuple(json.loads(last[0])), options)


def _name(path: Path, selection: Selection) -> str:
    return path.name if selection.year is None else f"{path.name}, {selection.year}"


def _change(key: str, before: Tally, after: Tally) -> Change:
    figure = FIGURES[key]
    of = FIGURES[figure.of]
    old = Share(before.count(figure.test), before.count(of.test))
    new = Share(after.count(figure.test), after.count(of.test))
    return Change(figure.label, old, new, newcombe(old, new))


def _warnings(differ: bool, old: Judges, new: Judges, store: Path) -> tuple[str, ...]:
    if not differ:
        return ()
    words = report_texts.COMPARE
    sources = " ".join(f'"{source}"' for source in old.sources)
    beside = " ".join((store.with_name(f"{store.stem}{_SUFFIX}{store.suffix}").name, *old.options))
    found = (
        [words["docscan"].format(old=", ".join(old.docscan), new=", ".join(new.docscan))]
        if old.docscan != new.docscan
        else []
    )
    found += [words["rules"]] if old.rules != new.rules else []
    return (*found, words["offer"].format(command=f"docscan audit run {sources} --store {beside}"))
