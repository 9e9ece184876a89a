"""Plots of an audit report, for those who would rather look than read: SVG for the page, PNG for Word.

Each has a title and a description in words; the tables beside them hold the same numbers. Without matplotlib (extra
`[plots]`) there are no plots, only tables.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from lxml import etree

from docscan.audit import report_texts
from docscan.audit.report_data import AuditReport, Table

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SVG: Final = "{http://www.w3.org/2000/svg}"
_COLORS: Final = {
    "Visas": "#1c5a2a",
    "Bedömning visas": "#1c5a2a",
    "Hänvisas": "#3a7ca5",
    "Hänvisas, ej funnen": "#3a7ca5",
    "Ej hörda, skäl anges": "#7fb3d0",
    "Bara andra talar": "#c9a227",
    "Bara påstås": "#d97b29",
    "Framgår inte": "#9aa1a8",
    "Berör barn": "#0b4f8a",
    "Barn hörda": "#d97b29",
}
_DARK: Final = frozenset({"#1c5a2a", "#3a7ca5", "#0b4f8a"})
_INK: Final = "#1d2125"
_MOST_BARS: Final = 12
_LABEL: Final = 34
_TITLES: Final = {
    "said": "Det som sägs och det som visas, antal beslut som berör barn",
    "boards": "Barnets bästa i beslut som berör barn, nämnd för nämnd",
    "months": "Beslut månad för månad",
}
_RC: Final[dict[Any, Any]] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "docscan",
    "font.size": 10,
    "text.color": _INK,
    "axes.labelcolor": _INK,
    "xtick.color": _INK,
    "ytick.color": _INK,
    "axes.edgecolor": "#8a9199",
}


class Plot(NamedTuple):
    """A plot. `section` is the part of the report it belongs to; `svg` stands in an HTML page, `png` in Word."""

    section: str
    title: str
    description: str
    svg: str
    png: bytes


def plots(report: AuditReport) -> tuple[Plot, ...]:
    """The plots of a report, those that have something to show; none where matplotlib is not installed."""
    try:
        import matplotlib
    except ImportError:
        return ()
    with matplotlib.rc_context(_RC):
        found = [
            _bars("said", report.said, range(len(report.said.columns))),
            _bars("boards", report.said_by_board, range(1, len(report.said_by_board.columns))),
            _months(report.months),
        ]
    return tuple(plot for plot in found if plot is not None)


def _bars(section: str, table: Table, columns: Sequence[int]) -> Plot | None:
    """Lying bars, one a line of the table, with a stretch for each column."""
    lines = [line for line in table.lines if any(line.numbers[column].value for column in columns)][:_MOST_BARS]
    if not lines:
        return None
    figure, axes = _figure(1.3 + 0.42 * len(lines))
    longest = max(sum(line.numbers[column].value for column in columns) for line in lines)
    places = range(len(lines))
    left = [0] * len(lines)
    for column in columns:
        name = table.columns[column]
        values = [line.numbers[column].value for line in lines]
        if not any(values):
            continue
        color = _COLORS[name]
        axes.barh(places, values, left=left, color=color, height=0.68, label=name, edgecolor="white", linewidth=0.8)
        for place, value in zip(places, values, strict=True):
            if value >= longest * 0.045:
                ink = "white" if color in _DARK else _INK
                text = report_texts.grouped(value)
                axes.text(left[place] + value / 2, place, text, ha="center", va="center", color=ink, fontsize=9)
        left = [before + value for before, value in zip(left, values, strict=True)]
    axes.set_yticks(places, [_short(line.label) for line in lines])
    axes.invert_yaxis()
    axes.tick_params(length=0)
    axes.set_xlabel("Antal beslut")
    _count_on(axes.xaxis)
    described = (
        f"{line.label}: "
        + "; ".join(
            f"{table.columns[column].lower()} {report_texts.grouped(line.numbers[column].value)}"
            for column in columns
            if line.numbers[column].value
        )
        for line in lines
    )
    return _finished(section, figure, axes, ". ".join(described) + ".")


def _months(table: Table) -> Plot | None:
    """Lines over the months that are known."""
    lines = [line for line in table.lines if line.label.split()[0] in report_texts.MONTHS]
    if len(lines) < 2:
        return None
    figure, axes = _figure(3.2)
    for name, style in (("Berör barn", "-o"), ("Bedömning visas", "-s"), ("Barn hörda", "-^")):
        column = table.columns.index(name)
        values = [line.numbers[column].value for line in lines]
        axes.plot(range(len(lines)), values, style, color=_COLORS[name], label=name, linewidth=2, markersize=5)
    several = len({line.label.split()[1] for line in lines}) > 1
    labels = [line.label[:3] + (f" {line.label[-2:]}" if several else "") for line in lines]
    step = 1 + len(lines) // 13
    axes.set_xticks(range(0, len(lines), step), labels[::step])
    axes.set_ylim(bottom=0)
    _count_on(axes.yaxis)
    axes.set_ylabel("Antal beslut")
    axes.grid(axis="y", color="#e3e6e9")
    axes.set_axisbelow(True)
    described = (
        f"{line.label}: "
        + "; ".join(
            f"{name.lower()} {report_texts.grouped(line.numbers[table.columns.index(name)].value)}"
            for name in ("Berör barn", "Bedömning visas", "Barn hörda")
        )
        for line in lines
    )
    return _finished("months", figure, axes, ". ".join(described) + ".")


def _count_on(axis: Any) -> None:
    """Whole numbers on an axis, written as Swedes do."""
    axis.get_major_locator().set_params(integer=True)
    axis.set_major_formatter(lambda value, position: report_texts.grouped(round(value)))


def _figure(height: float) -> tuple[Any, Axes]:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7.6, height), layout="constrained")
    axes = figure.add_subplot()
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    return figure, axes


def _finished(section: str, figure: Any, axes: Axes, description: str) -> Plot:
    handles, labels = axes.get_legend_handles_labels()
    figure.legend(
        handles, labels, loc="outside upper left", ncols=3 if len(labels) > 4 else 4, frameon=False, fontsize=9
    )
    png = io.BytesIO()
    figure.savefig(png, format="png", dpi=200, metadata={"Software": "docscan"})
    svg = io.BytesIO()
    figure.savefig(svg, format="svg", metadata={"Date": None})
    title = _TITLES[section]
    return Plot(
        section, title, description, _inline(svg.getvalue(), f"bild-{section}", title, description), png.getvalue()
    )


def _short(label: str) -> str:
    return label if len(label) <= _LABEL else label[: _LABEL - 1].rstrip() + "…"


def _inline(data: bytes, id: str, title: str, description: str) -> str:
    """An SVG that may stand in a page whose policy forbids styles in attributes, with ids of its own."""
    root = etree.fromstring(data, etree.XMLParser(remove_comments=True, resolve_entities=False, load_dtd=False))
    for element in [*root.iter(f"{_SVG}metadata", f"{_SVG}style")]:
        element.getparent().remove(element)
    for element in root.iter():
        own = {str(name): str(value) for name, value in element.attrib.items()}
        own |= dict(_presentation(own.pop("style", "")))
        if "id" in own:
            own["id"] = f"{id}-{own['id']}"
        element.attrib.clear()
        for name, value in own.items():
            value = f"#{id}-{value[1:]}" if name.endswith("href") and value.startswith("#") else value
            element.set(name, value.replace("url(#", f"url(#{id}-"))
    for name in ("width", "height"):
        root.attrib.pop(name)
    for name, value in (("role", "img"), ("aria-labelledby", f"{id}-titel {id}-text"), ("stroke-linejoin", "round")):
        root.set(name, value)
    for name, text in (("desc", description), ("title", title)):
        element = etree.Element(f"{_SVG}{name}", id=f"{id}-{'titel' if name == 'title' else 'text'}")
        element.text = text
        root.insert(0, element)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="unicode")


def _presentation(style: str) -> list[tuple[str, str]]:
    """Declarations of a style as attributes; of a font only size and weight, for the page sets the family."""
    found = []
    for declaration in filter(None, (part.strip() for part in style.split(";"))):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        if name == "font":
            size = re.search(r"[\d.]+px", value)
            found += [("font-size", size[0])] if size else []
            found += [("font-weight", "bold")] if "bold" in value.split() else []
        elif name != "font-family":
            found.append((name, value))
    return found
