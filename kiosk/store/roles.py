"""Who may do what in a shared database: one group of rights a kind of machine, granted by us.

A group may do what the operations of its machines touch and nothing else, so that a display that
was opened with a screwdriver can read the board and no more. The journal is only ever added to.
"""

from collections.abc import Mapping
from importlib import resources

from psycopg import sql
from sqlalchemy import Connection

from kiosk.errors import Refused
from kiosk.settings import StationKind
from kiosk.store.engine import Database
from kiosk.store.prepared import driver
from kiosk.store.tables import ELEMENTS, metadata

Rights = Mapping[str, tuple[str, ...]]

DOOR = "mpp_door"
KEEPER = "mpp_keeper"
GROUPS: dict[StationKind, str] = {
    "kiosk": "mpp_kiosk",
    "display": "mpp_display",
    "counter": "mpp_counter",
    "admin": "mpp_admin",
}

_CONTACT = "UPDATE (seen_at, version, printer, clock_ms)"
# A column in brackets: that one alone.
_READ: Rights = {
    "site": ("SELECT",),
    "catalogue_version": ("SELECT",),
    "service_off": ("SELECT",),
    "counter": ("SELECT",),
    "series": ("SELECT",),
    "ticket": ("SELECT",),
    "counter_service": ("SELECT",),
    "learned": ("SELECT",),
    "quoting": ("SELECT",),
    "attendance": ("SELECT",),
    "outage": ("SELECT",),
    "agency_switch": ("SELECT",),
    "staff_call": ("SELECT",),
    "journal": ("SELECT",),
    "station": ("SELECT", _CONTACT),
    "printer": ("SELECT",),
    "alembic_version": ("SELECT",),
}
# Whoever makes the first change of a day also ends the day before it.
_CHANGE: Rights = {
    **_READ,
    "site": ("SELECT", "UPDATE (day, revision, head, day_closed)"),
    "journal": ("SELECT", "INSERT"),
    "series": ("SELECT", "INSERT", "UPDATE"),
    "learned": ("SELECT", "INSERT", "DELETE"),
    "quoting": ("SELECT", "INSERT", "DELETE"),
    "attendance": ("SELECT", "INSERT", "DELETE"),
    "lease": ("SELECT", "INSERT", "UPDATE (seen_at, ended_at)"),
    "print_job": ("SELECT", "INSERT", "UPDATE (state, reason, settled_at)"),
    "printer": ("SELECT", "INSERT", "UPDATE"),
    "missed_search": ("SELECT",),
    "saved_trip": ("SELECT",),
}
_ALL = ("SELECT", "INSERT", "UPDATE", "DELETE")
RIGHTS: dict[StationKind, Rights] = {
    "display": _READ,
    "kiosk": {
        **_CHANGE,
        "ticket": ("SELECT", "INSERT", "UPDATE (state, ended_at, reason)"),
        "survey": ("SELECT", "INSERT", f"UPDATE ({', '.join(('overall', *ELEMENTS))})"),
        "missed_search": ("SELECT", "INSERT", "UPDATE (count)"),
        "saved_trip": ("SELECT", "INSERT", "UPDATE (count)"),
        "staff_call": ("SELECT", "INSERT", "UPDATE (since, away)"),
        "staff_code": ("SELECT",),
        "station": ("SELECT", _CONTACT, "UPDATE (shut_on)"),
    },
    "counter": {
        **_CHANGE,
        "ticket": ("SELECT", "INSERT", "UPDATE"),
        "counter": ("SELECT", "UPDATE (state, until)"),
        "staff_call": ("SELECT", "UPDATE (away)", "DELETE"),
    },
    "admin": {
        **_CHANGE,
        "site": ("SELECT", "UPDATE"),
        "ticket": ("SELECT", "INSERT", "UPDATE"),
        "counter": _ALL,
        "counter_service": _ALL,
        "catalogue_version": ("SELECT", "INSERT"),
        "service_off": _ALL,
        "agency_switch": _ALL,
        "outage": _ALL,
        "staff_call": _ALL,
        "staff_code": _ALL,
        "station": ("SELECT", _CONTACT, "DELETE"),
        "enrolment": ("SELECT",),
        "survey": ("SELECT",),
    },
}
_KEEPER_RIGHTS: Rights = {
    "enrolment": _ALL,
    "station": ("SELECT", "INSERT", "UPDATE"),
}
_FUNCTIONS: dict[str, tuple[str, ...]] = {
    "mpp_now()": (DOOR, "mpp_admin"),
    "mpp_own_site(integer)": (),
    "mpp_shut_out(text)": (),
    "mpp_enrol(text)": (DOOR,),
    "mpp_hang_up()": (DOOR, *GROUPS.values()),
    "mpp_open_door(integer, text, text, text, text, text, integer)": ("mpp_admin",),
    "mpp_revoke(integer, text, bigint)": ("mpp_admin",),
}
# A machine writes its own row alone, and only one that was never enrolled can be forgotten.
_POLICIES = (
    ("station_read", "SELECT", "PUBLIC", "true"),
    ("station_own", "UPDATE", "PUBLIC", "role = current_user"),
    ("station_forget", "DELETE", "mpp_admin", "role = ''"),
    ("station_keeper", "ALL", KEEPER, "true"),
)


