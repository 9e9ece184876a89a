"""Reports as the checker makes them, for the tests of every output."""

from __future__ import annotations

from docscan.model import Metadata
from docscan.verdict import (
    DocumentReport,
    Evidence,
    Finding,
    Level,
    Outcome,
    Report,
    RulesInfo,
    Severity,
    Status,
    Verdict,
)

RULES = RulesInfo("skola", "1.0", "5f" * 32)
SOURCE = "Barnkonventionen artikel 3; Barnombudsmannen, Pröva barnets bästa, del 6"


def evidence(context: str, words: str, heading: str, paragraph: int, before: int = 0) -> Evidence:
    """Evidence for `words` in the sentence `context`, which starts `before` code points into its block."""
    start = before + context.index(words)
    return Evidence(
        text=words,
        heading=heading,
        paragraph=paragraph,
        part="word/document.xml",
        start=start,
        end=start + len(words),
        rules=("exempel-1",),
        context=context,
        context_start=before,
    )


TITLE = evidence("Förändrad skolorganisation i Björkängen", "Förändrad skolorganisation i Björkängen", "", 1)
HEADING = evidence("Barnkonsekvensanalys", "Barnkonsekvensanalys", "Barnkonsekvensanalys", 21)
MOVED = evidence(
    "De 84 eleverna i årskurs 4–6 föreslås gå på Lindåsskolan från och med höstterminen 2025, vilket ger 3,2 kilometer "
    "längre skolväg för 31 av dem.",
    "De 84 eleverna i årskurs 4–6 föreslås gå på Lindåsskolan",
    "Bakgrund",
    7,
    before=120,
)
CLAIM = evidence("Barnets bästa har beaktats i beredningen av ärendet.", "Barnets bästa har beaktats", HEADING.text, 22)
PARENTS = evidence(
    "Vårdnadshavarna har vid ett samrådsmöte framfört oro för trafiken vid Storgatan.",
    "Vårdnadshavarna har vid ett samrådsmöte framfört oro",
    "Samråd",
    15,
)

STOPPED = DocumentReport(
    path="agenda/Tjänsteskrivelse Björkängens skola.docx",
    sha256="0a" * 32,
    status=Status.PARTLY,
    verdict=Level.STOP,
    reason="Barn berörs direkt, men det framgår inte vad som är bäst för dem eller vad de själva tycker.",
    warnings=("Ett inbäddat kalkylblad lästes inte.", "Dokumentet har skrivskydd."),
    metadata=Metadata(
        title="Förändrad skolorganisation i Björkängen",
        board="Barn- och utbildningsnämnden",
        case_number="BUN 2025/00123",
        date="2025-03-12",
        officer="Karin Ek",
    ),
    criteria=(
        Verdict("affected", "direct", Outcome.OK, "Förslaget avgör var eleverna går i skola.", (MOVED,)),
        Verdict("stated", "affected", Outcome.OK, "", (MOVED,)),
        Verdict(
            "best_interest", "claimed", Outcome.REMARK, "Texten säger det, men resonerar inte om barnen.", (CLAIM,)
        ),
        Verdict("views", "proxy", Outcome.REMARK, "Vårdnadshavarna har hörts, men inte eleverna.", (PARENTS,)),
        Verdict("tradeoffs", "missing", Outcome.REMARK, "Inget intresse vägs mot barnens."),
        Verdict(
            "compensatory",
            "documented",
            Outcome.OK,
            "",
            (
                evidence(
                    "Skolskjuts erbjuds alla elever som får längre skolväg än två kilometer.",
                    "Skolskjuts erbjuds alla elever",
                    "Ekonomi",
                    18,
                ),
            ),
        ),
    ),
    findings=(
        Finding(
            "trade-missing",
            Severity.HINT,
            "Det framgår inte hur barnens intresse har vägts mot kommunens ekonomi.",
            "Vilka intressen står mot varandra, och vad fick avgöra?",
            SOURCE,
            criterion="tradeoffs",
            evidence=HEADING,
            missing=True,
        ),
        Finding(
            "best-interest-claimed",
            Severity.STOP,
            "Texten säger att barnets bästa har beaktats, men det framgår inte hur.",
            "Beskriv vad förslaget betyder för eleverna på Björkängens skola och vad som är bäst för dem.",
            SOURCE,
            criterion="best_interest",
            why="Nämnden behöver kunna se resonemanget för att själv kunna ta ställning.",
            evidence=CLAIM,
            related=(PARENTS, MOVED),
        ),
        Finding(
            "views-proxy",
            Severity.COMPLETE,
            "Bara vårdnadshavarna kommer till tals.",
            "Fråga eleverna, till exempel genom elevrådet, eller skriv varför de inte har hörts.",
            "Barnkonventionen artikel 12",
            criterion="views",
            evidence=PARENTS,
        ),
    ),
    pack="skola",
    title_place=TITLE,
)

