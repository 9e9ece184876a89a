"""How fast docscan is, in ratios to the floor: what it costs just to unzip a draft, parse its XML and walk its text.

    python tests/benchmark.py               60 drafts of 800 to 5,000 words, made of the labelled ones in tests/corpus
    python tests/benchmark.py FILE…         Word files of your own instead
    python tests/benchmark.py --yardsticks  and how the figures compare with those that the goal was set by
    python tests/benchmark.py --profile     and where the time of the whole check goes

The 60 are measured in three manners (see `benchmark_drafts`), since the floor of the same words depends on how much XML
there is for a word: with what Word writes of each paragraph, as LibreOffice saves them, and bare.
The goal was set in floors of 200 other drafts of these lengths. The yardsticks tell which manner is like them: where
python-docx and a fresh tokenizer cost as many floors as they did there, a floor is worth the same.
Times are CPU times; of each draft and step the best of five counts. Ratios of the same run can be compared between
machines, times cannot; and a machine at full speed shows ratios up to a tenth higher than when it is held back.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import io
import pstats
import shutil
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import product
from pathlib import Path
from typing import TypeAlias

import docx
import spacy
from benchmark_drafts import drafts, numbered, saved
from lxml import etree

from docscan import check
from docscan.errors import DocscanError
from docscan.language.parsed import parse
from docscan.packs.compiled import compiled
from docscan.packs.loader import choose
from docscan.word.reader import read

BEST_OF = 5
GOAL = 10  # floors for a whole check
YARDSTICKS = {"python-docx text": "8", "and its tables": "10", "fresh words": "18–24"}
"""What other steps cost on the drafts that the goal was set by, in floors of those."""
TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"

_Steps: TypeAlias = Callable[[bytes], dict[str, Callable[[], object]]]


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


def yardsticks(data: bytes) -> dict[str, Callable[[], object]]:
    """The steps of `YARDSTICKS` on a draft."""
    text = "\n".join(block.text for block in read(data).blocks)
    fresh = iter([spacy.blank("sv") for _ in range(BEST_OF)])

    def paragraphs() -> list[str]:
        return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]

    def tables() -> list[str]:
        document = docx.Document(io.BytesIO(data))
        cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
        return [part.text for part in (*document.paragraphs, *cells)]

    return dict(zip(YARDSTICKS, (paragraphs, tables, lambda: next(fresh).make_doc(text)), strict=True))


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


def measured(files: Sequence[bytes], also: _Steps | None = None) -> dict[str, float]:
    """CPU seconds of each step, those of `also` too, over all drafts, the best of `BEST_OF` for each draft.

    The steps take turns, so that whatever else the machine does falls on all of them alike.
    """
    for data in files:  # imports, rules and word forms are paid for once a process, not once a draft
        check.check_bytes(data, "utkast.docx")
    gc.freeze()
    totals: Counter[str] = Counter()
    for data in files:
        best: dict[str, float] = {}
        every = steps(data) | (also(data) if also else {})
        for _, (name, step) in product(range(BEST_OF), every.items()):
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
    return f"{name:<18}" + "".join(f"{cell:>13}" for cell in cells)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--yardsticks", action="store_true", help="compare with the drafts that the goal was set by")
    parser.add_argument("--profile", action="store_true", help="show where the time of the whole check goes")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="Word files of your own to measure")
    options = parser.parse_args()
    kinds: dict[str, list[bytes]] = {}
    if options.files:
        kinds["yours"] = [_readable(path, parser) for path in options.files]
    else:
        bare = drafts()
        kinds["Word"] = [numbered(data) for data in bare]
        if shutil.which("soffice"):
            kinds["LibreOffice"] = saved(bare)
        kinds["bare"] = bare
    times = {kind: measured(files, yardsticks if options.yardsticks else None) for kind, files in kinds.items()}
    files = next(iter(kinds.values()))
    print(f"{len(files)} drafts, {words(files):,} words; in floors, drafts in the manner of")
    print(_row("", [*kinds, *(["the goal's"] if options.yardsticks else [])]))
    for step in next(iter(times.values())):
        known = [YARDSTICKS[step]] if step in YARDSTICKS else []
        print(_row(step, [*(f"{spent[step] / spent['floor']:.1f}" for spent in times.values()), *known]))
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
