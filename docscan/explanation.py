"""How a verdict came about: plain, frozen data beside the report, for people who want to see all of it."""

from __future__ import annotations

from dataclasses import dataclass

from docscan.verdict import DocumentReport, RulesInfo, Verdict


@dataclass(frozen=True, slots=True)
class Fired:
    """A rule that hit in a sentence: what it looks for (Swedish), and the place in the sentence's text."""

    rule: str
    criterion: str
    looks_for: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Disarmed:
    """A rule that would have hit: `why` is "unless" (other words of the sentence), "heading" or "section"."""

    rule: str
    criterion: str
    looks_for: str
    why: str


@dataclass(frozen=True, slots=True)
class Reason:
    """A sign told in words (Swedish), and how strongly it spoke: above 0 for, below 0 against."""

    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence, masked; `marks` say how it speaks (`docscan.language.assertion.MARKS`)."""

    text: str
    fired: tuple[Fired, ...]
    disarmed: tuple[Disarmed, ...]
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Carried:
    """A value that a passage speaks for: how likely (0–1), and by which signs, strongest first."""

    criterion: str
    value: str
    share: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading, paragraph, list item, note, text box or table row. `paragraph` counts as in `Evidence`.

    `role` is what its section is for, in Swedish; `label` the question or field that it answers.
    """

    paragraph: int
    heading: bool
    role: str
    label: str
    sentences: tuple[Told, ...]
    carries: tuple[Carried, ...]


@dataclass(frozen=True, slots=True)
class Weighing:
    """How one criterion came to its value: the share of each value (0–1), likeliest first, and the strongest signs.

    `settled` is true where something else decided: a box that was ticked, the board's pack, too little text.
    """

    verdict: Verdict
    shares: tuple[tuple[str, float], ...]
    reasons: tuple[Reason, ...]
    settled: bool


@dataclass(frozen=True, slots=True)
class Explanation:
    """All of it for one draft: the report, the six weighings, and the text with what was seen in it."""

    docscan: str
    rules: RulesInfo
    report: DocumentReport
    weighings: tuple[Weighing, ...]
    passages: tuple[Passage, ...]
