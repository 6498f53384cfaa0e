"""Commands of one machine: its station file, and the stations of the site."""

from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer

from kiosk import queue, station_file
from kiosk.cli.call import ACTOR, OpId, call_of
from kiosk.errors import WrongInput
from kiosk.queue import shapes
from kiosk.settings import NAME_LENGTH, Station, StationKind

station = typer.Typer(help="Mesin ini dan perangkat lain. This machine and the other devices.")

Kind = Annotated[StationKind, typer.Option("--kind", help="kiosk, display, counter, admin.")]
_NAMES: dict[StationKind, str] = {
    "kiosk": "Kios 1",
    "display": "Layar {counter}",
    "counter": "Loket {counter}",
    "admin": "Pengelola",
}


@station.command("init")
def station_init(
    context: typer.Context,
    file: Annotated[Path, typer.Argument()] = Path("station.toml"),
    kind: Kind = "kiosk",
    name: Annotated[str, typer.Option(help="Nama mesin. The machine's name.")] = "",
    counter: Annotated[int, typer.Option(min=1, max=999)] = 1,
    site: Annotated[int, typer.Option(min=1)] = 1,
) -> None:
    """Tulis berkas stasiun mesin ini. Write the station file of this machine."""
    call = call_of(context)
    database = call.house.database
    if database and urlsplit(database).password:
        raise WrongInput("wrong.password_in_file")
    named = name.strip() or _NAMES[kind].format(counter=counter)
    if len(named) > NAME_LENGTH:
        raise WrongInput("wrong.station_name", most=NAME_LENGTH)
    station_file.write(file, kind, named, site=site, counter=counter, database=database)
    call.answer({"file": str(file.resolve()), **_shape(Station.load(file))})


@station.command("show")
def station_show(context: typer.Context) -> None:
    """Setelan mesin ini. The settings of this machine."""
    call = call_of(context)
    house = call.house
    file = str(house.station_file.resolve()) if house.station_file else None
    call.answer({"file": file, "data_dir": str(house.data_dir), **_shape(house.station)})


@station.command("list")
def station_list(context: typer.Context) -> None:
    """Semua perangkat, yang bermasalah lebih dulu. Every device, those in trouble first."""
    call = call_of(context)
    with call.store() as store:
        call.answer([shapes.station_shape(found) for found in queue.stations(store)])


@station.command("code")
def station_code(
    context: typer.Context,
    name: Annotated[str, typer.Option(help="Nama perangkat. The device's name.")],
    kind: Kind = "kiosk",
    op_id: OpId = "",
) -> None:
    """Buat kode untuk mendaftarkan sebuah perangkat. Make a code that lets a device in, once."""
    call = call_of(context)
    code = queue.EnrolmentCode.new()
    with call.store() as store:
        expires = queue.invite(
            store, name, kind, code, op_id=op_id or queue.new_op_id(), actor=ACTOR
        )
        local = expires.astimezone(store.zone)
    call.answer({"code": code.text, "name": name, "kind": kind, "expires_at": local.isoformat()})


@station.command("enrol")
def station_enrol(context: typer.Context, code: str) -> None:
    """Daftarkan mesin ini dengan kode dari pengelola. Enrol this machine with a code."""
    call = call_of(context)
    url = call.house.database
    if url is None:
        raise WrongInput("wrong.no_database")
    own = queue.enrol(url, queue.EnrolmentCode.parse(code), call.house.data_dir)
    call.answer({"name": own.name, "kind": own.kind, "site": own.site, "role": own.role})


@station.command("revoke")
def station_revoke(context: typer.Context, name: str, op_id: OpId = "") -> None:
    """Cabut akses sebuah perangkat. Shut a device out."""
    call = call_of(context)
    with call.store() as store:
        queue.revoke(store, name, op_id=op_id or queue.new_op_id(), actor=ACTOR)
        call.answer([shapes.station_shape(found) for found in queue.stations(store)])


def _shape(shown: Station) -> dict[str, object]:
    return {"kind": shown.kind, **shown.model_dump(mode="json")}
