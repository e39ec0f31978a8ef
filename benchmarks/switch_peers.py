"""What other tools make of the same made-up persons: R msm, hmmlearn, ruptures, plain logistic regression."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from benchmarks.switch_one_person import moments_of
from ema_app.measures.simulate import DESIGNS, draw
from ema_app.measures.switch.balance import plain_balance
from ema_app.measures.switch.estimate import estimate
from ema_app.measures.switch.moments import Options
from ema_app.measures.switch.person import Person, make_ready
from ema_app.measures.switch.settle import settle

PERSONS = 12

MSM = """
suppressMessages(library(msm))
d <- read.csv(commandArgs(TRUE)[1]); j <- max(d$company)
d$company <- factor(d$company, levels = 0:j)
began <- proc.time()[[3]]
q <- rbind(c(-0.5, 0.5), c(0.5, -0.5))
form <- if (j > 0) ~ arousal + company else ~ arousal
half <- stats::kmeans(d$balance, range(d$balance)); m <- sort(half$centers[, 1]); s <- sqrt(half$tot.withinss / nrow(d))
fit <- try(suppressWarnings(msm(balance ~ hour, subject = day, data = d, qmatrix = q, covariates = form, center = FALSE,
  hmodel = list(hmmNorm(m[1], s), hmmNorm(m[2], s)), control = list(maxit = 500))), silent = TRUE)
