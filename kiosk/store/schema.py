"""Which shape the database has, and bringing it to the one this program knows."""

from importlib import resources
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0010"


def revision(connection: Connection) -> str | None:
    """The database's schema revision, None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    row = connection.execute(text("SELECT version_num FROM alembic_version")).first()
    return row[0] if row else None


def upgrade(connection: Connection, target: str = HEAD) -> None:
    """Every step up to a revision, inside the caller's transaction."""
    # Late: windows start on a database that is already up to date, and Alembic takes 80 ms to load.
    from alembic import command

    command.upgrade(_config(connection), target)


def revisions() -> list[str]:
    """All revisions this program knows, oldest first."""
    return [f"{number:04d}" for number in range(1, int(HEAD) + 1)]


def _config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(resources.files("kiosk.store") / "migrations"))
    config.attributes["connection"] = connection
    return config
