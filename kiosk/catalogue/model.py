"""What the office offers: agencies, their services, and the needs people come with."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kiosk.errors import Refused
from kiosk.words import Language

# Letters of series, in order; I and O are left out because they read as digits.
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
CLUSTER = 4


@dataclass(frozen=True, slots=True)
class Both:
    """One text in both languages, and in those of further columns: a code and its text each."""

    id: str
    en: str
    more: tuple[tuple[Language, str], ...] = ()

    def __call__(self, language: Language) -> str:
        """Indonesian where the language has no text of its own."""
        return self.en if language == "en" else dict(self.more).get(language) or self.id


@dataclass(frozen=True, slots=True)
class Agency:
    """One office in the mall: `prefix` is its ticket letter, `icon` a Material Symbols name."""

    code: str
    prefix: str
    name: Both
    short_name: str
    tile: Both
    level: str
    counters: tuple[int, ...]
    icon: str
    basis: str

    @property
    def confirmed(self) -> bool:
        """Whether a public source names the agency at this site; otherwise it is typical."""
        return self.basis.startswith("confirmed")

    @property
    def cluster(self) -> int:
        """Which of the six tints (0 to 5) belongs to the agency's letter."""
        return LETTERS.index(self.prefix) // CLUSTER


@dataclass(frozen=True, slots=True)
class Service:
    """One service of an agency.

    `provided_by` names, for each requirement, the service that provides it, or is empty;
    `fee` in rupiah, 0 is free, None varies or is not verified (then `fee_note` says how);
    `minutes` at the counter; `completion` empty when unknown; `basis` is `confirmed` when a public
    source names the service at this site, `typical` when it is taken from such offices elsewhere.
    """

    code: str
    agency: str
    name: Both
    audience: str
    requirements: tuple[Both, ...]
    provided_by: tuple[str, ...]
    fee: int | None
    fee_note: Both
    minutes: int
    completion: Both
    legal_basis: str
    keywords_id: tuple[str, ...]
    keywords_en: tuple[str, ...]
    basis: str
    keywords_more: tuple[tuple[Language, tuple[str, ...]], ...] = ()

    @property
    def confirmed(self) -> bool:
        return self.basis == "confirmed"

    def keywords(self, language: Language) -> tuple[str, ...]:
        """What people call it in that language."""
        own = {"id": self.keywords_id, "en": self.keywords_en, **dict(self.keywords_more)}
        return own.get(language, ())

    @property
    def first_steps(self) -> tuple[str, ...]:
        """Services that provide one of the requirements, each once."""
        return tuple(dict.fromkeys(code for code in self.provided_by if code))


@dataclass(frozen=True, slots=True)
class Paper:
    """One thing to bring; `source` is the service that provides it, or empty."""

    text: Both
    source: str


def to_bring(services: Sequence[Service]) -> tuple[Paper, ...]:
    """What a visit over these services needs from home, each once, in the order of the visit.

    What one of the services provides is left out: the visitor gets it on the way.
    """
    on_the_way = {service.code for service in services}
    papers: dict[Both, Paper] = {}
    for service in services:
        for text, source in zip(service.requirements, service.provided_by, strict=True):
            if source not in on_the_way:
                papers.setdefault(text, Paper(text, source))
    return tuple(papers.values())


@dataclass(frozen=True, slots=True)
class Need:
    """A common errand on the home page, and the services that answer it."""

    key: str
    label: Both
    icon: str
    services: tuple[str, ...]


# Equal by identity: hashing 233 services for every cached look-up would cost more than it saves.
@dataclass(frozen=True, eq=False)
class Catalogue:
    """One published version; immutable, so a ticket can name the version it was issued under."""

    version: int
    agencies: tuple[Agency, ...]
    services: tuple[Service, ...]
    needs: tuple[Need, ...]

    @cached_property
    def _agencies(self) -> dict[str, Agency]:
        return {agency.code: agency for agency in self.agencies}

    @cached_property
    def _services(self) -> dict[str, Service]:
        return {service.code: service for service in self.services}

    @cached_property
    def _by_agency(self) -> dict[str, tuple[Service, ...]]:
        return {
            agency.code: tuple(s for s in self.services if s.agency == agency.code)
            for agency in self.agencies
        }

    @cached_property
    def minutes(self) -> dict[str, int]:
        """Minutes at the counter, by service."""
        return {service.code: service.minutes for service in self.services}

    def agency(self, code: str) -> Agency:
        """Raises Refused `refused.agency_unknown`."""
        if code not in self._agencies:
            raise Refused("refused.agency_unknown", agency=code)
        return self._agencies[code]

    def service(self, code: str) -> Service:
        """Raises Refused `refused.service_unknown`."""
        if code not in self._services:
            raise Refused("refused.service_unknown", service=code)
        return self._services[code]

    @cached_property
    def languages(self) -> tuple[Language, ...]:
        """Indonesian, English, and those that have columns of their own."""
        more = (code for service in self.services for code, _ in service.name.more)
        return tuple(dict.fromkeys(("id", "en", *more)))

    def services_of(self, agency: str) -> tuple[Service, ...]:
        return self._by_agency[agency]

    def agency_of_counter(self, counter: int) -> Agency:
        """Raises Refused `refused.counter_unknown`."""
        for agency in self.agencies:
            if counter in agency.counters:
                return agency
        raise Refused("refused.counter_unknown", counter=counter)
