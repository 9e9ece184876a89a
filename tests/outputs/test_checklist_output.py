from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Callable
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.table import Table
from report_examples import AGENDA, BROKEN, EVERYTHING, FINE, HOSTILE, ONE, STOPPED, report

from docscan.outputs import checklist, texts
from docscan.verdict import Report

CREATED = datetime(2025, 3, 14, 9, 30)


def opened(shown: Report) -> Document:
    return docx.Document(io.BytesIO(checklist.render(shown, CREATED)))


def lines(document: Document) -> list[str]:
    """Each paragraph with its style, each table row with its cells."""
    found = []
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            found += [" | ".join(cell.text for cell in row.cells) for row in item.rows]
        else:
            found.append(f"{item.style.name if item.style else ''}: {item.text}")
    return found


def test_headings_are_real_headings_and_skip_no_level() -> None:
    names = [paragraph.style.name for paragraph in opened(EVERYTHING).paragraphs if paragraph.style]
    levels = [int(name[-1]) for name in names if name.startswith("Heading")]
    assert names[0] == "Title"
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_no_paragraph_is_empty() -> None:
    for shown in (ONE, EVERYTHING, report(), report(BROKEN)):
        assert all(paragraph.text.strip() for paragraph in opened(shown).paragraphs)


def test_header_rows_are_repeated_and_rows_are_kept_whole() -> None:
    for table in opened(EVERYTHING).tables:
        header, *rows = [row._tr.trPr for row in table.rows]
        assert header is not None and header.find(qn("w:tblHeader")) is not None
        assert all(row is not None and row.find(qn("w:cantSplit")) is not None for row in rows)


def test_the_document_is_titled_and_swedish() -> None:
    document = opened(ONE)
    assert document.core_properties.title == f"Granskning av beslutsunderlag: {STOPPED.metadata.title}"
    assert document.core_properties.created.replace(tzinfo=None) == CREATED
    language = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert language.get(qn("w:val")) == "sv-SE"


def test_the_overview_leads_to_each_draft() -> None:
    document = opened(AGENDA)
    links = document.element.findall(f".//{qn('w:hyperlink')}")
    bookmarks = [mark.get(qn("w:name")) for mark in document.element.findall(f".//{qn('w:bookmarkStart')}")]
    assert [link.get(qn("w:anchor")) for link in links] == bookmarks
    assert len(bookmarks) == len(set(bookmarks)) == len(AGENDA.documents)


def test_the_words_are_marked_in_their_sentence() -> None:
    quote = next(paragraph for paragraph in opened(ONE).paragraphs if "i beredningen" in paragraph.text)
    assert quote.text == "”Barnets bästa har beaktats i beredningen av ärendet.”"
    marked = [run.text for run in quote.runs if run.font.highlight_color == WD_COLOR_INDEX.YELLOW]
    assert marked == ["Barnets bästa har beaktats"]


def test_what_is_there_is_told_before_what_is_missing() -> None:
    text = lines(opened(ONE))
    present = next(index for index, line in enumerate(text) if texts.LABELS["present"] in line)
    missing = next(index for index, line in enumerate(text) if texts.LABELS["missing"] in line)
    assert present < missing


def test_the_same_report_gives_the_same_bytes() -> None:
    assert checklist.render(EVERYTHING, CREATED) == checklist.render(EVERYTHING, CREATED)


def test_the_picture_of_another_document_is_not_sent_along() -> None:
    with zipfile.ZipFile(io.BytesIO(checklist.render(ONE, CREATED))) as package:
        assert not [name for name in package.namelist() if "thumbnail" in name]


def test_hostile_text_is_text_and_personal_identity_numbers_are_masked() -> None:
    document = opened(report(HOSTILE, FINE))
    everything = "\n".join(lines(document))
    assert '<script>alert("x")</script>' in everything
    assert "20140312" not in everything


def test_libreoffice_opens_it(soffice_path: str, tmp_path: Path) -> None:
    file = tmp_path / "checklista.docx"
    file.write_bytes(checklist.render(EVERYTHING, CREATED))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        soffice_path,
        profile,
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        str(tmp_path),
        str(file),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    text = (tmp_path / "checklista.txt").read_text(encoding="utf-8-sig")
    assert STOPPED.reason in text
    assert text.rstrip().endswith(texts.DISCLAIMER)


def test_the_document_looks_as_agreed(golden: Callable[[str, str], None]) -> None:
    golden("checklist.txt", "\n".join(lines(opened(report(STOPPED, BROKEN)))) + "\n")
