"""Rules told in Swedish on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from docscan.errors import PackError
from docscan.packs import show
from docscan.packs.examples import run
from docscan.packs.loader import load, shipped

PACK = """\
pack: prov
title: Prov
about: Till prov.
rules:
  - id: PROV-LEK
    says: direct
    looks_for: Ordet lek.
    patterns: ["{child} ...3 (lek|leka) + !(inte|{negation})"]
    not_sections: [law]
    source: Artikel 31
    examples:
      hit: [Barn ska leka.]
      pass: [Barn leker., "[law] Barn ska leka."]
      missed: [Barn gungar.]
case_types:
  - name: Lekplatser
    affected: direct
    patterns: ["lekplats*"]
    examples: {hit: [Ny lekplats], pass: [Ny gata]}
"""


@pytest.fixture
def pack(tmp_path: Path) -> str:
    path = tmp_path / "prov.yaml"
    path.write_text(PACK, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("name", ["base", *shipped()])
def test_the_list_of_a_pack_holds_its_rules_and_case_types(name: str) -> None:
    pack, text = load(name), show.listing(name)
    own = pack.board.rules if pack.board else [rule for _, rule in pack.rules]
    things = [*(rule.id for rule in own), *(case.name for case in (pack.board.case_types if pack.board else []))]
    assert text.startswith(f"{name}: {pack.title}")
    assert [thing for thing in things if thing not in text] == []


def test_the_list_of_the_base_holds_the_other_packs_and_the_findings() -> None:
    text = show.listing()
    assert [name for name in (*shipped(), "AFF-CONTRA", "LEFT") if name not in text] == []


def test_the_criteria_come_in_reading_order() -> None:
    text = show.listing()
    places = [
        text.index(f"({name})")
        for name in ("affected", "stated", "best_interest", "views", "tradeoffs", "compensatory")
    ]
    assert places == sorted(places)


def test_a_rule_is_told_with_what_it_looks_for_its_reason_source_and_examples(pack: str) -> None:
    text = " ".join(show.rule("PROV-LEK", pack).split())
    for part in (
        "Söker efter: Ordet lek.",
        "Talar för: barn berörs direkt",
        "Varför:",
        "Källa: Artikel 31",
        "Allvarsgrad: avgörs av helheten",
        "Inte under: lagar och bestämmelser",
        "child: barn, med alla böjningar",
        "Exempel som ska ge träff – Barn ska leka.",
        "Exempel som inte ska ge träff – Barn leker. – Barn ska leka. (under lagar och bestämmelser)",
        "Missas ännu – Barn gungar.",
    ):
        assert part in text


def test_a_pattern_is_explained_in_plain_words() -> None:
    assert show.explain("{child} ...3 (lek|leka|) + {effect} ++ oro + !(inte|{negation}|{law})") == (
        "ett ord ur {child} … (högst 3 ord emellan) … ”lek”, ”leka” eller ingenting; och i samma mening ett ord ur"
        " {effect}; och i samma stycke ”oro”; men inte i samma mening ”inte” eller ett ord ur {negation} eller {law}"
    )


def test_a_case_type_is_shown_by_its_name(pack: str) -> None:
    text = show.rule("lekplatser", pack)
    assert "barn berörs direkt" in text
    assert "i ärendets titel" in text


@pytest.mark.parametrize("name", ["base", *shipped()])
def test_every_rule_and_case_type_can_be_shown(name: str) -> None:
    loaded = load(name)
    names = [rule.id for _, rule in loaded.rules] + [
        case.name for case in (loaded.board.case_types if loaded.board else [])
    ]
    for thing in names:
        assert all(len(line) <= 100 or line.startswith("  ") for line in show.rule(thing, name).splitlines())


def test_a_rule_that_does_not_exist_is_told() -> None:
    with pytest.raises(PackError, match="”PROV-BORTA” finns inte"):
        show.rule("PROV-BORTA")


def test_failures_improvements_and_the_sum_are_told(tmp_path: Path) -> None:
    path = tmp_path / "prov.yaml"
    path.write_text(
        PACK.replace("Barn ska leka.]", "Barn ska arbeta.]").replace("Barn gungar", "Barnens lek"), encoding="utf-8"
    )
    outcomes = [item for item in run(load(str(path))) if item.name in ("PROV-LEK", "Lekplatser")]
    assert show.told(outcomes).splitlines() == [
        "PROV-LEK: skulle ge träff, men ger ingen",
        "    Barn ska arbeta.",
        "PROV-LEK: missades förut, ger nu träff",
        "    Barnens lek.",
        "6 exempel prövade: 5 stämmer, 1 stämmer inte."
        " 1 som förut blev fel blir nu rätt; flytta dem i regelfilen till hit eller pass.",
    ]


def test_a_faultless_file_is_told_with_what_it_holds(pack: str) -> None:
    assert show.validated(Path(pack)) == f"{pack}: inga fel. Regelpaketet prov (Prov) med 1 ärendetyp och 1 egen regel."


@pytest.mark.parametrize("name", ["VIEWS", "views"])
def test_a_question_is_shown_by_the_name_of_its_finding_or_its_own(name: str) -> None:
    text = show.rule(name)
    assert "Har barnen fått säga sin mening" in text
    assert "VIEWS-PROXY-SAYS" in text


def test_a_question_is_shown_with_the_board_s_own_words() -> None:
    assert "elevråd, klassråd" in " ".join(show.rule("views", "skola").split())


def test_a_finding_is_shown_by_its_name() -> None:
    assert "Mallens hjälptext" in show.rule("LEFT")


def test_the_number_of_failures_is_told_with_the_text(tmp_path: Path) -> None:
    path = tmp_path / "prov.yaml"
    path.write_text(PACK, encoding="utf-8")
    before = show.tests(str(path))[1]
    path = tmp_path / "sämre.yaml"
    path.write_text(PACK.replace("Barn ska leka.]", "Barn ska arbeta.]"), encoding="utf-8")
    text, after = show.tests(str(path))
    assert after == before + 1
    assert "PROV-LEK: skulle ge träff, men ger ingen\n    Barn ska arbeta." in text


def test_a_case_type_is_found_whatever_pack_it_is_in() -> None:
    assert "Skola och förskola (skola)" in show.rule("Skolskjuts och elevresor")
