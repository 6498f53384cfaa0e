"""`python -m scripts.screenshots FOLDER [WORD …]`: every window in every state as a picture.

Real windows on a real database at the moment of the design's pictures; both languages and the
sizes of the design. With words, only pictures whose name holds one of them.
"""

import dataclasses
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from kiosk import __version__, app, paths, queue
from kiosk.clock import Clock
from kiosk.printing.bring import BringList
from kiosk.printing.printer import DOUBT, Outcome, PrinterState
from kiosk.queue import PrintState, Priority
from kiosk.queue.model import Promise
from kiosk.settings import StationKind, Window
from kiosk.site_rules import DayHours, SiteRules, Span
from kiosk.store import Store
from kiosk.ui.admin.devices_page import DeviceList
from kiosk.ui.admin.queue_page import Bars
from kiosk.ui.hand import find_item, press, press_button, settle, settle_page, wait_for
from kiosk.ui.visitor import flow
from kiosk.ui.visitor.flow import Timings
from kiosk.ui.visitor.window import VisitorWindow
from kiosk.words import LANGUAGES, Language, Words

MOMENT = datetime(2026, 11, 24, 2, 14, tzinfo=UTC)
SIZES = ((1080, 1920), (1920, 1080), (3840, 2160), (1366, 768))
MODES = ("", "-large", "-contrast", "-large-contrast")
# The service with the longest Indonesian name, and the one with the longest English name.
LONGEST = {"id": ("PTSP", "PTSP-39"), "en": ("BPD", "BPD-10")}


class Pictures:
    """Where pictures go, and which are wanted."""

    def __init__(self, folder: Path, wanted: list[str]) -> None:
        self._folder = paths.writable(folder)
        self._wanted = wanted

    def take(self, window: QQuickWindow | QWidget, name: str) -> None:
        if self._wanted and not any(word in name for word in self._wanted):
            return
        if isinstance(window, QQuickWindow):
            settle_page(window)
        settle()
        image = window.grab().toImage() if isinstance(window, QWidget) else window.grabWindow()
        image.save(str(self._folder / f"{name}.png"))
        print(name)


def main() -> None:
    """Makes the pictures named on the command line."""
    pictures = Pictures(Path(sys.argv[1]), sys.argv[2:])
    with tempfile.TemporaryDirectory() as folder:
        house = app.build(
            data_dir=Path(folder),
            database=None,
            station_file=None,
            now=None,
            words=Words.load(paths.assets() / "i18n"),
        )
        # The moment of the design without the rehearsal's mark.
        clock = dataclasses.replace(Clock.starting_at(MOMENT), rehearsal=False)
        house = dataclasses.replace(house, clock=clock)
        app.qt_application(house).setQuitOnLastWindowClosed(False)
        with app.Role(house) as role:
            fill(role.store)
            for language in LANGUAGES:
                visitor(role, pictures, language)
                without_paper(role, pictures, language)
                display(role, pictures, language)
                console(role, pictures, language)
                admin(role, pictures, language)
            crowded(role, pictures)


def who() -> dict[str, Any]:
    """A fresh operation of ours."""
    return {"op_id": queue.new_op_id(), "actor": "screenshots"}


def fill(store: Store) -> None:
    """A morning: people wait at most agencies, some counters are open, one service is off."""
    waiting = {"DUK-02": 26, "POL-01": 5, "IMI-01": 14, "SAM-01": 9, "BPJK-02": 11, "KPP-04": 3}
    waiting |= {"BPN-02": 5, "KMG-01": 2, "PTSP-01": 4, "NAK-04": 2, "PDAM-01": 1, "BJT-02": 3}
    for number in (*range(1, 5), 7, 8, 13, 16, 24, 25, 27, 28, 31, 32, 34, 36, 39, 42, 44, 48):
        queue.open_counter(store, number, **who())
    for service, count in waiting.items():
        for n in range(count):
            group = Priority.ELDERLY if service == "DUK-02" and n == count - 1 else None
            queue.issue(store, service, priority=group, **who())
    for _ in range(20):
        queue.call_next(store, 2, **who())
        queue.start(store, 2, **who())
        queue.finish(store, 2, **who())
    queue.switch_service(store, "DUK-05", False, **who())
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


