"""Text that a spreadsheet would run as a formula, made harmless so that it can be put back exactly.

A text that begins with = + - @ (also in their wide forms, also after blanks), a tab, a line break or an apostrophe gets
an apostrophe in front. Reading takes one leading apostrophe away. Numbers and times are never touched.
"""

from __future__ import annotations

import re

_RISKY = re.compile(r"'|[\t\r\n]|\s*[=+\-@＝＋－＠]")


def neutralise(text: str) -> str:
    """Give `text` in a form that no spreadsheet runs."""
    return "'" + text if _RISKY.match(text) else text


def restore(text: str) -> str:
    """Give back what `neutralise` was given."""
    return text[1:] if text.startswith("'") else text
