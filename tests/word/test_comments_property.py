"""Over made documents of every construct, mixed and nested: comments mark the evidence, and all can be undone."""

from __future__ import annotations

from datetime import datetime
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st
from made import BOX, MAIN, comments, document_xml, marked, marked_nodes, p, r, same, word_file

from docscan.model import Block, Document
from docscan.word.comments import Insertion, Note, annotate, clean
from docscan.word.reader import read

CLOCK = datetime(2024, 3, 5, 14, 30)

LOCK = '<w:lock w:val="sdtContentLocked"/>'
BOUND = '<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/><w:text/>'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
CHECK = (
    '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>'
    "<w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>"
)
FORM = (
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>'
    '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)

texts = st.text(st.sampled_from("abåö  é\u00a0\u00ad☒."), min_size=1, max_size=12).map(lambda text: text + "x")
looks = st.sampled_from(
    ["", "<w:b/>", '<w:rPrChange w:id="3" w:author="A"><w:rPr/></w:rPrChange>', "<w:i/><w:vanish/>"]
)
leaves = st.one_of(
    texts.map(lambda text: f'<w:t xml:space="preserve">{text}</w:t>'),
    texts.map(lambda text: f"<w:t>{text.strip()}</w:t>"),
    st.sampled_from([
        "<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", "<w:softHyphen/>", "<w:cr/>",
        '<w:sym w:font="Wingdings" w:char="F0FE"/>', '<w:footnoteReference w:id="2"/>',
    ]),
)  # fmt: skip
runs = st.builds(
    lambda look, inner: f"<w:r><w:rPr>{look}</w:rPr>{''.join(inner)}</w:r>",
    looks,
    st.lists(leaves, min_size=1, max_size=3),
)


def _wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    joined = st.lists(inner, min_size=1, max_size=2).map("".join)
    return st.one_of(
        joined.map(lambda x: f'<w:hyperlink w:anchor="a">{x}</w:hyperlink>'),
        joined.map(lambda x: f'<w:ins w:id="5" w:author="A">{x}</w:ins>'),
        joined.map(lambda x: f'<w:moveTo w:id="6" w:author="A">{x}</w:moveTo>'),
        joined.map(lambda x: f'<w:fldSimple w:instr="TITLE">{x}</w:fldSimple>'),
        joined.map(lambda x: f'<w:smartTag w:element="e">{x}</w:smartTag>'),
        joined.map(lambda x: FIELD.format(x)),
        st.builds(
            lambda kind, x: f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{x}</w:sdtContent></w:sdt>",
            st.sampled_from(["", LOCK, BOUND, LOCK + BOUND]), joined,
        ),
    )  # fmt: skip


odds = st.sampled_from([
    '<w:del w:id="8" w:author="A"><w:r><w:delText>borta</w:delText></w:r></w:del>', '<w:proofErr w:type="spellStart"/>',
    '<w:bookmarkStart w:id="1" w:name="b"/>', "<!-- mellan -->", CHECK, FORM,
    '<w:commentRangeStart w:id="4"/>', '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>',
    "\n  ", BOX.format(p(r("I textrutan"), r(" står mer."))),
])  # fmt: skip
inlines = st.recursive(runs, _wrapped, max_leaves=4)
paragraphs = st.builds(
    lambda gone, content: f"<w:p>{gone}{''.join(content)}</w:p>",
    st.sampled_from([
        "", "", "", '<w:pPr><w:rPr><w:del w:id="2" w:author="A"/></w:rPr></w:pPr>',
        '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>',
    ]),
    st.lists(st.one_of(inlines, inlines, odds), min_size=1, max_size=5),
)  # fmt: skip


def _nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    joined = st.lists(inner, min_size=1, max_size=2).map("".join)
    cells = st.lists(joined.map(lambda x: f"<w:tc><w:tcPr/>{x}<w:p/></w:tc>"), min_size=1, max_size=2)
    return st.one_of(
        cells.map(lambda x: f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{''.join(x)}</w:tr></w:tbl>"),
        st.builds(
            lambda kind, x: f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{x}</w:sdtContent></w:sdt>",
            st.sampled_from(["", '<w:alias w:val="Barn"/>', LOCK, "<w:group/>"]), joined,
        ),
    )  # fmt: skip


bodies = st.lists(st.recursive(paragraphs, _nested, max_leaves=3), min_size=1, max_size=4).map("".join)


class File(bytes):
    """A file that shows its main part where a test fails."""

    def __repr__(self) -> str:
        return document_xml(self)


@st.composite
def files(draw: st.DrawFn) -> bytes:
    footnote = f'<w:footnote w:id="2">{p(r("I noten"), r(" står mer."))}</w:footnote>'
    others = '<w:comment w:id="4" w:author="Anna" w:initials="A"><w:p><w:r><w:t>Hej</w:t></w:r></w:p></w:comment>'
    parts = {"footnotes": footnote} | ({"comments": others} if draw(st.booleans()) else {})
    return File(word_file(draw(bodies) + "<w:sectPr/>", parts=parts, strict=draw(st.booleans())))


def _spans(draw: st.DrawFn, document: Document) -> list[tuple[Block, int, int]]:
    """Some stretches of text, each within one block."""
    blocks = [block for block in document.blocks if block.text]
    spans = []
    for _ in range(draw(st.integers(1, 5)) if blocks else 0):
        block = draw(st.sampled_from(blocks))
        start = draw(st.integers(0, len(block.text) - 1))
        spans.append((block, start, draw(st.integers(start + 1, len(block.text)))))
    return spans


def _in_file(block: Block, start: int, end: int) -> str:
    """The stretch of a block's text, without what no text node stands behind."""
    return "".join(
        block.text[max(start, s.start) : min(end, s.end)] for s in block.map.segments if s.node >= 0 and s.end > start
    )


def _texts(data: bytes) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in read(data).blocks]


@settings(deadline=None, max_examples=60)
@given(data=st.data(), file=files())
def test_comments_mark_the_evidence_and_nothing_else_changes(data: st.DataObject, file: bytes) -> None:
    document = read(file)
    spans = _spans(data.draw, document)
    notes = [Note(block.map.anchors(start, end), (f"{start}–{end}",)) for block, start, end in spans]
    result = annotate(file, notes, clock=CLOCK)

    assert _texts(result) == _texts(file)
    again = read(result)
    numbers = [number for number, lines in comments(result).items() if lines != ["Hej"]] if notes else []
    assert len(numbers) == len(spans)
    for number, (block, start, end) in zip(numbers, spans, strict=True):
        if block.part == MAIN and block.kind.value != "textbox" and block.map.anchors(start, end):
            assert marked(result, again, number) == _in_file(block, start, end)
        elif block.part != MAIN:
            assert len(marked_nodes(result, number)) == 1  # the note's reference
    assert same(clean(result), file)


@settings(deadline=None, max_examples=25)
@given(data=st.data(), file=files())
def test_a_second_run_replaces_the_comments_of_the_first(data: st.DataObject, file: bytes) -> None:
    document = read(file)
    spans = _spans(data.draw, document)
    first = annotate(file, [Note(block.map.anchors(a, b), ("x",)) for block, a, b in spans], clock=CLOCK)
    blocks = read(first).blocks
    notes = [Note(blocks[block.number].map.anchors(a, b), ("y",)) for block, a, b in spans[:2]]
    second = annotate(first, notes, clock=CLOCK)
    assert [lines for lines in comments(second).values() if lines != ["Hej"]] == [["y"]] * len(notes) if notes else True
    assert _texts(second) == _texts(file)
    assert same(clean(second), file)


@settings(deadline=None, max_examples=40)
@given(data=st.data(), file=files())
def test_suggestions_can_be_taken_back(data: st.DataObject, file: bytes) -> None:
    document = read(file)
    spans = _spans(data.draw, document)
    number = count()
    suggestions = [
        Insertion(block.map.anchors(a, b), f"Rubrik {next(number)}", ("– Fråga?",), block.map.anchors(a, b))
        for block, a, b in spans
    ]
    notes = [Note(block.map.anchors(a, b), ("x",)) for block, a, b in spans]
    result = annotate(file, notes, clock=CLOCK, insertions=suggestions)
    old = [text for _, text in _texts(file)]
    assert [text for _, text in _texts(result) if text in old] == old
    assert same(clean(result), file)
