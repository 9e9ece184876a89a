"""What rules, values and patterns are called in Swedish, where they are shown to a reader."""

from __future__ import annotations

from docscan.language.sections import Role
from docscan.packs.examples import Kind, Result

AFFECTED = {
    "direct": "barn berörs direkt",
    "indirect": "barn berörs indirekt",
    "none": "barn berörs inte",
}

SAYS = {
    **AFFECTED,
    "unclear": "det är oklart om barn berörs",
    "affected": "texten säger att barn berörs",
    "not_affected": "texten säger att barn inte berörs",
    "silent": "texten säger inget om barn berörs",
    "documented": "det framgår av texten",
    "referenced": "texten hänvisar till ett annat underlag",
    "claimed": "texten påstår det utan att visa hur",
    "reasoned_absence": "barn har inte hörts, och texten säger varför",
    "proxy": "andra talar i barnens ställe",
    "missing": "det framgår inte av texten",
    "not_applicable": "frågan gäller inte det här ärendet",
    "finding": "en anmärkning i sig",
}

SEVERITY = {
    "stop": "stopp – bör inte gå vidare utan ändring",
    "complete": "komplettera – något behöver läggas till",
    "hint": "tips – något att tänka på",
}
SEVERITY_BY_WHOLE = "avgörs av helheten, inte av regeln ensam"

ROLES = {
    Role.TITLE: "titeln",
    Role.DECISION: "förslaget till beslut",
    Role.SUMMARY: "sammanfattningen",
    Role.BACKGROUND: "bakgrunden",
    Role.CHILDREN: "barnens rubrik",
    Role.VIEWS: "barnens åsikter",
    Role.ASSESSMENT: "bedömningen",
    Role.ALTERNATIVES: "alternativen",
    Role.CONSEQUENCES: "konsekvenserna",
    Role.ECONOMY: "ekonomin",
    Role.DIALOGUE: "dialog och samråd",
    Role.LAW: "lagar och bestämmelser",
    Role.MEASURES: "åtgärderna",
    Role.FOLLOW_UP: "uppföljningen",
    Role.OTHER_PERSPECTIVE: "andra perspektiv",
    Role.CHECKLIST: "checklistan",
    Role.APPENDICES: "beslutsunderlag och bilagor",
    Role.DISTRIBUTION: "sändlistan",
    Role.OTHER: "andra rubriker",
}

JOINTS = {
    "": "och i samma mening",
    "++": "och i samma stycke",
    "!": "men inte i samma mening",
}
GAP = "… (högst {number} ord emellan) …"
NOTHING = "ingenting"
FROM_LIST = "ett ord ur"
OTHER_PACKS = "Paket för nämnder (docscan rules list --pack NAMN)"
FINDINGS = "Anmärkningar"
CASE_PLACE = "Söks bara i ärendets titel och i förslaget till beslut."

EXAMPLES = {
    Kind.HIT: "Exempel som ska ge träff",
    Kind.PASS: "Exempel som inte ska ge träff",
    Kind.MISSED: "Missas ännu",
    Kind.WRONG: "Ger ännu träff av misstag",
}

RESULTS = {
    (Result.FAILURE, Kind.HIT): "skulle ge träff, men ger ingen",
    (Result.FAILURE, Kind.PASS): "ger träff, men skulle inte göra det",
    (Result.IMPROVEMENT, Kind.MISSED): "missades förut, ger nu träff",
    (Result.IMPROVEMENT, Kind.WRONG): "gav förut träff av misstag, gör det inte längre",
}
