"""The code that opens the staff menu of a site's kiosks.

Kept as scrypt of an HMAC of the code: six digits alone could be tried out by whoever has a copy of
the database, so the HMAC's key is the site's own, which is in no database (`site.key`).
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field

from sqlalchemy import bindparam, delete, insert, select

from kiosk.errors import Refused
from kiosk.queue.day import changing
from kiosk.store import Store
from kiosk.store.tables import staff_code

LENGTH = 6
# RFC 7914: 32 MiB and about 0.1 s a try on a kiosk's processor.
_COST, _BLOCK, _PARALLEL = 2**15, 8, 1
_MEMORY = 2 * 128 * _COST * _BLOCK
_SALT_BYTES = 16
_WAYS_UP = "01234567890123456789"

_KEPT = select(staff_code).where(staff_code.c.site_id == bindparam("site_id"))
_FORGET = delete(staff_code).where(staff_code.c.site_id == bindparam("in_site"))


@dataclass(frozen=True, slots=True)
class StaffCode:
    """What is kept of a code: enough to know it again, not to tell it."""

    salt: str
    digest: str = field(repr=False)

    @classmethod
    def of(cls, code: str, key: bytes, salt: str) -> "StaffCode":
        """`key` is the site's. Takes about 0.1 s."""
        peppered = hmac.digest(key, b"staff menu " + code.encode(), "sha256")
        found = hashlib.scrypt(
            peppered,
            salt=bytes.fromhex(salt),
            n=_COST,
            r=_BLOCK,
            p=_PARALLEL,
            maxmem=_MEMORY,
            dklen=32,
        )
        return cls(salt, found.hex())

    def opens(self, code: str, key: bytes) -> bool:
        """Whether it is this code. Takes about 0.1 s, right or wrong."""
        return hmac.compare_digest(self.of(code, key, self.salt).digest, self.digest)


def new_staff_code(store: Store, *, op_id: str, actor: str) -> str:
    """A new random code for every kiosk of the site, told once; the code before counts no more.

    Raises Refused when this operation has already made one, which nobody can tell any more.
    """
    code = _drawn()
    with changing(store, op_id, actor) as change:
        if change.replayed:
            raise Refused("refused.staff_code_told")
        made = StaffCode.of(code, store.ticket_key, secrets.token_hex(_SALT_BYTES))
        change.connection.execute(_FORGET, {"in_site": change.site_id})
        row = {"site_id": change.site_id, "salt": made.salt, "digest": made.digest}
        change.connection.execute(insert(staff_code), {**row, "made_at": change.now_ms})
        change.record("staff_code_made")
    return code


def staff_code_of(store: Store) -> StaffCode | None:
    """What is kept of the site's code; None while it has none. Raises StoreFault."""
    with store.read() as connection:
        row = connection.execute(_KEPT, {"site_id": store.site_id}).one_or_none()
    return None if row is None else StaffCode(row.salt, row.digest)


def _drawn() -> str:
    """Six random digits that nobody tries first."""
    while True:
        code = f"{secrets.randbelow(10**LENGTH):0{LENGTH}d}"
        if not guessable(code):
            return code


def guessable(code: str) -> bool:
    """Of at most two different digits, one half twice, or counting up or down."""
    half = len(code) // 2
    counts = code in _WAYS_UP or code in _WAYS_UP[::-1]
    return len(set(code)) <= 2 or code[:half] == code[half:] or counts
