"""Commands of one counter: everything its clerk can do."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from kiosk import queue
from kiosk.cli.call import ACTOR, Call, Number, OpId, WindowLanguage, call_of, show_window
from kiosk.cli.leaving import Late, Note, Slips, Stranded, To, decision_of, late_of, write_slips
from kiosk.queue import shapes
from kiosk.settings import Window
from kiosk.store import Store

TicketOption = Annotated[str, typer.Argument(help="Nomor atau kode. Number or code.")]


class _CounterGroup(TyperGroup):
    """`counter 3` opens the console of counter 3; `counter call 3` calls there."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        if args and args[0].isdigit():
            args = ["window", *args]
        return super().resolve_command(ctx, args)


counters = typer.Typer(cls=_CounterGroup, help="Kerja satu loket. The work of one counter.")


@counters.command("window", hidden=True)
def counter_window(context: typer.Context, number: Number, language: WindowLanguage = "id") -> None:
    """Konsol sebuah loket. The console of one counter."""
    show_window(context, Window(kind="counter", counter=number, language=language))


@counters.command("call")
def counter_call(context: typer.Context, number: Number, op_id: OpId = "") -> None:
    """Panggil nomor berikutnya. Call the next number."""
    _step(context, number, op_id, queue.call_next)


@counters.command("recall")
def counter_recall(context: typer.Context, number: Number, op_id: OpId = "") -> None:
    """Panggil ulang. Call again."""
    _step(context, number, op_id, queue.recall)


@counters.command("start")
def counter_start(context: typer.Context, number: Number, op_id: OpId = "") -> None:
    """Mulai melayani. Start serving."""
    _step(context, number, op_id, queue.start)


@counters.command("finish")
def counter_finish(
    context: typer.Context,
    number: Number,
    outcome: Annotated[queue.Outcome, typer.Option()] = queue.Outcome.SERVED,
    note: Note = "",
    op_id: OpId = "",
) -> None:
    """Selesai melayani. Finish serving."""
    _step(context, number, op_id, partial(queue.finish, outcome=outcome, note=note))


@counters.command("no-show")
def counter_no_show(context: typer.Context, number: Number, op_id: OpId = "") -> None:
    """Tidak hadir. The visitor did not come."""
    _step(context, number, op_id, queue.no_show)


@counters.command("open")
def counter_open(context: typer.Context, number: Number, op_id: OpId = "") -> None:
    """Buka loket. Open the counter."""
    _step(context, number, op_id, queue.open_counter)


@counters.command("close")
def counter_close(
    context: typer.Context,
    number: Number,
    *,
    stranded: Stranded = None,
    late: Late = None,
    to: To = "",
    note: Note = "",
    slips: Slips = None,
    op_id: OpId = "",
) -> None:
    """Tutup loket, tanpa meninggalkan yang menunggu. Close the counter, leaving nobody."""
    call = call_of(context)
    decision, behind = decision_of(stranded, to, note), late_of(late, to, note)
    with call.store() as store:
        who = {"op_id": op_id or queue.new_op_id(), "actor": ACTOR}
        settled = queue.close_counter(store, number, decision=decision, late=behind, **who)
        write_slips(call, store, settled, slips)
        _tell(call, store, number, None, settled=[shapes.ticket_shape(t) for t in settled])


@counters.command("stranded")
def counter_stranded(context: typer.Context, number: Number) -> None:
    """Siapa yang tertinggal bila loket ini tutup. Whom closing this counter would leave."""
    call = call_of(context)
    with call.store() as store:
        left = queue.stranded_by_counter(store, number)
        late = queue.late_by_counter(store, number)
    call.answer({"counter": number, **shapes.stranded_shape(left), **shapes.late_shape(late)})


@counters.command("pause")
def counter_pause(
    context: typer.Context,
    number: Number,
    minutes: Annotated[int | None, typer.Option(min=1, max=480)] = None,
    op_id: OpId = "",
) -> None:
    """Istirahat. A break."""
    until = None
    if minutes is not None:
        until = call_of(context).house.clock.now() + timedelta(minutes=minutes)
    _step(context, number, op_id, partial(queue.pause_counter, until=until))


@counters.command("take")
def counter_take(
    context: typer.Context, number: Number, ticket: TicketOption, op_id: OpId = ""
) -> None:
    """Panggil nomor pilihan. Call a chosen number."""

    def take(store: Store, number: int, *, op_id: str, actor: str) -> queue.Ticket:
        wanted = queue.find(store, ticket)
        return queue.call_chosen(store, number, wanted.id, op_id=op_id, actor=actor)

    _step(context, number, op_id, take)


@counters.command("hold")
def counter_hold(
    context: typer.Context,
    number: Number,
    reason: Annotated[queue.HoldReason, typer.Option()] = queue.HoldReason.OTHER,
    minutes: Annotated[int | None, typer.Option(min=1, max=240)] = None,
    note: Note = "",
    op_id: OpId = "",
) -> None:
    """Tunda, nanti kembali ke loket ini. Put on hold for this counter."""

    def hold(store: Store, number: int, *, op_id: str, actor: str) -> queue.Ticket:
        return queue.hold(
            store, number, reason, op_id=op_id, actor=actor, minutes=minutes, note=note
        )

    _step(context, number, op_id, hold)


@counters.command("transfer")
def counter_transfer(
    context: typer.Context,
    number: Number,
    to: Annotated[str | None, typer.Option(help="Kode layanan. Service code.")] = None,
    to_agency: Annotated[str | None, typer.Option(help="Kode instansi. Agency code.")] = None,
    to_counter: Annotated[int | None, typer.Option(min=1, max=999)] = None,
    come_back: Annotated[bool, typer.Option("--return", help="Lalu kembali. Come back.")] = False,
    note: Note = "",
    op_id: OpId = "",
) -> None:
    """Alihkan, tempat antrean tetap. Transfer, keeping the place."""
    goal = queue.Goal(
        service=to.upper() if to else None,
        agency=to_agency.upper() if to_agency else None,
        counter=to_counter,
    )
    verb = partial(queue.transfer, to=goal, come_back=come_back, note=note)
    _step(context, number, op_id, verb)


@counters.command("walk-in")
def counter_walk_in(context: typer.Context, number: Number, service: str, op_id: OpId = "") -> None:
    """Layani orang tanpa nomor. Serve somebody without a ticket."""

    def walk_in(store: Store, number: int, *, op_id: str, actor: str) -> queue.Ticket:
        return queue.walk_in(store, number, service.upper(), op_id=op_id, actor=actor)

    _step(context, number, op_id, walk_in)


@counters.command("undo")
def counter_undo(context: typer.Context, number: Number, op_id: OpId = "") -> None:
    """Urungkan langkah terakhir. Take the last step back."""
    _step(context, number, op_id, queue.undo)


def _step(
    context: typer.Context,
    number: int,
    op_id: str,
    verb: Callable[..., queue.Ticket | None],
) -> None:
    call = call_of(context)
    with call.store() as store:
        moved = verb(store, number, op_id=op_id or queue.new_op_id(), actor=ACTOR)
        _tell(call, store, number, moved)


def _tell(
    call: Call, store: Store, number: int, moved: queue.Ticket | None, **besides: object
) -> None:
    call.answer(
        {
            "ticket": None if moved is None else shapes.ticket_shape(moved),
            "counter": {"number": number, "state": queue.desk(store, number).state},
            "message": None,
            **besides,
        }
    )
