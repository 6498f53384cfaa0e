"""The look of the staff windows, which are Qt Widgets: colours, type, icons, style sheet."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPalette, QPen, QTextLayout
from PySide6.QtWidgets import QApplication, QStyleFactory, QVBoxLayout, QWidget

from kiosk import fonts
from kiosk.ui import theme

WORD_SPACING = 0.04
FOCUS_WIDTH = 2
FOCUS_GAP = 2
WORD_JOINER = "\u2060"


class Look:
    """The values of the design as Qt needs them. One per window; cheap to make and to ask."""

    def __init__(self, tokens: dict[str, Any]) -> None:
        self._tokens = tokens
        self._colours: dict[str, QColor] = {}

    @classmethod
    def load(cls) -> "Look":
        return cls(theme.tokens())

    def colour(self, name: str) -> QColor:
        """`night.900`, `status.warn`: a colour of the design. An unknown name raises KeyError."""
        if name not in self._colours:
            group, shade = name.split(".")
            self._colours[name] = QColor(self._tokens["color"][group][shade]["hex"])
        return self._colours[name]

    def line(self, strength: float = 0.55) -> QColor:
        """A hairline on white, from 0 (not there) to 1 (a key's edge)."""
        return mixed(self.colour("paper.0"), self.colour("control.keyEdge"), strength)

    def tint(self, cluster: int) -> tuple[QColor, QColor]:
        """Ground and letter of an agency's badge."""
        light = self._tokens["agencyTint"]["clusters"][cluster]["light"]
        return QColor(light["bg"]), QColor(light["fg"])

    def ornament(self, name: str) -> Any:
        """Path data of the Gajah Oling: `body`, `inner`, `sprayStems`, `dots`, view boxes."""
        return self._tokens["ornament"][name]


def mixed(first: QColor, second: QColor, part: float) -> QColor:
    """The colour `part` of the way from the first to the second."""
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * part,
        first.greenF() + (second.greenF() - first.greenF()) * part,
        first.blueF() + (second.blueF() - first.blueF()) * part,
    )


def font(px: float, weight: int = 500, tracking: float = 0.0) -> QFont:
    """The text face at `px`, digits of one width; `tracking` in px, as the design gives it."""
    face = QFont(fonts.FAMILY)
    face.setPixelSize(round(px))
    face.setWeight(QFont.Weight(weight))
    face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking)
    face.setWordSpacing(px * WORD_SPACING)
    face.setFeature(QFont.Tag("tnum"), 1)
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return face


def symbol_font(px: int, *, filled: bool = False) -> QFont:
    """The icon face: text of one `fonts.glyph` in it draws that icon `px` wide."""
    face = QFont(fonts.SYMBOLS_FILLED if filled else fonts.SYMBOLS)
    face.setPixelSize(px)
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return face


def draw_icon(
    painter: QPainter, name: str, box: QRectF, colour: QColor, *, filled: bool = False
) -> None:
    """Draws an icon as large as the box is high, in its middle."""
    painter.setFont(symbol_font(round(box.height()), filled=filled))
    painter.setPen(colour)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
    painter.drawText(box, flags, fonts.glyph(name))


def draw_focus(painter: QPainter, box: QRectF, radius: float, colour: QColor) -> None:
    """The ring around the control that has the keyboard; `box` is the control's own outline."""
    out = FOCUS_GAP + FOCUS_WIDTH / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, FOCUS_WIDTH))
    painter.drawRoundedRect(box.adjusted(-out, -out, out, out), radius + out, radius + out)


def draw_cap(painter: QPainter, box: QRectF, text: str, look: Look, *, enabled: bool) -> None:
    """A key as on a keyboard: its lower edge is thicker."""
    edge = look.colour("control.border" if enabled else "control.disabledBorder")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(edge)
    painter.drawRoundedRect(box, 4.5, 4.5)
    painter.setBrush(look.colour("paper.0" if enabled else "control.disabledBg"))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -2), 3.5, 3.5)
    painter.setFont(font(12, 700))
    painter.setPen(look.colour("ink.700" if enabled else "control.disabledText"))
    painter.drawText(box.adjusted(0, 0, 0, -1), Qt.AlignmentFlag.AlignCenter, text)


def draw_badge(
    painter: QPainter, box: QRectF, letter: str, tint: tuple[QColor, QColor], px: int = 11
) -> None:
    """An agency's letter on its tint."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint[0])
    painter.drawRoundedRect(box, 5, 5)
    painter.setFont(font(px, 800))
    painter.setPen(tint[1])
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)


def elided(painter: QPainter, text: str, width: float) -> str:
    """The text, shortened with dots to `width` in the painter's font when it is longer."""
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width))


def draw_two_lines(painter: QPainter, box: QRectF, text: str, line: float) -> None:
    """Text from the top of the box in at most two lines of height `line`; the rest is dots."""
    # A line must not end in the middle of "KTP-el".
    text = text.replace("-", f"-{WORD_JOINER}")
    layout = QTextLayout(text, painter.font())
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(box.width())
    layout.endLayout()
    end = first.textLength() if first.isValid() else 0
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    row = QRectF(box.left(), box.top(), box.width(), line)
    painter.drawText(row, flags, text[:end].rstrip())
    painter.drawText(row.translated(0, line), flags, elided(painter, text[end:], box.width()))


def svg_path(data: str) -> QPainterPath:
    """A path from SVG path data of absolute M, L, C, Q and Z, as the ornament is given."""
    path = QPainterPath()
    for command, numbers in _commands(data):
        points = [QPointF(*numbers[i : i + 2]) for i in range(0, len(numbers), 2)]
        match command:
            case "M":
                path.moveTo(points[0])
            case "L":
                path.lineTo(points[0])
            case "C":
                for i in range(0, len(points), 3):
                    path.cubicTo(*points[i : i + 3])
            case "Q":
                for i in range(0, len(points), 2):
                    path.quadTo(*points[i : i + 2])
            case "Z":
                path.closeSubpath()
            case _:
                raise ValueError(command)
    return path


