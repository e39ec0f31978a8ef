"""The protocol as a text file: reading it, and the rows that describe its items."""

from ema_app.core.protocol_file.finding import FaultError, Finding, Place, bad_protocol
from ema_app.core.protocol_file.lines import Lines
from ema_app.core.protocol_file.read import item_rows, read_protocol

__all__ = ["FaultError", "Finding", "Lines", "Place", "bad_protocol", "item_rows", "read_protocol"]
