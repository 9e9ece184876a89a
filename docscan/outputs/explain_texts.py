"""The Swedish words of an explanation, as data."""

from __future__ import annotations

TITLE = "Så kom docscan fram till sitt svar"
FILE = "Fil"
PACK = "Regelpaket"
ANSWERS = "Fråga för fråga"
TEXT = "Mening för mening"
INTRO = (
    "Varje tecken i texten har en vikt, som har räknats fram ur utkast som människor har bedömt. Vikterna läggs ihop, "
    "och det svar som får mest väljs. Andelarna säger hur säkert svaret är."
)
SHARES = "Så fördelade sig vikterna"
SETTLED = "Vikterna pekade åt ett annat håll, men här avgjorde något annat: {cause}"
FOR = "Talade för"
AGAINST = "Talade emot"
NO_SIGNS = "Inget enskilt tecken vägde tungt."
NOTHING = "Inga regler träffade."
CARRIES = "Talar för"
LEGEND = "Färgerna visar vilken fråga en regel hör till"
RULES = "Regler i stycket"
CRITERION = {"advisory": "Övriga påpekanden"}  # besides those of docscan.outputs.texts.NAMES

WHY = {
    "unless": "räknas inte, för annat i meningen tar bort träffen",
    "heading": "räknas inte i rubriker",
    "section": "räknas inte under den här rubriken",
}
MARKS = {
    "negated": "nekad",
    "future": "om framtiden",
    "conditional": "villkorad",
    "reported": "återger någon annan",
    "law": "återger lagen",
    "template": "mallens text, räknas inte",
}
