"""How a sentence says what it says: denied, in the future, on a condition, in another's mouth, as law, as template.

`marks` works on the text, the word forms and the concept spans of one sentence (see `docscan.packs.matcher`); it knows
the concepts by name and nothing of any rule. The spaCy component `docscan_assertion` sets the same marks on spans.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

MARKS = ("negated", "future", "conditional", "reported", "law", "template")

_CONDITIONAL = frozenset({"ifall", "skulle", "kunde", "borde", "såvida", "huruvida", "kan"})
_CLAUSE = re.compile(r"(?:^|[^\w\s]\s+)om\b", re.IGNORECASE)  # the "om" of a condition, not that of "ansökan om"
# How help texts of templates begin: an order to the author …
_ORDERS = (
    "beskriv|ange|redogör|motivera|förklara|fyll i|kryssa i|välj|skriv|sammanfatta|glöm inte|radera|komplettera"
    "|ta bort|ta hjälp|svara på|utgå från|lista|bedöm|redovisa|klicka|tryck"
)
# … or words about the text itself
_ABOUT_THE_TEXT = (
    r"här (?:beskrivs|anges|redogörs|skrivs)|klicka (?:eller tryck )?här|hjälptext|instruktion\b|infoga text"
    r"|välj ett objekt"
    r"|om (?:barn|ärendet|beslutet|förslaget)[^.]{0,60}(?:beskriv|motivera|ange|bifoga)|lorem ipsum|\[?text\]?$"
)
_INSTRUCTION = re.compile(rf"\s*[\[(<]?\s*(?:(?:{_ORDERS})\s+(?!att\b)\w|{_ABOUT_THE_TEXT})", re.IGNORECASE)
# What no author writes, in lower case: the placeholders of Word and of templates, and brackets with an order in them
_PLACEHOLDER = re.compile(
    r"klicka (?:eller tryck )?här för att ange|välj ett objekt|infoga text|skriv här|lorem ipsum"
    r"|åååå-mm-dd|xxxx-xx-xx|xxx+\b"
    r"|\[[^\]\n]{0,120}\b(?:beskriv|ange|skriv|fyll i|anges|välj|komplettera|motivera|redogör)\b[^\]\n]{0,160}\]"
)
_CUES = ("[", "klicka ", "välj ett objekt", "infoga text", "skriv här", "lorem ipsum", "åååå-mm-dd", "xxx")
_ALL_BRACKETED = re.compile(r"\[[^\]]+\]")


def is_instruction(text: str) -> bool:
    """Whether a sentence reads as the template's own help text or a placeholder left in."""
    return bool(_INSTRUCTION.match(text)) or is_placeholder(text)


def is_placeholder(text: str) -> bool:
    """Whether a sentence holds a placeholder that is certain: no author writes it."""
    return bool(_PLACEHOLDER.search(text.lower()) or _ALL_BRACKETED.fullmatch(text))


def may_hold_placeholder(text: str) -> bool:
    """Whether a text, however long, holds any of the words or signs that every placeholder has."""
    lower = text.lower()
    return any(cue in lower for cue in _CUES)


class Seen(Protocol):
    """What stands in a sentence, and where (`docscan.packs.matcher.Spans`)."""

    def __contains__(self, key: object, /) -> bool: ...

    def at(self, key: str) -> Sequence[tuple[int, int]]: ...


def marks(text: str, forms: Sequence[str], spans: Seen, template: bool = False) -> frozenset[str]:
    """The marks of a sentence, of MARKS."""
    found = set()
    if template:
        found.add("template")
    if "{negation}" in spans:
        found.add("negated")
    if "{future}" in spans:
        found.add("future")
    if "{report_verb}" in spans:
        found.add("reported")
    if "{law}" in spans and ("{obligation}" in spans or len(spans.at("{law}")) >= 2):
        found.add("law")
    if not _CONDITIONAL.isdisjoint(forms) or ("om" in forms and _CLAUSE.search(text)):
        found.add("conditional")
    return frozenset(found)
