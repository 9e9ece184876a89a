"""What the matter is like: where a missing thing belongs, what is taken away, whether one child is decided on."""

from __future__ import annotations

from collections.abc import Iterable

from docscan.criteria.evidence import whole
from docscan.criteria.judging import Judged
from docscan.language.sections import Role
from docscan.model import BlockKind
from docscan.packs.compiled import Reading
from docscan.verdict import Evidence

# Where a missing thing belongs: the first of these sections that the draft has
HOMES: dict[str, tuple[Role, ...]] = {
    "best_interest": (Role.CHILDREN, Role.ASSESSMENT, Role.CONSEQUENCES),
    "views": (Role.VIEWS, Role.CHILDREN, Role.DIALOGUE),
    "tradeoffs": (Role.CHILDREN, Role.ASSESSMENT, Role.CONSEQUENCES),
    "compensatory": (Role.MEASURES, Role.CHILDREN, Role.CONSEQUENCES),
    "affected": (Role.CHILDREN, Role.SUMMARY, Role.CONSEQUENCES),
}


def home(judged: Judged, criterion: str) -> Evidence | None:
    """The heading under which something missing belongs: the children's, else a fitting one, else the title."""
    units = judged.case.parsed.units
    for role in HOMES[criterion]:
        for unit in units:
            if unit.kind is BlockKind.HEADING and unit.role is role:
                return whole(judged.case, unit)
    return title(judged)


def title(judged: Judged) -> Evidence | None:
    """The title, else the first words of the draft; None where there is no text at all."""
    units = judged.case.parsed.units
    unit = judged.case.parsed.title or (units[0] if units else None)
    return whole(judged.case, unit) if unit else None


def heads(judged: Judged) -> list[Reading]:
    """The sentences of the title and the decision points."""
    return [sentence for reading in judged.case.heads for sentence in reading.readings]


def takes_away(judged: Judged) -> bool:
    """Whether the title or the decision points close, cut, refuse or move something."""
    return _any_has(heads(judged), "change")


def individual(judged: Judged) -> bool:
    """Whether the decision is about a single child or named children.

    The title and the decision points tell, together with the text where they only name a kind of case ("placering"
    may be that of a sports hall); a personal identity number tells by itself.
    """
    top, matched = heads(judged), judged.case.matched
    if _any_has(top, "named_child", "kin"):
        return True
    if _any_has(top, "child_case", "initial") and any(matched.reads(concept) for concept in ("named_child", "kin")):
        return True
    return bool(judged.case.identity_numbers)


def _any_has(readings: Iterable[Reading], *concepts: str) -> bool:
    return any(reading.has(concept) for reading in readings for concept in concepts)
