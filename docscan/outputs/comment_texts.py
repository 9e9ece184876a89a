"""The Swedish words of Word comments and of suggested text, as data."""

from __future__ import annotations

from typing import NamedTuple

from docscan.model import BlockKind
from docscan.verdict import Severity

LEADS: dict[Severity, str] = {
    Severity.STOP: "Bör kompletteras före beslut: {message}",
    Severity.COMPLETE: "Komplettera gärna: {message}",
    Severity.HINT: "Tips: {message}",
}

SUMMARY = "Sammanfattning av docscans granskning: {verdict}."
ITEM = "– {name}: {answer}"
ITEM_PLACED = "– {name}: {answer}, {place}"
CAUSE = "– {name}: {cause}"
LEFT_OUT = "Den här kopian visar bara en del av anmärkningarna. {number} till finns i checklistan."
PROTECTED = (
    "Dokumentet är skyddat mot ändringar. Kommentarerna syns, men det kan hända att de inte går att besvara eller ta "
    "bort förrän skyddet är avstängt."
)
LIMITS = (
    "docscan läser bara det som står i utkastet och bedömer inte om beslutet är rätt. "
    "Det är du som avgör vad som behöver ändras."
)
MADE_WITH = "docscan {version}"
MADE_WITH_PACK = "docscan {version}, regler {pack}"

WHY = "Därför spelar det roll: {why}"
ADVICE = "Förslag: {advice}"
ALSO = "Hit hör också: {message}"
RELATED = "Samma sak gäller även {places}."
RELATED_MORE = "Samma sak gäller även {places} och på {number} ställen till."
RELATED_UNDER = "”{words}” under rubriken ”{heading}”"
RELATED_PLAIN = "”{words}”"
SOURCE = "Regel {rule}. Källa: {source}"
RULE = "Regel {rule}."

# Word shows no comment at words in these places: the comment stands beside them and says where they are.
ELSEWHERE: dict[BlockKind, str] = {
    BlockKind.NOTE: "Orden står i den not som hänvisas till här: ”{words}”.",
    BlockKind.TEXTBOX: "Orden står i textrutan här: ”{words}”.",
    BlockKind.HEADER: "Orden står i sidhuvudet: ”{words}”.",
    BlockKind.FOOTER: "Orden står i sidfoten: ”{words}”.",
}


class Section(NamedTuple):
    """What to write about one criterion: a heading and the questions to answer under it."""

    heading: str
    questions: tuple[str, ...]


SUGGESTED_HEADING = "Prövning av barnets bästa"
QUESTION = "– {question}"

SECTIONS: dict[str, Section] = {
    "stated": Section(
        "Barn som berörs",
        (
            "Vilka barn berörs av beslutet (ålder, ungefärligt antal, skola eller område), och berörs de direkt eller "
            "indirekt?",
            "Om inga barn berörs: varför inte?",
        ),
    ),
    "best_interest": Section(
        "Bedömning av barnets bästa",
        (
            "Vad innebär förslaget för de barn som berörs, på kort och på lång sikt?",
            "Påverkas några barn mer än andra, till exempel barn med funktionsnedsättning?",
            "Vad är bäst för barnen i det här ärendet, och varför?",
        ),
    ),
    "views": Section(
        "Barnens åsikter",
        (
            "Hur har barnen fått säga vad de tycker, vad sa de och vilken betydelse har det fått?",
            "Om barnen inte har hörts: varför inte, eller när och hur ska de höras?",
        ),
    ),
    "tradeoffs": Section(
        "Avvägning mot andra intressen",
        (
            "Vilka andra intressen har vägts mot barnens, till exempel ekonomi eller andra gruppers behov?",
            "Vilket intresse har fått väga tyngst, och varför?",
        ),
    ),
    "compensatory": Section(
        "Åtgärder för att mildra följderna",
        ("Om förslaget är till nackdel för barn: vad görs för att minska nackdelen, av vem och när?",),
    ),
}

# Said on the terminal when a copy is written.
SIGNATURE_BROKEN = "Den digitala signaturen gäller inte längre i kopian."
NO_ROOM = "Word klarar inte fler kommentarer i ett dokument: {number} fick inte plats och finns bara i checklistan."
NOTHING_TO_CLEAN = "{name} hade inga kommentarer eller förslag från docscan."
CHANGED = "{name} har ändrats sedan filen granskades. Granska den på nytt och försök igen."
KEPT = "{name} fanns redan och är kvar, eftersom någon kan ha arbetat i den. Den här kopian har fått ett nummer."
NO_SUCH_NAME = "Kopian kan inte heta {name}: namnet är för långt. Ge utkastet ett kortare namn och försök igen."
SAME_FILE = "Kopian skulle skriva över {name}. Ange ett annat filnamn eller en annan mapp med -o."
NOT_FOUND = "{name} kunde inte öppnas. Kontrollera att filen finns och att du får läsa den."
