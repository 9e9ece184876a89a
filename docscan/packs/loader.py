"""From YAML files to a rule pack that has been checked and put together, and which pack a draft belongs to.

The shipped packs live in the package `docscan_rules` (the folder `rules/`). A pack is named by its file name, or given
as a path to a YAML file of one's own, which inherits from the base or from a shipped pack.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from docscan.collector import collected
from docscan.errors import PackError
from docscan.packs import validity
from docscan.packs.boards import inherited, suits, titled
from docscan.packs.schema import BasePack, BoardPack, Concept, CriterionFile, Rule, Sections, Vocabulary
from docscan.packs.source import Source
from docscan.verdict import VALUES

BASE = "base"
_NO_CRITERIA = ("pack.yaml", "vocabulary.yaml", "sections.yaml")


@dataclass(frozen=True)
class RulePack:
    """Everything that one check needs of its rules. `board` is None for the base alone; `rules` are pairs of criterion
    and rule; `sha256` is over all files that the pack is made of."""

    name: str
    version: str
    sha256: str
    title: str
    criteria: dict[str, CriterionFile]
    concepts: dict[str, Concept]
    sections: dict[str, list[str]]
    board: BoardPack | None = None
    rules: tuple[tuple[str, Rule], ...] = field(default=())

    def rule(self, name: str) -> tuple[str, Rule]:
        """Criterion and rule by rule id. Raises KeyError."""
        for criterion, rule in self.rules:
            if rule.id == name:
                return criterion, rule
        raise KeyError(name)


def shipped() -> list[str]:
    """Names of the shipped board packs, in order."""
    return sorted(entry.name[:-5] for entry in (_root() / "boards").iterdir() if entry.name.endswith(".yaml"))


@lru_cache(maxsize=64)
@collected
def load(name: str = BASE) -> RulePack:
    """The pack by name ("base", "skola"), or by path to a YAML file. Raises PackError."""
    return _load(name, ())


def board_packs() -> Iterator[BoardPack]:
    """All shipped board packs."""
    return (board for name in shipped() if (board := load(name).board))


def choose(metadata_board: str, title: str) -> str:
    """Name of the shipped pack that suits a draft best, by its own board and title; "base" where none suits."""
    fitting = [
        (-titled(board, title), not board.default, -length, board.pack) for board, length in _suiting(metadata_board)
    ]
    return min(fitting)[-1] if fitting else BASE


@lru_cache(maxsize=256)
def _suiting(metadata_board: str) -> list[tuple[BoardPack, int]]:
    """The shipped packs that are for a board, with the length of what they call it: a run meets few boards."""
    return [(board, length) for board in board_packs() if (length := suits(board, metadata_board))]


def validate(path: Path) -> BoardPack | CriterionFile | Vocabulary | Sections:
    """Check one file of any kind. Raises PackError with every mistake, one a line."""
    source = _file(str(path))
    tree = source.tree
    source.check_keys()
    keys = set(tree) if isinstance(tree, dict) else set()
    if "criterion" in keys:
        criterion = source.model(CriterionFile)
        validity.check_criterion(source, criterion, _base().concepts, tokens=True)
        source.close()
        return criterion
    if "concepts" in keys:
        vocabulary = source.model(Vocabulary)
        validity.check_vocabulary(source, vocabulary)
        source.close()
        return vocabulary
    if keys and keys <= validity.ROLES:
        sections = source.model(Sections)
        source.close()
        return sections
    board = _board(source, (), tokens=True).board
    assert board is not None
    return board


def _root() -> Traversable:
    return resources.files("docscan_rules")


def _file(name: str) -> Source:
    try:
        return Source(name, Path(name).read_bytes())
    except OSError:
        raise PackError(f"Regelfilen {name} finns inte eller går inte att läsa. Kontrollera sökvägen.") from None


def _load(name: str, heirs: tuple[str, ...], asked: str = "") -> RulePack:
    """The pack by name or path; `heirs` are the packs that inherit from it, `asked` is where it is named."""
    if name == BASE:
        return _base()
    where = f"{asked}: " if asked else ""
    if name in heirs:
        chain = " → ".join([*heirs[heirs.index(name) :], name])
        raise PackError(f"{where}paketen ärver av varandra i ring ({chain}). Skriv base eller ett annat paket här.")
    if name in shipped():
        source = Source(f"boards/{name}.yaml", (_root() / "boards" / f"{name}.yaml").read_bytes())
    elif name.endswith((".yaml", ".yml")) or Path(name).is_file():
        source = _file(name)
        source.check_keys()
    else:
        choices = ", ".join([BASE, *shipped()])
        raise PackError(f"{where}Regelpaketet ”{name}” finns inte. Välj något av: {choices}, eller ange en fil.")
    return _board(source, (*heirs, name))


@lru_cache(maxsize=1)
def _base() -> RulePack:
    folder = _root() / BASE
    files = {entry.name: entry.read_bytes() for entry in folder.iterdir() if entry.name.endswith(".yaml")}
    sources = {name: Source(f"{BASE}/{name}", data) for name, data in sorted(files.items())}
    about = sources["pack.yaml"].model(BasePack)
    vocabulary = sources["vocabulary.yaml"].model(Vocabulary)
    validity.check_vocabulary(sources["vocabulary.yaml"], vocabulary)
    sections = sources["sections.yaml"].model(Sections)
    criteria: dict[str, CriterionFile] = {}
    rules: list[tuple[str, Rule]] = []
    for name, source in sources.items():
        if name not in _NO_CRITERIA:
            criterion = source.model(CriterionFile)
            validity.check_criterion(source, criterion, vocabulary.concepts, known={rule.id for _, rule in rules})
            criteria[criterion.criterion] = criterion
            rules += [(criterion.criterion, rule) for rule in criterion.rules]
        source.close()
    wordings = {role.value: list(words) for role, words in sections.root.items()}
    digest = _digest(files)
    return RulePack(
        BASE, about.version, digest, about.title, criteria, vocabulary.concepts, wordings, None, tuple(rules)
    )


def _board(source: Source, heirs: tuple[str, ...], tokens: bool = False) -> RulePack:
    own = source.model(BoardPack)
    parent = _load(own.inherits, heirs, source.where(("inherits",)))
    concepts = dict(parent.concepts)
    for name, forms in own.vocabulary.items():
        if name in concepts:
            concepts[name] = concepts[name].model_copy(update={"forms": [*concepts[name].forms, *forms]})
    validity.check_board(source, own, concepts, parent.criteria, {rule.id for _, rule in parent.rules}, tokens)
    source.close()
    sections = {role: list(wordings) for role, wordings in parent.sections.items()}
    for role, wordings in own.headings.items():
        sections[role.value] = [*wordings, *sections.get(role.value, [])]
    rules = [("affected" if rule.says in VALUES["affected"] else "advisory", rule) for rule in own.rules]
    return RulePack(
        own.pack,
        own.version,
        hashlib.sha256(parent.sha256.encode() + source.data).hexdigest(),
        own.title,
        parent.criteria,
        concepts,
        sections,
        inherited(parent.board, own),
        (*parent.rules, *rules),
    )


def _digest(files: dict[str, bytes]) -> str:
    total = hashlib.sha256()
    for name in sorted(files):
        total.update(name.encode() + b"\0" + files[name] + b"\0")
    return total.hexdigest()
