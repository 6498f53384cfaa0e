"""The signed text in a ticket's QR: short, canonical, checkable without the database.

24 bytes as base32 without padding (39 characters): version, site, day, series, number, 40 random
bits, and HMAC-SHA256 over all of that cut to 80 bits.
"""

import base64
import binascii
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.errors import Refused

VERSION = 1
RANDOM_BYTES = 5
KEY_BYTES = 32
MAC_BYTES = 10
LENGTH = 39
_BODY_BYTES = 14
_FIRST_DAY = date(2020, 1, 1)
_LETTERS = " ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SERIES_LENGTH = 3
_DOMAIN = b"mpp-kiosk ticket v1\0"


@dataclass(frozen=True, slots=True)
class Parts:
    """What a valid token says."""

    site: int
    day: date
    series: str
    number: int
    random: bytes


def new_random() -> bytes:
    """The 40 bits that make a ticket's token unguessable."""
    return secrets.token_bytes(RANDOM_BYTES)


def sign(key: bytes, parts: Parts) -> str:
    """The token of a ticket: site below 256, a series of one to three letters."""
    body = (
        bytes([VERSION, parts.site])
        + pack_day(parts.day)
        + pack_series(parts.series)
        + parts.number.to_bytes(3, "big")
        + parts.random
    )
    return spelled(body + _mac(key, body))


def read(key: bytes, text: str) -> Parts:
    """What a token says. Raises Refused `refused.token` for all else than a whole genuine one."""
    raw = unspelled(text) if len(text) == LENGTH else b""
    body, mac = raw[:_BODY_BYTES], raw[_BODY_BYTES:]
    if not hmac.compare_digest(mac, _mac(key, body)) or body[0] != VERSION:
        raise Refused("refused.token")
    return Parts(
        site=body[1],
        day=unpack_day(body[2:4]),
        series=unpack_series(body[4:6]),
        number=int.from_bytes(body[6:9], "big"),
        random=body[9:],
    )


def spelled(raw: bytes) -> str:
    """Bytes as they stand in a code."""
    return base64.b32encode(raw).decode().rstrip("=")


def unspelled(text: str) -> bytes:
    """The bytes of a code; empty for a text that `spelled` never writes."""
    try:
        raw = base64.b32decode(text + "=" * (-len(text) % 8))
    except (binascii.Error, ValueError):
        return b""
    # Base32 has spare bits at the end; only one spelling of a token is a token.
    return raw if spelled(raw) == text else b""


def pack_day(day: date) -> bytes:
    return (day - _FIRST_DAY).days.to_bytes(2, "big")


def unpack_day(packed: bytes) -> date:
    return _FIRST_DAY + timedelta(days=int.from_bytes(packed, "big"))


def pack_series(series: str) -> bytes:
    packed = 0
    for letter in series.ljust(_SERIES_LENGTH):
        packed = packed * 32 + _LETTERS.index(letter)
    return packed.to_bytes(2, "big")


def unpack_series(packed: bytes) -> str:
    bits = int.from_bytes(packed, "big")
    return "".join(_LETTERS[bits >> shift & 31] for shift in (10, 5, 0)).strip()


def of_scan(text: str) -> str:
    """The token in what a scanner reads: bare, or at the end of the site's address."""
    return text.strip().rsplit("/t/", maxsplit=1)[-1]


def _mac(key: bytes, body: bytes) -> bytes:
    return hmac.digest(key, _DOMAIN + body, hashlib.sha256)[:MAC_BYTES]
