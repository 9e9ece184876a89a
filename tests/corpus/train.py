"""Train the weights of docscan's signs on the labelled drafts, and say how well they do on drafts held out.

    python tests/corpus/train.py            train on all folders below and write docscan/criteria/weights.json
    python tests/corpus/train.py --cross 5  five-fold figures only, nothing written

Needs scikit-learn (in the test extra). Same data and versions: same weights.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

sys.path.insert(0, str(Path(__file__).parent))
from docscan.criteria import features, weighing
from docscan.verdict import CRITERIA
from gold import UNKNOWN, Gold, Passage, folder, passages, samples

FOLDERS = ("docs", "own")
WEIGHTS = Path(weighing.__file__).with_name("weights.json")
UNIT_C, DRAFT_C = 0.1, 1.5  # how freely the weights may grow
RARE = 3  # signs seen in fewer units are left out


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
        return csr_matrix((data, columns, ends), shape=(len(rows), len(self.names)))


def fit(
    table: Table, rows: Sequence[dict[str, float]], labels: Sequence[str], strength: float, balanced: bool
) -> dict[str, Any]:
    """One linear classifier a value, as plain weights."""
    model = LogisticRegression(C=strength, max_iter=200, class_weight="balanced" if balanced else None, tol=1e-3)
    model.fit(table.matrix(rows), labels)
    classes = list(model.classes_)
    coef, bias = model.coef_, model.intercept_
    if len(classes) == 2:
        coef, bias = np.vstack([-coef[0], coef[0]]) / 2, np.array([-bias[0], bias[0]]) / 2
    return {"classes": classes, "coef": coef, "bias": bias}


def pack(models: dict[str, dict[str, Any]], table: Table) -> weighing.Weights:
    names = [f"{criterion}:{value}" for criterion, model in models.items() for value in model["classes"]]
    coef = np.vstack([model["coef"] for model in models.values()])
    bias = np.concatenate([model["bias"] for model in models.values()])
    keep = np.abs(coef).max(axis=0) > 0.01
    rows = {name: coef[:, column].round(3) for column, name in enumerate(table.names) if keep[column]}
    return weighing.Weights(tuple(names), rows, bias.round(3))


def train_units(golds: Sequence[Gold], extra: Sequence[Passage] = ()) -> weighing.Weights:
    """What each unit carries; `extra` passages teach everything but whether children are affected."""
    rows = [signs for gold in golds for signs in gold.signs]
    more = [passage.signs for passage in extra]
    table = Table([*rows, *more], RARE)
    models = {}
    for criterion in CRITERIA:
        labels = [label for gold in golds for label in gold.unit_labels(criterion)]
        taught = [] if criterion == "affected" else [passage.labels.get(criterion, "") for passage in extra]
        pairs = list(zip([*rows, *more[: len(taught)]], [*labels, *taught], strict=True))
        known = [(row, label) for row, label in pairs if label != UNKNOWN]
        models[criterion] = fit(table, [row for row, _ in known], [label for _, label in known], UNIT_C, balanced=False)
    return pack(models, table)


def train_drafts(golds: Sequence[Gold], rows: Sequence[dict[str, float]]) -> weighing.Weights:
    """One classifier a criterion, each on the signs that bear on it: fewer signs generalise better."""
    names: list[str] = []
    bias: list[float] = []
    parts: list[tuple[int, Table, Any]] = []
    for criterion in CRITERIA:
        kept = [
            n
            for n, gold in enumerate(golds)
            if criterion in ("affected", "stated") or gold.labels["affected"] != "none"
        ]
        some = [{name: value for name, value in rows[n].items() if features.bears_on(criterion, name)} for n in kept]
        table = Table(some, 2)
        model = fit(table, some, [golds[n].labels[criterion] for n in kept], DRAFT_C, balanced=True)
        parts.append((len(names), table, model))
        names += [f"{criterion}:{value}" for value in model["classes"]]
        bias += list(model["bias"])
    weights: dict[str, Any] = {}
    for start, table, model in parts:
        for column, name in enumerate(table.names):
            row = weights.setdefault(name, np.zeros(len(names)))
            row[start : start + len(model["classes"])] = model["coef"][:, column].round(3)
    weights = {name: row for name, row in sorted(weights.items()) if np.abs(row).max() > 0.01}
    return weighing.Weights(tuple(names), weights, np.array(bias).round(3))


def draft_rows(units: weighing.Weights, golds: Sequence[Gold]) -> list[dict[str, float]]:
    return [features.draft_signs(gold.case, gold.signs, units.probabilities(gold.signs)) for gold in golds]


def split(golds: Sequence[Gold], parts: int, seed: int) -> list[tuple[list[int], list[int]]]:
    folds = StratifiedKFold(parts, shuffle=True, random_state=seed).split(golds, [g.labels["affected"] for g in golds])
    return [(list(a), list(b)) for a, b in folds]


def train(golds: Sequence[Gold], extra: Sequence[Passage] = ()) -> tuple[weighing.Weights, weighing.Weights]:
    """Weights of units and of drafts; the latter on unit scores of drafts that the unit weights had not seen."""
    rows: list[dict[str, float]] = [{} for _ in golds]
    for seen, held in split(golds, 5, 1):
        units = train_units([golds[n] for n in seen], extra)
        for n, row in zip(held, draft_rows(units, [golds[n] for n in held]), strict=True):
            rows[n] = row
    return train_units(golds, extra), train_drafts(golds, rows)


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
    extra = passages()
    for gold in golds:
        gold.signs = features.unit_signs(gold.case)
    if options.cross:
        answers = {}
        for seen, held in split(golds, options.cross, 0):
            model = weighing.Model(*train([golds[n] for n in seen], extra))
            answers |= {golds[n].name: answer(golds[n], model) for n in held}
        report(golds, answers)
        if options.errors:
            for gold in golds:
                for c in CRITERIA:
                    if gold.labels[c] != answers[gold.name][c]:
                        print(f"{gold.name}: {c}: {gold.labels[c]}, found {answers[gold.name][c]}")
        return
    units, drafts = train(golds, extra)
    WEIGHTS.write_text(
        json.dumps(
            {"drafts": len(golds), "units": units.to_json(), "whole": drafts.to_json()},
            ensure_ascii=False,
            separators=(",", ":"),
        ),
        encoding="utf-8",
    )
    print(f"{WEIGHTS.name}: {len(units.rows)} and {len(drafts.rows)} signs from {len(golds)} drafts")


if __name__ == "__main__":
    main()
