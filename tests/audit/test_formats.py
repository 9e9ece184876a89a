"""PDF, OpenDocument, old Word files and RTF read as the same blocks as Word's own."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from made_files import SCHOOL, convert, draft
from minutes_made import all_minutes

from docscan.audit.formats import kind_of, office, read
from docscan.audit.matters import split
from docscan.errors import UnreadableError
from docscan.model import BlockKind, Document


@pytest.fixture(scope="module", params=["pdf", "odt", "doc", "rtf"])
def converted(
    soffice_path: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Document]:
    kind: str = request.param
    data = convert(draft(), kind, tmp_path_factory.mktemp(kind))
    assert kind_of(data) == kind
    return kind, read(data, kind)


def test_a_draft_says_the_same_in_every_format(converted: tuple[str, Document]) -> None:
    _, document = converted
    assert document.metadata.title == "Nedläggning av Björkskolan"
    assert document.metadata.board == "Barn- och utbildningsnämnden"
    assert (document.metadata.case_number, document.metadata.date) == ("BUN 2024/55", "2024-03-05")
    (block,) = (block for block in document.blocks if block.text == SCHOOL)
    assert block.heading == "Barnets bästa"


@pytest.mark.usefixtures("soffice_path")
def test_minutes_as_pdf_are_split_as_those_in_word(tmp_path: Path) -> None:
    made = all_minutes()[2]
    matters = split(read(convert(made.data, "pdf", tmp_path), "pdf"), made.name)
    assert [(m.label, m.document.metadata.title, m.document.metadata.case_number) for m in matters] == made.matters


@pytest.mark.usefixtures("soffice_path")
def test_headers_and_footers_of_a_pdf_are_no_evidence(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Sundviks kommun"
    for number in range(120):
        document.add_paragraph(f"Stycke {number} handlar om något helt annat.")
    out = io.BytesIO()
    document.save(out)
    found = read(convert(out.getvalue(), "pdf", tmp_path), "pdf")
    assert [block.kind for block in found.blocks if block.text == "Sundviks kommun"] == [BlockKind.HEADER]


def test_a_scanned_pdf_is_told() -> None:
    pytest.importorskip("pypdfium2")
    with pytest.raises(UnreadableError, match="inskannade sidor") as told:
        read(_picture_pdf(), "pdf")
    assert told.value.code == "scanned"


def _picture_pdf() -> bytes:
    """A page that is one picture, as a scanner makes it."""
    from PIL import Image

    out = io.BytesIO()
    Image.new("L", (60, 80), 200).save(out, "PDF")
    return out.getvalue()


def test_an_odt_with_lists_tables_notes_and_deleted_text_is_read_as_a_reader_sees_it() -> None:
    document = read(_odt(_ODT_BODY), "odt")
    assert [(block.kind, block.text) for block in document.blocks] == [
        (BlockKind.HEADING, "Barnets bästa"),
        (BlockKind.PARAGRAPH, "Texten står kvar."),
        (BlockKind.NOTE, "En not."),
        (BlockKind.LIST_ITEM, "punkt ett"),
        (BlockKind.CELL, "Berörs barn?"),
        (BlockKind.CELL, "Nej"),
    ]
    assert document.blocks[5].cell is not None and document.blocks[5].cell.question == "Berörs barn?"


def test_a_damaged_odt_is_told() -> None:
    with pytest.raises(UnreadableError, match="OpenDocument-filen är skadad"):
        read(_odt(_ODT_BODY)[:300], "odt")


def test_what_only_begins_as_an_old_word_file_is_no_text() -> None:
    with pytest.raises(UnreadableError, match="inget Word-dokument") as told:
        read(bytes.fromhex("D0CF11E0A1B11AE1") + b"Beslutet ber inte barn. " * 40, "doc")
    assert told.value.code == "damaged"


def test_without_libreoffice_an_old_file_tells_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "find_program", lambda: None)
    with pytest.raises(UnreadableError, match="Installera LibreOffice") as told:
        read(b"{\\rtf1 hej}", "rtf")
    assert told.value.code == "program"


_ODT_BODY = (
    "<text:tracked-changes><text:changed-region><text:deletion><text:p>Struket.</text:p></text:deletion>"
    "</text:changed-region></text:tracked-changes>"
    '<text:h text:outline-level="1">Barnets<text:s/>bästa</text:h>'
    "<text:p>Texten <text:span>står</text:span> kvar.<text:note><text:note-citation>1</text:note-citation>"
    "<text:note-body><text:p>En not.</text:p></text:note-body></text:note></text:p>"
    "<text:list><text:list-item><text:p>punkt ett</text:p></text:list-item></text:list>"
    "<table:table><table:table-row><table:table-cell><text:p>Berörs barn?</text:p></table:table-cell>"
    "<table:table-cell><text:p>Nej</text:p></table:table-cell></table:table-row></table:table>"
)


def _odt(body: str) -> bytes:
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table")
    )
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {names}>{text}</office:document-content>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    return out.getvalue()
