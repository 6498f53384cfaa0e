"""The end of the day at the kiosk: what is promised, what is doubtful, and when nobody fits in."""

import itertools
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from kiosk import queue
from kiosk.errors import Refused
from kiosk.queue import PrintState, Priority
from kiosk.queue.model import Promise
from kiosk.site_rules import OFFICE_WEEK, SiteRules
from kiosk.store import Store
from kiosk.words import Language, Phrase
from tests.conftest import Desk, Time
from tests.ui.test_visitor_look import faults, restore
from tests.visitor import FOUR_K, LANDSCAPE, PORTRAIT, SMALL, Open, Visitor

Afternoon = Callable[[Promise | None], Store]


def promised(store: Store) -> Promise | None:
    """What the next to come for an ID card would be promised."""
    board = queue.board(store)
    if "DUK-02" in board.closed:
        return Promise.FULL
    return next(line.promise for line in board.lines if line.code == "DUK")


@pytest.fixture
def afternoon(store: Store, time: Time) -> Afternoon:
    """Counter 1 alone serves at 13.30, the house closes at 15.00; so many wait that a newcomer
    would be promised just this.
    """

    def afternoon(wanted: Promise | None) -> Store:
        rules = SiteRules(week=OFFICE_WEEK, last_number_minutes=0)
        queue.save_rules(store, rules, op_id=queue.new_op_id(), actor="test")
        time.moment = datetime(2026, 11, 24, 13, 30, tzinfo=UTC) - timedelta(hours=7)
        if wanted is None:
            return store
        Desk(store, 1).open()
        Desk(store, 27).open()
        while promised(store) is not wanted:
            queue.issue(store, "DUK-02", op_id=queue.new_op_id(), actor="test")
        return store

    return afternoon


def at_the_card(visitor: Visitor) -> None:
    visitor.opens("DUK-02")


def test_who_will_be_served_today_is_promised_it(open_kiosk: Open, afternoon: Afternoon) -> None:
    visitor = open_kiosk(afternoon(Promise.TODAY))
    at_the_card(visitor)
    assert visitor.said("note") == visitor.text("incomplete")
    visitor.touch("takeButton")
    visitor.on("ticket")
    visitor.reads("Dilayani hari ini")
    assert visitor.nowhere(visitor.text("not_sure"))


def test_who_may_not_be_served_is_told_before_and_decides(
    open_kiosk: Open, afternoon: Afternoon
) -> None:
    visitor = open_kiosk(afternoon(Promise.AT_RISK))
    at_the_card(visitor)
    visitor.reads("Mungkin tidak sempat dilayani hari ini.")
    visitor.touch("languageEn")
    visitor.reads("You may not be served today.")
    visitor.touch("languageId", "takeButton")
    visitor.on("ticket")
    visitor.reads("Belum tentu terlayani hari ini")
    visitor.reads("Tanya petugas sebelum pulang.")
    assert visitor.nowhere("Dilayani hari ini")


def test_no_time_is_told_while_no_counter_is_open(open_kiosk: Open, afternoon: Afternoon) -> None:
    visitor = open_kiosk(afternoon(None))
    at_the_card(visitor)
    visitor.reads("belum tersedia")
    visitor.touch("takeButton")
    visitor.on("ticket")
    visitor.reads("Waktu belum tersedia")
    assert not visitor.sees("calledAbout")


def test_a_full_day_is_closed_with_its_reason_and_when_to_come(
    open_kiosk: Open, afternoon: Afternoon
) -> None:
    visitor = open_kiosk(afternoon(Promise.FULL))
    visitor.touch("agencyRow_DUK")
    visitor.on("list")
    visitor.reads("penuh")
    visitor.touch("serviceRow_DUK-02")
    visitor.on("service")
    visitor.reads("Datang besok mulai 08.00.")
    assert not visitor.sees("takeButton")


def test_a_day_that_fills_under_the_finger_says_when_to_come(
    open_kiosk: Open, afternoon: Afternoon, monkeypatch: pytest.MonkeyPatch, time: Time
) -> None:
    def refuse(*_: object, **__: object) -> None:
        morning = time.moment + timedelta(hours=18, minutes=30)
        raise Refused("refused.full", come=Phrase("come.tomorrow", {"time": morning}))

    visitor = open_kiosk(afternoon(Promise.TODAY))
    at_the_card(visitor)
    monkeypatch.setattr(queue, "issue", refuse)
    visitor.touch("takeButton")
    visitor.on("message")
    visitor.reads("Datang besok mulai")
    assert not visitor.sees("againButton"), "it would be refused again"
    visitor.touch("backButton")
    visitor.on("service")


def test_a_chosen_priority_changes_the_wait_that_is_shown(
    open_kiosk: Open, afternoon: Afternoon
) -> None:
    visitor = open_kiosk(afternoon(Promise.AT_RISK))
    at_the_card(visitor)
    waits = queue.board(visitor.store).waits_of("DUK-02", "DUK")
    usual, elderly = waits[None], waits[Priority.ELDERLY]
    assert elderly.high < usual.high
    visitor.reads(f"{usual.low}–{usual.high}")
    visitor.touch("priority_elderly")
    visitor.reads(f"{elderly.low}–{elderly.high}")
    visitor.touch("priority_elderly")
    visitor.reads(f"{usual.low}–{usual.high}")


def look(visitor: Visitor) -> Iterator[str]:
    bridge = visitor.window.bridge
    for service, first in (("DUK-02", ""), ("DUK-02", "POL-06"), ("DUK-15", "POL-06")):
        bridge.openAgency("DUK")
        bridge.openService(service)
        if first:
            bridge.goFirstTo(first)
        yield f"{service} {first} at risk"
        bridge.take()
        visitor.on("ticket")
        yield f"ticket at risk for {service} {first}"
        ticket = bridge.visit.issued.ticket if bridge.visit.issued else None
        assert ticket is not None
        assert ticket.promise is Promise.AT_RISK
        job = queue.print_jobs(visitor.store, ticket.id)[0]
        queue.settle_print_job(
            visitor.store, job, PrintState.FAILED, "jam", op_id=queue.new_op_id(), actor="test"
        )
        visitor.on("paper")
        yield f"no paper at risk for {service} {first}"
        language = bridge.visit.language
        modes = bridge.visit.large_text, bridge.visit.high_contrast
        bridge.done()
        restore(visitor, language, *modes)


@pytest.mark.parametrize(
    ("size", "modes", "language"),
    [
        *itertools.product((PORTRAIT, LANDSCAPE), ("", "large contrast"), ("id", "en")),
        (SMALL, "", "id"),
        (FOUR_K, "large", "en"),
    ],
)
def test_a_doubt_cuts_and_covers_nothing(
    open_kiosk: Open,
    afternoon: Afternoon,
    size: tuple[int, int],
    modes: str,
    language: Language,
) -> None:
    visitor = open_kiosk(afternoon(Promise.AT_RISK), size=size, first=("searchButton",))
    restore(visitor, language, "large" in modes, "contrast" in modes)
    found = []
    for page in look(visitor):
        visitor.bot.waitUntil(lambda: bool(visitor.scene.property("settled")))
        visitor.bot.wait(30)
        found += [f"{page}: {fault}" for fault in faults(visitor)]
    assert not found, "\n".join(found)
