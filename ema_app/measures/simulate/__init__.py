"""Made-up persons of the theory with known truth. Shares no code with the estimators it is to test."""

from ema_app.measures.simulate.design import Answers, Arousal, Company, Design, Gap, Graded, Missing
from ema_app.measures.simulate.designs import DESIGNS
from ema_app.measures.simulate.draw import Drawn, Prompts, draw
from ema_app.measures.simulate.paths import Grid, Person

__all__ = [
    "DESIGNS", "Answers", "Arousal", "Company", "Design", "Drawn", "Gap", "Graded", "Grid", "Missing", "Person",
    "Prompts", "draw",
]  # fmt: skip
