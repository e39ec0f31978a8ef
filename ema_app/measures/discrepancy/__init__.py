"""Felt and seen: self-ratings beside ratings of the same moments by others or by the body. Sign: self - observed."""

from ema_app.measures.discrepancy.accuracy import accuracy_measures, guess_pairs, similarity_pairs
from ema_app.measures.discrepancy.as_json import pairs_json, summary_json
from ema_app.measures.discrepancy.blocks import Estimate
from ema_app.measures.discrepancy.body import BodySeries, arousal, body_measures, body_pairs, body_series
from ema_app.measures.discrepancy.decomposition import Surface, response_surface
from ema_app.measures.discrepancy.groups import Group, groups
from ema_app.measures.discrepancy.pairing import TOLERANCE_MINUTES, WHY
from ema_app.measures.discrepancy.pairs import Pairing, pair, paired
from ema_app.measures.discrepancy.reliability import Reliabilities
from ema_app.measures.discrepancy.sentences import sentence
from ema_app.measures.discrepancy.summary import (
    LEAST_BIAS,
    LEAST_TRACKING,
    Choices,
    Paired,
    Summary,
    measures,
    summaries,
)
from ema_app.measures.discrepancy.trend import Trend, level

__all__ = [
    "LEAST_BIAS",
    "LEAST_TRACKING",
    "TOLERANCE_MINUTES",
    "WHY",
    "BodySeries",
    "Choices",
    "Estimate",
    "Group",
    "Paired",
    "Pairing",
    "Reliabilities",
    "Summary",
    "Surface",
    "Trend",
    "accuracy_measures",
    "arousal",
    "body_measures",
    "body_pairs",
    "body_series",
    "groups",
    "guess_pairs",
    "level",
    "measures",
    "pair",
    "paired",
    "pairs_json",
    "response_surface",
    "sentence",
    "similarity_pairs",
    "summaries",
    "summary_json",
]
