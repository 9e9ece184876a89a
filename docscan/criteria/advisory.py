"""What else is worth a look: findings that change no verdict (criteria.md, weights 1 to 6).

Each check looks at the readings of a draft and gives places, or nothing. Texts are data: `rules/base/advisory.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from docscan.criteria.evidence import place, quote
from docscan.criteria.judging import LABEL_WORDS, Judged
from docscan.criteria.matter import home, individual, takes_away
from docscan.language.assertion import PLACEHOLDER_CUES, is_instruction, is_placeholder
from docscan.language.sections import Role
from docscan.model import BlockKind
from docscan.packs.compiled import Reading, UnitReading
from docscan.packs.schema import Answer
from docscan.verdict import Evidence, Finding, Severity, Verdict

NEW_SOCIAL_LAW = "2025-07-01"  # socialtjänstlagen (2025:400) in force
NEW_SCHOOL_TERMS = "2023-07-02"  # anpassad grundskola, SFS 2022:1315
CONVENTION_ARTICLES = 54
ADULT = 18  # years

_PERSPECTIVES = frozenset({Role.CHILDREN, Role.OTHER_PERSPECTIVE, Role.CHECKLIST, Role.VIEWS})


def finding(
    judged: Judged,
    name: str,
    level: Severity,
    places: Sequence[Evidence | None],
    criterion: str = "",
    *,
    rule: str = "",
    missing: bool = False,
) -> Finding:
    """A finding by its name in advisory.yaml, at the first of `places`; `rule` names the very rule that hit."""
    pack = judged.case.pack.pack
    texts = pack.criteria["advisory"].answers.get(name)
    hit = judged.case.pack.rules.get(rule)
    answer = texts or Answer(message=hit.message if hit else name)
    board_advice = pack.board.advice.get(name) if pack.board else None
    there = [item for item in places if item is not None]
    return Finding(
        rule=name,
        severity=(hit.severity if hit and hit.severity else level),
        message=(hit.message if hit and hit.message else answer.message),
        advice=board_advice or (hit.advice if hit and hit.advice else answer.advice),
        source=(hit.source if hit and hit.source else answer.source),
        criterion=criterion,
        why=answer.why,
        evidence=there[0] if there else None,
        missing=missing,
        related=tuple(there[1:]),
    )


def findings(judged: Judged, verdicts: dict[str, Verdict]) -> list[Finding]:
    """All advisory findings of a draft."""
    found = [*_left(judged), *_identity(judged), *_law(judged), *_terms(judged)]
    if verdicts["affected"].value in ("direct", "indirect"):
        found += [
            *_reference(judged, verdicts),
            *_proxy(judged, verdicts),
            *_groups(judged, verdicts),
            *_alternatives(judged, verdicts),
            *_articles(judged),
            *_perspective(judged, verdicts),
        ]
    return found


def _left(judged: Judged) -> Iterable[Finding]:
    """LEFT: placeholders that Word marks, and help texts left under the perspectives' headings."""
    places = []
    suspect = judged.case.joined.holding_plain(PLACEHOLDER_CUES)
    for unit in judged.case.parsed.units:
        likely = unit.role in _PERSPECTIVES and unit.kind is not BlockKind.HEADING
        for sentence in unit.sentences:
            certain = sentence.template or (sentence.block in suspect and is_placeholder(sentence.text))
            if certain or (likely and is_instruction(sentence.text)):
                places.append(quote(judged.case, sentence))
                break
    if places:
        yield finding(judged, "LEFT", Severity.COMPLETE, places)


_BORN_CUES = ("född ".encode("latin-1"), b" f. ", b"(f. ")  # every birth date has one of them before it
_BORN = re.compile(
    r"\b[A-ZÅÄÖ][a-zåäöé]+(?:[ -][A-ZÅÄÖ][a-zåäöé]+){1,8},? \(?(?:som är )?(?:född|f\.) (?:den )?"
    r"(?:(\d{4})-\d{2}-\d{2}|\d{1,2} [a-z]{3,9} (\d{4}))"
)