def _commands(data: str) -> list[tuple[str, list[float]]]:
    parts: list[tuple[str, list[float]]] = []
    for word in data.replace(",", " ").split():
        rest = word
        # Commands stick to their first number and to the last one of the command before.
        while rest:
            cut = next((i for i, sign in enumerate(rest) if sign.isalpha()), len(rest))
            if cut:
                parts[-1][1].append(float(rest[:cut]))
            if cut < len(rest):
                parts.append((rest[cut], []))
            rest = rest[cut + 1 :]
    return parts


def draw_mark(painter: QPainter, box: QRectF, look: Look) -> None:
    """The brand mark: the small Gajah Oling in ink on the sun."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("sun.400"))
    painter.drawEllipse(box)
    left, top, width, height = look.ornament("viewBoxMini")
    scale = box.height() * 0.72 / height
    painter.save()
    painter.translate(box.center())
    painter.scale(scale, scale)
    painter.translate(-(left + width / 2), -(top + height / 2))
    pen = QPen(look.colour("ink.900"), 2.0 / scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(svg_path(look.ornament("body")), pen)
    painter.strokePath(svg_path(look.ornament("inner")), pen)
    painter.restore()


def draw_ornament(painter: QPainter, box: QRectF, look: Look, colour: QColor) -> None:
    """The whole Gajah Oling with dots and sprays, as lines, as high as the box."""
    left, top, _, height = look.ornament("viewBoxFull")
    scale = box.height() / height
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(scale, scale)
    painter.translate(-left, -top)
    pen = QPen(colour, 2.0 / scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    for data in (look.ornament("body"), look.ornament("inner"), *look.ornament("sprayStems")):
        painter.strokePath(svg_path(data), pen)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for data in look.ornament("sprayBudsFilled"):
        painter.drawPath(svg_path(data))
    for x, y, radius in look.ornament("dots"):
        painter.drawEllipse(QPointF(x, y), radius, radius)
    painter.restore()


def colour_text(widget: QWidget, colour: QColor) -> None:
    """Sets a label's text colour, which keeps its font (a style sheet would not)."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    palette.setColor(QPalette.ColorRole.Text, colour)
    widget.setPalette(palette)


def fill(widget: QWidget, colour: QColor) -> None:
    """Gives a widget a flat ground."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Window, colour)
    palette.setColor(QPalette.ColorRole.Base, colour)
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)


def column_in(widget: QWidget, margin: int = 0) -> QVBoxLayout:
    """Lets a widget lay its parts below each other, without room between them."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(margin, margin, margin, margin)
    column.setSpacing(0)
    return column


def apply_style(app: QApplication, cache_dir: Path) -> None:
    """Dresses the whole application: fonts, palette and style sheet. Call it before a window."""
    theme.load_fonts(cache_dir)
    look = Look.load()
    app.setStyle(QStyleFactory.create("Fusion"))
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: "paper.0",
        QPalette.ColorRole.Base: "paper.0",
        QPalette.ColorRole.AlternateBase: "paper.50",
        QPalette.ColorRole.WindowText: "ink.900",
        QPalette.ColorRole.Text: "ink.900",
        QPalette.ColorRole.Button: "paper.0",
        QPalette.ColorRole.ButtonText: "ink.900",
        QPalette.ColorRole.PlaceholderText: "ink.500",
        QPalette.ColorRole.Highlight: "night.100",
        QPalette.ColorRole.HighlightedText: "ink.900",
        QPalette.ColorRole.Link: "night.600",
        QPalette.ColorRole.ToolTipBase: "night.900",
        QPalette.ColorRole.ToolTipText: "sky.text",
    }
    for role, name in roles.items():
        palette.setColor(role, look.colour(name))
    app.setPalette(palette)
    app.setFont(font(14))
    app.setStyleSheet(_sheet(look))


def _sheet(look: Look) -> str:
    """What QSS does better than painting: menus, tool tips, scroll bars."""

    def c(name: str) -> str:
        return look.colour(name).name()

    return f"""
        QToolTip {{ background: {c("night.900")}; color: {c("sky.text")}; border: 0;
            padding: 6px 8px; }}
        QMenu {{ background: {c("paper.0")}; border: 1px solid {c("control.border")};
            padding: 6px; }}
        QMenu::item {{ padding: 8px 28px 8px 12px; border-radius: 6px; color: {c("ink.900")}; }}
        QMenu::item:selected {{ background: {c("night.100")}; }}
        QMenu::item:disabled {{ color: {c("control.disabledText")}; }}
        QMenu::separator {{ height: 1px; background: {c("control.disabledBg")}; margin: 6px 4px; }}
        QComboBox QAbstractItemView {{ background: {c("paper.0")}; outline: 0;
            border: 1px solid {c("control.border")}; padding: 4px;
            selection-background-color: {c("night.100")};
            selection-color: {c("ink.900")}; }}
        QComboBox QAbstractItemView::item {{ min-height: 32px; padding-left: 8px;
            border-radius: 6px; }}
        QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
        QScrollBar::handle:vertical {{ background: {c("control.keyEdge")}; border-radius: 3px;
            margin: 2px 3px; min-height: 32px; }}
        QScrollBar::handle:vertical:hover {{ background: {c("control.border")}; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
        QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
        QScrollBar::handle:horizontal {{ background: {c("control.keyEdge")}; border-radius: 3px;
            margin: 3px 2px; min-width: 32px; }}
    """
