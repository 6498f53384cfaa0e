"""Whether the house takes numbers: the state beside the clock, and the page while it is closed."""

from datetime import date, datetime, timedelta
from itertools import groupby

from kiosk.printing.qr import code_of
from kiosk.queue.availability import OPEN, Code
from kiosk.queue.model import Board
from kiosk.site_rules import ALL_DAY, MIDNIGHT, DayHours, Span
from kiosk.ui.visitor.scene import Row, Scene, code_row
from kiosk.words import Language, Words, clock_time, day_long, weekday

# This long before closing the header says so.
CLOSING_SOON = timedelta(minutes=30)


def is_closed(board: Board, now: datetime) -> bool:
    """Whether nobody gives numbers, by a picture that may be a minute old.

    Between the last number and closing time people are still served, and an agency forced open
    keeps the board on the screen.
    """
    house = board.house
    if house.open or (house.opens_at is not None and house.opens_at <= now):
        return False
    if house.code is Code.LAST_NUMBER_PASSED and house.closes_at and now < house.closes_at:
        return False
    return all(line.closed for line in board.lines)


def state(board: Board | None, now: datetime, words: Words, language: Language) -> Row:
    """`state` is open, soon or closed; `state_text` says it. None: nobody has looked yet."""
    if board is not None and is_closed(board, now):
        return {"state": "closed", "state_text": words.text("visitor.shut", language)}
    house = board.house if board else OPEN
    serving = house.open or house.code is Code.LAST_NUMBER_PASSED
    if not serving or house.closes_at is None:
        return {"state": "open", "state_text": words.text("visitor.open", language)}
    soon = house.closes_at - now <= CLOSING_SOON or not house.open
    text = words.text(
        "visitor.closes" if soon else "visitor.open_until", language, time=house.closes_at
    )
    return {"state": "soon" if soon else "open", "state_text": text}


def closed_view(scene: Scene, board: Board, now: datetime, public_url: str) -> Row:
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
        **code_row(code_of(public_url) if public_url else None),
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
        end = end.replace("00", "24", 1)
    # No line may end within a span.
    return f"{start}\N{NO-BREAK SPACE}–\N{NO-BREAK SPACE}{end}"
