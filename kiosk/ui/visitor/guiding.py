"""Keys and the guide voice at a window: walks its stops, reads them out, chooses them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Property, QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQml import QmlElement

from kiosk.ui.visitor import guide
from kiosk.ui.visitor.flow import Visit
from kiosk.ui.visitor.guide import Arrow, Stop
from kiosk.ui.visitor.reading import Read, press, read
from kiosk.ui.visitor.speaker import VOLUME_STEP, Speaker

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

    from kiosk.ui.visitor.bridge import VisitorBridge

QML_IMPORT_NAME = "Kiosk.Visitor"
QML_IMPORT_MAJOR_VERSION = 1

_ARROWS: dict[int, Arrow] = {
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Backtab: "left",
    Qt.Key.Key_Tab: "right",
}
_CHOOSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select, Qt.Key.Key_Space)
_BACK = (Qt.Key.Key_Escape, Qt.Key.Key_Back)
_PRESSES = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.TouchBegin,
)
_RELEASES = (QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
_MOVES = (QEvent.Type.MouseMove, QEvent.Type.TouchUpdate)
# What is typed has found its answers by then.
_FOUND_MS = 400


@QmlElement
class VisitorGuide(QObject):
    """Stands between a window and its events; everything it knows is read off the window.

    Keys work in every mode. While a visit is `spoken`, a first touch reads what it touches, and
    only a second one on the same goes on to the window.
    """

    frameChanged = Signal()

    def __init__(self, bridge: "VisitorBridge", speaker: Speaker) -> None:
        super().__init__()
        self._bridge, self._speaker = bridge, speaker
        self._window: QQuickWindow | None = None
        self._here: Read | None = None
        self._frame = QRectF()
        self._armed = ""
        self._swallows = False
        self._by_headset = False
        self._language = bridge.visit.language
        self._last: list[str] = []
        self._before: list[Stop] = []
        self._page = ""
        self._typing = False
        self._found = QTimer(self, singleShot=True, interval=_FOUND_MS)
        self._found.timeout.connect(self._say_found)
        bridge.spokenChanged.connect(self._switched)
        bridge.askingChanged.connect(self._asked)
        bridge.searchChanged.connect(self._searched)
        bridge.bannerChanged.connect(self._warned)
        bridge.staffCalledChanged.connect(self._staff)
        speaker.began.connect(bridge.heard)
        speaker.plugged.connect(self._plugged)
        speaker.unplugged.connect(self._unplugged)

    def watch(self, window: "QQuickWindow") -> None:
        """Sees the window's events from now on."""
        self._window = window
        window.installEventFilter(self)
        window.afterAnimating.connect(self._follow)

    def close(self) -> None:
        if self._window is not None and shiboken6.isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = None
        self._found.stop()
        self._speaker.close()

    @property
    def framed(self) -> QRectF:
        """The frame, for Python."""
        return self._frame

    # ---------------------------------------------------------------- for QML

    @Property(QRectF, notify=frameChanged)
    def frame(self) -> QRectF:
        """Around what keys have walked to, in the window; empty when nothing is."""
        return self._frame

    @Slot()
    def arrived(self) -> None:
        """A page has come to rest, so it can be read."""
        if self._bridge.shown.page != self._page:
            self._page = self._bridge.shown.page
            self._leave()
            self._armed = ""
            self._say_page()

    @Slot()
    def repeat(self) -> None:
        self._speak(self._last)

    @Slot()
    def louder(self) -> None:
        self._turn_volume(VOLUME_STEP)

    @Slot()
    def softer(self) -> None:
        self._turn_volume(-VOLUME_STEP)

    # ---------------------------------------------------------------- events

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if kind in _PRESSES and isinstance(event, QMouseEvent | QTouchEvent):
            self._swallows = self._pressed(_place(event))
            return self._swallows
        if kind in _RELEASES:
            swallowed, self._swallows = self._swallows, False
            if self._bridge.shown.spoken and not swallowed:
                QTimer.singleShot(0, self._acted)
            return swallowed
        return kind in _MOVES and self._swallows

    def _key(self, event: QKeyEvent) -> bool:
        key, arrow = event.key(), _ARROWS.get(event.key())
        if arrow is None and key not in _CHOOSES and key not in _BACK:
            return False
        self._hush()
        self._bridge.present()
        if self._window is None or not self._window.property("settled"):
            return True
        if arrow is not None:
            self._walk(arrow)
        elif key in _BACK:
            self._back()
        elif not event.isAutoRepeat():
            self._choose()
        return True

    def _hush(self) -> None:
        """Whoever does something has heard enough, also of what was typed before."""
        self._speaker.stop()
        self._found.stop()
        self._typing = False

    def _pressed(self, place: QPointF) -> bool:
        """Whether a touch goes no further; a touch that goes on may choose something."""
        self._hush()
        self._leave()
        if not self._bridge.shown.spoken or self._window is None:
            return False
        reads = read(self._window)
        self._before = [one.stop for one in reads]
        hit = [one for one in reads if one.area.contains(place)]
        touched = next((one for one in hit if one.stop.button), hit[0] if hit else None)
        if touched is None:
            return False
        self._bridge.present()
        if touched.stop.key == self._armed and touched.stop.button:
            self._here = touched
            self._typing = touched.stop.grid
            return False
        self._armed = touched.stop.key
        self._say_item(touched.stop)
        return True

    # ---------------------------------------------------------------- keys

    def _walk(self, arrow: Arrow) -> None:
        if self._window is None:
            return
        reads = {one.stop.key: one for one in read(self._window)}
        stops = [one.stop for one in reads.values()]
        here = self._here.stop if self._here else None
        stop = guide.moved(stops, here, arrow, texts=self._bridge.shown.spoken)
        if stop is not None:
            self._armed = ""
            self._here = reads[stop.key]
            self._put_frame(self._here.area)
            self._say_item(stop)

    def _choose(self) -> None:
        here = self._now()
        if here is None or not here.stop.enabled or not here.stop.button:
            if here is not None:
                self._say_item(here.stop)
            return
        if self._window is not None:
            self._before = [one.stop for one in read(self._window)]
        self._here = here
        self._typing = here.stop.grid
        press(here.item)
        QTimer.singleShot(0, self._acted)

    def _back(self) -> None:
        before = self._bridge.shown.page
        self._bridge.back()
        if self._bridge.shown.page == before:
            # Where there is no way back, one hears where one is.
            self._say_page()

    def _now(self) -> Read | None:
        """What keys have walked to, as it is now."""
        if self._here is None or self._window is None:
            return None
        key = self._here.stop.key
        return next((one for one in read(self._window) if one.stop.key == key), None)

    def _follow(self) -> None:
        """The frame stays around its item, wherever the page moves it."""
        if self._here is None or self._frame.isEmpty():
            return
        if not shiboken6.isValid(self._here.item) or not self._here.item.isVisible():
            self._here = self._now()
        self._put_frame(self._here.current() if self._here else QRectF())

    def _leave(self) -> None:
        self._here = None
        self._put_frame(QRectF())

    def _put_frame(self, frame: QRectF) -> None:
        if frame != self._frame:
            self._frame = frame
            self.frameChanged.emit()

    # ---------------------------------------------------------------- speech

    def _speak(self, sentences: Sequence[str]) -> None:
        if self._bridge.shown.spoken and sentences:
            self._last = list(sentences)
            self._speaker.say(sentences, self._bridge.visit.language)

    def _say_item(self, stop: Stop) -> None:
        self._speak(guide.item(stop, self._bridge.shown.texts, self._bridge.visit.language))

    def _say_page(self, *first: str) -> None:
        if not self._bridge.shown.spoken or self._window is None:
            return
        language = self._bridge.visit.language
        stops = [one.stop for one in read(self._window)]
        said = guide.opening(self._bridge.shown.page, stops, self._bridge.shown.texts, language)
        self._speak(guide.spoken(first, language) + said)

    def _acted(self) -> None:
        """Something was chosen, and the page is still there: what is new on it is said."""
        if self._window is None or self._here is None or self._bridge.shown.page != self._page:
            return
        visit = self._bridge.visit
        if visit.language != self._language:
            self._language = visit.language
            self._say_page()
            return
        stops = [one.stop for one in read(self._window)]
        if not self._found.isActive():
            self._speak(
                guide.changed(
                    self._before, stops, self._here.stop, self._bridge.shown.texts, visit.language
                )
            )

    def _switched(self) -> None:
        if self._bridge.shown.spoken:
            self._language = self._bridge.visit.language
            self._say_page(self._bridge.shown.texts["visitor.guide_on"])
            return
        ended = self._bridge.visit == Visit()
        self._by_headset = False
        self._armed = ""
        self._last = []
        self._speaker.reset_volume()
        key = "visitor.guide_end" if ended else "visitor.guide_off"
        words = self._bridge.words.text(key, self._language)
        self._speaker.say(guide.spoken([words], self._language), self._language)

    def _asked(self) -> None:
        if self._bridge.shown.asking and self._window is not None:
            names = [one.stop.name for one in read(self._window) if not one.stop.button]
            self._speak(guide.spoken(names, self._bridge.visit.language))

    def _searched(self) -> None:
        if self._typing:
            self._found.start()

    def _say_found(self) -> None:
        search, visit = self._bridge.shown.search, self._bridge.visit
        rows = search.get("rows")
        if not search.get("asked") or not isinstance(rows, list):
            return
        found = self._bridge.words.text("visitor.guide_found", visit.language, count=len(rows))
        self._speak(guide.spoken([visit.query, found], visit.language))

    def _warned(self) -> None:
        self._speak(guide.spoken([self._bridge.shown.banner], self._bridge.visit.language))

    def _staff(self) -> None:
        if self._bridge.shown.staffCalled:
            coming = self._bridge.shown.texts["visitor.staff_coming"]
            self._speak(guide.spoken([coming], self._bridge.visit.language))

    def _turn_volume(self, step: float) -> None:
        self._speaker.set_volume(self._speaker.volume + step)
        percent = f"{round(100 * self._speaker.volume)} %"
        self._speak(guide.spoken([percent], self._bridge.visit.language))

    def _plugged(self) -> None:
        if not self._bridge.shown.spoken:
            self._by_headset = True
            self._bridge.toggleSpoken()

    def _unplugged(self) -> None:
        """Whoever listened has taken the headset along."""
        self._speaker.stop()
        if self._bridge.shown.spoken and self._by_headset:
            self._bridge.toggleSpoken()


def _place(event: QMouseEvent | QTouchEvent) -> QPointF:
    return event.position() if isinstance(event, QMouseEvent) else event.points()[0].position()
