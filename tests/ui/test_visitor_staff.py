"""The staff of a kiosk at its screen: called by a visitor, let in by their code, at work."""

import itertools
import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from kiosk import queue
from kiosk.clock import to_ms
from kiosk.errors import StoreFault
from kiosk.printing.printer import Outcome
from kiosk.queue import PrintState
from kiosk.store import Store
from kiosk.ui.visitor import staffing
from kiosk.ui.visitor.flow import Visit
from kiosk.ui.visitor.kept import Kept
from kiosk.ui.visitor.speaker import Speaker
from kiosk.ui.visitor.staff import Tools
from kiosk.ui.visitor.staffing import Desk, Sheet
from kiosk.words import LANGUAGES
from tests.conftest import Time
from tests.looks import tiny
from tests.visitor import LANDSCAPE, PORTRAIT, SMALL, Open, Visitor


def who() -> dict[str, Any]:
    return {"op_id": queue.new_op_id(), "actor": "test"}


@pytest.fixture
def code(store: Store) -> str:
    return queue.new_staff_code(store, **who())


def sheet(visitor: Visitor) -> Sheet:
    return visitor.window.staff.desk.sheet


def calls_staff(visitor: Visitor) -> None:
    visitor.touch("staffButton")
    visitor.item("staffOwn")
    drawn(visitor)


def drawn(visitor: Visitor) -> None:
    """Until a sheet was drawn once, nothing on it has its place."""
    visitor.picture()


def types(visitor: Visitor, code: str) -> None:
    visitor.item("digit_1")
    drawn(visitor)
    for digit in code:
        visitor.touch(f"digit_{digit}")
        visitor.bot.wait(30)
    visitor.bot.waitUntil(lambda: not visitor.window.staff.desk.checking)


def enters(visitor: Visitor, code: str) -> None:
    calls_staff(visitor)
    visitor.touch("staffOwn")
    types(visitor, code)
    at_work(visitor)


def at_work(visitor: Visitor) -> None:
    """At the menu, whichever way one came there."""
    if sheet(visitor) is not Sheet.MENU:
        visitor.window.staff.show_desk(Desk(sheet=Sheet.MENU))
    visitor.item("staffLeave")
    drawn(visitor)


def done(visitor: Visitor, kind: str) -> list[dict[str, object]]:
    """What the journal says of the things done in the menu."""
    with visitor.store.read() as connection:
        rows = connection.execute(
            text("SELECT data FROM journal WHERE kind = :kind"), {"kind": kind}
        ).scalars()
        return [json.loads(row) for row in rows]


def test_whoever_called_staff_is_told_that_they_come_and_goes_on(
    visitor: Visitor, store: Store
) -> None:
    visitor.opens("DUK-02")
    before = visitor.window.bridge.visit
    calls_staff(visitor)
    visitor.bot.waitUntil(lambda: visitor.said("staffTitle") == "Petugas menuju ke sini")
    assert queue.staff_calls(store) == ("Kios 1",), "nobody is told before it is true"
    visitor.touch("staffClose")
    assert sheet(visitor) is Sheet.NONE
    assert visitor.window.bridge.visit == before, "nothing chosen was lost"


@pytest.mark.parametrize("answered", [True, False])
def test_whoever_called_when_nobody_can_come_is_sent_to_the_desk(
    visitor: Visitor, store: Store, time: Time, answered: bool
) -> None:
    calls_staff(visitor)
    visitor.bot.waitUntil(lambda: queue.staff_calls(store) == ("Kios 1",))
    if answered:
        queue.answer_staff_call(store, "Kios 1", comes=False, **who())
    else:
        time.pass_by(minutes=2)
        visitor.window.staff.pass_second()
    visitor.reads("Petugas sedang melayani")
    visitor.reads("Silakan ke meja informasi.")


def test_without_a_code_the_pad_says_how_to_make_one(visitor: Visitor) -> None:
    calls_staff(visitor)
    visitor.touch("staffOwn")
    visitor.reads("mpp-kiosk site staff-code")
    assert not visitor.sees("digit_1")


