"""What one machine and one site are set to. Each setting is declared once, here."""

import json
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from kiosk.errors import WrongInput
from kiosk.limits import what_is_allowed
from kiosk.words import Language, Phrase

# As long as a ticket has room for.
NAME_LENGTH = 24
StationKind = Literal["kiosk", "display", "counter", "admin"]


@dataclass(frozen=True, slots=True)
class Site:
    """The mall as visitors know it. `public_url` is empty when there is no page for phones."""

    id: int
    name: str
    tagline_id: str
    tagline_en: str
    zone_name: str
    public_url: str

    def tagline(self, language: Language) -> str:
        return self.tagline_en if language == "en" else self.tagline_id


class Window(BaseModel):
    """One window of a station: `screen` counts from 0; a counter's windows name their counter.

    A display with `hall` shows the calls of all counters, or of those of its `agencies`.
    `still` lets nothing move on a kiosk.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Literal["visitor", "display", "counter", "admin"]
    counter: Annotated[int, Field(ge=1, le=999)] = 1
    screen: Annotated[int, Field(ge=0, le=15)] = 0
    full_screen: bool = False
    still: bool = False
    language: Literal["id", "en"] = "id"
    arrow: Literal["down", "left", "right"] = "down"
    hall: bool = False
    agencies: tuple[str, ...] = ()


class PrinterSettings(BaseModel):
    """One printer and its paper. `address` is what `kind` needs, see docs/printers.md.

    `profile` names the model as python-escpos does. `answers` is False for a receipt printer that
    cannot say how it is.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Literal["folder", "escpos", "ipp", "system"] = "folder"
    address: Annotated[str, Field(max_length=200, validate_default=True)] = ""
    folder: Path | None = None
    paper: Literal["80mm", "58mm", "a4"] = "80mm"
    dpi: Literal[203, 300] = 203
    profile: Annotated[str, Field(min_length=1, max_length=40)] = "default"
    answers: bool = True

    @property
    def model(self) -> str:
        """What people call it: the model where one is named, else its kind."""
        return self.profile if self.kind == "escpos" else self.kind

    @field_validator("address")
    @classmethod
    def _fits_kind(cls, address: str, info: ValidationInfo) -> str:
        form = _ADDRESS_FORMS.get(info.data.get("kind", ""))
        try:
            _ = urlsplit(address).port
            fits = form is None or form.fullmatch(address) is not None
        except ValueError:
            fits = False
        if not fits:
            raise PydanticCustomError("printer_address", "not an address of that kind")
        return address


_ADDRESS_FORMS = {
    "escpos": re.compile(
        r"tcp://[^\s/]+|serial:[^\s?]+(\?baud=\d{3,6})?|usb:/\S+",
    ),
    "ipp": re.compile(r"ipp://[^\s/@]+(/\S*)?"),
}


class Station(BaseModel):
    """One machine: its name on tickets, its database, the windows it opens, where paper goes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[str, Field(min_length=1, max_length=NAME_LENGTH)] = "Kios 1"
    database: str | None = None
    # Several malls may share one database; each is a site of its own.
    site: Annotated[int, Field(ge=1)] = 1
    printer: PrinterSettings = PrinterSettings()
    # For reports, emergency packs and other sheets.
    office_printer: PrinterSettings | None = None
    windows: tuple[Window, ...] = (
        Window(kind="visitor"),
        Window(kind="display", counter=1),
        Window(kind="counter", counter=1),
        Window(kind="admin"),
    )

    @property
    def kind(self) -> StationKind:
        """What people call this machine: what its first window is for."""
        first = self.windows[0].kind if self.windows else "admin"
        return "kiosk" if first == "visitor" else first

    @property
    def unattended(self) -> bool:
        """Whether nobody works at this machine: it has windows to be looked at and touched only."""
        return all(window.kind in {"visitor", "display"} for window in self.windows)

    @classmethod
    def load(cls, path: Path | None) -> "Station":
        """The station file, or the defaults of a desk. Raises WrongInput naming the line."""
        if path is None:
            return cls()
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise WrongInput("wrong.station_unreadable", file=str(path)) from error
        try:
            return cls.model_validate(tomllib.loads(text))
        except tomllib.TOMLDecodeError as error:
            # "… (at line 3, column 5)", or "(at end of document)".
            place = _TOML_LINE.search(str(error))
            line = place[1] if place else len(text.splitlines())
            detail = Phrase("rule.toml")
            raise WrongInput(
                "wrong.station_text", file=str(path), line=line, detail=detail
            ) from None
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            name = next((part for part in reversed(first["loc"]) if isinstance(part, str)), "–")
            raise WrongInput(
                "wrong.station",
                file=str(path),
                line=_line_of(text, name, first["loc"]),
                name=name,
                value=_shown(first["input"]) if first["type"] not in _NO_VALUE else "–",
                detail=what_is_allowed(first, {**cls.model_fields, **_fields_of(first["loc"])}),
            ) from None


_TOML_LINE = re.compile(r"at line (\d+)")
# A setting that nobody knows may be a mistyped address with a password in it.
_NO_VALUE = {"missing", "extra_forbidden"}
_VALUE_LETTERS = 40


def _shown(value: object) -> str:
    """A value as the file writes it; a list or a table is too long to repeat."""
    if isinstance(value, list | dict):
        return "…"
    return json.dumps(value, ensure_ascii=False, default=str)[:_VALUE_LETTERS]


def _fields_of(where: Sequence[int | str]) -> dict[str, FieldInfo]:
    """Those of the table that a setting stands in."""
    printer = where[0] in {"printer", "office_printer"}
    return (PrinterSettings if printer else Window).model_fields


def _line_of(text: str, name: str, where: Sequence[int | str]) -> int:
    """The line of a setting in its own table, one of the windows or a printer; else the table's."""
    table = where[:2] if isinstance(where[-1], int) or len(where) > 2 else where[:-1]
    here, windows, found = tuple[int | str, ...](), 0, 1
    for number, line in enumerate(text.splitlines(), start=1):
        heading = line.strip().split("#")[0].strip()
        if heading.startswith("[["):
            here, windows = (heading.strip("[] "), windows), windows + 1
        elif heading.startswith("["):
            here = (heading.strip("[] "),)
        elif here == tuple(table) and line.split("=")[0].strip().strip('"') == name:
            return number
        elif not here and table and line.split("=")[0].strip() == table[0]:
            found = number
        if here and here == tuple(table):
            found = number if heading.startswith("[") else found
    return found
