"""Are children affected, directly or indirectly? Article 3.1; Barnombudsmannen, part 1.

Judged from the matter (title, decision points, who lives with it), never from what the draft says of itself. Where the
board has settled the case type beforehand, that decides.
"""

from __future__ import annotations

from docscan.criteria.judging import SURE, Judged
from docscan.packs.compiled import UnitReading
from docscan.verdict import Evidence, Outcome, Verdict

CONCEPTS = ("child", "pupil", "youth", "kin", "named_child", "household", "child_place", "child_service", "child_case")

CAUSES = {
    "direct": "Beslutet gäller barn eller något som barn använder.",
    "indirect": "Beslutet gäller vuxna, pengar, mark eller verksamhet, men texten visar en följd för barn.",
    "none": "Ingenting i texten visar att beslutet har någon följd för barn.",
    "unclear": "Texten räcker inte för att avgöra om barn berörs.",
    "settled": "Nämndens regelpaket säger att ärenden av slaget ”{name}” bedöms så.",
    "childlike": "Rubriken eller beslutet nämner barn eller något de använder, men texten visar ingen följd för dem.",
    "review": "Tecknen drar åt olika håll: bedöm själv om barn berörs.",
}

CHILDLIKE = frozenset({"AFF-CHILD-CASE", "AFF-CHILD-SERVICE", "AFF-CHILD-PLACE", "AFF-CHILDREN-IN-DECISION"})
DRY = frozenset({"AFF-ADMINISTRATIVE", "AFF-ADULTS-ONLY"})

WORDS_LEAST = 25  # fewer words than this and nothing can be told


def judge(judged: Judged) -> Verdict:
    """Direct, indirect, none, or unclear where there is next to no text or the file was read only in part."""
    value, share = judged.value("affected")
    cause = CAUSES[value]
    outcome = Outcome.OK if share >= SURE else Outcome.REVIEW
    if outcome is Outcome.REVIEW:
        cause = f"{cause} {CAUSES['review']}"
    settled = settled_type(judged)
    if settled:
        name, value = settled
        cause, outcome = CAUSES["settled"].format(name=name), Outcome.OK
    elif value == "none" and (named := childlike(judged)):
        quotes = tuple(judged.cite(reading, "affected", CONCEPTS) for reading in named)
        return Verdict("affected", value, Outcome.REVIEW, CAUSES["childlike"], quotes, *judged.rules("affected", value))
    if value == "none" and thin(judged):
        return Verdict("affected", "unclear", Outcome.REVIEW, CAUSES["unclear"])
    evidence = (
        _said(judged) if value == "none" else judged.passages("affected", ("direct", "indirect"), CONCEPTS, most=6)
    )
    return Verdict("affected", value, outcome, cause, evidence, *judged.rules("affected", value))


def _said(judged: Judged) -> tuple[Evidence, ...]:
    """Where the draft itself says that children are not affected, if it does: what the matter shows bears it out."""
    if judged.value("stated")[0] != "not_affected":
        return ()
    return judged.passages("stated", ("not_affected",), CONCEPTS, most=2)


def settled_type(judged: Judged) -> tuple[str, str] | None:
    """Name and value of the board's settled case type, where the title names exactly one value.

    Decision points mention too much in passing ("med stöd av delegationsordningen") to settle anything.
    """
    case, title = judged.case, judged.case.parsed.title
    names = case.pack.case_types(case.readings[title.number].readings) if title else []
    values = {case.pack.cases[name].affected for name in names}
    return (names[0], values.pop()) if len(values) == 1 else None


def childlike(judged: Judged) -> list[UnitReading]:
    """Where the title or the decision points name children or what they use, unless the matter is plainly a dry one."""
    heads = judged.case.heads
    rules = {hit.name for reading in heads for sentence in reading.readings for hit in sentence.hits}
    if rules & DRY:
        return []
    return [
        reading
        for reading in heads
        if any(hit.name in CHILDLIKE for sentence in reading.readings for hit in sentence.hits)
    ]


def thin(judged: Judged) -> bool:
    """Whether there is too little text to say that children are not affected."""
    document = judged.case.parsed.document
    words = sum(sentence.length for reading in judged.case.readings for sentence in reading.readings)
    return words < WORDS_LEAST or bool(document.unread)
