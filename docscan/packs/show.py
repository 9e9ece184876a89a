"""Rules told in plain Swedish: the lines that `docscan rules list | show | test | validate` print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sized
from pathlib import Path
from textwrap import wrap

from docscan.errors import PackError
from docscan.language.sections import Role
from docscan.packs import examples, wordings
from docscan.packs.examples import Kind, Outcome, Result
from docscan.packs.loader import BASE, RulePack, board_packs, load, shipped, validate
from docscan.packs.patterns import Part, gap, is_gap, split
from docscan.packs.schema import (
    Answer,
    BoardPack,
    CaseType,
    Concept,
    CriterionFile,
    Examples,
    Rule,
    Sections,
    Vocabulary,
)
from docscan.packs.validity import QUESTIONS
from docscan.verdict import CRITERIA

_WIDTH = 100
_LIST = re.compile(r"\{[a-z0-9_]+\}")
_NAME = re.compile(r"\{([a-z0-9_]+)\}")
_SAMPLE = 6  # wordings of a list that are shown as a taste of it


def listing(name: str = BASE) -> str:
    """A pack's rules by criterion, id and what each looks for; for the base also the other packs. Raises PackError."""
    pack = load(name)
    lines = [f"{pack.name}: {pack.title} (version {pack.version})"]
    if pack.board:
        return "\n".join([*lines, *_board_listing(pack.board)])
    others = ((other.pack, other.title) for other in board_packs())
    return "\n".join([*lines, *_base_listing(pack), "", wordings.OTHER_PACKS, *_table(others)])


def rule(name: str, pack: str = BASE) -> str:
    """All there is to say of a rule or, by its name, of a finding, a criterion or a board's case type.

    It is looked for in `pack` first, then in the base and all shipped packs. Raises PackError where it is not found.
    """
    for candidate in dict.fromkeys((pack, BASE, *shipped())):
        loaded = load(candidate)
        for criterion, found in loaded.rules:
            if found.id.lower() == name.lower():
                return "\n".join(_rule(found, criterion, loaded))
        for case in loaded.board.case_types if loaded.board else []:
            if case.name.lower() == name.lower():
                return "\n".join(_case(case, loaded))
        for criterion, home in loaded.criteria.items():
            if name.lower() in (criterion, QUESTIONS.get(criterion, "").lower()):
                return "\n".join(_question(home, loaded))
            answer = {key.lower(): answer for key, answer in home.answers.items()}.get(name.lower())
            if answer and criterion not in CRITERIA:
                return "\n".join(_finding(name.upper(), answer, loaded))
    raise PackError(f"Regeln ”{name}” finns inte. Kör docscan rules list för att se alla regler.")


def tests(name: str | None = None) -> tuple[str, int]:
    """Runs the examples of a pack, or of all shipped: what came of them, and how many failed. Raises PackError."""
    outcomes = dict.fromkeys(
        outcome for one in ([name] if name else [BASE, *shipped()]) for outcome in examples.run(load(one))
    )
    return told(outcomes), sum(outcome.result is Result.FAILURE for outcome in outcomes)


def told(outcomes: Iterable[Outcome]) -> str:
    """What came of the examples of a pack: failures first, then improvements, then the sum."""
    outcomes = list(outcomes)
    lines = []
    for result in (Result.FAILURE, Result.IMPROVEMENT):
        for outcome in (item for item in outcomes if item.result is result):
            lines += [f"{outcome.name}: {wordings.RESULTS[outcome.result, outcome.kind]}", f"    {outcome.text}"]
    failed = sum(outcome.result is Result.FAILURE for outcome in outcomes)
    better = sum(outcome.result is Result.IMPROVEMENT for outcome in outcomes)
    total = f"{len(outcomes)} exempel prövade: {len(outcomes) - failed} stämmer, {failed} stämmer inte."
    known = f" {better} som förut blev fel blir nu rätt; flytta dem i regelfilen till hit eller pass." if better else ""
    return "\n".join([*lines, total + known])


def validated(path: Path) -> str:
    """What a rule file holds, where nothing is wrong with it. Raises PackError with every mistake, one a line."""
    return f"{path}: inga fel. {_contents(validate(path))}"


