"""Train docscan's weights on the labelled drafts, and say how well they do on drafts held out.

    python tests/corpus/train.py            train on all folders below and write docscan/criteria/weights.npz
    python tests/corpus/train.py --cross 5  five-fold figures only, nothing written

Needs scikit-learn (in the test extra). Same data and versions: same weights.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

sys.path.insert(0, str(Path(__file__).parent))
from docscan.criteria import features, weighing, wording
from docscan.criteria.weighing import subject_words, unit_words
from docscan.verdict import CRITERIA
from gold import UNKNOWN, Gold, Matter, Passage, folder, matters, passages, samples

FOLDERS = ("docs", "own", "unseen")
WEIGHTS = Path(weighing.__file__).with_name(weighing.WEIGHTS)
UNIT_C, WORDS_C, DRAFT_C = 0.1, 5.0, 0.3  # how freely the weights may grow
NEAR = 1e-4  # how near to the optimum is near enough
RARE = 3  # signs seen in fewer units are left out
LIGHT = 0.01  # signs whose every weight is smaller are left out
RARE_WORDS = 5  # parts of wordings likewise


@dataclass(frozen=True)
class Extra:
    """What is taught beside whole drafts: labelled passages, titles with decision points, and short drafts.

    Short drafts (6 to 12 blocks) teach what a unit carries; what a whole draft is like they would teach wrongly.
    """

    passages: list[Passage] = field(default_factory=list)
    matters: list[Matter] = field(default_factory=list)
    short: list[Gold] = field(default_factory=list)


def extra() -> Extra:
    """All labelled passages, matters and short drafts beside this file."""
    found, facts = matters()
    return Extra([*passages(), *facts], found, folder("short"))


class Table:
    """Sign names to columns, for signs that are common enough."""

    def __init__(self, rows: Sequence[dict[str, float]], least: int) -> None:
        counts = Counter(name for row in rows for name in row)
        self.names = sorted(name for name, number in counts.items() if number >= least)
        self.index = {name: column for column, name in enumerate(self.names)}

    def matrix(self, rows: Sequence[dict[str, float]]) -> csr_matrix:
        data, columns, ends = [], [], [0]
        for row in rows:
            for name, value in row.items():
                column = self.index.get(name)
                if column is not None:
                    columns.append(column)
                    data.append(value)
            ends.append(len(data))
        matrix = csr_matrix((data, columns, ends), shape=(len(rows), len(self.names)))
        matrix.sort_indices()  # so that sums, to the last bit, do not hang on the order in which signs are found
        return matrix


def fit(matrix: csr_matrix, labels: Sequence[str], strength: float, balanced: bool) -> dict[str, Any]:
    """One linear classifier a value, as plain weights."""
    weight = "balanced" if balanced else None
    model = LogisticRegression(C=strength, max_iter=300, class_weight=weight, tol=NEAR).fit(matrix, labels)
    classes = list(model.classes_)
    coef, bias = model.coef_, model.intercept_
    if len(classes) == 2:
        coef, bias = np.vstack([-coef[0], coef[0]]) / 2, np.array([-bias[0], bias[0]]) / 2
    return {"classes": classes, "coef": coef, "bias": bias}


def together(models: dict[str, dict[str, Any]]) -> tuple[list[str], Any, Any]:
    """Classifiers on the same signs side by side: names, weights with one row a sign, and bias."""
    names = [f"{criterion}:{value}" for criterion, model in models.items() for value in model["classes"]]
    coef = np.vstack([model["coef"] for model in models.values()]).T
    return names, coef, np.concatenate([model["bias"] for model in models.values()])


def taught(golds: Sequence[Gold], more: Sequence[Passage], criterion: str) -> tuple[list[int], list[str]]:
    """Which units and passages (numbered on) have a known label of a criterion, and the labels."""
    labels = [label for gold in golds for label in gold.unit_labels(criterion)]
    labels += [passage.labels.get(criterion, UNKNOWN) for passage in more]
    known = [number for number, label in enumerate(labels) if label != UNKNOWN]
    return known, [labels[number] for number in known]


def train_units(golds: Sequence[Gold], more: Sequence[Passage]) -> weighing.Weights:
    """What each unit carries, by its signs."""
    rows = [*(row for gold in golds for row in gold.rows), *(one.signs for one in more)]
    table = Table(rows, RARE)
    matrix = table.matrix(rows)
    models = {}
    for criterion in CRITERIA:
        known, labels = taught(golds, more, criterion)
        models[criterion] = fit(matrix[known], labels, UNIT_C, balanced=False)
    names, coef, bias = together(models)
    keep = np.flatnonzero(np.abs(coef).max(axis=1) > LIGHT)
    return weighing.Weights(names, [table.names[n] for n in keep], coef[keep], bias)


def train_words(golds: Sequence[Gold], more: Sequence[Passage]) -> weighing.Wordings:
    """What each unit carries, by its wording."""
    written = [unit_words(gold.case.matched) for gold in golds]
    texts = [words.forms(number) for words in written for number in range(len(words.lengths))]
    texts += [one.forms for one in more]
    matrix, signs, rarity = worded(texts)
    models = {}
    for criterion in CRITERIA:
        known, labels = taught(golds, more, criterion)
        models[criterion] = fit(matrix[known], labels, WORDS_C, balanced=False)
    names, coef, bias = together(models)
    return weighing.Wordings(names, signs, coef, bias, rarity)


def train_subject(golds: Sequence[Gold], more: Sequence[Matter]) -> weighing.Wordings:
    """Whether children are affected, by the wording of title and decision points alone."""
    texts = [*(subject_words(gold.case).forms(0) for gold in golds), *(matter.forms for matter in more)]
    labels = [*(gold.labels["affected"] for gold in golds), *(matter.affected for matter in more)]
    matrix, signs, rarity = worded(texts)
    names, coef, bias = together({"affected": fit(matrix, labels, WORDS_C, balanced=True)})
    return weighing.Wordings(names, signs, coef, bias, rarity)


def worded(texts: Sequence[list[str]]) -> tuple[csr_matrix, list[str], Any]:
    """Texts as parts that count as `docscan.criteria.wording` counts them: matrix, names of the parts, their rarity."""
    counter = TfidfVectorizer(analyzer=wording.parts, min_df=RARE_WORDS, binary=True)
    return counter.fit_transform(texts), list(counter.get_feature_names_out()), counter.idf_


def train_drafts(golds: Sequence[Gold], rows: Sequence[dict[str, float]]) -> weighing.Weights:
    """One classifier a criterion, each on the signs that bear on it: fewer signs generalise better."""
    names: list[str] = []
    bias: list[float] = []
    weights: dict[str, dict[int, float]] = {}
    for criterion in CRITERIA:
        kept = [
            n
            for n, gold in enumerate(golds)
            if criterion in ("affected", "stated") or gold.labels["affected"] != "none"
        ]
        some = [{name: value for name, value in rows[n].items() if features.bears_on(criterion, name)} for n in kept]
        table = Table(some, 2)
        labels = [golds[n].labels[criterion] for n in kept]
        model = fit(table.matrix(some), labels, DRAFT_C, balanced=True)
        for step in range(len(model["classes"])):
            for name, weight in zip(table.names, model["coef"][step], strict=True):
                weights.setdefault(name, {})[len(names) + step] = weight
        names += [f"{criterion}:{value}" for value in model["classes"]]
        bias += list(model["bias"])
    signs = sorted(name for name, row in weights.items() if max(map(abs, row.values())) > LIGHT)
    coef = np.zeros((len(signs), len(names)))
    for number, name in enumerate(signs):
        for column, weight in weights[name].items():
            coef[number, column] = weight
    return weighing.Weights(names, signs, coef, np.array(bias))


def train_texts(golds: Sequence[Gold], more: Extra) -> weighing.Model:
    """All but the weights of whole drafts."""
    golds = [*golds, *more.short]
    nothing = weighing.Weights([], [], np.zeros((0, 0)), np.zeros(0))
    return weighing.Model(
        train_units(golds, more.passages),
        train_words(golds, more.passages),
        train_subject(golds, more.matters),
        nothing,
    )


def draft_rows(model: weighing.Model, golds: Sequence[Gold]) -> list[dict[str, float]]:
    return [
        features.draft_signs(
            gold.case,
            gold.signs,
            model.units.names,
            model.units.scores(gold.signs),
            model.words.heard(unit_words(gold.case.matched)),
            model.about(gold.case),
        )
        for gold in golds
    ]


def split(golds: Sequence[Gold], parts: int, seed: int) -> list[tuple[list[int], list[int]]]:
    folds = StratifiedKFold(parts, shuffle=True, random_state=seed).split(golds, [g.labels["affected"] for g in golds])
    return [(list(a), list(b)) for a, b in folds]


def train(golds: Sequence[Gold], more: Extra) -> weighing.Model:
    """All weights; those of drafts learn from what weights of units say of drafts that they have not seen."""
    rows: list[dict[str, float]] = [{} for _ in golds]
    for seen, held in split(golds, 5, 1):
        texts = train_texts([golds[n] for n in seen], more)
        for n, row in zip(held, draft_rows(texts, [golds[n] for n in held]), strict=True):
            rows[n] = row
    return replace(train_texts(golds, more), drafts=train_drafts(golds, rows))


def f1(gold: Sequence[str], found: Sequence[str]) -> float:
    total = 0.0
    labels = sorted(set(gold))
    for label in labels:
        hit = sum(g == f == label for g, f in zip(gold, found, strict=True))
        wrong = sum((g == label) != (f == label) for g, f in zip(gold, found, strict=True))
        total += 2 * hit / (2 * hit + wrong) if hit else 0.0
    return total / len(labels)


def report(golds: Sequence[Gold], answers: dict[str, dict[str, str]]) -> None:
    for name in [*dict.fromkeys(gold.folder for gold in golds), "all"]:
        some = [gold for gold in golds if name in (gold.folder, "all")]
        scores = [f1([g.labels[c] for g in some], [answers[g.name][c] for g in some]) for c in CRITERIA]
        print(
            f"{name:<8}{len(some):>4}",
            *(f"{c[:8]} {s:.3f}" for c, s in zip(CRITERIA, scores, strict=True)),
            f"mean {sum(scores) / 6:.3f}",
            flush=True,
        )


def answer(gold: Gold, model: weighing.Model) -> dict[str, str]:
    found = {name: max(p, key=p.__getitem__) for name, p in model.weigh(gold.case).drafts.items()}
    if found["affected"] == "none":
        found |= dict.fromkeys(CRITERIA[2:], "not_applicable")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cross", type=int, default=0)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--folders", default=",".join(FOLDERS))
    options = parser.parse_args()
    golds = [*(gold for name in options.folders.split(",") for gold in folder(name)), *samples()]
    more = extra()
    if options.cross:
        answers = {}
        for seen, held in split(golds, options.cross, 0):
            model = train([golds[n] for n in seen], more)
            answers |= {golds[n].name: answer(golds[n], model) for n in held}
        report(golds, answers)
        if options.errors:
            for gold in golds:
                for c in CRITERIA:
                    if gold.labels[c] != answers[gold.name][c]:
                        print(f"{gold.name}: {c}: {gold.labels[c]}, found {answers[gold.name][c]}")
        return
    model = train(golds, more)
    stored = {}
    for name in ("units", "words", "subject", "drafts"):
        stored |= getattr(model, name).arrays(name)
    np.savez_compressed(WEIGHTS, **stored)
    sizes = ", ".join(f"{len(getattr(model, name).signs)} {name}" for name in ("units", "words", "subject", "drafts"))
    print(f"{WEIGHTS.name}: {sizes}, from {len(golds)} drafts; {WEIGHTS.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
