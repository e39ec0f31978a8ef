"""What the app leaves on the disk is its owner's alone: files nobody else may read, no picture of its memory."""

from __future__ import annotations

import os
import sys


def owner_only() -> None:
    """Make all files and folders of this process for its owner only, and let no crash write its memory down.

    Holds for the programs it starts, too. Windows has neither: there the folder decides who may read.
    """
    os.umask(0o077)
    if sys.platform != "win32":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        # Not 0: Linux gives a crash all the same to a program that asked for crashes; a limit of 1 byte stops that too.
        resource.setrlimit(resource.RLIMIT_CORE, (1 if most else 0, most))
