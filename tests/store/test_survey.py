"""What visitors say: once a ticket, apart from who served it, proven by the journal."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select, text

from kiosk import queue
from kiosk.errors import Damaged, Refused, WrongInput
from kiosk.queue import spared, survey
from kiosk.queue.survey import answer, asked, change_answer, mark_of, results
from kiosk.store import Store
from kiosk.store.tables import ELEMENTS, journal, metadata
from tests.conftest import Desk, Time, who

Take = Callable[..., queue.Ticket]


@pytest.fixture
def served(desk: Desk, take: Take) -> queue.Ticket:
    take()
    called = desk.called()
    desk.start()
    desk.finish()
    return called


def refused(step: Callable[[], object]) -> str:
    with pytest.raises(Refused) as found:
        step()
    return found.value.key


def test_a_touch_on_a_face_is_a_whole_answer(store: Store, served: queue.Ticket) -> None:
    assert asked(store, "a 1").id == served.id
    assert asked(store, served.token).id == served.id
    answer(store, served.id, 3, **who())
    found = results(store)
    assert (found.answers, found.overall) == (1, {1: 0, 2: 0, 3: 1, 4: 0})
    assert set(found.index.counts.values()) == {0}, "the first touch fills none of the nine"
    queue.verify(store)


def test_any_of_the_nine_may_be_given_changed_or_left_out(
    store: Store, served: queue.Ticket
) -> None:
    mark = answer(store, served.id, 4, **who())
    change_answer(store, mark, "u3", 1, **who())
    change_answer(store, mark, "u3", 2, **who())
    change_answer(store, mark, "u9", 4, **who())
    change_answer(store, mark, "overall", 3, **who())
    found = results(store, agency="DUK")
    assert {e: int(m) for e, m in found.index.means.items() if m} == {"u3": 2, "u9": 4}
    assert found.overall[3] == 1
    assert results(store, agency="POL").answers == 0
    queue.verify(store)


def test_a_ticket_answers_once(store: Store, served: queue.Ticket) -> None:
    again = who()
    mark = answer(store, served.id, 4, **again)
    assert answer(store, served.id, 4, **again) == mark, "its answer was lost on the way"
    for step in (lambda: answer(store, served.id, 1, **who()), lambda: asked(store, "A 001")):
        assert refused(step) == "refused.survey_answered"
    assert results(store).overall[4] == 1


def test_who_was_not_served_today_is_told_why(
    store: Store, desk: Desk, take: Take, time: Time
) -> None:
    missed, waiting = take(), take()
    desk.called()
    desk.no_show()
    assert refused(lambda: asked(store, missed.label)) == "refused.survey_unserved"
    assert refused(lambda: answer(store, waiting.id, 4, **who())) == "refused.survey_early"
    assert refused(lambda: asked(store, "A 099")) == "refused.ticket_unknown"
    forged = waiting.token[:-1] + ("A" if waiting.token[-1] != "A" else "B")
    assert refused(lambda: asked(store, forged)) == "refused.token"
    desk.called()
    desk.start()
    desk.finish()
    time.pass_by(days=1)
    for step in (
        lambda: asked(store, waiting.token),
        lambda: asked(store, waiting.label),
        lambda: answer(store, waiting.id, 4, **who()),
    ):
        assert refused(step) == "refused.survey_day"


def test_an_answer_stands_once_its_day_is_over(
    store: Store, served: queue.Ticket, time: Time
) -> None:
    mark = answer(store, served.id, 2, **who())
    time.pass_by(days=1)
    assert refused(lambda: change_answer(store, mark, "u1", 4, **who())) == "refused.survey_over"
    yesterday = served.day
    assert results(store, yesterday, yesterday).answers == 1
    assert results(store).answers == 0
    with pytest.raises(WrongInput):
        results(store, yesterday, yesterday - timedelta(days=1))
    queue.verify(store)


@pytest.mark.parametrize("score", [0, 5])
def test_no_face_has_another_score(store: Store, served: queue.Ticket, score: int) -> None:
    with pytest.raises(WrongInput):
        answer(store, served.id, score, **who())


def test_nothing_leads_from_an_answer_to_its_ticket_or_counter(
    store: Store, served: queue.Ticket
) -> None:
    assert served.counter is not None
    before = queue.verify(store).revision
    mark = answer(store, served.id, 1, op_id=queue.new_op_id(), actor="Kios 1")
    change_answer(store, mark, "u7", 1, op_id=queue.new_op_id(), actor="Kios 1")
    columns = set(metadata.tables["survey"].columns.keys())
    assert columns == {"site_id", "mark", "day", "agency", "overall", *ELEMENTS}
    with store.read() as connection:
        entries = connection.execute(select(journal).where(journal.c.revision > before)).all()
        rows = connection.execute(text("SELECT * FROM survey")).mappings().all()
    assert len(entries) == 2
    told = json.dumps([[str(value) for value in row] for row in (*entries, rows[0].values())])
    for named in (served.id, served.label, served.token, served.service):
        assert named not in told
    assert all((row.ticket_id, row.counter) == (None, None) for row in entries)
    assert mark_of(b"another site's secret" * 2, served.id) != mark


EDITS = {
    "a better score": "UPDATE survey SET overall = 4",
    "one of the nine": "UPDATE survey SET u1 = 4",
    "another agency": "UPDATE survey SET agency = 'POL'",
    "an answer is gone": "DELETE FROM survey",
    "an answer is made up": "INSERT INTO survey (site_id, mark, day, agency, overall)"
    " VALUES (1, 'MADEUP', '2026-11-24', 'DUK', 4)",
    "more trips": "UPDATE saved_trip SET count = count + 1",
    "trips forgotten": "DELETE FROM saved_trip",
}


@pytest.mark.parametrize("later", [False, True], ids=["today", "days later"])
@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_an_answer_edited_by_hand_is_found(
    store: Store, served: queue.Ticket, take: Take, time: Time, edit: str, later: bool
) -> None:
    mark = answer(store, served.id, 2, **who())
    change_answer(store, mark, "u1", 1, **who())
    spared.save_trip(store, "DUK-02", **who())
    if later:
        for _ in range(2):
            time.pass_by(days=1)
            take("POL-01")
    queue.verify(store)
    with store.database.making() as connection:
        connection.execute(text(edit))
    with pytest.raises(Damaged):
        queue.verify(store)


# ------------------------------------------------------------------ words and ways


def test_words_that_find_nothing_are_counted_by_day(store: Store, time: Time) -> None:
    before = queue.verify(store).entries
    for typed in ("Visa  Umrah", "visa umrah", "pelaut"):
        spared.count_missed(store, typed)
    assert [(one.words, one.count) for one in spared.missed(store)] == [
        ("visa umrah", 2),
        ("pelaut", 1),
    ]
    assert queue.verify(store).entries == before, "the journal would tell when and where"
    assert spared.missed(store, last=time.clock.now().date() - timedelta(days=2)) == ()


@pytest.mark.parametrize(
    "typed",
    ["3510 1234 5678 9012", "ktp 081234567", "saya mau urus surat tanah bapak", "", "x" * 41],
)
def test_what_may_be_about_a_person_is_not_kept(store: Store, typed: str) -> None:
    spared.count_missed(store, typed)
    assert spared.missed(store) == ()


def test_a_trip_that_was_saved_is_counted_once(store: Store, time: Time) -> None:
    once = who()
    for _ in range(2):
        spared.save_trip(store, "DUK-02", **once)
    spared.save_trip(store, "DUK-02", **who())
    spared.save_trip(store, "POL-06", **who())
    today = time.clock.now().astimezone(store.zone).date()
    assert spared.saved_trips(store, today) == {"DUK": 2, "POL": 1}
    assert refused(lambda: spared.save_trip(store, "DUK-99", **who())) == "refused.service_unknown"
    queue.verify(store)


def test_two_agencies_with_answers_are_told_apart_by_the_report(
    store: Store, served: queue.Ticket, take: Take
) -> None:
    take("POL-06")
    police = Desk(store, 27)
    police.open()
    other = police.called()
    police.start()
    police.finish()
    for ticket, score in ((served, 1), (other, 4)):
        answer(store, ticket.id, score, **who())
    assert survey.results(store, agency="POL").overall[4] == 1
    assert survey.results(store).answers == 2
