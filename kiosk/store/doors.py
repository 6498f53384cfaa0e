"""How logins of machines are made and ended on a shared database (doors.sql does it there)."""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, func, select, text

from kiosk.errors import Refused
from kiosk.settings import StationKind
from kiosk.store.prepared import driver

MINUTES = 10

_GRANTED = select(func.to_regproc("mpp_open_door"))
_OPEN = select(
    func.mpp_open_door(
        *(bindparam(name) for name in ("site_id", "kind", "name", "door", "verifier", "sealed")),
        MINUTES,
    )
)
_ENROL = text("SELECT site_id, kind, name, sealed_key FROM mpp_enrol(:verifier)")
_REVOKE = select(func.mpp_revoke(bindparam("site_id"), bindparam("name"), bindparam("at_ms")))
_HANG_UP = select(func.mpp_hang_up())


@dataclass(frozen=True, slots=True)
class LetIn:
    """What a new machine is told of itself, and the site's key sealed with its code."""

    site_id: int
    kind: StationKind
    name: str
    sealed_key: str


def open_door(
    connection: Connection,
    site_id: int,
    kind: StationKind,
    name: str,
    *,
    role: str,
    secret: str,
    sealed: str,
) -> int:
    """A login that may only enrol, for MINUTES; answers when it closes, in ms by the server.

    Raises Refused where there is no server, where `db grant` was never run, and for a role that
    is taken.
    """
    if connection.dialect.name != "postgresql":
        raise Refused("refused.one_machine")
    if not _granted(connection):
        raise Refused("refused.no_grant")
    values = {"site_id": site_id, "kind": kind, "name": name, "door": role, "sealed": sealed}
    verifier = _verifier(connection, role, secret)
    closes: int | None = connection.execute(_OPEN, {**values, "verifier": verifier}).scalar_one()
    if closes is None:
        raise Refused("refused.code_taken")
    return closes


def enrol(connection: Connection, role: str, password: str) -> LetIn | None:
    """The machine at the door takes a password of its own; None when the code counts no more."""
    found = connection.execute(_ENROL, {"verifier": _verifier(connection, role, password)}).first()
    return None if found is None else LetIn(*found)


def shut_out(connection: Connection, site_id: int, name: str, at_ms: int) -> None:
    """No further session for a machine; `hang_up`, after the commit, ends those it has."""
    connection.execute(_REVOKE, {"site_id": site_id, "name": name, "at_ms": at_ms})


def hang_up(connection: Connection) -> None:
    """End every session of machines that were shut out, where machines have a login at all."""
    if _granted(connection):
        connection.execute(_HANG_UP)


def _granted(connection: Connection) -> bool:
    if connection.dialect.name != "postgresql":
        return False
    return connection.execute(_GRANTED).scalar_one() is not None


def _verifier(connection: Connection, role: str, password: str) -> str:
    # Made here: the password itself never crosses the wire and is in no log of the server.
    made = driver(connection).pgconn.encrypt_password(
        password.encode(), role.encode(), b"scram-sha-256"
    )
    verifier: str = made.decode()
    return verifier
