"""The spaCy pipeline: `spacy.blank("sv")` with docscan's components, for docscan and for anyone.

The components are registered as entry points (`spacy_factories`), so `nlp.add_pipe("docscan_sentences")` works in any
pipeline once docscan is installed. docscan itself reads whole drafts without spaCy (`docscan.language.parsed`) and calls
on it only for sentences that need token patterns: spaCy on everything costs five times as much.
"""

from __future__ import annotations

import spacy
from spacy.language import Language
from spacy.symbols import ORTH

from docscan.language.sentences import ABBREVIATIONS


def blank() -> Language:
    """A blank Swedish pipeline whose tokenizer knows the abbreviations of drafts."""
    nlp = spacy.blank("sv")
    for abbreviation in sorted(ABBREVIATIONS):
        if "." in abbreviation and ":" not in abbreviation:
            nlp.tokenizer.add_special_case(abbreviation + ".", [{ORTH: abbreviation + "."}])
    return nlp
