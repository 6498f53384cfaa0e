"""Every picture of a display, at every size and in both languages: nothing cut, nothing covered."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.catalogue import Agency, Catalogue
from kiosk.queue import Desk, Priority, State
from kiosk.store import Store
from kiosk.store.touched import EVERYTHING
from kiosk.ui.display.window import DisplayWindow
from kiosk.ui.feed import FeedSignal
from kiosk.ui.theme import tokens
from kiosk.ui.worker import Worker
from kiosk.words import LANGUAGES, Language, Words
from tests.desks import CALLED, CLOSED, DESK, ONE, PAUSED, SERVING, ticket

Hang = Callable[..., "Wall"]

SIZES = [(1920, 1080), (3840, 2160), (1366, 768), (1080, 1920), (1280, 1024), (2560, 1080)]
LONG = replace(
    CALLED,
    ticket=ticket(1204, State.CALLED, Priority.ELDERLY),
    waiting=tuple(ticket(number, priority=Priority.ELDERLY) for number in (1205, 1206, 1207)),
)
# Every picture without a call, by what must be on it.
CALM: dict[str, Desk] = {
    "stageNumber stageTitleText nextNumber_2": SERVING,
    "stageTitleText stageDetail nextNumber_0": DESK,
    "stageTitleText stageDetail nextNone": replace(DESK, waiting=()),
    "stageTitleText stageDetail": PAUSED,
    "stageTitleText stageFigure stageExtra": replace(PAUSED, until=ONE, others_open=(148,)),
    "stageTitleText stageExtra": replace(PAUSED, others_open=(148,)),
    "stageNumber stageTitleText": replace(PAUSED, ticket=SERVING.ticket),
    "stageTitleText stageDetail stageFigure": CLOSED,
    "stageFigure stageTitleText stageDetail": replace(CLOSED, others_open=(148,)),
}


@dataclass
class Painted:
    """A text as it is painted: its name, what it says, and its ink in the window's pixels."""

    name: str
    text: str
    ink: QRectF


@dataclass
class Wall:
    """One display that is shown one picture after another."""

    window: DisplayWindow
    bot: QtBot
    show: Callable[[Desk, Agency], None]

    def resize(self, size: tuple[int, int]) -> None:
        window = self.window.quick_window()
        window.resize(*size)
        self.bot.waitUntil(lambda: window.contentItem().size().toTuple() == size)

    def sun(self) -> QQuickItem:
        sun = self.window.quick_window().findChild(QQuickItem, "stageSun")
        assert sun is not None
        return sun

    def painted(self) -> list[Painted]:
        return list(_painted(self.window.quick_window().contentItem()))

    def check(self, *names: str) -> None:
        """The names are there; nothing is cut at an edge, nothing stands on another text."""
        window = self.window.quick_window()
        edges = QRectF(0, 0, window.width(), window.height())
        painted = self.painted()
        assert set(names) <= {one.name for one in painted}
        for one in painted:
            assert edges.contains(one.ink), f"{one} leaves {edges}"
        for one, other in combinations(painted, 2):
            assert not one.ink.intersects(other.ink), f"{one} and {other}"


def _painted(item: QQuickItem) -> Iterator[Painted]:
    for child in item.childItems():
        if not child.isVisible() or child.opacity() == 0:
            continue
        width = child.property("contentWidth")
        if width and child.property("text") and child.objectName():
            yield Painted(child.objectName(), child.property("text"), _ink(child))
        yield from _painted(child)


def _ink(item: QQuickItem) -> QRectF:
    """From the first line's capitals to the last line's descenders, where it has any."""
    px = item.property("font").pixelSize()
    width, height = item.property("contentWidth"), item.property("contentHeight")
    # The one text that may be broken into centred lines.
    left = (item.width() - width) / 2 if item.objectName() == "stageDetail" else 0.0
    top = item.property("baselineOffset") - 0.75 * px
    last = item.property("baselineOffset") + height * (1 - 1 / item.property("lineCount"))
    drop = 0.2 if set("gjpqy(),") & set(item.property("text")) else 0.02
    return item.mapRectToScene(QRectF(left, top, width, last + drop * px - top))


