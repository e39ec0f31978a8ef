"""The codebook: what each column and code means, from the same definitions that write and read the files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ema_app.core.tables import PROMPTS, Column, Table
from ema_app.exchange.item_words import ItemWords, item_words
from ema_app.exchange.source import Cell, Item, ProtocolText, Row
from ema_app.exchange.tiers import Options

_C = Column

CODEBOOK = Table("codebook", "a column of a file, or an item (item_id is filled in)", (
    _C("file", "text", "the file"),
    _C("column", "text", "its column"),
    _C("item_id", "text", "the item; empty for a column"),
    _C("kind", "code", "kind of the column, or of the item"),
    _C("meaning", "text", "what it means; of an item, its words by language"),
    _C("codes", "text", "codes or ends of the scale and what they mean, joined by |"),
    _C("role", "text", "what the item measures"),
    _C("low", "number", "smallest answer possible"),
    _C("high", "number", "largest answer possible"),
    _C("protocol_id", "text", "the protocol of the item"),
    _C("protocol_version", "text", "its version"),
), ("file", "column", "item_id", "protocol_id", "protocol_version"))  # fmt: skip

_WIDE = "an entry (wide): the columns of prompts.csv, then one column per item"
ENTRIES = Table("entries", _WIDE, PROMPTS.columns, ("prompt_id",))

_TEXT_KINDS = frozenset({"choice", "multi_choice", "person", "people", "time", "text"})

_ABOUT_TIMES = {
    "full": "Times are ISO 8601 with offset; `timezone` is the IANA zone that was in force.",
    "relative": "Times carry no date: `d12T14:05:00` is 14:05 on the twelfth day after the first prompt (day 0); "
    "`d-1` is the day before it. Clock times are local; time zones are left out.",
    "year": "Of each time only the year is left; the order of rows is kept. Time zones are left out.",
}


def codebook_rows(
    tables: Iterable[Table], item_columns: Iterable[str], items: Sequence[Item], protocols: Iterable[ProtocolText]
) -> list[Row]:
    """Give the rows of codebook.csv: every column of every file, the item columns of entries.csv, every item."""
    rows = [_column_row(table, column) for table in tables for column in table.columns]
    meaning = "the answer to this item: number, code or words; the last one, if it was amended"
    rows += [_row("entries", name, "item", meaning) for name in item_columns]
    words = item_words(protocols)
    return rows + [_item_row(item, words) for item in items]


def _column_row(table: Table, column: Column) -> Row:
    codes = " | ".join(f"{code} = {meaning}" for code, meaning in column.codes.items())
    return _row(table.name, column.name, column.kind, column.meaning, codes)


def _row(file: str, column: str, kind: str, meaning: str, codes: str = "") -> Row:
    return (f"{file}.csv", column, None, kind, meaning, codes or None, None, None, None, None, None)


def _item_row(item: Item, words: Mapping[tuple[str, str, str], ItemWords]) -> Row:
    said = words.get((item.protocol_id, item.protocol_version, item.item_id), ItemWords("", ""))
    column = "text" if item.kind in _TEXT_KINDS else "value"
    bounds: tuple[Cell, Cell] = (item.low, item.high)
    return (
        "answers.csv", column, item.item_id, item.kind, said.text or None, said.codes or None, item.role, *bounds,
        item.protocol_id, item.protocol_version,
    )  # fmt: skip


def codebook_text(tables: Iterable[Table], options: Options) -> str:
    """Give codebook.md: how the files are written, what is left out, and what each column means."""
    parts = ["# Codebook", *_about(options)]
    for table in tables:
        parts += [f"## {table.name}.csv", f"A row is {table.row}. A row is named by: {', '.join(table.key)}."]
        parts.append("\n".join(["| column | kind | meaning |", "|---|---|---|", *map(_line, table.columns)]))
        parts += [_code_list(column) for column in table.columns if column.codes]
    return "\n\n".join(parts) + "\n"


def _about(options: Options) -> list[str]:
    words = "Words typed freely are in the files." if options.words_leave else "Words typed freely are left out."
    return [
        "Files are UTF-8, comma-separated (RFC 4180), with a header row and line feeds. An empty cell is missing; why, "
        "is in the `status` column. Numbers are in their shortest exact form; yes and no are 1 and 0.",
        "A text, code or name that begins with = + - @, a tab, a line break or an apostrophe (also after blanks) has "
        "one apostrophe put in front, so that no spreadsheet runs it. To get the text back, take one leading "
        "apostrophe away.",
        _ABOUT_TIMES[options.tier],
        f"Tier: {options.tier}. {words} Names of people, crisis plan and formulation are never in an export.",
        "What the items ask, with their codes and bounds, is in `codebook.csv` (the rows with an `item_id`) and in "
        "`protocols/`. In `entries.csv` an item whose name is also a column of `prompts.csv` is written `item:<name>`.",
    ]


def _line(column: Column) -> str:
    return f"| {column.name} | {column.kind} | {column.meaning.replace('|', '/')} |"


def _code_list(column: Column) -> str:
    codes = [f"- `{code}`: {meaning}" for code, meaning in column.codes.items()]
    return "\n".join([f"Codes of `{column.name}`:", "", *codes])
