"""The drafts that `benchmark.py` measures, in three manners: as Word numbers them, as LibreOffice saves them, bare.

- Word: with the numbers that Word gives each paragraph (five) and every other run (one), and nothing else of its
  own. Files that Word saved have about as many: of those of 100 words or more in Apache POI's tests a paragraph has
  3 on average without the two that newer versions add, and two runs of three have one, most with formatting besides.
- LibreOffice: as it saves them (needs LibreOffice).
- bare: as a program makes them, with no attributes at all.
"""

from __future__ import annotations

import io
import random
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from itertools import count
from pathlib import Path

import yaml
from lxml import etree

sys.path.insert(0, str(Path(__file__).parent / "corpus"))
from build import block_text, build
from docscan.word.names import W14, w

CORPUS = Path(__file__).parent / "corpus"
DRAFTS = 60
LEAST, MOST = 800, 5_000  # words


def drafts() -> list[bytes]:
    """Drafts of growing length, each made of several labelled ones, the same in every run."""
    chance = random.Random(1)
    records = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(CORPUS.glob("docs/*.yaml"))]
    made = []
    with tempfile.TemporaryDirectory() as place:
        source, target = Path(place) / "draft.yaml", Path(place) / "draft.docx"
        for number in range(DRAFTS):
            wanted = LEAST + (MOST - LEAST) * number // (DRAFTS - 1)
            first = chance.choice(records)
            body = list(first["body"])
            while sum(len(block_text(block).split()) for block in body) < wanted:
                body += chance.choice(records)["body"]
            source.write_text(yaml.safe_dump({**first, "body": body}, allow_unicode=True), encoding="utf-8")
            build(source, target)
            made.append(trimmed(target.read_bytes()))
    return made


def trimmed(data: bytes) -> bytes:
    """The file without the styles that nobody uses: python-docx's template carries hundreds, Word saves a few."""
    with zipfile.ZipFile(io.BytesIO(data)) as whole:
        members = {name: whole.read(name) for name in whole.namelist()}
    used = members["word/document.xml"].decode()
    styles = etree.fromstring(members["word/styles.xml"])
    for element in [*styles.iter(w("latentStyles")), *styles.iter(w("style"))]:
        if element.tag == w("latentStyles") or f'"{element.get(w("styleId"))}"' not in used + '"Normal"':
            styles.remove(element)
    members["word/styles.xml"] = etree.tostring(styles)
    return zipped(members)


def zipped(members: dict[str, bytes]) -> bytes:
    """A package of those members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def numbered(data: bytes) -> bytes:
    """The file with the numbers that Word gives paragraphs and runs: its own ids, and which saving they are of.

    ([MS-DOCX] 2.6.2.3 and 2.6.2.4, `w14:paraId` and `w14:textId`; ISO/IEC 29500-1, 17.3.1.22 and 17.3.2.25, `w:rsid…`.)
    """
    chance = random.Random(1)
    savings = [f"00{chance.randrange(16**6):06X}" for _ in range(12)]
    runs = count()

    def paragraph(_: re.Match[str]) -> str:
        first, last = chance.sample(savings, 2)
        own = f'w14:paraId="{chance.randrange(1, 2**31):08X}" w14:textId="77777777"'
        return f'<w:p {own} w:rsidR="{first}" w:rsidRDefault="{last}" w:rsidP="{first}">'

    def run(_: re.Match[str]) -> str:
        return f'<w:r w:rsidRPr="{chance.choice(savings)}">' if next(runs) % 2 else "<w:r>"

    with zipfile.ZipFile(io.BytesIO(data)) as whole:
        members = {name: whole.read(name) for name in whole.namelist()}
    text = members["word/document.xml"].decode()
    if "xmlns:w14=" not in text[: text.index("<w:body>")]:
        text = text.replace("<w:document ", f'<w:document xmlns:w14="{W14}" ', 1)
    members["word/document.xml"] = re.sub("<w:r>", run, re.sub("<w:p>", paragraph, text)).encode()
    return zipped(members)


def saved(files: Sequence[bytes]) -> list[bytes]:
    """The files as LibreOffice saves them: with all that it says of each run and paragraph."""
    with tempfile.TemporaryDirectory() as place:
        names = [f"{number:03}.docx" for number in range(len(files))]
        for name, data in zip(names, files, strict=True):
            (Path(place) / name).write_bytes(data)
        profile, out = Path(place) / "profile", Path(place) / "saved"
        soffice = ("soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "docx")
        paths = [str(Path(place) / name) for name in names]
        subprocess.run([*soffice, "--outdir", str(out), *paths], check=True, capture_output=True)
        return [(out / name).read_bytes() for name in names]