def test_the_code_opens_the_menu_and_a_wrong_one_waits(
    open_kiosk: Open, store: Store, code: str, time: Time, tmp_path: Path
) -> None:
    tools = Tools(tmp_path)
    visitor = open_kiosk(store, SMALL, tools=tools)
    calls_staff(visitor)
    visitor.touch("staffOwn")
    types(visitor, "135790")
    visitor.reads("Kodenya lain. Coba lagi dalam 5 detik.")
    assert not visitor.sees("digit_1"), "the pad is locked"
    visitor.window.staff.press("1")
    assert visitor.window.staff.desk.typed == ""
    again = open_kiosk(store, SMALL, tools=tools)
    calls_staff(again)
    again.touch("staffOwn")
    again.reads("Coba lagi dalam 5 detik")
    time.pass_by(seconds=5)
    again.window.staff.pass_second()
    types(again, "246801")
    again.reads("Coba lagi dalam 10 detik")
    time.pass_by(seconds=10)
    again.window.staff.pass_second()
    types(again, code)
    again.item("staffLeave")
    drawn(again)
    again.touch("staffLeave")
    assert sheet(again) is Sheet.NONE


def test_a_new_code_opens_at_once_and_a_damaged_file_keeps_nobody_out(
    open_kiosk: Open, store: Store, code: str, tmp_path: Path
) -> None:
    Kept(tmp_path).keep_tries(staffing.Tries(9, to_ms(store.clock.now()), "another code"))
    visitor = open_kiosk(store, SMALL, tools=Tools(tmp_path))
    enters(visitor, code)
    (tmp_path / "kiosk.json").write_text('{"wrong": [')
    assert Kept(tmp_path).tries == staffing.Tries()
    (tmp_path / "kiosk.json").write_text('{"volume": 900, "wrong": 2}')
    assert (Kept(tmp_path).volume, Kept(tmp_path).tries.wrong) == (100, 2)


def test_nobody_reads_a_code_off_the_screen(open_kiosk: Open, store: Store, code: str) -> None:
    visitor = open_kiosk(store, SMALL)
    calls_staff(visitor)
    visitor.touch("staffOwn")
    visitor.item("digit_1")
    drawn(visitor)
    visitor.touch(f"digit_{code[0]}")
    visitor.bot.waitUntil(lambda: visitor.window.staff.property("view")["typed"] == 1)
    digits = [seen.text for seen in visitor.texts(visitor.item("staffDots"))]
    assert digits == []
    assert "typed" not in repr(visitor.window.staff.desk), "nor out of a log"


