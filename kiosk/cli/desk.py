"""Commands of the front desk: numbers and the state of the queue."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk import app, queue
from kiosk.catalogue import current
from kiosk.cli.call import ACTOR, REFUSED, OpId, WindowLanguage, call_of
from kiosk.errors import Refused
from kiosk.queue import shapes
from kiosk.words import LANGUAGES

tickets = typer.Typer(help="Ambil dan periksa nomor. Take and check numbers.")
status = typer.Typer(help="Keadaan antrean. The state of the queue.")


@tickets.command("issue")
def ticket_issue(
    context: typer.Context,
    service: str,
    priority: Annotated[queue.Priority | None, typer.Option()] = None,
    language: WindowLanguage = "id",
    then: Annotated[
        list[str] | None, typer.Option(help="Layanan berikutnya. Services after it, in order.")
    ] = None,
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
            then=[code.upper() for code in then or ()],
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


@status.command("status")
def queue_status(
    context: typer.Context,
    agency: Annotated[str | None, typer.Option(help="Kode instansi. Agency code.")] = None,
) -> None:
    """Antrean tiap instansi. Every agency's queue."""
    call = call_of(context)
    words = call.house.words
    with call.store() as store:
        catalogue = current(store)
        chosen = catalogue.agency(agency.upper()).code if agency else None
        board, desks = queue.board(store), queue.counters(store)
        past, percent = queue.past_quotes(store), queue.rules_of(store).estimate_quality_percent
    lines = []
    for line in board.lines:
        if chosen in {None, line.code}:
            offered = {service.code for service in catalogue.services_of(line.code)}
            closed = {code: found for code, found in board.closed.items() if code in offered}
            quotes = shapes.quoting_shape(past.get(line.code), percent, words)
            lines.append(shapes.line_shape(line, desks, closed, quotes, words))
    call.answer(shapes.status_shape(board, lines, words))


@tickets.command("return")
def ticket_return(context: typer.Context, number_or_token: str, op_id: OpId = "") -> None:
    """Yang terlewat sudah datang. Somebody who missed the call is here."""
    call = call_of(context)
    with call.store() as store:
        found = queue.find(store, number_or_token)
        back = queue.come_again(store, found.id, op_id=op_id or queue.new_op_id(), actor=ACTOR)
    call.answer(shapes.ticket_shape(back))


@tickets.command("scan")
def ticket_scan(
    context: typer.Context,
    token: str,
    service: Annotated[
        str | None, typer.Option(help="Layanan tiket yang hilang. The service of a lost ticket.")
    ] = None,
) -> None:
    """Masukkan tiket dari kodenya. Take a ticket into the queue by its code."""
    call = call_of(context)
    with call.store() as store:
        code = service.upper() if service else None
        found = queue.scan(store, token, actor=ACTOR, service=code)
    call.answer({**shapes.ticket_shape(found.ticket), "news": found.news})
