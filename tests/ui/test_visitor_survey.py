"""Who was served says how it was: a real kiosk window, touched and scanned at."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk import queue
from kiosk.queue.survey import results
from kiosk.store import Store
from kiosk.ui.visitor.flow import Visit
from tests.conftest import Desk
from tests.visitor import LANDSCAPE, PORTRAIT, SMALL, Open, Visitor

Take = Callable[..., queue.Ticket]

_NO_MORE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def served(desk: Desk, take: Take) -> queue.Ticket:
    take()
    called = desk.called()
    desk.start()
    desk.finish()
    return called


def scans(visitor: Visitor, code: str) -> None:
    """As a scanner types: all of it at once, and Enter."""
    for letter in code:
        QTest.sendKeyEvent(QTest.KeyAction.Click, visitor.scene, Qt.Key.Key_A, letter, _NO_MORE)
    QTest.keyClick(visitor.scene, Qt.Key.Key_Return)


def said(visitor: Visitor, name: str, text: str) -> None:
    visitor.bot.waitUntil(lambda: text in visitor.said(name))


def test_one_touch_is_an_answer_and_nine_more_may_follow(
    visitor: Visitor, store: Store, served: queue.Ticket
) -> None:
    visitor.touch("rateButton")
    visitor.types("a1")
    visitor.touch("key_open", "face_3")
    said(visitor, "surveyThanks", visitor.text("survey_thanks"))
    assert results(store).overall == {1: 0, 2: 0, 3: 1, 4: 0}
    visitor.touch("face_4", "surveyGoOn", "face_u1_4", "face_u3_1", "face_u3_2")
    visitor.touch("surveyNext", "face_u8_3")
    # Sooner it would be taken for a bounce of the touch before.
    visitor.bot.wait(450)
    visitor.touch("surveyNext", "face_u9_4")
    visitor.bot.waitUntil(lambda: results(store).index.counts["u9"] == 1)
    found = results(store)
    given = {element: int(mean) for element, mean in found.index.means.items() if mean}
    assert (given, found.overall[4]) == ({"u1": 4, "u3": 2, "u8": 3, "u9": 4}, 1)
    visitor.touch("backButton")
    visitor.item("face_u8_3")
    visitor.seconds(60)
    assert visitor.window.bridge.visit == Visit(), "nothing of the last visitor is left"
    queue.verify(store)


def test_a_scanned_code_leads_straight_to_the_faces_once(
    visitor: Visitor, store: Store, served: queue.Ticket
) -> None:
    scans(visitor, f"https://antre.example/t/{served.token}")
    visitor.touch("face_1")
    visitor.touch("surveyEnough")
    visitor.on("home")
    scans(visitor, served.token)
    visitor.reads("sudah memberi nilai")
    visitor.touch("languageEn")
    visitor.reads("has rated us already")
    assert results(store).answers == 1


def test_who_cannot_answer_now_is_told_why_and_may_type_another(
    visitor: Visitor, served: queue.Ticket, take: Take
) -> None:
    take()
    visitor.touch("rateButton")
    visitor.types("a2")
    visitor.touch("key_open")
    visitor.reads("Beri nilai setelah urusan di loket selesai")
    visitor.types("a1")
    visitor.touch("key_open", "face_2")
    said(visitor, "surveyThanks", visitor.text("survey_thanks"))


def test_letters_typed_by_a_person_are_no_code(visitor: Visitor) -> None:
    scans(visitor, "halo")
    assert visitor.page == "home"


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, SMALL], ids=["upright", "lying", "small"])
@pytest.mark.parametrize("large", [False, True], ids=["", "large"])
def test_every_page_of_the_survey_is_whole_and_large_enough_to_touch(
    open_kiosk: Open, store: Store, served: queue.Ticket, size: tuple[int, int], *, large: bool
) -> None:
    visitor = open_kiosk(store, size=size, language="en")
    if large:
        visitor.touch("largeText")

    def whole() -> None:
        visitor.bot.wait(50)
        assert [seen.text for seen in visitor.texts() if seen.spills] == []
        least = 96 * visitor.unit - 1
        faces = {n: t for n, t in visitor.targets().items() if n.startswith(("face", "survey"))}
        assert [n for n, t in faces.items() if min(t.width(), t.height()) < least] == []
        assert all(t.bottom() <= size[1] and t.right() <= size[0] for t in faces.values())

    scans(visitor, served.token)
    visitor.item("face_1")
    whole()
    visitor.touch("face_1", "surveyGoOn")
    for first in ("face_u1_1", "face_u4_1", "face_u6_1"):
        visitor.item(first)
        whole()
        if first != "face_u6_1":
            visitor.touch("surveyNext")


def test_from_a_chair_every_answer_is_within_reach(
    open_kiosk: Open, store: Store, served: queue.Ticket
) -> None:
    visitor = open_kiosk(store)
    visitor.touch("lower")
    scans(visitor, served.token)
    visitor.touch("face_1", "surveyGoOn")
    visitor.item("face_u1_1")
    visitor.bot.wait(50)
    faces = [t for n, t in visitor.targets().items() if n.startswith(("face", "survey"))]
    assert len(faces) == 12
    assert min(target.top() for target in faces) >= 770
    assert [seen.text for seen in visitor.texts() if seen.spills] == []
