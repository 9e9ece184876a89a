"""Suggestions are tracked insertions in the document's own style, at places where paragraphs may stand."""

from __future__ import annotations

from datetime import datetime

import pytest
from lxml import etree
from made import BOX, document_xml, find, p, r, same, word_file

from docscan.model import BlockKind
from docscan.word.comments import Insertion, annotate, clean
from docscan.word.reader import read
from docscan.word.zipcopy import rewrite

CLOCK = datetime(2024, 3, 5, 14, 30)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def suggested(data: bytes, after: str, like: str = "") -> bytes:
    """The file with a suggested heading and one question after some words."""
    document = read(data)
    item = Insertion(find(document, after), "Barnens åsikter", ("– Hur?",), find(document, like) if like else ())
    return annotate(data, [], clock=CLOCK, insertions=[item])


def order(data: bytes) -> list[str]:
    """The texts in reading order."""
    return [block.text for block in read(data).blocks if block.kind is not BlockKind.TEXTBOX]


def test_a_suggestion_comes_after_its_paragraph() -> None:
    data = word_file(p(r("Ett")) + p(r("Två")))
    assert order(suggested(data, "Ett")) == ["Ett", "Barnens åsikter", "– Hur?", "Två"]


def test_text_and_paragraph_marks_are_tracked_as_insertions_by_docscan() -> None:
    root = etree.fromstring(document_xml(suggested(word_file(p(r("Ett"))), "Ett")).encode())
    new = [item for item in root.iter(f"{W}p") if item.find(f"{W}pPr/{W}rPr/{W}ins") is not None]
    assert len(new) == 2
    assert all(run.getparent().tag == f"{W}ins" for item in new for run in item.iter(f"{W}r"))
    changes = list(root.iter(f"{W}ins"))
    assert {change.get(f"{W}author") for change in changes} == {"docscan"}
    assert len({change.get(f"{W}id") for change in changes}) == len(changes)


def test_the_heading_takes_the_style_of_the_documents_own() -> None:
    data = word_file(p(r("Ärendet"), style="Rubrik2TS") + p(r("Text")))
    xml = document_xml(suggested(data, "Text", like="Ärendet"))
    assert xml.count('<w:pStyle w:val="Rubrik2TS"/>') == 2


def test_the_heading_takes_the_look_where_headings_have_no_style() -> None:
    data = word_file(p(r("Ärendet", "<w:b/><w:vanish w:val='0'/><w:sz w:val='28'/>")) + p(r("Text")))
    xml = document_xml(suggested(data, "Text", like="Ärendet"))
    assert '<w:r><w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">Barnens åsikter' in xml


def test_the_heading_is_bold_in_a_document_without_headings() -> None:
    xml = document_xml(suggested(word_file(p(r("Text"))), "Text"))
    assert '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Barnens åsikter' in xml


def _control(kind: str, content: str) -> str:
    return f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


TABLE = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"
CLOSED = {
    "a table": TABLE.format(p(r("Ett")) + p(r("Mitt"))),
    "a nested table": TABLE.format(TABLE.format(p(r("Ett"))) + p(r("Mitt"))),
    "a locked control": _control('<w:lock w:val="sdtContentLocked"/>', p(r("Ett")) + p(r("Mitt"))),
    "a bound control": _control('<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/>', p(r("Ett")) + p(r("Mitt"))),
    "an open control in a locked one": _control(
        '<w:lock w:val="contentLocked"/>', _control("", p(r("Ett"))) + p(r("Mitt"))
    ),
    "a locked group": _control("<w:group/>", p(r("Ett")) + p(r("Mitt"))),
}


@pytest.mark.parametrize("body", CLOSED.values(), ids=CLOSED.keys())
def test_a_suggestion_goes_out_of(body: str) -> None:
    data = word_file(body + p(r("Två")))
    texts = order(suggested(data, "Ett"))
    assert texts[-3:] == ["Barnens åsikter", "– Hur?", "Två"]


def test_a_suggestion_may_stand_in_an_open_control() -> None:
    data = word_file(_control("<w:alias w:val='Barn'/>", p(r("Ett")) + p(r("Mitt"))) + p(r("Två")))
    assert order(suggested(data, "Ett")) == ["Ett", "Barnens åsikter", "– Hur?", "Mitt", "Två"]


def test_a_suggestion_after_words_in_a_text_box_comes_after_its_paragraph() -> None:
    data = word_file(p(r("Ett "), BOX.format(p(r("I rutan")))) + p(r("Två")))
    assert order(suggested(data, "I rutan"))[-3:] == ["Barnens åsikter", "– Hur?", "Två"]


def test_a_suggestion_waits_for_the_end_of_a_paragraph_whose_mark_is_deleted() -> None:
    deleted = "<w:pPr><w:rPr><w:del w:id='1' w:author='A'/></w:rPr></w:pPr>"
    data = word_file(p(deleted, r("Ett ")) + p(r("slut")) + p(r("Två")))
    assert order(suggested(data, "Ett")) == ["Ett slut", "Barnens åsikter", "– Hur?", "Två"]


def test_the_same_suggestion_is_not_made_twice() -> None:
    data = word_file(p(r("Ett")) + p(r("Två")))
    once = suggested(data, "Ett")
    assert suggested(once, "Ett") == once


def test_a_suggestion_that_the_author_has_written_in_stays() -> None:
    once = suggested(word_file(p(r("Ett")) + p(r("Två"))), "Ett")
    own = '<w:ins w:id="90" w:author="Anna"><w:r><w:t xml:space="preserve"> Genom elevrådet.</w:t></w:r></w:ins></w:p>'
    xml = document_xml(once)
    place = xml.index("– Hur?")
    edited = xml[:place] + xml[place:].replace("</w:p>", own, 1)
    texts = order(clean(rewrite(once, {"word/document.xml": edited.encode()})))
    assert texts == ["Ett", "– Hur? Genom elevrådet.", "Två"]


def test_an_accepted_suggestion_stays() -> None:
    once = suggested(word_file(p(r("Ett")) + p(r("Två"))), "Ett")
    root = etree.fromstring(document_xml(once).encode())
    for change in list(root.iter(f"{W}ins")):
        parent = change.getparent()
        for child in list(change):
            change.addprevious(child)
        parent.remove(change)
    accepted = rewrite(once, {"word/document.xml": etree.tostring(root)})
    assert clean(accepted) is accepted


def test_clean_takes_suggestions_away() -> None:
    data = word_file(TABLE.format(p(r("Ett"))) + p(r("Två")))
    assert same(clean(suggested(data, "Ett")), data)


def test_a_suggestion_at_the_end_goes_too_though_its_mark_is_no_longer_tracked() -> None:
    once = suggested(word_file(p(r("Ett")) + p(r("Två"))), "Två")
    xml = document_xml(once)
    last = xml.rindex("<w:rPr><w:ins ")
    as_libreoffice_saves_it = xml[:last] + xml[xml.index("</w:rPr>", last) + len("</w:rPr>") :]
    assert order(clean(rewrite(once, {"word/document.xml": as_libreoffice_saves_it.encode()}))) == ["Ett", "Två"]


def test_what_the_author_put_in_at_the_end_stays() -> None:
    own = '<w:ins w:id="90" w:author="Anna"><w:r><w:t>Eget.</w:t></w:r></w:ins>'
    data = word_file(p(r("Ett")) + p(own))
    assert order(clean(suggested(data, "Ett"))) == ["Ett", "Eget."]
