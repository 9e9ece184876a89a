"""Why docscan says what it says: every rule and sign, on real drafts."""

from __future__ import annotations

from pathlib import Path

import pytest
from madedrafts import draft_bytes

from docscan.check import check_file
from docscan.criteria.signwords import told
from docscan.criteria.weighing import model
from docscan.errors import UnreadableError
from docscan.explain import explain_file
from docscan.explanation import Explanation, Told
from docscan.packs.loader import load
from docscan.verdict import CRITERIA

LINES = (
    "# Bakgrund",
    "Skolskjuts är en insats för elever.",
    "# Barnkonsekvensanalys",
    "Barnets bästa har beaktats i beredningen. Eleven 20140503-2383 har inte hörts.",
    "Klicka eller tryck här för att ange text.",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "utkast.docx"
    file.write_bytes(draft_bytes(*LINES, title="Avveckling av Norrby skola"))
    return file


@pytest.fixture
def explanation(path: Path) -> Explanation:
    return explain_file(path)


def sentence(explanation: Explanation, begins: str) -> Told:
    return next(
        found for passage in explanation.passages for found in passage.sentences if found.text.startswith(begins)
    )


def test_the_report_is_that_of_the_check(path: Path, explanation: Explanation) -> None:
    assert explanation.report == check_file(path)[0]
    assert tuple(weighing.verdict for weighing in explanation.weighings) == explanation.report.criteria
    assert tuple(weighing.verdict.criterion for weighing in explanation.weighings) == CRITERIA


def test_a_rule_that_hit_is_told_with_what_it_looks_for_and_where(explanation: Explanation) -> None:
    found = sentence(explanation, "Barnets bästa har beaktats")
    hit = next(hit for hit in found.fired if hit.rule == "BIA-CLAIMED-CONSIDERED")
    assert hit.criterion == "best_interest"
    assert found.text[hit.start : hit.end] == "Barnets bästa har beaktats"
    assert hit.looks_for


def test_a_rule_that_the_section_disarmed_is_told(explanation: Explanation) -> None:
    found = sentence(explanation, "Skolskjuts är en insats")
    assert [(item.rule, item.why) for item in found.disarmed if item.rule == "AFF-CHILD-SERVICE"] == [
        *[("AFF-CHILD-SERVICE", "section")],
    ]


def test_how_a_sentence_speaks_is_told(explanation: Explanation) -> None:
    assert "negated" in sentence(explanation, "Eleven").marks


def test_personal_identity_numbers_are_masked(explanation: Explanation) -> None:
    assert sentence(explanation, "Eleven").text == "Eleven ********-**** har inte hörts."
    assert "2383" not in repr(explanation)


def test_the_shares_of_a_criterion_are_told_likeliest_first(explanation: Explanation) -> None:
    for weighing in explanation.weighings:
        shares = [share for _, share in weighing.shares]
        assert shares == sorted(shares, reverse=True)
        assert sum(shares) == pytest.approx(1, abs=0.03)
        assert weighing.settled or weighing.shares[0][0] == weighing.verdict.value


def test_a_passage_tells_what_it_speaks_for_and_by_which_signs(explanation: Explanation) -> None:
    passage = next(p for p in explanation.passages if p.sentences[0].text.startswith("Barnets bästa har beaktats"))
    carried = next(item for item in passage.carries if item.criterion == "best_interest")
    assert carried.value == "claimed"
    assert any("BIA-CLAIMED-CONSIDERED" in reason.text or "barnets bästa" in reason.text for reason in carried.reasons)


def test_what_a_board_has_settled_is_told_apart_from_what_was_weighed(tmp_path: Path) -> None:
    file = tmp_path / "utkast.docx"
    file.write_bytes(draft_bytes(*["Nämnden sammanträder på torsdagar i stora salen."] * 5, title="Sammanträdestider"))
    affected, *rest = explain_file(file, "skola").weighings
    assert affected.verdict.value == "none"
    assert all(weighing.settled for weighing in rest if weighing.verdict.value == "not_applicable")


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "utkast.docx"
    file.touch()
    with pytest.raises(UnreadableError):
        explain_file(file)


def test_every_sign_that_has_a_weight_has_words() -> None:
    pack = load("base")
    signs = {*model().units.signs, *model().drafts.signs}
    assert signs
    assert [sign for sign in sorted(signs) if told(sign, pack) == sign or "=" in told(sign, pack)] == []


def test_a_likeness_that_is_small_is_told_as_none() -> None:
    assert (
        told("subject:affected:none", load("base"), -2.0) == "titel och beslut liknar inte ärenden som inte berör barn"
    )


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        ("{child}&{effect}", " i samma mening"),
        ("<{measure}", ", i stycket före"),
        ("role=children", "det står under barnens rubrik"),
        ("?{child}=nej", "besvarad med ”nej”"),
        ("w:skolskjuts*", "ordet ”skolskjuts*”"),
        ("title:{child}", ", i titeln"),
        ("best_interest:claimed#1", "det stycke vars tecken tydligast visar barnets bästa: påstås"),
        ("best_interest:claimed#w1", "det stycke vars ordval tydligast visar barnets bästa: påstås"),
        ("subject:affected:none", "titel och beslut liknar ärenden som inte berör barn"),
        ("matter:title=children,decision=open,body", "titeln handlar om barn, beslutet handlar om annat"),
    ],
)
def test_signs_are_told_in_swedish(sign: str, words: str) -> None:
    assert words in told(sign, load("base"))
