"""Swedish sentence ends (the spaCy component of the same is in `docscan.language.pipeline`).

A full stop ends a sentence unless it belongs to an abbreviation ("bl.a.", "3 kap. 2 §"), an initial or a list number,
or a lower-case word follows. A line break always ends one.
"""

from __future__ import annotations

import re

# Abbreviations that something always follows: their full stop never ends a sentence.
NEVER_LAST = frozenset(
    """
    t.ex bl.a dvs d.v.s s.k t.o.m fr.o.m f.o.m p.g.a pga m.a.o resp ca cirka kl nr kap artikel jfr prop bet rskr sfs dnr
    diarienr tel ev exkl inkl f.d d.y d.ä fig tab sid s bilaga avd enl ang betr avs vard p.g fr t i.e e.g f.n f.ö i.o.m
    u.a m.h.t s.a.s inst adj åk leg spec tf bitr 1:e 2:e r.e.v rev kv gm forts
    """.split()
)
# Abbreviations that often come last ("böcker m.m."), and those that are words too ("bil", "art", "min"): their full
# stop ends a sentence unless a number follows ("bil. 3", "art. 12").
OFTEN_LAST = frozenset(
    """
    m.m m.fl o.d o.dyl osv o.s.v e.d e.dyl etc st mom art bil obs not max min alt milj mdr mnkr tkr kr kkr
    dec jan feb mars apr jun jul aug sept okt nov
    """.split()
)
ABBREVIATIONS = NEVER_LAST | OFTEN_LAST
_LONGEST = 24  # more letters than any abbreviation has

# Marks with what closes after them and the white space that must follow, or line breaks alone; written so that the
# first sign is of one class, which Python looks for much faster than for either of two things. Marks in a row are tried
# once, from their first: a form's line of 10,000 dots would else be walked 10,000 times.
_END = re.compile(r"[.!?…\n](?:(?<=\n)\n*+|(?<![.!?…].)[.!?…]*+([\"”’»)\]]*+)(\s+))")
_LAST = re.compile(r"[\w.:]+$")
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉÜ0123456789☐☒"
_OPENS = re.compile(rf"[\"“”„»(\[–—-]*\s*[{_CAPITALS}]")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """The sentences of `text` as (start, end), white space left out at both ends, in order."""
    first = _END.search(text)
    if first is None and len(text) == len(text.strip()):  # most texts are one sentence
        return [(0, len(text))] if text else []
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text, first.start()) if first else ():
        space = match[2]
        if space is not None and not _ends(text, match):
            continue
        _add(spans, text, start, match.start() if space is None else match.end(1))
        start = match.end()
    _add(spans, text, start, len(text))
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        low = start if len(stripped) == len(piece) else start + len(piece) - len(piece.lstrip())
        spans.append((low, low + len(stripped)))


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether the mark at `match` ends a sentence."""
    after = match.end()
    if after >= len(text):
        return True
    if "\n" in match[2]:
        return True
    if text[after] not in _CAPITALS and not _OPENS.match(text, after):
        return False
    if text[match.start()] in "!?…":
        return True
    start = match.start()
    piece = text[text.rfind(" ", max(0, start - _LONGEST), start) + 1 : start]
    if piece.isalpha() and len(piece) > 1:
        word = piece.lower()
        return word not in NEVER_LAST and not (word in OFTEN_LAST and text[after].isdigit())
    last = _LAST.search(text, max(0, start - _LONGEST), start)
    if last is None:
        return True
    word = last.group().lower().rstrip(".")
    if word in NEVER_LAST or (len(word) == 1 and word.isalpha()) or (word in OFTEN_LAST and text[after].isdigit()):
        return False
    # "1. Nämnden beslutar. 2. Paragrafen justeras": a list number is no sentence of its own
    before = last.start() - 1
    while before >= 0 and text[before].isspace():
        before -= 1
    return not (word.isdigit() and len(word) <= 2 and (before < 0 or text[before] in ".!?:;"))
