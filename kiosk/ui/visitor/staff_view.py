"""What the sheets of a kiosk's staff show, as plain values for QML. No Qt."""

from dataclasses import dataclass

from kiosk.queue.staff_code import LENGTH
from kiosk.ui.visitor.staffing import Desk, Sheet
from kiosk.words import Language, Phrase, Words

PREFIX = "staff."
_MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known beside the sheets themselves. `away`: nobody can come to the visitor now;
    `reached`: whether the call got through, None while it is on its way."""

    station: str
    has_code: bool
    shut: bool
    others: tuple[str, ...]
    away: bool
    reached: bool | None
    wait_ms: int
    volume: int


def view(desk: Desk, facts: Facts, words: Words, language: Language) -> dict[str, object]:
    """Everything by name; `sheet` says which of it is on show."""

    def text(name: str, **values: object) -> str:
        return words.text(f"{PREFIX}{name}", language, **values)

    title, detail = _heading(desk, facts)
    kiosks = ", ".join(facts.others)
    return {
        "texts": {k: t for k, t in words.table(language).items() if k.startswith(PREFIX)},
        "sheet": str(desk.sheet),
        "title": text(title, station=facts.station) if title else "",
        "detail": text(detail) if detail else "",
        "hasPad": facts.has_code,
        "typed": len(desk.typed),
        "length": LENGTH,
        "typedName": text("typed", count=len(desk.typed), length=LENGTH),
        "locked": facts.wait_ms > 0,
        "busy": desk.busy,
        "notice": _notice(desk, facts, words, language),
        "volume": text("volume", percent=facts.volume),
        "shut": facts.shut,
        "shutWhere": text("shut_go", kiosks=kiosks) if kiosks else text("shut_desk"),
    }


def _heading(desk: Desk, facts: Facts) -> tuple[str, str]:
    """The keys of the title and of the line below it, "" for none."""
    match desk.sheet:
        case Sheet.COMING:
            return _call(facts)
        case Sheet.PAD:
            return ("pad", "") if facts.has_code else ("no_code", "no_code_detail")
        case Sheet.MENU:
            return "menu", ""
        case Sheet.NONE:
            return "", ""


def _call(facts: Facts) -> tuple[str, str]:
    if facts.reached is None:
        return "calling", ""
    if not facts.reached:
        return "unreached", "away_detail"
    return ("away", "away_detail") if facts.away else ("coming", "coming_detail")


def _notice(desk: Desk, facts: Facts, words: Words, language: Language) -> str:
    if desk.sheet is Sheet.PAD and facts.wait_ms > 0 and not desk.checking:
        wait = Phrase(*_wait(facts.wait_ms))
        return words.text("staff.locked", language, wait=wait)
    if desk.errand == "restart":
        return words.text("staff.restarting", language)
    if desk.busy:
        return words.text("staff.checking", language)
    if not desk.said:
        return ""
    values = dict(desk.values)
    if desk.said == "staff.print_failed":
        values["reason"] = Phrase(str(values["reason"]))
    return words.text(desk.said, language, **values)


def _wait(ms: int) -> tuple[str, dict[str, object]]:
    """To the second within a minute, and above it to the minute that it is over for sure."""
    if ms <= _MINUTE_MS:
        return "staff.seconds", {"count": -(-ms // 1000)}
    return "staff.minutes", {"count": -(-ms // _MINUTE_MS)}
