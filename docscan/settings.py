"""docscan.toml: an organisation's own settings, found upward from the file or folder that is asked about.

pack = "skola"
fail_on = "complete"

[audit]
folder_pattern = "{year}/{board}/{case_number}"
time_limit = 120        # seconds a file
memory_limit = 2000     # MB a file

[audit.metadata_columns]
case_number = "Diarienr"
case_type = "Ärendetyp"
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Final, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from docscan.errors import SettingsError

FILE_NAME: Final = "docscan.toml"
FailOn = Literal["stop", "complete", "hint", "never"]
Column = Literal["case_number", "path", "board", "case_type", "date", "year", "month"]

_MESSAGES: Final = {
    "missing": "Inställningsfilen {name} finns inte. Kontrollera sökvägen.",
    "toml": "{name} går inte att läsa: {problem}. Kontrollera citattecken och likhetstecken på den raden.",
    "encoding": "{name} är inte sparad som UTF-8. Spara den på nytt som text i UTF-8.",
    "value": "{name}: {key}: {problem}.",
}
# pydantic's error types, in Swedish; {…} is filled from the error's context
_PROBLEMS: Final = {
    "extra_forbidden": "inställningen finns inte. Tillåtna: {allowed}",
    "literal_error": "värdet är inte tillåtet. Tillåtna: {expected}",
    "string_type": "här ska stå en text inom citattecken",
    "string_too_short": "texten är tom",
    "int_type": "här ska stå ett heltal",
    "float_type": "här ska stå ett tal",
    "greater_than": "talet ska vara större än {gt:g}",
    "greater_than_equal": "talet ska vara minst {ge:.0f}",
    "less_than_equal": "talet ska vara högst {le:.0f}",
    "dict_type": "här ska stå en uppställning med nycklar",
    "model_type": "här ska stå ett avsnitt med inställningar",
}


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class AuditSettings(_Model):
    """Settings of `docscan audit`.

    `folder_pattern` tells what folder names mean (docscan.audit.metadata.FolderPattern), `metadata_columns` what the
    columns of the case system's CSV file are called. `time_limit` is in seconds, `memory_limit` in MB, both a file:
    a day and a terabyte are more than any file needs, and still within what the system can count.
    """

    folder_pattern: str = ""
    metadata_columns: dict[Column, str] = Field(default_factory=dict)
    time_limit: float = Field(default=120.0, gt=0, le=86_400)
    memory_limit: int = Field(default=2_000, ge=200, le=1_000_000)


class Settings(_Model):
    """All settings; `pack` and `fail_on` are what the options of the same names are where they are not given.

    A pack that is a file is looked for in the folder of the settings first.
    """

    pack: str | None = Field(default=None, min_length=1)
    fail_on: FailOn | None = None
    audit: AuditSettings = AuditSettings()


def find(start: Path) -> Path | None:
    """The nearest docscan.toml in the folder of `start` or above; None if there is none."""
    start = start.absolute()
    for folder in [start, *start.parents]:
        if (folder / FILE_NAME).is_file():
            return folder / FILE_NAME
    return None


def load(path: Path | None) -> Settings:
    """The settings in a file; without a file, the usual ones. Raises SettingsError with every mistake, one a line."""
    if path is None:
        return Settings()
    try:
        tree = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(_MESSAGES["missing"].format(name=path.name)) from error
    except UnicodeDecodeError as error:
        raise SettingsError(_MESSAGES["encoding"].format(name=path.name)) from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(_MESSAGES["toml"].format(name=path.name, problem=_in_swedish(str(error)))) from error
    try:
        settings = Settings.model_validate(tree)
    except ValidationError as error:
        raise SettingsError("\n".join(_told(path, item) for item in error.errors())) from error
    beside = path.parent / settings.pack if settings.pack else None
    return settings.model_copy(update={"pack": str(beside)}) if beside and beside.is_file() else settings


def _told(path: Path, item: Any) -> str:
    place = [str(step) for step in item["loc"] if step != "[key]"]
    context = {"allowed": ", ".join(_allowed(place[:-1])), **item.get("ctx", {})}
    if item["type"] == "literal_error":
        context["expected"] = str(context["expected"]).replace("'", "").replace(" or ", ", ")
    problem = _PROBLEMS.get(item["type"], "värdet går inte att använda").format(**context)
    return _MESSAGES["value"].format(name=path.name, key=".".join(place), problem=problem)


def _allowed(place: list[str]) -> list[str]:
    if place == ["audit", "metadata_columns"]:
        return list(get_args(Column))
    return list((AuditSettings if place == ["audit"] else Settings).model_fields)


def _in_swedish(problem: str) -> str:
    """Where the mistake is, of what tomllib says ("… (at line 3, column 8)")."""
    place = problem.rpartition("(at ")[2].removesuffix(")")
    return place.replace("line", "rad").replace("column", "kolumn").replace("end of document", "filens slut")
