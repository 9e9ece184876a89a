"""Commented copies of drafts from real templates are as valid as the drafts, and other programs open them."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import pytest
from made import members, same
from openxml_audit import OpenXmlValidator

from docscan.model import Document
from docscan.word.comments import Insertion, Note, annotate, clean
from docscan.word.reader import read
from docscan.word.zipcopy import rewrite

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.docx"))
CLOCK = datetime(2024, 3, 5, 14, 30)


def commented(data: bytes) -> bytes:
    """The draft with a comment on some words of every block and a suggestion after the second heading."""
    document = read(data)
    blocks = [block for block in document.blocks if block.text]
    notes = [Note(block.map.anchors(len(block.text) // 3, len(block.text)), ("Rad ett", "Rad två")) for block in blocks]
    return annotate(data, notes, clock=CLOCK, insertions=[_suggestion(document)])


def _suggestion(document: Document) -> Insertion:
    heading = [block for block in document.blocks if block.kind.value == "heading"][1]
    anchors = heading.map.anchors(0, len(heading.text))
    return Insertion(anchors, "Barnens åsikter", ("– Hur har barnen hörts?",), anchors)


def faults(data: bytes, folder: Path) -> set[str]:
    """What the rules of the Open XML SDK find wrong in the parts that comments are written to."""
    file = folder / "utkast.docx"
    file.write_bytes(data)
    parts = ("/word/document.xml", "/word/comments.xml", "/word/_rels/document.xml.rels", "/[Content_Types].xml")
    found = OpenXmlValidator().validate(str(file)).errors
    return {f"{fault.part_uri}: {fault.description}" for fault in found if fault.part_uri in (*parts, "", None)}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_commented_sample_can_be_cleaned(path: Path) -> None:
    data = path.read_bytes()
    assert same(clean(commented(data)), data)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_comments_change_no_text_of_a_sample(path: Path) -> None:
    data = path.read_bytes()
    texts = [block.text for block in read(data).blocks]
    added = {"Barnens åsikter", "– Hur har barnen hörts?"}
    assert [block.text for block in read(commented(data)).blocks if block.text not in added] == texts


@pytest.mark.parametrize("path", SAMPLES[::6], ids=lambda path: path.stem)
def test_a_commented_sample_is_as_valid_as_the_draft(path: Path, tmp_path: Path) -> None:
    data = path.read_bytes()
    assert faults(commented(data), tmp_path) <= faults(data, tmp_path)


def test_the_validity_test_sees_a_fault(tmp_path: Path) -> None:
    data = commented(SAMPLES[0].read_bytes())
    broken = members(data)["word/comments.xml"].replace(b"<w:annotationRef/>", b"<w:annotation/>")
    assert faults(rewrite(data, {"word/comments.xml": broken}), tmp_path)


def test_libreoffice_shows_every_text_of_a_commented_sample(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        if os.environ.get("CI"):
            pytest.fail("soffice is not installed")
        pytest.skip("soffice is not installed")
    path = next(path for path in SAMPLES if path.stem.startswith("03-"))
    for name, data in (("utkast", path.read_bytes()), ("granskad", commented(path.read_bytes()))):
        (tmp_path / f"{name}.docx").write_bytes(data)
    subprocess.run(
        [office, f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}", "--headless", "--convert-to", "txt:Text",
         "--outdir", str(tmp_path), str(tmp_path / "utkast.docx"), str(tmp_path / "granskad.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    before, after = (_lines(tmp_path / f"{name}.txt") for name in ("utkast", "granskad"))
    assert [line for line in after if "Barnens åsikter" not in line and "– Hur har" not in line] == before


def _lines(path: Path) -> list[str]:
    """The lines with text; LibreOffice starts a draft that begins with a table and has comments with an empty one."""
    return list(filter(None, path.read_text(encoding="utf-8-sig").split("\n")))
