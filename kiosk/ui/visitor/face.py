"""The properties of the visitor window's bridge, under the names QML knows."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlAnonymous

from kiosk.ui.visitor.scene import Row
from kiosk.ui.visitor.shown import Shown

QML_IMPORT_NAME = "Kiosk.Visitor"
QML_IMPORT_MAJOR_VERSION = 1


@QmlAnonymous
class VisitorFace(QObject):
    """Read-only properties over a `Shown`; `show` sets them and tells QML what changed."""

    languageChanged = Signal()
    languagesChanged = Signal()
    textsChanged = Signal()
    headerChanged = Signal()
    pageChanged = Signal()
    pageMsChanged = Signal()
    hastyMsChanged = Signal()
    largeTextChanged = Signal()
    highContrastChanged = Signal()
    spokenChanged = Signal()
    loweredChanged = Signal()
    offlineChanged = Signal()
    bannerChanged = Signal()
    staffCalledChanged = Signal()
    takingChanged = Signal()
    askingChanged = Signal()
    leftChanged = Signal()
    leftTotalChanged = Signal()
    homeChanged = Signal()
    boardChanged = Signal()
    needsChanged = Signal()
    servicesChanged = Signal()
    searchChanged = Signal()
    serviceChanged = Signal()
    ticketChanged = Signal()
    messageChanged = Signal()
    closedChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Shown()

    @property
    def shown(self) -> Shown:
        """What is on the window, for Python."""
        return self._shown

    def show(self, **values: object) -> None:
        """Sets properties in the given order; one that is equal already says nothing."""
        for name, value in values.items():
            if getattr(self._shown, name) != value:
                setattr(self._shown, name, value)
                getattr(self, f"{name}Changed").emit()

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        return self._shown.language

    @Property(list, notify=languagesChanged)
    def languages(self) -> list[Row]:
        return self._shown.languages

    @Property(dict, notify=textsChanged)
    def texts(self) -> dict[str, str]:
        return self._shown.texts

    @Property(dict, notify=headerChanged)
    def header(self) -> Row:
        return self._shown.header

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        return self._shown.page

    @Property(int, notify=pageMsChanged)
    def pageMs(self) -> int:
        return self._shown.pageMs

    @Property(int, notify=hastyMsChanged)
    def hastyMs(self) -> int:
        return self._shown.hastyMs

    @Property(bool, notify=largeTextChanged)
    def largeText(self) -> bool:
        return self._shown.largeText

    @Property(bool, notify=highContrastChanged)
    def highContrast(self) -> bool:
        return self._shown.highContrast

    @Property(bool, notify=spokenChanged)
    def spoken(self) -> bool:
        return self._shown.spoken

    @Property(bool, notify=loweredChanged)
    def lowered(self) -> bool:
        return self._shown.lowered

    @Property(bool, notify=offlineChanged)
    def offline(self) -> bool:
        return self._shown.offline

    @Property(str, notify=bannerChanged)
    def banner(self) -> str:
        return self._shown.banner

    @Property(bool, notify=staffCalledChanged)
    def staffCalled(self) -> bool:
        return self._shown.staffCalled

    @Property(bool, notify=takingChanged)
    def taking(self) -> bool:
        return self._shown.taking

    @Property(bool, notify=askingChanged)
    def asking(self) -> bool:
        return self._shown.asking

    @Property(int, notify=leftChanged)
    def left(self) -> int:
        return self._shown.left

    @Property(int, notify=leftTotalChanged)
    def leftTotal(self) -> int:
        return self._shown.leftTotal

    @Property(dict, notify=homeChanged)
    def home(self) -> Row:
        return self._shown.home

    @Property(list, notify=boardChanged)
    def board(self) -> list[Row]:
        return self._shown.board

    @Property(list, notify=needsChanged)
    def needs(self) -> list[Row]:
        return self._shown.needs

    @Property(dict, notify=servicesChanged)
    def services(self) -> Row:
        return self._shown.services

    @Property(dict, notify=searchChanged)
    def search(self) -> Row:
        return self._shown.search

    @Property(dict, notify=serviceChanged)
    def service(self) -> Row:
        return self._shown.service

    @Property(dict, notify=ticketChanged)
    def ticket(self) -> Row:
        return self._shown.ticket

    @Property(dict, notify=messageChanged)
    def message(self) -> Row:
        return self._shown.message

    @Property(dict, notify=closedChanged)
    def closed(self) -> Row:
        return self._shown.closed