def visitor(role: app.Role, pictures: Pictures, language: Language) -> None:
    """Every page of the kiosk, also with large text, high contrast and both."""
    made = role.visitor(Window(kind="visitor"))
    window = made.quick_window()
    window.show()
    for width, height in SIZES:
        window.resize(width, height)
        for mode in MODES if (width, height) in SIZES[:2] else MODES[:1]:
            _home(made, language, mode)
            _pages(made, pictures, language, f"{width}x{height}-{language}{mode}")
    role.finished(made)


def _home(made: VisitorWindow, language: Language, mode: str) -> None:
    window = made.quick_window()
    wait_for(lambda: find_item(window, "agencyRow_DUK"), "the home page is not there")
    settle()
    if language == "en" and made.bridge.visit.language != "en":
        press(window, "languageEn")
    if "large" in mode:
        press(window, "largeText")
    if "contrast" in mode:
        press(window, "contrast")
    settle()


def _pages(made: VisitorWindow, pictures: Pictures, language: Language, name: str) -> None:
    window = made.quick_window()

    def shot(page: str) -> None:
        pictures.take(window, f"visitor-{page}-{name}")

    shot("home")
    press(window, "need_ktp")
    settle()
    shot("need")
    press(window, "backButton")
    settle()
    press(window, "searchButton")
    for key in "ktp hilang":
        made.bridge.typeKey(key)
    wait_for(lambda: find_item(window, "serviceRow_DUK-02"), "nothing was found")
    shot("search")
    press(window, "backButton")
    settle_page(window)
    settle()
    made.bridge.openAgency(LONGEST[language][0])
    settle()
    shot("list-longest")
    _open_service(made, LONGEST[language][1])
    shot("service-longest")
    press(window, "backButton")
    settle()
    press(window, "backButton")
    settle()
    made.bridge.openAgency("DUK")
    settle()
    shot("list")
    _open_service(made, "DUK-05")
    shot("service-off")
    for _ in range(2):
        press(window, "backButton")
        settle()
    settle_page(window)
    _numbers(made, pictures, language, name)


def _numbers(made: VisitorWindow, pictures: Pictures, language: Language, name: str) -> None:
    """A service with what must come first, and the numbers of both ways to it."""
    window = made.quick_window()

    def shot(page: str) -> None:
        pictures.take(window, f"visitor-{page}-{name}")

    made.bridge.openAgency("DUK")
    settle()
    _open_service(made, "DUK-02")
    press(window, "requirement_0")
    settle()
    shot("service")
    press(window, "goFirstTo_POL-06")
    settle()
    shot("service-steps")
    _take(made)
    shot("ticket-steps")
    press(window, "doneButton")
    settle()
    _home(made, language, name)
    made.bridge.openAgency("DUK")
    settle()
    _open_service(made, "DUK-02")
    _take(made)
    shot("ticket")
    press(window, "doneButton")
    settle()


class Troubled:
    """A printer in trouble, as a spooler hands its word on."""

    def __init__(self) -> None:
        self.said = PrinterState(ok=False, reason="cover")

    def ready(self) -> PrinterState:
        return self.said

    def print_list(self, _made: BringList, told: Callable[[Outcome], object]) -> None:
        told(Outcome(PrintState.FAILED, self.said.reason))

    def poke(self) -> None:
        """No paper will come."""


def without_paper(role: app.Role, pictures: Pictures, language: Language) -> None:
    """The kiosk before and after a number that no paper comes of, and one that may have."""
    queue.report(role.store, "Kios 3", "kiosk", __version__, "ok")
    queue.report_printer(role.store, "Kios 3", "ticket", "ok")
    troubled = Troubled()
    made = VisitorWindow(
        role.store,
        role.worker,
        role.feed,
        role.house.words,
        # Whose papers nobody prints.
        role.house.station.model_copy(update={"name": "Kios 9"}),
        role.store.site(),
        cache_dir=role.house.cache_dir,
        paper=troubled,
    )
    window = made.quick_window()
    window.show()
    try:
        for width, height in SIZES[:2]:
            window.resize(width, height)
            for mode in MODES:
                _home(made, language, mode)
                _without_paper(made, pictures, troubled, f"{width}x{height}-{language}{mode}")
    finally:
        made.close()


