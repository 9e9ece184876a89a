"""docscan's judging as spaCy components, for anyone's pipeline.

    nlp = spacy.blank("sv")
    nlp.add_pipe("docscan_sentences")
    nlp.add_pipe("docscan_sections")
    nlp.add_pipe("docscan_rules", config={"pack": "skola"})
    nlp.add_pipe("docscan_assertion")

Sections are paragraphs parted by line breaks; a short line without a full stop is a heading. Results are span
groups: `doc.spans["docscan_sections"]` (label = role) and `doc.spans["docscan"]` (label = rule id); the assertion of a
rule's sentence is `span._.docscan_marks`.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from spacy.language import Language
from spacy.tokens import Doc, Span

from docscan.language.sections import Role
from docscan.language.sentences import sentence_spans

SECTIONS = "docscan_sections"
RULES = "docscan"

_LINE = re.compile(r"[^\n]+")
_HEADING_MAX = 80

if not Span.has_extension("docscan_marks"):
    Span.set_extension("docscan_marks", default=frozenset())


@Language.component("docscan_sections")
def docscan_sections(doc: Doc) -> Doc:
    """Marks each paragraph with the role of the heading above it."""
    from docscan.packs.compiled import compiled

    names = compiled().names
    role = Role.OTHER
    spans = []
    for line in _LINE.finditer(doc.text):
        text = line.group().strip()
        if text and len(text) <= _HEADING_MAX and text[-1] not in ".:;,!?":
            found = names.role(text)
            role = found if found is not Role.OTHER else role
            continue
        span = doc.char_span(line.start(), line.end(), label=role.value, alignment_mode="expand")
        if span is not None:
            spans.append(span)
    doc.spans[SECTIONS] = spans
    return doc


@Language.factory("docscan_rules", default_config={"pack": "base"})
class DocscanRules:
    """Finds the rules of a pack; `pack` is its name or the path of a file."""

    def __init__(self, nlp: Language, name: str, pack: str) -> None:
        from docscan.packs.compiled import compiled

        self._pack = compiled(pack)

    def __call__(self, doc: Doc) -> Doc:
        sections = doc.spans.get(SECTIONS, ())
        paragraphs = [(span.start_char, span.end_char, Role(span.label_)) for span in sections]
        if not paragraphs:
            paragraphs = [(line.start(), line.end(), Role.OTHER) for line in _LINE.finditer(doc.text)]
        found = []
        for start, end, role in paragraphs:
            for reading in self._pack.read_text(doc.text[start:end], role).readings:
                for hit in reading.hits:
                    low, high = reading.sentence.span(hit.first, hit.last)
                    span = doc.char_span(start + low, start + high, label=hit.name, alignment_mode="expand")
                    if span is not None:
                        found.append(span)
        doc.spans[RULES] = found
        return doc


@Language.component("docscan_assertion")
def docscan_assertion(doc: Doc) -> Doc:
    """Sets `span._.docscan_marks` on the rule spans: how their sentence says it (see `docscan.language.assertion`)."""
    from docscan.packs.compiled import compiled

    sentences = sentence_spans(doc.text)
    for span in doc.spans.get(RULES, ()):
        index = bisect_right(sentences, span.start_char, key=lambda sentence: sentence[0]) - 1
        start, end = sentences[index]
        (reading,) = compiled().read_text(doc.text[start:end]).readings
        span._.docscan_marks = reading.marks
    return doc
