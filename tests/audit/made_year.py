"""A made year: any number of drafts, varied from the corpus and the samples, some broken or hostile.

    python tests/audit/made_year.py FOLDER NUMBER

Boards, months, names, streets and figures vary, so that no two files are alike; the same number always makes the same
year. Folders are `{year}/{board}/{case_number}`. Two files in a hundred are not what they should be.
"""

from __future__ import annotations

import io
import random
import re
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
DOCUMENT = "word/document.xml"
BROKEN_SHARE = 0.02

BOARDS = {
    "Barn- och utbildningsnämnden": "BUN",
    "Socialnämnden": "SN",
    "Kultur- och fritidsnämnden": "KFN",
    "Samhällsbyggnadsnämnden": "SBN",
    "Tekniska nämnden": "TN",
    "Kommunstyrelsen": "KS",
    "Omsorgsnämnden": "ON",
    "Miljönämnden": "MN",
}
PLACES = ["Ekdala", "Norrby", "Sundvik", "Lindhult", "Åskulla", "Björkvik", "Hagaström", "Kvarnby", "Tallåsen"]
NAMES = ["Eriksson", "Lindberg", "Haddad", "Öberg", "Nilsson", "Jovanović", "Sjögren", "Ahmadi", "Dahl", "Holm"]
_NAME = re.compile(r"\b(?:Åskolan|Björkdala|Norra|Södra|Östra|Västra)\b")
_NUMBER = re.compile(r"(?<![\d/:.§-])\b([2-9]\d|[1-9]\d{2})\b(?![\d/:.-])")
_CASE = re.compile(r"\b[A-ZÅÄÖ]{2,4} 20\d\d/\d+\b")


class Template(NamedTuple):
    """A Word file taken apart: its text, and the rest as it was packed."""

    xml: str
    others: list[tuple[str, bytes]]


def make(folder: Path, number: int, year: int = 2024) -> None:
    """Write the year's files into `folder`."""
    for name, data in files(number, year):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def files(number: int, year: int = 2024) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file of the year."""
    for index in range(number):
        chance = random.Random(f"{year}-{index}")
        board, short = chance.choice(list(BOARDS.items()))
        case = f"{short} {year}/{index + 1}"
        name = f"{year}/{board}/{case.replace('/', '-')}/Tjänsteskrivelse.docx"
        data = draft(chance, board, case, f"{year}-{chance.randrange(1, 13):02d}-{chance.randrange(1, 29):02d}")
        if chance.random() < BROKEN_SHARE:
            name, data = broken(chance, name, data)
        yield name, data


def draft(chance: random.Random, board: str, case: str, day: str) -> bytes:
    """A draft of the corpus or the samples with other names, figures and dates."""
    template = chance.choice(templates())
    place, name = chance.choice(PLACES), chance.choice(NAMES)

    def figure(match: re.Match[str]) -> str:
        return str(max(2, int(int(match[1]) * chance.uniform(0.6, 1.6))))

    def text(match: re.Match[str]) -> str:
        words = _CASE.sub(case, match[2])
        return f"{match[1]}{_NUMBER.sub(figure, _NAME.sub(place, words))}{match[3]}"

    xml = re.sub(r"(<w:t(?: [^>]*)?>)([^<]*)(</w:t>)", text, template.xml)
    head = [f"Datum: {day}", f"Dnr: {case}", board, f"Handläggare: Kim {name}"]
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in head)
    return packed(re.sub(r"(<w:body[^>]*>)", rf"\1{paragraphs}", xml, count=1), template.others)


def packed(xml: str, others: list[tuple[str, bytes]]) -> bytes:
    """A Word file with this text."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in [*others, (DOCUMENT, xml.encode())]:
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def broken(chance: random.Random, name: str, data: bytes) -> tuple[str, bytes]:
    """The file as accidents and ill will make it."""
    deep = "<w:tbl><w:tr><w:tc>" * 400
    kinds = {
        "empty": b"",
        "cut": data[: len(data) // 2],
        "flipped": bytes(byte ^ (0xFF if index % 997 == 500 else 0) for index, byte in enumerate(data)),
        "text": b"Hej, det h\xe4r \xe4r ingen Word-fil.",
        "old": bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le") + bytes(600),
        "deep": packed(f'<w:document xmlns:w="http://x"><w:body>{deep}', []),
        "entities": packed('<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="x"/>', []),
        "bomb": _bomb(),
        "pdf": b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF",
    }
    kind = chance.choice(sorted(kinds))
    return (name.replace(".docx", ".pdf") if kind == "pdf" else name), kinds[kind]


@lru_cache(maxsize=1)
def _bomb() -> bytes:
    """A small file that grows to 60 MB."""
    return packed(" " * 60_000_000, [])


@lru_cache(maxsize=1)
def templates() -> list[Template]:
    """The drafts to vary: the corpus trimmed of what python-docx adds, and the samples."""
    sys.path.insert(0, str(ROOT / "tests" / "corpus"))
    from build import build

    found = []
    with tempfile.TemporaryDirectory() as folder:
        for source in sorted((ROOT / "tests" / "corpus" / "docs").glob("*.yaml")):
            path = Path(folder, f"{source.stem}.docx")
            build(source, path)
            found.append(_template(path.read_bytes()))
    return found + [_template(path.read_bytes()) for path in sorted((ROOT / "samples").glob("*.docx"))]


def _template(data: bytes) -> Template:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    xml = parts.pop(DOCUMENT).decode()
    unused = ("theme", "thumbnail", "stylesWithEffects")  # python-docx's template has them
    others = [(name, data) for name, data in parts.items() if not any(part in name for part in unused)]
    return Template(xml, [(name, _trimmed(data) if name == "word/styles.xml" else data) for name, data in others])


def _trimmed(styles: bytes) -> bytes:
    for heavy in (rb"<w:latentStyles.*?</w:latentStyles>", rb'<w:style w:type="table".*?</w:style>'):
        styles = re.sub(heavy, b"", styles, flags=re.DOTALL)
    return styles


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]))
