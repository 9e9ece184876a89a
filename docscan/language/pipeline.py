"""The spaCy pipeline: `spacy.blank("sv")` with docscan's components, for docscan and for anyone.

The components are registered as entry points (`spacy_factories`), so `nlp.add_pipe("docscan_sentences")` works in any
pipeline once docscan is installed. docscan itself reads whole drafts without spaCy (`docscan.language.parsed`) and
calls on it only for sentences that need token patterns: spaCy on everything costs five times as much.
"""

from __future__ import annotations

from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from docscan.language.sentences import ABBREVIATIONS, sentence_spans


def blank() -> Language:
    """A blank Swedish pipeline whose tokenizer knows the abbreviations of drafts."""
    nlp = spacy.blank("sv")
    tokenizer: Any = nlp.tokenizer
    for abbreviation in sorted(ABBREVIATIONS):
        if "." in abbreviation and ":" not in abbreviation:
            tokenizer.add_special_case(abbreviation + ".", [{"ORTH": abbreviation + "."}])
    return nlp


@Language.component("docscan_sentences", assigns=["token.is_sent_start"])
def docscan_sentences(doc: Doc) -> Doc:
    """spaCy component: sets sentence starts by `sentence_spans`."""
    starts = {start for start, _ in sentence_spans(doc.text)}
    for token in doc:
        token.is_sent_start = token.idx in starts or token.i == 0
    return doc