def grant(database: Database) -> dict[StationKind, Rights]:
    """Make the groups and give each its rights, and no others; run again after every upgrade.

    Needs the owner of the tables, with the right to make roles. Raises Refused where the data are
    on one machine or the login may not do that, and StoreFault.
    """
    with database.making() as connection:
        if connection.dialect.name != "postgresql":
            raise Refused("refused.one_machine")
        _check_owner(connection)
        _make_roles(connection)
        for kind, group in GROUPS.items():
            _give(connection, group, RIGHTS[kind])
        _give(connection, DOOR, {})
        _give(connection, KEEPER, _KEEPER_RIGHTS)
        _keep_apart(connection)
        _make_functions(connection)
    return RIGHTS


def _check_owner(connection: Connection) -> None:
    raw = driver(connection)
    ours = raw.execute(
        "SELECT pg_has_role(current_user, relowner, 'USAGE'),"
        " (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user)"
        " FROM pg_class WHERE oid = 'station'::regclass"
    ).fetchone()
    if ours is None or not all(ours):
        raise Refused("refused.not_owner")


def _make_roles(connection: Connection) -> None:
    for name in (*GROUPS.values(), DOOR, KEEPER):
        known = driver(connection).execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [name])
        if known.fetchone() is None:
            _run(connection, "CREATE ROLE {} NOLOGIN", name)
    _run(connection, "ALTER ROLE {} CREATEROLE", KEEPER)
    for group in (*GROUPS.values(), DOOR):
        _run(connection, "GRANT {} TO {} WITH ADMIN OPTION", group, KEEPER)
    _run(connection, "GRANT {} TO CURRENT_USER", KEEPER)


def _give(connection: Connection, role: str, rights: Rights) -> None:
    for table in (*metadata.tables, "alembic_version"):
        _run(connection, "REVOKE ALL ON {} FROM {}", table, role)
        for right in rights.get(table, ()):
            # The words of a right are our own, never anybody's input.
            _run(connection, f"GRANT {right} ON {{}} TO {{}}", table, role)
    _run(connection, "GRANT USAGE ON SCHEMA public TO {}", role)
    here = driver(connection).info.dbname
    _run(connection, "GRANT CONNECT ON DATABASE {} TO {}", here, role)


def _keep_apart(connection: Connection) -> None:
    here = driver(connection).info.dbname
    _run(connection, "REVOKE CONNECT, TEMPORARY ON DATABASE {} FROM PUBLIC", here)
    _run(connection, "GRANT CONNECT ON DATABASE {} TO CURRENT_USER", here)
    _run(connection, "REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    _run(connection, "ALTER TABLE station ENABLE ROW LEVEL SECURITY")
    for name, action, to, rows in _POLICIES:
        _run(connection, "DROP POLICY IF EXISTS {} ON station", name)
        role = sql.SQL("PUBLIC") if to == "PUBLIC" else sql.Identifier(to)
        made = f"CREATE POLICY {{}} ON station FOR {action} TO {{}} USING ({rows})"
        driver(connection).execute(sql.SQL(made).format(sql.Identifier(name), role))


def _make_functions(connection: Connection) -> None:
    _run(connection, "GRANT CREATE ON SCHEMA public TO {}", KEEPER)
    _run(connection, "SET LOCAL ROLE {}", KEEPER)
    doors = resources.files("kiosk.store") / "doors.sql"
    driver(connection).execute(doors.read_text(encoding="utf-8"))
    for function, roles in _FUNCTIONS.items():
        _run(connection, f"REVOKE ALL ON FUNCTION {function} FROM PUBLIC")
        for role in roles:
            _run(connection, f"GRANT EXECUTE ON FUNCTION {function} TO {{}}", role)
    _run(connection, "RESET ROLE")
    _run(connection, "REVOKE CREATE ON SCHEMA public FROM {}", KEEPER)


def _run(connection: Connection, words: str, *names: str) -> None:
    statement = sql.SQL(words).format(*(sql.Identifier(name) for name in names))
    driver(connection).execute(statement)
