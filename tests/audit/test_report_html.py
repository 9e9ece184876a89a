from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html as parser
from made_store import STARTED, finding, read, record, store
from playwright.sync_api import Browser

from docscan.audit import compare_views, report_html
from docscan.audit.compare import compare
from docscan.audit.gather import gather
from docscan.audit.report_data import AuditReport
from docscan.audit.report_texts import MEASURES

HOSTILE = '<script>alert(1)</script><a href="https://example.org">x</a>'


@pytest.fixture(scope="module")
def page(year_report: AuditReport) -> str:
    return report_html.render(year_report)


def violations(browser: Browser, axe: str, page: str, file: Path, width: int) -> list[tuple[str, str]]:
    file.write_text(page, encoding="utf-8")
    with browser.new_page(viewport={"width": width, "height": 800}) as opened:
        opened.goto(file.as_uri())
        opened.evaluate(axe)
        result = opened.evaluate("axe.run()")
    assert result["passes"]
    return [(item["id"], item["nodes"][0]["html"]) for item in result["violations"]]


def test_axe_finds_nothing_to_remark(browser: Browser, axe: str, tmp_path: Path) -> None:
    # The register of rows repeats one pattern hundreds of times; a small year shows all of it.
    claim = finding("BIA", "stop", "best_interest", "Påstås.", "Barnets bästa har beaktats.")
    values = {"affected": "direct", "best_interest": "claimed", "groups": ("flight",), "findings": (claim,)}
    files = [read(f"a {n}.docx", record(board=f"Nämnd {n % 2}", **values)) for n in range(3)]
    report = gather(store(tmp_path / "audit.sqlite", files), STARTED)
    page = report_html.render(report)
    for width in (360, 1000):
        assert violations(browser, axe, page, tmp_path / "rapport.html", width) == []


def test_axe_finds_nothing_to_remark_in_a_comparison(
    browser: Browser, axe: str, tmp_path: Path, year_store: Path
) -> None:
    page = compare_views.html(compare(year_store, year_store, STARTED))
    assert violations(browser, axe, page, tmp_path / "jamforelse.html", 360) == []


def test_nothing_is_loaded_nothing_runs_and_nothing_is_refused(browser: Browser, tmp_path: Path, page: str) -> None:
    file = tmp_path / "rapport.html"
    file.write_text(page, encoding="utf-8")
    seen: list[str] = []
    with browser.new_page(viewport={"width": 360, "height": 800}) as opened:
        opened.on("request", lambda request: seen.append(request.url))
        opened.on("console", lambda message: seen.append(message.text))
        opened.goto(file.as_uri())
        overflow = opened.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        ink = opened.evaluate("getComputedStyle(document.querySelector('.measures')).borderLeftColor")
    assert seen == [file.as_uri()]
    assert overflow <= 0
    assert ink == "rgb(79, 86, 93)"  # the style sheet passed the page's own policy


def test_on_paper_the_register_of_rows_is_left_out(browser: Browser, tmp_path: Path, page: str) -> None:
    file = tmp_path / "rapport.html"
    file.write_text(page, encoding="utf-8")
    with browser.new_page() as opened:
        opened.goto(file.as_uri())
        opened.emulate_media(media="print")
        assert opened.evaluate("getComputedStyle(document.getElementById('rader')).display") == "none"


def test_every_link_leads_to_a_place_in_the_same_file(page: str) -> None:
    tree: Any = parser.fromstring(page)
    links = [link.get("href") for link in tree.iter("a")]
    ids = {element.get("id") for element in tree.iter() if element.get("id")}
    assert len(links) > 100
    assert [link for link in links if not link.startswith("#") or link[1:] not in ids] == []


def test_no_id_stands_twice(page: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_plots_have_a_title_and_a_description_and_no_styles_of_their_own(page: str) -> None:
    plots = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert len(plots) == 3
    for plot in plots:
        assert 'role="img"' in plot and "<title" in plot and "<desc" in plot
        assert "style=" not in plot and "<style" not in plot


def test_it_is_swedish_and_says_what_docscan_measures(page: str) -> None:
    assert '<html lang="sv">' in page
    assert MEASURES.split(".")[0] in page


def test_the_figures_of_boards_and_drafts_are_counts_and_no_percentages(page: str) -> None:
    shown = page[page.index('id="head"') : page.index('id="copies"')]
    assert "%" not in re.sub(r"<[^>]+>", "", shown)


def test_text_from_a_draft_stays_text(tmp_path: Path) -> None:
    found = finding("BIA", "stop", "best_interest", "Påstås.", HOSTILE)
    draft = record(title=HOSTILE, board=HOSTILE, affected="direct", best_interest="claimed", findings=(found,))
    page = report_html.render(gather(store(tmp_path / "audit.sqlite", [read("a 1.docx", draft)]), STARTED))
    tree: Any = parser.fromstring(page)
    assert HOSTILE in tree.text_content()
    assert not tree.xpath("//script") and not tree.xpath("//a[contains(@href, 'example')]")
