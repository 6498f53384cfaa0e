"""Commands of the supervisor: the business day, the site's rules, agencies switched by hand."""

import json
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Annotated, Any

import typer

from kiosk import queue
from kiosk.cli.call import ACTOR, Call, OpId, call_of
from kiosk.cli.leaving import Note, Slips, Stranded, To, decision_of, write_slips
from kiosk.clock import ZONES
from kiosk.errors import WrongInput
from kiosk.queue import SwitchKind, shapes
from kiosk.site_rules import ALL_DAY, OFFICE_WEEK, SiteRules
from kiosk.store import Store

day = typer.Typer(help="Hari layanan. The business day.")
site = typer.Typer(help="Aturan mal ini. The rules of this site.")
holiday = typer.Typer(help="Hari libur. Holidays.")
site.add_typer(holiday, name="holiday")
agency = typer.Typer(help="Sakelar satu instansi. Switches of one agency.")

Code = Annotated[str, typer.Argument(help="Kode instansi. Agency code.")]
Until = Annotated[str, typer.Option(help="Sampai pukul HH:MM hari ini. Until HH:MM today.")]
Reason = Annotated[str, typer.Option(help="Alasan untuk petugas. A reason for colleagues.")]
On = Annotated[str, typer.Argument(help="Tanggal 2026-12-25. A date.")]

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@day.command("show")
def day_show(context: typer.Context) -> None:
    """Keadaan hari layanan. The business day as it stands."""
    call = call_of(context)
    with call.store() as store:
        _tell_day(call, store)


@day.command("open")
def day_open(
    context: typer.Context,
    expected: Annotated[
        str, typer.Option("--date", help="Hanya bila hari ini tanggal itu. Only on that date.")
    ] = "",
    op_id: OpId = "",
) -> None:
    """Buka hari layanan; pastikan tanggalnya. Open the business day; confirm its date."""
    call = call_of(context)
    meant = _date(expected) if expected else None
    with call.store() as store:
        queue.open_day(store, op_id=op_id or queue.new_op_id(), actor=ACTOR, expected=meant)
        _tell_day(call, store)


@day.command("close")
def day_close(context: typer.Context, op_id: OpId = "") -> None:
    """Tutup bila semua nomor punya hasil. Close it when every number has an outcome."""
    call = call_of(context)
    with call.store() as store:
        queue.close_day(store, op_id=op_id or queue.new_op_id(), actor=ACTOR)
        _tell_day(call, store)


@site.command("show")
def site_show(context: typer.Context) -> None:
    """Semua aturan yang berlaku. Every rule in force."""
    call = call_of(context)
    with call.store() as store:
        _tell_rules(call, store)


@site.command("add")
def site_add(
    context: typer.Context,
    name: str,
    zone: Annotated[
        str, typer.Option(help="Asia/Jakarta, Asia/Makassar, Asia/Jayapura.")
    ] = "Asia/Jakarta",
) -> None:
    """Tambah mal lain di basis data ini. One more mall in this database; its number for `site`."""
    call = call_of(context)
    if zone not in ZONES:
        raise WrongInput("wrong.choice", value=zone, choices=", ".join(ZONES))
    call.answer({"site": call.house.add_site(name, zone), "name": name, "zone": zone})


@site.command("set")
def site_set(context: typer.Context, name: str, value: str, op_id: OpId = "") -> None:
    """Ubah satu aturan; nilainya JSON. Change one rule; its value is JSON."""
    if name not in SiteRules.model_fields:
        raise WrongInput("wrong.choice", value=name, choices=", ".join(SiteRules.model_fields))
    try:
        wanted = json.loads(value)
    except ValueError:
        raise WrongInput("wrong.json", name=name, value=value) from None
    _change(context, op_id, lambda _: {name: wanted})


@site.command("hours")
def site_hours(
    context: typer.Context,
    days: Annotated[str, typer.Argument(help="mon-thu, fri, …; office; always.")],
    spans: Annotated[
        str, typer.Argument(help="08:00-11:30,13:00-14:00; closed.", show_default=False)
    ] = "",
    op_id: OpId = "",
) -> None:
    """Jam layanan mingguan. The weekly hours."""
    _change(context, op_id, lambda rules: {"week": _week(rules, days.lower(), spans.lower())})


@site.command("staff-code")
def site_staff_code(context: typer.Context, op_id: OpId = "") -> None:
    """Buat kode menu petugas di kios, ditunjukkan sekali ini. A new code for the kiosks' menu."""
    call = call_of(context)
    with call.store() as store:
        code = queue.new_staff_code(store, op_id=op_id or queue.new_op_id(), actor=ACTOR)
    call.answer({"code": code})


@holiday.command("add")
def holiday_add(context: typer.Context, on: On, name: str, op_id: OpId = "") -> None:
    """Tambah hari libur. Add a holiday."""
    added = {"on": _date(on).isoformat(), "name": name}
    _change(context, op_id, lambda rules: {"holidays": [*_holidays_but(rules, on), added]})


@holiday.command("remove")
def holiday_remove(context: typer.Context, on: On, op_id: OpId = "") -> None:
    """Hapus hari libur. Remove a holiday."""
    _change(context, op_id, lambda rules: {"holidays": _holidays_but(rules, on)})


@agency.command("down")
def agency_down(
    context: typer.Context, code: Code, until: Until = "", reason: Reason = "", op_id: OpId = ""
) -> None:
    """Sistemnya terganggu: nomor yang ada tetap berlaku. Its link is down; places are kept."""
    _switch(context, code, SwitchKind.DOWN, until=until, reason=reason, op_id=op_id)


