"""What the weighing looks at: the signs of a unit, and the signs of a whole draft.

A sign is a concept, a rule, a pair of concepts in one sentence, the role of the section, an answer of a form, or the
same in the paragraph before or after. All names can be read by a person, so that a verdict can say what it rests on:

    {child}            a concept stands in the unit
    BIA-EFFECT-JUDGED  a rule hit there
    {child}&{effect}   both in one sentence
    w:skolskjuts*      a word of the vocabulary
    <{measure}         in the unit before, >{measure} in the unit after (under the same heading)
    role=children      the section's role;  ?{child}=nej  a form's question and answer;  :{child}  the unit's label
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import log

from docscan.language.parsed import Parsed, Unit
from docscan.language.sections import Role
from docscan.language.words import forms
from docscan.model import BlockKind
from docscan.packs.compiled import CompiledPack, UnitReading

Signs = dict[str, float]  # how much each sign counts
Shares = dict[str, float]  # how likely each value is; those of a criterion sum to one

# Concepts whose company in a sentence means more than either alone.
PAIRED = frozenset(
    f"{{{name}}}"
    for name in (
        "child pupil youth kin named_child pronoun effect need judge comparative bia_word considered "
        "compliant guardian staff_voice parent_org child_body say heard method view_noun not_heard reason "
        "future weigh adult_interest alternative measure soften negation affect_verb law money trade_claim "
        "contrast change household figures child_slang therefore would arrange time_detail wish_detail "
        "outcome_word not_yet claim_filler adults_group helper_person daily_life"
    ).split()
)

# Words that stand in patterns and phrases but mean nothing by themselves.
WORD_LEAST = 4
FUNCTION_WORDS = frozenset(
    "inte från över efter under utan eller vara blir också genom mellan samt sina sitt detta dessa andra".split()
)

QUOTED = re.compile(
    r"[\"“”„»«]\w[^\"“”„»«]{3,}[\"“”„»«]|[–—-]\s*[A-ZÅÄÖ][^.]{3,}[,!?] (?:sade|säger|sa)\b"
)  # somebody's own words

NEVER = 0.001  # a share that counts as none at all, so that its logarithm has an end

_SILENT = frozenset({Role.APPENDICES, Role.DISTRIBUTION, Role.LAW})


@dataclass
class Case:
    """A draft with its readings: what the criteria judge."""

    parsed: Parsed
    readings: list[UnitReading]
    pack: CompiledPack

    @cached_property
    def zones(self) -> list[str]:
        """Where in the draft each unit stands, as far as it matters for what is decided."""
        return [_zone(self.parsed, reading.unit) for reading in self.readings]


class _Names(dict[str, str]):
    """Names with a mark before them, each made once: there are some thousands, asked for all the time."""

    def __init__(self, mark: str) -> None:
        super().__init__()
        self._mark = mark

    def __missing__(self, name: str) -> str:
        self[name] = made = self._mark + name
        return made


_BEFORE, _AFTER, _WORDS = _Names("<"), _Names(">"), _Names("w:")
_ROLES = {role: f"role={role.value}" for role in Role}
_KINDS = {kind: f"kind={kind.value}" for kind in BlockKind}


def unit_signs(case: Case) -> list[Signs]:
    """The signs of each unit, in order, with the concepts and rules of its neighbours under the same heading."""
    found: list[Signs] = []
    before: list[str] = []  # what the unit before told
    heading = None
    for reading in case.readings:
        signs, told = _own_signs(reading, case.pack)
        if found and reading.unit.heading == heading:
            last = found[-1]
            for name in told:
                last[_AFTER[name]] = 1.0
            for name in before:
                signs[_BEFORE[name]] = 1.0
        found.append(signs)
        before, heading = told, reading.unit.heading
    return found


def _own_signs(reading: UnitReading, pack: CompiledPack) -> tuple[Signs, list[str]]:
    """The signs of a unit, and what a neighbour should know of it: concepts and rules, not words, pairs, answers."""
    unit = reading.unit
    role = unit.role.value
    signs: Signs = {_ROLES[unit.role]: 1.0, _KINDS[unit.kind]: 1.0}
    told: list[str] = []
    count = 0
    for sentence in reading.readings:
        count += len(sentence.sentence.forms)
        if sentence.sentence.template:
            signs["template"] = 1.0
            continue
        pairs = []
        for key in sentence.spans:
            if key[0] == "{":
                signs[key] = 1.0
                told.append(key)
                if key in PAIRED:
                    pairs.append(key)
            elif key[0] != "!" and len(key) >= WORD_LEAST and key not in FUNCTION_WORDS:
                signs[_WORDS[key]] = 1.0
        if len(pairs) > 1:
            pairs.sort()
            for pair in combinations(pairs, 2):
                signs["&".join(pair)] = 1.0
        for hit in sentence.hits:
            told.append(hit.name)
            signs[hit.name] = 1.0
            signs[f"{hit.name}@{role}"] = 1.0
        if QUOTED.search(sentence.sentence.text):
            signs["quoted"] = 1.0
        for mark in sentence.marks:
            signs["mark=" + mark] = 1.0
    for answer in unit.answers:
        for key in _concepts(pack, answer.question):
            signs[f"?{key}"] = 1.0
            signs[f"?{key}={answer.answer[:3]}"] = 1.0
        signs["?=" + answer.answer[:3]] = 1.0
    if unit.label:
        for key in _concepts(pack, unit.label):
            signs[":" + key] = 1.0
    signs["long"] = min(count, 120) / 60
    if count < 8:
        signs["short"] = 1.0
    return signs, told


def _concepts(pack: CompiledPack, text: str) -> Iterable[str]:
    return (key for key in pack.lexicon.spans(forms(text)) if key[0] == "{")


def _zone(parsed: Parsed, unit: Unit) -> str:
    if unit is parsed.title:
        return "title"
    if unit.role is Role.DECISION:
        return "decision"
    if unit.role is Role.SUMMARY:
        return "summary"
    return "aside" if unit.role in _SILENT else "body"


def _counted(share: float) -> float:
    """How a share counts as a sign: that it is next to nothing says more than that it is large."""
    return log(share + NEVER) / 2


HALF = _counted(0.5)


def draft_signs(
    case: Case, signs: Sequence[Signs], by_signs: Sequence[Shares], by_words: Sequence[Shares], about: Shares
) -> Signs:
    """The signs of a whole draft: how strongly its best units speak for each value, and what stands in which zone.

    `by_signs` and `by_words` hold how likely each unit carries each value, `about` what title and decision are about.
    """
    found: Signs = {f"subject:{name}": _counted(share) for name, share in about.items()}
    for mark, scores in (("", by_signs), ("w", by_words)):
        for name in scores[0] if scores else ():
            ranked = sorted((score[name] for score in scores), reverse=True)
            found[f"{name}#{mark}1"] = ranked[0]
            found[f"{name}#{mark}2"] = ranked[1] if len(ranked) > 1 else 0.0
    # whether, not how often: a long draft is no more about children than a short one
    there: dict[str, Signs] = {}
    for where, own in zip(case.zones, signs, strict=True):
        there.setdefault(where, {}).update(own)
    for where, names in there.items():
        for name in names:
            if (name[0] == "{" and "&" not in name) or (name[0].isupper() and "@" not in name):
                found[f"{where}:{name}"] = 1.0
            elif name[0] == "?":
                found[name] = 1.0
            elif where in ("title", "decision") and name.startswith("w:"):
                found[f"head:{name}"] = 1.0
    for kind in _matter(found):
        found[f"matter:{kind}"] = 1.0
    return found


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
    for where in ("title", "decision"):
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
