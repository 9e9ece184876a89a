"""An explanation on the terminal and as a page."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from lxml import html as parser
from madedrafts import draft_bytes
from playwright.sync_api import Browser
from rich.console import Console

from docscan.explain import explain_file
from docscan.explanation import Explanation, Fired, Told
from docscan.outputs import explain_html, explain_terminal
from docscan.outputs.explain_view import pieces


@pytest.fixture(scope="module")
def explanation(tmp_path_factory: pytest.TempPathFactory) -> Explanation:
    path = tmp_path_factory.mktemp("utkast") / "utkast.docx"
    path.write_bytes(
        draft_bytes(
            "# Barnkonsekvensanalys",
            "Barnets bästa har beaktats &lt;b&gt;&amp; vägts. Barn berörs inte av beslutet.",
            "Berörs barn av beslutet? | Nej",
            "# Bakgrund",
            "Skolskjuts är en insats för elever, född 20140503-2383.",
            title="Avveckling av Norrby skola",
        )
    )
    return explain_file(path)


def hit(rule: str, start: int, end: int) -> Fired:
    return Fired(rule, "affected", "", start, end)


def test_a_sentence_is_cut_wherever_a_rule_begins_or_ends() -> None:
    sentence = Told("abcdef", (hit("X", 0, 4), hit("Y", 2, 6)), (), ())
    assert [(piece.text, [own.rule for own in piece.fired]) for piece in pieces(sentence)] == [
        *(("ab", ["X"]), ("cd", ["X", "Y"]), ("ef", ["Y"])),
    ]


def test_the_pieces_make_the_sentence_again(explanation: Explanation) -> None:
    for passage in explanation.passages:
        for sentence in passage.sentences:
            assert "".join(piece.text for piece in pieces(sentence)) == sentence.text


def test_plain_text_tells_questions_signs_and_rules_without_colours(explanation: Explanation) -> None:
    text = explain_terminal.render_text(explanation)
    assert "\x1b" not in text
    assert "Berörs barn av beslutet?" in text
    assert "Talade för:" in text
    assert "+ BIA-CLAIMED-CONSIDERED, Barnets bästa: " in text
    assert "- AFF-CHILD-SERVICE, Berörda barn: räknas inte under den här rubriken" in text
    assert "2383" not in text


def test_a_terminal_gets_colours(explanation: Explanation) -> None:
    console = Console(file=io.StringIO(), force_terminal=True, color_system="standard", width=100)
    with console.capture() as capture:
        explain_terminal.render(explanation, console)
    assert "\x1b[4;32mBarnets bästa har beaktats" in capture.get()


def test_the_page_marks_the_words_by_criterion(explanation: Explanation) -> None:
    page = parser.fromstring(explain_html.render(explanation))
    marked = {(mark.get("class"), mark.text_content()) for mark in page.iter("mark")}
    assert ("k-best_interest", "Barnets bästa har beaktats") in marked
    assert "2383" not in page.text_content()
    assert page.get("lang") == "sv"


@pytest.mark.parametrize("width", [360, 1000])
def test_axe_finds_nothing_to_remark(
    browser: Browser, axe: str, tmp_path: Path, explanation: Explanation, width: int
) -> None:
    file = tmp_path / "explain.html"
    file.write_text(explain_html.render(explanation), encoding="utf-8")
    with browser.new_page(viewport={"width": width, "height": 800}) as opened:
        complaints: list[str] = []
        opened.on("console", lambda message: complaints.append(message.text))
        opened.goto(file.as_uri())
        opened.evaluate("document.querySelectorAll('details').forEach(item => item.open = true)")
        opened.evaluate(axe)
        result = opened.evaluate("axe.run()")
        too_wide = opened.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert result["passes"]
    assert [(item["id"], item["nodes"][0]["html"]) for item in result["violations"]] == []
    assert complaints == []
    assert not too_wide
