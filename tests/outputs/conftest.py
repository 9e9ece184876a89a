from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compare text with a kept file; with DOCSCAN_UPDATE_GOLDEN=1 the file is written instead."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if os.environ.get("DOCSCAN_UPDATE_GOLDEN"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8")

    return compare
