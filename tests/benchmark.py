"""How fast docscan is, in ratios to the floor: what it costs just to unzip a draft, parse its XML and walk its text.

    python tests/benchmark.py            60 drafts of 800 to 5,000 words, made of the labelled ones in tests/corpus
    python tests/benchmark.py FILE…      Word files of your own instead
    python tests/benchmark.py --profile  and where the time of the whole check goes

The 60 are measured twice: as an office program saves them (needs LibreOffice), which is how users have them, and bare
as a program makes them. Saved ones say so much of each run and paragraph that the floor of the same words is twice as
high; a line tells how much XML there is for a word. What Word saves has as much or more: the leanest of the longer
files in Apache POI's tests has 40 bytes a word, most have 70 to 500.
Times are CPU times; of each draft and step the best of five counts. Ratios of the same run can be compared between
machines, times cannot; and a machine at full speed shows ratios up to a tenth higher than when it is held back.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import io
import pstats
import random
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import product
from pathlib import Path

import yaml
from lxml import etree

sys.path.insert(0, str(Path(__file__).parent / "corpus"))
from build import block_text, build
from docscan import check
from docscan.errors import DocscanError
from docscan.language.parsed import parse
from docscan.packs.compiled import compiled
from docscan.packs.loader import choose
from docscan.word.reader import read

DRAFTS = 60
LEAST, MOST = 800, 5_000  # words
BEST_OF = 5
GOAL = 10  # floors for a whole check
CORPUS = Path(__file__).parent / "corpus"
TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
STYLE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}style"
LATENT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}latentStyles"
STYLE_ID = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}styleId"


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
    for element in [*styles.iter(LATENT), *styles.iter(STYLE)]:
        if element.tag == LATENT or f'"{element.get(STYLE_ID)}"' not in used + '"Normal"':
            styles.remove(element)
    members["word/styles.xml"] = etree.tostring(styles)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


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


def floor(data: bytes) -> int:
    """The least that any reader has to do."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return sum(len(node.text or "") for node in root.iter(TEXT))


def words(files: Sequence[bytes]) -> int:
    """How many words there are in some files."""
    return sum(len(block.text.split()) for data in files for block in read(data).blocks)


def markup(files: Sequence[bytes]) -> float:
    """Bytes of XML in the main part for each word."""
    sizes = (zipfile.ZipFile(io.BytesIO(data)).getinfo("word/document.xml").file_size for data in files)
    return sum(sizes) / words(files)


def steps(data: bytes) -> dict[str, Callable[[], object]]:
    """What is measured of a draft. Nothing of any other draft is held meanwhile, as in a run."""
    document = read(data)
    pack = compiled(choose(document.metadata.board, document.metadata.title))
    text = parse(document, pack.names)
    return {
        "floor": lambda: floor(data),
        "read": lambda: read(data),
        "parse": lambda: parse(document, pack.names),
        "match": lambda: pack.match(text),
        "whole check": lambda: check.check_bytes(data, "utkast.docx"),
    }


def resident() -> int | None:
    """Bytes of memory that the process holds, where the system tells."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * 4096
    except OSError:
        return None


def growth(files: Sequence[bytes]) -> float | None:
    """Bytes of memory that a check leaves behind, a draft, once everything is warm."""
    for data in files:
        check.check_bytes(data, "utkast.docx")
    gc.collect()
    before = resident()
    for _ in range(3):
        for data in files:
            check.check_bytes(data, "utkast.docx")
    gc.collect()
    after = resident()
    return None if before is None or after is None else (after - before) / (3 * len(files))


def measured(files: Sequence[bytes]) -> dict[str, float]:
    """CPU seconds of each step over all drafts, the best of `BEST_OF` for each draft.

    The steps take turns, so that whatever else the machine does falls on all of them alike.
    """
    for data in files:  # imports, rules and word forms are paid for once a process, not once a draft
        check.check_bytes(data, "utkast.docx")
    gc.freeze()
    totals: Counter[str] = Counter()
    for data in files:
        best: dict[str, float] = {}
        for _, (name, step) in product(range(BEST_OF), steps(data).items()):
            start = time.process_time()
            step()
            spent = time.process_time() - start
            best[name] = min(best.get(name, spent), spent)
        totals.update(best)
    return dict(totals)


def _readable(path: Path, parser: argparse.ArgumentParser) -> bytes:
    """The bytes of a Word file; whatever else it is ends the command with the reason."""
    try:
        data = path.read_bytes()
        read(data)
    except (OSError, DocscanError) as error:
        parser.error(f"{path}: {error}")
    return data


def _row(name: str, cells: Iterable[str]) -> str:
    return f"{name:<12}" + "".join(f"{cell:>8}" for cell in cells)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--profile", action="store_true", help="show where the time of the whole check goes")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="Word files of your own to measure")
    options = parser.parse_args()
    kinds: dict[str, list[bytes]] = {}
    if options.files:
        kinds["yours"] = [_readable(path, parser) for path in options.files]
    else:
        bare = drafts()
        if shutil.which("soffice"):
            kinds["saved"] = saved(bare)
        kinds["bare"] = bare
    times = {kind: measured(files) for kind, files in kinds.items()}
    files = list(kinds.values())[-1]
    print(f"{len(files)} drafts, {words(files):,} words; in floors, drafts that are")
    print(_row("", kinds))
    for step in list(times.values())[-1]:
        print(_row(step, (f"{spent[step] / spent['floor']:.1f}" for spent in times.values())))
    print(_row("(floor, ms)", (f"{spent['floor'] / len(files) * 1000:.2f}" for spent in times.values())))
    print(_row("(XML, bytes)", (f"{markup(some):.0f}" for some in kinds.values())))
    left = growth(files)
    print(f"memory left behind: {'not measured here' if left is None else f'{left / 1000:.1f} kB a draft'}")
    print(f"goal: a whole check under {GOAL} floors")
    if options.profile:
        watch = cProfile.Profile()
        watch.runcall(lambda: [check.check_bytes(data, "utkast.docx") for data in files])
        pstats.Stats(watch).sort_stats("tottime").print_stats(30)


if __name__ == "__main__":
    main()