def _identity(judged: Judged) -> Iterable[Finding]:
    """PRIV: personal identity numbers, and a child's full name with its birth date. Article 16."""
    document = judged.case.parsed.document
    this_year = int(document.metadata.date[:4] or 0) or date.today().year
    places = []
    found = {index: list(spans) for index, spans in judged.case.identity_numbers.items()}
    for index in judged.case.joined.holding_plain(_BORN_CUES):
        for match in _BORN.finditer(judged.case.joined.texts[index]):
            if this_year - int(match[1] or match[2]) < ADULT:
                found.setdefault(index, []).append(match.span())
    for index in sorted(found):
        places += [place(judged.case, index, start, end) for start, end in sorted(found[index])]
    if places:
        yield finding(judged, "PRIV", Severity.STOP, places)


def _law(judged: Judged) -> Iterable[Finding]:
    """LAW: a social services act that was not in force on the draft's date."""
    dated = judged.case.parsed.document.metadata.date
    if not dated:
        return
    wrong = "LAW-SOL-OLD" if dated >= NEW_SOCIAL_LAW else "LAW-SOL-NEW"
    places = [quote(judged.case, hit.sentence, (wrong,)) for hit in _hits(judged, wrong)]
    if places:
        yield finding(judged, "LAW", Severity.HINT, places, rule=wrong)


def _terms(judged: Judged) -> Iterable[Finding]:
    """TERMS: words and names that have been replaced, judged by the draft's date."""
    dated = judged.case.parsed.document.metadata.date or "9999"
    for rule in ("TERMS-SARSKOLA", "TERMS-OLD", "TERMS-FOREMOST"):
        if rule == "TERMS-SARSKOLA" and dated < NEW_SCHOOL_TERMS:
            continue
        places = [quote(judged.case, hit.sentence, (rule,)) for hit in _hits(judged, rule)]
        if places:
            yield finding(judged, "TERMS", Severity.HINT, places, rule=rule)


_APPENDIX_NUMBER = re.compile(r"\bbilag(?:a|an|orna)\s+(\d+|[a-z])\b", re.I)
_ANALYSIS = re.compile(r"barnkonsekvens|barnets bästa|barnrätt|barnchecklist|\bbka\b|barnperspektiv|barnbilaga", re.I)


def _reference(judged: Judged, verdicts: dict[str, Verdict]) -> Iterable[Finding]:
    """REF: the assessment is said to be in an appendix that the draft does not list."""
    verdict = verdicts["best_interest"]
    if verdict.value != "referenced":
        return
    listed = [
        unit.text
        for unit in judged.case.parsed.units
        if unit.role is Role.APPENDICES and unit.kind is not BlockKind.HEADING
    ]
    if any(_ANALYSIS.search(text) for text in listed):
        return
    wanted = {number.lower() for item in verdict.evidence for number in _APPENDIX_NUMBER.findall(item.context)}
    numbers = {number.lower() for text in listed for number in _APPENDIX_NUMBER.findall(text)}
    if wanted and wanted <= numbers:
        return
    yield finding(judged, "REF", Severity.COMPLETE, verdict.evidence, "best_interest")


def _proxy(judged: Judged, verdicts: dict[str, Verdict]) -> Iterable[Finding]:
    """PROXY: adults' voices only. The verdict on views carries the severity; this tells whose voices they are."""
    verdict = verdicts["views"]
    if verdict.value == "proxy" and verdict.evidence:
        yield finding(judged, "PROXY", Severity.HINT, verdict.evidence, "views")


