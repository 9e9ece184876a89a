"""For what is missing, a heading and questions where they belong."""

from __future__ import annotations

from drafts import CLAIM, STYLES, TRADEOFFS, VIEWS, at, place, report
from made import p, r, word_file

from docscan.outputs.suggest import insertions
from docscan.word.reader import read


def draft(*headings: str, level: str = "Rubrik1") -> bytes:
    """A draft with a title and, under each heading, one paragraph."""
    body = p(r("Ny skola i Näs"), style="Rubrik")
    for heading in headings:
        body += p(r(heading), style=level) + p(
            r(f"Text under {heading}, lång nog för att vara en löpande text i ärendet.")
        )
    return word_file(body, parts={"styles": STYLES})


def test_nothing_is_suggested_where_nothing_is_missing() -> None:
    document = read(draft("Bakgrund"))
    assert insertions(report(document, at(CLAIM, document, "Text under")), document) == []


def test_without_a_heading_on_children_one_new_section_comes_before_those_that_end_a_draft() -> None:
    document = read(draft("Bakgrund", "Beslutsunderlag", "Beslutet skickas till"))
    missing = [at(item, document, "Ny skola i Näs") for item in (TRADEOFFS, VIEWS)]
    (item,) = insertions(report(document, *missing, title="Ny skola i Näs"), document)
    assert item.heading == "Prövning av barnets bästa"
    assert item.after[-1].node == place(document, "Text under Bakgrund").anchors[-1].node
    assert item.heading_like == place(document, "Beslutsunderlag").anchors
    assert len(item.lines) == 4


def test_under_a_heading_on_children_each_criterion_gets_its_own_section_at_the_end() -> None:
    document = read(draft("Barnets bästa", "Ekonomi"))
    missing = [at(item, document, "Barnets bästa") for item in (TRADEOFFS, VIEWS)]
    found = insertions(report(document, *missing, title="Ny skola i Näs"), document)
    assert [item.heading for item in found] == ["Barnens åsikter", "Avvägning mot andra intressen"]
    end = place(document, "Text under Barnets bästa").anchors[-1].node
    assert {item.after[-1].node for item in found} == {end}


def test_a_title_that_names_children_is_not_a_section() -> None:
    document = read(draft("Bakgrund", "Beslutsunderlag"))
    missing = at(VIEWS, document, "Ny skola i Näs")
    (item,) = insertions(report(document, missing, title="Ny skola i Näs"), document)
    assert item.heading == "Prövning av barnets bästa"


def test_the_questions_look_like_running_text() -> None:
    document = read(draft("Bakgrund", "Beslutsunderlag"))
    (item,) = insertions(report(document, at(VIEWS, document, "Bakgrund")), document)
    assert item.lines_like[0].node == place(document, "Text under Bakgrund").anchors[0].node
    assert all(line.startswith("– ") and line.endswith("?") for line in item.lines)
