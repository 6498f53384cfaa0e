"""Commands that tell of days that were: one on paper, and what visitors said of many."""

from datetime import date
from typing import Annotated, Any

import typer

from kiosk import app
from kiosk.catalogue import current
from kiosk.cli.call import WindowLanguage, call_of
from kiosk.cli.pack import Out, ToPrinter, print_now, read_text
from kiosk.errors import WrongInput
from kiosk.queue import survey
from kiosk.queue.day_report import day_report
from kiosk.queue.ikm import ENOUGH
from kiosk.words import Words

reports = typer.Typer(help="Laporan. Reports.")


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
        app.write_file(out, pdf)
    if to_printer:
        print_now(call, pdf, f"report-{found.day:%Y%m%d}")
    call.answer(
        {
            "day": found.day.isoformat(),
            "issued": sum(agency.issued for agency in found.agencies),
            "emergency": found.emergency,
            "unprinted": found.unprinted,
            "saved_trips": found.saved_trips,
            "missed_searches": found.missed_searches,
        }
    )


@reports.command("survey")
def report_survey(
    context: typer.Context,
    first: Annotated[str, typer.Option("--from", help="2026-11-01; tanpa ini hari ini.")] = "",
    last: Annotated[str, typer.Option("--to", help="2026-11-30; tanpa ini hari ini.")] = "",
    agency: Annotated[str, typer.Option(help="Satu instansi saja. One agency alone.")] = "",
) -> None:
    """Nilai pengunjung dan IKM. What visitors said, and its index."""
    call = call_of(context)
    start, end = (read_text(date.fromisoformat, day, "wrong.date") for day in (first, last))
    with call.store() as store:
        code = current(store).agency(agency.upper()).code if agency else None
        found = survey.results(store, start, end, code)
    if call.as_json:
        call.answer(_survey(found))
    else:
        typer.echo(_table(found, call.house.words))


def _survey(found: survey.Results) -> dict[str, Any]:
    index = found.index
    return {
        "from": found.first.isoformat(),
        "to": found.last.isoformat(),
        "agency": found.agency,
        "answers": found.answers,
        "overall": {str(face): count for face, count in found.overall.items()},
        "elements": {
            element: {"answers": count, "mean": None if mean is None else float(mean)}
            for (element, count), mean in zip(
                index.counts.items(), index.means.values(), strict=True
            )
        },
        "ikm": None if index.value is None else float(index.value),
        "band": index.band,
    }


def _table(found: survey.Results, words: Words) -> str:
    """For people at a terminal, in Indonesian as all of the command line."""
    index = found.index
    faces = ", ".join(
        f"{words.text(f'survey.face_{face}', 'id')} {count}"
        for face, count in found.overall.items()
    )
    lines = [f"{found.first} – {found.last}  {found.agency or ''}".rstrip()]
    lines += [f"{words.text('survey.answers', 'id', count=found.answers)}: {faces}", ""]
    for element, mean in index.means.items():
        question = words.text(f"survey.{element}", "id")
        shown = "   –" if mean is None else f"{mean:.2f}".replace(".", ",")
        lines.append(f"{element.upper()}  {shown}  {index.counts[element]:>6}  {question}")
    lines.append("")
    if index.value is None:
        lines.append(words.text("survey.few", "id", least=ENOUGH))
    else:
        lines.append(f"IKM {index.value:.2f} ({index.band})".replace(".", ","))
    return "\n".join(lines)
