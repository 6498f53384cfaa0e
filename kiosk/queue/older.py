"""Going on with an older copy of the data, so that no number is given a second time."""

import getpass
from datetime import date

from sqlalchemy import select

from kiosk.catalogue.model import LETTERS
from kiosk.errors import Refused
from kiosk.queue import leases, rules
from kiosk.queue.day import begin, changing
from kiosk.queue.model import LAST_NUMBER, Priority
from kiosk.store import Store
from kiosk.store.memory import ACCEPTED
from kiosk.store.prepared import Prepared
from kiosk.store.tables import series

# More than any series gives in the hours that one machine's memory may be behind the others'.
_MARGIN = 500
_ROUND = 100
_NAME_LENGTH = 64

# Also of agencies that the catalogue does not have yet.
_ALL_SERIES = [
    rules.series_of(prefix, priority) for prefix in LETTERS for priority in (None, Priority.ELDERLY)
]
_GIVEN = select(series.c.series, series.c.last)
_BEGIN = Prepared(series.insert())


def accept_older(
    store: Store, *, op_id: str, actor: str, by: str = "", restored: bool = False
) -> int:
    """A person takes the database as it is, though numbers may have been given that it lost.

    Every series of the day goes on after the number answered, which lies hundreds above all that
    are known here. `by` is who says so, by default the user of this machine. Raises Refused when
    the database is none older than remembered, unless it was `restored` just now.
    """
    if not restored and not (store.memory and store.memory.older):
        raise Refused("refused.not_older")
    with changing(store, op_id, actor) as change:
        if change.replayed:
            return int(change.replayed[-1].data["after"])
        known = None if store.memory is None else store.memory.known()
        if known is not None:
            begin(change, date.fromisoformat(known.day))
        day = change.day.isoformat()
        here = (series.c.site_id == change.site_id) & (series.c.day == day)
        given = {row.series: row.last for row in change.connection.execute(_GIVEN.where(here))}
        highest = max(given.values(), default=0)
        if known is not None and known.day == day:
            highest = max(highest, known.highest)
        after = min(-(-(highest + _MARGIN) // _ROUND) * _ROUND, LAST_NUMBER)
        before = {letters: given.get(letters, 0) for letters in _ALL_SERIES} | given
        change.connection.execute(series.delete().where(here))
        for letters in before:
            row = {"site_id": change.site_id, "day": day, "series": letters, "last": after}
            _BEGIN.change(change.connection, row)
        leases.pass_over(change, _MARGIN)
        change.record(
            ACCEPTED,
            known=None if known is None else known.revision,
            before=before,
            after=after,
            by=(by or getpass.getuser())[:_NAME_LENGTH],
        )
    if store.memory is not None:
        store.memory.forget()
    return after
