"""Minutes are split at their matters: every one found, none invented."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from minutes_made import Made, all_minutes

from docscan.audit.matters import split
from docscan.model import Document
from docscan.word.reader import read

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("made", all_minutes(), ids=lambda made: f"{made.name}-{len(made.matters)}")
def test_every_matter_of_minutes_is_found_with_its_title_and_case_number_and_none_is_invented(made: Made) -> None:
    found = split(read(made.data), made.name)
    assert [(m.label, m.document.metadata.title, m.document.metadata.case_number) for m in found] == made.matters


def test_no_draft_is_taken_for_minutes() -> None:
    drafts = sorted((ROOT / "samples").glob("*.docx"))
    assert len(drafts) >= 14
    for path in drafts:
        assert [matter.number for matter in split(read(path.read_bytes()), path.name)] == [0], path.name


def _document(*lines: str) -> Document:
    out = io.BytesIO()
    document = docx.Document()
    for line in lines:
        if line.startswith("# "):
            document.add_heading(line[2:], 1)
        else:
            document.add_paragraph(line)
    document.save(out)
    return read(out.getvalue())


BODY = ("Beslut", "Nämnden beslutar att godkänna förslaget.", "Elevrådet har hörts om förslaget i mars.")


def test_an_extract_of_minutes_is_one_matter() -> None:
    (matter,) = split(
        _document("Protokollsutdrag", "Socialnämnden", "# § 14 Ansökan om kontaktfamilj", "Dnr SN 2024/3", *BODY)
    )
    assert (matter.number, matter.label, matter.first) == (1, "§ 14", 2)
    assert matter.document.metadata.title == "Ansökan om kontaktfamilj"


def test_a_draft_that_lists_decisions_by_paragraph_is_not_minutes() -> None:
    document = _document(
        "Tjänsteskrivelse",
        "# Ny skola",
        *BODY,
        "Beslutsunderlag",
        "§ 12 Protokoll KF",
        "§ 13 Protokoll KS",
        "§ 14 Protokoll BUN",
    )
    assert [matter.number for matter in split(document)] == [0]


def test_a_matter_that_goes_on_overleaf_is_one() -> None:
    document = _document(
        "Protokoll", "# § 1 Skolskjuts", *BODY, "§ 1 forts.", "Mer text om bussar.", "# § 2 Budget", *BODY
    )
    first, second = split(document)
    assert [block.text for block in first.document.blocks][-1] == "Mer text om bussar."
    assert second.document.metadata.title == "Budget"


def test_an_extract_may_leave_out_paragraphs() -> None:
    document = _document("Protokoll", "# § 14 Skolskjuts", *BODY, "# § 17 Lekplats", *BODY, "# § 25 Budget", *BODY)
    assert [matter.label for matter in split(document)] == ["§ 14", "§ 17", "§ 25"]


def test_blocks_of_a_matter_are_numbered_from_its_start_and_keep_their_place_in_the_file() -> None:
    document = _document("Protokoll", "# § 1 Skolskjuts", *BODY, "# § 2 Budget", *BODY)
    second = split(document)[1]
    assert [block.number for block in second.document.blocks] == [0, 1, 2, 3]
    assert second.document.blocks[0].text == document.blocks[second.first].text == "§ 2 Budget"


def test_the_day_of_the_meeting_is_the_date_of_its_matters() -> None:
    document = _document(
        "Protokoll", "Kultur- och fritidsnämndens sammanträde den 7 maj 2024", "# § 1 Skolskjuts", *BODY
    )
    (matter,) = split(document)
    assert (matter.document.metadata.date, matter.document.metadata.board) == (
        "2024-05-07",
        "Kultur- och fritidsnämnden",
    )
