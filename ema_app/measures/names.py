"""What each measure is called in a table, and what it means: for codebooks and for whoever reads one number."""

from __future__ import annotations

from collections.abc import Mapping

_AFFECT = {
    "mean": "mean of the answers",
    "sd": "standard deviation within the person (n - 1)",
    "skewness": "skewness of the answers (type 2)",
    "relative_sd": "standard deviation as a share of the largest one possible with this mean on this scale",
    "floor_share": "share of the answers at the lower end of the scale",
    "ceiling_share": "share of the answers at the upper end of the scale",
    "mssd": "mean squared step between neighbouring prompts of a day",
    "rmssd": "square root of mssd: the usual size of a step",
    "pac": "share of steps that are large (the note says from what size on)",
    "inertia": "correlation of an answer with the one before it on the same day",
    "mssd_adjusted": "mean squared step between successive answers, adjusted for the hours between them",
    "inertia_continuous": "correlation that is left after one hour, from answers at any distance",
    "differentiation": "how far feelings of one kind are told apart: 1 - ICC(3,k)",
    "differentiation_momentary": "the same moment by moment, mean; 0 is the most told apart",
    "differentiation_z": "differentiation on the scale of Fisher's z",
}

_ANSWERING = {
    "compliance": "answered prompts as a share of those that could be answered",
    "partial": "prompts left half-way as a share of those that could be answered",
    "latency": "median minutes from a prompt's arrival to its opening",
    "fast_answering": "share of entries answered in at most one second per item",
    "even_answering": "share of entries whose answers hardly differ from item to item",
    "one_value_answering": "share of entries in which most items have the same value",
    "moments": "answered moments with that person",
}

_FELT_AND_SEEN = {
    "discrepancy_bias": "mean of self minus observed; below 0: felt less than seen",
    "discrepancy_absolute": "mean size of the difference between self and observed, whatever its sign",
    "discrepancy_shuffled": "the size of the difference that moments put together by chance would show",
    "discrepancy_sd": "standard deviation of self minus observed",
    "discrepancy_limit_low": "lower limit of agreement: bias - 1.96 standard deviations",
    "discrepancy_limit_high": "upper limit of agreement: bias + 1.96 standard deviations",
    "tracking": "correlation of self and observed over moments, within the person",
    "scatter_ratio": "spread of self as a ratio of the spread of observed; below 1: self moves less",
    "ccc": "concordance of self and observed (Lin)",
    "criterion_level": "level of the judgment against its criterion",
    "criterion_force": "how far the judgment follows its criterion",
    "own_feeling_force": "how far the judgment follows the judge's own feeling",
    "difference_reliability": "reliability of self minus observed",
    "body_tracking": "correlation of felt tension and body signal, at the lag in minutes that the scope names",
    "recall_bias": "mean of the day as remembered minus the day as logged",
}

_BODY = {
    "counting_relative": "heartbeats counted beside the real ones: 1 - gap / mean of both",
    "counting_schandry": "heartbeats counted beside the real ones: 1 - gap / real",
    "counting_signed": "heartbeats counted minus real, as a share of the real ones; below 0: too few",
    "counting_belief": "how good the person thought the counts were, 0-100",
}

_GUESSING = {
    "empathic_accuracy": "correlation of the guess with what the other says they feel",
    "empathic_bias": "mean of the guess minus what the other says they feel",
    "guess_level": "level of the guess against what the other says",
    "guess_force": "how far the guess follows what the other says",
    "guess_own_force": "how far the guess follows one's own feeling",
    "assumed_similarity": "correlation of the guess with one's own feeling",
}

_MODES = {
    "switch_point": "tension at which both modes are equally likely",
    "half_life": "hours until the automatic mode is left in half of the cases, at the switch point",
    "switch_rate": "switches into the automatic mode per day",
    "recovery_median": "median hours from a switch until the controlled mode is back",
    "affect_after_trigger": "mean of the next answer after an event with that person",
    "reactivity": "change of the next answer after an event, beside the same hours without one",
    "prediction": "a statement of the theory (the item is its short name) in this person's data; where it points: note",
}

MEASURE_NAMES: Mapping[str, str] = _AFFECT | _ANSWERING | _FELT_AND_SEEN | _BODY | _GUESSING | _MODES
"""Every name in the column `measure`, and what it means."""
