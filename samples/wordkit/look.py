"""What an authority's template looks like, and the case that a draft belongs to: plain data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wordkit.logo import Colour


class Layout(StrEnum):
    """How the top of the first page is built."""

    COLUMNS = "columns"  # three columns in the page header: arms, kind and date, page and case number
    GRID = "grid"  # arms in the header, a ruled table of small labels in the body
    BAND = "band"  # a coloured band in the header, fields bound to custom XML in the body
    PLAIN = "plain"  # text and tabs, a line under it


class Headings(StrEnum):
    """How a heading is made."""

    STYLE = "style"  # heading 1 …
    OWN = "own"  # the authority's own styles, based on heading 1 …
    OUTLINE = "outline"  # an own style with nothing but an outline level
    BOLD = "bold"  # a line of bold text with no style at all


@dataclass(frozen=True)
class Look:
    """The template of one authority. Sizes in half-points, colours as hexadecimal RGB."""

    name: str
    kind: str
    layout: Layout
    headings: Headings
    arms: tuple[str, Colour, Colour]
    footer: tuple[tuple[str, str], ...]
    font: str = "Times New Roman"
    heading_font: str = "Arial"
    heading_colour: str = "000000"
    colour: str = "1F3864"
    size: int = 23
    swedish_ids: bool = True
    split_runs: bool = False


@dataclass(frozen=True)
class Case:
    """The fields at the top of a draft. `date` is ISO; `officer` is (name, title, telephone)."""

    title: str
    department: str
    date: str
    number: str
    officer: tuple[str, str, str]
    receiver: str
    pages: int = 2
