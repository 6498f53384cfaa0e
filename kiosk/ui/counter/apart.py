"""What a clerk is told while a kiosk or the server is out of reach, and of it afterwards. No Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from kiosk.errors import ForPeople
from kiosk.queue import Silent
from kiosk.ui.counter.requests import Sent
from kiosk.ui.notice import Notice
from kiosk.words import Language, Words, clock_time


@dataclass(frozen=True, slots=True)
class Apart:
    """Sentences in one language, with times in the site's zone."""

    words: Words
    language: Language
    zone: tzinfo

    def silent(self, silent: Sequence[Silent]) -> Notice | None:
        """A kiosk whose reserve tickets are to be looked out for."""
        if not silent:
            return None
        first = silent[0]
        since = self._clock(first.since)
        text = self._text("silent", station=first.station, time=since, count=first.numbers)
        return Notice(text, True, "", "cloud_off")

    def staff_call(self, station: str, trouble: str) -> Notice | None:
        """A visitor at this kiosk asks for somebody; `trouble` says why, where that is known."""
        if not station:
            return None
        text = trouble or self._text("staff_call", station=station)
        return Notice(text, True, self._text("staff_go"), "support_agent")

    def lost(self, read_at: datetime) -> Notice:
        """Stands over the last list; its button notes a call made by voice."""
        text = self._text("last_data", time=self._clock(read_at))
        return Notice(text, True, self._text("note"), "cloud_off")

    def sent(self, sent: Sequence[Sent], sentence: Callable[[ForPeople], str]) -> str:
        """What became of the calls by voice that the queue was told of."""
        told = ", ".join(one.text for one in sent if one.error is None)
        parts = [self._text("sent", numbers=told)] if told else []
        parts += [f"{one.text}: {sentence(one.error)}" for one in sent if one.error]
        return " ".join(parts)

    def _clock(self, moment: datetime) -> str:
        return clock_time(moment.astimezone(self.zone), self.language)

    def _text(self, key: str, **values: object) -> str:
        return self.words.text(f"counter.{key}", self.language, **values)
