"""A machine's own login of a shared database: a file in its data folder, for its owner alone."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from sqlalchemy import make_url

from kiosk.errors import Damaged, DeviceFault
from kiosk.paths import write_whole
from kiosk.settings import StationKind

_FILE = "station.credential"


@dataclass(frozen=True, slots=True)
class Credential:
    """The login, where it counts, and what the machine was enrolled as. `address` has no login."""

    address: str
    role: str
    password: str = field(repr=False)
    site: int
    name: str
    kind: StationKind


def read(data_dir: Path) -> Credential | None:
    """This machine's, None when it was never enrolled. Raises Damaged."""
    file = data_dir / _FILE
    try:
        return Credential(**json.loads(file.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DeviceFault("fault.folder", folder=str(data_dir)) from error
    except (ValueError, TypeError):
        raise Damaged("damaged.credential", file=str(file)) from None


def keep(data_dir: Path, credential: Credential, key: bytes) -> None:
    """Both secrets of this machine, its login and the site's ticket key, as files of mode 0600."""
    try:
        write_whole(data_dir / "site.key", key)
        write_whole(data_dir / _FILE, json.dumps(asdict(credential)).encode())
    except OSError as error:
        raise DeviceFault("fault.folder", folder=str(data_dir)) from error


def with_login(url: str, role: str, password: str) -> str:
    """The address with a login in it."""
    named = make_url(url).set(username=role, password=password)
    return named.render_as_string(hide_password=False)


def without_login(url: str) -> str:
    """The address alone."""
    return make_url(url).set(username=None, password=None).render_as_string()


def completed(url: str, data_dir: Path) -> str:
    """The address with this machine's own login, where it names no other one."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "postgresql" or parsed.password is not None:
        return url
    own = read(data_dir)
    if own is None or parsed.username not in {None, own.role}:
        return url
    return with_login(url, own.role, own.password)
