"""What a reader sees in the text of a paragraph, construct by construct."""

from __future__ import annotations

import pytest
from wordfile import only, p, read_body, run, texts

from docscan.model import SourceKind

AUTHOR = 'w:id="1" w:author="Anna" w:date="2024-03-01T09:00:00Z"'


def deleted(text: str) -> str:
    return f"<w:del {AUTHOR}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def inserted(*content: str) -> str:
    return f"<w:ins {AUTHOR}>{''.join(part if part.startswith('<') else run(part) for part in content)}</w:ins>"


def field(instruction: str, *result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + "".join(part if part.startswith("<") else run(part) for part in result)
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_text_split_over_runs_is_one_text() -> None:
    block = only(read_body(p("Barnets bä", '<w:proofErr w:type="spellStart"/>', "sta beaktas.")))
    assert block.text == "Barnets bästa beaktas."
    assert [(anchor.node, anchor.start, anchor.end) for anchor in block.map.anchors(8, 13)] == [(0, 8, 10), (1, 0, 3)]


def test_breaks_tabs_and_hyphens_keep_words_apart() -> None:
    content = (
        "<w:t>ett</w:t><w:br/><w:t>två</w:t><w:tab/><w:t>tre</w:t><w:cr/><w:t>e</w:t><w:noBreakHyphen/><w:t>post</w:t>"
    )
    assert only(read_body(p(f"<w:r>{content}</w:r>"))).text == "ett\ntvå\ttre\ne-post"


def test_a_page_break_reads_as_a_newline() -> None:
    assert only(read_body(p("före", '<w:r><w:br w:type="page"/></w:r>', "efter"))).text == "före\nefter"


def test_soft_hyphens_are_left_out_whether_sign_or_element() -> None:
    block = only(read_body(p("barn\u00adkonven", "<w:r><w:softHyphen/></w:r>", "tionen")))
    assert block.text == "barnkonventionen"


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "  ", " \u00a0 ", "\u2009", "\u00a0\u00ad "])
def test_every_kind_of_space_reads_as_one(space: str) -> None:
    assert only(read_body(p(f"3{space}§"))).text == "3 §"


def test_spaces_at_the_ends_of_a_block_are_left_out() -> None:
    block = only(read_body(p("  Ärendet ", " ")))
    assert block.text == "Ärendet"
    assert block.map.anchors(0, 7)[0].start == 2


def test_decomposed_letters_are_composed_and_point_at_both_code_points() -> None:
    block = only(read_body(p("fo\u0308rskola")))
    assert block.text == "förskola"
    assert block.map.anchors(1, 2)[0][1:] == (0, 1, 3)
    assert block.map.anchors(2, 3)[0][1:] == (0, 3, 4)


def test_a_space_that_follows_a_space_of_another_run_points_at_the_first() -> None:
    block = only(read_body(p("ett ", " två")))
    assert block.text == "ett två"
    assert [anchor[1:] for anchor in block.map.anchors(0, 7)] == [(0, 0, 4), (1, 1, 4)]


def test_insertions_are_text_and_deletions_are_not() -> None:
    block = only(read_body(p("Barn ", deleted("berörs inte"), inserted("berörs"), " av beslutet.")))
    assert block.text == "Barn berörs av beslutet."
    assert not block.inserted


def test_a_block_that_is_all_new_says_so() -> None:
    assert only(read_body(p(inserted("Barn berörs.")))).inserted


def test_moved_text_is_read_where_it_came_to() -> None:
    document = read_body(
        p(f"<w:moveFrom {AUTHOR}>{run('Flyttad text.')}</w:moveFrom>", "Kvar.")
        + p(f"<w:moveTo {AUTHOR}>{run('Flyttad text.')}</w:moveTo>")
    )
    assert texts(document) == ["Kvar.", "Flyttad text."]


def test_a_deletion_inside_an_insertion_is_out_and_an_insertion_inside_a_deletion_is_in() -> None:
    body = p(
        inserted("nytt ", deleted("borta ")),
        f"<w:del {AUTHOR}>{inserted('återinsatt')}<w:r><w:delText>x</w:delText></w:r></w:del>",
    )
    assert only(read_body(body)).text == "nytt återinsatt"


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    mark = f"<w:rPr><w:del {AUTHOR}/></w:rPr>"
    block = only(read_body(p("Barnets bästa", properties=mark) + p("har prövats.")))
    assert block.text == "Barnets bästa har prövats."
    assert block.map.segment_at(13).kind is SourceKind.JOIN


def test_a_paragraph_deleted_as_a_whole_leaves_the_next_its_style() -> None:
    mark = f"<w:rPr><w:del {AUTHOR}/></w:rPr>"
    block = only(read_body(p(deleted("Gammal text."), properties=mark) + p("Ärendet", style="Rubrik1")))
    assert (block.text, block.level) == ("Ärendet", 1)


def test_a_deleted_mark_before_a_table_ends_the_paragraph() -> None:
    body = (
        p("Före", properties=f"<w:rPr><w:del {AUTHOR}/></w:rPr>")
        + f"<w:tbl><w:tr><w:tc>{p('Cell')}</w:tc></w:tr></w:tbl>"
    )
    assert texts(read_body(body)) == ["Före", "Cell"]


