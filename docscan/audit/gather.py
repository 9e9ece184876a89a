"""Store -> `AuditReport`: every figure, table and list of a report."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from importlib import resources
from pathlib import Path
from typing import Final, NamedTuple

from docscan.audit import groups, passages, report_texts, rows, shortfalls, similar, unread
from docscan.audit.figures import BREAKDOWN, FIGURES, GROUP, HEAD
from docscan.audit.report_data import (
    Agreement,
    AuditReport,
    BoardShortfalls,
    Copies,
    Head,
    Line,
    Number,
    Row,
    RowSet,
    Sample,
    Table,
)
from docscan.audit.sample import SAMPLE, draw, outcomes
from docscan.audit.store import connect
from docscan.audit.tally import ALL, KEPT, Key, Profile, Selection, Tally, Test, tally
from docscan.outputs import texts, view
from docscan.verdict import VALUES, Level

_MOST_LINES: Final = 60
_ROWS_OF_PART: Final = 8
_MOST_COPIES: Final = 20
_SAID: Final = ("best_interest", "views", "tradeoffs")
_SAID_VALUES: Final = ("documented", "referenced", "reasoned_absence", "proxy", "claimed", "missing")
_SAID_COLUMNS: Final = ("Visas", "Hänvisas", "Ej hörda, skäl anges", "Bara andra talar", "Bara påstås", "Framgår inte")


class _Part(NamedTuple):
    """A line of a breakdown: a short id, what it is called, and its decisions."""

    id: str
    label: str
    tally: Tally


def gather(
    store: Path, created: datetime, selection: Selection = ALL, sample: int = SAMPLE, seed: int = 1
) -> AuditReport:
    """Everything that a report on the store at `store` shows; `created` is the time it says it was made.

    It is fit to show: paths, and what folders and registers call things, may hold personal identity numbers and
    characters that neither a page nor Word can hold.
    `sample` decisions are drawn at random for a check by hand; the same `seed` draws the same. Raises StoreError.
    """
    db = connect(store)
    try:
        return view.shown(_Gathering(db, selection).report(store, created, sample, seed))
    finally:
        db.close()


class _Gathering:
    def __init__(self, db: sqlite3.Connection, selection: Selection) -> None:
        self._db = db
        self._selection = selection
        self._shared = rows.shared_folder(db)
        self._tally = tally(db, selection)
        self._sets: dict[str, tuple[str, int, list[int]]] = {}

    def report(self, store: Path, created: datetime, sample: int, seed: int) -> AuditReport:
        all = self._tally
        boards = self._parts("namnd", lambda p: (p.board,), lambda board: board or report_texts.LABELS["no_board"])
        found = shortfalls.count(self._db, self._selection)
        alike = similar.alike(self._db, self._selection)
        shown_copies = alike[:_MOST_COPIES]
        of, drawn = draw(self._db, self._selection, sample, seed)
        contradictions = all.first(FIGURES["contradiction"].test, most=KEPT)
        head = tuple(self._head(key) for key in HEAD)
        tables = {
            "kinds": self._kinds(),
            "said": self._said(),
            "said_by_board": self._table(
                "visat",
                report_texts.LABELS["board"],
                boards,
                ("affected", "assessed", "claimed", "referenced", "missing"),
            ),
            "boards": self._table("namnder", report_texts.LABELS["board"], boards, BREAKDOWN),
            "facing": self._table("inriktning", report_texts.LABELS["board_kind"], self._facing(), BREAKDOWN),
            "case_types": self._table("arendetyper", report_texts.LABELS["case_type"], self._case_types(), BREAKDOWN),
            "months": self._table("manader", report_texts.LABELS["month"], self._months(), BREAKDOWN),
            "groups": self._table("grupper", report_texts.LABELS["group"], self._groups(), GROUP),
        }
        board_shortfalls = self._board_shortfalls(found)
        contradiction = self._number("contradiction", all)
        most_frequent = [
            (self._remember(f"brist-{n}", item.label, item.number, item.ids), item)
            for n, item in enumerate(found.items, 1)
        ]
        examples = {item.key: shortfalls.examples(self._db, item, self._selection) for _, item in most_frequent}
        partly_ids = all.first(lambda p: p.partly)
        partly = self._remember("delvis", report_texts.LABELS["partly"], all.count(lambda p: p.partly), partly_ids)
        ids = {id for _, _, kept in self._sets.values() for id in kept} | set(drawn) | set(contradictions)
        ids |= {example.id for group in examples.values() for example in group}
        ids |= {id for group in shown_copies for id in group.ids[: passages.SIDE_BY_SIDE]}
        read = rows.read(self._db, ids, self._shared)
        reasons, partly_files = unread.not_read(self._db, self._selection, self._shared)
        about, warnings = self._about()
        return AuditReport(
            store=store.name,
            created=created,
            about=about,
            warnings=warnings,
            head=head,
            contradictions=contradiction,
            contradiction_rows=_rows(read, contradictions),
            shortfalls=tuple(
                shortfalls.shown(number, item, examples[item.key], read) for number, item in most_frequent
            ),
            board_shortfalls=board_shortfalls,
            never_heard=self._never_heard(boards),
            copies=tuple(
                Copies(len(group.ids), group.likeness, passages.side_by_side(self._db, group.ids, read))
                for group in shown_copies
            ),
            copies_left=len(alike) - len(shown_copies),
            unread=reasons,
            unread_total=sum(reason.number for reason in reasons),
            partly=partly,
            partly_files=partly_files,
            agreement=agreement(),
            sample=Sample(seed, of, _rows(read, drawn), outcomes(len(drawn))),
            rows={id: RowSet(id, title, total, _rows(read, kept)) for id, (title, total, kept) in self._sets.items()},
            **tables,
        )

    def _number(self, key: str, part: Tally, where: str = "", label: str = "", test: Test | None = None) -> Number:
        """The number of a figure within a part of the decisions, and its rows."""
        figure = FIGURES[key]
        test = test or figure.test
        most = _ROWS_OF_PART if where else KEPT
        title = f"{figure.label}: {label}" if label else figure.label
        return self._remember(f"{key}-{where}" if where else key, title, part.count(test), part.first(test, most=most))

    def _remember(self, id: str, title: str, count: int, ids: Sequence[int]) -> Number:
        if not count:
            return Number(0)
        self._sets[id] = (title, count, list(ids))
        return Number(count, id)

    def _head(self, key: str) -> Head:
        figure = FIGURES[key]
        of = FIGURES.get(figure.of)
        return Head(
            self._number(key, self._tally),
            figure.label,
            of and self._number(of.key, self._tally),
            of.label if of else "",
        )

    def _table(self, id: str, first: str, parts: Sequence[_Part], keys: Sequence[str]) -> Table:
        lines = (
            Line(part.label, tuple(self._number(key, part.tally, part.id, part.label) for key in keys))
            for part in parts
        )
        return Table(id, first, tuple(FIGURES[key].short for key in keys), tuple(lines))

    def _parts(self, prefix: str, key: Callable[[Profile], Iterable[Key]], label: Callable[[str], str]) -> list[_Part]:
        found = list(self._tally.by(key).items())
        parts = [
            _Part(f"{prefix}-{n}", label(str(name)), part) for n, (name, part) in enumerate(found[:_MOST_LINES], 1)
        ]
        if rest := found[_MOST_LINES:]:
            names = {name for name, _ in rest}
            others = self._tally.within(lambda p: not names.isdisjoint(key(p)))
            parts.append(_Part(f"{prefix}-ovriga", report_texts.LABELS["others"].format(n=len(rest)), others))
        return parts

    def _facing(self) -> list[_Part]:
        found = self._tally.by(lambda p: (p.child_facing,))
        kinds = {True: "child_facing", False: "not_child_facing"}
        return [
            _Part(f"inriktning-{n}", report_texts.LABELS[label], found[facing])
            for n, (facing, label) in enumerate(kinds.items(), 1)
            if facing in found
        ]

    def _case_types(self) -> list[_Part]:
        return self._parts("typ", lambda p: (p.case_type,), lambda name: name or report_texts.LABELS["no_case_type"])

    def _months(self) -> list[_Part]:
        found = self._tally.by(lambda p: ((p.year or 0, p.month or 0),))
        return [
            _Part(f"manad-{year}-{month}", report_texts.month(year, month), part)
            for (year, month), part in sorted(found.items(), key=lambda item: _in_time(*item[0]))
        ]

    def _groups(self) -> list[_Part]:
        found = self._tally.by(lambda p: p.groups)
        return [_Part(f"grupp-{name}", label, found[name]) for name, label in groups.NAMES.items() if name in found]

    def _never_heard(self, boards: Sequence[_Part]) -> tuple[str, ...]:
        """Groups, boards and case types with decisions that affect children and none where the children were heard."""
        parts = [*self._groups(), *boards, *self._case_types()]
        unknown = {report_texts.LABELS["no_board"], report_texts.LABELS["no_case_type"]}
        return tuple(
            f"{part.label} ({report_texts.grouped(part.tally.count(FIGURES['affected'].test))} beslut som berör barn)"
            for part in parts
            if part.label not in unknown
            and part.tally.count(FIGURES["affected"].test)
            and not part.tally.count(FIGURES["heard"].test)
        )

    def _kinds(self) -> Table:
        """The verdicts on whole drafts."""
        levels = [level for level in Level if level is not Level.UNREAD]
        lines = []
        for level in levels:
            test = _with_verdict(level)
            label = texts.LEVELS[level]
            count = self._remember(f"omdome-{level.value}", label, self._tally.count(test), self._tally.first(test))
            lines.append(Line(label, (count,)))
        return Table("omdomen", texts.LABELS["verdict"], (report_texts.LABELS["number"],), tuple(lines))

    def _said(self) -> Table:
        """Claimed beside documented, criterion by criterion, for decisions that affect children."""
        concerned = self._tally.within(lambda p: p.concerns)
        lines = []
        for criterion in _SAID:
            numbers = []
            for value in _SAID_VALUES:
                test = _with_answer(criterion, value)
                title = f"{texts.NAMES[criterion]}: {texts.ANSWERS[criterion].get(value, '')}"
                kept = concerned.first(test) if value in VALUES[criterion] else []
                numbers.append(self._remember(f"{criterion}-{value}", title, concerned.count(test), kept))
            lines.append(Line(texts.NAMES[criterion], tuple(numbers)))
        return Table("sagt", report_texts.LABELS["criterion"], _SAID_COLUMNS, tuple(lines))

    def _board_shortfalls(self, found: shortfalls.Counted) -> tuple[BoardShortfalls, ...]:
        """Each board's most frequent shortfalls, board by board."""
        boards = []
        for n, (name, items) in enumerate(found.by_board.items(), 1):
            board = name or report_texts.LABELS["no_board"]
            lines = tuple(
                Line(
                    item.label,
                    (
                        self._remember(
                            f"brist-{n}-{place}", f"{item.label}: {board}", item.number, item.ids[:_ROWS_OF_PART]
                        ),
                    ),
                )
                for place, item in enumerate(items, 1)
            )
            boards.append(BoardShortfalls(board, lines))
        return tuple(boards)

    def _about(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Which docscan and rules judged, and what a reader has to be warned of."""
        words = report_texts.ABOUT
        runs = self._db.execute("SELECT * FROM runs ORDER BY id").fetchall()
        judged = self._db.execute(
            "SELECT docscan, rules_sha256, count(*) FROM files WHERE status != 'unread' GROUP BY 1, 2"
        ).fetchall()
        about = [
            words["run"].format(
                day=run["started"][:10],
                docscan=run["docscan"],
                pack=run["pack"] or words["each_board"],
                version=run["rules_version"],
                sources=", ".join(json.loads(run["sources"])),
            )
            for run in runs
        ]
        about += [
            words["judged"].format(docscan=docscan, rules=rules[:12], number=report_texts.grouped(number))
            for docscan, rules, number in judged
        ]
        if self._selection.year is not None:
            about.append(words["year"].format(year=self._selection.year))
        warnings = [words["mixed"]] if len(judged) > 1 else []
        if runs and runs[-1]["state"] != "done":
            warnings.append(words["unfinished"])
        if not self._tally.count():
            warnings.append(report_texts.NOTHING["decisions"])
        return tuple(about), tuple(warnings)


def agreement() -> tuple[Agreement, ...]:
    """The measured agreement that is shipped with docscan: `agreement.json`, criterion to accuracy, macro_f1 and n."""
    data = json.loads(resources.files(__package__).joinpath("agreement.json").read_text(encoding="utf-8"))
    return tuple(Agreement(name, own["accuracy"], own["macro_f1"], own["n"]) for name, own in data.items())


def _with_verdict(level: Level) -> Test:
    return lambda profile: profile.verdict == level.value


def _with_answer(criterion: str, value: str) -> Test:
    return lambda profile: _answer(profile, criterion) == value


def _answer(profile: Profile, criterion: str) -> str:
    """The answer to a criterion; an assessment that can be read in the appendix is documented."""
    if criterion == "best_interest" and profile.assessed:
        return "documented"
    value: str = getattr(profile, criterion)
    return value


def _in_time(year: int, month: int) -> tuple[int, int]:
    """Years and months (0: not known) in order of time, those that are not known last."""
    return year or 9999, month or 99


def _rows(read: dict[int, Row], ids: Iterable[int]) -> tuple[Row, ...]:
    return tuple(read[id] for id in ids)
