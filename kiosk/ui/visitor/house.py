"""Whether the house takes numbers: the state beside the clock, and the page while it is closed."""

from datetime import date, datetime, timedelta
from itertools import groupby

from kiosk.queue.availability import OPEN, Availability, Code
from kiosk.queue.model import Board
from kiosk.site_rules import ALL_DAY, MIDNIGHT, DayHours, Span
from kiosk.ui.visitor.scene import Row, Scene
from kiosk.words import Language, Words, clock_time, day_long, weekday

# This long before closing the header says so.
CLOSING_SOON = timedelta(minutes=30)
# In these the house still serves whoever is in it.
_SERVING = (None, Code.LAST_NUMBER_PASSED)


def is_shut(house: Availability, now: datetime) -> bool:
    """Whether no number may be taken, by an answer that may be a minute old."""
    return not house.open and (house.opens_at is None or now < house.opens_at)


def state(house: Availability, now: datetime, words: Words, language: Language) -> Row:
    """`state` is open, soon or closed; `state_text` says it."""
    closes = house.closes_at
    if house.code not in _SERVING and not is_shut(house, now):
        house, closes = OPEN, None
    ended = closes is None and house.code is Code.LAST_NUMBER_PASSED
    if house.code not in _SERVING or ended or (closes is not None and closes <= now):
        name, text = "closed", words.text("visitor.shut", language)
    elif closes is None:
        name, text = "open", words.text("visitor.open", language)
    elif closes - now <= CLOSING_SOON or not house.open:
        name, text = "soon", words.text("visitor.closes", language, time=closes)
    else:
        name, text = "open", words.text("visitor.open_until", language, time=closes)
    return {"state": name, "state_text": text}


def closed_view(scene: Scene, board: Board, now: datetime) -> Row:
    """The page of a house that takes no numbers; `now` in the site's zone."""
    house = board.house
    # When it opens again stands below, large.
    values = {**house.values, **dict.fromkeys(("opens", "come"), "")}
    reason = scene.words.text(house.key, scene.language, **values).strip()
    opens = house.opens_at
    return {
        "reason": reason,
        "again": _again(scene, opens, now.date()),
        "clock": clock_time(opens, scene.language) if opens else "",
        "date": day_long(opens.date(), scene.language) if opens else "",
        "hours": hours_rows(scene, board.week),
    }


def hours_rows(scene: Scene, week: tuple[DayHours, ...]) -> list[Row]:
    """The week's hours, days that follow each other with the same ones in one row."""
    rows: list[Row] = []
    for hours, days in groupby(range(len(week)), key=week.__getitem__):
        several = list(days)
        names = [weekday(day, scene.language) for day in (several[0], several[-1])]
        label = " – ".join(dict.fromkeys(names))
        if not hours.spans and several[-1] == len(week) - 1:
            label = scene.text("and_holidays", days=label)
        rows.append({"days": label, "times": _times(scene, hours)})
    return rows


def _again(scene: Scene, opens: datetime | None, today: date) -> str:
    if opens is None:
        return scene.text("reopens_unknown")
    days = (opens.date() - today).days
    if days == 0:
        return scene.text("reopens_today")
    if days == 1:
        return scene.text("reopens_tomorrow")
    return scene.text("reopens_day", day=weekday(opens.weekday(), scene.language))


def _times(scene: Scene, hours: DayHours) -> str:
    if hours == ALL_DAY:
        return scene.text("hours_all_day")
    return ", ".join(_span(span, scene.language) for span in hours.spans) or scene.text("closed")


def _span(span: Span, language: Language) -> str:
    start, end = (
        clock_time(datetime.combine(date.min, clock), language) for clock in (span.start, span.end)
    )
    if span.end == MIDNIGHT:
        end = "24.00" if language == "id" else "24:00"
    # No line may end within a span.
    return f"{start}\N{NO-BREAK SPACE}–\N{NO-BREAK SPACE}{end}"
