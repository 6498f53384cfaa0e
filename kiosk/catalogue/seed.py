"""Fills a new database with the bundled catalogue and the reference site."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, insert

from kiosk.catalogue import files
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.versions import insert_version
from kiosk.clock import Clock, business_date, to_ms, zone
from kiosk.errors import WrongInput
from kiosk.site_rules import SiteRules
from kiosk.store.journal import GENESIS, digest, encode
from kiosk.store.tables import counter, journal, site

REFERENCE_SITE = {
    "name": "MPP Banyuwangi",
    "tagline_id": "Mal Pelayanan Publik",
    "tagline_en": "Public Service Mall",
    "zone": "Asia/Jakarta",
    "public_url": "",
}
_SITE_ID = 1
_ACTOR = "program"


def seed(
    connection: Connection,
    folder: Path,
    clock: Clock,
    change: Callable[[Catalogue], Catalogue] | None = None,
) -> None:
    """Site 1 with the catalogue of `folder` as version 1, and all its counters closed.

    With `change` it is the catalogue that this makes of it. Raises WrongInput naming the first
    bad cell of the bundled files.
    """
    catalogue, bad = files.read([folder])
    if bad:
        raise WrongInput("wrong.cell", **files.where(bad[0]))
    if change is not None:
        catalogue = change(catalogue)
    now_ms = to_ms(clock.now())
    day = business_date(clock.now(), zone(REFERENCE_SITE["zone"])).isoformat()
    first = {
        "site_id": _SITE_ID,
        "revision": 1,
        "day": day,
        "at": now_ms,
        "kind": "site_made",
        "actor": _ACTOR,
        "op_id": "first-start",
        "step": 0,
        "ticket_id": None,
        "counter": None,
        "data": encode({"catalogue": catalogue.version}),
        "previous": GENESIS,
    }
    first["hash"] = digest(first)
    made = {
        **REFERENCE_SITE,
        "id": _SITE_ID,
        "day": day,
        "revision": 1,
        "head": first["hash"],
        "catalogue_version": catalogue.version,
        "rules": SiteRules().dump(),
        "day_closed": False,
    }
    connection.execute(insert(site), made)
    connection.execute(insert(journal), first)
    insert_version(connection, _SITE_ID, catalogue, now_ms, _ACTOR)
    connection.execute(
        insert(counter),
        [
            {
                "site_id": _SITE_ID,
                "number": number,
                "agency": agency.code,
                "state": "closed",
                "until": None,
            }
            for agency in catalogue.agencies
            for number in agency.counters
        ],
    )
