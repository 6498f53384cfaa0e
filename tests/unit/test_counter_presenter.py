"""What a counter console says and allows, without a window, a thread or a database."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from itertools import count, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import paths
from kiosk.catalogue.files import read
from kiosk.catalogue.model import Catalogue
from kiosk.errors import ForPeople, Refused, StoreFault
from kiosk.queue.model import CounterState, Desk, Priority, State, Ticket
from kiosk.ui.counter.presenter import LOCK_SECONDS, RECALL_SECONDS, Console, Request, Snapshot
from kiosk.ui.counter.view import Command, ConsoleView, Level
from kiosk.words import Language, Words

MORNING = datetime(2026, 11, 24, 2, 14, tzinfo=UTC)
WIB = timezone(timedelta(hours=7))


def ticket(number: int, state: State = State.WAITING, **changes: object) -> Ticket:
    made = Ticket(
        id=f"t{number}",
        series="A",
        number=number,
        day=MORNING.date(),
        agency="DUK",
        service="DUK-02",
        catalogue_version=1,
        language="id",
        priority=None,
        state=state,
        arrived_at=MORNING - timedelta(minutes=21),
        due_at=MORNING - timedelta(minutes=21),
        counter=None if state is State.WAITING else 3,
        calls=0 if state is State.WAITING else 1,
        called_at=None if state is State.WAITING else MORNING,
        started_at=MORNING if state is State.SERVING else None,
        ended_at=None,
        station="Kios 1",
        token="",
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # a few fields, named by the test


IDLE = Desk(
    revision=1,
    at=MORNING,
    number=3,
    agency="DUK",
    state=CounterState.OPEN,
    until=None,
    ticket=None,
    waiting=(),
    recent=(),
    served=0,
    mean_seconds=None,
    others_open=(),
)
WAITING = replace(IDLE, waiting=(ticket(28), ticket(29)))
CALLED = replace(WAITING, ticket=ticket(27, State.CALLED))
SERVING = replace(WAITING, ticket=ticket(27, State.SERVING))
LAST = replace(IDLE, ticket=ticket(27, State.SERVING))
PAUSED = replace(WAITING, state=CounterState.PAUSED)
CLOSED = replace(IDLE, state=CounterState.CLOSED)


@cache
def bundled() -> Catalogue:
    made, bad = read([paths.assets() / "catalogue"])
    assert not bad
    return made


@pytest.fixture
def catalogue() -> Catalogue:
    return bundled()


@dataclass
class Seat:
    """A console with hands on its clocks."""

    catalogue: Catalogue
    language: Language = "id"
    now: datetime = MORNING
    seconds: float = 100.0
    console: Console = field(init=False)
    ids: count = field(default_factory=count)  # type: ignore[type-arg]  # of int

    def __post_init__(self) -> None:
        self.console = Console(
            Words.load(paths.assets() / "i18n"),
            WIB,
            3,
            lambda: self.now,
            lambda: self.seconds,
            lambda: f"op{next(self.ids)}",
            language=self.language,
        )

    def see(self, desk: Desk, *calls: str) -> ConsoleView:
        self.console.read(self.snapshot(desk, *calls))
        return self.view()

    def view(self) -> ConsoleView:
        return self.console.view()

    def snapshot(self, desk: Desk, *calls: str) -> Snapshot:
        return Snapshot(desk, self.catalogue, calls)

    def press(self, command: Command) -> Request:
        request = self.console.press(command)
        assert request is not None
        return request


@pytest.fixture
def seat(catalogue: Catalogue) -> Seat:
    return Seat(catalogue)


@pytest.mark.parametrize(
    ("desk", "text", "command"),
    [
        (CLOSED, "Buka loket", Command.OPEN),
        (PAUSED, "Buka loket", Command.OPEN),
        (IDLE, "Belum ada antrean", None),
        (WAITING, "Panggil A 028", Command.CALL),
        (CALLED, "Mulai melayani A 027", Command.START),
        (SERVING, "Selesai, panggil A 028", Command.FINISH_AND_CALL),
        (LAST, "Selesai", Command.FINISH),
    ],
)
def test_the_button_says_what_will_happen(
    seat: Seat, desk: Desk, text: str, command: Command | None
) -> None:
    main = seat.see(desk).main
    assert (main.text, main.command, main.enabled) == (text, command, command is not None)


def test_the_button_says_who_comes_and_how_long_they_waited(seat: Seat) -> None:
    main = seat.see(WAITING).main
    assert (main.detail, main.tail) == ("Penggantian KTP-el hilang", "menunggu 21 menit")


def test_a_counter_that_went_on_a_break_with_a_visitor_still_finishes_but_does_not_call(
    seat: Seat,
) -> None:
    assert seat.see(replace(SERVING, state=CounterState.PAUSED)).main.command is Command.FINISH


def test_after_a_call_the_button_rests_for_a_second_and_a_half(seat: Seat) -> None:
    seat.see(WAITING)
    seat.console.done(seat.press(Command.CALL), CALLED.ticket, seat.snapshot(CALLED))
    assert seat.view().main.resting
    assert seat.console.press(Command.START) is None
    seat.seconds += LOCK_SECONDS
    assert seat.console.press(Command.START) is not None


def test_nothing_can_be_pressed_while_an_operation_runs(seat: Seat) -> None:
    seat.see(CALLED)
    seat.press(Command.START)
    assert seat.console.press(Command.START) is None
    assert seat.console.press(Command.NO_SHOW) is None
    assert seat.console.retry() is None


def test_an_operation_that_takes_longer_says_so(seat: Seat) -> None:
    seat.see(CALLED)
    seat.press(Command.START)
    assert seat.view().main.text == "Mulai melayani A 027"
    assert seat.view().buttons[Command.NO_SHOW].enabled  # a blink would only disturb
    seat.seconds += 0.4
    assert seat.view().main.text == "Sebentar…"
    assert not seat.view().buttons[Command.NO_SHOW].enabled


def test_recall_rests_for_five_seconds(seat: Seat) -> None:
    seat.see(CALLED)
    seat.console.done(seat.press(Command.RECALL), CALLED.ticket, seat.snapshot(CALLED))
    assert seat.console.press(Command.RECALL) is None
    seat.seconds += RECALL_SECONDS
    assert seat.console.press(Command.RECALL) is not None


def test_recall_and_no_show_are_for_a_called_visitor_only(seat: Seat) -> None:
    for desk, why in ((IDLE, "Belum ada nomor yang dipanggil"), (SERVING, "A 027 sudah dilayani")):
        buttons = seat.see(desk).buttons
        for command in (Command.RECALL, Command.NO_SHOW):
            assert (buttons[command].enabled, buttons[command].why) == (False, why)
    assert seat.see(CALLED).buttons[Command.NO_SHOW].enabled


def test_a_press_that_may_have_worked_is_tried_again_under_its_own_id(seat: Seat) -> None:
    seat.see(WAITING)
    first = seat.press(Command.CALL)
    seat.console.failed(first, StoreFault("fault.store"))
    notice = seat.view().notice
    assert notice is not None
    assert notice.action == "Coba lagi"
    assert seat.press(Command.CALL).op_id == first.op_id


def test_what_turns_out_to_have_worked_is_not_tried_again(seat: Seat) -> None:
    seat.see(WAITING)
    first = seat.press(Command.CALL)
    seat.console.failed(first, StoreFault("fault.store"))
    assert seat.see(CALLED).notice is None
    assert seat.console.retry() is None
    seat.seconds += LOCK_SECONDS
    assert seat.press(Command.START).op_id != first.op_id


def test_another_press_is_another_operation(seat: Seat) -> None:
    seat.see(CALLED)
    first = seat.press(Command.START)
    seat.console.failed(first, StoreFault("fault.store"))
    assert seat.press(Command.NO_SHOW).op_id != first.op_id


def test_a_refusal_is_told_for_some_seconds(seat: Seat) -> None:
    seat.see(WAITING)
    refused = Refused("refused.counter_paused", counter=3)
    seat.console.failed(seat.press(Command.CALL), refused)
    notice = seat.view().notice
    assert notice is not None
    assert (notice.text, notice.action) == ("Loket 3 sedang istirahat. Buka loket dulu.", "")
    seat.seconds += 10
    assert seat.view().notice is None


def test_a_fault_of_ours_is_a_sentence_with_its_code(seat: Seat) -> None:
    seat.see(WAITING)
    seat.console.failed(seat.press(Command.CALL), ForPeople("bug.screen", code="K7Q2"))
    notice = seat.view().notice
    assert notice is not None
    assert "K7Q2" in notice.text
    assert "kios" not in notice.text


def test_a_counter_that_does_not_exist_is_said_so(seat: Seat) -> None:
    seat.console.lost(Refused("refused.counter_unknown", counter=99))
    notice = seat.view().notice
    assert notice is not None
    assert notice.text == "Loket 99 tidak ada. Periksa nomor loketnya."


def test_someone_faster_is_told_and_only_then(seat: Seat) -> None:
    seat.see(WAITING)
    other = replace(WAITING, ticket=ticket(29, State.CALLED), waiting=())
    seat.console.done(seat.press(Command.CALL), other.ticket, seat.snapshot(other))
    notice = seat.view().notice
    assert notice is not None
    assert notice.text == "Antrean berubah: yang dipanggil A 029, bukan A 028"
    seat.seconds += LOCK_SECONDS
    started = replace(other, ticket=ticket(29, State.SERVING))
    seat.console.done(seat.press(Command.START), started.ticket, seat.snapshot(started))
    assert seat.view().notice is None


def test_a_lost_connection_keeps_the_picture_and_takes_the_buttons(seat: Seat) -> None:
    seat.see(CALLED)
    seat.console.lost()
    view = seat.view()
    assert view.head.number == "A 027"
    assert not view.main.enabled
    assert not any(button.enabled for button in view.buttons.values())
    assert (view.connected, view.connection) == (False, "Sambungan terputus, mencoba lagi…")
    assert seat.see(CALLED).main.enabled


def test_before_anything_is_read_nothing_can_be_pressed(seat: Seat) -> None:
    assert not seat.view().main.enabled
    for command in Command:
        assert seat.console.press(command) is None


@pytest.mark.parametrize(
    ("minutes", "level", "word"),
    [
        (2, Level.CALM, "standar"),
        (6, Level.NEAR, "mendekati standar"),
        (7, Level.OVER, "lewat standar"),
        (70, Level.OVER, "lewat standar"),
    ],
)
def test_the_time_is_held_against_the_standard_of_the_service(
    seat: Seat, minutes: int, level: Level, word: str
) -> None:
    seat.now += timedelta(minutes=minutes, seconds=4)  # the standard is seven minutes
    head = seat.see(LAST).head
    assert (head.level, head.standard_word, head.standard) == (level, word, "07.00")
    assert head.fraction is not None
    assert 0 <= head.fraction <= 1


def test_a_called_visitor_has_no_standard_yet_only_the_time_since_the_call(seat: Seat) -> None:
    seat.now += timedelta(seconds=42)
    again = replace(CALLED, ticket=ticket(27, State.CALLED, calls=3))
    head = seat.see(again).head
    assert (head.caption, head.timer, head.fraction) == ("Dipanggil 3 kali", "00.42", None)


def test_priority_is_an_icon_and_a_word(seat: Seat) -> None:
    elderly = ticket(4, series="AP", priority=Priority.ELDERLY)
    row = seat.see(replace(IDLE, waiting=(elderly,))).waiting[0]
    assert (row.number, row.icon, row.chip, row.right) == (
        "AP 004",
        "elderly",
        "lansia",
        "21 mnt",
    )


@pytest.mark.parametrize("priority", list(Priority))
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_priority_has_a_word(
    catalogue: Catalogue, priority: Priority, language: Language
) -> None:
    seat = Seat(catalogue, language)
    view = seat.see(replace(IDLE, waiting=(ticket(4, priority=priority),)))
    assert view.waiting[0].chip
    assert view.waiting[0].icon


def test_when_nobody_waits_the_last_three_are_listed(seat: Seat) -> None:
    ended = MORNING - timedelta(minutes=5)
    done = [ticket(n, State.SERVED, ended_at=ended) for n in (26, 25, 24, 23)]
    view = seat.see(replace(IDLE, recent=tuple(done), served=4, mean_seconds=680))
    assert view.empty_waiting == "Belum ada antrean"
    assert [row.number for row in view.waiting if not row.heading] == ["A 026", "A 025", "A 024"]
    assert view.waiting[1].right == "selesai 09.09"
    assert view.today == "Hari ini 4 selesai, rata-rata 11.20"


def test_a_break_is_offered_by_the_clock(seat: Seat) -> None:
    pauses = seat.see(IDLE).pauses
    assert [text for text, _, _ in pauses] == ["09.29", "09.44", "10.14", "Tanpa"]
    assert pauses[3][2] is None


def test_a_break_shows_until_when(seat: Seat) -> None:
    until = MORNING + timedelta(minutes=30)
    head = seat.see(replace(PAUSED, until=until)).head
    assert (head.caption, head.number, head.service) == (
        "Istirahat sampai",
        "09.44",
        "2 menunggu",
    )


def test_a_call_for_staff_can_be_answered_once(seat: Seat) -> None:
    view = seat.see(IDLE, "Kios 2", "Kios 1")
    assert view.staff_call is not None
    assert view.staff_call.text == "Kios 2 memanggil petugas"
    request = seat.console.press(Command.ANSWER, station=view.station)
    assert request is not None
    assert request.station == "Kios 2"
    seat.console.done(request, None, seat.snapshot(IDLE))
    assert seat.console.press(Command.ANSWER, station="Kios 2") is None


def test_a_service_that_left_the_catalogue_keeps_its_code(seat: Seat) -> None:
    gone = ticket(27, State.SERVING, service="OLD-01")
    head = seat.see(replace(IDLE, ticket=gone)).head
    assert (head.service, head.fraction, head.requirements) == ("OLD-01", None, ())


@pytest.mark.parametrize("desk", [CLOSED, PAUSED, IDLE, WAITING, CALLED, SERVING, LAST])
def test_an_english_clerk_reads_english(catalogue: Catalogue, desk: Desk) -> None:
    indonesian = Seat(catalogue, "id").see(desk, "Kios 1")
    english = Seat(catalogue, "en").see(desk, "Kios 1")
    assert english.main.text != indonesian.main.text
    assert english.state_word != indonesian.state_word
    assert english.head.caption != indonesian.head.caption
    assert english.staff_call != indonesian.staff_call
    for command, button in english.buttons.items():
        assert button.text != indonesian.buttons[command].text


STEPS = st.lists(
    st.tuples(
        st.sampled_from(("press", "press twice", "press and hear nothing", "read", "wait")),
        st.floats(0.01, 2.0),
    ),
    max_size=60,
)


@settings(deadline=None)  # the machine may be busy
@given(steps=STEPS)
def test_however_one_presses_no_visitor_is_called_twice_or_too_soon(
    steps: list[tuple[str, float]],
) -> None:
    seat, queue = Seat(bundled()), Line()
    seat.see(queue.desk())
    for step, seconds in steps:
        command = seat.view().main.command
        if step == "wait":
            seat.seconds += seconds
        elif step == "read":
            seat.see(queue.desk())
        elif command and (request := seat.console.press(command)):
            if step == "press twice":
                assert seat.console.press(command) is None
            # The queue has done it either way; having heard nothing, the console does not know.
            answer = queue.run(request, seat.seconds)
            if step == "press and hear nothing":
                seat.console.failed(request, StoreFault("fault.store"))
            else:
                seat.console.done(request, answer, seat.snapshot(queue.desk()))
    gaps = [later - sooner for sooner, later in pairwise(queue.calls)]
    assert all(gap > LOCK_SECONDS - 1e-6 for gap in gaps)


class Line:
    """A queue of sixty people that does every operation once, whatever is asked of it."""

    def __init__(self) -> None:
        self.waiting = [ticket(number) for number in range(1, 61)]
        self.held: Ticket | None = None
        self.answers: dict[str, Ticket | None] = {}
        self.calls: list[float] = []

    def desk(self) -> Desk:
        return replace(IDLE, ticket=self.held, waiting=tuple(self.waiting))

    def run(self, request: Request, at: float) -> Ticket | None:
        if request.op_id not in self.answers:
            self.answers[request.op_id] = self._do(request.command, at)
        return self.answers[request.op_id]

    def _do(self, command: Command, at: float) -> Ticket | None:
        if command in (Command.CALL, Command.FINISH_AND_CALL):
            assert command is Command.FINISH_AND_CALL or self.held is None, "called over another"
            self.calls.append(at)
            first = self.waiting.pop(0)
            self.held = replace(first, state=State.CALLED, called_at=MORNING, calls=1, counter=3)
        elif command is Command.START and self.held:
            self.held = replace(self.held, state=State.SERVING, started_at=MORNING)
        elif command is Command.FINISH:
            self.held = None
        return self.held
