"""The cycle collector is held back during a check and is as it was after it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from threading import Event, Thread

import pytest

from docscan.check import check_bytes
from docscan.collector import collected, uncollected


@pytest.fixture(autouse=True)
def _on() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_it_is_off_inside_and_on_again_after() -> None:
    assert uncollected(gc.isenabled)() is False
    assert gc.isenabled()


def test_it_is_on_again_after_an_error() -> None:
    @uncollected
    def fails() -> None:
        raise ValueError

    with pytest.raises(ValueError):
        fails()
    assert gc.isenabled()


def test_who_had_it_off_finds_it_off() -> None:
    gc.disable()
    assert uncollected(collected(gc.isenabled))() is False
    assert not gc.isenabled()


def test_loading_inside_a_check_has_it_on() -> None:
    @uncollected
    def check() -> tuple[bool, bool]:
        return collected(gc.isenabled)(), gc.isenabled()

    assert check() == (True, False)
    assert collected(gc.isenabled)() is True


def test_two_threads_that_overlap_leave_it_on() -> None:
    begun, ended = Event(), Event()

    @uncollected
    def long() -> None:
        begun.set()
        ended.wait(10)

    thread = Thread(target=long)
    thread.start()
    begun.wait(10)
    uncollected(gc.isenabled)()
    assert not gc.isenabled()  # the other still runs
    ended.set()
    thread.join()
    assert gc.isenabled()


def test_a_check_leaves_it_on_even_of_a_broken_file() -> None:
    check_bytes(b"PK\3\4", "utkast.docx")
    assert gc.isenabled()
