"""Swedish sentence ends, as a plain function and as the spaCy component `docscan_sentences`.

A full stop ends a sentence unless it belongs to an abbreviation ("bl.a.", "kap."), an initial, a number
before a lower-case word or a paragraph reference ("3 kap. 2 §"). A line break always ends one.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

ABBREVIATIONS = frozenset(
    "t.ex bl.a m.m m.fl dvs d.v.s o.d o.dyl osv o.s.v s.k t.o.m fr.o.m f.o.m p.g.a pga m.a.o resp ca cirka kl nr st mom "
    "kap art artikel jfr prop bet rskr sfs dnr diarienr tel ev exkl inkl max min milj mdr mnkr tkr kr kkr f.d s.k d.y d.ä "
    "e.d e.dyl fig tab sid s bil bilaga avd enl ang betr avs vard obs p.g pga fr t o.dyl etc i.e e.g f.n f.ö i.o.m u.a "
    "m.h.t s.a.s dec jan feb mars apr jun jul aug sept okt nov inst adj not åk årskurs leg spec tf bitr 1:e 2:e r.e.v rev alt".split()
)  # fmt: skip

_END = re.compile(r"([.!?…:;]?)([.!?…]+)([\"”’»)\]]*)(\s+)|\n+")
_LAST = re.compile(r"[\w.:]+$")
_OPENS = re.compile(r"[\"“”„»(\[–—-]*\s*[A-ZÅÄÖÉÜ0-9☐☒]")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """The sentences of `text` as (start, end), white space left out at both ends, in order."""
    spans = []
    start = 0
    for match in _END.finditer(text):
        if match.group(2) and not _ends(text, match):
            continue
        end = match.start() if match.group(2) is None else match.end(3)
        _add(spans, text, start, end)
        start = match.end()
    _add(spans, text, start, len(text))
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        low = start + len(piece) - len(piece.lstrip())
        spans.append((low, low + len(stripped)))


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether the mark at `match` ends a sentence."""
    after = match.end()
    if after >= len(text):
        return True
    if "\n" in match.group(4):
        return True
    if not _OPENS.match(text, after):
        return False
    if match.group(2)[0] in "!?…":
        return True
    last = _LAST.search(text, max(0, match.start() - 24), match.start(2))
    if last is None:
        return True
    word = last.group().lower().rstrip(".")
    if word in ABBREVIATIONS or (len(word) == 1 and word.isalpha()):
        return False
    # "1. Nämnden beslutar": a list number at the very start is no sentence of its own
    return not (word.isdigit() and len(word) <= 2 and not text[: last.start()].strip())


@Language.component("docscan_sentences", assigns=["token.is_sent_start"])
def docscan_sentences(doc: Doc) -> Doc:
    """spaCy component: sets sentence starts by `sentence_spans`."""
    starts = {start for start, _ in sentence_spans(doc.text)}
    for token in doc:
        token.is_sent_start = token.idx in starts or token.i == 0
    return doc
