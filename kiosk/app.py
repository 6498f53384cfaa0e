"""Composition root: the only file that knows every package. One function a role."""

import contextlib
import hashlib
import logging
import os
import signal
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from kiosk import logs, paths
from kiosk.catalogue import numbered
from kiosk.catalogue.seed import seed
from kiosk.clock import Clock
from kiosk.contact import Contact
from kiosk.errors import DeviceFault, Refused, StoreFault
from kiosk.settings import PrinterSettings, Station, Window
from kiosk.store import Store, credential
from kiosk.store.engine import Database, connect_existing
from kiosk.store.opening import address, open_store
from kiosk.supervisor import AGAIN, Supervisor
from kiosk.voice.synth import Synth
from kiosk.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtWidgets import QApplication

    from kiosk.catalogue import Catalogue
    from kiosk.printing import Printer, Slip, Spooler
    from kiosk.queue import Issued, PutOff
    from kiosk.queue.stock import Stock
    from kiosk.ui.admin.window import AdminWindow
    from kiosk.ui.counter.window import CounterWindow
    from kiosk.ui.display.hall_window import HallWindow
    from kiosk.ui.display.window import DisplayWindow
    from kiosk.ui.visitor.speaker import Speaker
    from kiosk.ui.visitor.window import VisitorWindow


class _Closes(Protocol):
    def close(self) -> object: ...


class _Shows(Protocol):
    def show(self) -> object: ...


Made = TypeVar("Made", bound=_Closes)


@dataclass(frozen=True)
class House:
    """What every role is built from. `database` is None for the embedded one in `data_dir`."""

    data_dir: Path
    cache_dir: Path
    database: str | None
    station_file: Path | None
    station: Station
    words: Words
    clock: Clock
    verbose: bool

    def check_enrolled(self) -> None:
        """Raises Refused when the station file names another machine than the enrolled one."""
        own = credential.read(self.data_dir) if self.database else None
        if own is not None and (own.name, own.site) != (self.station.name, self.station.site):
            raise Refused("refused.other_station", name=own.name, site=own.site)

    def store(
        self,
        change: "Callable[[Catalogue], Catalogue] | None" = None,
        *,
        site_id: int | None = None,
        older: bool = False,
    ) -> Store:
        """The open database, made on the first start, then with what `change` makes of the
        bundled catalogue. Raises Refused, DeviceFault, StoreFault; see `open_store`."""
        folder = paths.assets() / "catalogue"
        fill = partial(seed, folder=folder, clock=self.clock, change=change)
        return open_store(
            self.database,
            self.data_dir,
            self.clock,
            fill,
            site_id=site_id or self.station.site,
            older=older,
        )

    def look(self) -> Database:
        """The database as it is, neither made nor brought up to date. Raises Refused if absent."""
        return connect_existing(address(self.database, self.data_dir))

    def add_site(self, name: str, zone_name: str) -> int:
        """One more mall in this database, with the bundled catalogue; its number."""
        with contextlib.closing(self.store()) as store, store.database.making() as connection:
            return seed(
                connection, paths.assets() / "catalogue", self.clock, name=name, zone_name=zone_name
            )


def build(
    *,
    data_dir: Path | None,
    database: str | None,
    station_file: Path | None,
    now: str | None,
    words: Words,
    site_id: int | None = None,
    verbose: bool = False,
) -> House:
    """Reads settings and the station file; without one an enrolled machine is what its code made
    it. Raises WrongInput, Damaged."""
    station = Station.load(station_file)
    own = credential.read(data_dir or paths.default_data_dir())
    if own is not None and station_file is None:
        window = Window(kind="visitor" if own.kind == "kiosk" else own.kind)
        station = Station(name=own.name, site=own.site, windows=(window,))
    if site_id is not None:
        station = station.model_copy(update={"site": site_id})
    return House(
        data_dir=data_dir or paths.default_data_dir(),
        cache_dir=paths.default_cache_dir(),
        # Else it would begin a queue of its own in its folder.
        database=database or station.database or (own.address if own else None),
        station_file=station_file,
        station=station,
        words=words,
        clock=Clock.from_text(now),
        verbose=verbose,
    )


