import pytest

from ema_app.core import tables
from ema_app.core.entry import AnswerStatus


@pytest.mark.parametrize("table", tables.STORED, ids=lambda table: table.name)
def test_a_table_names_its_rows_by_its_own_columns(table: tables.Table) -> None:
    assert set(table.key) <= set(table.names)
    assert len(set(table.names)) == len(table.names)
    assert all(column.meaning for column in table.columns)


@pytest.mark.parametrize("table", tables.STORED, ids=lambda table: table.name)
def test_no_name_or_code_is_read_as_missing(table: tables.Table) -> None:
    words = {*table.names, *(code for column in table.columns for code in column.codes)}
    assert not words & {"", "NA", "N/A", "NULL", "NaN", "None", "n/a", "nan", "null"}


def test_the_statuses_of_answers_are_those_of_the_table() -> None:
    assert {str(status) for status in AnswerStatus} == set(tables.ANSWER_STATUSES)
