"""spaCy token patterns of rules, run only on sentences where a door of theirs stands open.

The matcher costs a tenth of a microsecond for each token and pattern, and the tokenizer more: so a sentence
comes here only when a cheap word has shown that it may pay, and is read only if the regular expressions of a pattern
are found there. Nothing of spaCy leaves: word spans come out.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from docscan.language.parsed import Sentence
from docscan.packs.found import Found
from docscan.packs.matcher import Hit

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher

# an expression for a whole token that looks at nothing beside its own signs, as "^20[0-9]{2}$"
_WHOLE_TOKEN = re.compile(r"\^((?:(?!\(\?|\\[bBAZ])[^^$])+)\$")
_NEEDED = ("1", "+")  # of spaCy's operators those that ask for a token
_MET_MOST = 10_000  # as many as spaCy's tokenizer remembers itself
# What spaCy is not shown, with as much white space in its place: it takes signs off a word one at a time, and looks all
# of the rest over each time. No rule is about such a row of signs.
_LONG = re.compile(r"\S{100,}")


class TokenRules:
    """The token patterns of a pack, one spaCy matcher a rule; spaCy is imported when the first door opens."""

    def __init__(self, patterns: Mapping[str, Sequence[Sequence[Mapping[str, Any]]]]) -> None:
        self._patterns = patterns
        self._needs = {name: [_expressions(line) for line in lines] for name, lines in patterns.items()}
        self._met: set[str] = set()

    def find(self, sentences: Sequence[Sentence], found: Found, texts: NDArray[np.bool_]) -> list[tuple[int, Hit]]:
        """Hits of the token rules whose doors stand in the chosen `texts` of `found`, which begin with `sentences`."""
        hits = []
        for name in self._patterns:
            doors = found.count(f"{{door:{name}}}")
            hits += [
                (text, hit)
                for text in (texts & (doors > 0)).nonzero()[0].tolist()
                for hit in self._hits(name, sentences[text])
            ]
        return hits

    def _hits(self, name: str, sentence: Sentence) -> Iterator[Hit]:
        if not any(all(one.search(sentence.text) for one in line) for line in self._needs[name]):
            return
        nlp, matchers = self._spacy
        text = _LONG.sub(lambda long: " " * len(long[0]), sentence.text)
        self._meet(nlp, text)
        with nlp.memory_zone():
            doc = nlp.make_doc(text)
            found = matchers[name](doc)
            words = sentence.words() if found else []
            for _, start, end in found:
                low, high = doc[start].idx, doc[end - 1].idx + len(doc[end - 1])
                first = bisect_right(words, low, key=attrgetter("end"))
                last = bisect_left(words, high, key=attrgetter("start")) - 1
                if first <= last:
                    yield Hit(name, first, last)

    def _meet(self, nlp: Language, text: str) -> None:
        """Have words tokenised one by one before a memory zone: those that it first meets inside, spaCy cuts anew."""
        for word in text.split():
            if word not in self._met and len(self._met) < _MET_MOST:
                self._met.add(word)
                nlp.make_doc(word)

    @cached_property
    def _spacy(self) -> tuple[Language, dict[str, Matcher]]:
        from spacy.matcher import Matcher

        from docscan.language.pipeline import blank

        nlp = blank()
        asked = {key.upper() for lines in self._patterns.values() for line in lines for token in line for key in token}
        vocab: Any = nlp.vocab
        for attribute in list(vocab.lex_attr_getters):  # all that a new word is asked for
            if vocab.strings[attribute] not in asked:
                del vocab.lex_attr_getters[attribute]
        matchers = {name: Matcher(nlp.vocab) for name in self._patterns}
        for name, lines in self._patterns.items():
            matchers[name].add(name, [[dict(token) for token in line] for line in lines], greedy="LONGEST")
        return nlp, matchers


def _expressions(line: Sequence[Mapping[str, Any]]) -> list[re.Pattern[str]]:
    """The regular expressions of whole tokens that a pattern cannot do without, to be found anywhere in a text."""
    found = []
    for token in line:
        text = token.get("TEXT")
        expression = text.get("REGEX") if isinstance(text, Mapping) else None
        whole = _WHOLE_TOKEN.fullmatch(expression) if expression else None
        if whole and token.get("OP", "1") in _NEEDED:
            found.append(re.compile(whole[1]))
    return found