def ticket_folder(house: House) -> Path:
    """Where this station's folder printer leaves its papers."""
    return house.station.printer.folder or house.data_dir / "tickets"


def write_ticket(house: House, store: Store, issued: "Issued", file: Path) -> None:
    """The paper of a ticket as a PDF file, whole or not at all. Raises DeviceFault."""
    from kiosk.printing.slip import slip_of

    slip = slip_of(
        issued,
        numbered(store, issued.ticket.catalogue_version),
        site=store.site(),
        station=house.station.name,
        words=house.words,
        rehearsal=house.clock.rehearsal,
    )
    _write_paper(house, slip, file)


def write_slip(house: House, store: Store, promised: "PutOff", file: Path) -> None:
    """The slip of a ticket that was put off, as `write_ticket` writes a ticket's paper."""
    from kiosk.printing.put_off import put_off_slip_of

    slip = put_off_slip_of(
        promised,
        numbered(store, promised.ticket.catalogue_version),
        site=store.site(),
        station=house.station.name,
        words=house.words,
        rehearsal=house.clock.rehearsal,
    )
    _write_paper(house, slip, file)


def _write_paper(house: House, slip: "Slip", file: Path) -> None:
    from kiosk.printing.press import TicketPress

    write_file(file, TicketPress(house.cache_dir).pdf(slip))


def write_file(file: Path, content: bytes) -> None:
    """A paper or a sound as a file, whole or not at all. Raises DeviceFault."""
    try:
        paths.writable(file.parent)
        paths.write_whole(file, content)
    except OSError as error:
        raise DeviceFault("fault.folder", folder=str(file.parent)) from error


def office_printer(house: House) -> "Printer":
    """Where this station's reports and packs are printed."""
    from kiosk.printing.devices import printer_of

    settings = house.station.office_printer or PrinterSettings(paper="a4")
    return printer_of(settings, ticket_folder(house))


def run_station(house: House) -> None:
    """Every window of the station, each in a process of its own, until they are closed."""
    house.check_enrolled()
    # What is wrong beside a database out of reach is told before any window opens.
    with contextlib.suppress(StoreFault):
        house.store().close()
    if house.database:
        # Not among the arguments, which every user of the machine can read.
        os.environ["KIOSK_DATABASE_URL"] = house.database
    # Told here too, or the windows would be tried again and again.
    paths.writable(house.data_dir)
    for window in house.station.windows:
        os.close(hold_window(house, window))
    supervisor = Supervisor([_command(house, window) for window in house.station.windows])
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: supervisor.stop())
    supervisor.run()


def run_window(house: House, window: Window) -> int:
    """One window until it is closed; the process's exit status."""
    paths.writable(house.data_dir)
    house.check_enrolled()
    hold_window(house, window)
    application = qt_application(house)
    try:
        store = house.store()
    except StoreFault:
        from kiosk.ui.waiting import wait_for

        patient = wait_for(house.store, window, house.words, house.clock)
        if patient is None:
            return 0
        store = patient
    with Role(house, store) as role:
        role.window(window).show()
        role.report()
        return application.exec()


def hold_window(house: House, window: Window) -> int:
    """Keeps a second copy of a station's window from starting until this process ends.

    Answers what to close to give it up. Raises Refused while another process has it.
    """
    own = window.model_dump_json(include={"kind", "counter", "screen", "hall", "agencies"})
    name = f"{house.station.site} {house.station.name} {own}"
    mark = hashlib.sha256(name.encode()).hexdigest()[:12]
    held = paths.hold(house.data_dir / f"window-{mark}.lock")
    if held is None:
        raise Refused("refused.second_copy", station=house.station.name)
    return held


