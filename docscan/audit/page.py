"""Self-contained HTML pages: one style sheet named by its hash, nothing loaded, nothing that runs."""

from __future__ import annotations

import base64
import hashlib
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from docscan.audit import report_texts
from docscan.outputs import texts


def page(template: str, **values: Any) -> str:
    """A template of `docscan/audit/templates`, filled; its style is the drafts' report's with `audit.css` after it.

    Every value is escaped by the template engine, other than what the template marks as safe.
    """
    sheets = (("docscan.outputs", "templates/report.css"), ("docscan.audit", "templates/audit.css"))
    style = "\n".join(resources.files(at).joinpath(name).read_text(encoding="utf-8").strip() for at, name in sheets)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    environment = Environment(
        loader=PackageLoader("docscan.audit", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["grouped"] = report_texts.grouped
    return environment.get_template(template).render(
        words=report_texts,
        texts=texts,
        style=Markup(style),
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
        **values,
    )