def _groups(judged: Judged, verdicts: dict[str, Verdict]) -> Iterable[Finding]:
    """GROUPS: a direct matter about a group of children in which no group is told apart. Article 2."""
    if verdicts["affected"].value != "direct" or _hits(judged, "GROUP-NAMED"):
        return
    if not individual(judged) and verdicts["best_interest"].value == "documented":
        yield finding(judged, "GROUPS", Severity.HINT, verdicts["best_interest"].evidence[:1], "affected")


def _alternatives(judged: Judged, verdicts: dict[str, Verdict]) -> Iterable[Finding]:
    """ALT: something is taken from children directly, and no other course is described by what it means for them."""
    if verdicts["affected"].value != "direct" or not takes_away(judged):
        return
    if verdicts["tradeoffs"].value == "documented" or judged.case.matched.reads("alternative"):
        return
    yield finding(judged, "ALT", Severity.HINT, (home(judged, "tradeoffs"),), "tradeoffs", missing=True)


_NUMBERS = re.compile(
    r"\bart(?:ikel|iklarna|iklar|ikeln|\.)\s*((?:\d+(?:[.:]\d)?(?:\s*(?:,|och|samt|–|-)\s*)?)+)", re.I
)
_MOST_FIGURES = 9  # of a number that is told from others: Python makes none of some thousand figures


def _articles(judged: Judged) -> Iterable[Finding]:
    """ARTICLES: articles of the convention named, none applied; and numbers that the convention does not have."""
    cited = _hits(judged, "ARTICLE-CITED")
    if not cited:
        return
    unknown = [
        hit for hit in cited if any(number > CONVENTION_ARTICLES for number in article_numbers(hit.sentence.text))
    ]
    if unknown:
        yield finding(judged, "ARTICLES-UNKNOWN", Severity.HINT, [quote(judged.case, hit.sentence) for hit in unknown])
    citing = {hit.number for hit in cited}
    if not any(_applies(one) for one in judged.case.readings if any(hit.number in citing for hit in one.readings)):
        yield finding(judged, "ARTICLES", Severity.HINT, [quote(judged.case, hit.sentence) for hit in cited])


def _applies(reading: UnitReading) -> bool:
    """Whether a paragraph or table row that cites an article says what it means here."""
    if reading.unit.kind is BlockKind.CELL:
        return any("law" not in other.marks and other.length > LABEL_WORDS for other in reading.readings[1:])
    return any(
        (sentence.has("effect") or sentence.has("need"))
        and (sentence.has("judge") or sentence.has("comparative"))
        and "law" not in sentence.marks
        for sentence in reading.readings
    )


def article_numbers(text: str) -> list[int]:
    """The article numbers named in a sentence ("artiklarna 3, 6 och 12.1" -> 3, 6, 12)."""
    return [
        int(re.split(r"[.:]", number)[0][:_MOST_FIGURES])
        for group in _NUMBERS.findall(text)
        for number in re.findall(r"\d+(?:[.:]\d)?", group)
    ]


_RIGHTS = re.compile(r"\brätt(?:en)? till", re.I)


def _perspective(judged: Judged, verdicts: dict[str, Verdict]) -> Iterable[Finding]:
    """PERSP: the child's perspective without a child heard; the child-rights perspective without a right."""
    if verdicts["views"].value != "documented":
        places = [quote(judged.case, hit.sentence, ("PERSP-CHILDS",)) for hit in _hits(judged, "PERSP-CHILDS")]
        if places:
            yield finding(judged, "PERSP-CHILDS", Severity.HINT, places)
    named = _hits(judged, "PERSP-RIGHTS")
    if not named:
        return
    rights = _hits(judged, "ARTICLE-CITED") or _RIGHTS.search(judged.case.joined.text)
    if not rights:
        yield finding(
            judged, "PERSP", Severity.HINT, [quote(judged.case, hit.sentence, ("PERSP-RIGHTS",)) for hit in named]
        )


def _hits(judged: Judged, rule: str) -> Sequence[Reading]:
    """The sentences where a rule hit, in reading order."""
    return judged.case.matched.by_rule.get(rule, ())
