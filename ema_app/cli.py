"""The commands. Each is one call down; nothing heavy is imported before it is needed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from ema_app import __version__
from ema_app.core.errors import EmaError
from ema_app.owner_only import owner_only

F = TypeVar("F", bound=Callable[..., Any])
A_PATH = click.Path(path_type=Path)


class Commands(click.Group):
    """The commands; an error of the world is said on stderr and ends with 1, wrong use with 2."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except EmaError as error:
            click.echo(str(error), err=True)
            ctx.exit(1)
        except OSError as error:
            place = Path(str(error.filename)).name if error.filename else "A file"
            said = f"{place} could not be read or written. The system says: {error.strerror}."
            click.echo(f"{said} Choose another place, or look whether there is room and you may write there.", err=True)
            ctx.exit(1)
        except KeyboardInterrupt:
            click.echo("Stopped. Nothing half-done was left behind.", err=True)
            ctx.exit(1)


def passphrase_options(command: F) -> F:
    """Add the ways to give a passphrase: a file, the environment, or a prompt."""

    @click.option("--passphrase-file", type=A_PATH, help="A file whose first line is the passphrase.")
    @wraps(command)
    def with_options(*args: Any, passphrase_file: Path | None = None, **rest: Any) -> Any:
        from ema_app.terminal import Asking

        return command(*args, asking=Asking(passphrase_file), **rest)

    return with_options  # type: ignore[return-value]


def _sorry(_kind: type[BaseException], error: BaseException, _trace: object) -> None:
    """Say that a fault of ours ended a command: where in the code, and nothing of what was in it."""
    from ema_app.crash import report

    click.echo("Something went wrong inside Switchpoint; what was kept before is unharmed.", err=True)
    click.echo(report(error), err=True)


