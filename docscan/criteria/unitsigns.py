"""The signs of each unit of a draft, for all units at once.

A sign is a concept, a rule, a pair of concepts in one sentence, the role of the section, an answer of a form, or the
same in the paragraph before or after. All names can be read by a person, so that a verdict can say what it rests on:

    {child}            a concept stands in the unit
    BIA-EFFECT-JUDGED  a rule hit there;  BIA-EFFECT-JUDGED@children  under a heading of that role
    {child}&{effect}   both in one sentence
    w:skolskjuts*      a word of the vocabulary
    <{measure}         in the unit before, >{measure} in the unit after (under the same heading)
    role=children      the section's role;  ?{child}=nej  a form's question and answer;  :{child}  the unit's label
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from operator import attrgetter, eq

import numpy as np
from numpy.typing import NDArray

from docscan.joined import Joined
from docscan.language.arrays import Ints, once
from docscan.language.assertion import MARKS
from docscan.language.parsed import Unit
from docscan.language.sections import Role
from docscan.model import BlockKind
from docscan.packs.compiled import CompiledPack, Matched

Signs = dict[str, float]  # how much each sign counts
Shares = dict[str, float]  # how likely each value is; those of a criterion sum to one
Scores = NDArray[np.float32]  # the same of many units: a row each, a column for each value of each criterion

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

# How a form's question is answered, by the first letters; other answers are not told apart.
ANSWERS = ("", "ja", "nej", "ej ", "del", "beh", "vet")

# Somebody's own words, on one line
QUOTES = '"“”„»«'
QUOTED = re.compile(rf"[{QUOTES}]\w[^{QUOTES}\n]{{3,}}[{QUOTES}]")
_DASHED = re.compile(r"[–—-][^\S\n]*[A-ZÅÄÖ]")
_SAID = re.compile(r"[,!?] (?:sade|säger|sa)\b")
SPOKEN_CUES = tuple(f"{mark} {verb}" for mark in ",!?" for verb in ("sa", "säg"))  # each has one of them

_HEADING, _ROLE, _KIND = map(attrgetter, ("heading", "role", "kind"))
LABEL, GIVEN, ASKED = 0, 1, 2  # rows of `SignNames.form`; those of questions with an answer follow
ANSWERED = {answer: row for row, answer in enumerate(ANSWERS, start=3)}

HEAD = ("title", "decision")  # the zones of a draft that tell what is decided
LONG, SHORT = 120, 8  # words
EVERY = 0  # the number of the sign that every unit has


class SignNames:
    """All signs that a pack's concepts and rules can make, by number.

    Arrays tell which sign a "thing" makes (-1 for none): the keys of the pack's lexicon, then its rules, in order.
    """

    def __init__(self, pack: CompiledPack) -> None:
        self.names: list[str] = [""]
        self.number: dict[str, int] = {}
        keys = pack.lexicon.keys
        concepts = [key if key[0] == "{" else None for key in keys]
        rules = list(pack.criterion_of)
        self.rule = {rule: len(keys) + step for step, rule in enumerate(rules)}
        self.own = self._made([*map(_own, keys), *rules])
        self.before = self._made("<" + thing if thing else None for thing in (*concepts, *rules))
        self.after = self._made(">" + thing if thing else None for thing in (*concepts, *rules))
        label = self._made(":" + key if key else None for key in concepts)
        asked = self._made("?" + key if key else None for key in concepts)
        answered = [self._made(f"?{key}={answer}" if key else None for key in concepts) for answer in ANSWERS]
        # a row for labels, one for answers, which make no signs, one for questions, one for those with each answer
        self.form = np.stack([label, np.full(len(keys), -1), asked, *answered])
        together = sorted(PAIRED & set(keys))
        place = {key: step for step, key in enumerate(together)}
        self.paired = np.array([place.get(key, -1) for key in keys], np.int64)
        self.pairs = np.full((len(together), len(together)), -1, np.int64)
        for one, other in combinations(range(len(together)), 2):
            sign = self._sign(f"{together[one]}&{together[other]}")
            self.pairs[one, other] = self.pairs[other, one] = sign
        self.roles = {role: row for row, role in enumerate(Role)}
        self.role = self._made(f"role={role.value}" for role in Role)
        self.kind = {kind: self._sign(f"kind={kind.value}") for kind in BlockKind}
        # a row for each role; keys that are no rules make no such sign
        none = [None] * len(keys)
        self.under = np.stack([self._made([*none, *(f"{rule}@{role}" for rule in rules)]) for role in Role])
        self.mark = {mark: self._sign(f"mark={mark}") for mark in MARKS}
        self._made([f"?={answer}" for answer in ANSWERS])
        self._made(["template", "quoted", "long", "short"])
        self._zones: dict[str, _Zone] = {}
        # what tells something by the zone that it stands in: concepts, rules, words and answers of forms
        self.zonal = np.array(
            [bool(name) and (name[0] in "{?w" or name[0].isupper()) and not {"&", "@"} & {*name} for name in self.names]
        )

    def in_zone(self, zone: str) -> Mapping[int, str]:
        """What each sign of `zonal` that stands in a zone is called as a sign of the draft; empty: it tells nothing."""
        if zone not in self._zones:
            self._zones[zone] = _Zone(zone, self.names)
        return self._zones[zone]

    def _sign(self, name: str) -> int:
        number = self.number.setdefault(name, len(self.names))
        if number == len(self.names):
            self.names.append(name)
        return number

    def _made(self, names: Iterable[str | None]) -> Ints:
        return np.array([self._sign(name) if name else -1 for name in names], np.int64)


class _Zone(dict[int, str]):
    """Signs of units by number, and what each is called as a sign of the draft; filled as they are asked for."""

    def __init__(self, zone: str, names: Sequence[str]) -> None:
        self._zone, self._names = zone, names

    def __missing__(self, sign: int) -> str:
        name = self._names[sign]
        if name[0] == "w":
            found = f"head:{name}" if self._zone in HEAD else ""
        else:
            found = name if name[0] == "?" else f"{self._zone}:{name}"
        self[sign] = found
        return found


@lru_cache(maxsize=16)
def sign_names(pack: CompiledPack) -> SignNames:
    """The signs of a pack, made once."""
    return SignNames(pack)


def _own(key: str) -> str | None:
    """The sign of a key that stands in a unit, if it means anything by itself."""
    if key[0] == "{":
        return key
    return f"w:{key}" if key[0] != "!" and len(key) >= WORD_LEAST and key not in FUNCTION_WORDS else None


class UnitSigns:
    """The signs of some units: `unit[n]` has sign `sign[n]` (of `names`), which counts `value[n]`; in order of both.

    Each unit has each of its signs once, and the sign EVERY first.
    """

    def __init__(self, names: SignNames, units: int, unit: Ints, sign: Ints, long: Scores) -> None:
        """`unit` and `sign` in any order and as often as may be; `long` is what the length of each unit counts."""
        self.names = names
        self.units = units
        self.unit, self.sign = np.divmod(once(unit * len(names.names) + sign), len(names.names))
        self.value = np.ones(len(self.unit), np.float32)
        self.value[self.sign == names.number["long"]] = long

    def of(self, unit: int) -> Signs:
        """The signs of one unit."""
        low, high = self.unit.searchsorted((unit, unit + 1)).tolist()
        named = zip(self.sign[low:high].tolist(), self.value[low:high].tolist(), strict=True)
        return {self.names.names[sign]: value for sign, value in named if sign != EVERY}

    def of_draft(self, zones: Sequence[str]) -> list[str]:
        """The signs of a draft that its units' signs make by where they stand; `zones` are those of the units."""
        numbers = {zone: number for number, zone in enumerate(dict.fromkeys(zones))}
        chosen = self.names.zonal[self.sign]
        zone = np.array([numbers[one] for one in zones], np.int64)[self.unit[chosen]]
        zone, sign = np.divmod(once(zone * len(self.names.names) + self.sign[chosen]), len(self.names.names))
        signs, ends = sign.tolist(), zone.searchsorted(np.arange(len(numbers)), side="right").tolist()
        found, start = list[str](), 0
        for name, end in zip(numbers, ends, strict=True):
            found += filter(None, map(self.names.in_zone(name).__getitem__, signs[start:end]))
            start = end
        return found