@agency.command("up")
def agency_up(context: typer.Context, code: Code, op_id: OpId = "") -> None:
    """Sistemnya pulih. Its link is back."""
    _switch(context, code, SwitchKind.DOWN, on=False, op_id=op_id)


@agency.command("open")
def agency_open(
    context: typer.Context, code: Code, until: Until = "", reason: Reason = "", op_id: OpId = ""
) -> None:
    """Buka di luar jam layanan. Open it outside the hours."""
    _switch(context, code, SwitchKind.FORCED_OPEN, until=until, reason=reason, op_id=op_id)


@agency.command("close")
def agency_close(
    context: typer.Context,
    code: Code,
    until: Until = "",
    reason: Reason = "",
    *,
    stranded: Stranded = None,
    to: To = "",
    note: Note = "",
    slips: Slips = None,
    op_id: OpId = "",
) -> None:
    """Tutup di dalam jam layanan, tanpa meninggalkan yang menunggu. Close it, leaving nobody."""
    call = call_of(context)
    with call.store() as store:
        settled = queue.close_agency(
            store,
            code.upper(),
            until=_today_at(store, until) if until else None,
            reason=reason,
            decision=decision_of(stranded, to, note),
            op_id=op_id or queue.new_op_id(),
            actor=ACTOR,
        )
        write_slips(call, store, settled, slips)
        _tell_agency(call, store, code.upper(), settled=[shapes.ticket_shape(t) for t in settled])


@agency.command("stranded")
def agency_stranded(context: typer.Context, code: Code) -> None:
    """Siapa yang tertinggal bila instansi ini tutup. Whom closing this agency would leave."""
    call = call_of(context)
    with call.store() as store:
        left = queue.stranded_by_agency(store, code.upper())
    call.answer({"agency": code.upper(), **shapes.stranded_shape(left)})


@agency.command("normal")
def agency_normal(context: typer.Context, code: Code, op_id: OpId = "") -> None:
    """Kembali ke jam layanan. Back to the hours."""
    # Either kind ends both: an agency is forced one way at a time.
    _switch(context, code, SwitchKind.FORCED_OPEN, on=False, op_id=op_id)


def _change(
    context: typer.Context, op_id: str, change: Callable[[SiteRules], dict[str, Any]]
) -> None:
    """Saves the rules with the parts that `change` gives; checked as a whole."""
    call = call_of(context)
    with call.store() as store:
        rules = queue.rules_of(store)
        whole = {**json.loads(rules.dump()), **change(rules)}
        wanted = SiteRules.parse(json.dumps(whole))
        queue.save_rules(store, wanted, op_id=op_id or queue.new_op_id(), actor=ACTOR)
        _tell_rules(call, store)


def _week(rules: SiteRules, days: str, spans: str) -> list[Any]:
    whole = {"office": OFFICE_WEEK, "always": (ALL_DAY,) * len(_DAYS)}
    if days in whole and not spans:
        return [hours.model_dump(mode="json") for hours in whole[days]]
    week = [hours.model_dump(mode="json") for hours in rules.week]
    first, _, last = days.partition("-")
    if first not in _DAYS or (last or first) not in _DAYS or not spans:
        raise WrongInput("wrong.choice", value=days, choices=", ".join((*_DAYS, *whole)))
    for number in range(_DAYS.index(first), _DAYS.index(last or first) + 1):
        week[number] = {"spans": [] if spans == "closed" else _spans(spans)}
    return week


def _spans(text: str) -> list[dict[str, str]]:
    pairs = (part.partition("-") for part in text.replace(".", ":").split(","))
    return [{"start": start.strip(), "end": end.strip()} for start, _, end in pairs]


def _holidays_but(rules: SiteRules, on: str) -> list[Any]:
    kept = (holiday for holiday in rules.holidays if holiday.on != _date(on))
    return [holiday.model_dump(mode="json") for holiday in kept]


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise WrongInput("wrong.date", value=text) from None


def _switch(
    context: typer.Context,
    code: str,
    kind: SwitchKind,
    *,
    on: bool = True,
    until: str = "",
    reason: str = "",
    op_id: str = "",
) -> None:
    call = call_of(context)
    with call.store() as store:
        queue.switch_agency(
            store,
            code.upper(),
            kind,
            on,
            until=_today_at(store, until) if until else None,
            reason=reason,
            op_id=op_id or queue.new_op_id(),
            actor=ACTOR,
        )
        _tell_agency(call, store, code.upper())


def _today_at(store: Store, clock: str) -> datetime:
    try:
        wanted = time.fromisoformat(clock.replace(".", ":"))
    except ValueError:
        raise WrongInput("wrong.time", value=clock) from None
    today = store.clock.now().astimezone(store.zone).date()
    return datetime.combine(today, wanted, store.zone)


def _tell_day(call: Call, store: Store) -> None:
    day, quotes = queue.show_day(store), queue.day_quotes(store)
    call.answer(shapes.day_shape(day, quotes, call.house.words))


def _tell_rules(call: Call, store: Store) -> None:
    here = store.site()
    rules = json.loads(queue.rules_of(store).dump())
    call.answer({"name": here.name, "zone": here.zone_name, **rules})


def _tell_agency(call: Call, store: Store, code: str, **besides: object) -> None:
    board = queue.board(store)
    line = next(line for line in board.lines if line.code == code)
    words = call.house.words
    found = queue.agency_switches(store).get(code, ())
    shape = shapes.switches_shape(code, found, line.closed, store.zone, words)
    call.answer({**shape, **besides})
