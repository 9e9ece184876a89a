"""Text and positions survive splitting runs anywhere."""

from __future__ import annotations

import unicodedata
from unittest.mock import patch
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st
from wordfile import p, package, run

from docscan.word.nodes import text_nodes
from docscan.word.package import Package
from docscan.word.reader import read
from docscan.word.story import Story

LETTERS = "abcåäöABCÅÄÖ éü0123§.,;:()–”- \u00a0\u00ad\u2011☐☒[]x"
PROPERTIES = ("", "<w:b/>", "<w:i/>", '<w:lang w:val="sv-SE"/>', '<w:noProof/><w:sz w:val="22"/>')
paragraphs = st.lists(st.text(LETTERS, min_size=1, max_size=60), min_size=1, max_size=4)
LIMITED = settings(max_examples=60, deadline=None)


def whole(contents: list[str]) -> bytes:
    return package("".join(p(run(escape(text))) for text in contents))


def split(data: st.DataObject, text: str) -> str:
    """The runs of a text cut at drawn places, each with properties of its own, with marks in between."""
    cuts = sorted(data.draw(st.sets(st.integers(1, max(len(text) - 1, 1)), max_size=6)))
    xml = ""
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        xml += run(escape(text[start:end]), data.draw(st.sampled_from(PROPERTIES)))
        xml += data.draw(st.sampled_from(("", '<w:proofErr w:type="spellEnd"/>', '<w:bookmarkEnd w:id="1"/>')))
    return data.draw(st.sampled_from(("{}", "<w:hyperlink>{}</w:hyperlink>", "<w:smartTag>{}</w:smartTag>"))).format(
        xml
    )


@LIMITED
@given(st.data(), paragraphs)
def test_splitting_runs_changes_no_text_and_no_boxes(data: st.DataObject, contents: list[str]) -> None:
    there = read(whole(contents))
    here = read(package("".join(p(split(data, text)) for text in contents)))
    assert [block.text for block in here.blocks] == [block.text for block in there.blocks]
    assert [block.boxes for block in here.blocks] == [block.boxes for block in there.blocks]


@LIMITED
@given(st.data(), paragraphs)
def test_every_span_points_at_the_words_that_it_shows(data: st.DataObject, contents: list[str]) -> None:
    file = package("".join(p(split(data, text)) for text in contents))
    nodes = list(text_nodes(Package.open(file).xml("word/document.xml")))
    for block in read(file).blocks:
        start = data.draw(st.integers(0, len(block.text) - 1))
        end = data.draw(st.integers(start + 1, len(block.text)))
        spelled = "".join((nodes[a.node].text or "")[a.start : a.end] for a in block.map.anchors(start, end))
        assert _plain(spelled) == _plain(block.text[start:end])


@LIMITED
@given(st.data(), paragraphs)
def test_a_paragraph_of_plain_runs_reads_the_same_by_the_short_way_and_the_long(
    data: st.DataObject, contents: list[str]
) -> None:
    file = package("".join(p(split(data, text)) for text in contents))
    with patch.object(Story, "plain", lambda story, paragraph: None):
        long = read(file)
    assert read(file) == long


@LIMITED
@given(st.text("aoueAO\u0308\u030a\u0301 .", min_size=1, max_size=40))
def test_decomposed_text_is_composed_and_spans_still_spell_it(text: str) -> None:
    file = package(p(run(text)))
    nodes = list(text_nodes(Package.open(file).xml("word/document.xml")))
    for block in read(file).blocks:
        assert unicodedata.is_normalized("NFC", block.text)
        for place in range(len(block.text)):
            spelled = "".join((nodes[a.node].text or "")[a.start : a.end] for a in block.map.anchors(place, place + 1))
            assert unicodedata.normalize("NFC", spelled).startswith(block.text[place]) or not spelled


@LIMITED
@given(st.data(), paragraphs)
def test_segments_cover_the_text_without_gap_or_overlap(data: st.DataObject, contents: list[str]) -> None:
    for block in read(package("".join(p(split(data, text)) for text in contents))).blocks:
        at = 0
        for segment in block.map.segments:
            assert segment.start == at
            at = segment.end
        assert at == len(block.text)


def _plain(text: str) -> str:
    """What a text says, whatever its spaces, hyphens and boxes are made of."""
    for box, sign in (
        ("[x]", "☒"),
        ("[ ]", "☐"),
        ("[]", "☐"),
        ("( )", "☐"),
        ("(x)", "☒"),
        ("[\u00a0]", "☐"),
        ("(\u00a0)", "☐"),
    ):
        text = text.replace(box, sign)
    text = text.replace("\u00ad", "").replace("\u2011", "-")
    return " ".join(text.split())
