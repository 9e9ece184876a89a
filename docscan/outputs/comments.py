"""From a report to the comments in the author's copy: one that sums up, then one for each finding."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from docscan.masking import mask
from docscan.model import Anchor, Block, BlockKind, Document
from docscan.outputs import comment_texts as words
from docscan.outputs import texts, view
from docscan.verdict import DocumentReport, Evidence, Finding, Severity, Verdict
from docscan.version import __version__
from docscan.word.comments import Note

_QUOTED = 120  # code points of a quote in a comment
_RELATED = 3  # further places of a fault that are named; the rest are counted


def notes(report: DocumentReport, document: Document, *, only: Collection[Severity] | None = None) -> list[Note]:
    """The comments for a draft: first the summary on its title, then the findings, most urgent first.

    `report` and `document` are of the same bytes. `only` keeps findings of these severities; the summary says
    how many were left out. Personal identity numbers are masked.
    """
    title = title_anchors(report, document)
    chosen = [item for item in view.urgent_first(report.findings) if only is None or item.severity in only]
    found = [Note(title, _masked(_summary(report, document, len(report.findings) - len(chosen))))]
    for finding, also in _faults(chosen):
        block = block_of(finding.evidence, document)
        anchors = finding.evidence.anchors if finding.evidence else ()
        if not anchors and block is not None:
            anchors = block_anchors(block)
        fallback = _nearest_heading(block, document) or title
        found.append(Note(anchors or fallback, _masked(_finding(finding, also, block)), fallback))
    return found


def _faults(findings: list[Finding]) -> list[tuple[Finding, list[Finding]]]:
    """The findings, each with those that say more of the same words on the same question."""
    faults: list[tuple[Finding, list[Finding]]] = []
    for finding in findings:
        same = next((also for first, also in faults if _alike(first, finding)), None)
        if same is None:
            faults.append((finding, []))
        else:
            same.append(finding)
    return faults


def _alike(one: Finding, other: Finding) -> bool:
    if one.missing or other.missing or one.evidence is None or other.evidence is None:
        return False
    places = [(item.paragraph, item.part, item.start, item.end) for item in (one.evidence, other.evidence)]
    return bool(one.criterion) and one.criterion == other.criterion and places[0] == places[1]


def block_of(evidence: Evidence | None, document: Document) -> Block | None:
    """The block in which evidence stands."""
    if evidence is None or not 1 <= evidence.paragraph <= len(document.blocks):
        return None
    return document.blocks[evidence.paragraph - 1]


def block_anchors(block: Block) -> tuple[Anchor, ...]:
    """The whole text of a block."""
    return block.map.anchors(0, len(block.text))


def title_anchors(report: DocumentReport, document: Document) -> tuple[Anchor, ...]:
    """Where a comment on the whole draft belongs: its title, else its first heading, else its first words."""
    if report.title_place and report.title_place.anchors:
        return report.title_place.anchors
    blocks = sorted(document.body(), key=lambda block: block.kind is not BlockKind.HEADING)
    return next((anchors for anchors in map(block_anchors, blocks) if anchors), ())


def _nearest_heading(block: Block | None, document: Document) -> tuple[Anchor, ...]:
    """The nearest heading above a block of the running text; nothing for headers and footers."""
    if block is None or block.kind in (BlockKind.HEADER, BlockKind.FOOTER):
        return ()
    above = (item for item in reversed(document.blocks[: block.number]) if item.kind is BlockKind.HEADING)
    return next((anchors for anchors in map(block_anchors, above) if anchors), ())


def _masked(paragraphs: Iterator[str]) -> tuple[str, ...]:
    return tuple(mask(paragraph) for paragraph in paragraphs if paragraph)


def _summary(report: DocumentReport, document: Document, left_out: int) -> Iterator[str]:
    yield words.SUMMARY.format(verdict=texts.LEVELS[report.verdict])
    yield view.reason(report)
    sides = view.sides(report)
    if sides.present:
        yield texts.LABELS["present"] + ":"
        yield from map(_present, sides.present)
    if sides.missing:
        yield texts.LABELS["missing"] + ":"
        yield from (
            words.ITEM.format(name=texts.NAMES[item.criterion], answer=view.answer(item)) for item in sides.missing
        )
    if sides.review:
        yield texts.LABELS["review"] + ":"
        yield from (
            words.CAUSE.format(name=texts.NAMES[item.criterion], cause=item.cause or view.answer(item))
            for item in sides.review
        )
    if document.unread:
        yield " ".join((texts.LABELS["partly"], *document.unread))
    if left_out:
        yield words.LEFT_OUT.format(number=left_out)
    if document.protected:
        yield words.PROTECTED
    yield words.LIMITS
    made = words.MADE_WITH_PACK if report.pack else words.MADE_WITH
    yield made.format(version=__version__, pack=report.pack)


def _present(verdict: Verdict) -> str:
    name, answer = texts.NAMES[verdict.criterion], view.answer(verdict)
    heading = verdict.evidence[0].heading if verdict.evidence else ""
    place = f"under rubriken ”{heading}”"
    return (words.ITEM_PLACED if heading else words.ITEM).format(name=name, answer=answer, place=place)


def _finding(finding: Finding, also: list[Finding], block: Block | None) -> Iterator[str]:
    yield words.LEADS[finding.severity].format(message=finding.message)
    if block is not None and finding.evidence is not None and block.kind in words.ELSEWHERE:
        yield words.ELSEWHERE[block.kind].format(words=_short(finding.evidence.text or block.text))
    if finding.why:
        yield words.WHY.format(why=finding.why)
    if finding.advice:
        yield words.ADVICE.format(advice=finding.advice)
    yield from (words.ALSO.format(message=item.message) for item in also)
    if finding.related:
        places = [_related(item) for item in finding.related[:_RELATED]]
        more = len(finding.related) - len(places)
        yield (words.RELATED_MORE if more else words.RELATED).format(places=_listed(places, not more), number=more)
    rules = _listed([finding.rule, *(item.rule for item in also)], True)
    sources = "; ".join(dict.fromkeys(item.source for item in (finding, *also) if item.source))
    yield (words.SOURCE if sources else words.RULE).format(rule=rules, source=sources)


def _related(evidence: Evidence) -> str:
    template = words.RELATED_UNDER if evidence.heading else words.RELATED_PLAIN
    return template.format(words=_short(evidence.text), heading=evidence.heading)


def _listed(items: list[str], last: bool) -> str:
    return " och ".join(filter(None, (", ".join(items[:-1]), items[-1]))) if last else ", ".join(items)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _QUOTED else text[:_QUOTED].rsplit(" ", 1)[0] + " …"
