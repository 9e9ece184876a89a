from __future__ import annotations

import io
import math
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from made_store import STARTED, read, record, store, unread
from workbook import Sheet, workbook

from docscan.audit import examples, plan, report_docx, report_xlsx
from docscan.audit.gather import gather
from docscan.audit.report_data import AuditReport
from docscan.audit.report_texts import MEASURES
from docscan.audit.statistics import wilson
from docscan.audit.tally import ALL


@pytest.fixture(scope="module")
def word(year_report: AuditReport) -> bytes:
    return report_docx.render(year_report)


def words(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_the_word_report_holds_the_figures_and_what_they_measure(word: bytes, year_report: AuditReport) -> None:
    text = words(word)
    assert MEASURES in text
    for head in year_report.head:
        assert str(head.number.value) in text and head.label in text


def test_pictures_in_word_have_alternative_text(word: bytes) -> None:
    shapes = docx.Document(io.BytesIO(word)).inline_shapes
    described = [shape._inline.docPr.get("descr") for shape in shapes]
    assert len(described) == 3
    assert all("Socialnämnden" in text or "Barnets bästa" in text or "mars 2024" in text for text in described)


def test_the_same_report_gives_the_same_word_file(word: bytes, year_report: AuditReport) -> None:
    assert report_docx.render(year_report) == word


@pytest.fixture(scope="module")
def book(year_report: AuditReport, year_store: Path) -> dict[str, Sheet]:
    return workbook(report_xlsx.render(year_report, year_store, ALL))


def test_the_workbook_has_every_decision_and_every_unread_file(
    book: dict[str, Sheet], year_report: AuditReport
) -> None:
    assert len(book["Beslut"].rows()) == year_report.head[0].number.value + 1
    assert len(book["Ej lästa"].rows()) == year_report.unread_total + 1


def test_each_number_in_the_workbook_leads_to_its_rows(book: dict[str, Sheet]) -> None:
    figures = book["Siffror"]
    assert len(figures.links) > 50
    for place, location in figures.links.items():
        sheet, _, target = location.partition("!")
        title = str(book[sheet.strip("'")].values[target])
        assert title.replace("\u00a0", "").endswith(f" av {figures.values[place]:.0f}.")


def test_the_sample_has_a_cell_for_each_answer_and_works_out_the_interval(book: dict[str, Sheet]) -> None:
    sheet = book["Stickprov"]
    assert sheet.formulas["D2"].startswith("COUNTIF(D7:D26")
    assert "SQRT" in sheet.formulas["D4"]
    assert sheet.values["A26"] and "A27" not in sheet.values


def test_the_workbooks_interval_is_wilsons(book: dict[str, Sheet]) -> None:
    names = {"MAX": max, "MIN": min, "SQRT": math.sqrt, "D2": 10, "D3": 9}
    limits = []
    for place in ("D4", "D5"):
        formula = book["Stickprov"].formulas[place]
        assert formula.startswith('IF(D2=0,"",') and formula.endswith(")")
        limits.append(eval(formula[len('IF(D2=0,"",') : -1], {"__builtins__": {}}, names))
    assert limits == pytest.approx(list(wilson(9, 10)[1:]), abs=1e-5)


def test_a_text_from_a_draft_never_becomes_a_formula(tmp_path: Path) -> None:
    kept = store(tmp_path / "audit.sqlite", [read("a 1.docx", record(title="=1+1")), unread("b 2.docx")])
    sheet = workbook(report_xlsx.render(gather(kept, STARTED), kept, ALL))["Beslut"]
    assert sheet.values["A2"] == "=1+1"
    assert not sheet.formulas


def test_the_plan_has_figures_and_leaves_responsible_and_time_to_people(year_report: AuditReport) -> None:
    document = docx.Document(io.BytesIO(plan.render(year_report)))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert [step for step in ("Kartlägg", "Handlingsplan", "Följ upp") if step in text] == [
        "Kartlägg",
        "Handlingsplan",
        "Följ upp",
    ]
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert rows[0] == ["Område", "Nuläge", "Mål", "Aktivitet", "Ansvarig", "När det följs upp"]
    assert f"{year_report.contradictions.value} av" in rows[1][1]
    assert all(row[4] == row[5] == "" for row in rows[1:])


def test_the_plan_leaves_out_what_needs_no_mending(tmp_path: Path) -> None:
    fine = record(affected="direct", best_interest="documented", views="documented", tradeoffs="documented")
    assert plan.areas(gather(store(tmp_path / "audit.sqlite", [read("a 1.docx", fine)]), STARTED)) == []


def test_examples_have_a_box_each_and_a_key_at_the_end(year_store: Path) -> None:
    found = examples.examples(year_store, each=2)
    data = examples.render(found, {"skola": "Skola och förskola"}, STARTED)
    document = docx.Document(io.BytesIO(data))
    assert len(list(document.element.body.iter(qn("w:sdt")))) == len(found) > 10
    assert len(document.tables[0].rows) == len(found) + 1
    assert "Skola och förskola" in words(data)


def test_word_files_open_in_libreoffice(
    tmp_path: Path, soffice_path: str, word: bytes, year_store: Path, year_report: AuditReport
) -> None:
    files = {
        "rapport": word,
        "plan": plan.render(year_report),
        "exempel": examples.render(examples.examples(year_store, each=1), {}, STARTED),
    }
    for name, data in files.items():
        (tmp_path / f"{name}.docx").write_bytes(data)
        assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    sources = [str(tmp_path / f"{name}.docx") for name in files]
    command = [soffice_path, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *sources]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    assert all((tmp_path / f"{name}.pdf").stat().st_size > 5_000 for name in files)
