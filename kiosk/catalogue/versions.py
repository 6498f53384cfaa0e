"""Published versions of the catalogue, each one document; a ticket names the one it came from."""

import dataclasses
import json
from typing import Any

from sqlalchemy import Connection, insert, select

from kiosk.catalogue.model import Agency, Both, Catalogue, Need, Service
from kiosk.errors import Damaged
from kiosk.store.tables import catalogue_version, site
from kiosk.store.unit import Store

_MORE = frozenset({"more", "keywords_more"})


def current(store: Store) -> Catalogue:
    """The version in force. Raises StoreFault."""
    with store.read() as connection:
        number = connection.execute(
            select(site.c.catalogue_version).where(site.c.id == store.site_id)
        ).scalar_one()
        return at(store, connection, number)


def numbered(store: Store, version: int) -> Catalogue:
    """One version, such as the one a ticket was issued under. Raises StoreFault.

    One that was read before is known without the database.
    """

    def read() -> Catalogue:
        with store.read() as connection:
            return _read(connection, store.site_id, version)

    return store.keep(("catalogue", version), read)


def at(store: Store, connection: Connection, version: int) -> Catalogue:
    """One version; read from the database once, because a published one never changes."""
    return store.keep(("catalogue", version), lambda: _read(connection, store.site_id, version))


def insert_version(
    connection: Connection, site_id: int, catalogue: Catalogue, at_ms: int, by: str
) -> None:
    """Write one version; making it the current one is the caller's next step."""
    connection.execute(
        insert(catalogue_version),
        {
            "site_id": site_id,
            "version": catalogue.version,
            "published_at": at_ms,
            "published_by": by,
            "document": document(catalogue),
        },
    )


def document(catalogue: Catalogue) -> str:
    """The catalogue as canonical JSON; `parse` gives it back unchanged."""
    return json.dumps(
        {
            "agencies": [_plain(agency) for agency in catalogue.agencies],
            "services": [_plain(service) for service in catalogue.services],
            "needs": [_plain(need) for need in catalogue.needs],
        },
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )


def parse(text: str, version: int) -> Catalogue:
    """Raises Damaged when the document is not one that `document` wrote."""
    try:
        raw = json.loads(text)
        return Catalogue(
            version=version,
            agencies=tuple(_agency(row) for row in raw["agencies"]),
            services=tuple(_service(row) for row in raw["services"]),
            needs=tuple(_need(row) for row in raw["needs"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise Damaged("damaged.catalogue", version=version) from error


def _read(connection: Connection, site_id: int, version: int) -> Catalogue:
    text = connection.execute(
        select(catalogue_version.c.document).where(
            catalogue_version.c.site_id == site_id, catalogue_version.c.version == version
        )
    ).scalar_one()
    return parse(text, version)


def _plain(of: Agency | Service | Need) -> dict[str, Any]:
    """Without further languages it looks as it did before there could be any."""

    def made(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        return {name: value for name, value in pairs if value or name not in _MORE}

    return dataclasses.asdict(of, dict_factory=made)


def _both(row: dict[str, Any]) -> Both:
    return Both(row["id"], row["en"], tuple((code, text) for code, text in row.get("more", ())))


def _agency(row: dict[str, Any]) -> Agency:
    both = {"name": _both(row["name"]), "tile": _both(row["tile"])}
    return Agency(**{**row, **both, "counters": tuple(row["counters"])})


def _service(row: dict[str, Any]) -> Service:
    made = {name: _both(row[name]) for name in ("name", "fee_note", "completion")}
    lists = {name: tuple(row[name]) for name in ("keywords_id", "keywords_en", "provided_by")}
    requirements = tuple(_both(item) for item in row["requirements"])
    more = tuple((code, tuple(words)) for code, words in row.get("keywords_more", ()))
    added = {"requirements": requirements, "keywords_more": more}
    return Service(**{**row, **made, **lists, **added})


def _need(row: dict[str, Any]) -> Need:
    return Need(**{**row, "label": _both(row["label"]), "services": tuple(row["services"])})
