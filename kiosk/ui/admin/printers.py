"""What the page of devices says of a machine's printers and of the roll in it. No Qt."""

from dataclasses import dataclass
from datetime import tzinfo

from kiosk import words as say
from kiosk.queue import PrinterCondition, PrintState
from kiosk.ui.paper import PaperTeller
from kiosk.words import Language, Words

_LAST = {PrintState.PRINTED: "last_printed", PrintState.FAILED: "last_failed"}
# The usual roll of a kiosk, offered while nobody has said another length.
USUAL_METRES = 80


@dataclass(frozen=True, slots=True)
class RollChange:
    """A full roll was put into the ticket printer of a station. Doing it twice is once."""

    station: str
    roll_mm: int
    op_id: str


@dataclass(frozen=True, slots=True)
class RollView:
    """The form for a new roll; `writing` while its length is asked for."""

    button: str
    ask: str
    length: str
    save: str
    cancel: str
    writing: bool


def millimetres(metres: str) -> int:
    """A length as people type it, `80` or `79,5`; -1 for anything else."""
    try:
        return round(float(metres.strip().replace(",", ".")) * 1000)
    except (ValueError, OverflowError):
        return -1


@dataclass(frozen=True, slots=True)
class PrinterTeller:
    """Sentences about printers, in one language."""

    words: Words
    language: Language
    zone: tzinfo

    def cell(self, printers: tuple[PrinterCondition, ...]) -> tuple[str, bool]:
        """The worst of a machine's printers in a few words; whether somebody should go there."""
        for one in printers:
            if one.stopped:
                why = self._paper().cause(one.state)
                office = one.use == "office"
                return (self._text("office_is", why=why) if office else why), True
        low = any(one.low for one in printers)
        return self._text("printer_low" if low else "printer_ok"), low

    def problems(self, printers: tuple[PrinterCondition, ...]) -> tuple[str, ...]:
        """What is wrong and what to do about it, a sentence a printer."""
        stopped = [self._paper().what_to_do(one.state) for one in printers if one.stopped]
        low = [self._text("problem_low") for one in printers if one.low and not one.stopped]
        return (*stopped, *low)

    def facts(self, one: PrinterCondition) -> tuple[tuple[str, str], ...]:
        """Name and value of what is known of one printer."""
        told = [(f"head_printer_{one.use}", self._state(one))]
        if one.last_outcome is not None and one.last_at is not None:
            key = _LAST.get(one.last_outcome, "last_unknown")
            time = self._paper().clock(one.last_at)
            failed = one.last_outcome is PrintState.FAILED
            why = f", {self._paper().cause(one.last_reason)}" if failed else ""
            told.append(("head_last", self._text(key, time=time) + why))
        if one.use == "ticket":
            told += [("head_roll", self._used(one)), ("head_left", self._left(one))]
        return tuple((self._text(key), value) for key, value in told)

    def roll(self, printers: tuple[PrinterCondition, ...], *, writing: bool) -> RollView | None:
        """The form for a new roll; None without a printer of numbers."""
        for one in printers:
            if one.use == "ticket":
                metres = one.roll_mm / 1000 or USUAL_METRES
                return RollView(
                    button=self._text("roll_changed"),
                    ask=self._text("roll_ask"),
                    length=f"{metres:g}".replace(".", "," if self.language == "id" else "."),
                    save=self._text("roll_save"),
                    cancel=self._text("no"),
                    writing=writing,
                )
        return None

    def _state(self, one: PrinterCondition) -> str:
        if not one.stopped:
            text = self._text("printer_low" if one.low else "printer_ok")
        else:
            text = self._paper().cause(one.state)
            if one.changed_at is not None:
                text = self._text("since", why=text, time=self._paper().clock(one.changed_at))
        blind = "" if one.sees_paper else f", {self._text('blind')}"
        return (f"{one.model}: {text}" if one.model else text) + blind

    def _used(self, one: PrinterCondition) -> str:
        metres = say.decimal(one.used_mm / 1000, self.language)
        return self._text("used", metres=metres, n=one.papers)

    def _left(self, one: PrinterCondition) -> str:
        if one.left_mm is None:
            return self._text("left_unknown")
        papers = one.prints_left()
        if papers is None:
            return self._text("left_metres", metres=say.decimal(one.left_mm / 1000, self.language))
        return self._text("left", n=papers)

    def _paper(self) -> PaperTeller:
        return PaperTeller(self.words, self.language, self.zone)

    def _text(self, key: str, **values: object) -> str:
        return self.words.text(f"device.{key}", self.language, **values)
