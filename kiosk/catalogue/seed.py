"""Makes a site with the bundled catalogue; the first in a database is the reference site."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, func, insert, select

from kiosk.catalogue import files
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.versions import insert_version
from kiosk.clock import Clock, business_date, to_ms, zone
from kiosk.errors import WrongInput
from kiosk.site_rules import SiteRules
from kiosk.store.journal import GENESIS, digest, encode
from kiosk.store.tables import counter, journal, site

_REFERENCE = {"name": "MPP Banyuwangi", "zone": "Asia/Jakarta"}
_TAGLINES = {"tagline_id": "Mal Pelayanan Publik", "tagline_en": "Public Service Mall"}
_ACTOR = "program"


def seed(
    connection: Connection,
    folder: Path,
    clock: Clock,
    change: Callable[[Catalogue], Catalogue] | None = None,
    *,
    name: str = _REFERENCE["name"],
    zone_name: str = _REFERENCE["zone"],
) -> int:
    """One more site with the catalogue of `folder` as version 1, all its counters closed; its id.

    With `change` it is the catalogue that this makes of it. Raises WrongInput naming the first
    bad cell of the bundled files.
    """
    catalogue, bad = files.read([folder])
    if bad:
        raise WrongInput("wrong.cell", **files.where(bad[0]))
    if change is not None:
        catalogue = change(catalogue)
    next_id = select(func.coalesce(func.max(site.c.id), 0) + 1)
    site_id: int = connection.execute(next_id).scalar_one()
    now_ms = to_ms(clock.now())
    day = business_date(clock.now(), zone(zone_name)).isoformat()
    first = {
        "site_id": site_id,
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
        **_TAGLINES,
        "id": site_id,
        "name": name,
        "zone": zone_name,
        "public_url": "",
        "day": day,
        "revision": 1,
        "head": first["hash"],
        "catalogue_version": catalogue.version,
        "rules": SiteRules().dump(),
        "day_closed": False,
    }
    connection.execute(insert(site), made)
    connection.execute(insert(journal), first)
    insert_version(connection, site_id, catalogue, now_ms, _ACTOR)
    connection.execute(
        insert(counter),
        [
            {
                "site_id": site_id,
                "number": number,
                "agency": agency.code,
                "state": "closed",
                "until": None,
            }
            for agency in catalogue.agencies
            for number in agency.counters
        ],
    )
    return site_id
