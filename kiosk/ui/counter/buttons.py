"""The buttons of the counter console: the sun button and the plain ones with their key caps."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy

from kiosk.ui.controls import PaintedButton, draw_box
from kiosk.ui.counter.view import Button, Main
from kiosk.ui.widgets import Look, draw_cap, draw_icon, elided, font

CAP = 20.0
EDGE = 3.0
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter


class MainButton(PaintedButton):
    """The one sun button. Its text says what a press will do; small, it leaves its icon out."""

    def __init__(self, look: Look, name: str, *, small: bool = False) -> None:
        super().__init__(look, name)
        self._small = small
        self._main: Main | None = None
        height = 56 if small else 60
        self.setFixedHeight(height + 2 * self.HALO)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_main(self, main: Main) -> None:
        if main == self._main:
            return
        self._main = main
        self.set_usable(main.enabled)
        self.setText(main.short if self._small else main.text)
        self.setAccessibleName(main.text)
        detail = ", ".join(part for part in (main.detail, main.tail) if part)
        self.setAccessibleDescription(detail)
        self.setToolTip(detail)
        self.update()

    def paint(self, painter: QPainter) -> None:
        main, look, box = self._main, self.look, self.outline()
        if main is None:
            return
        live = main.enabled or main.resting
        down = self.isDown() or main.resting
        face = box.adjusted(0, EDGE, 0, 0) if down else box.adjusted(0, 0, 0, -EDGE)
        ink = look.colour("ink.900" if live else "control.disabledText")
        painter.setPen(Qt.PenStyle.NoPen)
        if not down:
            painter.setBrush(self._edge(live=live))
            painter.drawRoundedRect(box, self.radius(), self.radius())
        painter.setBrush(self._face(live=live))
        painter.drawRoundedRect(face, self.radius(), self.radius())
        cap = QRectF(face.right() - 11 - CAP, face.center().y() - CAP / 2, CAP, CAP)
        if main.command is not None:
            draw_cap(painter, cap, "1", look, enabled=live)
        left = face.left() + (11 if self._small else 55)
        if not self._small:
            place = QRectF(face.left() + 14, face.center().y() - 14, 28, 28)
            draw_icon(painter, main.icon, place, ink, filled=True)
        right = cap.left() if main.command is not None else face.right()
        self._texts(painter, main, QRectF(left, face.top(), right - 8 - left, face.height()), ink)

    def radius(self) -> float:
        return 11

    def _face(self, *, live: bool) -> QColor:
        if not live:
            return self.look.colour("control.disabledBg")
        pressed = self.isDown() or self.underMouse()
        return self.look.colour("sun.500" if pressed and self.isEnabled() else "sun.400")

    def _edge(self, *, live: bool) -> QColor:
        if not live:
            return self.look.line(0.9)
        return self.look.colour("sun.500").darker(110)

    def _texts(self, painter: QPainter, main: Main, box: QRectF, ink: QColor) -> None:
        title = main.short if self._small else main.text
        detail, tail = (main.short_detail, "") if self._small else (main.detail, main.tail)
        painter.setPen(ink)
        painter.setFont(font(15 if self._small else 16, 800, -0.2))
        if not (detail or tail):
            painter.drawText(box, LEFT, elided(painter, title, box.width()))
            return
        middle = box.center().y()
        upper = QRectF(box.left(), middle - 18, box.width(), 20)
        lower = QRectF(box.left(), middle + 1, box.width(), 17)
        painter.drawText(upper, LEFT, elided(painter, title, upper.width()))
        painter.setFont(font(13, 600))
        line = f"{detail}, {tail}" if tail else detail
        if tail and painter.fontMetrics().horizontalAdvance(line) > lower.width():
            # The minutes must not fall off the end of a long name.
            line = f"{tail}, {detail}"
        painter.drawText(lower, LEFT, elided(painter, line, lower.width()))


class KeyButton(PaintedButton):
    """A plain button with an icon, its text and the digit of its key."""

    def __init__(self, look: Look, name: str, icon: str, key: str, *, tall: bool = False) -> None:
        super().__init__(look, name)
        self._icon = icon
        self._key = key
        self._tall = tall
        if tall:
            self.setFixedSize(52 + 2 * self.HALO, 56 + 2 * self.HALO)
        else:
            self.setFixedHeight(44 + 2 * self.HALO)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_button(self, button: Button) -> None:
        if (self.text(), self.isEnabled(), self.toolTip()) == (
            button.text,
            button.enabled,
            button.why,
        ):
            return
        self.setText(button.text)
        self.setAccessibleName(button.text)
        self.setAccessibleDescription(button.why)
        self.setToolTip(button.why)
        self.set_usable(button.enabled)
        self.update()

    def paint(self, painter: QPainter) -> None:
        box, on = self.outline(), self.isEnabled()
        draw_box(painter, self, box)
        ink = self.look.colour("ink.900" if on else "control.disabledText")
        sign = self.look.colour("night.700" if on else "control.disabledText")
        if self._tall:
            top = QRectF(box.center().x() - 11, box.top() + 6, 22, 22)
            draw_icon(painter, self._icon, top, sign)
            cap = QRectF(box.center().x() - CAP / 2, box.bottom() - 6 - CAP, CAP, CAP)
            draw_cap(painter, cap, self._key, self.look, enabled=on)
            return
        draw_icon(painter, self._icon, QRectF(box.left() + 11, box.center().y() - 10, 20, 20), sign)
        cap = QRectF(box.right() - 10 - CAP, box.center().y() - CAP / 2, CAP, CAP)
        draw_cap(painter, cap, self._key, self.look, enabled=on)
        painter.setFont(font(14, 600))
        painter.setPen(ink)
        room = QRectF(box.left() + 39, box.top(), cap.left() - 4 - box.left() - 39, box.height())
        painter.drawText(room, LEFT, elided(painter, self.text(), room.width()))


class ChoiceButton(PaintedButton):
    """One choice of several in a row: what it is in large, what that means in small."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self._detail = ""
        self.setFixedHeight(52 + 2 * self.HALO)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_choice(self, text: str, detail: str) -> None:
        if (text, detail) == (self.text(), self._detail):
            return
        self.setText(text)
        self._detail = detail
        self.setAccessibleName(f"{text} {detail}")
        self.update()

    def paint(self, painter: QPainter) -> None:
        box = self.outline()
        draw_box(painter, self, box)
        painter.setPen(self.look.colour("ink.900"))
        painter.setFont(font(15, 700))
        painter.drawText(box.adjusted(2, 7, -2, -24), CENTER, self.text())
        painter.setPen(self.look.colour("ink.700"))
        painter.setFont(font(12))
        painter.drawText(box.adjusted(2, 27, -2, -6), CENTER, self._detail)
