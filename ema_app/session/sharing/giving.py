"""Making a share: what is chosen, exactly what would leave, and the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from ema_app.session.changed import Changed, Topic
from ema_app.session.check_ins import milliseconds
from ema_app.session.session import Session
from ema_app.session.sharing.given import Given, given, strike_out, write_down
from ema_app.store.files import write_atomically
from ema_app.store.sharing.address import Address
from ema_app.store.sharing.gathering import Gathered, Rows, gather
from ema_app.store.sharing.scope import Scope
from ema_app.store.sharing.share import Wish, make_share
from ema_app.store.snapshot import snapshot

ENDING = ".switchpoint-share"


@dataclass(frozen=True)
class Choice:
    """What the person chose: days (both included, None = no bound), what else leaves, and who stays out (codes)."""

    since: date | None = None
    until: date | None = None
    words: bool = False
    names: bool = False
    urges: bool = False
    plan: bool = False
    formulation: bool = False
    without: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Leaving:
    """Exactly what would leave.

    `counts`: rows by table; `first_ms`, `last_ms`: its first and last moment; `people`: for each code, in how many
    check-ins they are named; `private`: entries that stay because they are *only for me*, `naming`: because they name
    somebody who is left out.
    """

    choice: Choice
    scope: Scope
    tables: Mapping[str, Rows] = field(repr=False)
    counts: Mapping[str, int]
    first_ms: int | None
    last_ms: int | None
    people: Mapping[str, int]
    private: int
    naming: int

    @property
    def moments(self) -> int:
        """How many entries leave."""
        return self.counts["entries"]


def preview(session: Session, choice: Choice) -> Leaving:
    """Give exactly what would leave; may run in another thread. Raises EmaError."""
    scope = _scope(session, choice)
    with snapshot(session.record) as record:
        return _leaving(choice, scope, gather(record, scope))


def _scope(session: Session, choice: Choice) -> Scope:
    zone = ZoneInfo(session.around.zone())
    since = choice.since and milliseconds(datetime.combine(choice.since, time(), zone))
    until = choice.until and milliseconds(datetime.combine(choice.until + timedelta(days=1), time(), zone))
    return Scope(since or None, until or None, choice.words, choice.names, choice.urges, choice.plan,
                 choice.formulation, choice.without)  # fmt: skip


def _leaving(choice: Choice, scope: Scope, found: Gathered) -> Leaving:
    prompts = found.tables["prompts"]
    at, entry = prompts.columns.index("moment_ms"), prompts.columns.index("entry_id")
    moments = [row[at] for row in prompts.rows if row[at] is not None]
    counts = {name: len(table.rows) for name, table in found.tables.items()}
    counts["entries"] = sum(row[entry] is not None for row in prompts.rows)
    return Leaving(
        choice, scope, found.tables, counts, min(moments, default=None), max(moments, default=None),
        _named(found), found.kept.private, found.kept.naming,
    )  # fmt: skip


def _named(found: Gathered) -> dict[str, int]:
    answers, people = found.tables["answers"], found.tables["people"]
    entry, role, text = (answers.columns.index(name) for name in ("entry_id", "role", "text"))
    told = {
        (row[entry], code)
        for row in answers.rows
        if row[text] and (str(row[role]).startswith("person.") or row[role] == "event.person")
        for code in str(row[text]).split(";")
    }
    times = Counter(code for _, code in told)
    return {str(row[0]): times[row[0]] for row in people.rows}


def give(session: Session, leaving: Leaving, address: Address, path: Path, called: str = "") -> Changed:
    """Write the share to `path` and keep that it was given. Raises EmaError disk_full, read_only; then nothing was."""
    last = max((one.made_ms for one in given(session)), default=0)
    made_ms = max(milliseconds(session.around.now()), last + 1)
    share = Given(made_ms, address.name, address.key, called, leaving.moments, leaving.scope.told())
    sealed = make_share(session.record, Wish(address.key, leaving.scope, made_ms, called), leaving.tables)
    write_down(session.record, share)
    try:
        write_atomically(path, sealed)
    except BaseException:
        strike_out(session.record, share)
        raise
    return frozenset({Topic.SETTINGS})


def file_name(today: date) -> str:
    """Give a name for the file of a share that says nothing about the person."""
    return f"share-{today.isoformat()}{ENDING}"
