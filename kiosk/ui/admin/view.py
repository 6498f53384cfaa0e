"""What the admin window shows, as plain data with all texts ready. No Qt."""

from dataclasses import dataclass
from enum import StrEnum


class Column(StrEnum):
    """The columns of the list, in their order."""

    CODE = "code"
    NAME = "name"
    AGENCY = "agency"
    COUNTERS = "counters"
    MINUTES = "minutes"
    FEE = "fee"
    BASIS = "basis"
    STATUS = "status"


class Status(StrEnum):
    """Whether the kiosk gives numbers for a service."""

    ON = "on"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Badge:
    """An agency's letter and the tint (0 to 5) it stands on."""

    letter: str
    cluster: int


@dataclass(frozen=True, slots=True)
class Row:
    """One service in the list: its texts, and whether it is `on`."""

    code: str
    on: bool
    badge: Badge
    agency: str
    texts: dict[Column, str]
    order: dict[Column, tuple[object, ...]]
    found_by: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Details:
    """One service in full. Pairs are a label and its text."""

    code: str
    on: bool
    badge: Badge
    status: str
    names: tuple[tuple[str, str], ...]
    facts: tuple[tuple[str, str], ...]
    requirements_label: str
    requirements: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]
    keywords: tuple[str, ...]
    confirmed: bool
    basis: str


@dataclass(frozen=True, slots=True)
class Filter:
    """What the list is narrowed to; empty lets everything through."""

    text: str = ""
    agency: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One agency's queue: `share` of the longest, 0 to 1; `known` when there is an estimate."""

    code: str
    badge: Badge
    agency: str
    people: str
    share: float
    serving: str
    counters: str
    estimate: str
    known: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the page of queues, what it counts above it and its unit beside it."""

    label: str
    number: str
    unit: str


@dataclass(frozen=True, slots=True)
class QueueView:
    """The page of queues; `live` says from when it is."""

    live: str
    figures: tuple[Figure, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class PanelWords:
    """The texts of the side panel that are not about the service."""

    close: str
    switch: str
    keywords: str
    keywords_hint: str
