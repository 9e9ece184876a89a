"""Names come from people: what is shown of them hides personal identity numbers, and any name can be shown."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from lxml import etree
from made_store import HEARD, STARTED, evidence, finding, read, record, store, unread

from docscan.audit import report_commands
from docscan.audit.compare import compare
from docscan.verdict import Status

NUMBER = "120315-1234"
HIDDEN = "******-****"
RED = "\x1b[31m"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A store of files with a number and a control character in every name that people have given."""
    folder = f"X:/{NUMBER}/2024"
    quotes = (evidence("views", HEARD, heading=f"Om {RED}"),)
    common = {
        "title": "",
        "board": f"Nämnden {RED} {NUMBER}",
        "pack": "skola",
        "affected": "direct",
        "evidence": quotes,
    }
    heard = record(**common, best_interest="claimed", views="documented", case_number=f"BUN {NUMBER}")
    remarks = (finding("BIA", "stop", "best_interest", "Påstås."),)
    remarked = record(**common, stated="not_affected", status=Status.PARTLY, findings=remarks)
    copies = [replace(heard, copy_words=40, copy_signature=bytes(256), case_number=f"BUN 2024/{n}") for n in (1, 2)]
    records = [heard, remarked, *copies]
    files = [read(f"Anna {n} {RED} {NUMBER}.docx", own, folder=folder) for n, own in enumerate(records)]
    return store(tmp_path / f"år {NUMBER}.sqlite", [*files, unread(f"Olle {RED} {NUMBER}.docx")])


def docscan(folder: Path, *args: object) -> str:
    """Run one of the commands in a folder; what it said."""
    group = click.Group()
    report_commands.register(group)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        result = CliRunner().invoke(group, [str(arg) for arg in args], catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def words(path: Path) -> str:
    """All that a file says; of an Office file, the text of its parts."""
    if path.suffix not in (".docx", ".xlsx"):
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as packed:
        parts = [etree.fromstring(packed.read(name)) for name in packed.namelist() if name.endswith(".xml")]
    return "\n".join(text for part in parts for text in map(str, part.itertext()))


@pytest.mark.parametrize(
    ("command", "name"),
    [
        ("report", "r.html"),
        ("report", "r.docx"),
        ("report", "r.xlsx"),
        ("plan", "p.docx"),
        ("examples", "e.docx"),
    ],
)
def test_no_personal_identity_number_is_shown_and_any_name_can_be(
    kept: Path, tmp_path: Path, command: str, name: str
) -> None:
    docscan(tmp_path, command, "--store", kept, "-o", name)
    told = words(tmp_path / name)
    assert HIDDEN in told
    assert NUMBER not in told and NUMBER[:6] not in told
    assert "\x1b" not in told and "_x001B_" not in told


@pytest.mark.parametrize("name", ["", "j.html", "j.docx"])
def test_a_comparison_shows_no_personal_identity_number(kept: Path, tmp_path: Path, name: str) -> None:
    told = docscan(tmp_path, "compare", kept, kept, *(("-o", name) if name else ()))
    told = words(tmp_path / name) if name else told
    assert f"Nämnden \ufffd[31m {HIDDEN}" in told
    assert NUMBER not in told


def test_the_offer_to_judge_again_shows_no_personal_identity_number(kept: Path, tmp_path: Path) -> None:
    other = store(tmp_path / "ny.sqlite", [read("a 1.docx", record())], rules="b" * 64)
    [*_, offer] = compare(kept, other, STARTED).warnings
    assert HIDDEN in offer and NUMBER not in offer


@pytest.mark.parametrize("table", ["decisions", "findings", "evidence", "unread"])
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_an_export_that_people_open_shows_no_personal_identity_number(
    kept: Path, tmp_path: Path, table: str, form: str
) -> None:
    docscan(tmp_path, "export", "--store", kept, "--table", table, "--format", form)
    told = words(tmp_path / f"{table}.{form}")
    assert HIDDEN in told
    assert NUMBER not in told and "\x1b" not in told


def test_an_export_for_programs_has_the_path_that_leads_to_the_file(kept: Path, tmp_path: Path) -> None:
    docscan(tmp_path, "export", "--store", kept, "--table", "unread", "--format", "jsonl")
    [row] = map(json.loads, (tmp_path / "unread.jsonl").read_text(encoding="utf-8").splitlines())
    assert row["path"].endswith(f"Olle {RED} {NUMBER}.docx")


def test_a_checksum_is_exported_as_it_is(tmp_path: Path) -> None:
    rules = "201403121234" + "a" * 52
    kept = store(tmp_path / "audit.sqlite", [read("a 1.docx", record())], rules=rules)
    docscan(tmp_path, "export", "--store", kept)
    assert rules in words(tmp_path / "decisions.csv")
