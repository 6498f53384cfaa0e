"""The strip over the pages while the machine's date is doubted: it asks once, then confirms."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.admin.presenter import Admin
from kiosk.ui.controls import LinkButton
from kiosk.ui.widgets import Look, draw_icon, elided, fill, font

HEIGHT = 56
MARGIN = 28
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class DateStrip(QWidget):
    """Hidden while the date is believed. Signal `confirmed`: a person said yes."""

    confirmed = Signal()

    def __init__(self, look: Look, admin: Admin) -> None:
        super().__init__()
        self._look = look
        self._admin = admin
        self._text = ""
        self.setObjectName("dateStrip")
        self.setFixedHeight(HEIGHT)
        fill(self, look.colour("status.warnBg"))
        self.ask = LinkButton(look, "confirmDateButton", solid=True)
        self.yes = LinkButton(look, "dateRightButton", solid=True)
        self.no = LinkButton(look, "dateWrongButton", solid=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(6)
        row.addStretch()
        for button in (self.ask, self.yes, self.no):
            row.addWidget(button)
        self.ask.clicked.connect(self._ask)
        self.yes.clicked.connect(self.confirmed)
        self.no.clicked.connect(self._take_back)
        self.hide()

    def refresh(self) -> None:
        """Shows what is asked now, if anything."""
        admin = self._admin
        text, asking = admin.date_question()
        self.setVisible(bool(text))
        self.ask.show_text(admin.text("confirm_date"))
        self.yes.show_text(admin.text("date_right"))
        self.no.show_text(admin.text("date_wrong"))
        self.ask.setVisible(not asking)
        self.yes.setVisible(asking)
        self.no.setVisible(asking)
        for button in (self.ask, self.yes, self.no):
            button.set_usable(admin.may_confirm)
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, ink = QPainter(self), self._look.colour("status.warn")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.rect().center().y()
        draw_icon(painter, "info", QRectF(MARGIN, middle - 10, 20, 20), ink, filled=True)
        painter.setFont(font(14, 700))
        painter.setPen(ink)
        until = (self.yes if self.yes.isVisible() else self.ask).x() - 12
        box = QRectF(MARGIN + 30, 0, until - MARGIN - 30, self.height())
        painter.drawText(box, LEFT, elided(painter, self._text, box.width()))

    def _ask(self) -> None:
        by_keyboard = self.ask.hasFocus()
        self._admin.ask_date()
        self.refresh()
        if by_keyboard:
            # A space bar pressed twice must not say yes.
            self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_back(self) -> None:
        self._admin.leave_date()
        self.refresh()
