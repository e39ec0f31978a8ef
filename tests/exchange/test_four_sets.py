"""Four public sets through their mappings, out as datasets and in again: counts, means and missing as in the source."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pandas as pd
import pytest

from ema_app.exchange.dataset_in import open_dataset
from ema_app.exchange.dataset_out import export_dataset
from ema_app.exchange.foreign import open_foreign, read_mapping

MAPPINGS = Path(__file__).parents[2] / "docs" / "examples" / "mappings"
SETS = {
    "dejonckheere-2019": ("dejonckheere-2019-affect/data.csv", "id"),
    "tammilehto-2022": ("tammilehto-2022-attachment/data.csv", "id"),
    "bailon-2020": ("bailon-2020-valence-arousal/data.csv", "id"),
    "lo-2025": ("lo-2025-emotion-differentiation/tilburg.csv", "id"),
}


def check(reference_data, tmp_path, name, people):
    file, participant = SETS[name]
    mapping = read_mapping(MAPPINGS / f"{name}.toml")
    columns = [item.column for item in mapping.items]
    named = [*mapping.times.columns, *columns]
    source = pd.read_csv(reference_data / file, dtype={participant: str})
    source = source[source[named].notna().any(axis=1)]
    found = open_foreign(reference_data / file, mapping)
    count = 0
    for person in islice(found.people(), people):
        export_dataset(person, tmp_path / person.name)
        own = source[source[participant] == person.name]
        _same(own, columns, tmp_path / person.name)
        count += len(own)
    if people is None:
        assert count == len(source)
        assert len(found.rejected) == len(pd.read_csv(reference_data / file)) - count


def _same(own, columns, folder):
    prompts, answers = pd.read_csv(folder / "prompts.csv"), pd.read_csv(folder / "answers.csv")
    assert len(prompts) == len(own)
    assert (prompts["status"] == "missed").sum() == own[columns].isna().all(axis=1).sum()
    values = answers.groupby("item_id")["value"]
    wanted = own[columns]
    assert values.count().reindex(columns, fill_value=0).tolist() == wanted.count().tolist()
    pd.testing.assert_series_equal(
        values.mean().reindex(columns), wanted.mean(), check_names=False, rtol=1e-12, check_dtype=False
    )
    back = open_dataset(folder)
    assert sum(1 for _ in back.rows("answers")) == len(answers)
    assert back.rejected == []


@pytest.mark.parametrize("name", SETS)
def test_the_first_twenty_persons_agree_with_the_source(reference_data, tmp_path, name):
    check(reference_data, tmp_path, name, 20)


@pytest.mark.slow
@pytest.mark.parametrize("name", SETS)
def test_all_persons_agree_with_the_source(reference_data, tmp_path, name):
    check(reference_data, tmp_path, name, None)
