"""What the matter is like: where a missing thing belongs, what is taken away, whether one child is decided on."""

from __future__ import annotations

from docscan.criteria.evidence import whole
from docscan.criteria.features import zone
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
    return [
        sentence
        for reading in judged.case.readings
        if zone(judged.case, reading.unit) in ("title", "decision")
        for sentence in reading.readings
    ]


def takes_away(judged: Judged) -> bool:
    """Whether the title or the decision points close, cut, refuse or move something."""
    return any(sentence.has("change") for sentence in heads(judged))


def individual(judged: Judged) -> bool:
    """Whether the decision is about a single child or named children."""
    return any(
        sentence.has(concept)
        for sentence in heads(judged)
        for concept in ("named_child", "child_case", "kin", "initial")
    )
