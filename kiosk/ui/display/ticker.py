"""The line under a hall's calls: what is not as usual in the house, by itself. No Qt."""

from datetime import tzinfo

from kiosk.catalogue import Catalogue
from kiosk.queue.availability import Availability, Code
from kiosk.queue.facts import Doors
from kiosk.words import Language, Words, clock_time

# What a visitor who looks up should know of an agency, in the order in which it is told.
_TOLD = {
    Code.AGENCY_DOWN: "ticker_down",
    Code.BREAK: "ticker_break",
    Code.FORCED_CLOSED: "ticker_closed",
    Code.QUOTA_USED: "ticker_full",
}
_BETWEEN = "  \N{BULLET}  "


def notices(
    doors: Doors, catalogue: Catalogue, words: Words, language: Language, zone: tzinfo
) -> str:
    """One line, empty when all is as usual; nothing of agencies while the whole house is closed."""
    house = doors.house
    told = []
    if house.closes_at is not None and house.code is Code.LAST_NUMBER_PASSED:
        closes = clock_time(house.closes_at.astimezone(zone), language)
        told.append(words.text("display.ticker_last", language, time=closes))
    if house.open or house.code is Code.LAST_NUMBER_PASSED:
        for code in _TOLD:
            told += [
                _told(agency.tile(language), closed, words, language, zone)
                for agency in catalogue.agencies
                if (closed := doors.of_agency(catalogue, agency.code)) and closed.code is code
            ]
    return _BETWEEN.join(told)


def _told(agency: str, closed: Availability, words: Words, language: Language, zone: tzinfo) -> str:
    key = _TOLD[closed.code] if closed.code else ""
    if closed.code is Code.BREAK and closed.opens_at is not None:
        opens = clock_time(closed.opens_at.astimezone(zone), language)
        return words.text("display.ticker_break_until", language, agency=agency, time=opens)
    return words.text(f"display.{key}", language, agency=agency)
