"""Board packs: the shipped ones, which of them suits a draft, and packs of one's own that inherit."""

from __future__ import annotations

from pathlib import Path

import pytest

from docscan.language.sections import Role
from docscan.packs.compiled import CompiledPack, compiled
from docscan.packs.loader import choose, load, shipped

FIELDS = {
    "skola",
    "socialtjanst-barn",
    "ekonomiskt-bistand",
    "lss",
    "samverkan-sip",
    "kultur-fritid",
    "plan-trafik",
    "region-vard",
    "kommunledning",
    "overformyndare",
    "vuxen-vald",
}


def test_there_is_a_pack_for_each_field() -> None:
    assert set(shipped()) == FIELDS


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_a_shipped_pack_says_who_it_is_for_and_what_is_forgotten(name: str) -> None:
    pack = load(name)
    assert pack.name == name
    assert pack.board is not None
    assert pack.board.boards
    assert pack.board.case_types
    assert pack.board.forgotten
    assert {"best_interest", "views"} <= pack.board.answers.keys()


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_a_pack_s_advice_never_speaks_of_what_is_lawful(name: str) -> None:
    board = load(name).board
    assert board is not None
    texts = [
        text
        for answers in board.answers.values()
        for answer in answers.values()
        for text in (answer.message, answer.advice)
    ]
    assert not [text for text in texts if "strider" in text or "olaglig" in text]


@pytest.mark.parametrize(
    ("board", "title", "name"),
    [
        ("Barn- och utbildningsnämnden", "Ny läsårstid", "skola"),
        ("BARN- OCH UNGDOMSNÄMNDENS ARBETSUTSKOTT", "Reviderad plan", "skola"),
        ("Barn-, utbildnings- och kulturnämnden", "Verksamhetsplan", "skola"),
        ("Utbildnings- och kulturnämnden", "Meröppet på biblioteket", "kultur-fritid"),
        ("Kultur- och fritidsnämnden", "Meröppet på biblioteket", "kultur-fritid"),
        ("Socialnämnden", "Internbudget 2027", "socialtjanst-barn"),
        ("Socialnämndens individutskott", "Fortsatt placering i familjehem", "socialtjanst-barn"),
        ("Socialnämnden", "Riktlinjer för ekonomiskt bistånd", "ekonomiskt-bistand"),
        ("Socialnämnden", "Insatser enligt LSS för unga", "lss"),
        ("Socialnämnden", "Rutin för samordnad individuell plan", "samverkan-sip"),
        ("Socialnämnden", "Vård av missbrukare i egen regi", "vuxen-vald"),
        ("Arbetsmarknadsnämnden", "Verksamhetsplan", "ekonomiskt-bistand"),
        ("Funktionsstödsnämnden", "Verksamhetsplan", "lss"),
        ("Vård- och omsorgsnämnden", "Hemtjänstens ersättning", "vuxen-vald"),
        ("Samhällsbyggnadsnämnden", "Detaljplan för Eken 2", "plan-trafik"),
        ("Trafiknämnden", "Årsrapport", "plan-trafik"),
        ("Teknik- och fritidsnämnden", "Nya avgifter i simhallen", "kultur-fritid"),
        ("Teknik- och fritidsnämnden", "Ny lekplats i Bruksparken", "plan-trafik"),
        ("Hälso- och sjukvårdsnämnden", "Väntetider till BUP", "region-vard"),
        ("Kollektivtrafiknämnden", "Ny tidtabell", "region-vard"),
        ("Regionstyrelsen", "Årsredovisning", "region-vard"),
        ("Kommunstyrelsen", "Svar på revisionsrapport", "kommunledning"),
        ("Kommunfullmäktige", "Mål och budget", "kommunledning"),
        ("Överförmyndarnämnden", "Uttag från spärrat konto", "overformyndare"),
        ("Krisledningsnämnden", "Övning", "base"),
        ("", "Ny skola", "base"),
    ],
)
def test_the_pack_is_chosen_by_the_draft_s_own_board_and_then_its_title(board: str, title: str, name: str) -> None:
    assert choose(board, title) == name


