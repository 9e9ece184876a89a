"""From a report to comments: one that sums up, one for each finding, at the words, in words that help."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import CLAIM, HINT, STYLES, VIEWS, at, place, report
from made import BOX, OFFICE, p, r, word_file

from docscan.model import Document
from docscan.outputs.comments import notes
from docscan.verdict import Outcome, Severity, Verdict
from docscan.word.reader import read

NOTE = f'<w:footnote w:id="2">{p(r("Barnen har hörts i noten."))}</w:footnote>'
BODY = (
    p(r("Ny skola i Näs"), style="Rubrik")
    + p(r("Bakgrund"), style="Rubrik1")
    + p(
        r("Barnets bästa har beaktats."),
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        BOX.format(p(r("I rutan står barn."))),
    )
    + '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>'
)
DRAFT = word_file(
    BODY,
    parts={"styles": STYLES, "footnotes": NOTE, "header1": p(r("Dnr 2024/1 i sidhuvudet"))},
    relations=f'<Relationship Id="h" Type="{OFFICE}/header" Target="header1.xml"/>',
)


@pytest.fixture
def document() -> Document:
    return read(DRAFT)


def test_the_first_comment_sums_up_on_the_title(document: Document) -> None:
    first = notes(report(document, at(CLAIM, document, "Barnets bästa"), title="Ny skola i Näs"), document)[0]
    assert first.anchors == place(document, "Ny skola i Näs").anchors
    assert first.paragraphs[0] == "Sammanfattning av docscans granskning: Bör kompletteras före beslut."
    assert first.paragraphs[1].startswith("Barn berörs direkt")


def test_the_summary_says_what_is_there_before_what_is_missing(document: Document) -> None:
    views = Verdict("views", "documented", Outcome.OK, evidence=(place(document, "Barnets bästa"),))
    text = "\n".join(notes(report(document, views=views), document)[0].paragraphs)
    assert "– Barnens åsikter: Dokumenterade, under rubriken ”Bakgrund”" in text
    assert text.index("Detta finns i utkastet") < text.index("Detta saknas eller behöver förtydligas")


def test_a_finding_is_one_comment_at_its_words_with_rule_and_source_last(document: Document) -> None:
    note = notes(report(document, at(CLAIM, document, "Barnets bästa har beaktats")), document)[1]
    assert note.anchors == place(document, "Barnets bästa har beaktats").anchors
    assert note.paragraphs[0] == f"Bör kompletteras före beslut: {CLAIM.message}"
    assert note.paragraphs[-2] == f"Förslag: {CLAIM.advice}"
    assert note.paragraphs[-1] == f"Regel best_interest.claimed. Källa: {CLAIM.source}"


def test_the_most_urgent_finding_comes_first(document: Document) -> None:
    found = notes(report(document, HINT, VIEWS, CLAIM), document)
    assert [note.paragraphs[-1].split()[1] for note in found[1:]] == [
        "best_interest.claimed.",
        "views.missing.",
        "GROUPS.",
    ]


def test_only_keeps_the_severities_asked_for_and_says_how_many_were_left_out(document: Document) -> None:
    found = notes(report(document, HINT, VIEWS, CLAIM), document, only={Severity.STOP})
    assert len(found) == 2
    assert any("2 till finns i checklistan" in line for line in found[0].paragraphs)


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("hörts i noten", "Orden står i den not som hänvisas till här: ”hörts i noten”."),
        ("rutan står barn", "Orden står i textrutan här: ”rutan står barn”."),
        ("Dnr 2024/1", "Orden står i sidhuvudet: ”Dnr 2024/1”."),
    ],
)
def test_words_outside_the_running_text_are_quoted_with_their_place(document: Document, words: str, where: str) -> None:
    assert where in notes(report(document, at(CLAIM, document, words)), document)[1].paragraphs


def test_a_finding_in_the_header_falls_back_to_the_title(document: Document) -> None:
    found = notes(report(document, at(CLAIM, document, "Dnr 2024/1"), title="Ny skola i Näs"), document)
    assert found[1].fallback == place(document, "Ny skola i Näs").anchors


def test_a_finding_without_a_place_stands_at_the_title(document: Document) -> None:
    found = notes(report(document, VIEWS, title="Ny skola i Näs"), document)
    assert found[1].anchors == place(document, "Ny skola i Näs").anchors


def test_further_places_of_the_same_fault_are_named_in_the_same_comment(document: Document) -> None:
    many = replace(CLAIM, related=(place(document, "Barnets bästa"),) * 5)
    text = "\n".join(notes(report(document, many), document)[1].paragraphs)
    assert text.count("”Barnets bästa” under rubriken ”Bakgrund”") == 3
    assert "på 2 ställen till" in text


def test_personal_identity_numbers_are_masked(document: Document) -> None:
    secret = replace(CLAIM, message="Här står 20140312-1234.")
    assert "20140312-1234" not in str(notes(report(document, secret), document))


def test_a_protected_document_is_mentioned_in_the_summary(document: Document) -> None:
    found = notes(report(document), replace(document, protected=True))
    assert any("skyddat mot ändringar" in line for line in found[0].paragraphs)


def test_what_more_there_is_to_say_of_the_same_words_stands_in_the_same_comment(document: Document) -> None:
    more = replace(CLAIM, rule="REF", message="Bilagan saknas i förteckningen.", source="Förteckningen")
    both = [at(finding, document, "Barnets bästa har beaktats") for finding in (CLAIM, more)]
    found = notes(report(document, *both), document)
    assert len(found) == 2
    assert "Hit hör också: Bilagan saknas i förteckningen." in found[1].paragraphs
    assert found[1].paragraphs[-1] == f"Regel best_interest.claimed och REF. Källa: {CLAIM.source}; Förteckningen"


def test_another_question_about_the_same_words_is_a_comment_of_its_own(document: Document) -> None:
    other = replace(CLAIM, criterion="views")
    both = [at(finding, document, "Barnets bästa har beaktats") for finding in (CLAIM, other)]
    assert len(notes(report(document, *both), document)) == 3


def test_what_is_not_asked_for_is_neither_there_nor_missing_in_the_summary(document: Document) -> None:
    balance = Verdict("tradeoffs", "missing", Outcome.OK)
    assert "Avvägningar" not in "".join(notes(report(document, tradeoffs=balance), document)[0].paragraphs)
