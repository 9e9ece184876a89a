from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from made_store import STARTED, read, record, store, year

from docscan.audit import compare_views
from docscan.audit.compare import compare, today
from docscan.audit.tally import Selection


def decisions(path: Path, shown: int, of: int, name: str = "audit.sqlite", **options: Any) -> Path:
    values = ["documented"] * shown + ["claimed"] * (of - shown)
    files = [read(f"a {n}.docx", record(affected="direct", best_interest=value)) for n, value in enumerate(values)]
    return store(path / name, files, **options)


def test_a_share_that_grew_is_told_with_its_interval(tmp_path: Path) -> None:
    found = compare(decisions(tmp_path, 48, 80), decisions(tmp_path, 56, 70, "new.sqlite"), STARTED)
    [shown] = [change for change in found.changes if "går att läsa" in change.label]
    assert (shown.old, shown.new) == ((48, 80), (56, 70))
    assert compare_views.moved(shown) == "+20,0 procentenheter (+5,2 till +33,4). Andelen är större än förut."


def test_a_small_difference_is_put_down_to_chance(tmp_path: Path) -> None:
    found = compare(decisions(tmp_path, 5, 10), decisions(tmp_path, 6, 10, "new.sqlite"), STARTED)
    assert {change.reading for change in found.changes if change.change and change.old != change.new} == {
        "Skillnaden kan bero på slumpen."
    }


def test_a_figure_out_of_nothing_is_not_compared(tmp_path: Path) -> None:
    none = store(tmp_path / "none.sqlite", [read("a 1.docx", record())])
    found = compare(none, decisions(tmp_path, 1, 2), STARTED)
    assert found.changes[1].reading == "Går inte att jämföra."


def test_the_same_rules_give_no_warning(tmp_path: Path) -> None:
    assert compare(decisions(tmp_path, 1, 2), decisions(tmp_path, 1, 2, "new.sqlite"), STARTED).warnings == ()


@pytest.mark.parametrize(("option", "word"), [({"docscan": "0.9.0"}, "0.9.0"), ({"rules": "b" * 64}, "olika regler")])
def test_other_rules_or_another_docscan_are_warned_of_with_an_offer(
    tmp_path: Path, option: dict[str, str], word: str
) -> None:
    old = decisions(tmp_path, 1, 2, **option)
    found = compare(old, decisions(tmp_path, 1, 2, "new.sqlite"), STARTED)
    assert found.differ
    assert word in found.warnings[0]
    assert 'docscan audit run "X:/nämnder/2024" --store audit-med-dagens-regler.sqlite' in found.warnings[-1]
    assert today(old) == (("X:/nämnder/2024",), (), tmp_path / "audit-med-dagens-regler.sqlite")


def test_the_old_files_are_judged_again_as_they_were_the_first_time(tmp_path: Path) -> None:
    old = store(tmp_path / "audit.sqlite", [read("a 1.docx", record())], pack="skola", with_text=False)
    assert today(old)[1] == ("--pack", "skola", "--no-text")


def test_two_years_of_one_store_are_compared(tmp_path: Path) -> None:
    files = [read(f"a {n}.docx", record(affected="direct", date=f"{2023 + n}-05-01")) for n in range(2)]
    kept = store(tmp_path / "audit.sqlite", files)
    found = compare(kept, kept, STARTED, Selection(2023), Selection(2024))
    assert [(change.old.of, change.new.of) for change in found.changes[:1]] == [(1, 1)]
    assert found.old == "audit.sqlite, 2023"


def test_boards_that_only_one_of_them_has_are_named_and_not_compared(tmp_path: Path) -> None:
    old = store(tmp_path / "old.sqlite", [read("a 1.docx", record(board="Skolnämnden"))])
    found = compare(old, decisions(tmp_path, 1, 2), STARTED)
    assert found.only_one == ("Kommunstyrelsen", "Skolnämnden")
    assert found.boards == ()


def test_text_page_and_word_tell_the_same(tmp_path: Path, year_store: Path) -> None:
    other = store(tmp_path / "new.sqlite", year(200, seed=2, better=0.5))
    found = compare(year_store, other, STARTED)
    for shown in (compare_views.text(found), compare_views.html(found)):
        for change in found.changes:
            assert compare_views.share(change.new) in shown
            assert change.label in shown
    assert compare_views.docx(found)[:2] == b"PK"
