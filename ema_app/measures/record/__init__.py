"""Everything that can be computed from one record, put together from the measures."""

from ema_app.measures.record.all_measures import Computed, Wanted, compute
from ema_app.measures.record.switch_json import switches_json

__all__ = ["Computed", "Wanted", "compute", "switches_json"]
