"""What every printer says, how much paper it has left, and which tickets have no paper."""

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import text

from kiosk import queue
from kiosk.errors import Damaged, Refused, WrongInput
from kiosk.queue import PrintState
from kiosk.store import Store
from kiosk.store.feed import Feed
from tests.conftest import Desk, Time, who

Take = Callable[..., queue.Ticket]


def ticket(store: Store, station: str = "Kios 1") -> queue.Ticket:
    return queue.issue(store, "DUK-02", station=station, **who()).ticket


def settle(
    store: Store, job: queue.PrintJob, *states: str, reason: str = "", length_mm: int = 0
) -> None:
    for state in states:
        last = state == states[-1]
        queue.settle_print_job(
            store,
            job,
            PrintState(state),
            reason if last else "",
            length_mm=length_mm if last else 0,
            **who(),
        )


def printed(store: Store, number: queue.Ticket, *states: str, reason: str = "") -> None:
    settle(store, queue.print_jobs(store, number.id)[-1], *states, reason=reason)


def only(store: Store) -> queue.PrinterCondition:
    (found,) = queue.printers(store)
    return found


def labels(store: Store, station: str | None = None) -> list[tuple[str, str]]:
    return [(one.label, one.reason) for one in queue.unprinted(store, station)]


def test_a_printer_tells_what_is_wrong_and_since_when(store: Store, time: Time) -> None:
    queue.report(store, "Kios 1", "kiosk", "1.0")
    queue.report_printer(store, "Kios 1", "ticket", "ok", False, True, "TM-T82")
    time.pass_by(minutes=5)
    before = queue.verify(store).entries
    queue.report_printer(store, "Kios 1", "ticket", "paper_out", True, True, "TM-T82")
    here = only(store)
    assert (here.state, here.low, here.model) == ("paper_out", True, "TM-T82")
    assert here.changed_at is not None
    assert [s.printer for s in queue.stations(store)] == ["paper_out"]
    assert queue.verify(store).entries == before


def test_a_printers_word_is_written_only_when_it_is_another(store: Store) -> None:
    heard = threading.Semaphore(0)
    feed = Feed(store, lambda _: heard.release(), lambda: None, lambda: None)
    feed.start()
    assert heard.acquire(timeout=10)
    queue.report_printer(store, "Kios 1", "ticket", "cover")
    assert heard.acquire(timeout=10), "the windows were not told"
    changed = only(store).changed_at
    queue.report_printer(store, "Kios 1", "ticket", "cover")
    feed.close()
    assert only(store).changed_at == changed


def test_the_paper_of_a_roll_is_counted_and_foreseen(store: Store) -> None:
    queue.roll_changed(store, "Kios 1", "ticket", 1000, **who())
    for _ in range(3):
        job = queue.print_jobs(store, ticket(store).id)[0]
        settle(store, job, "sent", "printed", length_mm=200)
    here = only(store)
    assert (here.used_mm, here.left_mm, here.prints_left()) == (600, 400, 2)
    assert (here.last_outcome, here.last_reason) == (PrintState.PRINTED, "")
    again = who()
    for _ in range(2):
        queue.roll_changed(store, "Kios 1", "ticket", 80_000, **again)
    assert (only(store).used_mm, only(store).left_mm) == (0, 80_000)
    assert only(store).prints_left() is None
    assert only(store).prints_left(mean_mm=160) == 500
    with pytest.raises(WrongInput):
        queue.roll_changed(store, "Kios 1", "ticket", -1, **who())
    queue.verify(store)


def test_a_ticket_without_paper_is_listed_until_a_copy_is_out(store: Store) -> None:
    first, second = ticket(store), ticket(store, "Kios 2")
    printed(store, first, "sent", "unknown", reason="doubt")
    printed(store, second, "failed", reason="paper_out")
    assert labels(store) == [(first.label, "doubt"), (second.label, "paper_out")]
    assert labels(store, "Kios 2") == [(second.label, "paper_out")]
    again = who()
    copies = [queue.reprint(store, first.id, "Kios 2", **again) for _ in range(2)]
    assert copies[0] == copies[1], "one press gave two copies"
    assert (copies[0].copy, copies[0].marked, copies[0].station) == (1, True, "Kios 2")
    settle(store, copies[0], "sent", "printed")
    assert labels(store) == [(second.label, "paper_out")]
    queue.verify(store)


def test_a_ticket_without_paper_leaves_the_list_when_its_visit_ends(
    store: Store, desk: Desk
) -> None:
    printed(store, ticket(store), "failed", reason="jam")
    desk.called()
    assert labels(store)
    desk.finish()
    assert labels(store) == []


