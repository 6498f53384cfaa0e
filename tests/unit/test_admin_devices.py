"""What the page of devices says and asks, without a window or a database."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from kiosk import paths
from kiosk.errors import Refused
from kiosk.queue import StationState
from kiosk.ui.admin.devices import Devices
from kiosk.ui.admin.presenter import Snapshot
from kiosk.words import Language, Words
from tests.unit.test_admin_presenter import MORNING, WIB, Office, board, bundled


def station(name: str = "Kios 1", **said: Any) -> StationState:
    silent = said.pop("silent", timedelta())
    usual: dict[str, Any] = {
        "kind": "kiosk",
        "version": "1.0",
        "printer": "ok",
        "clock": timedelta(),
        "seen_at": None if silent is None else MORNING - silent,
        "silent": silent,
        "enrolled_at": None,
        "revoked_at": None,
        "role": "",
        "shut": False,
    }
    return StationState(name, **{**usual, **said})


def page(*stations: StationState, language: Language = "id") -> tuple[Devices, Office]:
    office = Office(language)
    made = Devices(
        office.admin,
        Words.load(paths.assets() / "i18n"),
        WIB,
        lambda: office.now,
        lambda: office.seconds,
        lambda: "op",
    )
    office.admin.read(Snapshot(bundled(), board(), stations=stations))
    return made, office


def cells(made: Devices) -> list[str]:
    (row,) = made.rows()
    return [cell.text for cell in row.cells]


@pytest.mark.parametrize(
    ("said", "cell", "id_text", "en_text"),
    [
        ({"silent": timedelta(seconds=90)}, 1, "sekarang", "now"),
        ({"shut": True}, 1, "tutup hari ini", "closed today"),
        ({"silent": timedelta(minutes=7, seconds=50)}, 1, "7 mnt lalu", "7 min ago"),
        ({"silent": timedelta(hours=2)}, 1, "Selasa, 24 Nov, 07.14", "Tue, 24 Nov, 07:14"),
        ({"silent": None}, 1, "belum pernah", "never"),
        ({"revoked_at": MORNING}, 1, "dicabut Selasa, 24 Nov", "revoked Tue, 24 Nov"),
        ({"printer": ""}, 2, "–", "–"),
        ({"printer": "paper_out"}, 2, "kertas habis", "out of paper"),
        ({"printer": "on_fire"}, 2, "bermasalah", "in trouble"),
        ({"clock": timedelta(seconds=75)}, 3, "75 dtk lebih cepat", "75 s fast"),
        ({"clock": timedelta(seconds=-9)}, 3, "9 dtk lebih lambat", "9 s slow"),
        ({"clock": timedelta(milliseconds=400)}, 3, "tepat", "right"),
        ({"version": ""}, 4, "–", "–"),
    ],
)
def test_every_state_is_said_in_both_languages(
    said: dict[str, Any], cell: int, id_text: str, en_text: str
) -> None:
    assert cells(page(station(**said))[0])[cell] == id_text
    assert cells(page(station(**said), language="en")[0])[cell] == en_text


def test_what_is_wrong_is_marked_counted_and_told_with_what_to_do() -> None:
    made, _ = page(station("Kios 1", printer="paper_out"), station("Kios 2"))
    bad, good = made.rows()
    assert [cell.bad for cell in bad.cells] == [False, False, True, False, False]
    assert bad.trouble
    assert not good.trouble
    assert made.summary() == ("2 perangkat, 1 perlu diperiksa", True)
    made.look_at("Kios 1")
    view = made.device()
    assert view is not None
    assert view.problems == ("Kertas habis. Isi kertas lalu cetak ulang.",)


def test_one_that_was_shut_out_is_no_trouble_and_is_not_counted() -> None:
    made, _ = page(station("Kios 1"), station("Kios 2", revoked_at=MORNING, silent=None))
    assert made.summary() == ("1 perangkat", False)
    made.look_at("Kios 2")
    view = made.device()
    assert view is not None
    assert not view.may_revoke


def test_shutting_out_is_asked_twice() -> None:
    made, office = page(station(role="mpp_a1b2", enrolled_at=MORNING))
    made.look_at("Kios 1")
    assert made.revoke() is None
    made.ask()
    view = made.device()
    assert view is not None
    assert view.question.startswith("Cabut akses Kios 1?")
    made.keep()
    assert made.revoke() is None
    made.ask()
    request = made.revoke()
    assert request is not None
    assert request.name == "Kios 1"
    assert made.revoke() is None, "while it runs nothing else does"
    made.revoked(request)
    view = made.device()
    assert view is not None
    assert view.notice == "Kios 1 tidak lagi punya akses."
    office.seconds += 7
    view = made.device()
    assert view is not None
    assert view.notice == ""


def test_looking_at_another_device_takes_the_question_away() -> None:
    made, _ = page(station("Kios 1"), station("Kios 2"))
    made.look_at("Kios 1")
    made.ask()
    made.look_at("Kios 2")
    assert made.revoke() is None


def test_a_code_is_shown_until_it_is_too_late_or_the_panel_is_left() -> None:
    made, office = page()
    made.add()
    request = made.invite("Kios 2", "kiosk")
    assert request is not None
    made.invited(request, MORNING + timedelta(minutes=10))
    view = made.new_code()
    assert view is not None
    assert view.code == request.code.text
    assert view.about == "Untuk Kios 2, berlaku sampai pukul 09.24."
    office.now = MORNING + timedelta(minutes=10, seconds=1)
    view = made.new_code()
    assert view is not None
    assert view.code == ""
    assert view.about == "Kode untuk Kios 2 lewat waktunya pukul 09.24. Buat kode baru."
    office.now = MORNING
    made.look_at("")
    made.add()
    view = made.new_code()
    assert view is not None
    assert (view.code, view.about) == ("", "")


def test_a_refusal_is_told_and_the_next_press_counts() -> None:
    made, _ = page()
    made.add()
    assert made.invite("Kios 2", "kiosk") is not None
    made.failed(Refused("refused.one_machine"))
    view = made.new_code()
    assert view is not None
    assert "PostgreSQL" in view.notice
    assert made.invite("Kios 2", "kiosk") is not None


def test_without_contact_nothing_can_be_pressed() -> None:
    made, office = page(station())
    made.look_at("Kios 1")
    made.ask()
    office.admin.lost()
    assert made.revoke() is None
    made.add()
    assert made.invite("Kios 2", "kiosk") is None


def test_before_anything_was_read_the_page_is_empty() -> None:
    office = Office(read=False)
    words = Words.load(paths.assets() / "i18n")
    made = Devices(office.admin, words, WIB, lambda: datetime.now(WIB), lambda: 0.0, lambda: "op")
    assert made.rows() == ()
    assert made.device() is None
