"""One person's encrypted file: its keys, its rows, its backups."""

from __future__ import annotations

from ema_app.store.derivation import USUAL_COST, Cost, KeyEncryption, RecoveryCode, Secret
from ema_app.store.record import Record

__all__ = ["USUAL_COST", "Cost", "KeyEncryption", "Record", "RecoveryCode", "Secret"]
