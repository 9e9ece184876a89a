"""docscan on its own samples.

What is certain in code is held against `samples/expected.yaml`, which was written by hand. The six values depend on the
trained weights: they are kept in `golden/samples.json`, which DOCSCAN_UPDATE_GOLDEN=1 writes anew, so that a change of
weights or rules shows what it does to the samples.
"""

from __future__ import annotations

import json
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from docscan.check import check_file
from docscan.criteria import severity
from docscan.verdict import CRITERIA, DocumentReport, Outcome, Severity, Status

SAMPLES = Path(__file__).parent.parent / "samples"
GOLDEN = Path(__file__).parent / "golden" / "samples.json"
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load((SAMPLES / "expected.yaml").read_text(encoding="utf-8"))
# Findings that follow from words, dates and files alone, whatever the weights say.
CERTAIN = {"PRIV", "LEFT", "LAW", "TERMS"}
LEAST_RIGHT = 0.8  # share of the values that are those of the reviewer


@lru_cache(maxsize=32)
def report(name: str) -> DocumentReport:
    return check_file(SAMPLES / name)[0]


def values(name: str) -> dict[str, str]:
    return {verdict.criterion: verdict.value for verdict in report(name).criteria}


def rules(name: str) -> dict[str, Severity]:
    return {finding.rule: finding.severity for finding in report(name).findings}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_sample_is_read_with_all_its_metadata(name: str) -> None:
    found = report(name)
    assert found.status is Status.READ
    assert {key: getattr(found.metadata, key) for key in EXPECTED[name]["metadata"]} == EXPECTED[name]["metadata"]


@pytest.mark.parametrize("name", EXPECTED)
def test_what_words_and_dates_tell_is_found_and_nothing_else(name: str) -> None:
    found = set(rules(name))
    assert set(EXPECTED[name]["rules"]) & CERTAIN <= found
    assert not set(EXPECTED[name]["not_rules"]) & CERTAIN & found


@pytest.mark.parametrize("name", EXPECTED)
def test_findings_follow_from_the_values(name: str) -> None:
    found, value = rules(name), values(name)
    affected, stated, best = value["affected"], value["stated"], value["best_interest"]
    concerned = affected in ("direct", "indirect")
    assert ("AFF-CONTRA" in found) == (concerned and stated == "not_affected")
    assert found.get("BIA") == (severity.best_interest(affected, stated, best) if concerned else None)
    assert ("REF" in found) <= (best == "referenced")
    assert ("PROXY" in found) <= (value["views"] == "proxy")


@pytest.mark.parametrize("name", EXPECTED)
def test_the_verdict_is_the_most_urgent_finding(name: str) -> None:
    most = min(rules(name).values(), key=list(Severity).index, default=None)
    assert report(name).verdict == (most or "ok")


@pytest.mark.parametrize("name", EXPECTED)
def test_a_ticked_box_on_children_is_followed(name: str) -> None:
    ticked = {"01": "not_affected", "04": "affected", "17": "affected"}.get(name[:2])
    assert ticked in (None, values(name)["stated"])


def test_most_values_are_those_of_a_reviewer() -> None:
    pairs = [(EXPECTED[name][criterion], values(name)[criterion]) for name in EXPECTED for criterion in CRITERIA]
    assert sum(expected == found for expected, found in pairs) / len(pairs) >= LEAST_RIGHT


def test_the_values_are_those_that_were_kept() -> None:
    found = {name: values(name) for name in EXPECTED}
    if os.environ.get("DOCSCAN_UPDATE_GOLDEN"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(GOLDEN.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", EXPECTED)
def test_whatever_the_checklist_remarks_on_is_among_the_findings(name: str) -> None:
    draft = report(name)
    remarks = {verdict.criterion for verdict in draft.criteria if verdict.outcome is Outcome.REMARK}
    assert remarks <= {finding.criterion for finding in draft.findings}


@pytest.mark.parametrize("name", EXPECTED)
def test_the_reason_is_that_of_the_most_urgent_finding(name: str) -> None:
    draft = report(name)
    assert not draft.findings or draft.reason.startswith(draft.findings[0].message)
