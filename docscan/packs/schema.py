"""The shape of rule packs: what a YAML file may hold. Unknown keys are errors.

A pattern is one line (see `docscan.packs.patterns`): words, `*` for any letters in a word, `{concept}` for a list
of the vocabulary, `(a|b)` for alternatives, `...` for a gap, `+` for "and, in the same sentence", `++` for "and, in
the same paragraph", `!` for "but not in the same sentence".
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel, StringConstraints

from docscan.language.sections import Role
from docscan.verdict import Severity

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Criterion = Literal["affected", "stated", "best_interest", "views", "tradeoffs", "compensatory", "advisory"]


class Model(BaseModel):
    """Base: strict about keys, immutable."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Concept(Model):
    """One list of the vocabulary: what it stands for, its wordings, and longer wordings that disarm them."""

    says: Text
    forms: list[Text] = Field(min_length=1)
    unless: list[Text] = []


class Vocabulary(Model):
    """`vocabulary*.yaml`: concept name to concept."""

    concepts: dict[str, Concept]


class Sections(RootModel[dict[Role, list[Text]]]):
    """`sections.yaml`: role of a section to the wordings of its headings; the first role that fits counts."""


class Examples(Model):
    """Sentences that a rule must hit, must pass by, misses today, and hits wrongly today.

    A section's role may stand first, in brackets: "[law] Barnets bästa ska …".
    """

    hit: list[Text] = Field(min_length=1)
    passes: list[Text] = Field(min_length=1, alias="pass")
    missed: list[Text] = []
    wrong: list[Text] = []


class Rule(Model):
    """One sign in the text, and what it speaks for.

    `says` is a value of the criterion (or, for advisory rules, "finding"). `tokens` are spaCy token patterns, tried
    only on sentences where one of `doors` stands. `unless` lists patterns that disarm the rule in the same sentence.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$")]
    says: Text
    looks_for: Text
    patterns: list[Text] = []
    tokens: list[list[dict[str, object]]] = []
    doors: list[Text] = []
    unless: list[Text] = []
    sections: list[Role] = []
    not_sections: list[Role] = []
    headings: bool = False
    source: str = ""
    advice: str = ""
    message: str = ""
    severity: Severity | None = None
    examples: Examples


class Answer(Model):
    """What the author is told for one value or finding: what can be read, what to write, why, and on what ground."""

    message: Text
    advice: str = ""
    why: str = ""
    source: str = ""


class CriterionFile(Model):
    """`base/<criterion>.yaml`: what a criterion asks, when it applies, its source, answers and rules."""

    criterion: Criterion
    title: Text
    question: Text
    asks: Text
    applies: Text
    why: Text
    source: Text
    answers: dict[str, Answer] = {}
    rules: list[Rule] = []


class CaseType(Model):
    """A kind of matter that a board has settled beforehand: always or never about children.

    `patterns` are looked for in the title only.
    """

    name: Text
    patterns: list[Text] = Field(min_length=1)
    affected: Literal["direct", "indirect", "none"]
    examples: Examples


class BoardPack(Model):
    """`boards/<name>.yaml`: what one kind of board adds to the base.

    `boards` and `titles` are wordings (with `*`) looked for in the draft's own board and title; where several packs fit
    a board, the one with most of its `titles` in the title is chosen, and the one with `default` where no title tells.
    `severity` and `advice` go by the name of a finding (VIEWS, LEFT), `answers` by criterion and value.
    `areas` are the parts of life that the field's own method goes through (BBIC), each with its words.
    """

    pack: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+$")]
    title: Text
    version: Text = "1"
    inherits: str = "base"
    about: Text
    boards: list[Text] = []
    titles: list[Text] = []
    default: bool = False
    child_facing: bool = False
    vocabulary: dict[str, list[Text]] = {}
    areas: dict[str, list[Text]] = {}
    case_types: list[CaseType] = []
    headings: dict[Role, list[Text]] = {}
    severity: dict[str, Severity] = {}
    answers: dict[str, dict[str, Answer]] = {}
    advice: dict[str, Text] = {}
    forgotten: list[Text] = []
    rules: list[Rule] = []


class BasePack(Model):
    """`base/pack.yaml`: name and version of the shipped rules."""

    pack: Text
    title: Text
    version: Text
    about: Text
