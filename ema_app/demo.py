"""The made-up person of the app, in a throw-away record that goes with the process."""

from __future__ import annotations

import atexit
import secrets
import shutil
import tempfile
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from ema_app.measures.simulate import DEMO, DEMO_SEED, person, write
from ema_app.session import Session, Surroundings
from ema_app.session.bringing_in import bring_in_dataset
from ema_app.session.check_ins import milliseconds
from ema_app.session.crisis_plan import Line, Plan
from ema_app.session.opening import create
from ema_app.store import Cost

QUICK = Cost(memory_kib=8192, passes=1)
NAMES = {"partner": "Jo", "mother": "Mum", "friend": "Sam"}
PLAN = Plan({
    "warning_signs": (Line("I stop answering messages"), Line("Everything sounds like a reproach")),
    "helps_me": (Line("Cold water on my wrists", open=True), Line("Walk to the river and back")),
    "others_do": (Line("Stay on the phone without fixing anything"),),
    "others_do_not": (Line("Tell me it is not that bad"),),
    "people": (Line("Sam", "555 0100", open=True),),
    "reasons": (Line("The dog waits for me"),),
})  # fmt: skip


def throw_away_folder() -> Path:
    """Give a new folder that is removed when the process ends."""
    folder = Path(tempfile.mkdtemp(prefix="switchpoint-look-around-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def demo_session(around: Surroundings) -> Session:
    """Give an open record of the made-up person, whose last day is today."""
    folder = throw_away_folder()
    # Nobody opens it again, also not where the computer goes off before it is removed.
    session, _code = create(folder / "made-up-person.switchpoint", secrets.token_hex(16), around, cost=QUICK)
    start = around.local_now().date() - timedelta(days=DEMO.days - 1)
    write(person(DEMO, DEMO_SEED, start, around.zone()), folder / "made-up")
    bring_in_dataset(session, folder / "made-up")
    _leave_out_the_future(session)
    session.plan.save(PLAN)
    for somebody in session.roster.people():
        session.roster.change(replace(somebody, name=NAMES.get(somebody.relationship, somebody.name)))
    for (observer,) in list(session.record.stream("SELECT DISTINCT observer_id FROM observations")):
        session.observers.make(observer, single=True)
    return session


def _leave_out_the_future(session: Session) -> None:
    """Take out what the made-up person would only answer later today."""
    record, now_ms = session.record, milliseconds(session.around.now())
    later = list(record.stream("SELECT prompt_id, entry_id FROM prompts WHERE moment_ms > ?", (now_ms,)))
    with record.atomic():
        for observation_id, made_at in list(record.stream("SELECT DISTINCT observation_id, made_at FROM observations")):
            if datetime.fromisoformat(made_at) > session.around.now():
                record.delete("observations", {"observation_id": observation_id})
        for prompt_id, entry_id in later:
            for table in ("observations", "events", "answers") if entry_id else ():
                record.delete(table, {"entry_id": entry_id})
            record.delete("prompts", {"prompt_id": prompt_id})
