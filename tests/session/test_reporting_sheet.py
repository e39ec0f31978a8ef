"""Coverage of a record and its reporting sheet: counts that agree, gaps left to be filled in, nothing private."""

from __future__ import annotations

from pathlib import Path

import pytest

from ema_app.charts.compliance import Share
from ema_app.core.errors import EmaError
from ema_app.exchange.tiers import Options, Tier
from ema_app.session import Session
from ema_app.session.coverage import figures, prompts, weeks
from ema_app.session.leaving import leave, show
from ema_app.session.protocols import shipped_text
from ema_app.session.reporting_sheet import OPEN, reporting_sheet, save_sheet
from tests.session.prompts_made_up import some_prompts


def value(session: Session, item: str) -> str:
    return next(line.value for line in reporting_sheet(session).lines if line.item.startswith(item))


def test_counts_by_day_week_hour_and_scheme_add_up(session: Session) -> None:
    some_prompts(session, 20)
    found = figures(prompts(session))
    for parts in (found.days, found.weeks, found.hours, found.schemes):
        for name in ("planned", "offered", "answered", "partial"):
            assert sum(getattr(part, name) for part in parts) == getattr(found.whole, name)
    rows = session.record.rows("prompts")
    assert found.whole.planned == len(rows) == 140
    assert found.whole.offered == sum(row["status"] not in ("undeliverable", "suppressed") for row in rows)
    assert sum(end.count for end in found.endings) == 140 - found.whole.answered
    assert len(found.minutes) == found.whole.answered + found.whole.partial
    assert found.whole.low is not None


def test_an_empty_record_has_no_figures_and_a_sheet(session: Session) -> None:
    found = figures(prompts(session))
    assert (found.whole.planned, found.days, found.weeks, found.endings) == (0, (), (), ())
    assert value(session, "prompts planned") == "7"
    assert value(session, "first and last day") == "none yet"


def test_a_week_without_prompts_is_there_with_nothing_in_it() -> None:
    found = weeks([Share("2026-03-02", 6, 6, 3, 1), Share("2026-03-08", 6, 5, 3, 0), Share("2026-03-17", 4, 4, 4, 0)])
    assert [week.group for week in found] == ["2026-03-02", "2026-03-09", "2026-03-16"]
    assert [(week.planned, week.offered, week.answered, week.partial) for week in found] == [
        (12, 11, 6, 1), (0, 0, 0, 0), (4, 4, 4, 0),
    ]  # fmt: skip
    assert found[1].share is None


def test_entries_only_for_me_are_counted_on_the_page_and_not_in_the_sheet(session: Session) -> None:
    some_prompts(session, 10, only_for_me=30)
    assert figures(prompts(session)).whole.planned == 70
    assert figures(prompts(session, private=False)).whole.planned == 40
    lines = [line.value for line in reporting_sheet(session).lines if line.item == "prompts planned"]
    assert lines == ["40"]


def test_what_the_app_cannot_know_is_to_be_filled_in(session: Session) -> None:
    for item in ("training", "sample", "technology: devices", "participants who left", "limitations"):
        assert value(session, item) == OPEN


def test_the_sheet_has_every_part_of_the_checklists(session: Session) -> None:
    some_prompts(session, 20)
    text = reporting_sheet(session).markdown
    for part in ("Design", "Prompting", "Delivery and answers", "Latency", "Attrition", "Discussion"):
        assert f"## {part}" in text
    assert "cited from memory" in text
    assert "six_a_day (stratified)" in text
    assert "95 % interval" in text
    assert "week 3 (from " in text
    assert "undeliverable, reason asleep" in text


def test_a_condition_stands_in_the_sheet(session: Session) -> None:
    session.protocols.adopt(shipped_text("burst"), "burst.toml")
    assert value(session, "condition of high_tension") == "`tension >= 70`; matched controls per prompt: 1"


def test_the_sheet_is_written_or_it_is_said_why_not(session: Session, tmp_path: Path) -> None:
    sheet = reporting_sheet(session)
    save_sheet(sheet, tmp_path / "sheet.md")
    assert (tmp_path / "sheet.md").read_text("utf-8") == sheet.markdown
    with pytest.raises(EmaError, match="could not be saved"):
        save_sheet(sheet, tmp_path / "no" / "sheet.md")


@pytest.mark.parametrize(("tier", "there"), [("full", True), ("relative", False), ("year", False)])
def test_the_sheet_goes_with_the_data_where_dates_do(session: Session, tmp_path: Path, tier: Tier, there: bool) -> None:
    options, folder = Options(tier), tmp_path / "out"
    shown = show(session, options, {})
    leave(session, folder, options, {})
    leave(session, folder, options, {})
    path = folder / "reporting-sheet.md"
    assert path.exists() is there
    assert ("reporting-sheet.md" in [file.path for file in shown.files]) is there
    if there:
        assert path.read_text(encoding="utf-8") == reporting_sheet(session).markdown


def test_a_protocol_that_cannot_be_read_does_not_keep_the_data_back(session: Session, tmp_path: Path) -> None:
    session.record.update("protocols", {"protocol_id": "core"}, {"toml": "broken ["})
    session.protocols._read.clear()
    leave(session, tmp_path / "out", Options(), {})
    assert not (tmp_path / "out" / "reporting-sheet.md").exists()
    assert (tmp_path / "out" / "prompts.csv").exists()
