"""Starting with the desktop, by choice: an entry for the session that the person can see and remove.

On Linux a file in `autostart`. On macOS a file in `LaunchAgents`, on Windows a shortcut file in the start-up folder:
written by what their makers document, not tried on either.
"""

from __future__ import annotations

import platform
import sys
from pathlib import Path

LINUX = """\
[Desktop Entry]
Type=Application
Name=Switchpoint
Exec={command}
X-GNOME-Autostart-enabled=true
"""
MACOS = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>Label</key><string>switchpoint</string>
<key>ProgramArguments</key><array>{command}</array>
<key>RunAtLoad</key><true/>
</dict></plist>
"""
WINDOWS = '@start "" {command}\r\n'


class AtLogin:
    """Whether the app starts with the desktop of this user; `home` is their home folder."""

    def __init__(self, home: Path, config: Path | None = None, system: str = "") -> None:
        self.system = system or platform.system()
        start_up = home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Startup"
        self.path = {
            "Darwin": home / "Library/LaunchAgents/switchpoint.plist", "Windows": start_up / "switchpoint.cmd",
        }.get(self.system, (config or home / ".config") / "autostart" / "switchpoint.desktop")  # fmt: skip

    @property
    def on(self) -> bool:
        """Whether it does."""
        return self.path.exists()

    def choose(self, on: bool, command: list[str] | None = None) -> None:
        """Let it, or let it not. Raises OSError where the folder cannot be written."""
        if not on:
            self.path.unlink(missing_ok=True)
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        text = self._text(command or [sys.executable, "-m", "ema_app", "wait"])
        self.path.write_text(text, encoding="utf-8", newline="")

    def _text(self, command: list[str]) -> str:
        if self.system == "Darwin":
            return MACOS.format(command="".join(f"<string>{part}</string>" for part in command))
        return (WINDOWS if self.system == "Windows" else LINUX).format(command=" ".join(map(_quoted, command)))


def _quoted(part: str) -> str:
    return f'"{part}"' if " " in part else part
