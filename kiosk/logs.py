"""Logs of events, never of visitors; one file a process, kept small."""

import logging
import logging.handlers
import secrets
import sys
from pathlib import Path

_MEGABYTE = 1_000_000


def start_logs(folder: Path, name: str, *, verbose: bool) -> None:
    """Log to `folder/name.log` (seven files of 1 MB), and to standard error when verbose."""
    folder.mkdir(parents=True, exist_ok=True)
    handlers: list[logging.Handler] = [
        logging.handlers.RotatingFileHandler(
            folder / f"{name}.log", maxBytes=_MEGABYTE, backupCount=6, encoding="utf-8", delay=True
        )
    ]
    if verbose:
        handlers.append(logging.StreamHandler(sys.stderr))
    logging.basicConfig(
        level=logging.DEBUG if verbose else logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
        handlers=handlers,
        force=True,
    )
    # fontTools narrates every table it reads.
    logging.getLogger("fontTools").setLevel(logging.WARNING)


def bug(error: BaseException) -> str:
    """Log a bug of ours with its trace; answers the code a person can quote."""
    code = f"E-{secrets.token_hex(2).upper()}"
    logging.getLogger("kiosk").error("%s %s", code, error, exc_info=error)
    return code
