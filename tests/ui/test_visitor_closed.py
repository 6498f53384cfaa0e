"""The kiosk by the hours of the house: open, about to close, closed, and read while closed."""

import dataclasses
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk import queue
from kiosk.errors import Refused
from kiosk.queue import SwitchKind
from kiosk.site_rules import OFFICE_WEEK, DayHours, Holiday, SiteRules, Span
from kiosk.store import Store
from kiosk.ui.visitor import flow
from kiosk.ui.visitor.flow import Visit
from kiosk.words import Language
from tests.conftest import Time
from tests.ui.test_visitor_look import faults, restore
from tests.visitor import FOUR_K, LANDSCAPE, PORTRAIT, SMALL, STILL, Open, Visitor, code_in

OFFICE = SiteRules(week=OFFICE_WEEK)
CLOSED = ("browseButton",)
At = Callable[..., Store]


@pytest.fixture
def at(store: Store, time: Time) -> At:
    """The store of an office on that Tuesday, at an hour of its own clock."""

    def at(hour: int, minute: int, rules: SiteRules = OFFICE, day: int = 24) -> Store:
        queue.save_rules(store, rules, op_id=queue.new_op_id(), actor="test")
        time.moment = datetime(2026, 11, day, hour, minute, tzinfo=UTC) - timedelta(hours=7)
        return store

    return at


def shown(visitor: Visitor) -> str:
    return str(visitor.window.bridge.property("page"))


