"""Commands of the front desk: numbers, counters, the state of the queue."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from kiosk import app, queue
from kiosk.catalogue import current
from kiosk.cli.call import ACTOR, REFUSED, Number, OpId, WindowLanguage, call_of, show_window
from kiosk.errors import Refused
from kiosk.queue import shapes
from kiosk.settings import Window
from kiosk.store import Store
from kiosk.words import LANGUAGES


class _CounterGroup(TyperGroup):
    """`counter 3` opens the console of counter 3; `counter call 3` calls there."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        if args and args[0].isdigit():
            args = ["window", *args]
        return super().resolve_command(ctx, args)


tickets = typer.Typer(help="Ambil dan periksa nomor. Take and check numbers.")
counters = typer.Typer(cls=_CounterGroup, help="Kerja satu loket. The work of one counter.")
status = typer.Typer(help="Keadaan antrean. The state of the queue.")


@counters.command("window", hidden=True)
def counter_window(context: typer.Context, number: Number, language: WindowLanguage = "id") -> None:
    """Konsol sebuah loket. The console of one counter."""
    show_window(context, Window(kind="counter", counter=number, language=language))


@tickets.command("issue")
def ticket_issue(
    context: typer.Context,
    service: str,
    priority: Annotated[queue.Priority | None, typer.Option()] = None,
    language: WindowLanguage = "id",
    pdf: Annotated[Path | None, typer.Option(help="Tulis tiketnya. Write the paper.")] = None,
    op_id: OpId = "",
) -> None:
    """Ambil nomor untuk satu layanan. Take a number for a service."""
    call = call_of(context)
    with call.store() as store:
        issued = queue.issue(
            store,
            service.upper(),
            op_id=op_id or queue.new_op_id(),
            actor=ACTOR,
            language=language,
            priority=priority,
        )
        if pdf is not None:
            app.write_ticket(call.house, store, issued, pdf)
    call.answer(shapes.issued_shape(issued))


@tickets.command("show")
def ticket_show(context: typer.Context, number_or_token: str) -> None:
    """Satu tiket dengan riwayatnya. One ticket with its history."""
    call = call_of(context)
    with call.store() as store:
        found = queue.find(store, number_or_token)
        history = [shapes.entry_shape(entry) for entry in queue.events(store, found.id)]
    call.answer({**shapes.ticket_shape(found), "events": history})


@tickets.command("verify")
def ticket_verify(context: typer.Context, token: str) -> None:
    """Apakah kode tiket ini asli dan untuk hari ini. Whether this code is valid today."""
    call = call_of(context)
    try:
        with call.store() as store:
            found = queue.verify_token(store, token)
    except Refused as error:
        words = call.house.words
        reason = {language: words.sentence(error, language) for language in LANGUAGES}
        call.answer({"valid": False, "reason": error.key, "sentence": reason})
        raise typer.Exit(REFUSED) from None
    call.answer({"valid": True, "reason": None, "label": found.label, "state": found.state})


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
def counter_finish(context: typer.Context, number: Number, op_id: OpId = "") -> None:
    """Selesai melayani. Finish serving."""
    _step(context, number, op_id, queue.finish)


@counters.command("no-show")
def counter_no_show(context: typer.Context, number: Number, op_id: OpId = "") -> None:
    """Tidak hadir. The visitor did not come."""
    _step(context, number, op_id, queue.no_show)


@counters.command("open")
def counter_open(context: typer.Context, number: Number, op_id: OpId = "") -> None:
    """Buka loket. Open the counter."""
    _step(context, number, op_id, queue.open_counter)


@counters.command("close")
def counter_close(context: typer.Context, number: Number, op_id: OpId = "") -> None:
    """Tutup loket. Close the counter."""
    _step(context, number, op_id, queue.close_counter)


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

    def pause(store: Store, number: int, *, op_id: str, actor: str) -> None:
        queue.pause_counter(store, number, op_id=op_id, actor=actor, until=until)

    _step(context, number, op_id, pause)


@status.command("status")
def queue_status(
    context: typer.Context,
    agency: Annotated[str | None, typer.Option(help="Kode instansi. Agency code.")] = None,
) -> None:
    """Antrean tiap instansi. Every agency's queue."""
    call = call_of(context)
    closed = call.house.words.text("refused.service_off", "id")
    with call.store() as store:
        chosen = current(store).agency(agency.upper()).code if agency else None
        board, desks = queue.board(store), queue.counters(store)
    lines = [
        shapes.line_shape(line, desks, closed if line.switched_off else None)
        for line in board.lines
        if chosen in {None, line.code}
    ]
    call.answer(shapes.status_shape(board, lines))


def _step(
    context: typer.Context,
    number: int,
    op_id: str,
    verb: Callable[..., queue.Ticket | None],
) -> None:
    call = call_of(context)
    with call.store() as store:
        moved = verb(store, number, op_id=op_id or queue.new_op_id(), actor=ACTOR)
        desk = queue.desk(store, number)
    call.answer(
        {
            "ticket": None if moved is None else shapes.ticket_shape(moved),
            "counter": {"number": number, "state": desk.state},
            "message": None,
        }
    )
