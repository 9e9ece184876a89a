"""The sample drafts: which template, which case, and the function that writes the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wordkit.draft import Draft
from wordkit.look import Case, Look


@dataclass(frozen=True)
class Sample:
    """One draft to be made: `name` is the file name without its extension."""

    name: str
    look: Look
    case: Case
    write: Callable[[Draft], None]
    strict: bool = False
