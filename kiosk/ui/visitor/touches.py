"""The touches of a visitor that change nothing but the visit, as QML calls them."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtQml import QmlAnonymous

from kiosk.catalogue import Catalogue
from kiosk.queue import Priority, new_op_id
from kiosk.ui.visitor import flow
from kiosk.ui.visitor.face import VisitorFace
from kiosk.ui.visitor.flow import Visit

QML_IMPORT_NAME = "Kiosk.Visitor"
QML_IMPORT_MAJOR_VERSION = 1


@QmlAnonymous
class VisitorTouches(VisitorFace):
    """A slot for each; what a touch means is a function of `flow`."""

    def apply(self, change: Callable[[Visit], Visit]) -> None:
        """A touch: somebody is there, and the visit becomes what `change` makes of it."""
        raise NotImplementedError

    @property
    def catalogue(self) -> Catalogue | None:
        """The one in force, None before the first look."""
        raise NotImplementedError

    @Slot(str)
    def speak(self, language: str) -> None:
        self.apply(lambda visit: flow.speak(visit, language))

    @Slot()
    def toggleLargeText(self) -> None:
        self.apply(flow.toggle_large_text)

    @Slot()
    def toggleContrast(self) -> None:
        self.apply(flow.toggle_high_contrast)

    @Slot()
    def toggleSpoken(self) -> None:
        self.apply(flow.toggle_spoken)

    @Slot()
    def toggleLowered(self) -> None:
        self.apply(flow.toggle_lowered)

    @Slot(str)
    def chooseTab(self, tab: flow.Tab) -> None:
        self.apply(lambda visit: flow.choose_tab(visit, tab))

    @Slot()
    def browse(self) -> None:
        self.apply(flow.browse)

    @Slot(str)
    def openAgency(self, code: str) -> None:
        self.apply(lambda visit: flow.open_agency(visit, code))

    @Slot(str)
    def openNeed(self, key: str) -> None:
        needs = self.catalogue.needs if self.catalogue else ()
        services = next((need.services for need in needs if need.key == key), ())
        if services:
            self.apply(lambda visit: flow.open_need(visit, key, services, new_op_id()))

    @Slot(str)
    def openService(self, code: str) -> None:
        self.apply(lambda visit: flow.open_service(visit, code, new_op_id()))

    @Slot(str)
    def openSteps(self, code: str) -> None:
        """A service together with those that provide what it needs."""
        if self.catalogue is not None:
            before = self.catalogue.service(code).first_steps
            self.apply(lambda visit: flow.open_service(visit, code, new_op_id(), before))

    @Slot(str)
    def goFirstTo(self, code: str) -> None:
        self.apply(lambda visit: flow.go_first_to(visit, code))

    @Slot()
    def goStraight(self) -> None:
        self.apply(flow.go_straight)

    @Slot()
    def openSearch(self) -> None:
        self.apply(flow.open_search)

    @Slot(str)
    def typeKey(self, character: str) -> None:
        self.apply(lambda visit: flow.type_key(visit, character))

    @Slot()
    def erase(self) -> None:
        self.apply(flow.erase)

    @Slot()
    def eraseAll(self) -> None:
        self.apply(flow.erase_all)

    @Slot(int)
    def tick(self, requirement: int) -> None:
        self.apply(lambda visit: flow.tick(visit, requirement))

    @Slot(str)
    def choosePriority(self, priority: str) -> None:
        self.apply(lambda visit: flow.choose_priority(visit, Priority(priority)))

    @Slot(str, int, int)
    def turn(self, paged: flow.Paged, step: int, pages: int) -> None:
        self.apply(lambda visit: flow.turn(visit, paged, step, pages))

    @Slot()
    def back(self) -> None:
        self.apply(flow.back)
