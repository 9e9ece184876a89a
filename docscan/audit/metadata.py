"""Year, board, case type and case number of a document: from a register, from its folders, or from its own text.

The case system's export (a CSV file) goes before the names of the folders, and these before what the draft says of
itself: what people have recorded goes before what a program has found.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from docscan.errors import SettingsError

FIELDS: Final = ("year", "month", "date", "board", "case_type", "case_number")
PLACES: Final = (*FIELDS, "path")

# What columns are called where nothing is set, in order of preference.
COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "case_number": ("diarienummer", "dnr", "ärendenummer", "ärendebeteckning", "case_number"),
    "path": ("filnamn", "fil", "sökväg", "dokument", "path"),
    "board": ("nämnd", "beslutsinstans", "instans", "organ", "board"),
    "case_type": ("ärendetyp", "handlingstyp", "processnamn", "klassificering", "case_type"),
    "date": ("beslutsdatum", "sammanträdesdatum", "datum", "date"),
    "year": ("år", "year"),
    "month": ("månad", "month"),
}

_MESSAGES: Final = {
    "no_file": "Filen {name} med uppgifter om ärenden går inte att läsa. Kontrollera sökvägen.",
    "empty": "Filen {name} med uppgifter om ärenden är tom.",
    "columns": (
        "I filen {name} finns varken en kolumn med diarienummer eller en med filnamn. Kolumnerna är: {columns}. "
        "Ange under [audit.metadata_columns] i docscan.toml vilken kolumn som är vilken, till exempel "
        'case_number = "Diarienr".'
    ),
    "column": "Kolumnen ”{column}” finns inte i filen {name}. Kolumnerna är: {columns}.",
    "pattern": (
        "Mappmönstret ”{pattern}” går inte att använda: {problem}. Skriv mappnamnen med / emellan och fälten inom "
        "klammer, till exempel {{year}}/{{board}}/{{case_number}}. Fält: {fields}."
    ),
}
_NO_FIELD: Final = "det har inget fält"
_UNKNOWN_FIELD: Final = "fältet {name} finns inte"
_TWICE: Final = "fältet {name} står två gånger"

_SHAPES: Final = {
    "year": r"(?:19|20)\d\d",
    "month": r"0?[1-9]|1[0-2]",
    "date": r"(?:19|20)\d\d-?(?:0[1-9]|1[0-2])-?[0-3]\d",
    "board": r"[^/]+?",
    "case_type": r"[^/]+?",
    "case_number": r"[^/]*?\d[^/]*?",
}


@dataclass(frozen=True, slots=True)
class Described:
    """What is known of a document; `origin` tells of each field whether "csv", "folder" or "draft" gave it."""

    board: str
    year: int | None
    month: int | None
    case_type: str
    case_number: str
    case_key: str
    origin: dict[str, str] = field(default_factory=dict)


class FolderPattern:
    """A pattern of folder names such as `{year}/{board}/{case_number}`.

    Parts are matched against whole folder names, anywhere in the path; the deepest place counts. `*` stands for any
    name or part of one. Raises SettingsError for a pattern that cannot be used.
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        seen: list[str] = []
        parts = [part for part in pattern.strip("/").split("/") if part]
        regex = "/".join(self._part(part, seen) for part in parts)
        if not seen:
            raise self._error(_NO_FIELD)
        self._regex = re.compile(f"(?=/{regex}/)")
        self._seen = seen

    def _part(self, part: str, seen: list[str]) -> str:
        out = []
        for piece in re.split(r"(\{[^{}]*\}|\*+)", part):
            if piece.startswith("{"):
                name = piece[1:-1].strip()
                if name not in FIELDS:
                    raise self._error(_UNKNOWN_FIELD.format(name=name))
                if name in seen:
                    raise self._error(_TWICE.format(name=name))
                seen.append(name)
                out.append(f"(?P<{name}>{_SHAPES[name]})")
            else:
                out.append("[^/]*" if piece.startswith("*") else re.escape(piece))
        return "".join(out)

    def match(self, path: str) -> dict[str, str]:
        """The fields that the folders of a path give; empty where the pattern does not fit."""
        folders = unicodedata.normalize("NFC", path.replace("\\", "/")).rpartition("/")[0]
        found: dict[str, str] = {}
        for match in self._regex.finditer(f"/{folders.strip('/')}/"):
            found = {name: match[name].strip() for name in self._seen}
        return found

    def _error(self, problem: str) -> SettingsError:
        text = _MESSAGES["pattern"].format(pattern=self.pattern, problem=problem, fields=", ".join(FIELDS))
        return SettingsError(text)


