"""The reader on the 64 drafts of the gold corpus: every word of theirs is read, and nothing is warned of."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from docscan.model import BlockKind, Document
from docscan.word.reader import read

CORPUS = Path(__file__).parents[1] / "corpus"
sys.path.insert(0, str(CORPUS))
from build import KINDS, block_text, build  # noqa: E402

DRAFTS = sorted((CORPUS / "docs").glob("*.yaml"))


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[dict[str, Any], Document]]:
    folder = tmp_path_factory.mktemp("drafts")
    found = {}
    for path in DRAFTS:
        build(path, folder / f"{path.stem}.docx")
        record = yaml.safe_load(io.StringIO(path.read_text(encoding="utf-8")))
        found[path.stem] = record, read((folder / f"{path.stem}.docx").read_bytes())
    return found


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", [path.stem for path in DRAFTS])
def test_every_block_of_the_draft_is_read(name: str, drafts: dict[str, tuple[dict[str, Any], Document]]) -> None:
    record, document = drafts[name]
    read_texts = [squeezed(block.text) for block in document.blocks]
    for block in record["body"]:
        kind = next(key for key in KINDS if key in block)
        for line in filter(None, map(squeezed, block_text(block).split("\n"))):
            assert any(line in text for text in read_texts), line
        if kind == "heading":
            level = [b for b in document.blocks if squeezed(b.text) == squeezed(block["heading"])]
            assert any(b.kind is BlockKind.HEADING for b in level), block["heading"]
        elif kind == "tracked" and block["tracked"].get("deleted"):
            struck = squeezed((block["tracked"].get("before") or "") + block["tracked"]["deleted"])
            assert not any(struck in text for text in read_texts)
        elif kind == "textbox":
            assert read_texts.count(squeezed(block["textbox"])) == 1
        elif kind == "control" and block["control"].get("text"):
            assert any(b.control == block["control"]["title"] for b in document.blocks)
    assert (document.warnings, document.unread) == ((), ())


def test_check_boxes_have_the_state_and_question_of_the_draft(
    drafts: dict[str, tuple[dict[str, Any], Document]],
) -> None:
    for record, document in drafts.values():
        answers = [box for block in document.blocks for box in block.boxes]
        boxes = [block["checkbox"] for block in record["body"] if "checkbox" in block]
        assert len(answers) == sum(len(box["options"]) for box in boxes)
        for box in boxes:
            ticked = box.get("checked") or []
            ticked = [ticked] if isinstance(ticked, str | bool) else ticked
            found = [a for a in answers if squeezed(a.question) == squeezed(box["label"]).rstrip(" :")]
            assert sum(a.checked for a in found) >= len(ticked)


def test_the_board_is_found_in_nearly_all_drafts(drafts: dict[str, tuple[dict[str, Any], Document]]) -> None:
    right = sum(record["board"] == document.metadata.board for record, document in drafts.values())
    assert right >= 0.95 * len(drafts)
