"""The files of a recording, out of a folder or a zip: read as a stream and within limits, nothing is unpacked."""

from __future__ import annotations

import os
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, Protocol

from ema_app.core.errors import EmaError
from ema_app.core.words import Words, say

MOST_FILES = 200_000
LARGEST = 16 << 30
"""Bytes of one file that are read at most, unpacked."""

LARGEST_DIRECTORY = 32 << 20
"""Bytes of the list of files in a zip, which is read whole."""

RATIO_FROM, RATIO = 64 << 20, 200
"""From so many bytes on, unpacked may be at most so many times packed."""

_END_AT_MOST = 22 + 0xFFFF
_ENCRYPTED = 0x1


class Stream(Protocol):
    """Gives the next bytes of a file, nothing at its end."""

    def read(self, size: int, /) -> bytes:
        """Give at most `size` bytes."""


class Members(Protocol):
    """The files of a recording by name."""

    def names(self) -> list[str]:
        """Give the names, with `/` between folders."""

    @contextmanager
    def open(self, name: str) -> Iterator[Stream]:
        """Open one of them. Raises EmaError `not_readable`, `broken_zip`, `too_large`."""


class Folder:
    """The files that lie directly in a folder."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def names(self) -> list[str]:
        """Give the names of its files."""
        with _said(self._path.name):
            return sorted(one.name for one in self._path.iterdir() if one.is_file())

    @contextmanager
    def open(self, name: str) -> Iterator[Stream]:
        """Open a file of it."""
        with opened(self._path / name) as file:
            yield file


class Zip:
    """The files in a zip. Raises EmaError `broken_zip`, `odd_names`, `locked_zip`, `too_large`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        if _directory_bytes(path) > LARGEST_DIRECTORY:
            raise too_large(path.name)
        with _mended(path.name), zipfile.ZipFile(path) as file:
            self._infos = {info.filename: info for info in file.infolist() if not info.is_dir()}
        if len(self._infos) > MOST_FILES:
            raise too_large(path.name)
        for info in self._infos.values():
            self._check(info)

    def _check(self, info: zipfile.ZipInfo) -> None:
        path = PurePosixPath(info.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
            raise EmaError("odd_names", say("errors", "{name} was not read.", name=self._path.name),
                           say("errors", "It holds files that want to lie outside of it; no device writes that."),
                           say("errors", "Take the zip as it came from the device or its site."))  # fmt: skip
        if info.flag_bits & _ENCRYPTED:
            raise EmaError("locked_zip", say("errors", "{name} was not read.", name=self._path.name),
                           say("errors", "It is locked with a password."),
                           say("errors", "Unpack it, then take the folder."))  # fmt: skip

    def names(self) -> list[str]:
        """Give the names of its files; what a Mac adds is left out."""
        return [name for name in self._infos if not name.startswith("__MACOSX/")]

    @contextmanager
    def open(self, name: str) -> Iterator[Stream]:
        """Open a file of it."""
        info = self._infos[name]
        with ExitStack() as stack:
            with _mended(self._path.name):
                file = stack.enter_context(zipfile.ZipFile(self._path))
                stream = stack.enter_context(file.open(info))
            yield _Bounded(stream, info.compress_size, self._path.name)


class _Bounded:
    """A stream that ends with an error where it grows beyond what a recording can be."""

    def __init__(self, stream: IO[bytes], packed: int, name: str) -> None:
        self._stream, self._packed, self._name = stream, max(packed, 1), name
        self._far = 0

    def read(self, size: int, /) -> bytes:
        with _mended(self._name):
            found = self._stream.read(size)
        self._far += len(found)
        if self._far > LARGEST or (self._far > RATIO_FROM and self._far > RATIO * self._packed):
            raise too_large(self._name)
        return found


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """Open a plain file. Raises EmaError `not_readable`."""
    with _said(path.name), path.open("rb") as file:
        yield file


@contextmanager
def _said(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise EmaError(
            "not_readable",
            say("errors", "{file} could not be read.", file=name),
            say("errors", "The system says: {reason}.", reason=os.strerror(error.errno or 5)),
            say("errors", "Check that the file is there and that you may read it."),
        ) from error


def _directory_bytes(path: Path) -> int:
    """Give how long a zip says its list of files is: at its end, before a comment; as much as there is, if not said."""
    with opened(path) as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _END_AT_MOST))
        tail = file.read()
    end = tail.rfind(b"PK\x05\x06")
    said = int.from_bytes(tail[end + 12 : end + 16], "little") if end >= 0 else 0
    return min(said, size)


@contextmanager
def _mended(name: str) -> Iterator[None]:
    with _said(name):
        try:
            yield
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, RuntimeError) as error:
            raise broken(name) from error


def broken(name: str, why: Words | None = None) -> EmaError:
    """Give the error of a file that ends too early or is damaged."""
    why = why or say("errors", "It is damaged, or was not copied whole.")
    return EmaError("broken_zip", say("errors", "{name} could not be read to its end.", name=name), why,
                    say("errors", "Copy or export it again, then try once more."))  # fmt: skip


def too_large(name: str) -> EmaError:
    """Give the error of a file that is larger than any recording."""
    return EmaError("too_large", say("errors", "{name} was not read.", name=name),
                    say("errors", "Unpacked it is far larger than any recording; such files are made to fill a disk."),
                    say("errors", "Take the file as it came from the device or its site."))  # fmt: skip