class Register:
    """Rows that a case system exported: looked up by file name first, then by case number."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        self._by_case: dict[str, Mapping[str, str]] = {}
        self._by_name: dict[str, Mapping[str, str]] = {}
        for row in rows:
            if key := case_key(row.get("case_number", "")):
                self._by_case.setdefault(key, row)
            if name := _file_name(row.get("path", "")):
                self._by_name.setdefault(name, row)

    def find(self, path: str, case_number: str) -> Mapping[str, str]:
        """The row of a document; empty if there is none."""
        return self._by_name.get(_file_name(path)) or self._by_case.get(case_key(case_number)) or {}


def read_register(path: Path, columns: Mapping[str, str] | None = None) -> tuple[Register, bytes]:
    """The register in a CSV file (comma, semicolon or tab; UTF-8 or Windows-1252), and the bytes it was made of.

    `columns` names the file's column for each field; other fields are looked for under usual names.
    Raises SettingsError.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SettingsError(_MESSAGES["no_file"].format(name=path.name)) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    text = unicodedata.normalize("NFC", text)
    head = text.partition("\n")[0]
    delimiter = max(";,\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    names = [name.strip() for name in next(reader, [])]
    if not any(names):
        raise SettingsError(_MESSAGES["empty"].format(name=path.name))
    places = _columns(path, names, columns or {})
    rows = [
        {name: line[place].strip() for name, place in places.items() if place < len(line) and line[place].strip()}
        for line in reader
    ]
    return Register(rows), data


def _columns(path: Path, names: list[str], wanted: Mapping[str, str]) -> dict[str, int]:
    lowered = [name.casefold() for name in names]
    places = {}
    for name, column in wanted.items():
        if column.casefold() not in lowered:
            raise SettingsError(_MESSAGES["column"].format(column=column, name=path.name, columns=", ".join(names)))
        places[name] = lowered.index(column.casefold())
    for name, usual in COLUMNS.items():
        found = next((lowered.index(column) for column in usual if column in lowered), None)
        if name not in places and found is not None:
            places[name] = found
    if "case_number" not in places and "path" not in places:
        raise SettingsError(_MESSAGES["columns"].format(name=path.name, columns=", ".join(names)))
    return places


class Metadata:
    """Where year, board, case type and case number come from in a run. `sha256` changes when any of it does."""

    def __init__(
        self, folders: FolderPattern | None = None, register: Register | None = None, source: bytes = b""
    ) -> None:
        self._folders = folders
        self._register = register
        pattern = folders.pattern if folders is not None else ""
        self.sha256 = hashlib.sha256(pattern.encode() + b"\0" + source).hexdigest()

    def describe(self, path: str, board: str, date: str, case_number: str) -> Described:
        """What is known of the document at `path`; the other arguments are what it says of itself."""
        draft = {"board": board, "date": date, "case_number": case_number}
        folder = self._folders.match(path) if self._folders is not None else {}
        row: Mapping[str, str] = {}
        if self._register is not None:
            row = self._register.find(path, folder.get("case_number") or case_number)
        values: dict[str, str] = {}
        origin: dict[str, str] = {}
        for source, given in (("csv", row), ("folder", folder), ("draft", draft)):
            own = _with_year(given)
            for name, value in own.items():
                # a month of another year, or of none, says nothing of this one
                fits = name != "month" or (own.get("year") or "?") == values.get("year", own.get("year"))
                if value and name not in values and fits:
                    values[name], origin[name] = value, source
        number = values.get("case_number", "")
        return Described(
            board=clean_board(values.get("board", "")),
            year=int(values["year"]) if "year" in values else None,
            month=int(values["month"]) if "month" in values else None,
            case_type=values.get("case_type", ""),
            case_number=number,
            case_key=case_key(number),
            origin=origin,
        )


def _with_year(given: Mapping[str, str]) -> dict[str, str]:
    """The fields with year and month read out of the date, where they are not given themselves."""
    values = {name: value for name, value in given.items() if name in FIELDS and name != "date"}
    for name in ("year", "month"):
        if name in values and not re.fullmatch(_SHAPES[name], values[name]):
            del values[name]
    match = re.match(r"((?:19|20)\d\d)-?(0[1-9]|1[0-2])", given.get("date", ""))
    if match and values.setdefault("year", match[1]) == match[1]:
        values.setdefault("month", match[2])
    return values


def case_key(case_number: str) -> str:
    """A case number as it is compared: "BUN 2024/055-2", "BUN2024-55" and "bun 2024_55" are one case.

    A trailing running number of the document within the case is kept out.
    """
    match = _CASE.search(unicodedata.normalize("NFC", case_number).upper())
    if match is None:
        return ""
    letters = re.sub(r"[^A-ZÅÄÖ]", "", match["before"] or match["between"] or "")
    year = match["year"]
    return f"{letters}{year}/{int(match['number'])}"


_CASE: Final = re.compile(
    r"(?<![A-ZÅÄÖ\d])(?P<before>[A-ZÅÄÖ]{1,6}(?:-[A-ZÅÄÖ]{1,4})?)?[ _-]?(?P<year>(?:19|20)\d\d)"
    r"[ _/:–-]{1,2}(?:(?P<between>[A-ZÅÄÖ]{1,6}(?:-[A-ZÅÄÖ]{1,4})?)[ _/-])?(?P<number>\d{1,6})"
)


def find_case_number(text: str) -> str:
    """The first case number in a text, as it stands there; empty if there is none."""
    match = _FIND.search(text)
    return match[0] if match else ""


_FIND: Final = re.compile(
    r"(?<![\w/-])(?:(?:[A-ZÅÄÖ]{1,6}(?:-[A-ZÅÄÖ]{1,4})?[ -]?)(?:19|20)\d\d[/:–-]\d{1,6}"
    r"|(?:19|20)\d\d[/-][A-ZÅÄÖ]{1,6}(?:-[A-ZÅÄÖ]{1,4})?[/-]\d{1,6}"
    r"|(?:19|20)\d\d(?:[/:]\d{1,6}|-\d{5,6}))(?:-\d{1,4}(?![\d-]))?(?![\w/-])"
)


def clean_board(name: str) -> str:
    """A board's name for grouping: single spaces, capitals only where names have them."""
    name = " ".join(unicodedata.normalize("NFC", name).split())
    if name.isupper() and len(name) > 5:
        name = name.capitalize()
    return name[:1].upper() + name[1:]


def _file_name(path: str) -> str:
    return unicodedata.normalize("NFC", path.replace("\\", "/")).rpartition("/")[2].casefold()
