"""Drafts of a few lines for the tests of criteria: real Word bytes, read and matched; the weights may be set aside."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from wordfile import p, package, table

from docscan.check import judge, weigh
from docscan.criteria.findings import findings
from docscan.criteria.judging import Judged
from docscan.model import Document
from docscan.verdict import VALUES, Finding, Verdict
from docscan.word.reader import read


def draft_bytes(
    *lines: str, title: str = "", board: str = "Barn- och utbildningsnämnden", date: str = "2025-09-12"
) -> bytes:
    """A Word file: "# …" is a heading, "a | b" a table row, anything else a paragraph."""
    body = p(board) + p(f"Datum: {date}") + p("Dnr BUN 2025/17")
    body += p(title, style="Rubrik1") if title else ""
    for line in lines:
        if line.startswith("# "):
            body += p(line[2:], style="Rubrik1")
        elif " | " in line:
            body += table(line.split(" | ")) + p()
        else:
            body += p(line)
    return package(body)


def draft(
    *lines: str, title: str = "", board: str = "Barn- och utbildningsnämnden", date: str = "2025-09-12"
) -> Document:
    """The same, read."""
    return read(draft_bytes(*lines, title=title, board=board, date=date))


def judged(document: Document, pack: str = "base", **values: str) -> Judged:
    """A draft matched by real rules; where `values` are given, the weights are as sure of them as can be.

    Criteria that are not named get the first value of `docscan.verdict.VALUES`.
    """
    found = weigh(document, pack)
    if not values:
        return found
    sure = {name: {values.get(name, allowed[0]): 1.0} for name, allowed in VALUES.items()}
    none = np.zeros_like(found.weighed.units)
    return replace(
        found, weighed=replace(found.weighed, by_signs=none, by_words=none, units=none, whole={}, drafts=sure)
    )


def told(document: Document, pack: str = "base", **values: str) -> dict[str, Finding]:
    """The findings of a draft by name, with the values set."""
    this = judged(document, pack, **values)
    return {finding.rule: finding for finding in findings(this, judge(this))}


def verdicts(document: Document, pack: str = "base", **values: str) -> dict[str, Verdict]:
    """The six verdicts of a draft, with the values set or (without any) weighed."""
    return judge(judged(document, pack, **values))
