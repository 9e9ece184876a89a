from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from made_store import read, record, store, unread

from docscan.audit import report_commands
from docscan.errors import DocscanError, WriteError

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    group = click.Group()
    report_commands.register(group)

    def call(*args: object) -> Result:
        return CliRunner().invoke(group, [str(arg) for arg in args])

    return call


def test_a_report_is_written_in_the_format_of_each_name(run: Run, year_store: Path, tmp_path: Path) -> None:
    result = run("report", "--store", year_store, "-o", "r.html", "-o", "r.docx", "-o", "r.xlsx", "--sample", 5)
    assert result.exit_code == 0
    assert result.output.splitlines() == ["Sparat: r.html", "Sparat: r.docx", "Sparat: r.xlsx"]
    assert (tmp_path / "r.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["r.docx", "r.html", "r.xlsx"]


def test_a_plan_and_examples_are_written(run: Run, year_store: Path, tmp_path: Path) -> None:
    assert run("plan", "--store", year_store).output == "Sparat: handlingsplan.docx\n"
    assert run("examples", "--store", year_store, "--each", 1).output == "Sparat: exempel.docx\n"
    assert {path.name for path in tmp_path.iterdir()} == {"handlingsplan.docx", "exempel.docx"}


def test_an_export_tells_how_many_rows(run: Run, tmp_path: Path) -> None:
    kept = store(tmp_path / "audit.sqlite", [read("a 1.docx", record())])
    assert run("export", "--store", kept, "--format", "jsonl").output == "Sparat: decisions.jsonl (1 rader)\n"


def test_a_comparison_is_shown_on_the_screen(run: Run, year_store: Path) -> None:
    result = run("compare", year_store, year_store)
    assert result.exit_code == 0
    assert "Skillnaden kan bero på slumpen." in result.output


def test_a_name_that_tells_no_format_is_refused_before_anything_is_read(run: Run, tmp_path: Path) -> None:
    result = run("report", "--store", "finns-inte.sqlite", "-o", "r.pdf")
    assert isinstance(result.exception, DocscanError)
    assert ".html, .docx eller .xlsx" in str(result.exception)


def test_a_store_is_never_written_over(run: Run, year_store: Path) -> None:
    before = year_store.read_bytes()
    result = run("export", "--store", year_store, "-o", year_store)
    assert isinstance(result.exception, WriteError)
    assert year_store.read_bytes() == before


def test_a_result_that_cannot_be_written_leaves_nothing_behind(run: Run, year_store: Path, tmp_path: Path) -> None:
    result = run("plan", "--store", year_store, "-o", "finns-inte/plan.docx")
    assert isinstance(result.exception, WriteError)
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_figure_is_answered_with_the_known_ones(run: Run, year_store: Path) -> None:
    result = run("export", "--store", year_store, "--figure", "bäst")
    assert "claimed" in str(result.exception)


def test_examples_without_text_are_refused_with_the_reason(run: Run, tmp_path: Path) -> None:
    kept = store(tmp_path / "audit.sqlite", [read("a 1.docx", record())], with_text=False)
    assert "--no-text" in str(run("examples", "--store", kept).exception)


@pytest.mark.parametrize("with_text", [True, False])
def test_a_store_with_nothing_read_has_no_examples_whether_or_not_text_is_kept(
    run: Run, tmp_path: Path, with_text: bool
) -> None:
    kept = store(tmp_path / "audit.sqlite", [unread("a 1.docx")], with_text=with_text)
    told = str(run("examples", "--store", kept).exception)
    assert told == "Inga stycken att visa: ingenting i urvalet är bedömt som dokumenterat."


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (["--pack", "skola"], "--pack"),
        (["--metadata", "ut.csv"], "--metadata"),
        (["--pack", "skola", "--metadata", "ut.csv"], "--metadata och --pack"),
    ],
)
def test_options_for_judging_again_are_refused_without_it(
    run: Run, year_store: Path, options: list[str], named: str
) -> None:
    error = run("compare", year_store, year_store, *options).exception
    assert isinstance(error, DocscanError) and error.exit_code == 2
    assert str(error) == f"{named} gäller bara med --rejudge. Lägg till --rejudge, eller ta bort {named}."


def test_old_files_that_are_gone_are_not_judged_again(run: Run, year_store: Path) -> None:
    result = run("compare", year_store, year_store, "--rejudge")
    assert result.exit_code == 0
    assert "går inte att granska igen" in result.output
