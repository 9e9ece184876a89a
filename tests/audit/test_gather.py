from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from made_store import COPIED, STARTED, evidence, finding, read, record, store, unread

from docscan.audit.gather import gather
from docscan.audit.records import FileResult, Record
from docscan.audit.report_data import AuditReport, Table
from docscan.audit.store import StoreError
from docscan.audit.tally import Selection


def school(**values: object) -> Record:
    plain = {"board": "Skolnämnden", "pack": "skola", "child_facing": True, "affected": "direct"}
    return record(**{**plain, **values})


def report(path: Path, *files: FileResult, **options: object) -> AuditReport:
    kept = store(path / "audit.sqlite", files)
    return gather(kept, STARTED, **options)


def numbers(table: Table) -> dict[str, list[int]]:
    return {line.label: [number.value for number in line.numbers] for line in table.lines}


def column(table: Table, name: str) -> dict[str, int]:
    place = table.columns.index(name)
    return {line.label: line.numbers[place].value for line in table.lines}


def test_head_figures_count_read_affecting_assessed_and_heard(tmp_path: Path) -> None:
    found = report(
        tmp_path,
        read("a 1.docx", school(best_interest="documented", views="documented")),
        read("b 2.docx", school(best_interest="claimed", views="missing")),
        read("c 3.docx", record()),
        unread("d 4.docx"),
    )
    assert [head.number.value for head in found.head] == [3, 2, 1, 1]
    assert [head.of.value if head.of else None for head in found.head] == [None, 3, 2, 2]


def test_an_assessment_is_not_counted_where_no_child_is_affected(tmp_path: Path) -> None:
    found = report(tmp_path, read("a 1.docx", record(affected="unclear", best_interest="documented")))
    assert [head.number.value for head in found.head] == [1, 0, 0, 0]


def test_an_assessment_in_the_appendix_counts_as_shown(tmp_path: Path) -> None:
    kept = store(tmp_path / "audit.sqlite", [read("a 1.docx", school(best_interest="referenced", views="missing"))])
    with sqlite3.connect(kept) as db:
        db.execute("UPDATE documents SET reference = 'bilaga 1.docx', reference_value = 'documented'")
    found = gather(kept, STARTED)
    assert found.head[2].number.value == 1
    assert column(found.said, "Visas")["Barnets bästa"] == 1
    assert found.rows["assessed"].rows[0].best_interest == "Visas i bilagan"


def test_what_is_claimed_stands_beside_what_is_shown(tmp_path: Path) -> None:
    files = [
        read(f"a {n}.docx", school(best_interest=value)) for n, value in enumerate(["claimed", "claimed", "documented"])
    ]
    found = report(tmp_path, *files)
    assert column(found.said, "Bara påstås")["Barnets bästa"] == 2
    assert column(found.said, "Visas")["Barnets bästa"] == 1
    assert numbers(found.said_by_board) == {"Skolnämnden": [3, 1, 2, 0, 0]}


def test_boards_that_work_with_children_stand_beside_the_others(tmp_path: Path) -> None:
    found = report(tmp_path, read("a 1.docx", school()), read("b 2.docx", school()), read("c 3.docx", record()))
    assert column(found.facing, "Beslut") == {"Nämnder som arbetar med barn": 2, "Övriga nämnder": 1}


def test_boards_are_ordered_by_number_of_decisions_never_by_result(tmp_path: Path) -> None:
    files = [read(f"a {n}.docx", school(best_interest="missing")) for n in range(2)]
    files.append(read("b 1.docx", school(board="Andra nämnden", best_interest="documented")))
    assert list(numbers(report(tmp_path, *files).boards)) == ["Skolnämnden", "Andra nämnden"]


def test_months_stand_in_order_of_time_and_unknown_ones_last(tmp_path: Path) -> None:
    dates = ["2024-11-02", "", "2023-12-01", "2024-02-01"]
    files = [read(f"a {n}.docx", record(date=date)) for n, date in enumerate(dates)]
    found = report(tmp_path, *files)
    assert list(numbers(found.months)) == ["december 2023", "februari 2024", "november 2024", "Datum framgår inte"]


