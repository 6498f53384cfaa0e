"""What every command shares: the house it works in, how it answers, and its exit statuses."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated, Any, Literal

import typer

from kiosk import app
from kiosk.settings import Window
from kiosk.store import Store

REFUSED, WRONG, UNREACHABLE, DAMAGED = 1, 2, 3, 4
ACTOR = "command"

OpId = Annotated[str, typer.Option("--op-id", help="Kode perintah; mengulang tidak menggandakan.")]
Number = Annotated[int, typer.Argument(help="Nomor loket. The counter's number.", min=1, max=999)]
WindowLanguage = Annotated[Literal["id", "en"], typer.Option("--language")]


@dataclass(frozen=True)
class Call:
    """What the global options made: the house, and how to answer."""

    house: app.House
    as_json: bool

    @contextmanager
    def store(self) -> Iterator[Store]:
        store = self.house.store()
        try:
            yield store
        finally:
            store.close()

    def answer(self, shape: dict[str, Any] | list[Any]) -> None:
        if self.as_json:
            typer.echo(json.dumps(shape, ensure_ascii=False))
            return
        for row in shape if isinstance(shape, list) else [shape]:
            typer.echo("\n".join(f"{key}: {_plain(value)}" for key, value in row.items()))


def call_of(context: typer.Context) -> Call:
    """The Call that the global options made."""
    call: Call = context.obj
    return call


def show_window(context: typer.Context, window: Window) -> None:
    """Show one window until it is closed."""
    raise typer.Exit(app.run_window(call_of(context).house, window))


def _plain(value: object) -> str:
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return "–" if value is None else str(value)
