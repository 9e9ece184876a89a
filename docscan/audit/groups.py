"""Groups of children whom a draft names and who may need particular attention: what an audit counts by group.

The groups are those that Swedish reviews ask for (children in flight, children under LSS, children exposed to violence
and a few more). A group is named where one of its words stands in the draft's own text; template text does not count.
"""

from __future__ import annotations

import re
from typing import Final

from docscan.model import Document

NAMES: Final = {
    "flight": "Barn på flykt",
    "disability": "Barn med funktionsnedsättning (LSS)",
    "violence": "Barn som utsätts för eller upplever våld",
    "placed": "Barn i samhällets vård",
    "poverty": "Barn i ekonomisk utsatthet",
    "homeless": "Barn utan trygg bostad",
    "addiction": "Barn i familjer med missbruk eller psykisk ohälsa",
    "minority": "Barn som hör till nationella minoriteter",
    "hbtqi": "Unga hbtqi-personer",
    "absence": "Barn med lång skolfrånvaro",
}
"""What each group is called in reports."""

_WORDS: Final = {
    "flight": r"på flykt|asylsökande|ensamkommande|papperslös\w*|nyanländ\w*|massflykt\w*|flyktingbarn\w*",
    "disability": r"LSS|funktionsnedsättning\w*|funktionsvariation\w*|NPF|adhd|autis\w+|habilitering\w*"
    r"|anpassade? (?:grund|gymnasie)skola\w*|grundsärskol\w*",
    "violence": r"våldsutsatt\w*|våld i (?:nära|hederns)\w*|skyddat boende|skyddade boenden|hedersrelatera\w+"
    r"|(?:utsätt\w*|utsatt\w*|bevittna\w*|uppleve?\w*) (?:för |av )?våld\w*|barnfridsbrott\w*|kvinnojour\w*",
    "placed": r"familjehem\w*|jourhem\w*|HVB|LVU|placerade? barn\w*|stödboende\w*",
    "poverty": r"barnfattigdom\w*|ekonomisk utsatthet|ekonomiskt utsatt\w*|försörjningsstöd\w*|låginkomst\w*"
    r"|små marginaler",
    "homeless": r"hemlös\w*|vräkning\w*|avhysning\w*|trångbod\w*|akutboende\w*",
    "addiction": r"missbruk\w*|beroendevård\w*|psykiskt? (?:ohälsa|sjuk\w*) hos (?:en "
    r")?(?:föräld\w+|vårdnadshavare\w*)",
    "minority": r"nationell\w* minoritet\w*|samisk\w*|sverigefinsk\w*|tornedal\w*|romska?|romer\w*|jiddisch",
    "hbtqi": r"hbtq\w*|transpersoner\w*",
    "absence": r"skolfrånvaro\w*|problematisk frånvaro|hemmasitta\w*",
}
_EXPRESSION: Final = re.compile(
    rf"(?<!\w)(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _WORDS.items())})(?!\w)", re.IGNORECASE
)


def named(document: Document) -> tuple[str, ...]:
    """The groups (keys of `NAMES`, in that order) that the draft names."""
    found = {
        match.lastgroup for block in document.body() if not block.template for match in _EXPRESSION.finditer(block.text)
    }
    return tuple(name for name in NAMES if name in found)
