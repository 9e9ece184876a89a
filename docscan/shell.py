"""What stands around the commands: help in Swedish, errors as sentences, exit codes. Only click is imported here."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any, NoReturn

import click

from docscan.errors import DocscanError, ExitCode, add_extra
from docscan.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

# click's own words in help texts
_WORDS = {
    "Options": "Val",
    "Commands": "Kommandon",
    "[OPTIONS]": "[VAL]",
    "COMMAND [ARGS]...": "KOMMANDO …",
    "Show this message and exit.": "Visa den här hjälpen.",
    "[default: ": "[annars: ",
    "[required]": "[krävs]",
}
_ENGLISH = re.compile("|".join(map(re.escape, _WORDS)))

_HELP = "Skriv {command} --help för hjälp."
_USAGE = {
    "option": "Valet {name} finns inte.",
    "argument": "Valet {name} behöver ett värde.",
    "command": "Kommandot finns inte. Kommandon: {name}.",
    "missing": "Det saknas något: {name}.",
    "value": "Värdet för {name} går inte att använda.",
    "allowed": "Värdet för {name} går inte att använda. Tillåtet: {allowed}.",
    "other": "Kommandot gick inte att tolka.",
}
_WHOLE = "heltal"
_INTERRUPTED = "Avbrutet."
_EXTRA = "Kommandot behöver ett tillägg som inte är installerat ({name}). " + add_extra("audit")
_STUMBLED = (
    "Något gick fel i docscan ({error}, version {version}). Inget har ändrats i dina filer. "
    "Berätta gärna för den som sköter docscan vad du gjorde."
)


class LazyGroup(click.Group):
    """A group of which some commands are imported only when they are asked for: name to "module:command"."""

    def __init__(self, *args: Any, lazy: dict[str, str] | None = None, **others: Any) -> None:
        super().__init__(*args, **others)
        self._lazy = lazy or {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *self._lazy})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._lazy:
            return super().get_command(ctx, cmd_name)
        module, name = self._lazy[cmd_name].split(":")
        command: click.Command = getattr(import_module(module), name)
        return command


class _Swedish(click.HelpFormatter):
    """Help texts with click's own words in Swedish."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, _swedish(args), prefix or "Användning: ")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        with super().section(_swedish(name)):
            yield

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl([(first, _swedish(second)) for first, second in rows], col_max, col_spacing)


def _swedish(text: str) -> str:
    return _ENGLISH.sub(lambda found: _WORDS[found[0]], text)


def run(command: click.Command, name: str, args: list[str] | None = None) -> NoReturn:
    """Run a command and leave with its exit code; an error becomes a sentence on stderr, never a traceback."""
    click.Context.formatter_class = _Swedish
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    sys.exit(int(_exit_code(command, name, args)))


def _exit_code(command: click.Command, name: str, args: list[str] | None) -> int:
    try:
        code = command.main(args, prog_name=name, standalone_mode=False)
        sys.stdout.flush()
        return code or ExitCode.OK
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _say(_INTERRUPTED, ExitCode.INTERRUPTED)
    except click.ClickException as error:
        return _say(usage(error), ExitCode.USAGE)
    except DocscanError as error:
        return _say(str(error), error.exit_code)
    except BrokenPipeError:
        # The reader of our output has left (head, less): nothing to complain of, and nothing more to flush.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.OK
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] == "docscan":
            return _say(_STUMBLED.format(error=type(error).__name__, version=__version__), ExitCode.USAGE)
        return _say(_EXTRA.format(name=error.name), ExitCode.USAGE)
    except Exception as error:
        return _say(_STUMBLED.format(error=type(error).__name__, version=__version__), ExitCode.USAGE)


def _say(text: str, code: ExitCode) -> ExitCode:
    click.echo(text, err=True)
    return code


def usage(error: click.ClickException) -> str:
    """A usage error of click's in Swedish."""
    ctx: click.Context | None = getattr(error, "ctx", None)
    kind, name, allowed = "other", "", ""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    if isinstance(error, click.NoSuchOption):
        kind, name = "option", error.option_name
    elif isinstance(error, click.BadOptionUsage):
        kind, name = "argument", error.option_name
    elif isinstance(error, click.MissingParameter) and error.param is not None and ctx:
        kind, name = "missing", error.param.make_metavar(ctx).strip("[…]")
    elif isinstance(error, click.BadParameter) and error.param is not None:
        allowed = _allowed(error.param.type)
        kind, name = "allowed" if allowed else "value", "/".join(error.param.opts)
    elif ctx and isinstance(ctx.command, click.Group):
        kind, name = "command", ", ".join(ctx.command.list_commands(ctx))
    return " ".join((_USAGE[kind].format(name=name, allowed=allowed), _HELP.format(command=_path(ctx))))


def _allowed(kind: click.ParamType[Any]) -> str:
    """The values that a parameter takes, in Swedish; empty where they cannot be told in a few words."""
    if isinstance(kind, click.Choice):
        return ", ".join(map(str, kind.choices))
    if isinstance(kind, click.IntRange):
        ends = (("från", kind.min), ("till", kind.max))
        return " ".join([_WHOLE, *(f"{word} {end}" for word, end in ends if end is not None)])
    return _WHOLE if kind is click.INT else ""


def _path(ctx: click.Context | None) -> str:
    return ctx.command_path if ctx else "docscan"