def unit_signs(matched: Matched, pack: CompiledPack) -> UnitSigns:
    """The signs of each unit, with the concepts and rules of its neighbours under the same heading."""
    names = sign_names(pack)
    units = [reading.unit for reading in matched.units]
    unit_of, written, sentences = matched.unit_of, matched.written, len(matched.texts)
    text, key = matched.found.pairs
    end = int(text.searchsorted(sentences))
    forms = _forms(names, units, text[end:] - sentences, key[end:])
    text, key = text[:end][written[text[:end]]], key[:end][written[text[:end]]]
    hits = [(number, names.rule[hit.name]) for number, some in matched.hits.items() for hit in some]
    hit_text, rule = np.array(hits, np.int64).reshape(len(hits), 2).T
    hit_unit = unit_of[hit_text]
    unit, thing = np.concatenate([unit_of[text], hit_unit]), np.concatenate([key, rule])
    headings = list(map(_HEADING, units))
    joined = np.array([*map(eq, headings, headings[1:]), False], bool)
    follows, leads = joined[unit], joined[unit - 1]
    sentence, manner = _manners(names, matched)
    sentence, manner = sentence[written[sentence]], manner[written[sentence]]
    words = np.bincount(unit_of, matched.words.lengths[:sentences], minlength=len(units))
    role = np.array([*map(names.roles.__getitem__, map(_ROLE, units))], np.int64)
    short, everyone = (words < SHORT).nonzero()[0], np.arange(len(units))
    made = [
        (everyone, np.full(len(units), EVERY)),
        (everyone, names.role[role]),
        (everyone, np.array([*map(names.kind.__getitem__, map(_KIND, units))], np.int64)),
        (unit, names.own[thing]),
        (unit[follows] + 1, names.before[thing[follows]]),
        (unit[leads] - 1, names.after[thing[leads]]),
        (hit_unit, names.under[role[hit_unit], rule]),
        _pairs(names, unit_of, text, key),
        (unit_of[sentence], manner),
        (unit_of[~written], np.full((~written).sum(), names.number["template"])),
        forms,
        (short, np.full(len(short), names.number["short"])),
        (everyone, np.full(len(units), names.number["long"])),
    ]
    every_unit, every_sign = (np.concatenate(column) for column in zip(*made, strict=True))
    known = every_sign >= 0
    long = (np.minimum(words, LONG) * 2 / LONG).astype(np.float32)
    return UnitSigns(names, len(units), every_unit[known], every_sign[known], long)


