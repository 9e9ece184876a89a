"""What does the draft itself say on whether children are affected?"""

from __future__ import annotations

from docscan.criteria.judging import SURE, Judged
from docscan.verdict import Outcome, Verdict

CONCEPTS = ("affect_verb", "negation", "not_relevant", "child", "bia_word")

CAUSES = {
    "affected": "Texten säger att barn berörs, eller beskriver vad beslutet innebär för dem.",
    "not_affected": "Texten säger att barn inte berörs.",
    "silent": "Texten säger varken att barn berörs eller att de inte gör det.",
    "contradiction": "Texten säger att barn inte berörs, men ärendet visar att de gör det.",
    "review": "Uppgifterna i texten går att läsa på olika sätt.",
}


def judge(judged: Judged, affected: Verdict) -> Verdict:
    """Affected, not affected or silent, held against what the matter shows."""
    value, share = judged.value("stated")
    concerns = affected.value in ("direct", "indirect")
    outcome = Outcome.REMARK if concerns and value != "affected" else Outcome.OK
    cause = CAUSES["contradiction"] if concerns and value == "not_affected" else CAUSES[value]
    if share < SURE:
        outcome, cause = Outcome.REVIEW, f"{cause} {CAUSES['review']}"
    evidence = () if value == "silent" else judged.passages("stated", [value], CONCEPTS)
    return Verdict("stated", value, outcome, cause, evidence, *judged.rules("stated", value))
