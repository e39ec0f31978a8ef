"""The words of items, read from protocols as they were written: for the codebook only, so nothing here can fail."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from ema_app.exchange.source import ProtocolText


class ItemWords(NamedTuple):
    """The question in every language it has, and the words for its codes or ends."""

    text: str
    codes: str


def item_words(protocols: Iterable[ProtocolText]) -> dict[tuple[str, str, str], ItemWords]:
    """Give the words by (protocol_id, protocol_version, item_id); nothing for a protocol that does not parse."""
    found: dict[tuple[str, str, str], ItemWords] = {}
    for protocol in protocols:
        for item in _items(protocol.toml):
            for item_id, words in _of_item(item):
                found[protocol.protocol_id, protocol.protocol_version, item_id] = words
    return found


def _items(toml: str) -> list[Mapping[str, Any]]:
    try:
        return _tables(tomllib.loads(toml).get("item"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return []


def _of_item(item: Mapping[str, Any]) -> list[tuple[str, ItemWords]]:
    text, item_id = _phrase(item.get("text")), item.get("id", "")
    rows = [(str(item_id), ItemWords(text, _codes(item)))]
    for axis in _tables(item.get("axes")):
        words = " | ".join(part for part in (text, _phrase(axis.get("text"))) if part)
        rows.append((f"{item_id}.{axis.get('id', '')}", ItemWords(words, _codes(axis))))
    return rows


def _codes(item: Mapping[str, Any]) -> str:
    options = [f"{option.get('code', '')} = {_phrase(_languages(option))}" for option in _tables(item.get("options"))]
    ends = [f"{end} = {words}" for end in ("low", "high") if (words := _phrase(item.get(end)))]
    return " | ".join(options + ends)


def _languages(option: Mapping[str, Any]) -> dict[str, Any]:
    return {name: words for name, words in option.items() if name != "code"}


def _tables(value: object) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _phrase(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{language}: {words}" for language, words in value.items())
    return value if isinstance(value, str) else ""
