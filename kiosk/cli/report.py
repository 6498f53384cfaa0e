"""Commands that put a day on paper."""

from datetime import date
from typing import Annotated

import typer

from kiosk import app
from kiosk.cli.call import WindowLanguage, call_of
from kiosk.cli.pack import Out, ToPrinter, print_now, read_text
from kiosk.errors import WrongInput
from kiosk.queue.day_report import day_report

reports = typer.Typer(help="Laporan di kertas. Reports on paper.")


@reports.command("day")
def report_day(
    context: typer.Context,
    day: Annotated[str, typer.Option("--date", help="2026-11-24; tanpa ini hari ini. Today.")] = "",
    out: Out = None,
    to_printer: ToPrinter = False,
    language: WindowLanguage = "id",
) -> None:
    """Satu hari di satu lembar A4. One day on one A4 sheet."""
    from kiosk.printing.press import TicketPress

    if out is None and not to_printer:
        raise WrongInput("wrong.print_nowhere")
    call = call_of(context)
    with call.store() as store:
        found = day_report(store, read_text(date.fromisoformat, day, "wrong.date"))
        place, at = store.site().name, store.clock.now().astimezone(store.zone)
    press = TicketPress(call.house.cache_dir)
    pdf = press.day_report(found, place, at, call.house.words, language)
    if out is not None:
        app.write_pdf(out, pdf)
    if to_printer:
        print_now(call, pdf, f"report-{found.day:%Y%m%d}")
    call.answer(
        {
            "day": found.day.isoformat(),
            "issued": sum(agency.issued for agency in found.agencies),
            "emergency": found.emergency,
            "unprinted": found.unprinted,
        }
    )
