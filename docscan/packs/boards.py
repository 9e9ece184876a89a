"""What board packs mean to each other and to a draft: inheriting, and which pack suits a board and a title."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from docscan.packs.schema import BoardPack

_LISTS = ("boards", "titles", "forgotten")  # an heir's own list, where it has one, stands instead of its parent's
_TABLES = ("vocabulary", "areas", "headings", "severity", "advice")  # an heir's entries go before its parent's


def inherited(parent: BoardPack | None, own: BoardPack) -> BoardPack:
    """A pack together with what it has from the board pack that it inherits from."""
    if parent is None:
        return own
    update: dict[str, object] = {name: getattr(own, name) or getattr(parent, name) for name in _LISTS}
    update |= {name: {**getattr(parent, name), **getattr(own, name)} for name in _TABLES}
    update["answers"] = {
        criterion: {**parent.answers.get(criterion, {}), **own.answers.get(criterion, {})}
        for criterion in {**parent.answers, **own.answers}
    }
    changed = {case.name for case in own.case_types}
    update["case_types"] = [*own.case_types, *(case for case in parent.case_types if case.name not in changed)]
    update["rules"] = [*parent.rules, *own.rules]
    if "child_facing" not in own.model_fields_set:
        update["child_facing"] = parent.child_facing
    return own.model_copy(update=update)


def suits(board: BoardPack, name: str) -> int:
    """How well a pack suits the board `name`: the length of the longest of its `boards` that fits, 0 for none."""
    name = _plain(name)
    return max((len(wording) for wording in board.boards if _stands(wording, name)), default=0)


def titled(board: BoardPack, title: str) -> int:
    """How many of a pack's `titles` stand in a title."""
    title = _plain(title)
    return sum(_stands(wording, title) for wording in board.titles)


def _stands(wording: str, text: str) -> bool:
    """Whether a wording stands in a text in lower case; the quick look first, for nearly all are not there."""
    letters, expression = _expression(wording)
    return letters in text and expression.search(text) is not None


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


@lru_cache(maxsize=1024)
def _expression(wording: str) -> tuple[str, re.Pattern[str]]:
    """A wording as whole words of a text in lower case ("*" stands for any letters), and its first letters."""
    plain = _plain(wording)
    words = re.escape(plain).replace(r"\*", r"\w*")
    return plain.strip("*").split("*")[0], re.compile(rf"(?<!\w){words}(?!\w)")
