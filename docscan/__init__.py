"""docscan: are children affected, and does the draft show what is best for them?

    report, draft = docscan.check_file(Path("utkast.docx"))   # twin of `docscan check`
    docscan.annotate_path(Path("utkast.docx"), report, draft)  # twin of `docscan annotate`

Names are imported when first used, so that `import docscan` is light.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from docscan.version import __version__

if TYPE_CHECKING:
    from docscan.annotate import annotate_path, clean_path
    from docscan.check import check_bytes, check_document, check_file, check_files

__all__ = ["__version__", "annotate_path", "check_bytes", "check_document", "check_file", "check_files", "clean_path"]

_HOMES = {
    "check_bytes": "docscan.check",
    "check_document": "docscan.check",
    "check_file": "docscan.check",
    "check_files": "docscan.check",
    "annotate_path": "docscan.annotate",
    "clean_path": "docscan.annotate",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'docscan' has no attribute {name!r}")
