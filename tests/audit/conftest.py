from __future__ import annotations

from pathlib import Path

import made_store
import pytest

from docscan.audit.gather import gather
from docscan.audit.report_data import AuditReport


@pytest.fixture(scope="session")
def year_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of 400 made files. Do not write to it."""
    return made_store.store(tmp_path_factory.mktemp("year") / "audit.sqlite", made_store.year(400))


@pytest.fixture(scope="session")
def year_report(year_store: Path) -> AuditReport:
    return gather(year_store, made_store.STARTED, sample=20)
