"""The `docscan` command: click commands and nothing else. Whatever is heavy is imported inside the commands."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from docscan import shell
from docscan.errors import DocscanError, ExitCode
from docscan.version import __version__

if TYPE_CHECKING:
    from docscan.settings import Settings
    from docscan.verdict import Report, Severity

FORMATS = ("text", "json", "html", "docx", "xlsx")
BINARY = ("docx", "xlsx")
OTHERS = ("pdf", "doc", "docm", "odt", "rtf", "xls", "xlsm", "ods", "csv", "pptx")  # by whose name nobody wants text
FAIL_ON = ("stop", "complete", "hint", "never")
LAZY = {"audit": "docscan.audit.commands:audit", "rules": "docscan.packs.commands:rules"}

_NO_FILES = "Det finns inga Word-filer där. Ange en fil eller en mapp med utkast."
_OTHER_FORMAT = "docscan skriver inte {suffix}. Välj ett filnamn på .html, .docx, .xlsx, .json eller .txt."
_NEEDS_FILE = "Formatet {form} behöver en fil: lägg till -o och ett filnamn, till exempel -o granskning.{form}."
_NEEDS_FOLDER = "Flera utkast behöver en mapp efter -o, inte en fil."
_NO_FOLDER = "Mappen {path} kunde inte skapas. Kontrollera att du får skriva där."
_SAME_NAME = (
    "Flera utkast heter {name}. Utan -o läggs varje kopia bredvid sitt utkast; gör det, eller ta dem var för sig."
)
_ONE_FILE = "{path} är en mapp. docscan explain tar ett utkast i taget."
_ONLY_CLEAN = "--clean tar bort det som docscan har skrivit och kan inte förenas med --only, --suggest eller --pack."
_LEVELS = "--only tar nivåerna stop, complete och hint, med komma emellan."
_SAVED = "Resultatet finns i {path}."

# whether a file may be read is told, with exit code 3, by what reads it
PATHS = click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False), metavar="SÖKVÄG…"
)
PACK = click.option(
    "--pack", metavar="NAMN|FIL", help="Regelpaket att döma efter. Annars väljs det efter utkastets egen nämnd."
)


def main(args: list[str] | None = None) -> NoReturn:
    """Run the command and leave with its exit code."""
    shell.run(docscan, "docscan", args)


@click.group(cls=shell.LazyGroup, lazy=LAZY, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="docscan %(version)s", help="Visa version.")
def docscan() -> None:
    """Läser utkast till beslut i Word och visar om barn berörs, och om barnets bästa, barnens åsikter och avvägningarna
    framgår av texten. Allt sker på din egen dator."""


@docscan.command()
@PATHS
@click.option(
    "--format", "form", type=click.Choice(FORMATS), help="Hur resultatet visas. Annars efter filnamnet, eller som text."
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FIL", help="Fil för resultatet i stället för skärmen."
)
@PACK
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="Hur allvarligt det ska vara för slutkod 1. Annars hint.")
def check(
    paths: tuple[Path, ...], form: str | None, output: Path | None, pack: str | None, fail_on: str | None
) -> None:
    """Granska utkast: en checklista, eller en översikt.

    SÖKVÄG är Word-filer eller mappar. För ett utkast visas en checklista, för flera en rad för varje. Val som inte
    anges tas ur docscan.toml, om en sådan fil finns i mappen eller ovanför.

    Slutkoder: 0 inget att anmärka, 1 anmärkningar, 2 fel i kommandot eller inställningarna, 3 någon fil kunde inte
    läsas, 130 avbrutet.
    """
    if form is None:
        suffix = output.suffix[1:].lower() if output else ""
        if suffix in OTHERS:
            raise DocscanError(_OTHER_FORMAT.format(suffix=suffix))
        form = "html" if suffix == "htm" else suffix if suffix in FORMATS else "text"
    if form in BINARY and output is None:
        raise DocscanError(_NEEDS_FILE.format(form=form))
    found = _files(paths)
    settings = _settings(found)
    report = _checked(found, pack or settings.pack)
    if output is not None:
        from docscan.outputs import render, write

        write(output, render(report, form), found)
        click.echo(_SAVED.format(path=output), err=True)
    else:
        _show(report, form)
    raise click.exceptions.Exit(exit_code(report, fail_on or settings.fail_on or "hint"))


def exit_code(report: Report, fail_on: str) -> ExitCode:
    """3 where a file could not be read, else 1 where a draft is as urgent as `fail_on`, else 0."""
    if any(document.status == "unread" for document in report.documents):
        return ExitCode.UNREAD
    urgent = FAIL_ON[: FAIL_ON.index(fail_on) + 1] if fail_on != "never" else ()
    return ExitCode.REMARKS if any(document.verdict in urgent for document in report.documents) else ExitCode.OK


@docscan.command()
@PATHS
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FIL|MAPP",
    help="Var kopian läggs; annars bredvid utkastet. En mapp skapas om den inte finns.",
)
@click.option("--only", metavar="NIVÅER", help="Bara anmärkningar på dessa nivåer, till exempel stop,complete.")
@click.option("--clean", is_flag=True, help="Ta bort docscans kommentarer och förslag igen.")
@click.option("--suggest", is_flag=True, help="Lägg in förslag på det som saknas som spårade ändringar.")
@click.option(
    "--break-signature", is_flag=True, help="Kommentera även en signerad fil; signaturen slutar då att gälla."
)
@PACK
def annotate(
    paths: tuple[Path, ...],
    output: Path | None,
    only: str | None,
    clean: bool,
    suggest: bool,
    break_signature: bool,
    pack: str | None,
) -> None:
    """Skriv anmärkningarna som kommentarer i en kopia.

    Kopian heter som utkastet med .granskad före filändelsen. Originalet ändras aldrig.
    """
    from docscan import annotate as copies
    from docscan.check import draft

    levels = _levels(only)
    if clean and (only or suggest or pack):
        raise DocscanError(_ONLY_CLEAN)
    found = _files(paths)
    if output is not None:
        _make_room(found, output)
    drafts = [None] * len(found) if clean else _checked(found, pack or _settings(found).pack).documents
    failed, kept = [], list(found)
    for path, report in zip(found, drafts, strict=True):
        try:
            if report is None:
                copy = copies.clean_path(path, output=output, break_signature=break_signature, kept=kept)
            else:
                copy = copies.annotate_path(
                    path,
                    report,
                    draft(path),
                    output=output,
                    only=levels,
                    suggest=suggest,
                    break_signature=break_signature,
                    kept=kept,
                )
        except DocscanError as error:
            failed.append(error.exit_code)
            click.echo(f"{path.name}: {error}", err=True)
            continue
        kept.append(copy.path)
        click.echo(copy.path)
        for notice in copy.notices:
            click.echo(f"  {notice}", err=True)
    raise click.exceptions.Exit(max(failed, default=ExitCode.OK))


def _make_room(found: list[Path], output: Path) -> None:
    """Make the folder that `output` names. Raises DocscanError where several copies would become one file."""
    from docscan.annotate import is_copy_file

    if len(found) > 1:
        if output.is_file() or is_copy_file(output):
            raise DocscanError(_NEEDS_FOLDER)
        names = [path.name for path in found]
        for name in names:
            if names.count(name) > 1:
                raise DocscanError(_SAME_NAME.format(name=name))
    elif is_copy_file(output):
        return
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DocscanError(_NO_FOLDER.format(path=output)) from error


def _levels(only: str | None) -> list[Severity] | None:
    from docscan.verdict import Severity

    if only is None:
        return None
    wanted = [part.strip() for part in only.split(",")]
    if not set(wanted) <= set(Severity):
        raise DocscanError(_LEVELS)
    return [Severity(part) for part in wanted]


@docscan.command()
@click.argument("file", type=click.Path(path_type=Path, readable=False), metavar="FIL")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "html")),
    help="Hur det visas. Annars efter filnamnet, eller som text.",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FIL", help="Fil för resultatet i stället för skärmen."
)
@PACK
def explain(file: Path, form: str | None, output: Path | None, pack: str | None) -> None:
    """Visa hur docscan kom fram till sitt svar.

    Mening för mening: vilka regler som träffade, vilka som inte räknades och varför, och hur tecknen vägdes.
    """
    from docscan.explain import explain_file
    from docscan.outputs import explain_html, explain_terminal, write
    from docscan.paths import existing

    path = existing(file)
    if path.is_dir():
        raise DocscanError(_ONE_FILE.format(path=path))
    explanation = explain_file(path, pack or _settings([path]).pack)
    if form == "html" or (form is None and output is not None and output.suffix.lower() in (".html", ".htm")):
        shown = explain_html.render(explanation)
    elif output is None and sys.stdout.isatty():
        from rich.console import Console

        explain_terminal.render(explanation, Console())
        return
    else:
        shown = explain_terminal.render_text(explanation)
    if output is None:
        click.echo(shown, nl=False)
    else:
        write(output, shown.encode("utf-8", "backslashreplace"), [path])
        click.echo(_SAVED.format(path=output), err=True)


@docscan.command()
def schema() -> None:
    """Visa JSON-schemat för check --format json."""
    from docscan.outputs.json import schema as text

    click.echo(text())


def _files(paths: tuple[Path, ...]) -> list[Path]:
    from docscan.paths import LOCK, find

    found = [path for path in find(paths) if not path.name.startswith(LOCK)]
    if not found:
        raise DocscanError(_NO_FILES)
    return found


def _settings(found: list[Path]) -> Settings:
    from docscan import settings

    return settings.load(settings.find(found[0].parent))


def _checked(found: list[Path], pack: str | None) -> Report:
    """Check the files, with a progress bar on stderr where that is a terminal."""
    from docscan.check import check_files

    hidden = len(found) < 2 or not sys.stderr.isatty()
    with click.progressbar(found, label="Granskar", file=sys.stderr, hidden=hidden) as bar:
        return check_files(bar, pack)


def _show(report: Report, form: str) -> None:
    from docscan.outputs import render

    if form == "text" and sys.stdout.isatty():
        from rich.console import Console

        from docscan.outputs.terminal import render as show

        show(report, Console())
    else:
        click.echo(render(report, form), nl=False)


if __name__ == "__main__":
    main()
