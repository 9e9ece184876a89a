"""Boards and committees by their names: which one a draft is written for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from docscan.joined import Joined

_BOARD = (
    r"(?:[A-ZÅÄÖ][a-zåäöA-ZÅÄÖ]*(?:(?:-,? (?:[a-zåäö]+-,? )*(?:och|samt) | och )[a-zåäö]*)?"
    r"(?:nämnd(?:en)?|styrelsen|fullmäktige|beredningen|utskottet)"
    r"|(?!Denna|Samma|Hela|Båda)[A-ZÅÄÖ][a-zåäö]+a nämnden"
    r"|Nämnden för [a-zåäö]+(?:,? (?:och )?[a-zåäö]+){0,4}?)"
)
_COMMITTEE = r"(?:(?<=n)s (?:[a-zåäö]+ )?[a-zåäö]*utskott(?:et)?)?"
_COMMITTEE_OF = re.compile(r"(nämnden|styrelsen)s (?:[a-zåäö]+ )?[a-zåäö]*utskott(?:et)?$")
_LINE = re.compile(rf"^(?:Till\s+|Beslutsinstans:?\s*)?({_BOARD}{_COMMITTEE})(?:,? i .+| \d{{4}}.*)?$")
_ANYWHERE = re.compile(rf"\b({_BOARD}{_COMMITTEE})")
_DECIDES = re.compile(
    rf"^(?:\d{{1,2}}[.)]?\s*|[-–•]\s*)?({_BOARD}{_COMMITTEE})\s+(?:föreslås|föreslår|beslutar|beslutade|fastställer|godkänner|antar|"
    r"ger|beviljar|avslår|uppdrar|noterar|lägger|ställer|överlämnar|yttrar|avger|utser|tillstyrker|avstyrker|medger)\b"
)
_WORDS = ("nämnd", "styrelse", "fullmäktige", "beredningen", "utskott")  # every board has one in its name
_LONGEST = 80
_NO_NAME = {
    "nämnden",
    "styrelsen",
    "beredningen",
    "utskottet",
    "fullmäktige",
    "arbetsutskottet",
    "nämnd",
    "huvudnämnden",
    "fastighetsägaren",
}
_NOT_A_BOARD = re.compile(
    r"^(?:läns|hyres|förvalt|bolags|för(?!skol)|tjänste|social?styrelsen$|skolstyrelsen$|boverket)", re.IGNORECASE
)


def board_on_line(text: str) -> str:
    """The board that a line names and nothing else ("Till socialnämnden"); empty if it does not."""
    return _name(_LINE.match(text)) if _names_a_board(text) else ""


def board_in(text: str) -> str:
    """The first board named in a text; empty if there is none."""
    return _name(_ANYWHERE.search(text)) if _names_a_board(text) else ""


def deciding_board(texts: Sequence[str]) -> str:
    """The board that most of the texts begin with as the one that decides; empty if none does."""
    deciding: Counter[str] = Counter()
    for index in Joined([text[:_LONGEST] for text in texts]).holding(_WORDS):
        found = _name(_DECIDES.match(texts[index]))
        if found:
            deciding[found] += 1
    return deciding.most_common(1)[0][0] if deciding else ""


def _names_a_board(text: str) -> bool:
    return any(word in text for word in _WORDS)


def _name(match: re.Match[str] | None) -> str:
    """The board of a match; a committee counts as its board."""
    if match is None or match[1].lower() in _NO_NAME or _NOT_A_BOARD.match(match[1]):
        return ""
    return _COMMITTEE_OF.sub(r"\1", match[1])
