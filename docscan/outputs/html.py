"""Report -> one self-contained HTML file: nothing is loaded from anywhere, and nothing in it can run."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from datetime import datetime
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from docscan.outputs import texts, view
from docscan.verdict import Report


def render(report: Report, created: datetime) -> str:
    """The report as an HTML page; `created` is the day it says it was made."""
    safe = view.shown(report)
    drafts = view.ordered(safe.documents)
    return page(
        "report.html.j2",
        ["report.css"],
        drafts=drafts,
        names=view.names(drafts),
        created=created,
        report=safe,
        texts=texts,
        view=view,
    )


def page(template: str, styles: Iterable[str], **context: object) -> str:
    """One of the templates as a page of its own, with its style sheets in it.

    Every text is escaped by the template engine; the page's own Content-Security-Policy allows its one style
    sheet, named by its hash, and nothing else.
    """
    templates = resources.files(__package__) / "templates"
    # Browsers hash the text between the tags, line ends as newlines.
    style = "\n".join((templates / name).read_text(encoding="utf-8").strip() for name in styles)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    environment = Environment(
        loader=PackageLoader(__package__, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["place"] = view.place
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return environment.get_template(template).render(style=Markup(style), policy=policy, **context)
