"""`docscan rules`: what the rules look for, their examples tried, a file of one's own checked."""

from __future__ import annotations

from pathlib import Path

import click

from docscan.errors import ExitCode

PACK = click.option("--pack", metavar="NAMN|FIL", help="Regelpaketet. Annars de gemensamma reglerna, base.")


@click.group()
def rules() -> None:
    """Visa, prova och kontrollera regler."""


@rules.command("list")
@PACK
def list_rules(pack: str | None) -> None:
    """Lista regelpaket och regler."""
    from docscan.packs import show

    click.echo(show.listing(pack or "base"))


@rules.command("show")
@click.argument("rule", metavar="REGEL")
@PACK
def show_rule(rule: str, pack: str | None) -> None:
    """Visa vad en regel söker, varför, källa och exempel."""
    from docscan.packs import show

    click.echo(show.rule(rule, pack or "base"))


@rules.command("test")
@click.argument("pack", required=False, metavar="[PAKET]")
def test_rules(pack: str | None) -> None:
    """Pröva alla exempel i ett regelpaket, eller i alla."""
    from docscan.packs import show

    text, failed = show.tests(pack)
    click.echo(text)
    raise click.exceptions.Exit(ExitCode.REMARKS if failed else ExitCode.OK)


@rules.command("validate")
@click.argument("file", type=click.Path(path_type=Path), metavar="FIL")
def validate(file: Path) -> None:
    """Leta efter fel i en regelfil."""
    from docscan.packs import show

    click.echo(show.validated(file))
