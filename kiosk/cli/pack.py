"""Commands of the emergency pack: printed for a day without power, entered afterwards."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import typer

from kiosk import app, queue
from kiosk.catalogue import current
from kiosk.cli.call import ACTOR, REFUSED, Call, OpId, call_of
from kiosk.clock import hour_of
from kiosk.errors import DeviceFault, Refused, WrongInput
from kiosk.queue import PrintState, State, emergency, shapes
from kiosk.queue.emergency import News, Stub
from kiosk.store import Store
from kiosk.words import LANGUAGES, Phrase

packs = typer.Typer(help="Paket darurat untuk hari tanpa listrik. For a day without power.")

Read = TypeVar("Read")
Out = Annotated[Path | None, typer.Option("--out", help="Tulis PDF. Write a PDF.")]
ToPrinter = Annotated[bool, typer.Option("--print", "--printer", help="Cetak. Print it.")]
FAILED = PrintState.FAILED
_OUTCOMES = {"served": State.SERVED, "no-show": State.NO_SHOW}


@packs.command("print")
def pack_print(
    context: typer.Context,
    agency: Annotated[
        list[str] | None, typer.Option(help="Kode instansi; tanpa ini semua. All by default.")
    ] = None,
    count: Annotated[int, typer.Option(min=1, max=500, help="Per instansi. For each.")] = 40,
    out: Out = None,
    to_printer: ToPrinter = False,
    paper: Annotated[Literal["a4", "80mm", "58mm"], typer.Option()] = "a4",
    op_id: OpId = "",
) -> None:
    """Cetak nomor darurat dengan potongan loket. Print emergency numbers with their stubs."""
    from kiosk.printing.press import TicketPress
    from kiosk.printing.printer import A4, ROLL_58, ROLL_80

    papers = {"a4": A4, "80mm": ROLL_80, "58mm": ROLL_58}
    if out is None and not to_printer:
        raise WrongInput("wrong.print_nowhere")
    call = call_of(context)
    printer = app.office_printer(call.house) if to_printer else None
    with call.store() as store:
        codes = [code.upper() for code in agency or ()]
        made = emergency.make_pack(
            store, codes, count=count, op_id=op_id or queue.new_op_id(), actor=ACTOR
        )
        catalogue, place = current(store), store.site().name
    if call.house.clock.rehearsal:
        place = f"{call.house.words.text('paper.rehearsal', 'id')} – {place}"
    press = TicketPress(call.house.cache_dir)
    on = printer.paper if printer else papers[paper]
    files = press.pack(made, catalogue, place, on, call.house.words)
    for number, pdf in enumerate(files, start=1):
        name = f"pack-{made.name}-{number}"
        if out is not None:
            app.write_file(out if len(files) == 1 else out.with_stem(f"{out.stem}-{number}"), pdf)
        if to_printer:
            print_now(call, pdf, name)
    call.answer({"pack": made.name, "numbers": len(made.papers), "files": len(files)})


@packs.command("enter")
def pack_enter(
    context: typer.Context,
    day: Annotated[str, typer.Option(help="2026-11-24; tanpa ini hari ini. Today.")] = "",
    service: Annotated[str, typer.Option(help="Kode layanan. Service code.")] = "",
    counter: Annotated[int | None, typer.Option(min=1, max=999)] = None,
    outcome: Annotated[Literal["served", "no-show"], typer.Option()] = "served",
    finished: Annotated[str, typer.Option(help="Jam di potongan. The stub says 09.14.")] = "",
    pack: Annotated[str, typer.Option(help="Hanya paket ini. Only this pack.")] = "",
) -> None:
    """Baca kode yang dipindai, satu sebaris. Reads scanned codes, one a line."""
    call = call_of(context)
    stub = Stub(
        day=read_text(date.fromisoformat, day, "wrong.date"),
        service=service.upper() or None,
        counter=counter,
        outcome=_OUTCOMES[outcome],
        finished=read_text(hour_of, finished, "wrong.time"),
    )
    told: list[dict[str, Any]] = []
    with call.store() as store:
        # One code after the other, so that each scan is answered before the next.
        for line in sys.stdin:
            if code := line.strip():
                told.append(_enter(call, store, code, stub, pack or None))
                if not call.as_json:
                    typer.echo(f"{told[-1]['label'] or code[:12]}: {told[-1]['news']}")
    refused = [one for one in told if one["news"] == "refused"]
    if call.as_json:
        call.answer(told)
    else:
        call.answer({news: sum(one["news"] == news for one in told) for news in (*News, "refused")})
    if refused:
        raise typer.Exit(REFUSED)


def _enter(call: Call, store: Store, code: str, stub: Stub, pack: str | None) -> dict[str, Any]:
    try:
        found = emergency.enter(store, code, stub, actor=ACTOR, pack=pack)
    except Refused as error:
        said = {language: call.house.words.sentence(error, language) for language in LANGUAGES}
        for sentence in said.values():
            typer.echo(sentence, err=True)
        return {"label": None, "news": "refused", "reason": error.key, "sentence": said}
    return {**shapes.ticket_shape(found.ticket), "news": found.news, "reason": None}


def print_now(call: Call, pdf: bytes, name: str) -> None:
    """On the office printer; an outcome that nobody can see is told on standard error.

    Raises DeviceFault with the reason when it did not come out.
    """
    from kiosk.printing import Outcome

    printer = app.office_printer(call.house)
    said = printer.state()
    outcome = printer.print(pdf, name) if said.ok else Outcome(FAILED, said.reason)
    told = Phrase(f"ticket.reason_{outcome.reason}")
    if outcome.state is FAILED:
        raise DeviceFault("fault.printer", reason=told)
    if outcome.reason:
        for language in LANGUAGES:
            typer.echo(call.house.words.text(told.key, language), err=True)


def read_text(made: Callable[[str], Read], text: str, wrong: str) -> Read | None:
    """An option as what it names, None when it was not given. Raises WrongInput."""
    if not text:
        return None
    try:
        return made(text)
    except ValueError:
        raise WrongInput(wrong, value=text) from None
