"""Command line: a table of commands, each loaded only when it is called, and the exit codes."""

from __future__ import annotations

import atexit
import io
import math
import os
import signal
import sys
import time
from collections.abc import Callable
from errno import EBADF
from importlib import import_module

import click
from click.shell_completion import CompletionItem

from crawler.garbage import look_seldom
from crawler.signals import INTERRUPTED, PATIENCE_S, TERMINATED

# Name: what it is for. The command NAME is the function NAME of crawler/commands/NAME.py. The words
# stand here so that help and completion import no command; a test holds them to the commands' own.
COMMANDS = {
    "extract": "Turn article pages into records.",
    "explain": "Show why a page's record is what it is.",
    "sites": "List, draft, try and check site packs.",
    "fixture": "Draft and update fixtures: saved pages with checked records.",
    "crawl": "Fetch what is new on news sites.",
    "changes": "List headlines and bodies that were changed, corrections, and articles that were taken away.",
    "search": "Find archived articles, the best match first.",
    "runs": "List the crawls that a state file has seen, the latest first.",
    "seen": "List, explain and forget the addresses that crawls have seen.",
    "export": "Write the archive's articles as a dataset.",
    "reextract": "Read the archive's articles again by the present extractor.",
    "demo": "Show what Broadsheet does on a small news site of its own, served on 127.0.0.1.",
    "schema": "Print what a record looks like, as JSON Schema or as a page of documentation.",
    "completion": "Print the shell completion script.",
}
STANDARD_OUTPUT = 1
PIPE_CLOSED = 141  # 128 + SIGPIPE: the reader of our output left, as `| head -1` does


class ReaderLeftError(Exception):
    """A broken pipe on its way past click, which would turn it into the exit code 1."""


class Terminated(BaseException):
    """A SIGTERM: like a Ctrl-C, it ends the command by the way on which all files are closed."""


class LazyGroup(click.Group):
    """A click group that imports a command's module when the command is asked for."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ReaderLeftError from error

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(f"No such command {args[0]!r}.{_meant(args[0])}")
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"crawler.commands.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        found = [
            CompletionItem(name, help=text) for name, text in COMMANDS.items() if name.startswith(incomplete)
        ]
        return found + click.Command.shell_complete(self, ctx, incomplete)


def _meant(word: str) -> str:
    """Say what somebody may have meant who wrote `word` for a command."""
    from difflib import get_close_matches

    if "://" in word or os.path.exists(word):
        return f" Did you mean: broadsheet extract {word}"
    near = get_close_matches(word, COMMANDS, 1)
    return f" Did you mean {near[0]!r}?" if near else ""


def print_version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    """Print the version and leave."""
    if value and not ctx.resilient_parsing:
        from extractors.version import VERSION

        click.echo(f"broadsheet {VERSION}")
        ctx.exit()


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Records go to standard output, everything else to standard error. "
    "Exit codes: 0 all well, 1 some inputs failed, 2 wrong usage, 126 all or nearly all failed, "
    "130 interrupted, 141 the reader of the output left, 143 terminated.",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=print_version,
    help="Show the version and leave.",
)
def cli() -> None:
    """News pages into clean JSON records.

    \b
    Examples:
      broadsheet extract https://example.com/2026/11/a-story.html
      broadsheet extract saved.html --url https://example.com/a-story
      broadsheet COMMAND --help
    """


def run(args: list[str] | None = None) -> int:
    """Run one command line and return its exit code. Expected errors become one line on standard error."""
    try:
        code = cli.main(args=args, prog_name="broadsheet", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        _give_up_output()
        click.echo("broadsheet: interrupted", err=True)
        return INTERRUPTED
    except Terminated:
        _give_up_output()
        click.echo("broadsheet: terminated", err=True)
        return TERMINATED
    except (BrokenPipeError, ReaderLeftError):
        _give_up_output()
        return PIPE_CLOSED
    except OSError as error:  # inputs that cannot be read are handled where they are read
        _give_up_output()
        name = error.filename or "standard output"
        is_closed = error.errno == EBADF and not error.filename
        reason = "is closed" if is_closed else f"cannot be written: {error.strerror or error}"
        click.echo(f"broadsheet: {name}: {reason}", err=True)
        return 1
    except Exception as error:
        from extractors.errors import BroadsheetError

        if not isinstance(error, BroadsheetError):
            raise
        click.echo(f"broadsheet: {error}", err=True)
        return 1
    return code if isinstance(code, int) else 0


def _give_up_output() -> None:
    """Python flushes standard output once more at exit; give it a place to flush to.

    What a signal ended has written all that is whole: the rest would wait for ever for a reader who stopped.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), STANDARD_OUTPUT)


def _stand_in_for_closed_output() -> None:
    """Where whoever started us closed standard output, take the null device for it, as one that is only read.

    So it is an error to write to it, and its number goes to no other file.
    """
    if sys.stdout is not None:
        return
    null = os.open(os.devnull, os.O_RDONLY)
    if null != STANDARD_OUTPUT:
        os.dup2(null, STANDARD_OUTPUT)
        os.close(null)
    sys.stdout = open(STANDARD_OUTPUT, "w", encoding="utf-8", closefd=False)  # noqa: SIM115


def _stand_in_for_closed_errors() -> None:
    """Where whoever started us closed standard error, take the null device for it, here and in children.

    Else its number goes to the next file that is opened, and what a library has to say goes into that.
    """
    if sys.stderr is not None:
        return
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)  # it gets the lowest free number
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115


def _write_every_letter() -> None:
    """Write UTF-8 whatever the locale, as `extract` does; a terminal gets escapes for what it cannot show."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")


def _ending(error: type[BaseException]) -> Callable[[int, object], None]:
    """Return the handler of a signal that ends the command by an error, on the way that closes all files.

    The same once more is nothing new: `timeout` sends each twice. A later one ends the process at once.
    """
    first = -math.inf

    def hear(number: int, _: object) -> None:
        nonlocal first
        now = time.monotonic()
        if first == -math.inf:
            first = now
            atexit.register(signal.signal, number, signal.SIG_IGN)  # the exit code alone is left then
            raise error
        if now - first >= PATIENCE_S:
            signal.signal(number, signal.SIG_DFL)
            signal.raise_signal(number)

    return hear


def main() -> None:
    """Entry point of the `broadsheet` command."""
    look_seldom()
    _stand_in_for_closed_output()
    _stand_in_for_closed_errors()
    _write_every_letter()
    signal.signal(signal.SIGTERM, _ending(Terminated))  # a crawl has handlers of its own
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # and not one to be ignored
        signal.signal(signal.SIGINT, _ending(KeyboardInterrupt))
    code = run()
    try:
        sys.stdout.flush()  # of what was said before an error
    except OSError:
        _give_up_output()
    sys.exit(code)
