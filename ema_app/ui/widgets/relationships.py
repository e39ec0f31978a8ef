"""The kinds of relationship in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ema_app.core.people import RELATIONSHIPS


def relationship_words() -> dict[str, str]:
    """Give every kind of relationship by its code, in the language of the window."""
    translate = QCoreApplication.translate
    words = {
        "partner": translate("Relationships", "partner"),
        "former_partner": translate("Relationships", "former partner"),
        "mother": translate("Relationships", "mother"),
        "father": translate("Relationships", "father"),
        "sibling": translate("Relationships", "brother or sister"),
        "child": translate("Relationships", "child"),
        "relative": translate("Relationships", "relative"),
        "friend": translate("Relationships", "friend"),
        "colleague": translate("Relationships", "colleague"),
        "group_member": translate("Relationships", "someone from my group"),
        "therapist": translate("Relationships", "therapist"),
        "other": translate("Relationships", "other"),
    }
    return {code: words.get(code, code) for code in RELATIONSHIPS}
