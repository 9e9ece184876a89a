"""Identifying details taken out of a passage before it is shown as an example; ages and school years stay.

A heuristic on the safe side, for a person to look over: capitalised words within a sentence are taken for names (of
people, schools, streets, places), other than well-known abbreviations, laws and bodies; the first word of a sentence is
kept only where it is known as an ordinary word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from docscan.masking import mask

NAME: Final = "[namn]"
NUMBER: Final = "[nummer]"
DATE: Final = "[datum]"

_KNOWN: Final = frozenset(
    "barnkonventionen barnkonventionens förenta nationernas fn fn:s lss sol lvu lpt lrv bup bvc sfi npf adhd add ivo "
    "jo "
    "hvb sip bbic skr bo kl fl gc sou prop dnr kf ks skollagen socialtjänstlagen föräldrabalken förvaltningslagen "
    "kommunallagen barnombudsmannen socialstyrelsen skolverket skolinspektionen migrationsverket försäkringskassan "
    "polisen sverige sveriges svensk svenska eu it vab ung bris unicef".split()
)
_OPENERS: Final = frozenset(
    "alla allt andra att av avslag avslaget barn barnen barnens barnet barnets bedömningen beslutet bland bortom båda "
    "både "
    "de dem den denna dess dessa det detta dock där därför då efter eftersom elev eleven elevens elever eleverna "
    "elevernas "
    "elevrådet en enligt ett familjen familjens flera flickan flickans flickorna fler fram från för föräldern "
    "föräldrar "
    "föräldrarna förslaget genom gruppen han hans hela hemmet hon hennes hur här i inför ingen inget inte kommunen "
    "lekplatsen "
    "man med medan men mot mamman modern nackdelen nackdelar nu nämnden när och om på pappan pojken pojkens pojkarna "
    "risken samma samt sedan skolan skolans som syskonen så såväl sådan till tillgången trots två tre tvärtom under "
    "ungdomarna "
    "ungdomen ungdomsrådet ur utan utifrån utredningen vad var vi vid vidare vilket vårdnadshavaren vårdnadshavarna "
    "vägen "
    "yngre äldre även åtgärden är över övriga".split()
)
_MONTHS: Final = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_PATTERNS: Final = (
    (re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b"), NUMBER),
    (re.compile(rf"\b\d{{1,2}}(?::?e|:a)?\s+(?:{_MONTHS})(?:\s+\d{{4}})?\b", re.IGNORECASE), DATE),
    (re.compile(r"\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}/\d{1,2}(?:[-/ ]\d{2,4})?\b"), DATE),
    (
        re.compile(r"\b(?:[A-ZÅÄÖ]{2,4}\s?)?(?:19|20)\d\d[/:]\d+\b|\b\d{2,4}-\d{5,}\b|\b0\d{1,3}[- ]\d[\d ]{4,}\d\b"),
        NUMBER,
    ),
    (re.compile(r"[\d*]{6,8}[-+]?[\d*]{4}|\b\d{5,}\b"), NUMBER),
    (re.compile(r"(?<!\w)[A-ZÅÄÖ]\.(?:\s?[A-ZÅÄÖ]\.)+|(?<!\w)[A-ZÅÄÖ]\.(?=\s+[a-zåäö])"), NAME),
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:[:'’.-][^\W\d_]+)*")
_OPENING: Final = re.compile(r"(?:^|[.!?:…]\s+|[.!?]”\s+|[–•]\s+|\n\s*)[\"”»(\[–-]*\s*$")
_RUN: Final = re.compile(
    rf"{re.escape(NAME)}(?:s\b)?(?:[ -]+(?:{re.escape(NAME)}|\d+[A-Za-z]?(?![\w-])(?! ?(?:år|min|km|m\b|barn))))+"
)


def ordinary(texts: Iterable[str]) -> frozenset[str]:
    """The words that stand in lower case somewhere in the texts: those that may open a sentence unmasked."""
    return frozenset(word for text in texts for word in _WORD.findall(text) if word.islower()) | _OPENERS


def anonymous(text: str, known: frozenset[str] = _OPENERS) -> str:
    """`text` with names, initials, places, dates and numbers masked. `known` are ordinary words in lower case."""
    text = mask(text)
    for pattern, mark in _PATTERNS:
        text = pattern.sub(mark, text)
    pieces, last = [], 0
    for word in _WORD.finditer(text):
        if _is_name(text, word, known):
            pieces += [text[last : word.start()], NAME]
            last = word.end()
    text = "".join([*pieces, text[last:]])
    return _RUN.sub(NAME, text)


def _is_name(text: str, word: re.Match[str], known: frozenset[str]) -> bool:
    if not word[0][0].isupper() or text[word.start() - 1 : word.start()] == "[":
        return False
    plain = word[0].lower()
    if plain in _KNOWN or plain.partition(":")[0] in _KNOWN:
        return False
    opens = _OPENING.search(text[: word.start()]) is not None
    return not (opens and plain in known and len(word[0]) > 1) and not (opens and word[0] == "I")
