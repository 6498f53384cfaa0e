"""Whole visits through the real windows: touch, number, paper, call, served.

Every step is a press on a control of a window; the queue is only asked afterwards whether what
the windows did is true. It works in a database of its own and leaves the site's alone.
"""

import dataclasses
import json
import random
import shutil
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk import paths, queue, simulation
from kiosk.app import House, Role, qt_application, ticket_folder
from kiosk.catalogue import Service, current
from kiosk.errors import DeviceFault
from kiosk.settings import Window

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow
    from PySide6.QtWidgets import QWidget

    from kiosk.queue import Ticket
    from kiosk.ui.counter.window import CounterWindow
    from kiosk.ui.display.window import DisplayWindow
    from kiosk.ui.visitor.window import VisitorWindow

# The first visitor comes for what most people come for.
FIRST_SERVICE = "DUK-02"
# Each one takes seconds.
_BY_HAND = 3
_PORTRAIT = (1080, 1920)
_LANDSCAPE = (1920, 1080)
_ADMIN = (1440, 900)


def run(house: House, out: Path, *, visitors: int, seed: int) -> dict[str, Any]:
    """Plays `visitors` visits and leaves paper, pictures and `summary.json` in `out`.

    A few go through the windows from end to end; of many the first one does, and the others are a
    simulated day on the same database. Answers the summary. Raises DeviceFault when `out` cannot
    be written, NotThere when a window does not do what a person would expect of it.
    """
    paths.writable(out)
    by_hand = visitors if visitors <= _BY_HAND else 1
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="mpp-kiosk-demo-") as folder:
        aside = dataclasses.replace(house, data_dir=Path(folder), database=None)
        application = qt_application(aside)
        application.setQuitOnLastWindowClosed(False)
        with Role(aside) as role:
            chance = random.Random(seed)  # noqa: S311 - who comes next is no secret
            visits = _Stage(role, out, chance).play(by_hand)
        hand = simulation.Hand(house.clock.now())
        store = dataclasses.replace(aside, clock=hand.clock).store()
        try:
            simulated = None
            if visitors > by_hand:
                wishes = simulation.Wishes(visitors - by_hand, seed=seed)
                simulated = simulation.shape(simulation.play_day(store, hand, wishes))
            journal = dataclasses.asdict(queue.verify(store))
        finally:
            store.close()
    summary = {
        "visits": visits,
        "visitors": visitors,
        "simulated": simulated,
        "seconds": round(time.monotonic() - began, 2),
        "journal": journal,
        "files": sorted(path.name for path in out.iterdir()),
    }
    try:
        text = json.dumps(summary, indent=1, ensure_ascii=False)
        paths.write_whole(out / "summary.json", text.encode())
    except OSError as error:
        raise DeviceFault("fault.folder", folder=str(out)) from error
    return summary


