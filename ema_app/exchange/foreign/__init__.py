"""Foreign data: a mapping file says what each column is, and the rows become rows of a dataset."""

from ema_app.exchange.foreign.data import ForeignData, ForeignPerson, open_foreign
from ema_app.exchange.foreign.mapping import Mapping
from ema_app.exchange.foreign.mapping_file import read_mapping

__all__ = ["ForeignData", "ForeignPerson", "Mapping", "open_foreign", "read_mapping"]
