"""What one machine and one site are set to. Each setting is declared once, here."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.errors import WrongInput
from kiosk.words import Language


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
        return self.tagline_id if language == "id" else self.tagline_en


class Window(BaseModel):
    """One window of a station: `screen` counts from 0; a counter's windows name their counter."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Literal["visitor", "display", "counter", "admin"]
    counter: Annotated[int, Field(ge=1, le=999)] = 1
    screen: Annotated[int, Field(ge=0, le=15)] = 0
    full_screen: bool = False
    language: Language = "id"
    arrow: Literal["down", "left", "right"] = "down"


class Station(BaseModel):
    """One machine: its name on tickets, its database, the windows it opens, where paper goes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[str, Field(min_length=1, max_length=24)] = "Kios 1"
    database: str | None = None
    # Several malls may share one database; each is a site of its own.
    site: Annotated[int, Field(ge=1)] = 1
    print_folder: Path | None = None
    windows: tuple[Window, ...] = (
        Window(kind="visitor"),
        Window(kind="display", counter=1),
        Window(kind="counter", counter=1),
        Window(kind="admin"),
    )

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
            raise WrongInput("wrong.station", file=str(path), line="?", detail=str(error)) from None
        except ValidationError as error:
            first = error.errors()[0]
            names = [part for part in first["loc"] if isinstance(part, str)]
            key = names[-1] if names else ""
            line = _line_of(text, key)
            raise WrongInput(
                "wrong.station", file=str(path), line=line, detail=f"{key}: {first['msg']}"
            ) from None


def _line_of(text: str, key: str) -> int:
    for number, line in enumerate(text.splitlines(), start=1):
        if key and line.split("=")[0].strip().strip('"') == key:
            return number
    return 1
