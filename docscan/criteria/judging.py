"""What the six criteria share: the value that weighs most, the passages that carry it, and whether to trust it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from docscan.criteria.evidence import quote
from docscan.criteria.features import Case, is_body
from docscan.criteria.weighing import Model, Weighed
from docscan.packs.compiled import Reading, UnitReading
from docscan.verdict import Evidence, Outcome, Verdict

QUOTES_MAX = 4  # passages quoted for one criterion
SURE = 0.55  # a value less likely than this is for a person to review
CARRIES = 0.12  # a unit less likely than this to carry a value is not quoted for it


@dataclass(slots=True)
class Judged:
    """A case with its weights: what each criterion module gets."""

    case: Case
    weighed: Weighed
    model: Model

    def value(self, criterion: str) -> tuple[str, float]:
        """The likeliest value of a criterion and how likely it is (0–1)."""
        shares = self.weighed.drafts[criterion]
        best = max(shares, key=lambda value: (shares[value], value))
        return best, shares[best]

    def passages(self, criterion: str, values: Sequence[str], concepts: Iterable[str] = (), most: int = QUOTES_MAX) -> tuple[Evidence, ...]:
        """The passages that carry any of some values, likeliest first; at least one where any unit speaks for one at all."""
        names = [f"{criterion}:{value}" for value in values if f"{criterion}:{value}" in self.model.units.names]
        if not names:
            return ()
        ranked = sorted(
            (
                (sum(scores[name] for name in names), reading)
                for scores, reading in zip(self.weighed.units, self.case.readings, strict=True)
                if is_body(reading.unit)
            ),
            key=lambda item: (-item[0], item[1].unit.number),
        )
        best = [reading for share, reading in ranked[:most] if share >= CARRIES] or [reading for _, reading in ranked[:1]]
        return tuple(self._quote(reading, criterion, tuple(concepts)) for reading in best)

    def _quote(self, reading: UnitReading, criterion: str, concepts: tuple[str, ...]) -> Evidence:
        sentence = best_sentence(reading, criterion, self.case, concepts)
        return quote(self.case, sentence.sentence, rules_of(sentence, criterion, self.case))

    def rules(self, criterion: str, value: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Rules that hit anywhere in the draft and spoke for the value, and those that spoke for another."""
        spoke: dict[bool, dict[str, None]] = {True: {}, False: {}}
        rules = {rule.id: rule for name, rule in self.case.pack.pack.rules if name == criterion}
        for reading in self.case.readings:
            for sentence in reading.readings:
                for hit in sentence.hits:
                    if hit.name in rules:
                        spoke[rules[hit.name].says == value][hit.name] = None
        return tuple(spoke[True]), tuple(spoke[False])


def best_sentence(reading: UnitReading, criterion: str, case: Case, concepts: tuple[str, ...]) -> Reading:
    """The sentence of a unit with most rules of the criterion, then most of its concepts, then the first."""
    return max(
        reading.readings,
        key=lambda sentence: (
            len(rules_of(sentence, criterion, case)),
            sum(f"{{{name}}}" in sentence.spans for name in concepts),
            len(sentence.sentence.words) > 3,
        ),
    )


def rules_of(sentence: Reading, criterion: str, case: Case) -> tuple[str, ...]:
    """The rules of one criterion that hit in a sentence."""
    return tuple(hit.name for hit in sentence.hits if case.pack.criterion_of.get(hit.name) == criterion)


FINE = frozenset({"documented", "reasoned_absence"})
REVIEW = "Tecknen i texten drar åt olika håll; läs gärna själv."
NOT_APPLICABLE = "Frågan är inte aktuell, eftersom det inte framgår att barn berörs."


def follow(
    judged: Judged, affected: Verdict, criterion: str, concepts: tuple[str, ...], causes: Mapping[str, str]
) -> Verdict:
    """The verdict on one of the four questions that follow when children are affected."""
    if affected.value in ("none", "unclear"):
        return Verdict(criterion, "not_applicable", Outcome.NOT_APPLICABLE, NOT_APPLICABLE)
    value, share = judged.value(criterion)
    outcome = Outcome.OK if value in FINE else Outcome.REMARK
    cause = causes[value]
    if share < SURE:
        outcome, cause = Outcome.REVIEW, f"{cause} {REVIEW}"
    evidence = () if value == "missing" else judged.passages(criterion, [value], concepts)
    return Verdict(criterion, value, outcome, cause, evidence, *judged.rules(criterion, value))