def explain(line: str) -> str:
    """A pattern in plain words; a list of the vocabulary keeps its name in braces. Raises PatternError."""
    first, *rest = split(line)
    told = [_steps(first) if not first.joint else f"{wordings.JOINTS[first.joint]} {_steps(first)}"]
    return "; ".join([*told, *(f"{wordings.JOINTS[part.joint]} {_steps(part)}" for part in rest)])


def _base_listing(pack: RulePack) -> list[str]:
    lines = []
    for name in (*CRITERIA, *(name for name in pack.criteria if name not in CRITERIA)):
        criterion = pack.criteria[name]
        lines += [f"  {criterion.title} ({criterion.criterion}): {criterion.question}"]
        lines += _table((rule.id, rule.looks_for) for rule in criterion.rules)
        if name not in CRITERIA:
            lines += [
                f"  {wordings.FINDINGS}",
                *_table((key, answer.message) for key, answer in criterion.answers.items()),
            ]
    return lines


def _board_listing(board: BoardPack) -> list[str]:
    lines = _paragraph(board.about, "  ")
    if board.rules:
        lines += ["  Egna regler", *_table((rule.id, rule.looks_for) for rule in board.rules)]
    if board.case_types:
        lines += ["  Ärendetyper som är avgjorda på förhand"]
        lines += _table((case.name, wordings.AFFECTED[case.affected]) for case in board.case_types)
    return lines


def _rule(rule: Rule, criterion: str, pack: RulePack) -> list[str]:
    home = pack.criteria.get(criterion)
    facts = [
        ("Söker efter", rule.looks_for),
        ("Gäller frågan", home.question if home else ""),
        ("Talar för", f"{wordings.SAYS.get(rule.says, rule.says)} ({criterion}: {rule.says})"),
        ("Varför", home.why if home else ""),
        ("Källa", rule.source or (home.source if home else "")),
        ("Allvarsgrad", wordings.SEVERITY[rule.severity.value] if rule.severity else wordings.SEVERITY_BY_WHOLE),
        ("Meddelande", rule.message),
        ("Råd", rule.advice),
        ("Bara under", _roles(rule.sections)),
        ("Inte under", _roles(rule.not_sections)),
        ("I rubriker", "ja, också i själva rubrikraden" if rule.headings else ""),
        ("Öppnas av", _alternatives(f"”{door}”" for door in rule.doors)),
    ]
    lines = [f"{rule.id} i paketet {pack.name}", "", *_facts(facts)]
    if rule.tokens:
        lines += ["", f"Har {len(rule.tokens)} mönster för spaCy; de står i regelfilen."]
    lines += _patterns("Mönster", rule.patterns)
    lines += _patterns("Räknas inte om i samma mening står", rule.unless)
    lines += _concepts([*rule.patterns, *rule.unless], pack.concepts)
    return lines + _examples(rule.examples)


def _question(criterion: CriterionFile, pack: RulePack) -> list[str]:
    own = pack.board.answers.get(criterion.criterion, {}) if pack.board else {}
    facts = [
        ("Frågan", criterion.question),
        ("Söker efter", criterion.asks),
        ("Gäller", criterion.applies),
        ("Varför", criterion.why),
        ("Källa", criterion.source),
    ]
    lines = [f"{criterion.title} ({criterion.criterion})", "", *_facts(facts), "", "Svar"]
    for value, answer in {**criterion.answers, **own}.items():
        lines += _paragraph(f"{value}: {answer.message} {answer.advice}".strip(), "  ", "    ")
    return [*lines, "", "Regler", *_table((rule.id, rule.looks_for) for rule in criterion.rules)]


def _finding(name: str, answer: Answer, pack: RulePack) -> list[str]:
    board = pack.board
    facts = [
        ("Meddelande", answer.message),
        ("Råd", (board.advice.get(name, "") if board else "") or answer.advice),
        ("Varför", answer.why),
        ("Källa", answer.source),
    ]
    return [f"{name}, en anmärkning i paketet {pack.name}", "", *_facts(facts)]


