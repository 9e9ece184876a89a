"""The Swedish words of audit reports, as data. Names of criteria and answers are those of `docscan.outputs.texts`."""

from __future__ import annotations

from typing import Final

from docscan.audit.report_data import Copies

TITLE: Final = "Vad årets beslutsunderlag visar om barnets bästa"
MEASURES: Final = (
    "docscan mäter vad som är dokumenterat i beslutsunderlag, inte effekter för barn. Siffrorna säger inte hur väl "
    "barns "
    "rättigheter tillgodoses, och de säger inget om enskilda medarbetare. Ett välskrivet underlag kan vila på ett "
    "svagt "
    "arbete, och tvärtom."
)
MONTHS: Final = tuple("januari februari mars april maj juni juli augusti september oktober november december".split())

SECTIONS: Final = {
    "head": "Huvudsiffror",
    "said": "Det som sägs och det som visas",
    "contradictions": "Motsägelser",
    "boards": "Nämnd för nämnd",
    "facing": "Nämnder som arbetar med barn, och övriga",
    "case_types": "Ärendetyper",
    "months": "Månad för månad",
    "shortfalls": "Vanligaste bristerna",
    "board_shortfalls": "Vanligaste bristerna i varje nämnd",
    "groups": "Särskilda grupper av barn",
    "copies": "Bedömningar som liknar varandra",
    "unread": "Det som inte har lästs",
    "quality": "Hur säkra siffrorna är",
    "sample": "Slumpvis lista för kontroll för hand",
    "rows": "Besluten bakom siffrorna",
    "about": "Om rapporten",
}

INTROS: Final = {
    "head": "Siffrorna gäller det som går att läsa i underlagen. Varje siffra leder till besluten bakom den.",
    "said": "Ett underlag kan säga att barnets bästa har beaktats utan att det framgår hur. Här står det som bara "
    "påstås "
    "bredvid det som visas, för beslut som berör barn.",
    "contradictions": "Underlag som säger att barn inte berörs, fast texten i övrigt visar att de gör det.",
    "boards": "Antal beslut. Nämnderna står i ordning efter hur många beslut som har lästs, inte efter resultat.",
    "facing": "Nämnder vars arbete riktar sig till barn (till exempel skola och socialtjänst) bredvid övriga nämnder.",
    "case_types": "Antal beslut efter ärendetyp. Den kan hämtas ur mappnamnen eller ur ärendesystemet, se docscan "
    "audit run "
    "--metadata.",
    "months": "Antal beslut efter den månad som underlaget är daterat.",
    "shortfalls": "Det som docscan oftast anmärker på, vart och ett med de underlag som visar det tydligast.",
    "groups": "Beslut vars text nämner en grupp av barn som kan behöva särskild uppmärksamhet, och om barnen kommit "
    "till "
    "tals där. En grupp räknas när texten nämner den; det betyder inte alltid att beslutet gäller just den gruppen.",
    "never_heard": "Här finns beslut som berör barn, men inget där det framgår vad barnen själva tycker.",
    "copies": "Bedömningar i olika ärenden med nästan samma ord. En text som kan stå i vilket ärende som helst visar "
    "inte att "
    "just de här barnens situation har prövats.",
    "unread": "Filer som inte kunde läsas har ändå en rad i lagret. De ingår inte i siffrorna ovan.",
    "quality": "Hur ofta docscans svar stämmer med svar som människor har gett på provtexter. Andel rätta svar, och "
    "F1 som är "
    "ett mått där ovanliga svar väger lika tungt som vanliga.",
    "sample": "Läs de här underlagen för hand och skriv ja eller nej för varje svar. I arbetsboken (Excel) räknas "
    "felet ut "
    "medan du skriver.",
    "rows": "För varje siffra visas de första besluten. Alla beslut finns i arbetsboken (blad Beslut).",
}

MORE: Final = {
    "rows": "Visar {shown} av {total}.",
    "files": "Visar {shown} av {total}. Alla finns i arbetsboken (blad Ej lästa).",
    "decisions": "Visar {shown} av {total}. Hämta alla med docscan audit export.",
    "unread": "Filerna står i arbetsboken (blad Ej lästa) och i HTML-rapporten.",
    "copies": "Det finns {n} grupper till. Alla finns i arbetsboken (blad Kopierade).",
    "sample": "{n} beslut, slumpvis valda bland {of} (slumpfrö {seed}; samma frö ger samma lista).",
}

