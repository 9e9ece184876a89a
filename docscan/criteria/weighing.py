"""Weighing the signs: small linear models, trained on labelled drafts, that anyone can take apart.

The first two look at each unit and give, for each criterion, how likely the unit carries each value: one by its signs
(`docscan.criteria.features`), one by its wording (`docscan.criteria.wording`). The third does the same with the title
and the decision points for whether children are affected. The last looks at the whole draft and decides. Each weight
belongs to a sign or to words, so every answer can be taken apart into what spoke for it and against it.
`tests/corpus/train.py` makes `weights.npz`.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Self

import numpy as np
from numpy.typing import NDArray

from docscan.criteria import wording
from docscan.criteria.features import Case, Shares, Signs, draft_signs, unit_signs
from docscan.packs.compiled import UnitReading
from docscan.verdict import CRITERIA

Floats = NDArray[np.float64]
Arrays = Mapping[str, NDArray[np.generic]]
WEIGHTS = "weights.npz"


class Weights:
    """Weights by sign: `names` are "criterion:value" ("best_interest:" means: carries nothing).

    `table` has one row a sign and one column a name.
    """

    def __init__(self, names: Sequence[str], signs: Sequence[str], table: Floats, bias: Floats) -> None:
        self.names = tuple(names)
        self.signs = tuple(signs)
        self.table = np.vstack([bias, table]).astype(np.float32)  # half the memory for workers to share
        self._index = {name: number for number, name in enumerate(signs, start=1)}
        self._groups: list[slice] = []
        start = 0
        for criterion in dict.fromkeys(name.split(":")[0] for name in names):
            size = sum(name.split(":")[0] == criterion for name in names)
            self._groups.append(slice(start, start + size))
            start += size

    def probabilities(self, many: Sequence[Signs]) -> list[Shares]:
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
        return self._shares(places, np.array(values, np.float32), starts)

    def _shares(self, places: Sequence[int], values: NDArray[np.float32], starts: Sequence[int]) -> list[Shares]:
        """Weights at `places` times `values`, summed from each start to the next, as shares of each criterion."""
        totals = np.add.reduceat(self.table[places] * values[:, None], starts, axis=0)
        for group in self._groups:
            part = np.exp(totals[:, group] - totals[:, group].max(axis=1, keepdims=True))
            totals[:, group] = part / part.sum(axis=1, keepdims=True)
        return [dict(zip(self.names, row, strict=True)) for row in totals.tolist()]

    def reasons(self, signs: Signs, name: str) -> list[tuple[str, float]]:
        """The signs that spoke for (positive) and against (negative) a "criterion:value", strongest first."""
        column = self.names.index(name)
        group = next(group for group in self._groups if group.start <= column < group.stop)
        found = []
        for sign, value in signs.items():
            index = self._index.get(sign)
            if index is not None:
                row = self.table[index]
                others = [row[n] for n in range(group.start, group.stop) if n != column]
                found.append((sign, float(row[column] - sum(others) / max(1, len(others))) * value))
        return sorted(found, key=lambda item: (-abs(item[1]), item[0]))

    def arrays(self, name: str) -> Arrays:
        """Everything as arrays for `numpy.savez_compressed`, under keys that begin with `name`; see `read`."""
        return {
            f"{name}.names": _packed(self.names),
            f"{name}.signs": _packed(self.signs),
            f"{name}.table": self.table.astype(np.float16),
        }

    @classmethod
    def read(cls, arrays: Arrays, name: str) -> Self:
        """The weights that were stored under `name`."""
        return cls(*_stored(arrays, name))


class Wordings(Weights):
    """Weights of the parts of texts (`docscan.criteria.wording`); `rarity` says how seldom drafts have each part."""

    def __init__(self, names: Sequence[str], signs: Sequence[str], table: Floats, bias: Floats, rarity: Floats) -> None:
        super().__init__(names, signs, table, bias)
        self.rarity = np.concatenate([[0.0], rarity]).astype(np.float32)

    def heard(self, texts: Sequence[Sequence[str]]) -> list[Shares]:
        """As `probabilities`, for texts given by their word forms."""
        if not texts:
            return []
        places: list[int] = []
        starts = []
        for forms in texts:
            starts.append(len(places))
            places.append(0)
            places += self._known(forms)
        counts = self.rarity[places]
        lengths = np.sqrt(np.add.reduceat(counts * counts, starts))
        values = counts / np.repeat(np.where(lengths > 0, lengths, 1), np.diff([*starts, len(places)]))
        values[starts] = 1.0
        return self._shares(places, values, starts)

    def _known(self, forms: Sequence[str]) -> list[int]:
        """Where the known parts of a text stand in the table, each once, in order."""
        return sorted(filter(None, set(map(self._index.get, wording.parts(forms)))))

    def words(self, forms: Sequence[str]) -> Signs:
        """The parts of a text as signs, for `reasons`: together of length one."""
        places = self._known(forms)
        counts = self.rarity[places]
        length = float(np.sqrt((counts * counts).sum())) or 1.0
        return {self.signs[place - 1]: count / length for place, count in zip(places, counts.tolist(), strict=True)}

    def arrays(self, name: str) -> Arrays:
        return {**super().arrays(name), f"{name}.rarity": self.rarity[1:]}

    @classmethod
    def read(cls, arrays: Arrays, name: str) -> Self:
        return cls(*_stored(arrays, name), arrays[f"{name}.rarity"].astype(np.float64))


def _packed(lines: Iterable[str]) -> NDArray[np.generic]:
    return np.frombuffer("\n".join(lines).encode(), np.uint8)


def _stored(arrays: Arrays, name: str) -> tuple[list[str], list[str], Floats, Floats]:
    """Names, signs, table and bias of the weights that were stored under `name`."""
    names, signs = (bytes(arrays[f"{name}.{key}"]).decode().split("\n") for key in ("names", "signs"))
    table = arrays[f"{name}.table"].astype(np.float64)
    return names, signs, table[1:], table[0]


@dataclass(slots=True)
class Weighed:
    """The outcome for one draft: the signs of each unit and of the whole, and how likely each carries each value.

    `units` is the mean of `by_signs` and `by_words`; `drafts` has the shares of the values by criterion.
    """

    signs: list[Signs]
    by_signs: list[Shares]
    by_words: list[Shares]
    units: list[Shares]
    whole: Signs
    drafts: dict[str, Shares]


@dataclass(frozen=True, slots=True)
class Model:
    """The four weightings together: units by signs, units by words, title and decision by words, whole drafts."""

    units: Weights
    words: Wordings
    subject: Wordings
    drafts: Weights

    def weigh(self, case: Case) -> Weighed:
        """Weigh a draft. The four questions that follow are weighed as if children were affected."""
        signs = unit_signs(case)
        by_signs, by_words = self.units.probabilities(signs), self.words.heard(list(map(unit_forms, case.readings)))
        whole = draft_signs(case, signs, by_signs, by_words, self.about(case))
        flat = self.drafts.probabilities([whole])[0]
        drafts: dict[str, Shares] = {name: {} for name in CRITERIA}
        for name, share in flat.items():
            criterion, value = name.split(":")
            drafts[criterion][value] = share
        units = [
            {name: (one[name] + other[name]) / 2 for name in one} for one, other in zip(by_signs, by_words, strict=True)
        ]
        return Weighed(signs, by_signs, by_words, units, whole, drafts)

    def about(self, case: Case) -> Shares:
        """How likely title and decision points, by their words alone, concern children: shares of "affected:value"."""
        return self.subject.heard([subject_forms(case)])[0]


def unit_forms(reading: UnitReading) -> list[str]:
    """The word forms of a unit, without what is the template's own text."""
    return [form for sentence in reading.unit.sentences if not sentence.template for form in sentence.forms]


def subject_forms(case: Case) -> list[str]:
    """The word forms of the title and the decision points."""
    placed = zip(case.readings, case.zones, strict=True)
    return [form for reading, zone in placed if zone in ("title", "decision") for form in unit_forms(reading)]


@lru_cache(maxsize=1)
def model() -> Model:
    """The shipped weights."""
    with np.load(io.BytesIO(weights_file())) as arrays:
        return Model(
            units=Weights.read(arrays, "units"),
            words=Wordings.read(arrays, "words"),
            subject=Wordings.read(arrays, "subject"),
            drafts=Weights.read(arrays, "drafts"),
        )


def weights_file() -> bytes:
    """The bytes of the shipped weights."""
    return (resources.files("docscan.criteria") / WEIGHTS).read_bytes()