seconds <- proc.time()[[3]] - began
points <- rep(NA, j + 1)
if (!inherits(fit, "try-error")) {
  b <- fit$estimates[names(fit$estimates) %in% c("qbase", "qcov")]
  n <- length(b) / 2; up <- b[2 * seq_len(n) - 1]; down <- b[2 * seq_len(n)]
  gap <- down - up; base <- gap[1]; slope <- -gap[2]
  points <- (base + c(0, if (j > 0) gap[-(1:2)])) / slope
}
cat(seconds, points, sep = ",")
"""


def crossing(mode: np.ndarray, arousal: np.ndarray, company: np.ndarray, count: int) -> np.ndarray:
    """Where a logistic regression of the mode on arousal, with a level per relationship, crosses one half."""
    x = np.column_stack([company[:, None] == np.arange(count), arousal - 50]).astype(float)
    beta = np.zeros(count + 1)
    for _ in range(60):
        chance = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        inner = (x * (chance * (1 - chance))[:, None]).T @ x + 1e-6 * np.eye(count + 1)
        beta = beta + np.clip(np.linalg.solve(inner, x.T @ (mode - chance)), -2, 2)
    return np.clip(50 - beta[:count] / (beta[-1] if abs(beta[-1]) > 1e-6 else 1e-6), 0, 100)


def by_sign(person: Person) -> np.ndarray:
    """The mode (0, 1) by the sign of the plain balance."""
    return (plain_balance(person.items, person.moments.controlled) > 0).astype(float)


def by_hmm(person: Person) -> np.ndarray:
    """The mode by a Gaussian hidden Markov model of the items, prompts taken as evenly spaced."""
    from hmmlearn.hmm import GaussianHMM

    _, lengths = np.unique(person.moments.day[person.rows], return_counts=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = GaussianHMM(2, random_state=0, n_iter=100).fit(person.items, lengths)
        mode = model.predict(person.items, lengths).astype(float)
    plain = plain_balance(person.items, person.moments.controlled)
    return mode if np.cov(mode, plain)[0, 1] > 0 else 1 - mode


def by_change_points(person: Person) -> np.ndarray:
    """The mode by the mean of the plain balance between change points (PELT, l2, penalty 3 ln n)."""
    import ruptures

    plain = plain_balance(person.items, person.moments.controlled)
    scale = np.median(np.abs(np.diff(plain))) / 0.954
    search = ruptures.KernelCPD(kernel="linear", min_size=1, jump=1).fit(plain / scale)
    ends = search.predict(pen=3 * np.log(len(plain)))
    mode, begin = np.zeros(len(plain)), 0
    for end in ends:
        mode[begin:end] = plain[begin:end].mean() > 0
        begin = end
    return mode


def by_msm(person: Person) -> tuple[np.ndarray, float]:
    """Switch points and seconds of R msm: two hidden modes with a normal balance, arousal and company on both rates."""
    moments, rows = person.moments, person.rows
    balance = plain_balance(person.items, moments.controlled)
    day, hour, company = moments.day[rows], moments.hour[rows], moments.company[rows]
    table = np.column_stack([day, hour, balance, moments.arousal[rows], company])
    with tempfile.TemporaryDirectory() as folder:
        data, script = Path(folder) / "d.csv", Path(folder) / "msm.R"
        np.savetxt(data, table, delimiter=",", header="day,hour,balance,arousal,company", comments="", fmt="%.9g")
        script.write_text(MSM, encoding="utf-8")
        out = subprocess.run(["Rscript", str(script), str(data)], capture_output=True, text=True, check=True).stdout
    seconds, *points = (float(x) if x != "NA" else np.nan for x in out.strip().split(","))
    return np.clip(np.array(points), 0, 100), seconds


def has_msm() -> bool:
    """Whether R and its package msm are there."""
    if shutil.which("Rscript") is None:
        return False
    ask = ["Rscript", "-e", 'quit(status = !requireNamespace("msm", quietly = TRUE))']
    return subprocess.run(ask, capture_output=True, check=False).returncode == 0


def peers(design: str = "switch_28x6", persons: int = PERSONS) -> Iterator[str]:
    """Give error and time of every peer on the same persons as ours, a line each."""
    yield f"{design}, {persons} persons: RMSE, bias (points), seconds a person"
    people = [draw(DESIGNS[design], seed) for seed in range(persons)]
    ready = [make_ready(moments_of(drawn), Options()) for drawn in people]
    truth = [drawn.person.switch_points[list(one.places)] for drawn, one in zip(people, ready, strict=True)]
    errors, began = [], time.perf_counter()
    for one, points in zip(ready, truth, strict=True):
        errors.append(settle(estimate(one, 12.0), Options()).fitted.theta[: len(points)] - points)
    yield _line("ours", np.concatenate(errors), (time.perf_counter() - began) / persons)
    yield from _by_mode(ready, truth)
    if not has_msm():
        yield f"  {'R msm':<28} not installed"
        return
    found = [by_msm(one) for one in ready]
    errors = [points - true for (points, _), true in zip(found, truth, strict=True)]
    yield _line("R msm", np.concatenate(errors), float(np.mean([seconds for _, seconds in found])))


def _by_mode(ready: list[Person], truth: list[np.ndarray]) -> Iterator[str]:
    ways: list[tuple[str, str | None, Callable[[Person], np.ndarray]]] = [
        ("logistic, one slope, by sign", None, by_sign),
        ("logistic, mode by hmmlearn", "hmmlearn", by_hmm),
        ("logistic, mode by ruptures", "ruptures", by_change_points),
    ]
    for name, package, mode_of in ways:
        if package and importlib.util.find_spec(package) is None:
            yield f"  {name:<28} not installed"
            continue
        errors, began = [], time.perf_counter()
        for one, points in zip(ready, truth, strict=True):
            arousal, company = one.moments.arousal[one.rows], one.moments.company[one.rows]
            errors.append(crossing(mode_of(one), arousal, company, one.relationships) - points)
        yield _line(name, np.concatenate(errors), (time.perf_counter() - began) / len(ready))


def _line(name: str, errors: np.ndarray, seconds: float) -> str:
    held = errors[np.isfinite(errors)]
    lost = f", {len(errors) - len(held)} without a value" if len(held) < len(errors) else ""
    return f"  {name:<28} {np.sqrt(np.mean(held**2)):>7.2f} {held.mean():>7.2f} {seconds:>9.4f}{lost}"
