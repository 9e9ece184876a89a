"""The README holds: every command and option stands in it, and every command in it works."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from docscan.cli import docscan

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\w*\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
LINES = [line.split("  #")[0].strip() for block in BLOCKS for line in block.splitlines() if line.startswith("docscan ")]


def commands(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command below `command` with the words that call it."""
    if isinstance(command, click.Group):
        ctx = click.Context(command)
        for name in command.list_commands(ctx):
            found = command.get_command(ctx, name)
            assert found is not None
            yield from commands(found, (*path, name))
    else:
        yield path, command


ALL = dict(commands(docscan))


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_every_command_stands_in_the_readme(path: tuple[str, ...]) -> None:
    if path[0] == "audit":  # the README says: docscan audit --help lists the rest
        path = path[:1]
    assert re.search(rf"docscan {' '.join(path)}\b", README)


@pytest.mark.parametrize("path", [path for path in ALL if path[0] != "audit"], ids=" ".join)
def test_every_option_stands_in_the_readme(path: tuple[str, ...]) -> None:
    # an option may stand there in either of its forms
    forms = [param.opts for param in ALL[path].params if isinstance(param, click.Option)]
    assert [names for names in forms if not any(re.search(rf"{name}\b", README) for name in names)] == []


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the README's commands name."""
    place = tmp_path_factory.mktemp("readme")
    samples = sorted((ROOT / "samples").glob("*.docx"))
    shutil.copy(samples[2], place / "utkast.docx")
    for name in ("dagordning", "beslut/2025", "granskade"):
        (place / name).mkdir(parents=True)
    for sample in samples[:3]:
        shutil.copy(sample, place / "dagordning")
        shutil.copy(sample, place / "beslut" / "2025")
    (place / "min-namnd.yaml").write_text("pack: min-namnd\ntitle: Min nämnd\nabout: Prov.\n", encoding="utf-8")
    return place


def test_the_readme_shows_commands() -> None:
    assert len(LINES) > 10


@pytest.mark.parametrize("line", LINES)
def test_every_command_of_the_readme_works(folder: Path, line: str) -> None:
    words = shlex.split(line)[1:]
    done = subprocess.run(
        [sys.executable, "-m", "docscan.cli", *words], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 1), done.stderr
    assert done.stdout or done.stderr
    if "-o" in words:
        assert (folder / words[words.index("-o") + 1]).exists()


def test_the_limits_in_the_readme_are_those_of_the_code() -> None:
    from docscan.word import package

    rows = re.findall(r"\(`(MAX_\w+)`\) \| ([\d,]+)( MB)? \|", README)
    assert len(rows) >= 5
    for name, number, unit in rows:
        assert getattr(package, name) == int(number.replace(",", "")) * (1_000_000 if unit else 1)
