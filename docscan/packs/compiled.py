"""A rule pack made ready to run: words first, patterns behind open doors, token patterns last.

`CompiledPack.match` turns a parsed draft into readings: for each sentence the concepts and rules that stand there
and how the sentence says it. Plain data comes out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from docscan.language.assertion import marks
from docscan.language.parsed import Parsed, Sentence, Unit
from docscan.language.sections import Role, SectionNames
from docscan.language.sentences import sentence_spans
from docscan.language.words import forms
from docscan.model import BlockKind
from docscan.packs.loader import RulePack, load
from docscan.packs.matcher import Hit, Lexicon, PatternSet, Spans
from docscan.packs.tokens import TokenRules


@dataclass(slots=True)
class Reading:
    """What stands in one sentence: `spans` of words and concepts, `hits` of rules, `marks` of assertion."""

    sentence: Sentence
    spans: Spans
    marks: frozenset[str]
    hits: list[Hit] = field(default_factory=list)
    disarmed: list[tuple[str, str]] = field(default_factory=list)  # rule and what disarmed it

    def has(self, *concepts: str) -> bool:
        """Whether all the named concepts stand in the sentence."""
        return all(f"{{{name}}}" in self.spans for name in concepts)

    def rules(self) -> set[str]:
        return {hit.name for hit in self.hits}


@dataclass(slots=True)
class UnitReading:
    """A unit with the readings of its sentences."""

    unit: Unit
    readings: list[Reading]


class CompiledPack:
    """Rules of one pack, ready to match any number of drafts."""

    def __init__(self, pack: RulePack) -> None:
        self.pack = pack
        self.names = SectionNames(pack.sections)
        self._rules = {rule.id: rule for _, rule in pack.rules}
        self.criterion_of = {rule.id: criterion for criterion, rule in pack.rules}
        self._patterns = PatternSet({rule.id: rule.patterns for _, rule in pack.rules})
        self._unless = PatternSet({rule.id: rule.unless for _, rule in pack.rules})
        cases = pack.board.case_types if pack.board else []
        self.cases = {case.name: case for case in cases}
        self._cases = PatternSet({case.name: case.patterns for case in cases})
        literals = self._patterns.literals | self._unless.literals | self._cases.literals
        concepts = {name: (concept.forms, concept.unless) for name, concept in pack.concepts.items()}
        doors = {rule.id: rule.doors for _, rule in pack.rules if rule.tokens}
        concepts |= {f"door:{name}": (forms, []) for name, forms in doors.items()}
        self.lexicon = Lexicon(concepts, literals)
        self._tokens = TokenRules({rule.id: rule.tokens for _, rule in pack.rules if rule.tokens})

    def match(self, parsed: Parsed) -> list[UnitReading]:
        """The readings of a whole draft, unit by unit."""
        return [self.read_unit(unit) for unit in parsed.units]

    def read_unit(self, unit: Unit) -> UnitReading:
        """Concepts first, then the rules of each sentence with the unit's other sentences around it."""
        readings = []
        for sentence in unit.sentences:
            spans = self.lexicon.spans(sentence.forms)
            readings.append(Reading(sentence, spans, marks(sentence.text, sentence.forms, spans, sentence.template)))
        around = [reading.spans for reading in readings]
        for reading in readings:
            self._apply(unit, reading, around)
        return UnitReading(unit, readings)

    def _apply(self, unit: Unit, reading: Reading, around: Sequence[Spans]) -> None:
        if reading.sentence.template:
            return
        found = self._patterns.find(reading.spans, around)
        found += self._tokens.find(reading.sentence, reading.spans)
        if not found:
            return
        against = {hit.name for hit in self._unless.find(reading.spans, around)}
        seen: set[str] = set()
        for hit in found:
            rule = self._rules[hit.name]
            if hit.name in seen:
                continue
            if hit.name in against:
                reading.disarmed.append((hit.name, "unless"))
            elif unit.kind is BlockKind.HEADING and not rule.headings:
                reading.disarmed.append((hit.name, "heading"))
            elif (rule.sections and unit.role not in rule.sections) or unit.role in rule.not_sections:
                reading.disarmed.append((hit.name, "section"))
            else:
                seen.add(hit.name)
                reading.hits.append(hit)

    def case_types(self, readings: Sequence[Reading]) -> list[str]:
        """Names of the board's settled case types that stand in the given sentences (title, decision points)."""
        return [hit.name for reading in readings for hit in self._cases.find(reading.spans)]

    def read_text(self, text: str, role: Role = Role.OTHER) -> UnitReading:
        """The reading of a plain paragraph, as in the examples of rules."""
        sentences = [Sentence(0, a, b, text[a:b], forms(text[a:b])) for a, b in sentence_spans(text)]
        return self.read_unit(Unit(0, BlockKind.PARAGRAPH, role, "", "", (0,), sentences))


@lru_cache(maxsize=16)
def compiled(name: str = "base") -> CompiledPack:
    """The compiled pack by name or path, made once a process. Raises PackError."""
    return CompiledPack(load(name))
