from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from made_store import evidence, finding, read, record, store
from pyarrow import parquet
from workbook import workbook

from docscan.audit.export import FORMATS, export
from docscan.audit.report_data import AuditReport
from docscan.audit.tally import Selection


def rows(path: Path) -> list[dict[str, object]]:
    """The rows of an exported file, as its format has them."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file, delimiter=";"))
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    if path.suffix == ".parquet":
        return parquet.read_table(path).to_pylist()
    sheet = workbook(path.read_bytes())["docscan"]
    names = {
        place.rstrip("1"): str(name)
        for place, name in sheet.values.items()
        if place.rstrip("0123456789") + "1" == place
    }
    found: dict[str, dict[str, object]] = {}
    for place, value in sheet.values.items():
        column = place.rstrip("0123456789")
        found.setdefault(place.removeprefix(column), {})[names[column]] = value
    return [found[row] for row in found if row != "1"]


@pytest.mark.parametrize("form", FORMATS)
def test_every_decision_is_exported_in_every_format(
    form: str, year_store: Path, year_report: AuditReport, tmp_path: Path
) -> None:
    path = tmp_path / f"rader.{form}"
    number = export(year_store, "decisions", form, path)
    found = rows(path)
    assert number == len(found) == year_report.head[0].number.value
    assert {str(row["board"]) for row in found} == {line.label for line in year_report.boards.lines}


@pytest.mark.parametrize("figure", ["affected", "assessed", "heard", "contradiction"])
def test_the_rows_of_a_figure_are_as_many_as_the_report_says(
    figure: str, year_store: Path, year_report: AuditReport, tmp_path: Path
) -> None:
    path = tmp_path / "rader.jsonl"
    assert export(year_store, "decisions", "jsonl", path, figure=figure) == year_report.rows[figure].total


def test_one_boards_rows_of_one_year(year_store: Path, tmp_path: Path) -> None:
    path = tmp_path / "rader.jsonl"
    export(year_store, "decisions", "jsonl", path, Selection(2024), board="Socialnämnden")
    assert {(row["board"], row["year"]) for row in rows(path)} == {("Socialnämnden", 2024)}
    assert export(year_store, "decisions", "jsonl", path, Selection(1999)) == 0


def test_quotes_and_remarks_can_be_exported(tmp_path: Path) -> None:
    draft = record(
        affected="direct",
        best_interest="claimed",
        evidence=(evidence("best_interest", "Barnets bästa har beaktats."),),
        findings=(finding("BIA", "stop", "best_interest", "Påstås.", "Barnets bästa har beaktats."),),
    )
    kept = store(tmp_path / "audit.sqlite", [read("a 1.docx", draft)])
    for table in ("evidence", "findings"):
        export(kept, table, "parquet", tmp_path / "rader.parquet")
        [row] = rows(tmp_path / "rader.parquet")
        assert row["text"] == "Barnets bästa har beaktats."


def test_a_title_that_looks_like_a_formula_is_harmless_in_csv(tmp_path: Path) -> None:
    kept = store(tmp_path / "audit.sqlite", [read("a 1.docx", record(title="=1+1"))])
    export(kept, "decisions", "csv", tmp_path / "rader.csv")
    assert rows(tmp_path / "rader.csv")[0]["title"] == "'=1+1"
