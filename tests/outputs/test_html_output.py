from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import html as parser
from playwright.sync_api import Browser
from report_examples import AGENDA, BROKEN, EVERYTHING, FINE, HOSTILE, ONE, STOPPED, UNSURE, report

from docscan.outputs import html, texts
from docscan.verdict import Report

CREATED = datetime(2025, 3, 14, 9, 30)
REPORTS = {"one": ONE, "agenda": AGENDA, "everything": EVERYTHING, "unread": report(BROKEN), "none": report()}


def page(shown: Report) -> Any:
    return parser.fromstring(html.render(shown, CREATED))


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("width", [360, 1000])
def test_axe_finds_nothing_to_remark(browser: Browser, axe: str, tmp_path: Path, name: str, width: int) -> None:
    file = tmp_path / "report.html"
    file.write_text(html.render(REPORTS[name], CREATED), encoding="utf-8")
    with browser.new_page(viewport={"width": width, "height": 800}) as opened:
        opened.goto(file.as_uri())
        opened.evaluate(axe)
        result = opened.evaluate("axe.run()")
    assert result["passes"]
    assert [(item["id"], item["nodes"][0]["html"]) for item in result["violations"]] == []


def test_nothing_is_loaded_nothing_runs_and_nothing_is_refused(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(html.render(EVERYTHING, CREATED), encoding="utf-8")
    seen: list[str] = []
    with browser.new_page(viewport={"width": 360, "height": 800}) as opened:
        opened.on("request", lambda request: seen.append(request.url))
        opened.on("console", lambda message: seen.append(message.text))
        opened.on("dialog", lambda dialog: seen.append(dialog.message))
        opened.goto(file.as_uri())
        ink = opened.evaluate("getComputedStyle(document.querySelector('mark')).backgroundColor")
        overflow = opened.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert seen == [file.as_uri()]
    assert ink == "rgb(255, 233, 160)"  # the style sheet passed the page's own policy
    assert overflow <= 0


def test_text_of_a_draft_never_becomes_markup() -> None:
    tree = page(report(HOSTILE, FINE))
    assert not tree.xpath("//script | //img | //iframe | //*[@onerror]")
    assert HOSTILE.metadata.title.replace("\x1b", "\ufffd") in tree.xpath("string(//article/h2)")
    assert {link.get("href")[0] for link in tree.xpath("//a")} == {"#"}
    assert "49" not in tree.xpath("string(//article/h2)")


def test_the_policy_allows_the_one_style_sheet_and_nothing_else() -> None:
    policy = page(ONE).xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_the_page_is_swedish_and_titled_by_its_draft() -> None:
    tree = page(ONE)
    assert tree.get("lang") == "sv"
    assert STOPPED.metadata.title in tree.findtext("head/title")


def test_the_words_are_marked_in_their_sentence() -> None:
    quotes = page(ONE).xpath("//blockquote")
    assert [words(quote.find("mark")) for quote in quotes][2] == "Barnets bästa har beaktats"
    assert words(quotes[2]) == "Barnets bästa har beaktats i beredningen av ärendet."


def test_the_summary_comes_before_the_checklist_and_tells_first_what_is_there() -> None:
    text = words(page(ONE))
    order = [texts.LABELS[name] for name in ("summary", "present", "missing", "urgent", "warnings", "checklist")]
    places = [text.index(label) for label in order]
    assert places == sorted(places)


def test_every_link_leads_somewhere_in_the_page() -> None:
    twice = replace(STOPPED, findings=STOPPED.findings * 2)
    tree = page(report(twice, *EVERYTHING.documents))
    targets = [link.get("href")[1:] for link in tree.xpath("//a")]
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert targets and set(targets) <= set(ids)


def test_the_overview_has_one_row_a_draft_that_leads_to_its_checklist() -> None:
    tree = page(AGENDA)
    links = tree.xpath("//table/tbody/tr/th/a")
    assert [words(link) for link in links] == [
        "Låst utredning.docx",
        STOPPED.metadata.title,
        UNSURE.metadata.title,
        FINE.metadata.title,
    ]
    for link in links:
        assert words(tree.get_element_by_id(link.get("href")[1:]).find("h2")) == words(link)


def test_a_single_draft_has_no_overview() -> None:
    assert not page(ONE).xpath("//table")


def test_a_contested_answer_is_left_to_a_person() -> None:
    assert texts.OUTCOMES[UNSURE.criteria[0].outcome] in words(page(report(UNSURE)))


def test_each_finding_is_told_once_with_advice_source_and_rule() -> None:
    boxes = page(ONE).xpath("//div[starts-with(@class, 'finding')]")
    assert len(boxes) == len(STOPPED.findings)
    text = words(boxes[0])
    for part in ("STOPP", "Förslag: Beskriv", "Källa: Barnkonventionen", "Regel: best-interest-claimed"):
        assert part in text


def test_versions_and_limits_are_told() -> None:
    text = words(page(ONE))
    assert "Gjord 2025-03-14 med docscan 1.0.0, regler skola 1.0" in text
    assert texts.DISCLAIMER in text


def test_a_personal_identity_number_is_masked() -> None:
    assert "20140312" not in html.render(EVERYTHING, CREATED)


def test_the_page_looks_as_agreed(golden: Callable[[str, str], None]) -> None:
    text = html.render(report(STOPPED, BROKEN), CREATED)
    text = re.sub(r"<style>.*?</style>", "<style></style>", text, flags=re.DOTALL)
    golden("report.html", re.sub(r"sha256-[\w+/=]+", "sha256-…", text))
