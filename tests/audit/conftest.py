from __future__ import annotations

import os
import shutil
from pathlib import Path

import made_store
import pytest

from docscan.audit.gather import gather
from docscan.audit.report_data import AuditReport


def program(*names: str) -> str:
    """Path of the first of these programs that is installed; without one, tests are skipped, but fail under CI."""
    for name in names:
        if found := shutil.which(name):
            return found
    reason = f"{names[0]} is not installed"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def chromium_path() -> str:
    return program("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def soffice_path() -> str:
    return program("soffice")


@pytest.fixture(scope="session")
def year_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of 400 made files. Do not write to it."""
    return made_store.store(tmp_path_factory.mktemp("year") / "audit.sqlite", made_store.year(400))


@pytest.fixture(scope="session")
def year_report(year_store: Path) -> AuditReport:
    return gather(year_store, made_store.STARTED, sample=20)
