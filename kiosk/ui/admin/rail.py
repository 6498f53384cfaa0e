"""The night rail on the left of the admin window: brand, pages, language."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.controls import PaintedButton
from kiosk.ui.widgets import Look, draw_icon, draw_mark, draw_ornament, elided, fill, font
from kiosk.words import LANGUAGES, Language

WIDTH = 226
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class PageButton(PaintedButton):
    """A page in the rail; the chosen one stands on paper."""

    RING = "sky.text"

    def __init__(self, look: Look, name: str, icon: str) -> None:
        super().__init__(look, name)
        self._icon = icon
        self.setCheckable(True)
        self.setFixedHeight(40 + 2 * self.HALO)

    def show_text(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self.update()

    def paint(self, painter: QPainter) -> None:
        box, look = self.outline(), self.look
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(look.colour("paper.0"))
            painter.drawRoundedRect(box, self.radius(), self.radius())
        elif self.underMouse():
            painter.setBrush(look.colour("night.700"))
            painter.drawRoundedRect(box, self.radius(), self.radius())
        chosen = self.isChecked()
        sign = look.colour("night.700" if chosen else "sky.muted")
        place = QRectF(box.left() + 12, box.center().y() - 10, 20, 20)
        draw_icon(painter, self._icon, place, sign, filled=chosen)
        painter.setFont(font(15, 700 if chosen else 500))
        painter.setPen(look.colour("ink.900" if chosen else "sky.muted"))
        painter.drawText(box.adjusted(43, 0, -8, 0), LEFT, self.text())


class LanguageButton(PaintedButton):
    """One of the two languages; the chosen one is filled and has a tick."""

    RING = "sky.text"

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__(look, f"language_{language}")
        self.language = language
        self.setCheckable(True)
        self.setFixedHeight(34 + 2 * self.HALO)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self.update()

    def paint(self, painter: QPainter) -> None:
        box, look, chosen = self.outline(), self.look, self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen if chosen else look.colour("sky.line"))
        hover = self.underMouse() and not chosen
        ground = "sky.muted" if chosen else "night.700" if hover else "night.900"
        painter.setBrush(look.colour(ground))
        edge = 0 if chosen else 0.5
        painter.drawRoundedRect(box.adjusted(edge, edge, -edge, -edge), 9, 9)
        painter.setFont(font(13, 700 if chosen else 500))
        painter.setPen(look.colour("night.900" if chosen else "sky.muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())


class Rail(QWidget):
    """Brand, pages and language. Signals: `page_chosen` (its place), `language_chosen`."""

    page_chosen = Signal(int)
    language_chosen = Signal(str)

    def __init__(self, look: Look, site: str, pages: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._look = look
        self._site = site
        self._role = self._rehearsal = ""
        self._shown: object = None
        self.setFixedWidth(WIDTH)
        fill(self, look.colour("night.900"))
        self.pages = tuple(PageButton(look, name, icon) for name, icon in pages)
        self.languages = tuple(LanguageButton(look, language) for language in LANGUAGES)
        self._chosen_page, self._chosen_language = QButtonGroup(self), QButtonGroup(self)
        halo = PageButton.HALO
        column = QVBoxLayout(self)
        column.setContentsMargins(10 - halo, 78 - halo, 10 - halo, 16)
        column.setSpacing(0)
        for place, page in enumerate(self.pages):
            column.addWidget(page)
            self._chosen_page.addButton(page, place)
        column.addStretch()
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(0)
        for place, button in enumerate(self.languages):
            row.addWidget(button)
            self._chosen_language.addButton(button, place)
        column.addLayout(row)
        self.pages[0].setChecked(True)
        self._chosen_page.idClicked.connect(self.page_chosen)
        self._chosen_language.idClicked.connect(
            lambda place: self.language_chosen.emit(LANGUAGES[place])
        )

    def show_words(
        self,
        role: str,
        pages: tuple[str, ...],
        languages: tuple[str, ...],
        chosen: Language,
        rehearsal: str,
    ) -> None:
        shown = (role, pages, languages, chosen, rehearsal)
        if shown == self._shown:
            return
        self._shown = shown
        self._role, self._rehearsal = role, rehearsal
        for page, text in zip(self.pages, pages, strict=True):
            page.show_text(text)
        for button, text in zip(self.languages, languages, strict=True):
            button.show_text(text)
            button.setChecked(button.language == chosen)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bottom = self.languages[0].y() - 24
        if bottom - 312 > self.pages[-1].geometry().bottom() + 60:
            # Decoration only: it gives way before anything touches it.
            draw_ornament(painter, QRectF(78, bottom - 312, 0, 312), look, look.colour("night.700"))
        draw_mark(painter, QRectF(16, 17, 40, 40), look)
        painter.setFont(font(15, 800, -0.2))
        painter.setPen(look.colour("sky.text"))
        painter.drawText(QRectF(65, 18, WIDTH - 75, 22), LEFT, elided(painter, self._site, 150))
        painter.setFont(font(13))
        painter.setPen(look.colour("sky.muted"))
        painter.drawText(QRectF(65, 37, WIDTH - 75, 20), LEFT, self._role)
        if self._rehearsal:
            self._mark_rehearsal(painter, bottom)

    def _mark_rehearsal(self, painter: QPainter, bottom: float) -> None:
        painter.setFont(font(12, 700))
        wide = painter.fontMetrics().horizontalAdvance(self._rehearsal) + 16
        box = QRectF(16, bottom - 6, wide, 22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("sky.closed"))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(self._look.colour("night.950"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._rehearsal)
