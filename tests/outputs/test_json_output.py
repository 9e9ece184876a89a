from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from report_examples import BROKEN, EVERYTHING, FINE, HOSTILE, STOPPED, report

from docscan.outputs import json as output
from docscan.verdict import SCHEMA_VERSION, VALUES, Level, Outcome, Severity, Status

SCHEMA: dict[str, Any] = json.loads(output.schema())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def errors(result: object) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(result)]


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("documents", [(), (FINE,), (BROKEN,), EVERYTHING.documents])
def test_reports_follow_the_schema(documents: tuple[Any, ...]) -> None:
    assert errors(json.loads(output.render(report(*documents)))) == []


def test_the_schema_names_the_same_values_as_the_code() -> None:
    definitions = SCHEMA["$defs"]
    document = definitions["document"]["properties"]
    criteria = document["criteria"]["properties"]
    assert {name: tuple(item["properties"]["value"]["enum"]) for name, item in criteria.items()} == VALUES
    assert set(document["verdict"]["enum"]) == set(Level)
    assert set(document["status"]["enum"]) == set(Status)
    assert set(definitions["criterion"]["properties"]["outcome"]["enum"]) == set(Outcome)
    assert set(definitions["finding"]["properties"]["severity"]["enum"]) == set(Severity)
    assert SCHEMA["properties"]["schema_version"]["const"] == SCHEMA_VERSION


def _without(key: str) -> Callable[[dict[str, Any]], Any]:
    return lambda result: result["documents"][0].pop(key)


@pytest.mark.parametrize(
    "break_it",
    [
        _without("sha256"),
        _without("findings"),
        lambda result: result.update(more=1),
        lambda result: result["documents"][0].update(more=1),
        lambda result: result["documents"][0]["criteria"].pop("views"),
        lambda result: result["documents"][0]["criteria"]["views"].update(value="direct"),
        lambda result: result["documents"][0]["criteria"]["views"].update(more=1),
        lambda result: result["documents"][0]["findings"][0].update(severity="high"),
        lambda result: result["documents"][0].update(verdict="unread"),
        lambda result: result["documents"][0]["metadata"].update(date="12 mars 2025"),
    ],
)
def test_the_schema_refuses_what_the_contract_does_not_have(break_it: Callable[[dict[str, Any]], Any]) -> None:
    result = json.loads(output.render(report(STOPPED)))
    break_it(result)
    assert errors(result)


def test_swedish_letters_stand_as_they_are() -> None:
    assert "Sammanträdestider" in output.render(report(FINE))


def test_personal_identity_numbers_are_masked_but_the_path_leads_to_the_file() -> None:
    document = json.loads(output.render(report(HOSTILE)))["documents"][0]
    assert document.pop("path") == HOSTILE.path
    assert "20140312" not in json.dumps(document)


def test_a_file_name_that_is_not_text_still_gives_valid_json() -> None:
    path = "bl\udce5b\udce4r.docx"
    text = output.render(report(replace(FINE, path=path)))
    assert json.loads(text.encode("utf-8"))["documents"][0]["path"] == path


def test_the_json_looks_as_agreed(golden: Callable[[str, str], None]) -> None:
    golden("report.json", output.render(report(STOPPED, BROKEN)))