def is_spoken(text: str) -> bool:
    """Whether a text has words after a dash, with who said them right after: "– Jag vill inte byta, sade en flicka"."""
    for piece in re.split(r"[.\n]", text):
        dash = _DASHED.search(piece)
        if dash and any(said.start() >= dash.end() + 3 for said in _SAID.finditer(piece)):
            return True
    return False


def _manners(names: SignNames, matched: Matched) -> tuple[Ints, Ints]:
    """Sentences with the signs of how they say it."""
    marked = [(number, names.mark[mark]) for mark, some in matched.said.items() for number in some]
    texts = matched.texts
    joined = Joined(texts)
    quoting = [index for index in joined.holding(QUOTES) if QUOTED.search(texts[index])]
    quoting += [index for index in joined.holding(SPOKEN_CUES) if is_spoken(texts[index])]
    sentence, sign = np.array(marked, np.int64).reshape(len(marked), 2).T
    return (
        np.concatenate([sentence, np.array(quoting, np.int64)]),
        np.concatenate([sign, np.full(len(quoting), names.number["quoted"])]),
    )


def _forms(names: SignNames, units: Sequence[Unit], text: Ints, key: Ints) -> tuple[Ints, Ints]:
    """Units with the signs of their labels, questions and answers; -1 for what makes none.

    `key[n]` stands in the label, question or answer `text[n]`; see `Matched`. These count from 0.
    """
    owner, rows = list[int](), list[int]()
    given = list[tuple[int, int]]()
    for step, one in enumerate(units):
        if not one.label and not one.answers:
            continue
        owner.append(step)
        rows.append(LABEL)
        for answer in one.answers:
            owner += (step, step)
            rows += (ANSWERED.get(answer.answer[:3], ASKED), GIVEN)
            given.append((step, names.number.get(f"?={answer.answer[:3]}", -1)))
    unit, row = np.array(owner, np.int64)[text], np.array(rows, np.int64)[text]
    asked = row >= ASKED
    given_unit, given_sign = np.array(given, np.int64).reshape(len(given), 2).T
    return (
        np.concatenate([unit, unit[asked], given_unit]),
        np.concatenate([names.form[row, key], names.form[ASKED, key[asked]], given_sign]),
    )


def _pairs(names: SignNames, unit_of: Ints, text: Ints, key: Ints) -> tuple[Ints, Ints]:
    """Units with the signs of the pairs of concepts that stand together in a sentence."""
    there = names.paired[key] >= 0
    text, concept = text[there], names.paired[key[there]]
    every = np.arange(len(text))
    later = text.searchsorted(text, side="right") - every - 1  # how many stand after each one in its sentence
    one = every.repeat(later)
    other = one + 1 + np.arange(len(one)) - (later.cumsum() - later).repeat(later)
    return unit_of[text[one]], names.pairs[concept[one], concept[other]]