class _Stage:
    """The windows of one mall, and the people in front of them."""

    def __init__(self, role: Role, out: Path, chance: random.Random) -> None:
        self._role = role
        self._out = out
        self._chance = chance
        self._catalogue = current(role.store)

    def play(self, visitors: int) -> list[dict[str, Any]]:
        kiosk = self._role.visitor(Window(kind="visitor"))
        kiosk.quick_window().resize(*_PORTRAIT)
        kiosk.quick_window().show()
        services = [self._catalogue.service(FIRST_SERVICE)]
        services += self._chance.choices(self._catalogue.services, k=visitors - 1)
        visits = [self._visit(kiosk, service, first=not n) for n, service in enumerate(services)]
        self._look_at_admin()
        return visits

    def _visit(self, kiosk: "VisitorWindow", service: Service, *, first: bool) -> dict[str, Any]:
        from kiosk.ui.hand import settle

        ticket = self._take_number(kiosk, service, pictures=first)
        paper = self._wait_for_paper(ticket)
        if first:
            shutil.copyfile(paper, self._out / "ticket.pdf")
        number = self._catalogue.agency(service.agency).counters[0]
        console = self._role.counter(Window(kind="counter", counter=number))
        display = self._role.display(Window(kind="display", counter=number))
        display.quick_window().resize(*_LANDSCAPE)
        display.quick_window().show()
        console.show()
        try:
            steps = self._serve(console, display, ticket, pictures=first)
        finally:
            for window in (console, display):
                self._role.finished(window)
        self._press(kiosk.quick_window(), "doneButton")
        settle()
        return {
            "label": ticket.label,
            "service": service.code,
            "agency": service.agency,
            "counter": number,
            "paper": queue.print_jobs(self._role.store, ticket.id)[0].state,
            "state": queue.find(self._role.store, ticket.label).state,
            "steps": steps,
        }

    def _take_number(self, kiosk: "VisitorWindow", service: Service, *, pictures: bool) -> "Ticket":
        from kiosk.ui.hand import find_item, settle, wait_for

        window = kiosk.quick_window()
        row = f"agencyRow_{service.agency}"
        wait_for(lambda: find_item(window, row), f"no {row} on the home page")
        self._picture(window, "visitor-home.png", wanted=pictures)
        self._press(window, row)
        settle()
        self._picture(window, "visitor-list.png", wanted=pictures)
        while not find_item(window, f"serviceRow_{service.code}"):
            self._press(window, "servicesNext")
            settle()
        self._press(window, f"serviceRow_{service.code}")
        wait_for(lambda: find_item(window, "takeButton"), "the service page did not open")
        settle()
        if service.requirements:
            self._press(window, "requirement_0")
            settle()
        self._picture(window, "visitor-service.png", wanted=pictures)
        self._press(window, "takeButton")
        issued = wait_for(lambda: kiosk.bridge.visit.issued, "no number appeared")
        wait_for(lambda: find_item(window, "doneButton"), "the ticket page did not open")
        settle(900)
        self._picture(window, "visitor-ticket.png", wanted=pictures)
        # What the page says must be what the queue knows.
        return queue.find(self._role.store, issued.ticket.label)

    def _wait_for_paper(self, ticket: "Ticket") -> Path:
        from kiosk.ui.hand import wait_for

        store = self._role.store

        def settled() -> bool:
            return queue.print_jobs(store, ticket.id)[0].state is queue.PrintState.PRINTED

        wait_for(settled, f"{ticket.label} was not printed")
        folder = ticket_folder(self._role.house)
        papers = sorted(folder.glob("*.pdf"), key=lambda path: path.stat().st_mtime_ns)
        if not papers:
            raise DeviceFault("fault.folder", folder=str(folder))
        return papers[-1]

    def _serve(
        self,
        console: "CounterWindow",
        display: "DisplayWindow",
        ticket: "Ticket",
        *,
        pictures: bool,
    ) -> list[str]:
        from kiosk.ui.hand import press_button, settle, wait_for

        def is_now(wanted: queue.State) -> bool:
            return queue.find(self._role.store, ticket.label).state is wanted

        steps = []
        if queue.desk(self._role.store, console.counter).state != queue.CounterState.OPEN:
            press_button(console, "mainButton")
            steps.append("opened")
        for wanted in (queue.State.CALLED, queue.State.SERVING, queue.State.SERVED):
            press_button(console, "mainButton")
            wait_for(partial(is_now, wanted), f"{ticket.label} is not {wanted}")
            steps.append(wanted)
            if wanted is queue.State.CALLED:
                self._wait_for_display(display, ticket.label)
            settle(1000 if pictures else 200)
            self._picture(display.quick_window(), f"display-{wanted}.png", wanted=pictures)
            self._picture(console, "counter.png", wanted=pictures and wanted is queue.State.SERVING)
        return steps

    def _wait_for_display(self, display: "DisplayWindow", label: str) -> None:
        from kiosk.ui.hand import wait_for

        wait_for(lambda: label in display.shown().values(), f"the display does not show {label}")

    def _look_at_admin(self) -> None:
        from kiosk.ui.hand import settle

        window = self._role.admin(Window(kind="admin"))
        window.resize(*_ADMIN)
        window.show()
        settle(600)
        self._picture(window, "admin.png", wanted=True)

    def _press(self, window: "QQuickWindow", name: str) -> None:
        from kiosk.ui.hand import press

        press(window, name)

    def _picture(self, window: "QQuickWindow | QWidget", name: str, *, wanted: bool) -> None:
        if not wanted:
            return
        from PySide6.QtWidgets import QWidget

        image = window.grab().toImage() if isinstance(window, QWidget) else window.grabWindow()
        if not image.save(str(self._out / name)):
            raise DeviceFault("fault.folder", folder=str(self._out))
