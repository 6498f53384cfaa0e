"""What the panel of an agency asks and says, without a window or a database."""

from dataclasses import replace

from kiosk import paths
from kiosk.errors import Refused, StoreFault
from kiosk.queue import Goal, Tomorrow
from kiosk.ui.admin.door import Door, DoorRequest
from kiosk.ui.admin.presenter import Snapshot
from kiosk.ui.stranded import Leaving
from kiosk.words import Words
from tests.seat import ticket
from tests.unit.test_admin_presenter import Office, board, bundled

LEFT = Leaving((ticket(27), ticket(28)), ((1, "POL"), (27, "POL"), (3, "DUK")))
STRANDS = Refused("refused.would_strand", count=2, numbers="A 027, A 028")


def door(office: Office) -> Door:
    made = Door(
        office.admin,
        Words.load(paths.assets() / "i18n"),
        lambda: office.now,
        lambda: office.seconds,
        lambda: "op",
    )
    made.look_at("DUK")
    return made


def snapshot(leaving: Leaving | None = None) -> Snapshot:
    return Snapshot(bundled(), board(DUK=2), leaving)


def refused(made: Door) -> DoorRequest:
    request = made.press()
    assert request is not None
    made.failed(request, STRANDS)
    return request


def test_a_refused_closing_asks_whom_it_would_leave_and_then_what_becomes_of_them() -> None:
    made = door(Office())
    refused(made)
    assert made.asking == "DUK"
    made.read(snapshot(LEFT))
    view = made.view()
    assert view is not None
    assert view.stranded is not None
    assert [row.number for row in view.stranded.rows] == ["A 027", "A 028"]
    # Their own agency first.
    goals = [text for text, _ in view.stranded.goals]
    assert goals == ["Loket 3, Dukcapil", "Loket 1, Kepolisian", "Loket 27, Kepolisian"]
    assert view.stranded.goals[0][1] == Goal(counter=3)
    assert view.stranded.problem == view.notice == ""


def test_a_decision_that_fails_says_why_and_asks_on() -> None:
    made = door(Office())
    refused(made)
    made.read(snapshot(LEFT))
    request = made.press(Tomorrow())
    assert request is not None
    assert request.decision == Tomorrow()
    made.failed(request, StoreFault("fault.store"))
    view = made.view()
    assert view is not None
    assert view.stranded is not None
    assert view.stranded.problem.startswith("Data antrean belum bisa dicapai")


def test_nothing_is_pressed_twice_and_nothing_while_the_data_are_out_of_reach() -> None:
    office = Office()
    made = door(office)
    assert made.press() is not None
    assert made.press() is None
    office.admin.lost()
    other = door(office)
    assert other.press() is None


def test_looking_at_another_agency_ends_the_question() -> None:
    made = door(Office())
    refused(made)
    made.read(snapshot(LEFT))
    made.look_at("POL")
    view = made.view()
    assert view is not None
    assert (made.asking, view.stranded) == ("", None)


def test_when_nobody_is_left_any_more_the_question_goes() -> None:
    made = door(Office())
    refused(made)
    made.read(snapshot(replace(LEFT, tickets=())))
    view = made.view()
    assert view is not None
    assert view.stranded is None
    assert view.notice == "Sekarang tidak ada yang tertinggal. Tutup lagi."
