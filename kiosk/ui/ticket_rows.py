"""One ticket as a line of a list, in words. No Qt."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.catalogue.model import Catalogue
from kiosk.errors import Refused
from kiosk.queue.model import Priority, Ticket
from kiosk.words import Language, Words

_ICONS = {
    Priority.ELDERLY: "elderly",
    Priority.DISABILITY: "accessible",
    Priority.PREGNANT: "pregnant_woman",
    Priority.INFANT: "stroller",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list; `icon` and `chip` are empty without priority, `heading` stands alone."""

    number: str
    icon: str
    chip: str
    service: str
    right: str
    heading: bool = False

    def spoken(self) -> str:
        """The line as a screen reader says it."""
        parts = (self.number, self.chip, self.service, self.right)
        return ", ".join(part for part in parts if part)


def row_of(
    ticket: Ticket, right: str, catalogue: Catalogue, words: Words, language: Language
) -> Row:
    """A ticket with its priority and its service, and `right` at the end of the line."""
    priority = ticket.priority
    return Row(
        number=ticket.label,
        icon=_ICONS[priority] if priority else "",
        chip=words.text(f"counter.priority_{priority}", language) if priority else "",
        service=service_name(ticket, catalogue, language),
        right=right,
    )


def service_name(ticket: Ticket, catalogue: Catalogue, language: Language) -> str:
    """The ticket's service, by its code when the catalogue of today does not have it."""
    return name_of(ticket.service, catalogue, language)


def name_of(service: str, catalogue: Catalogue, language: Language) -> str:
    """A service by its code, which stands for it when the catalogue of today does not have it."""
    try:
        return catalogue.service(service).name(language)
    except Refused:
        return service


def minutes_since(moment: datetime, now: datetime) -> int:
    """Whole minutes that have gone by."""
    return max(0, int((now - moment).total_seconds() // 60))
