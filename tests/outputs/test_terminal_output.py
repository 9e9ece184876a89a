from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest
from report_examples import AGENDA, BROKEN, EVERYTHING, FINE, HOSTILE, ONE, STOPPED, report
from rich.console import Console

from docscan.outputs import terminal, texts
from docscan.verdict import Report

ESCAPE = "\x1b"


def on_terminal(shown: Report, width: int = 100, **settings: object) -> str:
    console = Console(file=io.StringIO(), force_terminal=True, width=width, **settings)
    with console.capture() as capture:
        terminal.render(shown, console)
    return capture.get()


def flat(text: str) -> str:
    return " ".join(text.split())


def test_one_draft_begins_with_verdict_and_reason() -> None:
    assert terminal.render_text(ONE).splitlines()[:2] == [texts.LEVELS[STOPPED.verdict], STOPPED.reason]


def test_what_is_there_comes_before_why_it_does_not_suffice() -> None:
    text = terminal.render_text(ONE)
    assert text.index("”Barnets bästa har beaktats”") < text.index("Texten säger det, men resonerar inte om barnen.")


def test_findings_come_most_urgent_first_with_advice_and_source() -> None:
    text = flat(terminal.render_text(ONE))
    messages = [
        text.index(part) for part in ("Texten säger att barnets bästa", "Bara vårdnadshavarna", "mot kommunens")
    ]
    assert messages == sorted(messages)
    assert "Förslag: Fråga eleverna" in text
    assert "Källa: Barnkonventionen artikel 12" in text


def test_the_last_words_say_what_docscan_does_not_judge() -> None:
    assert flat(terminal.render_text(ONE)).endswith(texts.DISCLAIMER)
    assert flat(terminal.render_text(AGENDA)).endswith(texts.DISCLAIMER)


def test_a_draft_read_in_part_says_so() -> None:
    text = flat(terminal.render_text(ONE))
    assert texts.LABELS["partly"] in text
    assert "- Ett inbäddat kalkylblad lästes inte." in text


def test_several_drafts_get_one_line_each_most_urgent_first() -> None:
    lines = terminal.render_text(AGENDA, width=60).splitlines()
    assert [re.split(r" {2,}", line)[0] for line in lines[:3]] == ["STOPP", "Tips", "Inget att anmärka"]
    assert lines[0].endswith(STOPPED.reason)


def test_unread_files_stand_last_with_their_reason() -> None:
    text = terminal.render_text(AGENDA)
    assert text.index(FINE.reason) < text.index(texts.LABELS["unread_files"]) < text.index(BROKEN.error)


def test_an_unread_file_alone_shows_its_reason_and_no_checklist() -> None:
    text = terminal.render_text(report(BROKEN))
    assert BROKEN.error in flat(text)
    assert texts.LABELS["checklist"] not in text


def test_piped_output_has_no_escapes_and_no_boxes() -> None:
    text = terminal.render_text(EVERYTHING)
    assert ESCAPE not in text
    assert not re.search("[\u2500-\u259f]", text)


def test_colours_stand_on_a_terminal_but_not_with_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    colour = re.compile(rf"{ESCAPE}\[[0-9;]*3[1-6]m")
    assert colour.search(on_terminal(ONE, color_system="standard"))
    monkeypatch.setenv("NO_COLOR", "1")
    text = on_terminal(ONE, color_system="standard")
    assert not colour.search(text)
    assert texts.LEVELS[STOPPED.verdict] in text


@pytest.mark.parametrize("width", [40, 80, 200])
def test_lines_are_wrapped_at_the_width_of_the_console(width: int) -> None:
    for shown in (ONE, EVERYTHING):
        text = on_terminal(shown, width, color_system=None)
        assert max(map(len, text.splitlines())) <= width


def test_markup_and_escapes_in_a_draft_are_shown_not_obeyed() -> None:
    text = on_terminal(report(HOSTILE), color_system="truecolor")
    assert "[red]fet[/red]" in flat(text)
    assert f"{ESCAPE}[31m\n" not in text and "\ufffd[31m" in text


def test_a_personal_identity_number_is_masked() -> None:
    assert "20140312" not in terminal.render_text(report(HOSTILE)) + terminal.render_text(EVERYTHING)


def test_the_text_looks_as_agreed(golden: Callable[[str, str], None]) -> None:
    golden("one.txt", terminal.render_text(ONE, width=80))
    golden("agenda.txt", terminal.render_text(AGENDA, width=80))


def test_a_narrow_terminal_keeps_file_names_whole_and_puts_the_reason_below() -> None:
    lines = on_terminal(AGENDA, width=60, color_system=None).splitlines()
    at = next(number for number, line in enumerate(lines) if "Björkängens" in line)
    assert lines[at].rstrip() == "STOPP  Tjänsteskrivelse Björkängens skola.docx"
    assert lines[at + 1].startswith("    Barn berörs direkt")
