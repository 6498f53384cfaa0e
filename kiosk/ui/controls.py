"""Controls that both staff windows use, painted as the design draws them."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kiosk.ui.widgets import FOCUS_GAP, FOCUS_WIDTH, Look, draw_focus, draw_icon, font, mixed

RADIUS = 9.0
TOGGLE_WIDTH, TOGGLE_HEIGHT = 38.0, 22.0


class PaintedButton(QAbstractButton):
    """A button that paints itself, with room around its outline for the focus ring.

    The mouse does not move the focus, so a ring always means the keyboard.
    """

    HALO = FOCUS_GAP + FOCUS_WIDTH
    RING = "night.600"

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        self._wants_focus = False
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_usable(self, usable: bool) -> None:
        """Switches the button on or off without handing the keyboard to the button beside it.

        Qt would, and the next press of the space bar would then run something else.
        """
        if usable == self.isEnabled():
            return
        window = self.window()
        if not usable and self.hasFocus():
            self._wants_focus = True
            window.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setEnabled(usable)
        if usable and self._wants_focus and window.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._wants_focus = self._wants_focus and not usable

    def outline(self) -> QRectF:
        """The box the button is seen as, and the one that takes a click."""
        halo = self.HALO
        return QRectF(self.rect()).adjusted(halo, halo, -halo, -halo)

    def paint(self, painter: QPainter) -> None:
        """Draws the button; the ring is drawn around it."""
        raise NotImplementedError  # no button is of this class alone, and Qt's metaclass bars ABC

    def radius(self) -> float:
        return RADIUS

    def hitButton(self, pos: QPoint) -> bool:
        return self.outline().contains(QPointF(pos))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter)
        if self.hasFocus():
            draw_focus(painter, self.outline(), self.radius(), self.look.colour(self.RING))


def draw_box(painter: QPainter, button: PaintedButton, box: QRectF) -> None:
    """The outline of a plain button: darker ground while the mouse or a press is on it."""
    look, on = button.look, button.isEnabled()
    edge = look.colour("control.border" if on else "control.disabledBorder")
    ground = look.colour("paper.0")
    if on and button.isDown():
        ground = look.colour("night.100")
    elif on and button.underMouse():
        ground = look.colour("night.50")
    painter.setBrush(ground)
    painter.setPen(edge if on else mixed(edge, ground, 0.4))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), button.radius(), button.radius())


def draw_field(painter: QPainter, field: QWidget, look: Look) -> None:
    """The box of a field; while it has the keyboard, its edge is the ring."""
    focus = field.hasFocus()
    width = 2 if focus else 1
    painter.setPen(QPen(look.colour("night.700" if focus else "control.border"), width))
    painter.setBrush(look.colour("paper.0"))
    half = width / 2
    painter.drawRoundedRect(QRectF(field.rect()).adjusted(half, half, -half, -half), RADIUS, RADIUS)


class LinkButton(PaintedButton):
    """Text one can press, with an icon before or after it; `solid` gives it a box."""

    def __init__(
        self, look: Look, name: str, *, icon: str = "", solid: bool = False, after: bool = False
    ) -> None:
        super().__init__(look, name)
        self.icon_name = icon
        self._solid = solid
        self._after = after
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        if text == self.text():
            return
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def paint(self, painter: QPainter) -> None:
        box = self.outline()
        if self._solid:
            draw_box(painter, self, box)
            box = box.adjusted(10, 0, -10, 0)
        ink = self.look.colour("night.600" if self.isEnabled() else "control.disabledText")
        face = font(13, 600)
        face.setUnderline(self.underMouse() and self.isEnabled() and not self._solid)
        if self.icon_name:
            left = box.right() - 18 if self._after else box.left()
            draw_icon(painter, self.icon_name, QRectF(left, box.center().y() - 9, 18, 18), ink)
            box = box.adjusted(0, 0, -21, 0) if self._after else box.adjusted(23, 0, 0, 0)
        painter.setFont(face)
        painter.setPen(ink)
        side = Qt.AlignmentFlag.AlignRight if self._after else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, self.text())

    def sizeHint(self) -> QSize:
        width = QFontMetrics(font(13, 600)).horizontalAdvance(self.text()) + 2
        width += 23 if self.icon_name else 0
        width += 20 if self._solid else 0
        return QSize(width + 2 * self.HALO, (32 if self._solid else 24) + 2 * self.HALO)


class IconButton(PaintedButton):
    """An icon to press; its words are for tool tip and screen reader. Made for a night ground."""

    RING = "sky.text"
    INK = "sky.text"
    HOVER = "night.700"

    def __init__(self, look: Look, name: str, icon: str) -> None:
        super().__init__(look, name)
        self.icon_name = icon
        self.setFixedSize(34, 34)

    def show_words(self, text: str, icon: str) -> None:
        if (text, icon) == (self.toolTip(), self.icon_name):
            return
        self.icon_name = icon
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.update()

    def paint(self, painter: QPainter) -> None:
        box = self.outline()
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour(self.HOVER))
            painter.drawRoundedRect(box, 7, 7)
        place = QRectF(box.center().x() - 10, box.center().y() - 10, 20, 20)
        draw_icon(painter, self.icon_name, place, self.look.colour(self.INK))


class PaperIconButton(IconButton):
    """The same on a light ground."""

    RING = "night.600"
    INK = "ink.700"
    HOVER = "night.100"


class Toggle(PaintedButton):
    """A switch with its words beside it."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, text: str, *, on: bool, usable: bool) -> None:
        if (text, on, usable) == (self.text(), self.isChecked(), self.isEnabled()):
            return
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.updateGeometry()
        self.setChecked(on)
        self.set_usable(usable)
        self.update()

    def nextCheckState(self) -> None:
        """Stays as it is: the switch moves when the thing it stands for has been switched."""

    def paint(self, painter: QPainter) -> None:
        box = self.outline()
        place = QRectF(box.left() + 2, box.center().y() - 11, TOGGLE_WIDTH, TOGGLE_HEIGHT)
        draw_toggle(painter, place, self.look, on=self.isChecked(), usable=self.isEnabled())
        painter.setFont(font(14, 600))
        painter.setPen(self.look.colour("ink.900"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(TOGGLE_WIDTH + 12, 0, 0, 0), flags, self.text())

    def sizeHint(self) -> QSize:
        width = QFontMetrics(font(14, 600)).horizontalAdvance(self.text())
        return QSize(width + int(TOGGLE_WIDTH) + 16 + 2 * self.HALO, 30 + 2 * self.HALO)


def draw_toggle(painter: QPainter, box: QRectF, look: Look, *, on: bool, usable: bool) -> None:
    """A switch: filled with its knob right when on, an outline with its knob left when off."""
    half = box.height() / 2
    ink = look.colour("night.700" if usable else "control.disabledBorder")
    if on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(box, half, half)
        knob, centre = half - 3, QPointF(box.right() - half, box.center().y())
        painter.setBrush(look.colour("paper.0"))
    else:
        edge = look.colour("control.border" if usable else "control.disabledBorder")
        painter.setPen(QPen(edge, 2))
        painter.setBrush(look.colour("paper.0"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), half - 1, half - 1)
        knob, centre = half - 5, QPointF(box.left() + half, box.center().y())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(edge)
    painter.drawEllipse(centre, knob, knob)
