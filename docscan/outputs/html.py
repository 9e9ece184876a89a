"""Report -> one self-contained HTML file: nothing is loaded from anywhere, and nothing in it can run."""

from __future__ import annotations

import base64
import hashlib
from datetime import datetime
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from docscan.outputs import texts, view
from docscan.verdict import Report


def render(report: Report, created: datetime) -> str:
    """The report as an HTML page; `created` is the day it says it was made.

    Every text is escaped by the template engine; the page's own Content-Security-Policy allows its one style
    sheet, named by its hash, and nothing else.
    """
    # Browsers hash the text between the tags, line ends as newlines.
    style = resources.files(__package__).joinpath("templates/report.css").read_text(encoding="utf-8").strip()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    environment = Environment(
        loader=PackageLoader(__package__, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["place"] = view.place
    safe = view.shown(report)
    drafts = view.ordered(safe.documents)
    return environment.get_template("report.html.j2").render(
        drafts=drafts,
        names=view.names(drafts),
        created=created,
        report=safe,
        texts=texts,
        view=view,
        style=Markup(style),
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
    )
