"""Brings the translations in step with the code: reads every text from the source, then makes the compiled files.

Run: python packaging/translations.py. Texts are the arguments of self.tr("…"), say("context", "…") and
translate("context", "…"); all have to be written out, nothing put together. (pyside6-lupdate does not see those of
`say` that are followed by values, so the texts are read here; pyside6-lrelease compiles them.)
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de",)
Text = tuple[str, str]
"""A context and an English text."""


class Reader(ast.NodeVisitor):
    """Collects the texts of one file; the context of self.tr is the class around it."""

    def __init__(self) -> None:
        self.classes: list[str] = []
        self.found: set[Text] = set()

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Remember which class the texts inside belong to."""
        self.classes.append(node.name)
        self.generic_visit(node)
        self.classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """Take the text of a call that marks one."""
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        words = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        if name == "tr" and self.classes and len(words) == 1:
            self.found.add((self.classes[-1], words[0]))
        elif name in ("say", "translate") and len(words) == 2 and words[1]:
            self.found.add((words[0], words[1]))
        self.generic_visit(node)


def texts() -> set[Text]:
    """Give every text of the app."""
    found: set[Text] = set()
    for path in (ROOT / "ema_app").rglob("*.py"):
        reader = Reader()
        reader.visit(ast.parse(path.read_text(encoding="utf-8")))
        found |= reader.found
    return found


def known(language: str) -> dict[Text, str]:
    """Give the translations there are."""
    path = FOLDER / f"switchpoint_{language}.ts"
    if not path.exists():
        return {}
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


def missing(language: str) -> list[Text]:
    """Give the texts without a translation."""
    there = known(language)
    return sorted(text for text in texts() if not there.get(text))


def write(language: str, translations: dict[Text, str]) -> None:
    """Write the texts of the app with their translations; what the app no longer says is left out."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for context, group in _by_context(sorted(texts())):
        element = ET.SubElement(root, "context")
        ET.SubElement(element, "name").text = context
        for text in group:
            message = ET.SubElement(element, "message")
            ET.SubElement(message, "source").text = text[1]
            said = translations.get(text, "")
            ET.SubElement(message, "translation", {} if said else {"type": "unfinished"}).text = said
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    path = FOLDER / f"switchpoint_{language}.ts"
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def _by_context(found: list[Text]) -> Iterator[tuple[str, list[Text]]]:
    for context in dict.fromkeys(text[0] for text in found):
        yield context, [text for text in found if text[0] == context]


def release(language: str) -> None:
    """Compile the translations of a language."""
    tool = next(p for p in (Path(PySide6.__path__[0]) / n for n in ("lrelease", "lrelease.exe")) if p.exists())
    source = FOLDER / f"switchpoint_{language}.ts"
    command = [str(tool), "-silent", str(source), "-qm", str(source.with_suffix(".qm"))]
    subprocess.run(command, check=True)


def main() -> int:
    """Bring every language in step; says what has no translation yet, and gives 1 where that is so."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        write(language, known(language))
        release(language)
        for context, text in missing(language):
            print(f"{language}: [{context}] {text}")
    return int(any(missing(language) for language in LANGUAGES))


if __name__ == "__main__":
    sys.exit(main())
