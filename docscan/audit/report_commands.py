"""`docscan audit report | compare | export | plan | examples`: what people get out of a store. Imports stand inside."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from docscan.errors import DocscanError

if TYPE_CHECKING:
    from docscan.audit.tally import Selection

_FILE: Final = click.Path(path_type=Path, dir_okay=False)
_STORE: Final = click.option(
    "--store",
    type=_FILE,
    default=Path("audit.sqlite"),
    show_default=True,
    metavar="FIL",
    help="Lagret från docscan audit run.",
)
_YEAR: Final = click.option("--year", type=click.IntRange(1900, 2999), metavar="ÅR", help="Bara beslut från detta år.")
_EXPORT_FORMATS: Final = ("csv", "xlsx", "parquet", "jsonl")
_EXPORT_TABLES: Final = ("decisions", "findings", "evidence", "unread")
_WRITTEN: Final = "Sparat: {path}"
_ROWS: Final = "Sparat: {path} ({number} rader)"
_MESSAGES: Final = {
    "ending": "Filnamnet {name} behöver sluta på {endings}, så att docscan vet vilket slags fil det ska bli.",
    "figure": "--figure gäller bara beslut. Ta bort --table, eller skriv --table decisions.",
    "rejudge": "{options} gäller bara med --rejudge. Lägg till --rejudge, eller ta bort {options}.",
    "unknown_figure": "Siffran {figure} finns inte. Välj bland: {figures}.",
}


def register(group: click.Group) -> None:
    """Add the commands to the `audit` group."""
    for command in (report, compare, export, plan, examples):
        group.add_command(command)


def _output(default: str | None, kinds: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    return click.option(
        "-o",
        "--output",
        type=_FILE,
        default=Path(default) if default else None,
        show_default=bool(default),
        metavar="FIL",
        help=f"Filen som resultatet skrivs till: {kinds}.",
    )


@click.command()
@_STORE
@click.option(
    "-o",
    "--output",
    "outputs",
    type=_FILE,
    multiple=True,
    default=(Path("rapport.html"),),
    metavar="FIL",
    help="Filen som rapporten skrivs till: .html, .docx eller .xlsx. Kan anges flera gånger. Annars rapport.html.",
)
@_YEAR
@click.option(
    "--sample",
    type=click.IntRange(0, 5000),
    default=100,
    show_default=True,
    metavar="N",
    help="Antal slumpvis valda beslut att kontrollera för hand.",
)
@click.option(
    "--seed", type=int, default=1, show_default=True, metavar="TAL", help="Slumpfrö: samma tal ger samma urval."
)
def report(store: Path, outputs: tuple[Path, ...], year: int | None, sample: int, seed: int) -> None:
    """Gör en rapport om ett helt år: siffror, det som sägs bredvid det som visas, brister, och vad som inte lästes.

    Varje siffra leder till besluten bakom den. Rapporten visar vad som är dokumenterat, inte effekter för barn.
    """
    from docscan.audit import report_docx, report_html, report_xlsx
    from docscan.audit.gather import gather
    from docscan.outfile import STORE, replacing

    for path in outputs:
        _ending(path, ".html", ".docx", ".xlsx")
    selection = _selection(year)
    gathered = gather(store, datetime.now(), selection, sample, seed)
    for path in outputs:
        with replacing(path, [store], STORE) as beside:
            if path.suffix.lower() == ".html":
                beside.write_text(report_html.render(gathered), encoding="utf-8")
            elif path.suffix.lower() == ".docx":
                beside.write_bytes(report_docx.render(gathered))
            else:
                report_xlsx.write(beside, gathered, store, selection)
        click.echo(_WRITTEN.format(path=path))


@click.command()
@click.argument("old", type=_FILE, metavar="FÖRUT")
@click.argument("new", type=_FILE, metavar="NU")
@click.option("--old-year", type=click.IntRange(1900, 2999), metavar="ÅR", help="Bara detta år ur FÖRUT.")
@click.option("--new-year", type=click.IntRange(1900, 2999), metavar="ÅR", help="Bara detta år ur NU.")
@_output(None, ".html eller .docx; annars visas jämförelsen på skärmen")
@click.option(
    "--rejudge", is_flag=True, help="Granska de gamla filerna igen med dagens regler först, i ett nytt lager."
)
@click.option(
    "--metadata",
    "register",
    type=_FILE,
    metavar="FIL.csv",
    help="Med --rejudge: samma uppgifter om ärendena ur ärendesystemet som den gången.",
)
@click.option("--pack", metavar="NAMN|FIL", help="Med --rejudge: ett annat regelpaket än den gången, eller dess fil.")
@click.pass_context
def compare(
    context: click.Context,
    old: Path,
    new: Path,
    old_year: int | None,
    new_year: int | None,
    output: Path | None,
    rejudge: bool,
    register: Path | None,
    pack: str | None,
) -> None:
    """Jämför två lager, eller två år i samma lager: förändringen och hur mycket slumpen kan förklara."""
    from docscan.audit import compare_views
    from docscan.audit.compare import compare as compared
    from docscan.outfile import STORE, replacing

    if output is not None:
        _ending(output, ".html", ".docx")
    stores = [old, new]
    more = [(name, str(value)) for name, value in (("--metadata", register), ("--pack", pack)) if value]
    if more and not rejudge:
        raise DocscanError(_MESSAGES["rejudge"].format(options=" och ".join(name for name, _ in more)))
    if rejudge:
        old = _rejudged(context, old, [part for option in more for part in option])
    result = compared(old, new, datetime.now(), _selection(old_year), _selection(new_year))
    if output is None:
        click.echo(compare_views.text(result), nl=False)
        return
    with replacing(output, stores, STORE) as beside:
        if output.suffix.lower() == ".html":
            beside.write_text(compare_views.html(result), encoding="utf-8")
        else:
            beside.write_bytes(compare_views.docx(result))
    click.echo(_WRITTEN.format(path=output))


def _rejudged(context: click.Context, old: Path, more: list[str]) -> Path:
    """The old store's files judged with today's rules, in a store of their own; the old store where that cannot be."""
    from docscan.audit.compare import today
    from docscan.audit.report_texts import COMPARE
    from docscan.outputs import view

    sources, options, store = today(old)
    missing = [source for source in sources if "://" not in source and "*" not in source and not Path(source).exists()]
    parent = context.parent
    run = parent.command.get_command(parent, "run") if parent and isinstance(parent.command, click.Group) else None
    if missing or run is None:
        click.echo(view.shown(COMPARE["gone"].format(missing=", ".join(missing))), err=True)
        return old
    with run.make_context("run", [*sources, "--store", str(store), *options, *more], parent=parent) as own:
        try:
            run.invoke(own)
        except click.exceptions.Exit as leave:
            if leave.exit_code not in (0, 3):
                raise
    return store


@click.command()
@_STORE
@click.option(
    "--format", "form", type=click.Choice(_EXPORT_FORMATS), default="csv", show_default=True, help="Slags fil."
)
@click.option(
    "--table",
    type=click.Choice(_EXPORT_TABLES),
    default="decisions",
    show_default=True,
    help="Vad: beslut, anmärkningar, citat eller filer som inte lästes.",
)
@_output(None, "annars heter den som tabellen och läggs i mappen du står i")
@_YEAR
@click.option("--board", default="", metavar="NÄMND", help="Bara denna nämnd.")
@click.option(
    "--figure",
    default="",
    metavar="SIFFRA",
    help="Bara beslut som räknas i en siffra, till exempel claimed eller heard.",
)
def export(store: Path, form: str, table: str, output: Path | None, year: int | None, board: str, figure: str) -> None:
    """Hämta raderna ur lagret för andra program.

    CSV har semikolon och fungerar i Excel. Parquet och JSON Lines (jsonl) har exakt det som står i lagret. Där står
    filernas sökvägar i sin helhet; i CSV och Excel är personnummer i dem dolda.
    """
    from docscan.audit import export as exports
    from docscan.audit.figures import FIGURES
    from docscan.audit.report_texts import grouped
    from docscan.outfile import STORE, replacing

    if figure and table != "decisions":
        raise DocscanError(_MESSAGES["figure"])
    if figure and figure not in FIGURES:
        raise DocscanError(_MESSAGES["unknown_figure"].format(figure=figure, figures=", ".join(FIGURES)))
    path = output or Path(f"{table}.{form}")
    with replacing(path, [store], STORE) as beside:
        number = exports.export(store, table, form, beside, _selection(year), board, figure)
    click.echo(_ROWS.format(path=path, number=grouped(number)))


@click.command()
@_STORE
@_output("handlingsplan.docx", ".docx")
@_YEAR
def plan(store: Path, output: Path, year: int | None) -> None:
    """Gör ett utkast till handlingsplan i Word: kartlägg, handlingsplan, följ upp.

    Nuläget kommer ur lagret. Mål och aktiviteter är förslag, och ansvarig och tid fyller ni i.
    """
    from docscan.audit import plan as plans
    from docscan.audit.gather import gather
    from docscan.outfile import STORE, replacing

    _ending(output, ".docx")
    gathered = gather(store, datetime.now(), _selection(year), sample=0)
    with replacing(output, [store], STORE) as beside:
        beside.write_bytes(plans.render(gathered))
    click.echo(_WRITTEN.format(path=output))


@click.command()
@_STORE
@_output("exempel.docx", ".docx")
@_YEAR
@click.option(
    "--each",
    type=click.IntRange(1, 50),
    default=5,
    show_default=True,
    metavar="N",
    help="Högst så många stycken för varje fråga och verksamhet.",
)
def examples(store: Path, output: Path, year: int | None, each: int) -> None:
    """Samla goda exempel i Word: stycken där något är dokumenterat, utan namn och platser, för en person att
    godkänna."""
    from docscan.audit import examples as passages
    from docscan.audit.report_texts import EXAMPLES
    from docscan.outfile import STORE, replacing
    from docscan.packs.loader import board_packs

    _ending(output, ".docx")
    found = passages.examples(store, _selection(year), each)
    if not found:
        raise DocscanError(EXAMPLES["none"])
    names = {pack.pack: pack.title for pack in board_packs()}
    with replacing(output, [store], STORE) as beside:
        beside.write_bytes(passages.render(found, names, datetime.now()))
    click.echo(_WRITTEN.format(path=output))


def _selection(year: int | None) -> Selection:
    from docscan.audit.tally import Selection

    return Selection(year)


def _ending(path: Path, *endings: str) -> None:
    """Refuse a file name that does not tell its format."""
    if path.suffix.lower() not in endings:
        raise DocscanError(_MESSAGES["ending"].format(name=path.name, endings=_either(endings)))


def _either(words: tuple[str, ...]) -> str:
    """ ".html, .docx eller .xlsx"."""
    return " eller ".join(filter(None, (", ".join(words[:-1]), words[-1])))
