"""What a window shows, as a reader of screens gets it: roles, names and places, item by item."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QMetaObject, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.visitor.guide import Kind, Part, Stop, reading_order

_Role = QAccessible.Role
_KINDS = {
    _Role.Heading: Kind.TITLE,
    _Role.StaticText: Kind.TEXT,
    _Role.ProgressBar: Kind.TEXT,
    _Role.Graphic: Kind.TEXT,
    _Role.AlertMessage: Kind.ALERT,
    _Role.Button: Kind.BUTTON,
    _Role.CheckBox: Kind.BUTTON,
    _Role.RadioButton: Kind.BUTTON,
    _Role.ListItem: Kind.BUTTON,
}
_PARTS = {_Role.List: Part.BOARD, _Role.ToolBar: Part.BAR, _Role.StatusBar: Part.HEADER}


@dataclass(frozen=True, slots=True)
class Read:
    """A stop and the item behind it, which may be gone once the page is drawn anew."""

    stop: Stop
    item: QQuickItem
    area: QRectF

    def current(self) -> QRectF:
        """Where the item is by now, in the window."""
        return _area(self.item)


def read(window: QQuickWindow) -> list[Read]:
    """All that can be read now, in reading order; of a question laid over the page only that."""
    root = QAccessible.queryAccessibleInterface(window)
    found = list(_read(root, Part.PAGE, asked=False, grid=False))
    asked = any(question for question, _ in found)
    counts: Counter[str] = Counter()
    reads: dict[str, Read] = {}
    for question, one in found:
        if question is asked:
            counts[one.stop.key] += 1
            key = f"{one.stop.key} {counts[one.stop.key]}"
            reads[key] = replace(one, stop=replace(one.stop, key=key))
    return [reads[stop.key] for stop in reading_order([one.stop for one in reads.values()])]


def press(item: QQuickItem) -> None:
    """Chooses a button, as a touch on it would."""
    QMetaObject.invokeMethod(item, "tapped")


def _read(
    parent: QAccessibleInterface, part: Part, *, asked: bool, grid: bool
) -> Iterator[tuple[bool, Read]]:
    for at in range(parent.childCount()):
        child = parent.child(at)
        item = child.object()
        if not isinstance(item, QQuickItem) or not item.isVisible():
            continue
        role = child.role()
        kind, name = _KINDS.get(role), child.text(QAccessible.Text.Name)
        if kind is not None and name:
            yield asked, _stop(child, item, kind, name, part, grid=grid)
        yield from _read(
            child,
            _PARTS.get(role, part),
            asked=asked or role is _Role.Dialog,
            grid=grid or role is _Role.Table,
        )


def _stop(
    child: QAccessibleInterface, item: QQuickItem, kind: Kind, name: str, part: Part, *, grid: bool
) -> Read:
    state = child.state()
    area = _area(item)
    known = item.objectName() or (item.parentItem().objectName() if kind is Kind.BUTTON else "")
    stop = Stop(
        # Texts have places, not names of their own; buttons are called by a name or by their word.
        key=known or (name if kind is Kind.BUTTON else str(kind)),
        name=name,
        kind=kind,
        part=part,
        main=bool(state.defaultButton),
        grid=grid,
        checkable=bool(state.checkable),
        checked=bool(state.checked),
        enabled=item.isEnabled(),
        x=area.center().x(),
        y=area.center().y(),
    )
    return Read(stop, item, area)


def _area(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
