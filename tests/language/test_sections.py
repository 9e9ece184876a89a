"""What a heading is for."""

from __future__ import annotations

import pytest

from docscan.language.sections import Role, SectionNames
from docscan.packs.loader import load


@pytest.fixture(scope="module")
def names() -> SectionNames:
    return SectionNames(load("base").sections)


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Förslag till beslut", Role.DECISION),
        ("Barnkonsekvensanalys", Role.CHILDREN),
        ("3.2 Barnets bästa", Role.CHILDREN),
        ("BARNRÄTTSPERSPEKTIV:", Role.CHILDREN),
        ("Barnets åsikter", Role.VIEWS),
        ("Förvaltningens bedömning", Role.ASSESSMENT),
        ("Ekonomiska konsekvenser", Role.ECONOMY),
        ("Rättslig reglering", Role.LAW),
        ("Beslutsunderlag", Role.APPENDICES),
        ("Beslutet skickas till", Role.DISTRIBUTION),
        ("Jämställdhet", Role.OTHER_PERSPECTIVE),
        ("Kvarnbacken 1:7", Role.OTHER),
    ],
)
def test_headings_of_drafts_tell_their_role(names: SectionNames, heading: str, role: Role) -> None:
    assert names.role(heading) is role


def test_a_star_stands_for_letters_within_one_word() -> None:
    names = SectionNames({"children": ["barn*perspektiv"]})
    assert names.role("Barnrättsperspektiv") is Role.CHILDREN
    assert names.role("Barn i ett perspektiv") is Role.OTHER


def test_a_wording_is_found_as_whole_words() -> None:
    names = SectionNames({"children": ["barn"]})
    assert names.role("Om barn") is Role.CHILDREN
    assert names.role("Barnmorskor") is Role.OTHER


def test_the_first_role_that_fits_counts() -> None:
    names = SectionNames({"views": ["barnets åsikt*"], "children": ["barnets *"]})
    assert names.role("Barnets åsikter") is Role.VIEWS


def test_a_page_of_text_in_the_style_of_a_heading_is_told_by_its_beginning() -> None:
    names = SectionNames({"background": ["bakgrund"]})
    assert names.role("1. Bakgrund " + "och mer " * 20_000) is Role.BACKGROUND
    assert names.role("Mer " * 20_000 + "bakgrund") is Role.OTHER
