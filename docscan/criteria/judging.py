"""What the six criteria share: the value that weighs most, the passages that carry it, and whether to trust it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from docscan.criteria.evidence import quote
from docscan.criteria.features import Case, is_body
from docscan.criteria.weighing import Model, Weighed
from docscan.packs.compiled import Reading, UnitReading
from docscan.verdict import Evidence, Outcome, Verdict

QUOTES_MAX = 4  # passages quoted for one criterion
SURE = 0.55  # a value less likely than this is for a person to review
LABEL_WORDS = 3  # no more words than this make a label or a figure, not a sentence
CARRIES = 0.12  # a unit less likely than this to carry a value is not quoted for it
BESIDE = 0.3  # nor one less likely than this share of the likeliest


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

    def passages(
        self, criterion: str, values: Sequence[str], concepts: tuple[str, ...] = (), most: int = QUOTES_MAX
    ) -> tuple[Evidence, ...]:
        """The passages that carry any of `values`, likeliest first; at least one where any unit speaks for them at all.

        Labels, figures and a form's questions are passed by where there is anything else, unless a rule for one of
        `values` hit in them ("Ej aktuellt.").
        """
        wanted = {f"{criterion}:{value}" for value in values}
        columns = [column for column, name in enumerate(self.weighed.names) if name in wanted]
        if not columns:
            return ()
        shares = self.weighed.units[:, columns].sum(axis=1)
        readings = self.case.readings
        order = np.argsort(-shares, kind="stable").tolist()
        units = ((float(shares[n]), readings[n]) for n in order if is_body(readings[n].unit))
        pack = self.case.pack
        speaking = {
            name
            for name in self.case.matched.by_rule
            if pack.criterion_of[name] == criterion and pack.rules[name].says in values
        }
        ranked, mute = list[tuple[float, UnitReading]](), list[tuple[float, UnitReading]]()
        for item in units:
            (ranked if _tells(item[1]) or _hit_by(item[1], speaking) else mute).append(item)
            if len(ranked) == most:
                break
        ranked = ranked or mute[:most]
        least = max(CARRIES, ranked[0][0] * BESIDE) if ranked else CARRIES
        best = [reading for share, reading in ranked if share >= least] or [reading for _, reading in ranked[:1]]
        return tuple(self.cite(reading, criterion, concepts) for reading in best)

    def cite(self, reading: UnitReading, criterion: str, concepts: tuple[str, ...]) -> Evidence:
        """The sentence of a unit that says most on a criterion, as evidence."""
        sentence = best_sentence(reading, criterion, self.case, concepts)
        return quote(self.case, sentence.sentence, rules_of(sentence, criterion, self.case))

    def rules(self, criterion: str, value: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Rules that hit anywhere in the draft and spoke for the value, and those that spoke for another."""
        spoke: dict[bool, list[str]] = {True: [], False: []}
        pack = self.case.pack
        for name in self.case.matched.by_rule:
            if pack.criterion_of[name] == criterion:
                spoke[pack.rules[name].says == value].append(name)
        return tuple(spoke[True]), tuple(spoke[False])


def _tells(reading: UnitReading) -> bool:
    """Whether a unit is more than labels, figures and a form's questions."""
    return any(
        sentence.length > LABEL_WORDS and not sentence.sentence.text.endswith("?") for sentence in reading.readings
    )


def _hit_by(reading: UnitReading, rules: set[str]) -> bool:
    return any(hit.name in rules for sentence in reading.readings for hit in sentence.hits)


def best_sentence(reading: UnitReading, criterion: str, case: Case, concepts: tuple[str, ...]) -> Reading:
    """The sentence of a unit with most rules of the criterion, then most of its concepts, then the first."""
    rules = [len(rules_of(sentence, criterion, case)) for sentence in reading.readings]
    most = max(rules)
    best = [sentence for sentence, many in zip(reading.readings, rules, strict=True) if many == most]
    if len(best) == 1:
        return best[0]
    return max(best, key=lambda sentence: (sentence.how_many(concepts), sentence.length > LABEL_WORDS))


def rules_of(sentence: Reading, criterion: str, case: Case) -> tuple[str, ...]:
    """The rules of one criterion that hit in a sentence."""
    return tuple([hit.name for hit in sentence.hits if case.pack.criterion_of[hit.name] == criterion])


FINE = frozenset({"documented", "reasoned_absence"})
REVIEW = "Tecknen i texten drar åt olika håll; läs gärna själv."
REVIEW_FIRST = "Läs gärna stället själv först: tecknen i texten drar åt olika håll."
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
