"""A case, and the signs of a whole draft that the weighing looks at (of its units: `docscan.criteria.unitsigns`).

The signs have names that a person can read:

    title:{child}, body:AFF-CHILD-CASE     a concept or rule stands in that zone of the draft
    head:w:skolskjuts*                     a word of the vocabulary, in title or decision points
    best_interest:claimed#1, …#w2          how strongly the best unit speaks for a value, the second by its words
    subject:affected:direct                how likely title and decision points are about such a matter
    matter:title=children,decision=dry,…   what the matter is about, taken together
    ?{child}=nej                           a form's question and answer
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log

import numpy as np

from docscan.criteria.unitsigns import HEAD, Scores, Shares, Signs, UnitSigns
from docscan.joined import Joined
from docscan.language.parsed import Parsed, Unit
from docscan.language.sections import Role
from docscan.masking import find_each, mask
from docscan.model import BlockKind
from docscan.packs.compiled import CompiledPack, Matched, UnitReading

NEVER = 0.001  # a share that counts as none at all, so that its logarithm has an end

_ZONES = {
    Role.DECISION: "decision",
    Role.SUMMARY: "summary",
    Role.APPENDICES: "aside",
    Role.DISTRIBUTION: "aside",
    Role.LAW: "aside",
}


@dataclass
class Case:
    """A draft with its readings: what the criteria judge."""

    parsed: Parsed
    matched: Matched
    pack: CompiledPack

    @property
    def readings(self) -> list[UnitReading]:
        return self.matched.units

    @cached_property
    def joined(self) -> Joined:
        """The texts of the document's blocks."""
        return Joined([block.map.text for block in self.parsed.document.blocks])

    @cached_property
    def identity_numbers(self) -> dict[int, list[tuple[int, int]]]:
        """Where personal identity numbers stand, by the index of the block."""
        return find_each(self.joined)

    def masked(self, text: str) -> str:
        """A text of the draft with its personal identity numbers hidden; each is masked once, however often quoted."""
        if text not in self._masked:
            self._masked[text] = mask(text)
        return self._masked[text]

    @cached_property
    def _masked(self) -> dict[str, str]:
        return {}

    @cached_property
    def zones(self) -> list[str]:
        """Where in the draft each unit stands, as far as it matters for what is decided; "body" is all the rest."""
        zones = [_ZONES.get(reading.unit.role, "body") for reading in self.readings]
        if self.parsed.title:
            zones[self.parsed.title.number] = "title"
        return zones

    @cached_property
    def heads(self) -> list[UnitReading]:
        """The title and the decision points."""
        return [reading for reading, zone in zip(self.readings, self.zones, strict=True) if zone in HEAD]


def _counted(share: float) -> float:
    """How a share counts as a sign: that it is next to nothing says more than that it is large."""
    return log(share + NEVER) / 2


HALF = _counted(0.5)


def draft_signs(
    case: Case, signs: UnitSigns, names: Sequence[str], by_signs: Scores, by_words: Scores, about: Shares
) -> Signs:
    """The signs of a whole draft: how strongly its best units speak for each value, and what stands in which zone.

    `by_signs` and `by_words` hold how likely each unit (row) carries each value (column, of `names`), `about` what
    title and decision are about.
    """
    found: Signs = {f"subject:{name}": _counted(share) for name, share in about.items()}
    for mark, scores in (("", by_signs), ("w", by_words)) if signs.units else ():
        best = np.zeros((2, len(names)))
        best[: signs.units] = np.sort(scores, axis=0)[:-3:-1]
        found.update(zip(_ranked(tuple(names), mark), best.ravel().tolist(), strict=True))
    # whether, not how often: a long draft is no more about children than a short one
    found |= dict.fromkeys(signs.of_draft(case.zones), 1.0)
    for kind in _matter(found):
        found[f"matter:{kind}"] = 1.0
    return found


@lru_cache(maxsize=16)
def _ranked(names: tuple[str, ...], mark: str) -> list[str]:
    """The signs for how strongly the best unit, and then the second, speak for each value."""
    return [f"{name}#{mark}{rank}" for rank in (1, 2) for name in names]


_CHILDISH = (
    "child",
    "child_slang",
    "pupil",
    "youth",
    "kin",
    "named_child",
    "child_place",
    "child_service",
    "child_case",
    "minor_age",
    "age_word",
)


def _matter(signs: Signs) -> list[str]:
    """What the title and the decision points are about, taken together."""
    found = []
    for where in HEAD:
        children = any(f"{where}:{{{name}}}" in signs for name in _CHILDISH)
        dry = f"{where}:{{administrative}}" in signs
        grown = f"{where}:{{older_people}}" in signs or f"{where}:{{adults_young}}" in signs
        kinds = [kind for kind, there in (("children", children), ("dry", dry), ("grown", grown)) if there]
        found.append(f"{where}={'+'.join(kinds) or 'open'}")
    body = any(f"body:{{{name}}}" in signs for name in (*_CHILDISH, "household"))
    found.append(f"{found[0]},{found[1]},{'body' if body else 'empty'}")
    return found


# How the ids of a criterion's rules begin.
_PREFIXES = {
    "AFF": "affected",
    "STATED": "stated",
    "BIA": "best_interest",
    "VIEWS": "views",
    "TRADE": "tradeoffs",
    "COMP": "compensatory",
}

# Signs of forms and denials, besides the scores of units, that bear on what the draft states.
_STATING = ("?", "body:{negation}", "body:{not_relevant}", "body:{only_adults}", "body:{affect_verb}")

# Concepts that bear on whether children are affected: persons, places, services and kinds of matter.
_CONCERNING = frozenset(
    f"{{{name}}}"
    for name in (
        "child pupil youth kin named_child school_year minor_age minor_range age_word adults_young "
        "older_people household child_place child_service child_case child_slang adult_chain plan_chain "
        "budget_chain administrative staff_matter group guardian change give initial"
    ).split()
)


def bears_on(criterion: str, sign: str) -> bool:
    """Whether a sign of the whole draft is weighed for a criterion: its own scores, and those of being affected."""
    if "#" in sign:
        about, value = sign.split("#")[0].split(":")
        if criterion == "affected":
            return about == "affected" and bool(value)
        return criterion == "stated" or about in (criterion, "affected", "stated")
    where, _, name = sign.partition(":")
    if where == "subject":
        return criterion == "affected"
    if name.split("-")[0] in _PREFIXES:
        return _PREFIXES[name.split("-")[0]] == criterion
    if criterion == "stated":
        return sign.startswith(_STATING)
    return criterion == "affected" and (where in ("head", "matter") or name in _CONCERNING)


def is_body(unit: Unit) -> bool:
    """Whether a unit can carry evidence: not a heading, not an appendix list or an address."""
    return unit.kind is not BlockKind.HEADING and unit.role not in (Role.APPENDICES, Role.DISTRIBUTION)
