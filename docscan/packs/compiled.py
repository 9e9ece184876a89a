"""A rule pack made ready to run: words first, patterns behind open doors, token patterns last.

`CompiledPack.match` turns a parsed draft into readings: for each sentence the concepts and rules that stand there
and how the sentence says it. All sentences are looked through together (`docscan.packs.lexicon`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, count, repeat
from operator import attrgetter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from docscan.collector import collected
from docscan.language.arrays import Ints
from docscan.language.assertion import marks
from docscan.language.parsed import Parsed, Sentence, Unit
from docscan.language.sections import Role, SectionNames
from docscan.language.sentences import sentence_spans
from docscan.language.vocabulary import Words, vocabulary
from docscan.model import BlockKind, made
from docscan.packs.found import Found, Spans
from docscan.packs.lexicon import Lexicon
from docscan.packs.loader import RulePack, load
from docscan.packs.matcher import Hit, PatternSet, literals, named
from docscan.packs.tokens import TokenRules

_SENTENCES, _TEXT, _TEMPLATE = map(attrgetter, ("sentences", "text", "template"))
_UNLESS = "!"  # before the name of a rule: a pattern that disarms it


class Reading(NamedTuple):
    """What stands in one sentence: `spans` of words and concepts, `hits` of rules, `marks` of assertion.

    The sentence is text `number` of `found` and has `length` words; `said` tells which sentences of the draft have each
    mark; `disarmed` has rules and what disarmed them.
    """

    sentence: Sentence
    found: Found
    number: int
    length: int
    said: Mapping[str, Collection[int]]
    hits: Sequence[Hit]
    disarmed: Sequence[tuple[str, str]]

    @property
    def marks(self) -> frozenset[str]:
        return frozenset(mark for mark, there in self.said.items() if self.number in there)

    @property
    def spans(self) -> Spans:
        return Spans(self.found, self.number)

    def has(self, *concepts: str) -> bool:
        """Whether all the named concepts stand in the sentence."""
        return self.how_many(concepts) == len(concepts)

    def how_many(self, concepts: Sequence[str]) -> int:
        """How many of the named concepts stand in the sentence."""
        spans = self.spans
        return sum([f"{{{name}}}" in spans for name in concepts])

    def rules(self) -> set[str]:
        return {hit.name for hit in self.hits}


class UnitReading(NamedTuple):
    """A unit with the readings of its sentences, and what stands in the questions of its answers and in these."""

    unit: Unit
    readings: list[Reading]
    asked: Sequence[Spans] = ()
    given: Sequence[Spans] = ()


@dataclass(slots=True)
class Matched:
    """What stands in a draft. Texts are its sentences in order, then for each unit that has any its label, and the
    question and the answer of each of its answers: `words` has the words of each, `found` what stands there.

    `texts` has the sentences, `unit_of` for each its unit, by its place in `units`; `written` tells which are the
    author's own words and not the template's, `said` which have each mark of assertion, `hits` what hit where any rule
    did. `by_rule` has the sentences where each rule hit, in reading order.
    """

    units: list[UnitReading]
    texts: list[str]
    words: Words
    found: Found
    unit_of: Ints
    written: NDArray[np.bool_]
    said: Mapping[str, Collection[int]]
    hits: Mapping[int, Sequence[Hit]]
    by_rule: dict[str, list[Reading]]

    def reads(self, concept: str) -> bool:
        """Whether a concept stands in any sentence."""
        return bool(self.found.count(f"{{{concept}}}")[: len(self.unit_of)].any())


def _asked(unit: Unit) -> Iterator[str]:
    """The texts of a unit's label, and of its questions and answers."""
    yield unit.label
    for answer in unit.answers:
        yield answer.question
        yield answer.answer