def qt_application(house: House) -> "QApplication":
    """The one QApplication, with fonts and style. Raises DeviceFault when there is no screen."""
    # Measured: 1.5 ms of CPU a frame against 23 ms for OpenGL without a graphics card.
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    has_screen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if sys.platform == "linux" and not has_screen and not os.environ.get("QT_QPA_PLATFORM"):
        raise DeviceFault("fault.display")

    from PySide6.QtWidgets import QApplication

    from kiosk.ui.garbage import Collector
    from kiosk.ui.theme import load_fonts
    from kiosk.ui.widgets import apply_style

    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(["mpp-kiosk"])
    application.setApplicationName("mpp-kiosk")
    # Everything answered is already in the database, so ending at once loses nothing.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    sys.excepthook = _log_bug
    load_fonts(house.cache_dir)
    apply_style(application, house.cache_dir)
    Collector(application)
    return application


class Role:
    """What one window process holds: database, worker, feed, and what the window needs beside."""

    def __init__(self, house: House, store: Store | None = None) -> None:
        """`store` is the house's, when it is open already."""
        self.house = house
        self._store = store
        self._closers: list[Callable[[], object]] = []
        self._printer_says: Callable[[], str | None] | None = None

    def __enter__(self) -> "Role":
        from kiosk.ui.feed import FeedSignal
        from kiosk.ui.worker import Worker

        self.store: Store = self._store or self.house.store()
        self._closers.append(self.store.close)
        self.worker: Worker = Worker()
        self._closers.append(self.worker.close)
        self.feed: FeedSignal = FeedSignal(self.store)
        self._closers.append(self.feed.close)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: "TracebackType | None",
    ) -> None:
        for close in reversed(self._closers):
            close()

    def window(self, window: Window) -> _Shows:
        """The window of that kind."""
        kinds: dict[str, Callable[[Window], _Shows]] = {
            "visitor": self.visitor,
            "display": self.hall if window.hall else self.display,
            "counter": self.counter,
            "admin": self.admin,
        }
        return kinds[window.kind](window)

    def visitor(self, window: Window) -> "VisitorWindow":
        """The kiosk, the spooler that prints its tickets, and its stock of reserve numbers."""
        from PySide6.QtCore import QCoreApplication

        from kiosk.ui.visitor.staff import Tools
        from kiosk.ui.visitor.window import VisitorWindow

        stock = self._stock()
        spooler = self._spooler(stock)
        tools = Tools(
            self.house.data_dir,
            lambda: spooler.print_test(self.store.clock.now().astimezone(self.store.zone)),
            lambda: QCoreApplication.exit(AGAIN),
        )
        made = VisitorWindow(
            self.store,
            self.worker,
            self.feed,
            self.house.words,
            self.house.station,
            self.store.site(),
            cache_dir=self.house.cache_dir,
            paper=spooler,
            stock=stock,
            tools=tools,
            full_screen=window.full_screen,
            screen=window.screen,
            speaker=self._voice(),
            still=window.still,
        )
        return self._started(made)

    @staticmethod
    def _voice() -> "Speaker":
        """The guide's voice; a machine whose sound cannot be loaded has none, and logs why."""
        from kiosk.ui.visitor.speaker import Speaker

        try:
            from kiosk.ui.visitor.speaking import Voice
        except ImportError as error:
            logging.getLogger("kiosk").warning("no sound: %s", error)
            return Speaker()
        return Voice(Synth())

    def display(self, window: Window) -> "DisplayWindow":
        """The display of one counter."""
        from kiosk.ui.display.window import DisplayWindow

        made = DisplayWindow(
            self.store,
            self.worker,
            self.feed,
            self.house.words,
            self.store.site(),
            window.counter,
            cache_dir=self.house.cache_dir,
            full_screen=window.full_screen,
            language=window.language,
            arrow=window.arrow,
            screen=window.screen,
        )
        return self._started(made)

    def hall(self, window: Window) -> "HallWindow":
        """The display of a hall."""
        from kiosk.ui.display.hall_window import HallWindow

        made = HallWindow(
            self.store,
            self.worker,
            self.feed,
            self.house.words,
            self.store.site(),
            cache_dir=self.house.cache_dir,
            agencies=window.agencies,
            full_screen=window.full_screen,
            language=window.language,
            arrow=window.arrow,
            screen=window.screen,
        )
        return self._started(made)

    def counter(self, window: Window) -> "CounterWindow":
        """The console of one counter."""
        from kiosk.store.notebook import Notebook
        from kiosk.ui.counter.window import CounterWindow

        notebook = Notebook(self.house.data_dir) if self.store.shared else None
        if notebook is not None:
            self._closers.append(notebook.close)
        made = CounterWindow(
            self.store,
            self.worker,
            self.feed,
            self.house.words,
            self.store.site(),
            window.counter,
            language=window.language,
            notebook=notebook,
        )
        return self._started(made)

    def admin(self, window: Window) -> "AdminWindow":
        """The administrators' window."""
        from kiosk.ui.admin.window import AdminWindow

        made = AdminWindow(
            self.store,
            self.worker,
            self.feed,
            self.house.words,
            self.store.site(),
            language=window.language,
        )
        return self._started(made)

    def report(self) -> None:
        """Begin to tell the database, again and again, that this machine is there and how."""
        contact = Contact(self.store, self.house.station, self._printer_says)
        contact.start()
        self._closers.append(contact.close)

    def _stock(self) -> "Stock | None":
        """None on a machine alone: it shares its database with nobody it could be cut off from."""
        from kiosk.queue.stock import Stock
        from kiosk.store.outbox import Outbox

        if not self.store.shared:
            return None
        outbox = Outbox(self.house.data_dir)
        self._closers.append(outbox.close)
        stock = Stock(self.store, outbox, self.house.station.name)
        self._closers.append(stock.leave)
        return stock

    def _spooler(self, stock: "Stock | None") -> "Spooler":
        from kiosk.printing.devices import printer_of
        from kiosk.printing.press import TicketPress
        from kiosk.printing.spooler import Spooler

        spooler = Spooler(
            self.store,
            printer_of(self.house.station.printer, ticket_folder(self.house)),
            TicketPress(self.house.cache_dir),
            self.house.words,
            self.house.station.name,
            stock,
            self.house.station.printer.model,
        )
        spooler.start()
        self._printer_says = lambda: spooler.condition or None
        self._closers.append(spooler.close)
        return spooler

    def finished(self, made: _Closes) -> None:
        """Close one window before the others."""
        self._closers.remove(made.close)
        made.close()

    def _started(self, made: Made) -> Made:
        # Closed before the feed, the worker and the store it leans on.
        self._closers.append(made.close)
        self.feed.start()
        return made


def _command(house: House, window: Window) -> list[str]:
    """The command line of one window, with this station's settings handed on."""
    command = [sys.executable, "-m", "kiosk", "--data-dir", str(house.data_dir)]
    command += ["--site", str(house.station.site)]
    if house.station_file:
        command += ["--station", str(house.station_file)]
    if house.verbose:
        command.append("-v")
    command += [window.kind]
    if window.kind == "counter":
        command.append(str(window.counter))
    elif window.kind == "display":
        command += ["--hall"] if window.hall else ["--counter", str(window.counter)]
        command += ["--arrow", window.arrow]
        command += [part for code in window.agencies for part in ("--agency", code)]
    if window.kind in {"visitor", "display"}:
        command += ["--screen", str(window.screen)]
        command += ["--full-screen"] if window.full_screen else []
    if window.kind != "visitor":
        command += ["--language", window.language]
    return command


def _log_bug(
    _kind: type[BaseException], error: BaseException, _trace: "TracebackType | None"
) -> None:
    logs.bug(error)
