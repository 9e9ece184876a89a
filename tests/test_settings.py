"""docscan.toml: found upward, read, and every mistake told in Swedish."""

from __future__ import annotations

from pathlib import Path

import pytest

from docscan.errors import SettingsError
from docscan.settings import find, load


def _file(folder: Path, text: str) -> Path:
    path = folder / "docscan.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_nearest_file_upward_is_found(tmp_path: Path) -> None:
    path = _file(tmp_path, "")
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert find(tmp_path / "a" / "b" / "utkast.docx") == path
    assert find(tmp_path) == path


def test_settings_are_read(tmp_path: Path) -> None:
    settings = load(
        _file(
            tmp_path,
            'pack = "skola"\nfail_on = "complete"\n[audit]\nfolder_pattern = "{year}/{board}"\ntime_limit = 30\n'
            '[audit.metadata_columns]\ncase_number = "Diarienr"\n',
        )
    )
    assert (settings.pack, settings.fail_on) == ("skola", "complete")
    assert (settings.audit.folder_pattern, settings.audit.time_limit) == ("{year}/{board}", 30.0)
    assert settings.audit.metadata_columns == {"case_number": "Diarienr"}


def test_a_pack_of_ones_own_stands_beside_the_settings(tmp_path: Path) -> None:
    (tmp_path / "min.yaml").touch()
    assert load(_file(tmp_path, 'pack = "min.yaml"')).pack == str(tmp_path / "min.yaml")


def test_without_a_file_the_usual_settings_hold() -> None:
    assert load(None).audit.memory_limit == 2_000


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("paket = 1", "docscan.toml: paket: inställningen finns inte. Tillåtna: pack, fail_on, audit."),
        (
            'fail_on = "alltid"',
            "docscan.toml: fail_on: värdet är inte tillåtet. Tillåtna: stop, complete, hint, never.",
        ),
        ("pack = 7", "docscan.toml: pack: här ska stå en text inom citattecken."),
        ("[audit]\ntime_limit = 0", "docscan.toml: audit.time_limit: talet ska vara större än 0."),
        ("[audit]\ntime_limit = inf", "docscan.toml: audit.time_limit: talet ska vara högst 86400."),
        ("[audit]\nmemory_limit = 1", "docscan.toml: audit.memory_limit: talet ska vara minst 200."),
        (
            "[audit]\nmemory_limit = 99999999999999999",
            "docscan.toml: audit.memory_limit: talet ska vara högst 1000000.",
        ),
        ('[audit]\nmemory_limit = "x"', "docscan.toml: audit.memory_limit: här ska stå ett heltal."),
        (
            "[audit]\nfoo = 1",
            "docscan.toml: audit.foo: inställningen finns inte. Tillåtna: folder_pattern, metadata_columns,",
        ),
        ('[audit.metadata_columns]\nfoo = "x"', "docscan.toml: audit.metadata_columns.foo: värdet är inte tillåtet."),
        ("pack = ]", "docscan.toml går inte att läsa: rad 1, kolumn 8"),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(SettingsError) as told:
        load(_file(tmp_path, text))
    assert words in str(told.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"saknas\.toml finns inte"):
        load(tmp_path / "saknas.toml")
