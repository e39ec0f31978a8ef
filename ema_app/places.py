"""Where things lie on this machine: what came with the app, and the folders the app may write to."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Give the path of something that came with the app (installed, or in a checkout)."""
    installed = _HERE / "resources"
    return (installed if installed.is_dir() else _HERE.parent / "resources").joinpath(*parts)


def data_folder() -> Path:
    """Give the folder where records lie unless the person chooses another place. It may not exist yet."""
    from platformdirs import user_data_path

    return user_data_path("Switchpoint", appauthor=False)


def settings_folder() -> Path:
    """Give the folder of what the app remembers about itself (last record, window): never anything about a person."""
    from platformdirs import user_config_path

    return user_config_path("Switchpoint", appauthor=False)