def test_a_contradiction_is_listed_with_its_draft(tmp_path: Path) -> None:
    found = report(
        tmp_path, read("a 1.docx", school(stated="not_affected", title="Skolskjuts")), read("b 2.docx", school())
    )
    assert found.contradictions.value == 1
    assert [row.title for row in found.contradiction_rows] == ["Skolskjuts"]


def test_shortfalls_come_most_frequent_first_with_the_clearest_draft_first(tmp_path: Path) -> None:
    claim = finding("BIA", "stop", "best_interest", "Påstås.", "Barnets bästa har beaktats.")
    mild = finding("BIA", "complete", "best_interest", "Påstås.", "Barnets bästa har beaktats.")
    left = finding("LEFT", "complete", "", "Malltext står kvar.", "[Skriv här]")
    found = report(
        tmp_path,
        read("a 1.docx", school(affected="indirect", best_interest="claimed", findings=(mild,), title="Gymnasieval")),
        read("b 2.docx", school(best_interest="claimed", findings=(claim, left))),
        read("c 3.docx", school(best_interest="claimed", findings=(claim,), title="Lovskola")),
    )
    assert [(item.label, item.number.value) for item in found.shortfalls] == [
        ("Barnets bästa: påstås men visas inte", 3),
        ("Malltext eller obesvarade rutor står kvar", 1),
    ]
    assert [example.row.path for example in found.shortfalls[0].examples] == ["c 3.docx", "b 2.docx", "a 1.docx"]
    assert found.shortfalls[0].examples[0].text == "Barnets bästa har beaktats."


def test_where_something_is_missing_the_heading_is_named_and_not_quoted(tmp_path: Path) -> None:
    gone = finding("VIEWS", "complete", "views", "Det framgår inte.")._replace(text="Barnens åsikter", missing=True)
    [shortfall] = report(tmp_path, read("a 1.docx", school(views="missing", findings=(gone,)))).shortfalls
    [example] = shortfall.examples
    assert (example.text, example.place) == ("", "hör hemma under rubriken ”Bedömning”, stycke\u00a07")


def test_drafts_with_the_same_title_are_shown_as_examples_last(tmp_path: Path) -> None:
    claim = finding("BIA", "stop", "best_interest", "Påstås.", "Barnets bästa har beaktats.")
    titles = ["Skolskjuts", "Skolskjuts", "Skolskjuts", "Fritidshem"]
    files = [
        read(f"a {n}.docx", school(best_interest="claimed", title=title, findings=(claim,)))
        for n, title in enumerate(titles)
    ]
    [shortfall] = report(tmp_path, *files).shortfalls
    assert [example.row.path for example in shortfall.examples] == ["a 0.docx", "a 3.docx", "a 1.docx"]


def test_a_draft_counts_once_for_a_remark_that_it_got_twice(tmp_path: Path) -> None:
    twice = (finding("TERMS", "hint", "", "Ordet har ersatts."), finding("TERMS", "hint", "", "Lagen har ersatts."))
    [shortfall] = report(tmp_path, read("a 1.docx", school(findings=twice))).shortfalls
    assert shortfall.number.value == 1


def test_groups_are_counted_and_those_never_heard_are_named(tmp_path: Path) -> None:
    found = report(
        tmp_path,
        read("a 1.docx", school(views="missing", groups=("flight",))),
        read("b 2.docx", school(views="documented", groups=("disability",))),
    )
    assert column(found.groups, "Barn hörda") == {"Barn på flykt": 0, "Barn med funktionsnedsättning (LSS)": 1}
    assert any(label.startswith("Barn på flykt (1 beslut") for label in found.never_heard)
    assert not any("LSS" in label or "Skolnämnden" in label for label in found.never_heard)


