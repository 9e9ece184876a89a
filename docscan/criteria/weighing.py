"""Weighing the signs: small linear models, trained on labelled drafts, that anyone can take apart.

The first two look at each unit and give, for each criterion, how likely the unit carries each value: one by its signs
(`docscan.criteria.unitsigns`), one by its wording (`docscan.criteria.wording`). The third does the same with the title
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
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from docscan.criteria import wording
from docscan.criteria.features import Case, draft_signs
from docscan.criteria.unitsigns import EVERY, HEAD, Scores, Shares, SignNames, Signs, UnitSigns, unit_signs
from docscan.language.arrays import Ints, once
from docscan.language.vocabulary import Known, Words, numbered
from docscan.packs.compiled import Matched
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
        # half the memory for workers to share; row by row, for else whoever takes some rows first copies them all
        self.table = np.vstack([bias, table]).astype(np.float32, order="C")
        self._index = {name: number for number, name in enumerate(signs, start=1)}
        self._rows: dict[SignNames, Ints] = {}
        criteria = [name.split(":")[0] for name in names]
        self._firsts = [criteria.index(one) for one in dict.fromkeys(criteria)]  # the first column of each criterion
        self._group = np.searchsorted(self._firsts, np.arange(len(names)), side="right") - 1

    def scores(self, signs: UnitSigns) -> Scores:
        """How likely each unit carries each "criterion:value": a row each; the shares of a criterion sum to one."""
        rows = self._rows_of(signs.names)[signs.sign]
        known = rows >= 0
        starts = signs.unit[known].searchsorted(np.arange(signs.units))
        return self._shares(rows[known], signs.value[known], starts)

    def shares(self, signs: Signs) -> Shares:
        """The same for a single set of signs, by name."""
        known = [name for name in signs if name in self._index]
        rows = np.array([0, *map(self._index.__getitem__, known)])
        values = np.array([1.0, *map(signs.__getitem__, known)], np.float32)
        (row,) = self._shares(rows, values, np.array([0])).tolist()
        return dict(zip(self.names, row, strict=True))

    def _rows_of(self, names: SignNames) -> Ints:
        """The row of each sign of a pack, -1 for those without weight."""
        rows = self._rows.get(names)
        if rows is None:
            rows = self._rows[names] = np.array([self._index.get(name, -1) for name in names.names], np.int64)
            rows[EVERY] = 0
        return rows

    def _shares(self, rows: Ints, values: Scores, starts: Ints) -> Scores:
        """Weights in `rows` times `values`, summed from each start to the next, as shares of each criterion."""
        if not len(starts):
            return np.zeros((0, len(self.names)), np.float32)
        counted = self.table.take(rows, axis=0)
        counted *= values[:, None]
        totals = np.add.reduceat(counted, starts, axis=0)
        odds = np.exp(totals - totals.max(axis=1, keepdims=True), dtype=np.float64)  # so that the least is not lost
        sums = np.add.reduceat(odds, self._firsts, axis=1)
        shares: Scores = (odds / sums[:, self._group]).astype(np.float32)
        return shares

    def reasons(self, signs: Signs, name: str) -> list[tuple[str, float]]:
        """The signs that spoke for (positive) and against (negative) a "criterion:value", strongest first."""
        column = self.names.index(name)
        others = np.flatnonzero((self._group == self._group[column]) & (np.arange(len(self.names)) != column))
        found = []
        for sign, value in signs.items():
            index = self._index.get(sign)
            if index is not None:
                row = self.table[index]
                found.append((sign, float(row[column] - row[others].sum() / max(1, len(others))) * value))
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
        stems = dict.fromkeys(stem for sign in signs for stem in sign.split())
        self._stems = {stem: number for number, stem in enumerate(stems, start=1)}  # 0: in no part that has a weight
        self._stem_of = Known(self._stem)
        self._single = np.array([0, *(self._index.get(stem, 0) for stem in stems)], np.int64)
        pairs = sorted(
            (self._paired(*map(self._stems.__getitem__, sign.split())), self._index[sign])
            for sign in signs
            if " " in sign
        )
        self._pairs, self._pair_rows = np.array([*pairs, (-1, 0)], np.int64).T.copy()  # the last is found by none

    def heard(self, words: Words) -> Scores:
        """As `scores`, for texts given by their words."""
        rows, counts, starts = self._parts(words)
        counts[starts] = 1.0
        return self._shares(rows, counts, starts)

    def _parts(self, words: Words) -> tuple[Ints, Scores, Ints]:
        """Rows of the known parts of texts, each once, how much they count, and where each text begins.

        What a text's parts count is together of length one; the row of the bias, which counts nothing, goes before.
        """
        stems, text, texts = self._stem_of.of(words), words.text, len(words.lengths)
        single = self._single[stems]
        beside = ((text[:-1] == text[1:]) & (stems[:-1] > 0) & (stems[1:] > 0)).nonzero()[0]
        # in order, because then each is looked for beside the one before
        wanted = self._paired(stems[beside], stems[beside + 1]) * texts + text[beside]
        wanted.sort()
        wanted, text_of = np.divmod(wanted, max(texts, 1))
        place = self._pairs[:-1].searchsorted(wanted)
        paired = self._pairs[place] == wanted
        size = len(self.table)
        codes = np.concatenate(
            [
                np.arange(texts) * size,
                (text * size + single)[single > 0],
                text_of[paired] * size + self._pair_rows[place[paired]],
            ]
        )
        text, rows = np.divmod(once(codes), size)
        starts = text.searchsorted(np.arange(texts))
        counts = self.rarity[rows]
        if len(starts):
            lengths = np.sqrt(np.add.reduceat(counts * counts, starts))
            counts /= np.where(lengths > 0, lengths, 1)[text]
        return rows, counts, starts

    def _paired(self, one: Any, other: Any) -> Any:
        """Two stems, or arrays of them, as one number."""
        return one * (len(self._stems) + 1) + other

    def _stem(self, form: str) -> int:
        return self._stems.get(wording.stem(form), 0)

    def words(self, forms: Sequence[str]) -> Signs:
        """The parts of a text as signs, for `reasons`."""
        rows, counts, _ = self._parts(numbered([forms]))
        return {self.signs[row - 1]: count for row, count in zip(rows.tolist(), counts.tolist(), strict=True) if row}

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
    """The outcome for one draft: the signs of its units and of the whole, and how likely each carries each value.

    `units` is the mean of `by_signs` and `by_words`: a row for each unit, a column for each of `names`
    ("criterion:value"). `drafts` has the shares of the values by criterion.
    """

    names: tuple[str, ...]
    signs: UnitSigns
    by_signs: Scores
    by_words: Scores
    units: Scores
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
        signs = unit_signs(case.matched, case.pack)
        by_signs, by_words = self.units.scores(signs), self.words.heard(unit_words(case.matched))
        whole = draft_signs(case, signs, self.units.names, by_signs, by_words, self.about(case))
        drafts: dict[str, Shares] = {name: {} for name in CRITERIA}
        for name, share in self.drafts.shares(whole).items():
            criterion, value = name.split(":")
            drafts[criterion][value] = share
        units = (by_signs + by_words) / np.float32(2)
        return Weighed(self.units.names, signs, by_signs, by_words, units, whole, drafts)

    def about(self, case: Case) -> Shares:
        """How likely title and decision points, by their words alone, concern children: shares of "affected:value"."""
        (row,) = self.subject.heard(subject_words(case)).tolist()
        return dict(zip(self.subject.names, row, strict=True))


def unit_words(matched: Matched) -> Words:
    """The words of each unit, without what is the template's own text."""
    return _words_of(matched, np.arange(len(matched.units)), len(matched.units))


def subject_words(case: Case) -> Words:
    """The words of the title and the decision points, as one text."""
    return _words_of(case.matched, np.array([0 if zone in HEAD else -1 for zone in case.zones], np.int64), 1)


def _words_of(matched: Matched, groups: Ints, number: int) -> Words:
    """The author's own words, those of each unit in the group that `groups` names for it; see `Words.joined`."""
    group_of = np.full(len(matched.words.lengths), -1, np.int64)
    group_of[: len(matched.unit_of)] = np.where(matched.written, groups[matched.unit_of], -1)
    return matched.words.joined(group_of, number)


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