def _without_paper(made: VisitorWindow, pictures: Pictures, printer: Troubled, name: str) -> None:
    window, bridge = made.quick_window(), made.bridge

    def shot(page: str) -> None:
        pictures.take(window, f"visitor-unprinted-{page}-{name}")

    bridge.pass_second()
    wait_for(lambda: find_item(window, "printerBanner"), "nothing is said of the printer")
    settle(300)
    shot("home")
    bridge.openSearch()
    for key in "ktp hilang":
        bridge.typeKey(key)
    wait_for(lambda: find_item(window, "serviceRow_DUK-02"), "nothing was found")
    shot("search")
    bridge.back()
    bridge.openAgency("DUK")
    settle()
    shot("list")
    _open_service(made, "DUK-02")
    shot("service")
    press(window, "takeButton")
    wait_for(lambda: find_item(window, "againButton"), "a number was taken")
    shot("message")
    printer.said, trouble = PrinterState(ok=True), printer.said
    _take(made, "againButton")
    printer.said = trouble
    visit, issued = bridge.visit, wait_for(lambda: bridge.visit.issued, "no number")
    # Of a ticket nobody knows no other word on its paper comes in between.
    unknown = dataclasses.replace(issued.ticket, id="")
    issued = dataclasses.replace(issued, ticket=unknown)
    bridge.show_visit(dataclasses.replace(visit, issued=issued))
    for reason in ("paper_out", "jam", "cover", "offline"):
        bridge.show_visit(flow.paper(bridge.visit, PrintState.FAILED, reason, Timings()))
        shot(reason)
    bridge.show_visit(flow.paper(bridge.visit, PrintState.UNKNOWN, DOUBT, Timings()))
    shot("again")
    bridge.done()
    settle()


def _take(made: VisitorWindow, button: str = "takeButton") -> None:
    window = made.quick_window()
    press(window, button)
    wait_for(lambda: find_item(window, "doneButton"), "no number")
    settle(900)


def _open_service(made: VisitorWindow, code: str) -> None:
    window = made.quick_window()
    while not find_item(window, f"serviceRow_{code}"):
        press(window, "servicesNext")
        settle()
    press(window, f"serviceRow_{code}")
    wait_for(lambda: find_item(window, "takeButton") or made.bridge.visit.service, "no service")
    settle()


def crowded(role: app.Role, pictures: Pictures) -> None:
    """A day that ends at noon: who comes for an ID card may not be served, then surely not."""
    noon = DayHours(spans=(Span(start=time(8), end=time(12)),))
    rules = SiteRules(week=(noon,) * 7, last_number_minutes=0)
    queue.save_rules(role.store, rules, **who())
    for promise, state in ((Promise.AT_RISK, "risk"), (Promise.FULL, "full")):
        while _promised(role.store) is not promise:
            queue.issue(role.store, "DUK-02", **who())
        for language in LANGUAGES:
            made = role.visitor(Window(kind="visitor"))
            window = made.quick_window()
            window.show()
            for width, height in SIZES[:2]:
                window.resize(width, height)
                _home(made, language, "")
                name = f"{state}-{width}x{height}-{language}"
                made.bridge.openAgency("DUK")
                settle()
                _open_service(made, "DUK-02")
                pictures.take(window, f"visitor-service-{name}")
                if promise is Promise.AT_RISK:
                    _take(made)
                    pictures.take(window, f"visitor-ticket-{name}")
                made.bridge.done()
                settle()
            role.finished(made)


def _promised(store: Store) -> Promise | None:
    board = queue.board(store)
    if "DUK-02" in board.closed:
        return Promise.FULL
    return next(line.promise for line in board.lines if line.code == "DUK")


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


if __name__ == "__main__":
    main()
