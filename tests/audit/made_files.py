"""Word drafts of a few lines, made for a test, as bytes."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import docx

from docscan.audit.formats.office import find_program

SCHOOL = (
    "Förvaltningen har prövat vad som är bäst för de elever som berörs. För eleverna innebär flytten till Åskolan en "
    "längre skolväg, men de får behöriga lärare och det särskilda stöd som de har rätt till. Eleverna har hörts i "
    "elevrådet och sade att de är oroliga för bussen men vill gå i en större klass. Förvaltningens bedömning är att "
    "flytten sammantaget är till barnens bästa, eftersom rätten till stöd väger tyngre än den kortare skolvägen. "
    "Bussvärd följer med första året."
)
REFERRED = "Skolan läggs ned från höstterminen. Prövning av barnets bästa framgår av bilaga 2 (barnkonsekvensanalys)."


def draft(
    title: str = "Nedläggning av Björkskolan",
    text: str = SCHOOL,
    board: str = "Barn- och utbildningsnämnden",
    case_number: str = "BUN 2024/55",
    day: str = "2024-03-05",
    kind: str = "Tjänsteskrivelse",
) -> bytes:
    """A draft with the usual head and one section of text."""
    document = docx.Document()
    for line in (kind, f"Datum: {day}", f"Dnr: {case_number}", board):
        if line:
            document.add_paragraph(line)
    document.add_heading(title, 1)
    document.add_heading("Förslag till beslut", 2)
    document.add_paragraph(f"{board} beslutar enligt förslaget.")
    document.add_heading("Barnets bästa", 2)
    document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def convert(data: bytes, kind: str, folder: Path) -> bytes:
    """A Word file as another kind, made by LibreOffice."""
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / "fil.docx"
    source.write_bytes(data)
    program = find_program()
    assert program is not None, "the test needs the fixture soffice_path"
    command = [program, f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless", "--convert-to", kind]
    subprocess.run([*command, "--outdir", str(folder), str(source)], check=True, capture_output=True, timeout=120)
    return (folder / f"fil.{kind}").read_bytes()
