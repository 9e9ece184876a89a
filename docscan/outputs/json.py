"""Report -> JSON, the contract that `docscan schema` prints."""

from __future__ import annotations

import json
from importlib import resources

from docscan.outputs import view
from docscan.verdict import Report


def render(report: Report) -> str:
    """The report as JSON text: indented, Swedish letters as they are, newline at the end.

    Personal identity numbers are masked everywhere but in file paths, which have to lead to the file.
    """
    result = view.shown(report).to_json()
    for document, original in zip(result["documents"], report.documents, strict=True):
        document["path"] = original.path
    text = json.dumps(result, ensure_ascii=False, indent=2) + "\n"
    # A file name can hold bytes that are no letters; those become escapes, which JSON knows.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def schema() -> str:
    """The JSON Schema (draft 2020-12) of what `render` gives."""
    return resources.files(__package__).joinpath("schema.json").read_text(encoding="utf-8")
