"""The examples that stand beside each rule and case type, run as the check itself would run them.

An example is one paragraph; a section's role may stand first: "[law] Barnets bästa ska …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from docscan.language.sections import Role
from docscan.packs.compiled import CompiledPack
from docscan.packs.loader import RulePack
from docscan.packs.schema import CaseType, Examples

_ROLE = re.compile(r"\[(\w+)\]\s+")


class Kind(StrEnum):
    """What an example says of its rule: it must hit, must pass by, misses today, hits wrongly today."""

    HIT = "hit"
    PASS = "pass"
    MISSED = "missed"
    WRONG = "wrong"


class Result(StrEnum):
    """What came of an example. A known miss or a known wrong hit that has gone is an improvement."""

    RIGHT = "right"
    FAILURE = "failure"
    IMPROVEMENT = "improvement"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One example of the rule or case type `name`, and what came of it."""

    name: str
    kind: Kind
    text: str
    result: Result


def run(pack: RulePack) -> list[Outcome]:
    """All examples of a pack's rules (those it inherits too) and case types, in order."""
    compiled = CompiledPack(pack)
    outcomes = [
        _outcome(rule.id, kind, text, _hits(compiled, rule.id, text))
        for _, rule in pack.rules
        for kind, text in listed(rule.examples)
    ]
    cases = pack.board.case_types if pack.board else []
    outcomes += [
        _outcome(case.name, kind, text, _settles(compiled, case, text))
        for case in cases
        for kind, text in listed(case.examples)
    ]
    return outcomes


def listed(examples: Examples) -> Iterator[tuple[Kind, str]]:
    """Kind and text of each example."""
    for kind in Kind:
        for text in getattr(examples, "passes" if kind is Kind.PASS else kind.value):
            yield kind, text


def role_and_text(example: str) -> tuple[Role, str]:
    """The section's role of an example, OTHER where none is given, and its text. Raises ValueError for no such role."""
    match = _ROLE.match(example)
    if match is None:
        return Role.OTHER, example
    return Role(match.group(1)), example[match.end() :]


def _outcome(name: str, kind: Kind, text: str, hit: bool) -> Outcome:
    if hit is (kind in (Kind.HIT, Kind.WRONG)):
        return Outcome(name, kind, text, Result.RIGHT)
    known = kind in (Kind.MISSED, Kind.WRONG)
    return Outcome(name, kind, text, Result.IMPROVEMENT if known else Result.FAILURE)


def _hits(compiled: CompiledPack, rule: str, example: str) -> bool:
    role, text = role_and_text(example)
    return any(rule in reading.rules() for reading in compiled.read_text(text, role).readings)


def _settles(compiled: CompiledPack, case: CaseType, title: str) -> bool:
    return case.name in compiled.case_types(compiled.read_text(title).readings)