NOTHING: Final = {
    "contradictions": "Inga motsägelser har hittats.",
    "shortfalls": "Det finns inga anmärkningar.",
    "groups": "Ingen av de grupper som docscan letar efter nämns.",
    "copies": "Inga bedömningar som liknar varandra har hittats.",
    "unread": "Alla filer kunde läsas.",
    "quality": "Överensstämmelsen med mänskliga bedömningar är inte mätt för den här versionen. Kontrollera listan "
    "nedan för "
    "hand innan siffrorna används.",
    "decisions": "Inga beslut finns att redovisa. Kör först docscan audit run, eller ange ett annat år.",
}

LABELS: Final = {
    "decision": "Ärende",
    "board": "Nämnd",
    "board_kind": "Slags nämnd",
    "case_type": "Ärendetyp",
    "month": "Månad",
    "case_number": "Diarienummer",
    "file": "Fil",
    "group": "Grupp",
    "criterion": "Område",
    "reason": "Skäl",
    "number": "Antal",
    "files": "Filer",
    "affected": "Berörs barn",
    "best_interest": "Barnets bästa",
    "views": "Barnens åsikter",
    "accuracy": "Andel rätta svar",
    "macro_f1": "F1 (makro)",
    "texts": "Provtexter",
    "rule": "Anmärkning",
    "advice": "Förslag",
    "examples": "Visas tydligast av",
    "never_heard": "Aldrig hörda",
    "partly": "Filer som bara kunde läsas delvis",
    "no_board": "Nämnd framgår inte",
    "no_case_type": "Ärendetyp framgår inte",
    "no_month": "Datum framgår inte",
    "child_facing": "Nämnder som arbetar med barn",
    "not_child_facing": "Övriga nämnder",
    "right": "Rätta av {n} kontrollerade",
    "interval": "Då ligger den verkliga andelen, med 95 procents säkerhet, mellan",
    "contents": "Innehåll",
    "correct": "Stämmer?",
    "to_top": "Till innehållet",
    "others": "Övriga ({n})",
    "belongs": "hör hemma {place}",
    "of": "Av",
    "counted": "Vad som räknas",
    "paragraph": "Paragraf",
    "group_number": "Grupp",
    "likeness": "Likhet",
    "checked": "Kontrollerade",
    "were_right": "Rätta",
    "low": "Verklig andel rätta svar, minst",
    "high": "Verklig andel rätta svar, högst",
}

ABOUT: Final = {
    "run": "Körning {day}: docscan {docscan}, regler {pack} {version}, från {sources}.",
    "each_board": "efter varje nämnd",
    "judged": "Lästa med docscan {docscan}, reglernas kontrollsumma {rules}: {number} filer.",
    "year": "Rapporten gäller beslut från {year}.",
    "mixed": "Filerna har lästs med olika versioner av docscan eller av reglerna. Kör docscan audit run igen, så "
    "bedöms "
    "alla lika.",
    "unfinished": "Den senaste körningen blev inte klar. Kör samma kommando igen, så fortsätter den.",
}

RULES: Final = {
    "AFF-CONTRA": "Säger att barn inte berörs, fast texten visar att de gör det",
    "AFF": "Det framgår inte i ord att barn berörs, eller hur",
    "AFF-UNSHOWN": "Säger att barn berörs, men det framgår inte hur",
    "LEFT": "Malltext eller obesvarade rutor står kvar",
    "REF": "Hänvisar till en bilaga som inte finns med",
    "PRIV": "Personnummer står i texten",
    "INDIV": "Samma stycke finns ordagrant i andra ärenden",
    "PROXY": "Bara vuxnas syn på barnen återges",
    "GROUPS": "Ingen särskild grupp av barn nämns",
    "ALT": "Det framgår inte vad ett annat alternativ skulle innebära för barnen",
    "ARTICLES": "Artiklar nämns men tillämpas inte",
    "ARTICLES-UNKNOWN": "Artikelnummer som inte finns i barnkonventionen",
    "LAW": "En lag som inte gällde när underlaget skrevs",
    "TERMS": "Ord som har ersatts",
    "PERSP": "Barnrättsperspektiv nämns utan någon rättighet",
    "PERSP-CHILDS": "Barnets perspektiv nämns utan att något barn har hörts",
}
"""What each remark is called where many drafts are counted; others go by the message that the draft got."""

