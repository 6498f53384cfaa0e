"""Between the pages of the list to take home, the printer and the office's count."""

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import ForPeople
from kiosk.printing.bring import BringList, bring_list
from kiosk.printing.printer import Outcome
from kiosk.printing.qr import code_of
from kiosk.queue import PrintState
from kiosk.queue.spared import save_trip
from kiosk.settings import Site
from kiosk.store import Store
from kiosk.ui.visitor import carrying
from kiosk.ui.visitor.bridge import VisitorBridge
from kiosk.ui.visitor.flow import Page, Timings, Visit
from kiosk.ui.visitor.scene import Row, code_row
from kiosk.ui.visitor.taking import Paper
from kiosk.ui.worker import Worker
from kiosk.words import Words

QML_IMPORT_NAME = "Kiosk.Visitor"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class BringBridge(QObject):
    """The list of the visit's service for QML. Without `paper` it can only be photographed."""

    viewChanged = Signal()
    # From the printer's thread: the operation of the visit, and what became of its list.
    _told = Signal(str, object)

    def __init__(
        self,
        visitor: VisitorBridge,
        store: Store,
        worker: Worker,
        words: Words,
        station: str,
        site: Site,
        *,
        paper: Paper | None,
        timings: Timings,
    ) -> None:
        super().__init__(visitor)
        self._visitor, self._store, self._worker = visitor, store, worker
        self._words, self._station, self._site = words, station, site
        self._paper, self._timings = paper, timings
        self._view: Row = {}
        self._coded: tuple[str, Row] = ("", {})
        self._told.connect(self._printed, Qt.ConnectionType.QueuedConnection)
        visitor.drawing.connect(self._draw)

    @Property(dict, notify=viewChanged)
    def view(self) -> Row:
        return self._view

    @Slot()
    def open(self) -> None:
        self._visitor.apply(carrying.open_list)

    @Slot()
    def printList(self) -> None:
        before = self._visitor.visit
        self._visitor.apply(carrying.print_list)
        after = self._visitor.visit
        made = self._list(after)
        asked = after.list_paper is PrintState.QUEUED
        if (
            self._paper is None
            or made is None
            or not asked
            or before.list_paper is after.list_paper
        ):
            return
        self._paper.print_list(made, lambda outcome: self._told.emit(after.op_id, outcome))

    @Slot()
    def photographed(self) -> None:
        """The visitor has the list: on a phone, or on a paper that nobody saw come out."""
        visit = self._visitor.visit
        self._visitor.apply(lambda here: carrying.part(here, self._timings))
        if visit.page is Page.BRING:
            self._count(visit)

    def _printed(self, op_id: str, outcome: Outcome) -> None:
        visit = self._visitor.visit
        if visit.op_id != op_id:
            return
        after = carrying.printed(visit, outcome.state, self._timings)
        self._visitor.show_visit(after)
        if after.page is Page.PARTING and visit.page is Page.BRING:
            self._count(visit)

    def _count(self, visit: Visit) -> None:
        # One look at one service is one trip, however often its list is taken.
        op_id = f"{visit.op_id}-home"
        self._worker.run(
            lambda: save_trip(self._store, visit.service, op_id=op_id, actor=self._station),
            lambda _: None,
            _not_counted,
        )

    def _list(self, visit: Visit) -> BringList | None:
        catalogue = self._visitor.catalogue
        if visit.page is not Page.BRING or catalogue is None:
            return None
        now = self._store.clock.now()
        return bring_list(
            (*visit.before, visit.service),
            catalogue,
            site=self._site,
            station=self._station,
            at=now.astimezone(self._store.zone),
            words=self._words,
            language=visit.language,
        )

    def _draw(self) -> None:
        visit = self._visitor.visit
        made = self._list(visit)
        view: Row = {}
        if made is not None:
            view = self._shown(visit, made)
        if view != self._view:
            self._view = view
            self.viewChanged.emit()

    def _shown(self, visit: Visit, made: BringList) -> Row:
        text = made.text
        if self._coded[0] != text:
            self._coded = (text, code_row(code_of(text)))
        state = visit.list_paper
        said = _SAID.get(state, "list_photo") if state else "list_photo"
        name, where = made.steps[-1]
        first = [f"{number}.  {' – '.join(step)}" for number, step in enumerate(made.steps, 1)]
        papers = [f"•  {paper}" for paper in made.papers]
        return {
            "title": name,
            "owner": where,
            "heading": made.heading,
            "lines": "\n".join([*(first if len(first) > 1 else ()), *papers]),
            "note": made.note,
            "said": self._words.text(f"visitor.{said}", visit.language),
            "trouble": state in (PrintState.FAILED, PrintState.UNKNOWN),
            "printing": state in (PrintState.QUEUED, PrintState.SENT),
            "can_print": self._paper is not None,
        } | self._coded[1]


_SAID = {
    PrintState.QUEUED: "list_printing",
    PrintState.SENT: "list_printing",
    PrintState.FAILED: "list_failed",
    PrintState.UNKNOWN: "list_unseen",
}


def _not_counted(_error: ForPeople) -> None:
    """Out of reach: one trip less is counted."""
