"""The sample drafts: made by a script anyone can run, each with what a reviewer reads in it."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest
import yaml

from docscan.verdict import VALUES

SAMPLES = Path(__file__).parent.parent / "samples"
FILES = sorted(SAMPLES.glob("*.docx"))
EXPECTED = yaml.safe_load((SAMPLES / "expected.yaml").read_text(encoding="utf-8"))
RULES = {
    *("LEFT", "REF", "PRIV", "AFF-CONTRA", "PROXY", "GROUPS", "ALT", "INDIV", "ARTICLES", "PERSP", "LAW", "TERMS"),
}

CONSTRUCTS = {
    "w14:checkbox>": "01",
    "<w:checkBox>": "14",
    'w:font="Wingdings" w:char="F0FE"': "09",
    "☒": "17",
    "<w:dropDownList>": "04",
    "<w:showingPlcHdr/>": "14",
    "<w:dataBinding ": "03",
    "<w:vanish/>": "01",
    "<w:ins ": "02",
    "<w:delText": "10",
    "<w:moveTo ": "15",
    "<w:footnoteReference ": "05",
    "<w:commentReference ": "10",
    "<w:txbxContent>": "02",
    "<w:hyperlink ": "12",
    "DOCPROPERTY": "12",
    "<w:vMerge": "11",
    "<w:gridSpan": "02",
    '<w:pStyle w:val="Rubrik1"/>': "01",
    '<w:pStyle w:val="Heading1"/>': "11",
    '<w:pStyle w:val="TSRubrik1"/>': "07",
    '<w:pStyle w:val="Mellanrubrikskrivelse"/>': "19",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "18",
}


def part(path: Path, name: str = "word/document.xml") -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode("utf-8")


def visible(path: Path) -> str:
    """The words of the body, run after run, without struck text and with plain spaces."""
    xml = re.sub(r"<w:(del|moveFrom) .*?</w:\1>", "", part(path))
    words = re.findall(r"</w:p>|<w:t [^>]*>([^<]*)</w:t>", xml)
    return "".join(words).replace("\u00a0", " ")


def test_the_script_makes_the_same_files_again(tmp_path: Path) -> None:
    subprocess.run([sys.executable, SAMPLES / "make.py", tmp_path], check=True)
    assert [path.name for path in sorted(tmp_path.glob("*"))] == [path.name for path in FILES]
    for path in FILES:
        with zipfile.ZipFile(path) as here, zipfile.ZipFile(tmp_path / path.name) as again:
            assert [(item.filename, item.date_time) for item in here.infolist()] == [
                (item.filename, item.date_time) for item in again.infolist()
            ]
            for name in here.namelist():
                # A picture's compressed bytes may differ between builds of zlib; its text never does.
                assert name.endswith(".png") or here.read(name) == again.read(name), (path.name, name)


def test_every_sample_has_its_expected_values_and_no_other() -> None:
    assert sorted(EXPECTED) == [path.name for path in FILES]
    assert len(FILES) >= 16


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_expected_values_are_those_of_the_guide(name: str) -> None:
    entry = EXPECTED[name]
    for criterion, values in VALUES.items():
        assert entry[criterion] in values, criterion
        if criterion not in ("affected", "stated"):
            assert (entry[criterion] == "not_applicable") == (entry["affected"] == "none"), criterion
    assert entry["verdict"] in ("ok", "hint", "complete", "stop")
    assert set(entry["rules"]) | set(entry["not_rules"]) <= RULES
    assert not set(entry["rules"]) & set(entry["not_rules"])


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_expected_evidence_stands_in_the_draft(name: str) -> None:
    text = visible(SAMPLES / name)
    for criterion, words in EXPECTED[name].get("evidence", {}).items():
        assert words in text, criterion


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_expected_metadata_stands_in_the_draft(name: str) -> None:
    with zipfile.ZipFile(SAMPLES / name) as archive:
        everything = "".join(archive.read(item).decode() for item in archive.namelist() if item.endswith(".xml"))
    for field, words in EXPECTED[name]["metadata"].items():
        assert words in everything.replace("\u00a0", " "), field


@pytest.mark.parametrize("path", [path for path in FILES if not path.name.startswith("18")], ids=lambda path: path.name)
def test_a_sample_opens_with_python_docx(path: Path) -> None:
    document = docx.Document(str(path))
    assert document.core_properties.title == EXPECTED[path.name]["metadata"]["title"]
    assert len(document.paragraphs) > 10


@pytest.mark.parametrize(("mark", "number"), CONSTRUCTS.items())
def test_the_samples_hold_the_constructs_of_real_templates(mark: str, number: str) -> None:
    (path,) = SAMPLES.glob(f"{number}-*.docx")
    assert mark in part(path)


def test_the_strict_sample_names_no_transitional_namespace() -> None:
    (path,) = SAMPLES.glob("18-*.docx")
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if not name.endswith(".png"):
                text = archive.read(name).decode()
                assert "schemas.openxmlformats.org/wordprocessingml" not in text, name
                assert "schemas.openxmlformats.org/officeDocument" not in text, name


def test_the_personal_identity_number_belongs_to_nobody() -> None:
    numbers = {found for path in FILES for found in re.findall(r"\b\d{8}-\d{4}\b", visible(path))}
    assert len(numbers) == 1
    digits = [int(digit) for digit in numbers.pop().replace("-", "")[2:]]
    doubled = [digit * (2 if place % 2 == 0 else 1) for place, digit in enumerate(digits)]
    assert sum(value // 10 + value % 10 for value in doubled) % 10 != 0


def test_ids_of_controls_changes_and_shapes_are_unique_in_a_file() -> None:
    for path in FILES:
        xml = part(path)
        for pattern in (
            r'<w:id w:val="(\d+)"',
            r'<w:(?:ins|del|moveFrom|moveTo) w:id="(\d+)"',
            r'<wp:docPr id="(\d+)"',
        ):
            found = re.findall(pattern, xml)
            assert len(found) == len(set(found)), (path.name, pattern)