class CompiledPack:
    """Rules of one pack, ready to match any number of drafts."""

    def __init__(self, pack: RulePack) -> None:
        self.pack = pack
        self.names = SectionNames(pack.sections)
        self.rules = {rule.id: rule for _, rule in pack.rules}
        self.criterion_of = {rule.id: criterion for criterion, rule in pack.rules}
        patterns = named({rule.id: rule.patterns for _, rule in pack.rules})
        patterns += named({_UNLESS + rule.id: rule.unless for _, rule in pack.rules})
        cases = pack.board.case_types if pack.board else []
        self.cases = {case.name: case for case in cases}
        settled = named({case.name: case.patterns for case in cases})
        concepts = {name: (concept.forms, concept.unless) for name, concept in pack.concepts.items()}
        doors = {rule.id: rule.doors for _, rule in pack.rules if rule.tokens}
        concepts |= {f"door:{name}": (forms, []) for name, forms in doors.items()}
        self.lexicon = Lexicon(concepts, literals([*patterns, *settled]))
        self._patterns, self._cases = PatternSet(patterns, self.lexicon), PatternSet(settled, self.lexicon)
        self._tokens = TokenRules({rule.id: rule.tokens for _, rule in pack.rules if rule.tokens})

    def match(self, parsed: Parsed) -> Matched:
        """The readings of a whole draft, unit by unit."""
        return self.match_units(parsed.units)

    def match_units(self, units: Sequence[Unit]) -> Matched:
        """Concepts first, then the rules of each sentence with its unit's other sentences around it."""
        sentences = list(chain.from_iterable(map(_SENTENCES, units)))
        texts = list(map(_TEXT, sentences))
        asking = [unit for unit in units if unit.label or unit.answers]
        words = vocabulary().read([*texts, *chain.from_iterable(map(_asked, asking))])
        found = self.lexicon.find(words)
        written = ~np.fromiter(map(_TEMPLATE, sentences), bool, len(sentences))
        said = marks(texts, words, found.count, ~written)
        many = [len(unit.sentences) for unit in units]
        unit_of = np.arange(len(units)).repeat(many)
        hits, disarmed = self._rules(units, sentences, found, unit_of, written)
        # all readings are made in C: they are as many as the sentences, and few are ever looked at
        rules = (map(one.get, range(len(sentences)), repeat(())) for one in (hits, disarmed))
        columns = (sentences, repeat(found), count(), words.lengths.tolist(), repeat(said), *rules)
        readings = list(map(made, repeat(Reading), zip(*columns, strict=False)))
        by_rule: dict[str, list[Reading]] = {}
        for number in sorted(hits):
            for hit in hits[number]:
                by_rule.setdefault(hit.name, []).append(readings[number])
        read, start, more = [], 0, len(readings)
        for unit, length in zip(units, many, strict=True):
            asked: Sequence[Spans] = ()
            if unit.label or unit.answers:
                asked = [Spans(found, more + step) for step in range(1 + 2 * len(unit.answers))]
                more += len(asked)
            read.append(made(UnitReading, (unit, readings[start : start + length], asked[1::2], asked[2::2])))
            start += length
        return Matched(read, texts, words, found, unit_of, written, said, hits, by_rule)

    def _rules(
        self,
        units: Sequence[Unit],
        sentences: Sequence[Sentence],
        found: Found,
        unit_of: Ints,
        written: NDArray[np.bool_],
    ) -> tuple[dict[int, list[Hit]], dict[int, list[tuple[str, str]]]]:
        """The rules that hit in each sentence that is no template's own text; and those disarmed, with what did it."""
        more = found.texts - len(sentences)
        paragraphs = np.concatenate([unit_of, np.arange(more) + len(units)])
        looked_at = np.concatenate([written, np.zeros(more, bool)])
        every = self._patterns.find(found, looked_at, paragraphs) + self._tokens.find(sentences, found, looked_at)
        against = {(text, hit.name[1:]) for text, hit in every if hit.name[0] == _UNLESS}
        owner = unit_of.tolist()
        seen: set[tuple[int, str]] = set()
        hits: dict[int, list[Hit]] = defaultdict(list)
        disarmed: dict[int, list[tuple[str, str]]] = defaultdict(list)
        for text, hit in every:
            name = hit.name
            if name[0] == _UNLESS or (text, name) in seen:
                continue
            unit, rule = units[owner[text]], self.rules[name]
            if (text, name) in against:
                disarmed[text].append((name, "unless"))
            elif unit.kind is BlockKind.HEADING and not rule.headings:
                disarmed[text].append((name, "heading"))
            elif (rule.sections and unit.role not in rule.sections) or unit.role in rule.not_sections:
                disarmed[text].append((name, "section"))
            else:
                seen.add((text, name))
                hits[text].append(hit)
        return hits, disarmed

    def case_types(self, readings: Sequence[Reading]) -> list[str]:
        """Names of the board's settled case types that stand in the sentences of a unit, in order."""
        if all(self._cases.doors.isdisjoint(reading.spans.numbers()) for reading in readings):
            return []
        found = readings[0].found.part(readings[0].number, readings[-1].number + 1)
        hits = self._cases.find(found, np.ones(found.texts, bool), np.arange(found.texts))
        return [hit.name for _, hit in sorted(hits, key=lambda item: (item[0], item[1].first))]

    def read_text(self, text: str, role: Role = Role.OTHER) -> UnitReading:
        """The reading of a plain paragraph, as in the examples of rules."""
        return self.match_units([self.unit(text, role)]).units[0]

    def unit(self, text: str, role: Role = Role.OTHER) -> Unit:
        """A plain paragraph as a unit."""
        sentences = [Sentence(0, a, b, text[a:b]) for a, b in sentence_spans(text)]
        return Unit(0, BlockKind.PARAGRAPH, role, "", "", (0,), sentences)


@lru_cache(maxsize=16)
@collected
def compiled(name: str = "base") -> CompiledPack:
    """The compiled pack by name or path, made once a process. Raises PackError."""
    return CompiledPack(load(name))
