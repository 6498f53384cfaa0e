"""Where the program's own files are and where it may write."""

import os
import sys
import tempfile
from pathlib import Path

import platformdirs

from kiosk.errors import DeviceFault


def assets() -> Path:
    """The folder `assets/`: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "assets"
    return installed if installed.is_dir() else package.parent / "assets"


def default_data_dir() -> Path:
    """The platform's folder for this user's data."""
    return Path(platformdirs.user_data_dir("mpp-kiosk", appauthor=False))


def default_cache_dir() -> Path:
    """The platform's folder for what can be made again, such as cut fonts."""
    return Path(platformdirs.user_cache_dir("mpp-kiosk", appauthor=False))


def writable(folder: Path) -> Path:
    """The folder, made if missing. Raises DeviceFault `fault.folder` when it cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        raise DeviceFault("fault.folder", folder=str(folder)) from error
    return folder


def write_whole(path: Path, data: bytes) -> None:
    """The file with these bytes, or no such file: a power cut leaves no half of it.

    Raises OSError when the disk is full or the folder cannot be written.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    flush_folder(path.parent)


def hold(path: Path) -> int | None:
    """Holds a file for this process until it ends, however it ends; None while another one does.

    Answers what keeps it held: closing that gives it up. Raises OSError when it cannot be made.
    """
    # No child may inherit it: Python opens every file that way.
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle


def flush_folder(folder: Path) -> None:
    """The names in a folder onto the disk; Windows does that on its own and opens no folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
