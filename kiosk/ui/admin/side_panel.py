"""How a side panel is laid out: a title with a cross, pages below it, and Esc as the way out."""

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from kiosk.ui.ticket_list import MARGIN
from kiosk.ui.widgets import column_in


def lay_out(
    panel: QWidget, title: QWidget, cross: QWidget, pages: QStackedWidget, closed: SignalInstance
) -> None:
    """Fills an empty panel; Esc anywhere in it is told by `closed`."""
    top = QHBoxLayout()
    top.setContentsMargins(MARGIN, 10, 10, 2)
    top.addWidget(title, 1)
    top.addWidget(cross)
    column = column_in(panel)
    column.setContentsMargins(1, 0, 0, 0)
    column.addLayout(top)
    column.addWidget(pages, 1)
    leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), panel)
    leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    leave.activated.connect(closed)
