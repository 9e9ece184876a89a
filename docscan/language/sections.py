"""What a section is for, told from its heading (or from the title of its content control).

The role colours what stands there: a sentence under "Bakgrund" that describes the law is no assessment.
Headings are data: `rules/base/sections.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum


class Role(StrEnum):
    """Roles of sections, in the manner of Swedish drafts."""

    TITLE = "title"
    DECISION = "decision"
    SUMMARY = "summary"
    BACKGROUND = "background"
    CHILDREN = "children"
    VIEWS = "views"
    ASSESSMENT = "assessment"
    ALTERNATIVES = "alternatives"
    CONSEQUENCES = "consequences"
    ECONOMY = "economy"
    DIALOGUE = "dialogue"
    LAW = "law"
    MEASURES = "measures"
    FOLLOW_UP = "follow_up"
    OTHER_PERSPECTIVE = "other_perspective"
    CHECKLIST = "checklist"
    APPENDICES = "appendices"
    DISTRIBUTION = "distribution"
    OTHER = "other"


class SectionNames:
    """Finds the role of a heading. `patterns` maps each role to wordings ("*" stands for any letters)."""

    def __init__(self, patterns: Mapping[str, Iterable[str]]) -> None:
        self._tests = [
            (Role(role), re.compile("|".join(rf"(?:{_expression(wording)})" for wording in wordings)))
            for role, wordings in patterns.items()
        ]
        self._known: dict[str, Role] = {}

    def role(self, heading: str) -> Role:
        """The role of a heading's text; OTHER where no wording fits. The first fitting role in the file counts."""
        known = self._known.get(heading)
        if known is None:
            plain = re.sub(r"^[\d.\s)]+", "", heading.lower()).strip(" :.–-")
            known = next((role for role, test in self._tests if test.search(plain)), Role.OTHER)
            if len(self._known) < 10_000:
                self._known[heading] = known
        return known


def _expression(wording: str) -> str:
    escaped = re.escape(wording.lower()).replace(r"\*", r"\w*").replace(r"\ ", r"[\s-]+")
    return rf"(?<!\w){escaped}(?!\w)"
