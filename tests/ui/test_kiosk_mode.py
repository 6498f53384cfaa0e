"""A kiosk's window in full screen: nobody at it gets out, and it comes back to its screen."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QWindow
from PySide6.QtTest import QTest

from kiosk.settings import Station, Window
from kiosk.store import Store
from kiosk.ui.awake import _X11, _x11
from kiosk.ui.full_screen import passes
from tests.visitor import Open, Visitor

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
META, SHIFT = Qt.KeyboardModifier.MetaModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
WAYS_OUT = [
    *((key, NONE) for key in (Qt.Key.Key_Super_R, Qt.Key.Key_Meta, Qt.Key.Key_Super_L)),
    *((key, NONE) for key in (Qt.Key.Key_Menu, Qt.Key.Key_Print, Qt.Key.Key_Pause)),
    *((key, NONE) for key in (Qt.Key.Key_HomePage, Qt.Key.Key_Help, Qt.Key.Key_SysReq)),
    *((Qt.Key(Qt.Key.Key_F1 + number), NONE) for number in range(12)),
    *((Qt.Key(Qt.Key.Key_F1 + number), CTRL | ALT) for number in range(12)),
    *((Qt.Key(Qt.Key.Key_A + letter), CTRL) for letter in range(26)),
    *((Qt.Key(Qt.Key.Key_A + letter), META) for letter in range(26)),
    *((key, ALT) for key in (Qt.Key.Key_F4, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Left)),
    *((key, CTRL | ALT) for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)),
    *((key, CTRL | SHIFT) for key in (Qt.Key.Key_Escape, Qt.Key.Key_I)),
]


@pytest.fixture
def kiosk(open_kiosk: Open, store: Store) -> Iterator[Visitor]:
    visitor = open_kiosk(store, full_screen=True)
    visitor.window.show()
    visitor.bot.waitUntil(lambda: full(visitor))
    yield visitor


def full(visitor: Visitor) -> bool:
    scene = visitor.scene
    return (
        scene.visibility() == QWindow.Visibility.FullScreen
        and scene.geometry() == scene.screen().geometry()
    )


def test_no_key_leaves_a_kiosk(kiosk: Visitor) -> None:
    kiosk.touch("searchButton")
    kiosk.on("search")
    for key, modifiers in WAYS_OUT:
        assert not passes(key, "", modifiers)
        QTest.keyClick(kiosk.scene, key, modifiers)
    assert kiosk.page == "search"
    for _ in range(3):
        QTest.keyClick(kiosk.scene, Qt.Key.Key_Escape)
        QTest.keyClick(kiosk.scene, Qt.Key.Key_Back)
    assert full(kiosk)
    assert kiosk.scene.isVisible()


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_VolumeUp, Qt.Key.Key_F13]
)
def test_the_keys_of_a_keypad_and_a_headset_come_through(key: Qt.Key) -> None:
    assert passes(key, "", NONE)
    assert passes(key, "", Qt.KeyboardModifier.KeypadModifier)
    assert not passes(key, "", ALT)


def test_closing_is_nothing_a_visitor_or_a_window_manager_can_do(kiosk: Visitor) -> None:
    assert not kiosk.scene.close()
    assert kiosk.scene.isVisible()
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(9, 9), QPoint(9, 9), NONE)
    assert QGuiApplication.sendEvent(kiosk.scene, menu)
    assert full(kiosk)


def test_it_has_no_frame_no_cursor_and_stays_in_front(kiosk: Visitor) -> None:
    flags = kiosk.scene.flags()
    assert flags & Qt.WindowType.FramelessWindowHint
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert kiosk.scene.cursor().shape() == Qt.CursorShape.BlankCursor


@pytest.mark.parametrize("how", ["minimised", "made small", "another resolution", "plugged in"])
def test_it_comes_back_whatever_happened_to_its_window_or_screen(kiosk: Visitor, how: str) -> None:
    screen = kiosk.scene.screen()
    if how == "minimised":
        kiosk.scene.showMinimized()
    else:
        kiosk.scene.showNormal()
        kiosk.scene.setGeometry(10, 10, 200, 200)
    if how == "another resolution":
        screen.geometryChanged.emit(screen.geometry())
    if how == "plugged in":
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.emit(screen)
        application.screenAdded.emit(screen)
    kiosk.bot.waitUntil(lambda: full(kiosk))


def test_on_a_desk_the_window_is_like_any_other(open_kiosk: Open, store: Store) -> None:
    visitor = open_kiosk(store)
    assert not visitor.scene.flags() & Qt.WindowType.FramelessWindowHint
    assert visitor.scene.close()


def test_a_kiosk_takes_the_keyboard_only_where_nobody_works() -> None:
    touched, looked_at = Window(kind="visitor"), Window(kind="display")
    assert Station(windows=(touched, looked_at)).unattended
    assert not Station(windows=(touched, Window(kind="counter"))).unattended


@pytest.mark.parametrize("fails", [(), ("-dpms",)])
def test_every_keeper_of_an_x11_screen_is_asked_even_after_one_said_no(fails: object) -> None:
    asked: list[tuple[str, ...]] = []

    def run(command: object) -> bool:
        assert isinstance(command, list)
        asked.append(tuple(command[1:]))
        return tuple(command[1:]) != fails

    assert _x11(lambda _: "/usr/bin/xset", run) is (fails == ())
    assert asked == list(_X11)
    assert _x11(lambda _: None, run) is False


HOLD = """
import sys, time
from pathlib import Path
from kiosk import app
from kiosk.settings import Window
from kiosk.words import Words
house = app.build(data_dir=Path(sys.argv[1]), database=None, station_file=None, now=None,
                  words=Words({}))
app.hold_window(house, Window(kind="visitor"))
print("held", flush=True)
time.sleep(600)
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[Callable[[], subprocess.Popen[str]]]:
    """Starts a process that has the kiosk's window of a folder."""
    started: list[subprocess.Popen[str]] = []

    def start() -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True
        )
        started.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def again(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "--data-dir", str(folder), *command],
        capture_output=True,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=False,
        timeout=60,
    )


def test_a_second_copy_says_so_and_a_killed_one_blocks_nobody(
    holder: Callable[[], subprocess.Popen[str]], tmp_path: Path
) -> None:
    first = holder()
    for command in (("visitor",), ("run",)):
        second = again(tmp_path, *command)
        assert second.returncode == 1
        assert "Jendela Kios 1 ini sudah terbuka di mesin ini." in second.stderr
    first.kill()
    first.wait()
    holder()


def test_an_idle_picture_moves_by_two_pixels_every_ten_minutes_and_comes_round(
    visitor: Visitor,
) -> None:
    rest = visitor.window.rest
    places = []
    for _ in range(5):
        places.append((rest.property("right"), rest.property("down")))
        for _ in range(600):
            rest.pass_second()
    assert places == [(0, 0), (2, 0), (2, 2), (0, 2), (0, 0)]
    item = visitor.item("searchButton")
    assert item.mapToScene(QPoint(0, 0)).x() % 2 == 0
    visitor.touch("searchButton")
    visitor.on("search")
    before = rest.property("right")
    for _ in range(600):
        rest.pass_second()
    assert rest.property("right") == before, "nothing moves under a finger"
