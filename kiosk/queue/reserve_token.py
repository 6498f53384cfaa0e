"""What the QR of a reserve ticket holds: everything a counter needs to take it into the queue.

Base32 without padding, canonical form only: version, site, day, series, number, arrival with
priority and language in four bytes, 40 bits that name the operation, the station and the codes of
the services, and HMAC-SHA256 over all of that cut to 80 bits. The key is the station's own, so
that a stolen kiosk signs for itself alone. No text of the catalogue.
"""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from kiosk.clock import from_ms, to_ms
from kiosk.errors import Refused
from kiosk.queue import token
from kiosk.queue.model import Priority, label
from kiosk.words import Language

VERSION = 2
_DOMAIN = b"mpp-kiosk reserve v2\0"
_KEY_DOMAIN = b"mpp-kiosk station v1\0"
_TIE_BYTES = 5
_FIXED = 17
_LONGEST = 512
# A business day lies between noon of the day before and midnight after the next in every zone.
_BEFORE = timedelta(hours=12)
_ARRIVAL_BITS = 27
_PRIORITIES: tuple[Priority | None, ...] = (None, *Priority)
# The bit that is left tells English from all others, which hear Indonesian where a line is spoken.
_LANGUAGES: tuple[Language, ...] = ("id", "en")


@dataclass(frozen=True, slots=True)
class ReserveTicket:
    """A number given without the database; `services` are the steps of the visit in order.

    `tie` is a digest of the operation that was first tried on the database (see `tie_of`).
    """

    site: int
    day: date
    series: str
    number: int
    tie: bytes
    arrived_at: datetime
    priority: Priority | None
    language: Language
    station: str
    services: tuple[str, ...]

    @property
    def label(self) -> str:
        return label(self.series, self.number)

    @property
    def op_id(self) -> str:
        """The operation that takes it into the queue, whoever does so first."""
        return f"reserve-{self.site}-{self.day.isoformat()}-{self.series}-{self.number}"


def tie_of(op_id: str) -> bytes:
    """40 bits of an operation's name: enough to find it again among those of a day."""
    return hashlib.sha256(op_id.encode()).digest()[:_TIE_BYTES]


def sign(key: bytes, ticket: ReserveTicket) -> str:
    """The token of a reserve ticket; `key` is the site's. Its arrival must be of its day."""
    flags = _PRIORITIES.index(ticket.priority) * 2 + (ticket.language == "en")
    arrived = to_ms(ticket.arrived_at) - to_ms(_noon_before(ticket.day))
    body = (
        bytes([VERSION, ticket.site])
        + token.pack_day(ticket.day)
        + token.pack_series(ticket.series)
        + ticket.number.to_bytes(2, "big")
        + (flags << _ARRIVAL_BITS | arrived).to_bytes(4, "big")
        + ticket.tie
        + "\n".join((ticket.station, *ticket.services)).encode()
    )
    return token.spelled(body + _mac(key, ticket.station, body))


def is_reserve(text: str) -> bool:
    """Whether a text can only be a reserve ticket's token, if it is one at all."""
    return len(text) > token.LENGTH


def read(key: bytes, text: str) -> ReserveTicket:
    """What a token says. Raises Refused `refused.token` for all else than a whole genuine one."""
    no = Refused("refused.token")
    raw = token.unspelled(text) if len(text) <= _LONGEST else b""
    body, mac = raw[: -token.MAC_BYTES], raw[-token.MAC_BYTES :]
    if len(body) <= _FIXED or body[0] != VERSION:
        raise no
    try:
        station, *services = body[_FIXED:].decode().split("\n")
    except UnicodeDecodeError:
        raise no from None
    if not hmac.compare_digest(mac, _mac(key, station, body)):
        raise no
    packed = int.from_bytes(body[8:12], "big")
    priority, language = divmod(packed >> _ARRIVAL_BITS, 2)
    day = token.unpack_day(body[2:4])
    arrived = packed & (1 << _ARRIVAL_BITS) - 1
    return ReserveTicket(
        site=body[1],
        day=day,
        series=token.unpack_series(body[4:6]),
        number=int.from_bytes(body[6:8], "big"),
        tie=body[12:_FIXED],
        arrived_at=from_ms(to_ms(_noon_before(day)) + arrived),
        priority=_PRIORITIES[priority],
        language=_LANGUAGES[language],
        station=station,
        services=tuple(services),
    )


def _noon_before(day: date) -> datetime:
    return datetime.combine(day, time(), UTC) - _BEFORE


def _mac(key: bytes, station: str, body: bytes) -> bytes:
    own = hmac.digest(key, _KEY_DOMAIN + station.encode(), hashlib.sha256)
    return hmac.digest(own, _DOMAIN + body, hashlib.sha256)[: token.MAC_BYTES]
