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
_MAC_BYTES = 10
_BODY_BYTES = 14
_LENGTH = 39
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
    packed = 0
    for letter in parts.series.ljust(_SERIES_LENGTH):
        packed = packed * 32 + _LETTERS.index(letter)
    body = (
        bytes([VERSION, parts.site])
        + (parts.day - _FIRST_DAY).days.to_bytes(2, "big")
        + packed.to_bytes(2, "big")
        + parts.number.to_bytes(3, "big")
        + parts.random
    )
    return base64.b32encode(body + _mac(key, body)).decode().rstrip("=")


def read(key: bytes, text: str) -> Parts:
    """What a token says. Raises Refused `refused.token` for all else than a whole genuine one."""
    try:
        if len(text) != _LENGTH:
            raise Refused("refused.token")
        raw = base64.b32decode(text + "=")
    except (binascii.Error, ValueError):
        raise Refused("refused.token") from None
    body, mac = raw[:_BODY_BYTES], raw[_BODY_BYTES:]
    # Base32 has spare bits at the end; only one spelling of a token is a token.
    canonical = base64.b32encode(raw).decode().rstrip("=") == text
    if not hmac.compare_digest(mac, _mac(key, body)) or not canonical or body[0] != VERSION:
        raise Refused("refused.token")
    packed = int.from_bytes(body[4:6], "big")
    letters = [_LETTERS[packed >> shift & 31] for shift in (10, 5, 0)]
    return Parts(
        site=body[1],
        day=_FIRST_DAY + timedelta(days=int.from_bytes(body[2:4], "big")),
        series="".join(letters).strip(),
        number=int.from_bytes(body[6:9], "big"),
        random=body[9:],
    )


def of_scan(text: str) -> str:
    """The token in what a scanner reads: bare, or at the end of the site's address."""
    return text.strip().rsplit("/t/", maxsplit=1)[-1]


def _mac(key: bytes, body: bytes) -> bytes:
    return hmac.digest(key, _DOMAIN + body, hashlib.sha256)[:_MAC_BYTES]
