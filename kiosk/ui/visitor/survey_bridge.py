"""Between the pages of the survey and the queue."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import catalogue, queue
from kiosk.catalogue.model import Both
from kiosk.errors import ForPeople, Refused
from kiosk.queue import Ticket
from kiosk.queue import survey as answers
from kiosk.store import Store
from kiosk.ui.visitor import flow, surveying
from kiosk.ui.visitor.bridge import VisitorBridge
from kiosk.ui.visitor.flow import Page, Visit
from kiosk.ui.visitor.scene import Row
from kiosk.ui.visitor.survey_view import survey_view
from kiosk.ui.visitor.surveying import Survey
from kiosk.ui.worker import Worker
from kiosk.words import Words

QML_IMPORT_NAME = "Kiosk.Visitor"
QML_IMPORT_MAJOR_VERSION = 1

# A number as it stands on a ticket has at least a letter and a digit.
_SHORTEST_NUMBER = 2


@QmlElement
class SurveyBridge(QObject):
    """The survey of the visit for QML, and a slot for every touch; stores each touch at once."""

    viewChanged = Signal()

    def __init__(
        self, visitor: VisitorBridge, store: Store, worker: Worker, words: Words, station: str
    ) -> None:
        super().__init__(visitor)
        self._visitor, self._store, self._worker = visitor, store, worker
        self._words, self._station = words, station
        self._view: Row = {}
        visitor.drawing.connect(self._draw)

    @Property(dict, notify=viewChanged)
    def view(self) -> Row:
        return self._view

    @Slot()
    def open(self) -> None:
        self._visitor.apply(flow.open_survey)

    @Slot(str)
    def typeKey(self, character: str) -> None:
        self._step(lambda survey: surveying.type_key(survey, character))

    @Slot()
    def erase(self) -> None:
        self._step(surveying.erase)

    @Slot()
    def eraseAll(self) -> None:
        self._step(partial(surveying.erase, everything=True))

    @Slot()
    def check(self) -> None:
        """The number that was typed."""
        self._ask(self._survey.typed)

    def scan(self, text: str) -> None:
        """A code was held under the scanner: on the home page it opens the survey."""
        visit = self._visitor.visit
        if visit.page is Page.HOME:
            self._visitor.apply(flow.open_survey)
        self._ask(text)

    @Slot(int)
    def touchFace(self, score: int) -> None:
        before = self._survey
        after = self._step(lambda survey: surveying.touch_face(survey, score))
        if after is before:
            return
        if before.mark:
            self._change(before.mark, "overall", before.overall, score)
            return
        op_id, ticket = queue.new_op_id(), before.ticket
        self._worker.run(
            lambda: answers.answer(self._store, ticket, score, op_id=op_id, actor=self._station),
            lambda mark: self._answered(ticket, lambda survey: surveying.stored(survey, mark)),
            lambda error: self._answered(ticket, lambda survey: surveying.refused(survey, error)),
        )

    @Slot(str, int)
    def choose(self, element: answers.Element, score: int) -> None:
        before = self._survey
        after = self._step(lambda survey: surveying.choose(survey, element, score))
        if after is not before:
            self._change(before.mark, element, before.scores.get(element), score)

    @Slot()
    def goOn(self) -> None:
        self._step(surveying.go_on)

    @property
    def _survey(self) -> Survey:
        return self._visitor.visit.survey

    def _step(self, step: Callable[[Survey], Survey]) -> Survey:
        """What a touch makes of the survey, the same when it means nothing now."""

        def surveyed(visit: Visit) -> Visit:
            if visit.page is not Page.SURVEY:
                return visit
            return replace(visit, survey=step(visit.survey))

        self._visitor.apply(surveyed)
        return self._survey

    def _answered(self, ticket: str, step: Callable[[Survey], Survey]) -> None:
        """An answer of the database came; of a visit that is over it is of no interest."""
        visit = self._visitor.visit
        if visit.page is Page.SURVEY and visit.survey.ticket == ticket:
            self._visitor.show_visit(replace(visit, survey=step(visit.survey)))

    def _ask(self, text: str) -> None:
        before = self._survey
        if self._step(surveying.ask) is before:
            return

        def ask() -> tuple[Ticket, Both]:
            if len(text.strip()) < _SHORTEST_NUMBER:
                raise Refused("refused.survey_typing")
            ticket = answers.asked(self._store, text)
            return ticket, catalogue.current(self._store).agency(ticket.agency).tile

        def found(answer: tuple[Ticket, Both]) -> None:
            ticket, agency = answer
            self._answered(
                "", lambda survey: surveying.found(survey, ticket.id, ticket.label, agency)
            )

        self._worker.run(
            ask,
            found,
            lambda error: self._answered("", lambda survey: surveying.refused(survey, error)),
        )

    def _change(self, mark: str, element: answers.Element, was: int | None, score: int) -> None:
        op_id, ticket = queue.new_op_id(), self._survey.ticket

        def failed(error: ForPeople) -> None:
            self._answered(ticket, lambda survey: surveying.unsaved(survey, element, was, error))

        self._worker.run(
            lambda: answers.change_answer(
                self._store, mark, element, score, op_id=op_id, actor=self._station
            ),
            lambda _: None,
            failed,
        )

    def _draw(self) -> None:
        visit = self._visitor.visit
        view: Row = {}
        if visit.page is Page.SURVEY:
            view = survey_view(visit.survey, self._words, visit.language)
        if view != self._view:
            self._view = view
            self.viewChanged.emit()
