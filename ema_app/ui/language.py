"""The language of the window: the system's, where the app has it, else English."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ema_app.places import resource

LANGUAGES = ("en", "de")


def language() -> str:
    """Give the code of the language in force."""
    code = QLocale().name().split("_")[0]
    return code if code in LANGUAGES else "en"


def install(app: QCoreApplication) -> None:
    """Put the translations of the language in force in place, the app's own and Qt's."""
    places = {"switchpoint": str(resource("translations")), "qtbase": QLibraryInfo.path(
        QLibraryInfo.LibraryPath.TranslationsPath)}  # fmt: skip
    for name, folder in places.items():
        translator = QTranslator(app)
        if language() != "en" and translator.load(f"{name}_{language()}", folder):
            app.installTranslator(translator)
