"""The made-up person that the app shows to those who look around."""

from __future__ import annotations

from ema_app.measures.simulate.design import Answers, Arousal, Company, Design, Diary, Gap, Missing

DEMO = Design(
    days=42,
    theta=52.0,
    width=7.0,
    arousal=Arousal(hard_week=4),
    company=Company(offsets=(-14.0, -4.0, 10.0, 18.0), shares=(0.4, 0.2, 0.2, 0.2), spread=0.0, alone=True),
    answers=Answers(calm=0.15),
    missing=Missing(0.20, 0.25),
    strategy="deactivating",
    gaps=(
        Gap("anger", -7.0, -7.0, 15.0), Gap("shame", 5.0, 0.0, 14.0), Gap("fear", -2.0, 0.0, 14.0),
        Gap("sadness", -4.0, -4.0, 14.0), Gap("joy", 4.0, 0.0, 13.0),
    ),
    diary=Diary(observed=0.45, logged=0.7, evenings=0.8, urges=True),
)  # fmt: skip
"""Six weeks with partner, mother and friend; calmer in words than in the body; the fourth week was hard."""

DEMO_SEED = 32
"""The person shown: of the first forty the one with most to see (switches seen, observations, events added up)."""
