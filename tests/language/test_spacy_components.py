"""docscan's components in anyone's spaCy pipeline, found by their names."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

TEXT = (
    "Bakgrund\n"
    "Skolan har bl.a. 84 elever enligt 3 kap. skollagen. Den ligger i Norrby.\n"
    "Barnkonsekvensanalys\n"
    "Barnets bästa har beaktats. Barn berörs inte av beslutet."
)


def pipeline(*names: str) -> Language:
    nlp = spacy.blank("sv")
    for name in names:
        nlp.add_pipe(name)
    return nlp


def test_sentence_ends_are_those_of_docscan() -> None:
    doc = pipeline("docscan_sentences")("Skolan har bl.a. 84 elever enligt 3 kap. 2 §. Den ligger i Norrby.")
    assert [str(sentence) for sentence in doc.sents] == [
        *("Skolan har bl.a. 84 elever enligt 3 kap. 2 §.", "Den ligger i Norrby."),
    ]


def test_sections_are_spans_with_their_role() -> None:
    doc = pipeline("docscan_sections")(TEXT)
    assert [(span.label_, span[0].text) for span in doc.spans["docscan_sections"]] == [
        *(("background", "Skolan"), ("children", "Barnets")),
    ]


@pytest.fixture(scope="module")
def whole() -> Language:
    return pipeline("docscan_sentences", "docscan_sections", "docscan_rules", "docscan_assertion")


def test_rules_are_spans_with_their_id(whole: Language) -> None:
    doc = whole(TEXT)
    found = {span.label_: span.text for span in doc.spans["docscan"]}
    assert found["BIA-CLAIMED-CONSIDERED"] == "Barnets bästa har beaktats"
    assert "berörs inte" in found["STATED-DENIED"]


def test_assertion_marks_the_rule_spans(whole: Language) -> None:
    doc = whole(TEXT)
    marks = {span.label_: span._.docscan_marks for span in doc.spans["docscan"]}
    assert "negated" in marks["STATED-DENIED"]
    assert "negated" not in marks["BIA-CLAIMED-CONSIDERED"]


def test_rules_and_assertion_need_no_other_component() -> None:
    doc = pipeline("docscan_rules", "docscan_assertion")("Barn berörs inte av beslutet.")
    assert {span.label_ for span in doc.spans["docscan"]} >= {"STATED-DENIED"}


def test_a_pack_can_be_chosen() -> None:
    nlp = spacy.blank("sv")
    nlp.add_pipe("docscan_rules", config={"pack": "skola"})
    assert nlp("Barnets bästa har beaktats.").spans["docscan"]