def pictured(visitor: Visitor, name: str) -> None:
    """Keeps a picture where somebody wants to look at it."""
    if folder := os.environ.get("KIOSK_PICTURES"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        visitor.bot.wait(200)
        visitor.picture().save(f"{folder}/{name}.png")


@pytest.mark.parametrize(
    ("hour", "minute", "first", "indonesian", "english"),
    [
        (9, 14, "searchButton", "Buka sampai 15.00", "Open until 15:00"),
        (14, 40, "searchButton", "Tutup 15.00", "Closes 15:00"),
        (19, 40, "browseButton", "Tutup", "Closed"),
    ],
)
def test_the_header_says_until_when(
    open_kiosk: Open, at: At, hour: int, minute: int, first: str, indonesian: str, english: str
) -> None:
    visitor = open_kiosk(at(hour, minute), first=(first,))
    visitor.reads(indonesian)
    assert visitor.window.bridge.property("header")["state_text"] == indonesian
    pictured(visitor, f"header-{hour}")
    visitor.touch("languageEn")
    visitor.reads(english)


def test_a_house_without_hours_is_just_open(open_kiosk: Open, at: At) -> None:
    visitor = open_kiosk(at(9, 14, SiteRules()))
    assert visitor.window.bridge.property("header")["state_text"] == "Buka"


def test_closing_soon_is_said_before_numbers_end(open_kiosk: Open, at: At) -> None:
    rules = OFFICE.model_copy(update={"last_number_minutes": 10})
    visitor = open_kiosk(at(14, 40, rules))
    visitor.reads("Tutup 15.00")


def test_a_closed_house_says_when_it_opens_and_lets_requirements_be_read(
    open_kiosk: Open, at: At
) -> None:
    store = at(19, 40)
    visitor = open_kiosk(store, first=CLOSED)
    assert shown(visitor) == "closed"
    assert not visitor.sees("searchButton")
    for text in ("Layanan hari ini sudah selesai.", "08.00", "Rabu, 25 November", "Senin – Kamis"):
        visitor.reads(text)
    assert visitor.said("closedAgain") == "Buka lagi besok pukul"
    visitor.touch("browseButton")
    visitor.reads("tutup")
    visitor.touch("agencyRow_DUK", "serviceRow_DUK-02")
    visitor.on("service")
    visitor.reads("Layanan hari ini sudah selesai. Buka lagi besok pukul 08.00.")
    pictured(visitor, "service")
    assert not visitor.sees("takeButton"), "the button is there, but not to be pressed"
    visitor.touch("requirement_0")
    visitor.window.bridge.take()
    visitor.on("message")
    visitor.reads("Layanan hari ini sudah selesai.")
    with pytest.raises(Refused):
        queue.find(store, "A 001")
    visitor.seconds(flow.idle_seconds(visitor.window.bridge.visit, STILL) + STILL.ask)
    visitor.bot.waitUntil(lambda: shown(visitor) == "closed")
    assert visitor.window.bridge.visit == Visit()


def test_from_the_board_of_a_closed_house_one_goes_back_to_its_page(
    open_kiosk: Open, at: At, time: Time
) -> None:
    visitor = open_kiosk(at(6, 30, day=25), first=CLOSED)
    assert not visitor.sees("backButton"), "the first page has nothing before it"
    visitor.touch("browseButton", "agencyRow_DUK")
    visitor.on("list")
    visitor.touch("backButton")
    visitor.on("home")
    pictured(visitor, "browsing")
    visitor.touch("backButton")
    visitor.bot.waitUntil(lambda: shown(visitor) == "closed")
    visitor.touch("browseButton")
    visitor.on("home")
    time.pass_by(hours=2)
    visitor.seconds(1)
    visitor.bot.waitUntil(lambda: not visitor.sees("backButton"))
    assert visitor.sees("searchButton"), "an open house begins here"


def test_the_page_of_a_closed_house_goes_when_it_opens(
    open_kiosk: Open, at: At, time: Time
) -> None:
    visitor = open_kiosk(at(6, 30, day=25), first=CLOSED)
    assert visitor.said("closedAgain") == "Buka hari ini pukul"
    visitor.reads("08.00")
    time.pass_by(hours=2)
    visitor.seconds(1)
    visitor.bot.waitUntil(lambda: shown(visitor) == "home")
    visitor.reads("Buka")


def test_a_closed_agency_says_when_it_opens_today_or_that_it_is_closed(
    open_kiosk: Open, at: At
) -> None:
    store = at(9, 14)
    until = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
    for agency, ends in (("DUK", until), ("POL", None)):
        queue.switch_agency(
            store,
            agency,
            SwitchKind.FORCED_CLOSED,
            True,
            until=ends,
            op_id=queue.new_op_id(),
            actor="test",
        )
    visitor = open_kiosk(store)
    rows = {row["code"]: row["closed"] for row in visitor.window.bridge.property("board")}
    assert (rows["DUK"], rows["POL"], rows["PTSP"]) == ("buka 13.00", "tutup", "")
    pictured(visitor, "home-agencies-closed")
    visitor.touch("agencyRow_DUK")
    visitor.on("list")
    visitor.reads("buka 13.00")
    assert not faults(visitor)
    pictured(visitor, "list-closed")


def test_after_the_last_number_the_board_stays_and_its_rows_are_closed(
    open_kiosk: Open, at: At
) -> None:
    visitor = open_kiosk(at(14, 40))
    assert shown(visitor) == "home"
    assert {row["closed"] for row in visitor.window.bridge.property("board")} == {"tutup"}
    visitor.opens("DUK-02")
    visitor.reads("Waktu mengambil nomor hari ini sudah lewat. Datang besok mulai 08.00.")


def test_one_agency_open_in_the_evening_keeps_the_house_open(open_kiosk: Open, at: At) -> None:
    store = at(19, 40)
    queue.switch_agency(store, "DUK", SwitchKind.FORCED_OPEN, True, op_id="open", actor="test")
    visitor = open_kiosk(store)
    rows = {row["code"]: row["closed"] for row in visitor.window.bridge.property("board")}
    assert (rows["DUK"], rows["POL"]) == ("", "tutup")
    assert visitor.window.bridge.property("header")["state_text"] == "Buka"
    visitor.opens("DUK-02")
    visitor.touch("takeButton")
    visitor.on("ticket")


def test_an_agency_whose_link_is_down_says_so_in_its_row_and_on_its_services(
    open_kiosk: Open, at: At
) -> None:
    store = at(9, 14)
    queue.switch_agency(store, "IMI", SwitchKind.DOWN, True, op_id="down", actor="test")
    visitor = open_kiosk(store)
    visitor.reads("terganggu")
    visitor.opens("IMI-01")
    visitor.reads("Nomor yang sudah diambil tetap berlaku.")
    assert not faults(visitor)


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["upright", "lying"])
def test_with_a_page_for_phones_its_code_stands_beside_the_hours(
    open_kiosk: Open, at: At, size: tuple[int, int]
) -> None:
    store = at(19, 40)
    site = dataclasses.replace(store.site(), public_url="https://antre.example.id/")
    visitor = open_kiosk(store, size=size, site=site, first=CLOSED)
    visitor.reads("Cek syarat dari ponsel")
    assert code_in(visitor.picture()) == "https://antre.example.id/"
    assert not faults(visitor)
    pictured(visitor, f"phone-{size[0]}")


