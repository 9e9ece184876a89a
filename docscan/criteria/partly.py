"""A draft of which some text was not read: what was not found may stand there, so a person has to decide."""

from __future__ import annotations

from dataclasses import replace

from docscan.verdict import Finding, Outcome, Severity, Verdict

_MAY_BE_MORE = frozenset({"missing", "silent", "none", "claimed", "referenced", "proxy"})
_QUESTIONS = frozenset({"best_interest", "views", "tradeoffs", "compensatory"})
_CAUSE = "Mer kan stå i den del av filen som inte kunde läsas."


def doubted(verdicts: dict[str, Verdict]) -> dict[str, Verdict]:
    """The verdicts, those that more text could change for review."""
    return {
        name: replace(verdict, outcome=Outcome.REVIEW, cause=f"{verdict.cause} {_CAUSE}".strip())
        if verdict.value in _MAY_BE_MORE
        else verdict
        for name, verdict in verdicts.items()
    }


def softened(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings, those that more text could answer as hints."""
    return tuple(
        replace(finding, severity=Severity.HINT, why=f"{finding.why} {_CAUSE}".strip())
        if finding.missing or finding.criterion in _QUESTIONS
        else finding
        for finding in findings
    )