def test_the_last_known_code_opens_while_the_database_is_away(
    open_kiosk: Open, store: Store, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor = open_kiosk(store, SMALL)
    enters(visitor, code)
    visitor.touch("staffLeave")

    def away(*_: object, **__: object) -> None:
        raise StoreFault("fault.store")

    for name in ("call_staff", "staff_code_of", "note_staff", "shut_kiosk"):
        monkeypatch.setattr(queue, name, away)
    calls_staff(visitor)
    visitor.reads("Petugas belum bisa dipanggil dari sini")
    visitor.touch("staffOwn")
    types(visitor, code)
    visitor.item("staffShut")
    drawn(visitor)
    visitor.touch("staffShut")
    visitor.reads("Data antrean belum bisa dicapai.")


def test_the_volume_is_kept_and_whoever_speaks_hears_of_it(
    open_kiosk: Open, store: Store, tmp_path: Path
) -> None:
    tools = Tools(tmp_path)
    speaker = Speaker()
    visitor = open_kiosk(store, SMALL, tools=tools, speaker=speaker)
    heard: list[int] = []
    visitor.window.staff.volumeChanged.connect(heard.append)
    at_work(visitor)
    visitor.touch("staffLouder", "staffSofter", "staffSofter")
    assert heard == [80, 70, 60]
    assert speaker.volume == 0.6
    assert visitor.said("staffVolume") == "Suara 60%"
    visitor.bot.waitUntil(lambda: len(done(visitor, "staff_volume")) == 3)
    visitor.bot.waitUntil(lambda: '"volume": 60' in (tmp_path / "kiosk.json").read_text())
    again = open_kiosk(store, SMALL, tools=tools)
    assert again.window.staff.property("volume") == 60


def test_the_outcome_of_the_test_page_is_told_and_journalled(
    open_kiosk: Open, store: Store
) -> None:
    outcomes = {
        "Halaman uji tercetak.": Outcome(PrintState.PRINTED),
        "Lihat apakah kertasnya keluar.": Outcome(PrintState.UNKNOWN, "unseen"),
        "belum tercetak: Kertas habis.": Outcome(PrintState.FAILED, "paper_out"),
    }
    printer = iter(outcomes.values())
    visitor = open_kiosk(store, SMALL, tools=Tools(print_test=lambda: next(printer)))
    at_work(visitor)
    for said in outcomes:
        visitor.touch("staffTestPrint")
        visitor.reads(said)
    visitor.bot.waitUntil(lambda: len(done(visitor, "staff_test_page")) == len(outcomes))
    told = [entry["outcome"] for entry in done(visitor, "staff_test_page")]
    assert told == [outcome.state for outcome in outcomes.values()]


def test_a_new_roll_is_counted_from_its_start(open_kiosk: Open, store: Store) -> None:
    visitor = open_kiosk(store, SMALL)
    at_work(visitor)
    visitor.touch("staffPaperChanged")
    visitor.reads("Gulungan baru dicatat.")
    assert done(visitor, "roll_changed")[0]["station"] == "Kios 1"


def test_a_restart_is_written_down_before_the_program_ends(open_kiosk: Open, store: Store) -> None:
    ended: list[int] = []
    visitor = open_kiosk(store, SMALL, tools=Tools(restart=lambda: ended.append(1)))
    at_work(visitor)
    visitor.touch("staffRestart")
    visitor.bot.waitUntil(lambda: ended == [1])
    assert done(visitor, "staff_restart") == [{"station": "Kios 1"}]


def test_a_kiosk_closed_for_today_says_where_numbers_are_until_it_is_reopened(
    open_kiosk: Open, store: Store, time: Time
) -> None:
    queue.report(store, "Kios 2", "kiosk", "1", queue.PRINTER_OK)
    queue.report_printer(store, "Kios 2", "ticket", queue.PRINTER_OK)
    visitor = open_kiosk(store, SMALL)
    at_work(visitor)
    visitor.touch("staffShut")
    visitor.reads("Kios ini tutup sampai hari layanan berikutnya")
    visitor.touch("staffLeave")
    visitor.reads("Kios ini tutup hari ini")
    visitor.reads("Ambil nomor di Kios 2.")
    assert not visitor.sees("searchButton")
    assert [one.name for one in queue.stations(store) if one.shut] == ["Kios 1"]
    at_work(visitor)
    visitor.touch("staffReopen", "staffLeave")
    visitor.bot.waitUntil(lambda: not visitor.sees("kioskShut"))
    visitor.touch("searchButton")
    visitor.on("search")


def test_the_next_business_day_opens_a_kiosk_by_itself(
    open_kiosk: Open, store: Store, time: Time
) -> None:
    queue.shut_kiosk(store, "Kios 1", **who())
    visitor = open_kiosk(store, SMALL, first=("kioskShut",))
    time.pass_by(days=1)
    for _ in range(30):
        visitor.window.staff.pass_second()
    visitor.bot.waitUntil(lambda: not visitor.sees("kioskShut"))


LONGEST = staffing.say(Desk(sheet=Sheet.MENU), "staff.print_failed", reason="ticket.reason_doubt")


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, SMALL])
def test_every_sheet_fits(open_kiosk: Open, store: Store, code: str, size: tuple[int, int]) -> None:
    queue.shut_kiosk(store, "Kios 1", **who())
    visitor = open_kiosk(store, size=size, tools=Tools(), first=("kioskShut",))
    bridge, staff = visitor.window.bridge, visitor.window.staff
    for mode in ("plain", "large", "contrast"):
        bridge.show_visit(
            replace(Visit(), large_text=mode == "large", high_contrast=mode == "contrast")
        )
        for language in LANGUAGES:
            bridge.speak(language)
            named = f"{size[0]}-{mode}-{language}"
            for desk in (Desk(sheet=Sheet.COMING), Desk(sheet=Sheet.PAD, typed="48"), LONGEST):
                staff.show_desk(desk)
                look(visitor, f"{desk.sheet}-{named}")
            staff.show_desk(Desk())
            look(visitor, f"shut-{named}", "kioskShutPage")


def look(visitor: Visitor, name: str, page: str = "staffSheets") -> None:
    """Every text of it stands whole on the window; a picture where somebody wants one."""
    drawn(visitor)
    if folder := os.environ.get("KIOSK_PICTURES"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        visitor.picture().save(f"{folder}/{name}.png")
    texts = visitor.texts(visitor.item(page))
    assert texts
    for seen in texts:
        assert not seen.spills, seen.text
        assert not tiny(seen, visitor.unit), seen.text
    for one, other in itertools.combinations(texts, 2):
        common = one.area.intersected(other.area)
        assert min(common.width(), common.height()) < 2, (one.text, other.text)
