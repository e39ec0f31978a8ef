"""Statements of the theory beside one person's data; each may point this way, the other way, or tell nothing."""

from ema_app.measures.predictions.board import Board, board, prediction_measures
from ema_app.measures.predictions.statement import VERDICTS, Claim, Statement

__all__ = ["VERDICTS", "Board", "Claim", "Statement", "board", "prediction_measures"]
