"""What does the draft itself say on whether children are affected?"""

from __future__ import annotations

from docscan.criteria.evidence import place
from docscan.criteria.judging import SURE, Judged
from docscan.packs.compiled import UnitReading
from docscan.packs.found import Spans
from docscan.verdict import Evidence, Outcome, Verdict

CONCEPTS = ("affect_verb", "negation", "not_relevant", "child", "bia_word")

CHILDREN = ("child", "pupil", "youth", "kin", "bia_word")
ANSWERS = {"ja": "affected", "nej": "not_affected"}  # of a form

CAUSES = {
    "affected": "Texten säger att barn berörs, eller beskriver vad beslutet innebär för dem.",
    "not_affected": "Texten säger att barn inte berörs.",
    "silent": "Texten säger varken att barn berörs eller att de inte gör det.",
    "contradiction": "Texten säger att barn inte berörs, men ärendet visar att de gör det.",
    "form": "Så är formulärets egen fråga besvarad.",
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
        evidence = tuple(_with_answer(judged, reading) for reading in ticked[value])
        cause = f"{cause} {CAUSES['form']}"
    else:
        evidence = () if value == "silent" else judged.passages("stated", [value], CONCEPTS)
    return Verdict("stated", value, outcome, cause, evidence, *judged.rules("stated", value))


def boxes(judged: Judged) -> dict[str, list[UnitReading]]:
    """What a form's own question on whether children are affected is answered with, and where."""
    found: dict[str, list[UnitReading]] = {}
    answering = [reading for reading in judged.case.readings if reading.unit.answers]
    for reading in answering:
        for asked, given, answer in zip(reading.asked, reading.given, reading.unit.answers, strict=True):
            if answer.answer in ANSWERS:
                if _about_children(asked):
                    found.setdefault(ANSWERS[answer.answer], []).append(reading)
            elif _about_children(given):
                found.setdefault("not_affected" if "{negation}" in given else "affected", []).append(reading)
    return found


def _with_answer(judged: Judged, reading: UnitReading) -> Evidence:
    """A form's question as evidence, together with its boxes where these stand in the same paragraph."""
    asked = judged.cite(reading, "stated", CONCEPTS)
    for index in reading.unit.blocks:
        block = judged.case.parsed.document.blocks[index]
        after = [box for box in block.boxes if box.start >= asked.end]
        if block.number + 1 == asked.paragraph and after:
            last = [box for box in after if box.question == after[0].question][-1]
            rest = block.text[last.end :]
            label = len(rest) - len(rest.lstrip()) + len(last.option)
            end = last.end + (label if rest.lstrip().startswith(last.option) else 0)
            return place(judged.case, index, asked.start, end, asked.rules)
    return asked


def _about_children(spans: Spans) -> bool:
    return "{affect_verb}" in spans and any(f"{{{name}}}" in spans for name in CHILDREN)
