"""Programs and pages that tests of several folders use."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from importlib import resources
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, sync_playwright

# A shell makes what it starts in the background deaf to Ctrl-C, and its children with it; these tests press it.
signal.signal(signal.SIGINT, signal.default_int_handler)


def missing(name: str) -> NoReturn:
    """Without a program tests are skipped, but fail under CI."""
    reason = f"{name} is not installed"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def program(*names: str) -> str:
    """Path of the first of these programs that is installed."""
    for name in names:
        if found := shutil.which(name):
            return found
    missing(names[0])


@pytest.fixture(scope="session")
def chromium_path() -> str:
    return program("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def soffice_path() -> str:
    return program("soffice")


@pytest.fixture(scope="module")
def browser(chromium_path: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=chromium_path,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield running
        running.close()


@pytest.fixture(scope="session")
def axe() -> str:
    try:
        return resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    except ModuleNotFoundError:
        missing("axe-playwright-python")
