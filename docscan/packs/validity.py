"""What the shape of a rule file cannot tell: names that must exist, values that fit, patterns that can be read.

Each function notes mistakes in its `Source` and goes on, so that the one who edits sees them all at once.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from docscan.language.sections import Role
from docscan.packs.patterns import PatternError, atoms, parse
from docscan.packs.schema import BoardPack, Concept, CriterionFile, Rule, Vocabulary
from docscan.packs.source import Path, Source
from docscan.verdict import VALUES

FINDING = "finding"  # what the rules of advisory criteria say
ROLES = frozenset(role.value for role in Role)

# the findings of the questions themselves, as docscan.criteria names them; the others are named in advisory.yaml
QUESTIONS = {"best_interest": "BIA", "views": "VIEWS", "tradeoffs": "TRADE", "compensatory": "COMP"}
ADVISORY = "advisory"


def check_vocabulary(source: Source, vocabulary: Vocabulary) -> None:
    """Every wording can be found in a text."""
    for name, concept in vocabulary.concepts.items():
        _check_forms(source, ("concepts", name, "forms"), concept.forms)
        _check_forms(source, ("concepts", name, "unless"), concept.unless)


def check_criterion(
    source: Source,
    criterion: CriterionFile,
    concepts: Mapping[str, Concept],
    known: Collection[str] = (),
    tokens: bool = False,
) -> None:
    """Answers and rules speak for values of the criterion; `known` are the ids of rules in other files."""
    allowed = VALUES.get(criterion.criterion, (FINDING,))
    if criterion.criterion in VALUES:
        _check_names(source, ("answers",), criterion.answers, allowed, "värdet är inte tillåtet")
    _check_rules(source, criterion.rules, concepts, allowed, known, tokens)


def check_board(
    source: Source,
    board: BoardPack,
    concepts: Mapping[str, Concept],
    criteria: Mapping[str, CriterionFile],
    known: Collection[str],
    tokens: bool = False,
) -> None:
    """A board's pack names only what is there: lists, criteria, values and rules (`known` are those it inherits)."""
    _check_names(source, ("vocabulary",), board.vocabulary, concepts, "ordlistan finns inte")
    for name, forms in board.vocabulary.items():
        _check_forms(source, ("vocabulary", name), forms)
    for name, forms in board.areas.items():
        _check_forms(source, ("areas", name), forms)
    advisory = tuple(criteria[ADVISORY].answers) if ADVISORY in criteria else ()
    _check_names(source, ("severity",), board.severity, (*QUESTIONS.values(), *advisory), "anmärkningen finns inte")
    _check_names(source, ("advice",), board.advice, advisory, "anmärkningen finns inte")
    _check_names(source, ("answers",), board.answers, VALUES, "kriteriet finns inte")
    for criterion, answers in board.answers.items():
        _check_names(source, ("answers", criterion), answers, VALUES.get(criterion, answers), "värdet är inte tillåtet")
    _check_rules(source, board.rules, concepts, (*VALUES["affected"], FINDING), known, tokens)
    for index, case in enumerate(board.case_types):
        _check_patterns(source, ("case_types", index, "patterns"), case.patterns, concepts)
        if case.name in {other.name for other in board.case_types[:index]}:
            source.add(("case_types", index, "name"), f"ärendetypen ”{case.name}” finns två gånger")


def _check_names(source: Source, path: Path, names: Collection[str], allowed: Collection[str], problem: str) -> None:
    for name in names:
        if name not in allowed:
            source.add((*path, name), problem, allowed if isinstance(allowed, tuple) else sorted(allowed))


def _check_rules(
    source: Source,
    rules: list[Rule],
    concepts: Mapping[str, Concept],
    allowed: tuple[str, ...],
    known: Collection[str],
    tokens: bool,
) -> None:
    seen = set(known)
    for index, rule in enumerate(rules):
        place: Path = ("rules", index)
        if rule.id in seen:
            source.add((*place, "id"), f"regeln {rule.id} finns två gånger")
        seen.add(rule.id)
        if rule.says not in allowed:
            source.add((*place, "says"), f"värdet ”{rule.says}” är inte tillåtet", allowed)
        if not rule.patterns and not rule.tokens:
            source.add(place, f"regeln {rule.id} har varken patterns eller tokens")
        if rule.tokens and not rule.doors:
            source.add(place, f"regeln {rule.id} har tokens men inga doors: de ord som öppnar för dem")
        _check_patterns(source, (*place, "patterns"), rule.patterns, concepts)
        _check_patterns(source, (*place, "unless"), rule.unless, concepts)
        _check_forms(source, (*place, "doors"), rule.doors)
        if tokens:
            _check_tokens(source, (*place, "tokens"), rule.tokens)


def _check_forms(source: Source, path: Path, forms: list[str]) -> None:
    for index, form in enumerate(forms):
        try:
            atoms(form)
        except PatternError as error:
            source.add((*path, index), str(error))


def _check_patterns(source: Source, path: Path, lines: list[str], concepts: Mapping[str, Concept]) -> None:
    for index, line in enumerate(lines):
        try:
            parsed = parse(line)
        except PatternError as error:
            source.add((*path, index), str(error))
            continue
        keys = {key for pattern in parsed for element in pattern.elements() for key in element.keys}
        for key in sorted(keys):
            if key.startswith("{") and key[1:-1] not in concepts:
                source.add((*path, index), f"ordlistan {key} finns inte", sorted(concepts))


def _check_tokens(source: Source, path: Path, patterns: list[list[dict[str, Any]]]) -> None:
    """spaCy's own opinion of the token patterns; spaCy is heavy, so only where somebody asks for a validation."""
    if not patterns:
        return
    from spacy.schemas import validate_token_pattern

    for index, pattern in enumerate(patterns):
        if validate_token_pattern(pattern):
            source.add((*path, index), "mönstret är inte ett giltigt tokenmönster för spaCy")
