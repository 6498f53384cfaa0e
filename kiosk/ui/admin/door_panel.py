"""The side panel of one agency: its queue now, closing it early, and opening it again."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from kiosk.ui.admin.door import DoorView
from kiosk.ui.admin.side_panel import lay_out
from kiosk.ui.controls import PaintedButton, PaperIconButton
from kiosk.ui.stranded_panel import StrandedPanel, WideButton
from kiosk.ui.ticket_list import MARGIN
from kiosk.ui.widgets import Look, colour_text, column_in, draw_badge, elided, fill, font

WIDTH = 392
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class DoorPanel(QWidget):
    """Shows an agency. Signals: `pressed`, `decided` (a Decision), `stayed`, `closed`."""

    pressed = Signal()
    decided = Signal(object)
    stayed = Signal()
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("doorPanel")
        self.setFixedWidth(WIDTH)
        fill(self, look.colour("paper.0"))
        self._title = _Title(look)
        self.close_button = PaperIconButton(look, "closeDoorPanelButton", "close")
        self.close_button.clicked.connect(self.closed)
        self._state, self._hint, self._notice = _text(15, 600), _text(13, 500), _text(13, 600)
        self._state.setObjectName("doorState")
        self._notice.setObjectName("doorNotice")
        colour_text(self._hint, look.colour("ink.700"))
        self.button = WideButton(look, "doorButton", "storefront")
        self.button.clicked.connect(self.pressed)
        self.question = StrandedPanel(look)
        self.question.decided.connect(self.decided)
        self.question.cancelled.connect(self.stayed)
        self._facts = [(_text(13, 500), _text(15, 700)) for _ in range(3)]
        self._pages = QStackedWidget()
        self._pages.addWidget(self._page())
        self._pages.addWidget(self.question)
        lay_out(self, self._title, self.close_button, self._pages, self.closed)

    def show_view(self, view: DoorView | None, close: str) -> None:
        self.setVisible(view is not None)
        self.question.show_view(None if view is None else view.stranded)
        if view is None:
            return
        look = self._look
        self._title.show_view(view)
        self.close_button.show_words(close, "close")
        self._state.setText(view.state)
        colour_text(self._state, look.colour("status.warn" if view.closed else "ink.900"))
        for (label, figure), (name, number) in zip(self._facts, view.facts, strict=True):
            label.setText(name)
            figure.setText(number)
        self._hint.setText(view.hint)
        self._notice.setText(view.notice)
        colour_text(self._notice, look.colour("status.warn" if view.warning else "night.700"))
        self.button.show_text(view.button, usable=view.free)
        self._pages.setCurrentIndex(0 if view.stranded is None else 1)

    def _page(self) -> QWidget:
        inside = QWidget()
        facts = QGridLayout()
        facts.setContentsMargins(0, 14, 0, 16)
        facts.setVerticalSpacing(8)
        facts.setColumnStretch(0, 1)
        for place, (label, figure) in enumerate(self._facts):
            colour_text(label, self._look.colour("ink.700"))
            facts.addWidget(label, place, 0)
            facts.addWidget(figure, place, 1, Qt.AlignmentFlag.AlignRight)
        halo = PaintedButton.HALO
        texts = QVBoxLayout()
        texts.setContentsMargins(halo, 6, halo, 0)
        texts.setSpacing(0)
        texts.addWidget(self._state)
        texts.addLayout(facts)
        texts.addWidget(self._hint)
        texts.addSpacing(10)
        notice = QVBoxLayout()
        notice.setContentsMargins(halo, 12, halo, 0)
        notice.addWidget(self._notice)
        column = column_in(inside)
        column.setContentsMargins(MARGIN - halo, 0, MARGIN - halo, 0)
        column.addLayout(texts)
        column.addWidget(self.button)
        column.addLayout(notice)
        column.addStretch()
        return inside

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(QRectF(0, 0, 1, self.height()), self._look.colour("paper.300"))


class _Title(QWidget):
    """The agency's badge and name."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: DoorView | None = None
        self.setObjectName("doorTitle")
        self.setFixedHeight(40)

    def show_view(self, view: DoorView) -> None:
        self._view = view
        self.setAccessibleName(view.agency)
        self.setToolTip(view.agency)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._view is None:
            return
        painter, look, badge = QPainter(self), self._look, self._view.badge
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_badge(painter, QRectF(0, 6, 28, 28), badge.letter, look.tint(badge.cluster))
        painter.setFont(font(18, 700, -0.2))
        painter.setPen(look.colour("ink.900"))
        room = QRectF(40, 0, self.width() - 44, self.height())
        painter.drawText(room, LEFT, elided(painter, self._view.agency, room.width()))


def _text(px: int, weight: int) -> QLabel:
    label = QLabel()
    label.setFont(font(px, weight))
    label.setWordWrap(True)
    return label
