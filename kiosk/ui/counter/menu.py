"""The menu of the counter console: scan, print again, close the counter, language, quit."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from kiosk.ui.counter.view import Command, ConsoleView


class ConsoleMenu(QMenu):
    """What the console can do now and then. Signals: `scanning`, `reprinting`, `nobody_comes`,
    `closing`, `language_chosen`, `quitting`.
    """

    scanning = Signal()
    reprinting = Signal()
    nobody_comes = Signal()
    closing = Signal()
    language_chosen = Signal(str)
    quitting = Signal()

    def __init__(self, parent: QWidget, view: ConsoleView) -> None:
        super().__init__(parent)
        self.setObjectName("menu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        scan = self.addAction(view.words.menu_scan, self.scanning.emit)
        scan.setObjectName("scanAction")
        scan.setEnabled(view.free)
        reprint = self.addAction(view.words.menu_reprint, self.reprinting.emit)
        reprint.setObjectName("reprintAction")
        reprint.setEnabled(view.free)
        if view.away:
            away = self.addAction(view.away, self.nobody_comes.emit)
            away.setObjectName("awayAction")
            away.setEnabled(view.free)
        close = self.addAction(view.words.menu_close, self.closing.emit)
        close.setObjectName("closeCounterAction")
        close.setEnabled(Command.CLOSE in view.buttons and view.buttons[Command.CLOSE].enabled)
        self.addSeparator()
        other = "en" if view.language == "id" else "id"
        language = self.addAction(view.words.menu_language)
        language.triggered.connect(lambda: self.language_chosen.emit(other))
        language.setObjectName("languageAction")
        self.addSeparator()
        self.addAction(view.words.menu_quit, self.quitting.emit).setObjectName("quitAction")