CODES: Final = {
    "open": "Filen kunde inte öppnas",
    "empty": "Filen är tom",
    "encrypted": "Filen är skyddad med lösenord eller rättighetsskydd",
    "truncated": "Filen är skadad eller ofullständig",
    "damaged": "Filen är skadad",
    "damaged_xml": "Filen är skadad: en del av den går inte att tolka",
    "doctype": "Filen läses inte av säkerhetsskäl (DOCTYPE)",
    "no_document": "Filen saknar dokumenttext",
    "not_word": "Filen är inte ett Word-dokument",
    "doc": "Filen är sparad i det gamla Word-formatet (.doc)",
    "program": "Ett program eller tillägg behövs för att läsa filen",
    "scanned": "Inskannade sidor utan text",
    "too_large": "Filen är större än vad docscan läser",
    "killed": "Läsningen avbröts",
    "time": "Läsningen tog för lång tid",
    "memory": "Läsningen krävde för mycket minne",
    "internal": "Ett fel i docscan",
}
"""Why files were not read; other codes go by the error of their first file."""


COMPARE: Final = {
    "title": "Två granskningar sida vid sida",
    "all": "Alla nämnder",
    "share": "Andel",
    "old": "Förut",
    "new": "Nu",
    "change": "Förändring i procent\u00adenheter",
    "interval": "Osäkerhet (95 %)",
    "reading": "Vad det betyder",
    "more": "Andelen är större än förut.",
    "less": "Andelen är mindre än förut.",
    "chance": "Skillnaden kan bero på slumpen.",
    "none": "Går inte att jämföra.",
    "only_one": "Finns bara i den ena granskningen: {boards}.",
    "docscan": "Granskningarna är gjorda med olika versioner av docscan ({old} och {new}). En förändring kan bero på "
    "det.",
    "rules": "Granskningarna är gjorda med olika regler. En förändring kan bero på reglerna och inte på underlagen.",
    "offer": "Granska de gamla filerna igen med dagens regler, så blir jämförelsen rättvis: {command} (eller lägg till "
    "--rejudge, så görs det nu).",
    "gone": "De gamla filerna går inte att granska igen: {missing} finns inte där de låg. Jämförelsen görs som den är.",
    "method": "Varje andel är ett antal av ett antal. Förändringens osäkerhet är Newcombes intervall, som bygger på "
    "Wilsons "
    "intervall för varje andel, med 95 procents säkerhet.",
}

EXAMPLES: Final = {
    "title": "Goda exempel att godkänna",
    "intro": "Stycken ur beslutsunderlag där docscan har läst att något är dokumenterat, efter fråga och verksamhet. "
    "Namn, "
    "initialer, platser, datum och nummer är borttagna med en enkel metod. Åldrar och årskurser står kvar.",
    "check": "Läs varje stycke innan det delas. Metoden kan ha missat en uppgift, och en ovanlig händelse kan peka ut "
    "ett barn "
    "även utan namn. Kryssa i det som får delas och ta bort resten.",
    "box": "Får delas",
    "approve": "Får delas: ingen går att känna igen",
    "number": "Nr",
    "key": "Nyckel: ta bort sidan innan du delar",
    "key_text": "Här står varje stycke i sitt sammanhang.",
    "file": "Fil",
    "place": "Plats",
    "no_text": "I {store} finns inga citat att visa: granskningen gjordes med --no-text.",
    "none": "Inga stycken att visa: ingenting i urvalet är bedömt som dokumenterat.",
}


def month(year: int | None, number: int | None) -> str:
    """ "mars 2024"; the year alone, or that the date is not known."""
    if not year or not number:
        return str(year) if year else LABELS["no_month"]
    return f"{MONTHS[number - 1]} {year}"


def copies(group: Copies) -> str:
    """How many cases share an assessment, and how much of it."""
    same = "helt lika" if group.likeness == 1 else f"till minst {percent(group.likeness)} lika"
    return f"{grouped(group.number)} ärenden med bedömningar som är {same}"


def grouped(number: int) -> str:
    """A whole number as Swedes write it: 12 345, with spaces that do not break."""
    return f"{number:,}".replace(",", "\u00a0")


def percent(share: float) -> str:
    """A share (0 to 1) in whole per cent."""
    return f"{share * 100:.0f}\u00a0%"


def points(change: float) -> str:
    """A change of a share in percentage points, with its sign."""
    value = round(change * 100, 1)
    sign = "+" if value > 0 else "−" if value < 0 else "±"
    return f"{sign}{abs(value):.1f}".replace(".", ",")
