"""The visitor's window: full screen on a kiosk, or a window on a desk."""

from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

# Imported before a window is loaded, or Qt hands it out without grabWindow().
from PySide6.QtQuick import QQuickWindow

from kiosk.ui import theme
from kiosk.ui.awake import stay_awake
from kiosk.ui.full_screen import Front
from kiosk.ui.visitor.bridge import VisitorBridge
from kiosk.ui.visitor.bring_bridge import BringBridge
from kiosk.ui.visitor.flow import Timings
from kiosk.ui.visitor.guiding import VisitorGuide
from kiosk.ui.visitor.missing import MissedSearches
from kiosk.ui.visitor.rest import Rest
from kiosk.ui.visitor.scanner import Scanner
from kiosk.ui.visitor.speaker import Speaker
from kiosk.ui.visitor.staff import StaffBridge, Tools
from kiosk.ui.visitor.survey_bridge import SurveyBridge
from kiosk.ui.visitor.taking import Paper
from kiosk.words import Words

if TYPE_CHECKING:
    from kiosk.queue.stock import Stock
    from kiosk.settings import Site, Station
    from kiosk.store import Store
    from kiosk.ui.feed import FeedSignal
    from kiosk.ui.worker import Worker

# A desk's screen is wide: there the window stands upright and leaves room for others.
_UPRIGHT = 9 / 16
_DESK_SHARE = 0.9


class VisitorWindow:
    """A kiosk's one window. `show()` it, `close()` it once; its owner keeps worker and feed."""

    def __init__(  # noqa: PLR0913 - the composition root hands over one thing per argument
        self,
        store: "Store",
        worker: "Worker",
        feed: "FeedSignal",
        words: Words,
        station: "Station",
        site: "Site",
        *,
        cache_dir: Path,
        paper: Paper | None = None,
        full_screen: bool = False,
        screen: int | None = None,
        timings: Timings | None = None,
        stock: "Stock | None" = None,
        tools: Tools | None = None,
        speaker: Speaker | None = None,
        still: bool = False,
    ) -> None:
        """`cache_dir` keeps the cut fonts; `paper` is told of each new ticket (the spooler);
        `screen` counts from 0; `stock` gives numbers while the database is away; `tools` are what
        the staff menu works with; `speaker` is the guide's voice, closed with the window; `still`
        lets nothing move.
        """
        theme.load_fonts(cache_dir)
        self._full_screen, self._screen = full_screen, screen or 0
        self._alone = station.unattended
        self._front: Front | None = None
        self._bridge = VisitorBridge(
            store,
            worker,
            feed,
            words,
            station=station,
            site=site,
            paper=paper,
            timings=timings,
            stock=stock,
        )
        self._staff = StaffBridge(
            store, worker, feed, words, station, self._bridge, tools or Tools()
        )
        self._rest = Rest(self._bridge, self._staff)
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(theme.qml_folder()))
        self._survey = SurveyBridge(self._bridge, store, worker, words, station.name)
        self._missed = MissedSearches(self._bridge, store, worker)
        self._bring = BringBridge(
            self._bridge,
            store,
            worker,
            words,
            station.name,
            site,
            paper=paper,
            timings=timings or Timings(),
        )
        self._speaker = speaker or Speaker()
        self._turn_to(self._staff.percent)
        self._staff.volumeChanged.connect(self._turn_to)
        self._guide = VisitorGuide(self._bridge, self._speaker)
        self._engine.setInitialProperties(
            {
                "visitor": self._bridge,
                "survey": self._survey,
                "bring": self._bring,
                "guide": self._guide,
                "calm": still,
                "staff": self._staff,
                "rest": self._rest,
            }
        )
        self._bridge.start()
        self._staff.start()
        self._rest.start()
        file = theme.qml_folder() / "Kiosk" / "Visitor" / "VisitorWindow.qml"
        self._engine.load(QUrl.fromLocalFile(str(file)))
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("VisitorWindow.qml cannot be loaded")
        self._window: QQuickWindow = roots[0]
        self._guide.watch(self._window)
        # The last to watch sees keys first: the end of a scanned code is no Enter of a person.
        self._scanner = Scanner(self._window, self._survey.scan)
        self._place(screen)

    @property
    def bridge(self) -> VisitorBridge:
        """The window's state, for tests and the demo."""
        return self._bridge

    @property
    def guide(self) -> VisitorGuide:
        """Keys and the guide voice."""
        return self._guide

    @property
    def rest(self) -> Rest:
        """Whether the picture is moved and dimmed, for tests."""
        return self._rest

    @property
    def staff(self) -> StaffBridge:
        """The staff's sheets; `volume` is that of everything the kiosk says."""
        return self._staff

    def show(self) -> None:
        """Shows the window, over the whole screen when it was made so."""
        if self._full_screen:
            self._front = Front(self._window, self._screen, grabs=self._alone)
            self._front.hold()
            stay_awake(self._window.title())
        else:
            height = round(self._window.screen().availableSize().height() * _DESK_SHARE)
            self._window.resize(QSize(round(height * _UPRIGHT), height))
            self._window.show()

    def close(self) -> None:
        """Takes the window away. The view goes first: it must never see its bridge gone."""
        if not shiboken6.isValid(self._engine):
            return
        if self._front is not None:
            self._front.release()
        self._window.close()
        self._guide.close()
        self._rest.close()
        self._staff.close()
        self._bridge.close()
        shiboken6.delete(self._engine)

    def quick_window(self) -> QQuickWindow:
        """The window itself, for pictures, clicks and tests."""
        return self._window

    def _turn_to(self, percent: int) -> None:
        self._speaker.set_usual(percent / 100)

    def _place(self, screen: int | None) -> None:
        screens = QGuiApplication.screens()
        # A monitor may be unplugged: then the first one has to do.
        if screen is not None and screen < len(screens):
            self._window.setScreen(screens[screen])
        self._window.setPosition(self._window.screen().availableGeometry().topLeft())
