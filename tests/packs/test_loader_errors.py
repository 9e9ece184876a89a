"""A mistake in a rule file is answered with file, line, column and the allowed values, in Swedish."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from docscan.criteria.findings import IDS
from docscan.errors import PackError
from docscan.packs.loader import load, validate
from docscan.packs.schema import BoardPack, CriterionFile, Sections, Vocabulary
from docscan.packs.validity import QUESTIONS

BOARD = """\
pack: eget
title: Eget paket
about: Till prov.
"""

CRITERION = """\
criterion: views
title: Åsikter
question: Har barn hörts?
asks: Om barn har hörts.
applies: Alltid.
why: För att.
source: Artikel 12
"""

RULE = """\
rules:
  - id: EGEN-REGEL
    says: direct
    looks_for: Ordet prov.
    patterns: ["prov"]
    examples: {hit: ["Ett prov."], pass: ["Ett annat ord."]}
"""


@pytest.fixture
def write(tmp_path: Path):
    def to_file(text: str, name: str = "eget.yaml") -> Path:
        path = tmp_path / name
        path.write_text(dedent(text), encoding="utf-8")
        return path

    return to_file


def mistakes(path: Path) -> list[str]:
    """What is said of a file, without its own path."""
    with pytest.raises(PackError) as caught:
        validate(path)
    return [line.removeprefix(str(path)) for line in str(caught.value).splitlines()]


def test_a_small_pack_of_ones_own_is_enough(write) -> None:
    assert isinstance(validate(write(BOARD)), BoardPack)


def test_each_kind_of_file_is_known_by_what_it_holds(write) -> None:
    assert isinstance(validate(write(CRITERION)), CriterionFile)
    assert isinstance(validate(write("concepts:\n  lek: {says: lek, forms: [lek*]}\n")), Vocabulary)
    assert isinstance(validate(write("children: [barnperspektiv*]\n")), Sections)


def test_an_unknown_key_is_answered_with_the_known_ones(write) -> None:
    (line,) = mistakes(write(BOARD + "nämnder: [skolnämnd*]\n"))
    assert line.startswith(", rad 4, kolumn 1 (nämnder): nyckeln är okänd. Tillåtet: pack, title, version")


def test_an_unknown_key_deep_down_is_answered_with_the_keys_of_that_place(write) -> None:
    text = BOARD + "answers:\n  views:\n    missing:\n      message: Det framgår inte.\n      tips: Skriv.\n"
    (line,) = mistakes(write(text))
    assert line.startswith(
        ", rad 8, kolumn 7 (answers.views.missing.tips): nyckeln är okänd. Tillåtet: message, advice"
    )


def test_a_missing_key_is_named_with_the_place_where_it_belongs(write) -> None:
    text = BOARD + RULE.replace("    looks_for: Ordet prov.\n", "")
    assert mistakes(write(text)) == [", rad 5, kolumn 5 (rules.1.looks_for): nyckeln saknas"]


def test_a_value_that_is_not_allowed_is_answered_with_those_that_are(write) -> None:
    assert mistakes(write(BOARD + "severity:\n  VIEWS: allvarlig\n")) == [
        ", rad 5, kolumn 3 (severity.VIEWS): värdet är inte tillåtet. Tillåtet: stop, complete, hint"
    ]


def test_an_unknown_role_of_a_heading_is_answered_with_the_roles(write) -> None:
    (line,) = mistakes(write(BOARD + "headings:\n  barn: [barnens rubrik]\n"))
    assert line.startswith(", rad 5, kolumn 3 (headings.barn): värdet är inte tillåtet. Tillåtet: title, decision")


def test_a_list_where_a_text_belongs_is_told(write) -> None:
    (line,) = mistakes(write(BOARD.replace("Eget paket", "[Eget, paket]")))
    assert line.startswith(", rad 2, kolumn 1 (title): här ska stå en text")


def test_a_text_where_a_list_belongs_is_told(write) -> None:
    assert mistakes(write(BOARD + "boards: skolnämnd*\n")) == [", rad 4, kolumn 1 (boards): här ska stå en lista"]


def test_an_id_of_the_wrong_form_is_answered_with_the_form(write) -> None:
    (line,) = mistakes(write(BOARD + RULE.replace("EGEN-REGEL", "egen regel")))
    assert "texten har inte rätt form. Tillåtet: stora bokstäver" in line


def test_a_rule_without_examples_is_refused(write) -> None:
    text = BOARD + "".join(line for line in RULE.splitlines(keepends=True) if "examples" not in line)
    assert mistakes(write(text)) == [", rad 5, kolumn 5 (rules.1.examples): nyckeln saknas"]


@pytest.mark.parametrize("kind", ["hit", "pass"])
def test_a_rule_needs_an_example_both_ways(write, kind: str) -> None:
    examples = {"hit": '["Ett prov."]', "pass": '["Ett annat ord."]'} | {kind: "[]"}
    text = BOARD + RULE.replace(
        '{hit: ["Ett prov."], pass: ["Ett annat ord."]}', f"{{hit: {examples['hit']}, pass: {examples['pass']}}}"
    )
    (line,) = mistakes(write(text))
    assert line.endswith(f"(rules.1.examples.{kind}): listan är tom")


def test_a_rule_with_nothing_to_look_for_is_refused(write) -> None:
    (line,) = mistakes(write(BOARD + RULE.replace('    patterns: ["prov"]\n', "")))
    assert line.endswith("regeln EGEN-REGEL har varken patterns eller tokens")


def test_a_rule_that_says_something_unknown_is_answered_with_the_values(write) -> None:
    (line,) = mistakes(write(CRITERION + RULE))
    assert "”direct” är inte tillåtet. Tillåtet: documented, reasoned_absence, proxy, claimed, missing" in line


def test_the_same_rule_twice_is_told(write) -> None:
    (line,) = mistakes(write(BOARD + RULE + RULE.removeprefix("rules:\n")))
    assert line == ", rad 10, kolumn 5 (rules.2.id): regeln EGEN-REGEL finns två gånger"


def test_a_pattern_that_cannot_be_read_is_told_with_its_own_line(write) -> None:
    text = BOARD + RULE.replace('["prov"]', '\n      - "prov"\n      - "(prov|test"')
    (line,) = mistakes(write(text))
    assert line.startswith(", rad 10, kolumn 9 (rules.1.patterns.2): mönstret ”(prov|test” går inte att tolka")


def test_a_pattern_with_an_unknown_list_is_answered_with_the_lists(write) -> None:
    (line,) = mistakes(write(BOARD + RULE.replace('["prov"]', '["{barn}"]')))
    assert "(rules.1.patterns.1): ordlistan {barn} finns inte. Tillåtet: " in line
    assert ", child, " in line


def test_a_star_inside_a_word_of_the_vocabulary_is_told(write) -> None:
    (line,) = mistakes(write("concepts:\n  lek: {says: lek, forms: [lek*, lek*plats]}\n"))
    assert line.startswith(", rad 2, kolumn 34 (concepts.lek.forms.2): ”lek*plats”: stjärnan får bara stå")


@pytest.mark.parametrize(
    ("text", "place", "allowed"),
    [
        ("vocabulary:\n  barn: [skolbarn]\n", "(vocabulary.barn): ordlistan finns inte", "child"),
        ("answers:\n  åsikter: {missing: {message: Nej}}\n", "(answers.åsikter): kriteriet finns inte", "views"),
        ("answers:\n  views: {saknas: {message: Nej}}\n", "(answers.views.saknas): värdet är inte tillåtet", "proxy"),
        ("severity:\n  ÅSIKT: stop\n", "(severity.ÅSIKT): anmärkningen finns inte", "VIEWS"),
        ("advice:\n  VIEWS: Skriv.\n", "(advice.VIEWS): anmärkningen finns inte", "LEFT"),
    ],
)
def test_a_name_that_does_not_exist_is_answered_with_those_that_do(write, text: str, place: str, allowed: str) -> None:
    (line,) = mistakes(write(BOARD + text))
    assert line.startswith(", rad 5, kolumn ")
    assert place in line
    assert allowed in line.split("Tillåtet: ")[1].split(", ")


def test_token_patterns_that_spacy_cannot_use_are_told(write) -> None:
    text = BOARD + RULE.replace('    patterns: ["prov"]\n', "    doors: [prov]\n    tokens: [[{LÖWER: prov}]]\n")
    (line,) = mistakes(write(text))
    assert line.endswith("(rules.1.tokens.1): mönstret är inte ett giltigt tokenmönster för spaCy")


def test_token_patterns_need_words_that_open_for_them(write) -> None:
    (line,) = mistakes(write(BOARD + RULE.replace('    patterns: ["prov"]\n', "    tokens: [[{LOWER: prov}]]\n")))
    assert "har tokens men inga doors" in line


def test_every_mistake_is_told_at_once(write) -> None:
    text = BOARD + "vocabulary: {barn: [skolbarn]}\nanswers: {åsikter: {}}\n" + RULE.replace('["prov"]', '["("]')
    assert len(mistakes(write(text))) == 3


def test_a_key_that_stands_twice_is_told(write) -> None:
    (line,) = mistakes(write(BOARD + "boards: [a]\nboards: [b]\n"))
    assert line.startswith(", rad 5, kolumn 1 (boards): nyckeln ”boards” står två gånger")


def test_what_is_no_yaml_is_told_with_its_line(write) -> None:
    (line,) = mistakes(write(BOARD + "boards: [skolnämnd*\ntitles: []\n"))
    assert line.startswith(", rad 5, kolumn ")
    assert "inte riktig YAML" in line


def test_a_pattern_without_quotes_that_yaml_reads_as_something_else_is_told(write) -> None:
    assert mistakes(write(BOARD + RULE.replace('["prov"]', "\n      - {child}")))[0].startswith(", rad 9, kolumn 9")


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "eget.yaml"
    path.write_bytes(b"pack: \xff\xfe")
    assert "Spara den som text i UTF-8" in mistakes(path)[0]


def test_an_empty_file_is_told(write) -> None:
    assert mistakes(write("")) == [": här ska stå en uppställning med nycklar"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    for use in (validate, lambda path: load(str(path))):
        with pytest.raises(PackError, match="finns inte"):
            use(tmp_path / "borta.yaml")


def test_a_pack_that_does_not_exist_is_answered_with_those_that_do() -> None:
    with pytest.raises(PackError, match=r"”skolan” finns inte\. Välj något av: base, .*skola"):
        load("skolan")


def test_a_pack_that_inherits_from_itself_is_refused(write) -> None:
    path = write(BOARD)
    path.write_text(BOARD + f"inherits: {path}\n", encoding="utf-8")
    with pytest.raises(PackError, match="ärver av varandra i ring"):
        load(str(path))


def test_the_findings_whose_severity_a_pack_may_set_are_those_that_are_made() -> None:
    assert QUESTIONS == IDS