@pytest.mark.parametrize("tag", ["hyperlink", "smartTag", "customXml", "bdo", "dir"])
def test_wrappers_are_transparent(tag: str) -> None:
    assert (
        only(read_body(p("se ", f"<w:{tag}><w:customXmlPr/>{run('lagen')}</w:{tag}>", " här"))).text == "se lagen här"
    )


def test_of_ruby_only_the_base_is_read() -> None:
    ruby = f"<w:r><w:ruby><w:rubyPr/><w:rt>{run('ovan')}</w:rt><w:rubyBase>{run('bas')}</w:rubyBase></w:ruby></w:r>"
    assert only(read_body(p("text ", ruby))).text == "text bas"


def test_the_result_of_a_field_is_text_and_its_code_is_not() -> None:
    block = only(read_body(p("Dnr ", field(" DOCPROPERTY Dnr ", "BUN 2024/1"))))
    assert block.text == "Dnr BUN 2024/1"
    assert block.map.segment_at(6).kind is SourceKind.FIELD


def test_fields_nest() -> None:
    inner = field(" PAGE ", "2")
    assert (
        only(read_body(p("a ", field(f" IF </w:instrText></w:r>{inner}<w:r><w:instrText> = 2 ", "sant"), " b"))).text
        == "a sant b"
    )


def test_a_field_may_span_paragraphs() -> None:
    begun, whole = (
        field("REF x", "ett").rsplit('<w:r><w:fldChar w:fldCharType="end"/></w:r>', 1)[0],
        field("REF x", "ett"),
    )
    end = whole[len(begun) :]
    assert texts(read_body(p(begun) + p("två", end) + p("tre"))) == ["ett", "två", "tre"]


def test_a_field_that_never_ends_does_not_swallow_the_rest() -> None:
    document = read_body(p("ett", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p("två"))
    assert texts(document) == ["ett", "två"]
    assert any("fält" in warning for warning in document.warnings)


def test_a_simple_field_is_transparent() -> None:
    assert only(read_body(p("Sida ", f'<w:fldSimple w:instr="PAGE">{run("3")}</w:fldSimple>'))).text == "Sida 3"


@pytest.mark.parametrize("value", ["", ' w:val="1"', ' w:val="true"', ' w:val="on"'])
def test_hidden_text_is_out(value: str) -> None:
    assert only(read_body(p("syns", run(" dolt", f"<w:vanish{value}/>")))).text == "syns"


def test_hidden_text_is_out_by_character_style_and_by_paragraph_style() -> None:
    document = read_body(p("syns", run(" dolt", '<w:rStyle w:val="Dold"/>')) + p("Skriv här.", style="Hjalptext"))
    assert texts(document) == ["syns"]


def test_a_run_that_is_shown_in_a_hidden_style_is_read() -> None:
    body = p(run("syns", '<w:vanish w:val="0"/>'), " dolt", style="Hjalptext")
    assert texts(read_body(body)) == ["syns"]


def test_an_unknown_element_gives_one_warning_however_often_it_comes() -> None:
    document = read_body(p("a", "<w:framtid/>", "<w:framtid/>") + "<w:framtid/>")
    (warning,) = document.warnings
    assert "w:framtid" in warning


def test_marks_without_text_give_no_warning() -> None:
    marks = (
        '<w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/>'
        '<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
        '<w:permStart w:id="2"/><w:permEnd w:id="2"/><w:r><w:lastRenderedPageBreak/></w:r>'
    )
    document = read_body(p(marks, "text"))
    assert (texts(document), document.warnings) == (["text"], ())


def test_a_formula_is_told_of() -> None:
    document = read_body(p("a = ", "<m:oMath><m:r><m:t>b</m:t></m:r></m:oMath>"))
    assert any("formler" in warning for warning in document.warnings)


def test_a_table_of_contents_is_not_read_twice() -> None:
    assert texts(read_body(p("Ärendet 1", style="Innehll1") + p("Ärendet", style="Rubrik1"))) == ["Ärendet"]


def test_symbol_fonts_become_signs() -> None:
    body = p('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', " nästa") + p(
        run("þ Ja", '<w:rFonts w:ascii="Wingdings"/>')
    )
    first, _ = texts(read_body(body))
    assert first == "→ nästa"


def test_comments_in_the_xml_do_not_cut_the_text() -> None:
    assert only(read_body(p("<w:r><w:t>bar<!-- x -->nets</w:t></w:r>"))).text == "barnets"


def test_an_empty_document_has_no_blocks() -> None:
    assert read_body(p() + p(" ")).blocks == ()


def test_a_letter_with_marks_without_end_is_read() -> None:
    text = only(read_body(p("barn e" + "\u0301\u0323" * 5_000 + " idag"))).text
    assert text.startswith("barn \u1eb9\u0323")
    assert text.endswith(" idag")


def test_the_code_of_a_field_may_go_on_over_thousands_of_paragraphs() -> None:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    assert texts(read_body(p("Före") + p(begin) + p("kod") * 5_000 + p(end, " efter"))) == ["Före", "efter"]
