"""A shared database as a hall has it: logins show their password, its owner is no superuser."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from kiosk import paths, queue
from kiosk.catalogue.seed import seed
from kiosk.clock import Clock
from kiosk.queue import EnrolmentCode
from kiosk.settings import StationKind
from kiosk.store import Store, roles
from kiosk.store.credential import with_login
from kiosk.store.opening import open_store
from tests.conftest import who
from tests.postgres import Cluster

# Only the owner of the server itself comes in without a password.
HBA = "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n"


@contextmanager
def locked_cluster() -> Iterator[Cluster]:
    """A server that asks machines for their password, and `owner`, who may make roles."""
    made = Cluster.make()
    try:
        (made.folder / "pg_hba.conf").write_text(HBA)
        with made.connect() as connection:
            connection.execute("SELECT pg_reload_conf()")
            connection.execute("CREATE ROLE owner LOGIN CREATEROLE PASSWORD 'owner'")
        yield made
    finally:
        made.remove()


@contextmanager
def shared_database(cluster: Cluster) -> Iterator[str]:
    """The address, without a login, of an empty database of the owner."""
    address = cluster.database()
    with cluster.connect() as connection:
        connection.execute(f"ALTER DATABASE {_name(address)} OWNER TO owner")
    yield address.replace("postgres@", "")
    cluster.drop(address)
    with cluster.connect() as connection:
        doors = connection.execute("SELECT rolname FROM pg_roles WHERE rolname ~ '^mpp_....$'")
        for (role,) in doors.fetchall():
            connection.execute(f"DROP ROLE {role}")


def _name(address: str) -> str:
    return address.rsplit("/", 1)[-1]


@dataclass
class Hall:
    """One shared database, the office that made it, and the machines that were let in."""

    cluster: Cluster
    address: str
    folder: Path
    office: Store = field(init=False)
    opened: list[Store] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.office = self.open(with_login(self.address, "owner", "owner"), "office")
        roles.grant(self.office.database)

    def open(self, url: str, name: str) -> Store:
        fill = partial(seed, folder=paths.assets() / "catalogue", clock=Clock())
        store = open_store(url, self.folder / name, Clock(), fill)
        self.opened.append(store)
        return store

    def code(self, name: str, kind: StationKind) -> EnrolmentCode:
        code = EnrolmentCode.new()
        queue.invite(self.office, name, kind, code, **who())
        return code

    def enrol(self, code: EnrolmentCode, folder: str) -> None:
        queue.enrol(self.address, code, self.folder / folder)

    def machine(self, kind: StationKind, name: str = "") -> Store:
        """A machine of that kind, let in, with its database open."""
        name = name or kind
        self.enrol(self.code(name, kind), name)
        return self.open(self.address, name)

    def by_hand(self, statement: str) -> None:
        with self.cluster.connect(_name(self.address)) as connection:
            connection.execute(statement)

    def close(self) -> None:
        for store in self.opened:
            store.close()
