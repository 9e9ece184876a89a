"""What was not read, or only in part: by reason, with the first files of each."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from typing import Final

from docscan.audit import report_texts
from docscan.audit.report_data import Unread, UnreadFile
from docscan.audit.rows import shown_path
from docscan.audit.tally import Selection

_SHOWN: Final = 25


def not_read(
    db: sqlite3.Connection, selection: Selection, shared: str
) -> tuple[tuple[Unread, ...], tuple[UnreadFile, ...]]:
    """The reasons why files were not read, the most frequent first; and the first files that were read in part.

    A file that could not be read often has no year: it counts whatever year is asked for.
    """
    where, values = selection.where()
    found = db.execute(
        "SELECT f.path, f.code, f.error, f.warnings, d.role FROM documents d JOIN files f ON f.id = d.file_id "
        f"WHERE d.status != 'read' AND d.matter <= 1 AND ({where} OR (d.role = 'unread' AND d.year IS NULL))",
        values,
    )
    reasons: dict[str, list[UnreadFile]] = defaultdict(list)
    partly = []
    for path, code, error, warnings, role in found:
        if role == "unread":
            reasons[code].append(UnreadFile(shown_path(path, shared), error))
        else:
            partly.append(UnreadFile(shown_path(path, shared), " ".join(json.loads(warnings))))
    return tuple(
        Unread(report_texts.CODES.get(code, files[0].error), len(files), tuple(sorted(files)[:_SHOWN]))
        for code, files in sorted(reasons.items(), key=lambda item: (-len(item[1]), item[0]))
    ), tuple(sorted(partly)[:_SHOWN])