@click.group(cls=Commands, invoke_without_command=True)
@click.version_option(__version__, prog_name="Switchpoint")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Switchpoint: a private diary of moments. Without a command, the app opens."""
    sys.excepthook = _sorry
    owner_only()
    if ctx.invoked_subcommand is None:
        from ema_app.app import run

        sys.exit(run())


@main.command()
def demo() -> None:
    """Look around with a made-up person, in a throw-away record."""
    from ema_app.app import run

    sys.exit(run(demo=True))


@main.command()
def wait() -> None:
    """Wait for check-ins without a window, as it is started with the desktop."""
    from ema_app.waiting import run

    sys.exit(run())


@main.command()
@click.argument("record", type=A_PATH)
@click.option("--protocol", default="core", help="The protocol to begin with.")
@passphrase_options
def new(record: Path, protocol: str, asking: Any) -> None:
    """Make a new record. Prints its recovery code, once."""
    from ema_app import commands

    click.echo(commands.new(record, protocol, asking))


@main.command("import")
@click.argument("target", type=A_PATH, metavar="RECORD_OR_FOLDER")
@click.argument("source", type=A_PATH)
@click.option("--map", "mapping", type=A_PATH, help="A mapping file, for a table from elsewhere.")
@passphrase_options
def import_(target: Path, source: Path, mapping: Path | None, asking: Any) -> None:
    """Bring in an export directory, a recording (E4, Apple Health), or a foreign table by a mapping file."""
    from ema_app import commands

    click.echo(commands.bring_in(target, source, mapping, asking))


@main.command()
@click.argument("record", type=A_PATH)
@click.argument("folder", type=A_PATH, metavar="DIR")
@click.option("--tier", type=click.Choice(["full", "relative", "year"]), default="full", help="How exact times are.")
@click.option("--without-text", is_flag=True, help="Leave out what was typed freely.")
@passphrase_options
def export(record: Path, folder: Path, tier: str, without_text: bool, asking: Any) -> None:
    """Write the record as a dataset with a codebook."""
    from ema_app import commands

    click.echo(commands.export(record, folder, (tier, without_text), asking))


@main.command()
@click.argument("record", type=A_PATH)
@passphrase_options
def check(record: Path, asking: Any) -> None:
    """Say whether a record is sound."""
    from ema_app import commands

    said, sound = commands.check(record, asking)
    click.echo(said, err=not sound)
    sys.exit(0 if sound else 1)


@main.command()
@click.argument("backup", type=A_PATH)
@click.argument("record", type=A_PATH)
@passphrase_options
def restore(backup: Path, record: Path, asking: Any) -> None:
    """Put a backup back in place. What it replaces is kept too."""
    from ema_app import commands

    click.echo(commands.restore(backup, record, asking))


@main.command()
@click.argument("record", type=A_PATH)
@click.option("--recovery", is_flag=True, help="A new recovery code instead; the old one ends.")
@click.option("--new-passphrase-file", type=A_PATH, help="A file whose first line is the new passphrase.")
@passphrase_options
def passphrase(record: Path, recovery: bool, new_passphrase_file: Path | None, asking: Any) -> None:
    """Set a new passphrase, or make a new recovery code."""
    from ema_app import commands

    click.echo(commands.new_secret(record, recovery, new_passphrase_file, asking))


@main.command()
@click.argument("record", type=A_PATH)
@click.argument("out", type=A_PATH, metavar="OUT.pdf")
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4")
@click.option("--from", "since", type=click.DateTime(["%Y-%m-%d"]), help="The first day; without it, six before.")
@click.option("--to", "until", type=click.DateTime(["%Y-%m-%d"]), help="The last day; without it, the last one.")
@passphrase_options
def report(record: Path, out: Path, paper: str, asking: Any, **ends: datetime | None) -> None:
    """Write the page between sessions as a PDF of one page.

    It holds what was typed freely and answers above the person's own line. Entries marked only for me are not in it.
    """
    from ema_app import reporting

    since, until = (end.date() if end else None for end in (ends["since"], ends["until"]))
    click.echo(reporting.report(record, out, (paper, since, until), asking))


@main.command()
@click.argument("folder", type=A_PATH, metavar="DIR")
@click.option("--record", type=A_PATH, help="The record to show; without one, a made-up person.")
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light")
@click.option("--scale", type=click.FloatRange(0.75, 3.0), default=1.0, help="Size of text: 1.0, 1.5 or 2.0.")
@passphrase_options
def screenshot(folder: Path, record: Path | None, theme: str, scale: float, asking: Any) -> None:
    """Leave a picture of every screen in DIR, without a display."""
    from ema_app.screenshots import take

    for path in take(folder, record, (theme == "dark", scale), asking):
        click.echo(path)


@main.command()
@click.argument("folder", type=A_PATH, metavar="OUT_DIR")
@click.option("--days", type=int, default=28)
@click.option("--seed", type=int, required=True)
@click.option("--start", type=click.DateTime(["%Y-%m-%d"]), default="2024-01-01", help="The first day.")
@click.option("--zone", default="Europe/Berlin", help="An IANA time zone.")
@click.option("--per-day", type=int, help="Prompts a day.")
@click.option("--every-minutes", type=int, help="A prompt every so many minutes, instead.")
@click.option("--kind", help="switch, one_mode, flat, company, graded_line, graded_curve, skewed, …")
@click.option("--strategy", help="none, hyperactivating or deactivating.")
@click.option("--relationships", type=int)
@click.option("--switch-point", "switch_points", type=float, multiple=True, help="One for each relationship.")
@click.option("--dprime", type=float, help="How far apart the modes lie in the answers.")
@click.option("--arousal-error", type=float, help="SD of the error of reported tension.")
@click.option("--answered", type=float, help="Share of prompts answered, 0-1.")
@click.option("--missing-by-mode", type=(float, float), help="Share missed when controlled, when automatic.")
@click.option("--discrepancy", type=(str, float), multiple=True, help="An emotion (anger, shame …), felt minus seen.")
@click.option("--no-body", is_flag=True)
def simulate(folder: Path, seed: int, start: datetime, zone: str, **options: Any) -> None:
    """Make up a person with known truth: an export directory and truth.json."""
    from ema_app import commands

    given = {name: value for name, value in options.items() if value is not None and value is not False and value != ()}
    click.echo(commands.simulate(folder, (seed, start.date(), zone), given))


@main.command()
@click.argument("protocol")
@click.option("--days", type=click.IntRange(0, 3660), required=True)
@click.option("--seed", type=int, required=True)
@click.option("--start", type=click.DateTime(["%Y-%m-%d"]), help="The first day; without it, today.")
@click.option("--zone", help="An IANA time zone; without it, the one in force here.")
@click.option("--json", "as_json", is_flag=True, help="JSON instead of a table.")
def plan(protocol: str, start: datetime | None, zone: str | None, as_json: bool, **rest: int) -> None:
    """The prompts that PROTOCOL (the id of one that came with the app, or a file) would give."""
    from ema_app import commands, tabulating

    found = commands.plan(protocol, (rest["days"], rest["seed"], start.date() if start else None, zone))
    click.echo(tabulating.as_json(found) if as_json else tabulating.table(found) if found else "No prompts.")


def _computing(name: str, said: str) -> None:
    @main.command(name, help=said)
    @click.argument("record", type=A_PATH, required=False)
    @click.option("--folder", type=A_PATH, help="A folder of records: gives an object by record name.")
    @click.option("--json", "as_json", is_flag=True, help="JSON instead of a table.")
    @passphrase_options
    def command(record: Path | None, folder: Path | None, as_json: bool, asking: Any) -> None:
        from ema_app import commands, tabulating

        if (record is None) == (folder is None):
            raise click.UsageError("Give a record, or --folder with a folder of records.")
        if record is not None:
            found = commands.computed(name, record, asking)
            click.echo(tabulating.as_json(found) if as_json else tabulating.as_text(name, found))
        elif folder is not None:
            every = commands.computed_folder(name, folder, asking)
            pieces = tabulating.folder_as_json(every) if as_json else tabulating.folder_as_text(name, every)
            for piece in pieces:
                click.echo(piece, nl=False)


_computing("measures", "Every measure of a record, with n, missing, interval and note.")
_computing("switches", "Switch points, recovery, the mode at each prompt, switch events.")
_computing("pairs", "Felt and seen: paired ratings and their summaries.")
