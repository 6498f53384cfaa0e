"""The staff of a kiosk at its screen, as a table of states: called, asked for a code, at work.

No Qt, no database: every function takes the state and answers the next one, the same one when the
event means nothing now.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

from kiosk.queue.staff_code import LENGTH

# The wait after the first wrong code; every further one doubles it.
FIRST_WAIT_MS = 5_000
# A code of six digits, tried once an hour, is found within a month once in a thousand times.
LONGEST_WAIT_MS = 3_600_000
DIGITS = frozenset("0123456789")
VOLUME_STEP = 10
# Whoever sees nothing must hear something.
QUIETEST, LOUDEST = 10, 100
# So long nobody has to answer a call before its visitor is sent on.
PATIENCE_SECONDS = 120

Errand = Literal["", "test_print", "paper", "shut", "reopen", "restart"]


class Sheet(StrEnum):
    """What lies over the visitor's page."""

    NONE = ""
    COMING = "coming"
    PAD = "pad"
    MENU = "menu"


# Seconds without a touch until a sheet goes by itself.
STAYS = MappingProxyType({Sheet.COMING: 30, Sheet.PAD: 30, Sheet.MENU: 120})


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong codes in a row, when the last one was typed (ms since 1970), and `of` which code they
    were, by its salt: a new code begins without any."""

    wrong: int = 0
    at: int = 0
    of: str = ""


def wait_ms(tries: Tries, now: int) -> int:
    """How long until the next code may be typed, in ms. A clock that was set back makes it no
    longer than it was at first."""
    if tries.wrong == 0:
        return 0
    whole = min(LONGEST_WAIT_MS, FIRST_WAIT_MS << min(tries.wrong - 1, 16))
    return max(0, min(whole, tries.at + whole - now))


def against(tries: Tries, of: str) -> Tries:
    """Those of this code."""
    return tries if tries.of == of else Tries(of=of)


def one_more(tries: Tries, now: int) -> Tries:
    """After one more code, as long as nobody knows that it is the right one."""
    return replace(tries, wrong=tries.wrong + 1, at=now)


@dataclass(frozen=True, slots=True)
class Desk:
    """`typed` is what stands on the pad, `checking` while it is compared, `errand` what runs.

    `said` is the text of the last outcome and its values, `quiet` seconds since the last touch.
    """

    sheet: Sheet = Sheet.NONE
    typed: str = field(default="", repr=False)
    checking: bool = False
    errand: Errand = ""
    said: str = ""
    values: MappingProxyType[str, object] = field(default_factory=lambda: MappingProxyType({}))
    quiet: int = 0

    @property
    def busy(self) -> bool:
        return self.checking or self.errand != ""


def called(desk: Desk) -> Desk:
    """A visitor touched "Petugas"."""
    return replace(desk, sheet=Sheet.COMING, quiet=0) if desk.sheet is Sheet.NONE else desk


def open_pad(desk: Desk) -> Desk:
    """Somebody says that they are staff."""
    return Desk(sheet=Sheet.PAD) if desk.sheet is Sheet.COMING else desk


def press(desk: Desk, digit: str, wait: int) -> Desk:
    """One more digit; the last one has the code checked. None while there is a `wait` (ms)."""
    if desk.sheet is not Sheet.PAD or desk.busy or wait > 0 or digit not in DIGITS:
        return desk
    typed = desk.typed + digit
    return replace(desk, typed=typed, checking=len(typed) == LENGTH, said="", quiet=0)


def erase(desk: Desk) -> Desk:
    if desk.sheet is not Sheet.PAD or desk.busy or not desk.typed:
        return desk
    return replace(desk, typed=desk.typed[:-1], quiet=0)


def checked(desk: Desk, right: bool) -> Desk:
    """The code was compared: the menu, or an empty pad."""
    if not desk.checking:
        return desk
    return Desk(sheet=Sheet.MENU) if right else Desk(sheet=Sheet.PAD, said="staff.wrong")


def begin(desk: Desk, errand: Errand) -> Desk:
    """One item of the menu; one at a time."""
    if desk.sheet is not Sheet.MENU or desk.busy:
        return desk
    return replace(desk, errand=errand, said="", quiet=0)


def ended(desk: Desk, said: str, **values: object) -> Desk:
    """What came of it. Whoever left the menu before is told nothing."""
    if not desk.errand:
        return desk
    return replace(desk, errand="", said=said, values=MappingProxyType(values), quiet=0)


def say(desk: Desk, said: str, **values: object) -> Desk:
    """Something that stands below the sheet from now on."""
    return replace(desk, said=said, values=MappingProxyType(values), checking=False, typed="")


def touched(desk: Desk) -> Desk:
    return replace(desk, quiet=0)


def leave(desk: Desk) -> Desk:
    """Back to the visitor's page; what was typed is forgotten."""
    return desk if desk.busy else Desk()


def second(desk: Desk) -> Desk:
    """One second without a touch; nobody leaves a menu open for the next visitor."""
    if desk.sheet is Sheet.NONE or desk.busy:
        return desk
    quiet = desk.quiet + 1
    return Desk() if quiet >= STAYS[desk.sheet] else replace(desk, quiet=quiet)


def louder(volume: int, steps: int) -> int:
    """The volume so many steps up (or down), in percent."""
    return min(LOUDEST, max(QUIETEST, volume + steps * VOLUME_STEP))