FINE = DocumentReport(
    path="agenda/Sammanträdestider 2026.docx",
    sha256="0b" * 32,
    status=Status.READ,
    verdict=Level.OK,
    reason="Ärendet gäller nämndens sammanträdestider och rör inte barn.",
    metadata=Metadata(title="Sammanträdestider 2026", board="Barn- och utbildningsnämnden"),
    criteria=(
        Verdict("affected", "none", Outcome.OK, "Ärendet gäller när nämnden möts."),
        Verdict("stated", "silent", Outcome.OK),
        *(
            Verdict(name, "not_applicable", Outcome.NOT_APPLICABLE)
            for name in ("best_interest", "views", "tradeoffs", "compensatory")
        ),
    ),
    pack="skola",
)

UNSURE = DocumentReport(
    path="agenda/Detaljplan Kvarnängen.docx",
    sha256="0c" * 32,
    status=Status.READ,
    verdict=Level.HINT,
    reason="Det går inte att avgöra av texten om barn berörs.",
    metadata=Metadata(title="Detaljplan för Kvarnängen 1:23", board="Samhällsbyggnadsnämnden", date="2025-02-01"),
    criteria=(
        Verdict("affected", "unclear", Outcome.REVIEW, "Planen nämner bostäder men inte vilka som ska bo där."),
        Verdict("stated", "silent", Outcome.REMARK),
        Verdict("best_interest", "missing", Outcome.REVIEW),
        Verdict("views", "missing", Outcome.REVIEW),
        Verdict("tradeoffs", "missing", Outcome.REVIEW),
        Verdict("compensatory", "missing", Outcome.REVIEW),
    ),
    pack="samhällsbyggnad",
)

BROKEN = DocumentReport(
    path="agenda/Låst utredning.docx",
    sha256="",
    status=Status.UNREAD,
    verdict=Level.UNREAD,
    error="Filen är skyddad med lösenord. Ta bort lösenordet i Word och försök igen.",
)

_NASTY = "</mark><script>alert(\"x\")</script> & '=1+1' [red]fet[/red] {{ 7*7 }} \x1b[31m"
HOSTILE = DocumentReport(
    path='agenda/<img src=x onerror=alert(1)> "20140312-1234".docx',
    sha256="0d" * 32,
    status=Status.READ,
    verdict=Level.COMPLETE,
    reason="=cmd|' /C calc'!A0",
    warnings=("@SUM(1+1)", "+1"),
    metadata=Metadata(title=_NASTY, board='=HYPERLINK("http://x")', officer="-2+3", case_number="20140312-1234"),
    criteria=(
        Verdict("affected", "direct", Outcome.OK, _NASTY, (evidence(f"Pojken {_NASTY} går här.", _NASTY, _NASTY, 3),)),
        Verdict("stated", "silent", Outcome.REMARK),
        Verdict("best_interest", "referenced", Outcome.OK, "Se bilaga.", (evidence("å" * 900, "å" * 900, "", 4),)),
        Verdict("views", "reasoned_absence", Outcome.OK),
        Verdict("tradeoffs", "claimed", Outcome.REMARK),
        Verdict("compensatory", "missing", Outcome.REMARK),
    ),
    findings=(
        Finding(
            "priv",
            Severity.COMPLETE,
            _NASTY,
            "=1+1",
            "javascript:alert(1)",
            evidence=evidence("Pojken (20140312-1234) behöver stöd.", "20140312-1234", "Bakgrund", 5),
        ),
    ),
)


def report(*documents: DocumentReport) -> Report:
    """A report on the given drafts."""
    return Report("1.0.0", RULES, documents)


ONE = report(STOPPED)
AGENDA = report(FINE, BROKEN, UNSURE, STOPPED)
EVERYTHING = report(*AGENDA.documents, HOSTILE)
