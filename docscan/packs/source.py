"""One YAML file of rules, and where in it everything stands, so that a mistake can be shown to the one who made it.

A mistake is told with file, line, column, the way to the place ("rules.2.says") and the allowed values, in Swedish.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

import yaml
from pydantic import BaseModel, ValidationError

from docscan.errors import PackError

M = TypeVar("M", bound=BaseModel)
Path = tuple[str | int, ...]  # keys and list numbers (from 0) down to a place

# pydantic's error types, in Swedish
PROBLEMS = {
    "extra_forbidden": "nyckeln är okänd",
    "missing": "nyckeln saknas",
    "literal_error": "värdet är inte tillåtet",
    "enum": "värdet är inte tillåtet",
    "list_type": "här ska stå en lista",
    "dict_type": "här ska stå en uppställning med nycklar",
    "model_type": "här ska stå en uppställning med nycklar",
    "string_type": "här ska stå en text; sätt citattecken om det är ett tal eller ja, nej, on eller off",
    "string_too_short": "texten är tom",
    "too_short": "listan är tom",
    "string_pattern_mismatch": "texten har inte rätt form",
    "bool_type": "här ska stå true eller false",
    "bool_parsing": "här ska stå true eller false",
}
SHAPES = {  # what a text of a certain form may hold, by the name of its key
    "id": "stora bokstäver A–Z, siffror och bindestreck, utan å, ä och ö, till exempel SKOLA-LEK",
    "pack": "små bokstäver a–z, siffror och bindestreck",
}

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class Source:
    """A file by the name to show for it and its bytes. `problems` gathers mistakes until `close` tells them all."""

    place: str
    data: bytes
    problems: list[str] = field(default_factory=list)

    @cached_property
    def tree(self) -> Any:
        """What the file holds. Raises PackError where it is no YAML."""
        try:
            return yaml.load(self.data, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            where = f"{self.place}, rad {mark.line + 1}, kolumn {mark.column + 1}" if mark else self.place
            advice = "Kontrollera indrag, kolon och citattecken här och på raden ovanför."
            raise PackError(f"{where}: filen är inte riktig YAML. {advice}") from None
        except (yaml.YAMLError, ValueError):
            raise PackError(f"{self.place}: filen går inte att läsa som YAML. Spara den som text i UTF-8.") from None

    def model(self, kind: type[M]) -> M:
        """The file as a model. Raises PackError with every mistake of form."""
        try:
            return kind.model_validate(self.tree)
        except ValidationError as error:
            for item in error.errors():
                path = tuple(step for step in item["loc"] if step != "[key]")
                problem = PROBLEMS.get(item["type"], item["msg"])
                self.add(path, problem, _allowed(kind, path, item))
            raise self._error() from None

    def add(self, path: Path, problem: str, allowed: Iterable[str] = ()) -> None:
        """Note a mistake at a place."""
        choices = ", ".join(allowed)
        self.problems.append(f"{self.where(path)}: {problem}" + (f". Tillåtet: {choices}" if choices else ""))

    def close(self) -> None:
        """Raises PackError with all mistakes noted so far, one a line, if there are any."""
        if self.problems:
            raise self._error()

    def check_keys(self) -> None:
        """Note every key that stands twice: YAML itself would silently forget the first. Raises as `tree`."""
        for path in self._places[1]:
            self.add(path, f"nyckeln ”{path[-1]}” står två gånger; bara en av dem skulle gälla")

    def where(self, path: Path) -> str:
        """File, line, column and the way to a place, or to the nearest place above it that is in the file."""
        name = ".".join(str(step + 1) if isinstance(step, int) else str(step) for step in path)
        for length in range(len(path), -1, -1):
            if mark := self._places[0].get(path[:length]):
                return f"{self.place}, rad {mark[0]}, kolumn {mark[1]}" + (f" ({name})" if name else "")
        return f"{self.place} ({name})" if name else self.place

    def _error(self) -> PackError:
        return PackError("\n".join(dict.fromkeys(self.problems)))

    @cached_property
    def _places(self) -> tuple[dict[Path, tuple[int, int]], list[Path]]:
        """Line and column (from 1) of every key and list item by path, and the paths of keys that stand twice."""
        found: dict[Path, tuple[int, int]] = {}
        twice: list[Path] = []

        def walk(node: yaml.Node, path: Path) -> None:
            if isinstance(node, yaml.MappingNode):
                for key, value in node.value:
                    inner = (*path, str(key.value))
                    if inner in found:
                        twice.append(inner)
                    found[inner] = (key.start_mark.line + 1, key.start_mark.column + 1)
                    walk(value, inner)
            elif isinstance(node, yaml.SequenceNode):
                for index, value in enumerate(node.value):
                    found[*path, index] = (value.start_mark.line + 1, value.start_mark.column + 1)
                    walk(value, (*path, index))

        tree = yaml.compose(self.data, Loader=_LOADER) if self.tree is not None else None  # `tree` tells of no YAML
        if tree is not None:
            walk(tree, ())
        return found, twice


def _allowed(kind: type[BaseModel], path: Path, item: Any) -> list[str]:
    """The allowed values of a literal or enum, the known keys where a key is unknown, the form of a text."""
    if item["type"] == "extra_forbidden":
        model = _model_at(kind, path[:-1])
        return [info.alias or name for name, info in model.model_fields.items()] if model else []
    if item["type"] == "string_pattern_mismatch":
        return [SHAPES[name] for name in path[-1:] if name in SHAPES]
    expected = str(item.get("ctx", {}).get("expected", ""))
    return [part.strip(" '") for part in expected.replace(" or ", ", ").split(",") if part.strip()]


def _model_at(kind: Any, path: Path) -> type[BaseModel] | None:
    """The model that describes the place at `path` below `kind`."""
    here = _bare(kind)
    for step in path:
        if isinstance(here, type) and issubclass(here, BaseModel):
            fields = {info.alias or name: info.annotation for name, info in here.model_fields.items()}
            here = _bare(fields.get(str(step)))
        else:
            here = _bare(get_args(here)[-1])  # the values of a dictionary, the items of a list
    return here if isinstance(here, type) and issubclass(here, BaseModel) else None


def _bare(kind: Any) -> Any:
    """A type without what is written around it: Annotated, or None."""
    while get_origin(kind) in (Annotated, Union, UnionType):
        kind = next(part for part in get_args(kind) if part is not type(None))
    return kind
