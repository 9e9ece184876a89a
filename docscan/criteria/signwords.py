"""The signs of `docscan.criteria.features` told in Swedish."""

from __future__ import annotations

import re
from collections.abc import Callable

from docscan.criteria.features import HALF
from docscan.packs.loader import RulePack
from docscan.packs.wordings import ROLES

_ZONES = {
    "title": "i titeln",
    "decision": "i förslaget till beslut",
    "summary": "i sammanfattningen",
    "aside": "bland lagar, bilagor eller mottagare",
    "body": "i den löpande texten",
}
_PLAIN = {
    "template": "mallens egen text",
    "quoted": "ord inom citattecken",
    "long": "styckets längd",
    "short": "ett mycket kort stycke",
    "kind=cell": "en tabellrad",
    "kind=heading": "en rubrik",
    "kind=list_item": "en punkt i en lista",
    "kind=note": "en fotnot",
    "kind=paragraph": "ett vanligt stycke",
    "kind=textbox": "en textruta",
    "mark=negated": "meningen nekar",
    "mark=future": "meningen talar om framtiden",
    "mark=conditional": "meningen är villkorad",
    "mark=reported": "meningen återger någon annan",
    "mark=law": "meningen återger lagen",
}
_NAMES = {
    "affected": "att barn berörs",
    "stated": "vad texten säger om saken",
    "best_interest": "barnets bästa",
    "views": "barnens åsikter",
    "tradeoffs": "avvägningar",
    "compensatory": "kompenserande åtgärder",
}
_VALUES = {
    "direct": "direkt",
    "indirect": "indirekt",
    "affected": "barn berörs",
    "not_affected": "barn berörs inte",
    "documented": "framgår",
    "referenced": "hänvisas till",
    "claimed": "påstås",
    "reasoned_absence": "inte hörda, med skäl",
    "proxy": "andra talar",
    "missing": "framgår inte",
}
_RANKS = {
    "1": "det stycke vars tecken tydligast visar {what}",
    "2": "det stycke vars tecken näst tydligast visar {what}",
    "w1": "det stycke vars ordval tydligast visar {what}",
    "w2": "det stycke vars ordval näst tydligast visar {what}",
}
_SILENT = {
    "1": "ett stycke utan tecken om {name}",
    "2": "ännu ett stycke utan tecken om {name}",
    "w1": "ett stycke vars ordval inte visar något om {name}",
    "w2": "ännu ett stycke vars ordval inte visar något om {name}",
}
_SUBJECT = "titel och beslut liknar {kind}"
_UNLIKE = "titel och beslut liknar inte {kind}"
_SUBJECTS = {
    "direct": "ärenden som berör barn direkt",
    "indirect": "ärenden som berör barn indirekt",
    "none": "ärenden som inte berör barn",
}
_KINDS = {"children": "barn", "dry": "administration", "grown": "vuxna", "open": "annat"}
_PLACES = {"title": "titeln", "decision": "beslutet"}
_LOWER = re.compile(r"^[A-ZÅÄÖ](?=[a-zåäö ])")


def told(sign: str, pack: RulePack, value: float = 1.0) -> str:
    """A sign in words, by the concepts and rules of the pack; a sign that nobody has words for by its own name.

    `value` is how much the sign counts in the draft.
    """
    if sign in _PLAIN:
        return _PLAIN[sign]
    for prefix, tell in _TELLERS.items():
        if sign.startswith(prefix):
            return tell(sign.removeprefix(prefix), pack)
    zone, _, rest = sign.partition(":")
    if zone == "subject":
        return (_SUBJECT if value > HALF else _UNLIKE).format(kind=_SUBJECTS[rest.removeprefix("affected:")])
    if "#" in sign:
        return _score(zone, *rest.split("#"))
    if zone in _ZONES and rest:
        return f"{told(rest, pack)}, {_ZONES[zone]}"
    if "&" in sign:
        return f"{' och '.join(_concept(name, pack) for name in sign.split('&'))} i samma mening"
    if sign.startswith("{"):
        return _concept(sign, pack)
    name, _, role = sign.partition("@")
    under = f", under {ROLES_BY_VALUE[role]}" if role in ROLES_BY_VALUE else ""
    return f"{rule_words(name, pack)}{under}"


def rule_words(name: str, pack: RulePack) -> str:
    """What a rule looks for, as part of a sentence, with its id."""
    looks_for = next((rule.looks_for for _, rule in pack.rules if rule.id == name), "")
    return f"{_LOWER.sub(lambda first: first[0].lower(), looks_for).rstrip('.')} ({name})" if looks_for else name


def _concept(key: str, pack: RulePack) -> str:
    concept = pack.concepts.get(key.strip("{}"))
    return concept.says if concept else key.strip("{}")


def _question(rest: str, pack: RulePack) -> str:
    key, _, answer = rest.partition("=")
    about = f"en fråga i formuläret ({_concept(key, pack)})" if key else "en fråga i formuläret"
    return f"{about} besvarad med ”{answer.strip()}”" if answer else about


def _score(criterion: str, value: str, rank: str) -> str:
    if not value:
        return _SILENT[rank].format(name=_NAMES[criterion])
    return _RANKS[rank].format(what=f"{_NAMES[criterion]}: {_VALUES[value]}")


def _matter(rest: str, pack: RulePack) -> str:
    parts = []
    for part in rest.split(","):
        place, _, kinds = part.partition("=")
        if kinds:
            parts.append(f"{_PLACES[place]} handlar om {' och '.join(_KINDS[kind] for kind in kinds.split('+'))}")
        elif part == "body":
            parts.append("texten nämner barn")
        else:
            parts.append("texten nämner inte barn")
    return ", ".join(parts)


ROLES_BY_VALUE = {role.value: words for role, words in ROLES.items()}

_TELLERS: dict[str, Callable[[str, RulePack], str]] = {
    "w:": lambda rest, _: f"ordet ”{rest}”",
    "head:w:": lambda rest, _: f"ordet ”{rest}” i titeln eller beslutet",
    "<": lambda rest, pack: f"{told(rest, pack)}, i stycket före",
    ">": lambda rest, pack: f"{told(rest, pack)}, i stycket efter",
    "?": _question,
    ":": lambda rest, pack: f"fältets namn: {_concept(rest, pack)}",
    "role=": lambda rest, _: f"det står under {ROLES_BY_VALUE.get(rest, rest)}",
    "matter:": _matter,
}
