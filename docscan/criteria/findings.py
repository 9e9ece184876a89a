"""From verdicts to what the author is told: one finding a fault."""

from __future__ import annotations

from dataclasses import replace

from docscan.criteria import advisory, best_interest, severity
from docscan.criteria.judging import REVIEW_FIRST, Judged
from docscan.criteria.matter import home, individual, takes_away
from docscan.packs.schema import Answer
from docscan.verdict import Finding, Outcome, Severity, Verdict

# Finding id of each of the four questions
IDS = {"best_interest": "BIA", "views": "VIEWS", "tradeoffs": "TRADE", "compensatory": "COMP"}

# Why what is missing may be so: these two are asked for only where something is taken away
_ONLY = "Det efterfrågas bara när rubriken eller förslaget till beslut visar att något dras in, flyttas eller avslås."
NOT_ASKED = {"tradeoffs": _ONLY, "compensatory": _ONLY}


def findings(judged: Judged, verdicts: dict[str, Verdict]) -> tuple[Finding, ...]:
    """All findings of a draft, in the order of criteria.md, as urgent as the board has them."""
    found = [*_affected(judged, verdicts), *_questions(judged, verdicts), *advisory.findings(judged, verdicts)]
    board = judged.case.pack.pack.board
    raised = board.severity if board else {}
    return tuple(_with(finding, raised.get(finding.rule)) for finding in found)


def asked_for(verdicts: dict[str, Verdict], found: tuple[Finding, ...]) -> tuple[Verdict, ...]:
    """The verdicts as they are told: what is missing without being asked for here is nothing to remark."""
    told = {finding.criterion for finding in found}
    return tuple(
        replace(verdict, outcome=Outcome.OK, cause=NOT_ASKED[verdict.criterion])
        if verdict.criterion in NOT_ASKED and verdict.value == "missing" and verdict.criterion not in told
        else verdict
        for verdict in verdicts.values()
    )


def _with(finding: Finding, level: Severity | None) -> Finding:
    return replace(finding, severity=level) if level else finding


def _affected(judged: Judged, verdicts: dict[str, Verdict]) -> list[Finding]:
    affected, stated = verdicts["affected"].value, verdicts["stated"]
    best = verdicts["best_interest"].value
    if affected in ("direct", "indirect") and stated.value == "not_affected":
        level = severity.contradiction(affected, best)
        if level:
            return [
                advisory.finding(judged, "AFF-CONTRA", level, stated.evidence or (home(judged, "affected"),), "stated")
            ]
    if affected in ("direct", "indirect") and stated.value == "silent":
        level = Severity.COMPLETE if affected == "indirect" and best == "missing" else Severity.HINT
        return [advisory.finding(judged, "AFF", level, (home(judged, "affected"),), "stated", missing=True)]
    if affected == "none" and stated.value == "affected" and stated.outcome is not Outcome.REVIEW:
        return [advisory.finding(judged, "AFF-UNSHOWN", Severity.HINT, stated.evidence, "stated")]
    if affected in ("none", "unclear") and verdicts["affected"].outcome is Outcome.REVIEW:
        places = verdicts["affected"].evidence or (home(judged, "affected"),)
        return [advisory.finding(judged, "AFF-UNSURE", Severity.HINT, places, "affected")]
    return []


def _questions(judged: Judged, verdicts: dict[str, Verdict]) -> list[Finding]:
    affected, stated = verdicts["affected"].value, verdicts["stated"].value
    if affected not in ("direct", "indirect"):
        return []
    takes, single = takes_away(judged), individual(judged)
    levels = {
        "best_interest": severity.best_interest(affected, stated, verdicts["best_interest"].value),
        "views": severity.views(affected, verdicts["views"].value, single),
        "tradeoffs": severity.tradeoffs(affected, verdicts["tradeoffs"].value, takes),
        "compensatory": severity.compensatory(verdicts["compensatory"].value, takes),
    }
    found = []
    for criterion, level in levels.items():
        if level is None:
            continue
        verdict = verdicts[criterion]
        answer = answer_for(judged, criterion, verdict.value)
        about = judged.case.pack.pack.criteria[criterion]
        missing = not verdict.evidence
        places = verdict.evidence or (home(judged, criterion),)
        described = best_interest.CAUSES["described"]
        found.append(
            Finding(
                rule=IDS[criterion],
                severity=level,
                message=described if verdict.cause.startswith(described) else answer.message,
                advice=_advice(answer, verdict),
                source=about.source,
                criterion=criterion,
                why=about.why,
                evidence=places[0],
                missing=missing,
                related=tuple(places[1:]),
            )
        )
    return found


def _advice(answer: Answer, verdict: Verdict) -> str:
    return f"{REVIEW_FIRST} {answer.advice}" if verdict.outcome is Outcome.REVIEW else answer.advice


def answer_for(judged: Judged, criterion: str, value: str) -> Answer:
    """What the author is told for a value: the board's own words if its pack has them, else the base's."""
    pack = judged.case.pack.pack
    own = pack.board.answers.get(criterion, {}) if pack.board else {}
    return own.get(value) or pack.criteria[criterion].answers[value]
