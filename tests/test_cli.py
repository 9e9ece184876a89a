"""The command as a user meets it: exit codes, words, where things are written."""

from __future__ import annotations

import io
import json
import os
import pty
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import click
import jsonschema
import pytest
from madedrafts import draft_bytes

from docscan import shell
from docscan.cli import main
from docscan.outputs.json import schema
from docscan.word.zipcopy import rewrite

COMMAND = [sys.executable, "-m", "docscan.cli"]
FINE = (
    "Nämnden sammanträder fem gånger under våren, med start klockan 13.00 i stora salen på plan två i rådhuset.",
) * 2
POOR = (
    "# Ärendet",
    "Norrby skola har 84 elever i årskurs 4–6. Förslaget är att eleverna från hösten går i Söderskolan.",
    "# Barnkonsekvensanalys",
    "Barnets bästa har beaktats i beredningen av ärendet.",
)

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs docscan in this process: exit code, stdout, stderr."""

    def runner(*args: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as leave:
            main([str(arg) for arg in args])
        out, err = capfd.readouterr()
        return int(str(leave.value.code)), out, err

    return runner


@pytest.fixture
def poor(tmp_path: Path) -> Path:
    path = tmp_path / "Förslag om Norrby skola.docx"
    path.write_bytes(draft_bytes(*POOR, title="Avveckling av Norrby skola"))
    return path


@pytest.fixture
def fine(tmp_path: Path) -> Path:
    path = tmp_path / "mötestider.docx"
    path.write_bytes(draft_bytes(*FINE, title="Sammanträdestider 2026"))
    return path


@pytest.fixture
def mixed(tmp_path: Path, poor: Path, fine: Path) -> Path:
    """A folder with two good files and everything that is wrong with files."""
    whole = poor.read_bytes()
    (tmp_path / "avklippt.docx").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "tom.docx").touch()
    (tmp_path / "egentligen.docx").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "gammal.doc").write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(2000))
    secret = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500)
    (tmp_path / "låst.docx").write_bytes(secret)
    (tmp_path / "~$utkast.docx").write_bytes(bytes(162))
    with zipfile.ZipFile(tmp_path / "arkiv.docx", "w") as archive:
        archive.writestr("bild.txt", "x")
    return tmp_path


# Exit codes


def test_0_where_there_is_nothing_to_remark(run: Run, fine: Path) -> None:
    code, out, _ = run("check", fine)
    assert code == 0
    assert out.startswith("Inget att anmärka")


def test_1_where_there_are_remarks(run: Run, poor: Path) -> None:
    code, out, _ = run("check", poor)
    assert code == 1
    assert out.startswith("Bör kompletteras före beslut")


@pytest.mark.parametrize(("level", "code"), [("stop", 1), ("complete", 1), ("hint", 1), ("never", 0)])
def test_fail_on_sets_what_counts(run: Run, poor: Path, level: str, code: int) -> None:
    assert run("check", poor, "--fail-on", level)[0] == code


def test_a_hint_is_no_failure_where_only_stops_are(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(draft_bytes(*FINE, "Frågan har beretts med landstinget.", title="Sammanträdestider 2026"))
    assert run("check", path)[0] == 1
    assert run("check", path, "--fail-on", "complete")[0] == 0


def test_3_where_a_file_could_not_be_read_and_the_others_are_still_checked(run: Run, mixed: Path) -> None:
    code, out, err = run("check", mixed)
    assert code == 3
    assert err == ""
    assert "8 utkast: 1 STOPP (bör kompletteras före beslut), 1 utan anmärkning, 6 kunde inte läsas." in out
    for name, words in {
        "avklippt.docx": "skadad eller ofullständig",
        "tom.docx": "Filen är tom",
        "egentligen.docx": "Filen är en PDF",
        "gammal.doc": "gamla Word-formatet",
        "låst.docx": "lösenord",
        "arkiv.docx": "inte ett Word-dokument",
    }.items():
        (line,) = (line for line in out.splitlines() if f"  {name}  " in line)
        assert words in line
    assert "~$" not in out


def test_most_urgent_first(run: Run, poor: Path, fine: Path) -> None:
    _, out, _ = run("check", fine, poor)
    lines = out.splitlines()
    assert lines[0].startswith("STOPP")
    assert lines[1].startswith("Inget att anmärka")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["check"], "Det saknas något: SÖKVÄG. Skriv docscan check --help för hjälp."),
        (["check", "borta.docx"], "borta.docx finns inte"),
        (["check", "x", "--form", "y"], "Valet --form finns inte."),
        (["check", "x", "--format", "y"], "Tillåtet: text, json, html, docx, xlsx."),
        (
            ["audit", "run", "x", "--workers", "0"],
            "Värdet för --workers går inte att använda. Tillåtet: heltal från 1 till",
        ),
        (["audit", "report", "--year", "12"], "Tillåtet: heltal från 1900 till 2999."),
        (["audit", "examples", "--each", "många"], "Tillåtet: heltal från 1 till 50."),
        (["audit", "report", "--seed", "x"], "Värdet för --seed går inte att använda. Tillåtet: heltal."),
        (["check", "x", "--format"], "Valet --format behöver ett värde."),
        (["check", "x", "--format", "docx"], "Formatet docx behöver en fil"),
        (["granska"], "Kommandot finns inte. Kommandon: annotate, audit, check"),
        (["annotate", "x", "--only", "stopp"], "--only tar nivåerna stop, complete och hint"),
        (["rules", "show", "FINNS-INTE"], "Regeln ”FINNS-INTE” finns inte."),
    ],
)
def test_2_for_a_mistake_in_the_command_told_in_one_swedish_sentence(run: Run, args: list[str], words: str) -> None:
    code, out, err = run(*args)
    assert code == 2
    assert words in err
    assert len(err.splitlines()) == 1
    assert out == ""


def test_2_for_a_folder_without_drafts(run: Run, tmp_path: Path) -> None:
    code, _, err = run("check", tmp_path)
    assert (code, err) == (2, "Det finns inga Word-filer där. Ange en fil eller en mapp med utkast.\n")


def test_2_for_a_faulty_pack_with_file_line_and_allowed_values(run: Run, poor: Path, tmp_path: Path) -> None:
    pack = tmp_path / "eget.yaml"
    pack.write_text("pack: eget\ntitle: Eget\nabout: Prov\nseverity:\n  VIEWS: stopp\n", encoding="utf-8")
    code, out, err = run("check", poor, "--pack", pack)
    assert (code, out) == (2, "")
    assert "eget.yaml, rad 5" in err
    assert "stop, complete, hint" in err


def test_2_for_a_faulty_settings_file(run: Run, poor: Path) -> None:
    (poor.parent / "docscan.toml").write_text('fail_on = "alltid"\n', encoding="utf-8")
    code, _, err = run("check", poor)
    assert code == 2
    assert "docscan.toml" in err


def test_settings_stand_in_for_options_that_are_not_given(run: Run, poor: Path) -> None:
    (poor.parent / "docscan.toml").write_text('fail_on = "never"\npack = "lss"\n', encoding="utf-8")
    code, out, _ = run("check", poor, "--format", "json")
    assert code == 0
    assert json.loads(out)["rules"]["pack"] == "lss"
    assert run("check", poor, "--fail-on", "hint")[0] == 1


def test_130_and_one_word_when_it_is_interrupted(run: Run, poor: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("docscan.check.check_bytes", lambda *_: signal.raise_signal(signal.SIGINT))
    code, out, err = run("check", poor)
    assert (code, out, err.strip()) == (130, "", "Avbrutet.")


def test_an_error_that_nobody_thought_of_is_a_sentence_without_a_traceback(
    run: Run, poor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("hemligt")

    monkeypatch.setattr("docscan.check.check_files", fail)
    code, out, err = run("check", poor)
    assert (code, out) == (2, "")
    assert "Något gick fel i docscan (ZeroDivisionError" in err
    assert "hemligt" not in err
    assert len(err.splitlines()) == 1


# Help


def test_help_imports_nothing_heavy() -> None:
    script = (
        "import sys\nfrom docscan.cli import main\ntry:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'spacy', 'lxml', 'numpy', 'pydantic', 'rich', 'jinja2', 'docx', 'yaml', 'xlsxwriter'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize("command", ["", "check", "annotate", "rules", "rules show", "audit", "audit run", "schema"])
def test_help_is_in_swedish(run: Run, command: str) -> None:
    code, out, _ = run(*command.split(), "--help")
    assert code == 0
    assert out.startswith(f"Användning: docscan {command}".rstrip())
    for english in ("Usage", "Options", "Commands", "Show this", "OPTIONS", "default", "ARGS"):
        assert english not in out


def test_without_arguments_the_help_is_shown(run: Run) -> None:
    code, _, err = run()
    assert code == 2
    assert "Kommandon:" in err


def test_the_version_is_told(run: Run) -> None:
    assert run("--version")[1].startswith("docscan 0.")


# Where things are written


def test_json_is_valid_by_its_schema_and_alone_on_stdout(run: Run, mixed: Path) -> None:
    _, out, err = run("check", mixed, "--format", "json")
    jsonschema.validate(json.loads(out), json.loads(schema()))
    assert err == ""


def test_schema_is_what_the_json_is_checked_by(run: Run) -> None:
    assert json.loads(run("schema")[1]) == json.loads(schema())


@pytest.mark.parametrize(
    ("name", "begins"), [("r.html", b"<!doctype"), ("r.json", b"{"), ("r.docx", b"PK"), ("r.xlsx", b"PK")]
)
def test_the_name_of_the_file_tells_the_format(run: Run, poor: Path, tmp_path: Path, name: str, begins: bytes) -> None:
    code, out, err = run("check", poor, "-o", tmp_path / "ut" / name)
    assert (code, out) == (2, "")
    assert "Kontrollera att mappen finns" in err
    (tmp_path / "ut").mkdir()
    code, out, err = run("check", poor, "-o", tmp_path / "ut" / name)
    assert (code, out) == (1, "")
    assert name in err
    assert (tmp_path / "ut" / name).read_bytes().startswith(begins)


def test_a_draft_is_never_written_over(run: Run, poor: Path) -> None:
    before = poor.read_bytes()
    code, _, err = run("check", poor, "-o", poor)
    assert code == 2
    assert "skrivs inte över" in err
    assert poor.read_bytes() == before


def on_terminal(*args: str) -> str:
    """What docscan shows where stdout and stderr are a terminal."""
    shown, terminal = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, *args],
        stdout=terminal,
        stderr=terminal,
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "100"},
    ) as process:
        os.close(terminal)
        output = io.BytesIO()
        try:
            while chunk := os.read(shown, 4096):
                output.write(chunk)
        except OSError:  # the other end is closed
            pass
        process.wait(60)
    os.close(shown)
    return output.getvalue().decode()


def test_colours_and_progress_are_for_terminals_only(mixed: Path) -> None:
    seen = on_terminal("check", str(mixed))
    assert "Granskar" in seen
    assert "\x1b[1;31m" in seen
    piped = subprocess.run([*COMMAND, "check", str(mixed)], capture_output=True, text=True, check=False)
    assert "\x1b" not in piped.stdout
    assert piped.stderr == ""


def test_a_reader_that_leaves_early_gets_no_complaint(mixed: Path) -> None:
    done = subprocess.run(
        f'"{sys.executable}" -m docscan.cli rules list | head -1',
        shell=True,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1


def test_nothing_is_left_behind_in_the_folder(run: Run, mixed: Path) -> None:
    before = sorted(mixed.iterdir())
    run("check", mixed)
    assert sorted(mixed.iterdir()) == before


# Commented copies


def test_annotate_writes_a_copy_beside_each_draft_and_leaves_the_draft(run: Run, mixed: Path, poor: Path) -> None:
    before = poor.read_bytes()
    code, out, err = run("annotate", mixed)
    assert code == 3
    assert out.splitlines() == [
        *(str(mixed / f"{name}.granskad.docx") for name in ("Förslag om Norrby skola", "mötestider")),
    ]
    assert "tom.docx: Filen är tom." in err
    assert poor.read_bytes() == before


def test_annotating_a_copy_again_gives_a_numbered_copy(run: Run, poor: Path) -> None:
    run("annotate", poor, "--suggest")
    code, out, _ = run("annotate", poor.with_suffix(".granskad.docx"))
    assert code == 0
    assert out.strip().endswith(".granskad-2.docx")


def test_a_folder_with_a_dot_in_its_name_takes_the_copy(run: Run, poor: Path, tmp_path: Path) -> None:
    code, out, _ = run("annotate", poor, "-o", tmp_path / "ut.2025")
    assert (code, Path(out.strip()).parent) == (0, tmp_path / "ut.2025")


def test_a_draft_and_its_copy_are_annotated_together_and_both_stay(run: Run, poor: Path) -> None:
    run("annotate", poor)
    copy = poor.with_suffix(".granskad.docx")
    before = copy.read_bytes()
    _, out, _ = run("annotate", poor, copy)
    assert [Path(line).stem[-11:] for line in out.splitlines()] == [".granskad-2", ".granskad-3"]
    assert copy.read_bytes() == before


@pytest.mark.parametrize("option", [["--suggest"], ["--only", "stop"], ["--pack", "skola"]])
def test_what_clean_would_not_do_is_told(run: Run, poor: Path, option: list[str]) -> None:
    code, _, err = run("annotate", poor, "--clean", *option)
    assert code == 2
    assert "--clean tar bort" in err


@pytest.mark.parametrize("command", ["check", "explain", "annotate"])
def test_a_draft_that_was_not_named_is_never_written_over_either(
    run: Run, poor: Path, fine: Path, command: str
) -> None:
    before = fine.read_bytes()
    code, _, err = run(command, poor, "-o", fine)
    assert code == 2
    assert "skrivs inte över" in err
    assert fine.read_bytes() == before


def test_a_checklist_in_word_is_written_anew_until_somebody_has_saved_it(run: Run, poor: Path, tmp_path: Path) -> None:
    path = tmp_path / "lista.docx"
    assert [run("check", poor, "-o", path)[0] for _ in range(2)] == [1, 1]
    with zipfile.ZipFile(path) as archive:
        core = archive.read("docProps/core.xml")
    path.write_bytes(rewrite(path.read_bytes(), {"docProps/core.xml": core.replace(b">docscan<", b">Anna Ek<")}))
    assert run("check", poor, "-o", path)[0] == 2


def test_docscans_own_suggestions_are_not_taken_for_the_authors_words(run: Run, poor: Path, tmp_path: Path) -> None:
    run("annotate", poor, "--suggest", "-o", tmp_path / "klar.docx")
    before = json.loads(run("check", poor, "--format", "json")[1])["documents"][0]["criteria"]
    after = json.loads(run("check", tmp_path / "klar.docx", "--format", "json")[1])["documents"][0]["criteria"]
    assert after == before


def test_a_copy_with_damaged_comments_hides_no_other_draft(run: Run, poor: Path, fine: Path, tmp_path: Path) -> None:
    copy = tmp_path / "annat.granskad.docx"
    run("annotate", poor, "--suggest", "-o", copy)
    with zipfile.ZipFile(copy) as archive:
        comments = archive.read("word/comments.xml")
    copy.write_bytes(rewrite(copy.read_bytes(), {"word/comments.xml": comments[: len(comments) // 2]}))
    code, out, _ = run("check", copy, fine)
    assert code == 3
    assert "annat.granskad.docx" in out
    assert "mötestider.docx" in out


@pytest.mark.parametrize("content", [b"pack: egen\n\ttitle: x\n", b"pack: a\xe5", b"[[[", b"\x00\x01"])
def test_a_pack_that_is_no_yaml_is_answered_with_its_name(run: Run, poor: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "egen.yaml").write_bytes(content)
    code, _, err = run("check", poor, "--pack", tmp_path / "egen.yaml")
    assert code == 2
    assert "egen.yaml" in err
    assert "YAML" in err


def test_a_format_that_docscan_does_not_write_is_refused_not_faked(run: Run, poor: Path, tmp_path: Path) -> None:
    code, _, err = run("check", poor, "-o", tmp_path / "lista.pdf")
    assert code == 2
    assert "skriver inte pdf" in err
    assert not (tmp_path / "lista.pdf").exists()


def test_htm_is_html(run: Run, poor: Path, tmp_path: Path) -> None:
    run("check", poor, "-o", tmp_path / "lista.htm")
    assert (tmp_path / "lista.htm").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_clean_takes_the_comments_away_again(run: Run, poor: Path) -> None:
    run("annotate", poor)
    code, out, _ = run("annotate", poor.with_suffix(".granskad.docx"), "--clean")
    assert code == 0
    with zipfile.ZipFile(out.strip()) as cleaned:
        assert "word/comments.xml" not in cleaned.namelist()
        assert b"comment" not in cleaned.read("word/document.xml")


def test_only_keeps_the_levels_asked_for(run: Run, poor: Path, tmp_path: Path) -> None:
    sizes = []
    for only in ("stop,complete,hint", "stop"):
        run("annotate", poor, "--only", only, "-o", tmp_path / "kopia.docx")
        with zipfile.ZipFile(tmp_path / "kopia.docx") as copy:
            sizes.append(copy.read("word/comments.xml").count(b"<w:comment "))
    assert sizes[0] > sizes[1] > 0


def test_several_copies_need_a_folder_and_not_a_file(run: Run, poor: Path, fine: Path, tmp_path: Path) -> None:
    code, _, err = run("annotate", poor, fine, "-o", tmp_path / "ut.docx")
    assert (code, err) == (2, "Flera utkast behöver en mapp efter -o, inte en fil.\n")
    assert not (tmp_path / "ut.docx").exists()


def test_the_folder_for_the_copies_is_made(run: Run, poor: Path, fine: Path, tmp_path: Path) -> None:
    assert run("annotate", poor, fine, "-o", tmp_path / "ut" / "2025.11")[0] == 0
    assert len(list((tmp_path / "ut" / "2025.11").iterdir())) == 2
    assert run("annotate", poor, "-o", tmp_path / "en")[0] == 0
    assert len(list((tmp_path / "en").iterdir())) == 1


def test_a_folder_that_cannot_be_made_is_told(run: Run, poor: Path, fine: Path, tmp_path: Path) -> None:
    (tmp_path / "fil").touch()
    code, _, err = run("annotate", poor, fine, "-o", tmp_path / "fil" / "ut")
    assert (code, err.count("\n")) == (2, 1)
    assert err.startswith("Mappen ") and "kunde inte skapas" in err


def test_two_drafts_of_one_name_never_become_one_copy(run: Run, poor: Path, tmp_path: Path) -> None:
    (tmp_path / "annan").mkdir()
    (tmp_path / "ut").mkdir()
    shutil.copy(poor, tmp_path / "annan")
    code, _, err = run("annotate", poor, tmp_path / "annan", "-o", tmp_path / "ut")
    assert code == 2
    assert "Flera utkast heter" in err
    assert list((tmp_path / "ut").iterdir()) == []


# Rules


def test_rules_are_listed_shown_and_tried(run: Run) -> None:
    assert "BIA-CLAIMED-CONSIDERED" in run("rules", "list")[1]
    assert "Söker efter" in run("rules", "show", "BIA-CLAIMED-CONSIDERED")[1]
    code, out, _ = run("rules", "test", "skola")
    assert code == 0
    assert "0 stämmer inte" in out


def test_a_rule_file_is_checked(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "eget.yaml"
    path.write_text("pack: eget\ntitle: Eget\nabout: Prov\n", encoding="utf-8")
    assert run("rules", "validate", path)[0] == 0
    path.write_text("pack: eget\n", encoding="utf-8")
    assert run("rules", "validate", path)[0] == 2


def test_a_missing_extra_is_told_by_name_with_how_to_install_it(capsys: pytest.CaptureFixture[str]):
    @click.command()
    def needs_plots() -> None:
        raise ModuleNotFoundError("No module named 'matplotlib'", name="matplotlib")

    with pytest.raises(SystemExit) as left:
        shell.run(needs_plots, "docscan", [])
    assert left.value.code == 2
    assert "matplotlib" in (said := capsys.readouterr().err) and 'pip install ".[audit]"' in said


def test_a_lock_file_that_is_named_is_passed_by(run: Run, tmp_path: Path) -> None:
    (tmp_path / "~$utkast.docx").write_bytes(b"lock")
    code, _, err = run("annotate", tmp_path / "~$utkast.docx")
    assert code == 2
    assert err.startswith("Det finns inga Word-filer där.")
