"""The code that lets a new machine in: made to be read aloud and typed by hand, used once.

20 characters of Crockford's base32 in groups of four: the door (which login it is, no secret),
75 random bits, and a character that tells a typing error before anything is asked.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass

from kiosk.errors import Damaged, WrongInput

# No I, L, O and U: on a bad print those are 1, 1, 0 and V.
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MEANT = str.maketrans({"I": "1", "L": "1", "O": "0"})
_DOOR, _SECRET, _GROUP = 4, 15, 4
_CHECK = b"mpp-kiosk code\0"
_STREAM = b"mpp-kiosk site key v1\0"
_MAC = b"mpp-kiosk site key mac v1\0"
_MAC_BYTES = 16


@dataclass(frozen=True, slots=True)
class EnrolmentCode:
    """`door` names the login, `secret` is its password; the code is both and a check."""

    door: str
    secret: str

    def __repr__(self) -> str:
        # Nothing that is logged or shown by accident may hold a secret.
        return f"EnrolmentCode({self.door})"

    @classmethod
    def new(cls) -> "EnrolmentCode":
        """A fresh one, of the system's own random bits."""
        return cls(*("".join(secrets.choice(_LETTERS) for _ in range(n)) for n in (_DOOR, _SECRET)))

    @classmethod
    def parse(cls, typed: str) -> "EnrolmentCode":
        """As people type it: any case, blanks or dashes. Raises WrongInput for a typing error."""
        letters = "".join(c for c in typed.upper() if c.isalnum()).translate(_MEANT)
        code = cls(letters[:_DOOR], letters[_DOOR : _DOOR + _SECRET])
        whole = len(letters) == _DOOR + _SECRET + 1 and set(letters) <= set(_LETTERS)
        if not whole or letters[-1] != code._check():
            raise WrongInput("wrong.enrolment_code")
        return code

    @property
    def text(self) -> str:
        """As it is shown: K7WQ-2MZA-…"""
        whole = self.door + self.secret + self._check()
        return "-".join(whole[at : at + _GROUP] for at in range(0, len(whole), _GROUP))

    @property
    def role(self) -> str:
        """The machine's login of the database server."""
        return f"mpp_{self.door.lower()}"

    def seal(self, key: bytes) -> str:
        """The site's ticket key as only this code can read it."""
        locked = self._xor(key)
        return (locked + self._mac(locked)).hex()

    def unseal(self, sealed: str) -> bytes:
        """The key of `seal`. Raises Damaged when it was made with another code or altered."""
        try:
            whole = bytes.fromhex(sealed)
        except ValueError:
            raise Damaged("damaged.sealed_key") from None
        locked, mac = whole[:-_MAC_BYTES], whole[-_MAC_BYTES:]
        if not hmac.compare_digest(mac, self._mac(locked)):
            raise Damaged("damaged.sealed_key")
        return self._xor(locked)

    def _check(self) -> str:
        # Five bits of a hash: one typing error in thirty-two goes through, and is refused later.
        told = hashlib.sha256(_CHECK + (self.door + self.secret).encode()).digest()
        return _LETTERS[told[0] % len(_LETTERS)]

    def _xor(self, data: bytes) -> bytes:
        stream = hmac.digest(self.secret.encode(), _STREAM, "sha256")
        return bytes(one ^ other for one, other in zip(data, stream, strict=True))

    def _mac(self, locked: bytes) -> bytes:
        return hmac.digest(self.secret.encode(), _MAC + locked, "sha256")[:_MAC_BYTES]