def test_a_board_s_name_in_decomposed_letters_and_odd_spaces_is_known() -> None:
    assert choose("O\u0308verfo\u0308rmyndarna\u0308mnden", "") == "overformyndare"
    assert choose("Barn-\u00a0och  utbildningsnämnden", "") == "skola"


def test_words_of_a_pack_count_in_its_field_only() -> None:
    sentence = "Ansökan gäller tilläggsbelopp."

    def is_service(name: str) -> bool:
        return compiled(name).read_text(sentence).readings[0].has("child_service")

    assert is_service("skola")
    assert not is_service("kultur-fritid")


def test_headings_of_a_pack_are_known_in_its_field() -> None:
    assert compiled("skola").names.role("Elevernas situation") is Role.CHILDREN
    assert compiled("base").names.role("Elevernas situation") is not Role.CHILDREN


def test_the_areas_of_bbic_are_there() -> None:
    board = load("socialtjanst-barn").board
    assert board is not None
    sides = {area.split(" – ")[0] for area in board.areas}
    assert sides == {"Barnets utveckling", "Föräldrarnas förmåga", "Familj och miljö"}


def test_a_street_named_after_a_school_settles_nothing() -> None:
    plan = compiled("plan-trafik")
    assert plan.case_types(plan.read_text("Tillbyggnad av villa, Skolgatan 12").readings) == []


HEIR = """\
pack: skola-norr
title: Skola i norr
about: Egna tillägg.
inherits: skola
vocabulary:
  child_place: [byaskolhem*]
severity:
  VIEWS: hint
answers:
  views:
    missing: {message: Det framgår inte av underlaget vad barnen tycker., advice: Fråga byns barn.}
case_types:
  - name: Skolskjuts och elevresor
    patterns: ["renskötselresa*"]
    affected: direct
    examples: {hit: [Renskötselresa för elev], pass: [Tjänsteresa]}
"""


@pytest.fixture(scope="module")
def heir(tmp_path_factory: pytest.TempPathFactory) -> CompiledPack:
    path = tmp_path_factory.mktemp("pack") / "norr.yaml"
    path.write_text(HEIR, encoding="utf-8")
    return compiled(str(path))


def test_a_pack_of_ones_own_keeps_what_it_inherits(heir: CompiledPack) -> None:
    board, parent = heir.pack.board, load("skola").board
    assert board is not None
    assert parent is not None
    assert board.boards == parent.boards
    assert board.child_facing
    assert board.answers["views"]["proxy"] == parent.answers["views"]["proxy"]
    assert heir.read_text("Det gäller tilläggsbelopp.").readings[0].has("child_service")


def test_a_pack_of_ones_own_changes_and_adds(heir: CompiledPack) -> None:
    board = heir.pack.board
    assert board is not None
    assert board.answers["views"]["missing"].advice == "Fråga byns barn."
    assert heir.read_text("Det gäller byaskolhemmet.").readings[0].has("child_place")


def test_a_case_type_of_the_same_name_stands_instead_of_the_inherited_one(heir: CompiledPack) -> None:
    titles = ["Renskötselresa för elev i åk 4", "Regler för skolskjuts", "Föreläggande om skolgång, vårdnadshavare"]
    found = [set(heir.case_types(heir.read_text(title).readings)) for title in titles]
    assert found == [{"Skolskjuts och elevresor"}, set(), {"Skolplikt, frånvaro och vite"}]


def test_the_hash_of_a_pack_changes_with_its_text(tmp_path: Path) -> None:
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_text(HEIR, encoding="utf-8")
    second.write_text(HEIR.replace("Egna tillägg", "Egna ord"), encoding="utf-8")
    assert len({load(str(first)).sha256, load(str(second)).sha256, load("skola").sha256, load().sha256}) == 4
