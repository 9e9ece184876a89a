"""The labelled drafts as cases: Word file built, read, matched, with the gold labels laid on the units."""

from __future__ import annotations

import csv
import re
import tempfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from build import block_text, build
from docscan.criteria.features import Case
from docscan.criteria.unitsigns import UnitSigns, unit_signs
from docscan.criteria.weighing import unit_words
from docscan.language.parsed import parse
from docscan.language.sections import Role
from docscan.language.words import forms
from docscan.model import BlockKind
from docscan.packs.compiled import compiled
from docscan.packs.loader import choose
from docscan.verdict import CRITERIA
from docscan.word.reader import read

HERE = Path(__file__).parent
UNKNOWN = "?"

# Values that may stand unmarked beside a higher one.
LOWER = {"best_interest": ("claimed",), "views": ("claimed",), "tradeoffs": ("claimed",)}


@dataclass
class Gold:
    """One labelled draft: its case, its labels, and for each unit the block of the YAML file that it came from."""

    name: str
    folder: str
    labels: dict[str, str]
    evidence: dict[str, set[int]]
    case: Case
    blocks: list[int]
    note: str = ""

    @cached_property
    def signs(self) -> UnitSigns:
        """The signs of the draft's units."""
        return unit_signs(self.case.matched, self.case.pack)

    @cached_property
    def rows(self) -> list[dict[str, float]]:
        """The same by name, for each unit."""
        return list(map(self.signs.of, range(self.signs.units)))

    def unit_labels(self, criterion: str) -> list[str]:
        """For each unit the value that it carries, "" where it carries none, UNKNOWN where the gold does not tell.

        Gold names the places of the highest value only: a claim beside a documented assessment is not marked, nor is
        anything in a draft that does not affect children. There a unit that a rule of the criterion hit is unknown.
        """
        value = self.labels[criterion]
        found = []
        for reading, block in zip(self.case.readings, self.blocks, strict=True):
            unit = reading.unit
            carries = block in self.evidence.get("affected" if criterion == "stated" else criterion, set())
            if criterion == "stated" and self.evidence.get("stated"):
                carries = block in self.evidence["stated"]
            elif criterion == "stated":
                names = {hit.name for sentence in reading.readings for hit in sentence.hits}
                denies = any(name.startswith(("STATED-DENIED", "STATED-NOT", "STATED-ONLY")) for name in names)
                boxed = unit.role.value == "children" and bool(unit.answers)
                carries = (denies or boxed or carries) if value == "not_affected" else carries
                carries = carries and value != "silent" and unit.kind is not BlockKind.HEADING
            label = value if carries and value not in ("missing", "not_applicable", "none", "silent") else ""
            if not label and criterion in LOWER and value not in LOWER[criterion] and value != "missing":
                hits = {hit.name for sentence in reading.readings for hit in sentence.hits}
                if any(self.case.pack.criterion_of.get(name) == criterion for name in hits):
                    label = UNKNOWN
            found.append(label)
        return found


@dataclass
class Passage:
    """One labelled passage: its signs and word forms, and by criterion, where known, the value that it carries."""

    signs: dict[str, float]
    forms: list[str]
    labels: dict[str, str]


class Matter(NamedTuple):
    """A labelled matter: the word forms of its title and decision points, and whether children are affected."""

    forms: list[str]
    affected: str


def passages() -> list[Passage]:
    """All labelled passages beside this file, in order."""
    found = []
    for path in sorted((HERE / "passages").glob("*.yaml")):
        for record in yaml.safe_load(path.read_text(encoding="utf-8")):
            labels = {criterion: (record["l"] or {}).get(criterion, "") for criterion in CRITERIA[1:]}
            found.append(_passage(record["t"], Role(record["r"]), labels))
    return found


def _passage(text: str, role: Role, labels: dict[str, str]) -> Passage:
    pack = compiled()
    matched = pack.match_units([pack.unit(text, role)])
    return Passage(unit_signs(matched, pack).of(0), unit_words(matched).forms(0), labels)


def matters() -> tuple[list[Matter], list[Passage]]:
    """All labelled matters beside this file, and the fact of each as a passage on whether children are affected."""
    found, facts = [], []
    for path in sorted((HERE / "matters").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                found.append(Matter(forms(f"{row['title']}. {row['decision']}"), row["affected"]))
                shown = {"affected": "" if row["affected"] == "none" else row["affected"]}
                facts.append(_passage(row["fact"], Role.OTHER, shown))
    return found, facts


def folder(name: str) -> list[Gold]:
    """All labelled drafts of one folder beside this file, by name."""
    with tempfile.TemporaryDirectory() as place:
        return [_gold(path, Path(place)) for path in sorted((HERE / name).glob("*.yaml"))]


def samples() -> list[Gold]:
    """The shipped samples with what a reader expects of them (`samples/expected.yaml`), as labelled drafts."""
    home = HERE.parent.parent / "samples"
    expected = yaml.safe_load((home / "expected.yaml").read_text(encoding="utf-8"))
    found = []
    for name, record in expected.items():
        case = _case((home / name).read_bytes())
        texts = [_plain(reading.unit.text) for reading in case.readings]
        evidence = {
            criterion: {number for number, text in enumerate(texts) if _plain(quoted) in text}
            for criterion, quoted in (record.get("evidence") or {}).items()
        }
        labels = {criterion: record[criterion] for criterion in CRITERIA}
        found.append(Gold(name, "samples", labels, evidence, case, list(range(len(texts))), record["why"]))
    return found


def _case(data: bytes) -> Case:
    document = read(data)
    pack = compiled(choose(document.metadata.board, document.metadata.title))
    parsed = parse(document, pack.names)
    return Case(parsed, pack.match(parsed), pack)


def _gold(path: Path, place: Path) -> Gold:
    record: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    file = place / f"{path.stem}.docx"
    build(path, file)
    case = _case(file.read_bytes())
    document = case.parsed.document
    texts = [_plain(block_text(block)) for block in record["body"]]
    blocks, at = [], 0
    for reading in case.readings:
        text = _plain(document.blocks[reading.unit.blocks[0]].text)
        at = next((n for n in range(at, len(texts)) if text in texts[n] or (texts[n] and texts[n] in text)), at)
        blocks.append(at)
    gold = record["gold"]
    evidence = {name: set(places or ()) for name, places in (gold.get("evidence") or {}).items()}
    labels = {name: value for name, value in gold.items() if isinstance(value, str) and name != "note"}
    return Gold(path.stem, path.parent.name, labels, evidence, case, blocks, gold.get("note", ""))


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text or "").strip().lower()