def test_copied_assessments_stand_side_by_side_with_their_differences(tmp_path: Path) -> None:
    from docscan.audit.copies import signature

    words, signed = signature([COPIED])
    texts = [COPIED, COPIED.replace("trygghet", "lugn")]
    files = [
        read(
            f"a {n}.docx",
            school(
                case_number=f"2024/{n}",
                evidence=(evidence("best_interest", text),),
                copy_words=words,
                copy_signature=signed,
            ),
        )
        for n, text in enumerate(texts)
    ]
    [group] = report(tmp_path, *files).copies
    assert group.number == 2
    assert [text.strip() for text, same in group.passages[1].parts if not same] == ["lugn"]


def test_unread_files_are_listed_by_reason(tmp_path: Path) -> None:
    files = [unread("a 1.docx"), unread("b 2.docx"), unread("c 3.docx", "time", "Det tog för lång tid.")]
    found = report(tmp_path, *files)
    assert [(reason.reason, reason.number) for reason in found.unread] == [
        ("Filen är skyddad med lösenord eller rättighetsskydd", 2),
        ("Läsningen tog för lång tid", 1),
    ]
    assert found.unread[0].files[0].path == "a 1.docx"


def test_every_number_leads_to_rows_and_no_more_rows_than_it_counts(year_report: AuditReport) -> None:
    tables = [year_report.said, year_report.said_by_board, year_report.boards, year_report.facing, year_report.months]
    tables += [year_report.case_types, year_report.groups, year_report.kinds]
    cells = [number for table in tables for line in table.lines for number in line.numbers]
    cells += [shortfall.number for shortfall in year_report.shortfalls] + [head.number for head in year_report.head]
    assert any(cells)
    for number in cells:
        if number.value:
            rows = year_report.rows[number.rows]
            assert rows.total == number.value
            assert 0 < len(rows.rows) <= number.value
        else:
            assert number.rows == ""


def test_the_parts_of_a_breakdown_add_up_to_the_whole(year_report: AuditReport) -> None:
    for table in (year_report.boards, year_report.facing, year_report.case_types, year_report.months):
        assert sum(column(table, "Beslut").values()) == year_report.head[0].number.value


def test_the_random_list_is_the_same_for_the_same_seed_and_another_for_another(year_store: Path) -> None:
    drawn = [gather(year_store, STARTED, sample=20, seed=seed).sample for seed in (1, 1, 2)]
    assert drawn[0] == drawn[1]
    assert drawn[0].rows != drawn[2].rows
    assert len({row.id for row in drawn[0].rows}) == 20


def test_the_sample_tells_how_sure_a_check_would_be(year_report: AuditReport) -> None:
    count, interval = year_report.sample.outcomes[0]
    assert count == 20
    assert interval.low == pytest.approx(0.8389, abs=1e-4)


def test_a_year_is_chosen(tmp_path: Path) -> None:
    found = report(
        tmp_path,
        read("a 1.docx", record(date="2023-05-01")),
        read("b 2.docx", record(date="2024-05-01")),
        selection=Selection(2024),
    )
    assert [row.path for row in found.rows["read"].rows] == ["b 2.docx"]


def test_files_judged_by_different_rules_are_warned_of(tmp_path: Path) -> None:
    kept = store(tmp_path / "audit.sqlite", [read("a 1.docx", record())])
    store(kept, [read("b 2.docx", record())], rules="b" * 64)
    assert any("olika versioner" in warning for warning in gather(kept, STARTED).warnings)


def test_an_empty_store_gives_a_report_that_says_so(tmp_path: Path) -> None:
    found = report(tmp_path)
    assert found.head[0].number.value == 0
    assert any("Inga beslut" in warning for warning in found.warnings)


def test_a_store_without_text_gives_places_and_no_quotes(tmp_path: Path) -> None:
    claim = finding("BIA", "stop", "best_interest", "Påstås.", None)._replace(missing=False)
    found = report(tmp_path, read("a 1.docx", school(best_interest="claimed", findings=(claim,))))
    [example] = found.shortfalls[0].examples
    assert (example.text, example.place) == ("", "under rubriken ”Bedömning”, stycke\u00a07")


def test_a_file_that_is_no_store_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "audit.sqlite"
    file.write_bytes(b"inte ett lager" * 100)
    with pytest.raises(StoreError, match="inte ett lager"):
        gather(file, STARTED)
