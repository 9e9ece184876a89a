"""Invented minutes in the manner of real ones: five municipalities, five templates, from 10 to 60 matters.

Each has what makes minutes hard to split: a list of matters first, attendance by paragraph, who approved which
paragraphs, signatures, decisions of other boards by paragraph, and paragraphs of laws at the start of a line.
"""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable
from dataclasses import dataclass

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK


@dataclass(frozen=True)
class Made:
    """Minutes as a Word file, and the matters in them: label, title, case number ("" where there is none)."""

    name: str
    data: bytes
    matters: list[tuple[str, str, str]]


SUBJECTS = [
    "Yttrande över detaljplan för Kvarnbacken 3",
    "Ansökan om bidrag till sommarkoloni för barn i årskurs 4–6",
    "Redovisning av elevhälsans arbete läsåret 2023/24",
    "Revidering av taxa för sporthallar",
    "Svar på medborgarförslag om gångbana längs § 11-vägen",
    "Delårsrapport per den 31 augusti",
    "Budget 2025",
    "Val av ersättare i arbetsutskottet efter Stina Öberg (S)",
    "Skolskjuts för elever i Norra Hult",
    "Namn på ny förskola i kvarteret Trollsländan",
    "Överenskommelse om samverkan enligt 2 kap. 7 § socialtjänstlagen",
    "Uppföljning av internkontroll",
    "Ny lekplats i Södra parken",
    "Motion om kostnadsfria bussresor för ungdomar",
    "Tillsyn av fristående förskola 12",
]
FIRST = ["Upprop", "Val av justerare", "Fastställande av dagordning", "Information från förvaltningen"]
LAST = ["Delegationsbeslut", "Meddelanden", "Övriga frågor"]

DECISIONS = [
    "Nämnden beslutar att godkänna förvaltningens förslag.",
    "Nämnden beslutar att lägga informationen till handlingarna.",
    "Nämnden föreslår kommunstyrelsen att anta förslaget med de ändringar som framgår av § 3 i bilagan.",
    "Ärendet återremitteras till förvaltningen för att belysa följderna för barn i området.",
]
TEXTS = [
    "Enligt 6 kap. 39 § kommunallagen ansvarar nämnden för att verksamheten bedrivs i enlighet med de mål som gäller. "
    "Förvaltningen har tagit fram ett förslag efter samråd med berörda.",
    "Kommunfullmäktige beslutade den 20 november 2023, KF § 112/2023, att ge nämnden i uppdrag att utreda frågan. "
    "Utredningen visar att 140 barn och unga berörs.",
    "Förvaltningen har träffat elevrådet vid två tillfällen. Eleverna vill ha kvar hållplatsen vid biblioteket.",
]
REFERENCES = [
    "KS § 45, 2024-02-14",
    "§ 12 i kommunallagen medger undantag i vissa fall.",
    "Kommunfullmäktige § 112/2023",
    "BUN § 87 2023-10-24",
    "§ 7 LVU är inte tillämplig.",
    "Tjänsteskrivelse 2024-02-01",
    "Protokoll MBL § 11",
]


def all_minutes() -> list[Made]:
    """The five, smallest first."""
    return [_ekdala(10), _norrby(18), _sundvik(27), _lindhult(41), _region(60)]


def _subjects(number: int) -> list[str]:
    middle = number - len(FIRST) - len(LAST)
    return [*FIRST, *itertools.islice(itertools.cycle(SUBJECTS), middle), *LAST]


def _saved(document: WordDocument) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _front(document: WordDocument, board: str, day: str, first: int, last: int) -> None:
    """Title page: place and time, attendance, and who approves which paragraphs."""
    for label, text in (
        ("Plats och tid", f"Kommunhuset, sal Eken, {day} kl. 13.00–16.20"),
        (
            "Beslutande",
            "Anna Ek (S), ordförande\nOla Norrby (M) §§ 1–14\nEva Sund (C), deltar ej i § 7 på grund av jäv",
        ),
        ("Övriga deltagare", "Karin Lind, förvaltningschef\nPer Holm, ekonom, § 6"),
        ("Justerare", "Ola Norrby"),
        ("Justerade paragrafer", f"§§ {first}–{last}"),
    ):
        paragraph = document.add_paragraph()
        paragraph.add_run(label).bold = True
        document.add_paragraph(text)
    document.add_paragraph(f"§ {first + 2} justeras omedelbart.")


def _body(document: WordDocument, index: int, heading: Callable[[str], object]) -> None:
    """Decision, background and references of one matter, as a real one has them."""
    heading("Beslut")
    document.add_paragraph(DECISIONS[index % len(DECISIONS)])
    if index >= len(FIRST) and index % 5 != 4:
        heading("Sammanfattning av ärendet")
        document.add_paragraph(TEXTS[index % len(TEXTS)])
        heading("Beslutsunderlag")
        for text in (REFERENCES[index % len(REFERENCES)], REFERENCES[(index + 3) % len(REFERENCES)]):
            document.add_paragraph(text, style="List Bullet" if index % 2 else None)
        heading("Beslutet skickas till")
        document.add_paragraph("Kommunstyrelsen")


