"""Where the program's own files are and where it may write."""

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
    probe = folder / ".write-test"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise DeviceFault("fault.folder", folder=str(folder)) from error
    return folder
