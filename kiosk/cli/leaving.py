"""What commands share that send people elsewhere, to another day, or away."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk import app, queue
from kiosk.cli.call import ACTOR, Call, OpId, call_of
from kiosk.cli.desk import tickets
from kiosk.errors import WrongInput
from kiosk.queue import (
    Decision,
    Goal,
    LateDecision,
    LeaveReason,
    LetGo,
    State,
    Stay,
    Ticket,
    Tomorrow,
    shapes,
)
from kiosk.store import Store

Stranded = Annotated[
    str | None,
    typer.Option(
        help="Yang masih menunggu: move, tomorrow, left, agreed, other. Those who still wait."
    ),
]
Late = Annotated[
    str | None,
    typer.Option(
        help="Yang jadi tak terlayani hari ini: stay, move, tomorrow, left, agreed, other. "
        "Those it makes too late for today."
    ),
]
To = Annotated[
    str, typer.Option(help="Loket, kode layanan, atau kode instansi. Counter, service or agency.")
]
Note = Annotated[str, typer.Option(help="Tanpa data pribadi. Without personal data.")]
Slips = Annotated[
    Path | None, typer.Option(help="Folder untuk kertas janji. A folder for the slips.")
]
NumberOrToken = Annotated[str, typer.Argument(help="Nomor atau kode. Number or code.")]
Pdf = Annotated[Path | None, typer.Option(help="Tulis kertasnya. Write the paper.")]


def goal_of(to: str) -> Goal:
    """A counter's number, a service's code (DUK-02) or an agency's (DUK)."""
    code = to.upper()
    if code.isdigit():
        return Goal(counter=int(code))
    return Goal(service=code) if "-" in code else Goal(agency=code or None)


def decision_of(stranded: str | None, to: str, note: str, *besides: str) -> Decision | None:
    """What `--stranded` decides, None without it. Raises WrongInput naming all, and `besides`."""
    match stranded:
        case None:
            return None
        case "move":
            return goal_of(to)
        case "tomorrow":
            return Tomorrow()
    try:
        return LetGo(LeaveReason(stranded), note)
    except ValueError:
        choices = ", ".join((*besides, "move", "tomorrow", *LeaveReason))
        raise WrongInput("wrong.choice", value=stranded, choices=choices) from None


def late_of(late: str | None, to: str, note: str) -> LateDecision | None:
    """What `--late` decides, None without it. Raises WrongInput."""
    return Stay() if late == "stay" else decision_of(late, to, note, "stay")


def write_slips(call: Call, store: Store, settled: tuple[Ticket, ...], folder: Path | None) -> None:
    """The slips of those who were put off, as files named by number."""
    for ticket in settled:
        if folder is not None and ticket.state is State.TOMORROW:
            file = folder / f"{ticket.day:%Y%m%d}-{ticket.label}.pdf"
            app.write_slip(call.house, store, queue.put_off_of(store, ticket.id), file)


@tickets.command("put-off")
def ticket_put_off(
    context: typer.Context, number_or_token: NumberOrToken, pdf: Pdf = None, op_id: OpId = ""
) -> None:
    """Janjikan besok lebih dulu. Promise the first places of the next working day."""
    call = call_of(context)
    with call.store() as store:
        found = queue.find(store, number_or_token)
        moved = queue.put_off(store, found.id, op_id=op_id or queue.new_op_id(), actor=ACTOR)
        promised = queue.put_off_of(store, moved.id)
        if pdf is not None:
            app.write_slip(call.house, store, promised, pdf)
    call.answer(shapes.put_off_shape(promised))


@tickets.command("come-first")
def ticket_come_first(
    context: typer.Context,
    token: Annotated[str, typer.Argument(help="Kode kertas janji. The code of the slip.")],
    pdf: Pdf = None,
    op_id: OpId = "",
) -> None:
    """Tukar kertas janji dengan nomor hari ini. A number of today for a slip."""
    call = call_of(context)
    with call.store() as store:
        issued = queue.come_first(store, token, op_id=op_id or queue.new_op_id(), actor=ACTOR)
        if pdf is not None:
            app.write_ticket(call.house, store, issued, pdf)
    call.answer(shapes.issued_shape(issued))


@tickets.command("cancel")
def ticket_cancel(
    context: typer.Context,
    number_or_token: NumberOrToken,
    reason: Annotated[LeaveReason, typer.Option()] = LeaveReason.LEFT,
    note: Note = "",
    op_id: OpId = "",
) -> None:
    """Batalkan nomor yang menunggu, dengan alasannya. Cancel a number that waits, and why."""
    call = call_of(context)
    with call.store() as store:
        found, who = queue.find(store, number_or_token), op_id or queue.new_op_id()
        gone = queue.let_go(store, found.id, reason, note=note, op_id=who, actor=ACTOR)
    call.answer(shapes.ticket_shape(gone))


@tickets.command("move")
def ticket_move(
    context: typer.Context,
    numbers: list[str],
    to: To = "",
    op_id: OpId = "",
) -> None:
    """Pindahkan yang menunggu, semua atau tidak sama sekali. Move those who wait, all or none."""
    call = call_of(context)
    with call.store() as store:
        moved = queue.move_all(
            store,
            [queue.find(store, number).id for number in numbers],
            to=goal_of(to),
            op_id=op_id or queue.new_op_id(),
            actor=ACTOR,
        )
    call.answer([shapes.ticket_shape(ticket) for ticket in moved])
