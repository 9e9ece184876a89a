"""The verdict on a draft in one Swedish sentence, for lists."""

from __future__ import annotations

from docscan.verdict import Finding, Level, Verdict

NOTHING = {
    "none": "Det framgår inte att beslutet berör barn.",
    "unclear": "Texten räcker inte för att avgöra om barn berörs.",
    "": "Underlaget redovisar det som efterfrågas.",
}
PARTLY = " Filen kunde bara läsas delvis."


def reason(level: Level, verdicts: dict[str, Verdict], found: tuple[Finding, ...], partly: bool) -> str:
    """The most urgent finding's message, or why there is none."""
    affected = verdicts["affected"].value
    text = found[0].message if found else NOTHING.get(affected, NOTHING[""])
    return text + PARTLY if partly else text
