"""The six criteria on a few lines of text, weighed with the shipped weights."""

from __future__ import annotations

import pytest
from madedrafts import draft, judged, verdicts

from docscan.check import judge
from docscan.criteria.affected import settled_type
from docscan.verdict import CRITERIA, VALUES, Outcome

SCHOOL = (
    "# Ärendet",
    "Norrby skola har 84 elever i årskurs 4–6. Förslaget är att eleverna från hösten går i Söderskolan.",
    "# Barnkonsekvensanalys",
)
ASSESSED = (
    "Förslaget innebär att eleverna får 25 minuters bussresa i stället för en kort promenad, och de yngsta oroar sig "
    "för att byta kamrater.",
    "Förvaltningen bedömer att flytten ändå är bäst för eleverna, eftersom de får behöriga lärare och den trygghet som "
    "en större kamratgrupp ger.",
)


def value(criterion: str, *lines: str, title: str = "Organisation för Norrby skola") -> str:
    return verdicts(draft(*lines, title=title))[criterion].value


def test_a_school_affects_children_directly_and_meeting_dates_do_not() -> None:
    assert value("affected", *SCHOOL) == "direct"
    dates = ("Nämnden sammanträder fem gånger under våren. Tiderna följer kommunstyrelsens plan för året.",) * 2
    assert value("affected", *dates, title="Sammanträdestider 2026") == "none"


def test_a_board_settles_a_case_type_by_the_title() -> None:
    this = judged(draft("Nämnden behöver en plan för möten.", title="Sammanträdestider 2026"), "skola")
    found = settled_type(this)
    assert found is not None
    assert found[1] == "none"
    assert settled_type(judged(draft("Text om möten.", title="Annat"), "skola")) is None


def test_next_to_no_text_leaves_open_whether_children_are_affected() -> None:
    found = verdicts(draft("Ärendet bordläggs.", title="Övrigt"), affected="none", stated="silent")["affected"]
    assert (found.value, found.outcome) == ("unclear", Outcome.REVIEW)


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("Berörs barn av beslutet? ☒ Ja ☐ Nej", "affected"),
        ("Berörs barn av beslutet? ☐ Ja ☒ Nej", "not_affected"),
        ("Påverkas barn eller unga av beslutet? | Nej.", "not_affected"),
        ("☐ Barn berörs ☒ Barn berörs inte", "not_affected"),
    ],
)
def test_a_ticked_box_decides_what_the_draft_states(line: str, stated: str) -> None:
    found = verdicts(draft(*SCHOOL, line))["stated"]
    assert found.value == stated
    assert found.evidence


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("Berörs barn av beslutet? ☐ Ja ☒ Nej", "Berörs barn av beslutet? ☐ Ja ☒ Nej"),
        ("Berörs barn av beslutet? | ☐ Ja ☒ Nej", "Berörs barn av beslutet?"),
    ],
)
def test_a_ticked_box_is_quoted_with_its_question(line: str, quoted: str) -> None:
    found = verdicts(draft(*SCHOOL, line))["stated"]
    assert found.evidence[0].text == quoted
    assert found.cause.endswith("Så är formulärets egen fråga besvarad.")


def test_a_forms_question_is_no_sign_that_children_are_affected() -> None:
    title = "Organisation för Norrby skola"
    found = verdicts(draft(*SCHOOL, "Berörs barn av beslutet? ☐ Ja ☒ Nej", title=title))["affected"]
    assert found.evidence
    assert not any("?" in evidence.text for evidence in found.evidence)


def test_boxes_that_contradict_each_other_decide_nothing() -> None:
    lines = ("Berörs barn av beslutet? ☒ Ja ☐ Nej", "Berörs unga av beslutet? ☐ Ja ☒ Nej")
    assert verdicts(draft(*SCHOOL, *lines), stated="silent")["stated"].value == "silent"


def test_a_denial_in_words_is_heard() -> None:
    assert value("stated", *SCHOOL[:2], "# Barnperspektiv", "Barn berörs inte av beslutet.") == "not_affected"


def test_an_assessment_of_what_is_best_is_documented() -> None:
    assert value("best_interest", *SCHOOL, *ASSESSED) == "documented"


def test_a_phrase_about_the_childs_best_is_a_claim() -> None:
    assert value("best_interest", *SCHOOL, "Barnets bästa har beaktats i ärendet.") == "claimed"


def test_what_children_said_is_documented() -> None:
    said = "Elevrådet har hörts. Eleverna sade att de vill hålla ihop klasserna och helst slippa bussen."
    assert value("views", *SCHOOL, *ASSESSED, "# Elevernas synpunkter", said) == "documented"


def test_that_children_were_heard_without_what_they_said_is_a_claim() -> None:
    assert value("views", *SCHOOL, *ASSESSED, "Eleverna har fått komma till tals.") == "claimed"


def test_a_balance_with_its_outcome_is_documented() -> None:
    weighed = (
        "Elevernas behov av en kort skolväg har vägts mot kommunens kostnad för lokalerna. Förvaltningen anser att "
        "tillgången till behöriga lärare väger tyngre än den kortare skolvägen."
    )
    assert value("tradeoffs", *SCHOOL, *ASSESSED, weighed) == "documented"


def test_a_measure_for_the_children_is_documented() -> None:
    softened = "För att underlätta övergången får varje elev en fadder och skolskjuts under det första läsåret."
    assert value("compensatory", *SCHOOL, *ASSESSED, "# Åtgärder", softened) == "documented"


def test_every_verdict_has_a_value_of_the_guide_and_says_why() -> None:
    found = verdicts(draft(*SCHOOL, *ASSESSED))
    assert tuple(found) == CRITERIA
    for name, verdict in found.items():
        assert verdict.criterion == name
        assert verdict.value in VALUES[name]
        assert verdict.cause


def test_evidence_stands_where_it_says() -> None:
    document = draft(*SCHOOL, *ASSESSED)
    for verdict in verdicts(document).values():
        for item in verdict.evidence:
            block = document.blocks[item.paragraph - 1]
            assert block.text[item.start : item.end] == item.text
            assert item.anchors


def test_labels_and_figures_are_not_quoted_where_sentences_speak() -> None:
    table = ("Elever i dag | 84", "Elever sedan | 12")
    quoted = [
        item.text for item in verdicts(draft(*SCHOOL, *table, *ASSESSED, title="Norrby skola"))["affected"].evidence
    ]
    assert quoted
    assert not {"84", "12", "Elever i dag"} & set(quoted)


def test_rules_for_and_against_are_named() -> None:
    found = verdicts(draft(*SCHOOL, "Barnets bästa har beaktats."), best_interest="claimed")["best_interest"]
    assert "BIA-CLAIMED-CONSIDERED" in found.rules_for
    found = verdicts(draft(*SCHOOL, "Barnets bästa har beaktats."), best_interest="documented")["best_interest"]
    assert "BIA-CLAIMED-CONSIDERED" in found.rules_against


def test_a_value_that_is_hardly_likelier_than_another_is_for_a_person_to_review() -> None:
    this = judged(draft(*SCHOOL), best_interest="claimed")
    this.weighed.drafts["best_interest"] = {"claimed": 0.5, "documented": 0.45}
    found = judge(this)["best_interest"]
    assert (found.value, found.outcome) == ("claimed", Outcome.REVIEW)
