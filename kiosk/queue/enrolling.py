"""A new machine is let in: an administrator makes a code, the machine uses it once."""

import contextlib
import secrets
from datetime import datetime
from pathlib import Path

from kiosk.clock import from_ms
from kiosk.errors import Refused, StoreFault, WrongInput
from kiosk.paths import writable
from kiosk.queue.codes import EnrolmentCode
from kiosk.queue.day import changing
from kiosk.settings import NAME_LENGTH, StationKind
from kiosk.store import Store, doors
from kiosk.store.credential import Credential, keep, with_login, without_login
from kiosk.store.engine import connect

INVITED = "station_invited"


def invite(
    store: Store, name: str, kind: StationKind, code: EnrolmentCode, *, op_id: str, actor: str
) -> datetime:
    """Let one machine of that name and kind in with `code`; answers until when it counts.

    A machine that has that name is shut out when the new one comes. Repeating the operation with
    its code changes nothing. Raises Refused where the data are on one machine, and WrongInput.
    """
    named = " ".join(name.split())
    if not 0 < len(named) <= NAME_LENGTH:
        raise WrongInput("wrong.station_name", most=NAME_LENGTH)
    with changing(store, op_id, actor) as change:
        if change.replayed:
            entry = change.replayed[-1]
            if entry.kind != INVITED or entry.data["role"] != code.role:
                raise Refused("refused.op_id_used")
            return from_ms(entry.data["expires_at"])
        closes = doors.open_door(
            change.connection,
            change.site_id,
            kind,
            named,
            role=code.role,
            secret=code.secret,
            sealed=code.seal(store.ticket_key),
        )
        change.record(INVITED, name=named, machine=kind, role=code.role, expires_at=closes)
        return from_ms(closes)


def enrol(url: str, code: EnrolmentCode, data_dir: Path) -> Credential:
    """This machine becomes the one that `code` was made for, with a login of its own.

    Its password is made here and kept in the data folder. Raises Refused for a code that was used,
    is too old or does not fit this database, and for a folder that holds a queue of its own;
    StoreFault when the server is out of reach, with the code still good.
    """
    writable(data_dir)
    if (data_dir / "queue.db").exists():
        raise Refused("refused.own_data", folder=str(data_dir))
    database = connect(with_login(url, code.role, code.secret))
    password = secrets.token_urlsafe(32)
    try:
        with database.aside() as connection:
            let_in = doors.enrol(connection, code.role, password)
            if let_in is None:
                raise Refused("refused.enrolment_code")
            address = without_login(url)
            own = Credential(address, code.role, password, let_in.site_id, let_in.name, let_in.kind)
            # Before the commit: the server must not know a password that this machine lost.
            keep(data_dir, own, code.unseal(let_in.sealed_key))
        # Should the server be away now: the next one who is let in or shut out does it.
        with contextlib.suppress(StoreFault), database.aside() as connection:
            doors.hang_up(connection)
    except Refused as error:
        # To the server a wrong code is a wrong password.
        raise Refused("refused.enrolment_code") from error
    finally:
        database.close()
    return own
