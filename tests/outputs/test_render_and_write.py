from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml import html as parser
from report_examples import AGENDA, FINE, STOPPED, report

from docscan.errors import WriteError
from docscan.model import Metadata
from docscan.outputs import FORMATS, render, write
from docscan.verdict import Evidence


@pytest.mark.parametrize(
    ("format", "start"),
    [("text", b"STOPP"), ("json", b"{"), ("html", b"<!doctype html>"), ("docx", b"PK"), ("xlsx", b"PK")],
)
def test_every_format_is_rendered(format: str, start: bytes) -> None:
    assert format in FORMATS
    assert render(AGENDA, format, created=datetime(2025, 3, 14)).startswith(start)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="pdf"):
        render(AGENDA, "pdf")


@pytest.mark.parametrize("format", FORMATS)
@settings(deadline=None, max_examples=15)
@given(text=st.text(min_size=1), other=st.text())
def test_any_text_in_a_draft_gives_a_whole_result(format: str, text: str, other: str) -> None:
    place = Evidence(text, other, 1, "word/document.xml", 3, 3 + len(text), context=f"abc{text}{other}")
    draft = replace(
        STOPPED,
        reason=other,
        warnings=(text,),
        metadata=Metadata(title=text, officer=other),
        criteria=(replace(STOPPED.criteria[0], cause=other, evidence=(place,)), *STOPPED.criteria[1:]),
        findings=(replace(STOPPED.findings[0], message=text, advice=other, evidence=place),),
    )
    data = render(report(draft, FINE), format, created=datetime(2025, 3, 14))
    if format == "json":
        assert json.loads(data)["documents"][0]["findings"][0]["message"]
    elif format == "html":
        tree = parser.fromstring(data.decode())
        assert len(list(tree.iter("mark"))) == len(list(tree.iter("blockquote")))
        assert len(list(tree.iter("article"))) == 2
    elif format == "docx":
        assert docx.Document(io.BytesIO(data)).paragraphs
    elif format == "xlsx":
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for name in package.namelist():
                etree.fromstring(package.read(name))
    else:
        assert FINE.reason in data.decode()


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    code = (
        "import sys, docscan.outputs; print([m for m in ('rich', 'jinja2', 'docx', 'xlsxwriter') if m in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert result.stdout.strip() == "[]"


def test_a_file_is_replaced_as_a_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "rapport.html"
    file.write_bytes(b"old and longer")
    file.chmod(0o640)
    write(file, b"new")
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_a_new_file_gets_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    write(tmp_path / "rapport.json", b"{}")
    assert (tmp_path / "rapport.json").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_missing_folder_is_told_in_swedish(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="kunde inte sparas"):
        write(tmp_path / "saknas" / "rapport.html", b"x")


def test_when_the_file_cannot_be_replaced_nothing_is_left_behind(tmp_path: Path) -> None:
    (tmp_path / "rapport.html").mkdir()
    with pytest.raises(WriteError):
        write(tmp_path / "rapport.html", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["rapport.html"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_no_file_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor() as threads:
        read = threads.submit(pipe.read_bytes)
        write(pipe, b"new")
        assert read.result(timeout=30) == b"new"
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]


def test_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "mapp").mkdir()
    file, link = tmp_path / "mapp" / "rapport.html", tmp_path / "senaste.html"
    file.write_bytes(b"old")
    try:
        link.symlink_to(file)
    except OSError:
        pytest.skip("links may not be made here")
    write(link, b"new")
    assert link.is_symlink() and file.read_bytes() == b"new"


def test_a_draft_is_never_overwritten_not_even_by_another_name(tmp_path: Path) -> None:
    draft = tmp_path / "utkast.docx"
    draft.write_bytes(b"draft")
    other = tmp_path / "samma.docx"
    os.link(draft, other)
    for name in (draft, other):
        with pytest.raises(WriteError, match="skrivs inte över"):
            write(name, b"x", originals=[draft])
    assert draft.read_bytes() == b"draft"
