from __future__ import annotations

import re
from collections.abc import Iterator

from docscan.outputs import texts
from docscan.verdict import CRITERIA, VALUES, Level, Outcome, Severity


def test_every_criterion_has_a_name_a_question_and_words_for_each_value() -> None:
    assert set(texts.NAMES) == set(texts.QUESTIONS) == set(texts.ANSWERS) == set(CRITERIA)
    assert {name: set(answers) for name, answers in texts.ANSWERS.items()} == {
        name: set(values) for name, values in VALUES.items()
    }


def test_every_outcome_severity_and_level_has_words() -> None:
    assert set(texts.OUTCOMES) == set(Outcome)
    assert set(texts.SEVERITIES) == set(Severity)
    assert set(texts.LEVELS) == set(texts.LEVELS_SHORT) == set(texts.COUNTS) == set(Level)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, str):
        yield value


def test_no_text_judges_the_law_or_gives_a_score() -> None:
    everything = " ".join(_strings({name: value for name, value in vars(texts).items() if name.isupper()}))
    assert not re.search(r"strider|olaglig|bryter mot|poäng|betyg|%|procent", everything, re.IGNORECASE)
