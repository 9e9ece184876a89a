"""What stands in the cells of an .xlsx file, for tests (ECMA-376 part 1, 18.3)."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field

from lxml import etree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@dataclass
class Sheet:
    """Cells by place ("A1"): values, formulas, and the places in the file that they lead to."""

    values: dict[str, str | float] = field(default_factory=dict)
    formulas: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)

    def rows(self) -> list[list[str | float]]:
        """The values row by row; empty cells left out."""
        found: dict[int, list[str | float]] = {}
        for place, value in self.values.items():
            found.setdefault(int("".join(filter(str.isdigit, place))), []).append(value)
        return [found[number] for number in sorted(found)]


def workbook(data: bytes) -> dict[str, Sheet]:
    """The sheets by name, in order."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        strings = []
        if "xl/sharedStrings.xml" in packed.namelist():
            table = etree.fromstring(packed.read("xl/sharedStrings.xml"))
            strings = ["".join(item.itertext()) for item in table.iter(f"{_MAIN}si")]
        names = [sheet.get("name") for sheet in etree.fromstring(packed.read("xl/workbook.xml")).iter(f"{_MAIN}sheet")]
        return {
            str(name): _sheet(etree.fromstring(packed.read(f"xl/worksheets/sheet{number}.xml")), strings)
            for number, name in enumerate(names, 1)
        }


def _sheet(root: etree._Element, strings: list[str]) -> Sheet:
    sheet = Sheet()
    for cell in root.iter(f"{_MAIN}c"):
        place, kind = str(cell.get("r")), cell.get("t")
        formula, value, inline = (cell.find(f"{_MAIN}{name}") for name in ("f", "v", "is"))
        if formula is not None:
            sheet.formulas[place] = str(formula.text)
        if inline is not None:
            sheet.values[place] = "".join(str(text) for text in inline.itertext())
        elif value is not None and value.text:
            text = str(value.text)
            sheet.values[place] = strings[int(text)] if kind == "s" else text if kind == "str" else float(text)
    for link in root.iter(f"{_MAIN}hyperlink"):
        sheet.links[str(link.get("ref"))] = str(link.get("location"))
    return sheet
