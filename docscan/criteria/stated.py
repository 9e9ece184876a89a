"""What does the draft itself say on whether children are affected?"""

from __future__ import annotations

from docscan.criteria.judging import SURE, Judged
from docscan.language.words import forms
from docscan.packs.compiled import UnitReading
from docscan.verdict import Outcome, Verdict

CONCEPTS = ("affect_verb", "negation", "not_relevant", "child", "bia_word")

CHILDREN = ("child", "pupil", "youth", "kin", "bia_word")
ANSWERS = {"ja": "affected", "nej": "not_affected"}  # of a form

CAUSES = {
    "affected": "Texten säger att barn berörs, eller beskriver vad beslutet innebär för dem.",
    "not_affected": "Texten säger att barn inte berörs.",
    "silent": "Texten säger varken att barn berörs eller att de inte gör det.",
    "contradiction": "Texten säger att barn inte berörs, men ärendet visar att de gör det.",
    "review": "Uppgifterna i texten går att läsa på olika sätt.",
}


def judge(judged: Judged, affected: Verdict) -> Verdict:
    """Affected, not affected or silent, held against what the matter shows. A box that is ticked decides."""
    value, share = judged.value("stated")
    ticked = boxes(judged)
    if len(ticked) == 1:
        value, share = next(iter(ticked)), 1.0
    concerns = affected.value in ("direct", "indirect")
    outcome = Outcome.REMARK if concerns and value != "affected" else Outcome.OK
    cause = CAUSES["contradiction"] if concerns and value == "not_affected" else CAUSES[value]
    if share < SURE:
        outcome, cause = Outcome.REVIEW, f"{cause} {CAUSES['review']}"
    if len(ticked) == 1:
        evidence = tuple(judged.cite(reading, "stated", CONCEPTS) for reading in ticked[value])
    else:
        evidence = () if value == "silent" else judged.passages("stated", [value], CONCEPTS)
    return Verdict("stated", value, outcome, cause, evidence, *judged.rules("stated", value))


def boxes(judged: Judged) -> dict[str, list[UnitReading]]:
    """What a form's own question on whether children are affected is answered with, and where."""
    found: dict[str, list[UnitReading]] = {}
    for reading in judged.case.readings:
        for answer in reading.unit.answers:
            if _about_children(judged, answer.question) and answer.answer in ANSWERS:
                found.setdefault(ANSWERS[answer.answer], []).append(reading)
            elif _about_children(judged, answer.answer):
                denied = "{negation}" in judged.case.pack.lexicon.spans(forms(answer.answer))
                found.setdefault("not_affected" if denied else "affected", []).append(reading)
    return found


def _about_children(judged: Judged, text: str) -> bool:
    spans = judged.case.pack.lexicon.spans(forms(text))
    return "{affect_verb}" in spans and any(f"{{{name}}}" in spans for name in CHILDREN)
