"""Comments land on exactly the words, nothing else in the file changes, and all can be taken out again."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from lxml import etree
from made import BOX, MAIN, OFFICE, comments, document_xml, find, marked, members, p, r, same, word_file

from docscan.errors import WriteError
from docscan.model import Anchor
from docscan.word.comments import MAX_ID, MAX_RANGES, Note, annotate, annotate_counted, clean
from docscan.word.reader import read
from docscan.word.zipcopy import rewrite

CLOCK = datetime(2024, 3, 5, 14, 30, 12, 345)


def commented(data: bytes, *words: str) -> bytes:
    """The file with one comment on each of these words."""
    document = read(data)
    return annotate(data, [Note(find(document, item), (f"Om {item}",)) for item in words], clock=CLOCK)


def ranges(data: bytes) -> list[str]:
    """The words of each comment range, in the order of the comments."""
    document = read(data)
    return [marked(data, document, number) for number in comments(data)]


BODIES = {
    "part of a run": p(r("Förslaget bedöms vara till barnets bästa i ärendet.")),
    "several runs": p(r("vara till bar"), r("nets", "<w:b/>"), r(" bästa i ärendet")),
    "a table cell": "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>"
    + p(r("till barnets bästa."))
    + "</w:tc></w:tr></w:tbl>",
    "a locked control": '<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>'
    + p(r("till barnets bästa."))
    + "</w:sdtContent></w:sdt>",
    "a bound control in a line": p(
        r("till "),
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/><w:text/></w:sdtPr><w:sdtContent>'
        + r("vårt barnets bästa här")
        + "</w:sdtContent></w:sdt>",
    ),
    "from a link to outside": p(f'<w:hyperlink w:anchor="a">{r("om barnets")}</w:hyperlink>', r(" bästa.")),
    "into an insertion": p(r("för barnets "), f'<w:ins w:id="7" w:author="A">{r("bästa och")}</w:ins>'),
    "around a deletion": p(
        r("barnets "), '<w:del w:id="7" w:author="A"><w:r><w:delText>inte</w:delText></w:r></w:del>', r("bästa.")
    ),
    "a simple field": p(f'<w:fldSimple w:instr="TITLE">{r("Om barnets bästa")}</w:fldSimple>'),
    "a complex field": p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TITLE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        r("barnets bästa prövat"),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
    "two paragraphs that read as one": p(
        '<w:pPr><w:rPr><w:del w:id="3" w:author="A"/></w:rPr></w:pPr>', r("om barnets ")
    )
    + p(r("bästa.")),
    "a run with more than text": p(
        '<w:r><w:t>för barnets</w:t><w:t xml:space="preserve"> bästa</w:t><w:tab/><w:t>och</w:t></w:r>'
    ),
    "XML set out on lines": "<w:p>\n  <w:r>\n    <w:rPr><w:b/></w:rPr>\n"
    "    <w:t>för barnets bästa nu</w:t>\n  </w:r>\n</w:p>\n",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_a_comment_marks_exactly_the_words(body: str) -> None:
    data = word_file(body)
    result = commented(data, "barnets bästa")
    assert ranges(result) == ["barnets bästa"]
    assert [block.text for block in read(result).blocks] == [block.text for block in read(data).blocks]


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_clean_gives_the_file_back(body: str) -> None:
    data = word_file(body)
    assert same(clean(commented(data, "barnets bästa", "bästa", "bar")), data)


def test_comments_on_overlapping_words_keep_their_own_ranges() -> None:
    data = word_file(p(r("ett två tre fyra")))
    assert ranges(commented(data, "ett två", "två tre", "två", "tre fyra")) == ["ett två", "två tre", "två", "tre fyra"]


def test_both_halves_of_a_cut_run_keep_their_formatting() -> None:
    result = document_xml(commented(word_file(p(r("ett två", "<w:b/><w:i/>"))), "två"))
    assert result.count("<w:rPr><w:b/><w:i/></w:rPr>") == 2


def test_the_space_at_a_cut_is_preserved() -> None:
    result = document_xml(commented(word_file("<w:p><w:r><w:t>ett två tre</w:t></w:r></w:p>"), "två"))
    assert '<w:t xml:space="preserve">ett </w:t>' in result
    assert '<w:t xml:space="preserve"> tre</w:t>' in result
    assert "<w:t>två</w:t>" in result


def test_a_picture_is_not_copied_when_its_run_is_cut() -> None:
    body = p('<w:r><w:t>ett </w:t><w:pict><v:shape id="s"/></w:pict><w:t>två tre</w:t></w:r>')
    assert document_xml(commented(word_file(body), "tre")).count("<w:pict>") == 1


def test_tracked_formatting_gets_an_id_of_its_own_in_each_half() -> None:
    change = '<w:rPrChange w:id="4" w:author="A"><w:rPr/></w:rPrChange>'
    data = word_file(p(r("ett två", change)))
    result = commented(data, "två")
    assert document_xml(result).count('<w:rPrChange w:id="4"') == 1
    assert same(clean(result), data)


def test_every_comment_has_its_three_marks() -> None:
    result = document_xml(commented(word_file(p(r("ett två"))), "ett", "två"))
    for mark in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert [result.count(f'<w:{mark} w:id="{number}"/>') for number in "01"] == [1, 1]


def test_a_comment_is_signed_with_local_time() -> None:
    east = timezone(timedelta(hours=2))
    data = word_file(p(r("ett")))
    result = annotate(data, [Note(find(read(data), "ett"), ("x",))], clock=CLOCK.replace(tzinfo=east))
    xml = members(result)["word/comments.xml"].decode()
    assert 'w:author="docscan" w:date="2024-03-05T14:30:12" w:initials="ds"' in xml


def test_numbers_go_on_below_where_the_largest_is_taken() -> None:
    marks = [f'<w:commentRange{end} w:id="{MAX_ID}"/>' for end in ("Start", "End")]
    data = word_file(p(marks[0], r("Ny skola i Näs."), marks[1]))
    assert list(comments(commented(data, "skola", "Näs"))) == ["0", "1"]


def test_a_newline_makes_a_paragraph_and_forbidden_characters_go() -> None:
    data = word_file(p(r("ett")))
    result = annotate(data, [Note(find(read(data), "ett"), ("a\nb\x00\x1f", "<c> & \ufffe"))], clock=CLOCK)
    assert comments(result) == {"0": ["a", "b", "<c> & "]}


def test_words_in_a_footnote_are_marked_at_its_reference() -> None:
    body = p(r("Se noten"), '<w:r><w:footnoteReference w:id="2"/></w:r>', r(" och mer"))
    note = f'<w:footnote w:id="2">{p(r("Barnen har hörts."))}</w:footnote>'
    data = word_file(body, parts={"footnotes": note})
    xml = document_xml(commented(data, "har hörts"))
    assert (
        '<w:commentRangeStart w:id="0"/><w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeEnd w:id="0"/>' in xml
    )
    assert same(clean(commented(data, "har hörts")), data)


def test_words_in_a_text_box_are_marked_at_the_box() -> None:
    data = word_file(p(r("Före "), BOX.format(p(r("Barnen har hörts."))), r(" efter")))
    xml = document_xml(commented(data, "har hörts"))
    before, _, rest = xml.partition('<w:commentRangeStart w:id="0"/>')
    inside, _, after = rest.partition('<w:commentRangeEnd w:id="0"/>')
    assert before.endswith("Före </w:t></w:r>")
    assert inside.startswith("<w:r><mc:AlternateContent") and inside.endswith("</mc:AlternateContent></w:r>")
    assert "efter" in after


def test_words_in_a_header_are_marked_at_the_fallback() -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>'
    relation = f'<Relationship Id="h" Type="{OFFICE}/header" Target="header1.xml"/>'
    data = word_file(p(r("Titel")) + section, parts={"header1": p(r("Dnr 1"))}, relations=relation)
    document = read(data)
    note = Note((Anchor("word/header1.xml", 0, 0, 3),), ("x",), find(document, "Titel"))
    assert ranges(annotate(data, [note], clock=CLOCK)) == ["Titel"]


def test_a_comment_without_any_place_goes_to_the_first_paragraph() -> None:
    data = word_file(p(r("Först")) + p(r("Sedan")))
    result = annotate(data, [Note((), ("x",))], clock=CLOCK)
    assert 'commentReference w:id="0"' in document_xml(result).partition("Sedan")[0]
    assert same(clean(result), data)


def test_a_form_field_box_is_marked_from_its_beginning_to_its_end() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData>'
        "</w:fldChar></w:r>"
        '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    data = word_file(p(r("Berörs barn? "), field, r(" Ja")))
    result = commented(data, "☒ Ja")
    assert ranges(result) == ["☒ Ja"]
    only_box = commented(data, "☒")
    assert '<w:fldChar w:fldCharType="end"/></w:r><w:commentRangeEnd w:id="0"/>' in document_xml(only_box)


VALUE = (
    "<w:sdt><w:sdtPr><w:dataBinding w:xpath='/a' w:storeItemID='{{1}}'/><w:text/></w:sdtPr>"
    "<w:sdtContent>{}</w:sdtContent></w:sdt>"
)


@pytest.mark.parametrize(
    "body",
    [
        p(r("Ärende: "), VALUE.format(r("Ny förskola i Näs")), r(" slut")),
        VALUE.format(p(r("Ny förskola i Näs"))) + p(r("Sedan")),
        p(r("Före")) + VALUE.format(p(r("Ny förskola i Näs"))),
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>"
        + VALUE.format(f"<w:tc><w:tcPr/>{p(r('Ny förskola i Näs'))}</w:tc>")
        + "</w:tr></w:tbl>"
        + p(r("Sedan"), style="Normal"),
    ],
    ids=["in a line", "before a paragraph", "at the end", "around a cell"],
)
def test_no_reference_stands_in_a_control_that_shows_a_value(body: str) -> None:
    data = word_file(body)
    result = commented(data, "förskola", "förskola")
    assert ranges(result) == ["förskola", "förskola"]
    content = etree.fromstring(members(result)[MAIN]).find(".//{*}sdtContent")
    assert content is not None
    assert list(content.iter("{*}commentReference")) == []
    assert document_xml(result).count("<w:commentReference ") == 2
    assert same(clean(result), data)


def test_every_other_part_stays_byte_for_byte() -> None:
    data = word_file(p(r("ett")))
    before, after = members(data), members(commented(data, "ett"))
    changed = {name for name in after if before.get(name) != after[name]}
    assert changed == {MAIN, "[Content_Types].xml", "word/comments.xml", "word/_rels/document.xml.rels"}
    assert list(after)[: len(before)] == list(before)


def test_the_same_input_gives_the_same_bytes() -> None:
    data = word_file(p(r("ett två")))
    assert commented(data, "ett", "två") == commented(data, "ett", "två")


OTHERS = (
    '<w:comment w:id="4" w:author="Anna" w:initials="A"><w:p w14:paraId="00000001">'
    "<w:r><w:t>Fråga</w:t></w:r></w:p></w:comment>"
    '<w:comment w:id="9" w:author="Bo" w:initials="B"><w:p w14:paraId="00000002">'
    "<w:r><w:t>Svar</w:t></w:r></w:p></w:comment>"
)
THREADS = (
    '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
    '<w15:commentEx w15:paraId="00000001" w15:done="1"/>'
    '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="{parent}" w15:done="1"/></w15:commentsEx>'
)
TALKED = p(
    '<w:commentRangeStart w:id="4"/><w:commentRangeStart w:id="9"/>',
    r("ett"),
    '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>'
    '<w:commentRangeEnd w:id="9"/><w:r><w:commentReference w:id="9"/></w:r>',
    r(" två"),
)


def test_comments_of_others_stay_with_replies_and_resolved_marks() -> None:
    data = word_file(TALKED, parts={"comments": OTHERS, "commentsExtended": THREADS.format(parent="00000001")})
    result = commented(data, "två")
    assert comments(result) == {"4": ["Fråga"], "9": ["Svar"], "10": ["Om två"]}
    assert members(result)["word/commentsExtended.xml"] == members(data)["word/commentsExtended.xml"]
    assert same(clean(result), data)


def test_a_reply_to_our_comment_stays_as_a_comment_of_its_own() -> None:
    ours = OTHERS.replace('w:author="Anna" w:initials="A"', 'w:author="docscan" w:initials="ds"')
    data = word_file(TALKED, parts={"comments": ours, "commentsExtended": ""})
    extended = THREADS.format(parent="00000001").encode()
    result = clean(rewrite(data, {"word/commentsExtended.xml": extended}))
    assert comments(result) == {"9": ["Svar"]}
    threads = etree.fromstring(members(result)["word/commentsExtended.xml"])
    assert [sorted(etree.QName(name).localname for name in entry.attrib) for entry in threads] == [["done", "paraId"]]
    assert '<w:commentReference w:id="4"/>' not in document_xml(result)
    assert '<w:commentReference w:id="9"/>' in document_xml(result)


def test_a_second_run_replaces_our_comments() -> None:
    data = word_file(TALKED, parts={"comments": OTHERS})
    again = commented(commented(data, "ett", "två"), "två")
    assert comments(again) == {"4": ["Fråga"], "9": ["Svar"], "10": ["Om två"]}
    assert same(again, commented(data, "två"))


def test_clean_leaves_a_file_without_our_comments_as_it_is() -> None:
    data = word_file(TALKED, parts={"comments": OTHERS})
    assert clean(data) is data


def test_a_strict_file_gets_strict_comments() -> None:
    data = word_file(p(r("ett två")), strict=True)
    result = commented(data, "två")
    files = members(result)
    assert b"schemas.openxmlformats.org/wordprocessingml" not in files["word/comments.xml"] + files[MAIN]
    assert b"purl.oclc.org/ooxml/officeDocument/relationships/comments" in files["word/_rels/document.xml.rels"]
    assert ranges(result) == ["två"]
    assert same(clean(result), data)


def test_a_signed_file_is_refused_unless_the_signature_may_be_broken() -> None:
    data = rewrite(word_file(p(r("ett"))), {"_xmlsignatures/sig1.xml": b"<Signature/>"})
    note = Note(find(read(data), "ett"), ("x",))
    with pytest.raises(WriteError, match="signerad"):
        annotate(data, [note], clock=CLOCK)
    assert ranges(annotate(data, [note], clock=CLOCK, break_signature=True)) == ["ett"]


def test_no_more_ranges_than_word_takes() -> None:
    there = '<w:commentRangeStart w:id="1"/>' * (MAX_RANGES - 2)
    data = word_file(p(there, r("ett")))
    note = Note(find(read(data), "ett"), ("x",))
    result = annotate_counted(data, [note] * 5, clock=CLOCK)
    assert result.left_out == 3
    assert document_xml(result.data).count("<w:commentRangeStart") == MAX_RANGES
