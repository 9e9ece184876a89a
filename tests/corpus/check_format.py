"""Check that labelled drafts keep the corpus format: python check_format.py FOLDER_OR_FILE…

Prints one line a fault and ends with status 1 if there is any.
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

KINDS = {"heading", "p", "list", "table", "checkbox", "footnote", "textbox", "tracked", "control"}
VALUES = {
    "affected": {"direct", "indirect", "none"},
    "stated": {"affected", "not_affected", "silent"},
    "best_interest": {"documented", "referenced", "claimed", "missing", "not_applicable"},
    "views": {"documented", "reasoned_absence", "proxy", "claimed", "missing", "not_applicable"},
    "tradeoffs": {"documented", "claimed", "missing", "not_applicable"},
    "compensatory": {"documented", "missing", "not_applicable"},
}
FOUR = ("best_interest", "views", "tradeoffs", "compensatory")
EVIDENCE = {"affected", "stated", *FOUR}


def faults(path: Path) -> list[str]:
    """Everything that is wrong with the format of one labelled draft, in words."""
    try:
        record = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        return [f"not YAML: {error}"]
    found = []
    if record.get("id") != path.stem:
        found.append(f"id {record.get('id')!r} differs from the file name")
    body, gold = record.get("body") or [], record.get("gold") or {}
    for number, block in enumerate(body):
        if len(KINDS & set(block)) != 1:
            found.append(f"block {number}: not exactly one known kind: {sorted(block)}")
        if "p" in block and not isinstance(block["p"], str):
            found.append(f"block {number}: p is not text")
        if "list" in block and not all(isinstance(item, str) for item in block["list"]):
            found.append(f"block {number}: a list item is not text (quote it)")
    for name, allowed in VALUES.items():
        if gold.get(name) not in allowed:
            found.append(f"{name}: {gold.get(name)!r} is not one of {sorted(allowed)}")
    for name in FOUR:
        if (gold.get(name) == "not_applicable") != (gold.get("affected") == "none"):
            found.append(f"{name}: not_applicable goes with affected: none, and only with it")
    evidence = gold.get("evidence") or {}
    if set(evidence) - EVIDENCE:
        found.append(f"evidence for unknown criteria: {sorted(set(evidence) - EVIDENCE)}")
    for name, places in evidence.items():
        for place in places or []:
            if not 0 <= place < len(body):
                found.append(f"evidence {name}: no block {place}")
    for name in FOUR:
        if gold.get(name) in {"documented", "referenced", "claimed", "proxy", "reasoned_absence"} and not evidence.get(
            name
        ):
            found.append(f"{name}: {gold.get(name)} without evidence")
    if not gold.get("note"):
        found.append("no note")
    return found


def main() -> int:
    paths = [
        p for name in sys.argv[1:] for p in (sorted(Path(name).glob("*.yaml")) if Path(name).is_dir() else [Path(name)])
    ]
    wrong = 0
    for path in paths:
        for fault in faults(path):
            print(f"{path.name}: {fault}")
            wrong += 1
    print(f"{len(paths)} drafts, {wrong} faults")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
