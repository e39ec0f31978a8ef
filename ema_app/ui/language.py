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
    """Put the translations of the language in force in place, the app's own and Qt's, and its names of days."""
    settle_dates()
    places = {"switchpoint": str(resource("translations")), "qtbase": QLibraryInfo.path(
        QLibraryInfo.LibraryPath.TranslationsPath)}  # fmt: skip
    for name, folder in places.items():
        translator = QTranslator(app)
        if language() != "en" and translator.load(f"{name}_{language()}", folder):
            app.installTranslator(translator)


def settle_dates() -> None:
    """Let days and months be named in the language of the window, where the system names them in another one."""
    spoken, named = QLocale(language()), QLocale()
    if spoken.dayName(1) != named.dayName(1):
        QLocale.setDefault(QLocale(named.name()) if named.name().startswith(language()) else spoken)
