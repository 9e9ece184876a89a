"""Drafts and appendices of one case: which file is which, and where an assessment that a draft refers to stands.

A draft may say that its assessment stands in an appendix. The appendix is looked for in the draft's own folder and the
folders below it, and has to be named as an assessment (in its file name or its title) or carry the number that the
draft gives ("bilaga 2"). Where the folder holds several drafts, the appendix has to share the draft's case number too.
"""

from __future__ import annotations

import json
import re
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from enum import StrEnum
from typing import Final, NamedTuple

from docscan.audit.metadata import case_key


class Role(StrEnum):
    """What a document is to the audit. Only drafts and matters are decisions."""

    DRAFT = "draft"
    MATTER = "matter"
    APPENDIX = "appendix"
    UNREAD = "unread"


_ASSESSMENT: Final = re.compile(
    r"barnkonsekvens(?:analys|bedömning|beskrivning|utredning)|barnkonsekvenser"
    r"|barnrätts(?:analys|bedömning|prövning|bilaga)"
    r"|(?:prövning|bedömning|analys)(?:en)?[ _-](?:av|enligt|utifrån)[ _-](?:barnets|barnens|barns)[ _-]bästa"
    r"|barnets[ _-]bästa|checklista[ _-]barn|\bBKA\b|barnkonventions(?:analys|bedömning)",
    re.IGNORECASE,
)
_DRAFT: Final = re.compile(r"tjänsteskrivelse|tjänsteutlåtande|\bTU\b|\bTS\b|tjskr", re.IGNORECASE)
_APPENDIX: Final = re.compile(r"^(?:\d{1,3}[ _.-]+)?(?:bilaga|bil\.?)(?![a-zåäö])", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\bbil(?:aga)?\.?[ _-]*(?:nr\.?[ _-]*)?(\d{1,3}|[A-H])(?![a-zåäö\d])", re.IGNORECASE)


def role_of(path: str, title: str, matter: int) -> Role:
    """Whether a document is a draft, a matter of minutes (`matter` above 0) or an appendix, by its name and title."""
    if matter:
        return Role.MATTER
    name = _name(path)
    if _DRAFT.search(name):
        return Role.DRAFT
    if _APPENDIX.search(name) or _APPENDIX.search(title) or _ASSESSMENT.search(name) or _is_assessment_title(title):
        return Role.APPENDIX
    return Role.DRAFT


def is_assessment(path: str, title: str) -> bool:
    """Whether a file is named as an assessment of the child's best interests, by its name or title."""
    name = _name(path)
    return not _DRAFT.search(name) and bool(_ASSESSMENT.search(name) or _is_assessment_title(title))


def appendix_numbers(texts: Iterable[str]) -> tuple[str, ...]:
    """The appendix numbers named in quotes ("se bilaga 2"), in order, each once."""
    return tuple(dict.fromkeys(match[1].upper() for text in texts for match in _NUMBER.finditer(text)))


def _is_assessment_title(title: str) -> bool:
    match = _ASSESSMENT.search(title)
    return match is not None and match.start() <= 40 and not _DRAFT.search(title) and len(title) <= 120


def _name(path: str) -> str:
    """The file's name without its ending, underscores as spaces, so that words have borders."""
    name = unicodedata.normalize("NFC", path.rpartition("/")[2])
    return name.rpartition(".")[0].replace("_", " ")


class _Paper(NamedTuple):
    """A document of a case folder."""

    id: int
    path: str
    folder: str
    case_key: str
    assessment: bool
    value: str | None
    numbers: tuple[str, ...]


def resolve_references(db: sqlite3.Connection) -> None:
    """Write `reference` and `reference_value` of every draft whose assessment is said to stand elsewhere."""
    db.execute("UPDATE documents SET reference = NULL, reference_value = NULL WHERE reference IS NOT NULL")
    drafts = _papers(db, "d.role = 'draft' AND d.best_interest = 'referenced'")
    if not drafts:
        return
    appendices: dict[str, list[_Paper]] = defaultdict(list)
    for paper in _papers(db, "d.role = 'appendix' AND d.status != 'unread'"):
        appendices[paper.folder].append(paper)
    crowded = {
        folder
        for (folder,) in db.execute(
            "SELECT f.folder FROM documents d JOIN files f ON f.id = d.file_id WHERE d.role = 'draft' "
            "GROUP BY f.folder HAVING count(*) > 1"
        )
    }
    folders = sorted(appendices)
    for draft in drafts:
        near = [paper for folder in folders if _within(folder, draft.folder) for paper in appendices[folder]]
        if draft.folder in crowded:
            near = [paper for paper in near if _same_case(draft, paper)]
        found = _best(draft, near)
        if found is not None:
            db.execute(
                "UPDATE documents SET reference = ?, reference_value = ? WHERE id = ?",
                (found.path, found.value, draft.id),
            )


def _papers(db: sqlite3.Connection, where: str) -> list[_Paper]:
    rows = db.execute(
        "SELECT d.id, f.path, f.folder, d.case_key, d.assessment, d.best_interest, d.refers_to "
        f"FROM documents d JOIN files f ON f.id = d.file_id WHERE {where} ORDER BY f.path, d.matter"
    )
    return [
        _Paper(id_, path, folder, key, bool(assessment), value, tuple(json.loads(numbers)))
        for id_, path, folder, key, assessment, value, numbers in rows
    ]


def _within(folder: str, above: str) -> bool:
    return folder == above or folder.startswith(above + "/")


def _same_case(draft: _Paper, appendix: _Paper) -> bool:
    if not draft.case_key:
        return False
    return draft.case_key == appendix.case_key or draft.case_key in case_key(_name(appendix.path))


def _best(draft: _Paper, appendices: list[_Paper]) -> _Paper | None:
    """An assessment by name that also has the right number, an assessment by name, or the appendix with the number."""

    def rank(paper: _Paper) -> int:
        return 2 * paper.assessment + bool(set(appendix_numbers([_name(paper.path)])) & set(draft.numbers))

    best = max(appendices, key=rank, default=None)
    return best if best is not None and rank(best) > 0 else None
