"""What the QR of an emergency ticket holds: a number printed for a day without power.

Base32 without padding, canonical form only: version, site, day of printing, 40 random bits that
are the pack, series, number, the agency's code, and HMAC-SHA256 over all of that cut to 80 bits.
It is no place in a queue: nothing but `kiosk.queue.emergency` takes it.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import date

from kiosk.errors import Refused
from kiosk.queue import token
from kiosk.queue.model import label

VERSION = 3
_DOMAIN = b"mpp-kiosk emergency v3\0"
_PACK_BYTES = 5
_FIXED = 13
_LONGEST = 64


@dataclass(frozen=True, slots=True)
class EmergencyTicket:
    """One paper of a pack; `pack` are eight letters and digits."""

    site: int
    printed: date
    pack: str
    series: str
    number: int
    agency: str

    @property
    def label(self) -> str:
        return label(self.series, self.number)

    @property
    def op_id(self) -> str:
        """The operation that enters it, whoever does so first."""
        return f"emergency-{self.site}-{self.pack}-{self.series}-{self.number}"


def new_pack() -> str:
    """The name of a pack: no two are alike, whichever database printed them."""
    return token.spelled(secrets.token_bytes(_PACK_BYTES))


def sign(key: bytes, ticket: EmergencyTicket) -> str:
    """The code of a paper; `key` is the site's."""
    body = (
        bytes([VERSION, ticket.site])
        + token.pack_day(ticket.printed)
        + token.unspelled(ticket.pack)
        + token.pack_series(ticket.series)
        + ticket.number.to_bytes(2, "big")
        + ticket.agency.encode()
    )
    return token.spelled(body + _mac(key, body))


def is_emergency(text: str) -> bool:
    """Whether a text can only be an emergency ticket's code, if it is one at all."""
    return len(text) <= _LONGEST and token.unspelled(text)[:1] == bytes([VERSION])


def read(key: bytes, text: str) -> EmergencyTicket:
    """What a code says. Raises Refused `refused.emergency_code` for all else than a genuine one."""
    raw = token.unspelled(text) if len(text) <= _LONGEST else b""
    body, mac = raw[: -token.MAC_BYTES], raw[-token.MAC_BYTES :]
    genuine = len(body) > _FIXED and body[0] == VERSION
    if not genuine or not hmac.compare_digest(mac, _mac(key, body)):
        raise Refused("refused.emergency_code")
    return EmergencyTicket(
        site=body[1],
        printed=token.unpack_day(body[2:4]),
        pack=token.spelled(body[4:9]),
        series=token.unpack_series(body[9:11]),
        number=int.from_bytes(body[11:_FIXED], "big"),
        agency=body[_FIXED:].decode(),
    )


def _mac(key: bytes, body: bytes) -> bytes:
    return hmac.digest(key, _DOMAIN + body, hashlib.sha256)[: token.MAC_BYTES]
