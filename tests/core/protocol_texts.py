"""Protocol texts for tests: a small one that is sound, and the ones that came with the app."""

from __future__ import annotations

from pathlib import Path

SHIPPED = Path(__file__).parents[2] / "resources" / "protocols"

SMALL = """\
[protocol]
id = "small"
version = "1"
title = { en = "Small", de = "Klein" }
languages = ["en", "de"]

[sampling]
days = 7
waking = ["09:00", "21:00"]

[[sampling.scheme]]
id = "often"
kind = "stratified"
per_day = 6
min_gap_minutes = 60
expire_unopened_minutes = 30
expire_started_minutes = 60

[[rotation]]
id = "turns"
take = 1

[[form]]
id = "check_in"
title = { en = "Check-in", de = "Abfrage" }
pages = [["tension"], ["reflect", "curiosity"], ["kind"], ["where"]]

[[item]]
id = "tension"
role = "self.arousal"
kind = "vas"
text = { en = "Tense?", de = "Angespannt?" }
low = { en = "no", de = "nein" }
high = { en = "yes", de = "ja" }

[[item]]
id = "reflect"
role = "mode.controlled.reflect"
kind = "vas"
text = { en = "Reflect?", de = "Nachdenken?" }
rotation = "turns"

[[item]]
id = "curiosity"
role = "mode.controlled.curiosity"
kind = "vas"
text = { en = "Curious?", de = "Neugierig?" }
rotation = "turns"

[[item]]
id = "kind"
role = "event.kind"
kind = "choice"
text = { en = "What?", de = "Was?" }
options = [{ code = "closeness", en = "close", de = "nah" }, { code = "other", en = "other", de = "anderes" }]
show_if = "tension > 50"

[[item]]
id = "where"
role = "context.place"
kind = "affect_grid"
text = { en = "Where?", de = "Wo?" }
consent = "place"
axes = [
    { id = "x", role = "context.x", text = { en = "x", de = "x" } },
    { id = "y", role = "context.y", text = { en = "y", de = "y" }, range = [-5, 5] },
]
"""


def shipped(name: str) -> str:
    """Give the text of a protocol that came with the app."""
    return (SHIPPED / f"{name}.toml").read_text(encoding="utf-8")


def with_lines(*lines: str) -> str:
    """Give the small protocol with lines added at its end."""
    return SMALL + "\n".join(lines) + "\n"
