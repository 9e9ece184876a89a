"""spaCy token patterns of rules, run only on sentences where a door of theirs stands open.

The matcher costs a tenth of a microsecond for each token and pattern, and the tokenizer more: so a sentence
comes here only when a cheap word has shown that it may pay. Nothing of spaCy leaves: word spans come out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher as SpacyMatcher

from docscan.language.pipeline import blank
from docscan.language.words import Word
from docscan.packs.matcher import Hit, Span


class TokenRules:
    """The token patterns of a pack, one spaCy matcher a rule."""

    def __init__(self, patterns: Mapping[str, Sequence[Sequence[Mapping[str, Any]]]]) -> None:
        self._nlp: Language = blank()
        self._matchers: dict[str, SpacyMatcher] = {}
        for name, lines in patterns.items():
            matcher = SpacyMatcher(self._nlp.vocab)
            matcher.add(name, [[dict(token) for token in line] for line in lines], greedy="LONGEST")
            self._matchers[name] = matcher

    def find(self, text: str, words: Sequence[Word], spans: Mapping[str, list[Span]]) -> list[Hit]:
        """Hits of the token rules whose doors stand in the sentence; `words` are the sentence's own."""
        open_doors = [name for name in self._matchers if f"{{door:{name}}}" in spans]
        if not open_doors:
            return []
        hits = []
        with self._nlp.memory_zone():
            doc = self._nlp.make_doc(text)
            for name in open_doors:
                for _, start, end in self._matchers[name](doc):
                    low, high = doc[start].idx, doc[end - 1].idx + len(doc[end - 1])
                    inside = [index for index, word in enumerate(words) if word.end > low and word.start < high]
                    if inside:
                        hits.append(Hit(name, inside[0], inside[-1]))
        return hits
