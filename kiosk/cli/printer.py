"""Commands of the printers: which there are, how they are, and a page to try one."""

from typing import Annotated, Any, Literal

import typer

from kiosk import app, queue
from kiosk.app import ticket_folder
from kiosk.cli.call import UNREACHABLE, Call, call_of
from kiosk.errors import WrongInput
from kiosk.printing import Printer, TicketPress
from kiosk.printing.devices import printer_of
from kiosk.queue import PRINTER_OK, PrinterCondition, PrintState
from kiosk.settings import PrinterSettings

printers = typer.Typer(help="Printer mesin ini. The printers of this machine.")

Use = Literal["ticket", "office"]
UseOption = Annotated[Use, typer.Option("--use", help="ticket, office.")]


@printers.command("list")
def printer_list(
    context: typer.Context,
    everywhere: Annotated[
        bool, typer.Option("--all", help="Juga stasiun lain. Other stations too.")
    ] = False,
) -> None:
    """Printer yang disetel di mesin ini. The printers that this machine is set to use."""
    call = call_of(context)
    listed = [_shape(call, use, settings) for use, settings in _configured(call).items()]
    if everywhere:
        with call.store() as store:
            listed += [_told(call, found) for found in queue.printers(store)]
    call.answer(listed)


@printers.command("status")
def printer_status(context: typer.Context) -> None:
    """Tanyakan keadaan tiap printer. Ask every printer how it is."""
    call = call_of(context)
    answers = []
    for use, settings in _configured(call).items():
        said = _printer(call, settings).state()
        state = PRINTER_OK if said.ok else said.reason
        answers.append(
            {
                **_shape(call, use, settings),
                "state": state,
                "reason": said.reason,
                "message": _message(call, said.reason),
                "low": said.low,
                "sees_paper": said.sees_paper,
            }
        )
    call.answer(answers)
    if any(answer["reason"] for answer in answers):
        raise typer.Exit(UNREACHABLE)


@printers.command("test")
def printer_test(context: typer.Context, use: UseOption = "ticket") -> None:
    """Cetak halaman uji. Print the test page."""
    call = call_of(context)
    house = call.house
    settings = _configured(call).get(use)
    if settings is None:
        raise WrongInput("wrong.no_office_printer")
    if settings.kind == "system":
        # Qt's own printing wants an application, though no window.
        app.qt_application(house)
    printer = _printer(call, settings)
    at = house.clock.now().astimezone()
    page = TicketPress(house.cache_dir).test_page(
        house.station.name, settings.model, printer.paper, at, house.words
    )
    outcome = printer.print(page, f"test-{at:%Y%m%d-%H%M%S}")
    call.answer(
        {
            **_shape(call, use, settings),
            "outcome": str(outcome.state),
            "reason": outcome.reason,
            "message": _message(call, outcome.reason),
            "length_mm": outcome.length_mm,
        }
    )
    if outcome.state is PrintState.FAILED:
        raise typer.Exit(UNREACHABLE)


def _configured(call: Call) -> dict[Use, PrinterSettings]:
    station = call.house.station
    found: dict[Use, PrinterSettings] = {"ticket": station.printer}
    return found if station.office_printer is None else {**found, "office": station.office_printer}


def _printer(call: Call, settings: PrinterSettings) -> Printer:
    return printer_of(settings, ticket_folder(call.house))


def _shape(call: Call, use: Use, settings: PrinterSettings) -> dict[str, Any]:
    address = settings.address or str(settings.folder or ticket_folder(call.house))
    return {
        "station": call.house.station.name,
        "use": use,
        "kind": settings.kind,
        "address": address,
        "paper": settings.paper,
        "dpi": settings.dpi,
        "profile": settings.profile,
    }


def _message(call: Call, reason: str) -> str:
    words = call.house.words
    return words.text(f"ticket.reason_{reason}", "id") if reason else ""


def _told(call: Call, found: PrinterCondition) -> dict[str, Any]:
    """What a station last said of its printer."""
    reason = "" if found.state == PRINTER_OK else found.state
    return {
        "station": found.station,
        "use": found.use,
        "profile": found.model,
        "state": found.state,
        "reason": reason,
        "message": _message(call, reason),
        "low": found.low,
        "sees_paper": found.sees_paper,
        "last_outcome": str(found.last_outcome) if found.last_outcome else None,
        "last_reason": found.last_reason,
    }
