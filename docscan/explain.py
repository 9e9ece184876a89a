"""Why docscan says what it says of a draft: every sentence, every rule, every sign that weighed."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from docscan.check import draft, judge, report_of, rules_info, weigh
from docscan.criteria.judging import CARRIES, Judged
from docscan.criteria.signwords import ROLES_BY_VALUE, told
from docscan.criteria.weighing import Weights, unit_words
from docscan.criteria.wording import FIGURE, written
from docscan.explanation import Carried, Disarmed, Explanation, Fired, Passage, Reason, Told, Weighing
from docscan.masking import mask
from docscan.model import BlockKind
from docscan.packs.compiled import Reading, UnitReading
from docscan.verdict import Verdict
from docscan.version import __version__

REASONS_MAX = 6  # signs told for each value, the strongest
WORD, WORDS = "ordet ”{words}”", "orden ”{words}”"
WORDS_MAX = 5  # words likewise
PLACE = " (stycke\u00a0{paragraph})"
TINY = 0.005  # a smaller share is not told
WEAK = 0.1  # signs that weigh less are not told


def explain_file(path: Path, pack: str | None = None) -> Explanation:
    """Explain the draft at `path`. Raises UnreadableError, and PackError for a faulty pack."""
    judged = weigh(draft(path), pack)
    verdicts = judge(judged)
    return Explanation(
        docscan=__version__,
        rules=rules_info(pack),
        report=report_of(judged, str(path)),
        weighings=tuple(_weighing(judged, verdict) for verdict in verdicts.values()),
        passages=tuple(_passage(judged, number) for number in range(len(judged.case.readings))),
    )


def _weighing(judged: Judged, verdict: Verdict) -> Weighing:
    shares = judged.weighed.drafts[verdict.criterion]
    likeliest, _ = judged.value(verdict.criterion)
    weights = judged.model.drafts
    return Weighing(
        verdict=verdict,
        shares=tuple(
            sorted(((value, share) for value, share in shares.items() if share >= TINY), key=lambda item: -item[1])
        ),
        reasons=tuple(_reasons(judged, weights, judged.weighed.whole, f"{verdict.criterion}:{likeliest}")),
        settled=verdict.value != likeliest,
    )


def _reasons(judged: Judged, weights: Weights, signs: dict[str, float], name: str) -> list[Reason]:
    strongest = [(sign, weight) for sign, weight in weights.reasons(signs, name) if abs(weight) >= WEAK][:REASONS_MAX]
    pack = judged.case.pack.pack
    return [Reason(told(sign, pack, signs[sign]) + _where(judged, sign), weight) for sign, weight in strongest]


def _words(judged: Judged, number: int, name: str) -> list[Reason]:
    """The words of a unit that spoke most for a value or against it; figures alone tell a reader nothing."""
    forms = unit_words(judged.case.matched).forms(number)
    found = judged.model.words.reasons(judged.model.words.words(forms), name)
    strongest = [(part, weight) for part, weight in found if abs(weight) >= WEAK and part != FIGURE][:WORDS_MAX]
    return [
        Reason((WORDS if " " in part else WORD).format(words=mask(written(part, forms))), weight)
        for part, weight in strongest
    ]


def _where(judged: Judged, sign: str) -> str:
    """Which passage a sign of the whole draft speaks of ("best_interest:claimed#1", "…#w1" by its words)."""
    name, _, rank = sign.partition("#")
    if not rank:
        return ""
    scores = judged.weighed.by_words if rank[0] == "w" else judged.weighed.by_signs
    rank = rank.removeprefix("w")
    ranked = np.argsort(-scores[:, judged.weighed.names.index(name)], kind="stable").tolist()
    return PLACE.format(paragraph=_paragraph(judged, ranked[int(rank) - 1])) if int(rank) <= len(ranked) else ""


def _paragraph(judged: Judged, number: int) -> int:
    """The number of a unit's first block, as in Evidence."""
    return judged.case.parsed.document.blocks[judged.case.readings[number].unit.blocks[0]].number + 1


def _passage(judged: Judged, number: int) -> Passage:
    reading = judged.case.readings[number]
    unit = reading.unit
    return Passage(
        paragraph=_paragraph(judged, number),
        heading=unit.kind is BlockKind.HEADING,
        role=ROLES_BY_VALUE[unit.role.value],
        label=mask(unit.label),
        sentences=tuple(_sentence(judged, sentence) for sentence in reading.readings),
        carries=_carries(judged, number, reading),
    )


def _carries(judged: Judged, number: int, reading: UnitReading) -> tuple[Carried, ...]:
    """The values that a passage speaks for, strongest first; headings and labels carry none."""
    if reading.unit.kind is BlockKind.HEADING:
        return ()
    found = []
    shares = zip(judged.weighed.names, judged.weighed.units[number].tolist(), strict=True)
    for name, share in sorted(shares, key=lambda item: -item[1]):
        criterion, value = name.split(":")
        if value and share >= CARRIES:
            signs = _reasons(judged, judged.model.units, judged.weighed.signs.of(number), name)
            found.append(Carried(criterion, value, share, (*signs, *_words(judged, number, name))))
    return tuple(found)


def _sentence(judged: Judged, reading: Reading) -> Told:
    sentence = reading.sentence
    text = mask(judged.case.parsed.document.blocks[sentence.block].text)[sentence.start : sentence.end]
    rules = {rule.id: (criterion, rule.looks_for) for criterion, rule in judged.case.pack.pack.rules}
    fired = []
    words = sentence.words()
    for hit in reading.hits:
        start, end = words[hit.first].start, words[hit.last].end
        fired.append(Fired(hit.name, *rules[hit.name], start, end))
    disarmed = [Disarmed(name, *rules[name], why) for name, why in dict.fromkeys(reading.disarmed)]
    return Told(text, tuple(fired), tuple(disarmed), tuple(sorted(reading.marks)))
