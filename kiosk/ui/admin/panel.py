"""The side panel: one service in full, to read; only its switch can be moved."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.admin.flow_layout import Flow
from kiosk.ui.admin.view import Details, PanelWords
from kiosk.ui.controls import PaperIconButton, Toggle
from kiosk.ui.widgets import Look, colour_text, draw_badge, draw_icon, fill, font

WIDTH = 392
MARGIN = 22
CHIP_HEIGHT = 28


class DetailPanel(QWidget):
    """Shows a service. Signals: `switched` (its code), `closed`."""

    switched = Signal(str)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._details: Details | None = None
        self._labels: tuple[str, str] = ("", "")
        self.setObjectName("detailPanel")
        self.setFixedWidth(WIDTH)
        fill(self, look.colour("paper.0"))
        self._title = _Title(look)
        self.close_button = PaperIconButton(look, "closePanelButton", "close")
        self.close_button.clicked.connect(self.closed)
        self.toggle = Toggle(look, "switchButton")
        self.toggle.clicked.connect(self._switch)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        fill(self._scroll.viewport(), look.colour("paper.0"))
        top = QHBoxLayout()
        top.setContentsMargins(MARGIN, 10, MARGIN - 10, 2)
        top.addWidget(self._title, 1)
        top.addWidget(self.close_button)
        foot = QHBoxLayout()
        foot.setContentsMargins(MARGIN - Toggle.HALO - 2, 10, MARGIN, 10)
        foot.addWidget(self.toggle)
        foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)

    def show_details(self, details: Details, labels: PanelWords, *, live: bool) -> None:
        self.close_button.show_words(labels.close, "close")
        self.toggle.show_state(labels.switch, on=details.on, usable=live)
        if details == self._details and labels.keywords == self._labels[0]:
            return
        other = self._details is None or details.code != self._details.code
        self._details, self._labels = details, (labels.keywords, labels.keywords_hint)
        self._title.show_details(details)
        self.setAccessibleName(f"{details.code} {details.names[0][1]}")
        place = 0 if other else self._scroll.verticalScrollBar().value()
        self._scroll.setWidget(self._body(details))
        self._scroll.verticalScrollBar().setValue(place)

    def _switch(self) -> None:
        if self._details:
            self.switched.emit(self._details.code)

    def _body(self, details: Details) -> QWidget:
        inside = QWidget()
        fill(inside, self._look.colour("paper.0"))
        column = QVBoxLayout(inside)
        column.setContentsMargins(MARGIN, 4, MARGIN, 14)
        column.setSpacing(0)
        for label, text in details.names:
            self._field(column, label, text, strong=True)
        facts = QHBoxLayout()
        facts.setSpacing(12)
        for label, text in details.facts:
            cell = QVBoxLayout()
            cell.setSpacing(0)
            self._field(cell, label, text, strong=True, wrap=False)
            facts.addLayout(cell, 1)
            facts.setAlignment(cell, Qt.AlignmentFlag.AlignTop)
        column.addLayout(facts)
        column.addWidget(self._label(details.requirements_label))
        column.addSpacing(2)
        for number, text in enumerate(details.requirements, start=1):
            line = _Requirement(self._look, number if len(details.requirements) > 1 else 0)
            line.show_text(text)
            column.addWidget(line)
        column.addSpacing(14)
        keywords = QHBoxLayout()
        keywords.addWidget(self._label(self._labels[0]), 1)
        keywords.addWidget(self._label(self._labels[1]))
        column.addLayout(keywords)
        column.addSpacing(6)
        chips = QWidget()
        flow = Flow(chips)
        for word in details.keywords:
            flow.addWidget(_Chip(self._look, word))
        column.addWidget(chips)
        column.addSpacing(14)
        for label, text in details.fields:
            self._field(column, label, text)
        column.addWidget(_Basis(self._look, details))
        column.addStretch(1)
        return inside

    def _field(
        self,
        column: QVBoxLayout,
        label: str,
        text: str,
        *,
        strong: bool = False,
        wrap: bool = True,
    ) -> None:
        column.addWidget(self._label(label))
        column.addSpacing(1)
        value = QLabel(text)
        value.setFont(font(15 if strong else 14, 600 if strong else 500))
        value.setWordWrap(wrap)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(value)
        column.addSpacing(12)

    def _label(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setFont(font(13))
        colour_text(label, self._look.colour("ink.700"))
        return label

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self._look.colour("paper.300")
        painter.fillRect(QRectF(0, 0, 1, self.height()), line)
        foot = self.toggle.y() - 10
        painter.fillRect(QRectF(0, foot, self.width(), 1), line)


class _Title(QWidget):
    """Letter, code, and whether the service is on."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._details: Details | None = None
        self.setFixedHeight(34)

    def show_details(self, details: Details) -> None:
        self._details = details
        self.setAccessibleName(f"{details.code}, {details.status}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        details, look = self._details, self._look
        if details is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_badge(
            painter, QRectF(0, 6, 22, 22), details.badge.letter, look.tint(details.badge.cluster)
        )
        painter.setFont(font(15, 700))
        painter.setPen(look.colour("ink.900"))
        wide = painter.fontMetrics().horizontalAdvance(details.code)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(31, 0, wide + 4, 34), flags, details.code)
        painter.setFont(font(13, 500 if details.on else 700))
        painter.setPen(look.colour("ink.700" if details.on else "status.warn"))
        painter.drawText(QRectF(31 + wide + 10, 0, 160, 34), flags, details.status)


class _Requirement(QWidget):
    """One numbered requirement over a hairline."""

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 9)
        row.setSpacing(8)
        if number:
            count = QLabel(str(number))
            count.setFont(font(14))
            count.setFixedWidth(16)
            colour_text(count, look.colour("ink.700"))
            row.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
        self._text = QLabel()
        self._text.setFont(font(14))
        self._text.setWordWrap(True)
        row.addWidget(self._text, 1)

    def show_text(self, text: str) -> None:
        self._text.setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        line = QRectF(0, self.height() - 1, self.width(), 1)
        QPainter(self).fillRect(line, self._look.colour("paper.200"))


class _Chip(QWidget):
    """One everyday word."""

    def __init__(self, look: Look, word: str) -> None:
        super().__init__()
        self._look = look
        self._word = word
        self.setAccessibleName(word)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("night.100"))
        painter.drawRoundedRect(QRectF(self.rect()), CHIP_HEIGHT / 2, CHIP_HEIGHT / 2)
        painter.setFont(font(13, 600))
        painter.setPen(self._look.colour("ink.900"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._word)

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(font(13, 600)).horizontalAdvance(self._word) + 24, CHIP_HEIGHT)


class _Basis(QWidget):
    """Whether a public source names the service here."""

    def __init__(self, look: Look, details: Details) -> None:
        super().__init__()
        self._look = look
        self._confirmed = details.confirmed
        label = QLabel(details.basis)
        label.setFont(font(13))
        label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(40, 10, 12, 10)
        row.addWidget(label)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = "status.okBg" if self._confirmed else "paper.100"
        painter.setBrush(self._look.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()), 9, 9)
        sign = self._look.colour("status.ok" if self._confirmed else "ink.700")
        icon = "verified_user" if self._confirmed else "info"
        draw_icon(painter, icon, QRectF(12, self.height() / 2 - 9, 18, 18), sign)
