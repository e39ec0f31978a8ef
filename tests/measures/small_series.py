"""Small datasets for tests of series and what follows from it: values by day, prompts two hours apart from 08:00."""

from __future__ import annotations

import pandas as pd

from ema_app.core import tables

TEN = (10, 30, 20, 60, 50, 40, 70, 70, 20, 30)
"""Ten answers to one item, 0-100: two days of five prompts. The worked example of docs/methods."""

TEN_OTHER = (20, 30, 40, 50, 60, 30, 60, 80, 10, 30)
"""Ten answers to a second item at the same prompts."""


def empty(table):
    return pd.DataFrame({name: pd.Series(dtype=object) for name in table.names})


def days(values, per_day=5):
    return [list(values[i : i + per_day]) for i in range(0, len(values), per_day)]


def record(items, bounds=(0.0, 100.0), person=None, numbered=True, roles=None, start="2024-03-04T08:00+01:00"):
    """A dataset from {item: list of days, each a list of values (None = missed)}; all items alike in shape."""
    first = next(iter(items.values()))
    prompts, answers = [], []
    began = pd.Timestamp(start)
    for day, row in enumerate(first):
        for number in range(len(row)):
            name = f"{person or ''}d{day:03d}n{number:02d}"
            at = (began + pd.Timedelta(days=day, hours=2 * number)).isoformat()
            values = {item: table[day][number] for item, table in items.items()}
            given = {item: value for item, value in values.items() if value is not None}
            prompts.append({
                "prompt_id": f"p-{name}", "entry_id": f"e-{name}" if given else None, "scheme": "day",
                "trigger": "random",
                "scheduled_at": at, "delivered_at": at, "opened_at": at if given else None,
                "submitted_at": at if given else None, "timezone": "Europe/Berlin", "form": "check_in",
                "status": "answered" if given else "missed", "study_day": day + 1 if numbered else None,
                "prompt_number": number + 1 if numbered else None,
            })  # fmt: skip
            answers += [{"entry_id": f"e-{name}", "item_id": item, "role": (roles or {}).get(item, f"self.{item}"),
                         "value": value, "status": "answered"} for item, value in given.items()]  # fmt: skip
    definition = [(item, (roles or {}).get(item, f"self.{item}"), "vas", *bounds) for item in items]
    dataset = {
        "prompts": pd.DataFrame(prompts).reindex(columns=list(tables.PROMPTS.names)).astype(object),
        "answers": pd.DataFrame(answers).reindex(columns=list(tables.ANSWERS.names)).astype(object),
        "items": pd.DataFrame(definition, columns=["item_id", "role", "kind", "low", "high"]),
    }
    if person is not None:
        dataset["prompts"]["person"] = dataset["answers"]["person"] = person
    return dataset


def together(*datasets):
    """Several persons' datasets as one."""
    return {name: pd.concat([one[name] for one in datasets], ignore_index=True) for name in ("prompts", "answers")} | {
        "items": datasets[0]["items"]
    }
