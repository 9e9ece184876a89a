"""Explanation -> one self-contained HTML file, with the text of the draft marked in colour."""

from __future__ import annotations

from docscan.explanation import Explanation
from docscan.outputs import explain_texts, explain_view, html, texts, view


def render(explanation: Explanation) -> str:
    """The explanation as an HTML page: same style, same policy as the report's."""
    return html.page(
        "explain.html.j2",
        ("report.css", "explain.css"),
        explanation=view.shown(explanation),
        words=explain_texts,
        show=explain_view,
        texts=texts,
        view=view,
    )
