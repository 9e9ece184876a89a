"""How a sentence says what it says: denied, in the future, on a condition, in another's mouth, as law, as template.

`marks` works on the text and the word forms of sentences and on the concepts that stand there (see
`docscan.packs.lexicon`); it knows the concepts by name and nothing of any rule. The spaCy component
`docscan_assertion` sets the same marks on spans.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from docscan.language.vocabulary import Known, Words

MARKS = ("negated", "future", "conditional", "reported", "law", "template")

_PLAIN, _CONDITION, _OM = 0, 1, 2
_CONDITIONAL = frozenset({"ifall", "skulle", "kunde", "borde", "såvida", "huruvida", "kan"})
_CLAUSE = re.compile(r"[Oo][Mm]\b(?:(?<=^..)|(?<=[^\w\s]\s..))")  # the "om" of a condition, not that of "ansökan om"
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
# of a text in lower case: Python is several times as fast if it may tell letters apart
_INSTRUCTION = re.compile(rf"\s*[\[(<]?\s*(?:(?:{_ORDERS})\s+(?!att\b)\w|{_ABOUT_THE_TEXT})")
# What no author writes, in lower case: the placeholders of Word and of templates, and brackets with an order in them
_PLACEHOLDER = re.compile(
    r"klicka (?:eller tryck )?här för att ange|välj ett objekt|infoga text|skriv här|lorem ipsum"
    r"|åååå-mm-dd|xxxx-xx-xx|xxx\b"  # the last of any longer row of them
    r"|\[[^\]\n]{0,120}\b(?:beskriv|ange|skriv|fyll i|anges|välj|komplettera|motivera|redogör)\b[^\]\n]{0,160}\]"
)
# what every one of them has, as `docscan.joined` writes it
PLACEHOLDER_CUES = (b"[", b"klicka ", b"lj ett objekt", b"infoga text", b"skriv h", b"lorem ipsum", b"-mm-dd", b"xxx")
_ALL_BRACKETED = re.compile(r"\[[^\]]+\]")


def is_instruction(text: str) -> bool:
    """Whether a sentence reads as the template's own help text."""
    return _INSTRUCTION.match(text.lower()) is not None


def is_placeholder(text: str) -> bool:
    """Whether a sentence holds a placeholder that is certain: no author writes it."""
    return bool(_PLACEHOLDER.search(text.lower()) or _ALL_BRACKETED.fullmatch(text))


_kinds = Known(lambda form: _CONDITION if form in _CONDITIONAL else _OM if form == "om" else _PLAIN)
# The marks that a concept makes wherever it stands.
_BY_CONCEPT = {"negated": "{negation}", "future": "{future}", "reported": "{report_verb}"}


def marks(
    texts: Sequence[str],
    words: Words,
    count: Callable[[str], NDArray[np.int64]],
    template: NDArray[np.bool_],
) -> dict[str, frozenset[int]]:
    """Which of some sentences have each of MARKS; they count from 0.

    `texts` are the sentences, `words` the words of these and of any more texts, `template` whether they are the
    template's own; `count` tells how often a concept stands in each of them.
    """
    number = len(texts)
    law = count("{law}")
    where = {name: count(concept) > 0 for name, concept in _BY_CONCEPT.items()}
    where["law"] = (law > 0) & (count("{obligation}") > 0) | (law >= 2)
    where["template"] = template
    found = {name: frozenset(there[:number].nonzero()[0].tolist()) for name, there in where.items()}
    kinds, text_of = _kinds.of(words), words.text
    conditional = text_of[kinds == _CONDITION].tolist()
    conditional += [text for text in text_of[kinds == _OM].tolist() if text < number and _CLAUSE.search(texts[text])]
    found["conditional"] = frozenset(text for text in conditional if text < number)
    return found
