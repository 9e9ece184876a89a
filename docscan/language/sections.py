"""What a section is for, told from its heading (or from the title of its content control).

The role colours what stands there: a sentence under "Bakgrund" that describes the law is no assessment.
Headings are data: `rules/base/sections.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

from docscan.model import direct

_KNOWN_MAX = 10_000  # headings, and trails of headings, remembered
_LONGEST = 1_000  # code points of a heading that are looked at: a page of text in the style of one tells no more


@direct
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
        self._under: dict[tuple[str, ...], Role] = {}

    def role(self, heading: str) -> Role:
        """The role of a heading's text; OTHER where no wording fits. The first fitting role in the file counts."""
        known = self._known.get(heading)
        if known is None:
            plain = re.sub(r"^[\d.\s)]+", "", heading[:_LONGEST].lower()).strip(" :.–-")
            known = next((role for role, test in self._tests if test.search(plain)), Role.OTHER)
            if len(self._known) < _KNOWN_MAX and len(heading) <= _LONGEST:
                self._known[heading] = known
        return known

    def role_under(self, trail: tuple[str, ...]) -> Role:
        """The role of what stands under headings, given from the outermost in: that of the nearest that tells one."""
        known = self._under.get(trail)
        if known is None:
            roles = (self.role(heading) for heading in reversed(trail))
            known = next((role for role in roles if role is not Role.OTHER), Role.OTHER)
            if len(self._under) < _KNOWN_MAX:
                self._under[trail] = known
        return known


def _expression(wording: str) -> str:
    escaped = re.escape(wording.lower()).replace(r"\*", r"\w*").replace(r"\ ", r"[\s-]+")
    return rf"(?<!\w){escaped}(?!\w)"
