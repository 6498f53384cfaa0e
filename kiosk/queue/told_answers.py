"""Answers of the survey and saved trips as the journal alone tells them."""

from collections import Counter
from dataclasses import dataclass, field

from sqlalchemy import Connection, bindparam, select

from kiosk.errors import Damaged
from kiosk.queue.spared import SAVED
from kiosk.queue.survey import ANSWERED, CHANGED
from kiosk.store import journal
from kiosk.store.tables import ELEMENTS, saved_trip, survey

_AFTER_ALL_DAYS = "9999-12-31"
_ANSWERS = select(survey).where(
    survey.c.site_id == bindparam("site_id"),
    survey.c.day >= bindparam("from_day"),
    survey.c.day < bindparam("until"),
)
_TRIPS = select(saved_trip).where(
    saved_trip.c.site_id == bindparam("site_id"),
    saved_trip.c.day >= bindparam("from_day"),
    saved_trip.c.day < bindparam("until"),
)


@dataclass
class ToldAnswers:
    """Raises Damaged at the first contradiction with the tables."""

    # By mark: day, agency, the score of the whole and those of the nine.
    _answers: dict[str, dict[str, object]] = field(default_factory=dict)
    # By day, service and agency.
    _trips: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def add(self, entry: journal.Entry) -> None:
        """One more entry about an answer or a trip."""
        data = entry.data
        if entry.kind == ANSWERED:
            if data["mark"] in self._answers:
                raise Damaged("damaged.journal", revision=entry.revision)
            first = {name: data[name] for name in ("agency", "overall")}
            self._answers[data["mark"]] = dict.fromkeys(ELEMENTS) | first | {"day": entry.day}
        elif entry.kind == CHANGED:
            told = self._answers.get(data["mark"])
            if told is None or told["day"] != entry.day:
                raise Damaged("damaged.journal", revision=entry.revision)
            told |= data["set"]
        elif entry.kind == SAVED:
            self._trips[entry.day, data["service"], data["agency"]] += 1

    def settle(
        self, connection: Connection, site_id: int, from_day: str, until: str | None = None
    ) -> None:
        """Compare those of these days and forget them; without `until` all that is left."""
        key = {"site_id": site_id, "from_day": from_day, "until": until or _AFTER_ALL_DAYS}
        for row in connection.execute(_ANSWERS, key).mappings():
            told = self._answers.pop(row["mark"], None)
            if told is None or any(row[name] != value for name, value in told.items()):
                raise Damaged("damaged.survey", day=row["day"])
        for row in connection.execute(_TRIPS, key).mappings():
            if self._trips.pop((row["day"], row["service"], row["agency"]), 0) != row["count"]:
                raise Damaged("damaged.trips", day=row["day"])
        for left in self._answers.values():
            raise Damaged("damaged.survey", day=left["day"])
        for day, _, _ in self._trips:
            raise Damaged("damaged.trips", day=day)
