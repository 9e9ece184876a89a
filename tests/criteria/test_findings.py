"""From verdicts to what the author is told."""

from __future__ import annotations

from dataclasses import replace

from madedrafts import draft, judged, told, verdicts

from docscan.criteria.findings import asked_for, findings
from docscan.verdict import Outcome, Severity

PLAIN = (
    "Ärendet gäller skolan i Norrby och dess lokaler under det kommande läsåret. Förvaltningen har tagit fram ett "
    "förslag som bygger på den plan som nämnden antog i mars."
)
DRY = (
    "Ärendet gäller nämndens sammanträden under nästa år. Förvaltningen har tagit fram ett förslag till tider, som har "
    "samordnats med kommunstyrelsens tider och med tidplanen för budget och bokslut."
)
LACKING = {"best_interest": "claimed", "views": "missing", "tradeoffs": "missing", "compensatory": "missing"}


def test_findings_come_with_the_most_urgent_first() -> None:
    document = draft(PLAIN, "Eleven går i särskolan.", title="Avveckling av Norrby skola")
    this = judged(document, **LACKING)
    levels = [finding.severity for finding in findings(this, verdicts(document, **LACKING))]
    assert levels == sorted(levels, key=list(Severity).index)
    assert levels[0] is Severity.STOP
    assert levels[-1] is Severity.HINT


def test_each_question_gives_at_most_one_finding_with_source_and_advice() -> None:
    found = told(draft(PLAIN, title="Avveckling av Norrby skola"), **LACKING)
    for name, criterion in {
        "BIA": "best_interest",
        "VIEWS": "views",
        "TRADE": "tradeoffs",
        "COMP": "compensatory",
    }.items():
        assert found[name].criterion == criterion
        assert found[name].advice
        assert found[name].source
        assert found[name].why


def test_where_children_are_not_affected_the_four_questions_are_not_asked() -> None:
    document = draft(DRY, title="Sammanträdestider för nästa år")
    values = {"affected": "none", "stated": "silent", **LACKING}
    assert told(document, **values) == {}
    assert {verdict.outcome for name, verdict in verdicts(document, **values).items() if name != "stated"} == {
        *(Outcome.OK, Outcome.NOT_APPLICABLE),
    }


def test_a_missing_thing_belongs_under_the_heading_that_asks_for_it() -> None:
    found = told(draft("# Barnets åsikter", PLAIN, "# Barnperspektiv", PLAIN), **LACKING)
    assert found["VIEWS"].missing
    assert found["VIEWS"].evidence is not None
    assert found["VIEWS"].evidence.text == "Barnets åsikter"


def test_without_such_a_heading_it_belongs_at_the_title() -> None:
    found = told(draft(PLAIN, title="Nya lokaler i Norrby"), **LACKING)
    assert found["VIEWS"].evidence is not None
    assert found["VIEWS"].evidence.text == "Nya lokaler i Norrby"


def test_a_board_says_it_in_its_own_words_and_with_its_own_severity() -> None:
    document = draft(PLAIN)
    base, school = told(document, "base", **LACKING), told(document, "skola", **LACKING)
    assert base["VIEWS"].message != school["VIEWS"].message
    assert "elev" in school["VIEWS"].message


def test_a_description_without_a_standpoint_is_told_apart_from_silence() -> None:
    described = draft(PLAIN, "För eleverna innebär flytten en längre restid.")
    values = {**LACKING, "best_interest": "missing"}
    assert "beskrivs" in told(described, **values)["BIA"].message
    assert "beskrivs" not in told(draft(PLAIN), **values)["BIA"].message


def test_personal_identity_numbers_are_masked_in_every_quote() -> None:
    document = draft(
        PLAIN, "# Barnperspektiv för 20140503-2383", "Klicka här för att ange text om 20140503-2383.", title="Nytt"
    )
    for finding in told(document, **LACKING).values():
        for place in (finding.evidence, *finding.related):
            assert place is None or "2383" not in place.text + place.context + place.heading


def test_a_balance_is_nothing_to_remark_where_nothing_is_taken_away() -> None:
    document = draft(PLAIN, title="Nya lokaler i Norrby")
    this, found = judged(document, **LACKING), verdicts(document, **LACKING)
    shown = {verdict.criterion: verdict for verdict in asked_for(found, findings(this, found))}
    assert shown["tradeoffs"].value == "missing"
    assert shown["tradeoffs"].outcome is Outcome.OK
    assert shown["tradeoffs"].cause.startswith("Det efterfrågas bara när")
    assert shown["views"].outcome is Outcome.REMARK


def test_a_balance_is_asked_for_where_something_is_taken_away() -> None:
    document = draft(PLAIN, title="Avveckling av Norrby skola")
    this, found = judged(document, **LACKING), verdicts(document, **LACKING)
    shown = {verdict.criterion: verdict for verdict in asked_for(found, findings(this, found))}
    assert shown["tradeoffs"] == found["tradeoffs"]
    assert shown["compensatory"] == found["compensatory"]


def test_the_advice_of_an_unsure_answer_asks_the_reader_to_look_first() -> None:
    document = draft(PLAIN, title="Nya lokaler i Norrby")
    found = verdicts(document, **LACKING)
    unsure = {**found, "views": replace(found["views"], outcome=Outcome.REVIEW)}
    advice = {finding.rule: finding.advice for finding in findings(judged(document, **LACKING), unsure)}
    assert advice["VIEWS"].startswith("Läs gärna stället själv först")
    assert not advice["BIA"].startswith("Läs gärna")
