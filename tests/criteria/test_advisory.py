"""Findings that change no verdict, one by one; the values of the criteria are set."""

from __future__ import annotations

import pytest
from madedrafts import draft, judged, told
from wordfile import p, read_body

from docscan.criteria.advisory import article_numbers
from docscan.criteria.matter import individual, takes_away
from docscan.criteria.unitsigns import is_spoken
from docscan.verdict import Severity

PLAIN = (
    "Ärendet gäller skolan i Norrby och dess lokaler under det kommande läsåret. Förvaltningen har tagit fram ett "
    "förslag som bygger på den plan som nämnden antog i mars."
)
DRY = (
    "Ärendet gäller nämndens sammanträden under nästa år. Förvaltningen har tagit fram ett förslag till tider, som har "
    "samordnats med kommunstyrelsens tider och med tidplanen för budget och bokslut."
)
FULL = {"best_interest": "documented", "views": "documented", "tradeoffs": "documented", "compensatory": "documented"}


def rules(*lines: str, title: str = "", date: str = "2025-09-12", **values: str) -> set[str]:
    return set(told(draft(*lines, title=title, date=date), **{**FULL, **values}))


# LEFT


def test_a_placeholder_left_in_is_told_wherever_it_stands() -> None:
    assert "LEFT" in rules(PLAIN, "Klicka eller tryck här för att ange text.")


def test_a_help_text_is_told_under_the_headings_of_the_perspectives_only() -> None:
    assert "LEFT" in rules("# Barnperspektiv", "Beskriv hur barn påverkas av beslutet.")
    assert "LEFT" not in rules("# Förslag till beslut", "Beskriv hur barn påverkas av beslutet.")


def test_boxes_that_nobody_ticked_are_left() -> None:
    assert "LEFT" in rules(PLAIN, "Berörs barn av beslutet? ☐ Ja ☐ Nej")
    assert "LEFT" not in rules(PLAIN, "Berörs barn av beslutet? ☒ Ja ☐ Nej")


def test_a_control_that_still_shows_its_placeholder_is_left() -> None:
    control = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"{p('Barnens synpunkter och hur de togs om hand')}</w:sdtContent></w:sdt>"
    )
    assert "LEFT" in told(read_body(p(PLAIN) + control), **FULL)


def test_an_order_in_the_decision_is_no_help_text() -> None:
    assert "LEFT" not in rules("# Förslag till beslut", "Nämnden uppdrar åt förvaltningen att beskriva följderna.")


# REF


def test_an_appendix_that_is_not_listed_is_told() -> None:
    assert "REF" in rules(PLAIN, "# Beslutsunderlag", "Karta, bilaga 1", best_interest="referenced")


def test_an_assessment_among_the_appendices_is_enough() -> None:
    assert "REF" not in rules(PLAIN, "# Beslutsunderlag", "Barnkonsekvensanalys, daterad", best_interest="referenced")


def test_only_an_assessment_elsewhere_needs_an_appendix() -> None:
    assert "REF" not in rules(PLAIN, "# Beslutsunderlag", "Karta", best_interest="claimed")


# PRIV


def test_a_personal_identity_number_stops_the_draft_and_is_masked() -> None:
    found = told(draft(PLAIN, "Sonen, 20140503-2383, går i årskurs 5."), **FULL)["PRIV"]
    assert found.severity is Severity.STOP
    assert found.evidence is not None
    assert found.evidence.text == "********-****"


def test_a_childs_full_name_with_its_birth_date_stops_the_draft() -> None:
    assert "PRIV" in rules("Eleven Elsa Berg, född 2014-05-03, söker skolskjuts.")
    assert "PRIV" in rules("Eleven Elsa Berg (född den 3 maj 2014) söker skolskjuts.")


@pytest.mark.parametrize(
    "text",
    [
        "Ombudet Elsa Berg, född 1974-05-03, har yttrat sig.",
        "Handläggare Anna Ek 2025-03-12",
        "Organisationsnummer 212000-1234, fastigheten Ekby 12:34.",
        "A., född 2014, söker skolskjuts.",
    ],
)
def test_what_points_out_no_child_is_passed_by(text: str) -> None:
    assert "PRIV" not in rules(PLAIN, text)


def test_identity_is_told_even_where_children_are_not_affected() -> None:
    assert "PRIV" in rules("Sökanden 20140503-2383.", affected="none", stated="silent")


# LAW and TERMS, by the draft's date