def test_a_paper_that_its_kiosk_never_told_of_is_listed_after_two_minutes(
    store: Store, time: Time
) -> None:
    waits, at_printer = ticket(store), ticket(store)
    printed(store, at_printer, "sent")
    assert labels(store) == []
    time.pass_by(seconds=121)
    assert labels(store) == [(waits.label, "late"), (at_printer.label, "doubt")]


def test_two_clerks_do_not_print_the_same_number_twice(store: Store, time: Time) -> None:
    lost = ticket(store)
    printed(store, lost, "failed", reason="paper_out")
    queue.reprint(store, lost.id, "Kios 1", **who())
    with pytest.raises(Refused) as refused:
        queue.reprint(store, lost.id, "Kios 2", **who())
    assert refused.value.key == "refused.reprint_waits"
    # A kiosk that says nothing for so long may be off: another one prints it.
    time.pass_by(minutes=3)
    assert queue.reprint(store, lost.id, "Kios 2", **who()).copy == 2


def test_only_a_ticket_that_is_still_of_use_is_printed_again(
    store: Store, desk: Desk, time: Time
) -> None:
    done, left = ticket(store), ticket(store)
    with pytest.raises(Refused) as refused:
        queue.reprint(store, left.id, "", **who())
    assert refused.value.key == "refused.reprint_nowhere"
    desk.called()
    desk.finish()
    with pytest.raises(Refused) as refused:
        queue.reprint(store, done.id, "Kios 1", **who())
    assert refused.value.key == "refused.reprint_over"
    time.pass_by(days=1)
    ticket(store)
    with pytest.raises(Refused) as refused:
        queue.reprint(store, left.id, "Kios 1", **who())
    assert refused.value.key == "refused.reprint_day"


def test_a_kiosk_knows_which_others_can_print_now(store: Store) -> None:
    for name, state in (("Kios 1", "ok"), ("Kios 2", "ok"), ("Kios 3", "jam"), ("Kios 4", "ok")):
        queue.report(store, name, "kiosk", "1.0")
        queue.report_printer(store, name, "ticket", state)
    with store.database.making() as connection:
        silent = timedelta(seconds=91) // timedelta(milliseconds=1)
        statement = "UPDATE station SET seen_at = seen_at - :ms WHERE name = 'Kios 4'"
        connection.execute(text(statement), {"ms": silent})
    assert queue.other_kiosks(store, "Kios 1") == ("Kios 2",)
    assert queue.other_kiosks(store, "Kios 3") == ("Kios 1", "Kios 2")


def test_a_further_paper_comes_out_where_one_can(store: Store) -> None:
    for name in ("Kios 1", "Kios 2"):
        assert queue.kiosk_for_paper(store, name) == name
        queue.report(store, name, "kiosk", "1.0")
        queue.report_printer(store, name, "ticket", "ok")
    assert queue.kiosk_for_paper(store, "Kios 2") == "Kios 2"
    assert queue.kiosk_for_paper(store, "") == "Kios 1"
    queue.report_printer(store, "Kios 2", "ticket", "jam")
    assert queue.kiosk_for_paper(store, "Kios 2") == "Kios 1"
    queue.report_printer(store, "Kios 1", "ticket", "cover")
    assert queue.kiosk_for_paper(store, "Kios 2") == "Kios 2"


@pytest.mark.parametrize("later", [False, True], ids=["today", "days later"])
@pytest.mark.parametrize(
    "edit",
    [
        "UPDATE print_job SET state = 'printed' WHERE state = 'failed'",
        "UPDATE print_job SET reason = '' WHERE state = 'failed'",
        "DELETE FROM print_job WHERE state = 'failed'",
        "UPDATE print_job SET marked = (1 = 1) WHERE state = 'failed'",
        "UPDATE printer SET used_mm = 0",
        "UPDATE printer SET roll_mm = 1",
        "DELETE FROM printer",
    ],
)
def test_papers_and_rolls_edited_by_hand_are_found(
    store: Store, time: Time, edit: str, later: bool
) -> None:
    queue.roll_changed(store, "Kios 1", "ticket", 80_000, **who())
    printed(store, ticket(store), "failed", reason="jam")
    settle(store, queue.print_jobs(store, ticket(store).id)[0], "sent", "printed", length_mm=190)
    if later:
        time.pass_by(days=1)
        ticket(store)
    queue.verify(store)
    with store.database.making() as connection:
        connection.execute(text(edit))
    with pytest.raises(Damaged):
        queue.verify(store)
