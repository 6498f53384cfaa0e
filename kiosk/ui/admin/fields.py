"""The fields above the list: searching and narrowing."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QStyledItemDelegate

from kiosk.ui.controls import PaperIconButton, draw_field
from kiosk.ui.widgets import Look, draw_icon, elided, font

HEIGHT = 38
WIDEST = 260
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SearchField(QLineEdit):
    """Searches while one types; shows its key while it is empty, and a way to empty it."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._key = ""
        self.setObjectName(name)
        self.setFixedHeight(HEIGHT)
        self.setFrame(False)
        self.setFont(font(15))
        self.setTextMargins(38, 0, 62, 0)
        # The box is painted below; without this the style would paint its own over it.
        self.setStyleSheet("QLineEdit { background: transparent; border: 0; }")
        self.clear_button = PaperIconButton(look, f"{name}Clear", "close")
        self.clear_button.setParent(self)
        self.clear_button.clicked.connect(self.clear)
        self.clear_button.hide()
        self.textChanged.connect(lambda text: self.clear_button.setVisible(bool(text)))

    def show_words(self, words: str, key: str, clear: str) -> None:
        if (words, key) == (self.placeholderText(), self._key):
            return
        self._key = key
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.clear_button.show_words(clear, "close")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_field(painter, self, self._look)
        ink = self._look.colour("night.700")
        draw_icon(painter, "search", QRectF(14, self.height() / 2 - 10, 20, 20), ink)
        if not self.text():
            painter.setFont(font(13))
            painter.setPen(self._look.colour("ink.700"))
            painter.drawText(QRectF(self.rect()).adjusted(0, 0, -13, 0), RIGHT, self._key)
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self.clear_button.width()
        self.clear_button.move(self.width() - side - 2, (self.height() - side) // 2)


class FilterBox(QComboBox):
    """A choice with its name in front: `Instansi: Semua`. Each item carries its value."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._label = ""
        self.setObjectName(name)
        self.setFixedHeight(HEIGHT)
        self.setFont(font(14))
        self.setMaxVisibleItems(14)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setStyleSheet("combobox-popup: 0;")
        self.currentIndexChanged.connect(lambda _: self.updateGeometry())

    def show_items(self, label: str, items: tuple[tuple[str, str], ...], value: str) -> None:
        """Value and text of every choice; `value` is the chosen one."""
        shown = tuple((self.itemData(i), self.itemText(i)) for i in range(self.count()))
        if shown == items and label == self._label and self.currentData() == value:
            return
        self._label = label
        self.setAccessibleName(label.rstrip(":"))
        self.blockSignals(True)
        self.clear()
        for data, text in items:
            self.addItem(text, data)
        self.setCurrentIndex(max(0, self.findData(value)))
        self.blockSignals(False)
        self.view().setMinimumWidth(220)
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_field(painter, self, self._look)
        box = QRectF(self.rect()).adjusted(13, 0, -34, 0)
        painter.setFont(font(14))
        painter.setPen(self._look.colour("ink.700"))
        painter.drawText(box, LEFT, self._label)
        box.setLeft(box.left() + painter.fontMetrics().horizontalAdvance(self._label) + 8)
        painter.setFont(font(14, 700))
        painter.setPen(self._look.colour("ink.900"))
        painter.drawText(box, LEFT, elided(painter, self.currentText(), box.width()))
        x, y = self.width() - 24.0, self.height() / 2 - 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("ink.900"))
        painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x + 10, y), QPointF(x + 5, y + 5)]))

    def sizeHint(self) -> QSize:
        label = QFontMetrics(font(14)).horizontalAdvance(self._label)
        value = QFontMetrics(font(14, 700)).horizontalAdvance(self.currentText())
        return QSize(min(WIDEST, 13 + label + 8 + value + 40), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
