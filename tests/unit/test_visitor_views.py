"""What the kiosk's pages say of waits and of the end of the day, without a window."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.catalogue import Catalogue, Found
from kiosk.queue.availability import Availability, Code
from kiosk.queue.model import AgencyLine, Board, Estimate, Priority, Promise, Waits
from kiosk.ui.visitor import flow
from kiosk.ui.visitor.finding import agency_view, board_rows, search_view, service_row
from kiosk.ui.visitor.flow import Visit
from kiosk.ui.visitor.numbering import service_view, ticket_view
from kiosk.ui.visitor.scene import Row, Scene
from kiosk.words import Language, Phrase, Words
from tests.conftest import MORNING
from tests.paper import issued

FULL = Availability(
    False,
    Code.FULL,
    "refused.full",
    {"come": Phrase("come.tomorrow", {"time": MORNING + timedelta(days=1)})},
    opens_at=MORNING + timedelta(days=1),
)
WAITS = {None: Estimate(10, 20), Priority.ELDERLY: Estimate(2, 5)}


def a_line(
    code: str,
    waits: Mapping[Priority | None, Estimate] = WAITS,
    promise: Promise | None = Promise.TODAY,
    closed: Availability | None = None,
) -> AgencyLine:
    return AgencyLine(
        code=code,
        waiting=4,
        serving=1,
        counters_open=2,
        switched_off=False,
        closed=closed,
        waits=waits,
        promise=promise,
    )


@pytest.fixture
def scene(catalogue: Catalogue, words: Words) -> Scene:
    lines = tuple(a_line(agency.code) for agency in catalogue.agencies)
    board = Board(1, 1, date(2026, 11, 24), MORNING, lines, frozenset())
    return Scene(catalogue, board, words, "id")


def with_line(scene: Scene, line: AgencyLine) -> Scene:
    assert scene.board is not None
    lines = tuple(line if old.code == line.code else old for old in scene.board.lines)
    return replace(scene, board=replace(scene.board, lines=lines))


def at_service(service: str = "DUK-02", *before: str) -> Visit:
    return flow.open_service(flow.open_agency(Visit(), "DUK"), service, "op", before)


def wait(view: Row) -> tuple[object, object]:
    facts = view["facts"]
    assert isinstance(facts, list)
    return facts[1]["value"], facts[1]["unit"]


def test_the_wait_is_a_range(scene: Scene) -> None:
    assert wait(service_view(scene, at_service())) == ("10–20", "menit")
    assert wait(agency_view(scene, "DUK")) == ("10–20", "menit")


def test_a_chosen_priority_shows_its_own_wait(scene: Scene) -> None:
    visit = flow.choose_priority(at_service(), Priority.ELDERLY)
    assert wait(service_view(scene, visit)) == ("2–5", "menit")
    back = flow.choose_priority(visit, Priority.ELDERLY)
    assert wait(service_view(scene, back)) == ("10–20", "menit")


def test_a_service_that_some_counters_do_not_take_has_a_wait_of_its_own(scene: Scene) -> None:
    assert scene.board is not None
    own: dict[str, Waits] = {"DUK-02": {None: Estimate(30, 50)}}
    apart = replace(scene, board=replace(scene.board, service_waits=own))
    assert wait(service_view(apart, at_service())) == ("30–50", "menit")
    row = service_row(apart, apart.catalogue.service("DUK-02"), "")
    assert (row["detail"], row["level"]) == ("± 40 menit", 2)
    assert service_row(apart, apart.catalogue.service("DUK-01"), "")["detail"] == "± 15 menit"


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (Estimate(7, 7), ("7", "menit")),
        (Estimate(0, 3), ("0–3", "menit")),
        (Estimate(0, 0), ("tanpa antre", "")),
    ],
)
def test_a_range_of_one_minute_is_one_figure(
    scene: Scene, span: Estimate, said: tuple[str, str]
) -> None:
    here = with_line(scene, a_line("DUK", {None: span}))
    assert wait(service_view(here, at_service())) == said


def test_where_nothing_can_be_told_there_is_no_figure(scene: Scene) -> None:
    here = with_line(scene, a_line("DUK", {}, None))
    assert wait(service_view(here, at_service())) == ("belum tersedia", "")
    assert service_row(here, here.catalogue.service("DUK-02"), "")["detail"] == "belum tersedia"
    nobody = with_line(scene, replace(a_line("DUK", {}, None), counters_open=0))
    assert service_row(nobody, nobody.catalogue.service("DUK-02"), "")["detail"] == "belum buka"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("id", "Mungkin tidak sempat dilayani hari ini. Lebih pasti bila datang pagi hari."),
        ("en", "You may not be served today. Coming in the morning is safer."),
    ],
)
def test_who_may_not_be_served_is_told_before_and_may_take_a_number(
    scene: Scene, language: Language, said: str
) -> None:
    risky = with_line(scene, a_line("DUK", promise=Promise.AT_RISK))
    view = service_view(replace(risky, language=language), at_service())
    assert (view["risk"], view["off"], view["note"]) == (True, False, said)


def test_who_will_be_served_is_not_warned(scene: Scene) -> None:
    view = service_view(scene, at_service())
    assert (view["risk"], view["note"]) == (False, "Syarat belum lengkap tetap boleh ambil nomor.")


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        (None, ("", "")),
        (Promise.TODAY, ("Dilayani hari ini", "")),
        (Promise.AT_RISK, ("", "Belum tentu terlayani hari ini")),
    ],
)
def test_a_number_says_what_it_was_promised_and_nothing_else(
    scene: Scene, promise: Promise | None, said: tuple[str, str]
) -> None:
    taken = issued()
    taken = replace(taken, ticket=replace(taken.ticket, promise=promise))
    view = ticket_view(scene, Visit(), taken, ZoneInfo("Asia/Jakarta"), phone=False)
    assert (view["served_today"], view["not_sure"]) == said


@pytest.mark.parametrize(
    ("ahead", "estimate", "straight", "called"),
    [
        (6, Estimate(14, 22), False, "09.28–09.36"),
        (0, Estimate(0, 0), True, "09.14"),
        (0, Estimate(2, 6), False, "09.16–09.20"),
        (6, None, False, ""),
    ],
)
def test_a_number_says_between_which_times_it_may_be_called(
    scene: Scene, ahead: int, estimate: Estimate | None, straight: bool, called: str
) -> None:
    taken = issued(ahead=ahead, estimate=estimate)
    view = ticket_view(scene, Visit(), taken, ZoneInfo("Asia/Jakarta"), phone=False)
    assert (view["straight"], view["time"]) == (straight, called)


def test_a_second_step_at_risk_warns_of_the_whole_visit(scene: Scene) -> None:
    risky = with_line(scene, a_line("DUK", promise=Promise.AT_RISK))
    assert service_view(risky, at_service("DUK-02", "POL-06"))["risk"] is True


def test_a_full_agency_says_so_in_its_rows_and_when_to_come_on_its_pages(scene: Scene) -> None:
    full = with_line(scene, a_line("DUK", promise=Promise.FULL, closed=FULL))
    board = {row["code"]: row["closed"] for row in board_rows(full)}
    assert (board["DUK"], board["POL"]) == ("penuh", "")
    row = service_row(full, full.catalogue.service("DUK-02"), "")
    assert (row["off"], row["off_text"]) == (True, "penuh")
    view = service_view(full, at_service())
    assert view["off"] is True
    assert "Datang" in str(view["note"])


def test_a_step_that_is_closed_is_named(scene: Scene) -> None:
    full = with_line(scene, a_line("POL", promise=Promise.FULL, closed=FULL))
    view = service_view(full, at_service("DUK-02", "POL-06"))
    assert view["off"] is True
    assert str(view["note"]).startswith("Kepolisian: ")
    papers = service_view(full, at_service())["requirements"]
    assert isinstance(papers, list)
    assert papers[0]["detail"] == "Belum punya? Diurus di Kepolisian (penuh)."
    assert papers[0]["source"] == ""


def test_what_comes_first_stands_before_what_was_searched(scene: Scene) -> None:
    from kiosk.catalogue import search

    found = search(scene.catalogue, "ktp hilang", "id")
    view = search_view(scene, "ktp hilang", found)
    rows = view["rows"]
    assert isinstance(rows, list)
    first = [(row["code"], row["step"], row["goal"]) for row in rows[:2]]
    assert first == [("POL-06", 1, "DUK-02"), ("DUK-02", 2, "")]
    assert view["boxed"] == 2
    assert view["heading"] == "Penggantian KTP-el hilang diurus dalam 2 langkah"
    plain = search_view(scene, "paspor", search(scene.catalogue, "paspor baru", "id"))
    assert (plain["boxed"], plain["heading"]) == (1, "Paling cocok")


def test_fees_of_several_steps_are_added_or_told_one_by_one(scene: Scene) -> None:
    free = service_view(scene, at_service("DUK-02", "POL-06"))
    assert isinstance(free["facts"], list)
    assert [fact["value"] for fact in free["facts"][2:]] == ["Gratis", "17"]
    varied = service_view(scene, at_service("POL-01", "POL-07"))
    assert varied["fee_note"] == (
        "Langkah 1: Tarif belum terverifikasi; tanyakan di loket. Langkah 2: Rp30.000."
    )


def test_a_row_tells_how_many_steps_a_missing_paper_makes(scene: Scene) -> None:
    lost, new = (scene.catalogue.service(code) for code in ("DUK-02", "DUK-01"))
    assert service_row(scene, lost, "")["detail_left"] == "Loket 1–6  ·  sampai 2 langkah"
    assert service_row(scene, new, "")["detail_left"] == "Loket 1–6"
    listed, boxed = agency_view(scene, "DUK"), search_view(scene, "ktp", [Found(lost, 1.0)])
    rows, steps = listed["rows"], boxed["rows"]
    assert isinstance(rows, list)
    assert isinstance(steps, list)
    (own,) = [row for row in rows if row["code"] == "DUK-02"]
    assert "sampai 2 langkah" in own["detail_left"]
    assert [row["detail_left"] for row in steps] == ["Loket 27–30", "Loket 1–6"]