@pytest.fixture
def hang(
    store: Store, words: Words, fonts: Path, qtbot: QtBot, catalogue: Catalogue
) -> Iterator[Hang]:
    taken_down: list[Callable[[], None]] = []

    def hang(
        first: Desk = SERVING, *, agency: str = "DUK", counter: int = 3, language: Language = "id"
    ) -> Wall:
        worker, feed = Worker(), FeedSignal(store)
        seen = [(first, catalogue.agency(agency))]
        looks: list[tuple[Desk, Agency]] = []

        def look() -> tuple[Desk, Agency]:
            looks.append(seen[-1])
            return looks[-1]

        window = DisplayWindow(
            store,
            worker,
            feed,
            words,
            store.site(),
            counter,
            cache_dir=fonts,
            language=language,
            look=look,
        )
        taken_down.extend((worker.close, window.close))

        def show(desk: Desk, agency: Agency) -> None:
            seen.append((desk, agency))
            before = len(looks)

            def drawn() -> bool:
                # It looks a second time only after it has drawn what it saw the first time.
                feed.touched.emit(EVERYTHING)
                return len(looks) > before + 1

            qtbot.waitUntil(drawn)

        window.show()
        qtbot.waitUntil(lambda: "agencyName" in "".join(window.shown()))
        return Wall(window, qtbot, show)

    yield hang
    for end in reversed(taken_down):
        end()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_or_covered(
    hang: Hang, catalogue: Catalogue, language: Language, size: tuple[int, int]
) -> None:
    wall = hang(CALLED, agency="BPTK", language=language)
    wall.resize(size)
    wall.check("stageNumber", "nextNumber_2")
    for name, desk in CALM.items():
        wall.show(desk, catalogue.agency("BPTK"))
        wall.check(*name.split())


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_numbers_fit(hang: Hang, language: Language, size: tuple[int, int]) -> None:
    wall = hang(LONG, agency="BPTK", counter=148, language=language)
    wall.resize(size)
    wall.check("stageNumber", "nextNumber_2", "counterNumber")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_agency_has_room_for_its_name(
    hang: Hang, catalogue: Catalogue, language: Language
) -> None:
    wall = hang(counter=48, language=language)
    for size in ((1920, 1080), (1080, 1920)):
        wall.resize(size)
        for agency in catalogue.agencies:
            wall.show(SERVING, agency)
            wall.check("counterNumber", "stageNumber")
            own = [p for p in wall.painted() if p.name.startswith("agency")]
            assert " ".join(one.text for one in own) == agency.tile(language)
            column = 600 if size[0] > size[1] else size[0]
            assert all(one.ink.right() <= column for one in own)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("desk", [CALLED, LONG], ids=["short", "long"])
def test_everything_said_in_a_call_stands_on_the_sun(
    hang: Hang, size: tuple[int, int], desk: Desk
) -> None:
    wall = hang(desk, language="en")
    wall.resize(size)
    sun = wall.sun()
    centre = sun.mapToScene(QPointF(sun.property("cx"), sun.property("cy")))
    said = [text for text in wall.painted() if text.name.startswith("stage")]
    assert {"stageTitleText", "stageNumber", "stageDetailText"} <= {text.name for text in said}
    for text in said:
        ink = text.ink
        corners = (ink.topLeft(), ink.topRight(), ink.bottomLeft(), ink.bottomRight())
        far = max(math.hypot(*(corner - centre).toTuple()) for corner in corners)
        assert far <= sun.property("r"), text


def test_the_parts_stand_where_the_design_puts_them(hang: Hang) -> None:
    wall = hang(CALLED)
    wall.resize((1920, 1080))
    layout = tokens()["layout"]["counter"]
    at = {text.name: text.ink for text in wall.painted()}
    for part, names in {
        "own": ("agencyName", "counterWord", "counterNumber"),
        "stage": ("stageTitleText", "stageNumber", "stageDetailText"),
        "next": ("nextTitle", "nextNumber_0", "nextNumber_1", "nextNumber_2"),
    }.items():
        for name in names:
            assert QRectF(*layout[part]).contains(at[name]), name
    assert at["stageNumber"].center().x() == pytest.approx(600 + 1320 / 2, abs=8)


def test_a_picture_does_not_depend_on_the_one_before(
    hang: Hang, catalogue: Catalogue, qtbot: QtBot
) -> None:
    def strip(wall: Wall) -> QImage:
        # Digits as large as the stage's differ in a shade at their edges from one drawing to the
        # next, so the strip stands for the picture: the sun goes down behind it.
        return wall.window.quick_window().grabWindow().copy(0, 424, 960, 116)

    wall, fresh = hang(DESK), hang(SERVING)
    for one in (wall, fresh):
        one.resize((960, 540))
        strip(one)
    for now in (CALLED, SERVING):
        wall.show(now, catalogue.agency("DUK"))
        # In the middle of the sun's way up, and of its way down.
        qtbot.wait(400)
        strip(wall)
    qtbot.waitUntil(lambda: not wall.sun().property("moving"))
    assert strip(wall) == strip(fresh)


def test_the_scene_moves_on_a_small_square_so_that_nothing_burns_in(
    hang: Hang, catalogue: Catalogue
) -> None:
    window = hang().window.quick_window()
    scene = window.findChild(QQuickItem, "scene")
    assert scene is not None
    places = []
    for corner in range(4):
        window.setProperty("corner", corner)
        places.append((scene.x(), scene.y()))
        # The moved scene still covers the window.
        assert scene.x() + scene.width() >= window.width()
        assert scene.y() + scene.height() >= window.height()
    assert places == [(0, 0), (-2, 0), (-2, -2), (0, -2)]


def test_a_quiet_display_draws_nothing(hang: Hang, catalogue: Catalogue, qtbot: QtBot) -> None:
    wall = hang()
    wall.show(SERVING, catalogue.agency("DUK"))
    qtbot.waitUntil(lambda: not wall.sun().property("moving"))
    qtbot.wait(200)
    frames: list[None] = []
    wall.window.quick_window().frameSwapped.connect(
        lambda: frames.append(None), Qt.ConnectionType.QueuedConnection
    )
    qtbot.wait(500)
    assert not frames