def _case(case: CaseType, pack: RulePack) -> list[str]:
    facts = [("Ärendetyp i", f"{pack.title} ({pack.name})"), ("Avgjord som", wordings.AFFECTED[case.affected])]
    lines = [case.name, "", *_facts(facts), "", wordings.CASE_PLACE]
    lines += _patterns("Mönster", case.patterns)
    return lines + _concepts(case.patterns, pack.concepts) + _examples(case.examples)


def _patterns(title: str, lines: Iterable[str]) -> list[str]:
    told = [row for line in lines for row in (f"  {line}", *_paragraph(explain(line), "      "))]
    return ["", title, *told] if told else []


def _concepts(lines: Iterable[str], concepts: Mapping[str, Concept]) -> list[str]:
    """The lists that patterns name, each with a taste of its wordings."""
    named = dict.fromkeys(name for line in lines for name in _NAME.findall(line))
    rows = []
    for name in named:
        concept = concepts[name]
        more = ", …" if len(concept.forms) > _SAMPLE else ""
        rows += _paragraph(f"{name}: {concept.says} ({', '.join(concept.forms[:_SAMPLE])}{more})", "  ", "    ")
    return ["", "Ordlistor", *rows] if rows else []


def _examples(given: Examples) -> list[str]:
    lines: list[str] = []
    for kind in Kind:
        rows = [text for other, text in examples.listed(given) if other is kind]
        if rows:
            lines += ["", wordings.EXAMPLES[kind]]
            for text in rows:
                role, plain = examples.role_and_text(text)
                under = f" (under {wordings.ROLES[role]})" if role is not Role.OTHER else ""
                lines += _paragraph(f"– {plain}{under}", "  ", "    ")
    return lines


def _steps(part: Part) -> str:
    told = []
    for choices in part.steps:
        if len(choices) == 1 and is_gap(choices[0]):
            told.append(wordings.GAP.format(number=gap(choices[0])))
        else:
            told.append(_choices(choices))
    return " ".join(told)


def _choices(choices: Iterable[str]) -> str:
    """Alternatives in words: literal ones quoted, lists gathered at the end, to be looked up below."""
    choices = list(choices)
    lists = [choice for choice in choices if _LIST.fullmatch(choice)]
    told = [f"”{choice}”" if choice else wordings.NOTHING for choice in choices if choice not in lists]
    if lists:
        told.append(f"{wordings.FROM_LIST} {_alternatives(lists)}")
    return _alternatives(told)


def _alternatives(texts: Iterable[str]) -> str:
    *most, last = list(texts) or [""]
    return f"{', '.join(most)} eller {last}" if most else last


def _roles(roles: Iterable[Role]) -> str:
    return ", ".join(wordings.ROLES[role] for role in roles)


def _contents(read: BoardPack | CriterionFile | Vocabulary | Sections) -> str:
    if isinstance(read, CriterionFile):
        return f"Frågan {read.criterion} med {_number(read.rules, 'regel', 'regler')}."
    if isinstance(read, Vocabulary):
        return f"Ordförråd med {_number(read.concepts, 'lista', 'listor')}."
    if isinstance(read, Sections):
        return f"Rubriker för {_number(read.root, 'slags avsnitt', 'slags avsnitt')}."
    cases = _number(read.case_types, "ärendetyp", "ärendetyper")
    return (
        f"Regelpaketet {read.pack} ({read.title}) med {cases} och {_number(read.rules, 'egen regel', 'egna regler')}."
    )


def _number(things: Sized, one: str, many: str) -> str:
    return f"{len(things)} {one if len(things) == 1 else many}"


def _facts(facts: Iterable[tuple[str, str]]) -> list[str]:
    return [row for label, text in facts if text for row in _paragraph(f"{label + ':':16}{text}", "", " " * 16)]


def _table(rows: Iterable[tuple[str, str]]) -> list[str]:
    rows = list(rows)
    width = max((len(name) for name, _ in rows), default=0)
    return [row for name, text in rows for row in _paragraph(f"{name:{width}}  {text}", "    ", " " * (width + 6))]


def _paragraph(text: str, first: str, other: str | None = None) -> list[str]:
    later = first if other is None else other
    return wrap(text, _WIDTH, initial_indent=first, subsequent_indent=later, break_on_hyphens=False)