def test_a_day_of_its_own_says_why(open_kiosk: Open, at: At) -> None:
    holiday = Holiday(on=datetime(2026, 11, 24, tzinfo=UTC).date(), name="Hari Guru")
    visitor = open_kiosk(
        at(9, 14, OFFICE.model_copy(update={"holidays": (holiday,)})), first=CLOSED
    )
    visitor.reads("Hari ini libur: Hari Guru.")


def span(start: int, end: int) -> Span:
    return Span(
        start=datetime(2026, 1, 1, start, tzinfo=UTC).time(),
        end=datetime(2026, 1, 1, end, tzinfo=UTC).time(),
    )


# Seven rows, two of them with a break: no table is longer.
RAGGED = SiteRules(
    week=(
        *(DayHours(spans=(span(8, 12), span(13, 15 + day % 2))) for day in range(6)),
        DayHours(),
    )
)
TOMORROW = datetime(2026, 11, 25, tzinfo=UTC).date()
HOLIDAY = OFFICE.model_copy(update={"holidays": (Holiday(on=TOMORROW, name="Hari Guru"),)})
NEVER = SiteRules(week=(DayHours(),) * 7)


WEEKS = [
    ("office", OFFICE, 24, 4),
    # A holiday tomorrow, and a date that nobody has confirmed.
    ("holiday", HOLIDAY, 24, 4),
    ("doubted", OFFICE, 28, 4),
    ("ragged", RAGGED, 24, 7),
    ("never", NEVER, 24, 1),
]


@pytest.mark.parametrize("modes", ["", "large contrast", "large", "contrast"])
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["upright", "lying"])
def test_the_page_of_a_closed_house_is_well_set(
    open_kiosk: Open, at: At, size: tuple[int, int], language: Language, modes: str
) -> None:
    visitor = open_kiosk(at(19, 40), size=size, first=CLOSED)
    found = []
    for name, rules, day, rows in WEEKS:
        at(19, 40, rules, day)
        for page in walk(visitor, language, modes, rows):
            visitor.bot.waitUntil(lambda: bool(visitor.scene.property("settled")))
            visitor.bot.wait(20)
            if page == "closed":
                pictured(visitor, f"{name}-{size[0]}-{language}-{modes.replace(' ', '-')}")
            found += [f"{name}, {page}: {fault}" for fault in faults(visitor)]
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize("size", [SMALL, FOUR_K], ids=["small", "4K"])
def test_other_screens_show_the_same_page(open_kiosk: Open, at: At, size: tuple[int, int]) -> None:
    visitor = open_kiosk(at(19, 40), size=size, first=CLOSED)
    pictured(visitor, f"office-{size[0]}")
    assert not faults(visitor)


def walk(visitor: Visitor, language: Language, modes: str, rows: int) -> Iterator[str]:
    """From the page of a closed house to a service that gives no numbers."""
    bridge = visitor.window.bridge
    bridge.done()
    restore(visitor, language, "large" in modes, "contrast" in modes)
    visitor.seconds(40)
    visitor.bot.waitUntil(lambda: len(bridge.property("closed").get("hours", ())) == rows)
    visitor.bot.wait(200)
    yield "closed"
    bridge.browse()
    yield "home"
    bridge.openAgency("DUK")
    yield "list"
    bridge.openService("DUK-02")
    yield "service"


def test_a_closed_house_dims_and_the_first_touch_only_brings_the_light_back(
    open_kiosk: Open, at: At
) -> None:
    visitor = open_kiosk(at(19, 40), first=CLOSED)
    rest = visitor.window.rest
    for _ in range(59):
        rest.pass_second()
    assert not visitor.sees("dimmer")
    rest.pass_second()
    visitor.item("dimmer")
    pictured(visitor, "dimmed")
    visitor.hand(visitor.scene, visitor.place("browseButton"))
    visitor.bot.waitUntil(lambda: not visitor.sees("dimmer"))
    assert shown(visitor) == "closed"
    visitor.touch("browseButton")
    visitor.bot.waitUntil(lambda: shown(visitor) == "home")


def test_an_open_house_never_dims(open_kiosk: Open, at: At) -> None:
    visitor = open_kiosk(at(9, 14))
    for _ in range(3600):
        visitor.window.rest.pass_second()
    assert not visitor.sees("dimmer")
