"""The Swedish words of a report, as data: every output takes them from here.

Keys are those of `docscan.verdict`. The words say what can be read in the draft, never what the law would say of it.
"""

from __future__ import annotations

from docscan.verdict import Level, Outcome, Severity

NAMES: dict[str, str] = {
    "affected": "Berörda barn",
    "stated": "Uppgift om barn",
    "best_interest": "Barnets bästa",
    "views": "Barnens åsikter",
    "tradeoffs": "Avvägningar",
    "compensatory": "Kompenserande åtgärder",
}

QUESTIONS: dict[str, str] = {
    "affected": "Berörs barn av beslutet?",
    "stated": "Säger utkastet om barn berörs?",
    "best_interest": "Framgår en bedömning av vad som är bäst för just dessa barn i just detta ärende?",
    "views": "Framgår det vad barnen själva tycker, eller varför de inte har hörts?",
    "tradeoffs": "Framgår det hur barnens intresse har vägts mot andra intressen?",
    "compensatory": "Framgår det vad som görs för att mildra följderna för barnen?",
}

ANSWERS: dict[str, dict[str, str]] = {
    "affected": {
        "direct": "Ja, direkt",
        "indirect": "Ja, indirekt",
        "none": "Nej, såvitt framgår",
        "unclear": "Går inte att avgöra av texten",
    },
    "stated": {
        "affected": "Det säger att barn berörs",
        "not_affected": "Det säger att barn inte berörs",
        "silent": "Det säger ingetdera",
    },
    "best_interest": {
        "documented": "Dokumenterad",
        "referenced": "Hänvisas till en annan handling",
        "claimed": "Påstås men visas inte",
        "missing": "Framgår inte",
        "not_applicable": "Ej aktuellt",
    },
    "views": {
        "documented": "Dokumenterade",
        "reasoned_absence": "Barnen har inte hörts, men skälet anges",
        "proxy": "Bara andra talar för barnen",
        "claimed": "Påstås men visas inte",
        "missing": "Framgår inte",
        "not_applicable": "Ej aktuellt",
    },
    "tradeoffs": {
        "documented": "Dokumenterade",
        "claimed": "Påstås men visas inte",
        "missing": "Framgår inte",
        "not_applicable": "Ej aktuellt",
    },
    "compensatory": {
        "documented": "Dokumenterade",
        "missing": "Framgår inte",
        "not_applicable": "Ej aktuellt",
    },
}

NOT_ASKED = "Framgår inte, men efterfrågas inte här"
HOME = "under rubriken ”{heading}”, {paragraph}"

OUTCOMES: dict[Outcome, str] = {
    Outcome.OK: "Inget att anmärka",
    Outcome.REMARK: "Anmärkning",
    Outcome.REVIEW: "Behöver bedömas av en person",
    Outcome.NOT_APPLICABLE: "Ej aktuellt",
}

LEVELS: dict[Level, str] = {
    Level.STOP: "Bör kompletteras före beslut",
    Level.COMPLETE: "Komplettera",
    Level.HINT: "Tips",
    Level.OK: "Inget att anmärka",
    Level.UNREAD: "Kunde inte läsas",
}

LEVELS_SHORT: dict[Level, str] = {**LEVELS, Level.STOP: "STOPP"}

# After a number: "3 att komplettera".
COUNTS: dict[Level, str] = {
    Level.STOP: "STOPP (bör kompletteras före beslut)",
    Level.COMPLETE: "att komplettera",
    Level.HINT: "med tips",
    Level.OK: "utan anmärkning",
    Level.UNREAD: "kunde inte läsas",
}

SEVERITIES: dict[Severity, str] = {
    Severity.STOP: "STOPP",
    Severity.COMPLETE: "Komplettera",
    Severity.HINT: "Tips",
}

METADATA: dict[str, str] = {
    "title": "Ärende",
    "board": "Nämnd",
    "case_number": "Diarienummer",
    "date": "Datum",
    "officer": "Handläggare",
}

# Headings and labels of the report.
LABELS: dict[str, str] = {
    "report": "Granskning av beslutsunderlag",
    "overview": "Översikt",
    "file": "Fil",
    "verdict": "Omdöme",
    "reason": "Skäl",
    "draft": "Utkast",
    "drafts": "Utkast",
    "findings": "Anmärkningar",
    "finding": "Anmärkning",
    "no_findings": "Det finns inga anmärkningar.",
    "checklist": "Checklista",
    "criterion": "Område",
    "more_places": "Fler ställen",
    "quote": "Citat",
    "place": "Plats",
    "place_missing": "Hör hemma",
    "heading": "Rubrik",
    "paragraph": "Stycke",
    "cause": "Varför",
    "why": "Därför spelar det roll",
    "advice": "Förslag",
    "source": "Källa",
    "rule": "Regel",
    "severity": "Nivå",
    "summary": "Sammanfattning",
    "present": "Detta finns i utkastet",
    "missing": "Detta saknas eller behöver förtydligas",
    "review": "Detta behöver en person bedöma",
    "nothing_present": "Inget av det som efterfrågas har hittats i texten.",
    "nothing_missing": "Inget saknas av det som docscan letar efter.",
    "warnings": "Om läsningen av filen",
    "partly": "Filen kunde bara läsas delvis. Det som inte lästes kan innehålla det som efterfrågas.",
    "unread": "Filen kunde inte läsas och har därför inte granskats.",
    "unread_files": "Filer som inte kunde läsas",
    "limits": "Detta bedömer docscan inte",
    "urgent": "Anmärkningar, de viktigaste först",
    "other_findings": "Övriga anmärkningar",
    "back": "Till översikten",
}

DISCLAIMER = (
    "docscan läser bara det som står i utkastet. docscan bedömer inte om beslutet är rätt eller lagligt, inte hur väl "
    "barns rättigheter tillgodoses i verkligheten och inte handlingar som utkastet bara hänvisar till. "
    "Granskningen är ett stöd för den som skriver och den som bereder ärendet, inte juridisk rådgivning."
)