@pytest.mark.parametrize(
    ("law", "date", "told_of"),
    [
        ("2001:453", "2025-07-01", True),
        ("2001:453", "2025-06-30", False),
        ("2025:400", "2025-06-30", True),
        ("2025:400", "2025-07-01", False),
    ],
)
def test_a_social_services_act_that_was_not_in_force_is_told(law: str, date: str, told_of: bool) -> None:
    assert ("LAW" in rules(f"Enligt 4 kap. 1 § socialtjänstlagen ({law}) gäller detta.", date=date)) is told_of


def test_without_a_date_no_law_is_judged() -> None:
    document = read_body(p("Enligt socialtjänstlagen (2001:453) gäller detta för barnen i ärendet."))
    assert "LAW" not in told(document, **FULL)


@pytest.mark.parametrize(("date", "told_of"), [("2023-07-02", True), ("2023-07-01", False)])
def test_sarskola_is_told_from_the_day_it_got_its_new_name(date: str, told_of: bool) -> None:
    assert ("TERMS" in rules("Eleven går i särskolan i Norrby.", date=date)) is told_of


def test_words_that_are_out_of_use_are_told_with_their_own_message() -> None:
    found = told(draft("Barn med handikapp prioriteras i kön."), **FULL)["TERMS"]
    assert "används inte längre" in found.message


# ARTICLES


def test_an_article_that_is_only_named_is_told() -> None:
    assert "ARTICLES" in rules(PLAIN, "Artikel 3 i barnkonventionen gäller.")


def test_an_article_that_is_applied_is_not_told() -> None:
    applied = "Enligt artikel 31 i barnkonventionen har barn rätt till lek. Förvaltningen bedömer att en stängning "
    assert "ARTICLES" not in rules(applied + "leder till sämre trygghet för eleverna.")


def test_an_article_compared_in_a_table_is_applied() -> None:
    assert "ARTICLES" not in rules(
        PLAIN, "Rätten till utbildning (artikel 28 barnkonventionen) | Eleverna får behöriga lärare i alla ämnen."
    )


@pytest.mark.parametrize(("number", "unknown"), [(1, False), (54, False), (55, True), (120, True)])
def test_the_convention_has_54_articles(number: int, unknown: bool) -> None:
    found = rules(f"Artikel {number} i barnkonventionen berörs.")
    assert ("ARTICLES-UNKNOWN" in found) is unknown


def test_the_articles_of_other_laws_are_passed_by() -> None:
    assert not {name for name in rules("Enligt artikel 35 i dataskyddsförordningen krävs det.") if "ARTICLE" in name}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("artiklarna 3, 6 och 12.1 i konventionen", [3, 6, 12]),
        ("art. 31", [31]),
        ("artikel 3 och artikel 12", [3, 12]),
        ("artikelnummer 7", []),
    ],
)
def test_article_numbers_are_read(text: str, numbers: list[int]) -> None:
    assert article_numbers(text) == numbers


# PERSP


def test_the_childs_perspective_needs_a_child_heard() -> None:
    line = "Ur barnets perspektiv är flytten bra."
    assert "PERSP-CHILDS" in rules(line, views="missing")
    assert "PERSP-CHILDS" not in rules(line, views="documented")


def test_the_child_rights_perspective_needs_a_right() -> None:
    line = "Barnrättsperspektivet har funnits med i arbetet."
    assert "PERSP" in rules(line)
    assert "PERSP" not in rules(line, "Eleverna har rätt till utbildning.")
    assert "PERSP" not in rules(line, "Artikel 28 i barnkonventionen berörs.")


def test_a_heading_of_the_template_is_left_alone() -> None:
    assert "PERSP" not in rules("# Barnrättsperspektiv", PLAIN)


# GROUPS, ALT, PROXY


def test_children_as_one_group_are_told_where_children_are_directly_affected() -> None:
    assert "GROUPS" in rules("Eleverna byter skola.")
    assert "GROUPS" not in rules("Eleverna byter skola.", affected="indirect")
    assert "GROUPS" not in rules("Eleverna byter skola.", "För elever med autism blir bytet svårt.")


def test_one_child_is_no_group() -> None:
    assert "GROUPS" not in rules("Flickan bor hos sin mor.", title="Skolskjuts för elev född 2014")


