"""Explanation -> Swedish text for the terminal."""

from __future__ import annotations

import io

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from docscan.explanation import Explanation, Passage, Told, Weighing
from docscan.outputs import explain_texts as words
from docscan.outputs import explain_view as show
from docscan.outputs import texts, view

_COLOURS = {
    "affected": "cyan",
    "stated": "blue",
    "best_interest": "green",
    "views": "magenta",
    "tradeoffs": "yellow",
    "compensatory": "bright_green",
    "advisory": "red",
}


def render(explanation: Explanation, console: Console) -> None:
    """Print an explanation on `console`."""
    explanation = view.shown(explanation)
    report = explanation.report
    console.print(Text(f"{words.TITLE}: {view.title(report)}", "bold"))
    _say(console, f"{words.FILE}: {report.path}\n{words.PACK}: {report.pack}")
    _say(console, words.INTRO, style="dim")
    _heading(console, words.ANSWERS)
    for weighing in explanation.weighings:
        _weighing(weighing, console)
    _heading(console, words.TEXT)
    for passage in explanation.passages:
        _passage(passage, console)


def render_text(explanation: Explanation, width: int = 100) -> str:
    """The same as plain text, `width` characters wide."""
    console = Console(file=io.StringIO(), width=width, color_system=None, force_terminal=False, legacy_windows=False)
    with console.capture() as capture:
        render(explanation, console)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


def _weighing(weighing: Weighing, console: Console) -> None:
    verdict = weighing.verdict
    console.print()
    console.print(Text(texts.QUESTIONS[verdict.criterion], "bold"))
    _say(console, f"{view.answer(verdict)}. {verdict.cause}", 2)
    shares = ", ".join(
        f"{show.percent(share)} {show.value(verdict.criterion, value)}" for value, share in weighing.shares
    )
    _say(console, f"{words.SHARES}: {shares}", 2)
    if weighing.settled:
        _say(console, words.SETTLED.format(cause=verdict.cause), 2)
    sides = show.sides(weighing)
    for heading, reasons in sides:
        _say(console, f"{heading}:", 2)
        for reason in reasons:
            _say(console, f"{show.weight(reason)}  {reason.text}", 4)
    if not sides:
        _say(console, words.NO_SIGNS, 2)


def _passage(passage: Passage, console: Console) -> None:
    console.print()
    console.print(Text(show.place(passage), "dim"))
    for sentence in passage.sentences:
        _sentence(sentence, console, "bold" if passage.heading else "")
    for carried in passage.carries:
        about = f"{show.name(carried.criterion)}: {show.value(carried.criterion, carried.value)}"
        signs = "; ".join(f"{show.weight(reason)} {reason.text}" for reason in carried.reasons)
        _say(console, f"{words.CARRIES} {about} ({show.percent(carried.share)}): {signs}", 2)


def _sentence(sentence: Told, console: Console, style: str) -> None:
    text = Text(style=style)
    for piece in show.pieces(sentence):
        text.append(piece.text, f"underline {_COLOURS[piece.fired[0].criterion]}" if piece.fired else "")
    console.print(text)
    if sentence.marks:
        _say(console, f"({show.marks(sentence)})", 2, "dim")
    for hit in sentence.fired:
        _say(console, f"+ {hit.rule}, {show.name(hit.criterion)}: {hit.looks_for}", 2, _COLOURS[hit.criterion])
    for item in sentence.disarmed:
        _say(console, f"- {item.rule}, {show.name(item.criterion)}: {words.WHY[item.why]}", 2, "dim")


def _heading(console: Console, text: str) -> None:
    console.print()
    console.print(Text(text, "bold underline"))


def _say(console: Console, text: str, indent: int = 0, style: str = "") -> None:
    console.print(Padding(Text(text, style), (0, 0, 0, indent)))
