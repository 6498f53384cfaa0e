"""The displays, the console and the admin's window in every state as pictures."""

import dataclasses
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from kiosk import __version__, app, paths, queue
from kiosk.clock import Clock
from kiosk.queue import PrintState
from kiosk.settings import StationKind, Window
from kiosk.store import Store
from kiosk.ui.admin.devices_page import DeviceList
from kiosk.ui.admin.queue_page import Bars
from kiosk.ui.hand import press_button, settle, wait_for
from kiosk.words import LANGUAGES, Language, Words
from scripts.screenshots.pictures import Pictures
from tests.conftest import MORNING
from tests.tour import people_wait, who

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES = ((1080, 1920), (1920, 1080), (3840, 2160), (1366, 768))


def staff(folder: Path, words: list[str]) -> None:
    """Makes the wanted pictures of the displays, the console and the admin's window."""
    pictures = Pictures(folder, words)
    with tempfile.TemporaryDirectory() as scratch:
        house = app.build(
            data_dir=Path(scratch),
            database=None,
            station_file=None,
            now=None,
            words=Words.load(paths.assets() / "i18n"),
        )
        # The moment of the design without the rehearsal's mark.
        clock = dataclasses.replace(Clock.starting_at(MORNING), rehearsal=False)
        house = dataclasses.replace(house, clock=clock)
        app.qt_application(house).setQuitOnLastWindowClosed(False)
        with app.Role(house) as role:
            people_wait(role.store)
            devices_report(role.store)
            for language in LANGUAGES:
                display(role, pictures, language)
                console(role, pictures, language)
                admin(role, pictures, language)


def devices_report(store: Store) -> None:
    """Some devices are well, one has no paper, and counter 5 has a break."""
    kinds: tuple[StationKind, ...] = ("kiosk", "display", "counter", "admin")
    for name, kind in zip(("Kios 1", "Layar Loket 3", "Loket 12", "Pengelola"), kinds, strict=True):
        queue.report(store, name, kind, __version__, "ok" if kind == "kiosk" else "")
    queue.report(store, "Kios 2", "kiosk", __version__, "paper_out")
    _trouble(store)
    queue.pause_counter(store, 5, **who(), until=datetime(2026, 11, 24, 6, 0, tzinfo=UTC))


def _trouble(store: Store) -> None:
    """Kios 1 runs low, Kios 2 has no paper, and three visitors have none."""
    for station, state in (("Kios 1", "ok"), ("Kios 2", "paper_out")):
        queue.report_printer(store, station, "ticket", state, state == "ok", True, "TM-T82")
        queue.roll_changed(store, station, "ticket", 80_000, **who())
    queue.report_printer(store, "Kios 1", "office", "ok", False, False, "L3210")
    lost = (PrintState.FAILED, "paper_out"), (PrintState.UNKNOWN, "doubt")
    for station, service, (state, reason) in (
        ("Kios 1", "BPN-02", (PrintState.PRINTED, "")),
        ("Kios 2", "BPN-02", lost[0]),
        ("Kios 2", "PTSP-39", lost[0]),
        ("Kios 2", "SAM-01", lost[1]),
    ):
        ticket = queue.issue(store, service, station=station, **who()).ticket
        job = queue.print_jobs(store, ticket.id)[-1]
        queue.settle_print_job(store, job, PrintState.SENT, **who())
        length = 132 if state is PrintState.PRINTED else 0
        queue.settle_print_job(store, job, state, reason, length_mm=length, **who())


def display(role: app.Role, pictures: Pictures, language: Language) -> None:
    """The display of counter 3 through a visit, of a paused and of a closed counter."""
    store = role.store
    steps: tuple[tuple[str, int, Callable[..., object] | None], ...] = (
        ("idle", 3, None),
        ("calling", 3, queue.call_next),
        ("serving", 3, queue.start),
        ("paused", 5, None),
        ("closed", 6, None),
    )
    for state, number, step in steps:
        if step is not None:
            step(store, number, **who())
        made = role.display(Window(kind="display", counter=number, language=language))
        window = made.quick_window()
        window.show()
        for width, height in SIZES:
            window.resize(width, height)
            settle(900)
            pictures.take(window, f"display-{state}-{width}x{height}-{language}")
        role.finished(made)
    queue.finish(store, 3, **who())


