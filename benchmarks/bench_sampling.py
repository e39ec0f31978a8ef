"""How right the plans are: ten thousand days of each preset and scheme, chance against brute force, the stories.

Run: python -m benchmarks.bench_sampling. The same checks fail in the tests (`make test-all`); here they leave figures.
"""

from __future__ import annotations

import random
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from scipy.stats import ks_2samp, kstest

from ema_app.core.protocol import Protocol
from ema_app.core.sampling import plan
from ema_app.core.sampling.chance import Chance
from ema_app.core.sampling.draw import draw

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "core"))
from sampling_cases import PRESETS, ZONES, check_days, preset
from test_prompt_stories import STORIES
from test_sampling_draw import brute
from test_sampling_many_days import KINDS

DRAWS = 10_000
FIRST = date(2024, 1, 1)


def ten_thousand_days(name: str, protocol: Protocol) -> None:
    """Print how many prompts ten thousand days have, and how many days break a promise."""
    began, prompts, broken = time.perf_counter(), 0, 0
    for zone in ZONES:
        for start in range(0, 1000, 100):
            there = ZoneInfo(zone)
            found = plan(protocol, FIRST + timedelta(days=start), 100, there, zone)
            prompts += len(found)
            try:
                check_days(protocol, found, there)
            except AssertionError:
                broken += 1
    seconds = time.perf_counter() - began
    print(f"  {name:<30} {prompts:9} prompts  {broken} of 100 stretches broken  goal 0  {seconds / 10:7.2f} ms a day")


def chance() -> None:
    """Print p-values: uniform without a gap, as brute force with one."""
    free = [draw([(0, 7800)], 1, [], Chance("free", n))[0] for n in range(DRAWS)]
    p = kstest([(at + 0.5) / 7800 for at in free], "uniform").pvalue
    print(f"  no gap, against uniform              p = {p:.3f}  goal > 0.001")
    for count, width, gap in ((6, 7800, 3600), (6, 6900, 3600), (12, 3600, 1800)):
        blocks, by_hand = [(n * width, (n + 1) * width) for n in range(count)], random.Random(1)
        exact = [draw(blocks, gap, [], Chance("gap", n)) for n in range(DRAWS)]
        naive = [brute(blocks, gap, [], by_hand) for _ in range(DRAWS)]
        worst = min(ks_2samp([t[n] for t in exact], [t[n] for t in naive]).pvalue for n in range(count))
        print(f"  {count:2} blocks of {width // 60:3} min, gap {gap // 60:2} min   lowest p = {worst:.3f}  "
              f"goal > {0.001 / count:.5f}")  # fmt: skip


def main() -> None:
    """Print everything."""
    print("ten thousand days: ten zones, a thousand days each, every change of the clocks among them")
    for name, protocol in {**{name: preset(name) for name in PRESETS}, **KINDS}.items():
        ten_thousand_days(name, protocol)
    print(f"chance, {DRAWS} draws each, Kolmogorov-Smirnov")
    chance()
    print(f"desktop stories {len(STORIES)}  goal >= 40 (each checked by the tests)")


if __name__ == "__main__":
    main()
