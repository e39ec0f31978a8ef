from datetime import UTC, datetime, timedelta, timezone

import pytest

from ema_app.core.entry import stamp


def test_a_time_is_kept_with_milliseconds_and_offset() -> None:
    moment = datetime(2026, 6, 1, 9, 30, 15, 123456, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    assert stamp(moment) == "2026-06-01T09:30:15.123+05:45"
    assert stamp(datetime(2026, 6, 1, tzinfo=UTC)) == "2026-06-01T00:00:00.000+00:00"


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        stamp(datetime(2026, 6, 1))  # noqa: DTZ001
