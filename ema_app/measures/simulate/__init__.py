"""Made-up persons of the theory with known truth. Shares no code with the estimators it is to test.

`draw` gives plain arrays and is fast; `person` gives the whole record as tables, with the truth; `write` its files.
"""

from ema_app.measures.simulate.demo import DEMO, DEMO_SEED
from ema_app.measures.simulate.design import Answers, Arousal, Company, Design, Diary, Gap, Graded, Missing
from ema_app.measures.simulate.designs import DESIGNS
from ema_app.measures.simulate.draw import Drawn, Prompts, draw
from ema_app.measures.simulate.made import Made, person
from ema_app.measures.simulate.options import Options, design_from_options
from ema_app.measures.simulate.paths import Grid, Person
from ema_app.measures.simulate.write import write

__all__ = [
    "DEMO", "DEMO_SEED", "DESIGNS", "Answers", "Arousal", "Company", "Design", "Diary", "Drawn", "Gap", "Graded",
    "Grid", "Made", "Missing", "Options", "Person", "Prompts", "design_from_options", "draw", "person", "write",
]  # fmt: skip
