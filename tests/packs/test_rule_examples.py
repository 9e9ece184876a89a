"""Every rule and case type keeps what its own examples promise."""

from __future__ import annotations

from pathlib import Path

import pytest

from docscan.language.sections import Role
from docscan.packs.examples import Kind, Result, listed, role_and_text, run
from docscan.packs.loader import load, shipped

PACK = """\
pack: prov
title: Prov
about: Till prov.
rules:
  - id: PROV-LEK
    says: direct
    looks_for: Ordet lek.
    patterns: ["lek"]
    not_sections: [law]
    examples:
      hit: [{hit}]
      pass: [{passes}]
      missed: [{missed}]
      wrong: [{wrong}]
"""


def outcome(
    path: Path, hit: str = "Lek.", passes: str = "Arbete.", missed: str = "", wrong: str = ""
) -> dict[Kind, Result]:
    """What came of the examples of a pack with one rule that finds the word "lek"."""
    path.write_text(PACK.format(hit=hit, passes=passes, missed=missed, wrong=wrong), encoding="utf-8")
    return {item.kind: item.result for item in run(load(str(path))) if item.name == "PROV-LEK"}


@pytest.mark.parametrize("name", ["base", *shipped()])
def test_the_examples_of_a_shipped_pack_hold(name: str) -> None:
    assert [item for item in run(load(name)) if item.result is Result.FAILURE] == []


@pytest.mark.parametrize("name", ["base", *shipped()])
def test_every_rule_and_case_type_has_an_example_both_ways(name: str) -> None:
    pack = load(name)
    things = [(rule.id, rule.examples) for _, rule in pack.rules]
    things += [(case.name, case.examples) for case in (pack.board.case_types if pack.board else [])]
    assert things
    lacking = [name for name, examples in things if not {Kind.HIT, Kind.PASS} <= {kind for kind, _ in listed(examples)}]
    assert lacking == []


@pytest.mark.parametrize("name", ["base", *shipped()])
def test_the_roles_of_examples_are_known(name: str) -> None:
    for _, rule in load(name).rules:
        for _, text in listed(rule.examples):
            role_and_text(text)


def test_an_example_that_should_hit_and_does_not_is_a_failure(tmp_path: Path) -> None:
    assert outcome(tmp_path / "a.yaml", hit="Arbete.")[Kind.HIT] is Result.FAILURE


def test_an_example_that_should_pass_and_does_not_is_a_failure(tmp_path: Path) -> None:
    assert outcome(tmp_path / "a.yaml", passes="Lek.")[Kind.PASS] is Result.FAILURE


def test_a_known_miss_is_no_failure_and_an_improvement_once_it_hits(tmp_path: Path) -> None:
    assert outcome(tmp_path / "a.yaml", missed="Barnen gungar.")[Kind.MISSED] is Result.RIGHT
    assert outcome(tmp_path / "b.yaml", missed="Barnens lek.")[Kind.MISSED] is Result.IMPROVEMENT


def test_a_known_wrong_hit_is_no_failure_and_an_improvement_once_it_passes(tmp_path: Path) -> None:
    assert outcome(tmp_path / "a.yaml", wrong="En lek med siffror.")[Kind.WRONG] is Result.RIGHT
    assert outcome(tmp_path / "b.yaml", wrong="Ett spel.")[Kind.WRONG] is Result.IMPROVEMENT


def test_a_role_in_brackets_puts_the_example_under_such_a_heading(tmp_path: Path) -> None:
    assert role_and_text("[law] Barn har rätt till lek.") == (Role.LAW, "Barn har rätt till lek.")
    assert outcome(tmp_path / "a.yaml", passes='"[law] Barn har rätt till lek."')[Kind.PASS] is Result.RIGHT
