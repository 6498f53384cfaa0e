"""Puts one counter's desk into words, for one language. No Qt."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo

from kiosk import words as say
from kiosk.catalogue.model import Catalogue, Service
from kiosk.errors import Refused
from kiosk.queue.model import CounterState, Desk, State, Ticket
from kiosk.ui.counter.view import Button, Command, Head, Level, Main
from kiosk.ui.ticket_rows import Row, minutes_since, row_of, service_name
from kiosk.words import Language, Words

NEAR_STANDARD = 0.8
STANDARD_WORDS = {
    Level.CALM: "standard",
    Level.NEAR: "near_standard",
    Level.OVER: "over_standard",
}
EMPTY_SHOWS = 3
BUTTON_TEXTS = {
    Command.RECALL: "recall",
    Command.NO_SHOW: "no_show",
    Command.FINISH: "finish",
    Command.PAUSE: "pause",
    Command.CLOSE: "menu_close",
}
PAUSES = (15, 30, 60)


@dataclass(frozen=True, slots=True)
class Teller:
    """Puts a desk into words, for one language."""

    words: Words
    language: Language
    zone: tzinfo
    catalogue: Catalogue

    def text(self, key: str, **values: object) -> str:
        return self.words.text(f"counter.{key}", self.language, **values)

    def service(self, ticket: Ticket) -> str:
        return service_name(ticket, self.catalogue, self.language)

    def clock(self, moment: datetime) -> str:
        return say.clock_time(moment.astimezone(self.zone), self.language)

    def head(self, desk: Desk, now: datetime) -> Head:
        ticket = desk.ticket
        if ticket is None:
            return self._idle_head(desk)
        serving = ticket.state is State.SERVING
        gone = (now - (ticket.started_at or ticket.called_at or now)).total_seconds()
        if serving:
            caption = self.text("serving")
        elif ticket.calls > 1:
            caption = self.text("called_again", n=ticket.calls)
        else:
            caption = self.text("called")
        service = self._service(ticket)
        head = Head(
            caption=caption,
            number=ticket.label,
            unit="",
            is_ticket=True,
            timer=say.duration(gone),
            standard_word="" if serving else self.text("since_call"),
            standard="",
            fraction=None,
            level=Level.CALM,
            service=self.service(ticket),
            requirements=self._requirements(service),
        )
        if service is None or not serving:
            return head
        # Whole seconds, like the figure beside it: else the bar would be drawn anew all the time.
        used = int(gone) / (service.minutes * 60)
        level = Level.OVER if used >= 1 else Level.NEAR if used >= NEAR_STANDARD else Level.CALM
        return replace(
            head,
            standard_word=self.text(STANDARD_WORDS[level]),
            standard=say.duration(service.minutes * 60),
            fraction=min(1.0, max(0.0, used)),
            level=level,
        )

    def main(self, desk: Desk, now: datetime) -> Main:
        held, first = desk.ticket, desk.waiting[0] if desk.waiting else None
        many = self.text("short_waiting", n=len(desk.waiting)) if first else self.text("main_none")
        if held is not None and held.state is State.CALLED:
            text = self.text("main_start", number=held.label)
            short = self.text("short_start", number=held.label)
            return _main(text, "play_arrow", Command.START, self.service(held), "", short, many)
        if held is not None and first is not None and desk.state is CounterState.OPEN:
            text = self.text("main_finish_call", number=first.label)
            short = self.text("short_finish_call", number=first.label)
            ends = self.text("short_finish_detail", number=held.label)
            detail, tail = self._about(first, now)
            command = Command.FINISH_AND_CALL
            return _main(text, "campaign", command, detail, tail, short, ends, first)
        if held is not None:
            text = self.text("main_finish")
            none = self.text("main_finish_detail")
            return _main(text, "check", Command.FINISH, none, "", text, held.label)
        if desk.state is not CounterState.OPEN:
            text = self.text("main_open")
            return _main(text, "storefront", Command.OPEN, many, "", text, many)
        if first is None:
            text, detail = self.text("main_none"), self.text("main_none_detail")
            return _main(text, "hourglass_top", None, detail, "", text, "")
        text = self.text("main_call", number=first.label)
        detail, tail = self._about(first, now)
        return _main(text, "campaign", Command.CALL, detail, tail, text, many, first)

    def buttons(self, desk: Desk, *, recall_soon: bool) -> dict[Command, Button]:
        """The other buttons as the desk alone allows them."""
        held = desk.ticket
        number = held.label if held else ""
        called = held is not None and held.state is State.CALLED
        none = "" if held else self.text("why_no_ticket")
        not_called = "" if called else none or self.text("why_serving", number=number)
        why_recall = not_called or (self.text("why_recall_soon") if recall_soon else "")
        holding = self.text("why_holding", number=number) if held else ""
        is_open = desk.state is CounterState.OPEN
        why_pause = holding or ("" if is_open else self.text("why_not_open"))
        closed = desk.state is CounterState.CLOSED
        why_close = holding or (self.text("why_not_open") if closed else "")
        why = {
            Command.RECALL: why_recall,
            Command.NO_SHOW: not_called,
            Command.FINISH: none,
            Command.PAUSE: why_pause,
            Command.CLOSE: why_close,
        }
        return {
            command: Button(self.text(BUTTON_TEXTS[command]), not reason, reason)
            for command, reason in why.items()
        }

    def pauses(self, now: datetime) -> tuple[tuple[str, str, datetime | None], ...]:
        """The choices of a break: what is in large, what in small, and its end."""
        timed = [(m, (now + timedelta(minutes=m)).replace(second=0, microsecond=0)) for m in PAUSES]
        return (
            *((self.clock(end), self.text("pause_minutes", n=m), end) for m, end in timed),
            (self.text("pause_open"), self.text("pause_open_detail"), None),
        )

    def waiting(self, desk: Desk, now: datetime) -> tuple[Row, ...]:
        """The line in calling order; when it is empty, the last ones served."""
        rows = tuple(
            self._row(ticket, self.text("minutes", n=minutes_since(ticket.arrived_at, now)))
            for ticket in desk.waiting
        )
        last = self.recent(desk)[:EMPTY_SHOWS]
        if rows or not last:
            return rows
        heading = Row("", "", "", self.text("empty_last"), "", heading=True)
        return (heading, *last)

    def recent(self, desk: Desk) -> tuple[Row, ...]:
        words = {State.SERVED: "recent_served", State.NO_SHOW: "recent_no_show"}
        return tuple(
            self._row(
                ticket,
                self.text(words.get(ticket.state, "recent_other"), time=self.clock(ticket.ended_at))
                if ticket.ended_at
                else "",
            )
            for ticket in desk.recent
        )

    def today(self, desk: Desk) -> str:
        if desk.mean_seconds is None:
            return self.text("today_none")
        return self.text("today", n=desk.served, mean=say.duration(desk.mean_seconds))

    def _idle_head(self, desk: Desk) -> Head:
        many, first = len(desk.waiting), next(iter(desk.waiting), None)
        unit = self.text("idle_person") if many == 1 else self.text("idle_people")
        caption, number, line = self.text("idle"), str(many), ""
        if first is not None:
            line = self.text("idle_next", number=first.label, service=self.service(first))
        if desk.state is CounterState.CLOSED:
            line = self.text("closed_hint")
        elif desk.state is CounterState.PAUSED:
            caption = self.text("paused")
            if desk.until is not None:
                caption = self.text("paused_until")
                line = self.text("short_waiting", n=many) if many else self.text("main_none")
                number, unit = self.clock(desk.until), ""
        return Head(caption, number, unit, False, "", "", "", None, Level.CALM, line, ())

    def _about(self, ticket: Ticket, now: datetime) -> tuple[str, str]:
        minutes = minutes_since(ticket.arrived_at, now)
        waited = self.text("waited", n=minutes) if minutes else self.text("just_arrived")
        return self.service(ticket), waited

    def _row(self, ticket: Ticket, right: str) -> Row:
        return row_of(ticket, right, self.catalogue, self.words, self.language)

    def _requirements(self, service: Service | None) -> tuple[str, ...]:
        if service is None:
            return ()
        needed = tuple(item(self.language) for item in service.requirements)
        return needed or (self.text("no_requirements"),)

    def _service(self, ticket: Ticket) -> Service | None:
        try:
            return self.catalogue.service(ticket.service)
        except Refused:
            # Issued under an older catalogue: the ticket counts all the same, its code must do.
            return None


def _main(
    text: str,
    icon: str,
    command: Command | None,
    detail: str,
    tail: str,
    short: str,
    short_detail: str,
    promised: Ticket | None = None,
) -> Main:
    enabled = command is not None
    return Main(
        text, detail, tail, short, short_detail, icon, command, promised, enabled, resting=False
    )