def console(role: app.Role, pictures: Pictures, language: Language) -> None:
    """The console of counter 3 from closed to served, and collapsed."""
    made = role.counter(Window(kind="counter", counter=4, language=language))
    made.show()
    settle(600)
    pictures.take(made, f"console-open-{language}")
    for state in ("called", "serving"):
        press_button(made, "mainButton")
        settle(1700)
        pictures.take(made, f"console-{state}-{language}")
    press_button(made, "finishButton")
    settle(1700)
    pictures.take(made, f"console-served-{language}")
    _papers(made, pictures, language)
    role.finished(made)
    _stranded(role, pictures, language)


def _papers(made: QWidget, pictures: Pictures, language: Language) -> None:
    """A kiosk without paper, and the numbers that have none."""
    pictures.take(made, f"console-paper-{language}")
    press_button(made, "stripAction")
    settle(600)
    pictures.take(made, f"console-papers-{language}")
    press_button(made, "paperClose")


def _stranded(role: app.Role, pictures: Pictures, language: Language) -> None:
    """The console of counter 48, the only one of its agency, when it wants to close."""
    made = role.counter(Window(kind="counter", counter=48, language=language))
    made.show()
    settle(600)
    press_button(made, "menuButton")
    menu = wait_for(lambda: made.findChild(QMenu, "menu"), "no menu")
    menu.actions()[0].trigger()
    menu.close()
    settle(600)
    pictures.take(made, f"console-stranded-{language}")
    role.finished(made)


def admin(role: app.Role, pictures: Pictures, language: Language) -> None:
    """The catalogue at the sizes of office screens."""
    made = role.admin(Window(kind="admin", language=language))
    made.show()
    for width, height in ((1440, 900), (1920, 1080), (1366, 768), (3840, 2160)):
        made.resize(width, height)
        settle(600)
        pictures.take(made, f"admin-{width}x{height}-{language}")
    press_button(made, "queuePage")
    bars = wait_for(lambda: made.findChild(Bars), "no queues")
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=bars.row_box("PTSP").center().toPoint())
    for width, height in ((1366, 768), (1920, 1080)):
        made.resize(width, height)
        settle(300)
        pictures.take(made, f"admin-agency-{width}x{height}-{language}")
    # People wait for the water company, and none of its counters is open.
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=bars.row_box("PDAM").center().toPoint())
    settle(300)
    press_button(made, "doorButton")
    question = wait_for(lambda: made.findChild(QWidget, "strandedPanel"), "no question")
    wait_for(question.isVisible, "nobody is asked about")
    for width, height in ((1366, 768), (1920, 1080)):
        made.resize(width, height)
        settle(300)
        pictures.take(made, f"admin-stranded-{width}x{height}-{language}")
    devices(made, pictures, language)
    role.finished(made)


def devices(made: QWidget, pictures: Pictures, language: Language) -> None:
    """Devices in trouble and well, one of them looked at, and a code that was made."""
    press_button(made, "devicesPage")
    shown = wait_for(lambda: made.findChild(DeviceList), "no devices")
    wait_for(lambda: "Kios 2" in shown.accessibleName(), "no device has reported")
    spot = shown.row_box("Kios 2").center().toPoint()
    for width, height in ((1440, 900), (1366, 768)):
        made.resize(width, height)
        settle(300)
        pictures.take(made, f"admin-devices-{width}x{height}-{language}")
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=spot)
    settle(300)
    pictures.take(made, f"admin-device-{language}")
    first = shown.row_box("Kios 1").center().toPoint()
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=first)
    settle(300)
    pictures.take(made, f"admin-device-printers-{language}")
    press_button(made, "rollButton")
    settle(300)
    pictures.take(made, f"admin-device-roll-{language}")
    press_button(made, "paperStripAction")
    settle(300)
    pictures.take(made, f"admin-papers-{language}")
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=spot)
    press_button(made, "revokeButton")
    settle(300)
    pictures.take(made, f"admin-device-revoke-{language}")
    press_button(made, "addDeviceButton")
    settle(300)
    pictures.take(made, f"admin-device-new-{language}")
