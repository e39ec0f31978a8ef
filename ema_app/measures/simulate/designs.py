"""The named designs: one for every row of the tables in SWITCH 2, 3, 5 and 6."""

from __future__ import annotations

from dataclasses import replace

from ema_app.measures.simulate.design import Answers, Company, Design, Graded, Missing

_USUAL = Design()
_AR = Answers(autocorrelation=0.4, day_drift=10.0)
_COMPANY_ONLY = Design(behaviour="company", company=Company(offsets=(-12.0, 0.0, 12.0)))


def _days(design: Design, *days: int) -> dict[int, Design]:
    return {number: replace(design, days=number) for number in days}


def _with_switch() -> dict[str, Design]:
    """Give the designs of persons with a switch."""
    return {
        **{f"switch_{days}x6": design for days, design in _days(_USUAL, 7, 14, 28, 56).items()},
        "switch_28x12": replace(_USUAL, per_day=12),
        "switch_7_every_15_min": replace(_USUAL, days=7, every_minutes=15),
        "one_relationship_28x6": replace(_USUAL, company=Company(offsets=(0.0,))),
        "one_relationship_14x6": replace(_USUAL, days=14, company=Company(offsets=(0.0,))),
        "six_relationships": replace(_USUAL, company=Company(offsets=(-15.0, -9.0, -3.0, 3.0, 9.0, 15.0))),
        "wide": replace(_USUAL, company=Company(offsets=(-22.0, 4.0, 18.0))),
        "equal": replace(_USUAL, company=Company(offsets=(0.0, 0.0, 0.0))),
        **{f"width_{width}": replace(_USUAL, width=float(width)) for width in (16, 30, 60)},
        **{f"theta_{theta}": replace(_USUAL, theta=float(theta)) for theta in (30, 65, 75, 90)},
        "slow": replace(_USUAL, rate_on=_USUAL.rate_on / 3, rate_off=_USUAL.rate_off / 3),
    }


def _with_harder_answers() -> dict[str, Design]:
    """Give the designs of persons with a switch whose answers or prompts are worse."""
    unclear = {
        f"dprime_{str(dprime).replace('.', '_')}_{days}x6": replace(design, answers=Answers(dprime=dprime))
        for dprime in (2.8, 2.1)
        for days, design in _days(_USUAL, 28, 56).items()
    }
    errors = {
        f"arousal_error_{error}": replace(_USUAL, answers=Answers(arousal_error=float(error)))
        for error in (0, 6, 12, 18)
    }
    by_mode = Missing(0.10, 0.45)
    return unclear | errors | {
        "answers_ar": replace(_USUAL, answers=_AR),
        "answered_60": replace(_USUAL, missing=Missing(0.4, 0.4)),
        "missing_by_mode": replace(_USUAL, missing=by_mode),
        "missing_by_mode_56x6": replace(_USUAL, days=56, missing=by_mode),
    }  # fmt: skip


def _without_switch() -> dict[str, Design]:
    """Give the designs of persons without a switch, and the other way round."""
    one, flat = replace(_USUAL, behaviour="one_mode"), replace(_USUAL, behaviour="flat")
    line = replace(_USUAL, behaviour="graded_line")
    shallow = Graded(slope=0.25)
    return {
        **{f"one_mode_{days}x6": design for days, design in _days(one, 14, 28).items()},
        "one_mode_skewed": replace(one, answers=Answers(skew=0.6)),
        "one_mode_ar_drift": replace(one, answers=_AR),
        "one_mode_ar": replace(one, answers=Answers(autocorrelation=0.5)),
        "one_mode_skewed_ar": replace(one, answers=Answers(autocorrelation=0.5, skew=0.6)),
        **{f"flat_{days}x6": design for days, design in _days(flat, 14, 28, 56).items()},
        "flat_slow": replace(flat, rate_on=flat.rate_on / 3, rate_off=flat.rate_off / 3),
        **{f"company_only_{days}x6": design for days, design in _days(_COMPANY_ONLY, 28, 56).items()},
        "graded_line_steep": line,
        "graded_line_shallow": replace(line, graded=shallow),
        "graded_line_shallow_company": replace(line, graded=replace(shallow, by_company=6.0)),
        "graded_curve": replace(_USUAL, behaviour="graded_curve"),
        "reversed": replace(_USUAL, behaviour="reversed"),
    }


DESIGNS: dict[str, Design] = _with_switch() | _with_harder_answers() | _without_switch()
"""Every design by name; `switch_28x6` is the usual one."""