def test_a_closing_without_another_course_is_told() -> None:
    values = {"title": "Avveckling av Norrby skola", "tradeoffs": "missing"}
    assert "ALT" in rules("Eleverna byter skola.", **values)
    assert "ALT" not in rules("Eleverna byter skola.", "Som alternativ har en ombyggnad prövats.", **values)
    assert "ALT" not in rules("Eleverna byter skola.", title="Ny gungställning", tradeoffs="missing")


def test_the_missing_alternative_belongs_under_the_childrens_heading() -> None:
    document = draft("# Barnperspektiv", "Eleverna byter skola.", title="Avveckling av Norrby skola")
    found = told(document, **{**FULL, "tradeoffs": "missing"})["ALT"]
    assert found.missing
    assert found.evidence is not None
    assert found.evidence.text == "Barnperspektiv"


def test_proxy_is_told_where_only_adults_speak() -> None:
    values = {**FULL, "views": "proxy"}
    assert "PROXY" in told(draft("Rektor uppger att eleverna trivs i den nya skolan."), **values)
    assert "PROXY" not in rules("Rektor uppger att eleverna trivs i den nya skolan.")


# AFF-CONTRA and its kin


@pytest.mark.parametrize(
    ("affected", "best", "level"),
    [
        ("direct", "documented", Severity.STOP),
        ("indirect", "missing", Severity.COMPLETE),
        ("indirect", "documented", Severity.HINT),
    ],
)
def test_a_denial_is_held_against_the_matter(affected: str, best: str, level: Severity) -> None:
    values = {**FULL, "affected": affected, "stated": "not_affected", "best_interest": best}
    assert told(draft(PLAIN, "Barn berörs inte av beslutet."), **values)["AFF-CONTRA"].severity is level


def test_a_denial_that_is_true_is_no_finding() -> None:
    assert rules(DRY, "Barn berörs inte av beslutet.", affected="none", stated="not_affected") == set()


def test_a_matter_named_after_children_is_never_passed_by_in_silence() -> None:
    named = draft(PLAIN, title="Kamerabevakning i Norrby skola")
    assert "AFF-UNSURE" in told(named, affected="none", stated="silent")


def test_silence_where_children_are_affected_is_told() -> None:
    found = told(draft(PLAIN), **{**FULL, "stated": "silent"})
    assert found["AFF"].severity is Severity.HINT
    assert found["AFF"].missing


def test_children_said_to_be_affected_without_any_sign_of_it_is_told() -> None:
    assert rules(PLAIN, "Barn berörs av beslutet.", affected="none", stated="affected") == {"AFF-UNSHOWN"}


# What raises a finding


def test_the_title_or_the_decision_tells_that_something_is_taken_away() -> None:
    assert takes_away(judged(draft(PLAIN, title="Avveckling av Norrby skola")))
    assert takes_away(judged(draft("# Förslag till beslut", "Nämnden avslår ansökan.")))
    assert not takes_away(judged(draft(PLAIN, "Skolan stängdes på 1950-talet.", title="Ny gungställning")))


def test_a_single_child_is_known_by_title_kind_of_case_or_number() -> None:
    assert individual(judged(draft(PLAIN, title="Skolskjuts för elev född 2014")))
    assert individual(judged(draft("Dottern bor hos sin mor.", title="Omedelbart omhändertagande enligt LVU")))
    assert individual(judged(draft("Elias, 20140503-2383, söker stöd.", title="Ansökan om kontaktfamilj")))
    assert not individual(judged(draft(PLAIN, title="Placering av ny sporthall")))


def test_a_number_of_very_many_figures_is_no_article() -> None:
    assert [number > 54 for number in article_numbers(f"artikel {'1' * 5_000} och 3")] == [True, False]


def test_a_birth_date_after_a_row_of_names_is_told() -> None:
    names = "Anna Andersson " * 3_000
    assert "PRIV" in rules(PLAIN, f"{names}, född den 5 maj 2014.".replace(" ,", ","))
    assert "PRIV" not in rules(PLAIN, f"{names} föds snart. Han är född här.")


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("– Jag vill inte byta skola, sade en flicka.", True),
        ("Förslag – Ja, sade en flicka.", False),
        ("– Jag vill inte byta skola. Nämnden frågade, sade en flicka.", False),
        ("– A" * 20_000 + ", sades det.", False),
        ("– A" * 20_000 + ", sa hon.", True),
        ("Barn, sa " * 20_000 + "– A", False),
    ],
)
def test_words_are_spoken_when_who_said_them_follows(text: str, spoken: bool) -> None:
    assert is_spoken(text) is spoken
