"""Store -> good examples: passages judged documented, by criterion and field, with identifying details taken out.

They go to a person first: a Word document with a box for each passage, and at its end a key to where each one stands.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

from docscan.audit import report_docx, rows
from docscan.audit.anonymous import anonymous, ordinary
from docscan.audit.report_texts import EXAMPLES
from docscan.audit.store import connect
from docscan.audit.tally import ALL, Selection
from docscan.errors import DocscanError
from docscan.outputs import texts, view, wordfile

CRITERIA: Final = ("best_interest", "views", "tradeoffs", "compensatory")
EACH: Final = 5
_CANDIDATES: Final = 600
_SHORTEST, _LONGEST = 60, 900
_W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"


class Example(NamedTuple):
    """A passage: the criterion it shows, the field (board pack), the words, and where it stands."""

    criterion: str
    field: str
    text: str
    path: str
    place: str


def examples(store: Path, selection: Selection = ALL, each: int = EACH) -> list[Example]:
    """At most `each` passages for each criterion and field, fit to show.

    Raises StoreError; DocscanError where no text is kept.
    """
    db = connect(store)
    try:
        if _without_text(db):
            raise DocscanError(EXAMPLES["no_text"].format(store=store.name))
        fields = [row[0] for row in db.execute("SELECT DISTINCT pack FROM documents ORDER BY pack")]
        shared = rows.shared_folder(db)
        found = [
            own for criterion in CRITERIA for field in fields for own in _find(db, criterion, field, selection, shared)
        ]
    finally:
        db.close()
    known = ordinary(own.text for own in found)
    chosen: dict[tuple[str, str], dict[str, Example]] = {}
    for own in found:
        group = chosen.setdefault((own.criterion, own.field), {})
        text = anonymous(own.text, known)
        if len(group) < each:
            group.setdefault(text, own._replace(text=text))
    return [view.shown(example) for group in chosen.values() for example in group.values()]


def _without_text(db: sqlite3.Connection) -> bool:
    """Whether files were read and no text of theirs was kept; a store with nothing read in it is another matter."""
    kept = db.execute("SELECT 1 FROM evidence WHERE text IS NOT NULL LIMIT 1").fetchone()
    read = db.execute("SELECT 1 FROM files WHERE status != 'unread' AND NOT with_text LIMIT 1").fetchone()
    return not kept and read is not None


def _find(db: sqlite3.Connection, criterion: str, field: str, selection: Selection, shared: str) -> list[Example]:
    """Candidates: a decision's sentences on the criterion together, children who are affected directly first."""
    where, values = selection.where()
    found = db.execute(
        "SELECT d.id, coalesce(nullif(e.context, ''), e.text) AS text, f.path, e.heading, e.paragraph, d.affected "
        "FROM documents d JOIN files f ON f.id = d.file_id JOIN evidence e ON e.document_id = d.id AND e.criterion = ? "
        f"WHERE d.pack = ? AND d.{criterion} = 'documented' AND d.role IN ('draft', 'matter') AND e.text IS NOT NULL "
        f"AND {where} LIMIT ?",
        (criterion, field, *values, _CANDIDATES),
    ).fetchall()
    decisions = [list(own) for _, own in groupby(found, key=lambda row: row["id"])]
    decisions.sort(key=lambda own: own[0]["affected"] != "direct")
    return [
        Example(
            criterion,
            field,
            text,
            rows.shown_path(own[0]["path"], shared),
            _place(own[0]["heading"], own[0]["paragraph"]),
        )
        for own in decisions
        if _SHORTEST <= len(text := " ".join(dict.fromkeys(row["text"].strip() for row in own))) <= _LONGEST
    ]


def _place(heading: str, paragraph: int) -> str:
    under = f"under rubriken ”{heading}”, " if heading else ""
    return f"{under}stycke\u00a0{paragraph}"


def render(found: list[Example], names: dict[str, str], created: datetime) -> bytes:
    """The passages as a .docx file. `names` are the titles of the packs (fields) by name."""
    document = report_docx.new(EXAMPLES["title"], created)
    document.add_paragraph(EXAMPLES["intro"])
    document.add_paragraph(EXAMPLES["check"], style=wordfile.VERDICT)
    criterion = field = ""
    for number, example in enumerate(found, 1):
        if example.criterion != criterion:
            criterion, field = example.criterion, ""
            document.add_heading(texts.QUESTIONS[criterion], level=1)
        if example.field != field:
            field = example.field
            document.add_heading(names.get(field, field), level=2)
        document.add_paragraph(f"”{example.text}”", style="Quote")
        box = document.add_paragraph(style=wordfile.PLACE)
        _box(box, EXAMPLES["box"])
        box.add_run(f"  {EXAMPLES['approve']}  ({EXAMPLES['number']} {number})")
    heading = document.add_heading(EXAMPLES["key"], level=1)
    heading.paragraph_format.page_break_before = True
    document.add_paragraph(EXAMPLES["key_text"])
    table = report_docx.compact(document, [EXAMPLES["number"], EXAMPLES["file"], EXAMPLES["place"]], [1.6, 9.4, 6.0])
    for number, example in enumerate(found, 1):
        report_docx.fill(table, [str(number), example.path, example.place])
    return wordfile.to_bytes(document)


def _box(paragraph: Paragraph, title: str) -> None:
    """A check box that can be ticked in Word, empty ([MS-DOCX] 2.6.3.28, `CT_SdtCheckbox`)."""
    control = parse_xml(
        f'<w:sdt {nsdecls("w")} xmlns:w14="{_W14}"><w:sdtPr><w:alias w:val="{title}"/><w14:checkbox>'
        '<w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
        "<w:sdtContent><w:r><w:t>\u2610</w:t></w:r></w:sdtContent></w:sdt>"
    )
    paragraph._p.append(control)
