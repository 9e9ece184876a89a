"""Check boxes and what they say: the option beside the box and the question that it answers.

A box is read by its line. "Berörs barn? ☐ Ja ☒ Nej": options stand after their boxes, the question before the
first. "Berörs barn? Ja ☐ Nej ☒": options stand before. A line of boxes alone answers the line before it, the
question cell of its table row, or the paragraph before. A chosen entry of a drop-down list counts as a ticked
box if it is an answer such as "Ja" or "Ej aktuellt"; so does a lone X in a table cell.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from docscan.model import CheckBox
from docscan.word.book import RawBlock
from docscan.word.text import ANSWERS, CHECKED, UNCHECKED, boxes

_LONGEST_QUESTION = 250
_SHORT_OPTION = 24
"""An option of at most so many characters is taken whole ("Ja, indirekt"); of a longer one only the answer."""
_ANSWER_FIRST = re.compile(rf"{ANSWERS}(?=\s*(?:$|[,.;:()/|–-])|\s+[A-ZÅÄÖ])", re.IGNORECASE)
_UPPER_NEXT = re.compile(r"\s+[a-zåäö]")
_ANSWER_LAST = re.compile(rf"(?:^|[\s:/,(])({ANSWERS})\s*[:.)]?\s*$", re.IGNORECASE)
_ANSWER = re.compile(rf"{ANSWERS}\b", re.IGNORECASE)
_AFTER_QUESTION = re.compile(r"^(.*[?:])\s*(\S.*)$", re.DOTALL)
_CROSSES = ("X", "x")
_TRIM = " \t\n:;,./|–-"


def label_boxes(blocks: Sequence[RawBlock]) -> list[tuple[CheckBox, ...]]:
    """The check boxes of each block, in order; blocks without any get an empty tuple."""
    labelled: list[tuple[CheckBox, ...]] = [()] * len(blocks)
    done = 0  # blocks up to the last with a box
    asked = ""  # what a line of options alone would answer
    asked_by_label = False  # it stood on a line with boxes of its own
    for index, block in enumerate(blocks):
        text = block.map.text
        if CHECKED not in text and UNCHECKED not in text and not block.choices and text not in _CROSSES:
            continue
        nearest = next((other.map.text for other in reversed(blocks[done:index]) if not other.is_template), None)
        if nearest is not None:
            asked, asked_by_label = nearest if len(nearest) <= _LONGEST_QUESTION else "", False
        done = index + 1
        before = block.cell.question if block.cell is not None else ""
        if not before and block.cell is None:
            before = asked
        answers, before, own = _by_line(text, boxes(text), before, block.column_header, asked_by_label)
        answers += _choices(block, before)
        if text in _CROSSES and block.cell is not None and block.column_header:
            answers.append(CheckBox(True, block.column_header, block.cell.question, 0, 1))
        labelled[index] = tuple(sorted(answers, key=lambda answer: answer.start))
        if answers and block.cell is None:
            asked, asked_by_label = before, own or asked_by_label
    return labelled


def _by_line(
    text: str, found: list[tuple[int, bool]], asked: str, column_header: str, by_label: bool
) -> tuple[list[CheckBox], str, bool]:
    """The boxes of a text; also the question in force at its end, and whether it stood beside a box."""
    answers: list[CheckBox] = []
    own = False
    start = done = 0
    for line in text.split("\n"):
        end = start + len(line)
        until = bisect_left(found, (end, False), done)
        here, done = found[done:until], until
        if not here:
            if line.strip(_TRIM) and found:
                asked, own = line.strip(), False
        else:
            question, options = _options([text[a:b] for a, b in _gaps(start, end, here)])
            if question:
                asked, own = question, True
            for (place, checked), option in zip(here, options, strict=True):
                option = option or column_header
                inherits = question or not (own or by_label) or _ANSWER.match(option)
                answers.append(CheckBox(checked, option, asked if inherits else "", place, place + 1))
        start = end + 1
    return answers, asked, own


def _gaps(start: int, end: int, here: list[tuple[int, bool]]) -> list[tuple[int, int]]:
    """The stretches of a line before, between and after its boxes."""
    places = [place for place, _ in here]
    return list(zip([start, *(place + 1 for place in places)], [*places, end], strict=True))


def _options(gaps: list[str]) -> tuple[str, list[str]]:
    """The question and the options of a line, from the text before, between and after its boxes."""
    lead, tail = gaps[0].strip(), gaps[-1].strip(_TRIM)
    last = _ANSWER_LAST.search(lead)
    if tail and not (last and not _ANSWER.match(tail)):
        return _question(lead), [_option(gap) for gap in gaps[1:]]
    if last:
        first, question = last[1], lead[: last.start(1)]
    else:
        parts = _AFTER_QUESTION.match(lead)
        question, first = (parts[1], parts[2]) if parts else ("", lead)
        if parts is None and lead.endswith(("?", ":")):
            question, first = lead, ""
    return _question(question), [_option(gap) for gap in (first, *gaps[1:-1])]


def _option(text: str) -> str:
    """The words beside a box: an answer alone if one stands there, else all up to the next column."""
    words = text.strip(_TRIM)
    if len(words) <= _SHORT_OPTION and "\t" not in words:
        return words
    answer = _ANSWER_FIRST.match(words)
    if answer and not _UPPER_NEXT.match(words[answer.end() :]):
        return answer[0]
    return words.split("\t")[0].strip(_TRIM)


def _question(text: str) -> str:
    return text.strip().rstrip(" \t:–-(")


def _choices(block: RawBlock, asked: str) -> list[CheckBox]:
    text = block.map.text
    answers = []
    for start, end in block.choices:
        if _ANSWER.match(text[start:end]):
            question = _question(text[:start].rpartition("\n")[2]) or asked
            answers.append(CheckBox(True, text[start:end].strip(_TRIM), question, start, end))
    return answers
