"""Does the text itself assess what is best for these children? Article 3.1; Barnombudsmannen, part 6."""

from __future__ import annotations

from dataclasses import replace

from docscan.criteria.judging import Judged, follow
from docscan.verdict import Verdict

CONCEPTS = ("best_for", "judge", "need", "effect", "bia_word", "considered", "compliant", "referenced_noun")

CAUSES = {
    "documented": "Texten säger vad beslutet innebär för barnen och kommer fram till en bedömning.",
    "referenced": "Bedömningen sägs finnas på annat håll; texten själv återger den inte.",
    "claimed": "Texten säger att barnets bästa har beaktats men visar inte hur.",
    "missing": "Det framgår inte av underlaget vad som bedöms vara bäst för barnen.",
    "described": "Följder för barn beskrivs, men utan någon bedömning av vad som är bäst för dem.",
}


def judge(judged: Judged, affected: Verdict) -> Verdict:
    """Documented, referenced, claimed or missing; a description without a standpoint is told apart in the cause."""
    verdict = follow(judged, affected, "best_interest", CONCEPTS, CAUSES)
    if verdict.value == "missing" and "STATED-EFFECT-ON-CHILDREN" in judged.case.matched.by_rule:
        return replace(verdict, cause=verdict.cause.replace(CAUSES["missing"], CAUSES["described"]))
    return verdict
