"""Weighing the signs: two small linear models, trained on labelled drafts, that anyone can read.

The first looks at each unit and gives, for each criterion, how likely the unit carries each value. The second looks at
the whole draft and decides. A weight belongs to a named sign (`docscan.criteria.features`), so every answer can be
taken apart into the signs that spoke for it and against it. `tests/corpus/train.py` makes `weights.json`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

import numpy as np
from numpy.typing import NDArray

from docscan.criteria.features import Case, Signs, draft_signs, unit_signs
from docscan.verdict import CRITERIA

Floats = NDArray[np.float64]


class Weights:
    """Weights by sign: `names` are "criterion:value" ("best_interest:" means: carries nothing)."""

    def __init__(self, names: tuple[str, ...], rows: Mapping[str, Floats], bias: Floats) -> None:
        self.names = names
        self.rows = rows
        self.bias = bias
        self._index = {name: number for number, name in enumerate(rows, start=1)}
        self._table = np.array([bias, *rows.values()])
        self._groups: list[tuple[str, slice]] = []
        start = 0
        for criterion in dict.fromkeys(name.split(":")[0] for name in names):
            size = sum(name.split(":")[0] == criterion for name in names)
            self._groups.append((criterion, slice(start, start + size)))
            start += size

    def probabilities(self, many: Sequence[Signs]) -> list[dict[str, float]]:
        """For each set of signs the probability of each "criterion:value"; those of a criterion sum to one."""
        if not many:
            return []
        places: list[int] = []
        values: list[float] = []
        starts = []
        index = self._index
        for signs in many:
            starts.append(len(places))
            places.append(0)  # the bias: a sign that each of them has
            values.append(1.0)
            known = list(filter(index.__contains__, signs))
            places.extend(map(index.__getitem__, known))
            values.extend(map(signs.__getitem__, known))
        totals = np.add.reduceat(self._table[places] * np.array(values)[:, None], starts, axis=0)
        for _, group in self._groups:
            part = np.exp(totals[:, group] - totals[:, group].max(axis=1, keepdims=True))
            totals[:, group] = part / part.sum(axis=1, keepdims=True)
        return [dict(zip(self.names, row, strict=True)) for row in totals.tolist()]

    def reasons(self, signs: Signs, name: str) -> list[tuple[str, float]]:
        """The signs that spoke for (positive) and against (negative) a "criterion:value", strongest first."""
        column = self.names.index(name)
        group = next(group for _, group in self._groups if group.start <= column < group.stop)
        found = []
        for sign, value in signs.items():
            row = self.rows.get(sign)
            if row is not None:
                others = [row[n] for n in range(group.start, group.stop) if n != column]
                found.append((sign, float(row[column] - sum(others) / max(1, len(others))) * value))
        return sorted(found, key=lambda item: (-abs(item[1]), item[0]))

    def to_json(self) -> dict[str, Any]:
        """A dictionary for `json`; `from_json` makes the same weights again."""
        rows = {name: [float(weight) for weight in row] for name, row in self.rows.items()}
        return {"names": list(self.names), "bias": [float(weight) for weight in self.bias], "rows": rows}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Weights:
        rows = {name: np.array(row) for name, row in data["rows"].items()}
        return cls(tuple(data["names"]), rows, np.array(data["bias"]))


@dataclass(slots=True)
class Weighed:
    """The outcome for one draft: signs and probabilities of each unit and, by criterion, of each value."""

    signs: list[Signs]
    units: list[dict[str, float]]
    whole: Signs
    drafts: dict[str, dict[str, float]]


class Model:
    """The two weightings together."""

    def __init__(self, units: Weights, drafts: Weights) -> None:
        self.units = units
        self.drafts = drafts

    def weigh(self, case: Case) -> Weighed:
        """Weigh a draft. The four questions that follow are weighed as if children were affected."""
        signs = unit_signs(case)
        units = self.units.probabilities(signs)
        whole = draft_signs(case, signs, units)
        flat = self.drafts.probabilities([whole])[0]
        drafts: dict[str, dict[str, float]] = {name: {} for name in CRITERIA}
        for name, share in flat.items():
            criterion, value = name.split(":")
            drafts[criterion][value] = share
        return Weighed(signs, units, whole, drafts)


@lru_cache(maxsize=1)
def model() -> Model:
    """The shipped weights."""
    data = json.loads((resources.files("docscan.criteria") / "weights.json").read_text(encoding="utf-8"))
    return Model(Weights.from_json(data["units"]), Weights.from_json(data["whole"]))