def _ekdala(number: int) -> Made:
    """Heading "§ 14 Titel" with the style Heading 2, case number below, no list of matters."""
    document = docx.Document()
    document.add_heading("Sammanträdesprotokoll", 0)
    document.add_paragraph("Barn- och utbildningsnämnden")
    document.add_paragraph("Sammanträdesdatum 2024-03-19")
    _front(document, "Barn- och utbildningsnämnden", "den 19 mars 2024", 12, 12 + number - 1)
    matters = []
    for index, title in enumerate(_subjects(number)):
        label, case = f"§ {12 + index}", f"BUN 2024/{40 + index}" if index >= len(FIRST) else ""
        document.add_heading(f"{label} {title}", 2)
        if case:
            document.add_paragraph(f"Dnr {case}")
        _body(document, index, lambda text: document.add_heading(text, 3))
        matters.append((label, title, case))
    document.add_paragraph("Sammanträdet avslutas kl. 16.20.")
    return Made("ekdala-protokoll.docx", _saved(document), matters)


def _norrby(number: int) -> Made:
    """Bold lines: "BUN § 14" with the case number after a tab, the title on a line of its own; a list first."""
    document = docx.Document()
    document.add_paragraph().add_run("PROTOKOLL").bold = True
    document.add_paragraph("Socialnämnden")
    document.add_paragraph("2024-05-14")
    titles = _subjects(number)
    document.add_paragraph().add_run("Ärendelista").bold = True
    for index, title in enumerate(titles):
        document.add_paragraph(f"§ {index + 1} {title}\t{index + 3}")
    _front(document, "Socialnämnden", "tisdagen den 14 maj 2024", 1, number)
    matters = []
    for index, title in enumerate(titles):
        case = f"SN 2024/{100 + index}" if index >= len(FIRST) else ""
        line = document.add_paragraph()
        line.add_run(f"SN § {index + 1}" + (f"\tDnr {case}" if case else "")).bold = True
        document.add_paragraph().add_run(title).bold = True
        _body(document, index, lambda text: setattr(document.add_paragraph().add_run(text), "bold", True))
        document.add_paragraph("_____")
        matters.append((f"SN § {index + 1}", title, case))
    document.add_paragraph().add_run("Underskrifter").bold = True
    document.add_paragraph("Sekreterare Karin Lind, paragrafer 1–18")
    return Made("norrby-2024-05-14.docx", _saved(document), matters)


def _sundvik(number: int) -> Made:
    """A head in a small table for each matter (paragraph, case number), and a list of matters in a table."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Sundviks kommun\tSammanträdesprotokoll\tSida 1"
    document.add_heading("Kultur- och fritidsnämnden", 1)
    document.add_paragraph("Sammanträdesdatum: 2023-11-08")
    titles = _subjects(number)
    table = document.add_table(rows=0, cols=3)
    for index, title in enumerate(titles):
        for cell, text in zip(table.add_row().cells, (f"§ {index + 60}", title, str(index + 2)), strict=True):
            cell.text = text
    _front(document, "Kultur- och fritidsnämnden", "den 8 november 2023", 60, 60 + number - 1)
    matters = []
    for index, title in enumerate(titles):
        case = f"KFN2023-{200 + index}" if index >= len(FIRST) else ""
        table = document.add_table(rows=1, cols=2)
        table.rows[0].cells[0].text = f"§ {index + 60}"
        table.rows[0].cells[1].text = f"Dnr {case}" if case else ""
        document.add_heading(title, 2)
        _body(document, index, lambda text: document.add_heading(text, 3))
        matters.append((f"§ {index + 60}", title, case))
    document.add_heading("Justering", 2)
    document.add_paragraph("Protokollet justeras elektroniskt.")
    return Made("kfn.docx", _saved(document), matters)


def _lindhult(number: int) -> Made:
    """Old habit: "14 § Titel (dnr 2022/55)", plain text, matters that go on overleaf."""
    document = docx.Document()
    document.add_paragraph("LINDHULTS KOMMUN")
    document.add_paragraph("Protokoll fört vid kommunstyrelsens sammanträde den 6 december 2022")
    _front(document, "Kommunstyrelsen", "den 6 december 2022", 201, 201 + number - 1)
    matters = []
    for index, title in enumerate(_subjects(number)):
        case = f"KS 2022/{500 + index}" if index >= len(FIRST) else ""
        document.add_paragraph(f"{201 + index} § {title}" + (f" (dnr {case})" if case else ""))
        _body(document, index, lambda text: document.add_paragraph(text + ":"))
        if index % 7 == 3:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
            document.add_paragraph(f"{201 + index} § forts.")
            document.add_paragraph("12 § skollagen anger att hemkommunen ansvarar för skolskjuts.")
            document.add_paragraph(TEXTS[2])
        matters.append((f"{201 + index} §", title, case))
    document.add_paragraph("Vid protokollet")
    document.add_paragraph("Lars Dahl")
    return Made("KS 2022-12-06 protokoll.docx", _saved(document), matters)


def _region(number: int) -> Made:
    """A meeting pack of a region: "Ärende 7" with title and diary number below, references in it."""
    document = docx.Document()
    document.add_heading("Kallelse och handlingar", 0)
    document.add_paragraph("Hälso- och sjukvårdsnämnden")
    document.add_paragraph("Sammanträde den 23 april 2025")
    titles = _subjects(number)
    document.add_heading("Föredragningslista", 1)
    for index, title in enumerate(titles):
        document.add_paragraph(f"Ärende {index + 1} {title}")
    matters = []
    for index, title in enumerate(titles):
        case = f"HSN 2025-{index + 11:04d}" if index >= len(FIRST) else ""
        document.add_heading(f"Ärende {index + 1}", 1)
        document.add_heading(title, 2)
        if case:
            document.add_paragraph(f"Diarienummer: {case}")
        _body(document, index, lambda text: document.add_heading(text, 3))
        document.add_paragraph("§ 3 Hälso- och sjukvårdslagen gäller för verksamheten.")
        matters.append((f"Ärende {index + 1}", title, case))
    return Made("hsn-handlingar.docx", _saved(document), matters)
