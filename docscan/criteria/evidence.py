"""From units and words to quotes: masked, with heading, paragraph and the way back to the file."""

from __future__ import annotations

from docscan.criteria.features import Case
from docscan.language.parsed import Sentence, Unit
from docscan.verdict import Evidence

CONTEXT_MAX = 600  # code points of a quoted sentence


def quote(
    case: Case, sentence: Sentence, rules: tuple[str, ...] = (), words: tuple[int, int] | None = None
) -> Evidence:
    """A sentence as evidence; `words` (first, last) narrows the anchored words, the quote keeps the sentence."""
    start, end = sentence.span(*words) if words else (sentence.start, sentence.end)
    return place(case, sentence.block, start, end, rules, (sentence.start, sentence.end))


def place(
    case: Case, block: int, start: int, end: int, rules: tuple[str, ...] = (), around: tuple[int, int] | None = None
) -> Evidence:
    """`Document.blocks[block].text[start:end]` as evidence, with the sentence `around` it as context."""
    found = case.parsed.document.blocks[block]
    text = case.masked(found.text)
    low, high = around or (start, end)
    high = min(high, low + CONTEXT_MAX)
    return Evidence(
        text=text[start:end],
        heading=case.masked(found.heading),
        paragraph=found.number + 1,
        part=found.part,
        start=start,
        end=end,
        rules=rules,
        context=text[low:high],
        context_start=low,
        anchors=found.map.anchors(start, end),
    )


def whole(case: Case, unit: Unit, rules: tuple[str, ...] = ()) -> Evidence:
    """All of a unit's first block (a heading, a title) as evidence."""
    block = unit.blocks[0]
    return place(case, block, 0, len(case.parsed.document.blocks[block].text), rules)
