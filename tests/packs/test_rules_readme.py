"""What rules/README.md shows a child-rights strategist is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docscan.errors import PackError
from docscan.packs.compiled import CompiledPack
from docscan.packs.examples import Result, run
from docscan.packs.loader import load, validate

TEXT = (Path(__file__).parents[2] / "rules" / "README.md").read_text(encoding="utf-8")
PACK, RULE = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
ROWS = [
    (pattern.replace("\\|", "|"), sample)
    for pattern, samples in re.findall(r"^\| `\"(.+?)\"` \|.*\| (.+) \|$", TEXT, re.MULTILINE)
    for sample in re.findall(r"\*(.+?)\*", samples.split("–")[0])
]


@pytest.mark.parametrize("text", [PACK, "pack: a\ntitle: A\nabout: A\nrules:\n" + RULE], ids=["pack", "rule"])
def test_the_examples_of_files_are_faultless_and_keep_their_own_examples(text: str, tmp_path: Path) -> None:
    path = tmp_path / "lekeby.yaml"
    path.write_text(text, encoding="utf-8")
    validate(path)
    own = re.findall(r"(?:id|name): (.+)", text)
    outcomes = [item for item in run(load(str(path))) if item.name in own]
    assert outcomes
    assert {item.result for item in outcomes} == {Result.RIGHT}


def test_the_answer_to_a_mistake_reads_as_shown(tmp_path: Path) -> None:
    path = tmp_path / "lekeby.yaml"
    path.write_text(PACK.replace("VIEWS: complete", "VIEWS: allvarlig"), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        validate(path)
    assert str(caught.value).replace(str(path), "lekeby.yaml") in TEXT


def test_the_table_of_patterns_is_read() -> None:
    assert len(ROWS) >= 12


@pytest.mark.parametrize(("pattern", "sample"), ROWS)
def test_a_pattern_of_the_table_hits_its_sample(pattern: str, sample: str, tmp_path: Path) -> None:
    path = tmp_path / "prov.yaml"
    rule = "rules:\n  - {id: PROV, says: finding, looks_for: x, patterns: ['%s'], examples: {hit: [x], pass: [y]}}\n"
    path.write_text("pack: prov\ntitle: A\nabout: A\n" + rule % pattern, encoding="utf-8")
    compiled = CompiledPack(load(str(path)))
    for text in sample.split(", ") if "." not in sample else [sample]:
        assert any("PROV" in reading.rules() for reading in compiled.read_text(text).readings), text
