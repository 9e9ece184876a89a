"""`docscan audit`: a year's decisions read, counted and compared. Heavy imports stand inside the commands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from docscan.audit import report_commands
from docscan.errors import ExitCode

if TYPE_CHECKING:
    from docscan.audit.metadata import Metadata
    from docscan.audit.run import Summary
    from docscan.settings import Settings

STORE = click.option(
    "--store",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("audit.sqlite"),
    show_default=True,
    metavar="FIL",
    help="Lagret: den fil där resultatet samlas.",
)
_DONE: Final = (
    "Klart: {seen} filer i urvalet, {judged} granskade nu, {known} kända sedan tidigare, {unread} kunde inte läsas."
)
_INTERRUPTED: Final = "Avbrutet. Det som är klart finns kvar i {store}; kör samma kommando igen för att fortsätta."
_NEXT: Final = "Se resultatet med: docscan audit report --store {store}"


@click.group()
def audit() -> None:
    """Granska många beslut på en gång, till exempel ett helt år: kartlägg, jämför och följ upp."""


@audit.command()
@click.argument("sources", nargs=-1, required=True, metavar="KÄLLA…")
@STORE
@click.option(
    "--workers", type=click.IntRange(1, 64), metavar="N", help="Antal arbetsprocesser. Annars efter datorns kärnor."
)
@click.option(
    "--cluster",
    metavar="ADRESS",
    help="Kör på ett Dask-kluster, till exempel tcp://server:8786. Klustret måste nå samma mappar.",
)
@click.option(
    "--pack", metavar="NAMN|FIL", help="Regelpaket att döma efter. Annars väljs det efter varje utkasts egen nämnd."
)
@click.option("--no-text", is_flag=True, help="Spara inga citat, bara var de står och en kontrollsumma.")
@click.option(
    "--metadata",
    "register",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FIL.csv",
    help="Uppgifter om ärendena ur ärendesystemet: nämnd, ärendetyp, datum.",
)
@click.option(
    "--settings",
    "settings_file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FIL",
    help="Inställningsfil. Annars söks docscan.toml uppåt från den första källan.",
)
@click.option("--retry", is_flag=True, help="Försök igen med filer som inte kunde läsas förra gången.")
def run(
    sources: tuple[str, ...],
    store: Path,
    workers: int | None,
    cluster: str | None,
    pack: str | None,
    no_text: bool,
    register: Path | None,
    settings_file: Path | None,
    retry: bool,
) -> None:
    """Läs och granska alla beslut i KÄLLA och samla resultatet i lagret.

    KÄLLA är mappar, filer, mönster med *, zip-filer eller adresser som s3://hink/mapp. Word, PDF och OpenDocument
    läses, äldre Word-filer och RTF där LibreOffice finns. Protokoll och handlingar delas upp vid sina paragrafer. En
    körning som avbryts fortsätter där den slutade, och filer som inte har ändrats läses inte igen.

    Slutkoder: 0 klart, 2 fel i kommandot eller inställningarna, 3 någon fil kunde inte läsas, 130 avbrutet.
    """
    from docscan import settings as found
    from docscan.audit.progress import TerminalProgress
    from docscan.audit.records import Limits, Options
    from docscan.audit.run import run as run_audit

    settings = found.load(settings_file or found.find(Path(sources[0]) if "://" not in sources[0] else Path()))
    limits = Limits(settings.audit.time_limit, settings.audit.memory_limit)
    options = Options(pack or settings.pack, not no_text, limits)
    metadata = _metadata(settings, register)
    with TerminalProgress() as progress:
        summary = run_audit(
            sources,
            store,
            options=options,
            metadata=metadata,
            workers=workers,
            cluster=cluster,
            retry=retry,
            progress=progress,
        )
    raise click.exceptions.Exit(_told(summary, store))


def _metadata(settings: Settings, register: Path | None) -> Metadata:
    from docscan.audit.metadata import FolderPattern, Metadata, read_register

    pattern = FolderPattern(settings.audit.folder_pattern) if settings.audit.folder_pattern else None
    if register is None:
        return Metadata(pattern)
    rows, source = read_register(
        register, {str(name): column for name, column in settings.audit.metadata_columns.items()}
    )
    return Metadata(pattern, rows, source)


def _told(summary: Summary, store: Path) -> ExitCode:
    """Say what became of the run, on standard error; the exit code."""
    counts = {
        name: f"{getattr(summary, name):,}".replace(",", "\u00a0") for name in ("seen", "judged", "known", "unread")
    }
    click.echo(_DONE.format(**counts), err=True)
    if summary.interrupted:
        click.echo(_INTERRUPTED.format(store=store), err=True)
        return ExitCode.INTERRUPTED
    click.echo(_NEXT.format(store=store), err=True)
    return ExitCode.UNREAD if summary.unread else ExitCode.OK


report_commands.register(audit)
