"""Python's cycle collector, held back while one draft is checked.

A check makes tens of thousands of small objects that refer to each other one way only. The collector would walk them
again and again and find nothing, for a twentieth of the time of a check. Between drafts it runs as usual, and while
rules are loaded, which does leave cycles behind.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import ParamSpec, TypeVar

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")

_lock = Lock()
_held = 0  # how many functions hold the collector back now, in whatever threads
_usual = True  # whether it was on before the first of them


def uncollected(function: Callable[_Given, _Result]) -> Callable[_Given, _Result]:
    """The function, run without the collector."""

    @wraps(function)
    def run(*args: _Given.args, **kwargs: _Given.kwargs) -> _Result:
        global _held, _usual
        with _lock:
            if not _held:
                _usual = gc.isenabled()
                gc.disable()
            _held += 1
        try:
            return function(*args, **kwargs)
        finally:
            with _lock:
                _held -= 1
                if not _held and _usual:
                    gc.enable()

    return run


def collected(function: Callable[_Given, _Result]) -> Callable[_Given, _Result]:
    """The function, run with the collector as it was before it was held back."""

    @wraps(function)
    def run(*args: _Given.args, **kwargs: _Given.kwargs) -> _Result:
        if _held and _usual:
            gc.enable()
        try:
            return function(*args, **kwargs)
        finally:
            with _lock:
                if _held:
                    gc.disable()

    return run
