"""The guide voice and the tactile keypad, on the real window."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk import queue
from kiosk.errors import StoreFault
from kiosk.queue import PrintState
from kiosk.store import Store
from kiosk.ui.visitor import flow
from kiosk.ui.visitor.flow import Page, Visit
from kiosk.ui.visitor.reading import read
from tests.listener import Heard, Listener
from tests.reader import untold
from tests.visitor import LANDSCAPE, PORTRAIT, STILL, Hand, Open, Visitor, mouse

DOWN, UP, LEFT, RIGHT = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
NUMBER = re.compile(r"^a, nol nol satu\.$")


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def listening(open_kiosk: Open, store: Store, heard: Heard, qtbot: QtBot) -> Listener:
    """Somebody who has plugged a headset into a kiosk."""
    visitor = open_kiosk(store, speaker=heard)
    heard.plugged.emit()
    return Listener(visitor.scene, heard, qtbot)


def speaking(open_kiosk: Open, store: Store, heard: Heard, hand: Hand = mouse) -> Visitor:
    visitor = open_kiosk(store, speaker=heard, hand=hand)
    visitor.touch("voice")
    return visitor


# ------------------------------------------------------------------ by ear alone


def test_a_visit_is_made_by_keys_and_voice_alone(listening: Listener, heard: Heard) -> None:
    assert any("Mau urus apa hari ini?" in sentence for sentence in listening.new())
    listening.chooses("ka te pe, Dukcapil", hears="Pilih satu layanan")
    listening.chooses("Penggantian ka te pe-el hilang", hears="ambil nomor antrean")
    listening.chooses("Fotokopi Kartu Keluarga", hears="dipilih")
    told = listening.chooses("Ambil nomor antrean", hears="pilih Selesai")
    assert any(NUMBER.match(sentence) for sentence in told), told
    assert any(sentence.startswith("Di depan Anda") or "Langsung" in sentence for sentence in told)
    assert any("Loket satu sampai enam" in sentence for sentence in told)
    assert any("Kartu Keluarga" in sentence for sentence in told), "what to prepare"
    listening.chooses("Selesai", hears="Terima kasih")
    assert listening.press(DOWN) == [], "the next visitor has not asked for a voice"


def test_a_service_is_found_by_typing_on_the_keyboard_by_ear(listening: Listener) -> None:
    listening.chooses("Cari layanan", hears="Ketik beberapa huruf")
    for letter in ("pe", "a", "es", "pe"):
        listening.walks_to(f"{letter}.", RIGHT)
        listening.press(ENTER)
    assert listening.waits_for("layanan ditemukan")[-2:-1] == ["pasp."]
    listening.chooses("Paspor baru", hears="ambil nomor antrean")
    listening.press(ESCAPE, hears="Ketik beberapa huruf")


def test_where_there_is_no_way_back_one_hears_where_one_is(listening: Listener) -> None:
    assert "Mau urus apa hari ini?" in listening.press(ESCAPE)


def test_the_keyboard_is_walked_in_the_direction_of_the_arrows(listening: Listener) -> None:
    listening.chooses("Cari layanan", hears="Ketik beberapa huruf")
    listening.walks_to("te.", RIGHT)
    assert listening.press(LEFT) == ["er."]
    assert listening.press(DOWN) == ["ef."]
    assert listening.press(RIGHT) == ["ge."]
    assert listening.press(UP) == ["te."]
    assert listening.press(UP) == ["lima."]


def test_every_sentence_is_in_the_language_of_the_visit(listening: Listener, heard: Heard) -> None:
    listening.chooses("English", hears="What do you need today?")
    assert {language for _, language in heard.sentences[-2:]} == {"en"}


# ------------------------------------------------------------------ touch


def test_a_first_touch_reads_and_a_second_one_chooses(
    open_kiosk: Open, store: Store, heard: Heard, hand: Hand
) -> None:
    visitor = speaking(open_kiosk, store, heard, hand)
    visitor.touch("need_ktp")
    assert heard.sentences[-1][0] == "ka te pe, Dukcapil."
    assert visitor.page == "home"
    visitor.touch("need_kk")
    assert visitor.page == "home", "another item is only read as well"
    visitor.touch("need_ktp")
    visitor.touch("need_ktp")
    visitor.on("list")


def test_words_can_be_touched_to_hear_them(open_kiosk: Open, store: Store, heard: Heard) -> None:
    visitor = speaking(open_kiosk, store, heard)
    visitor.touch("boardTitle")
    assert heard.sentences[-1][0].startswith("Antrean")


def test_any_touch_stops_the_voice(open_kiosk: Open, store: Store, heard: Heard) -> None:
    visitor = speaking(open_kiosk, store, heard)
    before = heard.silences
    QTest.mousePress(visitor.scene, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert heard.silences == before + 1
    QTest.mouseRelease(visitor.scene, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))


def test_the_last_words_are_repeated_and_the_volume_turned(
    open_kiosk: Open, store: Store, heard: Heard
) -> None:
    visitor = speaking(open_kiosk, store, heard)
    heard.set_usual(0.5)
    for name in ("voiceLouder", "voiceLouder"):
        visitor.touch(name)
    assert heard.volume == pytest.approx(0.6)
    assert heard.sentences[-1][0] == "enam puluh persen."
    visitor.touch("voice", "voice")
    assert not visitor.window.bridge.visit.spoken
    assert heard.volume == pytest.approx(0.5), "the next visitor begins with the usual one"
    assert not visitor.sees("voiceLouder")


def test_who_takes_the_headset_along_ends_the_voice(
    open_kiosk: Open, store: Store, heard: Heard
) -> None:
    visitor = open_kiosk(store, speaker=heard)
    visitor.reads("Suara")
    heard.plugged.emit()
    assert visitor.sees("voiceRepeat")
    heard.unplugged.emit()
    assert not visitor.sees("voiceRepeat")


def test_every_sentence_gives_the_visitor_time_but_the_question_itself_does_not(
    open_kiosk: Open, store: Store, heard: Heard
) -> None:
    visitor = speaking(open_kiosk, store, heard)
    visitor.seconds(179)
    heard.began.emit()
    visitor.seconds(179)
    assert not visitor.sees("continueButton")
    visitor.seconds(1)
    assert visitor.sees("continueButton")
    assert heard.sentences[-2][0] == "Masih di sini?"
    visitor.seconds(20)
    assert not visitor.window.bridge.visit.spoken


# ------------------------------------------------------------------ keys


def test_the_frame_is_hidden_until_a_key_is_pressed_and_after_a_touch(visitor: Visitor) -> None:
    guide = visitor.window.guide
    assert guide.framed.isEmpty()
    QTest.keyClick(visitor.scene, DOWN)
    button = visitor.item("searchButton")
    assert guide.framed.contains(button.mapToScene(button.boundingRect().center()))
    visitor.touch("largeText")
    assert guide.framed.isEmpty()


def test_keys_begin_with_the_main_action_and_end_with_the_bar(visitor: Visitor) -> None:
    def walked() -> str:
        QTest.keyClick(visitor.scene, RIGHT)
        framed = visitor.window.guide.framed
        return next(one.stop.name for one in read(visitor.scene) if one.area == framed)

    visitor.opens("DUK-02")
    names = [one.stop.name for one in read(visitor.scene) if one.stop.button]
    assert [walked() for _ in names] == names, "each of them once"
    assert names[0] == "Ambil nomor antrean"
    assert names[-8:-6] == ["Bawa balita", "Kembali"]
    assert names[-1] == "Petugas"


def test_keys_do_what_a_touch_does_in_every_mode(visitor: Visitor) -> None:
    for toggle in ("toggleContrast", "toggleLargeText", "toggleLowered"):
        getattr(visitor.window.bridge, toggle)()
    QTest.keyClick(visitor.scene, DOWN)
    QTest.keyClick(visitor.scene, ENTER)
    visitor.on("search")
    QTest.keyClick(visitor.scene, ESCAPE)
    visitor.on("home")


def test_nothing_travels_for_who_listens_or_where_a_station_is_set_so(
    open_kiosk: Open, store: Store
) -> None:
    moving, set_so = open_kiosk(store), open_kiosk(store, still=True)
    listening = open_kiosk(store)
    listening.window.bridge.toggleSpoken()

    def turn_ms(visitor: Visitor) -> int:
        turner = next(
            item
            for item in visitor.scene.findChildren(QQuickItem)
            if item.property("turnMs") is not None
        )
        return int(turner.property("turnMs"))

    for visitor in (moving, set_so, listening):
        visitor.window.bridge.show(pageMs=240)
    assert [turn_ms(visitor) for visitor in (moving, set_so, listening)] == [240, 120, 120]


# ------------------------------------------------------------------ for readers of screens


Step = Callable[[Visitor], None]
PAGES: dict[str, Step] = {
    "home": lambda _: None,
    "list": lambda v: v.touch("agencyRow_DUK"),
    "search": lambda v: v.touch("searchButton"),
    "service": lambda v: v.opens("DUK-02"),
    "ticket": lambda v: v.window.bridge.show_visit(a_number(v)),
    "survey": lambda v: v.touch("rateButton"),
    "message": lambda v: v.window.bridge.show_visit(
        flow.refused(Visit(page=Page.SERVICE), StoreFault("fault.store"), again=True)
    ),
    "paper": lambda v: v.window.bridge.show_visit(
        flow.paper(a_number(v), PrintState.FAILED, "jam", STILL)
    ),
    "again": lambda v: v.window.bridge.show_visit(
        flow.paper(a_number(v), PrintState.UNKNOWN, "doubt", STILL)
    ),
}


def a_number(visitor: Visitor) -> Visit:
    made = queue.issue(visitor.store, "DUK-02", op_id=queue.new_op_id(), actor="test")
    return flow.issued(Visit(page=Page.SERVICE, service="DUK-02"), made, STILL)


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["upright", "lying"])
@pytest.mark.parametrize("page", PAGES)
def test_everything_shown_has_a_role_and_a_name(
    open_kiosk: Open, store: Store, page: str, size: tuple[int, int]
) -> None:
    visitor = open_kiosk(store, size=size)
    PAGES[page](visitor)
    visitor.on(page)
    if page == "search":
        visitor.types("ktp")
        visitor.reads("hilang")
    assert untold(visitor) == []


def test_toggles_tell_whether_they_are_on(visitor: Visitor) -> None:
    def contrast() -> tuple[bool, bool]:
        one = next(one.stop for one in read(visitor.scene) if one.stop.name == "Kontras")
        return one.checkable, one.checked

    assert contrast() == (True, False)
    visitor.touch("contrast")
    assert contrast() == (True, True)


def test_a_reader_of_screens_can_press_what_a_finger_can(visitor: Visitor) -> None:
    item = next(one.item for one in read(visitor.scene) if one.stop.main)
    interface = QAccessible.queryAccessibleInterface(item)
    action = interface.actionInterface()
    action.doAction(action.pressAction())
    visitor.on("search")
